"""Clauses about members: who can be one, what they bring and are liable for, how membership ends."""

from __future__ import annotations

from typing import ClassVar

import attrs

from wijkonderneming.model.clause import Clause
from wijkonderneming.model.noun import bounded, refers_to
from wijkonderneming.values.money import Money
from wijkonderneming.values.periods import Period

__all__ = ["MEMBER_CLAUSES", "Admission", "CancellationTerm", "Expulsion", "MemberContribution", "MemberLiability"]


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Admission(Clause):
    """Who can become a member of a class, and who admits them (toelating), art. 2:33 BW.

    Attributes:
        member_class: the class; left out, all members.
        residents_only: whether only people who live in the area, or their organisations; left out, not laid down.
        least_age: the youngest age in years, inclusive; left out, none.
        organisations: whether organisations can be members; left out, not laid down.
        by: who admits; left out, the board, as the law has it.
    """

    kind: ClassVar[str] = "admission"

    member_class: str | None = attrs.field(default=None, metadata=refers_to("member_class", same="entity"))
    residents_only: bool | None = None
    least_age: int | None = attrs.field(default=None, metadata=bounded(0, 120))
    organisations: bool | None = None
    by: str | None = attrs.field(default=None, metadata=refers_to("body", "organisation"))


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class CancellationTerm(Clause):
    """How a member leaves (opzegging), art. 2:36 BW: by the end of a financial year, four weeks ahead, unless otherwise.

    Attributes:
        period: how long ahead.
        at_year_end: whether only at the end of a financial year; left out, as the law has it.
        by_association: the body that cancels a membership for the association; left out, the board, as art. 2:35(2) BW
            has it.
    """

    kind: ClassVar[str] = "cancellation_term"

    period: Period | None = None
    at_year_end: bool | None = None
    by_association: str | None = attrs.field(default=None, metadata=refers_to("body", same="entity"))


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Expulsion(Clause):
    """How a member is expelled (ontzetting), art. 2:35 BW.

    Attributes:
        by: who decides; left out, the board, as the law has it.
        appeal_to: where the member can appeal; left out, the general meeting.
        appeal_within: how long, a month at least under the law.
    """

    kind: ClassVar[str] = "expulsion"

    by: str | None = attrs.field(default=None, metadata=refers_to("body", "organisation"))
    appeal_to: str | None = attrs.field(default=None, metadata=refers_to("body", "organisation"))
    appeal_within: Period | None = None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class MemberContribution(Clause):
    """What members pay, once or each year (inleg, contributie).

    Attributes:
        member_class: the class; left out, all members.
        on_entry: what they pay once; left out, nothing laid down.
        per_year: what they pay each year; left out, nothing laid down.
        repaid: whether what they paid on entry is given back when they leave; left out, not laid down.
    """

    kind: ClassVar[str] = "member_contribution"

    member_class: str | None = attrs.field(default=None, metadata=refers_to("member_class", same="entity"))
    on_entry: Money | None = attrs.field(default=None, metadata=bounded(0))
    per_year: Money | None = attrs.field(default=None, metadata=bounded(0))
    repaid: bool | None = None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class MemberLiability(Clause):
    """How far the members of a co-operative make up a deficit (aansprakelijkheid), arts. 2:55 and 2:56 BW.

    Attributes:
        at_most: the most each member owes (B.A.), nought where none is owed (U.A.); left out, no limit (W.A.).
        after_leaving: how long after leaving a former member still owes it, a year at least under the law; left out, as
            the law has it.
    """

    kind: ClassVar[str] = "member_liability"

    at_most: Money | None = attrs.field(default=None, metadata=bounded(0))
    after_leaving: Period | None = None


MEMBER_CLAUSES: tuple[type[Clause], ...] = (Admission, CancellationTerm, Expulsion, MemberContribution, MemberLiability)
