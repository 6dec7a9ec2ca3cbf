"""Loans with interest only at first, with rates that change, and that end before their term."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from wijkonderneming.model.datedvalues import DatedRate
from wijkonderneming.model.loans import AnnuityLoan, BulletLoan, LinearLoan, Loan, PlainLoan
from wijkonderneming.model.schedule import Given
from wijkonderneming.values.amount import Amount
from wijkonderneming.values.money import Currency, Money
from wijkonderneming.values.share import Rate
from wijkonderneming.values.span import Span, add_months
from wijkonderneming.values.unknown import Unknown
from wijkonderneming.values.when import When

WHOLE = Span(date(2000, 1, 1), date(2100, 1, 1))
START = date(2024, 1, 31)
KINDS = [AnnuityLoan, LinearLoan, BulletLoan]
rates = st.sampled_from(["0.0%", "1.5%", "4.25%", "12.0%"]).map(Rate.parse)
changes = st.lists(
    st.tuples(st.sampled_from([START, date(2024, 2, 29), date(2025, 6, 15), date(2026, 1, 31)]), rates),
    max_size=2,
    unique_by=lambda pair: pair[0],
)


def half_up(number: Fraction) -> int:
    return (2 * number + 1).__floor__() // 2


def loan(kind: type[Loan], principal: int, rate: Rate, **terms: Any) -> Loan:
    money = Money.from_cents(principal, Currency.EUR)
    return kind(id="loan", issuer="e", principal=money, rate=rate, **{"start": When.on(START), "months": 36, **terms})


def paid(made: Loan, known: Given | None = None) -> tuple[dict[date, int], dict[date, int]]:
    _, interest, repaid = made.schedule(WHOLE, known or Given())
    assert interest.exact
    assert repaid.exact
    first, second = Counter[date](), Counter[date]()
    for counter, strand in ((first, interest), (second, repaid)):
        for day, cents in zip(strand.days, strand.low, strict=True):
            counter[day] -= cents or 0
    return dict(first), dict(second)


def in_force(day: date, first: Rate, later: list[tuple[date, Rate]]) -> Fraction:
    found = first
    for since, rate in sorted(later, key=lambda pair: pair[0]):
        found = rate if since <= day else found
    return found.fraction


@pytest.mark.parametrize("kind", KINDS)
@given(st.integers(0, 500_000_00), rates, changes, st.sampled_from([0, 3, 12, 33]), st.sampled_from([1, 3]))
def test_a_statement_of_the_account_shows_what_is_owed(
    kind: type[Loan], principal: int, rate: Rate, later: list[tuple[date, Rate]], only: int, every: int
) -> None:
    """Kept as a bank would: what is outstanding, interest on it, and what is paid of it."""
    made = loan(
        kind,
        principal,
        rate,
        rates=tuple(DatedRate(since=since, value=value) for since, value in later),
        interest_only=only,
        every=every,
    )
    assert not list(made.own_problems())
    interest, repaid = paid(made)
    owed, before = principal, START
    for months in range(every, 37, every):
        day = add_months(START, months)
        assert interest.pop(day, 0) == half_up(owed * in_force(before, rate, later) * every / 12)
        part = repaid.pop(day, 0)
        assert 0 <= part <= owed
        assert not part or months > only
        owed, before = owed - part, day
    assert owed == 0
    assert not interest
    assert not repaid


@given(st.integers(10_000_00, 300_000_00), st.sampled_from(["1.5%", "4.25%"]), st.sampled_from(["2.0%", "6.0%"]))
@example(120_000_00, "4.25%", "2.0%")
def test_after_a_new_rate_an_annuity_is_that_of_a_new_loan(principal: int, first: str, second: str) -> None:
    """For what is outstanding then, over the months that are left."""
    change = date(2025, 1, 31)
    made = loan(AnnuityLoan, principal, Rate.parse(first), rates=(DatedRate(since=change, value=Rate.parse(second)),))
    interest, repaid = paid(made)
    plain = paid(loan(AnnuityLoan, principal, Rate.parse(first)))
    early = {day: cents for day, cents in repaid.items() if day <= change}
    assert early == {day: cents for day, cents in plain[1].items() if day <= change}
    rest = loan(AnnuityLoan, principal - sum(early.values()), Rate.parse(second), start=When.on(change), months=24)
    assert {day: cents for day, cents in repaid.items() if day > change} == paid(rest)[1]
    assert {day: cents for day, cents in interest.items() if day > change} == paid(rest)[0]


@pytest.mark.parametrize("kind", KINDS)
@given(st.integers(0, 200_000_00), rates, st.integers(1, 1200), st.sampled_from([0, 12]))
def test_what_is_repaid_early_is_all_that_is_owed_with_interest_to_that_day(
    kind: type[Loan], principal: int, rate: Rate, after: int, only: int
) -> None:
    end = START + timedelta(days=after)
    made = loan(kind, principal, rate, until=When.on(end), interest_only=only)
    interest, repaid = paid(made)
    plain = paid(loan(kind, principal, rate, interest_only=only))
    if end >= add_months(START, 36):
        assert (interest, repaid) == plain
        return
    assert {day: cents for day, cents in repaid.items() if day < end} == {
        day: cents for day, cents in plain[1].items() if day < end
    }
    assert sum(repaid.values()) == principal
    payments = [add_months(START, months) for months in range(37)]
    last = max(day for day in payments if day <= end)
    owed = principal - sum(cents for day, cents in plain[1].items() if day <= last)
    following = min(day for day in payments if day > end)
    since = half_up(owed * rate.fraction / 12 * Fraction((end - last).days, (following - last).days))
    at_end = plain[0].get(end, 0) if last == end else 0
    assert interest.get(end, 0) == since + at_end
    assert max((*interest, *repaid), default=end) <= end


@pytest.mark.parametrize("kind", KINDS)
@given(
    st.integers(0, 5_000_00),
    st.integers(0, 60),
    rates,
    changes,
    st.sampled_from([0, 12]),
    st.none() | st.integers(1, 900),
)
def test_bounds_contain_every_principal_also_with_these_terms(
    kind: type[Loan], least: int, more: int, rate: Rate, later: list[tuple[date, Rate]], only: int, after: int | None
) -> None:
    terms: dict[str, Any] = {
        "rates": tuple(DatedRate(since=since, value=value) for since, value in later),
        "interest_only": only,
        "until": None if after is None else When.on(START + timedelta(days=after)),
    }
    bounded = attrs.evolve(loan(kind, 0, rate, **terms), principal=None)
    why = (Unknown(about="loan", field="principal", states=()),)
    ends = Amount(unit="EUR", low=Fraction(least), high=Fraction(least + more), unknowns=why)
    bounds = bounded.schedule(WHOLE, Given(bounds=((("loan", "principal"), ends),)))
    cuts = [START, date(2024, 2, 29), date(2025, 1, 31), date(2025, 2, 1), date(2026, 6, 1), date(2099, 1, 1)]
    for principal in {least, least + more // 2, least + more}:
        exact = loan(kind, principal, rate, **terms).schedule(WHOLE, Given())
        for one, all_ in zip(exact, bounds, strict=True):
            for a, b in ((a, b) for a in cuts for b in cuts if a < b):
                (moved, _), (low, high) = one.total(a, b), all_.total(a, b)
                assert moved is not None
                assert low is not None
                assert high is not None
                assert low <= moved <= high


@pytest.mark.parametrize(
    ("terms", "field"),
    [
        ({"start": When.parse("2024-01"), "rates": (DatedRate(since=START, value=Rate.parse("1.0%")),)}, "start"),
        ({"start": When.parse("2024-01"), "until": When.on(date(2025, 1, 1))}, "start"),
        ({"until": When.parse("2025")}, "until"),
    ],
)
def test_where_it_matters_on_which_day_a_period_begins_it_has_to_be_known(terms: dict[str, Any], field: str) -> None:
    _, interest, repaid = loan(LinearLoan, 100_00, Rate.parse("2.0%"), **terms).schedule(WHOLE, Given())
    for strand in (interest, repaid):
        assert not strand.computed
        assert [why.field for why in strand.unknowns] == [field]


def test_a_loan_that_was_repaid_early_is_no_question_any_more() -> None:
    over = loan(PlainLoan, 100_00, Rate.parse("2.0%"), months=None, until=When.parse("2024-12-31"))
    strands = over.schedule(Span(date(2025, 1, 1), date(2030, 1, 1)), Given())
    assert all(strand.computed and not strand.days for strand in strands)


@pytest.mark.parametrize(
    ("terms", "path"),
    [
        ({"interest_only": 36}, "interest_only"),
        ({"interest_only": 4, "every": 3}, "interest_only"),
        ({"rates": (DatedRate(since=START, value=Rate.parse("-1.0%")),)}, "rates[0].value"),
    ],
)
def test_what_no_loan_can_be(terms: dict[str, Any], path: str) -> None:
    made = loan(LinearLoan, 100_00, Rate.parse("2.0%"), **terms)
    assert [problem.path for problem in made.own_problems()] == [path]
