"""Hours of work or use, exact to the hundredth."""

from __future__ import annotations

import re
from fractions import Fraction

import attrs

from wijkonderneming.values.base import Frozen, InvalidValue

__all__ = ["Hours", "InvalidHours"]

_HOURS = re.compile(r"(0|[1-9][0-9]{0,8})(?:\.([0-9]{1,2}))? h")
_MOST = 10**9
_EXPECTED = "hours with at most two decimals, like 36 h or 7.5 h"


class InvalidHours(InvalidValue):
    """Something is no number of hours."""


def _exact(value: Fraction | int) -> Fraction:
    return Fraction(value) if type(value) is int else value  # type: ignore[return-value]  # refused below


@attrs.frozen(order=False, repr=False, weakref_slot=False)
class Hours(Frozen):
    """A number of hours, in whole hundredths of one; its period is said by the field that holds it.

    Attributes:
        fraction: the hours, from 0 (inclusive) up to 1,000,000,000 (exclusive).

    Raises:
        InvalidHours: for anything but a fraction or whole number of hundredths in that range.
    """

    fraction: Fraction = attrs.field(converter=_exact)

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.fraction, Fraction):
            raise InvalidHours("hours", expected="an exact fraction", found=type(self.fraction).__name__)
        if (self.fraction * 100).denominator != 1 or not 0 <= self.fraction < _MOST:
            raise InvalidHours("hours", expected=_EXPECTED, found=str(self.fraction))

    @staticmethod
    def parse(text: str) -> Hours:
        """Read text like ``36 h``, ``7.5 h`` or ``0.25 h``, without a nought at the end of the decimals.

        Raises:
            InvalidHours: for anything else.
        """
        found = _HOURS.fullmatch(text) if isinstance(text, str) else None
        if found is None:
            raise InvalidHours("hours", expected=_EXPECTED)
        decimals = found[2] or ""
        hours = Hours(Fraction(int(found[1] + decimals), 10 ** len(decimals)))
        if str(hours) != text:
            raise InvalidHours("canonical", expected=str(hours), found=text)
        return hours

    def __add__(self, other: Hours) -> Hours:
        return Hours(self.fraction + other.fraction)

    def __lt__(self, other: Hours) -> bool:
        return self.fraction < other.fraction

    def __le__(self, other: Hours) -> bool:
        return self.fraction <= other.fraction

    def __str__(self) -> str:
        whole, hundredths = divmod(int(self.fraction * 100), 100)
        decimals = f".{hundredths:02}".rstrip("0") if hundredths else ""
        return f"{whole}{decimals} h"

    def __repr__(self) -> str:
        return f"Hours.parse({str(self)!r})"
