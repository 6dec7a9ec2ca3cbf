"""Services, results, fees, transfers, trading and energy, against sums made by hand or another way."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkonderneming.finance.project import project
from wijkonderneming.finance.totals import ends_of
from wijkonderneming.model.contracts import MembershipFees, Result, ResultContract, ServiceContract, Transfer
from wijkonderneming.model.datedvalues import DatedNumber
from wijkonderneming.model.entities import Balance, Entity
from wijkonderneming.model.evidence import Quality
from wijkonderneming.model.income import Income
from wijkonderneming.model.members import MemberClass, MemberCount
from wijkonderneming.model.noun import DatedMoney
from wijkonderneming.model.schedule import Ends, Given, Nature
from wijkonderneming.model.terms import Condition, ConditionState, DatedState
from wijkonderneming.model.trading import EnergyYield, Trading
from wijkonderneming.model.trust import InvalidTrust, Trust
from wijkonderneming.testing.lines import Around, given_around
from wijkonderneming.testing.purses import euros
from wijkonderneming.values.numbers import Numbers
from wijkonderneming.values.recurrence import Recurrence
from wijkonderneming.values.share import Share
from wijkonderneming.values.span import Span
from wijkonderneming.values.when import When

WINDOW = Span(date(2024, 1, 1), date(2027, 1, 1))
BASE: dict[str, Any] = {"id": "i", "entity": "e"}
WIDE = Context(prec=60)


def price(cents: int, day: date = WINDOW.start) -> tuple[DatedMoney, ...]:
    return (DatedMoney(since=day, value=euros(cents)),)


def number(*dated: tuple[date, int]) -> tuple[DatedNumber, ...]:
    return tuple(DatedNumber(since=day, value=value) for day, value in dated)


def moved(made: Income, window: Span = WINDOW) -> list[Ends]:
    assert window.end is not None
    return [strand.total(window.start, window.end) for strand in made.schedule(window, Given())]


def test_a_contract_by_the_month_and_by_the_unit() -> None:
    assert moved(ServiceContract(**BASE, price=price(1_250_00))) == [(36 * 1_250_00,) * 2]
    stairs = ServiceContract(
        **BASE,
        price=price(12_50),
        units=number((date(2024, 1, 1), 40), (date(2025, 7, 1), 44)),
        until=When.parse("2026-01-01"),
    )
    assert moved(stairs) == [((18 * 40 + 6 * 44) * 12_50,) * 2]
    assert moved(attrs.evolve(stairs, units=())) == [(0, 0)]


BENEFIT = ResultContract(**BASE, price_per_result=price(2_000_00))
"""2,000 for each person who lastingly no longer needs a benefit, as in the Afrikaanderwijk."""


def test_each_result_is_paid_on_its_day() -> None:
    open_ = Condition(id="lasting", states=())
    met = Condition(id="proved", states=(DatedState(since=date(2025, 1, 1), value=ConditionState.MET),))
    made = attrs.evolve(
        BENEFIT,
        results=(
            Result(id="a", on=When.parse("2024-05-01"), number=3),
            Result(id="b", on=When.parse("2025-05-01"), conditions=(met,)),
            Result(id="c", on=When.parse("2026"), number=2, conditions=(open_,)),
            Result(id="d", on=When.parse("2020-01-01")),
        ),
        paid_within=30,
    )
    assert moved(made) == [(6_000_00, 6_000_00), (2_000_00, 2_000_00), (0, 4_000_00), (0, 0)]
    assert made.schedule(WINDOW, Given())[0].days == (date(2024, 5, 31),)


@pytest.mark.parametrize(("expected", "ends"), [(None, (0, None)), (Numbers(10, 15), (60_000_00, 90_000_00))])
def test_without_a_list_of_results_as_many_are_paid_as_are_expected(expected: Numbers | None, ends: Ends) -> None:
    made = attrs.evolve(BENEFIT, expected=expected)
    assert moved(made) == [ends]
    (strand,) = made.schedule(WINDOW, Given())
    assert [why.field for why in strand.unknowns] == ["results"]


@pytest.mark.parametrize(
    ("result", "prices", "fields"),
    [
        (Result(id="r"), price(5), ["on"]),
        (Result(id="r", on=When.parse("2024-05-05")), None, ["price_per_result"]),
        (Result(id="r", on=When.parse("2024-05-05")), price(5, date(2025, 1, 1)), ["price_per_result"]),
    ],
)
def test_of_a_result_something_may_not_be_known(
    result: Result, prices: tuple[DatedMoney, ...] | None, fields: list[str]
) -> None:
    (strand,) = attrs.evolve(BENEFIT, price_per_result=prices, results=(result,)).schedule(WINDOW, Given())
    assert [why.field for why in strand.unknowns] == fields
    assert not strand.exact or not strand.computed


@given(st.integers(0, 50_00), st.integers(0, 400), st.integers(0, 400))
def test_every_member_pays_the_fee_each_year(fee: int, first: int, later: int) -> None:
    made = MembershipFees(
        **BASE, fee=price(fee, date(2024, 2, 29)), members=number((date(2024, 1, 1), first), (date(2026, 1, 1), later))
    )
    (strand,) = made.schedule(WINDOW, Given())
    assert strand.days == (date(2024, 2, 29), date(2025, 2, 28), date(2026, 2, 28))
    assert list(strand.low) == [fee * first, fee * first, fee * later]


def test_as_many_members_pay_as_were_last_counted_in_their_class() -> None:
    counts = (
        MemberCount(on=When.parse("2024-01-01"), number=40),
        MemberCount(on=When.parse("2025-06-01"), number=50),
        MemberCount(on=When.parse("2025-12-01"), number=70, quality=Quality.ABOUT),
    )
    residents = MemberClass(id="residents", counts=counts)
    made = MembershipFees(**BASE, class_="residents", fee=price(10_00))
    (strand,) = made.schedule(WINDOW, given_around(Around(residents)))
    assert list(strand.low) == [400_00, 400_00, 500_00]
    (open_,) = made.schedule(WINDOW, given_around(Around(attrs.evolve(residents, counts=None))))
    assert open_.total(WINDOW.start, date(2025, 1, 1)) == (0, None)


def test_how_many_members_pay_may_not_be_known() -> None:
    (strand,) = MembershipFees(**BASE, fee=price(10_00)).schedule(WINDOW, Given())
    assert strand.total(WINDOW.start, date(2025, 1, 1)) == (0, None)
    assert [why.field for why in strand.unknowns] == ["members"]


def test_a_transfer_moves_the_cash_of_both_and_is_earned_by_neither() -> None:
    trust = Trust(
        id="t",
        name="T",
        entities=tuple(
            Entity(id=name, balances=(Balance(on=WINDOW.start, cash=euros(1_000_00)),)) for name in ("shop", "trust")
        ),
        income=(
            Transfer(
                id="i", entity="trust", from_="shop", amount=price(100_00), due=Recurrence.yearly(date(2024, 6, 1))
            ),
            Trading(id="j", entity="shop", turnover=price(500_00), purchases=Share(Fraction(2, 5))),
        ),
        costs=(),
        capital=(),
        rights=(),
    )
    projection = project(trust, span=WINDOW)
    shop, parent = projection.entity("shop"), projection.entity("trust")
    assert ends_of(parent.moved()) == (300_00, 300_00)
    assert ends_of(shop.moved()) == (36 * 300_00 - 300_00,) * 2
    assert [dict(year.by_nature).keys() for year in parent.years] == [{Nature.TRANSFER}] * 3
    assert parent.own_income_share is None
    assert shop.own_income_share == (Fraction(1), Fraction(1))


@pytest.mark.parametrize("giver", [None, "e"])
def test_a_transfer_comes_from_another_entity(giver: str | None) -> None:
    with pytest.raises(InvalidTrust) as refused:
        Trust(id="t", name="T", entities=(Entity(id="e"),), income=(Transfer(**BASE, from_=giver),))
    assert [problem.path for problem in refused.value.problems] == ["trust.income[0].from"]


@given(st.integers(0, 900_00), st.fractions(0, 1, max_denominator=11))
def test_of_the_turnover_a_part_goes_to_purchases(cents: int, part: Fraction) -> None:
    turnover, purchases = Trading(**BASE, turnover=price(cents), purchases=Share(part)).schedule(WINDOW, Given())
    assert (turnover.nature, purchases.nature) == (Nature.EARNED, Nature.COST)
    exact = WIDE.divide(WIDE.multiply(Decimal(cents), Decimal(part.numerator)), Decimal(part.denominator))
    each = int(exact.quantize(Decimal(1), ROUND_HALF_UP, WIDE))
    assert set(turnover.low) == {cents}
    assert set(purchases.low) == {-each}
    assert purchases.days == turnover.days


def test_purchases_that_nobody_states_are_not_nothing() -> None:
    turnover, purchases = Trading(**BASE, turnover=price(5)).schedule(WINDOW, Given())
    assert turnover.exact
    assert not purchases.computed
    assert [why.field for why in purchases.unknowns] == ["purchases"]
    over = Trading(**BASE, turnover=price(5), until=When.parse("2020"))
    assert [strand.computed for strand in over.schedule(WINDOW, Given())] == [True]


SEASON = (2, 2, 4, 6, 10, 14, 16, 16, 12, 8, 6, 4)


@given(st.integers(0, 10_000_000))
def test_a_terrace_earns_its_year_by_the_season(cents: int) -> None:
    (turnover, _) = Trading(**BASE, turnover=price(cents), purchases=Share(Fraction(0)), season=SEASON).schedule(
        WINDOW, Given()
    )
    by_year = [turnover.total(date(year, 1, 1), date(year + 1, 1, 1)) for year in (2024, 2025, 2026)]
    assert by_year == [(cents, cents)] * 3
    july = turnover.total(date(2025, 7, 1), date(2025, 8, 1))[0]
    assert july is not None
    assert abs(july - Fraction(cents * 16, 100)) < 1


@given(st.integers(0, 90_000), st.integers(0, 200_00), st.none() | st.fractions(0, 1, max_denominator=20))
def test_energy_is_paid_by_the_kwh_and_shared(kwh: int, mwh_price: int, share: Fraction | None) -> None:
    """EUR 72.50 for 1,000 kWh is 7.25 cents each."""
    made = EnergyYield(
        **BASE,
        kwh=number((date(2024, 1, 1), kwh)),
        price_per_mwh=price(mwh_price),
        share=None if share is None else Share(share),
        due=Recurrence.yearly(date(2024, 12, 31)),
    )
    part = Fraction(1) if share is None else share
    exact = Fraction(kwh) * Fraction(mwh_price, 1000) * part
    assert moved(made) == [(3 * ((2 * exact + 1).__floor__() // 2),) * 2]


def test_the_roof_of_esbeek() -> None:
    """45% of the proceeds of 40,000 kWh at 7.25 cents: 2,900.00 x 0.45 = 1,305.00 (the kWh and price are invented)."""
    made = EnergyYield(
        **BASE,
        kwh=number((date(2024, 1, 1), 40_000)),
        price_per_mwh=price(72_50),
        share=Share(Fraction(9, 20)),
        season=(1, 2, 4, 6, 8, 9, 9, 7, 5, 3, 1, 1),
    )
    assert moved(made, Span(date(2025, 1, 1), date(2026, 1, 1))) == [(1_305_00, 1_305_00)]
    (strand,) = attrs.evolve(made, kwh=None).schedule(WINDOW, Given())
    assert strand.total(WINDOW.start, date(2025, 1, 1)) == (0, None)
    assert "kwh" in [why.field for why in strand.unknowns]


@pytest.mark.parametrize("season", [(1,) * 11, (0,) * 12, ()])
@pytest.mark.parametrize("kind", [Trading, EnergyYield])
def test_a_season_has_twelve_months(kind: type[Trading | EnergyYield], season: tuple[int, ...]) -> None:
    with pytest.raises(InvalidTrust) as refused:
        Trust(id="t", name="T", entities=(Entity(id="e"),), income=(kind(**BASE, season=season),))
    assert [problem.path for problem in refused.value.problems] == ["trust.income[0].season"]
