"""Where sources differ: which says what, which is used, and what that changes in the findings and the cash."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from wijkonderneming import assess, examples, loads, project
from wijkonderneming.model.trust import Trust
from wijkonderneming.present.as_text import report_text
from wijkonderneming.present.blocks import Card, Paragraph, Section, Table
from wijkonderneming.present.evidence import references
from wijkonderneming.present.facts import fact_text, value_text
from wijkonderneming.present.reports import whole_report
from wijkonderneming.values.money import Money
from wijkonderneming.values.share import Rate, Share
from wijkonderneming.values.span import Span
from wijkonderneming.values.text import Lang
from wijkonderneming.values.when import When

ON = date(2026, 11, 25)
SPAN = Span(date(2026, 1, 1), date(2036, 1, 1))


def disputed(*claims: dict[str, Any], **changed: Any) -> Trust:
    """De Oude School with what two newspapers say of it."""
    raw = json.loads(examples.text("de-oude-school"))
    trust = raw["trust"]
    trust["sources"] += [
        {"id": "courier", "title": "De Courant", "published": "2024-02-29", "read_on": "2026-11-01"},
        {"id": "herald", "title": "De Bode", "url": "https://example.org/bode"},
    ]
    trust["claims"] = [*(trust.get("claims") or []), *claims]
    trust.update(changed)
    return loads(json.dumps(raw))


def parts(trust: Trust, lang: Lang) -> dict[str, Section]:
    report = whole_report(assess(trust, on=ON), project(trust, span=SPAN), lang)
    return {section.id: section for section in report.sections}


def tables(section: Section) -> list[Table]:
    return [block for block in section.blocks if isinstance(block, Table)]


FORM = {"about": "cooperative", "field": "form", "value": "stichting", "source": "herald", "locator": "p. 3"}


def test_a_finding_says_what_each_source_makes_of_it() -> None:
    trust = disputed(FORM, {"about": "cooperative", "field": "form", "source": "courier"})
    sections = parts(trust, Lang.EN)
    cards = [block for block in sections["findings"].blocks if isinstance(block, Card)]
    card = next(card for card in cards if card.title.startswith("Directors appointed by others"))
    said = [text for name, text in card.pairs if name == "by the sources"]
    assert said == [
        "met, if the legal form is co-operative (coöperatie) (source 2)",
        "not applicable, if the legal form is foundation (stichting) (source 3)",
    ]
    claimed, changes = tables(sections["differ"])[:2]
    assert claimed.rows == (
        ("De Bode, p. 3", "foundation (stichting)", "no"),
        ("De Courant, 29 February 2024", "co-operative (coöperatie)", "yes"),
    )
    rows = [row for row in changes.rows if row[0].startswith("Directors appointed by others")]
    assert [row[3] for row in rows] == ["met", "not applicable"]
    asked = tables(sections["ask"])
    assert "Ask whoever knows the sources" in [table.caption for table in asked]


def test_a_value_in_use_that_no_source_gives_is_the_documents_own() -> None:
    sections = parts(disputed(FORM), Lang.NL)
    changes = tables(sections["differ"])[1]
    assert {row[1:3] for row in changes.rows} == {
        ("coöperatie", "wat het document zelf zegt"),
        ("stichting", "bron 3"),
    }


def test_the_cash_says_what_another_source_would_change() -> None:
    raw = json.loads(examples.text("de-oude-school"))["trust"]
    bond = next(item for item in raw["capital"] if item["kind"] == "bond")
    claim = {"about": bond["id"], "field": "number", "value": bond["number"] + 40, "source": "courier"}
    sections = parts(disputed(claim), Lang.EN)
    figures = next(table for table in tables(sections["differ"]) if table.caption == "What that changes in the cash")
    said = {row[2]: row for row in figures.rows}
    assert {row[:2] for row in figures.rows} == {(str(bond["number"] + 40), "source 2")}
    net = said["received less paid: Stichting Gebouw De Oude School"]
    cents = [int("".join(letter for letter in cell if letter.isdigit())) for cell in net[3:]]
    # Forty more bonds bring their principal and take it back in the span, with 2.5% of 250.00 for each of eight years.
    assert cents[1] - cents[0] == 40 * 25000 * 8 * 25 // 1000
    assert "cash at the end: Stichting Gebouw De Oude School" in said
    claimed = tables(sections["differ"])[0]
    assert [row[1:] for row in claimed.rows] == [(str(bond["number"]), "yes"), (str(bond["number"] + 40), "no")]


def test_sources_that_only_bound_an_amount_are_shown_with_how_exactly_they_say_it() -> None:
    sections = parts(examples.load("de-eester"), Lang.NL)
    table = tables(sections["differ"])[0]
    assert [row[1].split("\N{NO-BREAK SPACE}")[0] for row in table.rows] == ["meer dan €", "meer dan €"]
    notes = [block.text for block in sections["differ"].blocks if isinstance(block, Paragraph)]
    assert "Het document neemt geen van deze waarden over" in notes[0]


def test_nothing_in_dispute_is_said_too() -> None:
    assert [b.text for b in parts(disputed(), Lang.EN)["differ"].blocks if isinstance(b, Paragraph)] == [
        "No disagreement between sources is recorded."
    ]


def test_sources_are_numbered_in_the_order_of_the_document() -> None:
    trust = disputed()
    assert references(trust, ["herald"], Lang.NL) == "bron 3"
    assert references(trust, ["courier", "herald"], Lang.NL) == "bronnen 2 en 3"
    assert references(trust, ["courier", "herald", "courier"], Lang.EN) == "sources 2, 3 and 2"
    assert references(trust, ["unheard-of"], Lang.EN) == ""
    text = report_text(whole_report(assess(trust, on=ON), project(trust, span=SPAN), Lang.EN))
    assert "2. De Courant, 29 February 2024, read on 1 November 2026" in text
    assert "   https://example.org/bode" in text


def test_an_address_that_is_none_of_the_web_is_no_link() -> None:
    from wijkonderneming.present.blocks import Cited

    assert Cited(text="x", url="javascript:alert(1)").link is None
    assert Cited(text="x", url="http://example.org").link == "http://example.org"
    assert Cited(text="x").link is None


@pytest.mark.parametrize(
    ("about", "field", "value", "nl"),
    [
        ("cooperative", "founded", When.parse("2024-02"), "februari 2024"),
        ("cooperative", "founded", None, "niet vermeld"),
        ("articles-2024", "notarial", True, "ja"),
        ("de-oude-school", "led_by", "cooperative", "Buurtcoöperatie De Oude School U.A."),
        ("de-oude-school", "charters", ("lsa", "dta-scotland"), "lsa en dta-scotland"),
        ("de-oude-school", "charters", (), "geen"),
        ("p1", "name", "Zwaantje Geheim", "tekst van 15 tekens"),
        ("de-oude-school", "name", "De School", "De School"),
        ("cooperative", "form", Rate.parse("2.5%"), "2,5%"),
        ("cooperative", "form", Share.parse("2/3"), "2/3"),
        ("cooperative", "form", Money.parse("EUR -1250.00"), "€\N{NO-BREAK SPACE}\N{MINUS SIGN}1.250,00"),
        ("cooperative", "form", 1250, "1.250"),
        ("cooperative", "form", date, "iets anders"),
    ],
)
def test_a_claimed_value_is_shown_as_its_sort_is(about: str, field: str, value: Any, nl: str) -> None:
    assert value_text(disputed(), about, field, value, Lang.NL) == nl


def test_where_people_live_is_not_shown() -> None:
    trust = disputed()
    home = trust.person("p1").residences
    assert value_text(trust, "p1", "residences", home, Lang.EN) == "something else"


def test_facts_of_other_sorts_are_shown() -> None:
    assert fact_text(1250, Lang.NL) == "1.250"
    assert fact_text("words", Lang.NL) == "words"
    money = project(disputed(), span=SPAN).entities[0].opening
    assert money is not None
    assert fact_text(money, Lang.EN).startswith("€")


def test_a_charter_that_is_not_held_is_named() -> None:
    sections = parts(disputed(charters=["lsa", "steunpunt-wonen"]), Lang.NL)
    notes = [block.text for block in sections["law"].blocks if isinstance(block, Paragraph)]
    assert "Het document noemt ook criteria die hier niet voorhanden zijn: steunpunt-wonen." in notes


def test_a_stated_balance_stands_beside_the_projection() -> None:
    raw = json.loads(examples.text("de-oude-school"))["trust"]["entities"]
    raw[0]["balances"].append({"on": "2027-01-01", "cash": "EUR 1.00"})
    money = [t for t in tables(parts(disputed(entities=raw), Lang.EN)["cash"]) if t.caption.startswith("Stated")]
    assert [table.rows[0][:2] for table in money] == [("1 January 2027", "€1.00")]


def test_what_is_said_for_a_day_stands_beside_the_value_of_that_day() -> None:
    trust = json.loads(examples.text("de-oude-school"))["trust"]
    letting = next(item for item in trust["income"] if item.get("rent_per_month"))
    own = letting["rent_per_month"][0]
    said = {"about": letting["id"], "field": "rent_per_month", "on": own["since"]}
    sections = parts(
        disputed(
            {**said, "value": own["value"], "source": "courier"}, {**said, "value": "EUR 1.00", "source": "herald"}
        ),
        Lang.EN,
    )
    rows = tables(sections["differ"])[0].rows
    assert [row[2] for row in rows] == ["yes", "no"]
    assert rows[1][1].replace("\N{NO-BREAK SPACE}", " ").endswith(f"{date.fromisoformat(own['since']).year}: €1.00")
