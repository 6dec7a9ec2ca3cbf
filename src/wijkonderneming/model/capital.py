"""Where the money for the assets comes from: a stack of instruments, and the public offers that sell some of them."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import ClassVar

import attrs

from wijkonderneming.model.noun import Noun, Role, refers_to
from wijkonderneming.model.repayment import Plan, annuity, bullet, linear, repaid
from wijkonderneming.model.schedule import Given, Nature, Strand, cents, missing, placed, single, strand_of
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


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Instrument(Noun):
    """One layer of the capital stack.

    Attributes:
        id: its id in the document.
        issuer: the entity that receives the money, and owes it if it is to be repaid.
        name: what it is called.
        from_: who provides it; left out, not stated or the public.
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

    amount: Money | None = None
    on: When | None = None

    def schedule(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """One receipt."""
        amount = given.money(self, "amount")
        if amount is None:
            why = missing(self, "amount")
            return (Strand(purpose=self.kind, nature=Nature.GIVEN, currency=None, unknowns=why, computed=False),)
        return (single(self, "on", self.kind, Nature.GIVEN, amount, window),)


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

    principal: Money | None = None
    rate: Rate | None = None
    start: When | None = None
    months: int | None = None
    every: int = 1

    def own_problems(self) -> Iterator[Problem]:
        """The term is a whole number of periods."""
        if self.every < 1:
            yield Problem(path="every", code="not_positive", expected="1 or more months", found=str(self.every))
        elif self.months is not None and (self.months < 1 or self.months % self.every):
            yield Problem(
                path="months",
                code="broken_period",
                expected=f"a multiple of every, {self.every} months",
                found=str(self.months),
            )

    def plan(self, principal: int, rate: Rate, months: int) -> Plan | None:
        """Interest and repayment of each period, in cents; nothing where it is not stated how it is repaid."""
        raise NotImplementedError

    def schedule(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """The money paid out, then interest and repayment of each period."""
        principal = given.money(self, "principal")
        if principal is None:
            why = missing(self, "principal")
            return (Strand(purpose="loan", nature=Nature.PRINCIPAL, currency=None, unknowns=why, computed=False),)
        currency = Currency(principal.unit)
        out = single(self, "start", "loan", Nature.PRINCIPAL, principal, window)
        unstated = missing(self, "rate", "months", "start")
        low, high = cents(principal.low), cents(principal.high)
        least = most = None
        if self.rate is not None and self.months is not None and low is not None and high is not None:
            least, most = self.plan(low, self.rate, self.months), self.plan(high, self.rate, self.months)
        if not out.computed or least is None or most is None:
            kind = () if unstated or low is None or high is None else (Unknown(about=self.id, field="kind", states=()),)
            why = tuple(dict.fromkeys((*unstated, *principal.unknowns, *out.unknowns, *kind)))
            owed = [
                Strand(purpose=purpose, nature=nature, currency=currency, unknowns=why, computed=False)
                for purpose, nature in (("interest", Nature.INTEREST), ("repayment", Nature.PRINCIPAL))
            ]
            return (out, *owed)
        why = (*principal.unknowns, *out.unknowns)
        return (out, *repaid(self.start, self.every, least, most, currency, window, why))


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class PlainLoan(Loan):
    """Borrowed money of which it is not stated how it is repaid."""

    kind: ClassVar[str] = "loan"

    def plan(self, principal: int, rate: Rate, months: int) -> Plan | None:
        """Nobody says."""
        return None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class AnnuityLoan(Loan):
    """Equal payments; the last one settles what rounding left."""

    kind: ClassVar[str] = "annuity_loan"

    def plan(self, principal: int, rate: Rate, months: int) -> Plan:
        """Equal payments of interest and repayment together."""
        return annuity(principal, rate.fraction * self.every / 12, months // self.every)


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

    denomination: Money | None = None
    rate: Rate | None = None
    interest: BondInterest = BondInterest.SIMPLE_AT_MATURITY
    start: When | None = None
    maturity: When | None = None
    number: int | None = None

    def interest_of_one(self) -> Money | None:
        """The interest one bond pays, where its terms are all stated to the day."""
        if self.denomination is None or self.rate is None or self.start is None or self.maturity is None:
            return None
        if self.start.known is None or self.maturity.known is None:
            return None
        years = Span(self.start.known, self.maturity.known).years()
        interest = round_fraction(self.denomination.cents * self.rate.fraction * years, Rounding.HALF_UP)
        return Money.from_cents(interest, self.denomination.currency)

    def sold(self, given: Given) -> tuple[int, int | None, tuple[Unknown, ...]]:
        """The least and the greatest number sold, both inclusive, and why they differ."""
        if self.number is not None:
            return self.number, self.number, ()
        return given.numbers.get((self.id, "number"), (0, None, missing(self, "number")))

    def schedule(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """The principal on the first day; principal and interest at maturity; nothing in between."""
        unstated = missing(self, "denomination", "rate", "start", "maturity")
        interest = self.interest_of_one()
        if self.denomination is None or interest is None or self.start is None or self.maturity is None:
            fields = tuple(
                Unknown(about=self.id, field=f, states=())
                for f in ("start", "maturity")
                if (when := getattr(self, f)) is not None and when.known is None
            )
            why = unstated + fields
            currency = self.denomination.currency if self.denomination else None
            return (Strand(purpose="bond", nature=Nature.PRINCIPAL, currency=currency, unknowns=why, computed=False),)
        least, most, why = self.sold(given)
        strands = []
        for purpose, nature, day, one in (
            ("bond", Nature.PRINCIPAL, self.start.day, self.denomination.cents),
            ("repayment", Nature.PRINCIPAL, self.maturity.day, -self.denomination.cents),
            ("interest", Nature.INTEREST, self.maturity.day, -interest.cents),
        ):
            ends = (one * least, None if most is None else one * most)
            low, high = ends if one > 0 else (ends[1], ends[0])
            flows = placed(window, day, day, low, high)
            strands.append(strand_of(purpose, nature, self.denomination.currency, flows, why))
        return tuple(strands)


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class DeferredPrice(Instrument):
    """A part of a price that is paid later.

    Attributes:
        over: the right it is the price of.
        amount: how much is paid later.
        due: the day it is paid.
    """

    kind: ClassVar[str] = "deferred_price"

    over: str | None = attrs.field(default=None, metadata=refers_to("right"))
    amount: Money | None = None
    due: When | None = None

    def schedule(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """One payment."""
        amount = given.money(self, "amount")
        if amount is None:
            why = missing(self, "amount")
            return (Strand(purpose="price", nature=Nature.INVESTMENT, currency=None, unknowns=why, computed=False),)
        return (single(self, "due", "price", Nature.INVESTMENT, -amount, window),)


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
        raised: what it brought in; left out, not stated.
    """

    noun: ClassVar[str] = "offer"
    role: ClassVar[Role] = Role.TREASURER

    id: str
    instruments: tuple[str, ...] = attrs.field(metadata=refers_to("instrument"))
    minimum: Money | None = None
    target: Money | None = None
    maximum: Money | None = None
    deadline: When | None = None
    raised: Money | None = None
