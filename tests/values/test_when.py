"""Laws of days that may not be known exactly."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkonderneming.testing import days, whens
from wijkonderneming.values.when import InvalidWhen, When, read_day


@given(whens())
def test_text_comes_back_where_there_is_one(when: When) -> None:
    if when.text is None:
        assert ".." in str(when)
    else:
        assert When.parse(when.text) == when
        assert str(when) == when.text
    assert str(when) in repr(when)


@given(whens(), days())
def test_it_has_come_when_every_day_it_can_be_has(when: When, day: date) -> None:
    far = timedelta(days=3)
    first = when.earliest or min(when.latest or day, day) - far
    last = when.latest or max(when.earliest or day, day) + far
    near = {first, last} | {d for d in (day - timedelta(days=1), day, day + timedelta(days=1)) if first <= d <= last}
    come = {possible <= day for possible in near}
    assert when.certainly_by(day) == (come == {True})
    assert when.possibly_by(day) == (True in come)


@given(st.dates())
def test_a_day_is_written_like_the_calendar_does(day: date) -> None:
    assert When.on(day).text == day.isoformat()
    assert When.parse(day.isoformat()).day == read_day(day.isoformat()) == day
    assert When.on(day).known == day


@given(st.dates())
def test_a_month_and_a_year_hold_their_days(day: date) -> None:
    for text in (day.isoformat()[:7], day.isoformat()[:4]):
        when = When.parse(text)
        assert when.earliest is not None
        assert when.latest is not None
        assert when.earliest <= day <= when.latest
        assert when.earliest.isoformat()[: len(text)] == when.latest.isoformat()[: len(text)] == text
        for just_out in (when.earliest.toordinal() - 1, when.latest.toordinal() + 1):
            if date.min.toordinal() <= just_out <= date.max.toordinal():
                assert not date.fromordinal(just_out).isoformat().startswith(text)


@pytest.mark.parametrize(
    "wrong",
    [
        "", "0000", "2016-00", "2016-13", "2016-02-30", "2016-2-3", "20160203", "2016-W01-1", "2016-09-14\n", " 2016", "16", "2016-",
        "٢٠١٦", "14-09-2016", "2016-09-14T00:00", None, 2016, date(2016, 9, 14),
    ],
)  # fmt: skip
def test_other_spellings_are_refused(wrong: object) -> None:
    with pytest.raises(InvalidWhen):
        When.parse(wrong)  # type: ignore[arg-type]
    with pytest.raises(InvalidWhen):
        read_day(wrong)  # type: ignore[arg-type]


def test_a_month_is_no_day() -> None:
    for text in ("2016", "2016-09"):
        with pytest.raises(InvalidWhen, match=text):
            read_day(text)
        with pytest.raises(InvalidWhen, match="not_known"):
            _ = When.parse(text).day


def test_bounds_are_days_in_order() -> None:
    day = date(2024, 2, 29)
    for wrong in (
        (None, None),
        (date(2024, 3, 1), day),
        (datetime(2024, 2, 29), day),  # noqa: DTZ001
        (day, datetime(2024, 3, 1)),  # noqa: DTZ001
        ("2024-02-29", day),
    ):
        with pytest.raises(InvalidWhen):
            When(*wrong)
    assert str(When(None, day)) == "..2024-02-29"
    assert str(When(day, None)) == "2024-02-29.."
    assert When(None, day).known is None
    assert When(date(2024, 2, 1), date(2024, 2, 28)).text is None
    assert When(date(2023, 2, 1), date(2023, 2, 28)).text == "2023-02"


def test_an_error_does_not_repeat_what_may_be_personal() -> None:
    for text in ("Jan Jansen", "06-12345678", "123456782"):
        for read in (When.parse, read_day):
            with pytest.raises(InvalidWhen) as caught:
                read(text)
            assert text not in str(caught.value)
