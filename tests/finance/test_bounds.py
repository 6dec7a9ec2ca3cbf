"""Every way the unknown can turn out lies within the bounds."""

from __future__ import annotations

from datetime import date
from itertools import product
from typing import Any

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from wijkonderneming.finance.project import project
from wijkonderneming.finance.totals import ends_of
from wijkonderneming.model.bonds import Bond
from wijkonderneming.model.costs import RecurringCost, SingleCost
from wijkonderneming.model.entities import Balance
from wijkonderneming.model.evidence import Claim, Quality
from wijkonderneming.model.gifts import Gift
from wijkonderneming.model.income import Letting
from wijkonderneming.model.noun import DatedMoney
from wijkonderneming.model.rights import Ownership, RightState
from wijkonderneming.testing.purses import entity_of, euros, exactly, two_purses
from wijkonderneming.values.amount import Amount
from wijkonderneming.values.money import Money
from wijkonderneming.values.share import Rate
from wijkonderneming.values.source import Source
from wijkonderneming.values.span import Span
from wijkonderneming.values.when import When

DAYS = [
    date(2023, 12, 31),
    date(2024, 1, 1),
    date(2024, 1, 31),
    date(2024, 2, 29),
    date(2024, 3, 1),
    date(2024, 12, 31),
    date(2025, 2, 28),
]
days = st.sampled_from(DAYS)
SPANS = [
    Span(date(2024, 1, 1), date(2026, 1, 1)),
    Span(date(2024, 1, 15), date(2024, 1, 20)),
    Span(date(2023, 11, 30), date(2025, 3, 1)),
    Span(date(2024, 2, 29), date(2025, 2, 28)),
    Span(date(2019, 1, 1), date(2019, 6, 1)),
    Span(date(2024, 12, 31), date(2027, 2, 1)),
]


def money(most: int = 2_000_00) -> st.SearchStrategy[Money]:
    return st.integers(0, most).map(euros)


amounts = st.builds(lambda day, value: (DatedMoney(since=day, value=value),), days, money())


LATE = When(date(2024, 1, 30), date(2024, 2, 2))
MONTH = When.parse("2024-02")
unsure = st.sampled_from([LATE, MONTH, When.on(date(2024, 1, 31)), When(date(2023, 11, 1), date(2024, 4, 1))])


@st.composite
def open_lines(draw: st.DrawFn, number: int) -> tuple[str, Any, list[Any]]:
    """A line of which a day or the amount is not known, with ways it can be completed."""
    name, when = f"l{number}", draw(unsure)
    assert when.earliest is not None
    assert when.latest is not None
    firsts = sorted({when.earliest, when.latest, when.earliest + (when.latest - when.earliest) // 2})
    match draw(st.sampled_from(["letting", "cost", "gift", "claimed", "bond", "price"])):
        case "letting":
            made: Any = Letting(
                id=name, entity="a", since=when, rent_per_month=draw(amounts), from_=draw(st.sampled_from([None, "b"]))
            )
            family, field = "income", "since"
            early = (DatedMoney(since=date(2020, 1, 1), value=made.rent_per_month[0].value),)
            made = attrs.evolve(made, rent_per_month=early)
        case "cost":
            made = RecurringCost(id=name, entity="a", until=when, amount=draw(amounts))
            made = attrs.evolve(made, amount=(DatedMoney(since=date(2020, 1, 31), value=made.amount[0].value),))
            family, field = "costs", "until"
        case "gift":
            made, family, field = Gift(id=name, issuer="a", amount=draw(money()), on=when), "capital", "on"
        case "claimed":
            made, family = SingleCost(id=name, entity="a", on=When.on(date(2024, 2, 15))), "costs"
            return family, made, [attrs.evolve(made, amount=euros(c)) for c in (100_00, 130_00, 200_00)]
        case "bond":
            bond = Bond(
                id=name,
                issuer="a",
                denomination=euros(250_00),
                rate=Rate.parse("7.0%"),
                start=when,
                maturity=When.on(date(2024, 12, 31)),
                number=draw(st.integers(0, 3)),
            )
            made, family, field = bond, "capital", "start"
        case _:
            state = draw(st.sampled_from([RightState.TRANSFERRED, RightState.ENDED]))
            right = Ownership(id=name, over="house", holder="a", since=when, price=draw(money()), state=state)
            made, family, field = right, "rights", "since"
    return family, made, [attrs.evolve(made, **{field: When.on(day)}) for day in firsts]


def claims_of(found: list[tuple[str, Any]]) -> dict[str, Any]:
    said = [line for _, line in found if isinstance(line, SingleCost) and line.amount is None]
    claims = [
        Claim(about=line.id, field="amount", quality=quality, value=value, source="s")
        for line in said
        for quality, value in ((Quality.MORE_THAN, euros(99_99)), (Quality.UP_TO, euros(200_00)))
    ]
    return {
        "claims": tuple(claims),
        "sources": (Source(id="s", title="S"),),
    }


@settings(max_examples=40)
@given(
    st.data(), st.sampled_from(SPANS[:4]), st.sampled_from([date(2023, 12, 31), date(2024, 2, 1), date(2024, 2, 29)])
)
def test_bounds_contain_every_completion(data: st.DataObject, span: Span, on: date) -> None:
    assert span.end is not None
    made = [data.draw(open_lines(number)) for number in range(data.draw(st.integers(1, 3)))]
    balances = {"a": (Balance(on=on, cash=euros(400_00)),)}
    unknown = two_purses([(family, line) for family, line, _ in made], balances)
    unknown = attrs.evolve(unknown, **claims_of([(family, line) for family, line, _ in made]))
    bounds = entity_of(project(unknown, span=span), "a")
    assert bounds is not None
    assert not bounds.uncomputed
    ways = [
        entity_of(
            project(two_purses([(f, way) for (f, _, _), way in zip(made, chosen, strict=True)], balances), span=span),
            "a",
        )
        for chosen in product(*(ways for _, _, ways in made))
    ]
    shorts = []
    for way in ways:
        assert way is not None
        for bound, exact in ((bounds.net(), way.net()), (bounds.cash() or (), way.cash() or ())):
            assert len(bound) == len(exact)
            assert all(within(one, other) for one, other in zip(bound, exact, strict=True))
        for year, other in zip(bounds.years, way.years, strict=True):
            assert within(year.received, other.received)
            assert within(year.paid, other.paid)
            if year.own_income_share is not None and other.own_income_share is not None:
                assert year.own_income_share[0] <= other.own_income_share[0] <= year.own_income_share[1]
        shorts.append(None if way.first_shortfall is None else way.first_shortfall.day)
    possible, certain = bounds.first_shortfall, bounds.first_certain_shortfall
    known = [day for day in shorts if day is not None]
    assert not known or (possible is not None and possible.day <= min(known))
    if certain is not None:
        assert len(known) == len(shorts)
        assert max(known) <= certain.day


def within(bound: Amount, exact: Amount) -> bool:
    cents = exactly(exact)
    return (bound.low is None or bound.low <= cents) and (bound.high is None or cents <= bound.high)


@given(unsure, st.integers(1, 900_00), st.sampled_from([-1, 1]))
def test_bounds_of_one_movement_are_reached(when: When, amount: int, sign: int) -> None:
    line: tuple[str, Any] = (
        ("capital", Gift(id="g", issuer="a", amount=euros(amount), on=when))
        if sign > 0
        else ("costs", SingleCost(id="g", entity="a", amount=euros(amount), on=when))
    )
    balances = {"a": (Balance(on=date(2023, 1, 1), cash=euros(0)),)}
    span = Span(date(2023, 1, 1), date(2025, 1, 1))
    bounds = project(two_purses([line], balances), span=span).entity("a").cash() or ()
    first, last = when.earliest, when.latest
    assert first is not None
    assert last is not None
    field = "on"
    ways = [
        project(two_purses([(line[0], attrs.evolve(line[1], **{field: When.on(day)}))], balances), span=span)
        .entity("a")
        .cash()
        for day in (first, last)
    ]
    for i, bound in enumerate(bounds):
        found = [exactly((way or ())[i]) for way in ways]
        assert ends_of(bound) == (min(found), max(found))


def test_a_year_that_is_not_known_to_the_month_is_in_every_month() -> None:
    gift = Gift(id="g", issuer="a", amount=euros(100_00), on=When.parse("2024"))
    entity = project(two_purses([("capital", gift)]), span=Span(date(2024, 1, 1), date(2025, 1, 1))).entity("a")
    assert {ends_of(net) for net in entity.net()} == {(0, 100_00)}
    (year,) = entity.years
    assert exactly(year.received) == 100_00
