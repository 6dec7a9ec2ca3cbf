"""An amount of money or a measure, known exactly or only by its bounds."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

import attrs

from wijkonderneming.values.base import Frozen, InvalidValue, described
from wijkonderneming.values.money import Currency, Money
from wijkonderneming.values.truth import Truth
from wijkonderneming.values.unknown import Unknown

__all__ = ["Amount", "InvalidAmount", "MixedUnits"]


class InvalidAmount(InvalidValue):
    """Amounts of different units were joined, or the bounds are the wrong way round."""


class MixedUnits(InvalidAmount):
    """Amounts of different units, like two currencies, were joined."""


_MONEY = frozenset(currency.value for currency in Currency)


def _exact(end: Fraction | int | None) -> Fraction | None:
    if end is None or isinstance(end, Fraction):
        return end
    if isinstance(end, bool) or not isinstance(end, int):
        raise InvalidAmount("exact", expected="a fraction or a whole number, never a float", found=described(end))
    return Fraction(end)


def _ordered(unknowns: Iterable[Unknown]) -> tuple[Unknown, ...]:
    return tuple(sorted(set(unknowns), key=lambda u: u.key))


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Amount(Frozen):
    """A quantity in one unit, from ``low`` up to ``high``, both inclusive.

    Money is counted in whole cents, so "more than 450,000" is at least 450,000.01. Amounts have no finite domain: they
    are judged by their bounds, which never excludes a possibility but, unlike a ``Count``, may not be exact.

    Attributes:
        unit: a currency code (the numbers are then whole cents), or a unit of measure like ``m2``.
        low: the least it can be, inclusive; ``None`` is without bound.
        high: the most it can be, inclusive; ``None`` is without bound.
        unknowns: why it is not exact, in a fixed order; empty when it is.

    Raises:
        InvalidAmount: when ``low`` is above ``high``, a bound is no fraction or of money no whole number of cents, or
            a difference has no unknown to explain it.
    """

    unit: str
    low: Fraction | None = attrs.field(converter=_exact)
    high: Fraction | None = attrs.field(converter=_exact)
    unknowns: tuple[Unknown, ...] = attrs.field(default=(), converter=_ordered)

    def __attrs_post_init__(self) -> None:
        ends = [end for end in (self.low, self.high) if end is not None]
        if self.unit in _MONEY and any(end.denominator != 1 for end in ends):
            raise InvalidAmount("cents", expected="whole cents")
        if ends != sorted(ends):
            raise InvalidAmount(
                "bounds", expected="low at most high", found=f"{described(ends[0])}..{described(ends[1])}"
            )
        if self.is_exact:
            object.__setattr__(self, "unknowns", ())
        elif not self.unknowns:
            raise InvalidAmount("unexplained", expected="an unknown that says why it is not exact")

    @staticmethod
    def of(money: Money) -> Amount:
        """A known amount of money."""
        cents = Fraction(money.cents)
        return Amount(unit=money.currency.value, low=cents, high=cents)

    @staticmethod
    def between(currency: Currency, low: Money | None, high: Money | None, unknowns: Iterable[Unknown]) -> Amount:
        """Money from ``low`` up to ``high``, both inclusive; ``None`` is without bound.

        Raises:
            InvalidAmount: for money of another currency.
        """
        for end in (low, high):
            if end is not None and end.currency is not currency:
                raise MixedUnits("unit", expected=currency.value, found=end.currency.value)
        return Amount(
            unit=currency.value,
            low=None if low is None else Fraction(low.cents),
            high=None if high is None else Fraction(high.cents),
            unknowns=tuple(unknowns),
        )

    @staticmethod
    def measure(number: Fraction | int, unit: str) -> Amount:
        """A known measure.

        Raises:
            InvalidAmount: for a float, or anything else that is not exact.
        """
        return Amount(unit=unit, low=number, high=number)

    @property
    def is_exact(self) -> bool:
        """Whether it is one known number."""
        return self.low is not None and self.low == self.high

    @property
    def money(self) -> Money | None:
        """The money, when it is exact.

        Raises:
            InvalidAmount: when it is a measure and not money.
        """
        return self.low_money if self.is_exact else None

    @property
    def low_money(self) -> Money | None:
        """The least money it can be, inclusive; ``None`` is without bound."""
        return self._money(self.low)

    @property
    def high_money(self) -> Money | None:
        """The most money it can be, inclusive; ``None`` is without bound."""
        return self._money(self.high)

    def _money(self, cents: Fraction | None) -> Money | None:
        if self.unit not in _MONEY:
            raise InvalidAmount("unit", expected="money", found=described(self.unit))
        return None if cents is None else Money.from_cents(int(cents), Currency(self.unit))

    def __add__(self, other: Amount) -> Amount:
        if not isinstance(other, Amount):
            return NotImplemented
        self._same_unit(other)
        return Amount(
            unit=self.unit,
            low=None if self.low is None or other.low is None else self.low + other.low,
            high=None if self.high is None or other.high is None else self.high + other.high,
            unknowns=self.unknowns + other.unknowns,
        )

    def __neg__(self) -> Amount:
        return Amount(
            unit=self.unit,
            low=None if self.high is None else -self.high,
            high=None if self.low is None else -self.low,
            unknowns=self.unknowns,
        )

    def __sub__(self, other: Amount) -> Amount:
        if not isinstance(other, Amount):
            return NotImplemented
        return self + -other

    def __ge__(self, other: Amount) -> Truth:
        if not isinstance(other, Amount):
            return NotImplemented
        self._same_unit(other)
        if self.low is not None and other.high is not None and self.low >= other.high:
            return Truth.certainly(True)
        if self.high is not None and other.low is not None and self.high < other.low:
            return Truth.certainly(False)
        # Two amounts of equal bounds may be different ones, so no question is ever taken to be another's.
        return Truth.undecided(self.unknowns + other.unknowns, None)

    def __le__(self, other: Amount) -> Truth:
        if not isinstance(other, Amount):
            return NotImplemented
        return other >= self

    def __gt__(self, other: Amount) -> Truth:
        if not isinstance(other, Amount):
            return NotImplemented
        return ~(other >= self)

    def __lt__(self, other: Amount) -> Truth:
        if not isinstance(other, Amount):
            return NotImplemented
        return ~(self >= other)

    def equals(self, other: Amount) -> Truth:
        """Whether both are the same amount."""
        return (self >= other) & (other >= self)

    def __bool__(self) -> bool:
        raise InvalidAmount("bool", expected="a comparison: an amount may be unknown")

    def _same_unit(self, other: Amount) -> None:
        if self.unit != other.unit:
            raise MixedUnits("unit", expected="two amounts in one unit", found="another unit")

    def __str__(self) -> str:
        if self.is_exact:
            return self._end(self.low)
        return f"{self._end(self.low)}..{self._end(self.high)}"

    def _end(self, number: Fraction | None) -> str:
        if number is None:
            return ""
        if self.unit in _MONEY:
            return str(self._money(number))
        return f"{number} {self.unit}"

    def __repr__(self) -> str:
        return f"Amount({self})"
