"""Exact money in whole cents."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from enum import Enum
from fractions import Fraction

import attrs

from wijkonderneming.values.base import Frozen, InvalidValue, described

__all__ = ["Currency", "InvalidMoney", "Money", "Rounding", "round_fraction"]

_TEXT = re.compile(r"(EUR|GBP) (-?)(0|[1-9][0-9]*)\.([0-9]{2})")
_PLAIN = re.compile(r"(-?)(0|[1-9][0-9]*)(?:\.([0-9]{1,2}))?")
_LIKE_MONEY = re.compile(
    r"(?:[A-Z]{3} ?|[€£$] ?)?-?(?:[0-9]{1,3}(?:[.,][0-9]{3}){1,5}|[0-9]{1,15})(?:[.,][0-9]{0,4})?(?: ?[A-Z]{3})?"
)
_MAX_LETTERS = 30
_LIMIT = 10**20
_TINY = -30


class InvalidMoney(InvalidValue):
    """Something cannot be money, or two amounts do not go together."""


class Currency(Enum):
    """A currency with two decimals."""

    EUR = "EUR"
    GBP = "GBP"


class Rounding(Enum):
    """How a number that is not whole becomes whole."""

    HALF_UP = "half_up"
    """To the nearest, a tie away from zero: what invoices do."""
    HALF_EVEN = "half_even"
    """To the nearest, a tie to the even number."""
    DOWN = "down"
    """Towards zero."""
    UP = "up"
    """Away from zero."""
    FLOOR = "floor"
    """Towards minus infinity."""
    CEILING = "ceiling"
    """Towards plus infinity."""


def round_fraction(number: Fraction | int, rounding: Rounding) -> int:
    """The whole number that a fraction becomes under a named rounding.

    Raises:
        InvalidMoney: for anything but a fraction or a whole number, or a rounding that is not named.
    """
    if isinstance(number, bool) or not isinstance(number, (int, Fraction)):
        raise _refused(number, "a fraction or a whole number")
    if not isinstance(rounding, Rounding):
        raise InvalidMoney("rounding", expected="a Rounding, like Rounding.HALF_UP", found=described(rounding))
    top, bottom = number.numerator, number.denominator
    floor, rest = divmod(top, bottom)
    if not rest:
        return floor
    positive = top > 0
    match rounding:
        case Rounding.FLOOR:
            up = False
        case Rounding.CEILING:
            up = True
        case Rounding.DOWN:
            up = not positive
        case Rounding.UP:
            up = positive
        case _ if 2 * rest != bottom:
            up = 2 * rest > bottom
        case Rounding.HALF_EVEN:
            up = floor % 2 == 1
        case _:
            up = positive
    return floor + up


@attrs.frozen(order=False, repr=False, weakref_slot=False, init=False)
class Money(Frozen):
    """An exact amount in whole cents of one currency.

    ``Money("EUR 1250.00")``, ``Money("1250.00", "EUR")``, ``Money(1250, "EUR")`` and ``Money(Decimal("1250"), "EUR")``
    are the same. Nothing depends on the caller's decimal context, and no float is taken.

    Attributes:
        cents: the amount in whole cents, of at most 20 digits; negative for a debt or a payment.
        currency: its currency.

    Raises:
        InvalidMoney: for a float, for more than two decimals, for anything that is no amount.
    """

    cents: int
    currency: Currency

    def __attrs_post_init__(self) -> None:
        if not -_LIMIT < self.cents < _LIMIT:
            raise InvalidMoney("too_large", expected="an amount of at most 20 digits", found=described(self.cents))

    def __init__(self, amount: str | int | Decimal, currency: Currency | str | None = None) -> None:
        if currency is None:
            if not isinstance(amount, str):
                raise _refused(amount, "an amount with its currency, like Money('EUR 1250.00')")
            sign, whole, decimals, code = _split_text(amount)
            self.__attrs_init__(_cents(sign, whole, decimals), Currency(code))
        else:
            self.__attrs_init__(_read(amount), _currency(currency))

    @classmethod
    def from_cents(cls, cents: int, currency: Currency) -> Money:
        """An amount of whole cents.

        Raises:
            InvalidMoney: when the cents are no whole number, or the currency is none.
        """
        if type(cents) is not int:
            raise _refused(cents, "whole cents")
        if not isinstance(currency, Currency):
            raise InvalidMoney("currency", expected="a Currency, like Currency.EUR", found=described(currency))
        made = cls.__new__(cls)
        made.__attrs_init__(cents, currency)
        return made

    @classmethod
    def parse(cls, text: str) -> Money:
        """Read the canonical form, like ``EUR 1250.00`` or ``EUR -3.50``.

        Raises:
            InvalidMoney: for any other spelling.
        """
        sign, whole, decimals, code = _split_text(text)
        return cls.from_cents(_cents(sign, whole, decimals), Currency(code))

    @classmethod
    def rounded(cls, amount: Fraction | int | Decimal, currency: Currency | str, rounding: Rounding) -> Money:
        """An amount with more than two decimals, rounded in a named way.

        Raises:
            InvalidMoney: for a float, or a decimal that is no number.
        """
        if isinstance(amount, Decimal):
            amount = _fraction(amount)
        if isinstance(amount, bool) or not isinstance(amount, (int, Fraction)):
            raise _refused(amount, "a fraction, a whole number or a Decimal")
        return cls.from_cents(round_fraction(Fraction(amount) * 100, rounding), _currency(currency))

    @staticmethod
    def total(amounts: Iterable[Money], currency: Currency) -> Money:
        """The sum; nothing for none.

        Raises:
            InvalidMoney: when one is of another currency.
        """
        cents = 0
        for amount in amounts:
            if amount.currency is not currency:
                raise _other_currency(currency, amount.currency)
            cents += amount.cents
        return Money.from_cents(cents, currency)

    @property
    def amount(self) -> Decimal:
        """The amount with two decimals, exact whatever the decimal context."""
        digits = tuple(map(int, str(abs(self.cents)).rjust(3, "0")))
        return Decimal((int(self.cents < 0), digits, -2))

    def times(self, factor: Fraction | int, rounding: Rounding) -> Money:
        """This amount times an exact factor, rounded to whole cents in a named way.

        Raises:
            InvalidMoney: for a float.
        """
        if isinstance(factor, bool) or not isinstance(factor, (int, Fraction)):
            raise _refused(factor, "a fraction or a whole number")
        return Money.from_cents(round_fraction(self.cents * Fraction(factor), rounding), self.currency)

    def ratio(self, other: Money) -> Fraction:
        """How many times the other goes into this one, exactly.

        Raises:
            InvalidMoney: for another currency.
            ZeroDivisionError: when the other is nothing.
        """
        self._same(other)
        return Fraction(self.cents, other.cents)

    def split(self, parts: int) -> tuple[Money, ...]:
        """Equal parts that add up to this amount; they differ by at most a cent, the larger ones first.

        Raises:
            InvalidMoney: for less than one part.
        """
        if type(parts) is not int or parts < 1:
            raise InvalidMoney("parts", expected="one part or more", found=described(parts))
        return self.allocate((1,) * parts)

    def allocate(self, weights: Sequence[int | Fraction]) -> tuple[Money, ...]:
        """Parts in proportion to weights that add up to this amount, by the largest remainder.

        A part of weight nothing gets nothing; of equal remainders the first is served first.

        Raises:
            InvalidMoney: for a float, a negative weight, no weights, or weights that are all nothing.
        """
        for weight in weights:
            if isinstance(weight, bool) or not isinstance(weight, (int, Fraction)):
                raise _refused(weight, "exact weights")
        whole = sum(map(Fraction, weights), Fraction(0))
        if whole <= 0 or min(weights) < 0:
            raise InvalidMoney("weights", expected="exact weights, none negative, one above nothing")
        size = abs(self.cents)
        shares = [size * Fraction(weight) / whole for weight in weights]
        cents = [share.numerator // share.denominator for share in shares]
        left = size - sum(cents)
        order = sorted(range(len(shares)), key=lambda i: (cents[i] - shares[i], i))
        for i in order[:left]:
            cents[i] += 1
        sign = -1 if self.cents < 0 else 1
        return tuple(Money.from_cents(sign * part, self.currency) for part in cents)

    def _same(self, other: Money) -> None:
        if self.currency is not other.currency:
            raise _other_currency(self.currency, other.currency)

    def __add__(self, other: Money) -> Money:
        if not isinstance(other, Money):
            return NotImplemented
        self._same(other)
        return Money.from_cents(self.cents + other.cents, self.currency)

    def __sub__(self, other: Money) -> Money:
        if not isinstance(other, Money):
            return NotImplemented
        self._same(other)
        return Money.from_cents(self.cents - other.cents, self.currency)

    def __neg__(self) -> Money:
        return Money.from_cents(-self.cents, self.currency)

    def __abs__(self) -> Money:
        return Money.from_cents(abs(self.cents), self.currency)

    def __mul__(self, number: int) -> Money:
        if type(number) is not int:
            raise _refused(number, "a whole number; times() takes a fraction and a rounding")
        return Money.from_cents(self.cents * number, self.currency)

    __rmul__ = __mul__

    def __lt__(self, other: Money) -> bool:
        if not isinstance(other, Money):
            return NotImplemented
        self._same(other)
        return self.cents < other.cents

    def __le__(self, other: Money) -> bool:
        if not isinstance(other, Money):
            return NotImplemented
        self._same(other)
        return self.cents <= other.cents

    def __str__(self) -> str:
        whole, decimals = divmod(abs(self.cents), 100)
        return f"{self.currency._value_} {'-' if self.cents < 0 else ''}{whole}.{decimals:02}"

    def __repr__(self) -> str:
        return f"Money({str(self)!r})"


def _split_text(text: str) -> tuple[str, str, str, str]:
    found = _TEXT.fullmatch(text) if isinstance(text, str) and len(text) < _MAX_LETTERS else None
    if found is None or found[2] + found[3] + found[4] == "-000":
        raise InvalidMoney(
            "money", expected="a currency and an amount with two decimals, like EUR 1250.00", found=_shown(text)
        )
    return found[2], found[3], found[4], found[1]


def _shown(text: object) -> str:
    return text if isinstance(text, str) and _LIKE_MONEY.fullmatch(text) else described(text)


def _fraction(amount: Decimal) -> Fraction:
    """A decimal as a fraction, in a time that does not grow with its exponent."""
    if not amount.is_finite():
        raise InvalidMoney("not_finite", expected="a finite decimal", found=described(amount))
    if not amount:
        return Fraction(0)
    if amount.adjusted() > -_TINY:
        raise InvalidMoney("too_large", expected="an amount of at most 20 digits", found=described(amount))
    if amount.adjusted() < _TINY:  # every rounding to cents takes all such amounts alike
        return Fraction(-1 if amount.is_signed() else 1, 10**-_TINY)
    return Fraction(amount)


def _cents(sign: str, whole: str, decimals: str | None) -> int:
    cents = int(whole) * 100 + int((decimals or "0").ljust(2, "0"))
    return -cents if sign else cents


def _read(amount: str | int | Decimal) -> int:
    if isinstance(amount, bool) or not isinstance(amount, (str, int, Decimal)):
        raise _refused(amount, "a whole number, a Decimal or text like 1250.00")
    if isinstance(amount, int):
        return int(amount) * 100
    if isinstance(amount, Decimal):
        cents = _fraction(amount) * 100
        if cents.denominator != 1:
            raise InvalidMoney(
                "decimals", expected="at most two decimals; Money.rounded() rounds", found=described(amount)
            )
        return cents.numerator
    found = _PLAIN.fullmatch(amount) if len(amount) < _MAX_LETTERS else None
    if found is None:
        raise InvalidMoney("money", expected="an amount with at most two decimals, like 1250.00", found=_shown(amount))
    return _cents(found[1], found[2], found[3])


def _currency(currency: Currency | str) -> Currency:
    try:
        return Currency(currency)
    except ValueError:
        known = ", ".join(c.value for c in Currency)
        raise InvalidMoney("currency", expected=f"one of {known}", found=described(currency)) from None


def _refused(value: object, expected: str) -> InvalidMoney:
    if isinstance(value, float):
        return InvalidMoney(
            "float",
            expected=f"{expected}. A float is a binary fraction: 0.1 is not a tenth, and cents get lost; "
            "write the amount as text, like Money('0.10', 'EUR'), or as a Decimal",
            found=f"float {value!r}",
        )
    return InvalidMoney("wrong_type", expected=expected, found=described(value))


def _other_currency(expected: Currency, found: Currency) -> InvalidMoney:
    return InvalidMoney("other_currency", expected=expected.value, found=found.value)
