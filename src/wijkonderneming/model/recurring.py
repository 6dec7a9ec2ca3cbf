"""Dated, indexed amounts that come back: rents, tariffs and running costs."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import Any, ClassVar

import attrs

from wijkonderneming.model.noun import DatedMoney, Noun
from wijkonderneming.model.schedule import (
    Ends,
    Flow,
    Given,
    Nature,
    Strand,
    days_of,
    maybe,
    missing,
    step,
    strand_of,
    unanswered,
)
from wijkonderneming.values.base import Problem
from wijkonderneming.values.money import Currency, Rounding, round_fraction
from wijkonderneming.values.recurrence import Recurrence
from wijkonderneming.values.share import Rate
from wijkonderneming.values.span import Span, add_months
from wijkonderneming.values.unknown import Unknown, UnknownKind

__all__ = ["Indexation", "recurring"]

_DAY = timedelta(days=1)


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Indexation(Noun):
    """A yearly rise by a fixed rate, chained: each year's amount is rounded and is the base of the next.

    A stated amount is that of its own first day: only rises after that day change it.

    Attributes:
        rate: the rise a year, like ``2.0%``; negative for a fall, which is less than 100%.
        first: the first day of the first raised amount; then the same day every year, 28 February for the 29th in a
            year that has none.
        rounding: how each year's amount is rounded to whole cents.
    """

    noun: ClassVar[str] = "indexation"

    rate: Rate
    first: date
    rounding: Rounding = Rounding.HALF_UP

    def own_problems(self) -> Iterator[Problem]:
        """No more can be lost than there is."""
        if self.rate.fraction <= -1:
            yield Problem(path="rate", code="all_lost", expected="more than -100.0%", found=str(self.rate))

    def steps(self, amounts: Sequence[DatedMoney], end: date) -> list[tuple[date, int]]:
        """Every amount up to ``end`` (exclusive) with its first day, in cents, in order."""
        steps = []
        ordered = sorted(amounts, key=lambda a: a.since)
        growth = 1 + self.rate.fraction
        top, bottom = growth.numerator, growth.denominator
        half_up = self.rounding is Rounding.HALF_UP
        for i, dated in enumerate(ordered):
            cents = dated.value.cents
            steps.append((dated.since, cents))
            stop = min(end, ordered[i + 1].since) if i + 1 < len(ordered) else end
            years = range(max(dated.since.year, self.first.year), stop.year + 1)
            rises = [_in_year(year, self.first.day)[self.first.month - 1] for year in years]
            for rise in rises[bisect_right(rises, dated.since) : bisect_left(rises, stop)]:
                if half_up:  # most do, and of what is not below nothing it is one division
                    cents = (2 * cents * top + bottom) // (2 * bottom)
                else:
                    cents = round_fraction(cents * growth, self.rounding)
                steps.append((rise, cents))
        return steps


def recurring(
    noun: Any, given: Given, field: str, due: Recurrence | None, purpose: str, nature: Nature, sign: int, window: Span
) -> Strand:
    """A dated amount that comes back from ``since`` until ``until``: on ``due``, else monthly from its first day.

    Args:
        noun: a noun with ``since``, ``until`` and ``indexation``.
        given: what else is known of it.
        field: the field that holds the dated amounts.
        due: when it comes back.
        purpose: what the money is for.
        nature: what sort of movement it is.
        sign: 1 where the entity receives, -1 where it pays.
        window: the days that matter, with an end.
    """
    amounts: tuple[DatedMoney, ...] | None = getattr(noun, field)
    began, ended = days_of(noun.since), days_of(noun.until) if noun.until is not None else (date.max, date.max)
    if noun.since is None and amounts:
        began = (min(amount.since for amount in amounts),) * 2
    end = min(ended[1], window.end or date.max)
    currency = amounts[0].value.currency if amounts else None
    if end <= window.start or end <= began[0] or amounts == ():
        return Strand(purpose=purpose, nature=nature, currency=currency)
    if amounts is None or (noun.id, field) in given.gaps:
        gap = () if amounts is None else (Unknown(about=noun.id, field=field, kind=UnknownKind.GAP, states=()),)
        return unanswered(purpose, nature, (*missing(noun, field), *gap), currency)
    why = missing(noun, *(name for name in ("since", "until") if getattr(noun, name) is not None))
    if due is None and (date.min in began or date.max in began):
        return unanswered(purpose, nature, why, currency)
    indexation: Indexation | None = noun.indexation
    steps = sorted((a.since, a.value.cents) for a in amounts) if indexation is None else indexation.steps(amounts, end)
    if due is None and why:
        stretches = _stretches(began, window.start, end)
    else:
        start = max(began[0], window.start)
        days = _monthly(began[0], start, end) if due is None else due.occurrences(Span(start, end))
        if not why and days and steps[0][0] <= days[0]:
            return _known(purpose, nature, amounts[0].value.currency, days, steps, sign)
        stretches = list(zip(days, days, strict=True))
    flows: list[Flow] = []
    for first, last in stretches:
        certain = (due is None or first >= began[1]) and last < ended[0]
        last_day = min(last, ended[1] - _DAY)
        low, high = _in_force(steps, first, last_day)
        if high is None:
            why += (Unknown(about=noun.id, field=field, states=()),)
        if sign < 0:
            low, high = (None if high is None else -high), (None if low is None else -low)
        flows.append((first, last_day, *((low, high) if certain else maybe(low, high))))
    return strand_of(purpose, nature, amounts[0].value.currency, flows, why)


def _stretches(began: tuple[date, date], start: date, end: date) -> list[tuple[date, date]]:
    """The first and the last day of each monthly payment that can fall from ``start`` up to but not on ``end``."""
    first, last = began
    number = max(0, 12 * (start.year - last.year) + start.month - last.month)
    beyond = 12 * (end.year - first.year) + end.month - first.month + 1
    found = [(add_months(first, month), step(last, month)) for month in range(number, beyond)]
    return [(early, late) for early, late in found if late >= start and early < end]


@lru_cache(maxsize=1024)
def _monthly(anchor: date, start: date, end: date) -> tuple[date, ...]:
    """The anchor's day of each month from ``start`` up to but not on ``end``; ``start`` is not before the anchor.

    Remembered, for many lines come on the same days.
    """
    days = tuple(day for year in range(start.year, end.year + 1) for day in _in_year(year, anchor.day))
    return days[bisect_left(days, start) : bisect_left(days, end)]


@lru_cache(maxsize=4096)
def _in_year(year: int, day: int) -> tuple[date, ...]:
    """A day of each month of a year, or the last one of a month that is too short."""
    return tuple(date(year, month, min(day, monthrange(year, month)[1])) for month in range(1, 13))


def _known(
    purpose: str, nature: Nature, currency: Currency, days: tuple[date, ...], steps: list[tuple[date, int]], sign: int
) -> Strand:
    """The strand where every day and every amount is known."""
    low: list[int] = []
    at = 0
    for i, (_, cents) in enumerate(steps):
        stop = bisect_left(days, steps[i + 1][0], at) if i + 1 < len(steps) else len(days)
        low.extend([sign * cents] * (stop - at))
        at = stop
    return Strand(purpose=purpose, nature=nature, currency=currency, days=days, low=tuple(low))


def _in_force(steps: list[tuple[date, int]], first: date, last: date) -> Ends:
    """The least and the most of the amounts in force from ``first`` to ``last``, both inclusive."""
    before = bisect_right(steps, first, key=_first_day) - 1
    if before < 0:
        return 0, None
    amounts = [cents for _, cents in steps[before : bisect_right(steps, last, key=_first_day)]]
    return min(amounts), max(amounts)


def _first_day(dated: tuple[date, int]) -> date:
    return dated[0]
