"""The terms on which one has the use of what is somebody else's: for what, by whom kept up, with what ways out."""

from __future__ import annotations

from enum import Enum
from typing import ClassVar

import attrs

from wijkonderneming.model.noun import Noun, Role, Stretch, bounded, refers_to
from wijkonderneming.model.rights import Right
from wijkonderneming.values.text import Text
from wijkonderneming.values.when import When

__all__ = [
    "NoticeDay",
    "NoticeTerm",
    "OptionKind",
    "RentFree",
    "RightOption",
    "Side",
    "Subletting",
    "UpkeepDuty",
    "UseRight",
]

_MOST_MONTHS = 1200


class Side(Enum):
    """Which of the two parties to a right."""

    HOLDER = "holder"
    """Who has the right: the tenant, the leaseholder, the borrower."""
    COUNTERPARTY = "counterparty"
    """Who gave it: the landlord, the landowner, the lender."""
    EITHER = "either"
    """Each of them."""


class Subletting(Enum):
    """Whether the holder may give the use of it to others."""

    ALLOWED = "allowed"
    WITH_CONSENT = "with_consent"
    """Only where the other party agrees."""
    NOT_ALLOWED = "not_allowed"


class OptionKind(Enum):
    """What a party to a right may choose."""

    RENEWAL = "renewal"
    """That it goes on for another term (verlenging)."""
    BREAK = "break"
    """That it ends before its term has run out (tussentijdse opzegging)."""
    RENT_REVIEW = "rent_review"
    """That the rent is set anew (huurherziening, canonherziening)."""
    PURCHASE = "purchase"
    """That the thing is bought (koopoptie)."""


class NoticeDay(Enum):
    """Against which day notice can be given."""

    ANY_DAY = "any_day"
    RENT_DAY = "rent_day"
    """A day on which rent falls due."""
    END_OF_TERM = "end_of_term"
    """The day on which the term runs out."""


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class NoticeTerm(Noun):
    """How long before the end notice has to be given, as was agreed; what the law adds is for the rules.

    Attributes:
        by: who gives it.
        months: how many months before, 0 to 1200; left out, not stated.
        against: against which day; left out, not stated.
    """

    noun: ClassVar[str] = "notice_term"
    role: ClassVar[Role] = Role.NOTARY
    distinct: ClassVar[str] = "by"

    by: Side
    months: int | None = attrs.field(default=None, metadata=bounded(0, _MOST_MONTHS))
    against: NoticeDay | None = None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class RightOption(Noun):
    """Something a party may choose under a right, and that changes it (optie).

    Attributes:
        id: its id in the document.
        kind_: what may be chosen.
        by: who may choose it; left out, not stated.
        on: the day from which the choice works: the first day of another term, or the first day no longer.
        notice_by: the last day to make it known, inclusive; left out, not stated.
        months: for how many months the right goes on, of another term, 1 to 1200; left out, not stated.
    """

    noun: ClassVar[str] = "right_option"
    role: ClassVar[Role] = Role.NOTARY

    id: str
    kind_: OptionKind
    by: Side | None = None
    on: When | None = None
    notice_by: When | None = None
    months: int | None = attrs.field(default=None, metadata=bounded(1, _MOST_MONTHS))


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class UpkeepDuty(Noun):
    """Who keeps up what: one line of the list that divides maintenance (demarcatielijst).

    Attributes:
        id: its id in the document.
        what: what is kept up, like the roof or the paint inside.
        by: who does it; left out, not stated.
        paid_by: who pays for it; left out, whoever does it.
        over: the part of the asset it is about; left out, no part that the document lists.
    """

    noun: ClassVar[str] = "upkeep_duty"
    role: ClassVar[Role] = Role.NOTARY

    id: str
    what: Text | None = None
    by: Side | None = None
    paid_by: Side | None = None
    over: str | None = attrs.field(default=None, metadata=refers_to("asset"))


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class RentFree(Stretch):
    """A time in which what falls due is not asked: to begin with, during works, or because it was bought off.

    Attributes:
        id: its id in the document.
        why: why; left out, not stated.
        since: the first day; left out, the first day of the right.
        until: the first day on which it is asked again; left out, as long as the right is in force.
    """

    noun: ClassVar[str] = "rent_free"
    role: ClassVar[Role] = Role.TREASURER

    id: str
    why: Text | None = None
    since: When | None = None
    until: When | None = None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class UseRight(Right):
    """A right to use what is somebody else's.

    Attributes:
        permitted_use: what it may be used for (bestemming); left out, not stated.
        subletting: whether the holder may give the use of it to others; left out, not stated.
        subletting_for: for what alone that is allowed, like events; left out, for anything.
        notice: how long before the end each party gives notice, as agreed; left out, not stated.
        options: what a party may choose; left out, not stated.
        upkeep: who keeps up what; left out, not stated.
        handed_back: in what state it is given back at the end; left out, not stated.
        renews: the right it goes on from, which had run out; left out, none.
    """

    permitted_use: Text | None = None
    subletting: Subletting | None = None
    subletting_for: Text | None = None
    notice: tuple[NoticeTerm, ...] | None = None
    options: tuple[RightOption, ...] | None = None
    upkeep: tuple[UpkeepDuty, ...] | None = None
    handed_back: Text | None = None
    renews: str | None = attrs.field(default=None, metadata=refers_to("right", acyclic=True))
