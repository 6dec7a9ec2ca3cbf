"""Acts about the bodies of an entity and their seats: each is what an amendment of the articles brings."""

from __future__ import annotations

import attrs

from wijkonderneming.model.acts import Day, ends, holder_of, when
from wijkonderneming.model.bodies import Body, SeatGroup
from wijkonderneming.model.changes import Begin, Change, End
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.noun import listed
from wijkonderneming.model.offices import OfficeEnd
from wijkonderneming.model.trust import Trust

__all__ = ["abolish_body", "abolish_seats", "add_seats", "create_body"]


def create_body(trust: Trust, *, entity: str, body: Body, on: Day) -> tuple[Change, ...]:
    """An entity gets another body, such as a supervisory board.

    Args:
        trust: the trust.
        entity: the entity.
        body: the body; its first day is left out or the same.
        on: the first day it exists.

    Raises:
        UnknownId: when there is no such entity.
    """
    made = attrs.evolve(body, since=when(on)) if body.since is None else body
    return (Begin(within=trust.entity(entity).id, field="bodies", item=made),)


def abolish_body(trust: Trust, *, body: str, on: Day) -> tuple[Change, ...]:
    """An entity no longer has a body: it ends, and with it every office in it.

    Args:
        trust: the trust.
        body: the body.
        on: the first day it no longer exists.

    Raises:
        UnknownId: when there is no such body.
    """
    return (End(about=trust.body(body).id, on=when(on)), *_offices_end(trust, body, None, on))


def add_seats(trust: Trust, *, body: str, seats: SeatGroup, on: Day) -> tuple[Change, ...]:
    """A body gets a group of seats, such as those reserved for residents.

    Args:
        trust: the trust.
        body: the body.
        seats: the seats; their first day is left out or the same.
        on: the first day they exist.

    Raises:
        UnknownId: when there is no such body.
    """
    made = attrs.evolve(seats, since=when(on)) if seats.since is None else seats
    return (Begin(within=trust.body(body).id, field="seat_groups", item=made),)


def abolish_seats(trust: Trust, *, seats: str, on: Day) -> tuple[Change, ...]:
    """A body no longer has a group of seats: who sits in them is no longer in office.

    Args:
        trust: the trust.
        seats: the group of seats.
        on: the first day they no longer exist.

    Raises:
        UnknownId: when there is no such group of seats.
    """
    body: Body = holder_of(trust, trust.get(seats, SeatGroup).id, Body)
    return (End(about=seats, on=when(on)), *_offices_end(trust, body.id, seats, on))


def _offices_end(trust: Trust, body: str, seats: str | None, on: Day) -> tuple[Change, ...]:
    """The end of each office in a body, or in some seats of it."""
    entity: Entity = holder_of(trust, body, Entity)
    held = (office for office in listed(entity.offices) if office.body == body and seats in {None, office.seat_group})
    return ends(held, when(on), why=OfficeEnd.ABOLISHED.value)
