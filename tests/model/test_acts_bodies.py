"""Bodies and seats are created and abolished: in documents, and on the days around."""

from __future__ import annotations

from datetime import date, timedelta

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import wijkonderneming as wo
from wijkonderneming.governance.views.body import BodyView
from wijkonderneming.governance.views.world import TrustView
from wijkonderneming.model.noun import listed

LEAP = date(2024, 2, 29)
ON = wo.When.on(LEAP)
EVE = LEAP - timedelta(days=1)
TRUST = wo.Trust(
    id="t",
    name="Huis",
    people=(wo.Person(id="p1"), wo.Person(id="p2"), wo.Person(id="p3")),
    entities=(
        wo.Entity(
            id="e",
            form=wo.LegalForm.STICHTING,
            bodies=(
                wo.Body(
                    id="board",
                    kind_=wo.BodyKind.BOARD,
                    seat_groups=(
                        wo.SeatGroup(id="residents", seats=wo.SeatRange(2, 2), appointed_by="p1"),
                        wo.SeatGroup(id="council", seats=wo.SeatRange(1, 1), appointed_by="p2"),
                    ),
                ),
            ),
            offices=(
                wo.Office(id="o1", body="board", seat_group="residents", holder="p1"),
                wo.Office(id="o2", body="board", seat_group="council", holder="p2"),
                wo.Office(id="o3", body="board", holder="p3", since=wo.When.parse("2030")),
            ),
        ),
    ),
)


def board(trust: wo.Trust, day: date) -> BodyView:
    return TrustView(trust, day).entity("e").board


def numbers(trust: wo.Trust, day: date) -> tuple[str, str]:
    view = board(trust, day)
    return str(view.in_office), str(view.seats)


def test_an_abolished_body_has_no_seats_and_nobody_in_office() -> None:
    changed = wo.apply(TRUST, wo.abolish_body(TRUST, body="board", on=LEAP))
    assert changed.body("board").until == ON
    assert [office.left for office in listed(changed.entity("e").offices)] == [ON, ON, None]
    assert changed.get("o1", wo.Office).ended is wo.OfficeEnd.ABOLISHED
    assert numbers(changed, EVE) == numbers(TRUST, EVE) == ("2", "3")
    assert numbers(changed, LEAP) == ("0", "0")
    assert numbers(changed, date(2031, 1, 1)) == ("0", "0"), "nor whoever was to come into office later"
    assert TrustView(changed, LEAP).entity("e").board.exists.is_true, "that there is no board is what is asked about"
    assert wo.loads(wo.dumps(changed)) == changed


def test_even_where_no_office_was_ended_an_abolished_body_is_empty() -> None:
    changed = wo.apply(TRUST, wo.End(about="board", on=ON))
    assert numbers(changed, LEAP) == ("0", "0")


def test_one_board_comes_after_another() -> None:
    new = wo.Body(id="new", kind_=wo.BodyKind.BOARD, seat_groups=(wo.SeatGroup(id="all", seats=wo.SeatRange(5, 5)),))
    changed = wo.apply(
        TRUST,
        wo.abolish_body(TRUST, body="board", on=LEAP),
        wo.create_body(TRUST, entity="e", body=new, on=LEAP),
        wo.appoint(
            wo.apply(TRUST, wo.create_body(TRUST, entity="e", body=new, on=LEAP)), body="new", holder="p1", on=LEAP
        ),
    )
    assert (board(changed, EVE).id, board(changed, LEAP).id) == ("board", "new")
    assert numbers(changed, EVE) == ("2", "3")
    assert numbers(changed, LEAP) == ("1", "5")
    assert changed.body("new").since == ON


def test_of_a_body_abolished_in_an_uncertain_week_its_seats_are_uncertain() -> None:
    week = wo.When(LEAP, LEAP + timedelta(days=6))
    changed = wo.apply(TRUST, wo.abolish_body(TRUST, body="board", on=week))
    assert numbers(changed, EVE) == ("2", "3")
    assert numbers(changed, LEAP)[1] == "0..3"
    exists = board(changed, LEAP).exists
    assert (exists.is_true, exists.is_false) == (False, False)
    assert {(why.about, why.field) for why in exists.unknowns} == {("board", "until")}


def test_in_a_body_that_may_be_gone_no_more_sit_than_it_has_seats() -> None:
    """Whoever is not named sits in the seats that are left, whether the body is still there or not."""
    week = wo.When(LEAP, LEAP + timedelta(days=6))
    unnamed = attrs.evolve(TRUST, gaps=(wo.Gap(about="e", field="offices"),))
    told = wo.apply(unnamed, wo.End(about="board", on=week))
    assert [str(board(trust, LEAP).in_office) for trust in (unnamed, told)] == ["2..3", "0..3"]
    assert (board(told, LEAP).in_office > 3).is_false
    assert board(told, LEAP).in_office.equals(1).is_false
    ended = attrs.evolve(listed(TRUST.entities)[0], offices=(wo.Office(id="o", body="board", until=wo.When.on(EVE)),))
    opened = attrs.evolve(TRUST, entities=(ended,))
    assert str(board(opened, LEAP).in_office) == "0..1"
    assert str(board(wo.apply(opened, wo.End(about="board", on=week)), LEAP).in_office) == "0..1"
    assert str(board(wo.apply(opened, wo.End(about="board", on=ON)), LEAP).in_office) == "0"


def test_of_a_body_that_is_gone_nothing_is_left_to_ask() -> None:
    """Neither where offices may be missing, nor where its seats were never told."""
    entity = attrs.evolve(
        listed(TRUST.entities)[0], bodies=(wo.Body(id="board", kind_=wo.BodyKind.BOARD),), offices=None
    )
    bare = attrs.evolve(TRUST, entities=(entity,))
    gone = wo.apply(bare, wo.End(about="board", on=ON))
    assert numbers(gone, EVE) == ("0..", "0..") == numbers(bare, LEAP)
    view = TrustView(gone, LEAP).bodies[0]
    assert (str(view.in_office), str(view.seats), view.exists.is_false) == ("0", "0", True)


def test_seats_are_added_and_abolished_with_whoever_sits_in_them() -> None:
    seats = wo.SeatGroup(id="users", seats=wo.SeatRange(1, 4), appointed_by="p3")
    more = wo.apply(TRUST, wo.add_seats(TRUST, body="board", seats=seats, on=LEAP))
    assert (numbers(more, EVE)[1], numbers(more, LEAP)[1]) == ("3", "4 to 7")
    less = wo.apply(TRUST, wo.abolish_seats(TRUST, seats="residents", on=LEAP))
    assert (numbers(less, EVE), numbers(less, LEAP)) == (("2", "3"), ("1", "1"))
    assert less.get("o1", wo.Office).left == ON
    assert less.get("o2", wo.Office).left is None


def test_what_has_its_first_day_keeps_it_and_two_days_are_refused() -> None:
    said = wo.Body(id="new", kind_=wo.BodyKind.ADVISORY, since=wo.When.parse("2024"))
    (change,) = wo.create_body(TRUST, entity="e", body=said, on=LEAP)
    assert isinstance(change, wo.Begin)
    assert change.item is said
    with pytest.raises(wo.UnknownId):
        wo.abolish_body(TRUST, body="e", on=LEAP)
    with pytest.raises(wo.UnknownId):
        wo.abolish_seats(TRUST, seats="board", on=LEAP)
    with pytest.raises(wo.UnknownId):
        wo.add_seats(TRUST, body="e", seats=wo.SeatGroup(id="x"), on=LEAP)
    with pytest.raises(wo.UnknownId):
        wo.create_body(TRUST, entity="t", body=said, on=LEAP)


DAYS = [LEAP + timedelta(days=n) for n in (-400, -1, 0, 1, 30, 400)]


@given(
    st.sampled_from([*DAYS, None]),
    st.sampled_from([*DAYS, None]),
    st.sampled_from(DAYS),
    st.sampled_from([*DAYS, None]),
)
def test_a_body_is_there_from_its_first_day_up_to_its_last(
    since: date | None, until: date | None, on: date, group_since: date | None
) -> None:
    """Counted by hand: two seats of the one group, one of the other, for as long as both body and group are there."""
    if since is not None and until is not None and until <= since:
        return
    entity = listed(TRUST.entities)[0]
    (body,) = listed(entity.bodies)
    first, second = listed(body.seat_groups)
    first = attrs.evolve(first, since=None if group_since is None else wo.When.on(group_since))
    dated = attrs.evolve(
        body,
        seat_groups=(first, second),
        since=None if since is None else wo.When.on(since),
        until=None if until is None else wo.When.on(until),
    )
    trust = attrs.evolve(TRUST, entities=(attrs.evolve(entity, bodies=(dated,)),))
    there = (since is None or since <= on) and (until is None or on < until)
    expected = (2 * (group_since is None or group_since <= on) + 1) * there
    assert numbers(trust, on) == (str(2 * there), str(expected))
