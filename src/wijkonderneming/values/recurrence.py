"""What comes back on the calendar: anchored months and years, weeks, and patterns like "second Thursday"."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, datetime, timedelta
from enum import Enum

import attrs

from wijkonderneming.values.base import Frozen, InvalidValue, described
from wijkonderneming.values.span import Span, add_months

__all__ = ["InvalidRecurrence", "Recurrence", "Unit", "Weekday"]


class InvalidRecurrence(InvalidValue):
    """Something cannot come back like that."""


class Unit(Enum):
    """In what a recurrence steps."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class Weekday(Enum):
    """A day of the week."""

    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"

    @property
    def number(self) -> int:
        """Its place in the week, Monday is 0."""
        return list(Weekday).index(self)


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Recurrence(Frozen):
    """Days that come back, counted from an anchor.

    Months and years are anchored: the n-th is the anchor's day n steps on, clamped to the last day of a shorter
    month, so nothing is lost and the 31st comes back.

    Attributes:
        every: how many units from one to the next, 1 or more.
        unit: the unit.
        anchor: the first day, inclusive; with a weekday, the day from which it is looked for.
        weekday: of weeks, the day of the week; of months, with ``nth``.
        nth: which weekday of the month: 1 to 5, or -1 for the last; a month without a fifth is passed over. Months
            are counted from the anchor's own, even where its day lies before the anchor.

    Raises:
        InvalidRecurrence: naming what does not go together.
    """

    every: int = 1
    unit: Unit
    anchor: date
    weekday: Weekday | None = None
    nth: int | None = None

    def __attrs_post_init__(self) -> None:
        if type(self.every) is not int or not 1 <= self.every <= 10_000:  # noqa: PLR2004 - beyond any use
            raise InvalidRecurrence("every", expected="a whole number from 1 to 10000", found=described(self.every))
        if not isinstance(self.unit, Unit):
            raise InvalidRecurrence("unit", expected="a Unit", found=described(self.unit))
        if self.weekday is not None and not isinstance(self.weekday, Weekday):
            raise InvalidRecurrence("weekday", expected="a Weekday", found=described(self.weekday))
        if not isinstance(self.anchor, date) or isinstance(self.anchor, datetime):
            raise InvalidRecurrence("anchor", expected="a day, like 2026-01-31", found=described(self.anchor))
        if self.nth is not None and (type(self.nth) is not int or self.nth not in {1, 2, 3, 4, 5, -1}):
            raise InvalidRecurrence("nth", expected="1 to 5, or -1 for the last", found=described(self.nth))
        monthly = self.unit is Unit.MONTH
        if (self.nth is not None) != (monthly and self.weekday is not None):
            raise InvalidRecurrence("nth", expected="nth together with a weekday and the unit month")
        if self.weekday is not None and not monthly and self.unit is not Unit.WEEK:
            raise InvalidRecurrence("weekday", expected="a weekday with the unit week, or month and nth")

    @staticmethod
    def monthly(anchor: date, every: int = 1) -> Recurrence:
        """Every month, or every so many, from a day."""
        return Recurrence(every=every, unit=Unit.MONTH, anchor=anchor)

    @staticmethod
    def yearly(anchor: date, every: int = 1) -> Recurrence:
        """Every year, or every so many, from a day."""
        return Recurrence(every=every, unit=Unit.YEAR, anchor=anchor)

    def occurrences(self, span: Span) -> tuple[date, ...]:
        """Its days within a span, in order.

        Raises:
            InvalidRecurrence: when the span has no end.
        """
        if span.end is None:
            raise InvalidRecurrence("open", expected="a span with an end")
        start = max(span.start, self.anchor)
        if start >= span.end:
            return ()
        if self.nth is not None:
            return self._nth_weekdays(start, span.end)
        if self.unit in {Unit.MONTH, Unit.YEAR}:
            return self._months(start, span.end)
        return self._days(start, span.end)

    def count(self, span: Span) -> int:
        """How many of its days lie within a span.

        Raises:
            InvalidRecurrence: when the span has no end.
        """
        return len(self.occurrences(span))

    def _months(self, start: date, end: date) -> tuple[date, ...]:
        step = self.every * (12 if self.unit is Unit.YEAR else 1)
        anchor = self.anchor
        behind = (start.year - anchor.year) * 12 + start.month - anchor.month
        first = max(0, behind // step)
        months = range(anchor.year * 12 + anchor.month - 1 + first * step, end.year * 12 + end.month, step)
        wanted = anchor.day
        if wanted <= 28:  # noqa: PLR2004 - every month has these
            days = [date(month // 12, month % 12 + 1, wanted) for month in months]
        else:
            ends = [(month // 12, month % 12 + 1) for month in months]
            days = [date(year, month, min(wanted, monthrange(year, month)[1])) for year, month in ends]
        while days and days[-1] >= end:
            days.pop()
        return tuple(days if not days or days[0] >= start else days[1:])

    def _days(self, start: date, end: date) -> tuple[date, ...]:
        step = self.every * (7 if self.unit is Unit.WEEK else 1)
        first = self.anchor.toordinal()
        if self.weekday is not None:
            first += (self.weekday.number - self.anchor.weekday()) % 7
        first += step * max(0, -((first - start.toordinal()) // step))
        return tuple(date.fromordinal(day) for day in range(first, end.toordinal(), step))

    def _nth_weekdays(self, start: date, end: date) -> tuple[date, ...]:
        from dateutil.rrule import MONTHLY, rrule
        from dateutil.rrule import weekday as nth_weekday

        assert self.weekday is not None
        behind = (start.year - self.anchor.year) * 12 + start.month - self.anchor.month
        first = add_months(self.anchor.replace(day=1), behind // self.every * self.every)
        last = end - timedelta(days=1)
        rule = rrule(
            MONTHLY,
            interval=self.every,
            dtstart=datetime(first.year, first.month, 1),  # noqa: DTZ001 - days have no zone
            until=datetime(last.year, last.month, last.day),  # noqa: DTZ001 - days have no zone
            byweekday=nth_weekday(self.weekday.number, self.nth),
        )
        return tuple(found.date() for found in rule if found.date() >= start)
