"""Laws of counts: whole numbers of which some is not known."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkonderneming.testing import UNKNOWNS, counts
from wijkonderneming.values.count import Count, InvalidCount
from wijkonderneming.values.linear import ROW_LIMIT, Factor, Linear, Open
from wijkonderneming.values.truth import FALSE, TRUE, Truth
from wijkonderneming.values.unknown import InvalidUnknown, Unknown

ANY = counts(over=UNKNOWNS[2:6], open_numbers=True)
CLOSED = counts(over=UNKNOWNS[2:6])
NUMBERS = st.integers(-3, 3)
MANY = tuple(Unknown(about="x", field="f", item=i) for i in range(1, 16))
WIDE = tuple(Unknown(about="x", field="g", states=("a", "b", "c"), item=i) for i in range(1, 16))


def weighed(unknowns: tuple[Unknown, ...], weights: list[int]) -> Count:
    """One weight for each unknown in its first state."""
    return Count.total(Count.choice(u, {u.states[0]: w}) for u, w in zip(unknowns, weights, strict=True))


class Votes(int):
    """A whole number with a class of its own."""


def test_a_number_with_a_class_of_its_own_counts_as_the_number() -> None:
    found = Count.exact(2) + Votes(3)
    assert (found.number, type(found.number)) == (5, int)


@given(ANY, ANY, ANY, NUMBERS, NUMBERS)
def test_counts_add_like_numbers(a: Count, b: Count, c: Count, n: int, m: int) -> None:
    assert a + b == b + a
    assert (a + b) + c == a + (b + c) == Count.total((a, b, c))
    assert a + 0 == 0 + a == a - 0 == a
    assert (a - a).number == 0
    assert a + b - b == a
    assert -(a - b) == b - a == b + -a
    assert (n - a) + a == Count.exact(n)
    assert (a + b) * n == n * a + b * n
    assert a * n * m == a * (n * m)
    assert len({a + b, b + a}) == 1


@given(ANY, ANY, NUMBERS)
def test_comparisons_are_each_other_turned_round(a: Count, b: Count, n: int) -> None:
    assert (a >= b) == (b <= a) == ~(a < b)
    assert (a > b) == (b < a) == ~(a <= b)
    assert a.equals(b) == b.equals(a)
    assert (a >= b) == (a - b >= 0) == (a + n >= b + n) == (a * 3 >= b * 3)
    assert (a > n) == (a >= n + 1)
    same = a + n - n
    assert (a >= same) == (a <= same) == a.equals(same) == TRUE
    assert (a > same) == (a < same) == FALSE


@given(CLOSED, CLOSED)
def test_of_two_counts_one_is_less_or_they_are_equal(a: Count, b: Count) -> None:
    assert ((a < b) | (a > b) | a.equals(b)).is_true
    assert Count.how_many((a < b, a > b, a.equals(b))).number == 1
    assert ((a >= b) & (a <= b)).equals(a.equals(b)).is_true


@given(ANY)
def test_bounds_enclose_and_are_possible(a: Count) -> None:
    assert (a.number is not None) == (not a.unknowns)
    if a.low is None:
        assert (a >= -(10**9)).possible == {True, False}
    else:
        assert (a >= a.low).is_true
        assert True in (a <= a.low).possible
    if a.high is not None:
        assert (a <= a.high).is_true
        assert True in (a >= a.high).possible
    assert repr(a) == f"Count({a})"
    assert str(a) == (
        str(a.number)
        if a.number is not None
        else f"{'' if a.low is None else a.low}..{'' if a.high is None else a.high}"
    )


def test_the_same_number_is_equal_however_it_was_counted() -> None:
    p, q, r = (Truth.of(u, "true") for u in MANY[:3])
    assert Count.how_many((p & q, p & ~q)) == Count.of(p)
    assert Count.how_many((p & q, p | q)) == Count.how_many((p, q))
    assert Count.how_many((p & q, q & r, p & ~q, ~q & r)) == Count.how_many((p, r))
    assert Count.of(p) + Count.of(~p) == Count.exact(1)
    assert Count.choice(MANY[0], {"true": 5, "false": 5}) == Count.exact(5)
    assert Count.of(TRUE) == Count.exact(1)
    assert Count.of(FALSE) == Count.exact(0)
    assert (Count.of(p) >= 1) == Count.of(p).equals(1) == p


def test_numbers_known_by_bounds() -> None:
    unknown = Unknown(about="body", field="seats", states=())
    some = Count.within(unknown, 2, 5)
    assert (some.low, some.high, str(some)) == (2, 5, "2..5")
    assert (Count.within(unknown, 2).high, str(Count.within(unknown, 2)), str(-Count.within(unknown, 2))) == (
        None,
        "2..",
        "..-2",
    )
    assert Count.within(unknown, 3, 3) == Count.exact(3)
    assert some - some == Count.exact(0)
    assert ((some >= 4) | (some <= 3)).is_true
    assert ((some >= 4) & (some <= 2)).is_false
    assert some.equals(Count.within(unknown, 2, 5, of_what="other")).possible == {True, False}
    assert (some * 2).equals(7) == FALSE
    assert (some * 2).equals(6) == some.equals(3)
    assert Truth.of(MANY[0], "true").equals(some >= 4).unknowns == (unknown, MANY[0])
    assert ((Count.choice(MANY[0], {"true": 9}) + some >= 7) & (some >= 1)).unknowns == (MANY[0],)
    endless = Count.within(unknown, 0)
    assert (endless >= 0) == TRUE
    assert ((endless >= 3) | (endless <= 7)).is_true
    assert (endless.equals(3) & (endless >= 4)).is_false
    assert (endless.equals(3) & Truth.of(MANY[0], "true")).possible == {True, False}
    assert ((-endless >= -3) & (endless >= 4)).is_false


def test_joint_statements_about_numbers_known_by_bounds() -> None:
    a, b = (Count.within(MANY[0], 0, 3, of_what=what) for what in "ab")
    held = Truth.of(MANY[0], "true")
    assert ((a + b >= 3) & (a + b <= 2)).is_false
    assert ((2 * a - 2 * b >= 1) | (b - a >= 0)).is_true
    assert Count.of(held & (a >= 2)) + Count.of(~held | (a < 2)) == Count.exact(1)
    assert (Count.of(held & (a >= 2)) >= 1).settled
    assert ((a >= 2) & held).unknowns == (MANY[0],)


def test_too_many_rows_are_not_settled_and_hide_nothing() -> None:
    weights = [3**i for i in range(10)]
    a, b = weighed(WIDE[:10], weights), weighed(WIDE[:10], weights[::-1])
    both = (a >= 364) & (b >= 364)
    assert len(WIDE[0].states) ** 10 > ROW_LIMIT
    assert both.possible == {True, False}
    assert not both.settled
    assert set(both.unknowns) == set(WIDE[:10])
    never = both & (a <= -1)
    assert never == FALSE
    assert never.settled
    assert (both & ~both).possible == {True, False}  # no more than what each part tells
    assert not (both & ~both).settled
    assert (both | Truth.of(MANY[0], "true")).possible == {True, False}
    assert not (both | Truth.of(MANY[0], "true")).settled
    assert (both & (weighed(MANY[:1], [1]) >= 2)).settled


def test_too_many_sums_are_not_settled_and_hide_nothing() -> None:
    doubling = weighed(MANY, [2 * 2**i for i in range(15)])
    assert doubling.equals(1) == FALSE  # all weights are even
    exact = doubling.equals(2 * 12_345)
    assert exact.possible == {True, False}
    assert not exact.settled
    assert exact.unknowns == MANY
    assert doubling.equals(-2) == FALSE
    assert (doubling >= 2 * 12_345).settled
    assert (doubling >= 2 * 12_345).unknowns == MANY


def test_too_large_tables_become_bounds_and_hide_nothing() -> None:
    weights = [3**i for i in range(9)]
    a, b = Count.of(weighed(WIDE[:9], weights) >= 1_093), Count.of(weighed(WIDE[6:15], weights) >= 1_093)
    assert (a.low, a.high) == (b.low, b.high) == (0, 1)
    both = a + b
    assert (both.low, both.high) == (0, 2)
    assert both - both == Count.exact(0)
    assert not (both >= 1).settled
    assert (both >= 1).possible == {True, False}
    assert set((both >= 1).unknowns) == set(WIDE)
    assert (both >= 0) == TRUE
    truth = (weighed(MANY, list(range(1, 16))) >= 60) & (weighed(MANY, list(range(15, 0, -1))) >= 60)
    number = Count.of(truth)
    assert not truth.settled
    assert (number.low, number.high) == (0, 1)
    assert not (number >= 1).settled
    assert not ((number >= 1) & Truth.of(MANY[0], "true")).settled
    assert number + Count.of(~truth) == Count.exact(1)


def test_a_joint_axis_with_too_many_points_is_not_settled() -> None:
    numbers = [Count.within(MANY[0], 0, 10**6, of_what=str(i)) for i in range(8)]
    found = Truth.all((number >= i) | (number.equals(9 + i)) for i, number in enumerate(numbers, start=1))
    assert found.possible == {True, False}
    assert not found.settled


def test_the_arithmetic_beneath_is_canonical() -> None:
    p, q = MANY[:2]
    assert Linear.of_table((p, q), (1, 1, 2, 2)) == Linear.of_table((p,), (1, 2))
    assert Linear.of_table((p, q), (0, 1, 1, 2)) == Linear.of_table((p,), (0, 1)).plus(Linear.of_table((q,), (0, 1)))
    assert Linear.of_table((p, q), (7, 7, 7, 7)) == Linear(7)
    assert Linear.of_table((p, q), (0, 0, 0, 1)).factors == (Factor((p, q), (0, 0, 0, 1)),)
    assert Linear.of_table((p,), (0, 1)).times(0) == Linear()
    alone = Linear(0, (), (Open((p,), 0, 1),))
    assert alone.plus(alone).opens == alone.opens * 2
    assert alone.plus(alone.times(-1)).bounds == (-1, 1)


def test_a_large_table_cancels_when_it_was_given_up() -> None:
    one = Count.of(weighed(WIDE[:9], [3**i for i in range(9)]) >= 1_093)
    other = Count.of(weighed(WIDE[6:15], [3**i for i in range(9)]) >= 1_093)
    third = -2 * (one + other)
    assert third + one + other + one + other == Count.exact(0)


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: Count.exact(True),
        lambda: Count.exact(1.0),  # type: ignore[arg-type]
        lambda: Count.exact(1) + 0.5,  # type: ignore[operator]
        lambda: Count.exact(1) >= "1",  # type: ignore[operator]
        lambda: Count.exact(2) * Count.exact(3),  # type: ignore[operator]
        lambda: Count.exact(2) * True,
        lambda: Count.choice(MANY[0], {"maybe": 1}),
        lambda: Count.choice(MANY[0], {"true": 0.5}),  # type: ignore[dict-item]
        lambda: Count.choice(Unknown(about="x", field="y", states=()), {}),
        lambda: Count.within(MANY[0], 3, 2),
        lambda: Count.within(MANY[0], 0.5),  # type: ignore[arg-type]
        lambda: Count.within(MANY[0], 0, True),
        lambda: bool(Count.exact(1)),
    ],
)
def test_what_is_no_whole_number_is_refused(wrong: Callable[[], object]) -> None:
    with pytest.raises(InvalidCount):
        wrong()


def test_a_state_that_is_none_is_not_given() -> None:
    with pytest.raises(InvalidUnknown):
        Count.choice(MANY[0], {"true": 1}).given({MANY[0]: "maybe"})
