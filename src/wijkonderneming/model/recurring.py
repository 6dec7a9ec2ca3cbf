"""Dated, indexed amounts that come back: rents, tariffs and running costs."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction
from functools import lru_cache
from typing import Any

from wijkonderneming.model.datedvalues import DatedNumber, DatedRate, in_force
from wijkonderneming.model.indexation import Indexation, Steps
from wijkonderneming.model.noun import DatedMoney
from wijkonderneming.model.schedule import (
    Ends,
    Flow,
    Given,
    Nature,
    Strand,
    days_of,
    later,
    maybe,
    missing,
    step,
    strand_of,
    unanswered,
)
from wijkonderneming.values.money import Currency
from wijkonderneming.values.recurrence import Recurrence
from wijkonderneming.values.span import Span, add_months
from wijkonderneming.values.unknown import Unknown, UnknownKind

__all__ = ["amount_between", "counted", "lifetime", "recurring"]

_DAY = timedelta(days=1)


def recurring(
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
    """A dated amount that comes back from ``since`` until ``until``: on ``due``, else counted from its first day.

    Args:
        noun: a noun with ``since``, ``until`` and ``indexation``.
        given: what else is known of it.
        field: the field that holds the dated amounts.
        due: when it comes back.
        purpose: what the money is for.
        nature: what sort of movement it is.
        sign: 1 where the entity receives, -1 where it pays.
        window: the days that matter, with an end.
        months: how many months from one time to the next, where it does not say when it is due.
    """
    amounts: tuple[DatedMoney, ...] | None = getattr(noun, field)
    began, ended = lifetime(noun, field)
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
    steps = _steps(noun, amounts, end, given)
    if due is None and why:
        stretches = _stretches(began, window.start, end, months)
    else:
        start = max(began[0], window.start)
        days = _anchored(began[0], start, end, months) if due is None else due.occurrences(Span(start, end))
        if not why and days and steps.high is steps.low and steps.days[0] <= days[0]:
            return _known(purpose, nature, amounts[0].value.currency, days, steps, sign)
        stretches = list(zip(days, days, strict=True))
    flows: list[Flow] = []
    unstated = False
    for first, last in stretches:
        certain = (due is None or first >= began[1]) and last < ended[0]
        last_day = min(last, ended[1] - _DAY)
        least, most = steps.in_force(first, last_day)
        unstated = unstated or first < steps.days[0]
        ends = (least, most) if sign > 0 else (None if most is None else -most, -least)
        flows.append((first, last_day, *(ends if certain else maybe(*ends))))
    why += (Unknown(about=noun.id, field=field, states=()),) if unstated else ()
    return strand_of(purpose, nature, amounts[0].value.currency, flows, (*why, *steps.unknowns))


def lifetime(noun: Any, field: str) -> tuple[tuple[date, date], tuple[date, date]]:
    """The first and the last day on which a line can begin and can be over; without ``since``, its first amount begins it."""
    amounts: tuple[DatedMoney, ...] | None = getattr(noun, field)
    ended = (date.max, date.max) if noun.until is None else days_of(noun.until)
    if noun.since is None and amounts:
        return (min(amount.since for amount in amounts),) * 2, ended
    return days_of(noun.since), ended


def amount_between(noun: Any, given: Given, field: str, first: date, last: date) -> Ends:
    """The least and the most of the stated, indexed amounts in force from ``first`` to ``last``, both inclusive."""
    return _steps(noun, getattr(noun, field) or (), later(last, 1), given).in_force(first, last)


def _steps(noun: Any, amounts: Sequence[DatedMoney], end: date, given: Given) -> Steps:
    """The amounts one after the other."""
    indexation: Indexation | None = noun.indexation
    if indexation is not None:
        return indexation.steps(amounts, end, given, noun.id)
    ordered = sorted((amount.since, amount.value.cents) for amount in amounts)
    low = [cents for _, cents in ordered]
    return Steps([since for since, _ in ordered], low, low)


def _stretches(began: tuple[date, date], start: date, end: date, months: int) -> list[tuple[date, date]]:
    """The first and the last day of each payment that can fall from ``start`` up to but not on ``end``."""
    first, last = began
    number = max(0, 12 * (start.year - last.year) + start.month - last.month) // months
    beyond = (12 * (end.year - first.year) + end.month - first.month) // months + 1
    found = [(add_months(first, k * months), step(last, k * months)) for k in range(number, beyond)]
    return [(early, late) for early, late in found if late >= start and early < end]


@lru_cache(maxsize=1024)
def _anchored(anchor: date, start: date, end: date, months: int) -> tuple[date, ...]:
    """The anchor's day of every so many months from ``start`` up to but not on ``end``; never before the anchor.

    Remembered, for many lines come on the same days.
    """
    return Recurrence.monthly(anchor, every=months).occurrences(Span(start, end))


def _known(purpose: str, nature: Nature, currency: Currency, days: tuple[date, ...], steps: Steps, sign: int) -> Strand:
    """The strand where every day and every amount is known."""
    low: list[int] = []
    for cents, times in zip(steps.low, _times(days, tuple(steps.days)), strict=True):
        low += [sign * cents] * times
    return Strand(purpose=purpose, nature=nature, currency=currency, days=days, low=tuple(low))


@lru_cache(maxsize=1024)
def _times(days: tuple[date, ...], begins: tuple[date, ...]) -> tuple[int, ...]:
    """How many of some days, in order, fall in each of the stretches that begin on others, in order.

    Remembered, for many lines come and rise on the same days.
    """
    ends = [*(bisect_left(days, begin) for begin in begins[1:]), len(days)]
    return tuple(map(int.__sub__, ends, [0, *ends[:-1]]))


def counted(strand: Strand, noun: Any, field: str, part: Fraction | int = 1) -> Strand:
    """The same strand of an amount for each, for as many as a field states; none where it states an empty list.

    Args:
        strand: the amount for each.
        noun: the noun.
        field: the field that holds the dated numbers, or rates.
        part: what each number is multiplied by besides, not negative.
    """
    numbers: tuple[DatedNumber | DatedRate, ...] | None = getattr(noun, field)
    why = (Unknown(about=noun.id, field=field, states=()),)
    if numbers is None:
        return strand.times(0, None, why)
    if len(numbers) == 1 and (not strand.days or numbers[0].since <= strand.days[0]):
        number = part * _fraction(numbers[0])
        return strand.times(number, number)
    if not numbers or strand.currency is None or not strand.days:
        return strand.times(0, 0)
    steps = sorted((number.since, _fraction(number)) for number in numbers)
    flows: list[Flow] = []
    known = True
    for flow in strand.flows():
        least, most = in_force(steps, flow[0], flow[1]) or (Fraction(0), None)
        known = known and least == most
        one = strand_of(strand.purpose, strand.nature, strand.currency, [flow])
        flows += one.times(part * least, None if most is None else part * most).flows()
    unknowns = strand.unknowns if known else (*strand.unknowns, *why)
    return strand_of(strand.purpose, strand.nature, strand.currency, flows, unknowns)


def _fraction(dated: DatedNumber | DatedRate) -> Fraction:
    return dated.value.fraction if isinstance(dated, DatedRate) else Fraction(dated.value)
