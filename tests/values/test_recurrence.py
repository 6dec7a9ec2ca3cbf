"""Recurrences, against dateutil where it can say them, and against plain counting."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, datetime, timedelta

import pytest
from dateutil.rrule import DAILY, MONTHLY, WEEKLY, rrule
from dateutil.rrule import weekday as day_of_week
from hypothesis import given
from hypothesis import strategies as st

from wijkonderneming.testing import recurrences, spans, weekdays
from wijkonderneming.values.recurrence import InvalidRecurrence, Recurrence, Unit, Weekday
from wijkonderneming.values.span import Span

SPANS = spans(earliest=date(2023, 6, 1), latest=date(2031, 3, 1), bounded=True)
EDGES = st.one_of(
    st.dates(date.min, date(4, 12, 31)), st.dates(date(9995, 1, 1), date.max), st.just(date.max), st.just(date.min)
)


def by_counting(back: Recurrence, span: Span) -> tuple[date, ...]:
    """Day by day: whether each is one of those that come back."""
    assert span.end is not None
    day, found = max(back.anchor, span.start), []
    while day < span.end:
        if comes_back(back, day):
            found.append(day)
        day += timedelta(days=1)
    return tuple(found)


def comes_back(back: Recurrence, day: date) -> bool:
    """Whether a day from the anchor on is one of those that come back."""
    anchor, last = back.anchor, monthrange(day.year, day.month)[1]
    months = (day.year - anchor.year) * 12 + day.month - anchor.month
    if back.unit is Unit.DAY:
        return (day - anchor).days % back.every == 0
    if back.unit is Unit.WEEK:
        first = anchor
        while back.weekday is not None and first.weekday() != back.weekday.number:
            first += timedelta(days=1)
        return day >= first and (day - first).days % (7 * back.every) == 0
    if back.unit is Unit.YEAR:
        return months % (12 * back.every) == 0 and day.day == min(anchor.day, last)
    if back.weekday is None:
        return months % back.every == 0 and day.day == min(anchor.day, last)
    of_month = (day.day + 6) // 7 == back.nth if back.nth != -1 else day.day + 7 > last
    return months % back.every == 0 and day.weekday() == back.weekday.number and of_month


def by_dateutil(back: Recurrence, span: Span) -> tuple[date, ...]:
    """The same by rrule. For days after the 28th it is given every such day, and the last of each month is taken."""
    assert span.end is not None
    start = datetime.combine(back.anchor, datetime.min.time())
    until = datetime.combine(span.end, datetime.min.time()) - timedelta(days=1)
    if back.unit is Unit.DAY:
        rule = rrule(DAILY, dtstart=start, interval=back.every, until=until)
    elif back.unit is Unit.WEEK:
        number = back.anchor.weekday() if back.weekday is None else back.weekday.number
        start += timedelta(days=(number - back.anchor.weekday()) % 7)
        rule = rrule(WEEKLY, dtstart=start, interval=back.every, until=until)
    elif back.weekday is not None:
        which = day_of_week(back.weekday.number, back.nth)
        rule = rrule(MONTHLY, dtstart=start.replace(day=1), interval=back.every, byweekday=which, until=until)
    else:
        every = back.every * (12 if back.unit is Unit.YEAR else 1)
        to_anchor = range(min(back.anchor.day, 28), back.anchor.day + 1)
        rule = rrule(
            MONTHLY, dtstart=start.replace(day=1), interval=every, bymonthday=to_anchor, bysetpos=-1, until=until
        )
    found = {moment.date() for moment in rule}
    if back.weekday is None and back.unit in {Unit.MONTH, Unit.YEAR}:
        # A span that ends inside a month makes rrule take the last day before its end, which is not the clamped one.
        found = {d for d in found if d.day == min(back.anchor.day, monthrange(d.year, d.month)[1])}
    return tuple(sorted(d for d in found if d in span and d >= back.anchor))


@given(recurrences(), SPANS)
def test_both_oracles_agree(back: Recurrence, span: Span) -> None:
    found = back.occurrences(span)
    assert found == by_counting(back, span)
    assert found == by_dateutil(back, span)
    assert back.count(span) == len(found)


@given(recurrences(anchors=EDGES), EDGES, st.integers(1, 1_500))
def test_counting_agrees_at_the_edges_of_the_calendar(back: Recurrence, start: date, length: int) -> None:
    end = date.fromordinal(min(start.toordinal() + length, date.max.toordinal()))
    if start < end:
        assert back.occurrences(Span(start, end)) == by_counting(back, Span(start, end))


@given(st.sampled_from((29, 30, 31)), st.integers(1, 12), st.integers(1, 7))
def test_nothing_is_lost_from_the_end_of_a_month(day: int, month: int, every: int) -> None:
    anchor = date(2024, month, min(day, monthrange(2024, month)[1]))
    span = Span(anchor, date(2034, month, 28))
    found = Recurrence.monthly(anchor, every).occurrences(span)
    assert len(found) == -(-120 // every)
    assert all(d.day == min(anchor.day, monthrange(d.year, d.month)[1]) for d in found)
    assert len({(d.year, d.month) for d in found}) == len(found)


def test_a_leap_day_comes_back_every_year() -> None:
    found = Recurrence.yearly(date(2024, 2, 29)).occurrences(Span(date(2024, 1, 1), date(2029, 1, 1)))
    assert [(d.month, d.day) for d in found] == [(2, 29), (2, 28), (2, 28), (2, 28), (2, 29)]
    assert [d.year for d in found] == [2024, 2025, 2026, 2027, 2028]


def test_the_second_thursday() -> None:
    meeting = Recurrence(unit=Unit.MONTH, anchor=date(2026, 1, 1), weekday=Weekday.THURSDAY, nth=2)
    found = meeting.occurrences(Span(date(2026, 1, 1), date(2026, 5, 1)))
    assert found == (date(2026, 1, 8), date(2026, 2, 12), date(2026, 3, 12), date(2026, 4, 9))


@given(recurrences(), SPANS, st.lists(st.dates(date(2023, 6, 1), date(2031, 3, 1)), max_size=4))
def test_the_parts_of_a_span_have_the_days_of_the_whole(back: Recurrence, span: Span, cuts: list[date]) -> None:
    parts = [day for part in span.split(cuts) for day in back.occurrences(part)]
    assert tuple(parts) == back.occurrences(span)


@given(recurrences(), SPANS)
def test_nothing_comes_back_before_its_anchor(back: Recurrence, span: Span) -> None:
    assert all(day >= back.anchor and day in span for day in back.occurrences(span))
    assert back.occurrences(Span(date(1999, 1, 1), date(1999, 12, 1))) == ()


@given(weekdays())
def test_weekdays_are_numbered_like_the_calendar(weekday: Weekday) -> None:
    assert date(2024, 1, 1 + weekday.number).strftime("%A").lower() == weekday.value


def test_a_far_anchor_costs_no_more() -> None:
    back = Recurrence(unit=Unit.MONTH, anchor=date(1, 1, 1), weekday=Weekday.MONDAY, nth=1)
    assert back.occurrences(Span(date(9999, 11, 1), date(9999, 12, 31))) == (date(9999, 11, 1), date(9999, 12, 6))


@pytest.mark.parametrize(
    "wrong",
    [
        {"every": 0}, {"every": True}, {"every": 1.0}, {"every": 10_001}, {"every": "Jan"}, {"unit": "month"}, {"anchor": None},
        {"anchor": datetime(2024, 1, 1)}, {"weekday": "monday"}, {"weekday": Weekday.MONDAY}, {"nth": 1},  # noqa: DTZ001
        {"weekday": Weekday.MONDAY, "nth": 6}, {"weekday": Weekday.MONDAY, "nth": 0}, {"weekday": Weekday.MONDAY, "nth": True},
        {"unit": Unit.WEEK, "weekday": Weekday.MONDAY, "nth": 1}, {"unit": Unit.DAY, "weekday": Weekday.MONDAY},
        {"unit": Unit.YEAR, "weekday": Weekday.MONDAY},
    ],
)  # fmt: skip
def test_what_does_not_go_together_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(InvalidRecurrence) as caught:
        Recurrence(**{"unit": Unit.MONTH, "anchor": date(2024, 1, 31), **wrong})  # type: ignore[arg-type]
    assert "Jan" not in str(caught.value)


def test_a_span_without_end_is_refused() -> None:
    with pytest.raises(InvalidRecurrence, match="open"):
        Recurrence.monthly(date(2024, 1, 31)).occurrences(Span(date(2024, 1, 1)))
