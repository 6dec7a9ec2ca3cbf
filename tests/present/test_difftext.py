"""What differs, in words and as plain values: nothing is left out, and nothing personal is shown."""

from __future__ import annotations

import json
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkonderneming import examples
from wijkonderneming.documents.texts import dumps, loads
from wijkonderneming.model.applying import InvalidChange, apply
from wijkonderneming.model.comparing import diff
from wijkonderneming.model.root import Root
from wijkonderneming.model.trust import Trust
from wijkonderneming.model.umbrella import Network
from wijkonderneming.present.as_html import report_html
from wijkonderneming.present.as_text import report_text
from wijkonderneming.present.blocks import Items
from wijkonderneming.present.diffplain import differences_plain
from wijkonderneming.present.difftext import difference_text, differences_report
from wijkonderneming.testing import trusts
from wijkonderneming.testing.changing import changes_of
from wijkonderneming.values.money import Currency
from wijkonderneming.values.text import Lang


def trust(**parts: Any) -> Trust:
    return loads(json.dumps({"schema": 1, "trust": {"id": "t", "name": "T", **parts}}))


def lines(before: Root, after: Root, lang: Lang = Lang.EN) -> list[str]:
    found = diff(before, after)
    return [difference_text(found, item, lang).replace("\N{NO-BREAK SPACE}", " ") for item in found]


def rented(*rents: tuple[str, str]) -> Trust:
    amounts = [{"since": since, "value": value} for since, value in rents]
    return trust(
        entities=[{"id": "e"}], income=[{"id": "cafe", "kind": "letting", "entity": "e", "rent_per_month": amounts}]
    )


OLD = ("2020-02-29", "EUR 450.00")
PERSON = {"id": "p", "name": "Geheim", "residences": [{"place": {"name": "Stiekem"}, "since": "2020"}]}
BOARD = {"id": "b", "kind": "board"}
SAID = [
    (
        rented(OLD),
        rented(OLD, ("2026-01-01", "EUR 500.00")),
        "vanaf 1 januari 2026 de huur per maand: € 500,00 (was: € 450,00)",
        "from 1 January 2026 the rent a month: €500.00 (was: €450.00)",
    ),
    (trust(), attrs.evolve(trust(), name="U"), "de naam: U (was: T)", "the name: U (was: T)"),
    (
        trust(people=[{"id": "p", "name": "Geheim"}]),
        trust(people=[{"id": "p", "name": "Stiekem"}]),
        "de naam: gewijzigd",
        "the name: changed",
    ),
    (
        trust(people=[]),
        trust(people=[PERSON]),
        "nieuw in de personen van T: de naam: niet getoond; waar deze persoon woont: 1",
        "new in the persons of T: the name: not shown; where this person lives: 1",
    ),
    (
        trust(entities=[{"id": "e", "bodies": [BOARD]}, {"id": "f", "bodies": []}]),
        trust(entities=[{"id": "e", "bodies": []}, {"id": "f", "bodies": [BOARD]}]),
        "staat nu in de organen van de rechtspersoon (f) (was: de organen van de rechtspersoon (e))",
        "now stands in the bodies of the legal entity (f) (was: the bodies of the legal entity (e))",
    ),
    (
        trust(entities=[{"id": "e", "form": "vereniging"}]),
        trust(entities=[{"id": "e", "form": "cooperatie"}]),
        "de rechtsvorm: coöperatie (was: vereniging)",
        "the legal form: co-operative (coöperatie) (was: association (vereniging))",
    ),
    (
        trust(assets=[{"id": "a", "kind": "building"}]),
        trust(assets=[{"id": "a", "kind": "land"}]),
        "de soort: grond (was: gebouw)",
        "the kind: land (was: building)",
    ),
]


@pytest.mark.parametrize(("before", "after", "nl", "en"), SAID)
def test_it_is_said_in_both_languages(before: Trust, after: Trust, nl: str, en: str) -> None:
    assert lines(before, after, Lang.NL) == [nl]
    assert lines(before, after, Lang.EN) == [en]


def test_a_gap_is_said_in_the_words_of_its_field() -> None:
    before, after = (
        trust(entities=[{"id": "e"}], gaps=[]),
        trust(entities=[{"id": "e"}], gaps=[{"about": "e", "field": "offices"}]),
    )
    assert lines(before, after, Lang.NL) == [
        "wat kan ontbreken, erbij: waar het over gaat: de rechtspersoon; het gegeven: wie er in functie zijn"
    ]


def test_a_list_of_texts_is_said_as_it_was_and_is() -> None:
    decided = {"id": "d", "matter": "other", "outcome": "approved"}
    before = trust(decisions_by_others=[{**decided, "conditions": [{"en": "One."}, {"en": "Two."}]}])
    after = trust(decisions_by_others=[{**decided, "conditions": [{"en": "Two."}, {"en": "Three."}]}])
    (said,) = lines(before, after)
    assert said.endswith(": Two. and Three. (was: One. and Two.)")


@pytest.mark.parametrize(
    ("status", "line"),
    [
        ([{"status": "sbbi"}], "the statuses, added: the status: "),
        (
            [{"status": "anbi", "since": "2020", "until": "2026-01-01"}],
            "the statuses (the status: public benefit organisation (ANBI)), until when: 1 January 2026 (was: not stated)",
        ),
        ([], "the statuses, removed: the status: "),
    ],
)
def test_what_has_no_id_is_said_by_what_it_says(status: list[Any], line: str) -> None:
    old = {"status": "anbi", "since": "2020"}
    kept = [] if not status or "until" in status[0] else [old]
    before = trust(entities=[{"id": "e", "statuses": [old]}])
    (said,) = lines(before, trust(entities=[{"id": "e", "statuses": [*kept, *status]}]))
    assert line in said


def test_equal_documents_differ_in_nothing() -> None:
    eigg = examples.load("eigg")
    for lang, words in ((Lang.NL, "Er is geen verschil."), (Lang.EN, "Nothing differs.")):
        assert words in report_text(differences_report(diff(eigg, eigg), lang))


def test_a_notebook_shows_what_differs() -> None:
    before, after, *_ = SAID[1]
    shown = diff(before, after)._repr_html_()
    assert shown is not None
    assert "<h3>U (t)</h3>" in shown
    assert "<li>the name: U (was: T)</li>" in shown


def test_another_order_is_said_to_say_nothing() -> None:
    one, two = {"id": "e"}, {"id": "f"}
    found = diff(trust(entities=[one, two]), trust(entities=[two, one]))
    text = report_text(differences_report(found, Lang.EN))
    assert "Nothing differs." in text
    assert "The legal entities of T stand in another order, which says nothing." in text
    plain = differences_plain(found)
    assert (plain["same"], plain["differences"]) == (False, [])


def test_a_network_and_a_trust_can_be_told_apart() -> None:
    assert "the kind: network (was: the enterprise)" in lines(trust(), Network(id="t", name="T"))


@given(st.data())
def test_every_difference_has_its_line_and_its_plain_value(data: st.DataObject) -> None:
    before = data.draw(trusts(currency=Currency.EUR, most=7))
    after = data.draw(trusts(currency=Currency.EUR, most=7))
    if data.draw(st.booleans()):
        try:
            after = apply(before, data.draw(changes_of(before, currency=Currency.EUR)))
        except InvalidChange:
            after = before
    found = diff(before, after)
    plain = differences_plain(found)
    assert len(json.loads(json.dumps(plain))["differences"]) == len(found)
    for lang in Lang:
        report = differences_report(found, lang)
        listed = [block for section in report.sections for block in section.blocks if isinstance(block, Items)]
        assert [len(block.items) for block in listed] == [len(found.of(name)) for name in found.names]
        assert report_html(report)


@pytest.mark.parametrize("name", examples.NAMES)
def test_whatever_is_taken_from_an_example_and_put_into_it_can_be_said(name: str) -> None:
    whole, bare = examples.load(name), Trust(id=name, name="Bare")
    for before, after in ((whole, bare), (bare, whole)):
        found = diff(before, after)
        for lang in Lang:
            assert all(difference_text(found, item, lang).strip() for item in found)
        assert differences_plain(found)["same"] == (before == after)


@given(trusts(most=12), st.data())
def test_nothing_personal_is_shown(trust: Trust, data: st.DataObject) -> None:
    """Every personal text is a canary, in one document or in both."""
    raw = json.loads(dumps(trust))["trust"]
    for i, person in enumerate(raw.get("people", ())):
        person["name"] = f"Canary {i}"
        person["residences"] = [{"place": {"name": "Canary street", "within": ["Canary town"]}, "since": "2020"}]
    marked = loads(json.dumps({"schema": 1, "trust": raw}))
    pair = data.draw(st.permutations([trust, marked, Trust(id="x", name="X")]))[:2]
    found = diff(*pair)
    shown = [report_text(differences_report(found, lang)) for lang in Lang] + [json.dumps(differences_plain(found))]
    shown += [repr(found), *map(repr, found)]
    assert "canary" not in "".join(shown).casefold()
