"""What is paid again and again for a right: rent, canon, retributie and the share in common costs.

A rent is said once. What the trust pays for the use of a thing stands on its right. What it is paid for a thing stands
in a ``Letting``, or else on the right of who rents it, where the document lists that right with what is paid for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

import attrs

from wijkonderneming.model.broken import with_broken_periods
from wijkonderneming.model.income import Income, Letting
from wijkonderneming.model.indexation import Indexation
from wijkonderneming.model.noun import DatedMoney, Role, known_by, listed
from wijkonderneming.model.schedule import Flow, Given, Nature, Strand, days_of, maybe, missing, strand_of
from wijkonderneming.model.terms import Broken, VatKind
from wijkonderneming.model.uses import RentFree, UseRight
from wijkonderneming.values.base import Problem
from wijkonderneming.values.recurrence import Recurrence
from wijkonderneming.values.span import Span
from wijkonderneming.values.unknown import Unknown

if TYPE_CHECKING:
    from wijkonderneming.model.rights import Right

__all__ = ["RentedRight", "paid_again", "said_twice"]

_TREASURER = known_by(Role.TREASURER)


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class RentedRight(UseRight):
    """A right to use what is somebody else's, for which something is paid again and again.

    Attributes:
        rent: what is paid each time (huur, canon, retributie), dated; empty, nothing. Left out, a ``Letting`` of the
            same thing to its holder says it, or it is not stated.
        due: when it is paid; left out, each month on the day the right began.
        indexation: a yearly rise; left out, none.
        broken: what is paid of a period that is cut off.
        rent_free: when it is not asked; left out, never.
        vat: how value added tax stands to it; amounts are without the tax. Left out, not stated.
    """

    rent: tuple[DatedMoney, ...] | None = attrs.field(default=None, metadata=_TREASURER)
    due: Recurrence | None = attrs.field(default=None, metadata=_TREASURER)
    indexation: Indexation | None = None
    broken: Broken = Broken.WHOLE
    rent_free: tuple[RentFree, ...] | None = None
    vat: VatKind | None = attrs.field(default=None, metadata=_TREASURER)

    @property
    def rent_is_for(self) -> str:
        """What the money is for."""
        return "rent"

    def comes_back(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """Each rent while it is in force, but for the times in which it is not asked; nothing that a letting says."""
        if not self.perhaps_back(given):
            return ()
        strands = paid_again(self, "rent", self.rent_is_for, window, given)
        return tuple(_without(strand, listed(self.rent_free)) for strand in strands)

    def perhaps_back(self, given: Given) -> tuple[str, ...]:
        """The rent, unless there is none, or a letting says it."""
        none = self.rent == () and (self.id, "rent") not in given.gaps
        return () if none or (self.rent is None and _let_elsewhere(self, given)) else (self.rent_is_for,)


def paid_again(right: Any, field: str, purpose: str, window: Span, given: Given) -> tuple[Strand, ...]:
    """What a field of a right says is paid each time it is due while the right is in force.

    Args:
        right: a right with ``due``, ``indexation`` and ``broken``.
        field: the field that holds the dated amounts.
        purpose: what the money is for.
        window: the days that matter, with an end.
        given: what else is known of it.
    """
    stretch = right.in_force()
    if stretch is None:
        return ()
    shown = attrs.evolve(right, since=stretch[0], until=stretch[1])
    return (with_broken_periods(shown, given, field, right.due, purpose, Nature.COST, -1, window),)


def _without(strand: Strand, times: Iterable[RentFree]) -> Strand:
    """The movements of a strand that fall outside some times; those that may fall inside may or may not take place."""
    asked = [(one, _first_days(one), _last_days(one)) for one in times]
    if not asked or strand.currency is None or not strand.days:
        return strand
    kept: list[Flow] = []
    why: dict[Unknown, None] = dict.fromkeys(strand.unknowns)
    for first, last, low, high in strand.flows():
        touched = [time for time in asked if last >= time[1][0] and first < time[2][1]]
        if any(first >= began[1] and last < ended[0] for _, began, ended in touched):
            continue
        why |= dict.fromkeys(unknown for one, _, _ in touched for unknown in _unsure(one))
        kept.append((first, last, *(maybe(low, high) if touched else (low, high))))
    return strand_of(strand.purpose, strand.nature, strand.currency, kept, why)


def _first_days(time: RentFree) -> tuple[date, date]:
    return (date.min, date.min) if time.since is None else days_of(time.since)


def _last_days(time: RentFree) -> tuple[date, date]:
    return (date.max, date.max) if time.until is None else days_of(time.until)


def _unsure(time: RentFree) -> tuple[Unknown, ...]:
    """Why it is not sure whether a payment falls inside: a day that is not known; else it is that of the payment."""
    return missing(time, *(name for name in ("since", "until") if getattr(time, name) is not None))


def _let_elsewhere(right: Right, given: Given) -> bool:
    """Whether a letting of the same thing by the same party, for as long, says what the holder of a right pays."""
    income = listed(getattr(given.root, "income", None))
    return any(_same(item, right) and item.from_ in {None, right.holder} and _as_long(item, right) for item in income)


def _as_long(item: Income, right: Right) -> bool:
    """Whether income certainly does not end before a right does."""
    if item.until is None or right.until is None:
        return item.until is None
    return days_of(item.until)[0] >= days_of(right.until)[1]


def said_twice(rights: Iterable[Right], income: tuple[Income, ...]) -> Iterator[Problem]:
    """Rents that stand both on a right and in a letting to its holder, of the same thing and at the same time."""
    paid = [right for right in rights if getattr(right, "rent", None)]
    for i, item in enumerate(income if paid else ()):
        for right in paid:
            if _same(item, right) and item.from_ == right.holder and not _apart(item, right):
                expected = "a rent that is said once: here, or on the right of who pays it"
                yield Problem(path=f"income[{i}].rent_per_month", code="said_twice", expected=expected)


def _same(item: Income, right: Right) -> bool:
    if not isinstance(item, Letting) or right.counterparty is None:
        return False
    return item.over == right.over and item.entity == right.counterparty


def _apart(item: Any, right: Right) -> bool:
    """Whether the one may be over before the other begins, for all that is known, or nothing is paid in it."""
    stretch = right.in_force()
    if not item.rent_per_month or stretch is None:
        return True
    one, other = (item.since, item.until), stretch
    return _perhaps_before(one, other) or _perhaps_before(other, one)


def _perhaps_before(one: tuple[Any, Any], other: tuple[Any, Any]) -> bool:
    if one[1] is None:
        return False
    ends, begins = days_of(one[1])[0], days_of(other[0])[1]
    return ends <= begins
