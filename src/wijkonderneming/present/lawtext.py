"""The law as it is held: one rule explained where it was asked, and lists of rules, figures and norms."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from wijkonderneming.governance.findings import Assessment, Finding
from wijkonderneming.governance.given import Given
from wijkonderneming.governance.parameters import Parameter
from wijkonderneming.governance.rules import Rule, Rulebook
from wijkonderneming.governance.versions import Version
from wijkonderneming.model.legal_forms import LegalForm
from wijkonderneming.present.blocks import Block, Cited, Heading, Items, Paragraph, Report, Section, Table
from wijkonderneming.present.facts import given_text
from wijkonderneming.present.findings import card
from wijkonderneming.present.formats import cite_text, day_text
from wijkonderneming.present.phrases import say
from wijkonderneming.present.words import capital, fact_word, joined, word
from wijkonderneming.values.source import Source
from wijkonderneming.values.text import Lang

__all__ = ["explanation", "law_report", "rule_plain", "rules_of", "rules_plain"]


def rules_of(books: Iterable[Rulebook], *, form: LegalForm | None = None, on: date | None = None) -> tuple[Any, ...]:
    """The rules of rulebooks, each with its rulebook, in their order.

    Args:
        books: the rulebooks.
        form: only the rules for this legal form; left out, of all.
        on: only the rules that ask something on this day; left out, all.
    """
    return tuple(
        (book, rule)
        for book in books
        for rule in book.rules
        if (form is None or rule.forms is None or form in rule.forms) and (on is None or _asks(rule, on))
    )


def _asks(rule: Rule[Any], on: date) -> bool:
    version = rule.version_on(lambda _: on)
    return rule.held_from <= on and version is not None and version.asks


def explanation(assessment: Assessment, rule: Rule[Any], lang: Lang) -> Report:
    """One rule: where it is written and since when, and of each thing it was asked of what it rests on.

    Args:
        assessment: what was found.
        rule: one of the rules that were asked.
        lang: the language.
    """
    found = assessment.by_rule(rule.id)
    blocks: list[Block] = [_wordings(rule, lang)]
    if not found:
        blocks.append(Paragraph(text=say("not_asked", lang)))
    else:
        blocks.append(Heading(text=say("findings", lang)))
    for finding in found:
        blocks.append(card(assessment.trust, finding, lang))
        given = _given_by(finding, lang)
        blocks += [Items(items=given)] if given else []
    section = Section(id="rule", heading=f"{rule.title.in_(lang)} [{rule.id}]", blocks=tuple(blocks))
    lead = (Paragraph(text=say("on", lang, day=day_text(assessment.on, lang))), Paragraph(text=say("not_advice", lang)))
    title = assessment.trust.name
    return Report(lang=lang.value, title=title, contents=say("contents", lang), lead=lead, sections=(section,))


def _wordings(rule: Rule[Any], lang: Lang) -> Table:
    heads = (say("since", lang), say("until", lang), say("law_status", lang), say("source", lang))
    rows = tuple(
        (
            "" if version.since is None else day_text(version.since, lang),
            "" if version.until is None else day_text(version.until, lang),
            capital(word(version.status, lang)),
            cite_text(version.source, lang),
        )
        for version in rule.versions
    )
    held = say("held_from", lang, day=day_text(rule.held_from, lang))
    return Table(caption=held, heads=heads, rows=rows).without_empty()


def _given_by(finding: Finding, lang: Lang) -> tuple[Cited, ...]:
    """Where each figure that a finding rests on is written."""
    return tuple(
        Cited(text=f"{capital(fact_word(name, lang))}: {by.text}", url=by.url)
        for name, fact in finding.facts
        if isinstance(fact, Given)
        for by in _sources(fact, lang)
    )


def _sources(given: Given[Any], lang: Lang) -> tuple[Cited, ...]:
    found = []
    for option in given.options:
        by = option.given_by
        if isinstance(by, Source):
            found.append(Cited(text=cite_text(by, lang), url=by.url))
        else:
            found.append(Cited(text=say("by_clause", lang, name=by)))
    return tuple(found)


def law_report(
    books: Iterable[Rulebook], lang: Lang, *, form: LegalForm | None = None, on: date | None = None
) -> Report:
    """Lists of the rules, figures and norms of rulebooks.

    Args:
        books: the rulebooks.
        lang: the language.
        form: only the rules for this legal form; left out, of all.
        on: the day whose law is listed; left out, all that is held.
    """
    told = tuple(books)
    pairs = rules_of(told, form=form, on=on)
    sections = [_book_section(book, [rule for of, rule in pairs if of is book], lang, on) for book in told]
    kept = tuple(section for section in sections if section.blocks)
    lead = (Paragraph(text=say("carried", lang)), Paragraph(text=say("not_advice", lang)))
    title = say("law", lang)
    return Report(lang=lang.value, title=title, contents=say("contents", lang), lead=lead, sections=kept)


def _book_section(book: Rulebook, rules: list[Rule[Any]], lang: Lang, on: date | None) -> Section:
    blocks: list[Block] = []
    if rules:
        named = ("rule", "what", "standing", "law_status", "since", "form", "source")
        heads = tuple(say(name, lang) for name in named)
        listed = tuple(_rule_row(rule, lang, on) for rule in rules)
        blocks.append(Table(caption=book.title.in_(lang), heads=heads, rows=listed))
    figures = (*book.parameters, *(norm.by_law for norm in book.norms))
    rows = tuple(_figure_row(figure, on or book.read_on, lang) for figure in figures)
    if rows:
        columns = ("figure", "what", "since", "source")
        heading = Heading(text=say("figures", lang))
        blocks += [heading, Table(caption="", heads=tuple(say(name, lang) for name in columns), rows=rows)]
    return Section(id=book.id.replace(".", "-"), heading=book.title.in_(lang), blocks=tuple(blocks))


def _rule_row(rule: Rule[Any], lang: Lang, on: date | None) -> tuple[str, ...]:
    version = rule.versions[-1] if on is None else _version(rule, on)
    forms = joined([word(form, lang) for form in sorted(rule.forms or (), key=lambda f: f.value)], lang)
    return (
        rule.id,
        rule.title.in_(lang),
        word(rule.severity, lang),
        word(version.status, lang),
        day_text(rule.held_from, lang),
        forms,
        cite_text(version.source, lang, read=False),
    )


def _version(rule: Rule[Any], on: date) -> Version:
    return rule.version_on(lambda _: on) or rule.versions[0]


def _figure_row(figure: Parameter[Any], on: date, lang: Lang) -> tuple[str, ...]:
    given = figure.value(on)
    return (
        figure.title.in_(lang),
        given_text(given, lang),
        day_text(figure.held_from, lang),
        "; ".join(cited.text for cited in _sources(given, lang)),
    )


def rules_plain(
    books: Iterable[Rulebook], *, form: LegalForm | None = None, on: date | None = None
) -> list[dict[str, Any]]:
    """The same list of rules for machines, every wording with its days; arguments as ``rules_of``."""
    return [{"rulebook": book.id, **rule_plain(rule)} for book, rule in rules_of(books, form=form, on=on)]


def rule_plain(rule: Rule[Any]) -> dict[str, Any]:
    """One rule for machines, every wording with its days."""
    return {
        "rule": rule.id,
        "short": rule.short or None,
        "title": {lang.value: rule.title.in_(lang) for lang in Lang},
        "severity": rule.severity.value,
        "forms": None if rule.forms is None else sorted(form.value for form in rule.forms),
        "held_from": rule.held_from.isoformat(),
        "versions": [
            {
                "since": None if version.since is None else version.since.isoformat(),
                "until": None if version.until is None else version.until.isoformat(),
                "status": version.status.value,
                "anchor": version.anchor.value,
                "citation": version.source.cite(),
                "url": version.source.url,
                "read_on": None if version.source.read_on is None else version.source.read_on.isoformat(),
            }
            for version in rule.versions
        ],
    }
