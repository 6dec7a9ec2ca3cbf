"""The lines of a projection, what they move in a stretch of days, and the figures made of that."""

from __future__ import annotations

import operator
from bisect import bisect_left
from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from functools import lru_cache
from typing import Any

import attrs

from wijkonderneming.model.schedule import Ends, Nature, Strand, plus
from wijkonderneming.values.amount import Amount
from wijkonderneming.values.base import Frozen
from wijkonderneming.values.money import Currency, Money
from wijkonderneming.values.span import Span
from wijkonderneming.values.unknown import Unknown

__all__ = [
    "NOTHING",
    "Line",
    "Movement",
    "Shortfall",
    "Stated",
    "Year",
    "add",
    "amount_of",
    "between",
    "by_month",
    "ends_of",
    "months_of",
    "once_a_month",
    "own_income_share",
    "total",
]

NOTHING: Ends = (0, 0)


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Line(Frozen):
    """One purpose of one income, cost, instrument or right, as it moves the cash of one entity.

    Attributes:
        id: id of the object the money moves for.
        entity: id of the entity whose cash it is.
        partner: id of another entity of the trust whose cash moves the other way; nothing where there is none.
        strand: its dated cents.
        sources: ids of the sources that say something of it, or of what its bounds rest on.
    """

    id: str
    entity: str
    partner: str | None = None
    strand: Strand
    sources: tuple[str, ...]

    @property
    def purpose(self) -> str:
        """What the money is for."""
        return self.strand.purpose

    @property
    def nature(self) -> Nature:
        """What sort of movement it is."""
        return self.strand.nature

    @property
    def computed(self) -> bool:
        """Whether it could be computed at all."""
        return self.strand.computed

    def within(self, start: date, end: date) -> Ends:
        """What it moves from ``start`` up to but not including ``end``, at least and at most, in cents."""
        return self.strand.total(start, end)


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Movement(Frozen):
    """One dated amount of one line.

    Attributes:
        day: the first day on which it can fall.
        latest: the last day on which it can fall, inclusive; the same day where it is known.
        line: id of the object the money moves for.
        purpose: what it is for.
        amount: positive where the entity receives.
        sources: ids of the sources that say something of it.
    """

    day: date
    latest: date
    line: str
    purpose: str
    amount: Amount
    sources: tuple[str, ...]


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Shortfall(Frozen):
    """Cash below nothing at the end of a day.

    Attributes:
        day: the first such day.
        certain: whether it is so whatever the unknown amounts are; never where a line could not be computed or a list
            of income or capital may miss items.
        cash: the cash at the end of that day.
    """

    day: date
    certain: bool
    cash: Amount


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Stated(Frozen):
    """A balance that is stated inside the span, beside what the projection has for that day.

    Attributes:
        on: the day; both amounts are what there is before anything is paid on it.
        stated: the stated cash.
        projected: the projected cash.
    """

    on: date
    stated: Money
    projected: Amount


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Year(Frozen):
    """The totals of a calendar year, or of the part of it inside the span.

    Attributes:
        year: the calendar year.
        received: all receipts.
        paid: all payments, as a positive amount.
        by_nature: what each nature moved, in and out together; those that moved nothing are left out.
        closing: the cash at the end; nothing when no balance is stated.
        own_income_share: earned income as a part of earned income and gifts and grants, at least and at most;
            nothing when there is neither, or when it could be anything.
    """

    year: int
    received: Amount
    paid: Amount
    by_nature: tuple[tuple[Nature, Amount], ...]
    closing: Amount | None
    own_income_share: tuple[Fraction, Fraction] | None


def amount_of(currency: Currency, ends: Ends, unknowns: Iterable[Unknown] = ()) -> Amount:
    """Cents at least and at most, as an amount with the unknowns that explain it."""
    low, high = ends
    if low is not None and low == high:
        exact = Fraction(low)
        return Amount(unit=currency.value, low=exact, high=exact)
    return Amount(
        unit=currency.value,
        low=None if low is None else Fraction(low),
        high=None if high is None else Fraction(high),
        unknowns=tuple(dict.fromkeys(unknowns)),
    )


def ends_of(amount: Amount) -> Ends:
    """The bounds of money, in cents."""
    return (None if amount.low is None else int(amount.low), None if amount.high is None else int(amount.high))


def between(line: Line, start: date, end: date) -> tuple[Unknown, ...]:
    """Why a line is not exact, where it may move from ``start`` up to but not including ``end``."""
    strand = line.strand
    if strand.exact or not any(first < end and last >= start for first, last, _, _ in strand.flows()):
        return ()
    return strand.unknowns or (Unknown(about=line.id, field=line.purpose, states=()),)


def total(lines: Iterable[Line], start: date, end: date) -> Ends:
    """What lines move together from ``start`` up to but not including ``end``, at least and at most, in cents."""
    least: int | None = 0
    most: int | None = 0
    for line in lines:
        low, high = line.strand.total(start, end)
        least, most = plus(least, low), plus(most, high)
    return least, most


def add(one: Ends, other: Ends) -> Ends:
    """The sum of two bounds of money."""
    return plus(one[0], other[0]), plus(one[1], other[1])


def by_month(lines: Iterable[Line], start: date, span: Span) -> list[int]:
    """What exact lines move together in each month of a span with an end, in cents.

    Args:
        lines: the lines.
        start: the first day that counts, not after that of the span: what comes before the span is in its first month.
        span: the span.
    """
    months = months_of(span)
    moved = [0] * len(months)
    first, end = _month(span.start), months[-1][1]
    for line in lines:
        days: tuple[date, ...] = line.strand.days
        low: tuple[Any, ...] = line.strand.low
        if days and (days[0] < start or days[-1] >= end):
            inside = slice(bisect_left(days, start), bisect_left(days, end))
            days, low = days[inside], low[inside]
        if not days:
            continue
        at = _month(days[0]) - first
        if at >= 0 and once_a_month(days):
            moved[at : at + len(days)] = map(operator.add, moved[at : at + len(days)], low)
        else:
            for day, cents in zip(days, low, strict=True):
                moved[max(0, _month(day) - first)] += cents
    return moved


@lru_cache(maxsize=64)
def months_of(span: Span) -> tuple[tuple[date, date], ...]:
    """The first day and the first day no longer of each month of a span with an end, both cut off by it."""
    starts = [max(month, span.start) for month in span.months()]
    return tuple(zip(starts, [*starts[1:], span.end or date.max], strict=True))


def _month(day: date) -> int:
    return 12 * day.year + day.month


@lru_cache(maxsize=1024)
def once_a_month(days: tuple[date, ...]) -> bool:
    """Whether days in order are one in each of some months in a row. Remembered, for many lines come on the same days."""
    months = [_month(day) for day in days]
    return months == list(range(months[0], months[0] + len(months)))


def own_income_share(
    lines: Iterable[Line], start: date, end: date, unlisted: Iterable[str] = ()
) -> tuple[Fraction, Fraction] | None:
    """Earned income over earned income plus gifts and grants received, at least and at most.

    Nothing where there is neither, or where it could be anything.

    Args:
        lines: the lines of one entity.
        start: the first day, inclusive.
        end: the first day no longer.
        unlisted: the lists that may miss items: income that is not listed may be earned, capital may be a gift.
    """
    earned: Ends = (0, None if "income" in unlisted else 0)
    given: Ends = (0, None if "capital" in unlisted else 0)
    for line in lines:
        if line.nature not in {Nature.EARNED, Nature.GIVEN}:
            continue
        low, high = line.within(start, end) if line.computed else (0, None)
        if high is not None and high <= 0:
            continue
        ends = (max(low or 0, 0), high)
        if line.nature is Nature.EARNED:
            earned = (plus(earned[0], ends[0]), plus(earned[1], ends[1]))
        else:
            given = (plus(given[0], ends[0]), plus(given[1], ends[1]))
    if NOTHING in {earned, given}:
        whole = Fraction(given == NOTHING)
        return None if earned == given else (whole, whole)
    least, most = _part(earned[0], given[1]), _part(earned[1], given[0])
    return None if least == 0 and most == 1 else (least, most)


def _part(one: int | None, other: int | None) -> Fraction:
    """What part the one is of both together, where ``None`` is beyond all measure; not both are nothing."""
    if one is None:
        return Fraction(1)
    return Fraction(0) if other is None else Fraction(one, one + other)
