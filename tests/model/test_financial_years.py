"""Financial years: stated ones, usual ones, and how the days between are shared out."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkonderneming.model.entities import Entity
from wijkonderneming.model.financial_years import FinancialYear, usual_year, year_around
from wijkonderneming.model.ownrules import declared_problems
from wijkonderneming.values.span import InvalidSpan, Span

DAY = timedelta(days=1)
DAYS = st.sampled_from(
    [date(2023, 12, 31), date(2024, 1, 1), date(2024, 2, 28), date(2024, 2, 29), date(2024, 3, 1), date(2025, 6, 30)]
)
MONTHS = st.integers(1, 12)
FIRSTS = st.sampled_from([1, 15, 28, 29, 30, 31])


def begins(day: date, month: int, first: int) -> bool:
    """Whether a financial year begins on a day, by the calendar alone."""
    return day.month == month and day.day == min(first, monthrange(day.year, day.month)[1])


@given(day=DAYS, month=MONTHS, first=FIRSTS)
def test_the_usual_year_is_that_which_one_finds_day_by_day(day: date, month: int, first: int) -> None:
    start = day
    while not begins(start, month, first):
        start -= DAY
    end = day + DAY
    while not begins(end, month, first):
        end += DAY
    assert usual_year(day, month=month, first=first) == Span(start, end)


@given(day=DAYS)
def test_articles_that_are_silent_give_the_calendar_year(day: date) -> None:
    assert usual_year(day) == Span(date(day.year, 1, 1), date(day.year + 1, 1, 1))


@pytest.mark.parametrize("day", [date(1, 1, 1), date(9999, 12, 31)])
def test_a_year_the_calendar_does_not_hold_is_refused(day: date) -> None:
    with pytest.raises(InvalidSpan):
        usual_year(day, month=7)


def year(since: date, until: date) -> FinancialYear:
    return FinancialYear(id=f"y{since}", since=since, until=until)


ENDS = st.sampled_from([date(2023, 7, 1), date(2024, 1, 1), date(2024, 2, 29), date(2024, 7, 1), date(2025, 7, 1)])


@st.composite
def stated(draw: st.DrawFn) -> tuple[FinancialYear, ...]:
    """Up to two years that do not overlap."""
    ends = sorted(draw(st.lists(ENDS, min_size=2, max_size=4, unique=True)))
    return tuple(year(a, b) for a, b in zip(ends[::2], ends[1::2], strict=False))


@given(years=stated(), month=st.sampled_from([1, 2, 7]), founded=st.none() | ENDS)
def test_every_day_lies_in_one_year_and_all_days_of_a_year_agree(
    years: tuple[FinancialYear, ...], month: int, founded: date | None
) -> None:
    day, last = date(2023, 1, 1), date(2026, 12, 31)
    while day < last:
        span = year_around(day, years, month=month, founded=founded)
        assert day in span
        assert span.end is not None
        for other in (span.start, span.end - DAY):
            assert year_around(other, years, month=month, founded=founded) == span
        for one in years:
            assert (span == one.span) == (day in one.span)
            assert span == one.span or span.overlap(one.span) is None
        day = span.end


def test_a_first_year_is_as_long_as_it_is_stated_to_be() -> None:
    long = year(date(2024, 10, 1), date(2026, 1, 1))
    assert year_around(date(2025, 3, 1), [long]) == long.span
    assert year_around(date(2026, 3, 1), [long]) == Span(date(2026, 1, 1), date(2027, 1, 1))
    assert year_around(date(2024, 11, 1), [], founded=date(2024, 10, 1)) == Span(date(2024, 10, 1), date(2025, 1, 1))


def test_a_year_that_moves_leaves_a_short_one() -> None:
    old = year(date(2024, 1, 1), date(2025, 1, 1))
    assert year_around(date(2025, 3, 1), [old], month=7) == Span(date(2025, 1, 1), date(2025, 7, 1))


def test_a_year_ends_after_it_begins_and_a_longer_term_after_that() -> None:
    assert [p.path for p in declared_problems(year(date(2024, 1, 1), date(2024, 1, 1)))] == ["until"]
    wrong = FinancialYear(id="y", since=date(2024, 1, 1), until=date(2025, 1, 1), extended_until=date(2025, 1, 1))
    assert [p.path for p in declared_problems(wrong)] == ["extended_until"]


@pytest.mark.parametrize(
    ("second", "codes"),
    [
        (year(date(2025, 1, 1), date(2026, 1, 1)), []),
        (year(date(2024, 12, 31), date(2026, 1, 1)), ["overlap"]),
        (year(date(2024, 1, 1), date(2024, 7, 1)), ["twice"]),
        (year(date(2023, 1, 1), date(2024, 1, 2)), ["overlap"]),
    ],
)
def test_no_day_lies_in_two_years_of_an_entity(second: FinancialYear, codes: list[str]) -> None:
    first = year(date(2024, 1, 1), date(2025, 1, 1))
    assert [p.code for p in declared_problems(Entity(id="e", financial_years=(first, second)))] == codes
