"""How a kind of income, cost, capital or right says which money moves on which day.

A kind answers ``schedule(window, given)`` with strands: dated whole cents, positive where its entity receives. An
amount or a day that is known only by its bounds stays so: each movement has a first and a last day on which it can
fall and a least and a most that it can be, and every total is bounded by the movements that can fall within.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from datetime import date
from enum import Enum
from fractions import Fraction
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any, Protocol

import attrs

from wijkonderneming.values.amount import Amount
from wijkonderneming.values.base import Frozen, InvalidValue
from wijkonderneming.values.money import Currency, Money, Rounding, round_fraction
from wijkonderneming.values.span import Span, add_months
from wijkonderneming.values.unknown import Unknown
from wijkonderneming.values.when import When

if TYPE_CHECKING:
    from wijkonderneming.model.root import Root

__all__ = [
    "PIECES",
    "Ends",
    "Flow",
    "Given",
    "InvalidStrand",
    "Nature",
    "Scheduled",
    "Strand",
    "cents",
    "days_of",
    "later",
    "maybe",
    "missing",
    "never",
    "placed",
    "plus",
    "single",
    "step",
    "strand_of",
    "unanswered",
]

Ends = tuple[int | None, int | None]
"""Cents at least and at most, both inclusive; ``None`` is without bound."""

Flow = tuple[date, date, int | None, int | None]
"""The first and the last day on which it can fall, and the least and the most it can be, in cents, all inclusive."""

PIECES = "pieces"
"""The unit of a number of things, like bonds sold."""


class InvalidStrand(InvalidValue):
    """The movements of a strand do not go together."""


class Nature(Enum):
    """What sort of movement it is, for statements and indicators."""

    EARNED = "earned"
    GIVEN = "given"
    COST = "cost"
    INTEREST = "interest"
    PRINCIPAL = "principal"
    INVESTMENT = "investment"
    TRANSFER = "transfer"
    """Passed on within a group: neither earned nor given."""

    @property
    def of_partner(self) -> Nature:
        """What it is to the one on the other side: what one earns is a cost to the other."""
        return {Nature.EARNED: Nature.COST, Nature.COST: Nature.EARNED}.get(self, self)


@lru_cache(maxsize=1024)
def _in_order(days: tuple[date, ...]) -> bool:
    """Whether no day comes before the one before it. Remembered, for many lines come on the same days."""
    return list(days) == sorted(days)


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Strand(Frozen):
    """One purpose of one line: its dated cents, or why they cannot be computed.

    Attributes:
        purpose: what the money is for, like ``rent`` or ``interest``.
        nature: what sort of movement it is.
        currency: the currency; nothing where no amount is known.
        days: the first day on which each movement can fall, inclusive, in order.
        latest: the last day on which it can fall, inclusive; left out, every day is known.
        low: the least each movement can be, in cents; ``None`` is without bound.
        high: the most it can be; left out, every amount is known.
        unknowns: why it is not exact, or could not be computed.
        computed: whether the movements are all there are; otherwise the strand could not be computed.
        to: who stands on the other side of it, where the partner of its line does not; empty, nobody in particular.

    Raises:
        InvalidStrand: when there is not one of each for each movement, or they are out of order.
    """

    purpose: str
    nature: Nature
    currency: Currency | None
    days: tuple[date, ...] = ()
    latest: tuple[date, ...] = attrs.Factory(lambda self: self.days, takes_self=True)
    low: tuple[int | None, ...] = ()
    high: tuple[int | None, ...] = attrs.Factory(lambda self: self.low, takes_self=True)
    unknowns: tuple[Unknown, ...] = ()
    computed: bool = True
    to: str | None = None

    def __attrs_post_init__(self) -> None:
        if not len(self.days) == len(self.latest) == len(self.low) == len(self.high):
            raise InvalidStrand("lengths", expected="one day, last day, least and most for each movement")
        if not _in_order(self.days):
            raise InvalidStrand("order", expected="days in order")

    @property
    def exact(self) -> bool:
        """Whether every day and every amount is known."""
        return self.latest is self.days and self.high is self.low

    def flows(self) -> Iterator[Flow]:
        """Its movements, in order of their first day."""
        return zip(self.days, self.latest, self.low, self.high, strict=True)

    def total(self, start: date, end: date) -> Ends:
        """What it moves from ``start`` up to but not including ``end``, at least and at most, in cents.

        Each movement is bounded by itself: the bounds contain every possibility, and are reached where the days
        and amounts of the movements do not hang together.
        """
        if self.exact:
            moved = sum(self.low[bisect_left(self.days, start) : bisect_left(self.days, end)])  # type: ignore[arg-type]
            return moved, moved
        least: int | None = 0
        most: int | None = 0
        for first, last, low, high in self.flows():
            if first >= end:
                break
            if last >= start:
                inside = first >= start and last < end
                ends = (low, high) if inside else maybe(low, high)
                least, most = plus(least, ends[0]), plus(most, ends[1])
        return least, most

    def perhaps(self, unknowns: tuple[Unknown, ...]) -> Strand:
        """The same where it is not known whether it takes place at all."""
        if not self.days:
            return self
        ends = [maybe(low, high) for low, high in zip(self.low, self.high, strict=True)]
        low, high = tuple(end[0] for end in ends), tuple(end[1] for end in ends)
        return attrs.evolve(self, low=low, high=high, unknowns=(*self.unknowns, *unknowns))

    def times(self, least: Fraction | int, most: Fraction | int | None, unknowns: Iterable[Unknown] = ()) -> Strand:
        """The same with each movement multiplied, and rounded half up to whole cents.

        Args:
            least: the least number it is multiplied by, inclusive and not negative.
            most: the most, inclusive; nothing where it is without bound.
            unknowns: why they differ.
        """
        if self.high is self.low and least == most:
            each = tuple(_times(cents, least) for cents in self.low)
            return attrs.evolve(self, low=each, high=each)
        low = tuple(_times(cents, most if cents is None or cents < 0 else least) for cents in self.low)
        high = tuple(_times(cents, most if cents is None or cents > 0 else least) for cents in self.high)
        why = self.unknowns if least == most else tuple(dict.fromkeys((*self.unknowns, *unknowns)))
        return attrs.evolve(self, low=low, high=high, unknowns=why)

    def delayed(self, days: int) -> Strand:
        """The same with each movement a number of days later."""
        if not days or not self.days:
            return self
        first = tuple(later(day, days) for day in self.days)
        last = first if self.latest is self.days else tuple(later(day, days) for day in self.latest)
        return attrs.evolve(self, days=first, latest=last)

    def mirrored(self) -> Strand:
        """The same as the one on the other side sees it."""
        turned: list[tuple[int | None, ...]] = [
            tuple(None if cents is None else -cents for cents in ends) for ends in (self.high, self.low)
        ]
        low, high = turned
        return attrs.evolve(self, nature=self.nature.of_partner, low=low, high=low if self.high is self.low else high)


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Given(Frozen):
    """What kinds may ask while they make their schedule.

    Attributes:
        bounds: amounts and numbers that fields do not state but claims and offers bound, by object and field.
        gaps: objects and lists of theirs that may miss items.
        deferred: for rights a part of whose price is paid later, that part.
        root: the document in which a kind finds what it refers to; left out, nothing is found.
    """

    bounds: tuple[tuple[tuple[str, str], Amount], ...] = ()
    gaps: frozenset[tuple[str, str]] = frozenset()
    deferred: tuple[tuple[str, Amount], ...] = ()
    root: Root | None = attrs.field(default=None, eq=False)

    @cached_property
    def _bounds(self) -> dict[tuple[str, str], Amount]:
        return dict(self.bounds)

    def find(self, name: str | None) -> Any:
        """The object with an id; nothing where there is none."""
        return None if name is None or self.root is None else self.root.by_id.get(name)

    def missing(self, noun: Any, *fields: str) -> tuple[Unknown, ...]:
        """The unknowns of references that a noun does not state, or whose object is not found."""
        lost = (field for field in fields if self.find(getattr(noun, field)) is None)
        return tuple(Unknown(about=noun.id, field=field, states=()) for field in lost)

    def amount(self, noun: Any, field: str) -> Amount | None:
        """Money or a number of a noun: as its field states it, else as claims bound it, else nothing."""
        stated = getattr(noun, field)
        if stated is None:
            return self._bounds.get((noun.id, field))
        return Amount.of(stated) if isinstance(stated, Money) else Amount.measure(stated, PIECES)

    def price(self, right: Any) -> Amount | None:
        """What is paid for a right when it begins: its price less what is paid later, and not less than nothing."""
        price = self.amount(right, "price")
        for name, later in self.deferred:
            if price is not None and name == right.id and later.unit == price.unit:
                left = price - later
                low = max(left.low or Fraction(0), Fraction(0))
                high = None if left.high is None else max(left.high, Fraction(0))
                price = Amount(unit=left.unit, low=low, high=high, unknowns=left.unknowns)
        return price


class Scheduled(Protocol):
    """What an income, cost, instrument or right kind can do."""

    id: str

    @property
    def pays(self) -> str:
        """The entity whose cash its flows are part of."""
        ...

    @property
    def partner(self) -> str | None:
        """Who stands on the other side, where one party does: an entity of the trust there has the flows turned round."""
        ...

    def schedule(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """Its strands, with every movement that can fall within the window; those around it do no harm."""
        ...


def plus(one: int | None, other: int | None) -> int | None:
    """The sum of two bounds; without bound when one of them is."""
    return None if one is None or other is None else one + other


def maybe(low: int | None, high: int | None) -> Ends:
    """The bounds of a movement that need not take place."""
    return (None if low is None else min(low, 0), None if high is None else max(high, 0))


def cents(end: Fraction | None) -> int | None:
    """The whole cents of a bound of money."""
    return None if end is None else int(end)


def days_of(when: When | None) -> tuple[date, date]:
    """The first and the last day it can be, both inclusive; the ends of the calendar where nobody says."""
    if when is None:
        return date.min, date.max
    return when.earliest or date.min, when.latest or date.max


def step(day: date, months: int) -> date:
    """The day a number of months on, anchored; the ends of the calendar stand for "nobody says" and stay."""
    if day in {date.min, date.max} or day.year * 12 + day.month + months > date.max.year * 12 + date.max.month:
        return day if day == date.min else date.max
    return add_months(day, months)


def later(day: date, days: int) -> date:
    """The day a number of days on, or back; the ends of the calendar stand for "nobody says" and stay."""
    if day in {date.min, date.max}:
        return day
    return date.fromordinal(max(date.min.toordinal(), min(day.toordinal() + days, date.max.toordinal())))


def _times(cents: int | None, number: Fraction | int | None) -> int | None:
    """A bound multiplied; without bound when either is, unless the other is nothing."""
    if cents == 0 or number == 0:
        return 0
    return None if cents is None or number is None else round_fraction(cents * number, Rounding.HALF_UP)


def never(window: Span, first: date, last: date) -> bool:
    """Whether what can fall from ``first`` to ``last``, both inclusive, certainly falls outside a window."""
    return last < window.start or (window.end is not None and first >= window.end)


def missing(noun: Any, *fields: str) -> tuple[Unknown, ...]:
    """The unknowns of fields a noun does not state, or states only by their bounds."""
    return tuple(
        Unknown(about=noun.id, field=field, states=())
        for field in fields
        if (value := getattr(noun, field)) is None or (isinstance(value, When) and value.known is None)
    )


def unanswered(purpose: str, nature: Nature, unknowns: Iterable[Unknown], currency: Currency | None = None) -> Strand:
    """A strand that could not be computed, and why."""
    why = tuple(dict.fromkeys(unknowns))
    return Strand(purpose=purpose, nature=nature, currency=currency, unknowns=why, computed=False)


def strand_of(
    purpose: str, nature: Nature, currency: Currency, flows: Iterable[Flow], unknowns: Iterable[Unknown] = ()
) -> Strand:
    """A strand of movements in any order."""
    ordered = sorted(flows, key=lambda flow: flow[:2])
    days = tuple(flow[0] for flow in ordered)
    latest = tuple(flow[1] for flow in ordered)
    low = tuple(flow[2] for flow in ordered)
    high = tuple(flow[3] for flow in ordered)
    exact = days == latest and low == high and None not in low
    return Strand(
        purpose=purpose,
        nature=nature,
        currency=currency,
        days=days,
        latest=days if days == latest else latest,
        low=low,
        high=low if low == high and None not in low else high,
        unknowns=() if exact else tuple(dict.fromkeys(unknowns)),
    )


def single(
    noun: Any, given: Given, fields: tuple[str, str], purpose: str, nature: Nature, sign: int, window: Span
) -> Strand:
    """One movement: the amount that one field states, on the day that another does.

    Args:
        noun: the noun.
        given: what else is known of it.
        fields: the names of the two fields, the amount and the day.
        purpose: what the money is for.
        nature: what sort of movement it is.
        sign: 1 where the entity receives, -1 where it pays.
        window: the days that matter.
    """
    amount = given.amount(noun, fields[0])
    return placed(noun, amount, fields, purpose, nature, sign, window)


def placed(
    noun: Any,
    amount: Amount | None,
    fields: tuple[str, str],
    purpose: str,
    nature: Nature,
    sign: int,
    window: Span,
) -> Strand:
    """One movement of an amount on the day that a field states."""
    amount_field, day_field = fields
    when: When | None = getattr(noun, day_field)
    first, last = days_of(when)
    currency = None if amount is None else Currency(amount.unit)
    if never(window, first, last):
        return Strand(purpose=purpose, nature=nature, currency=currency)
    if amount is None:
        return unanswered(purpose, nature, missing(noun, amount_field, day_field))
    why = (*amount.unknowns, *missing(noun, day_field))
    if when is None:
        return unanswered(purpose, nature, why, currency)
    signed = amount if sign > 0 else -amount
    return strand_of(
        purpose, nature, Currency(amount.unit), [(first, last, cents(signed.low), cents(signed.high))], why
    )
