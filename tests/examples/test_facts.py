"""The examples a first look shows: two published cases, and one that is invented and says so."""

from __future__ import annotations

import json
import re
from datetime import date

import pytest

from wijkonderneming.documents.texts import dumps, loads
from wijkonderneming.examples import NAMES, PROGRAMMES, UnknownExample, load, text
from wijkonderneming.model.bonds import Bond
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.evidence import Claim
from wijkonderneming.model.legal_forms import LegalForm
from wijkonderneming.model.trust import Trust, problems
from wijkonderneming.values.money import Money
from wijkonderneming.values.span import Span
from wijkonderneming.values.when import When
from wijkonderneming.verbs import project

PUBLISHED = ("de-eester", "eigg")


def of(name: str) -> Trust:
    return load(name)


@pytest.mark.parametrize("name", NAMES)
def test_the_text_that_ships_is_canonical(name: str) -> None:
    assert dumps(loads(text(name))) == text(name)
    assert problems(of(name)) == ()


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
    money = project(trust, span=Span(date(2026, 1, 1), date(2036, 1, 1)))
    lines = [line for entity in money.entities for line in entity.lines]
    assert {line.id for line in lines} >= {item.id for path, item in trust.lines() if not path.startswith("rights")}
    assert all(line.computed and line.strand.exact for line in lines)
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
