"""Clauses about boards: size, terms, appointment, votes, absence, conflicts of interest, powers, pay."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import ClassVar

import attrs

from wijkonderneming.model.bodies import SeatRange
from wijkonderneming.model.clause import Clause
from wijkonderneming.model.noun import bounded, refers_to
from wijkonderneming.model.offices import OfficeRole
from wijkonderneming.model.subjects import Subject
from wijkonderneming.values.base import Problem
from wijkonderneming.values.majority import Majority
from wijkonderneming.values.periods import Period
from wijkonderneming.values.share import Share

__all__ = [
    "BOARD_CLAUSES",
    "AbsenceOfAll",
    "AppointmentRight",
    "AuditCommittee",
    "BoardSize",
    "CastingVote",
    "ConflictOfInterest",
    "DirectorsAreMembers",
    "MultipleVotes",
    "NominationRight",
    "OneTierBoard",
    "Pay",
    "PropertyPower",
    "RelatedPersons",
    "Remuneration",
    "Representation",
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
class MultipleVotes(Clause):
    """That somebody in a board has more than one vote (meervoudig stemrecht), arts. 2:44(4), 2:47(4) and 2:291(4) BW.

    The law lets articles give them to somebody named or by office.

    Attributes:
        body: the body; left out, the board.
        role_: the office that has them.
        seat_group: the seats each of which has them.
        holder: the person or organisation that has them.
        votes: how many, two or more.
    """

    kind: ClassVar[str] = "multiple_votes"

    body: str | None = attrs.field(default=None, metadata=refers_to("body", same="entity"))
    role_: OfficeRole | None = None
    seat_group: str | None = attrs.field(default=None, metadata=refers_to("seat_group", same="entity"))
    holder: str | None = attrs.field(default=None, metadata=refers_to("person", "organisation"))
    votes: int = attrs.field(metadata=bounded(2, 1_000))

    def own_problems(self) -> Iterator[Problem]:
        """It says whose votes they are, in one way."""
        yield from _one_of(self, "role_", "seat_group", "holder")


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class CastingVote(Clause):
    """Who decides a tie (doorslaggevende stem).

    Attributes:
        body: the body whose ties; left out, the board.
        role_: the office that decides.
        seat_group: the seat that decides.
        holder: the person or organisation that decides.
    """

    kind: ClassVar[str] = "casting_vote"

    body: str | None = attrs.field(default=None, metadata=refers_to("body", same="entity"))
    role_: OfficeRole | None = None
    seat_group: str | None = attrs.field(default=None, metadata=refers_to("seat_group", same="entity"))
    holder: str | None = attrs.field(default=None, metadata=refers_to("person", "organisation"))

    def own_problems(self) -> Iterator[Problem]:
        """It says who decides, in one way."""
        yield from _one_of(self, "role_", "seat_group", "holder")


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class AbsenceOfAll(Clause):
    """Who acts when nobody of a board can or is there (belet of ontstentenis van alle bestuurders).

    Asked for by arts. 2:44(5), 2:47(5) and 2:291(5) BW.

    Attributes:
        body: the body; left out, the board.
        acts: the body, person or organisation that acts then; left out, appointed when it happens.
        appointed_by: who appoints somebody then; left out, nobody.
    """

    kind: ClassVar[str] = "absence_of_all"

    body: str | None = attrs.field(default=None, metadata=refers_to("body", same="entity"))
    acts: str | None = attrs.field(default=None, metadata=refers_to("body", "person", "organisation"))
    appointed_by: str | None = attrs.field(default=None, metadata=refers_to("body", "organisation"))


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class ConflictOfInterest(Clause):
    """What happens when a conflict of interest (tegenstrijdig belang) leaves a board without anybody to decide.

    The law gives the answer to the supervisory board, else to the general meeting (association, co-operative: art.
    2:44(6) BW) or to the board itself with written reasons (foundation: art. 2:291(6) BW), unless the articles differ.

    Attributes:
        body: the body that is blocked; left out, the board.
        escalates_to: who decides then; left out, not laid down.
        board_decides: whether the board itself decides all the same; left out, not laid down.
        takes_part: whether the articles let a director with such an interest take part, which the law does not; left
            out, not laid down.
    """

    kind: ClassVar[str] = "conflict_of_interest"

    body: str | None = attrs.field(default=None, metadata=refers_to("body", same="entity"))
    escalates_to: str | None = attrs.field(default=None, metadata=refers_to("body", "organisation"))
    board_decides: bool | None = None
    takes_part: bool | None = None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class PropertyPower(Clause):
    """Whether the board may buy, sell or encumber registered property, or stand surety, arts. 2:44(2), 2:291(2) BW.

    A co-operative needs no such clause, art. 2:53a(1) BW.

    Attributes:
        allowed: whether it may.
        acts: which of these; left out, all of them.
        approved_by: whose approval it needs; left out, nobody's.
    """

    kind: ClassVar[str] = "registered_property"

    allowed: bool
    acts: tuple[Subject, ...] | None = None
    approved_by: str | None = attrs.field(default=None, metadata=refers_to("body", "organisation"))


class Pay(Enum):
    """What people in office may be paid."""

    NOTHING = "nothing"
    EXPENSES = "expenses"
    """Costs made, and no more (onkostenvergoeding)."""
    ATTENDANCE_FEE = "attendance_fee"
    """Costs, and a modest fee for attending (niet bovenmatig vacatiegeld)."""
    SALARY = "salary"
    """A remuneration (bezoldiging)."""


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Remuneration(Clause):
    """What people in a body may be paid (bezoldiging), arts. 2:44(7) and 2:291(7) BW.

    Attributes:
        body: the body; left out, the board.
        allowed: the most they may be paid.
        set_by: who sets it; left out, as the law has it.
    """

    kind: ClassVar[str] = "remuneration"

    body: str | None = attrs.field(default=None, metadata=refers_to("body", same="entity"))
    allowed: Pay
    set_by: str | None = attrs.field(default=None, metadata=refers_to("body", "organisation"))


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class DirectorsAreMembers(Clause):
    """Whether directors are appointed from the members, art. 2:37(1) BW, which the articles may set aside.

    Attributes:
        required: whether each must be a member.
    """

    kind: ClassVar[str] = "directors_are_members"

    required: bool


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


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Representation(Clause):
    """Who represents the legal person beside the board as a whole (vertegenwoordiging), arts. 2:45 and 2:292 BW.

    Attributes:
        together: how many directors who act together represent it; left out, none but the whole board.
        roles: the offices that must be among them; left out, none in particular.
    """

    kind: ClassVar[str] = "representation"

    together: int | None = attrs.field(default=None, metadata=bounded(1, 1_000))
    roles: tuple[OfficeRole, ...] | None = None


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
        yield from _one_of(self, "at_most", "less_than")


def _one_of(clause: Clause, *fields: str) -> Iterator[Problem]:
    """Exactly one of some fields is stated."""
    stated = [field for field in fields if getattr(clause, field) is not None]
    keys = [field.rstrip("_") for field in fields]
    if not stated:
        yield Problem(path=keys[0], code="missing", expected=f"one of {', '.join(keys)}")
    for field in stated[1:]:
        yield Problem(path=field.rstrip("_"), code="too_many", expected=f"only one of {', '.join(keys)}")


BOARD_CLAUSES: tuple[type[Clause], ...] = (
    BoardSize,
    TermOfOffice,
    AppointmentRight,
    NominationRight,
    MultipleVotes,
    CastingVote,
    AbsenceOfAll,
    ConflictOfInterest,
    PropertyPower,
    Remuneration,
    DirectorsAreMembers,
    Supervision,
    OneTierBoard,
    AuditCommittee,
    Representation,
    RelatedPersons,
)
