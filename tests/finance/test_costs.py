"""Property, staff and the cost of raising money, against sums made by hand or another way."""

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
from wijkonderneming.model.costs import Cost, PerUnitCost
from wijkonderneming.model.costs_finance import PlatformFee
from wijkonderneming.model.costs_property import (
    EnergyCost,
    InsuranceCost,
    MaintenanceCost,
    PlannedWork,
    PropertyTax,
)
from wijkonderneming.model.costs_staff import StaffCost
from wijkonderneming.model.datedvalues import DatedNumber, DatedRate
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.gifts import Gift
from wijkonderneming.model.indexation import Indexation
from wijkonderneming.model.noun import DatedMoney
from wijkonderneming.model.offers import Offer
from wijkonderneming.model.schedule import Ends, Given, Nature
from wijkonderneming.model.terms import Broken
from wijkonderneming.model.trust import InvalidTrust, Trust
from wijkonderneming.model.work import Employee, IndependentProfessional, Work
from wijkonderneming.testing.lines import Around, given_around
from wijkonderneming.testing.purses import euros
from wijkonderneming.values.recurrence import Recurrence
from wijkonderneming.values.share import Rate, Share
from wijkonderneming.values.span import Span
from wijkonderneming.values.when import When

WINDOW = Span(date(2024, 1, 1), date(2027, 1, 1))
BASE: dict[str, Any] = {"id": "c", "entity": "e"}


def price(cents: int, day: date = WINDOW.start) -> tuple[DatedMoney, ...]:
    return (DatedMoney(since=day, value=euros(cents)),)


def moved(made: Cost, *around: Any) -> list[Ends]:
    strands = made.schedule(WINDOW, given_around(Around(*around)))
    assert all(strand.nature is Nature.COST and strand.computed for strand in strands)
    return [strand.total(WINDOW.start, date(2027, 1, 1)) for strand in strands]


def half_up(number: Fraction) -> int:
    return (2 * number + 1).__floor__() // 2


def test_costs_that_come_back_are_paid_each_time() -> None:
    yearly = Recurrence.yearly(date(2024, 3, 1))
    assert moved(InsuranceCost(**BASE, premium=price(812_34), due=yearly)) == [(-3 * 812_34,) * 2]
    units = (DatedNumber(since=date(2024, 1, 1), value=12), DatedNumber(since=date(2026, 1, 1), value=10))
    assert moved(PerUnitCost(**BASE, price=price(27_50), units=units)) == [(-(24 * 12 + 12 * 10) * 27_50,) * 2]
    assert moved(PerUnitCost(**BASE, price=price(27_50))) == [(None, 0)]


def test_a_cost_that_ends_within_a_month_is_paid_by_the_day() -> None:
    made = InsuranceCost(
        **BASE,
        premium=price(310_00),
        due=Recurrence.monthly(date(2024, 1, 1)),
        since=When.parse("2024-01-16"),
        until=When.parse("2024-03-11"),
        broken=Broken.BY_DAY,
    )
    assert moved(made) == [(-(160_00 + 310_00 + 100_00),) * 2]


@given(st.integers(0, 20_000), st.integers(0, 400_00), st.integers(0, 99_99))
def test_energy_is_what_is_used_and_a_standing_charge(kwh: int, mwh: int, standing: int) -> None:
    used = (DatedNumber(since=date(2024, 1, 1), value=kwh),)
    made = EnergyCost(**BASE, kwh=used, price_per_mwh=price(mwh), standing=price(standing))
    assert moved(made) == [(-36 * half_up(Fraction(kwh * mwh, 1000)),) * 2, (-36 * standing,) * 2]
    assert moved(attrs.evolve(made, standing=None)) == moved(made)[:1]


RATE = st.sampled_from(["0.1%", "0.2345%", "0.5%"])


@given(st.integers(0, 2_000_000_00), st.integers(0, 2_000_000_00), RATE, RATE)
def test_tax_on_property_is_a_part_of_its_value_each_year(first: int, second: int, owner: str, user: str) -> None:
    """Of an owner who uses it too; valued anew for 2025, with another rate for owners from 2026 on."""
    made = PropertyTax(
        **BASE,
        value=(*price(first, date(2024, 1, 1)), *price(second, date(2025, 1, 1))),
        owner_rate=(
            DatedRate(since=date(2024, 1, 1), value=Rate.parse(owner)),
            DatedRate(since=date(2026, 1, 1), value=Rate.parse("0.3%")),
        ),
        user_rate=(DatedRate(since=date(2024, 1, 1), value=Rate.parse(user)),),
        since=When.parse("2024-01-31"),
    )
    one, other = Rate.parse(owner).fraction, Rate.parse(user).fraction
    owned = [first * one, second * one, second * Fraction(3, 1000)]
    used = [first * other, second * other, second * other]
    assert moved(made) == [(-sum(map(half_up, taxes)),) * 2 for taxes in (owned, used)]
    strands = made.schedule(WINDOW, Given())
    assert [strand.purpose for strand in strands] == ["owner_tax", "user_tax"]
    assert [day.month for day in strands[0].days] == [1, 1, 1]


def test_without_a_rate_tax_is_not_computed() -> None:
    (strand,) = PropertyTax(**BASE, value=price(100_00)).schedule(WINDOW, Given())
    assert {why.field for why in strand.unknowns} == {"owner_rate", "user_rate"}
    assert PropertyTax(**BASE, value=price(100_00), until=When.parse("2020")).schedule(WINDOW, Given()) == ()


def test_planned_work_rises_with_its_prices() -> None:
    """10,000.00 at the prices of 2024, in 2026 after two rises of 3%: 10,609.00."""
    plan = (
        PlannedWork(id="roof", on=When.parse("2026-06-01"), amount=euros(10_000_00)),
        PlannedWork(id="paint", on=When.parse("2024-06-01"), amount=euros(1_000_00)),
        PlannedWork(id="lift", on=When.parse("2035"), amount=euros(1_000_00)),
    )
    rise = Indexation(rate=Rate.parse("3.0%"), first=date(2025, 1, 1))
    made = MaintenanceCost(**BASE, plan=plan, prices_of=date(2024, 1, 1), indexation=rise)
    assert moved(made) == [(-10_609_00,) * 2, (-1_000_00,) * 2, (0, 0)]
    assert moved(attrs.evolve(made, indexation=None)) == [(-10_000_00,) * 2, (-1_000_00,) * 2, (0, 0)]
    some_day = attrs.evolve(made, plan=(PlannedWork(id="roof", on=When.parse("2025"), amount=euros(100_00)),))
    assert moved(some_day) == [(-103_00, -103_00)]
    between = PlannedWork(id="roof", on=When(date(2024, 12, 1), date(2025, 2, 1)), amount=euros(100_00))
    assert moved(attrs.evolve(made, plan=(between,))) == [(-103_00, -100_00)]
    (unstated,) = MaintenanceCost(**BASE).schedule(WINDOW, Given())
    assert [why.field for why in unstated.unknowns] == ["plan"]


STAFF: dict[str, Any] = {**BASE, "work": "w", "pay_per_month": price(3_333_33)}


@given(st.integers(1, 9), st.fractions(0, 1, max_denominator=5), st.sampled_from(["0.0%", "31.5%"]))
def test_pay_is_that_of_everybody_for_their_part_of_full_time(number: int, part: Fraction, on_top: str) -> None:
    work = Employee(id="w", entity="e", number=number, fte=Share(part))
    made = StaffCost(**STAFF, on_top=Rate.parse(on_top))
    charges = Rate.parse(on_top).fraction
    assert moved(made, work) == [
        (-36 * half_up(3_333_33 * number * part),) * 2,
        (-36 * half_up(3_333_33 * number * part * charges),) * 2,
    ]


@pytest.mark.parametrize(
    ("work", "ends", "fields"),
    [
        (Employee(id="w", number=2), (-36 * 2 * 3_333_33, 0), {"fte"}),
        (Employee(id="w", fte=Share(Fraction(1))), (None, -36 * 3_333_33), {"number"}),
        (Employee(id="w", person="p", fte=Share(Fraction(1))), (-36 * 3_333_33,) * 2, set()),
    ],
)
def test_what_the_work_does_not_state_is_not_certain(work: Work, ends: Ends, fields: set[str]) -> None:
    assert moved(StaffCost(**STAFF), work) == [ends]
    (strand,) = StaffCost(**STAFF).schedule(WINDOW, given_around(Around(work)))
    assert {why.field for why in strand.unknowns} == fields
    assert {why.about for why in strand.unknowns} <= {"w"}


def test_a_professional_gets_the_fee_that_the_work_states() -> None:
    work = IndependentProfessional(id="w", number=1, fee_per_month=price(2_500_00))
    assert moved(StaffCost(**{**STAFF, "pay_per_month": None}), work) == [(-36 * 2_500_00,) * 2]
    assert moved(StaffCost(**STAFF), work) == [(-36 * 3_333_33,) * 2]
    assert moved(StaffCost(**{**STAFF, "work": None})) == [(-36 * 3_333_33,) * 2]
    (lost,) = StaffCost(**STAFF).schedule(WINDOW, Given())
    assert [why.field for why in lost.unknowns] == ["work"]


def funded(fee: PlatformFee, **offer: Any) -> Trust:
    gift = Gift(id="g", issuer="e", on=When.parse("2025-05-01"))
    fields = {"raised": euros(33_333_33), "deadline": When.parse("2025-03-31"), **offer}
    return Trust(
        id="t",
        name="T",
        entities=(Entity(id="e"),),
        capital=(gift,),
        offers=(Offer(id="o", instruments=("g",), **fields),),
        costs=(fee,),
    )


FEE = PlatformFee(**BASE, offer="o", share=Share(Fraction(1, 20)), fixed=euros(250_00))


def test_a_platform_asks_a_part_of_what_is_raised_and_a_fixed_sum() -> None:
    """A twentieth of 33,333.33 is 1,666.67."""
    entity = project(funded(FEE), span=WINDOW).entity("e")
    assert [(m.day, ends_of(m.amount)) for m in entity.movements(WINDOW.start, date(2025, 4, 1))] == [
        (date(2025, 3, 31), (-1_916_67, -1_916_67))
    ]
    later = attrs.evolve(FEE, on=When.parse("2025-04-30"), fixed=None)
    entity = project(funded(later), span=WINDOW).entity("e")
    assert ends_of(entity.movements(date(2025, 4, 30), date(2025, 5, 1))[0].amount) == (-1_666_67, -1_666_67)


@pytest.mark.parametrize("closed", ["2025-02-14", "2025-04-01"])
def test_a_platform_is_paid_when_the_offer_closed_whatever_its_deadline(closed: str) -> None:
    entity = project(funded(FEE, closed=When.parse(closed)), span=WINDOW).entity("e")
    (line,) = (line for line in entity.lines if line.id == "c")
    assert list(line.strand.days) == [When.parse(closed).day]
    vague = project(funded(FEE, closed=When.parse(closed[:7])), span=WINDOW).entity("e")
    (line,) = (line for line in vague.lines if line.id == "c")
    assert {(why.about, why.field) for why in line.strand.unknowns} == {("o", "closed")}


def test_of_an_offer_that_can_raise_no_more_than_its_maximum_a_platform_takes_no_more() -> None:
    trust = funded(FEE, raised=None, maximum=euros(40_000_00))
    line = next(line for line in project(trust, span=WINDOW).entity("e").lines if line.id == "c")
    assert line.within(WINDOW.start, date(2027, 1, 1)) == (-2_250_00, -250_00)
    assert {(why.about, why.field) for why in line.strand.unknowns} == {("o", "raised")}


@pytest.mark.parametrize(
    ("fee", "offer", "field"),
    [
        (attrs.evolve(FEE, share=None), {}, "share"),
        (FEE, {"deadline": None}, "on"),
        (FEE, {"raised": None}, "raised"),
        (attrs.evolve(FEE, offer=None), {}, "offer"),
    ],
)
def test_without_a_term_a_fee_is_not_computed(fee: PlatformFee, offer: dict[str, Any], field: str) -> None:
    (uncomputed,) = (
        line for line in project(funded(fee, **offer), span=WINDOW).entity("e").uncomputed if line.id == "c"
    )
    assert field in {why.field for why in uncomputed.strand.unknowns}


def test_a_fee_that_was_paid_before_is_no_question_any_more() -> None:
    past = attrs.evolve(FEE, on=When.parse("2020"), share=None)
    (line,) = (line for line in project(funded(past), span=WINDOW).entity("e").lines if line.id == "c")
    assert line.computed
    assert not line.strand.days


@pytest.mark.parametrize(
    ("cost", "path"),
    [
        (StaffCost(**{**BASE, "on_top": Rate.parse("-1.0%")}), "on_top"),
        (
            PropertyTax(**BASE, user_rate=(DatedRate(since=WINDOW.start, value=Rate.parse("-0.1%")),)),
            "user_rate[0].value",
        ),
        (PerUnitCost(**BASE, units=(DatedNumber(since=WINDOW.start, value=-1),)), "units[0].value"),
        (PerUnitCost(**BASE, paid_within=3651), "paid_within"),
    ],
)
def test_what_no_cost_can_be(cost: Cost, path: str) -> None:
    with pytest.raises(InvalidTrust) as refused:
        Trust(id="t", name="T", entities=(Entity(id="e"),), costs=(cost,))
    assert [problem.path for problem in refused.value.problems] == [f"trust.costs[0].{path}"]
