"""Ask every rule that applies of everything it is about, on a day."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

import attrs

from wijkonderneming.governance.disputes import disputes_of, variant
from wijkonderneming.governance.findings import Asked, Assessment, Finding, Judgement, Verdict, ordered_unknowns
from wijkonderneming.governance.money_ahead import MoneyAhead
from wijkonderneming.governance.rivals import with_rivals
from wijkonderneming.governance.rules import InvalidRule, Rule, Rulebook
from wijkonderneming.governance.versions import LawStatus, Transition, Version
from wijkonderneming.governance.views.agenda import Agenda
from wijkonderneming.governance.views.view import View
from wijkonderneming.governance.views.world import TrustView
from wijkonderneming.model.trust import Trust
from wijkonderneming.values.truth import FALSE, TRUE, Truth
from wijkonderneming.values.unknown import Unknown, UnknownKind

__all__ = ["assess", "chosen"]


def chosen(trust: Trust, rulebooks: Iterable[Rulebook]) -> tuple[Rulebook, ...]:
    """The rulebooks that concern a trust: statutes that may govern one of its entities, and the charters it names.

    Where sources compete, also what one of their values brings in.
    """
    rivals = (variant(trust, [(d, n)]) for d in disputes_of(trust) for n in range(len(d.rivals)))
    worlds = [TrustView(each, date.max) for each in (trust, *rivals) if each is not None]

    def concerns(book: Rulebook, world: TrustView) -> bool:
        if book.charter:
            return book.id in (world.trust.charters or ())
        law = book.jurisdiction
        return law is None or any(not entity.governed_by(law).is_false for entity in world.entities)

    return tuple(book for book in rulebooks if any(concerns(book, world) for world in worlds))


def assess(
    trust: Trust,
    *,
    on: date,
    rulebooks: Iterable[Rulebook],
    rules: Iterable[str] | None = None,
    money: MoneyAhead | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Assessment:
    """Judge a trust by rulebooks, on a day.

    A finding is met or breached only when every completion of what is not known gives that verdict; otherwise it says
    which verdicts are possible and what would decide. Where sources compete, the trust is judged again with each of
    their values.

    Args:
        trust: the trust.
        on: the day whose facts and law count.
        rulebooks: whom to ask; all of them are asked, whatever the trust names.
        rules: ids of the rules to ask; left out, all of the rulebooks.
        money: what is projected of its money; without it, what depends on money to come is not known.
        progress: called with the number of rules asked and the number in all.

    Raises:
        InvalidRule: when two rulebooks, or two rules, have the same id, or none has one that is asked for. Bad governance is no error but a finding.
    """
    books = tuple(rulebooks)
    asked = [(book, rule) for book in books for rule in book.rules]
    for what, ids in (("rulebook", [b.id for b in books]), ("rule", [rule.id for _, rule in asked])):
        twice = sorted({name for name in ids if ids.count(name) > 1})
        if twice:
            raise InvalidRule(f"duplicate_{what}", expected=f"each {what} once", found=", ".join(twice))

    if rules is not None:
        only = frozenset(rules)
        strange = sorted(only - {rule.id for _, rule in asked})
        if strange:
            raise InvalidRule("rule", expected="ids of rules of these rulebooks", found=", ".join(strange))
        asked = [(book, rule) for book, rule in asked if rule.id in only]
    agenda = Agenda(on)

    def run(of: Trust, told: Callable[[int, int], None] | None = None) -> dict[tuple[str, str], Finding]:
        world = TrustView(of, on, money)
        found: dict[tuple[str, str], Finding] = {}
        for number, (book, rule) in enumerate(asked, start=1):
            for subject in rule.about(world):
                under = TRUE if book.jurisdiction is None else subject.governed_by(book.jurisdiction)
                if not under.is_false:
                    found[rule.id, subject.id] = _finding(rule, subject, under)
            if told is not None:
                told(number, len(asked))
        agenda.note(*world.agenda.days)
        return found

    found = with_rivals(trust, run(trust, progress), run)
    place = {rule.id: number for number, (_, rule) in enumerate(asked)}
    return Assessment(
        trust=trust,
        on=on,
        asked=tuple(Asked(id=book.id, title=book.title, read_on=book.read_on) for book in books),
        findings=tuple(sorted(found, key=lambda finding: place[finding.rule])),
        agenda=agenda.days,
    )


def _finding(rule: Rule[Any], subject: View, under: Truth) -> Finding:
    concerned = under & rule.concerns(subject)
    subject.agenda.note(*rule.turns)
    version = rule.version_on(subject.anchored)
    transition, would_be = None, frozenset[Verdict]()
    if concerned.is_false:
        judgement = Judgement(met=TRUE, applies=concerned)
    elif not rule.is_held(subject.anchored) and _dated(version):
        judgement = _law_not_held(rule)
    elif version is None or version.status is LawStatus.REPEALED:
        judgement = Judgement(met=TRUE, applies=FALSE)
    else:
        judgement = (version.check or rule.check)(subject)
        if not version.asks:
            judgement = attrs.evolve(judgement, applies=concerned & judgement.applies)
            would_be = judgement.verdicts
            judgement = attrs.evolve(judgement, applies=FALSE)
        elif version.transition is not None:
            # What meets the new rule meets it; what does not, is tolerated where the transitional law says so.
            fails = concerned & judgement.applies & ~judgement.met
            tolerated = fails & version.transition.tolerates(subject)
            judgement = attrs.evolve(judgement, applies=judgement.applies & ~tolerated)
            transition = None if tolerated.is_false else version.transition
    judgement = attrs.evolve(judgement, applies=concerned & judgement.applies)
    return Finding(
        rule=rule.id,
        subject=subject.id,
        title=rule.title,
        severity=rule.severity,
        source=rule.cited(subject.anchored),
        verdicts=judgement.verdicts,
        facts=judgement.facts,
        unknowns=ordered_unknowns(judgement.unknowns),
        settled=judgement.settled,
        status=LawStatus.IN_FORCE if version is None else _status(version, transition),
        would_be=would_be,
        reason=None if transition is None else transition.reason,
    )


def _dated(version: Version | None) -> bool:
    """Whether what counts is law of some day, and not a bill."""
    return version is None or version.asks or version.status is LawStatus.REPEALED


def _status(version: Version, transition: Transition | None) -> LawStatus:
    """A wording of which nothing is tolerated here is simply in force."""
    if version.status is LawStatus.TRANSITIONAL and transition is None:
        return LawStatus.IN_FORCE
    return version.status


def _law_not_held(rule: Rule[Any]) -> Judgement:
    """Anything is possible: the law of another day says nothing of this one."""
    law = Unknown(about=rule.id, field="text", kind=UnknownKind.LAW, states=())
    return Judgement(met=Truth.undecided((law,), "it is met"), applies=Truth.undecided((law,), "it applies"))
