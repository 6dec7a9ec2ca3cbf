"""Loans: repaid in equal payments, in equal parts or at the end, first perhaps with interest only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction
from typing import ClassVar

import attrs

from wijkonderneming.model.capital import Instrument
from wijkonderneming.model.datedvalues import DatedRate, negative_rate
from wijkonderneming.model.noun import after, bounded
from wijkonderneming.model.repayment import Plan, annuity, bullet, ended, linear, loosened, repaid
from wijkonderneming.model.schedule import (
    Given,
    Nature,
    Strand,
    cents,
    days_of,
    missing,
    never,
    single,
    step,
    unanswered,
)
from wijkonderneming.values.base import Problem
from wijkonderneming.values.money import Currency, Money
from wijkonderneming.values.share import Rate
from wijkonderneming.values.span import Span
from wijkonderneming.values.unknown import Unknown
from wijkonderneming.values.when import When

__all__ = ["LOAN_KINDS", "AnnuityLoan", "BulletLoan", "LinearLoan", "Loan", "PlainLoan"]

MOST_MONTHS = 12_000
"""The longest term and the longest period, in months."""

OWED = (("interest", Nature.INTEREST), ("repayment", Nature.PRINCIPAL))


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Loan(Instrument):
    """Borrowed money with periodic payments in arrears.

    Interest of a period is the outstanding principal times the yearly rate in force on its first day times the months
    of the period over twelve, rounded half up to whole cents.

    Attributes:
        principal: what is borrowed.
        rate: interest a year, at the start.
        rates: interest a year from later days on, dated; left out, it stays the same.
        start: the day it is paid out.
        months: how long it runs, in months.
        every: months from one payment to the next; divides ``months``.
        interest_only: for how many months from the start only interest is paid; a multiple of ``every``, less than
            ``months``.
        until: the day all that is outstanding is repaid at once, before the end of the term, with the interest since
            the last payment: of that of the period, its days so far over all its days. Left out, it runs its term.
    """

    ending: ClassVar[str] = "until"
    brings: ClassVar[str] = "principal"

    principal: Money | None = attrs.field(default=None, metadata=bounded(0))
    rate: Rate | None = None
    rates: tuple[DatedRate, ...] | None = None
    start: When | None = None
    months: int | None = attrs.field(default=None, metadata=bounded(1, MOST_MONTHS))
    every: int = attrs.field(default=1, metadata=bounded(1, MOST_MONTHS))
    interest_only: int = attrs.field(default=0, metadata=bounded(0, MOST_MONTHS))
    until: When | None = attrs.field(default=None, metadata=after("start"))

    def own_problems(self) -> Iterator[Problem]:
        """Interest is not negative, and terms are a whole number of periods."""
        yield from negative_rate(self.rate)
        for i, dated in enumerate(self.rates or ()):
            yield from negative_rate(dated.value, f"rates[{i}].value")
        for field in ("months", "interest_only"):
            months = getattr(self, field)
            if months is not None and self.every > 0 and months % self.every:
                expected = f"a multiple of every, {self.every} months"
                yield Problem(path=field, code="broken_period", expected=expected, found=str(months))
        if self.months is not None and self.months > 0 and self.interest_only >= self.months:
            found, expected = str(self.interest_only), f"less than months, {self.months}"
            yield Problem(path="interest_only", code="too_long", expected=expected, found=found)

    def plan(self, principal: int, rates: Sequence[Fraction], free: int) -> Plan | None:
        """Interest and repayment of each period, in cents; nothing where it is not stated how it is repaid.

        Args:
            principal: in cents.
            rates: interest of each period, as a fraction.
            free: of how many periods only interest is paid.
        """
        raise NotImplementedError

    def bound(self, plan: Plan, rates: Sequence[Fraction], free: int, which: int) -> Plan:
        """A plan as a bound for those of larger (``which`` -1) or smaller (1) principals."""
        del rates, free, which
        return plan

    def schedule(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """The money paid out, then interest and repayment of each period."""
        out = single(self, given, ("principal", "start"), "loan", Nature.PRINCIPAL, 1, window)
        principal = given.amount(self, "principal")
        currency = None if principal is None else Currency(principal.unit)
        first, last = days_of(self.start)
        over = date.max if self.months is None else step(last, self.months)
        over = over if self.until is None else min(over, days_of(self.until)[1])
        if never(window, first, over):
            return (out, *(Strand(purpose=purpose, nature=nature, currency=currency) for purpose, nature in OWED))
        unstated = missing(self, "rate", "months")
        unstated += missing(self, "until") if self.until is not None else ()
        # With several rates, or an end of its own, it matters on which day each period begins.
        if self.start is None or ((self.rates or self.until is not None) and self.start.known is None):
            unstated += missing(self, "start")
        if principal is None or self.rate is None or self.months is None or unstated:
            why = (*(missing(self, "principal") if principal is None else ()), *unstated)
            return (out, *(unanswered(purpose, nature, why, currency) for purpose, nature in OWED))
        made = self._plans(cents(principal.low) or 0, cents(principal.high), self.rate, self.months, first)
        if made is None:
            how = (Unknown(about=self.id, field="kind", states=()),)
            return (out, *(unanswered(purpose, nature, how, currency) for purpose, nature in OWED))
        number = len(made[0])
        days = [(step(first, self.every * i), step(last, self.every * i)) for i in range(1, number + 1)]
        if self.until is not None and number and self.until.day < step(first, self.months):
            days[-1] = (self.until.day, self.until.day)
        why = (*principal.unknowns, *missing(self, "start"))
        return (out, *repaid(days, made, Currency(principal.unit), window, why))

    def _plans(
        self, low: int, high: int | None, rate: Rate, months: int, start: date
    ) -> tuple[Plan, Plan | None] | None:
        """The least and the most of each payment, for every principal from ``low`` to ``high`` cents, both inclusive."""
        number, free = months // self.every, self.interest_only // self.every
        begins = [step(start, self.every * i) for i in range(number + 1)]
        yearly = [self._rate_on(day, rate) for day in begins[:-1]] if self.rates else [rate.fraction] * number
        each = [fraction * self.every / 12 for fraction in yearly]
        ends: tuple[int, Fraction] | None = None
        if self.until is not None and self.until.day < begins[-1]:
            kept = sum(day <= self.until.day for day in begins[1:])
            last, following = begins[kept : kept + 2]
            ends = (kept, each[kept] * Fraction((self.until.day - last).days, (following - last).days))

        def made(principal: int) -> Plan | None:
            plan = self.plan(principal, each, free)
            return plan if plan is None or ends is None else ended(plan, principal, *ends)

        least = made(low)
        if least is None or low == high:
            return None if least is None else (least, least)
        most = None if high is None else made(high)
        counted = each if ends is None else [*each[: ends[0]], ends[1]]
        free = min(free, len(counted) - 1)
        loose = self.bound(least, counted, free, -1)
        return loose, None if most is None else self.bound(most, counted, free, 1)

    def _rate_on(self, day: date, first: Rate) -> Fraction:
        """Interest a year in force on a day."""
        begun = [dated for dated in self.rates or () if dated.since <= day]
        return max(begun, key=lambda dated: dated.since).value.fraction if begun else first.fraction


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class PlainLoan(Loan):
    """Borrowed money of which it is not stated how it is repaid."""

    kind: ClassVar[str] = "loan"

    def plan(self, principal: int, rates: Sequence[Fraction], free: int) -> Plan | None:
        """Nobody says."""
        del principal, rates, free
        return None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class AnnuityLoan(Loan):
    """Equal payments of interest and repayment together (annuïteitenlening)."""

    kind: ClassVar[str] = "annuity_loan"

    def plan(self, principal: int, rates: Sequence[Fraction], free: int) -> Plan:
        """Equal payments."""
        return annuity(principal, rates, free)

    def bound(self, plan: Plan, rates: Sequence[Fraction], free: int, which: int) -> Plan:
        """A plan with room for what rounding to cents can turn round."""
        return loosened(plan, rates, which, free)


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class LinearLoan(Loan):
    """Equal repayments, falling interest (lineaire lening)."""

    kind: ClassVar[str] = "linear_loan"

    def plan(self, principal: int, rates: Sequence[Fraction], free: int) -> Plan:
        """Equal repayments."""
        return linear(principal, rates, free)


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class BulletLoan(Loan):
    """Interest only, and the whole principal at the end (aflossingsvrije lening)."""

    kind: ClassVar[str] = "bullet_loan"

    def plan(self, principal: int, rates: Sequence[Fraction], free: int) -> Plan:
        """Interest only until the end."""
        return bullet(principal, rates, free)


LOAN_KINDS: tuple[type[Instrument], ...] = (PlainLoan, AnnuityLoan, LinearLoan, BulletLoan)
