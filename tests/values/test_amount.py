"""Laws of amounts known exactly or by their bounds, against every whole number between them."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkonderneming.testing import UNKNOWNS, amounts, money
from wijkonderneming.values.amount import Amount, InvalidAmount
from wijkonderneming.values.money import Currency, Money
from wijkonderneming.values.truth import FALSE, TRUE, Truth
from wijkonderneming.values.unknown import Unknown

WHY = Unknown(about="title", field="price", states=())
EUROS = amounts(unit="EUR")
EUR = Currency.EUR


def numbers(amount: Amount) -> list[Fraction]:
    """Its ends and what lies between them; where it has no end, far beyond every other one here."""
    low = Fraction(-100) if amount.low is None else amount.low
    high = Fraction(100) if amount.high is None else amount.high
    inside = {low + 1, Fraction((low + high) // 2), high - 1}
    return [low, *(number for number in inside if low < number < high), high]


@given(EUROS, EUROS)
def test_sums_hold_every_sum(a: Amount, b: Amount) -> None:
    for found, sign in ((a + b, 1), (a - b, -1)):
        sums = [x + sign * y for x in numbers(a) for y in numbers(b)]
        assert found.low is None or found.low == min(sums)
        assert found.high is None or found.high == max(sums)
        assert (found.low is None) == (min(sums) <= -90)
        assert (found.high is None) == (max(sums) >= 90)
        assert set(found.unknowns) == (set() if found.is_exact else set(a.unknowns) | set(b.unknowns))
    assert a + b == b + a
    assert -(-a) == a  # noqa: B002 - the opposite of the opposite
    assert a - b == a + -b


@given(EUROS, EUROS)
def test_a_comparison_never_hides_an_answer(a: Amount, b: Amount) -> None:
    pairs = [(x, y) for x in numbers(a) for y in numbers(b)]
    for found, answers in (
        (a >= b, {x >= y for x, y in pairs}),
        (a > b, {x > y for x, y in pairs}),
        (a <= b, {x <= y for x, y in pairs}),
        (a < b, {x < y for x, y in pairs}),
    ):
        assert found.possible == answers
        assert set(found.unknowns) == (set(a.unknowns) | set(b.unknowns) if len(answers) > 1 else set())
    assert {x == y for x, y in pairs} <= a.equals(b).possible


@given(amounts(), amounts())
def test_amounts_are_equal_by_what_is_known(a: Amount, b: Amount) -> None:
    assert (a == b) == ((a.unit, a.low, a.high, a.unknowns) == (b.unit, b.low, b.high, b.unknowns))
    assert a.is_exact == (a.unknowns == ())
    assert repr(a) == f"Amount({a})"
    assert (".." in str(a)) != a.is_exact


@given(money())
def test_known_money_comes_back(cash: Money) -> None:
    amount = Amount.of(cash)
    assert amount.money == amount.low_money == amount.high_money == cash
    assert str(amount) == str(cash)
    assert amount.equals(amount) == TRUE
    assert (amount > Amount.of(cash)) == FALSE


@given(money(currency=EUR), money(currency=EUR), st.lists(st.sampled_from(UNKNOWNS), min_size=1, max_size=3))
def test_money_between_two_bounds(one: Money, other: Money, why: list[Unknown]) -> None:
    low, high = min(one, other), max(one, other)
    amount = Amount.between(EUR, low, high, why)
    assert (amount.low_money, amount.high_money) == (low, high)
    assert amount.money == (low if low == high else None)
    assert amount == Amount.between(EUR, low, high, reversed(why))
    assert (amount >= Amount.of(low)) == TRUE
    assert (Amount.of(high) >= amount) == TRUE


def test_two_amounts_of_equal_bounds_may_be_different_ones() -> None:
    one, nothing = Amount.between(EUR, Money("EUR -1.00"), Money("EUR 1.00"), [WHY]), Amount.of(Money("EUR 0.00"))
    asked, again = one >= nothing, Amount.between(EUR, Money("EUR -1.00"), Money("EUR 1.00"), [WHY]) >= nothing
    assert asked == again
    assert asked.equals(again).possible == {True, False}
    assert Truth.all((asked, again)).possible == {True, False}


def test_more_than_is_a_cent_above() -> None:
    price = Amount.between(EUR, Money("EUR 450000.01"), None, [WHY])
    assert (price > Amount.of(Money("EUR 450000.00"))) == TRUE
    assert (price <= Amount.of(Money("EUR 450000.00"))) == FALSE
    assert (str(price), str(-price)) == ("EUR 450000.01..", "..EUR -450000.01")
    assert price.money is None
    assert price.high_money is None


def test_measures_are_exact() -> None:
    assert Amount.measure(3, "m2") + Amount.measure(Fraction(1, 2), "m2") == Amount.measure(Fraction(7, 2), "m2")
    assert str(Amount.measure(Fraction(7, 2), "m2")) == "7/2 m2"


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: Amount.measure(0.1, "m2"),  # type: ignore[arg-type]
        lambda: Amount.measure(True, "m2"),
        lambda: Amount(unit="EUR", low=Fraction(1, 2), high=Fraction(1)),
        lambda: Amount(unit="m2", low=Fraction(2), high=Fraction(1), unknowns=(WHY,)),
        lambda: Amount(unit="m2", low=Fraction(1), high=Fraction(2)),
        lambda: Amount(unit="m2", low=None, high=None),
        lambda: Amount.between(EUR, Money("GBP 1.00"), None, [WHY]),
        lambda: Amount.between(EUR, Money("EUR 2.00"), Money("EUR 1.00"), [WHY]),
        lambda: Amount.measure(1, "m2") + Amount.measure(1, "kWh"),
        lambda: Amount.measure(1, "m2") >= Amount.of(Money("EUR 1.00")),
        lambda: Amount.measure(1, "m2").money,
        lambda: bool(Amount.measure(1, "m2")),
    ],
)
def test_what_is_no_amount_is_refused(wrong: Callable[[], object]) -> None:
    with pytest.raises(InvalidAmount):
        wrong()


def test_amounts_do_not_mix_with_numbers() -> None:
    amount = Amount.measure(1, "m2")
    attempts: tuple[Callable[[], object], ...] = (
        lambda: amount + 1,  # type: ignore[operator]
        lambda: amount - 1,  # type: ignore[operator]
        lambda: amount >= 1,  # type: ignore[operator]
        lambda: amount > 1,  # type: ignore[operator]
        lambda: amount <= 1,  # type: ignore[operator]
        lambda: amount < 1,  # type: ignore[operator]
    )
    for attempt in attempts:
        with pytest.raises(TypeError):
            attempt()
