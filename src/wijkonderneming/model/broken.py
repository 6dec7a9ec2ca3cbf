"""Amounts that come back, with the first and the last period cut to the days that count."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date
from fractions import Fraction
from math import lcm
from typing import Any, NamedTuple

import attrs

from wijkonderneming.model.recurring import amount_between, lifetime, recurring
from wijkonderneming.model.schedule import Ends, Flow, Given, Nature, Strand, later, maybe, strand_of
from wijkonderneming.model.terms import Broken
from wijkonderneming.values.money import Rounding, round_fraction
from wijkonderneming.values.recurrence import Recurrence, Unit
from wijkonderneming.values.span import InvalidSpan, Span, add_months
from wijkonderneming.values.unknown import Unknown

__all__ = ["with_broken_periods"]

_LONGEST_MONTH = 31
_LONGEST_WEEKDAY = 7


class _Period(NamedTuple):
    """A period from one payment, for which it is, up to but not including the next."""

    start: date
    end: date

    def part(self, first: date, end: date) -> Fraction:
        """The days from ``first`` up to but not including ``end`` over all its days."""
        return Fraction((min(end, self.end) - max(first, self.start)).days, (self.end - self.start).days)


def with_broken_periods(
    noun: Any,
    given: Given,
    field: str,
    due: Recurrence | None,
    purpose: str,
    nature: Nature,
    sign: int,
    window: Span,
    months: int = 1,
) -> Strand:
    """The same as ``recurring``, of a noun that says in ``broken`` what is paid of a period that is cut off.

    Where the first or the last day is not known, what is paid of a period that may be cut off lies between nothing and
    the whole of it.
    """
    strand = recurring(noun, given, field, due, purpose, nature, sign, window, months)
    if noun.broken is Broken.WHOLE or not strand.computed or strand.currency is None:
        return strand
    began, ended = lifetime(noun, field)
    if began[1] == date.max or ended[1] <= began[0]:
        return strand
    grid = due or Recurrence.monthly(began[0], every=months)
    known = began[0] == began[1] and ended[0] == ended[1]
    flows: list[Flow] = []
    for flow in strand.flows():
        if known and (period := _around(grid, flow[0])) and period.end > ended[0]:
            flows.append((*flow[:2], *_times(flow[2:], period.part(flow[0], ended[0]))))
        elif not known and later(flow[1], _longest(grid)) > ended[0]:
            flows.append((*flow[:2], *maybe(*flow[2:])))
        else:
            flows.append(flow)
    first = None if due is None else _first_part(noun, given, field, due, sign)
    flows += [] if first is None else [first]
    missing = tuple(Unknown(about=noun.id, field=name, states=()) for name in ("since", "until"))
    why = strand.unknowns or ((Unknown(about=noun.id, field=field, states=()),) if known else missing)
    return strand_of(purpose, nature, strand.currency, flows, why)


def _first_part(noun: Any, given: Given, field: str, due: Recurrence, sign: int) -> Flow | None:
    """What is paid on the first day, of the period before the first one that falls due; nothing where one does then."""
    began, ended = lifetime(noun, field)
    if began[0] == date.min:
        return None
    low, high = amount_between(noun, given, field, *began)
    ends: Ends = (low, high) if sign > 0 else (None if high is None else -high, -(low or 0))
    if began[0] == began[1] and ended[0] == ended[1]:
        period = None if _falls_due(due, began[0]) else _around(due, began[0])
        if period is None or not _falls_due(due, period.end):
            return None
        return (*began, *_times(ends, period.part(began[0], ended[0])))
    return (*began, *maybe(*ends))


def _times(ends: Ends, part: Fraction) -> Ends:
    low, high = (None if cents is None else round_fraction(cents * part, Rounding.HALF_UP) for cents in ends)
    return low, high


def _falls_due(due: Recurrence, day: date) -> bool:
    return day < date.max and bool(due.occurrences(Span(day, later(day, 1))))


def _longest(due: Recurrence) -> int:
    """No period has more days than this."""
    match due.unit:
        case Unit.DAY:
            return due.every
        case Unit.WEEK:
            return 7 * due.every
        case Unit.MONTH:
            return _LONGEST_MONTH * due.every + (_LONGEST_MONTH + _LONGEST_WEEKDAY if due.nth is not None else 0)
        case Unit.YEAR:
            return 12 * _LONGEST_MONTH * due.every


def _around(due: Recurrence, day: date) -> _Period | None:
    """The period that a day lies in, also where it is before the anchor; nothing at the ends of the calendar."""
    wide = 2 * _longest(due)
    try:
        grid = _earlier(due, later(day, -wide))
    except InvalidSpan:
        return None
    days = grid.occurrences(Span(later(day, -wide), later(day, wide)))
    at = bisect_left(days, day)
    if at < len(days) and days[at] == day:
        at += 1
    return _Period(days[at - 1], days[at]) if 0 < at < len(days) else None


def _earlier(due: Recurrence, day: date) -> Recurrence:
    """The same days that come back, counted from an anchor on or before a day."""
    if due.anchor <= day:
        return due
    if due.unit in {Unit.DAY, Unit.WEEK}:
        size = due.every * (7 if due.unit is Unit.WEEK else 1)
        return attrs.evolve(due, anchor=later(due.anchor, -size * (1 + (due.anchor - day).days // size)))
    months = due.every * (12 if due.unit is Unit.YEAR else 1)
    anchor = due.anchor if due.nth is None else due.anchor.replace(day=1)
    block = months if due.nth is not None else lcm(months, 48)  # in four years, 29 February comes back
    behind = (anchor.year - day.year) * 12 + anchor.month - day.month + 1
    return attrs.evolve(due, anchor=add_months(anchor, -block * -(-behind // block)))
