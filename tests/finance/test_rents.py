"""What is paid again and again for a right: when, how much, by whom and to whom, against a walk from day to day."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from itertools import product
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import wijkonderneming as wo
from wijkonderneming.finance.project import project
from wijkonderneming.finance.totals import ends_of
from wijkonderneming.model.rents import said_twice
from wijkonderneming.model.rights import Right
from wijkonderneming.model.schedule import Ends, Given
from wijkonderneming.model.trust import InvalidTrust
from wijkonderneming.testing.kindlaws import moved

POOL = (
    date(2023, 12, 31),
    date(2024, 1, 1),
    date(2024, 1, 31),
    date(2024, 2, 29),
    date(2024, 3, 15),
    date(2024, 12, 31),
    date(2025, 2, 28),
)
WINDOW = wo.Span(date(2023, 1, 1), date(2026, 1, 1))
END = date(2026, 1, 1)
KINDS: tuple[tuple[type[Right], str, wo.RightState], ...] = (
    (wo.Lease, "rent", wo.RightState.CONTRACTED),
    (wo.Licence, "rent", wo.RightState.CONTRACTED),
    (wo.Erfpacht, "rent", wo.RightState.TRANSFERRED),
    (wo.Opstal, "rent", wo.RightState.TRANSFERRED),
    (wo.ApartmentRight, "contribution", wo.RightState.TRANSFERRED),
)
pool = st.sampled_from(POOL)
kinds = st.sampled_from(KINDS)
maybe_pool = st.none() | pool


def on(day: date | None) -> wo.When | None:
    return None if day is None else wo.When.on(day)


def euros(cents: int) -> wo.Money:
    return wo.Money.from_cents(cents, wo.Currency.EUR)


def dated(*amounts: tuple[date, int]) -> tuple[wo.DatedMoney, ...]:
    return tuple(wo.DatedMoney(since=since, value=euros(cents)) for since, cents in amounts)


def made(kind: type[Right], state: wo.RightState | None, field: str, amounts: Any, **fields: Any) -> Any:
    parts: dict[str, Any] = {"id": "right", "over": "house", "holder": "a", "state": state, "price": euros(0)}
    return kind(**{**parts, field: amounts, **fields})


def paid(right: Right, window: wo.Span = WINDOW) -> Ends:
    """What comes back for a right, apart from its price."""
    assert window.end is not None
    strands = tuple(one for one in right.schedule(window, Given()) if one.purpose != "price")
    assert all(strand.computed for strand in strands)
    return moved(strands, window.start, window.end)


def walk(begins: date, ends: date, amounts: tuple[wo.DatedMoney, ...], free: list[tuple[date, date]]) -> int:
    """Every day of the window: is it one on which the month's rent falls due, and which amount holds then?"""
    total, day = 0, WINDOW.start
    while day < END:
        due = day.day == min(begins.day, monthrange(day.year, day.month)[1])
        if begins <= day < ends and due and not any(since <= day < until for since, until in free):
            total += max((a.since, a.value.cents) for a in amounts if a.since <= day)[1]
        day += timedelta(days=1)
    return -total


@given(kinds, pool, maybe_pool, st.integers(0, 900_00), st.integers(0, 900_00), pool)
def test_each_month_is_paid_while_the_right_is_in_force(
    which: tuple[type[Right], str, wo.RightState],
    since: date,
    until: date | None,
    first: int,
    second: int,
    raised: date,
) -> None:
    kind, field, state = which
    amounts = dated((date(2020, 1, 1), first), (raised, second))
    if until is None or until > since:
        right = made(kind, state, field, amounts, since=on(since), until=on(until))
        expected = walk(since, until or END, amounts, [])
        assert paid(right) == (expected, expected)


@given(pool, st.lists(st.tuples(pool, maybe_pool), max_size=3), st.integers(1, 900_00))
def test_nothing_is_asked_in_a_time_that_is_free(
    since: date, times: list[tuple[date, date | None]], cents: int
) -> None:
    free = [(first, last) for first, last in times if last is None or last > first]
    amounts = dated((date(2020, 1, 1), cents))
    right = made(
        wo.Lease,
        wo.RightState.CONTRACTED,
        "rent",
        amounts,
        since=on(since),
        rent_free=tuple(wo.RentFree(id=f"f{i}", since=on(a), until=on(b)) for i, (a, b) in enumerate(free)),
    )
    expected = walk(since, END, amounts, [(first, last or END) for first, last in free])
    assert paid(right) == (expected, expected)


def test_a_free_time_without_a_first_day_begins_with_the_right() -> None:
    free = wo.RentFree(id="f", until=on(date(2024, 4, 1)))
    right = made(wo.Lease, wo.RightState.CONTRACTED, "rent", dated((date(2024, 1, 1), 5_00)), rent_free=(free,))
    assert paid(right, wo.Span(date(2024, 1, 1), date(2025, 1, 1))) == (-45_00, -45_00)
    wide = attrs.evolve(right, rent_free=(attrs.evolve(free, until=wo.When.parse("2024-04")),))
    year = wo.Span(date(2024, 1, 1), date(2025, 1, 1))
    assert paid(wide, year) == (-45_00, -40_00)
    (strand,) = (one for one in wide.schedule(year, Given()) if one.purpose == "rent")
    assert [(unknown.about, unknown.field) for unknown in strand.unknowns] == [("f", "until")]


@pytest.mark.parametrize(("which", "state"), list(product(KINDS, (None, *wo.RightState))))
def test_what_is_paid_goes_by_how_far_the_right_has_come(
    which: tuple[type[Right], str, wo.RightState], state: wo.RightState | None
) -> None:
    """Months of 2024 are paid in which the right is in force; a right in the thing itself is so only once acquired."""
    kind, field, in_force = which
    right = made(kind, state, field, dated((date(2020, 1, 1), 1_00)), since=on(date(2024, 3, 1)))
    back = [one for one in right.schedule(WINDOW, Given()) if one.purpose != "price"]
    real = in_force is wo.RightState.TRANSFERRED
    if state is None:
        assert [(one.computed, [u.field for u in one.unknowns]) for one in back] == [(False, ["state"])]
    elif state is wo.RightState.TRANSFERRED or (state is wo.RightState.CONTRACTED and not real):
        assert paid(right) == (-22_00, -22_00)
    elif state is not wo.RightState.ENDED:
        assert back == []


def test_who_had_a_right_that_ended_paid_until_then() -> None:
    formers = (
        wo.FormerState(value=wo.RightState.CONTRACTED, since=on(date(2023, 6, 1)), until=on(date(2024, 1, 1))),
        wo.FormerState(value=wo.RightState.TRANSFERRED, since=on(date(2024, 1, 1)), until=on(date(2024, 11, 1))),
    )
    had: dict[str, Any] = {"former_states": formers, "since": on(date(2024, 11, 1)), "price": euros(500_00)}
    amounts = dated((date(2020, 1, 1), 1_00))
    for states in (formers, formers[::-1]):
        right = made(wo.Erfpacht, wo.RightState.ENDED, "rent", amounts, **{**had, "former_states": states})
        assert paid(right) == (-10_00, -10_00)
        (price,) = (one for one in right.schedule(WINDOW, Given()) if one.purpose == "price")
        assert list(price.flows()) == [(date(2024, 1, 1), date(2024, 1, 1), -500_00, -500_00)]
    lease = made(wo.Lease, wo.RightState.ENDED, "rent", amounts, **had)
    assert paid(lease) == (-17_00, -17_00)


def test_a_canon_rises_with_its_index_on_the_day_it_is_due() -> None:
    right = made(
        wo.Erfpacht,
        wo.RightState.TRANSFERRED,
        "rent",
        dated((date(2024, 7, 1), 1000_00)),
        since=on(date(2024, 7, 1)),
        due=wo.Recurrence.yearly(date(2024, 7, 1)),
        indexation=wo.Indexation(rate=wo.Rate.parse("2.0%"), first=date(2025, 7, 1)),
    )
    assert paid(right, wo.Span(date(2024, 1, 1), date(2027, 1, 1))) == (-(1000_00 + 1020_00 + 1040_40),) * 2


def trust_of(*rights: Right, income: tuple[Any, ...] = ()) -> wo.Trust:
    return wo.Trust(
        id="t",
        name="T",
        organisations=(wo.Organisation(id="seller"), wo.Organisation(id="tenant")),
        entities=tuple(wo.Entity(id=name) for name in ("a", "b", "c")),
        assets=(wo.Building(id="house"), wo.Building(id="other")),
        rights=rights,
        income=income,
        capital=(),
        costs=(),
    )


def moves(trust: wo.Trust) -> dict[str, Ends]:
    return {entity.id: ends_of(entity.moved()) for entity in project(trust, span=WINDOW).entities}


YEAR: dict[str, Any] = {"rent": dated((date(2025, 1, 1), 10_00)), "since": on(date(2025, 1, 1))}


def test_the_canon_goes_to_the_landowner_and_the_price_to_the_seller() -> None:
    right = made(wo.Erfpacht, wo.RightState.TRANSFERRED, "rent", YEAR["rent"], since=YEAR["since"], counterparty="b")
    dear = attrs.evolve(right, price=euros(500_00))
    assert moves(trust_of(dear)) == {"a": (-620_00,) * 2, "b": (620_00,) * 2}
    apart = attrs.evolve(dear, landowner="c")
    assert moves(trust_of(apart)) == {"a": (-620_00,) * 2, "b": (500_00,) * 2, "c": (120_00,) * 2}
    assert moves(trust_of(attrs.evolve(apart, holder="seller", counterparty="tenant"))) == {"c": (120_00,) * 2}
    assert moves(trust_of(attrs.evolve(apart, landowner="tenant"))) == {"a": (-620_00,) * 2, "b": (500_00,) * 2}


def test_the_contribution_goes_to_the_association_and_not_to_the_seller() -> None:
    right = made(wo.ApartmentRight, wo.RightState.TRANSFERRED, "contribution", YEAR["rent"], since=YEAR["since"])
    bought = attrs.evolve(right, price=euros(500_00), counterparty="b")
    assert moves(trust_of(bought)) == {"a": (-620_00,) * 2, "b": (500_00,) * 2}
    owned = attrs.evolve(bought, association="c")
    assert moves(trust_of(owned)) == {"a": (-620_00,) * 2, "b": (500_00,) * 2, "c": (120_00,) * 2}


def lease(**fields: Any) -> Right:
    parts: dict[str, Any] = {"id": "lease", "over": "house", "holder": "tenant", "counterparty": "a", **YEAR}
    return wo.Lease(**{**parts, "state": wo.RightState.CONTRACTED, **fields})


def letting(**fields: Any) -> wo.Letting:
    parts: dict[str, Any] = {"id": "let", "entity": "a", "from_": "tenant", "over": "house", "since": YEAR["since"]}
    return wo.Letting(**{**parts, "rent_per_month": YEAR["rent"], **fields})


def test_what_a_tenant_from_outside_pays_is_earned() -> None:
    (entity,) = project(trust_of(lease()), span=WINDOW).entities
    assert ends_of(entity.moved()) == (120_00, 120_00)
    assert [line.strand.nature.value for line in entity.lines] == ["earned"]


def test_a_rent_that_a_letting_says_is_not_asked_for_again() -> None:
    told = trust_of(lease(rent=None), income=(letting(),))
    (entity,) = project(told, span=WINDOW).entities
    assert [line.id for line in entity.lines] == ["let"]
    short = letting(since=on(date(2023, 1, 1)), until=on(date(2024, 1, 1)))
    for other in (letting(over="other"), letting(from_="seller"), letting(entity="b"), short):
        told = trust_of(lease(rent=None), income=(other,))
        assert [line.id for line in project(told, span=WINDOW).entity("a").uncomputed] == ["lease"]


@given(maybe_pool, maybe_pool)
def test_a_letting_tells_the_rent_of_a_lease_it_lasts_as_long_as(let: date | None, right: date | None) -> None:
    first = on(date(2020, 1, 1))
    told = trust_of(lease(rent=None, since=first, until=on(right)), income=(letting(since=first, until=on(let)),))
    lines = project(told, span=wo.Span(date(2023, 1, 1), date(2026, 1, 1))).entity("a").lines
    assert ("lease" in {line.id for line in lines}) is ((let or date.max) < (right or date.max))


@pytest.mark.parametrize(
    ("right", "income"),
    [
        (lease(), letting(from_=None)),
        (lease(), letting(from_="seller")),
        (lease(), letting(over="other")),
        (lease(), letting(over=None)),
        (lease(), letting(entity="b")),
        (lease(rent=()), letting()),
        (lease(rent=None), letting()),
        (lease(), letting(rent_per_month=None)),
        (lease(), letting(until=YEAR["since"], since=on(date(2020, 1, 1)))),
        (lease(until=on(date(2025, 7, 1))), letting(since=on(date(2025, 7, 1)))),
        (lease(until=wo.When.parse("2025-07")), letting(since=wo.When.parse("2025-07"))),
        (lease(state=wo.RightState.PROPOSED), letting()),
        (lease(counterparty=None), letting()),
    ],
)
def test_two_rents_that_may_be_two_things_are_both_kept(right: Right, income: wo.Letting) -> None:
    assert trust_of(right, income=(income,)).rights == (right,)


@pytest.mark.parametrize(
    ("right", "income"),
    [
        (lease(), letting()),
        (lease(holder="b"), letting(from_="b")),
        (lease(until=on(date(2025, 7, 1))), letting(since=on(date(2025, 6, 30)))),
        (lease(id="use", since=on(date(2020, 1, 1))), letting(until=on(date(2025, 1, 2)), since=on(date(2024, 1, 1)))),
    ],
)
def test_a_rent_that_is_said_twice_is_refused(right: Right, income: wo.Letting) -> None:
    with pytest.raises(InvalidTrust) as error:
        trust_of(right, income=(income,))
    assert [(p.path, p.code) for p in error.value.problems] == [("trust.income[0].rent_per_month", "said_twice")]
    assert [p.path for p in said_twice((right,), (income,))] == ["income[0].rent_per_month"]


@given(kinds, st.sampled_from(["a", "b", "seller"]), st.sampled_from([None, "b", "c", "seller"]))
def test_within_the_group_nothing_is_lost(
    which: tuple[type[Right], str, wo.RightState], holder: str, counterparty: str | None
) -> None:
    """What entities move together is what passes between them and parties outside."""
    kind, field, state = which
    fields = {"holder": holder, "counterparty": counterparty, "since": YEAR["since"], "price": euros(7_00)}
    right = made(kind, state, field, YEAR["rent"], **fields)
    inside = {"a", "b", "c"}
    out, in_ = (-127_00 if holder in inside else 0), (127_00 if counterparty in inside else 0)
    in_ -= 120_00 if kind is wo.ApartmentRight and counterparty in inside else 0
    assert sum(ends[0] or 0 for ends in moves(trust_of(right)).values()) == out + in_


def test_one_currency_for_whoever_is_paid() -> None:
    pounds = (wo.DatedMoney(since=date(2025, 1, 1), value=wo.Money("GBP 1.00")),)
    right = attrs.evolve(
        made(wo.Erfpacht, wo.RightState.TRANSFERRED, "rent", pounds), landowner="c", holder="seller", price=None
    )
    income = wo.OtherIncome(id="i", entity="c", amount=dated((date(2025, 1, 1), 1_00)))
    with pytest.raises(InvalidTrust) as error:
        trust_of(right, income=(income,))
    assert {p.code for p in error.value.problems} == {"other_currency"}
