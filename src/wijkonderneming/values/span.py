"""Stretches of days, half-open, and stepping by months."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from datetime import date, datetime
from fractions import Fraction

import attrs

from wijkonderneming.values.base import Frozen, InvalidValue, described

__all__ = ["InvalidSpan", "Span", "add_months"]


class InvalidSpan(InvalidValue):
    """Something is no stretch of days."""


def add_months(day: date, months: int) -> date:
    """The same day of the month a number of months on, or the last day of a month that is too short.

    Stepping is anchored: count from the first day, not from the last result, so that a 31st comes back.

    Raises:
        InvalidSpan: when the calendar ends before.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= date.max.year:
        raise InvalidSpan("calendar", expected="a day in the years 1 to 9999", found=described(year))
    if day.day <= 28:  # noqa: PLR2004 - every month has these
        return date(year, month + 1, day.day)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


@attrs.frozen(order=False, repr=False, weakref_slot=False)
class Span(Frozen):
    """The days from ``start`` up to but not including ``end``.

    Attributes:
        start: the first day, inclusive.
        end: the first day no longer, exclusive; ``None`` has no end.

    Raises:
        InvalidSpan: when there is no day in it.
    """

    start: date
    end: date | None = None

    def __attrs_post_init__(self) -> None:
        for day in (self.start, self.start if self.end is None else self.end):
            if not isinstance(day, date) or isinstance(day, datetime):
                raise InvalidSpan("day", expected="a date without a time", found=described(day))
        if self.end is not None and self.end <= self.start:
            raise InvalidSpan("empty", expected=f"an end after {self.start.isoformat()}", found=self.end.isoformat())

    def __contains__(self, day: date) -> bool:
        return self.start <= day and (self.end is None or day < self.end)

    def overlap(self, other: Span) -> Span | None:
        """The days both have; nothing when there are none."""
        start = max(self.start, other.start)
        ends = [end for end in (self.end, other.end) if end is not None]
        end = min(ends, default=None)
        return None if end is not None and end <= start else Span(start, end)

    def touches(self, other: Span) -> bool:
        """Whether they overlap, or one begins where the other ends."""
        return (self.end is None or other.start <= self.end) and (other.end is None or self.start <= other.end)

    @staticmethod
    def merge(spans: Iterable[Span]) -> tuple[Span, ...]:
        """The same days as few spans in order, none of which touch."""
        merged: list[Span] = []
        for span in sorted(spans, key=lambda s: s.start):
            if merged and merged[-1].touches(span):
                last = merged[-1]
                end = None if last.end is None or span.end is None else max(last.end, span.end)
                merged[-1] = Span(last.start, end)
            else:
                merged.append(span)
        return tuple(merged)

    def gaps(self, spans: Iterable[Span]) -> tuple[Span, ...]:
        """The days of this span that are in none of the others, as spans in order."""
        found: list[Span] = []
        start: date | None = self.start
        for span in Span.merge(part for s in spans if (part := self.overlap(s)) is not None):
            if start is not None and start < span.start:
                found.append(Span(start, span.start))
            start = span.end
        if start is not None and (self.end is None or start < self.end):
            found.append(Span(start, self.end))
        return tuple(found)

    def split(self, days: Iterable[date]) -> tuple[Span, ...]:
        """The same days cut before each of these days that lies inside."""
        cuts = sorted({day for day in days if day in self and day != self.start})
        starts = [self.start, *cuts]
        return tuple(Span(start, end) for start, end in zip(starts, [*cuts, self.end], strict=True))

    @property
    def days(self) -> int:
        """How many days.

        Raises:
            InvalidSpan: when it has no end.
        """
        return (self._bounded() - self.start).days

    def months(self) -> tuple[date, ...]:
        """The first day of every calendar month it has a day of.

        Raises:
            InvalidSpan: when it has no end.
        """
        end = self._bounded()
        first = date(self.start.year, self.start.month, 1)
        number = (end.year - first.year) * 12 + end.month - first.month + (end.day > 1)
        return tuple(add_months(first, i) for i in range(number))

    def years(self) -> Fraction:
        """Its length in years: whole months over twelve, left-over days over 365.

        Raises:
            InvalidSpan: when it has no end.
        """
        end = self._bounded()
        months = (end.year - self.start.year) * 12 + end.month - self.start.month
        if add_months(self.start, months) > end:
            months -= 1
        return Fraction(months, 12) + Fraction((end - add_months(self.start, months)).days, 365)

    def _bounded(self) -> date:
        if self.end is None:
            raise InvalidSpan("open", expected="a span with an end")
        return self.end

    def __str__(self) -> str:
        return f"{self.start.isoformat()}..{'' if self.end is None else self.end.isoformat()}"
