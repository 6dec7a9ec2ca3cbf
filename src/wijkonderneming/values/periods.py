"""How long before, how long after: legal periods in days, weeks, months and years, each as its statute counts it.

The day of the event from which a period runs is not counted, unless a function says so. A function named by a way of
counting is for the statutes it lists; which of them a rule or a clause uses is said by that rule or clause.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from enum import Enum

import attrs

from wijkonderneming.values.base import Frozen, InvalidValue, described
from wijkonderneming.values.holidays import is_working_day
from wijkonderneming.values.recurrence import Unit
from wijkonderneming.values.span import add_months

__all__ = [
    "Counted",
    "InvalidPeriod",
    "Period",
    "clear_days",
    "corresponding_date",
    "days_after",
    "first_day_after_clear_days",
    "last_day_for_clear_days",
    "last_day_for_notice",
    "months_after_close",
    "months_beginning_after",
    "months_beginning_with",
    "months_end_to_end",
    "moved_to_working_day",
    "notice_days",
    "nth_day_before",
    "period_end",
    "statutory_period_end",
    "termijnenwet_applies",
    "years_after",
]

_PERIOD = re.compile(r"(0|[1-9][0-9]{0,3}) (day|week|month|year)(s?)")
_MOST = 9_999
_WORKING_DAYS = 2
_LONG_ENOUGH = 3


class InvalidPeriod(InvalidValue):
    """Something is no period, or cannot be counted."""


class Counted(Enum):
    """Which of its two ends a number of days of notice counts."""

    NEITHER = "neither"
    """Neither the day of the notice nor that of the meeting: the usual clause, and the English clear days."""
    ONE = "one"
    """One of the two."""
    BOTH = "both"
    """Both."""


@attrs.frozen(order=False, repr=False, weakref_slot=False)
class Period(Frozen):
    """A length of time as a statute or clause writes it, like ``14 days``, ``4 weeks``, ``1 month``.

    A month is no number of days and a week is seven days, but ``2 weeks`` and ``14 days`` are different periods: the
    Algemene termijnenwet tells them apart.

    Attributes:
        number: how many, 0 to 9999.
        unit: of what.

    Raises:
        InvalidPeriod: for anything else.
    """

    number: int
    unit: Unit

    def __attrs_post_init__(self) -> None:
        if type(self.number) is not int or not 0 <= self.number <= _MOST:
            raise InvalidPeriod("number", expected=f"a whole number from 0 to {_MOST}", found=described(self.number))
        if not isinstance(self.unit, Unit):
            raise InvalidPeriod("unit", expected="a Unit", found=type(self.unit).__name__)

    @staticmethod
    def parse(text: str) -> Period:
        """Read text like ``14 days`` or ``1 month``.

        Raises:
            InvalidPeriod: for anything else; ``1`` goes with the singular, every other number with the plural.
        """
        found = _PERIOD.fullmatch(text) if isinstance(text, str) else None
        if found is None or (found[1] == "1") == bool(found[3]):
            raise InvalidPeriod("period", expected="a number of days, weeks, months or years, like 14 days or 1 month")
        return Period(int(found[1]), Unit(found[2]))

    def __str__(self) -> str:
        return f"{self.number} {self.unit.value}{'' if self.number == 1 else 's'}"

    def __repr__(self) -> str:
        return f"Period.parse({str(self)!r})"


# Days


def days_after(day: date, days: int) -> date:
    """The day a number of days after a day, which is not counted itself.

    Source: Companies Act 2006 s853A (14 days after the review period), s304 (21 and 28 days); Co-operative and
        Community Benefit Societies Act 2014 s113(2)(f) (second meeting not less than 14 days after the first); BW
        2:41(2)-(3), 2:394(1).

    Raises:
        InvalidPeriod: when the calendar ends before.
    """
    try:
        return day + timedelta(days=days)
    except OverflowError:
        raise InvalidPeriod("calendar", expected="a day in the years 1 to 9999") from None


def nth_day_before(day: date, number: int) -> date:
    """The n-th day before a day, the day before it being the first.

    "Not later than on the eighth day before that of the meeting" allows this day and every earlier one; "not before
    the thirtieth day before that of the meeting" this day and every later one.

    Source: BW 2:225 (BV, eighth day; fifteenth until 2012-10-01), 2:224a (thirtieth day), 2:38(8) (thirtieth day).

    Raises:
        InvalidPeriod: when the calendar begins after.
    """
    return days_after(day, -number)


def clear_days(notice: date, meeting: date) -> int:
    """How many full days lie between two days, neither of which counts; 0 when there are none.

    Source: Companies Act 2006 s360(1)-(2), for ss307, 312 and others; Charitable Incorporated Organisations (General)
        Regulations 2012 reg 35.
    """
    return notice_days(notice, meeting, Counted.NEITHER)


def last_day_for_clear_days(meeting: date, days: int) -> date:
    """The last day on which notice can be given for a number of clear days before a meeting.

    Source: as ``clear_days``.

    Raises:
        InvalidPeriod: when the calendar begins after.
    """
    return days_after(meeting, -days - 1)


def first_day_after_clear_days(notice: date, days: int) -> date:
    """The first day on which a meeting can be held a number of clear days after notice.

    Source: as ``clear_days``.

    Raises:
        InvalidPeriod: when the calendar ends before.
    """
    return days_after(notice, days + 1)


def notice_days(notice: date, meeting: date, counted: Counted) -> int:
    """How many days of notice of a general meeting there were; 0 when there were none.

    The Dutch statute gives numbers (seven days for a meeting that is to amend the articles, the text available five
    days before) but does not say whether the day of the notice or of the meeting counts; nor does it set any other
    term for convening an association. So this is for the articles to say; where they are silent and the ways of
    counting differ in outcome, the law does not decide it.

    Args:
        notice: the day the notice (oproeping) was given.
        meeting: the day of the meeting.
        counted: which of both days count.

    Source: BW 2:41, 2:42(1)-(2).
    """
    return max(0, (meeting - notice).days + {Counted.NEITHER: -1, Counted.ONE: 0, Counted.BOTH: 1}[counted])


# Months and years


def months_end_to_end(day: date, months: int) -> date:
    """The last day of a number of months after a day: the same date, but from month-end to month-end.

    From 30 June nine months end on 31 March, from 28 February (of no leap year) on 30 November, from 5 April on 5
    January; where the later month is too short, on its last day.

    Source: Companies Act 2006 s443, for ss442 (accounts of a company) and the report of a CIC.

    Raises:
        InvalidSpan: when the calendar ends before.
    """
    then = add_months(day, months)
    ends_month = day.day == monthrange(day.year, day.month)[1]
    return then.replace(day=monthrange(then.year, then.month)[1]) if ends_month else then


def corresponding_date(day: date, months: int) -> date:
    """The last day of a number of months after a day: the date of the same number, or the last of a shorter month.

    From 28 February ten months end on 28 December, from 30 September four months on 30 January.

    Source: Dodds v Walker [1981] UKHL J0618-1, read in excerpt. That the ten months of Charities Act 2011 s163 and
        s169, and the one month of Co-operative and Community Benefit Societies Act 2014 s113(2)(f), are counted so is
        an inference from it.

    Raises:
        InvalidSpan: when the calendar ends before.
    """
    return add_months(day, months)


def months_beginning_with(first: date, months: int) -> date:
    """The last day of a number of months of which a given day is the first.

    Six months that begin with 5 January end on 4 July; where the later month has no day of that number, they end on
    its last day.

    Source: Localism Act 2011 s95(6), whose periods begin with the day the authority receives the notice (secondary).

    Raises:
        InvalidSpan: when the calendar ends before.
    """
    then = add_months(first, months)
    return then if then.day < first.day else days_after(then, -1)


def months_beginning_after(day: date, months: int) -> date:
    """The last day of a number of months that begin immediately after a day.

    Seven months beginning after 30 June end on 31 January. On every day this is the same as ``months_end_to_end``,
    which another statute gives for other bodies.

    Source: Co-operative and Community Benefit Societies Act 2014 s89(1)-(3).

    Raises:
        InvalidSpan: when the calendar ends before.
    """
    return months_beginning_with(days_after(day, 1), months)


def months_after_close(year_end: date, months: int) -> date:
    """The last day of a number of months after the close of a financial year (na afloop van het boekjaar).

    Six months after 31 August end on the last day of February, after 28 February (the last of that month) on 31
    August. That they are whole months counted from the day after the close is a convention: the statute does not say
    how months are counted. Six months are outside the Algemene termijnenwet; terms up to three months are not: see
    ``moved_to_working_day``.

    Args:
        year_end: the last day of the financial year, inclusive.
        months: the number of months.

    Source: BW 2:10(2), 2:48(1), 2:58(1), 2:210(1), 2:300(1), 2:394(2)-(3).

    Raises:
        InvalidSpan: when the calendar ends before.
    """
    return months_beginning_after(year_end, months)


def years_after(day: date, years: int) -> date:
    """The same date a number of years on; 28 February for 29 February in a year that has none, by convention.

    Source: BW 2:10(3) (records kept seven years), 2:15(5) (annulment within a year).

    Raises:
        InvalidSpan: when the calendar ends before.
    """
    return add_months(day, 12 * years)


# Periods of any unit


def period_end(event: date, period: Period) -> date:
    """The last day of a period that runs from an event, the day of which is not counted.

    Days and weeks are counted; months and years end on the corresponding date, or on the last day of a shorter month.
    For Dutch law both are a convention, there being no general provision in what is held.

    Raises:
        InvalidPeriod: when the calendar ends before.
        InvalidSpan: likewise.
    """
    if period.unit is Unit.DAY:
        return days_after(event, period.number)
    if period.unit is Unit.WEEK:
        return days_after(event, 7 * period.number)
    return add_months(event, period.number * (12 if period.unit is Unit.YEAR else 1))


def last_day_for_notice(end: date, period: Period) -> date:
    """The last day on which notice can be given so that the whole period lies after it and ends no later than a day.

    Four weeks' notice by the end of 31 December is given no later than on 3 December, one month's no later than on 30
    November. The Algemene termijnenwet does not move a term that is counted back (art. 1(2); BW 2:36(1) repeats it).

    Args:
        end: the last day of the relation, inclusive, like the last day of the financial year.
        period: the term of notice (opzegtermijn).

    Source: BW 2:36(1) (four weeks against the end of the financial year, unless the articles say otherwise).

    Raises:
        InvalidPeriod: when the calendar begins after.
        InvalidSpan: likewise.
    """
    if period.unit in {Unit.DAY, Unit.WEEK}:
        return days_after(end, -period.number * (7 if period.unit is Unit.WEEK else 1))
    return months_beginning_with(days_after(end, 1), -period.number * (12 if period.unit is Unit.YEAR else 1))


def termijnenwet_applies(period: Period) -> bool:
    """Whether the Algemene termijnenwet can move the end of a period of this length.

    Not of more than 90 days, more than twelve weeks, more than three months, or one or more years. The act is about
    terms set in a statute, or in a general order in council that says nothing else (art. 5): not terms of articles,
    by-laws or contracts, nor terms counted back from an event (art. 1(2)), nor terms in hours (art. 4), nor those that
    a statute takes out (BW 2:36(1)). Whether a term is one of those is for the caller to know.

    Source: Algemene termijnenwet art. 1, 4 and 5, https://wetten.overheid.nl/BWBR0002448/2010-10-10#Artikel4.
    """
    longest = {Unit.DAY: 90, Unit.WEEK: 12, Unit.MONTH: 3, Unit.YEAR: 0}
    return period.number <= longest[period.unit]


def moved_to_working_day(last: date) -> date:
    """The end of a statutory term, extended up to and including the next day that is a working day.

    Args:
        last: the day on which the term ends, counted without regard to holidays.

    Source: Algemene termijnenwet art. 1(1) and art. 3.

    Raises:
        DaysNotHeld: when it must be known of a weekday whether it is a holiday, and the decree is not held.
    """
    while not is_working_day(last):
        last = days_after(last, 1)
    return last


def statutory_period_end(event: date, period: Period) -> date:
    """The last day of a term that a Dutch statute sets from an event, the day of which is not counted.

    The end moves to the next working day, and a term of at least three days is made long enough to hold two working
    days. A longer term than the act is about is not moved.

    Source: Algemene termijnenwet art. 1(1), 2 and 4.

    Raises:
        DaysNotHeld: when it must be known of a weekday whether it is a holiday, and the decree is not held.
        InvalidPeriod: when the calendar ends before.
        InvalidSpan: likewise.
    """
    last = period_end(event, period)
    if not termijnenwet_applies(period):
        return last
    wanted = _WORKING_DAYS if (last - event).days >= _LONG_ENOUGH else 0
    last = moved_to_working_day(last)
    while _working_days(event, last) < wanted:
        last = moved_to_working_day(days_after(last, 1))
    return last


def _working_days(event: date, last: date) -> int:
    """How many working days a term holds, but no more than matter: counted back from its end."""
    found = 0
    day = last
    while day > event and found < _WORKING_DAYS:
        found += is_working_day(day)
        day = days_after(day, -1)
    return found
