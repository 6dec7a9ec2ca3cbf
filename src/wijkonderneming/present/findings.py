"""The findings and the law they rest on, as sections of a report."""

from __future__ import annotations

from wijkonderneming.governance.asking import questions
from wijkonderneming.governance.findings import Assessment, Finding, Verdict
from wijkonderneming.governance.severity import Severity
from wijkonderneming.governance.versions import LawStatus
from wijkonderneming.model.trust import Trust
from wijkonderneming.present.asking import question_text
from wijkonderneming.present.blocks import Block, Card, Cited, Heading, Items, Paragraph, Section, Table
from wijkonderneming.present.evidence import rival_text
from wijkonderneming.present.facts import ORDER, fact_text, verdicts_text
from wijkonderneming.present.formats import cite_text, day_text, number_text
from wijkonderneming.present.naming import label
from wijkonderneming.present.phrases import say
from wijkonderneming.present.words import capital, fact_word, joined, word
from wijkonderneming.values.text import Lang

__all__ = ["card", "facts_of", "findings_section", "law_section"]


def facts_of(finding: Finding, lang: Lang) -> tuple[tuple[str, str], ...]:
    """What a finding rests on, each fact with its name."""
    return tuple((fact_word(name, lang), fact_text(fact, lang)) for name, fact in finding.facts)


def card(trust: Trust, finding: Finding, lang: Lang) -> Card:
    """One finding with everything that explains it."""
    facts = facts_of(finding, lang)
    unknown = say("not_known", lang)
    pairs = [(say("about", lang), label(trust, finding.subject, lang)), *(f for f in facts if f[1] != unknown)]
    not_told = [name for name, text in facts if text == unknown]
    pairs += [(unknown, "; ".join(not_told))] if not_told else []
    if finding.verdict is Verdict.UNKNOWN:
        pairs.append((say("could_be", lang), verdicts_text(finding.verdicts, lang)))
        what = [
            say("asked_of", lang, what=question_text(trust, q, lang), role=word(q.role, lang))
            for q in questions(trust, finding.unknowns)
        ]
        pairs += [(say("decided_by", lang), one) for one in what]
        if not finding.settled:
            pairs.append((say("settled", lang), say("unsettled", lang)))
    pairs += [(say("sources_say", lang), rival_text(trust, rival, lang)) for rival in finding.rivals]
    if finding.status is not LawStatus.IN_FORCE:
        pairs.append((say("law_status", lang), word(finding.status, lang)))
    if finding.reason is not None:
        pairs.append((say("tolerated", lang), finding.reason.in_(lang)))
    if finding.would_be:
        pairs.append((say("would_be", lang), verdicts_text(finding.would_be, lang)))
    pairs.append((say("standing", lang), word(finding.severity, lang)))
    return Card(
        title=finding.title.in_(lang),
        outcome=word(finding.verdict, lang),
        tone=finding.verdict.value,
        pairs=tuple(pairs),
        cited=Cited(text=cite_text(finding.source, lang), url=finding.source.url),
        cited_as=say("source", lang),
    )


def findings_section(assessment: Assessment, lang: Lang) -> Section:
    """What was found: first what is not met, then what is not known and whom to ask, then what is met."""
    trust = assessment.trust
    blocks: list[Block] = []
    if not assessment.findings:
        blocks.append(Paragraph(text=say("no_findings", lang)))
    for verdict in ORDER:
        found = [finding for finding in assessment.findings if finding.verdict is verdict]
        if not found:
            continue
        counted = say("counted", lang, verdict=capital(word(verdict, lang)), n=number_text(len(found), lang))
        if verdict is Verdict.NOT_APPLICABLE:
            subjects: dict[str, list[str]] = {}
            for finding in found:
                subjects.setdefault(finding.title.in_(lang), []).append(label(trust, finding.subject, lang))
            rows = tuple((title, capital(joined(names, lang))) for title, names in subjects.items())
            blocks.append(Table(caption=counted, heads=(say("rule", lang), say("about", lang)), rows=rows))
        else:
            blocks += [Heading(text=counted), *(card(trust, finding, lang) for finding in found)]
    return Section(id="findings", heading=say("findings", lang), blocks=tuple(blocks))


def law_section(assessment: Assessment, lang: Lang) -> Section:
    """Which rulebooks and rules were asked, each with its source, as read on which day."""
    blocks: list[Block] = []
    if assessment.asked:
        rows = tuple((book.title.in_(lang), day_text(book.read_on, lang)) for book in assessment.asked)
        heads = (say("rulebook", lang), say("read_on", lang))
        blocks.append(Table(caption=say("asked", lang), heads=heads, rows=rows))
    rules = {finding.rule: finding for finding in assessment.findings}
    if rules:
        cited = tuple(
            Cited(text=f"{f.title.in_(lang)}: {cite_text(f.source, lang)} [{f.rule}]", url=f.source.url)
            for f in rules.values()
        )
        blocks += [Heading(text=say("rules_asked", lang)), Items(items=cited)]
    if not any(finding.severity is Severity.MANDATORY for finding in assessment.findings):
        blocks.append(Paragraph(text=say("no_law", lang)))
    asked = {book.id for book in assessment.asked}
    missing = [name for name in assessment.trust.charters or () if name not in asked]
    if missing:
        blocks.append(Paragraph(text=say("not_held", lang, names=", ".join(missing))))
    blocks.append(Paragraph(text=say("carried", lang)))
    blocks.append(Paragraph(text=say("not_advice", lang), notice=True))
    return Section(id="law", heading=say("law", lang), blocks=tuple(blocks))
