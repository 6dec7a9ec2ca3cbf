"""Ask every rule that applies of everything it is about, on a day."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

import attrs

from wijkonderneming.governance.disputes import disputes_of, variant
from wijkonderneming.governance.findings import Asked, Assessment, Finding, Judgement, Verdict
from wijkonderneming.governance.money_ahead import MoneyAhead
from wijkonderneming.governance.rivals import with_rivals
from wijkonderneming.governance.rules import InvalidRule, Rule, Rulebook
from wijkonderneming.governance.versions import LawStatus, Transition, Version
from wijkonderneming.governance.views.agenda import Agenda
from wijkonderneming.governance.views.view import View
from wijkonderneming.governance.views.world import TrustView
from wijkonderneming.model.trust import Trust
from wijkonderneming.values.base import Frozen
from wijkonderneming.values.truth import FALSE, TRUE, Truth
from wijkonderneming.values.unknown import Unknown, UnknownKind

__all__ = ["assess", "chosen", "judgement"]


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
    asked = _asked(books, rules)
    agenda = Agenda(on)

    def run(of: Trust, told: Callable[[int, int], None] | None = None) -> dict[tuple[str, str], Finding]:
        world = TrustView(of, on, money)
        found: dict[tuple[str, str], Finding] = {}
        governed: dict[tuple[str, type[View], str], Truth] = {}
        for number, (book, rule) in enumerate(asked, start=1):
            for subject in rule.about(world):
                law = book.id, type(subject), subject.id
                if law not in governed:
                    governed[law] = _under(book, subject)
                under = governed[law]
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


def _asked(books: tuple[Rulebook, ...], rules: Iterable[str] | None) -> list[tuple[Rulebook, Rule[Any]]]:
    """The rules to ask, each with its rulebook."""
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
        return [(book, rule) for book, rule in asked if rule.id in only]
    return asked


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False, eq=False)
class _Judged(Frozen):
    """A judgement with what the law of the day makes of it."""

    judgement: Judgement
    version: Version | None
    transition: Transition | None = None
    would_be: frozenset[Verdict] = frozenset()


def judgement(book: Rulebook, rule: Rule[Any], subject: View) -> Judgement:
    """What a rule of a rulebook says of a subject, with the statements its verdict is made of."""
    return _judged(rule, subject, _under(book, subject)).judgement


def _under(book: Rulebook, subject: View) -> Truth:
    return TRUE if book.jurisdiction is None else subject.governed_by(book.jurisdiction)


def _judged(rule: Rule[Any], subject: View, under: Truth) -> _Judged:
    concerned = under & rule.concerns(subject)
    subject.agenda.note(*rule.turns)
    version = rule.version_on(subject.anchored)
    if concerned.is_false:
        return _Judged(judgement=Judgement(met=TRUE, applies=concerned), version=version)
    if not rule.is_held(subject.anchored) and _dated(version):
        law = _law_not_held(rule)
        return _Judged(judgement=attrs.evolve(law, applies=concerned & law.applies), version=version)
    if version is None or version.status is LawStatus.REPEALED:
        return _Judged(judgement=Judgement(met=TRUE, applies=FALSE), version=version)
    found: Judgement = (version.check or rule.check)(subject)
    if not concerned.is_true:
        found = attrs.evolve(found, applies=concerned & found.applies)
    if not version.asks:
        bill = attrs.evolve(found, applies=FALSE)
        return _Judged(judgement=bill, version=version, would_be=found.verdicts)
    if version.transition is None:
        return _Judged(judgement=found, version=version)
    # What meets the new rule meets it; what does not, is tolerated where the transitional law says so.
    tolerated = found.applies & ~found.met & version.transition.tolerates(subject)
    found = attrs.evolve(found, applies=found.applies & ~tolerated)
    return _Judged(judgement=found, version=version, transition=None if tolerated.is_false else version.transition)


def _finding(rule: Rule[Any], subject: View, under: Truth) -> Finding:
    judged = _judged(rule, subject, under)
    found, version, transition = judged.judgement, judged.version, judged.transition
    return Finding(
        rule=rule.id,
        subject=subject.id,
        title=rule.title,
        severity=rule.severity,
        source=version.source if version is not None else rule.cited(subject.anchored),
        verdicts=found.verdicts,
        facts=found.facts,
        unknowns=found.unknowns,
        settled=found.settled,
        status=LawStatus.IN_FORCE if version is None else _status(version, transition),
        would_be=judged.would_be,
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
