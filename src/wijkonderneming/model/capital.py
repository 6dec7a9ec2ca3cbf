"""Where the money for the assets comes from: a stack of instruments, and the public offers that sell some of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import Enum
from itertools import pairwise
from typing import ClassVar

import attrs

from wijkonderneming.model.noun import Noun, Role, after, bounded, refers_to
from wijkonderneming.model.repayment import Plan, annuity, bullet, linear, loosened, repaid
from wijkonderneming.model.schedule import (
    Flow,
    Given,
    Nature,
    Strand,
    cents,
    days_of,
    missing,
    never,
    single,
    step,
    strand_of,
    unanswered,
)
from wijkonderneming.values.base import Problem
from wijkonderneming.values.money import Currency, Money, Rounding, round_fraction
from wijkonderneming.values.share import Rate
from wijkonderneming.values.span import Span
from wijkonderneming.values.unknown import Unknown
from wijkonderneming.values.when import When

__all__ = [
    "INSTRUMENT_KINDS",
    "AnnuityLoan",
    "Bond",
    "BondInterest",
    "BulletLoan",
    "DeferredPrice",
    "Gift",
    "Grant",
    "Instrument",
    "LinearLoan",
    "Loan",
    "Offer",
    "PlainLoan",
]

MOST_MONTHS = 12_000
"""The longest term and the longest period, in months."""


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Instrument(Noun):
    """One layer of the capital stack.

    Attributes:
        id: its id in the document.
        issuer: the entity that receives the money, and owes it if it is to be repaid.
        name: what it is called.
        from_: who provides it; left out, not stated or the public. An entity of the trust provides it out of its own
            cash.
    """

    noun: ClassVar[str] = "instrument"
    role: ClassVar[Role] = Role.TREASURER

    id: str
    issuer: str = attrs.field(metadata=refers_to("entity"))
    name: str | None = None
    from_: str | None = attrs.field(default=None, metadata=refers_to("organisation", "entity", "person"))

    @property
    def pays(self) -> str:
        """The entity whose cash its flows are part of."""
        return self.issuer

    @property
    def partner(self) -> str | None:
        """Who provides it."""
        return self.from_

    def schedule(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """Its flows on the days of the window; a kind of its own says which."""
        raise NotImplementedError


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Gift(Instrument):
    """Money given for good, with no duty in return.

    Attributes:
        amount: how much.
        on: the day it is received.
    """

    kind: ClassVar[str] = "gift"

    amount: Money | None = attrs.field(default=None, metadata=bounded(0))
    on: When | None = None

    def schedule(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """One receipt."""
        return (single(self, given, ("amount", "on"), self.kind, Nature.GIVEN, 1, window),)


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Grant(Gift):
    """Money granted for a purpose (subsidie)."""

    kind: ClassVar[str] = "grant"


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Loan(Instrument):
    """Borrowed money with periodic payments in arrears.

    Interest of a period is the outstanding principal times the yearly rate times the months of the period over
    twelve, rounded half up to whole cents.

    Attributes:
        principal: what is borrowed.
        rate: interest a year.
        start: the day it is paid out.
        months: how long it runs, in months.
        every: months from one payment to the next; divides ``months``.
    """

    principal: Money | None = attrs.field(default=None, metadata=bounded(0))
    rate: Rate | None = None
    start: When | None = None
    months: int | None = attrs.field(default=None, metadata=bounded(1, MOST_MONTHS))
    every: int = attrs.field(default=1, metadata=bounded(1, MOST_MONTHS))

    def own_problems(self) -> Iterator[Problem]:
        """Interest is not negative, and the term is a whole number of periods."""
        yield from _negative_rate(self.rate)
        if self.months is not None and self.every > 0 and self.months % self.every:
            yield Problem(
                path="months",
                code="broken_period",
                expected=f"a multiple of every, {self.every} months",
                found=str(self.months),
            )

    def plan(self, principal: int, rate: Rate, months: int) -> Plan | None:
        """Interest and repayment of each period, in cents; nothing where it is not stated how it is repaid."""
        raise NotImplementedError

    def plans(self, low: int, high: int | None, rate: Rate, months: int) -> tuple[Plan, Plan | None] | None:
        """The least and the most of each period, for every principal from ``low`` to ``high`` cents, both inclusive."""
        least = self.plan(low, rate, months)
        return None if least is None else (least, None if high is None else self.plan(high, rate, months))

    def schedule(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """The money paid out, then interest and repayment of each period."""
        out = single(self, given, ("principal", "start"), "loan", Nature.PRINCIPAL, 1, window)
        owed = (("interest", Nature.INTEREST), ("repayment", Nature.PRINCIPAL))
        principal = given.amount(self, "principal")
        currency = None if principal is None else Currency(principal.unit)
        first, last = days_of(self.start)
        if never(window, first, date.max if self.months is None else step(last, self.months)):
            return (out, *(Strand(purpose=purpose, nature=nature, currency=currency) for purpose, nature in owed))
        plans = None
        if principal is not None and self.rate is not None and self.months is not None and self.start is not None:
            plans = self.plans(cents(principal.low) or 0, cents(principal.high), self.rate, self.months)
        if principal is None or plans is None:
            unstated = missing(self, "principal", "rate", "months", "start")
            why = unstated or (Unknown(about=self.id, field="kind", states=()),)
            return (out, *(unanswered(purpose, nature, why, currency) for purpose, nature in owed))
        why = (*principal.unknowns, *missing(self, "start"))
        return (out, *repaid((first, last), self.every, plans, Currency(principal.unit), window, why))


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class PlainLoan(Loan):
    """Borrowed money of which it is not stated how it is repaid."""

    kind: ClassVar[str] = "loan"

    def plan(self, principal: int, rate: Rate, months: int) -> Plan | None:
        """Nobody says."""
        del principal, rate, months
        return None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class AnnuityLoan(Loan):
    """Equal payments; the last one settles what rounding left."""

    kind: ClassVar[str] = "annuity_loan"

    def plan(self, principal: int, rate: Rate, months: int) -> Plan:
        """Equal payments of interest and repayment together."""
        return annuity(principal, rate.fraction * self.every / 12, months // self.every)

    def plans(self, low: int, high: int | None, rate: Rate, months: int) -> tuple[Plan, Plan | None]:
        """Rounding can make a payment of a larger loan a little smaller."""
        period = rate.fraction * self.every / 12
        least, most = self.plan(low, rate, months), None if high is None else self.plan(high, rate, months)
        if low == high:
            return least, most
        return loosened(least, period, -1), None if most is None else loosened(most, period, 1)


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class LinearLoan(Loan):
    """Equal repayments, falling interest."""

    kind: ClassVar[str] = "linear_loan"

    def plan(self, principal: int, rate: Rate, months: int) -> Plan:
        """Equal repayments."""
        return linear(principal, rate.fraction * self.every / 12, months // self.every)


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class BulletLoan(Loan):
    """Interest only, and the whole principal at the end."""

    kind: ClassVar[str] = "bullet_loan"

    def plan(self, principal: int, rate: Rate, months: int) -> Plan:
        """Interest only until the end."""
        return bullet(principal, rate.fraction * self.every / 12, months // self.every)


def _negative_rate(rate: Rate | None) -> Iterator[Problem]:
    if rate is not None and rate.fraction < 0:
        yield Problem(path="rate", code="negative", expected="0.0% or more", found=str(rate))


class BondInterest(Enum):
    """How a bond pays interest."""

    SIMPLE_AT_MATURITY = "simple_at_maturity"
    """Paid once with the principal, without interest on interest."""


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Bond(Instrument):
    """Bonds of one series.

    Simple interest of one bond is its denomination times the rate times the years from start to maturity (whole
    months over twelve, left-over days over 365), rounded half up to whole cents for each bond.

    Attributes:
        denomination: the principal of one bond.
        rate: interest a year.
        interest: how it is paid.
        start: the first day that bears interest; the day the principal is received.
        maturity: the day principal and interest are paid.
        number: how many were sold; left out, not stated.
    """

    kind: ClassVar[str] = "bond"

    denomination: Money | None = attrs.field(default=None, metadata=bounded(0))
    rate: Rate | None = None
    interest: BondInterest = BondInterest.SIMPLE_AT_MATURITY
    start: When | None = None
    maturity: When | None = attrs.field(default=None, metadata=after("start"))
    number: int | None = None

    def own_problems(self) -> Iterator[Problem]:
        """Interest is not negative."""
        yield from _negative_rate(self.rate)

    def interest_of_one(self) -> Money | None:
        """The interest one bond pays, to the cent; nothing where its terms do not settle it."""
        ends = self._interest()
        if self.denomination is None or ends is None or ends[0] != ends[1]:
            return None
        return Money.from_cents(ends[0], self.denomination.currency)

    def _interest(self) -> tuple[int, int] | None:
        """The least and the most interest one bond pays, in cents; nothing where a term is not stated."""
        if self.denomination is None or self.rate is None or self.start is None or self.maturity is None:
            return None
        first, last = days_of(self.start)
        early, late = days_of(self.maturity)
        found = []
        for start, end in ((last, early), (first, late)):
            years = Span(start, end).years() if start < end else 0
            found.append(round_fraction(self.denomination.cents * self.rate.fraction * years, Rounding.HALF_UP))
        return found[0], found[1]

    def sold(self, given: Given) -> tuple[int, int | None, tuple[Unknown, ...]]:
        """The least and the greatest number sold, both inclusive, and why they differ."""
        number = given.amount(self, "number")
        if number is None:
            return 0, None, missing(self, "number")
        return cents(number.low) or 0, cents(number.high), number.unknowns

    def schedule(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """The principal on the first day; principal and interest at maturity; nothing in between."""
        one, interest = self.denomination, self._interest()
        currency = None if one is None else one.currency
        number = self.sold(given)
        nothing = None if one is None else (one.cents, one.cents)
        return (
            self._at("start", "bond", Nature.PRINCIPAL, 1, nothing, currency, number, window),
            self._at("maturity", "repayment", Nature.PRINCIPAL, -1, nothing, currency, number, window),
            self._at("maturity", "interest", Nature.INTEREST, -1, interest, currency, number, window),
        )

    def _at(
        self,
        field: str,
        purpose: str,
        nature: Nature,
        sign: int,
        one: tuple[int, int] | None,
        currency: Currency | None,
        number: tuple[int, int | None, tuple[Unknown, ...]],
        window: Span,
    ) -> Strand:
        """What all bonds together bring or cost on the day a field states."""
        when: When | None = getattr(self, field)
        first, last = days_of(when)
        if never(window, first, last):
            return Strand(purpose=purpose, nature=nature, currency=currency)
        terms = ("denomination", field) if nature is Nature.PRINCIPAL else ("denomination", "rate", "start", "maturity")
        why = missing(self, *terms)
        if one is None or currency is None or when is None:
            return unanswered(purpose, nature, why, currency)
        least, most, counted = number
        low, high = one[0] * least, None if most is None else one[1] * most
        flow: Flow = (first, last, low, high) if sign > 0 else (first, last, None if high is None else -high, -low)
        return strand_of(purpose, nature, currency, [flow], (*counted, *why))


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class DeferredPrice(Instrument):
    """A part of a price that is paid later.

    Attributes:
        over: the right it is a part of the price of; that much less is paid when the right begins.
        amount: how much is paid later.
        due: the day it is paid.
    """

    kind: ClassVar[str] = "deferred_price"

    over: str | None = attrs.field(default=None, metadata=refers_to("right"))
    amount: Money | None = attrs.field(default=None, metadata=bounded(0))
    due: When | None = None

    def schedule(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """One payment."""
        return (single(self, given, ("amount", "due"), "price", Nature.INVESTMENT, -1, window),)


INSTRUMENT_KINDS: tuple[type[Instrument], ...] = (
    Gift,
    Grant,
    PlainLoan,
    AnnuityLoan,
    LinearLoan,
    BulletLoan,
    Bond,
    DeferredPrice,
)


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Offer(Noun):
    """A public offer of one or more instruments.

    Attributes:
        instruments: what is offered.
        minimum: below this it does not go on.
        target: what is asked for.
        maximum: no more than this is taken.
        deadline: the last day to take part.
        raised: what its instruments brought in together; left out, not stated.
    """

    noun: ClassVar[str] = "offer"
    role: ClassVar[Role] = Role.TREASURER

    id: str
    instruments: tuple[str, ...] = attrs.field(metadata=refers_to("instrument"))
    minimum: Money | None = attrs.field(default=None, metadata=bounded(0))
    target: Money | None = attrs.field(default=None, metadata=bounded(0))
    maximum: Money | None = attrs.field(default=None, metadata=bounded(0))
    deadline: When | None = None
    raised: Money | None = attrs.field(default=None, metadata=bounded(0))

    def own_problems(self) -> Iterator[Problem]:
        """What is asked for lies between the least and the most."""
        asked = [(f, a) for f in ("minimum", "target", "maximum") if (a := getattr(self, f)) is not None]
        for (_, less), (field, more) in pairwise(asked):
            if less.currency is more.currency and more.cents < less.cents:
                yield Problem(path=field, code="order", expected=f"{less} or more", found=str(more))
