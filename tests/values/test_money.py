"""Laws of money, against fractions, the decimal module and hand-made rules."""

from __future__ import annotations

import copy
import decimal
import math
import pickle
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkonderneming.testing import currencies, money, roundings
from wijkonderneming.values.base import InvalidValue
from wijkonderneming.values.money import Currency, InvalidMoney, Money, Rounding, round_fraction

EUR, GBP = Currency.EUR, Currency.GBP
FRACTIONS = st.one_of(
    st.fractions(-50, 50, max_denominator=12), st.fractions(), st.integers(-200, 200).map(lambda n: Fraction(n, 2))
)
WEIGHTS = st.lists(st.one_of(st.integers(0, 9), st.fractions(0, 9, max_denominator=7)), min_size=1, max_size=7).filter(
    any
)
DECIMAL_NAMES = {
    Rounding.HALF_UP: decimal.ROUND_HALF_UP,
    Rounding.HALF_EVEN: decimal.ROUND_HALF_EVEN,
    Rounding.DOWN: decimal.ROUND_DOWN,
    Rounding.UP: decimal.ROUND_UP,
    Rounding.FLOOR: decimal.ROUND_FLOOR,
    Rounding.CEILING: decimal.ROUND_CEILING,
}


@given(money())
def test_text_comes_back(amount: Money) -> None:
    assert Money.parse(str(amount)) == Money(str(amount)) == amount
    assert eval(repr(amount), {"Money": Money}) == amount


@given(money())
def test_a_decimal_comes_back(amount: Money) -> None:
    assert Money(amount.amount, amount.currency) == amount
    assert amount.amount * 100 == amount.cents
    assert amount.amount.as_tuple().exponent == -2


@given(money())
def test_copies_are_equal(amount: Money) -> None:
    assert pickle.loads(pickle.dumps(amount)) == copy.deepcopy(amount) == amount
    assert len({amount, copy.copy(amount)}) == 1


@pytest.mark.parametrize(
    "written", ["1250.00", "1250", "1250.0", 1250, Decimal(1250), Decimal("1250.00"), Decimal("1.25E+3")]
)
def test_the_same_amount_in_every_spelling(written: str | int | Decimal) -> None:
    assert Money(written, "EUR") == Money(written, EUR) == Money("EUR 1250.00") == Money.from_cents(125_000, EUR)


@pytest.mark.parametrize("written", ["-0.00", "-0", 0, Decimal("-0"), Decimal("-0E+9"), Decimal("0E-99")])
def test_nothing_has_no_sign(written: str | int | Decimal) -> None:
    assert str(Money(written, "GBP")) == "GBP 0.00"


@given(money(currency=EUR), money(currency=EUR), st.integers(-9, 9))
def test_arithmetic_is_that_of_cents(a: Money, b: Money, number: int) -> None:
    assert (a + b).cents == a.cents + b.cents
    assert (a - b) + b == a
    assert (-a).cents == -a.cents
    assert abs(a).cents == abs(a.cents)
    assert a * number == number * a == Money.from_cents(a.cents * number, EUR)
    assert Money.total([a, b, -a], EUR) == b
    assert Money.total([], GBP) == Money("GBP 0.00")


@given(money(currency=EUR), money(currency=EUR))
def test_order_is_that_of_cents(a: Money, b: Money) -> None:
    assert (a < b, a <= b, a > b, a >= b) == (
        a.cents < b.cents, a.cents <= b.cents, a.cents > b.cents, a.cents >= b.cents,
    )  # fmt: skip


@given(money(currency=EUR), st.integers(1, 40))
def test_a_split_loses_nothing_and_is_fair(amount: Money, parts: int) -> None:
    found = amount.split(parts)
    assert len(found) == parts
    assert Money.total(found, EUR) == amount
    sizes = [abs(part.cents) for part in found]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] - sizes[-1] <= 1


def by_largest_remainder(size: int, weights: list[Fraction]) -> list[int]:
    """Cent by cent: each goes to the part that is furthest below its exact share, the first of equals."""
    exact = [size * weight / sum(weights) for weight in weights]
    parts = [math.floor(share) for share in exact]
    for _ in range(size - sum(parts)):
        behind = [share - part if share > part else Fraction(-1) for share, part in zip(exact, parts, strict=True)]
        parts[behind.index(max(behind))] += 1
    return parts


@given(money(), WEIGHTS)
def test_an_allocation_loses_nothing_and_is_fair(amount: Money, weights: list[int | Fraction]) -> None:
    found = amount.allocate(weights)
    exact = list(map(Fraction, weights))
    assert Money.total(found, amount.currency) == amount
    assert [abs(part.cents) for part in found] == by_largest_remainder(abs(amount.cents), exact)
    for part, weight in zip(found, exact, strict=True):
        assert abs(part.cents - amount.cents * weight / sum(exact)) < 1
        assert weight or not part.cents


@given(money(), WEIGHTS, st.integers(1, 9))
def test_only_the_proportion_of_weights_counts(amount: Money, weights: list[int | Fraction], number: int) -> None:
    assert amount.allocate([weight * number for weight in weights]) == amount.allocate(weights)
    assert (-amount).allocate(weights) == tuple(-part for part in amount.allocate(weights))


@given(FRACTIONS, roundings())
def test_rounding_is_what_its_name_says(number: Fraction, rounding: Rounding) -> None:
    found = round_fraction(number, rounding)
    tie = abs(number - math.trunc(number)) == Fraction(1, 2)
    away = math.floor(number) if number < 0 else math.ceil(number)
    expected = {
        Rounding.FLOOR: math.floor(number),
        Rounding.CEILING: math.ceil(number),
        Rounding.DOWN: math.trunc(number),
        Rounding.UP: away,
        Rounding.HALF_EVEN: round(number),
        Rounding.HALF_UP: away if tie else round(number),
    }
    assert found == expected[rounding]


@given(st.decimals(-(10**6), 10**6, places=5), roundings(), currencies())
def test_rounding_agrees_with_the_decimal_module(number: Decimal, rounding: Rounding, currency: Currency) -> None:
    with decimal.localcontext(decimal.Context(prec=60)):
        expected = number.quantize(Decimal("0.01"), rounding=DECIMAL_NAMES[rounding])
    assert Money.rounded(number, currency, rounding).amount == expected
    assert Money.rounded(Fraction(number), currency.value, rounding).amount == expected


@given(money(), FRACTIONS, roundings())
def test_times_rounds_once(amount: Money, factor: Fraction, rounding: Rounding) -> None:
    factor %= 100
    assert amount.times(factor, rounding).cents == round_fraction(amount.cents * factor, rounding)


@given(money(currency=EUR), money(currency=EUR).filter(lambda m: m.cents != 0))
def test_a_ratio_is_exact(a: Money, b: Money) -> None:
    assert b.times(a.ratio(b), Rounding.DOWN) == a


@pytest.mark.parametrize("exponent", [-(10**6), -400, 400, 10**6, 10**15])
@pytest.mark.parametrize("digits", ["1", "-7.5"])
def test_a_decimal_of_any_exponent_is_read_at_once(digits: str, exponent: int) -> None:
    with decimal.localcontext(decimal.Context(Emin=decimal.MIN_EMIN, Emax=decimal.MAX_EMAX)):
        number = Decimal(f"{digits}E{exponent}")
    with pytest.raises(InvalidMoney):
        Money(number, "EUR")
    if exponent > 0:
        with pytest.raises(InvalidMoney):
            Money.rounded(number, "EUR", Rounding.UP)
    else:
        assert Money.rounded(number, "EUR", Rounding.UP).cents == (-1 if number < 0 else 1)
        assert Money.rounded(number, "EUR", Rounding.HALF_UP).cents == 0
        assert Money.rounded(number, "EUR", Rounding.FLOOR).cents == (-1 if number < 0 else 0)


def test_a_float_is_refused_and_told_why() -> None:
    for attempt in (
        lambda: Money(0.1, "EUR"),  # type: ignore[arg-type]
        lambda: Money(0.1),  # type: ignore[arg-type]
        lambda: Money.from_cents(10.0, EUR),  # type: ignore[arg-type]
        lambda: Money.rounded(0.1, EUR, Rounding.UP),  # type: ignore[arg-type]
        lambda: Money("EUR 1.00") * 0.1,  # type: ignore[operator]
        lambda: Money("EUR 1.00").times(0.1, Rounding.UP),  # type: ignore[arg-type]
        lambda: Money("EUR 1.00").allocate([0.1, 0.9]),  # type: ignore[list-item]
        lambda: round_fraction(0.5, Rounding.UP),  # type: ignore[arg-type]
    ):
        with pytest.raises(InvalidMoney, match="binary fraction") as caught:
            attempt()
        assert caught.value.problems[0].code == "float"


@pytest.mark.parametrize(
    "written",
    [
        "EUR 1.0", "EUR 1", "1.00", "EUR  1.00", "EUR 1.00\n", " EUR 1.00", "EUR 01.00", "EUR -0.00", "EUR 1,00", "eur 1.00",
        "EUR +1.00", "USD 1.00", "EUR ١.٠٠", "EUR 1.00 ", "EUR 1_0.00", "EUR " + "9" * 19 + ".00", "", True, None, b"EUR 1.00", 1,
    ],
)  # fmt: skip
def test_only_one_spelling_is_canonical(written: object) -> None:
    with pytest.raises(InvalidMoney):
        Money(written)  # type: ignore[arg-type]
    with pytest.raises(InvalidMoney):
        Money.parse(written)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "amount",
    [
        "1.005", "1,00", "1e3", "EUR 1.00", "1.", ".5", "--1", "1\n", "٣", "NaN", "9" * 40, True, None, b"1", Fraction(1),
        Decimal("NaN"), Decimal("sNaN"), Decimal("-Infinity"), Decimal("1.005"), 10**18, Decimal(10**18), Money("EUR 1.00"),
    ],
)  # fmt: skip
def test_what_is_no_amount_is_refused(amount: object) -> None:
    with pytest.raises(InvalidMoney):
        Money(amount, "EUR")  # type: ignore[arg-type]


def test_what_does_not_go_together_is_refused() -> None:
    euro, pound = Money("EUR 1.00"), Money("GBP 1.00")
    for attempt in (
        lambda: euro + pound,
        lambda: euro - pound,
        lambda: euro < pound,
        lambda: euro >= pound,
        lambda: euro.ratio(pound),
        lambda: Money.total([euro, pound], EUR),
        lambda: Money("1.00", "USD"),
        lambda: Money("1.00", ["EUR"]),  # type: ignore[arg-type]
        lambda: Money.from_cents(1, "EUR"),  # type: ignore[arg-type]
        lambda: Money.from_cents(True, EUR),
        lambda: Money.from_cents(10**20, EUR),
        lambda: Money.rounded(True, EUR, Rounding.UP),
        lambda: Money.rounded(Decimal("NaN"), EUR, Rounding.UP),
        lambda: Money.rounded(Fraction(1), EUR, "up"),  # type: ignore[arg-type]
        lambda: round_fraction(Fraction(1, 2), "half_up"),  # type: ignore[arg-type]
        lambda: round_fraction(True, Rounding.UP),
        lambda: euro * True,
        lambda: euro.times(True, Rounding.UP),
        lambda: euro.split(0),
        lambda: euro.split(True),
        lambda: euro.split("two"),  # type: ignore[arg-type]
        lambda: euro.allocate([]),
        lambda: euro.allocate([0, 0]),
        lambda: euro.allocate([2, -1]),
        lambda: euro.allocate([True]),
    ):
        with pytest.raises(InvalidMoney):
            attempt()
    mixed: tuple[Callable[[], object], ...] = (
        lambda: euro + 1,  # type: ignore[operator]
        lambda: 1 + euro,  # type: ignore[operator]
        lambda: euro - 1,  # type: ignore[operator]
        lambda: euro < 1,  # type: ignore[operator]
        lambda: euro <= 1,  # type: ignore[operator]
        lambda: euro > 1,  # type: ignore[operator]
        lambda: euro >= 1,  # type: ignore[operator]
    )
    for joined in mixed:
        with pytest.raises(TypeError):
            joined()
    with pytest.raises(ZeroDivisionError):
        euro.ratio(Money("EUR 0.00"))


@pytest.mark.parametrize(
    "text",
    [
        "Jan Jansen 12",
        "Jan 12-3-1980",
        "JAN 12.3.1980",
        "06-12345678",
        "Kerkstraat 12",
        "1234 AB",
        "a@example.org 1.00",
    ],
)
def test_an_error_does_not_repeat_what_may_be_personal(text: str) -> None:
    attempts: tuple[Callable[[], Money], ...] = (
        lambda: Money(text),
        lambda: Money(text, "EUR"),
        lambda: Money("1.00", text),
        lambda: Money.parse(text),
    )
    for attempt in attempts:
        with pytest.raises(InvalidValue) as caught:
            attempt()
        assert text[:3] not in str(caught.value)


@pytest.mark.parametrize("text", ["USD 5.00", "1250", "EUR 1.250,00", "€ 5", "5.00 EUR", "EUR 12.5"])
def test_an_error_shows_an_amount(text: str) -> None:
    with pytest.raises(InvalidMoney, match="found") as caught:
        Money(text)
    assert caught.value.problems[0].found == text


def test_halves_go_to_the_even_number_or_away_from_nothing() -> None:
    halves = [Fraction(-5, 2), Fraction(-3, 2), Fraction(3, 2), Fraction(5, 2)]
    assert [round_fraction(half, Rounding.HALF_EVEN) for half in halves] == [-2, -2, 2, 2]
    assert [round_fraction(half, Rounding.HALF_UP) for half in halves] == [-3, -2, 2, 3]
