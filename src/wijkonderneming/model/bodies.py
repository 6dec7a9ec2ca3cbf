"""Bodies with their seats, and the offices that fill them."""

from __future__ import annotations

from enum import Enum
from typing import ClassVar

import attrs

from wijkonderneming.model.noun import Noun, Role, Stretch, after, bounded, refers_to
from wijkonderneming.values.base import Frozen, InvalidValue
from wijkonderneming.values.when import When

__all__ = ["Body", "BodyKind", "InvalidSeatRange", "Office", "OfficeRole", "SeatClass", "SeatGroup", "SeatRange"]

_MOST = 1_000


class InvalidSeatRange(InvalidValue):
    """A number or range of seats is not acceptable."""


@attrs.frozen(order=False, repr=False, weakref_slot=False)
class SeatRange(Frozen):
    """How many seats the articles allow, both ends inclusive: ``4``, or ``3..6``.

    Attributes:
        low: the fewest.
        high: the most.

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
    ADVISORY = "advisory"
    COMMITTEE = "committee"


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
    casting_vote: bool = False
    votes: int = attrs.field(default=1, metadata=bounded(0, _MOST))
    since: When | None = None
    until: When | None = None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Body(Noun):
    """A body of an entity.

    Attributes:
        kind_: what it does.
        name: what it is called.
        seat_groups: its seats by group; left out, not stated.
    """

    noun: ClassVar[str] = "body"
    role: ClassVar[Role] = Role.NOTARY

    id: str
    kind_: BodyKind
    name: str | None = None
    seat_groups: tuple[SeatGroup, ...] | None = None


class OfficeRole(Enum):
    """The task somebody has in a body."""

    CHAIR = "chair"
    SECRETARY = "secretary"
    TREASURER = "treasurer"
    MEMBER = "member"


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Office(Stretch):
    """Somebody in a seat, for a term.

    Attributes:
        body: the body, of the same entity.
        seat_group: the group of seats of that body; left out, not stated.
        holder: the person, or the organisation that is itself a director; left out, not stated.
        role_: the task.
        since: the first day in office, inclusive; left out, not stated when but in office already.
        until: the first day no longer in office when the term runs out; left out, no fixed term.
        left: the first day no longer in office when it ended otherwise: resigned, dismissed or died.
    """

    noun: ClassVar[str] = "office"
    ending: ClassVar[str] = "left"

    id: str
    body: str = attrs.field(metadata=refers_to("body", same="entity"))
    seat_group: str | None = attrs.field(default=None, metadata=refers_to("seat_group", within="body"))
    holder: str | None = attrs.field(default=None, metadata=refers_to("person", "organisation"))
    role_: OfficeRole | None = None
    since: When | None = None
    until: When | None = None
    left: When | None = attrs.field(default=None, metadata=after("since"))
