"""The findings and the law they rest on, as sections of a report."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import attrs

from wijkonderneming.governance.asking import Question, questions
from wijkonderneming.governance.findings import Assessment, Finding, Verdict
from wijkonderneming.governance.severity import Severity
from wijkonderneming.governance.versions import LawStatus
from wijkonderneming.model.noun import Role, listed
from wijkonderneming.model.trust import Trust
from wijkonderneming.present.asking import question_text, what_to_ask
from wijkonderneming.present.blocks import Block, Card, Cited, Heading, Items, Paragraph, Section, Table
from wijkonderneming.present.evidence import rival_text
from wijkonderneming.present.facts import ORDER, fact_text, verdicts_text
from wijkonderneming.present.formats import cite_text, day_text, number_text, place_text
from wijkonderneming.present.naming import label
from wijkonderneming.present.phrases import say
from wijkonderneming.present.words import capital, fact_word, joined, word
from wijkonderneming.values.source import Source
from wijkonderneming.values.text import Lang

__all__ = ["card", "facts_of", "findings_section", "law_section"]


def facts_of(finding: Finding, lang: Lang) -> tuple[tuple[str, str], ...]:
    """What a finding rests on, each fact with its name."""
    return tuple((fact_word(name, lang), fact_text(fact, lang)) for name, fact in finding.facts)


def card(trust: Trust, finding: Finding, lang: Lang, *, grouped: bool = False) -> Card:
    """One finding with everything that explains it.

    Args:
        trust: the trust it is of.
        finding: the finding.
        lang: the language.
        grouped: whether a heading above it says what it is about and what standing it has.
    """
    facts = facts_of(finding, lang)
    unknown = say("not_known", lang)
    pairs = [f for f in facts if f[1] != unknown]
    if not grouped:
        pairs.insert(0, (say("about", lang), label(trust, finding.subject, lang)))
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
    if not grouped:
        pairs.append((say("standing", lang), word(finding.severity, lang)))
    return Card(
        title=finding.title.in_(lang),
        outcome=word(finding.verdict, lang),
        tone=finding.verdict.value,
        pairs=tuple(pairs),
        cited=Cited(text=f"{cite_text(finding.source, lang)} [{finding.rule}]", url=finding.source.url),
        cited_as=say("source", lang),
        inner=grouped,
    )


def findings_section(assessment: Assessment, lang: Lang) -> Section:
    """What was found: first what is not met, then what is not known and whom to ask, then what is met.

    Each of these by standing, the weightiest first, and then by what it is about.
    """
    blocks: list[Block] = []
    if not assessment.findings:
        blocks.append(Paragraph(text=say("no_findings", lang)))
    for verdict in ORDER:
        found = [finding for finding in assessment.findings if finding.verdict is verdict]
        if found:
            counted = say("counted", lang, verdict=capital(word(verdict, lang)), n=number_text(len(found), lang))
            make = _not_applicable if verdict is Verdict.NOT_APPLICABLE else _in_groups
            blocks += make(assessment.trust, found, counted, lang)
    return Section(id="findings", heading=say("findings", lang), blocks=tuple(blocks))


def _in_groups(trust: Trust, found: list[Finding], counted: str, lang: Lang) -> Iterator[Block]:
    """The findings under a heading for each standing and subject: what is not met in full, everything else in a line.

    What hangs on the same things that are not known stands together, under what these are and whom to ask.
    """
    yield Heading(text=counted)
    for (severity, owner), group in _groups(trust, found).items():
        yield Heading(text=f"{capital(word(severity, lang))}: {label(trust, owner, lang)}", inner=True)
        short = [one for one in group if one.verdict is not Verdict.BREACHED and one.settled and not one.rivals]
        whole = [one for one in group if one not in short]
        yield from (card(trust, one, lang, grouped=one.subject == owner) for one in whole)
        yield from _lines(trust, owner, short, lang)


def _lines(trust: Trust, owner: str, found: list[Finding], lang: Lang) -> Iterator[Block]:
    """A line for each rule that is met; one for all that hang on the same, under whom to ask."""
    by_role: dict[tuple[Role, ...], dict[tuple[Question, ...], list[Finding]]] = {}
    for one in found:
        asked = questions(trust, one.unknowns)
        roles = tuple(dict.fromkeys(question.role for question in asked))
        by_role.setdefault(roles, {}).setdefault(asked, []).append(one)
    for roles, by_questions in sorted(by_role.items(), key=lambda pair: len(pair[0])):
        if roles:
            yield Paragraph(text=say("ask_these", lang, roles=joined([word(role, lang) for role in roles], lang)))
        items = []
        for asked, alike in by_questions.items():
            said = _by_rule(trust, owner, alike, lang)
            what = "; ".join(_what(trust, question, owner, lang) for question in asked)
            items += [say("hangs_on", lang, what=what, said="; ".join(said))] if asked else said
        yield Items(items=tuple(Cited(text=text) for text in items))


def _by_rule(trust: Trust, owner: str, found: list[Finding], lang: Lang) -> list[str]:
    """A line for each rule that came out alike, with the years it is about where it is about years.

    What is met says what it rests on; what is not known, what could still turn out.
    """
    alike: dict[tuple[str, str], list[Finding]] = {}
    for one in found:
        unknown = one.verdict is Verdict.UNKNOWN
        told = verdicts_text(one.verdicts, lang) if unknown else "; ".join(map(": ".join, facts_of(one, lang)))
        alike.setdefault((one.rule, told), []).append(one)
    lines = []
    for (_, told), same in alike.items():
        years = joined([_year(trust, one, lang) for one in same if one.subject != owner], lang)
        lines.append(_line(same[0], [part for part in (told, years) if part], lang))
    return lines


def _year(trust: Trust, finding: Finding, lang: Lang) -> str:
    """The financial year a finding is about, without whose it is: one the document does not list by its last day."""
    if finding.subject in trust.by_id:
        return label(trust, finding.subject, lang)
    return day_text(date.fromisoformat(finding.subject.rpartition(":")[2]), lang)


def _what(trust: Trust, question: Question, subject: str, lang: Lang) -> str:
    """What is asked, and of what unless the heading says so."""
    if question.about == subject:
        return what_to_ask(trust, question, lang)
    return question_text(trust, question, lang)


def _groups(trust: Trust, found: list[Finding]) -> dict[tuple[Severity, str], list[Finding]]:
    """The findings by standing and what they are about: the weightiest standing first, then as the document has them.

    What is about a financial year is about its entity.
    """
    place = {name: number for number, name in enumerate(trust.by_id)}
    owners = _owners(trust, found)

    def order(finding: Finding) -> tuple[int, int]:
        return list(Severity).index(finding.severity), place.get(owners[finding.subject], len(place))

    groups: dict[tuple[Severity, str], list[Finding]] = {}
    for finding in sorted(found, key=order):
        groups.setdefault((finding.severity, owners[finding.subject]), []).append(finding)
    return groups


def _owners(trust: Trust, found: list[Finding]) -> dict[str, str]:
    """What each subject is shown under: a financial year under its entity, everything else under itself."""
    years = {year.id: entity.id for entity in listed(trust.entities) for year in listed(entity.financial_years)}
    owners = {}
    for subject in {finding.subject: None for finding in found}:
        # A financial year the document does not list goes by its entity and its last day.
        entity = subject.rpartition(":")[0]
        owners[subject] = entity if entity in trust.by_id else years.get(subject, subject)
    return owners


def _line(finding: Finding, told: list[str], lang: Lang) -> str:
    """A finding in a line: what is asked, and what is told of it."""
    said = "line_with" if told else "line_alone"
    return say(said, lang, title=finding.title.in_(lang), told="; ".join(told), rule=finding.rule)


def _not_applicable(trust: Trust, found: list[Finding], counted: str, lang: Lang) -> Iterator[Block]:
    """What would be found if a bill were law, or is tolerated for now, in full; of the rest only what it is about."""
    told = [one for one in found if one.would_be or one.reason is not None]
    yield Heading(text=counted)
    yield from (card(trust, finding, lang) for finding in told)
    rest = [one for one in found if one not in told]
    owners = _owners(trust, rest)
    by_rule: dict[str, dict[str, list[Finding]]] = {}
    for one in rest:
        by_rule.setdefault(one.rule, {}).setdefault(owners[one.subject], []).append(one)
    by_names: dict[str, list[str]] = {}
    for of in by_rule.values():
        names = joined([_with_years(trust, owner, alike, lang) for owner, alike in of.items()], lang)
        by_names.setdefault(names, []).append(_line(next(iter(of.values()))[0], [], lang))
    if by_names:
        lines = (say("rules_about", lang, names=names, said="; ".join(said)) for names, said in by_names.items())
        yield Items(items=tuple(Cited(text=line) for line in lines))


def _with_years(trust: Trust, owner: str, found: list[Finding], lang: Lang) -> str:
    """What a rule was asked of, with the financial years where it is about these."""
    years = joined([_year(trust, one, lang) for one in found if one.subject != owner], lang)
    name = label(trust, owner, lang)
    return f"{name} ({years})" if years else name


def law_section(assessment: Assessment, lang: Lang) -> Section:
    """Which rulebooks and rules were asked, each with its source, as read on which day."""
    blocks: list[Block] = []
    if assessment.asked:
        rows = tuple((book.title.in_(lang), day_text(book.read_on, lang)) for book in assessment.asked)
        heads = (say("rulebook", lang), say("read_on", lang))
        blocks.append(Table(caption=say("asked", lang), heads=heads, rows=rows))
    rules = {finding.rule: finding for finding in assessment.findings}
    if rules:
        blocks.append(Heading(text=say("rules_asked", lang)))
        by_text: dict[Source, list[Cited]] = {}
        for one in rules.values():
            place = place_text(one.source, lang) or one.title.in_(lang)
            cited = Cited(text=f"{place} [{one.rule}]", url=one.source.url)
            by_text.setdefault(attrs.evolve(one.source, locator=None, version=None, url=None), []).append(cited)
        for source, places in by_text.items():
            blocks += [Heading(text=cite_text(source, lang), inner=True), Items(items=tuple(places))]
    if not any(finding.severity is Severity.MANDATORY for finding in assessment.findings):
        blocks.append(Paragraph(text=say("no_law", lang)))
    asked = {book.id for book in assessment.asked}
    missing = [name for name in assessment.trust.charters or () if name not in asked]
    if missing:
        blocks.append(Paragraph(text=say("not_held", lang, names=", ".join(missing))))
    blocks.append(Paragraph(text=say("carried", lang)))
    blocks.append(Paragraph(text=say("not_advice", lang), notice=True))
    return Section(id="law", heading=say("law", lang), blocks=tuple(blocks))
