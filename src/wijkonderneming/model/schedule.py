"""How a kind of income, cost, capital or right says which money moves on which day.

A kind answers ``schedule(window, given)`` with strands: dated whole cents, positive where its entity receives. Where
an amount or a day is known only by its bounds, a strand has a lower and an upper path, and their running totals
bound the true one on every day.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import Any, Protocol

import attrs

from wijkonderneming.model.noun import DatedMoney, Noun
from wijkonderneming.values.amount import Amount
from wijkonderneming.values.base import Frozen
from wijkonderneming.values.money import Currency, Rounding, round_fraction
from wijkonderneming.values.recurrence import Recurrence
from wijkonderneming.values.share import Rate
from wijkonderneming.values.span import Span, add_months
from wijkonderneming.values.unknown import Unknown, UnknownKind
from wijkonderneming.values.when import When

__all__ = [
    "Flow",
    "Given",
    "Indexation",
    "Nature",
    "Scheduled",
    "Strand",
    "missing",
    "recurring",
    "single",
    "strand_of",
]

Flow = tuple[date, int | None, int | None]
"""A day, what the lower path of the running total gains on it and what the upper path does, in cents."""


class Nature(Enum):
    """What sort of movement it is, for statements and indicators."""

    EARNED = "earned"
    GIVEN = "given"
    COST = "cost"
    INTEREST = "interest"
    PRINCIPAL = "principal"
    INVESTMENT = "investment"


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Strand(Frozen):
    """One purpose of one line: its dated cents, or why they cannot be computed.

    Attributes:
        purpose: what the money is for, like ``rent`` or ``interest``.
        nature: what sort of movement it is.
        currency: the currency; nothing where no amount is known.
        days: the days, in order.
        low: what the lower path gains on each day, in cents; ``None`` is without bound.
        high: what the upper path gains; the same tuple as ``low`` where all is exact.
        unknowns: why it is not exact, or could not be computed.
        computed: whether the days are all there are; otherwise the strand could not be computed.
    """

    purpose: str
    nature: Nature
    currency: Currency | None
    days: tuple[date, ...] = ()
    low: tuple[int | None, ...] = ()
    high: tuple[int | None, ...] = ()
    unknowns: tuple[Unknown, ...] = ()
    computed: bool = True


@attrs.frozen(order=False, repr=False, weakref_slot=False, eq=False)
class Given(Frozen):
    """What kinds may ask while they make their schedule.

    Attributes:
        bounds: amounts that fields do not state but claims bound, by object and field.
        numbers: how many at least and at most, likewise.
    """

    bounds: Mapping[tuple[str, str], Amount] = attrs.field(factory=dict)
    numbers: Mapping[tuple[str, str], tuple[int, int | None, tuple[Unknown, ...]]] = attrs.field(factory=dict)

    def money(self, noun: Any, field: str) -> Amount | None:
        """An amount of money of a noun: as its field states it, else as claims bound it, else nothing."""
        stated = getattr(noun, field)
        return self.bounds.get((noun.id, field)) if stated is None else Amount.of(stated)


class Scheduled(Protocol):
    """What an income, cost, instrument or right kind can do."""

    id: str

    @property
    def pays(self) -> str:
        """The entity whose cash its flows are part of."""
        ...

    def schedule(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """Its strands on the days of the window."""
        ...


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Indexation(Noun):
    """A yearly rise by a fixed rate, chained: each year's amount is rounded and is the base of the next.

    Attributes:
        rate: the rise a year, like ``2.0%``; negative for a fall.
        first: the first day of the first raised amount; then the same day every year.
        rounding: how each year's amount is rounded to whole cents.
    """

    noun = "indexation"

    rate: Rate
    first: date
    rounding: Rounding = Rounding.HALF_UP

    def steps(self, amounts: Sequence[DatedMoney], end: date) -> list[tuple[date, int]]:
        """Every amount up to ``end`` (exclusive) with its first day, in cents."""
        steps = []
        ordered = sorted(amounts, key=lambda a: a.since)
        for i, dated in enumerate(ordered):
            cents = dated.value.cents
            steps.append((dated.since, cents))
            stop = min(end, ordered[i + 1].since) if i + 1 < len(ordered) else end
            year = max(0, dated.since.year - self.first.year)
            while True:
                rise = add_months(self.first, 12 * year)
                if rise >= stop:
                    break
                if rise > dated.since:
                    cents = round_fraction(cents * (1 + self.rate.fraction), self.rounding)
                    steps.append((rise, cents))
                year += 1
        return steps


def missing(noun: Any, *fields: str) -> tuple[Unknown, ...]:
    """The unknowns of fields a noun does not state."""
    return tuple(Unknown(about=noun.id, field=f, states=()) for f in fields if getattr(noun, f) is None)


def strand_of(
    purpose: str, nature: Nature, currency: Currency, flows: Iterable[Flow], unknowns: Iterable[Unknown] = ()
) -> Strand:
    """A strand of flows in any order."""
    ordered = sorted(flows, key=lambda flow: flow[0])
    low = tuple(flow[1] for flow in ordered)
    high = tuple(flow[2] for flow in ordered)
    return Strand(
        purpose=purpose,
        nature=nature,
        currency=currency,
        days=tuple(flow[0] for flow in ordered),
        low=low,
        high=low if low == high else high,
        unknowns=() if low == high else tuple(dict.fromkeys(unknowns)),
    )


def placed(window: Span, first: date, last: date, low: int | None, high: int | None) -> list[Flow]:
    """A movement of ``low`` to ``high`` cents on a day from ``first`` to ``last``, both inclusive.

    The lower path pays on the first day and receives on the last one; the upper path does the reverse.
    """
    if last < window.start or (window.end is not None and first >= window.end):
        return []
    if first == last:
        return [(first, low, high)]
    bottom = None if low is None else min(low, 0)
    top = None if high is None else max(high, 0)
    if first < window.start:
        return [(window.start, bottom, top)]
    flows: list[Flow] = [(first, bottom, top)]
    if window.end is None or last < window.end:
        flows.append((last, None if low is None else max(low, 0), None if high is None else min(high, 0)))
    return flows


def single(noun: Any, day_field: str, purpose: str, nature: Nature, amount: Amount, window: Span) -> Strand:
    """One movement, on the day a field states."""
    when: When | None = getattr(noun, day_field)
    currency = Currency(amount.unit)
    if when is None or when.earliest is None or when.latest is None:
        why = (Unknown(about=noun.id, field=day_field, states=()), *amount.unknowns)
        return Strand(purpose=purpose, nature=nature, currency=currency, unknowns=why, computed=False)
    flows = placed(window, when.earliest, when.latest, cents(amount.low), cents(amount.high))
    why = (*amount.unknowns, *(() if when.known else (Unknown(about=noun.id, field=day_field, states=()),)))
    return strand_of(purpose, nature, currency, flows, why)


def cents(end: Fraction | None) -> int | None:
    """The whole cents of a bound of money."""
    return None if end is None else int(end)


def recurring(
    noun: Any,
    purpose: str,
    nature: Nature,
    amounts: tuple[DatedMoney, ...],
    due: Recurrence | None,
    indexation: Indexation | None,
    window: Span,
    sign: int,
) -> Strand:
    """A dated amount that recurs from ``since`` until ``until``: on ``due``, else monthly from its first day."""
    if not amounts:
        return Strand(purpose=purpose, nature=nature, currency=None)
    currency = amounts[0].value.currency
    end = window.end or date.max
    until: When | None = noun.until
    last = until.latest if until is not None else None
    end = end if last is None else min(end, last)
    start = noun.since or When(amounts[0].since, amounts[0].since)
    unknowns = tuple(
        Unknown(about=noun.id, field=f, states=())
        for f in ("since", "until")
        if (w := getattr(noun, f)) and not w.known
    )
    if start.earliest is None or start.latest is None or (until is not None and until.earliest is None):
        return Strand(purpose=purpose, nature=nature, currency=currency, unknowns=unknowns, computed=False)
    if end <= start.earliest or end <= window.start:
        return Strand(purpose=purpose, nature=nature, currency=currency)
    steps = _steps(amounts, indexation, end)
    rule = due or Recurrence.monthly(start.earliest)
    reach = Span(max(start.earliest, window.start), end)
    days = rule.occurrences(reach)
    flows: list[Flow] = []
    for day, amount in zip(days, _amounts(days, steps), strict=True):
        if amount is None:
            flows.append((day, 0, None) if sign > 0 else (day, None, 0))
            unknowns += (Unknown(about=noun.id, field="amount", kind=UnknownKind.GAP, states=()),)
            continue
        value = sign * amount
        ends = until is not None and until.earliest is not None and day >= until.earliest
        maybe = ends or (due is not None and day < start.latest)
        if maybe:
            flows.append((day, min(value, 0), max(value, 0)))
        elif due is None and start.earliest != start.latest:
            months = 12 * (day.year - start.earliest.year) + day.month - start.earliest.month
            later = add_months(start.latest, months)
            flows.extend(placed(window, day, later, value, value))
        else:
            flows.append((day, value, value))
    return strand_of(purpose, nature, currency, flows, unknowns)


def _steps(amounts: tuple[DatedMoney, ...], indexation: Indexation | None, end: date) -> list[tuple[date, int]]:
    if indexation is not None:
        return indexation.steps(amounts, end)
    return sorted((a.since, a.value.cents) for a in amounts)


def _amounts(days: Sequence[date], steps: list[tuple[date, int]]) -> list[int | None]:
    """The amount in force on each day; nothing before the first."""
    found: list[int | None] = []
    at, current = 0, None
    for day in days:
        while at < len(steps) and steps[at][0] <= day:
            current = steps[at][1]
            at += 1
        found.append(current)
    return found
