"""Clauses about who is in a body: size, terms, appointment, nomination, and the kinds of boards there are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

import attrs

from wijkonderneming.model.bodies import SeatRange
from wijkonderneming.model.clause import Clause, one_of
from wijkonderneming.model.noun import bounded, refers_to
from wijkonderneming.values.base import Problem
from wijkonderneming.values.majority import Majority
from wijkonderneming.values.periods import Period
from wijkonderneming.values.share import Share

__all__ = [
    "SEAT_CLAUSES",
    "AppointmentRight",
    "AuditCommittee",
    "BoardSize",
    "DirectorsAreMembers",
    "NominationRight",
    "OneTierBoard",
    "RelatedPersons",
    "Supervision",
    "TermOfOffice",
]

_APPOINTERS = ("body", "member_class", "entity", "organisation", "person")


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class BoardSize(Clause):
    """How many people a body has, and into which groups its seats are divided.

    Attributes:
        body: the body; left out, the board.
        seats: how many, both ends inclusive.
        seat_groups: the groups of seats it is made of; left out, not stated.
    """

    kind: ClassVar[str] = "board_size"

    body: str | None = attrs.field(default=None, metadata=refers_to("body", same="entity"))
    seats: SeatRange
    seat_groups: tuple[str, ...] | None = attrs.field(default=None, metadata=refers_to("seat_group", same="entity"))


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class TermOfOffice(Clause):
    """How long people are in office (zittingstermijn), and how often they may be appointed again.

    Attributes:
        body: the body; left out, the board.
        length: how long one term lasts at most; left out, no fixed term.
        consecutive: how many terms may follow each other, the first one included; left out, no limit.
        pause: how long somebody is out before a new row of terms begins; left out, not laid down.
        by_rota: whether people leave by a retirement rota (rooster van aftreden); left out, not laid down.
        stays_until_succeeded: whether somebody stays in office until a successor is there; left out, not laid down.
    """

    kind: ClassVar[str] = "term"

    body: str | None = attrs.field(default=None, metadata=refers_to("body", same="entity"))
    length: Period | None = None
    consecutive: int | None = attrs.field(default=None, metadata=bounded(1, 99))
    pause: Period | None = None
    by_rota: bool | None = None
    stays_until_succeeded: bool | None = None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class AppointmentRight(Clause):
    """Who appoints to a body or a group of its seats (benoemingsrecht), arts. 2:37(1) to (3) and 2:286(4)(c) BW.

    Attributes:
        body: the body; left out, the board.
        seat_group: the seats; left out, all of the body.
        by: the body, class of members, entity, organisation or person that appoints.
        dismisses: whether it also suspends and dismisses; left out, as the law has it: in an association whoever
            appoints does, art. 2:37(6) BW.
    """

    kind: ClassVar[str] = "appointment"

    body: str | None = attrs.field(default=None, metadata=refers_to("body", same="entity"))
    seat_group: str | None = attrs.field(default=None, metadata=refers_to("seat_group", same="entity"))
    by: str = attrs.field(metadata=refers_to(*_APPOINTERS))
    dismisses: bool | None = None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class NominationRight(Clause):
    """Who puts people forward for seats that another appoints to (voordracht).

    Attributes:
        body: the body they are for; left out, the board.
        seat_group: the seats; left out, all of the body.
        by: who nominates.
        binding: whether one of the nominees must be appointed, unless the nomination is broken.
        broken_by: what a decision needs that takes the binding character away, art. 2:37(4) BW.
    """

    kind: ClassVar[str] = "nomination"

    body: str | None = attrs.field(default=None, metadata=refers_to("body", same="entity"))
    seat_group: str | None = attrs.field(default=None, metadata=refers_to("seat_group", same="entity"))
    by: str | None = attrs.field(default=None, metadata=refers_to(*_APPOINTERS))
    binding: bool
    broken_by: Majority | None = None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class DirectorsAreMembers(Clause):
    """Whether directors are appointed from the members, art. 2:37(1) BW, which the articles may set aside.

    Attributes:
        required: whether each must be a member.
    """

    kind: ClassVar[str] = "directors_are_members"

    required: bool


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class RelatedPersons(Clause):
    """That people related to each other are few in a board, a usual clause without a statute behind it.

    Attributes:
        body: the body; left out, the board.
        at_most: how many of them there may be at once.
        less_than: the part of those in office that they stay below, exclusive.
    """

    kind: ClassVar[str] = "related_persons"

    body: str | None = attrs.field(default=None, metadata=refers_to("body", same="entity"))
    at_most: int | None = attrs.field(default=None, metadata=bounded(0, 1_000))
    less_than: Share | None = None

    def own_problems(self) -> Iterator[Problem]:
        """It says how few, in one way."""
        yield from one_of(self, "at_most", "less_than")


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Supervision(Clause):
    """That there is, or may be, a supervisory board (raad van toezicht, raad van commissarissen), arts. 2:47, 2:292a BW.

    Attributes:
        body: the supervisory board, where the document has it.
        optional: whether there only may be one.
        suspends: whether it may suspend a director, which the law lets it unless the articles differ, arts. 2:47(3)
            and 2:292a(3) BW; left out, not laid down.
    """

    kind: ClassVar[str] = "supervisory_board"

    body: str | None = attrs.field(default=None, metadata=refers_to("body", same="entity"))
    optional: bool = False
    suspends: bool | None = None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class OneTierBoard(Clause):
    """That the board has executive and non-executive directors (one-tier board), arts. 2:44a and 2:291a BW.

    Attributes:
        chair_executive: whether the chair may be an executive director, which the law does not let; left out, not laid
            down.
    """

    kind: ClassVar[str] = "one_tier"

    chair_executive: bool | None = None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class AuditCommittee(Clause):
    """A members' audit committee (kascommissie), art. 2:48(2) BW.

    Attributes:
        body: the committee, where the document has it.
        members: how many members it has, two or more under the law.
    """

    kind: ClassVar[str] = "audit_committee"

    body: str | None = attrs.field(default=None, metadata=refers_to("body", same="entity"))
    members: SeatRange | None = None


SEAT_CLAUSES: tuple[type[Clause], ...] = (
    BoardSize,
    TermOfOffice,
    AppointmentRight,
    NominationRight,
    DirectorsAreMembers,
    RelatedPersons,
    Supervision,
    OneTierBoard,
    AuditCommittee,
)
