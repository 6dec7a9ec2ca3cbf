"""Statements over unknowns, against every completion of small random boards.

Each statement is made twice: with the library, and as a plain function of one completed world.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from fractions import Fraction
from itertools import product
from random import Random

import pytest

from wijkonderneming.values.amount import Amount
from wijkonderneming.values.count import Count
from wijkonderneming.values.truth import Truth
from wijkonderneming.values.unknown import Unknown, UnknownKind

World = dict[Unknown | str, object]
Said = tuple[Truth, Callable[[World], bool]]
Counted = tuple[Count, Callable[[World], int]]
Opens = Sequence[tuple[str, Count, range]]

SEAT = ("empty", "resident", "other")
BLOCKS = range(10)
NOBODY_KNOWS = Unknown(about="body", field="offices", kind=UnknownKind.GAP, states=())


def completions(unknowns: Sequence[Unknown], opens: Opens = ()) -> Iterator[World]:
    """Every world: each unknown in one of its states, each open number one of its own."""
    for states in product(*(u.states for u in unknowns)):
        for numbers in product(*(numbers for _, _, numbers in opens)):
            world: World = dict(zip(unknowns, states, strict=True))
            yield world | dict(zip((name for name, _, _ in opens), numbers, strict=True))


def pool_of(draw: Random) -> list[Unknown]:
    """A few unknowns, of which some are alike."""
    sizes = [draw.choice((SEAT, ("true", "false"), ("a", "b", "c", "d"))) for _ in range(draw.randint(1, 4))]
    return [Unknown(about="x", field=f"f{i}", states=states) for i, states in enumerate(sizes)]


def counted(draw: Random, pool: list[Unknown], opens: Opens) -> Counted:
    """A number, and how it follows from a world."""
    base = draw.randint(-3, 3)
    total, terms = Count.exact(base), list[Callable[[World], int]]()
    for _ in range(draw.randint(0, 4)):
        times = draw.choice((1, 1, 1, -1, 2, 3))
        if opens and draw.random() < 0.4:
            name, count, _ = draw.choice(list(opens))
            total += count * times
            terms.append(lambda world, name=name, times=times: times * int(str(world[name])))  # type: ignore[misc]
        else:
            unknown = draw.choice(pool)
            values = {state: draw.randint(-2, 3) for state in unknown.states}
            total += Count.choice(unknown, values) * times
            terms.append(lambda world, u=unknown, v=values, times=times: times * v[str(world[u])])  # type: ignore[misc]
    return total, lambda world: base + sum(term(world) for term in terms)


def compared(draw: Random, pool: list[Unknown], opens: Opens) -> Said:
    """A comparison of two numbers, or the state of an unknown."""
    if draw.random() < 0.3:
        unknown = draw.choice(pool)
        states = draw.sample(unknown.states, draw.randint(1, len(unknown.states)))
        return Truth.of(unknown, *states), lambda world: world[unknown] in states
    (a, of_a), (b, of_b) = counted(draw, pool, opens), counted(draw, pool, opens)
    said: list[Said] = [
        (a >= b, lambda world: of_a(world) >= of_b(world)),
        (a > b, lambda world: of_a(world) > of_b(world)),
        (a <= b, lambda world: of_a(world) <= of_b(world)),
        (a < b, lambda world: of_a(world) < of_b(world)),
        (a.equals(b), lambda world: of_a(world) == of_b(world)),
    ]
    return draw.choice(said)


def stated(draw: Random, pool: list[Unknown], depth: int, opens: Opens = (), *, counting: bool = True) -> Said:
    """A statement, and whether a world makes it true."""
    if depth == 0 or draw.random() < 0.2:
        return compared(draw, pool, opens)
    (a, of_a), (b, of_b) = (stated(draw, pool, depth - 1, opens, counting=counting) for _ in range(2))
    least = draw.randint(0, 2)
    said: list[Said] = [
        (~a, lambda world: not of_a(world)),
        (a & b, lambda world: of_a(world) and of_b(world)),
        (a | b, lambda world: of_a(world) or of_b(world)),
        (a.equals(b), lambda world: of_a(world) == of_b(world)),
        (a.implies(b), lambda world: not of_a(world) or of_b(world)),
    ]
    if counting:
        said.append((Count.how_many((a, b)) >= least, lambda world: of_a(world) + of_b(world) >= least))
    return draw.choice(said)


def really_depends(
    answers: dict[tuple[object, ...], bool], worlds: list[World], places: Sequence[Unknown | str]
) -> set[Unknown | str]:
    """Those of which, in some world, another state alone gives another answer."""
    keys = list(worlds[0])
    found = set()
    for place in places:
        at = keys.index(place)
        seen: dict[tuple[object, ...], bool] = {}
        for key, answer in answers.items():
            if seen.setdefault(key[:at] + key[at + 1 :], answer) != answer:
                found.add(place)
    return found


@pytest.mark.parametrize("block", BLOCKS)
def test_no_verdict_is_missed_and_none_invented(block: int) -> None:
    draw = Random(block)
    for _ in range(200):
        pool = pool_of(draw)
        truth, answer = stated(draw, pool, draw.randint(0, 3))
        worlds = list(completions(pool))
        answers = {tuple(world.values()): answer(world) for world in worlds}
        assert truth.settled
        assert truth.possible == set(answers.values())
        assert set(truth.unknowns) == really_depends(answers, worlds, pool)
        assert (truth.is_true, truth.is_false) == (False not in answers.values(), True not in answers.values())


@pytest.mark.parametrize("block", BLOCKS)
def test_what_is_given_leaves_the_worlds_in_which_it_holds(block: int) -> None:
    draw = Random(100 + block)
    for _ in range(60):
        pool = pool_of(draw)
        truth, answer = stated(draw, pool, 2)
        number, value = counted(draw, pool, ())
        world = draw.choice(list(completions(pool)))
        known = {u: str(world[u]) for u in pool if draw.random() < 0.5}
        left = [other for other in completions(pool) if all(other[u] == state for u, state in known.items())]
        assert truth.given(known).possible == {answer(other) for other in left}
        assert not set(truth.given(known).mentions) & set(known)
        assert {number.given(known).low, number.given(known).high} == {
            min(value(other) for other in left), max(value(other) for other in left),
        }  # fmt: skip
        everything = {u: str(world[u]) for u in pool}
        assert truth.given(everything) == Truth.certainly(answer(world))
        assert number.given(everything).number == value(world)


@pytest.mark.parametrize("block", BLOCKS)
def test_the_bounds_of_a_number_are_reached(block: int) -> None:
    draw = Random(200 + block)
    for _ in range(100):
        pool = pool_of(draw)
        statements = [stated(draw, pool, 1) for _ in range(3)]
        number = Count.how_many(truth for truth, _ in statements)
        totals = [sum(answer(world) for _, answer in statements) for world in completions(pool)]
        assert (number.low, number.high) == (min(totals), max(totals))
        assert all(number.equals(n).possible == {total == n for total in totals} for n in range(-1, 5))


@pytest.mark.parametrize("block", BLOCKS)
def test_one_open_number_is_judged_exactly(block: int) -> None:
    draw = Random(300 + block)
    for _ in range(60):
        pool = pool_of(draw)
        low = draw.randint(-2, 1)
        high = draw.choice((low + 1, low + 3, None))
        numbers = range(low, (60 if high is None else high) + 1)
        opens = [("number", Count.within(NOBODY_KNOWS, low, high), numbers)]
        truth, answer = stated(draw, pool, draw.randint(0, 2), opens, counting=False)
        worlds = list(completions(pool, opens))
        answers = {tuple(world.values()): answer(world) for world in worlds}
        assert truth.settled
        assert truth.possible == set(answers.values())
        depends = {
            NOBODY_KNOWS if place == "number" else place for place in really_depends(answers, worlds, [*pool, "number"])
        }
        assert set(truth.unknowns) == depends


@pytest.mark.parametrize("block", BLOCKS)
def test_several_open_numbers_never_hide_a_verdict(block: int) -> None:
    draw = Random(400 + block)
    for _ in range(40):
        pool = pool_of(draw)[:3]
        opens: list[tuple[str, Count, range]] = []
        for i in range(2):
            low, more = draw.randint(-1, 1), draw.choice((1, 2, None))
            count = Count.within(
                draw.choice([*pool, NOBODY_KNOWS]), low, None if more is None else low + more, of_what=str(i)
            )
            opens.append((str(i), count, range(low, low + (more or 12) + 1)))
        truth, answer = stated(draw, pool, draw.randint(0, 2), opens)
        worlds = list(completions(pool, opens))
        answers = {tuple(world.values()): answer(world) for world in worlds}
        assert set(answers.values()) <= truth.possible
        assert really_depends(answers, worlds, pool) <= set(truth.unknowns)
        assert (truth & ~truth).is_false
        assert (truth | ~truth).is_true


@pytest.mark.parametrize("block", BLOCKS)
def test_amounts_never_hide_a_verdict(block: int) -> None:
    draw = Random(500 + block)
    for _ in range(60):
        why = [Unknown(about="x", field=f"amount{i}", states=()) for i in range(2)]
        bounds = [sorted(draw.choices(range(-2, 4), k=2)) for _ in range(4)]
        # Two of the four amounts have one unknown, and often the same bounds: they are other amounts all the same.
        amounts = [
            Amount(unit="m2", low=Fraction(low), high=Fraction(high), unknowns=(why[i // 2],))
            for i, (low, high) in enumerate(bounds)
        ]
        statements: list[tuple[Truth, Callable[[tuple[int, ...]], bool]]] = []
        for _ in range(3):
            i, j, limit = draw.randrange(4), draw.randrange(4), Amount.measure(draw.randint(-3, 3), "m2")
            assert limit.low is not None
            bound, number = amounts[i] + amounts[j], int(limit.low)
            statements += [
                (bound >= limit, lambda w, i=i, j=j, n=number: w[i] + w[j] >= n),  # type: ignore[misc]
                (bound < limit, lambda w, i=i, j=j, n=number: w[i] + w[j] < n),  # type: ignore[misc]
                (amounts[i] > amounts[j], lambda w, i=i, j=j: w[i] > w[j]),  # type: ignore[misc]
                (amounts[i].equals(limit), lambda w, i=i, n=number: w[i] == n),  # type: ignore[misc]
            ]
        (a, of_a), (b, of_b), (c, of_c) = draw.sample(statements, 3)
        facts = {
            (of_a(world), of_b(world), of_c(world))
            for world in product(*(range(low, high + 1) for low, high in bounds))
        }
        assert {x and (y or not z) for x, y, z in facts} <= (a & (b | ~c)).possible
        assert {x == y for x, y, _ in facts} <= a.equals(b).possible
        assert {x + y + z == 1 for x, y, z in facts} <= Count.how_many((a, b, c)).equals(1).possible


@pytest.mark.parametrize("block", BLOCKS)
def test_the_majority_of_a_board(block: int) -> None:
    """Seats held, empty or not known, and casting votes: how an association is judged."""
    draw = Random(600 + block)
    for _ in range(30):
        held = draw.choices((*SEAT, None), weights=(1, 3, 3, 3), k=draw.randint(1, 7))
        open_seats = [
            Unknown(about="board", field="offices", kind=UnknownKind.OPEN, states=SEAT, item=i)
            for i, holder in enumerate(held, start=1)
            if holder is None
        ]
        residents, in_office = (
            Count.exact(held.count("resident")),
            Count.exact(len(held) - held.count("empty") - len(open_seats)),
        )
        for seat in open_seats:
            residents += Count.choice(seat, {"resident": 1})
            in_office += Count.of(~Truth.of(seat, "empty"))
        majority, quorum = 2 * residents > in_office, in_office >= (len(held) + 1) // 2
        found = [
            (majority & quorum, set[bool]()),
            (majority | ~quorum, set[bool]()),
            (majority.implies(quorum), set[bool]()),
        ]
        for states in product(SEAT, repeat=len(open_seats)):
            there = [holder for holder in held if holder is not None] + list(states)
            more = 2 * there.count("resident") > len(there) - there.count("empty")
            enough = len(there) - there.count("empty") >= (len(held) + 1) // 2
            for (_, answers), answer in zip(
                found, (more and enough, more or not enough, not more or enough), strict=True
            ):
                answers.add(answer)
        for truth, answers in found:
            assert truth.settled
            assert truth.possible == answers
            assert set(truth.unknowns) in ({frozenset(), frozenset(open_seats)} if len(answers) > 1 else {frozenset()})


def test_a_leap_day_asked_in_many_ways_is_one_unknown() -> None:
    """The same unknown in sixty statements is settled once, not sixty times over."""
    unknown = Unknown(about="lease", field="until", states=(date(2024, 2, 29).isoformat(), "later"))
    held = Truth.all(Truth.of(unknown, "later") for _ in range(60))
    assert held == Truth.of(unknown, "later")
    assert (Count.how_many([held] * 60)).equals(60) == held
