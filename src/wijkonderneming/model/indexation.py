"""What amounts rise with: a fixed rate, or a published index whose figures the document holds."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date
from enum import Enum
from fractions import Fraction
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, ClassVar, NamedTuple, TypeAlias

import attrs

from wijkonderneming.model.noun import DatedMoney, Noun, Role, bounded, refers_to
from wijkonderneming.values.base import Problem
from wijkonderneming.values.figure import Figure
from wijkonderneming.values.money import Rounding, round_fraction
from wijkonderneming.values.share import Rate
from wijkonderneming.values.unknown import Unknown

if TYPE_CHECKING:
    from wijkonderneming.model.schedule import Given

__all__ = ["IndexFigure", "IndexMethod", "IndexSeries", "Indexation", "Steps"]

Factor: TypeAlias = tuple[Fraction, Fraction | None]
"""What an amount is multiplied by, at least and at most; ``None`` is without bound."""

_YEAR = 12


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class IndexFigure(Noun):
    """One published figure of an index.

    Attributes:
        year: the calendar year.
        month: the month of that year, 1 to 12; left out, the figure is that of the whole year.
        value: the figure, more than nothing.
    """

    year: int = attrs.field(metadata=bounded(1, 9999))
    month: int | None = attrs.field(default=None, metadata=bounded(1, 12))
    value: Figure

    def own_problems(self) -> Iterator[Problem]:
        """Nothing can be divided by nothing."""
        if not self.value.fraction:
            yield Problem(path="value", code="too_low", expected="more than 0", found=str(self.value))


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class IndexSeries(Noun):
    """The published figures of an index, like that of consumer prices (CPI), of years or of months.

    Figures of another base year are another series: they are not put side by side.

    Attributes:
        id: its id in the document.
        name: what its publisher calls it.
        source: the source that publishes it.
        base: the year whose figure is 100.
        figures: the figures, all of years or all of months; none is left out in between. Left out, not stated.
    """

    noun: ClassVar[str] = "index_series"
    role: ClassVar[Role] = Role.TREASURER

    id: str
    name: str | None = None
    source: str | None = attrs.field(default=None, metadata=refers_to("source"))
    base: int | None = attrs.field(default=None, metadata=bounded(1, 9999))
    figures: tuple[IndexFigure, ...] | None = None

    @cached_property
    def _by_period(self) -> dict[tuple[int, int | None], Fraction]:
        return {(figure.year, figure.month): figure.value.fraction for figure in self.figures or ()}

    def figure(self, year: int, month: int) -> Fraction | None:
        """The figure of a month, or of the year it lies in; nothing where it is not held."""
        return self._by_period.get((year, month)) or self._by_period.get((year, None))

    def own_problems(self) -> Iterator[Problem]:
        """Figures are all of years or all of months, and each is stated once."""
        seen: set[tuple[int, int | None]] = set()
        for i, figure in enumerate(self.figures or ()):
            period = (figure.year, figure.month)
            if period in seen:
                yield Problem(path=f"figures[{i}]", code="twice", expected="another year or month than elsewhere")
            elif seen and (figure.month is None) != any(month is None for _, month in seen):
                yield Problem(path=f"figures[{i}]", code="mixed", expected="figures all of years, or all of months")
            else:
                seen.add(period)


class IndexMethod(Enum):
    """How the amount of a year follows from the rises."""

    CHAINED = "chained"
    """From the amount before it, which was rounded."""
    FROM_BASE = "from_base"
    """From the amount that was stated, by all rises since together."""


class Steps(NamedTuple):
    """The amounts of a line one after the other.

    Attributes:
        days: the first day of each, in order.
        low: the least each can be, in cents.
        high: the most; ``None`` is without bound. The same object as ``low`` where every amount is known.
        unknowns: why they differ.
    """

    days: list[date]
    low: list[int]
    high: Sequence[int | None]
    unknowns: tuple[Unknown, ...] = ()

    def in_force(self, first: date, last: date) -> tuple[int, int | None]:
        """The least and the most in force from ``first`` to ``last``, both inclusive; any before the first amount."""
        before = bisect_right(self.days, first) - 1
        if before < 0:
            return 0, None
        inside = slice(before, bisect_right(self.days, last))
        most = [cents for cents in self.high[inside] if cents is not None]
        return min(self.low[inside]), max(most) if len(most) == len(self.low[inside]) else None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Indexation(Noun):
    """A yearly rise, by a fixed rate or as much as an index rose in a year.

    A stated amount is that of its own first day: only rises after that day change it. A rise by an index is the figure
    of the month that lies ``months_back`` before the month of the rise, over that of the same month a year earlier; of
    an index of years, the figures of the years of both. Where a figure is not held, the amount lies between the bounds
    that ``cap``, ``floor`` and ``no_decrease`` leave.

    Attributes:
        rate: the rise a year, like ``2.0%``; negative for a fall, which is less than 100%.
        series: the index it rises with, instead of a rate.
        first: the first day of the first raised amount; then the same day every year, 28 February for the 29th in a
            year that has none.
        method: whether each year starts from the rounded amount of the year before, or from the stated one.
        months_back: how many months before the month of the rise the month lies whose figure counts, 0 to 120.
        cap: the most it rises a year; left out, no bound.
        floor: the least it rises a year, negative for a fall; left out, no bound.
        no_decrease: whether an amount is never lower than the one before it.
        rounding: how each year's amount is rounded to whole cents.

    Source: of rents that go with consumer prices, the housing association Stadgenoot, Huurprijsindexering, has the
        figures of years, of the year before over the one before that (read on 2026-11-23). No statute says so.
    """

    noun: ClassVar[str] = "indexation"
    role: ClassVar[Role] = Role.TREASURER

    rate: Rate | None = None
    series: str | None = attrs.field(default=None, metadata=refers_to("index_series"))
    first: date
    method: IndexMethod = IndexMethod.CHAINED
    months_back: int = attrs.field(default=_YEAR, metadata=bounded(0, 120))
    cap: Rate | None = None
    floor: Rate | None = None
    no_decrease: bool = False
    rounding: Rounding = Rounding.HALF_UP

    def own_problems(self) -> Iterator[Problem]:
        """It goes by one thing, and no more can be lost than there is."""
        if self.rate is not None and self.series is not None:
            yield Problem(path="series", code="both", expected="a rate or a series, not both")
        for field in ("rate", "cap", "floor"):
            value: Rate | None = getattr(self, field)
            if value is not None and value.fraction <= -1:
                yield Problem(path=field, code="all_lost", expected="more than -100.0%", found=str(value))
        if self.cap is not None and self.floor is not None and self.cap < self.floor:
            yield Problem(path="cap", code="order", expected=f"{self.floor} or more", found=str(self.cap))

    @property
    def _plain(self) -> bool:
        """Whether it is a fixed rate, chained and rounded half up, as most are."""
        return (
            self.rate is not None
            and self.method is IndexMethod.CHAINED
            and self.rounding is Rounding.HALF_UP
            and self.cap is None
            and self.floor is None
            and not self.no_decrease
        )

    def steps(self, amounts: Sequence[DatedMoney], end: date, given: Given, about: str) -> Steps:
        """Every amount up to ``end`` (exclusive), in cents.

        Args:
            amounts: the stated amounts.
            end: the first day that does not matter any more.
            given: where the series is found.
            about: id of the object whose amounts they are.
        """
        ordered = sorted(amounts, key=_since)
        days: list[date] = []
        low: list[int] = []
        high: list[int | None] = []
        known = True
        for i, dated in enumerate(ordered):
            stop = min(end, ordered[i + 1].since) if i + 1 < len(ordered) else end
            rises = _rises(self.first, dated.since, stop)
            days.append(dated.since)
            days += rises
            if self._plain:
                low += self._chained(dated.value.cents, len(rises))
            else:
                least, most, sure = self._raised(dated.value.cents, rises, given)
                low += least
                high += most
                known = known and sure
        if known:
            return Steps(days, low, low)
        missing = ("figures", self.series) if self.series is not None else ("indexation", about)
        return Steps(days, low, high, (Unknown(about=missing[1], field=missing[0], states=()),))

    def _chained(self, cents: int, number: int) -> list[int]:
        """An amount and what it becomes; of what is not below nothing, rounding half up is one division."""
        assert self.rate is not None
        rise = self.rate.fraction
        bottom = rise.denominator
        top, twice = 2 * (rise.numerator + bottom), 2 * bottom
        found = [cents]
        for _ in range(number):
            cents = (cents * top + bottom) // twice
            found.append(cents)
        return found

    def _raised(self, cents: int, rises: Sequence[date], given: Given) -> tuple[list[int], list[int | None], bool]:
        """An amount and what it becomes, at least and at most, and whether every figure is held."""
        low: list[int] = [cents]
        high: list[int | None] = [cents]
        together: Factor = (Fraction(1), Fraction(1))
        known = True
        for rise in rises:
            factor = self._factor(rise, given)
            together = (together[0] * factor[0], _product(together[1], factor[1]))
            if self.method is IndexMethod.FROM_BASE:
                whole = self._whole(rises[0], rise, given)
                by = together if whole is None else (whole, whole)
                before: tuple[int, int | None] = (cents, cents)
            else:
                by, before = factor, (low[-1], high[-1])
            least = round_fraction(before[0] * by[0], self.rounding)
            product = _product(None if before[1] is None else Fraction(before[1]), by[1])
            most = None if product is None else round_fraction(product, self.rounding)
            if self.no_decrease:
                last = high[-1]
                least, most = max(least, low[-1]), None if most is None or last is None else max(most, last)
            known = known and by[0] == by[1]
            low.append(least)
            high.append(most)
        return low, high, known

    def _factor(self, rise: date, given: Given) -> Factor:
        """What an amount is multiplied by on the day of a rise, at least and at most."""
        least = Fraction(0) if self.floor is None else 1 + self.floor.fraction
        most = None if self.cap is None else 1 + self.cap.fraction
        factor = self._ratio(_YEAR, rise, given) if self.rate is None else 1 + self.rate.fraction
        if factor is None:
            return least, most
        factor = max(factor, least)
        factor = factor if most is None else min(factor, most)
        return factor, factor

    def _whole(self, first: date, rise: date, given: Given) -> Fraction | None:
        """What a stated amount is multiplied by in all, where that is one ratio of two figures."""
        if self.rate is not None or self.cap is not None or self.floor is not None:
            return None
        return self._ratio(_YEAR * (1 + rise.year - first.year), rise, given)

    def _ratio(self, months: int, rise: date, given: Given) -> Fraction | None:
        """The figure that counts for a rise over the one so many months before; nothing where one is not held."""
        series = given.find(self.series)
        if not isinstance(series, IndexSeries):
            return None
        now = _YEAR * rise.year + rise.month - 1 - self.months_back
        old, new = (series.figure(month // _YEAR, month % _YEAR + 1) for month in (now - months, now))
        return None if old is None or new is None else new / old


def _product(one: Fraction | None, other: Fraction | None) -> Fraction | None:
    return None if one is None or other is None else one * other


def _since(dated: DatedMoney) -> date:
    return dated.since


@lru_cache(maxsize=4096)
def _rises(first: date, since: date, stop: date) -> tuple[date, ...]:
    """The days of the rises after ``since``, before ``stop``. Remembered, for many lines rise on the same days."""
    years = range(max(since.year, first.year), stop.year + 1)
    rises = [date(year, first.month, min(first.day, monthrange(year, first.month)[1])) for year in years]
    return tuple(rises[bisect_right(rises, since) : bisect_left(rises, stop)])
