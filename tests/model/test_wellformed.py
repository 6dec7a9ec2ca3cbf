"""Each way in which a trust can be ill-formed is found, at its place; bad governance never is one of them."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import given, settings

from wijkonderneming.model.articles import Articles
from wijkonderneming.model.assets import Building, Equipment
from wijkonderneming.model.bodies import Body, BodyKind, SeatClass, SeatGroup, SeatRange
from wijkonderneming.model.clauses_purpose import Surplus
from wijkonderneming.model.costs import RecurringCost
from wijkonderneming.model.distributions import Distribution, Recipient
from wijkonderneming.model.entities import Balance, Entity
from wijkonderneming.model.evidence import Claim, Gap, Note, Quality
from wijkonderneming.model.gifts import Gift
from wijkonderneming.model.leases import Lease
from wijkonderneming.model.legal_forms import LegalForm
from wijkonderneming.model.links import Link, LinkKind
from wijkonderneming.model.members import MemberClass, MemberCount
from wijkonderneming.model.noun import DatedMoney
from wijkonderneming.model.offers import Offer
from wijkonderneming.model.offices import Office
from wijkonderneming.model.people import Organisation, Person, Residence
from wijkonderneming.model.rights import Ownership
from wijkonderneming.model.trust import InvalidTrust, Trust, problems
from wijkonderneming.testing.drawn_roots import trusts
from wijkonderneming.testing.faults import nearly_valid
from wijkonderneming.values.money import Money
from wijkonderneming.values.place import Place
from wijkonderneming.values.source import Source
from wijkonderneming.values.text import Text
from wijkonderneming.values.when import When

EUR, GBP = Money("EUR 5.00"), Money("GBP 5.00")
DAY = date(2026, 1, 1)


def when(text: str) -> When:
    return When.parse(text)


def sound(**more: Any) -> dict[str, Any]:
    """The parts of a trust with one of each of what the cases below refer to."""
    board = Body(id="board", kind_=BodyKind.BOARD, seat_groups=(SeatGroup(id="seats"),))
    other = Body(id="other-board", kind_=BodyKind.BOARD, seat_groups=(SeatGroup(id="other-seats"),))
    parts: dict[str, Any] = {
        "id": "t",
        "name": "T",
        "people": (Person(id="p"),),
        "organisations": (Organisation(id="org"),),
        "entities": (Entity(id="e", bodies=(board,)), Entity(id="f", bodies=(other,))),
        "assets": (Building(id="house"), Building(id="room", part_of="house")),
        "sources": (Source(id="s", title="S"),),
    }
    return parts | more


def found(**more: Any) -> set[tuple[str, str]]:
    with pytest.raises(InvalidTrust) as caught:
        Trust(**sound(**more))
    return {(problem.path, problem.code) for problem in caught.value.problems}


def entity(**parts: Any) -> dict[str, Any]:
    """A trust in which the first entity says something more."""
    first, second = sound()["entities"]
    return {"entities": (attrs.evolve(first, **parts), second)}


def money(day: str, amount: str) -> DatedMoney:
    return DatedMoney(since=date.fromisoformat(day), value=Money(amount))


def office(**parts: Any) -> dict[str, Any]:
    return entity(offices=(Office(**({"id": "o", "body": "board"} | parts)),))


def assets(*items: Any) -> dict[str, Any]:
    return {"assets": (*sound()["assets"], *items)}


def claim(**parts: Any) -> dict[str, Any]:
    return {"claims": (Claim(**({"about": "e", "source": "s"} | parts)),)}


def cost(*amounts: DatedMoney) -> dict[str, Any]:
    return {"costs": (RecurringCost(id="c", entity="e", amount=amounts),)}


CASES: tuple[tuple[dict[str, Any], str, str], ...] = (
    # ids
    ({"id": "T"}, "trust.id", "id"),
    ({"id": ""}, "trust.id", "id"),
    ({"id": "a\n"}, "trust.id", "id"),
    ({"people": (Person(id="e"),)}, "trust.entities[0].id", "duplicate_id"),
    ({"people": (Person(id="p"), Person(id="p"))}, "trust.people[1].id", "duplicate_id"),
    # types
    ({"name": None}, "trust.name", "wrong_type"),
    ({"fictitious": 1}, "trust.fictitious", "wrong_type"),
    ({"people": [Person(id="p")]}, "trust.people", "wrong_type"),
    ({"people": (Organisation(id="p"),)}, "trust.people", "wrong_type"),
    ({"name": "a\ud800"}, "trust.name", "not_text"),
    ({"name": "a\x00"}, "trust.name", "not_text"),
    ({"notes": (Note(text=Text(en="a\x07"), sources=("s",)),)}, "trust.notes[0].text.en", "not_text"),
    (assets(Equipment(id="q", number=True)), "trust.assets[2].number", "wrong_type"),
    # references
    ({"led_by": "nobody"}, "trust.led_by", "dangling"),
    ({"led_by": "house"}, "trust.led_by", "wrong_noun"),
    (office(holder="nobody"), "trust.entities[0].offices[0].holder", "dangling"),
    (office(holder="house"), "trust.entities[0].offices[0].holder", "wrong_noun"),
    (office(body="other-board"), "trust.entities[0].offices[0].body", "elsewhere"),
    (office(seat_group="other-seats"), "trust.entities[0].offices[0].seat_group", "elsewhere"),
    ({"notes": (Note(text=Text(en="x"), sources=("s", "r")),)}, "trust.notes[0].sources[1]", "dangling"),
    ({"notes": (Note(text=Text(en="x"), about="x"),)}, "trust.notes[0].about", "dangling"),
    ({"links": (Link(kind_=LinkKind.LEASES_TO, from_="e", to="e"),)}, "trust.links[0].to", "elsewhere"),
    ({"rights": (Lease(id="l", over="e", holder="e"),)}, "trust.rights[0].over", "wrong_noun"),
    # cycles
    (assets(Building(id="x", part_of="x")), "trust.assets[2].part_of", "cycle"),
    (assets(Building(id="x", part_of="y"), Building(id="y", part_of="x")), "trust.assets[3].part_of", "cycle"),
    (
        {
            "links": (
                Link(kind_=LinkKind.SUCCEEDS, from_="e", to="f"),
                Link(kind_=LinkKind.OPERATES_FOR, from_="e", to="f"),
                Link(kind_=LinkKind.SUCCEEDS, from_="f", to="e"),
            )
        },
        "trust.links[2].to",
        "cycle",
    ),
    # days
    (office(since=when("2020"), until=when("2019")), "trust.entities[0].offices[0].until", "ends_before_start"),
    (
        office(since=when("2020-05-02"), until=when("2020-05-02")),
        "trust.entities[0].offices[0].until",
        "ends_before_start",
    ),
    (office(since=when("2020"), left=when("2019-06")), "trust.entities[0].offices[0].left", "ends_before_start"),
    (
        {
            "people": (
                Person(id="p", residences=(Residence(place=Place(name="x"), since=when("2020"), until=when("2018")),)),
            )
        },
        "trust.people[0].residences[0].until",
        "ends_before_start",
    ),
    # numbers
    (assets(Equipment(id="q", number=0)), "trust.assets[2].number", "out_of_bounds"),
    (assets(Equipment(id="q", number=10**7)), "trust.assets[2].number", "out_of_bounds"),
    (
        entity(membership=(MemberClass(id="m", counts=(MemberCount(number=-1),)),)),
        "trust.entities[0].membership[0].counts[0].number",
        "out_of_bounds",
    ),
    (
        entity(membership=(MemberClass(id="m", counts=(MemberCount(number=10**10),)),)),
        "trust.entities[0].membership[0].counts[0].number",
        "out_of_bounds",
    ),
    (
        entity(bodies=(Body(id="board", kind_=BodyKind.BOARD, seat_groups=(SeatGroup(id="g", votes=-1),)),)),
        "trust.entities[0].bodies[0].seat_groups[0].votes",
        "out_of_bounds",
    ),
    (
        entity(distributions=(Distribution(amount=Money("EUR -0.01")),)),
        "trust.entities[0].distributions[0].amount",
        "out_of_bounds",
    ),
    (cost(money("2020-01-01", "EUR -1.00")), "trust.costs[0].amount[0].value", "out_of_bounds"),
    # two at once
    (
        entity(balances=(Balance(on=DAY, cash=EUR), Balance(on=DAY, cash=EUR))),
        "trust.entities[0].balances[1].on",
        "twice",
    ),
    (cost(money("2021-01-01", "EUR 2.00"), money("2021-01-01", "EUR 1.00")), "trust.costs[0].amount[1].since", "twice"),
    (entity(articles=(Articles(since=when("2020-01-01")),) * 2), "trust.entities[0].articles[1].since", "overlap"),
    (
        entity(
            articles=(Articles(since=when("2021-01-01")), Articles(since=when("2020-01-01"), until=when("2022-01-01")))
        ),
        "trust.entities[0].articles[0].since",
        "overlap",
    ),
    # currencies
    (
        entity(balances=(Balance(on=DAY, cash=EUR), Balance(on=date(2027, 1, 1), cash=GBP))),
        "trust.entities[0].balances[1].cash",
        "other_currency",
    ),
    (
        entity(balances=(Balance(on=DAY, cash=EUR),)) | {"capital": (Gift(id="g", issuer="e", amount=GBP),)},
        "trust.capital[0].amount",
        "other_currency",
    ),
    (
        {
            "capital": (Gift(id="g", issuer="e", amount=GBP),),
            "offers": (Offer(id="x", instruments=("g",), target=EUR),),
        },
        "trust.offers[0].target",
        "other_currency",
    ),
    (
        {"capital": (Gift(id="g", issuer="e", amount=EUR),)} | claim(about="g", field="amount", value=GBP),
        "trust.claims[0].value",
        "other_currency",
    ),
    # claims and gaps
    (claim(about="x"), "trust.claims[0].about", "dangling"),
    (claim(source="p"), "trust.claims[0].source", "wrong_noun"),
    (claim(field="colour"), "trust.claims[0].field", "unknown_field"),
    (claim(about="house", field="kind"), "trust.claims[0].field", "unknown_field"),
    (claim(field="id"), "trust.claims[0].field", "unknown_field"),
    (claim(about="board", field="kind_"), "trust.claims[0].field", "unknown_field"),
    (claim(value="x"), "trust.claims[0].field", "missing_key"),
    (claim(field="form", value="stichting"), "trust.claims[0].value", "wrong_type"),
    (claim(about="board", field="kind", value="board"), "trust.claims[0].value", "wrong_type"),
    (claim(about="house", field="number", value=0), "trust.claims[0].value", "out_of_bounds"),
    (claim(about="room", field="part_of", value="nothing"), "trust.claims[0].value", "dangling"),
    (claim(about="room", field="part_of", value="e"), "trust.claims[0].value", "wrong_noun"),
    (
        claim(field="balances", value=(Balance(on=DAY, cash=EUR), Balance(on="x", cash=EUR))),  # type: ignore[arg-type]  # it is wrong
        "trust.claims[0].value[1].on",
        "wrong_type",
    ),
    ({"gaps": (Gap(about="e", field="offce"),)}, "trust.gaps[0].field", "unknown_field"),
    ({"gaps": (Gap(about="e", field="name"),)}, "trust.gaps[0].field", "not_a_list"),
    ({"gaps": (Gap(about="x", field="name"),)}, "trust.gaps[0].about", "dangling"),
)


@pytest.mark.parametrize(
    ("parts", "path", "code"), CASES, ids=[f"{path}-{code}-{i}" for i, (_, path, code) in enumerate(CASES)]
)
def test_what_is_ill_formed_is_found_at_its_place(parts: dict[str, Any], path: str, code: str) -> None:
    assert (path, code) in found(**parts)


@pytest.mark.parametrize(("parts", "path", "code"), CASES)
def test_and_nothing_else_is(parts: dict[str, Any], path: str, code: str) -> None:
    """One fault is one problem, but for what refers to the object that lost its id, and a cost's own word for it."""
    others = found(**parts) - {(path, code)}
    assert {other for _, other in others} <= {"dangling", "wrong_noun", "negative"}


def test_all_is_said_at_once() -> None:
    parts = office(holder="x", since=when("2020"), left=when("2019")) | {"led_by": "house"} | claim(field="colour")
    assert found(**parts) == {
        ("trust.entities[0].offices[0].holder", "dangling"),
        ("trust.entities[0].offices[0].left", "ends_before_start"),
        ("trust.led_by", "wrong_noun"),
        ("trust.claims[0].field", "unknown_field"),
    }


SOUND: tuple[dict[str, Any], ...] = (
    {},
    # entities that own each other are normal
    {
        "links": (
            Link(kind_=LinkKind.OWNS_SHARES_OF, from_="e", to="f"),
            Link(kind_=LinkKind.OWNS_SHARES_OF, from_="f", to="e"),
        )
    },
    # days that may be in order
    office(since=when("2020"), until=when("2020-06")),
    office(since=when("2020-05-02"), left=when("2020-05-03"), until=when("2024-05-02")),
    # amounts in any order, in two currencies where two entities pay
    cost(money("2021-01-01", "EUR 2.00"), money("2020-01-01", "EUR 0.00")),
    {"capital": (Gift(id="g", issuer="e", amount=GBP), Gift(id="h", issuer="f", amount=EUR))},
    entity(balances=(Balance(on=DAY, cash=Money("EUR -7.00")),)),
    # versions of the articles that follow each other, with or without their end
    entity(articles=(Articles(since=when("2020-01-01")), Articles(since=when("2022-01-01")))),
    entity(articles=(Articles(since=when("2020-01-01"), until=when("2022-01-01")), Articles(since=when("2022-01-01")))),
    entity(articles=(Articles(), Articles(until=When.parse("2020")))),
    entity(articles=(Articles(since=when("2020")), Articles(since=when("2020")))),
    # claims and gaps of every shape
    claim(field="form", value=LegalForm.BV, quality=Quality.ABOUT),
    claim(about="board", field="kind", value=BodyKind.ADVISORY),
    claim(about="t", field="people", value=()),
    claim(about="house"),
    {"gaps": (Gap(about="e", field="offices"), Gap(about="t", field="rights"))},
)


@pytest.mark.parametrize("parts", SOUND)
def test_what_is_sound_is_made(parts: dict[str, Any]) -> None:
    assert problems(Trust(**sound(**parts))) == ()


BAD: tuple[dict[str, Any], ...] = (
    # nobody governs, nobody lives there, everything goes to private persons, an empty board with a thousand seats
    {"entities": ()},
    entity(bodies=(), offices=(), membership=(), articles=(), statuses=()),
    entity(distributions=(Distribution(amount=EUR, to=Recipient.PRIVATE_PERSONS),)),
    entity(articles=(Articles(notarial=False, clauses=(Surplus(to=(Recipient.PRIVATE_PERSONS,)),)),)),
    entity(
        form=LegalForm.VERENIGING_BEPERKT,
        bodies=(
            Body(
                id="board",
                kind_=BodyKind.BOARD,
                seat_groups=(SeatGroup(id="g", seats=SeatRange(0, 1000), class_=SeatClass.NOMINEE),),
            ),
            Body(id="second-board", kind_=BodyKind.BOARD, seat_groups=()),
        ),
    )
    | {"rights": (Ownership(id="title", over="house", holder="e"),)},
    office(holder="p", until=when("1900")),
    entity(offices=tuple(Office(id=f"o{i}", body="board", seat_group="seats", holder="p") for i in range(9))),
    {"charters": ("no-such-charter",), "led_by": "other-board"},
)


@pytest.mark.parametrize("parts", BAD)
def test_bad_governance_is_never_ill_formed(parts: dict[str, Any]) -> None:
    assert problems(Trust(**sound(**parts))) == ()


@settings(max_examples=25)
@given(trusts())
def test_what_is_drawn_as_sound_has_no_problem(trust: Trust) -> None:
    assert problems(trust) == ()


def tried(parts: dict[str, Any]) -> tuple[str, ...]:
    try:
        Trust(**parts)
    except InvalidTrust as error:
        return tuple(map(str, error.problems))
    return ()


@settings(max_examples=25)
@given(nearly_valid())
def test_problems_are_found_twice_the_same_and_show_nothing_personal(parts: dict[str, Any]) -> None:
    canary = "Canary Achternaam"
    once = tried(parts | {"name": canary, "people": (Person(id="person-canary", name=canary), Person(id=canary))})
    assert once
    assert once == tried(
        parts | {"name": canary, "people": (Person(id="person-canary", name=canary), Person(id=canary))}
    )
    assert not any(canary in line for line in once)
