"""Clauses about how a board acts: votes, absence, conflicts of interest, powers, pay, representation."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import ClassVar

import attrs

from wijkonderneming.model.clause import Clause, one_of
from wijkonderneming.model.noun import bounded, refers_to
from wijkonderneming.model.offices import OfficeRole
from wijkonderneming.model.subjects import Subject
from wijkonderneming.values.base import Problem

__all__ = [
    "BOARD_CLAUSES",
    "AbsenceOfAll",
    "CastingVote",
    "ConflictOfInterest",
    "MultipleVotes",
    "Pay",
    "PropertyPower",
    "Remuneration",
    "Representation",
]


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
        yield from one_of(self, "role_", "seat_group", "holder")


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
        yield from one_of(self, "role_", "seat_group", "holder")


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
class Representation(Clause):
    """Who represents the legal person beside the board as a whole (vertegenwoordiging), arts. 2:45 and 2:292 BW.

    Attributes:
        together: how many directors who act together represent it; left out, none but the whole board.
        roles: the offices that must be among them; left out, none in particular.
    """

    kind: ClassVar[str] = "representation"

    together: int | None = attrs.field(default=None, metadata=bounded(1, 1_000))
    roles: tuple[OfficeRole, ...] | None = None


BOARD_CLAUSES: tuple[type[Clause], ...] = (
    MultipleVotes,
    CastingVote,
    AbsenceOfAll,
    ConflictOfInterest,
    PropertyPower,
    Remuneration,
    Representation,
)
