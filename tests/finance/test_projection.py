"""Laws of projections, against sums made day by day, and over every way the unknown can turn out."""

from __future__ import annotations

import decimal
from collections.abc import Mapping
from datetime import date, timedelta
from fractions import Fraction
from itertools import product
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wijkonderneming.finance.given import given_of
from wijkonderneming.finance.project import project
from wijkonderneming.finance.projection import EntityProjection, Projection
from wijkonderneming.finance.totals import ends_of
from wijkonderneming.model.assets import Building
from wijkonderneming.model.capital import AnnuityLoan, Bond, DeferredPrice, Gift, LinearLoan, Loan
from wijkonderneming.model.costs import RecurringCost, SingleCost
from wijkonderneming.model.entities import Balance, Entity
from wijkonderneming.model.evidence import Claim, Gap, Quality
from wijkonderneming.model.income import Income, Letting
from wijkonderneming.model.noun import DatedMoney
from wijkonderneming.model.recurring import Indexation
from wijkonderneming.model.rights import Lease, Ownership, Right, RightState
from wijkonderneming.model.schedule import Nature
from wijkonderneming.model.trust import Trust
from wijkonderneming.values.amount import Amount
from wijkonderneming.values.money import Currency, Money
from wijkonderneming.values.recurrence import Recurrence
from wijkonderneming.values.share import Rate
from wijkonderneming.values.source import Source
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


def euros(number: int) -> Money:
    return Money.from_cents(number, Currency.EUR)


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


def sorted_out(found: list[tuple[str, Any]]) -> dict[str, Any]:
    """The lists of the lines."""
    return {
        family: tuple(line for name, line in found if name == family)
        for family in ("income", "costs", "capital", "rights")
    }


def trust_of(found: list[tuple[str, Any]], balances: Mapping[str, tuple[Balance, ...]] | None = None) -> Trust:
    held = balances or {}
    return Trust(
        id="t",
        name="T",
        entities=(Entity(id="a", balances=held.get("a", ())), Entity(id="b", balances=held.get("b", ()))),
        organisations=(),
        people=(),
        assets=(Building(id="house"),),
        **sorted_out(found),
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
    return trust_of(found, balances)


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


def exactly(amount: Amount | None) -> int:
    assert amount is not None
    assert amount.is_exact
    assert amount.low is not None
    return int(amount.low)


def cents_of(amounts_: tuple[Amount, ...]) -> list[int]:
    return [exactly(amount) for amount in amounts_]


def entity_of(projection: Projection, name: str) -> EntityProjection | None:
    return next((entity for entity in projection.entities if entity.id == name), None)


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


# What is not known, and every way it can turn out.

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
    unknown = trust_of([(family, line) for family, line, _ in made], balances)
    unknown = attrs.evolve(unknown, **claims_of([(family, line) for family, line, _ in made]))
    bounds = entity_of(project(unknown, span=span), "a")
    assert bounds is not None
    assert not bounds.uncomputed
    ways = [
        entity_of(
            project(trust_of([(f, way) for (f, _, _), way in zip(made, chosen, strict=True)], balances), span=span), "a"
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
    bounds = project(trust_of([line], balances), span=span).entity("a").cash() or ()
    first, last = when.earliest, when.latest
    assert first is not None
    assert last is not None
    field = "on"
    ways = [
        project(trust_of([(line[0], attrs.evolve(line[1], **{field: When.on(day)}))], balances), span=span)
        .entity("a")
        .cash()
        for day in (first, last)
    ]
    for i, bound in enumerate(bounds):
        found = [exactly((way or ())[i]) for way in ways]
        assert ends_of(bound) == (min(found), max(found))


def test_a_year_that_is_not_known_to_the_month_is_in_every_month() -> None:
    gift = Gift(id="g", issuer="a", amount=euros(100_00), on=When.parse("2024"))
    entity = project(trust_of([("capital", gift)]), span=Span(date(2024, 1, 1), date(2025, 1, 1))).entity("a")
    assert {ends_of(net) for net in entity.net()} == {(0, 100_00)}
    (year,) = entity.years
    assert exactly(year.received) == 100_00


# Where something is not stated at all.


def test_what_is_not_stated_is_listed_and_nothing_is_taken_for_nothing() -> None:
    trust = Trust(
        id="t",
        name="T",
        entities=(Entity(id="a", balances=(Balance(on=date(2024, 1, 1), cash=euros(-1)),)),),
        capital=(Gift(id="g", issuer="a"),),
        gaps=(Gap(about="t", field="capital"),),
    )
    entity = project(trust, span=SPANS[0]).entity("a")
    assert [line.id for line in entity.uncomputed] == ["g"]
    assert {unknown.field for unknown in entity.unlisted} == {"capital", "income", "costs", "rights"}
    short = entity.first_shortfall
    assert short is not None
    assert not short.certain
    assert entity.first_certain_shortfall is None
    assert entity.own_income_share is None


@pytest.mark.parametrize(
    ("income", "capital", "share"),
    [
        ((), (), None),
        ((100_00,), (), (1, 1)),
        ((), (100_00,), (0, 0)),
        ((100_00,), (300_00,), (Fraction(1, 4), Fraction(1, 4))),
        ((100_00,), (None,), (0, 1)),
    ],
)
def test_own_income_share(income: tuple[int, ...], capital: tuple[int | None, ...], share: Any) -> None:
    found: list[tuple[str, Any]] = [
        (
            "income",
            Letting(
                id=f"i{n}",
                entity="a",
                due=Recurrence.yearly(date(2024, 1, 1)),
                until=When.on(date(2024, 2, 1)),
                rent_per_month=(DatedMoney(since=date(2024, 1, 1), value=euros(cents)),),
            ),
        )
        for n, cents in enumerate(income)
    ]
    for n, cents in enumerate(capital):
        amount = None if cents is None else euros(cents)
        found.append(("capital", Gift(id=f"c{n}", issuer="a", amount=amount, on=When.on(date(2024, 3, 1)))))
    balances = {"a": (Balance(on=date(2024, 1, 1), cash=euros(0)),)}
    entity = project(trust_of(found, balances), span=SPANS[0]).entity("a")
    assert entity.own_income_share == (None if share == (0, 1) else share)


def test_gifts_of_at_most_so_much_bound_the_share_from_below() -> None:
    letting = Letting(
        id="i",
        entity="a",
        due=Recurrence.yearly(date(2024, 1, 1)),
        until=When.on(date(2024, 2, 1)),
        rent_per_month=(DatedMoney(since=date(2024, 1, 1), value=euros(100_00)),),
    )
    gift = Gift(id="g", issuer="a", on=When.on(date(2024, 3, 1)))
    trust = attrs.evolve(
        trust_of([("income", letting), ("capital", gift)]),
        claims=(Claim(about="g", field="amount", quality=Quality.UP_TO, value=euros(300_00), source="s"),),
        sources=(Source(id="s", title="S"),),
    )
    assert project(trust, span=SPANS[0]).entity("a").own_income_share == (Fraction(1, 4), Fraction(1))


# Balances.


def test_the_last_balance_on_or_before_the_first_day_counts_and_later_ones_are_compared() -> None:
    rent = Letting(id="r", entity="a", rent_per_month=(DatedMoney(since=date(2024, 1, 1), value=euros(100_00)),))
    balances = tuple(
        Balance(on=day, cash=euros(cents))
        for day, cents in (
            (date(2024, 7, 1), 5_00),
            (date(2023, 1, 1), 9_99),
            (date(2024, 2, 1), 1_00),
            (date(2025, 3, 1), 7_00),
        )
    )
    span = Span(date(2024, 3, 1), date(2025, 1, 1))
    entity = project(trust_of([("income", rent)], {"a": balances}), span=span).entity("a")
    assert exactly(entity.opening) == 101_00
    (compared,) = entity.comparisons
    assert (compared.on, compared.stated, exactly(compared.projected)) == (date(2024, 7, 1), euros(5_00), 501_00)
    assert exactly(entity.closing) == 1101_00


def test_cash_before_the_only_balance_is_taken_back_from_it() -> None:
    rent = Letting(id="r", entity="a", rent_per_month=(DatedMoney(since=date(2024, 1, 1), value=euros(100_00)),))
    balances = {"a": (Balance(on=date(2024, 3, 1), cash=euros(150_00)),)}
    entity = project(trust_of([("income", rent)], balances), span=Span(date(2024, 1, 1), date(2024, 5, 1))).entity("a")
    assert exactly(entity.opening) == -50_00
    assert cents_of(entity.cash() or ()) == [50_00, 150_00, 250_00, 350_00]
    assert not entity.comparisons
    assert entity.first_shortfall is None


def test_a_gift_of_a_year_in_which_a_balance_is_stated_is_counted_once() -> None:
    gift = Gift(id="g", issuer="a", amount=euros(100_00), on=When.parse("2024"))
    balances = {"a": (Balance(on=date(2024, 1, 1), cash=euros(0)),)}
    span = Span(date(2024, 7, 1), date(2025, 7, 1))
    entity = project(trust_of([("capital", gift)], balances), span=span).entity("a")
    assert entity.opening is not None
    assert ends_of(entity.opening) == (0, 100_00)
    assert exactly(entity.closing) == 100_00


def test_a_cost_of_a_year_is_no_shortfall_twice() -> None:
    cost = SingleCost(id="k", entity="a", amount=euros(100_00), on=When.parse("2024"))
    span = Span(date(2024, 7, 1), date(2025, 7, 1))
    rich = project(trust_of([("costs", cost)], {"a": (Balance(on=date(2024, 1, 1), cash=euros(150_00)),)}), span=span)
    assert rich.first_shortfall is None
    # By March it may have been paid already.
    later = {"a": (Balance(on=date(2024, 3, 1), cash=euros(50_00)),)}
    poor = project(trust_of([("costs", cost)], later), span=span).entity("a")
    assert poor.first_shortfall is not None
    assert poor.first_shortfall.day == date(2024, 7, 1)
    assert not poor.first_shortfall.certain
    assert poor.first_certain_shortfall is None
    assert poor.closing is not None
    assert ends_of(poor.closing) == (-50_00, 50_00)


# Both sides.


def test_rent_from_another_entity_leaves_its_cash() -> None:
    rent = Letting(id="r", entity="a", from_="b", rent_per_month=(DatedMoney(since=date(2024, 1, 1), value=euros(7)),))
    projection = project(trust_of([("income", rent)]), span=Span(date(2024, 1, 1), date(2024, 3, 1)))
    (mine,), (theirs,) = (projection.entity(name).lines for name in ("a", "b"))
    assert (mine.nature, mine.partner, mine.strand.low) == (Nature.EARNED, "b", (7, 7))
    assert (theirs.nature, theirs.partner, theirs.strand.low) == (Nature.COST, "a", (-7, -7))


def test_the_same_rent_stated_by_both_sides_is_pointed_out() -> None:
    due = (DatedMoney(since=date(2024, 1, 1), value=euros(7)),)
    rent = Letting(id="r", entity="a", from_="b", rent_per_month=due)
    cost = RecurringCost(id="k", entity="b", to="a", amount=due)
    other = RecurringCost(id="o", entity="b", to="a", amount=(DatedMoney(since=date(2024, 1, 1), value=euros(8)),))
    span = Span(date(2024, 1, 1), date(2024, 3, 1))
    assert project(trust_of([("income", rent), ("costs", cost), ("costs", other)]), span=span).doubled == (("r", "k"),)
    assert project(trust_of([("income", rent), ("costs", other)]), span=span).doubled == ()


def test_a_price_is_paid_less_what_is_deferred() -> None:
    right = Ownership(
        id="title",
        over="house",
        holder="a",
        counterparty="b",
        state=RightState.TRANSFERRED,
        since=When.on(date(2024, 1, 1)),
        price=euros(500_00),
    )
    later = DeferredPrice(
        id="later", issuer="a", from_="b", over="title", amount=euros(120_00), due=When.on(date(2025, 1, 1))
    )
    span = Span(date(2024, 1, 1), date(2026, 1, 1))
    projection = project(trust_of([("rights", right), ("capital", later)]), span=span)
    assert [exactly(year.paid) for year in projection.entity("a").years] == [380_00, 120_00]
    assert [exactly(year.received) for year in projection.entity("b").years] == [380_00, 120_00]
    all_later = project(
        trust_of([("rights", right), ("capital", attrs.evolve(later, amount=euros(600_00)))]), span=span
    )
    assert [exactly(year.paid) for year in all_later.entity("a").years] == [0, 600_00]
    unstated = attrs.evolve(later, amount=None)
    bounds = project(trust_of([("rights", right), ("capital", unstated)]), span=span).entity("a")
    assert ends_of(bounds.years[0].paid) == (0, 500_00)
    assert [line.id for line in bounds.uncomputed] == ["later"]


def owned(kind: type[Right], **fields: Any) -> EntityProjection | None:
    parts: dict[str, Any] = {"id": "x", "over": "house", "holder": "a", "since": When.on(date(2024, 1, 1)), **fields}
    projection = project(trust_of([("rights", kind(**parts))]), span=Span(date(2024, 1, 1), date(2025, 1, 1)))
    return entity_of(projection, "a")


def test_what_rights_cost() -> None:
    bought = owned(Ownership, state=RightState.TRANSFERRED, price=euros(5_00))
    assert bought is not None
    assert exactly(bought.moved()) == -5_00
    assert owned(Ownership, state=RightState.PROPOSED, price=euros(5_00)) is None
    assert owned(Lease, state=RightState.CONTRACTED) is None
    unstated = owned(Ownership, state=RightState.TRANSFERRED)
    assert unstated is not None
    assert [line.id for line in unstated.uncomputed] == ["x"]
    perhaps = owned(Ownership, price=euros(5_00))
    assert perhaps is not None
    assert ends_of(perhaps.moved()) == (-5_00, 0)
    assert {unknown.field for unknown in perhaps.moved().unknowns} == {"state"}
    long_ago = owned(Ownership, state=RightState.TRANSFERRED, since=When.parse("1997"))
    assert long_ago is not None
    assert not long_ago.uncomputed


def test_a_span_has_an_end() -> None:
    with pytest.raises(InvalidSpan):
        project(trust_of([]), span=Span(date(2024, 1, 1)))


def test_progress_is_told_for_each_line() -> None:
    told: list[tuple[int, int]] = []
    gifts = [("capital", Gift(id=f"g{n}", issuer="a", amount=euros(1), on=When.on(DAYS[0]))) for n in range(3)]
    project(trust_of(list(gifts)), span=SPANS[0], progress=lambda done, whole: told.append((done, whole)))
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_a_projection_shows_itself_shortly_and_knows_its_entities() -> None:
    projection = project(trust_of([], {"a": (Balance(on=date(2024, 1, 1), cash=euros(0)),)}), span=SPANS[0])
    assert repr(projection) == "Projection('t', 2024-01-01..2026-01-01, 1 entities)"
    assert repr(projection.entity("a")) == "EntityProjection('a', 2024-01-01..2026-01-01, 0 lines)"
    with pytest.raises(KeyError):
        projection.entity("b")
    assert projection.first_shortfall is None
    assert [name for name, _ in projection.years] == ["a", "a"]
    assert isinstance(projection.entity("a").lines, tuple)


def test_income_kinds_of_others_need_a_schedule() -> None:
    with pytest.raises(NotImplementedError):
        Income(id="i", entity="a").schedule(SPANS[0], given_of(trust_of([])))
