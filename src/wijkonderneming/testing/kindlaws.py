"""The laws that every kind of income, cost, capital and right must obey, whoever wrote it.

::

    def test_laws() -> None:
        check_kind(MyIncome)
"""

from __future__ import annotations

from datetime import date
from itertools import combinations
from typing import Any

import hypothesis.strategies as st
from hypothesis import HealthCheck, given, settings
from hypothesis.strategies import SearchStrategy

from wijkonderneming.model.schedule import Ends, Strand, plus
from wijkonderneming.testing.lines import LINE_DAYS, given_around, told_lines, widened
from wijkonderneming.values.span import Span

__all__ = ["check_kind", "moved"]

_ENDS = (*LINE_DAYS, date(2026, 3, 1), date(2028, 2, 29))


def check_kind(kind: type[Any], *, lines: SearchStrategy[Any] | None = None, examples: int = 30) -> None:
    """Every law, for objects of a kind.

    - Strands are dated bounds: no movement ends before it begins, or is more at least than at most; what could not be
      computed says why, and what is not exact says so too.
    - A stretch of days moves the same, whatever window it was asked in.
    - Where days are known only by bounds, what moves lies between the bounds of the strands.

    Args:
        kind: the class.
        lines: objects of it; left out, those of ``told_lines``.
        examples: how many to try.

    Raises:
        AssertionError: saying which law is broken, and by what.
    """
    drawn = told_lines(kind) if lines is None else lines
    spans = st.tuples(*[st.sampled_from(_ENDS)] * 3).map(sorted).filter(lambda days: days[0] < days[1] < days[2])

    @settings(max_examples=examples, deadline=None, suppress_health_check=list(HealthCheck))
    @given(drawn, spans, st.data())
    def laws(line: Any, days: list[date], data: st.DataObject) -> None:
        start, cut, end = days
        whole = line.schedule(Span(start, end), given_around())
        for strand in whole:
            _is_bounds(strand)
        for part in (Span(start, cut), Span(cut, end)):
            _same(whole, line.schedule(part, given_around()), part)
        wide = data.draw(widened(line))
        cuts = sorted({start, end, *(day for day in _ENDS if start < day < end)})
        _within(whole, wide.schedule(Span(start, end), given_around()), cuts, wide)

    laws()


def moved(strands: tuple[Strand, ...], start: date, end: date) -> Ends:
    """What strands move together from ``start`` up to but not including ``end``, at least and at most, in cents."""
    low: int | None = 0
    high: int | None = 0
    for strand in strands:
        ends = strand.total(start, end)
        low, high = plus(low, ends[0]), plus(high, ends[1])
    return low, high


def _is_bounds(strand: Strand) -> None:
    assert strand.computed or (strand.unknowns and not strand.days), f"{strand} could not be computed: why?"
    assert strand.currency is not None or not strand.days, f"{strand} has no currency"
    for first, last, low, high in strand.flows():
        assert first <= last, f"{strand} ends before it begins"
        assert low is None or high is None or low <= high, f"{strand} is more at least than at most"
    assert strand.exact or not strand.days or strand.unknowns, f"{strand} is not exact: why?"
    assert strand.mirrored().mirrored() == strand, f"{strand} is not the other side of its other side"


def _same(whole: tuple[Strand, ...], part: tuple[Strand, ...], days: Span) -> None:
    """Apart from what could not be computed in the one or the other."""
    assert days.end is not None
    for purpose in {strand.purpose for strand in (*whole, *part)}:
        one, other = _of(whole, purpose), _of(part, purpose)
        if all(strand.computed for strand in (*one, *other)):
            ends = moved(one, days.start, days.end), moved(other, days.start, days.end)
            assert ends[0] == ends[1], f"{purpose} is {ends[0]} in a long window and {ends[1]} in a short one, {days}"


def _within(exact: tuple[Strand, ...], wide: tuple[Strand, ...], cuts: list[date], line: Any) -> None:
    for purpose in {strand.purpose for strand in exact}:
        one, other = _of(exact, purpose), _of(wide, purpose)
        if all(strand.computed for strand in (*one, *other)):
            for start, end in combinations(cuts, 2):
                (low, high), (least, most) = moved(one, start, end), moved(other, start, end)
                inside = (least is None or (low is not None and least <= low)) and (
                    most is None or (high is not None and high <= most)
                )
                what = f"{purpose} can be {(low, high)} from {start} to {end}"
                assert inside, f"{what}, which is not within {(least, most)} of {line!r}"


def _of(strands: tuple[Strand, ...], purpose: str) -> tuple[Strand, ...]:
    return tuple(strand for strand in strands if strand.purpose == purpose)
