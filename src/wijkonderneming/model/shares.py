"""Capital of owners: withdrawable community shares, certificates, and equity that is to be bought back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import ClassVar

import attrs

from wijkonderneming.model.capital import Instrument
from wijkonderneming.model.noun import Noun, Role, bounded, refers_to
from wijkonderneming.model.schedule import (
    Ends,
    Flow,
    Given,
    Nature,
    Strand,
    cents,
    days_of,
    later,
    missing,
    never,
    single,
    step,
    strand_of,
    unanswered,
)
from wijkonderneming.values.base import Problem
from wijkonderneming.values.money import Currency, Money, Rounding, round_fraction
from wijkonderneming.values.share import Rate, Share
from wijkonderneming.values.span import Span
from wijkonderneming.values.unknown import Unknown, UnknownKind
from wijkonderneming.values.when import When

__all__ = [
    "SHARE_KINDS",
    "BoughtBackEquity",
    "BuyBack",
    "Certificates",
    "CommunityShares",
    "DeclaredReturn",
    "Shares",
    "Withdrawal",
]


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class DeclaredReturn(Noun):
    """A return that was decided on, or is planned.

    Attributes:
        on: the day it is paid.
        rate: what is paid for each share that is held on that day, as a part of its price.
    """

    distinct: ClassVar[str] = "on"

    on: date
    rate: Rate


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Withdrawal(Noun):
    """Shares that are given back for what was paid for them.

    Attributes:
        on: the day they are paid; they still bear a return on that day.
        number: how many.
    """

    on: date
    number: int


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Shares(Instrument):
    """Shares at one price, with a return that is hoped for and not owed.

    Attributes:
        price: the price of one.
        number: how many were sold; left out, not stated.
        start: the day they are paid.
        target_return: the return a year that is aimed at; no part of it is owed.
        returns: the returns decided on or planned, and no others; left out, each year since the start nothing up to
            the target may be paid.
    """

    brings: ClassVar[str] = "number"
    by_piece: ClassVar[bool] = True

    price: Money | None = attrs.field(default=None, metadata=bounded(0))
    number: int | None = None
    start: When | None = None
    target_return: Rate | None = None
    returns: tuple[DeclaredReturn, ...] | None = None

    def own_problems(self) -> Iterator[Problem]:
        """No return is below nothing, and none is paid before there are shares."""
        yield from self._too_early("returns", self.returns or ())
        rates = [("target_return", self.target_return)]
        rates += [(f"returns[{i}].rate", paid.rate) for i, paid in enumerate(self.returns or ())]
        for path, rate in rates:
            if rate is not None and rate.fraction < 0:
                yield Problem(path=path, code="negative", expected="0.0% or more", found=str(rate))

    def _too_early(self, field: str, items: Iterable[DeclaredReturn | Withdrawal]) -> Iterator[Problem]:
        start = days_of(self.start)[0]
        for i, item in enumerate(items):
            if item.on < start:
                expected = f"{start.isoformat()} or later"
                yield Problem(path=f"{field}[{i}].on", code="too_early", expected=expected, found=item.on.isoformat())

    @property
    def piece(self) -> Money | None:
        """The price of one."""
        return self.price

    @property
    def _currency(self) -> Currency | None:
        return None if self.price is None else self.price.currency

    def held(self, given: Given, day: date) -> Ends:
        """How many shares are held at the start of a day, at least and at most."""
        number = given.amount(self, "number")
        least, most = (0, None) if number is None else (cents(number.low) or 0, cents(number.high))
        begun = self.start is None or (self.start.latest is not None and self.start.latest <= day)
        return least if begun else 0, most

    def why(self, given: Given) -> tuple[Unknown, ...]:
        """Why the number held is not exact."""
        number = given.amount(self, "number")
        return missing(self, "number") if number is None else number.unknowns

    def schedule(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """What is paid for them, and the returns."""
        return self._paid_in(window, given), self._returns(window, given)

    def _paid_in(self, window: Span, given: Given) -> Strand:
        first, last = days_of(self.start)
        price = self.price
        if never(window, first, last):
            return Strand(purpose="shares", nature=Nature.PRINCIPAL, currency=self._currency)
        why = missing(self, "price", "start")
        if price is None or self.start is None:
            return unanswered("shares", Nature.PRINCIPAL, why, self._currency)
        strand = strand_of("shares", Nature.PRINCIPAL, price.currency, [(first, last, price.cents, price.cents)], why)
        number = given.amount(self, "number")
        least, most = (0, None) if number is None else (cents(number.low) or 0, cents(number.high))
        return strand.times(least, most, self.why(given))

    def _returns(self, window: Span, given: Given) -> Strand:
        price, nature = self.price, Nature.INTEREST
        if self.returns == () or never(window, days_of(self.start)[0], date.max):
            return Strand(purpose="return", nature=nature, currency=self._currency)
        if price is None or window.end is None:
            return unanswered("return", nature, missing(self, "price"))
        flows: list[Flow] = []
        if self.returns is not None:
            for paid in self.returns:
                low, high = self.held(given, paid.on)
                each = price.times(paid.rate.fraction, Rounding.HALF_UP).cents
                flows.append((paid.on, paid.on, _less(high, each), _less(low, each)))
            return strand_of("return", nature, price.currency, flows, (*self.why(given), *missing(self, "start")))
        begun = days_of(self.start)
        if self.target_return is None or begun[0] == date.min:
            why = missing(self, "target_return", "returns") + (missing(self, "start") if begun[0] == date.min else ())
            return unanswered("return", nature, why, price.currency)
        each = price.times(self.target_return.fraction, Rounding.HALF_UP).cents
        for k in range(1, window.end.year - begun[0].year + 1):
            first, last = step(begun[0], 12 * k), step(begun[1], 12 * k)
            if first < window.end and last >= window.start:
                flows.append((first, last, _less(self.held(given, first)[1], each), 0))
        return strand_of("return", nature, price.currency, flows, (*self.why(given), _open(self, "returns")))


def _less(number: int | None, each: int) -> int | None:
    """What is paid for a number of shares, as a payment; without bound where the number is."""
    return None if number is None and each else -(number or 0) * each


def _open(noun: Shares, field: str) -> Unknown:
    return Unknown(about=noun.id, field=field, kind=UnknownKind.OPEN, states=())


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class CommunityShares(Shares):
    """Shares that can only be given back to who issued them, for what was paid for them (withdrawable shares).

    Attributes:
        withdrawable_from: the first day on which they can be given back; left out, the day they are paid.
        notice_months: how many months before it has to be asked; left out, not stated.
        withdrawal_limit: the most of the share capital that can be given back in a year, counted from the first day on
            which any can, from 0 up to 1, both inclusive; left out, all of it at once.
        withdrawals: what was given back or is planned, and nothing else; left out, anything that the terms allow.
    """

    kind: ClassVar[str] = "community_shares"

    withdrawable_from: When | None = None
    notice_months: int | None = attrs.field(default=None, metadata=bounded(0, 1200))
    withdrawal_limit: Share | None = None
    withdrawals: tuple[Withdrawal, ...] | None = None

    def own_problems(self) -> Iterator[Problem]:
        """No more is given back than was sold, nor before that."""
        yield from super().own_problems()
        yield from self._too_early("withdrawals", self.withdrawals or ())
        back = sum(withdrawal.number for withdrawal in self.withdrawals or ())
        if self.number is not None and back > self.number:
            yield Problem(path="withdrawals", code="sum", expected=f"{self.number} or less in all", found=str(back))

    def held(self, given: Given, day: date) -> Ends:
        """How many shares are held at the start of a day, those that are paid back on it too."""
        least, most = super().held(given, day)
        if self.withdrawals is None:
            return (least or 0) if day <= self._possible()[0] else 0, most
        back = sum(withdrawal.number for withdrawal in self.withdrawals if withdrawal.on < day)
        return max(0, (least or 0) - back), None if most is None else max(0, most - back)

    def why(self, given: Given) -> tuple[Unknown, ...]:
        """Why the number held is not exact."""
        return (*super().why(given), *((_open(self, "withdrawals"),) if self.withdrawals is None else ()))

    def _possible(self) -> tuple[date, date]:
        """The first and the last day that can be the first on which any can be given back."""
        start = days_of(self.start)
        first = start if self.withdrawable_from is None else days_of(self.withdrawable_from)
        return max(start[0], first[0]), max(start[1], first[1])

    def schedule(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """What is paid for them, the returns, and what is given back."""
        return (*super().schedule(window, given), self._withdrawn(window, given))

    def _withdrawn(self, window: Span, given: Given) -> Strand:
        price, purpose, nature = self.price, "withdrawal", Nature.PRINCIPAL
        first, last = self._possible()
        if self.withdrawals == () or (self.withdrawals is None and never(window, first, date.max)):
            return Strand(purpose=purpose, nature=nature, currency=self._currency)
        if price is None or window.end is None:
            return unanswered(purpose, nature, missing(self, "price"))
        if self.withdrawals is not None:
            back = [(w.on, w.on, -w.number * price.cents, -w.number * price.cents) for w in self.withdrawals]
            return strand_of(purpose, nature, price.currency, back)
        number = given.amount(self, "number")
        most = None if number is None else cents(number.high)
        flows: list[Flow] = []
        if self.withdrawal_limit is None or first == date.min:
            flows.append((first, date.max, _less(most, price.cents), 0))
        else:
            limit = self.withdrawal_limit.fraction
            low = None if most is None else -round_fraction(limit * most * price.cents, Rounding.FLOOR)
            years = range(max(0, window.start.year - last.year - 1), window.end.year - first.year + 1)
            flows += [(step(first, 12 * k), later(step(last, 12 * (k + 1)), -1), low, 0) for k in years]
        return strand_of(purpose, nature, price.currency, flows, self.why(given))


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Certificates(Shares):
    """Certificates of shares, which give a part in the return and no vote (certificaten); they are not given back.

    Attributes:
        administered_by: who holds the shares themselves (an administratiekantoor); left out, not stated.
    """

    kind: ClassVar[str] = "certificates"

    administered_by: str | None = attrs.field(default=None, metadata=refers_to("organisation", "entity"))


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class BuyBack(Noun):
    """A part of the equity that is bought back.

    Attributes:
        id: its id in the document.
        on: the day; left out, not stated.
        price: what is paid for it; left out, not stated.
    """

    noun: ClassVar[str] = "buy_back"
    role: ClassVar[Role] = Role.TREASURER

    id: str
    on: When | None = None
    price: Money | None = attrs.field(default=None, metadata=bounded(0))


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class BoughtBackEquity(Instrument):
    """Equity that an investor holds for a time, and the enterprise or its members buy back.

    Attributes:
        amount: what is paid in.
        on: the day it is.
        buy_backs: how it is bought back; left out, not stated.
    """

    kind: ClassVar[str] = "equity"

    amount: Money | None = attrs.field(default=None, metadata=bounded(0))
    on: When | None = None
    buy_backs: tuple[BuyBack, ...] | None = None

    def schedule(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """What is paid in, and what is paid for each part that is bought back."""
        received = single(self, given, ("amount", "on"), "equity", Nature.PRINCIPAL, 1, window)
        if self.buy_backs is None:
            return received, unanswered("buy_back", Nature.PRINCIPAL, missing(self, "buy_backs"), received.currency)
        paid = (single(b, given, ("price", "on"), "buy_back", Nature.PRINCIPAL, -1, window) for b in self.buy_backs)
        return (received, *paid)


SHARE_KINDS: tuple[type[Instrument], ...] = (CommunityShares, Certificates, BoughtBackEquity)
