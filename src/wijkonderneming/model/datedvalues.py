"""Rates and numbers that hold from a day until the next one of the same list."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction
from typing import ClassVar

import attrs

from wijkonderneming.model.noun import Noun
from wijkonderneming.values.base import Problem
from wijkonderneming.values.share import Rate

__all__ = ["DatedNumber", "DatedRate", "in_force", "negative_rate"]


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class DatedRate(Noun):
    """A rate that holds from a day until the next one of the same list.

    Attributes:
        since: the first day on which it holds, inclusive.
        value: the rate.
    """

    distinct: ClassVar[str] = "since"

    since: date
    value: Rate


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class DatedNumber(Noun):
    """A whole number that holds from a day until the next one of the same list.

    Attributes:
        since: the first day on which it holds, inclusive.
        value: the number, 0 or more.
    """

    distinct: ClassVar[str] = "since"

    since: date
    value: int


def negative_rate(rate: Rate | None, field: str = "rate") -> Iterator[Problem]:
    """What is wrong with a rate below nothing."""
    if rate is not None and rate.fraction < 0:
        yield Problem(path=field, code="negative", expected="0.0% or more", found=str(rate))


def in_force(steps: Sequence[tuple[date, Fraction]], first: date, last: date) -> tuple[Fraction, Fraction] | None:
    """The least and the most of the numbers in force from ``first`` to ``last``, both inclusive.

    Nothing where none is in force yet on the first of these days.

    Args:
        steps: the first day of each number, with the number, in order.
        first: the first day.
        last: the last day.
    """
    before = bisect_right(steps, first, key=_first_day) - 1
    if before < 0:
        return None
    found = [number for _, number in steps[before : bisect_right(steps, last, key=_first_day)]]
    return min(found), max(found)


def _first_day(dated: tuple[date, Fraction]) -> date:
    return dated[0]
