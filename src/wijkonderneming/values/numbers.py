"""A range of whole numbers, as plans and targets state one."""

from __future__ import annotations

import re

import attrs

from wijkonderneming.values.base import Frozen, InvalidValue

__all__ = ["InvalidNumbers", "Numbers"]

_NUMBERS = re.compile(r"(0|[1-9][0-9]{0,8})(?:\.\.(0|[1-9][0-9]{0,8}))?")
_MOST = 10**9
_EXPECTED = "a whole number, or a range like 10..15"


class InvalidNumbers(InvalidValue):
    """Something is no range of whole numbers."""


@attrs.frozen(order=False, repr=False, weakref_slot=False)
class Numbers(Frozen):
    """How many, from ``low`` up to ``high``, both inclusive: ``12``, or ``10..15``.

    Attributes:
        low: the least, inclusive.
        high: the most, inclusive.

    Raises:
        InvalidNumbers: when an end is no whole number from 0 (inclusive) to 1,000,000,000 (exclusive), or the first is
            above the second.
    """

    low: int
    high: int

    def __attrs_post_init__(self) -> None:
        whole = all(type(end) is int and 0 <= end < _MOST for end in (self.low, self.high))
        if not whole or self.low > self.high:
            raise InvalidNumbers("range", expected=_EXPECTED, found=f"{self.low}..{self.high}" if whole else "")

    @staticmethod
    def parse(text: str) -> Numbers:
        """Read text like ``12`` or ``10..15``; one number is not written as a range.

        Raises:
            InvalidNumbers: for anything else.
        """
        found = _NUMBERS.fullmatch(text) if isinstance(text, str) else None
        if found is None:
            raise InvalidNumbers("range", expected=_EXPECTED)
        numbers = Numbers(int(found[1]), int(found[2] or found[1]))
        if str(numbers) != text:
            raise InvalidNumbers("canonical", expected=str(numbers), found=text)
        return numbers

    def __contains__(self, number: int) -> bool:
        return self.low <= number <= self.high

    def __str__(self) -> str:
        return str(self.low) if self.low == self.high else f"{self.low}..{self.high}"

    def __repr__(self) -> str:
        return f"Numbers.parse({str(self)!r})"
