"""Summing by month, against putting each payment in its month one by one."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from wijkonderneming.finance.totals import Line, by_month, months_of, once_a_month
from wijkonderneming.model.schedule import Nature, strand_of
from wijkonderneming.values.money import Currency
from wijkonderneming.values.recurrence import Recurrence
from wijkonderneming.values.span import Span

spans = st.sampled_from(
    [
        Span(date(2024, 1, 1), date(2025, 1, 1)),
        Span(date(2024, 1, 15), date(2024, 3, 15)),
        Span(date(2024, 2, 29), date(2024, 3, 1)),
        Span(date(2023, 12, 31), date(2025, 2, 28)),
    ]
)
monthly = st.builds(
    lambda anchor, every: Recurrence.monthly(anchor, every).occurrences(Span(anchor, date(2025, 6, 1))),
    st.sampled_from([date(2023, 6, 1), date(2023, 12, 31), date(2024, 1, 14), date(2024, 1, 31), date(2024, 5, 15)]),
    st.sampled_from([1, 1, 2]),
)
any_days = st.lists(st.integers(0, 700).map(lambda n: date(2023, 6, 1) + timedelta(days=n)), max_size=12).map(sorted)


@st.composite
def lines(draw: st.DrawFn) -> Line:
    days = draw(st.one_of(monthly, any_days))
    flows = [(day, day, cents, cents) for day in days for cents in (draw(st.integers(-900, 900)),)]
    strand = strand_of("x", Nature.COST, Currency.EUR, flows)
    return Line(id="l", entity="e", strand=strand, sources=())


@given(st.lists(lines(), max_size=4), spans, st.sampled_from([0, 1, 40, 200]))
def test_each_payment_is_in_its_month(found: list[Line], span: Span, before: int) -> None:
    assert span.end is not None
    start = span.start - timedelta(days=before)
    moved = by_month(found, start, span)
    months = months_of(span)
    assert len(moved) == len(months)
    begins = [start, *(first for first, _ in months[1:])]
    for cents, first, (_, end) in zip(moved, begins, months, strict=True):
        assert cents == sum(line.strand.total(first, end)[0] or 0 for line in found)


@given(st.one_of(monthly, any_days).filter(bool).map(tuple))
def test_once_a_month_is_once_in_each_month(days: tuple[date, ...]) -> None:
    months = [(day.year, day.month) for day in days]
    steps = [later[0] * 12 + later[1] - month[0] * 12 - month[1] for month, later in pairwise(months)]
    assert once_a_month(days) == (set(steps) <= {1})
