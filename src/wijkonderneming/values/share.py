"""Exact shares of a whole, and exact rates of interest or change."""

from __future__ import annotations

import re
from fractions import Fraction

import attrs

from wijkonderneming.values.base import Frozen, InvalidValue, described

__all__ = ["InvalidRate", "InvalidShare", "Rate", "Share"]

_SHARE = re.compile(r"(0|[1-9][0-9]{0,17})(?:/([1-9][0-9]{0,17}))?")
_FINEST = 10**18
_RATE = re.compile(r"(-?)(0|[1-9][0-9]{0,5})(?:\.([0-9]{1,9}))?%")


class InvalidShare(InvalidValue):
    """Something is no share of a whole."""


class InvalidRate(InvalidValue):
    """Something is no rate."""


def _exact(value: Fraction | int) -> Fraction | int:
    return Fraction(value) if type(value) is int else value


@attrs.frozen(order=False, repr=False, weakref_slot=False)
class Share(Frozen):
    """An exact part of a whole, from 0 up to 1, both inclusive.

    Attributes:
        fraction: the part.

    Raises:
        InvalidShare: for anything but a fraction or whole number from 0 to 1, or a denominator of over 18 digits.
    """

    fraction: Fraction = attrs.field(converter=_exact)

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.fraction, Fraction) or not 0 <= self.fraction <= 1:
            raise InvalidShare(
                "share", expected="an exact fraction from 0 to 1, like 2/3", found=described(self.fraction)
            )
        if self.fraction.denominator >= _FINEST:
            raise InvalidShare("share", expected="a denominator of at most 18 digits", found=described(self.fraction))

    @staticmethod
    def parse(text: str) -> Share:
        """Read text like ``2/3``, ``1`` or ``0``, in lowest terms.

        Raises:
            InvalidShare: for anything else.
        """
        found = _SHARE.fullmatch(text) if isinstance(text, str) else None
        if found is None:
            raise InvalidShare("share", expected="a fraction in lowest terms, like 2/3", found=described(text))
        share = Share(Fraction(int(found[1]), int(found[2] or 1)))
        if str(share) != text:
            raise InvalidShare("lowest_terms", expected=str(share), found=text)
        return share

    def __lt__(self, other: Share) -> bool:
        if not isinstance(other, Share):
            return NotImplemented
        return self.fraction < other.fraction

    def __le__(self, other: Share) -> bool:
        if not isinstance(other, Share):
            return NotImplemented
        return self.fraction <= other.fraction

    def __str__(self) -> str:
        return str(self.fraction)

    def __repr__(self) -> str:
        return f"Share.parse({str(self)!r})"


@attrs.frozen(order=False, repr=False, weakref_slot=False)
class Rate(Frozen):
    """An exact rate; its unit is written as a percentage, and its period is said by the field that holds it.

    Attributes:
        fraction: the rate as a fraction: 2.0% is 1/50. Negative for a fall.

    Raises:
        InvalidRate: for anything but a fraction or whole number that is a finite decimal percentage.
    """

    fraction: Fraction = attrs.field(converter=_exact)

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.fraction, Fraction):
            raise InvalidRate("rate", expected="an exact fraction", found=described(self.fraction))
        if (self.fraction * 100 * 10**9).denominator != 1 or abs(self.fraction) >= 10**4:
            raise InvalidRate(
                "rate", expected="a percentage below 1000000 with at most nine decimals", found=described(self.fraction)
            )

    @staticmethod
    def parse(text: str) -> Rate:
        """Read text like ``2.0%``, ``1.25%`` or ``-0.5%``.

        Raises:
            InvalidRate: for anything else.
        """
        found = _RATE.fullmatch(text) if isinstance(text, str) else None
        if found is None:
            raise InvalidRate("rate", expected="a percentage, like 2.0%", found=described(text))
        decimals = found[3] or ""
        number = Fraction(int(found[2] + decimals), 100 * 10 ** len(decimals))
        return Rate(-number if found[1] else number)

    def __lt__(self, other: Rate) -> bool:
        if not isinstance(other, Rate):
            return NotImplemented
        return self.fraction < other.fraction

    def __le__(self, other: Rate) -> bool:
        if not isinstance(other, Rate):
            return NotImplemented
        return self.fraction <= other.fraction

    def __str__(self) -> str:
        top, bottom = self.fraction.numerator, self.fraction.denominator
        whole, rest = divmod(abs(top) * 100 * 10**9 // bottom, 10**9)  # exact: a rate has at most nine decimals
        decimals = f"{rest:09}".rstrip("0") or "0"
        return f"{'-' if top < 0 else ''}{whole}.{decimals}%"

    def __repr__(self) -> str:
        return f"Rate.parse({str(self)!r})"
