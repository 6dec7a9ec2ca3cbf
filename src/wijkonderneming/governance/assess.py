"""Ask every rule that applies of everything it is about, on a day."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

import attrs

from wijkonderneming.governance.disputes import Dispute, disputes_of
from wijkonderneming.governance.findings import Asked, Assessment, Finding, Judgement, Rival, Verdict, ordered_unknowns
from wijkonderneming.governance.rules import Rule, Rulebook
from wijkonderneming.governance.views.body import BodyView
from wijkonderneming.governance.views.entity import EntityView
from wijkonderneming.governance.views.world import TrustView
from wijkonderneming.model.entities import Jurisdiction
from wijkonderneming.model.trust import Trust
from wijkonderneming.values.truth import TRUE, Truth
from wijkonderneming.values.unknown import Unknown, UnknownKind

__all__ = ["assess", "chosen"]


def chosen(trust: Trust, rulebooks: Iterable[Rulebook]) -> tuple[Rulebook, ...]:
    """The rulebooks that concern a trust: statutes of its jurisdictions, and the charters it names."""
    laws = {EntityView(trust, entity, date.max).jurisdiction for entity in trust.entities or ()}
    return tuple(
        book
        for book in rulebooks
        if (book.id in (trust.charters or ()) if book.charter else book.jurisdiction in laws or None in laws)
    )


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
        Nothing: bad governance is a finding.
    """
    books = tuple(rulebooks)
    found = _run(trust, on, books, progress)
    disputes = disputes_of(trust)
    if disputes:
        found = _disputed(trust, on, books, found, disputes)
    asked = tuple(Asked(id=book.id, title=book.title, read_on=book.read_on) for book in books)
    return Assessment(trust=trust, on=on, asked=asked, findings=tuple(found.values()))


_Findings = dict[tuple[str, str], Finding]


def _run(
    trust: Trust, on: date, books: tuple[Rulebook, ...], progress: Callable[[int, int], None] | None = None
) -> _Findings:
    world = TrustView(trust, on)
    rules = [(book, rule) for book in books for rule in book.rules]
    found: _Findings = {}
    for number, (book, rule) in enumerate(rules, start=1):
        for subject in rule.about(world):
            under = _under(book.jurisdiction, subject)
            if not under.is_false:
                found[(rule.id, subject.id)] = _finding(rule, subject, under, on)
        if progress is not None:
            progress(number, len(rules))
    return found


def _under(law: Jurisdiction | None, subject: Any) -> Truth:
    """Whether the law of a rulebook governs a subject."""
    if law is None or isinstance(subject, TrustView):
        return TRUE
    if isinstance(subject, BodyView):
        subject = EntityView(subject.trust, subject.entity, subject.on)
    governing = subject.jurisdiction
    if governing is not None:
        return Truth.certainly(governing is law)
    states = tuple(jurisdiction.value for jurisdiction in Jurisdiction)
    return Truth.of(Unknown(about=subject.id, field="jurisdiction", states=states), law.value)


def _finding(rule: Rule[Any], subject: Any, under: Truth, on: date) -> Finding:
    applies = under & rule.for_form_of(subject)
    if applies.is_false:
        judgement = Judgement(met=TRUE, applies=applies)
    else:
        judgement = rule.check(subject)
        judgement = attrs.evolve(judgement, applies=applies & judgement.applies)
    verdicts, unknowns = judgement.verdicts, judgement.unknowns
    if on < rule.held_from and verdicts != {Verdict.NOT_APPLICABLE}:
        law = Unknown(about=rule.id, field="text", kind=UnknownKind.LAW, states=())
        verdicts, unknowns = frozenset({Verdict.MET, Verdict.BREACHED, Verdict.NOT_APPLICABLE}), (law, *unknowns)
    return Finding(
        rule=rule.id,
        subject=subject.id,
        title=rule.title,
        severity=rule.severity,
        source=rule.cited(on),
        verdicts=verdicts,
        facts=judgement.facts,
        unknowns=ordered_unknowns(unknowns),
        settled=judgement.settled,
    )


def _disputed(
    trust: Trust, on: date, books: tuple[Rulebook, ...], base: _Findings, disputes: tuple[Dispute, ...]
) -> _Findings:
    """The findings, with what competing sources make of them.

    Each dispute is tried by itself, and each pair of disputes that bear on one finding together.
    """
    single = {(d, i): _run(variant, on, books) for d in disputes for i, variant in enumerate(d.variants(trust))}
    found: _Findings = {}
    pairs: dict[tuple[Dispute, Dispute], list[_Findings]] = {}
    for key, finding in base.items():
        bearing = [d for d in disputes if any(_differs(single[d, i].get(key), finding) for i in range(len(d.rivals)))]
        outcomes = [single[d, i].get(key) for d in bearing for i in range(len(d.rivals))]
        for n, one in enumerate(bearing):
            for other in bearing[n + 1 :]:
                if (one, other) not in pairs:
                    both = [v for first in one.variants(trust) for v in other.variants(first)]
                    pairs[one, other] = [_run(variant, on, books) for variant in both]
                outcomes.extend(run.get(key) for run in pairs[one, other])
        stated = all(d.stated for d in bearing)
        verdicts = finding.verdicts if stated or not outcomes else frozenset[Verdict]()
        for outcome in outcomes:
            verdicts |= outcome.verdicts if outcome is not None else {Verdict.NOT_APPLICABLE}
        rivals = tuple(_rivals(finding, d, [single[d, i].get(key) for i in range(len(d.rivals))]) for d in bearing)
        changed = tuple(r for group in rivals for r in group) if verdicts != finding.verdicts or bearing else ()
        disputed = [d.unknown for d in bearing] if len(verdicts) > 1 else []
        unknowns = (*finding.unknowns, *disputed) if len(verdicts) > 1 else ()
        found[key] = attrs.evolve(finding, verdicts=verdicts, unknowns=ordered_unknowns(unknowns), rivals=changed)
    return found


def _differs(outcome: Finding | None, finding: Finding) -> bool:
    return outcome is None or outcome.verdicts != finding.verdicts or outcome.facts != finding.facts


def _rivals(finding: Finding, dispute: Dispute, outcomes: list[Finding | None]) -> tuple[Rival, ...]:
    rivals = [
        Rival(
            about=dispute.about,
            field=dispute.field,
            value=value,
            sources=sources,
            verdicts=frozenset({Verdict.NOT_APPLICABLE}) if outcome is None else outcome.verdicts,
        )
        for (value, sources), outcome in zip(dispute.rivals, outcomes, strict=True)
    ]
    if dispute.stated:
        own = Rival(
            about=dispute.about,
            field=dispute.field,
            value=dispute.own,
            sources=dispute.own_sources,
            verdicts=finding.verdicts,
        )
        rivals.insert(0, own)
    return tuple(rivals)
