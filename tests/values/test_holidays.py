"""Easter by two algorithms, the decrees as they were typed over, and whole years as others published them."""

from __future__ import annotations

import pickle
from datetime import date, timedelta
from itertools import pairwise

import pytest
from dateutil import easter as independent
from hypothesis import given
from hypothesis import strategies as st

from wijkonderneming.values.base import InvalidValue
from wijkonderneming.values.holidays import DECREES, DaysNotHeld, easter, holidays, is_working_day, kings_day

HELD = range(DECREES[0].first_year, DECREES[-1].last_year + 1)
ASCENSION = timedelta(days=39)


def test_easter_agrees_with_an_independent_algorithm() -> None:
    assert [easter(year) for year in range(1583, 4100)] == [independent.easter(year) for year in range(1583, 4100)]


@given(st.integers(1583, 9999))
def test_easter_is_a_sunday_from_22_march_to_25_april(year: int) -> None:
    assert easter(year).weekday() == 6
    assert date(year, 3, 22) <= easter(year) <= date(year, 4, 25)


@pytest.mark.parametrize("year", [1582, 0, 10_000])
def test_there_is_no_easter_outside_the_calendar(year: int) -> None:
    with pytest.raises(InvalidValue):
        easter(year)


@pytest.mark.parametrize(
    ("year", "day"),
    [
        (1949, "1949-04-30"),
        (1961, "1961-05-01"),
        (1978, "1978-05-01"),
        (1979, "1979-04-30"),
        (1989, "1989-04-29"),
        (2006, "2006-04-29"),
        (2013, "2013-04-30"),
        (2014, "2014-04-26"),
        (2024, "2024-04-27"),
        (2025, "2025-04-26"),
        (2026, "2026-04-27"),
    ],
)
def test_the_kings_birthday_is_not_celebrated_on_a_sunday(year: int, day: str) -> None:
    assert kings_day(year) == date.fromisoformat(day)


@given(st.integers(1949, 2028))
def test_the_kings_birthday_never_falls_on_a_sunday(year: int) -> None:
    assert kings_day(year).weekday() != 6


@pytest.mark.parametrize("year", [1948, 2029])
def test_the_kings_birthday_of_another_time_is_not_guessed(year: int) -> None:
    with pytest.raises(DaysNotHeld):
        kings_day(year)


@pytest.mark.parametrize(
    ("year", "days"),
    [
        # explootvrije dagen 2023, as bailiffs published them; they leave out New Year's Day, which was a Sunday
        (2023, "01-01 04-07 04-10 04-27 04-28 05-05 05-18 05-19 05-29 12-25 12-26"),
        # likewise 2019, with Easter and the King's birthday, which had passed
        (2019, "01-01 04-19 04-22 04-27 05-05 05-30 05-31 06-10 12-25 12-26 12-27"),
        # wettelijke feestdagen 2026, with the two days of the decree
        (2026, "01-01 01-02 04-03 04-06 04-27 05-05 05-14 05-15 05-25 12-25 12-26"),
    ],
)
def test_years_as_published(year: int, days: str) -> None:
    assert sorted(holidays(year)) == [date.fromisoformat(f"{year}-{day}") for day in days.split()]


def test_the_decrees_follow_each_other_without_a_year_between() -> None:
    assert all(one.last_year + 1 == next_.first_year for one, next_ in pairwise(DECREES))
    for decree in DECREES:
        assert list(decree.days) == sorted(set(decree.days))
        assert {day.year for day in decree.days} <= set(range(decree.first_year, decree.last_year + 1))
        assert decree.source.read_on is not None


def test_every_equated_day_bridges_a_holiday_and_a_weekend() -> None:
    """As the decrees always do; a mistake in typing one over would hardly keep to it."""
    for day in (day for decree in DECREES for day in decree.days):
        beside = {0: 1, 4: -1}[day.weekday()]
        neighbour = day + timedelta(days=beside)
        assert neighbour in holidays(neighbour.year), day


@pytest.mark.parametrize("year", HELD)
def test_the_friday_after_ascension_is_always_equated(year: int) -> None:
    ascension = easter(year) + ASCENSION
    assert ascension.weekday() == 3
    assert {ascension, ascension + timedelta(days=1)} <= holidays(year)


@given(st.dates(date(HELD[0], 1, 1), date(HELD[-1], 12, 31)))
def test_a_working_day_is_no_weekend_and_no_holiday(day: date) -> None:
    assert is_working_day(day) == (day.isoweekday() <= 5 and day not in holidays(day.year))


@pytest.mark.parametrize("year", [HELD[0] - 1, HELD[-1] + 1, 1, 9999])
def test_holidays_of_which_the_decree_is_not_held_are_not_guessed(year: int) -> None:
    with pytest.raises(DaysNotHeld, match="2017 to 2028"):
        holidays(year)
    days = [date(year, 6, day) for day in range(1, 8)]
    asked = {day: day.weekday() >= 5 for day in days}
    for day, weekend in asked.items():
        if weekend:
            assert not is_working_day(day)
        else:
            with pytest.raises(DaysNotHeld):
                is_working_day(day)


def test_the_error_can_be_sent_elsewhere() -> None:
    with pytest.raises(DaysNotHeld) as caught:
        holidays(2040)
    again = pickle.loads(pickle.dumps(caught.value))
    assert type(again) is DaysNotHeld
    assert again.problems == caught.value.problems
