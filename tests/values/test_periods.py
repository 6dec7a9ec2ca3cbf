"""Legal periods: against a walk day by day and an independent calendar, and as the statutes and cases give them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from wijkonderneming.testing.values import days
from wijkonderneming.testing.values_legal import held_days, periods
from wijkonderneming.values.holidays import DaysNotHeld, holidays
from wijkonderneming.values.periods import (
    Counted,
    InvalidPeriod,
    Period,
    clear_days,
    corresponding_date,
    days_after,
    first_day_after_clear_days,
    last_day_for_clear_days,
    last_day_for_notice,
    months_after_close,
    months_beginning_after,
    months_beginning_with,
    months_end_to_end,
    moved_to_working_day,
    notice_days,
    nth_day_before,
    period_end,
    statutory_period_end,
    termijnenwet_applies,
    years_after,
)
from wijkonderneming.values.recurrence import Unit
from wijkonderneming.values.span import InvalidSpan

DAY = timedelta(days=1)
SHORT = st.integers(0, 40)
MONTHS = st.integers(0, 30)


def on(text: str) -> date:
    return date.fromisoformat(text)


def walk(start: date, *, until: date) -> list[date]:
    """The days strictly between two, one by one."""
    found, day = [], start + DAY
    while day < until:
        found.append(day)
        day += DAY
    return found


# Days


@given(days(), days())
def test_clear_days_are_those_that_lie_between(notice: date, meeting: date) -> None:
    near = max(notice, meeting - timedelta(days=60)) if meeting > notice else notice
    assert clear_days(near, meeting) == len(walk(near, until=meeting))


@given(days(), SHORT)
def test_the_last_day_for_clear_days_is_the_last(meeting: date, number: int) -> None:
    last = last_day_for_clear_days(meeting, number)
    assert clear_days(last, meeting) == number
    assert clear_days(last + DAY, meeting) < max(number, 1)
    assert first_day_after_clear_days(last, number) == meeting


@given(days(), SHORT)
def test_what_counts_adds_at_most_two_days(notice: date, days_on: int) -> None:
    meeting = notice + timedelta(days=days_on)
    assert notice_days(notice, meeting, Counted.BOTH) == len({notice, meeting, *walk(notice, until=meeting)})
    assert notice_days(notice, meeting, Counted.ONE) == days_on
    assert notice_days(notice, meeting, Counted.NEITHER) == clear_days(notice, meeting)


@given(days(), st.integers(1, 400), st.sampled_from(Counted))
def test_notice_after_the_meeting_is_none(meeting: date, late: int, counted: Counted) -> None:
    assert notice_days(meeting + timedelta(days=late), meeting, counted) == 0


@given(days(), SHORT)
def test_the_nth_day_before_has_one_less_in_between(day: date, number: int) -> None:
    before = nth_day_before(day, number)
    assert len(walk(before, until=day)) == max(0, number - 1)
    assert days_after(before, number) == day


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        # Companies Act 2006 s307, s360: notice on 1 September, fourteen clear days
        (first_day_after_clear_days(on("2026-09-01"), 14), "2026-09-16"),
        (last_day_for_clear_days(on("2026-09-16"), 14), "2026-09-01"),
        # s304: called within 21 days of the request, held within 28 of the notice
        (days_after(on("2026-03-02"), 21), "2026-03-23"),
        (days_after(on("2026-03-23"), 28), "2026-04-20"),
        # BW 2:225: not later than on the eighth day before that of the meeting
        (nth_day_before(on("2026-06-16"), 8), "2026-06-08"),
        # BW 2:38(8): not before the thirtieth day before that of the meeting
        (nth_day_before(on("2026-06-16"), 30), "2026-05-17"),
        # BW 2:36(1): four weeks' notice against the end of the financial year
        (last_day_for_notice(on("2026-12-31"), Period.parse("4 weeks")), "2026-12-03"),
        (last_day_for_notice(on("2026-12-31"), Period.parse("28 days")), "2026-12-03"),
        (last_day_for_notice(on("2026-12-31"), Period.parse("1 month")), "2026-11-30"),
        (last_day_for_notice(on("2025-02-28"), Period.parse("1 month")), "2025-01-31"),
        (last_day_for_notice(on("2026-12-31"), Period.parse("1 year")), "2025-12-31"),
    ],
)
def test_days_in_statutes(found: date, expected: str) -> None:
    assert found == on(expected)


# Months


@given(days(), MONTHS)
def test_months_by_an_independent_calendar(day: date, months: int) -> None:
    then = day + relativedelta(months=months)
    assert corresponding_date(day, months) == then
    last_of_month = (day + DAY).day == 1
    assert months_end_to_end(day, months) == (then + relativedelta(day=31) if last_of_month else then)


@given(days(), MONTHS)
def test_months_that_begin_after_a_day_are_months_from_end_to_end(day: date, months: int) -> None:
    assert months_beginning_after(day, months) == months_end_to_end(day, months)
    assert months_after_close(day, months) == months_end_to_end(day, months)


@given(days(), st.integers(1, 30))
def test_months_that_begin_with_a_day_fill_whole_months(first: date, months: int) -> None:
    """The day after the last is the first of the next such months, unless their month is too short for it."""
    after = months_beginning_with(first, months) + DAY
    wanted = first + relativedelta(months=months)
    assert after == (wanted if wanted.day == first.day else wanted + DAY)
    of_month = first.replace(day=1)
    assert months_beginning_with(of_month, months) == of_month + relativedelta(months=months - 1, day=31)


@pytest.mark.parametrize(
    "count", [corresponding_date, months_end_to_end, months_beginning_after, months_beginning_with, months_after_close]
)
@given(days(), days(), MONTHS)
def test_an_earlier_start_never_ends_later(
    count: Callable[[date, int], date], one: date, other: date, months: int
) -> None:
    first, last = sorted((one, other))
    assert count(first, months) <= count(last, months)
    assert count(first, months) <= count(first, months + 1)


@given(days(), st.integers(0, 20))
def test_years_are_twelve_months(day: date, years: int) -> None:
    assert years_after(day, years) == day + relativedelta(years=years)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        # Companies Act 2006 s443
        (months_end_to_end(on("2026-06-30"), 9), "2027-03-31"),
        (months_end_to_end(on("2026-02-28"), 9), "2026-11-30"),
        (months_end_to_end(on("2026-04-05"), 9), "2027-01-05"),
        # Co-operative and Community Benefit Societies Act 2014 s89
        (months_beginning_after(on("2026-06-30"), 7), "2027-01-31"),
        # Charities Act 2011 s163 as inferred
        (corresponding_date(on("2027-02-28"), 10), "2027-12-28"),
        # Dodds v Walker: notice on 30 September, four months
        (corresponding_date(on("1978-09-30"), 4), "1979-01-30"),
        (corresponding_date(on("2026-03-02"), 1), "2026-04-02"),
        # Localism Act 2011 s95(6): six months and six weeks that begin with 5 January
        (months_beginning_with(on("2026-01-05"), 6), "2026-07-04"),
        # BW 2:10(2), 2:48(1): six months after the close of the financial year
        (months_after_close(on("2025-12-31"), 6), "2026-06-30"),
        (months_after_close(on("2026-06-30"), 6), "2026-12-31"),
        (months_after_close(on("2026-08-31"), 6), "2027-02-28"),
        (months_after_close(on("2027-08-31"), 6), "2028-02-29"),
        (months_after_close(on("2027-02-28"), 6), "2027-08-31"),
        (months_after_close(on("2028-02-29"), 6), "2028-08-31"),
        (months_after_close(on("2026-04-30"), 6), "2026-10-31"),
        # BW 2:394(3): twelve months
        (months_after_close(on("2028-02-29"), 12), "2029-02-28"),
        (months_after_close(on("2027-02-28"), 12), "2028-02-29"),
        # BW 2:10(3)
        (years_after(on("2024-02-29"), 7), "2031-02-28"),
    ],
)
def test_months_in_statutes(found: date, expected: str) -> None:
    assert found == on(expected)


# Periods of any unit


@given(periods())
def test_a_period_reads_back_as_it_is_written(period: Period) -> None:
    assert Period.parse(str(period)) == period
    assert repr(period) == f"Period.parse('{period}')"


@pytest.mark.parametrize(
    "text",
    [
        *("", "14", "days", "14 Days", "14  days", "14 day", "1 days", "014 days", "-1 days", "1.5 days"),
        *("10000 days", "14 days\n", " 14 days", "14 hours", "\u0663 days", "0 day"),
    ],
)
def test_anything_else_is_no_period(text: str) -> None:
    with pytest.raises(InvalidPeriod):
        Period.parse(text)


@pytest.mark.parametrize(
    ("number", "unit"), [(-1, Unit.DAY), (10_000, Unit.DAY), (True, Unit.DAY), (1.0, Unit.DAY), (1, "day")]
)
def test_a_period_is_a_whole_number_of_units(number: Any, unit: Any) -> None:
    with pytest.raises(InvalidPeriod):
        Period(number, unit)


def test_what_is_no_text_is_no_period() -> None:
    with pytest.raises(InvalidPeriod):
        Period.parse(14)  # type: ignore[arg-type]


@given(days(), periods())
def test_periods_by_an_independent_calendar(event: date, period: Period) -> None:
    step: Any = {f"{period.unit.value}s": period.number}
    assert period_end(event, period) == event + relativedelta(**step)


@given(days(), periods(most=40))
def test_the_last_day_for_notice_is_the_last_whose_period_ends_in_time(end: date, period: Period) -> None:
    last = last_day_for_notice(end, period)
    assert period_end(last, period) <= end < period_end(last + DAY, period)


@pytest.mark.parametrize(
    "count",
    [
        lambda: days_after(date.max, 1),
        lambda: nth_day_before(date.min, 1),
        lambda: months_beginning_after(date.max, 1),
        lambda: period_end(date.max, Period(1, Unit.WEEK)),
        lambda: period_end(date.max, Period(1, Unit.MONTH)),
        lambda: last_day_for_notice(date.min, Period(1, Unit.YEAR)),
    ],
)
def test_where_the_calendar_ends_no_day_is_made_up(count: Callable[[], date]) -> None:
    with pytest.raises((InvalidPeriod, InvalidSpan)):
        count()


# Algemene termijnenwet


def works(day: date) -> bool:
    return day.isoweekday() < 6 and day not in holidays(day.year)


@given(held_days())
def test_a_term_moves_to_the_first_working_day_from_its_end(last: date) -> None:
    moved = moved_to_working_day(last)
    assert works(moved)
    assert not any(works(day) for day in [last, *walk(last, until=moved)] if day < moved)


@given(held_days(), periods(units=(Unit.DAY, Unit.WEEK, Unit.MONTH), most=3) | periods(units=(Unit.DAY,), most=12))
def test_a_statutory_term_is_the_shortest_that_the_act_allows(event: date, period: Period) -> None:
    """Article 1 and 2 as conditions, and the first day on which both are met."""
    usual = period_end(event, period)
    long_enough = (usual - event).days >= 3

    def allowed(last: date) -> bool:
        working = sum(map(works, walk(event, until=last + DAY)))
        return works(last) and (working >= 2 or not long_enough)

    end = statutory_period_end(event, period)
    assert end >= usual
    assert allowed(end)
    assert not any(allowed(day) for day in [usual, *walk(usual, until=end)] if day < end)


@given(days(), periods())
def test_terms_longer_than_the_act_is_about_are_not_moved(event: date, period: Period) -> None:
    if not termijnenwet_applies(period):
        assert statutory_period_end(event, period) == period_end(event, period)


@pytest.mark.parametrize(
    ("text", "applies"),
    [
        ("0 days", True),
        ("90 days", True),
        ("91 days", False),
        ("12 weeks", True),
        ("13 weeks", False),
        ("3 months", True),
        ("4 months", False),
        ("1 year", False),
    ],
)
def test_to_which_lengths_the_act_applies(text: str, *, applies: bool) -> None:
    assert termijnenwet_applies(Period.parse(text)) is applies


@pytest.mark.parametrize(
    ("event", "period", "end"),
    [
        # three days to think over the purchase of a home, as a legal periodical counted them at Christmas 2017
        ("2017-12-19", "3 days", "2017-12-22"),
        ("2017-12-20", "3 days", "2017-12-27"),
        # signed on the Friday before: article 2 asks for two working days, and 27 December is the first
        ("2017-12-22", "3 days", "2017-12-28"),
        # a term of two days needs none
        ("2017-12-22", "2 days", "2017-12-27"),
        # BW 2:394(1): eight days after adoption, ending on the Friday after Ascension, which is equated
        ("2026-05-07", "8 days", "2026-05-18"),
        # BW 2:41(2): four weeks, ending on Liberation Day
        ("2026-04-07", "4 weeks", "2026-05-06"),
        # 24 and 31 December 2018 are equated, and so the term goes past New Year's Day
        ("2018-12-17", "2 weeks", "2019-01-02"),
        ("2018-11-30", "1 month", "2019-01-02"),
        # six months are too long for the act: a Sunday stays
        ("2025-11-17", "6 months", "2026-05-17"),
    ],
)
def test_statutory_terms(event: str, period: str, end: str) -> None:
    assert statutory_period_end(on(event), Period.parse(period)) == on(end)


def test_a_term_that_ends_where_no_decree_is_held_is_not_guessed() -> None:
    with pytest.raises(DaysNotHeld):
        statutory_period_end(on("2016-05-02"), Period.parse("14 days"))
    with pytest.raises(DaysNotHeld):
        moved_to_working_day(on("2028-12-31"))
    assert moved_to_working_day(on("2028-12-29")) == on("2028-12-29")
