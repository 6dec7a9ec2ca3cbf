"""Offices and members: how they end, when somebody cannot or may not act, and what they refer to."""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkonderneming import testing
from wijkonderneming.model.bodies import Body, BodyKind, SeatRange
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.interests import Interest, InterestKind, Relation
from wijkonderneming.model.members import Member, MemberClass, MemberCount, MembershipEnd
from wijkonderneming.model.offices import Office, OfficeEnd
from wijkonderneming.model.ownrules import declared_problems
from wijkonderneming.model.people import Organisation, Person
from wijkonderneming.model.subjects import Subject
from wijkonderneming.model.suspensions import Absence, Suspension
from wijkonderneming.model.trust import InvalidTrust, Trust
from wijkonderneming.values.when import When

DAY, NEXT = When.parse("2024-02-29"), When.parse("2024-03-01")


def codes(item: Any) -> list[str]:
    return [problem.code for problem in declared_problems(item)]


def office(**says: Any) -> Office:
    return Office(id="o", body="board", **says)


@given(since=testing.whens(), left=testing.whens(), announced=testing.whens())
def test_an_office_ends_after_it_began_and_not_before_that_was_announced(
    since: When, left: When, announced: When
) -> None:
    """On the same day is soon enough for the announcement, but not for the beginning."""
    found = set(codes(office(since=since, left=left, announced=announced, ended=OfficeEnd.RESIGNED)))
    begun = since.earliest is not None and left.latest is not None and left.latest <= since.earliest
    said = announced.earliest is not None and left.latest is not None and left.latest < announced.earliest
    assert found == ({"ends_before_start"} if begun else set()) | ({"before_announced"} if said else set())


@pytest.mark.parametrize("why", OfficeEnd)
def test_why_an_office_ended_is_said_with_the_day(why: OfficeEnd) -> None:
    assert codes(office(ended=why)) == ["missing_key"]
    assert codes(office(ended=why, left=DAY)) == []
    court = why is OfficeEnd.DISMISSED_BY_COURT
    assert codes(office(ended=why, left=DAY, cleared=True)) == ([] if court else ["no_court"])


@pytest.mark.parametrize("why", MembershipEnd)
def test_why_a_membership_ended_is_said_with_the_day(why: MembershipEnd) -> None:
    assert codes(Member(id="m", ended=why)) == ["missing_key"]
    assert codes(Member(id="m", ended=why, until=DAY)) == []


@pytest.mark.parametrize("kind", [Suspension, Absence])
def test_a_span_ends_after_it_began(kind: Any) -> None:
    assert codes(kind(since=DAY, until=DAY)) == ["ends_before_start"]
    assert codes(kind(since=DAY, until=NEXT)) == []
    assert codes(kind()) == []


def test_a_member_who_votes_has_at_least_one_vote() -> None:
    assert codes(MemberClass(id="c", voting=True, votes=1)) == []
    assert codes(MemberClass(id="c", voting=True, votes=0)) == ["out_of_bounds"]


def whole(**says: Any) -> Trust:
    club = Entity(
        id="club",
        bodies=(Body(id="board", kind_=BodyKind.BOARD), Body(id="group", kind_=BodyKind.WORKING_GROUP)),
        membership=(MemberClass(id="residents", counts=(MemberCount(number=3),)),),
    )
    base: dict[str, Any] = {
        "people": (Person(id="p"), Person(id="q")),
        "organisations": (Organisation(id="bank"),),
        "entities": (attrs.evolve(club, **says), Entity(id="house", bodies=(Body(id="other", kind_=BodyKind.BOARD),))),
    }
    return Trust(id="t", name="T", **base)


@pytest.mark.parametrize(
    ("says", "code"),
    [
        ({"offices": (office(holder="bank", represented_by="p"),)}, ""),
        ({"offices": (office(holder="bank", represented_by="bank"),)}, "wrong_noun"),
        (
            {"offices": (office(suspended=(Suspension(since=DAY, by="board"),), absent=(Absence(replaced_by="q"),)),)},
            "",
        ),
        ({"offices": (office(suspended=(Suspension(by="p"),)),)}, "wrong_noun"),
        ({"offices": (office(decision="bank"),)}, ""),
        ({"offices": (office(decision="nothing"),)}, "dangling"),
        ({"offices": (Office(id="o", body="other"),)}, "elsewhere"),
        ({"members": (Member(id="m", holder="p", member_class="residents"),)}, ""),
        ({"members": (Member(id="m", holder="house"),)}, ""),
        ({"members": (Member(id="m", holder="board"),)}, "wrong_noun"),
        ({"bodies": (Body(id="board", kind_=BodyKind.BOARD, reports_to="board"),)}, "elsewhere"),
        ({"bodies": (Body(id="board", kind_=BodyKind.BOARD, reports_to="other"),)}, "elsewhere"),
    ],
)
def test_what_offices_members_and_bodies_refer_to(says: dict[str, Any], code: str) -> None:
    if not code:
        assert whole(**says).by_id
        return
    with pytest.raises(InvalidTrust) as caught:
        whole(**says)
    assert [problem.code for problem in caught.value.problems] == [code]


def test_a_class_of_members_is_one_of_the_same_entity() -> None:
    classes = (MemberClass(id="residents"),)
    member = Member(id="m", member_class="residents")
    with pytest.raises(InvalidTrust, match="one of the same entity"):
        Trust(id="t", name="T", entities=(Entity(id="a", membership=classes), Entity(id="b", members=(member,))))


def interested(**says: Any) -> Trust:
    return Trust(
        id="t", name="T", people=(Person(id="p"), Person(id="q")), organisations=(Organisation(id="bank"),), **says
    )


def test_an_interest_is_in_something_and_in_somebody_else() -> None:
    assert codes(Interest(id="i", person="p")) == ["missing"]
    assert codes(Interest(id="i", person="p", subjects=(Subject.LOAN,))) == []
    direct = Interest(id="i", person="p", in_="bank", kind_=InterestKind.EMPLOYMENT)
    assert interested(interests=(direct, Interest(id="j", person="q", in_="bank", through="p"))).interests is not None
    for wrong in (Interest(id="i", person="p", in_="p"), Interest(id="i", person="p", in_="bank", through="p")):
        with pytest.raises(InvalidTrust, match="something else than person"):
            interested(interests=(wrong,))


def test_nobody_is_related_to_themselves() -> None:
    assert interested(relations=(Relation(one="p", other="q"),)).relations is not None
    with pytest.raises(InvalidTrust, match="something else than one"):
        interested(relations=(Relation(one="p", other="p"),))


@given(st.integers(0, 1_000), st.integers(0, 1_000))
def test_a_range_of_seats_is_written_in_the_shortest_way(one: int, other: int) -> None:
    low, high = sorted((one, other))
    assert str(SeatRange(low, high)) == (str(low) if low == high else f"{low}..{high}")
