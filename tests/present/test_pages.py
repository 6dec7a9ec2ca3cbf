"""Reports as text, as a page and in a notebook: well-formed, escaped, the same words, and nobody's name."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from html.parser import HTMLParser
from itertools import pairwise
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wijkonderneming import assess, examples, loads, project
from wijkonderneming.finance.projection import Projection
from wijkonderneming.governance.assess import chosen
from wijkonderneming.governance.findings import Assessment
from wijkonderneming.governance.glance import glance
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.people import Person
from wijkonderneming.model.trust import Trust
from wijkonderneming.present.as_html import report_html
from wijkonderneming.present.as_text import WIDTH, report_text
from wijkonderneming.present.blocks import Block, Card, Chart, Cited, Heading, Items, Paragraph, Report, Table
from wijkonderneming.present.charts import chart_svg
from wijkonderneming.present.fieldwords import FIELDS
from wijkonderneming.present.formats import _MONTHS
from wijkonderneming.present.gist import gist
from wijkonderneming.present.lawnames import law_titles
from wijkonderneming.present.moneywords import PURPOSES
from wijkonderneming.present.notebook import blocks_of, html_of
from wijkonderneming.present.phrases import PHRASES
from wijkonderneming.present.reports import assessment_report, projection_report, whole_report
from wijkonderneming.present.vocabulary import FACTS, KINDS, MEMBERS
from wijkonderneming.rulebooks.standard import STANDARD_RULEBOOKS
from wijkonderneming.testing.drawn_roots import sparse_trusts, trusts
from wijkonderneming.values.span import Span
from wijkonderneming.values.text import Lang

ON = date(2026, 11, 25)
SPAN = Span(date(2026, 1, 1), date(2036, 1, 1))
SHORT = Span(date(2025, 11, 1), date(2027, 3, 1))
VOID = {"meta", "br", "link", "img", "input", "hr"}
CANARY = "<script>alert(1)</script>&amp;\"'>"
FREE = {"name", "title", "publisher", "locator", "nl", "en", "text"}
"""Keys of documents under which somebody wrote what they liked."""


def both(trust: Trust, span: Span = SPAN) -> tuple[Assessment, Projection]:
    return assess(trust, on=ON, rulebooks=STANDARD_RULEBOOKS), project(trust, span=span)


def reports(trust: Trust, lang: Lang, span: Span = SPAN) -> tuple[Report, ...]:
    found, money = both(trust, span)
    seen = glance(trust, on=ON, until=ON, rulebooks=chosen(trust, STANDARD_RULEBOOKS))
    whole, judged = whole_report(found, money, lang, seen=seen), assessment_report(found, lang, seen=seen)
    return whole, judged, projection_report(money, lang)


class Page(HTMLParser):
    """Reads a page strictly: every element closed, in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.said: list[str] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(dict(attrs)) == len(attrs)
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert "svg" in self.open
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.said.append(data)

    @property
    def text(self) -> str:
        return squeezed(" ".join(self.said))

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attrs for name, attrs in self.tags if name == tag]


def squeezed(text: str) -> str:
    return "".join(text.split())


def words_of(block: Block) -> Iterator[str]:
    """Every text a block shows."""
    match block:
        case Paragraph() | Heading():
            yield block.text
        case Items():
            yield from (text for item in block.items for text in cited(item))
        case Card():
            yield from (block.title, block.cited_as, *(text for pair in block.pairs for text in pair))
            yield from cited(block.cited)
        case Chart():
            yield from (block.title, block.description)
        case Table():
            yield block.caption
            yield from (word for head in block.heads for word in head.split())
            yield from (cell for row in block.rows for cell in row)


def cited(item: Cited) -> tuple[str, ...]:
    return (item.text,) if item.link is None else (item.text, item.link)


def check_page(text: str) -> Page:
    page = Page(text)
    assert not page.all("script")
    assert not {tag for tag, _ in page.tags} & {"link", "img", "iframe", "object", "embed", "form", "base"}
    for _, attrs in page.tags:
        assert not [name for name in attrs if name.startswith("on") or name in {"src", "srcset", "style"}]
        assert (attrs.get("href") or "#").startswith(("#", "https://", "http://"))
    ids = [attrs["id"] for _, attrs in page.tags if "id" in attrs]
    assert len(ids) == len(set(ids))
    assert {str(attrs["href"])[1:] for attrs in page.all("a") if str(attrs["href"]).startswith("#")} <= set(ids)
    for _, attrs in page.tags:
        assert set((attrs.get("aria-labelledby") or "").split()) <= set(ids)
    tables = page.all("table")
    assert len(page.all("caption")) == len(tables)
    assert all(attrs.get("scope") in {"col", "row"} for attrs in page.all("th"))
    return page


def check_report(report: Report) -> None:
    html, text = report_html(report), report_text(report)
    page = check_page(html)
    assert page.all("html") == [{"lang": report.lang}]
    assert len(page.all("h1")) == len(page.all("main")) == 1
    assert "url(" not in html
    assert "@import" not in html
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch("h[1-6]", tag)]
    assert all(after - before <= 1 for before, after in pairwise(levels))
    plain = squeezed(text)
    shown = [report.title, *(s.heading for s in report.sections)]
    shown += [word for p in report.lead for word in words_of(p)]
    shown += [word for section in report.sections for block in section.blocks for word in words_of(block)]
    for words in dict.fromkeys(map(squeezed, shown)):
        assert words in page.text
        assert words in plain
    assert max(map(len, text.splitlines())) <= max(WIDTH, max(len(word) for word in re.split(r"\s", text)) + 8)


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("name", examples.NAMES)
def test_text_and_page_of_an_example_say_the_same(name: str, lang: Lang) -> None:
    for report in reports(examples.load(name), lang):
        check_report(report)


@settings(max_examples=15)
@given(trusts(), st.sampled_from(Lang))
def test_text_and_page_of_any_trust_say_the_same(trust: Trust, lang: Lang) -> None:
    for report in reports(trust, lang, SHORT):
        check_report(report)


@settings(max_examples=15)
@given(sparse_trusts(), st.sampled_from(Lang))
def test_little_makes_a_report_too(trust: Trust, lang: Lang) -> None:
    check_report(reports(trust, lang, SHORT)[0])


def test_nothing_at_all_makes_a_report() -> None:
    for lang in Lang:
        for report in reports(Trust(id="t", name="T"), lang):
            check_report(report)
        assert PHRASES["no_cash"].in_(lang) in report_text(reports(Trust(id="t", name="T"), lang)[2])


def test_where_nothing_is_said_of_money_there_is_something_to_ask() -> None:
    silent = Trust(id="t", name="T", entities=(Entity(id="club"),))
    none_at_all = Trust(
        id="t", name="T", entities=(Entity(id="club", balances=()),), capital=(), income=(), costs=(), rights=()
    )
    for lang in Lang:
        nothing = PHRASES["nothing_unknown"].in_(lang)
        assert nothing not in report_text(reports(silent, lang)[2])
        assert nothing in report_text(reports(none_at_all, lang)[2])


# What somebody wrote


def with_canaries(raw: Any, key: str = "", mark: str = CANARY) -> Any:
    if isinstance(raw, dict):
        return {name: with_canaries(value, name, mark) for name, value in raw.items()}
    if isinstance(raw, list):
        return [with_canaries(value, key, mark) for value in raw]
    if key == "url":
        return "javascript:alert(1)"
    return f"{raw}{mark}" if key in FREE and isinstance(raw, str) else raw


@pytest.mark.parametrize("name", examples.NAMES)
def test_no_text_of_a_document_becomes_markup(name: str) -> None:
    trust = loads(json.dumps(with_canaries(json.loads(examples.text(name)))))
    for lang in Lang:
        for report in reports(trust, lang):
            html = report_html(report)
            page = check_page(html)
            assert squeezed(trust.name) in page.text
            assert "<script" not in html
            assert "javascript:" not in html
    found, money = both(trust)
    for item in (trust, found, money, *found.findings, *money.entities):
        check_page(f"<div>{html_of(item)}</div>")


def test_a_chart_escapes_its_words() -> None:
    def chart(words: str) -> Chart:
        marks = ((0, words), (100, words))
        months = (date(2026, 1, 1), date(2026, 2, 1))
        return Chart(title=words, description=words, months=months, low=(5, -7), high=(9, 3), marks=marks, below=words)

    drawn = ET.fromstring(chart_svg(chart(CANARY)))
    assert {element.text for element in drawn.iter() if element.tag in {"title", "desc"}} == {CANARY}
    assert [element.tag for element in drawn.iter() if element.tag == "script"] == []


# Nobody's name


def named(trust_name: str) -> Trust:
    raw = json.loads(examples.text(trust_name))
    for number, person in enumerate(raw["trust"]["people"]):
        person["name"] = f"Zwaantje Geheim{number}"
    return loads(json.dumps(raw))


def test_no_name_of_a_person_is_shown() -> None:
    from wijkonderneming.present.plain import assessment_plain, projection_plain

    trust = named("de-oude-school")
    assert all(isinstance(person, Person) and person.name for person in trust.people or ())
    found, money = both(trust)
    shown = [json.dumps([assessment_plain(found), projection_plain(money)])]
    for lang in Lang:
        shown += [report_html(r) + report_text(r) for r in reports(trust, lang)] + [gist(found, money, lang)]
    shown += [f"{item!r}{html_of(item)}" for item in (trust, found, money, *found.findings, *money.entities)]
    assert not [text for text in shown if "Geheim" in text or "Zwaantje" in text]


# No English left in Dutch


def dutch_words() -> set[str]:
    texts = [text for table in (PHRASES, KINDS, FACTS, FIELDS, PURPOSES) for text in table.values()]
    texts += MEMBERS.values()
    said = [text.nl or "" for text in (*texts, *law_titles().values())] + _MONTHS[Lang.NL]
    for book in STANDARD_RULEBOOKS:
        said.append(book.title.nl or "")
        for rule in book.rules:
            said += [rule.title.nl or "", rule.id]
            for version in rule.versions:
                source = version.source
                said += [source.title, source.publisher or "", source.locator or "", source.url or ""]
                said += [] if version.transition is None else [version.transition.reason.nl or ""]
    return {word for text in said for word in words_in(text)}


def silenced(raw: Any, key: str = "") -> Any:
    """The document with one meaningless word for everything that somebody wrote."""
    if isinstance(raw, dict):
        return {name: silenced(value, name) for name, value in raw.items() if name != "url"}
    if isinstance(raw, list):
        return [silenced(value, key) for value in raw]
    return "Qq" if key in FREE and isinstance(raw, str) else raw


def ids_of(raw: Any) -> Iterator[str]:
    if isinstance(raw, dict):
        yield str(raw.get("id", ""))
        for value in raw.values():
            yield from ids_of(value)
    elif isinstance(raw, list):
        for value in raw:
            yield from ids_of(value)


def words_in(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]+", text.lower()))


@pytest.mark.parametrize("name", examples.NAMES)
def test_a_dutch_report_is_dutch(name: str) -> None:
    raw = silenced(json.loads(examples.text(name)))
    found, money = both(loads(json.dumps(raw)))
    report = whole_report(found, money, Lang.NL)
    ids = {word for key in ids_of(raw) for word in words_in(key)}
    for said in (report_text(report), gist(found, money, Lang.NL), Page(report_html(report)).text):
        assert "Qq" in said
    assert words_in(report_text(report)) - dutch_words() - ids - {"qq", "lid"} == set()


# What a report must show


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("name", examples.NAMES)
def test_a_report_says_what_it_is_and_what_it_is_not(name: str, lang: Lang) -> None:
    trust = examples.load(name)
    report = reports(trust, lang)[0]
    text = report_text(report)
    assert text.count(PHRASES["not_advice"].in_(lang)) >= 2
    assert (PHRASES["fictitious"].in_(lang) in text) == trust.fictitious
    assert [section.id for section in report.sections][:7] == [
        "summary",
        "control",
        "findings",
        "ask",
        "secretary",
        "cash",
        "differ",
    ]
    assert {section.id for section in report.sections} >= {"law", "sources"}
    for source in trust.sources or ():
        assert squeezed(source.title) in squeezed(text)


def test_eigg_shows_every_way_to_count() -> None:
    text = report_text(reports(examples.load("eigg"), Lang.EN)[0])
    rows = [re.split(r" {2,}", line.strip()) for line in text.splitlines()]
    assert ["All seats, by who appoints", "4", "9", "no"] in rows
    assert ["Seats, leaving out the one with the casting vote", "4", "8", "no"] in rows
    assert "seats to which local people appoint: 4 of 9" in text
    assert "Press of 12 June 2022" in text


def test_the_money_of_a_year_is_what_the_projection_says() -> None:
    from wijkonderneming.present.formats import amount_text

    money = project(examples.load("de-oude-school"), span=SPAN)
    report = projection_report(money, Lang.NL)
    tables = [block for s in report.sections for block in s.blocks if isinstance(block, Table)]
    for entity in money.entities:
        table = next(
            t for t in tables if t.heads[:2] == ("jaar", "ontvangen") and entity_named(money, entity.id) in t.caption
        )
        assert [row[0] for row in table.rows] == [str(year.year) for year in entity.years]
        for row, year in zip(table.rows, entity.years, strict=True):
            assert row[1:3] == (amount_text(year.received, Lang.NL), amount_text(year.paid, Lang.NL))
            assert year.closing is not None
            assert row[3] == amount_text(year.closing, Lang.NL)


def entity_named(money: Projection, name: str) -> str:
    return str(money.trust.entity(name).name)


# Notebook


@pytest.mark.parametrize("name", examples.NAMES)
def test_results_show_themselves_in_a_notebook(name: str) -> None:
    trust = examples.load(name)
    found, money = both(trust)
    for item in (trust, found, money, *found.findings, *money.entities):
        assert len(repr(item)) < 400
        assert "\n" not in repr(item)
        html = item._repr_html_()
        assert html == html_of(item)
        assert html is not None
        page = check_page(html)
        title, blocks = blocks_of(item, Lang.EN) or ("", ())
        for words in (title, *(said for block in blocks for said in words_of(block))):
            assert squeezed(words) in page.text
        assert blocks_of(item, Lang.NL) is not None
    assert trust.area is None or html_of(trust.area) is None


@settings(max_examples=10)
@given(trusts())
def test_any_trust_shows_itself_in_a_notebook(trust: Trust) -> None:
    found, money = both(trust, SHORT)
    for item in (trust, found, money, *found.findings[:3], *money.entities):
        check_page(item._repr_html_() or "")
