"""Results for machines: stable keys, exact strings, nothing that JSON cannot say."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings

from wijkonderneming import assess, examples, loads, project
from wijkonderneming.model.trust import Trust
from wijkonderneming.present.plain import assessment_plain, projection_plain
from wijkonderneming.rulebooks.standard import STANDARD_RULEBOOKS
from wijkonderneming.testing.drawn_roots import trusts
from wijkonderneming.values.money import Money
from wijkonderneming.values.span import Span

ON = date(2026, 11, 25)
SPAN = Span(date(2026, 1, 1), date(2036, 1, 1))
KEYS = {
    "assessment": {"trust", "fictitious", "on", "legal_advice", "control", "asked", "findings"},
    "finding": {
        *("rule", "subject", "verdict", "possible", "severity", "title", "citation", "url", "read_on"),
        *("facts", "unknowns", "settled", "status", "would_be", "reason", "rivals"),
    },
    "projection": {"trust", "fictitious", "start", "end", "entities", "offers", "doubled", "rivals"},
    "entity": {
        *("entity", "currency", "opening", "months", "years", "own_income_share", "first_shortfall"),
        *("comparisons", "lines", "unknowns"),
    },
    "year": {"year", "received", "paid", "by_nature", "closing", "own_income_share"},
}


def inside(value: Any) -> Iterator[Any]:
    yield value
    if isinstance(value, dict):
        for key, part in value.items():
            yield key
            yield from inside(part)
    elif isinstance(value, (list, tuple)):
        for part in value:
            yield from inside(part)


def check(trust: Trust, span: Span) -> tuple[dict[str, Any], dict[str, Any]]:
    found = assessment_plain(assess(trust, on=ON, rulebooks=STANDARD_RULEBOOKS))
    money = projection_plain(project(trust, span=span))
    for plain in (found, money):
        assert json.loads(json.dumps(plain)) == plain
        for value in inside(plain):
            assert value is None or type(value) in {str, int, bool, list, dict}
    assert set(found) == KEYS["assessment"]
    assert all(set(finding) == KEYS["finding"] for finding in found["findings"])
    assert set(money) == KEYS["projection"]
    assert all(set(entity) == KEYS["entity"] for entity in money["entities"])
    assert all(set(year) == KEYS["year"] for entity in money["entities"] for year in entity["years"])
    return found, money


@pytest.mark.parametrize("name", examples.NAMES)
def test_examples_are_plain(name: str) -> None:
    found, _ = check(examples.load(name), SPAN)
    assert found["legal_advice"] is False
    for finding in found["findings"]:
        assert (finding["verdict"] == "unknown") == (len(finding["possible"]) > 1)
        assert finding["unknowns"] or finding["rivals"] or finding["verdict"] != "unknown"


@settings(max_examples=15)
@given(trusts())
def test_any_trust_is_plain(trust: Trust) -> None:
    check(trust, Span(date(2025, 12, 1), date(2027, 2, 1)))


def test_every_cent_of_a_line_adds_up_to_its_years() -> None:
    money = projection_plain(project(examples.load("de-oude-school"), span=SPAN))
    for entity in money["entities"]:
        by_year: dict[str, int] = {}
        for line in entity["lines"]:
            assert line["exact"]
            for flow in line["flows"]:
                assert flow["low"] == flow["high"]
                if "2026" <= flow["day"] < "2036":
                    year = flow["day"][:4]
                    by_year[year] = by_year.get(year, 0) + Money.parse(flow["low"]).cents
        for year in entity["years"]:
            received, paid = Money.parse(year["received"]), Money.parse(year["paid"])
            assert received.cents - paid.cents == by_year.get(str(year["year"]), 0)
        closing = Money.parse(entity["opening"]).cents + sum(by_year.values())
        assert Money.parse(entity["years"][-1]["closing"]).cents == closing


def test_bounds_and_days_are_exact_strings() -> None:
    money = projection_plain(project(examples.load("de-eester"), span=SPAN))
    amounts = [value for value in inside(money) if isinstance(value, str) and value.startswith("EUR")]
    assert amounts
    assert not [amount for amount in amounts if not re.fullmatch(r"EUR|EUR -?[0-9]+\.[0-9]{2}", amount)]
    offer = money["offers"][0]
    assert set(offer) == {"offer", "raised", "number", "pays_back"}
    assert set(offer["raised"]) == {"low", "high"}


def test_seats_and_counts_can_be_read() -> None:
    control = assessment_plain(assess(examples.load("eigg"), on=ON))["control"]
    leading = control["leading_body"]
    assert [group["seats"] for group in leading["seat_groups"]] == [{"low": n, "high": n} for n in (4, 2, 2, 1)]
    assert [group["local_people_appoint"] for group in leading["seat_groups"]] == [True, False, False, False]
    assert leading["residents_of"]["all_seats"] == {"part": 4, "whole": 9}
    assert leading["residents_of"]["seats_without_casting"] == {"part": 4, "whole": 8}
    assert leading["residents_of"]["persons_in_office"]["whole"] == {"low": 0, "high": 9}


def test_a_rival_value_is_written_as_documents_write_it_and_hidden_where_it_is_personal() -> None:
    raw = json.loads(examples.text("de-oude-school"))
    source = raw["trust"]["sources"][0]["id"]
    raw["trust"]["people"][0]["name"] = "Zwaantje Geheim"
    raw["trust"]["claims"] = [
        {"about": "articles-2024", "field": "notarial", "value": False, "source": source},
        {"about": "p1", "field": "name", "value": "Zwaantje Anders", "source": source},
        {"about": "cooperative", "field": "form", "value": "vereniging", "source": source},
    ]
    plain = assessment_plain(assess(loads(json.dumps(raw)), on=ON))
    rivals = [rival for finding in plain["findings"] for rival in finding["rivals"]]
    assert {rival["value"] for rival in rivals if rival["field"] == "form"} == {"cooperatie", "vereniging"}
    assert "Zwaantje" not in json.dumps(plain)
