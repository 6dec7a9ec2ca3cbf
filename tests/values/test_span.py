"""Laws of spans, against plain sets of days."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from fractions import Fraction

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from wijkonderneming.testing import days, spans
from wijkonderneming.values.span import InvalidSpan, Span, add_months

START, END = date(2023, 12, 25), date(2024, 4, 5)
NEAR = spans(earliest=START, latest=END)
BOUNDED = spans(earliest=START, latest=END, bounded=True)
HORIZON = END + timedelta(days=30)


def day_set(span: Span) -> frozenset[date]:
    """Its days, up to a horizon behind everything here."""
    end = HORIZON if span.end is None else span.end
    return frozenset(span.start + timedelta(days=i) for i in range((end - span.start).days))


@given(NEAR, NEAR)
def test_overlap_is_the_days_of_both(a: Span, b: Span) -> None:
    both = a.overlap(b)
    assert (frozenset() if both is None else day_set(both)) == day_set(a) & day_set(b)
    assert both == b.overlap(a)
    assert both is None or (both.end is None) == (a.end is None and b.end is None)


@given(NEAR, NEAR)
def test_two_touch_when_no_day_lies_between(a: Span, b: Span) -> None:
    together = day_set(a) | day_set(b)
    unbroken = len(together) == (max(together) - min(together)).days + 1
    assert a.touches(b) == b.touches(a) == unbroken


@given(st.lists(NEAR, max_size=6))
def test_merging_keeps_the_days_in_as_few_spans_as_can_be(several: list[Span]) -> None:
    merged = Span.merge(several)
    assert frozenset().union(*map(day_set, merged)) == frozenset().union(*map(day_set, several))
    assert any(span.end is None for span in merged) == any(span.end is None for span in several)
    assert list(merged) == sorted(merged, key=lambda span: span.start)
    assert not any(a.touches(b) for i, a in enumerate(merged) for b in merged[i + 1 :])
    assert Span.merge(reversed(several)) == Span.merge(merged) == merged


@given(NEAR, st.lists(NEAR, max_size=6))
def test_gaps_are_the_days_left_over(whole: Span, several: list[Span]) -> None:
    gaps = whole.gaps(several)
    assert frozenset().union(*map(day_set, gaps)) == day_set(whole) - frozenset().union(*map(day_set, several))
    assert Span.merge(gaps) == gaps
    assert Span.merge([*gaps, *(part for span in several if (part := whole.overlap(span)))]) == (whole,)


@given(NEAR, st.lists(days(earliest=START, latest=END), max_size=5))
def test_a_split_keeps_the_days_and_cuts_where_asked(span: Span, cuts: list[date]) -> None:
    parts = span.split(cuts)
    assert Span.merge(parts) == (span,)
    assert sum(len(day_set(part)) for part in parts) == len(day_set(span))
    assert {part.start for part in parts} == {span.start} | {day for day in cuts if day in span}


@given(BOUNDED, days(earliest=START, latest=END))
def test_days_are_counted(span: Span, day: date) -> None:
    assert span.days == len(day_set(span))
    assert (day in span) == (day in day_set(span))
    assert day in Span(day)
    assert day - timedelta(days=1) not in Span(day)


@given(BOUNDED)
def test_months_are_those_with_a_day_in_it(span: Span) -> None:
    assert span.months() == tuple(sorted({day.replace(day=1) for day in day_set(span)}))


@given(st.dates(date(1800, 1, 1), date(2200, 1, 1)), st.integers(-2_000, 2_000))
def test_months_are_added_like_relativedelta_does(day: date, months: int) -> None:
    assert add_months(day, months) == day + relativedelta(months=months)


@given(spans(bounded=True))
def test_years_agree_with_relativedelta(span: Span) -> None:
    assert span.end is not None
    found = relativedelta(span.end, span.start)
    left = (span.end - (span.start + relativedelta(years=found.years, months=found.months))).days
    assert span.years() == Fraction(found.years * 12 + found.months, 12) + Fraction(left, 365)


@given(days(), days(), days())
def test_a_longer_span_has_more_years(a: date, b: date, c: date) -> None:
    start, first, second = sorted((a, b, c))
    if start < first < second:
        assert Span(start, first).years() < Span(start, second).years()


def test_years_from_a_leap_day() -> None:
    leap = date(2024, 2, 29)
    assert Span(leap, date(2025, 2, 28)).years() == 1
    assert Span(leap, date(2025, 3, 1)).years() == 1 + Fraction(1, 365)
    assert Span(leap, date(2028, 2, 29)).years() == 4
    assert Span(date(2023, 2, 28), leap).years() == 1 + Fraction(1, 365)


def test_the_edges_of_the_calendar() -> None:
    assert add_months(date.max, 0) == date.max
    assert add_months(date.min, 12 * 9_998 + 11) == date(9999, 12, 1)
    for day, months in ((date.max, 1), (date.min, -1), (date.min, 10**6)):
        with pytest.raises(InvalidSpan, match="calendar"):
            add_months(day, months)
    whole = Span(date.min, date.max)
    assert whole.days == 3_652_058
    assert len(whole.months()) == 9_999 * 12
    assert date.max not in whole
    assert date.max in Span(date.max)


def test_what_is_no_span_is_refused() -> None:
    day = date(2024, 2, 29)
    for wrong in (
        (day, day),
        (day, date(2024, 2, 28)),
        (None,),
        ("2024-02-29",),
        (datetime(2024, 2, 29),),  # noqa: DTZ001
        (day, datetime(2024, 3, 1)),  # noqa: DTZ001
        (day, "2024-03-01"),
    ):
        with pytest.raises(InvalidSpan):
            Span(*wrong)
    for ask in (lambda: Span(day).days, Span(day).months, Span(day).years):
        with pytest.raises(InvalidSpan, match="open"):
            ask()
    assert (str(Span(day)), str(Span(day, date(2024, 3, 1)))) == ("2024-02-29..", "2024-02-29..2024-03-01")
