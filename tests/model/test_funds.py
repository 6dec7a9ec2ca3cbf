from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction
from itertools import product

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkonderneming import testing
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.funds import Fund, FundBalance, FundKind, FundTransfer, net_transfers
from wijkonderneming.model.people import Organisation
from wijkonderneming.model.trust import InvalidTrust, Trust
from wijkonderneming.values.money import Currency, Money
from wijkonderneming.values.span import Span
from wijkonderneming.values.when import When

EUR = Currency.EUR
FUNDS = ("general", "works", "gift", "reserve")
MONTH = Span(date(2024, 2, 1), date(2024, 3, 1))


def transfers(*, known: bool = False) -> st.SearchStrategy[tuple[FundTransfer, ...]]:
    pairs = st.sampled_from([(a, b) for a, b in product(FUNDS, FUNDS) if a != b])
    amounts = st.integers(1, 30).map(lambda cents: Money.from_cents(cents, EUR))
    whens = testing.days().map(When.on) if known else testing.whens()
    one = st.builds(
        lambda pair, amount, on: FundTransfer(id="t", from_=pair[0], to=pair[1], amount=amount, on=on),
        pairs,
        amounts if known else st.none() | amounts,
        whens if known else st.none() | whens,
    )
    numbered = st.lists(one, max_size=6)
    return numbered.map(lambda made: tuple(attrs.evolve(t, id=f"t{i}") for i, t in enumerate(made)))


@given(moved=transfers(known=True), span=testing.spans(bounded=True))
def test_what_leaves_one_fund_is_what_comes_into_others(moved: tuple[FundTransfer, ...], span: Span) -> None:
    totals = [net_transfers(moved, fund, EUR, span) for fund in FUNDS]
    assert all(total.is_exact for total in totals)
    assert sum(total.low or 0 for total in totals) == 0


@given(moved=transfers(known=True), fund=st.sampled_from(FUNDS))
def test_neighbouring_spans_add_up(moved: tuple[FundTransfer, ...], fund: str) -> None:
    start, middle, end = date(2023, 12, 31), date(2024, 2, 29), date(2026, 7, 1)
    whole = net_transfers(moved, fund, EUR, Span(start, end))
    parts = net_transfers(moved, fund, EUR, Span(start, middle)) + net_transfers(moved, fund, EUR, Span(middle, end))
    assert whole == parts


def completions(transfer: FundTransfer, span: Span) -> Iterator[int]:
    """What a transfer may move within the span, in cents: the extremes of all that it may turn out to be."""
    amounts = [1, 10_000] if transfer.amount is None else [transfer.amount.cents]
    on = transfer.on
    assert span.end is not None
    last_day = span.end - timedelta(days=1)
    candidates = [span.start - timedelta(days=1), span.start, last_day, span.end]
    possible = [
        day
        for day in candidates
        if on is None or ((on.earliest is None or on.earliest <= day) and (on.latest is None or day <= on.latest))
    ]
    possible += [] if on is None or on.earliest is None else [on.earliest]
    possible += [] if on is None or on.latest is None else [on.latest]
    for day, amount in product(possible, amounts):
        yield amount if day in span else 0


@given(moved=transfers(), fund=st.sampled_from(FUNDS), span=testing.spans(bounded=True))
def test_bounds_hold_every_completion(moved: tuple[FundTransfer, ...], fund: str, span: Span) -> None:
    total = net_transfers(moved, fund, EUR, span)
    low = high = 0
    for transfer in moved:
        sign = (transfer.to == fund) - (transfer.from_ == fund)
        if sign:
            found = [sign * cents for cents in completions(transfer, span)]
            low, high = low + min(found), high + max(found)
    assert total.low is None or total.low <= low
    assert total.high is None or high <= total.high
    if all(transfer.amount is not None for transfer in moved):
        assert (total.low, total.high) == (Fraction(low), Fraction(high))


@pytest.mark.parametrize(
    ("day", "moved"), [("2024-01-31", 0), ("2024-02-01", 500), ("2024-02-29", 500), ("2024-03-01", 0)]
)
def test_the_last_day_of_a_span_is_not_in_it(day: str, moved: int) -> None:
    transfer = FundTransfer(id="t", from_="general", to="works", amount=Money.from_cents(500, EUR), on=When.parse(day))
    assert net_transfers((transfer,), "works", EUR, MONTH).low == moved
    assert net_transfers((transfer,), "general", EUR, MONTH).low == -moved


def test_an_unknown_day_is_named() -> None:
    transfer = FundTransfer(
        id="t", from_="general", to="works", amount=Money.from_cents(500, EUR), on=When.parse("2024")
    )
    total = net_transfers((transfer,), "works", EUR, MONTH)
    assert (total.low, total.high) == (Fraction(0), Fraction(500))
    assert [str(unknown) for unknown in total.unknowns] == ["t.on"]


def codes(*entities: Entity) -> list[tuple[str, str]]:
    try:
        Trust(
            id="t0",
            name="Huis",
            organisations=(Organisation(id="giver"),),
            entities=entities,
        )
    except InvalidTrust as error:
        return [(problem.path, problem.code) for problem in error.problems]
    return []


def test_a_restricted_fund_names_who_restricts_it() -> None:
    named = Fund(id="f", kind_=FundKind.RESTRICTED, restricted_by=("giver",))
    assert codes(Entity(id="e", funds=(named,))) == []
    for nobody in (None, ()):
        unnamed = attrs.evolve(named, restricted_by=nobody)
        assert codes(Entity(id="e", funds=(unnamed,))) == [("trust.entities[0].funds[0].restricted_by", "missing")]


@pytest.mark.parametrize("kind", list(FundKind))
def test_only_restricted_funds_and_endowments_are_restricted_by_others(kind: FundKind) -> None:
    fund = Fund(id="f", kind_=kind, restricted_by=("giver",))
    bound = kind in {FundKind.RESTRICTED, FundKind.ENDOWMENT}
    assert [code for _, code in codes(Entity(id="e", funds=(fund,)))] == ([] if bound else ["not_restricted"])


def test_transfers_stay_within_an_entity_and_move_something_somewhere() -> None:
    def entity(name: str, *moved: FundTransfer) -> Entity:
        funds = (
            Fund(id=f"{name}-general", kind_=FundKind.GENERAL),
            Fund(id=f"{name}-works", kind_=FundKind.DESIGNATED),
        )
        return Entity(id=name, funds=funds, fund_transfers=moved)

    fine = FundTransfer(id="m", from_="a-general", to="a-works", amount=Money("EUR 0.01"))
    assert codes(entity("a", fine), entity("b")) == []
    place = "trust.entities[0].fund_transfers[0]"
    wrong = {
        "b-works": [(f"{place}.to", "elsewhere")],
        "a-general": [(f"{place}.to", "elsewhere")],
        "nowhere": [(f"{place}.to", "dangling")],
    }
    for to, expected in wrong.items():
        assert codes(entity("a", attrs.evolve(fine, to=to)), entity("b")) == expected
    for cents in (0, -1):
        moved = attrs.evolve(fine, amount=Money.from_cents(cents, EUR))
        assert codes(entity("a", moved), entity("b")) == [(f"{place}.amount", "too_low")]


def test_one_currency_and_one_balance_a_day() -> None:
    balance = FundBalance(on=date(2024, 1, 1), amount=Money("EUR 10.00"))
    fund = Fund(id="f", kind_=FundKind.GENERAL, balances=(balance, attrs.evolve(balance, on=date(2025, 1, 1))))
    assert codes(Entity(id="e", funds=(fund,))) == []
    twice = attrs.evolve(fund, balances=(balance, balance))
    assert [code for _, code in codes(Entity(id="e", funds=(twice,)))] == ["twice"]
    pounds = Fund(
        id="g",
        kind_=FundKind.GENERAL,
        balances=(FundBalance(on=date(2024, 1, 1), amount=Money("GBP 10.00")),),
    )
    assert [code for _, code in codes(Entity(id="e", funds=(fund, pounds)))] == ["other_currency"]
