"""Grants in instalments, under conditions and settled, gifts, and subsidies that pay a cost."""

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
from wijkonderneming.model.costs import RecurringCost
from wijkonderneming.model.datedvalues import DatedNumber
from wijkonderneming.model.entities import Balance, Entity
from wijkonderneming.model.gifts import DeferredPrice, Gift, Grant, RepayableGrant, StartCapital
from wijkonderneming.model.giving import CostSubsidy, Donation, OperatingGrant, RecurringDonation
from wijkonderneming.model.grants import GrantSettlement, Instalment
from wijkonderneming.model.noun import DatedMoney
from wijkonderneming.model.schedule import Ends, Given, Nature, Strand
from wijkonderneming.model.terms import Condition, ConditionState, DatedState
from wijkonderneming.model.trust import InvalidTrust, Trust
from wijkonderneming.testing.lines import Around, given_around
from wijkonderneming.testing.purses import euros
from wijkonderneming.values.recurrence import Recurrence
from wijkonderneming.values.share import Share
from wijkonderneming.values.span import Span
from wijkonderneming.values.when import When

WINDOW = Span(date(2024, 1, 1), date(2027, 1, 1))
END = date(2027, 1, 1)


def on(text: str) -> When:
    return When.parse(text)


def part(name: str, day: str, cents: int | None = None, share: str | None = None, *conditions: Condition) -> Instalment:
    return Instalment(
        id=name,
        on=on(day),
        amount=None if cents is None else euros(cents),
        share=None if share is None else Share.parse(share),
        conditions=conditions or None,
    )


def moved(*strands: Strand, start: date = WINDOW.start, end: date = END) -> Ends:
    found = [strand.total(start, end) for strand in strands]
    low = None if any(ends[0] is None for ends in found) else sum(ends[0] or 0 for ends in found)
    high = None if any(ends[1] is None for ends in found) else sum(ends[1] or 0 for ends in found)
    return low, high


def grant(**fields: Any) -> Grant:
    return Grant(**{"id": "g", "issuer": "e", "amount": euros(100_000_00), **fields})


KINDS = st.sampled_from(["capital", "income"])


def granted(kind: str, **fields: Any) -> Strand:
    made = OperatingGrant(id="g", entity="e", **fields) if kind == "income" else Grant(id="g", issuer="e", **fields)
    (strand,) = made.schedule(WINDOW, Given())
    return strand


@given(
    KINDS,
    st.integers(0, 100_000),
    st.lists(st.tuples(st.sampled_from(["2024-02-29", "2025-01-31", "2026"]), st.integers(0, 50_000)), max_size=3),
    st.integers(0, 100_000),
)
def test_whatever_is_paid_before_a_settled_grant_comes_to_what_it_is_settled_at(
    kind: str, whole: int, paid: list[tuple[str, int]], settled: int
) -> None:
    parts = tuple(part(f"i{n}", day, cents) for n, (day, cents) in enumerate(paid))
    settlement = GrantSettlement(id="s", on=on("2026-12-31"), amount=euros(settled))
    strand = granted(kind, amount=euros(whole), instalments=parts, settlement=settlement)
    assert moved(strand) == (settled, settled)
    assert strand.total(date(2026, 12, 31), END)[0] == settled - sum(cents for _, cents in paid)


def test_a_subsidy_of_eighty_per_cent_first_and_the_rest_when_it_is_settled() -> None:
    parts = (part("first", "2024-03-01", share="4/5"),)
    settlement = GrantSettlement(id="s", on=on("2025-06-30"), amount=euros(90_000_00))
    strand = granted("income", amount=euros(100_000_00), instalments=parts, settlement=settlement)
    assert dict(zip(strand.days, strand.low, strict=True)) == {
        date(2024, 3, 1): 80_000_00,
        date(2025, 6, 30): 10_000_00,
    }
    lower = attrs.evolve(settlement, amount=euros(70_000_00))
    back = granted("income", amount=euros(100_000_00), instalments=parts, settlement=lower)
    assert dict(zip(back.days, back.low, strict=True))[date(2025, 6, 30)] == -10_000_00


def test_until_it_is_settled_all_may_be_claimed_back_or_the_rest_paid() -> None:
    parts = (part("first", "2024-03-01", share="4/5"),)
    open_ = granted(
        "capital", amount=euros(100_00), instalments=parts, settlement=GrantSettlement(id="s", on=on("2025"))
    )
    assert moved(open_, end=date(2024, 12, 31)) == (80_00, 80_00)
    assert moved(open_) == (0, 100_00)
    assert [why.field for why in open_.unknowns] == ["on", "amount"]
    unforeseen = granted("capital", amount=euros(100_00), instalments=parts)
    assert moved(unforeseen) == (80_00, 100_00)
    assert [why.field for why in unforeseen.unknowns] == ["settlement"]
    assert granted("capital", amount=euros(80_00), instalments=(part("all", "2024-03-01", 80_00),)).exact


def state(*states: tuple[str, ConditionState]) -> Condition:
    dated = tuple(DatedState(since=date.fromisoformat(day), value=value) for day, value in states)
    return Condition(id="permit", states=dated)


def test_a_condition_stands_on_the_day_of_each_instalment() -> None:
    """Met on 1 January 2025 and failed a year later: the instalments of 2024, 2025 and 2026."""
    permit = state(("2025-01-01", ConditionState.MET), ("2026-01-01", ConditionState.FAILED))
    parts = tuple(part(f"i{year}", f"{year}-06-01", 10_00) for year in (2024, 2025, 2026))
    strand = granted("capital", amount=euros(30_00), instalments=parts, conditions=(permit,))
    by_year = [strand.total(date(year, 1, 1), date(year + 1, 1, 1)) for year in (2024, 2025, 2026)]
    assert by_year == [(0, 10_00), (10_00, 10_00), (0, 0)]
    once = grant(on=on("2026-06-01"), conditions=(permit,)).schedule(WINDOW, Given())
    assert moved(*once) == (0, 0)
    income = OperatingGrant(
        id="o", entity="e", amount_each=(DatedMoney(since=date(2024, 6, 1), value=euros(1_00)),), conditions=(permit,)
    )
    assert moved(*income.schedule(WINDOW, Given())) == (12_00, 19_00)


def test_of_an_instalment_with_a_condition_of_its_own_only_that_one_hangs_on_it() -> None:
    parts = (part("first", "2024-03-01", 60_00), part("second", "2025-03-01", 40_00, None, state()))
    strand = granted("income", amount=euros(100_00), instalments=parts)
    assert moved(strand) == (60_00, 100_00)


def test_of_what_nobody_states_there_is_nothing_to_compute() -> None:
    assert not granted("capital").computed
    assert not granted("income").computed
    assert not granted("income", amount=euros(5)).computed
    assert granted("income", until=on("2020")).computed
    day_unknown = Instalment(id="i", amount=euros(5))
    assert moved(granted("income", amount=euros(5), instalments=(day_unknown,))) == (0, 5)
    amount_unknown = Instalment(id="i", on=on("2024-05-05"))
    assert moved(granted("income", amount=euros(5), instalments=(amount_unknown,))) == (0, 5)
    assert not granted("income", instalments=(amount_unknown,)).computed


def test_a_repayable_grant_is_paid_back_where_its_condition_is_met() -> None:
    made = RepayableGrant(
        id="g",
        issuer="e",
        amount=euros(30_00),
        on=on("2024-02-01"),
        repayments=(part("a", "2025-02-01", share="1/3"), part("b", "2026-02-01", 20_00, None, state())),
    )
    received, back = made.schedule(WINDOW, Given())
    assert (received.nature, back.nature) == (Nature.GIVEN, Nature.PRINCIPAL)
    assert moved(received) == (30_00, 30_00)
    assert moved(back) == (-30_00, -10_00)
    _, unstated = attrs.evolve(made, repayments=None).schedule(WINDOW, Given())
    assert [why.field for why in unstated.unknowns] == ["repayments"]
    nothing = RepayableGrant(id="g", issuer="e", repayments=(Instalment(id="i", on=on("2025")),))
    assert not nothing.schedule(WINDOW, Given())[1].computed


def test_start_capital_and_gifts_come_once() -> None:
    for kind in (Gift, StartCapital):
        (strand,) = kind(id="g", issuer="e", amount=euros(5), on=on("2024-02-29")).schedule(WINDOW, Given())
        assert (strand.purpose, moved(strand)) == (kind.kind, (5, 5))


def test_a_price_that_is_due_on_a_sale_on_is_not_certain() -> None:
    (strand,) = DeferredPrice(
        id="p", issuer="e", amount=euros(5), due=on("2025-01-01"), conditions=(state(),)
    ).schedule(WINDOW, Given())
    assert moved(strand) == (-5, 0)


def test_donations_once_and_time_after_time() -> None:
    (once,) = Donation(id="d", entity="e", amount=euros(5), on=on("2024-02-29")).schedule(WINDOW, Given())
    assert (once.nature, moved(once)) == (Nature.GIVEN, (5, 5))
    friends = RecurringDonation(
        id="d",
        entity="e",
        each=(DatedMoney(since=date(2024, 1, 1), value=euros(2_50)),),
        givers=(DatedNumber(since=date(2024, 1, 1), value=40), DatedNumber(since=date(2025, 1, 1), value=60)),
        due=Recurrence.yearly(date(2024, 4, 1)),
    )
    assert moved(*friends.schedule(WINDOW, Given())) == ((40 + 60 + 60) * 2_50,) * 2
    assert moved(*attrs.evolve(friends, givers=None).schedule(WINDOW, Given())) == (3 * 2_50,) * 2


RENT = RecurringCost(
    id="rent", entity="e", amount=(DatedMoney(since=date(2024, 1, 1), value=euros(1_000_01)),), to="landlord"
)


@given(st.fractions(0, 1, max_denominator=9))
def test_a_subsidy_pays_its_part_of_each_payment_of_the_rent(share: Fraction) -> None:
    subsidy = CostSubsidy(id="s", entity="e", pays_for="rent", share=Share(share))
    (strand,) = subsidy.schedule(WINDOW, given_around(Around(RENT)))
    (rent,) = RENT.schedule(WINDOW, Given())
    assert strand.nature is Nature.GIVEN
    assert strand.days == rent.days
    assert set(strand.low) == {(2 * 1_000_01 * share + 1).__floor__() // 2}


def test_gross_rent_and_the_subsidy_that_pays_it_are_shown_apart() -> None:
    subsidy = CostSubsidy(id="s", entity="e", pays_for="rent", share=Share(Fraction(1)), until=on("2026-01-01"))
    trust = Trust(
        id="t",
        name="T",
        entities=(Entity(id="e", balances=(Balance(on=WINDOW.start, cash=euros(0)),)),),
        organisations=(),
        costs=(attrs.evolve(RENT, to=None),),
        income=(subsidy,),
        capital=(),
        rights=(),
    )
    entity = project(trust, span=WINDOW).entity("e")
    assert [ends_of(year.paid)[0] for year in entity.years] == [12_000_12] * 3
    assert [ends_of(year.received)[0] for year in entity.years] == [12_000_12, 12_000_12, 0]
    assert [ends_of(net)[0] for net in entity.net()] == [0] * 24 + [-1_000_01] * 12


@pytest.mark.parametrize(
    ("subsidy", "field"),
    [(CostSubsidy(id="s", entity="e"), "pays_for"), (CostSubsidy(id="s", entity="e", pays_for="x"), "pays_for")],
)
def test_without_its_cost_a_subsidy_is_not_computed(subsidy: CostSubsidy, field: str) -> None:
    (strand,) = subsidy.schedule(WINDOW, Given())
    assert [why.field for why in strand.unknowns] == [field]


def test_of_an_unknown_part_or_cost_a_subsidy_is_not_certain() -> None:
    (strand,) = CostSubsidy(id="s", entity="e", pays_for="rent").schedule(WINDOW, given_around(Around(RENT)))
    assert moved(strand) == (0, 36 * 1_000_01)
    lost = attrs.evolve(RENT, amount=None)
    (strand,) = CostSubsidy(id="s", entity="e", pays_for="rent").schedule(WINDOW, given_around(Around(lost)))
    assert not strand.computed


def test_an_instalment_is_an_amount_or_a_share() -> None:
    both = Instalment(id="i", amount=euros(1), share=Share(Fraction(1)))
    with pytest.raises(InvalidTrust) as refused:
        Trust(id="t", name="T", entities=(Entity(id="e"),), capital=(grant(instalments=(both,)),))
    assert [problem.path for problem in refused.value.problems] == ["trust.capital[0].instalments[0].share"]
