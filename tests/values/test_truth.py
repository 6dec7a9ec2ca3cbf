"""Laws of statements: those of Boole where all is settled, and of Kleene for each answer."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from functools import reduce
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkonderneming.testing import UNKNOWNS, truths, unknowns
from wijkonderneming.values.count import Count
from wijkonderneming.values.truth import FALSE, TRUE, InvalidTruth, Truth
from wijkonderneming.values.unknown import InvalidUnknown, Unknown, UnknownKind

SEATS = UNKNOWNS[:4]
SMALL = truths(over=UNKNOWNS[:5], max_leaves=3)
OPEN = truths(over=UNKNOWNS[:3], max_leaves=3, open_numbers=True)


@given(OPEN, OPEN, OPEN)
def test_equal_statements_are_equal_however_they_were_joined(a: Truth, b: Truth, c: Truth) -> None:
    assert a & a == a | a == a
    for x, y, z in permutations((a, b, c)):
        assert (x & y) & z == x & (y & z) == Truth.all((a, b, c))
        assert (x | y) | z == x | (y | z) == Truth.any((a, b, c))
    assert ~(a & b) == ~a | ~b
    assert ~(a | b) == ~a & ~b
    assert ~~a == a
    assert a & TRUE == a | FALSE == a
    assert (a & FALSE, a | TRUE) == (FALSE, TRUE)
    assert len({a & b, b & a}) == 1


@given(SMALL, SMALL, SMALL)
def test_the_laws_of_boole(a: Truth, b: Truth, c: Truth) -> None:
    for left, right in (
        (a & (b | c), (a & b) | (a & c)),
        (a | (b & c), (a | b) & (a | c)),
        (a & (a | b), a),
        (a.implies(b), (~b).implies(~a)),
        (a.equals(b), a.implies(b) & b.implies(a)),
        (a.equals(b).equals(c), a.equals(b.equals(c))),
    ):
        assert left.equals(right).is_true
    assert (a & ~a).is_false
    assert (a | ~a).is_true
    assert a.equals(a).is_true


@given(OPEN, OPEN)
def test_the_laws_of_kleene(a: Truth, b: Truth) -> None:
    """Joining never knows less than the two answers by themselves tell."""
    both = {x and y for x in a.possible for y in b.possible}
    some = {x or y for x in a.possible for y in b.possible}
    assert (a & b).possible <= both
    assert (a | b).possible <= some
    assert (~a).possible == {not x for x in a.possible}
    assert a.is_certain == (len(a.possible) == 1) == (a.is_true or a.is_false)
    if not set(a.mentions) & set(b.mentions):
        assert (a & b).possible == both
        assert (a | b).possible == some


@given(OPEN)
def test_what_is_not_certain_depends_on_something(truth: Truth) -> None:
    assert set(truth.unknowns) <= set(truth.mentions)
    assert list(truth.unknowns) == sorted(truth.unknowns, key=lambda u: u.key)
    assert bool(truth.unknowns) != truth.is_certain
    assert (~truth).unknowns == truth.unknowns
    assert str(truth) == ("unknown" if not truth.is_certain else "true" if truth.is_true else "false")
    assert repr(truth) == f"Truth({truth})"


@given(OPEN)
def test_what_was_worked_out_does_not_travel(truth: Truth) -> None:
    before = pickle.loads(pickle.dumps(truth))
    assert (truth.possible, truth.unknowns, truth.key) == (before.possible, before.unknowns, before.key)
    assert pickle.loads(pickle.dumps(truth)) == truth


def test_a_truth_means_the_same_in_another_process() -> None:
    truth = Truth.of(SEATS[0], "resident") & Truth.of(UNKNOWNS[4], "inside")
    hash(truth)
    code = (
        "import pickle, sys; t = pickle.loads(sys.stdin.buffer.read());"
        "from wijkonderneming.values.truth import Truth; print(len({t, Truth.all(reversed(t.parts))}))"
    )
    for number in ("1", "2"):
        done = subprocess.run(
            [sys.executable, "-c", code],
            input=pickle.dumps(truth),
            env={**os.environ, "PYTHONHASHSEED": number, "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True,
            check=True,
        )
        assert done.stdout.strip() == b"1"


@given(unknowns(finite=True))
def test_a_state_is_one_of_all(unknown: Unknown) -> None:
    each = [Truth.of(unknown, state) for state in unknown.states]
    assert Truth.any(each).is_true
    assert not Truth.all(each).possible - {False}
    assert Truth.of(unknown, *unknown.states) == TRUE
    assert Truth.of(unknown) == FALSE
    assert Count.how_many(each).number == 1
    for state, truth in zip(unknown.states, each, strict=True):
        assert truth.unknowns == (unknown,)
        assert truth.given({unknown: state}) == TRUE
        assert ~truth == Truth.of(unknown, *(other for other in unknown.states if other != state))


def test_undecided_questions_are_one_when_they_read_the_same() -> None:
    asked = Truth.undecided(SEATS[:2], "a question")
    assert asked == Truth.undecided(reversed(SEATS[:2]), "a question")
    assert asked.possible == {True, False}
    assert asked.unknowns == SEATS[:2]
    assert asked.settled
    assert (asked & ~asked).is_false
    assert asked.equals(Truth.undecided(SEATS[:2], "another")).possible == {True, False}
    assert Count.how_many((asked, ~asked)).number == 1
    nameless = Truth.undecided(SEATS[:2], None)
    assert (nameless & ~nameless).possible == {True, False}
    assert Count.how_many((nameless, nameless)).equals(1).possible == {True, False}


def test_interchangeable_unknowns_are_pooled() -> None:
    """Forty alike seats are settled at once, though their states are three to the fortieth."""
    seats = [
        Unknown(about="board", field="offices", kind=UnknownKind.OPEN, states=("a", "b", "c"), item=i)
        for i in range(40)
    ]
    a, b = (Count.how_many(Truth.of(seat, state) for seat in seats) for state in ("a", "b"))
    assert ((a >= 30) & (b >= 10)).possible == {True, False}
    assert ((a >= 30) & (b >= 11)).is_false
    assert ((a > b) | (b > a) | a.equals(b)).is_true
    assert ((a >= 30) & (b >= 10)).unknowns == tuple(seats)
    assert (a + b <= 40).is_true


def test_the_trivial_joins() -> None:
    assert Truth.all([]) == TRUE == Truth.certainly(True)
    assert Truth.any([]) == FALSE == Truth.certainly(False)
    assert (~TRUE, ~FALSE) == (FALSE, TRUE)
    assert TRUE.given({SEATS[0]: "empty"}) == TRUE
    assert TRUE.mentions == TRUE.unknowns == ()
    assert TRUE.key != FALSE.key


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: Truth.of(SEATS[0], "resident", "nobody"),
        lambda: Truth.of(Unknown(about="x", field="price", states=()), "true"),
        lambda: Truth.of(Unknown(about="x", field="price", states=())),
        lambda: bool(TRUE),
        lambda: Truth.undecided((), "why"),
    ],
)
def test_what_a_truth_cannot_say_is_refused(wrong: Callable[[], object]) -> None:
    with pytest.raises(InvalidTruth):
        wrong()


def test_a_state_that_is_none_is_not_given() -> None:
    with pytest.raises(InvalidUnknown):
        Truth.of(SEATS[0], "resident").given({SEATS[0]: "nobody"})


def test_a_truth_is_joined_with_truths_only() -> None:
    attempts: tuple[Callable[[], object], ...] = (
        lambda: TRUE & True,  # type: ignore[operator]
        lambda: FALSE | 1,  # type: ignore[operator]
        lambda: True & TRUE,  # type: ignore[operator]
    )
    for attempt in attempts:
        with pytest.raises(TypeError):
            attempt()


@pytest.mark.parametrize("states", [("one",), ("a", "b", "a"), "ab", ["a", "b"], (1, 2)])
def test_states_that_are_none_are_refused_and_not_shown(states: tuple[str, ...]) -> None:
    with pytest.raises(InvalidUnknown) as caught:
        Unknown(about="x", field="y", states=states)
    assert "one" not in caught.value.problems[0].found


@given(st.lists(unknowns(), min_size=2, max_size=4))
def test_unknowns_have_one_order(several: list[Unknown]) -> None:
    ordered = sorted(several, key=lambda u: u.key)
    assert all(sorted(other, key=lambda u: u.key) == ordered for other in permutations(several))
    assert len({u.key for u in several}) == len(set(several))
    assert reduce(lambda x, y: x if x.key <= y.key else y, several) == ordered[0]
    assert str(several[0]).startswith(f"{several[0].about}.{several[0].field}")
    for place, state in enumerate(several[0].states):
        assert several[0].index(state) == place
