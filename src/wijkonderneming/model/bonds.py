"""Bonds: what all share, and those of a series at one rate."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import ClassVar, NamedTuple

import attrs

from wijkonderneming.model.capital import Instrument
from wijkonderneming.model.datedvalues import negative_rate
from wijkonderneming.model.noun import after, bounded
from wijkonderneming.model.schedule import (
    Ends,
    Flow,
    Given,
    Nature,
    Strand,
    cents,
    days_of,
    missing,
    never,
    plus,
    step,
    strand_of,
    unanswered,
)
from wijkonderneming.values.base import Problem
from wijkonderneming.values.money import Money, Rounding, round_fraction
from wijkonderneming.values.share import Rate
from wijkonderneming.values.span import Span
from wijkonderneming.values.unknown import Unknown
from wijkonderneming.values.when import When

__all__ = ["BOND_KINDS", "Bond", "BondInterest", "Bonds", "Sold"]


class BondInterest(Enum):
    """How a bond pays interest."""

    SIMPLE_AT_MATURITY = "simple_at_maturity"
    """Paid once with the principal, without interest on interest."""
    YEARLY = "yearly"
    """Paid each year on the day it began, the last time at maturity."""


class Sold(NamedTuple):
    """Bonds that were sold at one rate, or at a rate between two.

    Attributes:
        least: how many at least, inclusive.
        most: how many at most, inclusive; ``None`` is without bound.
        low: the lowest rate, inclusive.
        high: the highest rate, inclusive.
    """

    least: int
    most: int | None
    low: Fraction
    high: Fraction


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Bonds(Instrument):
    """Bonds of one denomination that mature on one day.

    Interest is counted for each bond: the denomination times the rate times the years (whole months over twelve,
    left-over days over 365), rounded half up to whole cents.

    Attributes:
        denomination: the principal of one bond.
        interest: how interest is paid.
        start: the first day that bears interest; the day the principal is received.
        maturity: the day the principal is paid back.
        number: how many were sold; left out, not stated.
    """

    brings: ClassVar[str] = "number"
    by_piece: ClassVar[bool] = True

    denomination: Money | None = attrs.field(default=None, metadata=bounded(0))
    interest: BondInterest = BondInterest.SIMPLE_AT_MATURITY
    start: When | None = None
    maturity: When | None = attrs.field(default=None, metadata=after("start"))
    number: int | None = None

    @property
    def piece(self) -> Money | None:
        """The denomination."""
        return self.denomination

    def rates(self) -> tuple[Fraction, Fraction] | None:
        """The lowest and the highest yearly rate of a bond, inclusive; nothing where they are not stated."""
        raise NotImplementedError

    def unstated_rates(self) -> tuple[Unknown, ...]:
        """What is not stated of the rates."""
        raise NotImplementedError

    def sold(self, given: Given) -> tuple[tuple[Sold, ...], tuple[Unknown, ...]]:
        """How many were sold at which rates, and why that is not exact."""
        number, (low, high) = given.amount(self, "number"), self.rates() or (Fraction(0), Fraction(0))
        if number is None:
            return (Sold(0, None, low, high),), missing(self, "number")
        return (Sold(cents(number.low) or 0, cents(number.high), low, high),), number.unknowns

    def back_of_piece(self) -> Ends | None:
        """The least and the most that one bond pays back, principal and interest, in cents."""
        ends = self.interest_of_piece()
        one = self.denomination
        return None if ends is None or one is None else (one.cents + ends[0], one.cents + ends[1])

    def interest_of_piece(self) -> tuple[int, int] | None:
        """The least and the most interest one bond pays in all, in cents; nothing where a term is not stated."""
        rates, one = self.rates(), self.denomination
        if one is None or rates is None or self.start is None or self.maturity is None:
            return None
        return sum(_interest(one, rates[0], self._years(0))), sum(_interest(one, rates[1], self._years(1)))

    def interest_of_one(self) -> Money | None:
        """The interest one bond pays in all, to the cent; nothing where its terms do not settle it."""
        ends = self.interest_of_piece()
        if self.denomination is None or ends is None or ends[0] != ends[1]:
            return None
        return Money.from_cents(ends[0], self.denomination.currency)

    def _years(self, which: int) -> tuple[Fraction, ...]:
        """How long each period of interest is, in years, at the shortest (0) or the longest (1)."""
        start, end = days_of(self.start)[1 - which], days_of(self.maturity)[which]
        if start >= end:
            return (Fraction(0),)
        if self.interest is BondInterest.SIMPLE_AT_MATURITY:
            return (Span(start, end).years(),)
        days = self._yearly(start, end)
        return (*(Fraction(1) for _ in days[:-1]), Span(days[-1], end).years())

    def _yearly(self, start: date, end: date) -> list[date]:
        """The days on which years begin from the start up to but not on the end."""
        return [day for k in range(end.year - start.year + 1) if (day := step(start, 12 * k)) < end]

    def schedule(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """The principal on the first day; principal and interest as they are paid back."""
        sold, why = self.sold(given)
        number = (
            sum(batch.least for batch in sold),
            None if any(b.most is None for b in sold) else sum(b.most or 0 for b in sold),
        )
        return (
            self._principal("start", "bond", 1, number, why, window),
            self._principal("maturity", "repayment", -1, number, why, window),
            self._interest(sold, why, window),
        )

    def _principal(
        self, field: str, purpose: str, sign: int, number: Ends, counted: tuple[Unknown, ...], window: Span
    ) -> Strand:
        """What the principal of all bonds together brings or costs on the day a field states."""
        when: When | None = getattr(self, field)
        first, last = days_of(when)
        one, nature = self.denomination, Nature.PRINCIPAL
        currency = None if one is None else one.currency
        if never(window, first, last):
            return Strand(purpose=purpose, nature=nature, currency=currency)
        why = missing(self, "denomination", field)
        if one is None or when is None:
            return unanswered(purpose, nature, why, currency)
        strand = strand_of(purpose, nature, one.currency, [(first, last, sign * one.cents, sign * one.cents)], why)
        return strand.times(number[0] or 0, number[1], counted)

    def _interest(self, sold: Sequence[Sold], counted: tuple[Unknown, ...], window: Span) -> Strand:
        """The interest of all bonds together."""
        one, purpose, nature = self.denomination, "interest", Nature.INTEREST
        currency = None if one is None else one.currency
        first, last = days_of(self.start)[0], days_of(self.maturity)[1]
        if never(window, first, last):
            return Strand(purpose=purpose, nature=nature, currency=currency)
        yearly = self.interest is BondInterest.YEARLY
        days = missing(self, "start", "maturity")
        why = (*missing(self, "denomination"), *self.unstated_rates(), *days)
        if one is None or self.rates() is None or self.start is None or self.maturity is None or (yearly and days):
            return unanswered(purpose, nature, why, currency)
        least, most = self._years(0), self._years(1)
        ends = [days_of(self.maturity)]
        if yearly:
            ends = [(day, day) for day in self._yearly(self.start.day, self.maturity.day)[1:]] + ends
        flows: list[Flow] = []
        for i, fall in enumerate(ends):
            low: int = sum(b.least * _interest(one, b.low, least)[i] for b in sold)
            high: int | None = 0
            for b in sold:
                each = _interest(one, b.high, most)[i]
                high = plus(high, 0 if not each else None if b.most is None else b.most * each)
            flows.append((*fall, None if high is None else -high, -low))
        return strand_of(purpose, nature, one.currency, flows, (*counted, *why))


def _interest(one: Money, rate: Fraction, years: Sequence[Fraction]) -> list[int]:
    """The interest of one bond for each period, in cents."""
    return [round_fraction(one.cents * rate * part, Rounding.HALF_UP) for part in years]


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Bond(Bonds):
    """Bonds of one series, at one rate (obligaties).

    Attributes:
        rate: interest a year.
    """

    kind: ClassVar[str] = "bond"

    rate: Rate | None = None

    def own_problems(self) -> Iterator[Problem]:
        """Interest is not negative."""
        yield from negative_rate(self.rate)

    def rates(self) -> tuple[Fraction, Fraction] | None:
        """The rate, twice."""
        return None if self.rate is None else (self.rate.fraction, self.rate.fraction)

    def unstated_rates(self) -> tuple[Unknown, ...]:
        """Whether the rate is not stated."""
        return missing(self, "rate")


BOND_KINDS: tuple[type[Instrument], ...] = (Bond,)
