"""The published cases hold every fact their sources give, each with its source, and nothing else."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Any

import pytest

from wijkonderneming.documents.texts import dumps, loads
from wijkonderneming.examples import NAMES, PROGRAMMES, UnknownExample, load, text
from wijkonderneming.model.capital import Bond
from wijkonderneming.model.entities import Entity, LegalForm
from wijkonderneming.model.evidence import Claim, Note, Quality
from wijkonderneming.model.fieldtypes import types_of
from wijkonderneming.model.trust import Trust, problems
from wijkonderneming.model.wellformed import places
from wijkonderneming.values.money import Money
from wijkonderneming.values.when import When

PUBLISHED = ("de-eester", "eigg")

# What is claimed: about, field, value (None: what the field says), quality, source.
CLAIMED: dict[str, tuple[tuple[str, str | None, Any, Quality, str], ...]] = {
    "de-eester": (
        ("cooperative", None, None, Quality.EXACT, "eester-obligaties"),
        ("cooperative", None, None, Quality.EXACT, "vragen-aankoop"),
        ("foundation", None, None, Quality.EXACT, "eester-obligaties"),
        ("foundation", None, None, Quality.EXACT, "vragen-aankoop"),
        ("operation", None, None, Quality.EXACT, "eester-obligaties"),
        ("initiative", "since", None, Quality.EXACT, "nlzve"),
        ("cooperative", "founded", When.parse("2015"), Quality.ABOUT, "members-2020"),
        ("de-eester", "area", None, Quality.EXACT, "nlzve"),
        ("board", None, None, Quality.EXACT, "members-16-december"),
        ("members-meeting", None, None, Quality.EXACT, "members-16-december"),
        ("room", None, None, Quality.EXACT, "nlzve"),
        ("lease", None, None, Quality.EXACT, "nlzve"),
        ("title", "since", None, Quality.EXACT, "parool-2022-10"),
        ("title", "price", Money("EUR 450000.00"), Quality.MORE_THAN, "parool-2022-10"),
        ("bonds-5", None, None, Quality.EXACT, "eester-obligaties"),
        ("bonds-10", None, None, Quality.EXACT, "eester-obligaties"),
        ("bond-offer", "raised", Money("EUR 400000.00"), Quality.MORE_THAN, "parool-2022-10"),
        ("bond-offer", "raised", Money("EUR 200000.00"), Quality.MORE_THAN, "oost-online"),
        ("resident-loans", "principal", Money("EUR 200000.00"), Quality.MORE_THAN, "oost-online"),
        ("knhm-loan", "principal", None, Quality.EXACT, "oost-online"),
        ("knhm-loan", "principal", None, Quality.EXACT, "nlzve"),
        ("campaign", "raised", Money("EUR 600000.00"), Quality.LESS_THAN, "parool-2022-10"),
    ),
    "eigg": (
        ("company", "form", None, Quality.EXACT, "accounts-2021"),
        ("company", "form", None, Quality.EXACT, "highland-2007"),
        ("company", "statuses", None, Quality.EXACT, "accounts-2021"),
        ("owns-electric", None, None, Quality.EXACT, "highland-2007"),
        ("owns-construction", None, None, Quality.EXACT, "highland-2007"),
        ("owns-trading", None, None, Quality.EXACT, "highland-2007"),
        ("title", "since", None, Quality.EXACT, "buyout"),
        ("title", "price", None, Quality.EXACT, "buyout"),
        ("eigg", "area", None, Quality.EXACT, "press-2022"),
        ("board", "seat_groups", None, Quality.EXACT, "caledonia"),
        ("hie-grant", "amount", None, Quality.EXACT, "buyout"),
        ("anonymous-gift", "amount", Money("GBP 900000.00"), Quality.EXACT, "mail-2017"),
        ("anonymous-gift", "amount", Money("GBP 750000.00"), Quality.EXACT, "press-2022"),
        ("donations", None, None, Quality.EXACT, "press-2022"),
    ),
}

# What no noun holds: about (None: the trust), words of the note in Dutch and in English, sources.
NOTED: dict[str, tuple[tuple[str | None, str, str, set[str]], ...]] = {
    "de-eester": (
        ("initiative", "buurteettafels in 2014", "neighbourhood dinners in 2014", {"nlzve"}),
        ("cooperative", "vijfjarig jubileum in 2020", "five-year jubilee in 2020", {"members-2020"}),
        ("members-meeting", "kiest de penningmeester", "elects the treasurer", {"members-16-december"}),
        ("members-meeting", "vier aspirant-bestuursleden", "four aspirant board members", {"members-16-december"}),
        ("members-meeting", "per e-mail bezwaar", "object by e-mail", {"members-2020"}),
        ("room", "ongeveer 350.000 euro", "about EUR 350,000", {"nlzve", "parool-2022-10"}),
        ("title", "tot drie jaar uitgesteld", "postponed for up to three years", {"at5-2022-05"}),
        ("title", "de koop overeengekomen", "the purchase was agreed", {"parool-2022-10", "oost-online"}),
        ("lease", "dat is afgeleid", "that is inferred", {"nlzve"}),
        ("bond-offer", "Bijna 400 bewoners", "Almost 400 residents", {"parool-2022-10"}),
        ("bond-offer", "boven 2.500 euro", "above EUR 2,500", {"eester-obligaties", "nlzve"}),
        ("bond-offer", "toezicht van de AFM", "supervision by the AFM", {"eester-obligaties"}),
        ("bond-offer", "december 2021 tot april 2022", "December 2021 to April 2022", {"nlzve", "documents"}),
        ("bond-offer", "is 400.000 euro", "is EUR 400,000", {"parool-2022-10"}),
        (
            "campaign",
            "ruim 200.000 euro aan leningen",
            "more than EUR 200,000 in loans",
            {"parool-2022-10", "oost-online"},
        ),
        ("bonds-10", "eenmaal 300 euro", "pays EUR 300 once", {"eester-obligaties"}),
        ("gifts", "het bedrag is niet gevonden", "their amount was not found", set()),
    ),
    "eigg": (
        ("board", "kiest haar vier bestuurders", "elects its four directors", {"caledonia"}),
        ("board", "50% eilandvertegenwoordiging", "50% island representation", {"caledonia"}),
        ("board", "vier van de negen, 44,4%", "four of nine, 44.4%", {"caledonia"}),
        (None, "64 mensen", "64 people", {"press-2022"}),
        (None, "ongeveer 110", "about 110", {"press-2022"}),
        ("donations", "ongeveer 10.000", "about 10,000", {"press-2022"}),
        ("hie-grant", "enige overheidsgeld", "only public money", {"buyout"}),
        (None, "tot 75%", "up to 75%", {"independent"}),
        ("company", "dekten de vaste inkomsten", "regular income covered", {"highland-2007"}),
        ("anonymous-gift", "900.000 pond", "GBP 900,000", {"mail-2017", "press-2022"}),
        (None, "bestaat nog en groeit", "survived and is growing", set()),
    ),
}


def of(name: str) -> Trust:
    return load(name)


@pytest.mark.parametrize("name", NAMES)
def test_the_text_that_ships_is_canonical(name: str) -> None:
    assert dumps(loads(text(name))) == text(name)
    assert problems(of(name)) == ()


@pytest.mark.parametrize("name", PUBLISHED)
def test_every_published_claim_is_there_with_its_source(name: str) -> None:
    claims = {(c.about, c.field, c.value, c.quality, c.source) for c in of(name).claims or ()}
    assert set(CLAIMED[name]) <= claims


@pytest.mark.parametrize("name", PUBLISHED)
def test_what_no_noun_holds_is_noted_in_two_languages_with_its_source(name: str) -> None:
    notes: tuple[Note, ...] = of(name).notes or ()
    assert all(note.text.complete for note in notes)
    for about, dutch, english, sources in NOTED[name]:
        fitting = [note for note in notes if dutch in (note.text.nl or "") and english in (note.text.en or "")]
        assert any(note.about == about and set(note.sources) == sources for note in fitting), english


@pytest.mark.parametrize("name", PUBLISHED)
def test_every_note_and_claim_is_one_that_was_published(name: str) -> None:
    """Nothing was added that the tables above do not account for, but claims that only confirm."""
    trust = of(name)
    values = {(c.about, c.field, c.value) for c in trust.claims or () if c.value is not None}
    assert values == {(about, field, value) for about, field, value, _, _ in CLAIMED[name] if value is not None}
    for note in trust.notes or ():
        known = [row for row in NOTED[name] if row[0] == note.about and row[2] in (note.text.en or "")]
        assert known or (note.about == "title" and name == "eigg"), note.text.en


@pytest.mark.parametrize("name", PUBLISHED)
def test_every_source_is_cited_and_was_read(name: str) -> None:
    trust = of(name)
    cited = {claim.source for claim in trust.claims or ()}
    cited |= {source for note in trust.notes or () for source in note.sources}
    cited |= set((trust.initiative.evidence if trust.initiative else None) or ())
    assert {source.id for source in trust.sources or ()} == cited
    assert all(source.read_on == date(2026, 11, 23) for source in trust.sources or ())
    assert len(cited) == {"de-eester": 9, "eigg": 7}[name]


@pytest.mark.parametrize("name", PUBLISHED)
def test_every_object_with_a_published_fact_has_a_claim_or_a_note(name: str) -> None:
    """Whatever stands in the document is spoken of by a source: it, what holds it, or what it is a part of."""
    trust = of(name)
    spoken = {claim.about for claim in trust.claims or ()} | {note.about for note in trust.notes or ()}
    free = {"organisation", "claim", "gap", "note", "source", "trust", "offer"}
    for place in places(trust):
        item = place.item
        if getattr(item, "id", None) is None or getattr(item, "noun", "source") in free:
            continue
        around = {getattr(above, "id", None) for above in place.around()} - {trust.id}
        assert item.id in spoken or around & spoken, item.id


@pytest.mark.parametrize("name", NAMES)
def test_no_private_person_is_named(name: str) -> None:
    trust = of(name)
    assert all(person.name is None for person in trust.people or ())
    assert not re.search(r"@|\b06[- ]?[0-9]{8}\b", text(name).replace("@20", ""))


def test_the_eester_is_two_entities_and_a_stack() -> None:
    trust = of("de-eester")
    assert [(entity.id, entity.form) for entity in trust.entities or ()] == [
        ("cooperative", LegalForm.COOPERATIE),
        ("foundation", LegalForm.STICHTING),
    ]
    five, ten = trust.get("bonds-5", Bond), trust.get("bonds-10", Bond)
    assert [str(bond.denomination) for bond in (five, ten)] == ["EUR 250.00", "EUR 250.00"]
    assert [str(bond.rate) for bond in (five, ten)] == ["1.5%", "2.0%"]
    assert [str(bond.maturity) for bond in (five, ten)] == ["2027-10-01", "2032-10-01"]
    assert {str(bond.start) for bond in (five, ten)} == {"2022-10-01"}
    assert [str(bond.interest_of_one()) for bond in (five, ten)] == ["EUR 18.75", "EUR 50.00"]
    assert five.number is None
    assert ten.number is None
    assert trust["title"].price is None
    assert trust["knhm-loan"].principal == Money("EUR 100000.00")
    assert trust["resident-loans"].principal is None
    assert trust["gifts"].amount is None


def test_the_years_of_no_source_are_not_invented() -> None:
    trust = of("de-eester")
    assert trust["operation"].since is None
    assert trust["lease"].since is None
    assert trust.entity("cooperative").founded is None
    assert of("eigg").entity("company").founded is None


def test_eigg_is_a_company_with_three_subsidiaries_and_nine_seats() -> None:
    trust = of("eigg")
    assert [entity.id for entity in trust.entities or ()] == [
        "company",
        "eigg-electric",
        "eigg-construction",
        "eigg-trading",
    ]
    groups = {group.id: group for group in trust.body("board").seat_groups or ()}
    assert {name: str(group.seats) for name, group in groups.items()} == {
        "residents": "4",
        "council": "2",
        "wildlife": "2",
        "chair": "1",
    }
    assert [name for name, group in groups.items() if group.casting_vote] == ["chair"]
    assert trust["title"].price == Money("GBP 1500000.00")
    assert trust["title"].since == When.on(date(1997, 6, 12))
    assert trust["hie-grant"].amount == Money("GBP 17000.00")
    assert trust["anonymous-gift"].amount is None


def test_the_old_school_says_that_it_is_invented() -> None:
    trust = of("de-oude-school")
    assert trust.fictitious
    assert any(
        "does not exist" in str(note.text.en) and "bestaat niet" in str(note.text.nl) for note in trust.notes or ()
    )
    assert not any(of(name).fictitious for name in PUBLISHED)


def test_the_old_school_is_complete() -> None:
    """A board in full, a building with its title, a stack that pays for it, ten years of a budget."""
    trust = of("de-oude-school")
    for entity in trust.entities or ():
        for field in (
            "name",
            "form",
            "founded",
            "articles",
            "bodies",
            "offices",
            "membership",
            "distributions",
            "balances",
        ):
            assert getattr(entity, field) is not None, (entity.id, field)
        for body in entity.bodies or ():
            seats = sum(group.seats.high for group in body.seat_groups or () if group.seats)
            terms = [office for office in entity.offices or () if office.body == body.id]
            assert len(terms) == seats
            assert all(office.holder and office.since and office.until for office in terms)
    assert all(person.residences for person in trust.people or ())
    assert not trust.gaps
    for family in ("capital", "income", "costs"):
        for item in getattr(trust, family):
            unstated = [f.name for f in types_of(type(item)).fields if getattr(item, f.name) is None]
            assert set(unstated) <= {"name", "from_", "to", "until", "due", "indexation", "since"}, item.id
    paid = trust["title"].price
    raised = [trust["purchase-grant"].amount, trust["gifts"].amount, trust["bank-loan"].principal]
    bonds = trust["bonds"].denomination * trust["bonds"].number
    assert Money.total([*raised, bonds, trust["deferred"].amount], paid.currency) >= paid - Money("EUR 1000.00")


def test_examples_are_known_by_name() -> None:
    assert set(NAMES).isdisjoint(PROGRAMMES)
    with pytest.raises(UnknownExample, match="de-eester"):
        text("../secrets")
    with pytest.raises(UnknownExample):
        load("nothing")


def test_claims_and_entities_are_of_their_types() -> None:
    for name in NAMES:
        assert all(isinstance(claim, Claim) for claim in of(name).claims or ())
        assert all(isinstance(entity, Entity) for entity in of(name).entities or ())
        assert json.loads(text(name))["schema"] == 1
