"""Bonds, strands and offers whose terms are not all known, and what no instrument can be."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkonderneming.finance.project import project
from wijkonderneming.finance.projection import OfferTotals
from wijkonderneming.finance.totals import ends_of
from wijkonderneming.model.bonds import Bond
from wijkonderneming.model.capital import Instrument
from wijkonderneming.model.costs import Cost
from wijkonderneming.model.entities import Balance, Entity
from wijkonderneming.model.gifts import Gift
from wijkonderneming.model.indexation import Indexation
from wijkonderneming.model.loans import BulletLoan, Loan
from wijkonderneming.model.noun import DatedMoney
from wijkonderneming.model.offers import Offer
from wijkonderneming.model.schedule import Given, InvalidStrand, Nature, Strand, step
from wijkonderneming.model.trust import InvalidTrust, Trust
from wijkonderneming.testing.purses import euros
from wijkonderneming.values.money import Currency, Money, Rounding
from wijkonderneming.values.share import Rate
from wijkonderneming.values.span import Span
from wijkonderneming.values.when import When

WINDOW = Span(date(2020, 1, 1), date(2040, 1, 1))


def bond(**terms: Any) -> Bond:
    whole: dict[str, Any] = {
        "id": "bonds",
        "issuer": "e",
        "denomination": euros(250_00),
        "rate": Rate.parse("2.0%"),
        "start": When.on(date(2022, 10, 1)),
        "maturity": When.on(date(2032, 10, 1)),
        "number": 4,
    }
    return Bond(**(whole | terms))


def moved(strand: Strand) -> tuple[int | None, int | None]:
    return strand.total(WINDOW.start, date(2040, 1, 1))


WHENS = [When.parse("2022-10"), When(date(2022, 12, 30), date(2023, 1, 2)), When.on(date(2024, 2, 29))]
ENDS = [When.parse("2032"), When(date(2027, 2, 27), date(2027, 3, 1))]


@given(st.sampled_from(WHENS), st.sampled_from(ENDS), st.integers(1, 300_00), st.sampled_from(["1.5%", "7.3%"]))
def test_bounds_of_a_bond_contain_every_beginning_and_end(start: When, end: When, each: int, rate: str) -> None:
    made = bond(denomination=euros(each), rate=Rate.parse(rate), start=start, maturity=end)
    bounds = made.schedule(WINDOW, Given())
    for first in (start.earliest, start.latest):
        for last in (end.earliest, date(2032, 2, 29), end.latest):
            assert first is not None
            assert last is not None
            if end.earliest is not None and end.latest is not None and end.earliest <= last <= end.latest:
                exact = attrs.evolve(made, start=When.on(first), maturity=When.on(last)).schedule(WINDOW, Given())
                for strand, bound in zip(exact, bounds, strict=True):
                    (found, _), (low, high) = moved(strand), moved(bound)
                    assert found is not None
                    assert low is not None
                    assert high is not None
                    assert low <= found <= high


def test_of_a_bond_without_a_rate_the_principal_is_known() -> None:
    received, repaid, interest = bond(rate=None).schedule(WINDOW, Given())
    assert moved(received) == (1_000_00, 1_000_00)
    assert moved(repaid) == (-1_000_00, -1_000_00)
    assert not interest.computed
    assert [unknown.field for unknown in interest.unknowns] == ["rate"]


def test_of_bonds_whose_number_nobody_states_there_are_none_or_more() -> None:
    made = bond(number=None)
    received, repaid, interest = made.schedule(WINDOW, Given())
    assert (moved(received), moved(repaid), moved(interest)) == ((0, None), (None, 0), (None, 0))
    (sold,), _ = made.sold(Given())
    assert (sold.least, sold.most) == (0, None)


@pytest.mark.parametrize("terms", [{"denomination": None}, {"start": None, "maturity": None}])
def test_what_cannot_be_computed_of_a_bond_is_said(terms: dict[str, Any]) -> None:
    made = bond(**terms)
    assert all(not strand.computed and strand.unknowns for strand in made.schedule(WINDOW, Given()))
    assert made.interest_of_one() is None


def trust_of(*capital: Instrument, **fields: Any) -> Trust:
    return Trust(id="t", name="T", entities=(Entity(id="e"),), capital=capital, **fields)


@pytest.mark.parametrize(
    ("made", "path"),
    [
        (bond(rate=Rate.parse("-1.0%")), "capital[0].rate"),
        (bond(denomination=euros(-1)), "capital[0].denomination"),
        (bond(number=-1), "capital[0].number"),
        (bond(maturity=When.on(date(2022, 10, 1))), "capital[0].maturity"),
        (Gift(id="g", issuer="e", amount=euros(-1)), "capital[0].amount"),
        (BulletLoan(id="l", issuer="e", principal=euros(-1)), "capital[0].principal"),
        (BulletLoan(id="l", issuer="e", months=0), "capital[0].months"),
        (BulletLoan(id="l", issuer="e", every=0), "capital[0].every"),
    ],
)
def test_what_no_instrument_can_be(made: Instrument, path: str) -> None:
    with pytest.raises(InvalidTrust) as refused:
        trust_of(made)
    assert [problem.path for problem in refused.value.problems] == [f"trust.{path}"]


def test_an_offer_asks_for_no_less_than_its_minimum() -> None:
    offer = Offer(id="o", instruments=("bonds",), minimum=euros(9_00), target=euros(8_00), maximum=euros(10_00))
    with pytest.raises(InvalidTrust) as refused:
        trust_of(bond(), offers=(offer,))
    assert [problem.path for problem in refused.value.problems] == ["trust.offers[0].target"]


def offered(made: Instrument, *others: Instrument, raised: Money) -> OfferTotals:
    capital = (made, *others)
    offer = Offer(id="o", instruments=tuple(item.id for item in capital), raised=raised)
    (totals,) = project(trust_of(*capital, offers=(offer,)), span=WINDOW).offers
    return totals


def test_what_an_offer_of_bonds_pays_back() -> None:
    totals = offered(bond(number=None), raised=euros(1_000_00))
    assert totals.number == (4, 4)
    assert totals.pays_back is not None
    assert ends_of(totals.pays_back) == (4 * 300_00, 4 * 300_00)
    other = bond(id="shorter", number=None, maturity=When.on(date(2027, 10, 1)))
    both = offered(bond(number=None), other, raised=euros(1_000_00))
    assert both.pays_back is not None
    assert ends_of(both.pays_back) == (4 * 275_00, 4 * 300_00)


@pytest.mark.parametrize(
    ("instrument", "number"),
    [
        (bond(number=None, rate=None), (1, 1)),
        (bond(number=None, denomination=euros(400_00)), None),
        (bond(number=None, denomination=euros(0)), None),
        (bond(number=None, denomination=None), None),
        (Gift(id="g", issuer="e"), None),
    ],
)
def test_where_an_offer_does_not_come_out_in_bonds(instrument: Instrument, number: tuple[int, int] | None) -> None:
    totals = offered(instrument, raised=euros(250_00))
    assert totals.number == number
    assert totals.pays_back is None
    assert ends_of(totals.raised) == (250_00, 250_00)


def test_an_offer_of_one_gift_says_how_much_it_was() -> None:
    offer = Offer(id="o", instruments=("g",), raised=euros(7_00))
    gift = Gift(id="g", issuer="e", on=When.on(date(2024, 1, 1)))
    projection = project(trust_of(gift, offers=(offer,)), span=WINDOW)
    assert ends_of(projection.entity("e").moved()) == (7_00, 7_00)


def test_a_strand_has_a_day_for_each_amount_and_its_days_in_order() -> None:
    first, second = date(2024, 1, 1), date(2024, 1, 2)
    parts: dict[str, Any] = {"purpose": "rent", "nature": Nature.EARNED, "currency": Currency.EUR}
    with pytest.raises(InvalidStrand):
        Strand(**parts, days=(first, second), low=(1,))
    with pytest.raises(InvalidStrand):
        Strand(**parts, days=(second, first), low=(1, 1))
    assert Strand(**parts, days=(first, second), low=(1, 2)).exact
    assert Strand(**parts).perhaps(()) == Strand(**parts)


@given(st.lists(st.tuples(st.integers(-5, 5), st.integers(0, 5)), max_size=4))
def test_turning_a_strand_round_twice_gives_it_back(ends: list[tuple[int, int]]) -> None:
    days = tuple(date(2024, 1, 1 + number) for number in range(len(ends)))
    low, high = tuple(low for low, _ in ends), tuple(low + more for low, more in ends)
    strand = Strand(purpose="rent", nature=Nature.EARNED, currency=None, days=days, low=low, high=high)
    turned = strand.mirrored()
    assert turned.mirrored() == strand
    assert turned.nature is Nature.COST
    least, most = strand.total(date(2024, 1, 2), date(2024, 1, 4))
    assert least is not None
    assert most is not None
    assert turned.total(date(2024, 1, 2), date(2024, 1, 4)) == (-most, -least)


def test_the_ends_of_the_calendar_stay_where_they_are() -> None:
    assert step(date.min, 12) == date.min
    assert step(date.max, 12) == date.max
    assert step(date(9999, 1, 31), 12) == date.max
    assert step(date(2024, 1, 31), 1) == date(2024, 2, 29)


def test_each_year_is_rounded_as_it_is_said_to_be() -> None:
    amounts = (DatedMoney(since=date(2024, 1, 1), value=euros(1_01)),)
    for rounding, cents in ((Rounding.DOWN, 1_02), (Rounding.UP, 1_03), (Rounding.HALF_UP, 1_03)):
        index = Indexation(rate=Rate(Fraction(3, 2) / 100), first=date(2025, 1, 1), rounding=rounding)
        assert index.steps(amounts, date(2025, 1, 2), Given(), "rent").low == [1_01, cents]


def test_what_an_entity_does_not_say() -> None:
    unstated = project(trust_of(Gift(id="g", issuer="e")), span=WINDOW).entity("e")
    assert [unknown.field for unknown in unstated.unknowns] == ["amount", "on", "balances", "income", "costs", "rights"]
    balance = Entity(id="e", balances=(Balance(on=date(2020, 1, 1), cash=euros(0)),))
    stated = attrs.evolve(trust_of(), entities=(balance,), income=(), costs=(), rights=())
    assert not project(stated, span=WINDOW).entity("e").unknowns


def test_kinds_say_their_own_schedule() -> None:
    for plain in (Instrument(id="i", issuer="e"), Cost(id="c", entity="e")):
        with pytest.raises(NotImplementedError):
            plain.schedule(WINDOW, Given())
    with pytest.raises(NotImplementedError):
        Loan(id="l", issuer="e").plan(1, [Fraction(1, 1200)] * 12, 0)
