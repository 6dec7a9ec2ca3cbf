"""Loans are repaid to the cent, as exact fractions say."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from itertools import accumulate

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from wijkonderneming.model.loans import AnnuityLoan, BulletLoan, LinearLoan, Loan, PlainLoan
from wijkonderneming.model.repayment import annuity, bullet, linear
from wijkonderneming.model.schedule import Given
from wijkonderneming.testing.values import rates
from wijkonderneming.values.amount import Amount
from wijkonderneming.values.money import Currency, Money
from wijkonderneming.values.share import Rate
from wijkonderneming.values.span import Span, add_months
from wijkonderneming.values.unknown import Unknown
from wijkonderneming.values.when import When

PLANS = {"annuity": annuity, "linear": linear, "bullet": bullet}

principals = st.integers(0, 200_000_00)
periods = st.sampled_from([1, 2, 3, 12, 37, 120])
yearly = rates(min_percent=0, max_percent=20)


def half_up(number: Fraction) -> int:
    """Rounding by another road: twice the number, one more, halved."""
    return (2 * number + 1).__floor__() // 2


@pytest.mark.parametrize("name", PLANS)
@given(principals, yearly, periods)
def test_what_is_lent_is_repaid_and_interest_is_on_what_is_still_owed(
    name: str, principal: int, rate: Rate, number: int
) -> None:
    monthly = rate.fraction / 12
    plan = PLANS[name](principal, [monthly] * number)
    assert len(plan) == number
    owed = list(accumulate((-repaid for _, repaid in plan), initial=principal))
    assert owed[-1] == 0
    assert owed == sorted(owed, reverse=True)
    assert [interest for interest, _ in plan] == [half_up(left * monthly) for left in owed[:-1]]


@given(st.integers(10_000_00, 500_000_00), yearly, st.integers(1, 360))
@example(150_000_00, Rate.parse("4.25%"), 240)
def test_an_annuity_pays_what_exact_fractions_say(principal: int, rate: Rate, number: int) -> None:
    monthly = rate.fraction / 12
    # The payment makes the present value of all payments the principal: summed term by term, not by the closed formula.
    worth, discount = Fraction(0), Fraction(1)
    for _ in range(number):
        discount /= 1 + monthly
        worth += discount
    exact = principal / worth
    plan = annuity(principal, [monthly] * number)
    paid = [interest + repaid for interest, repaid in plan]
    owed = list(accumulate((-repaid for _, repaid in plan), initial=principal))
    assert {payment for payment, left in zip(paid, owed[1:], strict=True) if left} <= {half_up(exact)}
    # What half a cent a payment, and half a cent of rounded interest, can have grown to settles in the last payment.
    off = Fraction(0)
    for _ in range(number):
        off = off * (1 + monthly) + 1
    assert abs(paid[-1] - exact) <= off


@given(st.integers(0, 10_000_00), periods)
def test_without_interest_an_annuity_is_equal_parts(each: int, number: int) -> None:
    assert annuity(each * number, [Fraction(0)] * number) == [(0, each)] * number


@given(principals, periods)
def test_linear_repayments_differ_by_at_most_a_cent(principal: int, number: int) -> None:
    repayments = [repaid for _, repaid in linear(principal, [Fraction(0)] * number)]
    assert max(repayments) - min(repayments) <= 1
    assert repayments == sorted(repayments, reverse=True)


def test_a_cent_in_twelve_parts_is_repaid_once() -> None:
    assert sum(repaid for _, repaid in annuity(1, [Fraction(1, 100)] * 12)) == 1
    assert linear(1, [Fraction(0)] * 12)[0] == (0, 1)


def loan(kind: type[Loan], principal: int | None, rate: Rate, months: int, start: When) -> Loan:
    money = None if principal is None else Money.from_cents(principal, Currency.EUR)
    return kind(id="loan", issuer="e", principal=money, rate=rate, months=months, start=start)


WHOLE = Span(date(2000, 1, 1), date(2100, 1, 1))


@pytest.mark.parametrize("kind", [AnnuityLoan, LinearLoan, BulletLoan])
@given(
    st.integers(0, 5_000_00),
    st.integers(0, 60),
    st.sampled_from(["0.0%", "1.5%", "4.25%", "12.0%", "119.99%"]).map(Rate.parse),
    st.sampled_from([1, 2, 5, 12, 24]),
    st.sampled_from([When.on(date(2024, 1, 31)), When.parse("2024-02"), When(date(2023, 12, 30), date(2024, 1, 2))]),
)
def test_bounds_of_a_loan_contain_every_principal_and_every_start(
    kind: type[Loan], least: int, more: int, rate: Rate, months: int, start: When
) -> None:
    why = (Unknown(about="loan", field="principal", states=()),)
    ends = Amount.between(
        Currency.EUR,
        Money.from_cents(least, Currency.EUR),
        Money.from_cents(least + more, Currency.EUR),
        why,
    )
    bounded = loan(kind, None, rate, months, start).schedule(WHOLE, Given(bounds=((("loan", "principal"), ends),)))
    first, last = start.earliest, start.latest
    assert first is not None
    assert last is not None
    days = sorted({first, last, date.fromordinal((first.toordinal() + last.toordinal()) // 2)})
    cuts = [date(2024, 1, 31), date(2024, 2, 29), date(2024, 3, 1), date(2025, 1, 1), date(2099, 1, 1)]
    for principal in {least, least + more // 3, least + more // 2, least + more}:
        for day in days:
            exact = loan(kind, principal, rate, months, When.on(day)).schedule(WHOLE, Given())
            for one, all_ in zip(exact, bounded, strict=True):
                for a in cuts:
                    for b in cuts:
                        if a < b:
                            (moved, same), (low, high) = one.total(a, b), all_.total(a, b)
                            assert moved is not None
                            assert moved == same
                            assert low is not None
                            assert high is not None
                            assert low <= moved <= high


@given(
    st.integers(1, 10**7), st.sampled_from([1, 2, 3, 6, 12]), st.sampled_from([date(2024, 1, 31), date(2024, 2, 29)])
)
def test_payments_come_at_the_end_of_each_period_counted_from_the_start(principal: int, every: int, day: date) -> None:
    made = AnnuityLoan(
        id="loan",
        issuer="e",
        principal=Money.from_cents(principal, Currency.EUR),
        rate=Rate.parse("3.0%"),
        start=When.on(day),
        months=24,
        every=every,
    )
    out, _, repaid = made.schedule(WHOLE, Given())
    assert out.days == (day,)
    assert set(repaid.days) <= {add_months(day, every * number) for number in range(1, 24 // every + 1)}
    assert sum(cents or 0 for cents in (*out.low, *repaid.low)) == 0


def test_a_plain_loan_is_received_but_nobody_says_how_it_is_repaid() -> None:
    made = loan(PlainLoan, 100_00, Rate.parse("2.0%"), 12, When.on(date(2024, 1, 1)))
    out, interest, repaid = made.schedule(WHOLE, Given())
    assert out.computed
    assert not interest.computed
    assert not repaid.computed
    assert [unknown.field for unknown in repaid.unknowns] == ["kind"]


def test_a_loan_that_is_over_is_no_question_any_more() -> None:
    over = loan(AnnuityLoan, None, Rate.parse("2.0%"), 12, When.parse("1990"))
    assert all(strand.computed and not strand.days for strand in over.schedule(WHOLE, Given()))


def test_a_loan_of_at_least_so_much_costs_at_least_so_much() -> None:
    why = (Unknown(about="loan", field="principal", states=()),)
    least = Amount(unit="EUR", low=Fraction(1_200_00), high=None, unknowns=why)
    made = loan(LinearLoan, None, Rate.parse("0.0%"), 12, When.on(date(2024, 1, 1)))
    out, _, repaid = made.schedule(WHOLE, Given(bounds=((("loan", "principal"), least),)))
    assert out.total(date(2024, 1, 1), date(2025, 2, 1)) == (1_200_00, None)
    assert repaid.total(date(2024, 1, 1), date(2025, 2, 1)) == (None, -1_200_00)
    assert repaid.total(date(2024, 2, 1), date(2024, 2, 2)) == (None, -100_00)


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"months": 13, "every": 6}, "months"),
        ({"rate": Rate.parse("-0.5%")}, "rate"),
    ],
)
def test_what_no_loan_can_be(change: dict[str, object], path: str) -> None:
    parts: dict[str, object] = {"id": "loan", "issuer": "e", "months": 12, "rate": Rate.parse("1.0%"), **change}
    made = AnnuityLoan(**parts)  # type: ignore[arg-type]  # each change is of its field's type
    assert [problem.path for problem in made.own_problems()] == [path]
