"""What single documents come to: what is not stated, balances, both sides of a line, rights."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import attrs
import pytest

from wijkonderneming.finance.project import project
from wijkonderneming.finance.projection import EntityProjection
from wijkonderneming.finance.totals import ends_of
from wijkonderneming.model.costs import RecurringCost, SingleCost
from wijkonderneming.model.entities import Balance, Entity
from wijkonderneming.model.evidence import Claim, Gap, Quality
from wijkonderneming.model.gifts import DeferredPrice, Gift
from wijkonderneming.model.income import Letting
from wijkonderneming.model.leases import Lease
from wijkonderneming.model.noun import DatedMoney
from wijkonderneming.model.rights import Ownership, Right, RightState
from wijkonderneming.model.schedule import Nature
from wijkonderneming.model.trust import Trust
from wijkonderneming.testing.purses import entity_of, euros, exactly, two_purses
from wijkonderneming.values.amount import Amount
from wijkonderneming.values.recurrence import Recurrence
from wijkonderneming.values.source import Source
from wijkonderneming.values.span import Span
from wijkonderneming.values.when import When

TWO_YEARS = Span(date(2024, 1, 1), date(2026, 1, 1))


def cents_of(amounts_: tuple[Amount, ...]) -> list[int]:
    return [exactly(amount) for amount in amounts_]


# Where something is not stated at all.


def test_what_is_not_stated_is_listed_and_nothing_is_taken_for_nothing() -> None:
    trust = Trust(
        id="t",
        name="T",
        entities=(Entity(id="a", balances=(Balance(on=date(2024, 1, 1), cash=euros(-1)),)),),
        capital=(Gift(id="g", issuer="a"),),
        gaps=(Gap(about="t", field="capital"),),
    )
    entity = project(trust, span=TWO_YEARS).entity("a")
    assert [line.id for line in entity.uncomputed] == ["g"]
    assert {unknown.field for unknown in entity.unlisted} == {"capital", "income", "costs", "rights"}
    short = entity.first_shortfall
    assert short is not None
    assert not short.certain
    assert entity.first_certain_shortfall is None
    assert entity.own_income_share is None


@pytest.mark.parametrize(
    ("income", "capital", "share"),
    [
        ((), (), None),
        ((100_00,), (), (1, 1)),
        ((), (100_00,), (0, 0)),
        ((100_00,), (300_00,), (Fraction(1, 4), Fraction(1, 4))),
        ((100_00,), (None,), (0, 1)),
    ],
)
def test_own_income_share(income: tuple[int, ...], capital: tuple[int | None, ...], share: Any) -> None:
    found: list[tuple[str, Any]] = [
        (
            "income",
            Letting(
                id=f"i{n}",
                entity="a",
                due=Recurrence.yearly(date(2024, 1, 1)),
                until=When.on(date(2024, 2, 1)),
                rent_per_month=(DatedMoney(since=date(2024, 1, 1), value=euros(cents)),),
            ),
        )
        for n, cents in enumerate(income)
    ]
    for n, cents in enumerate(capital):
        amount = None if cents is None else euros(cents)
        found.append(("capital", Gift(id=f"c{n}", issuer="a", amount=amount, on=When.on(date(2024, 3, 1)))))
    balances = {"a": (Balance(on=date(2024, 1, 1), cash=euros(0)),)}
    entity = project(two_purses(found, balances), span=TWO_YEARS).entity("a")
    assert entity.own_income_share == (None if share == (0, 1) else share)


def test_gifts_of_at_most_so_much_bound_the_share_from_below() -> None:
    letting = Letting(
        id="i",
        entity="a",
        due=Recurrence.yearly(date(2024, 1, 1)),
        until=When.on(date(2024, 2, 1)),
        rent_per_month=(DatedMoney(since=date(2024, 1, 1), value=euros(100_00)),),
    )
    gift = Gift(id="g", issuer="a", on=When.on(date(2024, 3, 1)))
    trust = attrs.evolve(
        two_purses([("income", letting), ("capital", gift)]),
        claims=(Claim(about="g", field="amount", quality=Quality.UP_TO, value=euros(300_00), source="s"),),
        sources=(Source(id="s", title="S"),),
    )
    assert project(trust, span=TWO_YEARS).entity("a").own_income_share == (Fraction(1, 4), Fraction(1))


# Balances.


def test_the_last_balance_on_or_before_the_first_day_counts_and_later_ones_are_compared() -> None:
    rent = Letting(id="r", entity="a", rent_per_month=(DatedMoney(since=date(2024, 1, 1), value=euros(100_00)),))
    balances = tuple(
        Balance(on=day, cash=euros(cents))
        for day, cents in (
            (date(2024, 7, 1), 5_00),
            (date(2023, 1, 1), 9_99),
            (date(2024, 2, 1), 1_00),
            (date(2025, 3, 1), 7_00),
        )
    )
    span = Span(date(2024, 3, 1), date(2025, 1, 1))
    entity = project(two_purses([("income", rent)], {"a": balances}), span=span).entity("a")
    assert exactly(entity.opening) == 101_00
    (compared,) = entity.comparisons
    assert (compared.on, compared.stated, exactly(compared.projected)) == (date(2024, 7, 1), euros(5_00), 501_00)
    assert exactly(entity.closing) == 1101_00


def test_cash_before_the_only_balance_is_taken_back_from_it() -> None:
    rent = Letting(id="r", entity="a", rent_per_month=(DatedMoney(since=date(2024, 1, 1), value=euros(100_00)),))
    balances = {"a": (Balance(on=date(2024, 3, 1), cash=euros(150_00)),)}
    entity = project(two_purses([("income", rent)], balances), span=Span(date(2024, 1, 1), date(2024, 5, 1))).entity(
        "a"
    )
    assert exactly(entity.opening) == -50_00
    assert cents_of(entity.cash() or ()) == [50_00, 150_00, 250_00, 350_00]
    assert not entity.comparisons
    assert entity.first_shortfall is None


def test_a_gift_of_a_year_in_which_a_balance_is_stated_is_counted_once() -> None:
    gift = Gift(id="g", issuer="a", amount=euros(100_00), on=When.parse("2024"))
    balances = {"a": (Balance(on=date(2024, 1, 1), cash=euros(0)),)}
    span = Span(date(2024, 7, 1), date(2025, 7, 1))
    entity = project(two_purses([("capital", gift)], balances), span=span).entity("a")
    assert entity.opening is not None
    assert ends_of(entity.opening) == (0, 100_00)
    assert exactly(entity.closing) == 100_00


def test_a_cost_of_a_year_is_no_shortfall_twice() -> None:
    cost = SingleCost(id="k", entity="a", amount=euros(100_00), on=When.parse("2024"))
    span = Span(date(2024, 7, 1), date(2025, 7, 1))
    rich = project(two_purses([("costs", cost)], {"a": (Balance(on=date(2024, 1, 1), cash=euros(150_00)),)}), span=span)
    assert rich.first_shortfall is None
    # By March it may have been paid already.
    later = {"a": (Balance(on=date(2024, 3, 1), cash=euros(50_00)),)}
    poor = project(two_purses([("costs", cost)], later), span=span).entity("a")
    assert poor.first_shortfall is not None
    assert poor.first_shortfall.day == date(2024, 7, 1)
    assert not poor.first_shortfall.certain
    assert poor.first_certain_shortfall is None
    assert poor.closing is not None
    assert ends_of(poor.closing) == (-50_00, 50_00)


# Both sides.


def test_rent_from_another_entity_leaves_its_cash() -> None:
    rent = Letting(id="r", entity="a", from_="b", rent_per_month=(DatedMoney(since=date(2024, 1, 1), value=euros(7)),))
    projection = project(two_purses([("income", rent)]), span=Span(date(2024, 1, 1), date(2024, 3, 1)))
    (mine,), (theirs,) = (projection.entity(name).lines for name in ("a", "b"))
    assert (mine.nature, mine.partner, mine.strand.low) == (Nature.EARNED, "b", (7, 7))
    assert (theirs.nature, theirs.partner, theirs.strand.low) == (Nature.COST, "a", (-7, -7))


def test_the_same_rent_stated_by_both_sides_is_pointed_out() -> None:
    due = (DatedMoney(since=date(2024, 1, 1), value=euros(7)),)
    rent = Letting(id="r", entity="a", from_="b", rent_per_month=due)
    cost = RecurringCost(id="k", entity="b", to="a", amount=due)
    other = RecurringCost(id="o", entity="b", to="a", amount=(DatedMoney(since=date(2024, 1, 1), value=euros(8)),))
    span = Span(date(2024, 1, 1), date(2024, 3, 1))
    assert project(two_purses([("income", rent), ("costs", cost), ("costs", other)]), span=span).doubled == (
        ("r", "k"),
    )
    assert project(two_purses([("income", rent), ("costs", other)]), span=span).doubled == ()


def test_a_price_is_paid_less_what_is_deferred() -> None:
    right = Ownership(
        id="title",
        over="house",
        holder="a",
        counterparty="b",
        state=RightState.TRANSFERRED,
        since=When.on(date(2024, 1, 1)),
        price=euros(500_00),
    )
    later = DeferredPrice(
        id="later", issuer="a", from_="b", over="title", amount=euros(120_00), due=When.on(date(2025, 1, 1))
    )
    span = Span(date(2024, 1, 1), date(2026, 1, 1))
    projection = project(two_purses([("rights", right), ("capital", later)]), span=span)
    assert [exactly(year.paid) for year in projection.entity("a").years] == [380_00, 120_00]
    assert [exactly(year.received) for year in projection.entity("b").years] == [380_00, 120_00]
    all_later = project(
        two_purses([("rights", right), ("capital", attrs.evolve(later, amount=euros(600_00)))]), span=span
    )
    assert [exactly(year.paid) for year in all_later.entity("a").years] == [0, 600_00]
    unstated = attrs.evolve(later, amount=None)
    bounds = project(two_purses([("rights", right), ("capital", unstated)]), span=span).entity("a")
    assert ends_of(bounds.years[0].paid) == (0, 500_00)
    assert [line.id for line in bounds.uncomputed] == ["later"]


def owned(kind: type[Right], **fields: Any) -> EntityProjection | None:
    parts: dict[str, Any] = {"id": "x", "over": "house", "holder": "a", "since": When.on(date(2024, 1, 1)), **fields}
    projection = project(two_purses([("rights", kind(**parts))]), span=Span(date(2024, 1, 1), date(2025, 1, 1)))
    return entity_of(projection, "a")


def test_what_rights_cost() -> None:
    bought = owned(Ownership, state=RightState.TRANSFERRED, price=euros(5_00))
    assert bought is not None
    assert exactly(bought.moved()) == -5_00
    assert owned(Ownership, state=RightState.PROPOSED, price=euros(5_00)) is None
    assert owned(Lease, state=RightState.CONTRACTED, rent=()) is None
    let = owned(Lease, state=RightState.CONTRACTED)
    assert let is not None
    assert [(line.id, line.strand.purpose) for line in let.uncomputed] == [("x", "rent")]
    unstated = owned(Ownership, state=RightState.TRANSFERRED)
    assert unstated is not None
    assert [line.id for line in unstated.uncomputed] == ["x"]
    perhaps = owned(Ownership, price=euros(5_00))
    assert perhaps is not None
    assert ends_of(perhaps.moved()) == (-5_00, 0)
    assert {unknown.field for unknown in perhaps.moved().unknowns} == {"state"}
    long_ago = owned(Ownership, state=RightState.TRANSFERRED, since=When.parse("1997"))
    assert long_ago is not None
    assert not long_ago.uncomputed
