"""A year's amount divided over the months by weight: what comes in winter differs from what comes in summer."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache

import attrs

from wijkonderneming.model.schedule import Strand
from wijkonderneming.values.base import Problem
from wijkonderneming.values.money import Currency, Money, Rounding, round_fraction

__all__ = ["season_problems", "seasonal"]

_MONTHS = 12


def season_problems(season: tuple[int, ...] | None) -> Iterator[Problem]:
    """What is ill-formed in the weights of the months."""
    if season is not None and (len(season) != _MONTHS or not any(season)):
        found = f"{len(season)} numbers" if len(season) != _MONTHS else "twelve times 0"
        expected = "a weight for each of the twelve months, from January on, one of them more than 0"
        yield Problem(path="season", code="season", expected=expected, found=found)


def seasonal(strand: Strand, season: tuple[int, ...] | None) -> Strand:
    """A strand of yearly amounts, one in each month, with of each the part of its month.

    The parts of one known amount add up to it over twelve months. Of an amount that is known by its bounds they do so
    up to a cent each, and of a movement whose month is not known it may be the part of any month it can fall in.
    """
    if season is None or not strand.days:
        return strand
    if strand.exact:
        found = [
            _shares(abs(cents or 0), season)[day.month - 1] for day, cents in zip(strand.days, strand.low, strict=True)
        ]
        low = tuple(part if (cents or 0) >= 0 else -part for part, cents in zip(found, strand.low, strict=True))
        return attrs.evolve(strand, low=low, high=low)
    lows: list[int | None] = []
    highs: list[int | None] = []
    whole = sum(season)
    for first, last, low_, high_ in strand.flows():
        months = range(first.month, min(first.month + _MONTHS, last.month + _MONTHS * (last.year - first.year) + 1))
        parts = [Fraction(season[(month - 1) % _MONTHS], whole) for month in months]
        for ends, end, pick, rounding in ((lows, low_, min, Rounding.FLOOR), (highs, high_, max, Rounding.CEILING)):
            ends.append(None if end is None else pick(round_fraction(end * part, rounding) for part in parts))
    return attrs.evolve(strand, low=tuple(lows), high=tuple(highs))


@lru_cache(maxsize=1024)
def _shares(cents: int, season: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(money.cents for money in Money.from_cents(cents, Currency.EUR).allocate(season))
