"""Bodies with their seats."""

from __future__ import annotations

from enum import Enum
from typing import ClassVar

import attrs

from wijkonderneming.model.noun import Role, Stretch, bounded, other_than, refers_to
from wijkonderneming.values.base import Frozen, InvalidValue
from wijkonderneming.values.when import When

__all__ = ["Body", "BodyKind", "InvalidSeatRange", "SeatClass", "SeatGroup", "SeatRange"]

_MOST = 1_000


class InvalidSeatRange(InvalidValue):
    """A number or range of seats is not acceptable."""


@attrs.frozen(order=False, repr=False, weakref_slot=False)
class SeatRange(Frozen):
    """How many seats the articles allow, both ends inclusive: ``4``, or ``3..6``.

    Attributes:
        low: the least, 0 or more.
        high: the most, up to 1,000.

    Raises:
        InvalidSeatRange: when an end is no whole number from 0 up to 1,000, or the first is above the second.
    """

    low: int
    high: int

    def __attrs_post_init__(self) -> None:
        whole = all(type(end) is int and 0 <= end <= _MOST for end in (self.low, self.high))
        if not whole or self.low > self.high:
            raise InvalidSeatRange(
                "seats", expected="0 to 1000 seats, like 4 or 3..6", found=f"{self.low}..{self.high}"
            )

    def __str__(self) -> str:
        return str(self.low) if self.low == self.high else f"{self.low}..{self.high}"


class BodyKind(Enum):
    """What a body does."""

    BOARD = "board"
    """Governs and represents (bestuur)."""
    GENERAL_MEETING = "general_meeting"
    """The members' body (algemene vergadering)."""
    SUPERVISORY_BOARD = "supervisory_board"
    """Oversees the board (raad van toezicht, raad van commissarissen)."""
    DELEGATES = "delegates"
    """The members' delegates as the general meeting (ledenraad), art. 2:39 BW."""
    AUDIT_COMMITTEE = "audit_committee"
    """Members who check the accounts (kascommissie), art. 2:48(2) BW."""
    ADVISORY = "advisory"
    COMMITTEE = "committee"
    WORKING_GROUP = "working_group"


class SeatClass(Enum):
    """For whom a seat is meant. It says nothing of who sits in it."""

    RESIDENT = "resident"
    USER = "user"
    NOMINEE = "nominee"
    CO_OPTED = "co_opted"
    INDEPENDENT = "independent"


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class SeatGroup(Stretch):
    """Seats of a body that the articles treat alike.

    Attributes:
        seats: how many, as a range; left out, not stated.
        class_: for whom they are meant; left out, for nobody in particular.
        appointed_by: the body, entity, organisation or person that appoints; left out, not stated.
        executive: whether they are for executive directors, where the board has both, arts. 2:44a and 2:291a BW; left
            out, not stated.
        casting_vote: whether its holder decides a tie; left out, not so.
        votes: votes of each seat, up to 1,000; left out, one. None for an observer: ``0``.
        since: the first day these seats exist; left out, always.
        until: the first day they no longer do.
    """

    noun: ClassVar[str] = "seat_group"
    role: ClassVar[Role] = Role.NOTARY

    id: str
    seats: SeatRange | None = None
    class_: SeatClass | None = None
    appointed_by: str | None = attrs.field(
        default=None, metadata=refers_to("body", "entity", "organisation", "person", "member_class")
    )
    executive: bool | None = None
    casting_vote: bool = False
    votes: int = attrs.field(default=1, metadata=bounded(0, _MOST))
    since: When | None = None
    until: When | None = None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Body(Stretch):
    """A body of an entity. Articles may create one and abolish it; its offices are over when it is.

    Attributes:
        kind_: what it does.
        name: what it is called.
        reports_to: the body that it reports to or that set it up; left out, not stated.
        seat_groups: its seats by group; left out, not stated.
        since: the first day it exists; left out, as long as the entity.
        until: the first day it no longer does, where it was abolished.
    """

    noun: ClassVar[str] = "body"
    role: ClassVar[Role] = Role.NOTARY

    id: str
    kind_: BodyKind
    name: str | None = None
    reports_to: str | None = attrs.field(default=None, metadata=refers_to("body", same="entity") | other_than("id"))
    seat_groups: tuple[SeatGroup, ...] | None = None
    since: When | None = None
    until: When | None = None
