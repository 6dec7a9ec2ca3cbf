"""A year's amount divided over the months by weight: what comes in winter differs from what comes in summer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

import attrs

from wijkonderneming.model.schedule import Strand
from wijkonderneming.values.base import Problem
from wijkonderneming.values.money import Currency, Money

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
    flows = list(strand.flows())
    lows = tuple(_least(first, last, low, high, season) for first, last, low, high in flows)
    if strand.exact:
        return attrs.evolve(strand, low=lows, high=lows)
    highs = (_least(first, last, _minus(high), _minus(low), season) for first, last, low, high in flows)
    return attrs.evolve(strand, low=lows, high=tuple(map(_minus, highs)))


def _least(first: date, last: date, low: int | None, high: int | None, season: tuple[int, ...]) -> int | None:
    """The least that the part of a month can be of an amount from ``low`` to ``high``, on a day that can be so."""
    if low is None:
        return None
    months = {first.month}
    if first != last:
        beyond = last.month + _MONTHS * (last.year - first.year) + 1
        months = {(month - 1) % _MONTHS + 1 for month in range(first.month, min(first.month + _MONTHS, beyond))}
    if low == high:
        parts = _shares(abs(low), season)
        return min(parts[month - 1] if low >= 0 else -parts[month - 1] for month in months)
    return min(low * season[month - 1] // sum(season) for month in months)


def _minus(cents: int | None) -> int | None:
    return None if cents is None else -cents


@lru_cache(maxsize=1024)
def _shares(cents: int, season: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(money.cents for money in Money.from_cents(cents, Currency.EUR).allocate(season))
