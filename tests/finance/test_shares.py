"""Community shares, certificates, equity that is bought back, and offers of them."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkonderneming.finance.given import given_of
from wijkonderneming.finance.project import project
from wijkonderneming.finance.totals import ends_of
from wijkonderneming.model.capital import Instrument
from wijkonderneming.model.entities import Balance, Entity
from wijkonderneming.model.gifts import Gift
from wijkonderneming.model.loans import BulletLoan
from wijkonderneming.model.offers import Offer
from wijkonderneming.model.schedule import Ends, Given
from wijkonderneming.model.shares import (
    BoughtBackEquity,
    BuyBack,
    Certificates,
    CommunityShares,
    DeclaredReturn,
    Shares,
    Withdrawal,
)
from wijkonderneming.model.trust import InvalidTrust, Trust
from wijkonderneming.testing.purses import euros
from wijkonderneming.values.share import Rate, Share
from wijkonderneming.values.span import Span
from wijkonderneming.values.unknown import UnknownKind
from wijkonderneming.values.when import When

WINDOW = Span(date(2024, 1, 1), date(2030, 1, 1))
END = date(2030, 1, 1)
START = date(2024, 3, 1)


def shares(kind: type[Shares] = CommunityShares, **fields: Any) -> Shares:
    terms: dict[str, Any] = {
        "id": "shares",
        "issuer": "e",
        "price": euros(50_00),
        "number": 1_000,
        "start": When.on(START),
        "target_return": Rate.parse("3.0%"),
    }
    return kind(**{**terms, **fields})


def moved(made: Instrument, start: date = WINDOW.start, end: date = END) -> list[Ends]:
    return [strand.total(start, end) for strand in made.schedule(WINDOW, Given())]


def test_a_target_is_not_owed_and_capital_may_be_given_back() -> None:
    """1,000 shares of 50 at 3% for five years: no more than 1,500 a year; and all 50,000 can be asked back."""
    assert moved(shares()) == [(50_000_00,) * 2, (-7_500_00, 0), (-50_000_00, 0)]
    received, returns, back = shares().schedule(WINDOW, Given())
    assert received.exact
    assert {(why.field, why.kind) for why in (*returns.unknowns, *back.unknowns)} == {
        ("returns", UnknownKind.OPEN),
        ("withdrawals", UnknownKind.OPEN),
    }
    assert moved(shares(Certificates)) == [(50_000_00,) * 2, (-7_500_00, 0)]


def test_what_the_terms_allow_bounds_what_is_given_back() -> None:
    """From 2027 on a tenth a year: three times 5,000 up to the end of 2029."""
    made = shares(
        returns=(),
        withdrawable_from=When.on(date(2027, 1, 1)),
        withdrawal_limit=Share(Fraction(1, 10)),
    )
    assert moved(made, end=date(2027, 1, 1)) == [(50_000_00,) * 2, (0, 0), (0, 0)]
    assert moved(made, date(2027, 1, 1)) == [(0, 0), (0, 0), (-15_000_00, 0)]
    assert moved(made, date(2028, 1, 1), date(2029, 1, 1))[2] == (-5_000_00, 0)


sold = st.integers(0, 500)
days = st.sampled_from([START, date(2024, 12, 31), date(2025, 3, 1), date(2028, 2, 29)])


@given(
    sold,
    st.integers(0, 99_99),
    st.lists(st.tuples(days, st.integers(0, 100)), max_size=3),
    st.lists(
        st.tuples(days, st.sampled_from(["0.0%", "1.5%", "3.0%", "33.333%"])), max_size=3, unique_by=lambda r: r[0]
    ),
)
def test_a_register_of_shares_shows_who_is_paid_what(
    number: int, price: int, back: list[tuple[date, int]], declared: list[tuple[date, str]]
) -> None:
    """Kept as a register of every share with the day it was given back."""
    back = back if sum(count for _, count in back) <= number else []
    made = shares(
        price=euros(price),
        number=number,
        withdrawals=tuple(Withdrawal(on=day, number=count) for day, count in back),
        returns=tuple(DeclaredReturn(on=day, rate=Rate.parse(rate)) for day, rate in declared),
    )
    assert not list(made.own_problems())
    register = [day for day, count in back for _ in range(count)]
    register += [date.max] * (number - len(register))
    paid_back = sum(price for day in register if day < END)
    returns = 0
    for day, rate in declared:
        each = (2 * price * Rate.parse(rate).fraction + 1).__floor__() // 2
        returns += each * sum(gone >= day for gone in register)
    assert moved(made) == [(number * price,) * 2, (-returns,) * 2, (-paid_back,) * 2]


def test_of_an_unknown_number_there_are_none_or_more() -> None:
    made = shares(number=None, returns=(DeclaredReturn(on=date(2025, 1, 1), rate=Rate.parse("1.0%")),), withdrawals=())
    assert moved(made) == [(0, None), (None, 0), (0, 0)]
    assert [why.field for why in made.schedule(WINDOW, Given())[1].unknowns] == ["number"]
    assert moved(attrs.evolve(made, withdrawals=None))[2] == (None, 0)  # type: ignore[call-arg]  # community shares


@pytest.mark.parametrize(
    "fields", [{"price": None}, {"start": None, "withdrawable_from": None}, {"target_return": None}]
)
def test_what_cannot_be_computed_is_said(fields: dict[str, Any]) -> None:
    strands = shares(**fields).schedule(WINDOW, Given())
    gone = [strand for strand in strands if not strand.computed]
    assert gone
    assert all(strand.unknowns for strand in gone)
    assert {why.field for strand in gone for why in strand.unknowns} <= {*fields, "returns"}


def test_before_they_are_sold_nothing_is_paid() -> None:
    later = shares(start=When.on(date(2035, 1, 1)))
    assert moved(later) == [(0, 0)] * 3


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ({"withdrawals": (Withdrawal(on=date(2025, 1, 1), number=1_001),)}, "withdrawals"),
        ({"withdrawals": (Withdrawal(on=START - timedelta(days=1), number=1),)}, "withdrawals[0].on"),
        ({"returns": (DeclaredReturn(on=START - timedelta(days=1), rate=Rate.parse("1.0%")),)}, "returns[0].on"),
        ({"returns": (DeclaredReturn(on=START, rate=Rate.parse("-1.0%")),)}, "returns[0].rate"),
        ({"target_return": Rate.parse("-1.0%")}, "target_return"),
        ({"notice_months": -1}, "notice_months"),
    ],
)
def test_what_no_shares_can_be(fields: dict[str, Any], path: str) -> None:
    with pytest.raises(InvalidTrust) as refused:
        Trust(id="t", name="T", entities=(Entity(id="e"),), capital=(shares(**fields),))
    assert [problem.path for problem in refused.value.problems] == [f"trust.capital[0].{path}"]


def test_equity_is_bought_back_in_parts() -> None:
    made = BoughtBackEquity(
        id="q",
        issuer="e",
        amount=euros(80_000_00),
        on=When.on(START),
        buy_backs=(
            BuyBack(id="a", on=When.on(date(2026, 1, 1)), price=euros(45_000_00)),
            BuyBack(id="b", on=When.parse("2028"), price=euros(50_000_00)),
        ),
    )
    assert moved(made) == [(80_000_00,) * 2, (-45_000_00,) * 2, (-50_000_00,) * 2]
    unstated = attrs.evolve(made, buy_backs=None).schedule(WINDOW, Given())
    assert [strand.computed for strand in unstated] == [True, False]


def offering(*capital: Instrument, **offer: Any) -> Trust:
    return Trust(
        id="t",
        name="T",
        entities=(Entity(id="e", balances=(Balance(on=WINDOW.start, cash=euros(0)),)),),
        capital=capital,
        offers=(Offer(id="o", instruments=tuple(item.id for item in capital), **offer),),
    )


def test_no_more_is_taken_than_the_maximum_of_an_offer() -> None:
    """At most 20,000 in shares of 50 and a loan of 5,000: no more than 300 shares."""
    lent = BulletLoan(id="loan", issuer="e", principal=euros(5_000_00), start=When.on(START))
    trust = offering(shares(number=None, returns=(), withdrawals=()), lent, maximum=euros(20_000_00))
    number = given_of(trust).amount(trust["shares"], "number")
    assert number is not None
    assert (number.low, number.high) == (Fraction(0), Fraction(300))
    assert {(why.about, why.field) for why in number.unknowns} == {("shares", "number"), ("o", "raised")}
    entity = project(trust, span=WINDOW).entity("e")
    assert ends_of(entity.net()[2]) == (5_000_00, 20_000_00)


def test_an_offer_of_shares_counts_them() -> None:
    (totals,) = project(offering(shares(number=None), raised=euros(1_050_00)), span=WINDOW).offers
    assert (totals.number, totals.pays_back) == ((21, 21), None)
    (gifts,) = project(offering(Gift(id="g", issuer="e"), raised=euros(5)), span=WINDOW).offers
    assert gifts.number is None


@pytest.mark.parametrize(
    ("offer", "path"),
    [
        ({"target": euros(5), "stretch": euros(4)}, "stretch"),
        ({"stretch": euros(5), "maximum": euros(4)}, "maximum"),
        ({"opening": When.on(START), "deadline": When.on(START - timedelta(days=1))}, "deadline"),
    ],
)
def test_what_no_offer_can_be(offer: dict[str, Any], path: str) -> None:
    with pytest.raises(InvalidTrust) as refused:
        offering(shares(), **offer)
    assert [problem.path for problem in refused.value.problems] == [f"trust.offers[0].{path}"]


def test_an_offer_may_open_and_close_on_one_day() -> None:
    (offer,) = offering(shares(), opening=When.on(START), deadline=When.on(START)).offers or ()
    assert offer.opening == offer.deadline
