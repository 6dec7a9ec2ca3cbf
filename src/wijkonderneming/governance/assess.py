"""Ask every rule that applies of everything it is about, on a day."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

import attrs

from wijkonderneming.governance.disputes import disputes_of, variant
from wijkonderneming.governance.findings import Asked, Assessment, Finding, Judgement, ordered_unknowns
from wijkonderneming.governance.rivals import with_rivals
from wijkonderneming.governance.rules import InvalidRule, Rule, Rulebook
from wijkonderneming.governance.views.view import View
from wijkonderneming.governance.views.world import TrustView
from wijkonderneming.model.trust import Trust
from wijkonderneming.values.truth import TRUE, Truth
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
        progress: called with the number of rules asked and the number in all.

    Raises:
        InvalidRule: when two rulebooks, or two rules, have the same id. Bad governance is no error but a finding.
    """
    books = tuple(rulebooks)
    rules = [(book, rule) for book in books for rule in book.rules]
    for what, ids in (("rulebook", [b.id for b in books]), ("rule", [rule.id for _, rule in rules])):
        twice = sorted({name for name in ids if ids.count(name) > 1})
        if twice:
            raise InvalidRule(f"duplicate_{what}", expected=f"each {what} once", found=", ".join(twice))

    def run(of: Trust, told: Callable[[int, int], None] | None = None) -> dict[tuple[str, str], Finding]:
        world = TrustView(of, on)
        found: dict[tuple[str, str], Finding] = {}
        for number, (book, rule) in enumerate(rules, start=1):
            for subject in rule.about(world):
                under = TRUE if book.jurisdiction is None else subject.governed_by(book.jurisdiction)
                if not under.is_false:
                    found[rule.id, subject.id] = _finding(rule, subject, under, on)
            if told is not None:
                told(number, len(rules))
        return found

    found = with_rivals(trust, run(trust, progress), run)
    place = {rule.id: number for number, (_, rule) in enumerate(rules)}
    return Assessment(
        trust=trust,
        on=on,
        asked=tuple(Asked(id=book.id, title=book.title, read_on=book.read_on) for book in books),
        findings=tuple(sorted(found, key=lambda finding: place[finding.rule])),
    )


def _finding(rule: Rule[Any], subject: View, under: Truth, on: date) -> Finding:
    concerned = under & rule.concerns(subject)
    if concerned.is_false:
        judgement = Judgement(met=TRUE, applies=concerned)
    elif on < rule.held_from:
        judgement = _law_not_held(rule)
    else:
        judgement = rule.check(subject)
    judgement = attrs.evolve(judgement, applies=concerned & judgement.applies)
    return Finding(
        rule=rule.id,
        subject=subject.id,
        title=rule.title,
        severity=rule.severity,
        source=rule.cited(on),
        verdicts=judgement.verdicts,
        facts=judgement.facts,
        unknowns=ordered_unknowns(judgement.unknowns),
        settled=judgement.settled,
    )


def _law_not_held(rule: Rule[Any]) -> Judgement:
    """Anything is possible: the law of another day says nothing of this one."""
    law = Unknown(about=rule.id, field="text", kind=UnknownKind.LAW, states=())
    return Judgement(met=Truth.undecided((law,), "it is met"), applies=Truth.undecided((law,), "it applies"))
