"""Rents, tariffs and running costs, against a walk from day to day."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Context, Decimal
from itertools import product

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wijkonderneming.model.costs import RecurringCost
from wijkonderneming.model.evidence import Gap
from wijkonderneming.model.income import Hire, Letting
from wijkonderneming.model.indexation import Indexation
from wijkonderneming.model.noun import DatedMoney
from wijkonderneming.model.schedule import Given, Strand
from wijkonderneming.testing.purses import euros
from wijkonderneming.testing.values import recurrences
from wijkonderneming.values.recurrence import Recurrence, Unit
from wijkonderneming.values.share import Rate
from wijkonderneming.values.span import Span
from wijkonderneming.values.unknown import UnknownKind
from wijkonderneming.values.when import When

POOL = [
    date(2023, 12, 31),
    date(2024, 1, 1),
    date(2024, 1, 29),
    date(2024, 1, 30),
    date(2024, 1, 31),
    date(2024, 2, 28),
    date(2024, 2, 29),
    date(2024, 3, 1),
    date(2024, 12, 31),
    date(2025, 2, 28),
    date(2025, 6, 15),
]
pool = st.sampled_from(POOL)
cents = st.integers(0, 3_000_00)
rises = st.sampled_from(["0.0%", "2.0%", "2.5%", "-3.0%", "33.333%"]).map(Rate.parse)
WIDE = Context(prec=60)


@st.composite
def dated(draw: st.DrawFn) -> tuple[DatedMoney, ...]:
    days = draw(st.lists(pool, min_size=1, max_size=3, unique=True))
    return tuple(DatedMoney(since=day, value=euros(draw(cents))) for day in days)


indexations = st.none() | st.builds(Indexation, rate=rises, first=pool)


def due_monthly(day: date, anchor: date) -> bool:
    return day >= anchor and day.day == min(anchor.day, monthrange(day.year, day.month)[1])


def rises_on(day: date, first: date) -> bool:
    """Whether a yearly rise counted from ``first`` falls on a day."""
    last = monthrange(day.year, day.month)[1]
    return day >= first and day.month == first.month and day.day == min(first.day, last)


def walked(amounts: tuple[DatedMoney, ...], index: Indexation | None, end: date) -> Iterator[tuple[date, int | None]]:
    """Each day up to ``end`` with the amount in force on it, as somebody would keep it who looks once a day."""
    new = {amount.since: amount.value.cents for amount in amounts}
    now: int | None = None
    day = min(POOL)
    while day < end:
        if day in new:
            now = new[day]
        elif index is not None and now is not None and rises_on(day, index.first):
            growth = WIDE.add(1, Decimal(str(index.rate)[:-1]).scaleb(-2, WIDE))
            now = int(WIDE.multiply(Decimal(now), growth).quantize(Decimal(1), ROUND_HALF_UP, WIDE))
        yield day, now
        day += timedelta(days=1)


def flows(strand: Strand) -> dict[date, int]:
    assert strand.computed
    assert strand.exact
    found: dict[date, int] = {}
    for day, amount in zip(strand.days, strand.low, strict=True):
        assert amount is not None
        assert day not in found
        found[day] = amount
    return found


@given(dated(), indexations, st.none() | pool, st.none() | pool, st.tuples(pool, pool).filter(lambda p: p[0] < p[1]))
def test_a_rent_is_what_a_walk_from_day_to_day_finds(
    amounts: tuple[DatedMoney, ...],
    index: Indexation | None,
    since: date | None,
    until: date | None,
    window: tuple[date, date],
) -> None:
    began = since or min(amount.since for amount in amounts)
    if until is not None and until <= began:
        until = None
    made = Letting(
        id="rent",
        entity="e",
        since=None if since is None else When.on(since),
        until=None if until is None else When.on(until),
        indexation=index,
        rent_per_month=amounts,
    )
    (strand,) = made.schedule(Span(*window), Given())
    expected = {
        day: amount
        for day, amount in walked(amounts, index, window[1])
        if due_monthly(day, began) and day >= window[0] and (until is None or day < until)
    }
    first = min(amount.since for amount in amounts)
    low, high = strand.total(*window)
    if any(amount is None for amount in expected.values()):
        assert not strand.exact
        assert (low, high) == (sum(amount or 0 for amount in expected.values()), None)
        assert all(day < first for day, amount in expected.items() if amount is None)
    else:
        assert flows(strand) == expected


@given(dated(), indexations, recurrences(), st.tuples(pool, pool).filter(lambda p: p[0] < p[1]))
def test_hire_comes_on_the_days_of_its_recurrence(
    amounts: tuple[DatedMoney, ...], index: Indexation | None, uses: Recurrence, window: tuple[date, date]
) -> None:
    made = Hire(id="hall", entity="e", indexation=index, price_per_use=amounts, uses=uses)
    (strand,) = made.schedule(Span(*window), Given())
    first = min(amount.since for amount in amounts)
    days = [day for day in uses.occurrences(Span(*window)) if day >= first]
    prices = dict(walked(amounts, index, window[1]))
    assert flows(strand) == {day: prices[day] for day in days}


@given(pool, st.integers(1, 500_00))
def test_monthly_never_loses_a_payment(first: date, rent: int) -> None:
    cost = RecurringCost(id="c", entity="e", amount=(DatedMoney(since=first, value=euros(rent)),))
    (strand,) = cost.schedule(Span(first, date(first.year + 10, first.month, 1)), Given())
    months = {(day.year, day.month) for day in strand.days}
    assert len(strand.days) == len(months) == 120
    assert set(strand.low) == {-rent}


def stepped(index: Indexation, amounts: tuple[DatedMoney, ...], end: date) -> list[tuple[date, int]]:
    steps = index.steps(amounts, end, Given(), "rent")
    assert steps.high is steps.low
    return list(zip(steps.days, steps.low, strict=True))


def test_a_rise_on_29_february_comes_on_the_28th_in_other_years() -> None:
    index = Indexation(rate=Rate.parse("10.0%"), first=date(2024, 2, 29))
    amounts = (DatedMoney(since=date(2023, 1, 1), value=euros(100_00)),)
    assert stepped(index, amounts, date(2029, 1, 1)) == [
        (date(2023, 1, 1), 100_00),
        (date(2024, 2, 29), 110_00),
        (date(2025, 2, 28), 121_00),
        (date(2026, 2, 28), 133_10),
        (date(2027, 2, 28), 146_41),
        (date(2028, 2, 29), 161_05),
    ]


def test_an_amount_stated_for_the_day_of_a_rise_is_not_raised_that_day() -> None:
    index = Indexation(rate=Rate.parse("10.0%"), first=date(2024, 1, 1))
    amounts = (
        DatedMoney(since=date(2025, 1, 1), value=euros(50_00)),
        DatedMoney(since=date(2023, 1, 1), value=euros(10_00)),
    )
    assert stepped(index, amounts, date(2026, 1, 2)) == [
        (date(2023, 1, 1), 10_00),
        (date(2024, 1, 1), 11_00),
        (date(2025, 1, 1), 50_00),
        (date(2026, 1, 1), 55_00),
    ]


def test_no_more_can_be_lost_than_there_is() -> None:
    gone = Indexation(rate=Rate.parse("-100.0%"), first=date(2024, 1, 1))
    assert [problem.path for problem in gone.own_problems()] == ["rate"]
    assert not list(attrs.evolve(gone, rate=Rate.parse("-99.9%")).own_problems())


MONTHS = [When.parse(text) for text in ("2024-01", "2024-02", "2023-12-31", "2024-02-29")]
SHORT = [When(date(2024, 1, 29), date(2024, 2, 1)), When(date(2023, 12, 30), date(2024, 1, 2))]
uncertain = st.sampled_from(MONTHS + SHORT)
ends = st.none() | st.sampled_from(
    [When(date(2024, 4, 28), date(2024, 5, 2)), When.parse("2024-06"), When.on(date(2024, 3, 31))]
)


def possible(when: When | None) -> list[date | None]:
    """Every day it can be where those are few; else the ends and some between."""
    if when is None or when.earliest is None or when.latest is None:
        return [None]
    days = [when.earliest + timedelta(days=n) for n in range((when.latest - when.earliest).days + 1)]
    return [*days] if len(days) < 6 else [days[0], days[1], days[14], days[-2], days[-1]]


@settings(max_examples=250)
@given(
    uncertain,
    ends,
    dated(),
    indexations,
    st.none() | st.just(Recurrence(unit=Unit.WEEK, anchor=date(2023, 12, 30))),
)
def test_bounds_contain_every_possible_beginning_and_end(
    since: When,
    until: When | None,
    amounts: tuple[DatedMoney, ...],
    index: Indexation | None,
    due: Recurrence | None,
) -> None:
    window = Span(date(2024, 1, 15), date(2024, 7, 1))
    made = Letting(id="rent", entity="e", since=since, until=until, due=due, indexation=index, rent_per_month=amounts)
    (bounds,) = made.schedule(window, Given())
    assert bounds.computed
    assert until is None or until.latest is None or all(day < until.latest for day in bounds.latest)
    cuts = [
        date(2024, 1, 15),
        date(2024, 1, 31),
        date(2024, 2, 29),
        date(2024, 3, 1),
        date(2024, 5, 1),
        date(2024, 7, 1),
    ]
    stretches = [(a, b) for a, b in product(cuts, cuts) if a < b]
    for began, ended in product(possible(since), possible(until)):
        assert began is not None
        if ended is not None and ended <= began:
            continue
        exact = attrs.evolve(made, since=When.on(began), until=None if ended is None else When.on(ended))
        (strand,) = exact.schedule(window, Given())
        for a, b in stretches:
            (low, high), (least, most) = strand.total(a, b), bounds.total(a, b)
            assert low is not None
            assert least is not None
            assert least <= low
            assert most is None or (high is not None and high <= most)


def test_an_uncertain_beginning_is_bounded_by_the_first_and_the_last_day() -> None:
    rent = (DatedMoney(since=date(2023, 1, 1), value=euros(100_00)),)
    made = Letting(id="rent", entity="e", since=When(date(2024, 1, 10), date(2024, 1, 20)), rent_per_month=rent)
    (strand,) = made.schedule(Span(date(2024, 1, 1), date(2024, 4, 1)), Given())
    assert strand.total(date(2024, 1, 1), date(2024, 1, 15)) == (0, 100_00)
    assert strand.total(date(2024, 1, 1), date(2024, 2, 1)) == (100_00, 100_00)
    assert strand.total(date(2024, 1, 12), date(2024, 1, 18)) == (0, 100_00)
    assert strand.total(date(2024, 1, 1), date(2024, 4, 1)) == (300_00, 300_00)


def test_a_rent_that_is_not_stated_is_no_rent_of_nothing() -> None:
    unstated = Letting(id="rent", entity="e", since=When.on(date(2024, 1, 1)))
    (strand,) = unstated.schedule(Span(date(2024, 1, 1), date(2025, 1, 1)), Given())
    assert not strand.computed
    assert [unknown.field for unknown in strand.unknowns] == ["rent_per_month"]
    over = attrs.evolve(unstated, since=None, until=When.parse("2020"))
    (strand,) = over.schedule(Span(date(2024, 1, 1), date(2025, 1, 1)), Given())
    assert strand.computed
    assert not strand.days


def test_a_list_of_rents_that_may_miss_one_is_not_computed() -> None:
    rent = (DatedMoney(since=date(2024, 1, 1), value=euros(100_00)),)
    made = Letting(id="rent", entity="e", rent_per_month=rent)
    gap = Gap(about="rent", field="rent_per_month")
    (strand,) = made.schedule(Span(date(2024, 1, 1), date(2025, 1, 1)), Given(gaps=frozenset({(gap.about, gap.field)})))
    assert not strand.computed
    assert [unknown.kind for unknown in strand.unknowns] == [UnknownKind.GAP]


def test_an_empty_list_of_rents_is_complete() -> None:
    (strand,) = Letting(id="rent", entity="e", rent_per_month=()).schedule(
        Span(date(2024, 1, 1), date(2025, 1, 1)), Given()
    )
    assert strand.computed
    assert not strand.days


def test_hire_whose_uses_nobody_states_is_not_computed() -> None:
    price = (DatedMoney(since=date(2024, 1, 1), value=euros(100_00)),)
    (strand,) = Hire(id="hall", entity="e", price_per_use=price).schedule(
        Span(date(2024, 1, 1), date(2025, 1, 1)), Given()
    )
    assert not strand.computed
    assert [unknown.field for unknown in strand.unknowns] == ["uses"]


@pytest.mark.parametrize(
    ("since", "until"),
    [(When(None, date(2023, 6, 1)), None), (When.on(date(2023, 1, 1)), When(date(2030, 1, 1), None))],
)
def test_days_without_a_bound_do_not_matter_where_they_are_far_away(since: When, until: When | None) -> None:
    rent = (DatedMoney(since=date(2020, 1, 1), value=euros(100_00)),)
    due = Recurrence.monthly(date(2020, 1, 31))
    made = Letting(id="rent", entity="e", since=since, until=until, rent_per_month=rent, due=due)
    (strand,) = made.schedule(Span(date(2024, 1, 1), date(2025, 1, 1)), Given())
    assert strand.total(date(2024, 1, 1), date(2025, 1, 1)) == (1200_00, 1200_00)
