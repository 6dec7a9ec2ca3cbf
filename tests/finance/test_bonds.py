"""Bonds that pay each year, and bonds of which investors choose the rate."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkonderneming.finance.project import project
from wijkonderneming.finance.totals import ends_of
from wijkonderneming.model.bonds import Bond, BondInterest, Bonds
from wijkonderneming.model.capital import Instrument
from wijkonderneming.model.chosen_rates import ChosenRateBond, RateChoice
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.offers import Offer
from wijkonderneming.model.schedule import Ends, Given
from wijkonderneming.model.trust import InvalidTrust, Trust
from wijkonderneming.testing.purses import euros
from wijkonderneming.values.share import Rate
from wijkonderneming.values.span import Span, add_months
from wijkonderneming.values.when import When

WINDOW = Span(date(2020, 1, 1), date(2045, 1, 1))
END = date(2045, 1, 1)


TERMS: dict[str, Any] = {
    "id": "bonds",
    "issuer": "e",
    "denomination": euros(250_00),
    "start": When.on(date(2024, 2, 29)),
    "maturity": When.on(date(2034, 2, 28)),
}


def moved(made: Instrument) -> list[Ends]:
    return [strand.total(WINDOW.start, END) for strand in made.schedule(WINDOW, Given())]


def half_up(number: Fraction) -> int:
    return (2 * number + 1).__floor__() // 2


@given(
    st.integers(0, 1_000_00),
    st.sampled_from(["0.0%", "1.5%", "3.333%", "7.0%"]).map(Rate.parse),
    st.sampled_from([date(2024, 1, 1), date(2024, 1, 31), date(2024, 2, 29)]),
    st.integers(1, 60),
    st.integers(0, 40),
)
def test_yearly_interest_is_paid_each_year_and_for_the_rest_at_maturity(
    one: int, rate: Rate, start: date, months: int, number: int
) -> None:
    maturity = add_months(start, months)
    made = Bond(
        **{**TERMS, "denomination": euros(one), "start": When.on(start), "maturity": When.on(maturity)},
        rate=rate,
        number=number,
        interest=BondInterest.YEARLY,
    )
    _, repaid, interest = made.schedule(WINDOW, Given())
    expected: dict[date, int] = {}
    for year in range(1, 6):
        day = min(add_months(start, 12 * year), maturity)
        if add_months(start, 12 * (year - 1)) < maturity:
            length = min(12, months - 12 * (year - 1))
            expected[day] = -number * half_up(one * rate.fraction * Fraction(length, 12))
    found = dict(zip(interest.days, interest.low, strict=True))
    assert {day: cents for day, cents in found.items() if cents} == {d: c for d, c in expected.items() if c}
    assert repaid.total(maturity, END) == (-number * one,) * 2
    total = made.interest_of_one()
    assert total is not None
    assert total.cents * number == -sum(expected.values())


def test_where_a_day_is_not_known_yearly_interest_is_not_computed() -> None:
    made = Bond(
        **{**TERMS, "start": When.parse("2024")}, rate=Rate.parse("2.0%"), interest=BondInterest.YEARLY, number=1
    )
    assert [strand.computed for strand in made.schedule(WINDOW, Given())] == [True, True, False]
    ends = made.interest_of_piece()
    assert ends is not None
    early, late = (
        attrs.evolve(made, start=When.on(day)).interest_of_one() for day in (date(2024, 1, 1), date(2024, 12, 31))
    )
    assert (late, early) == (euros(ends[0]), euros(ends[1]))


CHOICES = (("0.0%", 120), ("1.0%", 200), ("2.5%", 80))


def chosen(**fields: Any) -> ChosenRateBond:
    choices = tuple(RateChoice(rate=Rate.parse(rate), number=number) for rate, number in CHOICES)
    return ChosenRateBond(**{**TERMS, "highest": Rate.parse("3.0%"), "choices": choices, **fields})


def test_totals_by_rate() -> None:
    """Ten years but a day that is the last of its month: 9 years and 364 days are 119 months and 30 days."""
    ten = chosen(maturity=When.on(date(2034, 2, 28)))
    by_rate = {str(total.rate): (total.number, total.principal, total.interest) for total in ten.by_rate()}
    assert by_rate == {
        "0.0%": (120, euros(30_000_00), euros(0)),
        "1.0%": (200, euros(50_000_00), euros(200 * 25_00)),
        "2.5%": (80, euros(20_000_00), euros(80 * 62_50)),
    }


@given(
    st.lists(
        st.tuples(st.sampled_from(["0.0%", "0.5%", "1.75%", "3.0%"]), st.integers(0, 99)),
        max_size=4,
        unique_by=lambda c: c[0],
    )
)
def test_bonds_at_chosen_rates_are_those_bonds_together(found: list[tuple[str, int]]) -> None:
    choices = tuple(RateChoice(rate=Rate.parse(rate), number=number) for rate, number in found)
    for interest in BondInterest:
        together = chosen(choices=choices, interest=interest)
        apart = [Bond(**TERMS, rate=choice.rate, number=choice.number, interest=interest) for choice in choices]
        sums = [
            (sum(ends[0] or 0 for ends in strands), sum(ends[1] or 0 for ends in strands))
            for strands in zip(*map(moved, apart), strict=True)
        ]
        assert moved(together) == (sums or [(0, 0)] * 3)
        assert together.brought == sum(number for _, number in found)
        if choices:
            backs = [back for bond in apart if (back := bond.back(Given())) is not None]
            whole = sum(low or 0 for low, _ in backs)
            assert together.back(Given()) == (whole, whole)


def test_before_anybody_chose_it_costs_something_between_the_lowest_and_the_highest() -> None:
    """400 bonds of 250 over ten years at 0.5% to 3.0%: 400 x 12.50 to 400 x 75.00."""
    made = chosen(choices=None, number=400, lowest=Rate.parse("0.5%"))
    assert moved(made) == [(100_000_00,) * 2, (-100_000_00,) * 2, (-30_000_00, -5_000_00)]
    _, _, interest = made.schedule(WINDOW, Given())
    assert [why.field for why in interest.unknowns] == ["choices"]
    assert not attrs.evolve(made, highest=None).schedule(WINDOW, Given())[2].computed
    assert made.back(Given()) == (105_000_00, 130_000_00)
    assert attrs.evolve(made, highest=None).back(Given()) is None
    assert chosen(denomination=None).by_rate() == ()


def test_what_an_offer_of_chosen_rates_pays_back() -> None:
    made = chosen()
    trust = Trust(
        id="t",
        name="T",
        entities=(Entity(id="e"),),
        capital=(made,),
        offers=(Offer(id="o", instruments=("bonds",)),),
    )
    (totals,) = project(trust, span=WINDOW).offers
    assert ends_of(totals.raised) == (100_000_00, 100_000_00)
    assert totals.number == (400, 400)
    assert totals.pays_back is not None
    assert ends_of(totals.pays_back) == (110_000_00, 110_000_00)


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ({"lowest": Rate.parse("1.0%")}, "choices[0].rate"),
        ({"highest": Rate.parse("2.0%")}, "choices[2].rate"),
        ({"highest": Rate.parse("1.0%"), "lowest": Rate.parse("2.0%"), "choices": None}, "highest"),
        ({"lowest": Rate.parse("-2.0%"), "choices": None}, "lowest"),
        ({"number": 399}, "number"),
        ({"choices": (RateChoice(rate=Rate.parse("1.0%"), number=1),) * 2}, "choices[1].rate"),
    ],
)
def test_what_no_choice_can_be(fields: dict[str, Any], path: str) -> None:
    with pytest.raises(InvalidTrust) as refused:
        Trust(id="t", name="T", entities=(Entity(id="e"),), capital=(chosen(**fields),))
    assert [problem.path for problem in refused.value.problems] == [f"trust.capital[0].{path}"]


def test_kinds_of_bonds_say_their_rates() -> None:
    plain = Bonds(id="b", issuer="e")
    for ask in (plain.rates, plain.unstated_rates):
        with pytest.raises(NotImplementedError):
            ask()
