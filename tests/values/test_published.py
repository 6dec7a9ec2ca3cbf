"""The published strategies keep to their bounds, reach what they promise, and load Hypothesis no sooner than used."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

from wijkonderneming import testing
from wijkonderneming.testing import values
from wijkonderneming.values.money import Currency, Money
from wijkonderneming.values.recurrence import Recurrence, Unit
from wijkonderneming.values.share import Rate, Share
from wijkonderneming.values.span import Span
from wijkonderneming.values.unknown import Unknown
from wijkonderneming.values.when import When

FIRST, LAST = date(2024, 1, 31), date(2024, 3, 1)


def test_hypothesis_is_loaded_when_a_strategy_is_first_used() -> None:
    code = (
        "import sys; import wijkonderneming.testing as t; dir(t); assert 'hypothesis' not in sys.modules;"
        "t.DAYS; assert 'hypothesis' in sys.modules"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    assert subprocess.run([sys.executable, "-c", code], env=environment, check=False).returncode == 0


def test_every_strategy_of_the_values_is_published() -> None:
    assert set(values.__all__) <= set(testing.__all__) <= set(dir(testing))
    assert all(getattr(testing, name) is getattr(values, name) for name in values.__all__)
    with pytest.raises(AttributeError, match="moneys"):
        _ = testing.moneys


def test_the_pool_of_days_has_month_ends_and_leap_days() -> None:
    assert {date(2024, 2, 29), date(2025, 2, 28), date(2024, 1, 31), date(2023, 12, 31)} <= set(values.DAYS)
    assert len(set(values.DAYS)) == len(values.DAYS)


@given(st.data())
def test_bounds_are_kept(data: st.DataObject) -> None:
    day = data.draw(values.days(earliest=FIRST, latest=LAST))
    assert FIRST <= day <= LAST
    assert data.draw(values.days(latest=date(1999, 1, 1))) <= date(1999, 1, 1)
    assert data.draw(values.days(earliest=date(2061, 1, 1))) == date(2061, 1, 1)
    when: When = data.draw(values.whens(earliest=FIRST, latest=LAST))
    assert when.earliest is not None
    assert when.latest is not None
    assert FIRST <= when.earliest <= when.latest <= LAST
    assert data.draw(values.whens(known=True)).known is not None
    span: Span = data.draw(values.spans(earliest=FIRST, latest=LAST, bounded=True))
    assert span.start >= FIRST
    assert span.end is not None
    assert span.end.toordinal() - 1 <= LAST.toordinal()
    assert data.draw(values.spans(bounded=False)).end is None
    amount: Money = data.draw(values.money(min_cents=-5, max_cents=5, currency=Currency.GBP))
    assert -5 <= amount.cents <= 5
    assert amount.currency is Currency.GBP
    share: Share = data.draw(values.shares(min_value=Fraction(1, 3), max_value=Fraction(1, 2)))
    assert Fraction(1, 3) <= share.fraction <= Fraction(1, 2)
    rate: Rate = data.draw(values.rates(min_percent=-1, max_percent=2))
    assert Fraction(-1, 100) <= rate.fraction <= Fraction(2, 100)
    back: Recurrence = data.draw(values.recurrences(units=[Unit.WEEK], anchors=st.just(FIRST)))
    assert (back.unit, back.anchor) == (Unit.WEEK, FIRST)
    unknown: Unknown = data.draw(values.unknowns(finite=False))
    assert unknown.states == ()
    assert data.draw(values.amounts(unit="m2", exact=True)).is_exact
    assert not data.draw(values.amounts(exact=False)).is_exact
    pool = values.UNKNOWNS[:2]
    assert set(data.draw(values.counts(over=pool)).unknowns) <= set(pool)
    assert set(data.draw(values.truths(over=pool, open_numbers=True)).mentions) <= set(pool)


def test_statements_of_every_kind_are_reached() -> None:
    without_shrinking = settings(phases=[Phase.generate], max_examples=2_000, derandomize=True, database=None)
    for truth in (
        lambda found: found.op == "and" and not found.is_certain,
        lambda found: found.op == "or" and not found.is_certain,
        lambda found: found.op == "eq",
        lambda found: found.linear is not None and bool(found.linear.opens),
    ):
        find(values.truths(open_numbers=True), truth, settings=without_shrinking)
    find(values.counts(), lambda count: len(count.unknowns) == 3, settings=without_shrinking)
    find(values.recurrences(), lambda back: back.nth == -1, settings=without_shrinking)
    find(values.places(), lambda place: place.name is None and bool(place.codes), settings=without_shrinking)
