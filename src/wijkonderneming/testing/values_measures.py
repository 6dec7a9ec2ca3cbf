"""Hypothesis strategies for hours, decimal numbers, ranges and meters; every bound is keyword-only and inclusive."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from wijkonderneming.values.codes import EanCode
from wijkonderneming.values.figure import Figure
from wijkonderneming.values.hours import Hours
from wijkonderneming.values.numbers import Numbers

__all__ = ["ean_codes", "figures", "hours", "numbers"]

_USUAL = (0, 1, 25, 50, 100, 750, 2_400, 3_200, 3_600, 16_800, 16_801)
"""Hundredths of hours that people work, and those next to a whole week."""


def ean_codes() -> SearchStrategy[EanCode]:
    """Numbers of connections to an energy grid."""
    return st.integers(0, 10**17 - 1).map(lambda n: EanCode(f"{n:017}{_check_digit(n)}"))


def _check_digit(number: int) -> int:
    """What a sum in which every other digit, the last of the number first, counts three times lacks to a ten."""
    total = 0
    for place in range(17):
        number, digit = divmod(number, 10)
        total += digit if place % 2 else 3 * digit
    return (10 - total % 10) % 10


def figures(*, most: int = 1_000) -> SearchStrategy[Figure]:
    """Decimal numbers in millionths, up to a whole number; mostly such as somebody would write."""
    usual = [n for n in (0, 500_000, 1_000_000, 1_500_000, 2_000_000, 123_450_000) if n <= most * 10**6]
    fine = st.integers(0, most * 10**6)
    return st.one_of(st.sampled_from(usual), fine.map(lambda n: n - n % 10_000), fine).map(
        lambda n: Figure(Fraction(n, 10**6))
    )


def hours(*, most: int = 100_000) -> SearchStrategy[Hours]:
    """Hours in hundredths, up to a whole number of them."""
    usual = [hundredths for hundredths in _USUAL if hundredths <= 100 * most]
    return st.one_of(st.sampled_from(usual), st.integers(0, 100 * most)).map(lambda n: Hours(Fraction(n, 100)))


def numbers(*, most: int = 1_000) -> SearchStrategy[Numbers]:
    """Whole numbers and ranges of them, up to a number; one in a few is a single number."""
    ends = st.one_of(st.integers(0, min(most, 4)), st.integers(0, most))
    return st.tuples(ends, ends).map(lambda pair: Numbers(min(pair), max(pair)))
