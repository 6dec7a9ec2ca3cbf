"""Money gives the same cents whatever the caller did to the decimal context, in every thread."""

from __future__ import annotations

import decimal
from concurrent.futures import ThreadPoolExecutor
from decimal import Context, Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given

from wijkonderneming.testing import money, rates, roundings
from wijkonderneming.values.money import Currency, InvalidMoney, Money, Rounding
from wijkonderneming.values.share import Rate

EVERY_SIGNAL = [
    decimal.Clamped, decimal.DivisionByZero, decimal.FloatOperation, decimal.Inexact, decimal.InvalidOperation,
    decimal.Overflow, decimal.Rounded, decimal.Subnormal, decimal.Underflow,
]  # fmt: skip
HOSTILE = {
    "one digit": Context(prec=1),
    "one digit, away from zero": Context(prec=1, rounding=decimal.ROUND_UP),
    "four digits": Context(prec=4, rounding=decimal.ROUND_FLOOR),
    "no exponents": Context(prec=3, Emin=0, Emax=0),
    "clamped": Context(prec=2, Emin=-1, Emax=1, clamp=1),
    "small letters": Context(prec=5, capitals=0, rounding=decimal.ROUND_05UP),
    "inexact is an error": Context(prec=2, traps=[decimal.Inexact, decimal.Rounded]),
    "every signal is an error": Context(prec=1, Emin=0, Emax=0, traps=EVERY_SIGNAL),
    "no signal is an error": Context(prec=1, traps=[]),
}


def everything(amount: Money, rate: Rate, rounding: Rounding) -> tuple[object, ...]:
    """One result of each thing money does."""
    return (
        str(amount),
        str(amount.amount),
        Money(amount.amount, amount.currency),
        Money.parse(str(amount)),
        Money.rounded(amount.amount, amount.currency, rounding),
        Money.rounded(Decimal("1234567.89501"), amount.currency, rounding),
        Money.rounded(Decimal("-1E-50"), amount.currency, rounding),
        Money(Decimal("98765432.1"), "EUR"),
        amount.times(rate.fraction, rounding),
        amount.split(7),
        amount.allocate([1, Fraction(1, 3), 5]),
        amount + amount - amount * 3,
        amount.ratio(Money.from_cents(333, amount.currency)),
        amount < amount + Money.from_cents(1, amount.currency),
    )


@pytest.mark.parametrize("name", HOSTILE)
@given(money(), rates(), roundings())
def test_a_context_changes_nothing(name: str, amount: Money, rate: Rate, rounding: Rounding) -> None:
    expected = everything(amount, rate, rounding)
    with localcontext(HOSTILE[name]):
        assert everything(amount, rate, rounding) == expected


@pytest.mark.parametrize("name", HOSTILE)
def test_a_context_does_not_change_what_is_refused(name: str) -> None:
    with localcontext(HOSTILE[name]):
        for wrong in (Decimal("1.005"), Decimal("NaN"), Decimal("sNaN"), Decimal("Infinity"), Decimal("1E+40"), 0.1):
            with pytest.raises(InvalidMoney):
                Money(wrong, "EUR")  # type: ignore[arg-type]


def test_threads_with_contexts_of_their_own_agree() -> None:
    amounts = [Money.from_cents(n * 7_919 - 300_000, Currency.EUR) for n in range(90)]
    expected = [everything(amount, Rate(Fraction(1, 80)), Rounding.HALF_EVEN) for amount in amounts]

    def work(context: Context) -> list[tuple[object, ...]]:
        decimal.setcontext(context.copy())
        return [everything(amount, Rate(Fraction(1, 80)), Rounding.HALF_EVEN) for amount in amounts]

    with ThreadPoolExecutor(len(HOSTILE)) as pool:
        for found in pool.map(work, HOSTILE.values()):
            assert found == expected
