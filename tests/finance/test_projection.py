"""Laws of projections, against sums made day by day, and over every way the unknown can turn out."""

from __future__ import annotations

import decimal
from datetime import date, timedelta
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wijkonderneming.finance.given import given_of
from wijkonderneming.finance.project import project
from wijkonderneming.model.bonds import Bond
from wijkonderneming.model.costs import RecurringCost, SingleCost
from wijkonderneming.model.entities import Balance
from wijkonderneming.model.gifts import Gift
from wijkonderneming.model.income import Income, Letting
from wijkonderneming.model.indexation import Indexation
from wijkonderneming.model.loans import AnnuityLoan, LinearLoan, Loan
from wijkonderneming.model.noun import DatedMoney
from wijkonderneming.model.rights import Ownership, RightState
from wijkonderneming.model.schedule import Nature
from wijkonderneming.model.trust import Trust
from wijkonderneming.testing.purses import entity_of, euros, exactly, two_purses
from wijkonderneming.values.amount import Amount
from wijkonderneming.values.money import Money
from wijkonderneming.values.recurrence import Recurrence
from wijkonderneming.values.share import Rate
from wijkonderneming.values.span import InvalidSpan, Span
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
spans = st.sampled_from(SPANS)
entities = st.sampled_from(["a", "b"])
others = st.sampled_from([None, "a", "b", "c"])


def money(most: int = 2_000_00) -> st.SearchStrategy[Money]:
    return st.integers(0, most).map(euros)


amounts = st.builds(lambda day, value: (DatedMoney(since=day, value=value),), days, money())
indexations = st.none() | st.builds(Indexation, rate=st.sampled_from(["2.0%", "-1.5%"]).map(Rate.parse), first=days)


@st.composite
def lines(draw: st.DrawFn, number: int) -> tuple[str, Any]:
    """One line with everything stated to the day, and the list it belongs to."""
    name, entity = f"l{number}", draw(entities)
    other = draw(others.filter(lambda o: o != entity))
    when = draw(days.map(When.on))
    match draw(st.sampled_from(["letting", "cost", "single", "gift", "annuity", "linear", "bond", "price"])):
        case "letting":
            made: Any = Letting(
                id=name, entity=entity, from_=other, rent_per_month=draw(amounts), indexation=draw(indexations)
            )
            return "income", made
        case "cost":
            due = draw(st.none() | days.map(lambda day: Recurrence.monthly(day, 3)))
            made = RecurringCost(
                id=name, entity=entity, to=other, amount=draw(amounts), due=due, indexation=draw(indexations)
            )
            return "costs", made
        case "single":
            return "costs", SingleCost(id=name, entity=entity, to=other, amount=draw(money()), on=when)
        case "gift":
            return "capital", Gift(id=name, issuer=entity, from_=other, amount=draw(money()), on=when)
        case "annuity" | "linear" as kind:
            cls = AnnuityLoan if kind == "annuity" else LinearLoan
            rate = draw(st.sampled_from(["0.0%", "4.25%"]).map(Rate.parse))
            made = cls(
                id=name, issuer=entity, from_=other, principal=draw(money(90_000_00)), rate=rate, start=when, months=12
            )
            return "capital", made
        case "bond":
            made = Bond(
                id=name,
                issuer=entity,
                denomination=euros(250_00),
                rate=Rate.parse("2.0%"),
                start=when,
                maturity=When.on(date(2026, 1, 1)),
                number=draw(st.integers(0, 5)),
            )
            return "capital", made
    return "rights", Ownership(
        id=name,
        over="house",
        holder=entity,
        counterparty=other,
        state=RightState.TRANSFERRED,
        since=when,
        price=draw(money()),
    )


def without_c(found: list[tuple[str, Any]]) -> list[tuple[str, Any]]:
    """The other side ``c`` is somebody outside, whom nobody states."""
    made = []
    for family, line in found:
        for field in ("from_", "to", "counterparty"):
            if getattr(line, field, None) == "c":
                line = attrs.evolve(line, **{field: None})  # noqa: PLW2901 - the line as it is kept
        made.append((family, line))
    return made


@st.composite
def exact_trusts(draw: st.DrawFn, *, most: int = 6) -> Trust:
    """A trust of which everything that moves money is known."""
    number = draw(st.integers(0, most))
    found = without_c([draw(lines(i)) for i in range(number)])
    balances = {
        name: (Balance(on=draw(days), cash=draw(st.integers(-500_00, 5_000_00).map(euros))),) for name in ("a", "b")
    }
    return two_purses(found, balances)


def by_day(trust: Trust, start: date, end: date) -> dict[str, dict[date, int]]:
    """What each entity gains on each day, from schedules that are asked for one day at a time."""
    known = given_of(trust)
    found: dict[str, dict[date, int]] = {"a": {}, "b": {}}
    day = start
    while day < end:
        window = Span(day, day + timedelta(days=1))
        for _, line in trust.lines():
            moved = 0
            for strand in line.schedule(window, known):
                low, high = strand.total(day, day + timedelta(days=1))
                assert low is not None
                assert low == high
                moved += low
            for entity, sign in ((line.pays, 1), (line.partner, -1)):
                if entity in found:
                    found[entity][day] = found[entity].get(day, 0) + sign * moved
        day += timedelta(days=1)
    return found


def cents_of(amounts_: tuple[Amount, ...]) -> list[int]:
    return [exactly(amount) for amount in amounts_]


@settings(max_examples=15)
@given(exact_trusts(most=4), st.sampled_from(SPANS[:4]))
def test_cash_is_the_balance_and_every_day_since(trust: Trust, span: Span) -> None:
    assert span.end is not None
    moved = by_day(trust, min(DAYS), max(span.end, *DAYS) + timedelta(days=1))
    for entity in project(trust, span=span).entities:
        gained = moved[entity.id]
        (balance,) = trust.entity(entity.id).balances or ()
        cash = entity.cash()
        if balance.on > span.end:
            assert cash is None
            continue
        cuts = [*entity.months[1:], span.end]

        def cash_at(
            day: date, on: date = balance.on, first: int = balance.cash.cents, gains: dict[date, int] = gained
        ) -> int:
            since = sum(cents for d, cents in gains.items() if on <= d < day)
            before = sum(cents for d, cents in gains.items() if day <= d < on)
            return first + since - before

        assert cash is not None
        assert cents_of(cash) == [cash_at(day) for day in cuts]
        assert exactly(entity.opening) == cash_at(span.start)
        daily = [span.start + timedelta(days=n) for n in range(span.days)]
        short = next((day for day in daily if cash_at(day + timedelta(days=1)) < 0), None)
        found = entity.first_shortfall
        assert (None if found is None else found.day) == short
        assert found is None or (found.certain and exactly(found.cash) == cash_at(found.day + timedelta(days=1)))


@given(exact_trusts(), spans)
def test_years_and_months_reconcile(trust: Trust, span: Span) -> None:
    for entity in project(trust, span=span).entities:
        years = entity.years
        assert sum(exactly(year.received) - exactly(year.paid) for year in years) == sum(cents_of(entity.net()))
        assert exactly(entity.moved()) == sum(cents_of(entity.net()))
        assert [year.year for year in years] == sorted({month.year for month in entity.months})
        for year in years:
            assert sum(exactly(amount) for _, amount in year.by_nature) == exactly(year.received) - exactly(year.paid)
            assert exactly(year.received) >= 0
            assert exactly(year.paid) >= 0
        cash = entity.cash()
        if cash is not None:
            assert cents_of(cash)[-1] == exactly(entity.closing) == exactly(years[-1].closing)
            assert exactly(entity.opening) + sum(cents_of(entity.net())) == exactly(entity.closing)


@given(exact_trusts(), spans)
def test_movements_are_all_there_is(trust: Trust, span: Span) -> None:
    assert span.end is not None
    for entity in project(trust, span=span).entities:
        movements = entity.movements(span.start, span.end)
        assert sum(exactly(movement.amount) for movement in movements) == exactly(entity.moved())
        assert [m.day for m in movements] == sorted(m.day for m in movements)
        assert all(m.day in span and m.day == m.latest and m.line in trust.by_id for m in movements)


@given(exact_trusts(), spans, st.lists(days, max_size=3))
def test_splitting_a_span_leaves_totals_equal(trust: Trust, span: Span, cuts: list[date]) -> None:
    whole = project(trust, span=span)
    parts = [project(trust, span=part) for part in span.split(cuts)]
    for name in ("a", "b"):
        one = entity_of(whole, name)
        pieces = [entity_of(part, name) for part in parts]
        assert sum(exactly(p.moved()) for p in pieces if p is not None) == (0 if one is None else exactly(one.moved()))


@given(exact_trusts(), spans, st.randoms(use_true_random=False))
def test_the_order_of_lines_is_irrelevant(trust: Trust, span: Span, random: Any) -> None:
    def mixed(items: tuple[Any, ...] | None) -> tuple[Any, ...]:
        return tuple(random.sample(items or (), len(items or ())))

    other = attrs.evolve(
        trust,
        income=mixed(trust.income),
        costs=mixed(trust.costs),
        capital=mixed(trust.capital),
        rights=mixed(trust.rights),
    )
    for one, two in zip(project(trust, span=span).entities, project(other, span=span).entities, strict=True):
        assert one.net() == two.net()
        assert one.cash() == two.cash()
        assert one.years == two.years
        assert one.first_shortfall == two.first_shortfall


@given(exact_trusts(), spans)
def test_transfers_between_entities_add_up_to_nothing(trust: Trust, span: Span) -> None:
    assert span.end is not None
    projection = project(trust, span=span)
    inside = [line for entity in projection.entities for line in entity.lines if line.partner is not None]
    assert sum(line.within(span.start, span.end)[0] or 0 for line in inside) == 0
    outside = sum(
        strand.total(span.start, span.end)[0] or 0
        for _, item in trust.lines()
        if item.partner is None
        for strand in item.schedule(span, given_of(trust))
    )
    assert sum(exactly(entity.moved()) for entity in projection.entities) == outside


@given(exact_trusts(), spans, st.integers(2, 7))
def test_scaling_all_amounts_scales_results_where_nothing_rounds(trust: Trust, span: Span, factor: int) -> None:
    def times(item: Any) -> Any:
        changes: dict[str, Any] = {}
        for field in attrs.fields(type(item)):
            value = getattr(item, field.name)
            if isinstance(value, Money):
                changes[field.name] = euros(value.cents * factor)
            elif isinstance(value, tuple) and value and isinstance(value[0], (DatedMoney, Balance)):
                changes[field.name] = tuple(times(part) for part in value)
        return attrs.evolve(item, **changes)

    def plain(item: Any) -> Any:
        found = {f.name for f in attrs.fields(type(item))}
        if isinstance(item, Bond):
            return attrs.evolve(item, rate=Rate.parse("0.0%"))
        return attrs.evolve(item, indexation=None) if "indexation" in found else item

    kept: dict[str, Any] = {
        family: tuple(plain(item) for item in getattr(trust, family) if not isinstance(item, Loan))
        for family in ("income", "costs", "rights", "capital")
    }
    scaled: dict[str, Any] = {family: tuple(map(times, items)) for family, items in kept.items()}
    small = attrs.evolve(trust, **kept)
    large = attrs.evolve(
        small,
        entities=tuple(times(entity) for entity in small.entities or ()),
        **scaled,
    )
    for one, two in zip(project(small, span=span).entities, project(large, span=span).entities, strict=True):
        assert [factor * cents for cents in cents_of(one.net())] == cents_of(two.net())
        assert factor * exactly(one.moved()) == exactly(two.moved())
        assert one.own_income_share == two.own_income_share


CONTEXTS = [
    decimal.Context(prec=1),
    decimal.Context(prec=4, rounding=decimal.ROUND_UP),
    decimal.Context(prec=3, rounding=decimal.ROUND_05UP),
    decimal.Context(prec=2, rounding=decimal.ROUND_FLOOR, Emax=1, Emin=-1),
    decimal.Context(prec=28, traps=[decimal.Inexact, decimal.Rounded, decimal.FloatOperation]),
    decimal.Context(prec=6, rounding=decimal.ROUND_CEILING, capitals=0, clamp=1),
]


@pytest.mark.parametrize("context", CONTEXTS)
@settings(max_examples=10)
@given(exact_trusts(), spans)
def test_the_callers_decimal_context_is_ignored(context: decimal.Context, trust: Trust, span: Span) -> None:
    here = project(trust, span=span)
    with decimal.localcontext(context):
        there = project(trust, span=span)
        assert [(e.net(), e.cash(), e.years) for e in there.entities] == [
            (e.net(), e.cash(), e.years) for e in here.entities
        ]


FOREVER = Span(date(2020, 1, 1), date(2060, 1, 1))


@given(exact_trusts())
def test_principal_repaid_is_principal_lent(trust: Trust) -> None:
    for entity in project(trust, span=FOREVER).entities:
        for line in {line.id for line in entity.lines if line.nature is Nature.PRINCIPAL}:
            both = [x for x in entity.lines if x.id == line and x.nature is Nature.PRINCIPAL]
            assert sum(x.within(FOREVER.start, date(2060, 1, 1))[0] or 0 for x in both) == 0


def test_a_span_has_an_end() -> None:
    with pytest.raises(InvalidSpan):
        project(two_purses([]), span=Span(date(2024, 1, 1)))


def test_progress_is_told_for_each_line() -> None:
    told: list[tuple[int, int]] = []
    gifts = [("capital", Gift(id=f"g{n}", issuer="a", amount=euros(1), on=When.on(DAYS[0]))) for n in range(3)]
    project(two_purses(list(gifts)), span=SPANS[0], progress=lambda done, whole: told.append((done, whole)))
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_a_projection_shows_itself_shortly_and_knows_its_entities() -> None:
    projection = project(two_purses([], {"a": (Balance(on=date(2024, 1, 1), cash=euros(0)),)}), span=SPANS[0])
    assert repr(projection) == "Projection('t', 2024-01-01..2026-01-01, 1 entities)"
    assert repr(projection.entity("a")) == "EntityProjection('a', 2024-01-01..2026-01-01, 0 lines)"
    with pytest.raises(KeyError):
        projection.entity("b")
    assert projection.first_shortfall is None
    assert [name for name, _ in projection.years] == ["a", "a"]
    assert isinstance(projection.entity("a").lines, tuple)


def test_income_kinds_of_others_need_a_schedule() -> None:
    with pytest.raises(NotImplementedError):
        Income(id="i", entity="a").schedule(SPANS[0], given_of(two_purses([])))
