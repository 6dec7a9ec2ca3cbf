"""An exact decimal number without a unit of its own, like a figure of an index or a multiplier."""

from __future__ import annotations

import re
from fractions import Fraction

import attrs

from wijkonderneming.values.base import Frozen, InvalidValue

__all__ = ["Figure", "InvalidFigure"]

_FIGURE = re.compile(r"(0|[1-9][0-9]{0,8})(?:\.([0-9]{1,6}))?")
_MOST = 10**9
_FINEST = 10**6
_EXPECTED = "a number with at most six decimals, like 2, 1.5 or 123.45"


class InvalidFigure(InvalidValue):
    """Something is no decimal number."""


def _exact(value: Fraction | int) -> Fraction:
    return Fraction(value) if type(value) is int else value  # type: ignore[return-value]  # refused below


@attrs.frozen(order=False, repr=False, weakref_slot=False)
class Figure(Frozen):
    """A decimal number, in whole millionths; what it counts is said by the field that holds it.

    Attributes:
        fraction: the number, from 0 (inclusive) up to 1,000,000,000 (exclusive).

    Raises:
        InvalidFigure: for anything but a fraction or whole number of millionths in that range.
    """

    fraction: Fraction = attrs.field(converter=_exact)

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.fraction, Fraction):
            raise InvalidFigure("figure", expected="an exact fraction", found=type(self.fraction).__name__)
        if (self.fraction * _FINEST).denominator != 1 or not 0 <= self.fraction < _MOST:
            raise InvalidFigure("figure", expected=_EXPECTED, found=str(self.fraction))

    @staticmethod
    def parse(text: str) -> Figure:
        """Read text like ``2``, ``1.5`` or ``123.45``, without a nought at the end of the decimals.

        Raises:
            InvalidFigure: for anything else.
        """
        found = _FIGURE.fullmatch(text) if isinstance(text, str) else None
        if found is None:
            raise InvalidFigure("figure", expected=_EXPECTED)
        decimals = found[2] or ""
        figure = Figure(Fraction(int(found[1] + decimals), 10 ** len(decimals)))
        if str(figure) != text:
            raise InvalidFigure("canonical", expected=str(figure), found=text)
        return figure

    def __lt__(self, other: Figure) -> bool:
        if not isinstance(other, Figure):
            return NotImplemented
        return self.fraction < other.fraction

    def __le__(self, other: Figure) -> bool:
        if not isinstance(other, Figure):
            return NotImplemented
        return self.fraction <= other.fraction

    def __str__(self) -> str:
        whole, millionths = divmod(int(self.fraction * _FINEST), _FINEST)
        decimals = f".{millionths:06}".rstrip("0") if millionths else ""
        return f"{whole}{decimals}"

    def __repr__(self) -> str:
        return f"Figure.parse({str(self)!r})"
