"""A projection answers rules about money to come: as counted day by day, and never more often than it says."""

from __future__ import annotations

from datetime import date, timedelta

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from wijkonderneming.finance.project import project
from wijkonderneming.governance.assess import assess
from wijkonderneming.governance.findings import Judgement, Verdict, judge
from wijkonderneming.governance.money_ahead import MoneyAhead
from wijkonderneming.governance.rules import Rulebook, rule
from wijkonderneming.governance.severity import Severity
from wijkonderneming.governance.subjects import each_entity
from wijkonderneming.governance.views.entity import EntityView
from wijkonderneming.model.costs import SingleCost
from wijkonderneming.model.entities import Balance
from wijkonderneming.model.gifts import Gift
from wijkonderneming.model.trust import Trust
from wijkonderneming.testing.purses import euros, exactly, two_purses
from wijkonderneming.values.source import Source
from wijkonderneming.values.span import Span
from wijkonderneming.values.text import Text
from wijkonderneming.values.when import When

TITLE = Text(nl="Een regel", en="A rule")
SOURCE = Source(title="A covenant", version=date(2020, 1, 1), read_on=date(2026, 11, 23))
SPAN = Span(date(2024, 2, 1), date(2024, 4, 1))
DAYS = [date(2024, 1, 1), date(2024, 1, 31), date(2024, 2, 28), date(2024, 2, 29), date(2024, 3, 1), date(2024, 3, 31)]
WHENS = [*map(When.on, DAYS), When.parse("2024-02"), When(date(2024, 2, 29), date(2024, 3, 2))]
BALANCE = Balance(on=date(2024, 1, 1), cash=euros(100_00))


@st.composite
def purses(draw: st.DrawFn, whens: list[When]) -> Trust:
    amounts, days = st.integers(0, 90_00).map(euros), st.sampled_from(whens)
    paid = [
        SingleCost(id=f"c{n}", entity="a", amount=draw(amounts), on=draw(days)) for n in range(draw(st.integers(0, 3)))
    ]
    got = [Gift(id=f"g{n}", issuer="a", amount=draw(amounts), on=draw(days)) for n in range(draw(st.integers(0, 2)))]
    lines = [*(("costs", cost) for cost in paid), *(("capital", gift) for gift in got)]
    return two_purses(lines, {"a": (BALANCE,)})


def costs() -> Trust:
    cost = SingleCost(id="roof", entity="a", amount=euros(60_00), on=When.on(date(2024, 2, 29)))
    return two_purses([("costs", cost)], {"a": (BALANCE,)})


@rule("nl.example.cash", about=each_entity, title=TITLE, source=SOURCE, severity=Severity.CHARTER)
def has_cash(entity: EntityView) -> Judgement:
    """Met by fifty euros or more; breached by less."""
    return judge(entity.cash_at_least(euros(50_00)))


BOOK = Rulebook(id="nl.example", title=TITLE, read_on=date(2026, 11, 23), rules=(has_cash,))


@given(purses([When.on(day) for day in DAYS]))
def test_cash_is_what_was_moved_before_the_day(trust: Trust) -> None:
    ahead = project(trust, span=SPAN)
    moved = [(line.on.day, line.amount.cents) for line in trust.capital or () if isinstance(line, Gift)]  # type: ignore[union-attr]
    moved += [(line.on.day, -line.amount.cents) for line in trust.costs or () if isinstance(line, SingleCost)]  # type: ignore[union-attr]
    for day in (SPAN.start + timedelta(days=number) for number in range(61)):
        expected = 100_00 + sum(cents for on, cents in moved if BALANCE.on <= on < day)
        assert exactly(ahead.cash_at("a", day)) == expected


@settings(max_examples=30)
@given(purses(WHENS))
def test_between_turns_the_cash_stays_the_same(trust: Trust) -> None:
    ahead: MoneyAhead = project(trust, span=SPAN)
    day, last = date(2024, 1, 25), date(2024, 4, 5)
    turn: date | None = day
    said = None
    while day < last:
        found = ahead.cash_at("a", day)
        bounds = None if found is None else (found.low, found.high)
        if day == turn:
            said, turn = bounds, ahead.next_turn("a", day)
        assert bounds == said
        day += timedelta(days=1)


def test_it_says_nothing_outside_its_span_or_without_a_balance() -> None:
    ahead = project(costs(), span=SPAN)
    assert ahead.cash_at("a", date(2024, 1, 31)) is None
    assert exactly(ahead.cash_at("a", date(2024, 4, 1))) == 40_00
    assert ahead.cash_at("a", date(2024, 4, 2)) is None
    assert ahead.next_turn("a", date(2024, 4, 2)) is None
    assert ahead.cash_at("nobody", date(2024, 3, 1)) is None
    assert ahead.next_turn("nobody", date(2024, 3, 1)) is None
    poor = project(two_purses([("costs", costs().costs[0])]), span=SPAN)  # type: ignore[index]
    assert poor.cash_at("a", date(2024, 3, 1)) is None
    endless = project(costs(), span=Span(date(2024, 2, 1), date.max))
    assert endless.next_turn("a", date(2024, 3, 1)) is None


def test_what_a_list_may_hold_beside_may_be_any_amount() -> None:
    ahead = project(attrs.evolve(costs(), income=None), span=SPAN)
    found = ahead.cash_at("a", date(2024, 2, 2))
    assert found is not None
    assert (found.low, found.high) == (None, None)
    assert {unknown.field for unknown in found.unknowns} == {"income"}


def test_rules_are_judged_by_it_day_after_day() -> None:
    trust = costs()
    ahead = project(trust, span=SPAN)

    def verdict(on: date) -> Verdict:
        return next(f.verdict for f in assess(trust, on=on, rulebooks=[BOOK], money=ahead) if f.subject == "a")

    first = assess(trust, on=date(2024, 2, 1), rulebooks=[BOOK], money=ahead)
    assert first.next_flip == date(2024, 3, 1)
    assert verdict(date(2024, 2, 29)) is Verdict.MET
    assert verdict(date(2024, 3, 1)) is Verdict.BREACHED
    assert verdict(date(2024, 4, 2)) is Verdict.UNKNOWN
