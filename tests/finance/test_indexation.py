"""Amounts that go with an index, against a calendar walked month by month and decimals of many digits."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkonderneming.finance.project import project
from wijkonderneming.finance.totals import ends_of
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.income import Letting
from wijkonderneming.model.indexation import Indexation, IndexFigure, IndexMethod, IndexSeries
from wijkonderneming.model.noun import DatedMoney
from wijkonderneming.model.schedule import Given
from wijkonderneming.model.trust import InvalidTrust, Trust
from wijkonderneming.testing.lines import Around, given_around
from wijkonderneming.values.figure import Figure
from wijkonderneming.values.money import Currency, Money
from wijkonderneming.values.share import Rate
from wijkonderneming.values.span import Span
from wijkonderneming.values.when import When

WIDE = Context(prec=200)
END = date(2028, 3, 1)
YEARS = range(2014, 2029)
figure = st.integers(80_00, 140_00).map(lambda n: Figure(Fraction(n, 100)))
first_days = st.sampled_from([date(2024, 1, 1), date(2024, 2, 29), date(2024, 7, 1), date(2025, 7, 31)])
rates = st.none() | st.sampled_from(["0.0%", "1.5%", "4.0%", "-2.0%"]).map(Rate.parse)


def money(cents: int) -> Money:
    return Money.from_cents(cents, Currency.EUR)


@st.composite
def series(draw: st.DrawFn) -> IndexSeries:
    if draw(st.booleans()):
        figures = [IndexFigure(year=year, value=draw(figure)) for year in YEARS]
    else:
        values = [draw(figure) for _ in range(6)]
        figures = [
            IndexFigure(year=year, month=month, value=values[(7 * year + month) % 6])
            for year in YEARS
            for month in range(1, 13)
        ]
    return IndexSeries(id="cpi", figures=tuple(figures))


indexations = st.builds(
    Indexation,
    series=st.just("cpi"),
    first=first_days,
    method=st.sampled_from(IndexMethod),
    months_back=st.sampled_from([0, 3, 4, 12, 14]),
    cap=rates,
    floor=rates,
    no_decrease=st.booleans(),
).filter(lambda made: not list(made.own_problems()))
amounts = st.lists(
    st.tuples(st.sampled_from([date(2023, 5, 1), date(2024, 7, 1), date(2026, 1, 2)]), st.integers(0, 2_000_00)),
    min_size=1,
    max_size=2,
    unique_by=lambda pair: pair[0],
).map(lambda found: tuple(DatedMoney(since=since, value=money(cents)) for since, cents in found))


def months_before(year: int, month: int, number: int) -> tuple[int, int]:
    for _ in range(number):
        year, month = (year - 1, 12) if month == 1 else (year, month - 1)
    return year, month


def factor(index: Indexation, known: Mapping[tuple[int, int | None], Fraction], day: date) -> Fraction:
    """How much more is asked from a day on than before it."""
    now = months_before(day.year, day.month, index.months_back)
    then = months_before(*now, 12)
    new, old = (known.get(month, known.get((month[0], None))) for month in (now, then))
    assert new is not None
    assert old is not None
    found = new / old
    if index.floor is not None:
        found = max(found, 1 + index.floor.fraction)
    return found if index.cap is None else min(found, 1 + index.cap.fraction)


def rounded(number: Fraction) -> int:
    exact = WIDE.divide(Decimal(number.numerator), Decimal(number.denominator))
    return int(exact.quantize(Decimal(1), ROUND_HALF_UP, WIDE))


def walked(amounts: tuple[DatedMoney, ...], index: Indexation, figures: IndexSeries) -> list[tuple[date, int]]:
    """Each day on which the amount is another one, or is raised, with the amount."""
    known = {(figure.year, figure.month): figure.value.fraction for figure in figures.figures or ()}
    new = {amount.since: amount.value.cents for amount in amounts}
    found: list[tuple[date, int]] = []
    base, together = 0, Fraction(1)
    day = min(new)
    while day < END:
        is_rise = day >= index.first and (day.month, day.day) in {
            (index.first.month, index.first.day),
            *({(2, 28)} if (index.first.month, index.first.day) == (2, 29) and day.year % 4 else set()),
        }
        if day in new:
            base, together = new[day], Fraction(1)
            found.append((day, base))
        elif is_rise and found:
            now = factor(index, known, day)
            together *= now
            chained = index.method is IndexMethod.CHAINED
            amount = rounded(found[-1][1] * now if chained else base * together)
            found.append((day, max(amount, found[-1][1]) if index.no_decrease else amount))
        day += timedelta(days=1)
    return found


@given(amounts, indexations, series())
def test_an_amount_goes_with_the_index_as_somebody_would_work_it_out(
    amounts: tuple[DatedMoney, ...], index: Indexation, figures: IndexSeries
) -> None:
    steps = index.steps(amounts, END, given_around(Around(figures)), "rent")
    assert list(steps.low) == list(steps.high)
    assert not steps.unknowns
    assert list(zip(steps.days, steps.low, strict=True)) == walked(amounts, index, figures)


@given(amounts, indexations, series(), st.sets(st.integers(0, 200), max_size=100))
def test_where_figures_are_not_held_every_figure_is_within_the_bounds(
    amounts: tuple[DatedMoney, ...], index: Indexation, figures: IndexSeries, hidden: set[int]
) -> None:
    kept = tuple(one for i, one in enumerate(figures.figures or ()) if i % 200 not in hidden)
    bounds = index.steps(amounts, END, given_around(Around(attrs.evolve(figures, figures=kept))), "rent")
    exact = index.steps(amounts, END, given_around(Around(figures)), "rent")
    assert bounds.days == exact.days
    for cents, low, high in zip(exact.low, bounds.low, bounds.high, strict=True):
        assert low <= cents
        assert high is None or cents <= high
    assert bool(bounds.unknowns) >= (list(bounds.low) != list(bounds.high))


def rent_in(rent: Letting, year: int, *indices: IndexSeries) -> tuple[int | None, int | None]:
    trust = Trust(id="t", name="T", entities=(Entity(id="e"),), income=(rent,), indices=indices)
    span = Span(date(year, 6, 1), date(year, 7, 1))
    return ends_of(project(trust, span=span).entity("e").moved())


CPI = IndexSeries(
    id="cpi",
    base=2015,
    figures=tuple(
        IndexFigure(year=year, value=Figure.parse(text)) for year, text in ((2022, "100"), (2023, "104"), (2024, "103"))
    ),
)
"""Invented."""
CLAUSE = Indexation(series="cpi", first=date(2025, 1, 1))
RENT = Letting(
    id="rent",
    entity="e",
    since=When.on(date(2024, 1, 1)),
    rent_per_month=(DatedMoney(since=date(2024, 1, 1), value=money(1_000_00)),),
    indexation=CLAUSE,
)


def test_the_year_before_counts_over_the_one_before_that() -> None:
    """2025 by 2024 over 2023; and 2024 itself is the agreed rent. Worked out by hand: 1,000 x 103 / 104 = 990.38."""
    assert rent_in(RENT, 2024, CPI) == (1_000_00, 1_000_00)
    assert rent_in(RENT, 2025, CPI) == (990_38, 990_38)
    index = attrs.evolve(CLAUSE, no_decrease=True)
    assert rent_in(attrs.evolve(RENT, indexation=index), 2025, CPI) == (1_000_00, 1_000_00)


def test_a_figure_that_is_not_published_yet_is_bounded_by_the_clause() -> None:
    assert rent_in(RENT, 2026, CPI) == (0, None)
    clause = attrs.evolve(CLAUSE, cap=Rate.parse("5.0%"), no_decrease=True)
    assert rent_in(attrs.evolve(RENT, indexation=clause), 2026, CPI) == (1_000_00, 1_050_00)


def test_an_index_says_what_is_not_known() -> None:
    trust = Trust(id="t", name="T", entities=(Entity(id="e"),), income=(RENT,), indices=(CPI,))
    (entity,) = project(trust, span=Span(date(2026, 6, 1), date(2026, 7, 1))).entities
    assert [(unknown.about, unknown.field) for unknown in entity.moved().unknowns] == [("cpi", "figures")]
    no_rise = attrs.evolve(RENT, indexation=Indexation(first=date(2025, 1, 1)))
    (strand,) = no_rise.schedule(Span(date(2026, 6, 1), date(2026, 7, 1)), Given())
    assert [(unknown.about, unknown.field) for unknown in strand.unknowns] == [("rent", "indexation")]


def test_a_rise_from_the_base_year_does_not_round_in_between() -> None:
    """A cent at ten per cent a year: chained it stays a cent for ever, from the base it is two after five years."""
    rise = Indexation(rate=Rate.parse("10.0%"), first=date(2025, 1, 1))
    cent = (DatedMoney(since=date(2024, 1, 1), value=money(1)),)
    assert rise.steps(cent, date(2030, 1, 2), Given(), "x").low == [1] * 7
    whole = attrs.evolve(rise, method=IndexMethod.FROM_BASE)
    assert whole.steps(cent, date(2030, 1, 2), Given(), "x").low == [1, 1, 1, 1, 1, 2, 2]


@pytest.mark.parametrize(
    ("index", "path"),
    [
        (Indexation(rate=Rate.parse("1.0%"), series="cpi", first=END), "indexation.series"),
        (Indexation(rate=Rate.parse("-100.0%"), first=END), "indexation.rate"),
        (Indexation(series="cpi", cap=Rate.parse("-100.0%"), first=END), "indexation.cap"),
        (Indexation(series="cpi", cap=Rate.parse("1.0%"), floor=Rate.parse("2.0%"), first=END), "indexation.cap"),
        (Indexation(series="cpi", months_back=121, first=END), "indexation.months_back"),
        (Indexation(series="other", first=END), "indexation.series"),
    ],
)
def test_what_no_indexation_can_be(index: Indexation, path: str) -> None:
    with pytest.raises(InvalidTrust) as refused:
        rent_in(attrs.evolve(RENT, indexation=index), 2025, CPI)
    assert [problem.path for problem in refused.value.problems] == [f"trust.income[0].{path}"]


@pytest.mark.parametrize(
    ("figures", "path"),
    [
        ([(2024, None, "100"), (2024, None, "101")], "figures[1]"),
        ([(2024, None, "100"), (2025, 1, "101")], "figures[1]"),
        ([(2024, 1, "100"), (2025, None, "101")], "figures[1]"),
        ([(2024, 13, "100")], "figures[0].month"),
        ([(2024, None, "0")], "figures[0].value"),
    ],
)
def test_what_no_index_can_be(figures: list[tuple[int, int | None, str]], path: str) -> None:
    made = tuple(IndexFigure(year=year, month=month, value=Figure.parse(text)) for year, month, text in figures)
    with pytest.raises(InvalidTrust) as refused:
        Trust(id="t", name="T", indices=(IndexSeries(id="cpi", figures=made),))
    assert [problem.path for problem in refused.value.problems] == [f"trust.indices[0].{path}"]
