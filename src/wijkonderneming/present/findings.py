"""Findings, what is not known and where sources differ, as sections of a report."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from wijkonderneming.governance.asking import questions
from wijkonderneming.governance.disputes import disputes_of
from wijkonderneming.governance.findings import Assessment, Fact, Finding, Portion, Rival, Verdict
from wijkonderneming.governance.views.body import Seats
from wijkonderneming.model.evidence import Claim, Quality
from wijkonderneming.model.fieldtypes import types_of
from wijkonderneming.model.noun import PERSONAL, listed
from wijkonderneming.model.trust import Trust
from wijkonderneming.present.blocks import Block, Paragraph, Section, Table
from wijkonderneming.present.formats import amount_text, day_text, money_text, number_text, span_of_numbers, when_text
from wijkonderneming.present.words import label, say, word
from wijkonderneming.values.amount import Amount
from wijkonderneming.values.base import described
from wijkonderneming.values.count import Count
from wijkonderneming.values.money import Money
from wijkonderneming.values.text import Lang
from wijkonderneming.values.truth import Truth
from wijkonderneming.values.unknown import Unknown
from wijkonderneming.values.when import When

__all__ = ["asking_section", "citation", "differing_section", "fact_text", "findings_section", "law_section"]

ORDER = (Verdict.BREACHED, Verdict.UNKNOWN, Verdict.MET, Verdict.NOT_APPLICABLE)


def fact_text(fact: Fact, lang: Lang) -> str:
    """A fact as a person reads it."""
    match fact:
        case Truth():
            return word(str(fact), lang)
        case Count():
            return span_of_numbers(fact.low, fact.high, lang)
        case Seats():
            high = fact.most.high
            return span_of_numbers(fact.least.low, high, lang)
        case Portion():
            return f"{fact_text(fact.part, lang)} {'van' if lang is Lang.NL else 'of'} {fact_text(fact.whole, lang)}"
        case Amount():
            return amount_text(fact, lang)
        case int():
            return number_text(fact, lang)
        case _:
            return fact


def citation(finding: Finding, lang: Lang) -> str:
    """Where a rule is written, and the day it was read."""
    read = finding.source.read_on
    said = finding.source.cite()
    return said if read is None else f"{said}; {say('read_on', lang)} {day_text(read, lang)}"


def findings_section(assessment: Assessment, lang: Lang) -> Section:
    """What was found: breached first, then not known, then met."""
    blocks: list[Block] = []
    if not assessment.findings:
        blocks.append(Paragraph(text=say("no_findings", lang)))
    for verdict in ORDER:
        found = [finding for finding in assessment.findings if finding.verdict is verdict]
        if found:
            heads = [
                say("rule", lang),
                say("subject", lang),
                say("facts", lang),
                say("standing", lang),
                say("source", lang),
            ]
            rows = tuple(_row(assessment.trust, finding, lang) for finding in found)
            blocks.append(Table(caption=f"{word(verdict, lang)}: {len(found)}", heads=tuple(heads), rows=rows))
    return Section(id="findings", heading=say("findings", lang), blocks=tuple(blocks))


def _row(trust: Trust, finding: Finding, lang: Lang) -> tuple[str, ...]:
    facts = "; ".join(f"{word(name, lang)}: {fact_text(fact, lang)}" for name, fact in finding.facts)
    if finding.verdict is Verdict.UNKNOWN:
        facts = " ".join(part for part in (f"{facts}." if facts else "", why_unknown(trust, finding, lang)) if part)
    return (
        finding.title.in_(lang),
        label(trust, finding.subject),
        facts,
        word(finding.severity, lang),
        f"{citation(finding, lang)} [{finding.rule}]",
    )


def why_unknown(trust: Trust, finding: Finding, lang: Lang) -> str:
    """Which verdicts are possible, and on what that depends."""
    verdicts = ", ".join(word(v, lang) for v in ORDER if v in finding.verdicts)
    what = "; ".join(
        _pooled(f"{word(q.field, lang)} ({label(trust, q.about)})", q.number, lang)
        for q in questions(trust, finding.unknowns)
    )
    parts = [
        say("possible", lang, verdicts=verdicts).capitalize() + ".",
        say("depends", lang, what=what) if what else "",
    ]
    if not finding.settled:
        parts.append(say("unsettled", lang))
    return " ".join(part for part in parts if part)


def _pooled(what: str, number: int, lang: Lang) -> str:
    return what if number == 1 else say("any_of", lang, what=what, n=number)


def asking_section(trust: Trust, unknowns: Iterable[Unknown], lang: Lang) -> Section:
    """What is not known, grouped by who usually knows it."""
    rows = tuple(
        (
            word(q.role, lang),
            _pooled(word(q.field, lang), q.number, lang),
            label(trust, q.about),
            word(q.kind, lang),
        )
        for q in questions(trust, unknowns)
    )
    heads = (say("who", lang), say("what", lang), say("of", lang), say("why", lang))
    block: Block = (
        Table(caption=say("ask", lang), heads=heads, rows=rows)
        if rows
        else Paragraph(text=say("nothing_unknown", lang))
    )
    return Section(id="ask", heading=say("ask", lang), blocks=(block,))


def differing_section(assessment: Assessment, lang: Lang) -> Section:
    """Where sources differ, and what that makes of the findings."""
    trust = assessment.trust
    rows: list[tuple[str, ...]] = []
    for (about, field), claims in _competing(trust).items():
        rows.extend(
            (
                label(trust, about),
                word(field, lang),
                _claimed(trust, claim, lang),
                trust[claim.source].cite(),
            )
            for claim in claims
        )
    heads = (say("subject", lang), say("field", lang), say("says", lang), say("source", lang))
    blocks: list[Block] = [
        Table(caption=say("differ", lang), heads=heads, rows=tuple(rows))
        if rows
        else Paragraph(text=say("no_rivals", lang))
    ]
    for finding in assessment.findings:
        if finding.rivals:
            blocks.append(
                Table(
                    caption=say("rivals_of", lang, rule=finding.title.in_(lang)),
                    heads=(*heads, say("outcome", lang)),
                    rows=tuple(_rival_row(trust, rival, lang) for rival in finding.rivals),
                )
            )
    return Section(id="differ", heading=say("differ", lang), blocks=tuple(blocks))


def _rival_row(trust: Trust, rival: Rival, lang: Lang) -> tuple[str, ...]:
    cited = "; ".join(trust[source].cite() for source in rival.sources) or say("in_use", lang)
    verdicts = ", ".join(word(v, lang) for v in ORDER if v in rival.verdicts)
    value = value_text(trust, rival.about, rival.field, rival.value, lang)
    return (label(trust, rival.about), word(rival.field, lang), value, cited, verdicts)


def _competing(trust: Trust) -> dict[tuple[str, str], list[Claim]]:
    """The claims about each field of which sources say different things."""
    exact = {(d.about, d.field) for d in disputes_of(trust)}
    by_field: dict[tuple[str, str], list[Claim]] = {}
    for claim in listed(trust.claims):
        if claim.field is not None:
            by_field.setdefault((claim.about, claim.field), []).append(claim)
    return {
        key: claims
        for key, claims in by_field.items()
        if key in exact or len({(c.value, c.quality) for c in claims if c.value is not None}) > 1
    }


def _claimed(trust: Trust, claim: Claim, lang: Lang) -> str:
    if claim.field is None or claim.value is None:
        return say("in_use", lang)
    value = value_text(trust, claim.about, claim.field, claim.value, lang)
    return value if claim.quality is Quality.EXACT else f"{word(claim.quality, lang)} {value}"


def value_text(trust: Trust, about: str, field: str, value: Any, lang: Lang) -> str:
    """A claimed value as a person reads it; what may be personal only by its type."""
    owner = type(trust.by_id[about])
    names = {name.rstrip("_"): name for name, _ in types_of(owner).hints}
    personal = getattr(owner, "__attrs_attrs__", ())
    hidden = any(a.name == names.get(field) and a.metadata.get("personal") for a in personal if PERSONAL)
    if hidden:
        return described(value)
    match value:
        case Money():
            return money_text(value, lang)
        case When():
            return when_text(value, lang)
        case bool():
            return word(str(value).lower(), lang)
        case int():
            return number_text(value, lang)
        case str():
            return label(trust, value) if value in trust.by_id else value
        case _:
            return word(value, lang) if hasattr(value, "value") else described(value)


def law_section(assessment: Assessment, lang: Lang) -> Section:
    """Which rulebooks were asked, as read on which day."""
    blocks: list[Block] = []
    if assessment.asked:
        rows = tuple((book.title.in_(lang), day_text(book.read_on, lang)) for book in assessment.asked)
        heads = (say("rulebook", lang), say("read_on", lang))
        blocks.append(Table(caption=say("asked", lang), heads=heads, rows=rows))
    if not any(finding.severity.value == "mandatory" for finding in assessment.findings):
        blocks.append(Paragraph(text=say("no_law", lang)))
    blocks.append(Paragraph(text=say("carried", lang)))
    blocks.append(Paragraph(text=say("not_advice", lang), notice=True))
    return Section(id="law", heading=say("law", lang), blocks=tuple(blocks))
