"""The plan of maintenance: against years walked through one by one, and never nothing for what is not known."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import wijkonderneming as wo
from wijkonderneming.finance.given import given_of
from wijkonderneming.values.money import Currency, Rounding

FIRST, LAST = 2024, 2040
YEARS = range(FIRST, LAST + 1)
WINDOW = wo.Span(date(FIRST, 1, 1), date(LAST + 1, 1, 1))


@st.composite
def told(draw: st.DrawFn, name: str = "c") -> wo.Component:
    """A part of which everything is stated."""
    done = draw(st.lists(st.integers(1990, 2035), max_size=2))
    return wo.Component(
        id=name,
        name="a part",
        element=draw(st.sampled_from(["27.11", "31.2", None])),
        quantity=wo.Figure(Fraction(draw(st.integers(0, 5000)), 100)),
        unit=wo.MeasuredIn.SQUARE_METRE,
        unit_cost=wo.Money.from_cents(draw(st.integers(0, 100_00)), Currency.EUR),
        cycle=draw(st.sampled_from([1, 2, 5, 7, 30])),
        next_year=draw(st.integers(2018, 2042)) if not done else draw(st.none() | st.integers(2018, 2042)),
        replacements=tuple(
            wo.Replacement(id=f"{name}-r{i}", on=wo.When.parse(f"{year}-02-28")) for i, year in enumerate(done)
        ),
    )


def trust(*components: wo.Component, **fields: Any) -> wo.Trust:
    return wo.Trust(
        id="t",
        name="Huis",
        entities=(wo.Entity(id="coop"),),
        assets=(wo.Building(id="house"), wo.Space(id="room", part_of="house", components=components)),
        **fields,
    )


def plan(*components: wo.Component, first: int = FIRST, last: int = LAST) -> wo.MaintenancePlan:
    return wo.maintenance_plan(trust(*components), over="house", first=first, last=last)


def walked(part: wo.Component) -> Iterator[int]:
    """The years of the work, walked through from before everything."""
    done = [one.on.day.year for one in part.replacements or () if one.on is not None]
    due = part.next_year
    for year in range(1980, LAST + 1):
        if done and year == max(done) and (due is None or year >= due):
            due = year + (part.cycle or 0)
    while due is not None and due <= LAST:
        yield due
        due += part.cycle or 0


def cents(part: wo.Component) -> int:
    assert part.quantity is not None
    assert part.unit_cost is not None
    return wo.Money.rounded(part.quantity.fraction * part.unit_cost.cents / 100, Currency.EUR, Rounding.HALF_UP).cents


@given(told())
def test_the_years_are_those_found_by_walking(part: wo.Component) -> None:
    years = list(walked(part))
    found = plan(part)
    assert [row.year for row in found.rows] == [year for year in years if year >= FIRST]
    assert [row.year for row in found.overdue] == [year for year in years[:1] if year < FIRST]
    for row in found.rows:
        assert (row.asset, row.component, row.element, row.amount) == (
            "room",
            "c",
            part.element,
            wo.Money.from_cents(cents(part), Currency.EUR),
        )


@given(told("c"), told("d"))
def test_the_work_of_all_parts_is_that_of_each(one: wo.Component, other: wo.Component) -> None:
    both = plan(one, other)
    assert sorted((row.component, row.year) for row in both.rows) == sorted(
        (row.component, row.year) for part in (one, other) for row in plan(part).rows
    )
    years = [row.year for row in both.rows]
    assert years == sorted(y for y in years if y is not None)
    for year, total in both.totals(Currency.EUR):
        assert total == plan(one).total(year, Currency.EUR) + plan(other).total(year, Currency.EUR)
    assert both.whole(Currency.EUR).money == wo.Money.from_cents(
        sum(cents(part) for part in (one, other) for year in walked(part) if year >= FIRST), Currency.EUR
    )
    assert both.whole(Currency.GBP).money == wo.Money("GBP 0.00")


@given(told(), st.integers(FIRST, LAST - 1))
def test_a_plan_can_be_cut_in_two(part: wo.Component, cut: int) -> None:
    before, behind = plan(part, last=cut), plan(part, first=cut + 1)
    assert before.rows + behind.rows == plan(part).rows


@given(told("c"), told("d"), st.data())
def test_what_is_not_known_is_listed_and_bounded(part: wo.Component, other: wo.Component, data: st.DataObject) -> None:
    """Whatever is left out, the true sum of each year lies within what the plan says of it."""
    fields = ["quantity", "unit_cost", "cycle", "next_year", "replacements"]
    lost = data.draw(st.lists(st.sampled_from(fields), min_size=1, unique=True))
    nothing: dict[str, Any] = dict.fromkeys(lost)
    known, sparse = plan(part, other), plan(attrs.evolve(part, **nothing), other)
    if part.next_year is not None and part.replacements and "replacements" in lost and "next_year" not in lost:
        return  # Without a word of the work that was done, the work that was planned is still to come.
    for (year, total), (_, truth) in zip(sparse.totals(Currency.EUR), known.totals(Currency.EUR), strict=True):
        assert truth.low is not None
        assert total.low is not None
        assert total.low <= truth.low, year
        assert total.high is None or total.high >= truth.low, year
    for row in sparse.rows:
        assert (row.year is None or row.amount is None) == (row.unknowns != ())


@pytest.mark.parametrize(
    ("fields", "row", "lost"),
    [
        ({"quantity": None}, (2030, None), "quantity"),
        ({"unit_cost": None}, (2030, None), "unit_cost"),
        ({"next_year": None}, (None, "EUR 100.00"), "next_year"),
        ({"next_year": None, "cycle": None}, (None, "EUR 100.00"), "next_year cycle"),
        ({"next_year": 2041, "cycle": None}, None, ""),
    ],
)
def test_a_field_left_out_makes_an_unknown_and_no_zero(fields: dict[str, Any], row: Any, lost: str) -> None:
    part = wo.Component(id="c", quantity=wo.Figure(2), unit_cost=wo.Money("EUR 50.00"), cycle=50, next_year=2030)
    found = plan(attrs.evolve(part, **fields))
    shown = [(one.year, None if one.amount is None else str(one.amount)) for one in found.rows]
    assert shown == ([] if row is None else [row])
    assert [unknown.field for one in found.rows for unknown in one.unknowns] == lost.split()
    assert found.total(2030, Currency.EUR).is_exact is (row is None)


def test_without_a_cycle_the_years_after_the_first_are_not_known() -> None:
    part = wo.Component(id="c", quantity=wo.Figure(2), unit_cost=wo.Money("EUR 50.00"), next_year=2030)
    found = plan(part)
    assert [(row.year, [unknown.field for unknown in row.unknowns]) for row in found.rows] == [
        (2030, []),
        (None, ["cycle"]),
    ]
    total = found.total(2035, Currency.EUR)
    assert (total.low, total.high) == (Fraction(0), Fraction(10000))


@pytest.mark.parametrize(
    ("on", "planned", "years"),
    [
        ("2020", None, [2030, 2040]),
        ("2020-02-29", 2026, [2026, 2036]),
        ({"earliest": date(2025, 12, 31), "latest": date(2026, 1, 1)}, None, [None]),
        ({"earliest": date(2025, 12, 31), "latest": date(2026, 1, 1)}, 2026, [None]),
        ({"earliest": date(2025, 12, 31), "latest": date(2026, 1, 1)}, 2027, [2027, 2037]),
        ({"earliest": date(2028, 12, 31), "latest": date(2029, 1, 1)}, 2041, []),
        ({"earliest": date(2031, 1, 1), "latest": None}, None, []),
        ({"earliest": None, "latest": date(2025, 1, 1)}, 2026, [2026, 2036]),
        (None, None, [None]),
        (None, 2026, [None]),
    ],
)
def test_the_year_of_the_last_time_need_not_be_known(on: Any, planned: int | None, years: list[int | None]) -> None:
    when = wo.When(**on) if isinstance(on, dict) else None if on is None else wo.When.parse(on)
    done = wo.Replacement(id="r", on=when)
    found = plan(wo.Component(id="c", cycle=10, next_year=planned, replacements=(done,)))
    assert [row.year for row in found.rows] == years
    for row in found.rows:
        assert row.year is not None or ("r", "on") in {(unknown.about, unknown.field) for unknown in row.unknowns}


def test_lists_that_are_not_complete_leave_every_year_open() -> None:
    part = wo.Component(id="c", quantity=wo.Figure(2), unit_cost=wo.Money("EUR 50.00"), cycle=50, next_year=2030)
    for about, field in (("t", "assets"), ("room", "components"), ("c", "replacements")):
        whole = (
            trust(part, gaps=(wo.Gap(about=about, field=field),))
            if field != "replacements"
            else trust(attrs.evolve(part, replacements=()), gaps=(wo.Gap(about=about, field=field),))
        )
        found = wo.maintenance_plan(whole, over="house", first=FIRST, last=LAST)
        assert [(one.about, one.field, one.kind.value) for one in found.unknowns] == [(about, field, "gap")]
        assert found.total(2030, Currency.EUR).low == 10000
        assert found.total(2031, Currency.EUR).high is None
    nothing = wo.Trust(id="t", name="Huis", assets=(wo.Building(id="house"),))
    found = wo.maintenance_plan(nothing, over="house", first=FIRST, last=LAST)
    assert [(one.about, one.field) for one in found.unknowns] == [("house", "components")]
    with pytest.raises(wo.UnknownId):
        wo.maintenance_plan(nothing, over="t", first=FIRST, last=LAST)


def cost(**fields: Any) -> wo.MaintenanceCost:
    return wo.MaintenanceCost(id="upkeep", entity="coop", over="house", **fields)


@given(told("c"), told("d"))
def test_a_cost_follows_from_the_parts(one: wo.Component, other: wo.Component) -> None:
    found = plan(one, other)
    strands = cost().schedule(WINDOW, given_of(trust(one, other, costs=(cost(),))))
    for year in YEARS:
        paid = sum(strand.total(date(year, 1, 1), date(year + 1, 1, 1))[0] or 0 for strand in strands)
        assert paid == -(found.total(year, Currency.EUR).low or 0)


DAYS = st.sampled_from([date(2024, 1, 1), date(2024, 2, 29), date(2028, 12, 31), date(2029, 1, 1), date(2035, 6, 15)])


@given(told(), st.lists(DAYS, min_size=3, max_size=3, unique=True).map(sorted))
def test_a_part_of_a_window_moves_what_the_whole_moves_then(part: wo.Component, days: list[date]) -> None:
    start, cut, end = days
    given_ = given_of(trust(part, costs=(cost(),)))
    whole = cost().schedule(wo.Span(start, end), given_)
    for first, last in ((start, cut), (cut, end)):
        strands = cost().schedule(wo.Span(first, last), given_)
        ends = [[strand.total(first, last) for strand in found] for found in (whole, strands)]
        sums = [(sum(low or 0 for low, _ in each), sum(high or 0 for _, high in each)) for each in ends]
        assert sums[0] == sums[1]


def test_a_projection_has_what_follows_from_the_parts() -> None:
    part = wo.Component(id="c", quantity=wo.Figure(3), unit_cost=wo.Money("EUR 50.00"), cycle=5, next_year=2025)
    money = wo.project(trust(part, costs=(cost(),)), span=wo.Span(date(2024, 1, 1), date(2031, 1, 1)))
    (entity,) = money.entities
    paid = {year.year: year.paid.money for year in entity.years if year.paid.low}
    assert paid == {2025: wo.Money("EUR 150.00"), 2030: wo.Money("EUR 150.00")}


def test_a_cost_that_follows_is_indexed_like_one_that_is_planned() -> None:
    index = wo.Indexation(rate=wo.Rate.parse("2.0%"), first=date(2025, 1, 1))
    part = wo.Component(id="c", quantity=wo.Figure(1), unit_cost=wo.Money("EUR 100.00"), cycle=5, next_year=2030)
    work = tuple(
        wo.PlannedWork(id=f"w{year}", on=wo.When.parse(str(year)), amount=wo.Money("EUR 100.00"))
        for year in (2030, 2035, 2040)
    )
    prices = {"prices_of": date(2024, 1, 1), "indexation": index}
    owned = trust(part, costs=(cost(**prices),))
    derived = cost(**prices).schedule(WINDOW, given_of(owned))
    stated = cost(plan=work, **prices).schedule(WINDOW, given_of(owned))
    assert [list(strand.flows()) for strand in derived] == [list(strand.flows()) for strand in stated]
    assert all(strand.unknowns[0].about == "c" for strand in derived)


def test_a_cost_without_parts_still_asks_for_its_plan() -> None:
    bare = wo.Trust(
        id="t", name="Huis", entities=(wo.Entity(id="coop"),), assets=(wo.Building(id="house"),), costs=(cost(),)
    )
    for line in (cost(), attrs.evolve(cost(), over=None)):
        (strand,) = line.schedule(WINDOW, given_of(bare))
        assert not strand.computed
        assert [(unknown.about, unknown.field) for unknown in strand.unknowns] == [("upkeep", "plan")]
    assert cost(plan=()).schedule(WINDOW, given_of(bare)) == ()


def test_a_cost_says_what_it_does_not_know() -> None:
    part = wo.Component(id="c", quantity=wo.Figure(1), cycle=5, next_year=2030)
    owned = trust(part, gaps=(wo.Gap(about="room", field="components"),))
    strands = cost().schedule(wo.Span(date(2026, 1, 1), date(2031, 1, 1)), given_of(owned))
    assert [strand.computed for strand in strands] == [False, False]
    asked = {(unknown.about, unknown.field) for strand in strands for unknown in strand.unknowns}
    assert asked == {("c", "unit_cost"), ("room", "components")}
