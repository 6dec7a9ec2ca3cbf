"""Conditions, payment terms, and the arithmetic of strands that they rest on."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from itertools import product
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkonderneming.model.costs import RecurringCost
from wijkonderneming.model.datedvalues import DatedNumber
from wijkonderneming.model.income import Letting, OtherIncome
from wijkonderneming.model.noun import DatedMoney
from wijkonderneming.model.recurring import counted
from wijkonderneming.model.schedule import Flow, Given, Nature, Strand, later, strand_of
from wijkonderneming.model.seasons import seasonal
from wijkonderneming.model.terms import Condition, ConditionState, DatedState, on_terms, subject_to, within
from wijkonderneming.testing.purses import euros
from wijkonderneming.values.money import Currency
from wijkonderneming.values.span import Span
from wijkonderneming.values.unknown import Unknown, UnknownKind
from wijkonderneming.values.when import When

DAYS = [date(2024, 1, 1), date(2024, 1, 31), date(2024, 2, 29), date(2024, 12, 31), date(2025, 3, 1)]
days = st.sampled_from(DAYS)
WHY = Unknown(about="x", field="amount", states=())
YEAR = Span(date(2024, 1, 1), date(2025, 1, 1))


@st.composite
def flows(draw: st.DrawFn) -> Flow:
    first, last = sorted((draw(days), draw(days)))
    low, high = sorted((draw(st.integers(-900, 900)), draw(st.integers(-900, 900))))
    if draw(st.booleans()):
        last, high = first, low
    return first, last, draw(st.sampled_from([low, low, low, None])), draw(st.sampled_from([high, high, high, None]))


strands = st.lists(flows(), max_size=4).map(lambda found: strand_of("x", Nature.EARNED, Currency.EUR, found, [WHY]))
parts = st.fractions(0, 3, max_denominator=7)


def half_up(number: Fraction) -> int:
    size = (2 * abs(number) + 1).__floor__() // 2
    return size if number >= 0 else -size


@given(strands, parts, st.none() | parts)
def test_a_strand_times_a_number_bounds_every_amount_times_every_number(
    strand: Strand, one: Fraction, other: Fraction | None
) -> None:
    open_end = other is None
    least, most = sorted((one, one if other is None else other))
    made = strand.times(least, None if open_end else most, [WHY])
    assert (made.days, made.latest) == (strand.days, strand.latest)
    for (_, _, low, high), (_, _, after_low, after_high) in zip(strand.flows(), made.flows(), strict=True):
        amounts = [cents for cents in (low, high) if cents is not None] or [-7, 7]
        amounts += [0] if (low or -1) <= 0 <= (high or 1) else []
        for cents, number in product(amounts, [least, most, most + 10] if open_end else [least, most]):
            found = half_up(cents * number)
            assert after_low is None or after_low <= found
            assert after_high is None or found <= after_high
        if None not in (low, high) and not open_end:
            assert {after_low, after_high} <= {
                half_up((cents or 0) * n) for cents in (low, high) for n in (least, most)
            }


def test_an_exact_strand_stays_exact() -> None:
    strand = strand_of("x", Nature.COST, Currency.EUR, [(DAYS[0], DAYS[0], -5, -5)])
    assert strand.times(Fraction(1, 2), Fraction(1, 2)).exact
    assert strand.times(Fraction(1, 2), Fraction(1, 2)).low == (-3,)
    assert strand.delayed(3).exact
    assert not strand.times(1, 2, [WHY]).exact


@given(strands, st.integers(0, 40))
def test_what_is_delayed_moves_as_much_so_many_days_later(strand: Strand, number: int) -> None:
    made = strand.delayed(number)
    for start, end in product(DAYS, DAYS):
        if start < end:
            moved = [day + timedelta(days=number) for day in (start, end)]
            assert made.total(*moved) == strand.total(start, end)


def test_the_ends_of_the_calendar_stand_for_nobody_says() -> None:
    assert (later(date.max, -3), later(date.min, 3)) == (date.max, date.min)
    assert later(date(9999, 12, 30), 5) == date.max
    assert later(date(1, 1, 2), -5) == date.min


STATES = list(ConditionState)


def condition(name: str, *dated: tuple[date, ConditionState]) -> Condition:
    return Condition(id=name, states=tuple(DatedState(since=day, value=state) for day, state in dated))


conditions = st.lists(
    st.lists(st.tuples(days, st.sampled_from(STATES)), max_size=3, unique_by=lambda pair: pair[0]), max_size=2
).map(lambda found: [condition(f"c{i}", *dated) for i, dated in enumerate(found)])


def stands(one: Condition, day: date) -> ConditionState:
    """How a condition stands on a day, told from its history in order."""
    state = ConditionState.OPEN
    for dated in sorted(one.states or (), key=lambda dated: dated.since):
        if dated.since <= day:
            state = dated.value
    return state


@given(days, st.integers(-900, 900), conditions)
def test_money_comes_if_every_condition_is_met_on_the_day(day: date, cents: int, asked: list[Condition]) -> None:
    strand = strand_of("x", Nature.GIVEN, Currency.EUR, [(day, day, cents, cents)])
    made = subject_to(strand, asked)
    now = {stands(one, day) for one in asked}
    if ConditionState.FAILED in now:
        assert not made.days
    elif ConditionState.OPEN in now:
        assert made.total(day, later(day, 1)) == (min(cents, 0), max(cents, 0))
        assert cents == 0 or {(why.field, why.kind) for why in made.unknowns} == {("states", UnknownKind.OPEN)}
    else:
        assert made == strand


@given(flows(), conditions)
def test_on_a_day_that_is_not_known_a_condition_may_stand_in_any_way_it_does_between(
    flow: Flow, asked: list[Condition]
) -> None:
    first, last, low, high = flow
    made = subject_to(strand_of("x", Nature.GIVEN, Currency.EUR, [flow], [WHY]), asked)
    for day in {first, last, *(one for one in DAYS if first <= one <= last)}:
        exact = subject_to(strand_of("x", Nature.GIVEN, Currency.EUR, [(day, day, low, high)], [WHY]), asked)
        (least, most), (low_, high_) = (one.total(DAYS[0], date(2026, 1, 1)) for one in (made, exact))
        assert least is None or (low_ is not None and least <= low_)
        assert most is None or (high_ is not None and high_ <= most)


def test_of_a_condition_nobody_tells_how_it_stands_nothing_is_certain() -> None:
    strand = strand_of("x", Nature.GIVEN, Currency.EUR, [(DAYS[0], DAYS[0], 5, 5)])
    made = subject_to(strand, [Condition(id="c")])
    assert made.total(DAYS[0], DAYS[1]) == (0, 5)
    assert [(why.about, why.kind) for why in made.unknowns] == [("c", UnknownKind.MISSING)]


@given(days, st.none() | days, st.none() | days, st.integers(1, 900))
def test_within_keeps_what_lies_between_two_days(day: date, since: date | None, until: date | None, cents: int) -> None:
    strand = strand_of("x", Nature.GIVEN, Currency.EUR, [(day, day, cents, cents)])
    made = within(strand, None if since is None else When.on(since), None if until is None else When.on(until), "x")
    inside = (since is None or since <= day) and (until is None or day < until)
    assert made == (strand if inside else strand_of("x", Nature.GIVEN, Currency.EUR, []))


RENT: dict[str, Any] = {"since": When.on(date(2023, 1, 31)), "id": "l", "entity": "e"}
PRICE = (DatedMoney(since=date(2023, 1, 1), value=euros(100)), DatedMoney(since=date(2024, 6, 1), value=euros(200)))


@pytest.mark.parametrize("number", [0, 1, 30, 45, 400])
@pytest.mark.parametrize("made", [Letting(**RENT, rent_per_month=PRICE), RecurringCost(**RENT, amount=PRICE)])
def test_what_falls_due_is_paid_within_so_many_days(made: Letting | RecurringCost, number: int) -> None:
    """At the amount of the day it fell due, also where that was before the window."""
    (plain,) = made.schedule(Span(date(2022, 1, 1), date(2026, 1, 1)), Given())
    (late,) = attrs.evolve(made, paid_within=number).schedule(YEAR, Given())
    expected = {day + timedelta(days=number): cents for day, cents in zip(plain.days, plain.low, strict=True)}
    found = dict(zip(late.days, late.low, strict=True))
    assert {day: cents for day, cents in found.items() if day in YEAR} == {
        day: cents for day, cents in expected.items() if day in YEAR
    }


def test_what_is_paid_at_once_is_not_paid_later() -> None:
    one = strand_of("x", Nature.EARNED, Currency.EUR, [(DAYS[0], DAYS[0], 5, 5)])
    other = attrs.evolve(one, nature=Nature.COST)
    late, same = on_terms((one, other), 30, at_once=Nature.COST)
    assert late.days == (date(2024, 1, 31),)
    assert same is other


numbers = st.lists(st.tuples(days, st.integers(0, 5)), max_size=3, unique_by=lambda pair: pair[0])


@given(strands, numbers, st.sampled_from([Fraction(1), Fraction(1, 3), Fraction(2)]))
def test_an_amount_for_each_is_bounded_by_the_numbers_in_force(
    strand: Strand, found: list[tuple[date, int]], part: Fraction
) -> None:
    noun = OtherIncome(id="x", entity="e")
    made = counted(strand, attrs.evolve(noun, conditions=()), "conditions")
    assert not any(made.low)
    holder = Numbered([DatedNumber(since=day, value=number) for day, number in found])
    made = counted(strand, holder, "numbers", part)
    assert len(made.days) == len(strand.days)
    for (first, last, low, high), (_, _, least, most) in zip(strand.flows(), made.flows(), strict=True):
        for day in (first, last):
            known = [number for since, number in sorted(found) if since <= day]
            options = ([known[-1]] if known else [0, 9]) if found else [0]
            for number, cents in product(options, [end for end in (low, high) if end is not None]):
                paid = half_up(cents * number * part)
                assert least is None or least <= paid
                assert most is None or paid <= most


class Numbered:
    """Something with numbers."""

    def __init__(self, numbers: list[DatedNumber]) -> None:
        self.id = "x"
        self.numbers = tuple(numbers)


seasons = st.lists(st.integers(0, 9), min_size=12, max_size=12).filter(any).map(tuple)


@given(seasons, st.integers(0, 999_999), st.integers(1, 28))
def test_the_months_of_a_year_add_up_to_it(season: tuple[int, ...], cents: int, day: int) -> None:
    year = [date(2024, month, day) for month in range(1, 13)]
    strand = strand_of("x", Nature.EARNED, Currency.EUR, [(one, one, cents, cents) for one in year])
    made = seasonal(strand, season)
    assert sum(paid or 0 for paid in made.low) == cents
    for weight, paid in zip(season, made.low, strict=True):
        assert paid is not None
        assert abs(paid - Fraction(cents * weight, sum(season))) < 1
        assert weight or not paid


@given(strands, seasons)
def test_the_part_of_a_month_is_bounded_by_the_amount_and_the_day(strand: Strand, season: tuple[int, ...]) -> None:
    made = seasonal(strand, season)
    for (first, last, low, high), (_, _, least, most) in zip(strand.flows(), made.flows(), strict=True):
        for day in {first, last, *(one for one in DAYS if first <= one <= last)}:
            for cents in (low, high):
                if cents is not None:
                    one = seasonal(strand_of("x", Nature.EARNED, Currency.EUR, [(day, day, cents, cents)]), season)
                    assert least is None or least <= (one.low[0] or 0)
                    assert most is None or (one.low[0] or 0) <= most
