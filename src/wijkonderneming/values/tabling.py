"""The answers of statements that share unknowns, for every way these may turn out.

Interchangeable unknowns are pooled (so that fourteen open seats are fifteen rows a state, not two to the fourteenth).
A number known only by its bounds is tried at one point of each stretch in which no comparison changes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import reduce
from itertools import product
from math import comb, gcd, prod
from operator import and_, or_
from typing import TYPE_CHECKING

import attrs

from wijkonderneming.values.base import Frozen
from wijkonderneming.values.linear import ROW_LIMIT, Linear, Open, Spread
from wijkonderneming.values.unknown import Unknown

if TYPE_CHECKING:
    from wijkonderneming.values.truth import Truth

__all__ = ["Table", "answers", "leaves"]

_Row = tuple[tuple[int, ...], ...]
_Leaf = tuple[str, Linear]


def leaves(truth: Truth) -> Iterator[_Leaf]:
    """The comparisons a statement is made of."""
    if truth.linear is not None:
        yield truth.op, truth.linear
    for part in truth.parts:
        yield from leaves(part)


def _holds(op: str, number: int) -> bool:
    return number >= 0 if op == "ge" else (number == 0) == (op == "eq")


def _evaluate(truth: Truth, facts: dict[_Leaf, bool]) -> bool:
    if truth.linear is not None:
        return facts[truth.op, truth.linear]
    parts = (_evaluate(part, facts) for part in truth.parts)
    return all(parts) if truth.op == "and" else any(parts)


def answers(truth: Truth, unknowns: tuple[Unknown, ...]) -> tuple[bool, ...] | None:
    """The answer for each combination of states of the unknowns it depends on, in row-major order.

    Nothing when there are too many, or when it depends on a number known only by its bounds.
    """
    comparisons = list(dict.fromkeys(leaves(truth)))
    if prod(len(u.states) for u in unknowns) > ROW_LIMIT or any(linear.opens for _, linear in comparisons):
        return None
    anyhow = dict.fromkeys((u for _, linear in comparisons for u in linear.unknowns), 0)
    found = []
    for states in product(*(range(len(u.states)) for u in unknowns)):
        row = anyhow | dict(zip(unknowns, states, strict=True))
        facts = {
            (op, linear): _holds(op, linear.base + sum(f.value(row) for f in linear.factors))
            for op, linear in comparisons
        }
        found.append(_evaluate(truth, facts))
    return tuple(found)


@attrs.frozen(order=False, repr=False, weakref_slot=False, eq=False)
class _Axis(Frozen):
    """A number known by its bounds, the points it is tried at, and of which unknowns it is."""

    of: frozenset[Unknown]
    points: tuple[int, ...]


@attrs.frozen(order=False, repr=False, weakref_slot=False, eq=False)
class Table(Frozen):
    """The answers for every way the unknowns can be distributed over their states, and each point of the axes.

    Attributes:
        pools: the unknowns, interchangeable ones together.
        axes: the numbers known only by their bounds.
        rows: each way to distribute the pools over their states.
        answers: for each row, the answer at each combination of points of the axes, ``1`` where it is yes and ``0``
            where it is no.
    """

    pools: tuple[tuple[Unknown, ...], ...]
    axes: tuple[_Axis, ...]
    rows: tuple[_Row, ...]
    answers: tuple[str, ...]

    @property
    def possible(self) -> frozenset[bool]:
        """The answers that occur."""
        return frozenset(answer == "1" for row in set(self.answers) for answer in row)

    @classmethod
    def of(cls, op: str, parts: list[Truth]) -> Table | None:
        """The table of joined statements; nothing when it would have too many rows."""
        comparisons = list(dict.fromkeys(leaf for part in parts for leaf in leaves(part)))
        pools = _pools([linear for _, linear in comparisons])
        if prod(comb(len(pool) + len(pool[0].states) - 1, len(pool)) for pool in pools) > ROW_LIMIT:
            return None
        place = {pool[0]: i for i, pool in enumerate(pools)}
        ways = [list(_compositions(len(pool), len(pool[0].states))) for pool in pools]
        rows = list(product(*ways))
        totals = [_totals(linear, ways, rows, place) for _, linear in comparisons]
        axes, where = _axes(comparisons, totals)
        if len(rows) * prod(len(axis.points) for axis in axes) > ROW_LIMIT:
            return None
        points = list(product(*(axis.points for axis in axes)))
        facts: dict[_Leaf, int] = {}
        for leaf, numbers, at in zip(comparisons, totals, where, strict=True):
            more = [0] * len(points) if at is None else [at[1] * point[at[0]] for point in points]
            held = {n: "".join("1" if _holds(leaf[0], n + one) else "0" for one in more) for n in set(numbers)}
            facts[leaf] = int("".join(map(held.__getitem__, numbers)) or "0", 2)
        size, wide = len(rows) * len(points), len(points)
        found = f"{_joined_bits(op, (_bits(part, facts, size) for part in parts), size):0{size}b}"
        return cls(tuple(pools), axes, tuple(rows), tuple(found[i * wide : (i + 1) * wide] for i in range(len(rows))))

    def essential(self) -> frozenset[Unknown]:
        """The unknowns of which one state more or less, and the axes of which another point, changes some answer."""
        found: set[Unknown] = set()
        answers = dict(zip(self.rows, self.answers, strict=True))
        for i, pool in enumerate(self.pools):
            if any(_moved_differs(answers, row, i) for row in self.rows):
                found |= set(pool)
        stride = 1
        for axis in reversed(self.axes):
            around = stride * len(axis.points)
            if any(
                answer[i] != answer[i // around * around + i % stride]
                for answer in self.answers
                for i in range(len(answer))
            ):
                found |= axis.of
            stride = around
        return frozenset(found)


def _bits(truth: Truth, facts: dict[_Leaf, int], size: int) -> int:
    """The answer of a statement in each of so many places, one bit for each."""
    if truth.linear is not None:
        return facts[truth.op, truth.linear]
    return _joined_bits(truth.op, (_bits(part, facts, size) for part in truth.parts), size)


def _joined_bits(op: str, parts: Iterable[int], size: int) -> int:
    return reduce(and_, parts, (1 << size) - 1) if op == "and" else reduce(or_, parts, 0)


def _moved_differs(answers: dict[_Row, str], row: _Row, pool: int) -> bool:
    """Whether an answer changes when one unknown of a pool is in another state."""
    counts = row[pool]
    for source, number in enumerate(counts):
        for target in range(source + 1, len(counts) if number else 0):
            moved = list(counts)
            moved[source] -= 1
            moved[target] += 1
            if answers[(*row[:pool], tuple(moved), *row[pool + 1 :])] != answers[row]:
                return True
    return False


def _totals(
    linear: Linear, ways: list[list[tuple[int, ...]]], rows: list[_Row], place: dict[Unknown, int]
) -> list[int]:
    """The number and the tables of a sum, in each row; the rows are every choice of one way for each pool."""
    single = {place[f.unknowns[0]]: f.values for f in linear.factors if len(f.unknowns) == 1 and f.unknowns[0] in place}
    found = [linear.base]
    for at, way in enumerate(ways):
        values = single.get(at)
        if values is None:
            found = [total for total in found for _ in way]
        else:
            more = [sum(number * value for number, value in zip(counts, values, strict=True)) for counts in way]
            found = [total + one for total in found for one in more]
    for factor in linear.factors:
        if len(factor.unknowns) > 1:
            places = [place[unknown] for unknown in factor.unknowns]
            states = [tuple(row[at].index(1) for at in places) for row in rows]
            value = {one: factor.value(dict(zip(factor.unknowns, one, strict=True))) for one in set(states)}
            found = [total + value[one] for total, one in zip(found, states, strict=True)]
    return found


def _axes(comparisons: list[_Leaf], totals: list[list[int]]) -> tuple[tuple[_Axis, ...], list[tuple[int, int] | None]]:
    """The axes, and for each comparison which one it is on and how many times its number counts.

    Opens with a tag that stand in the same proportion in two comparisons are one number in both. All others are
    independent, which never excludes a possibility.
    """
    numbers: dict[object, int] = {}
    where: list[tuple[int, int] | None] = []
    spreads: list[Spread] = []
    starts: list[set[int]] = []
    names: list[frozenset[Unknown]] = []
    for leaf, found in zip(comparisons, totals, strict=True):
        op, linear = leaf
        if not linear.opens:
            where.append(None)
            continue
        number, opens = _proportion(linear.opens)
        key: object = opens if all(o.tag is not None for o in opens) else leaf
        at = numbers.setdefault(key, len(numbers))
        if at == len(spreads):
            spreads.append(Linear(0, (), opens).spread)
            starts.append(set())
            names.append(frozenset(u for o in opens for u in o.of))
        where.append((at, number))
        for total in set(found):
            starts[at].update(_starts(op, total, number))
    points = map(_points, spreads, starts)
    return tuple(_Axis(of, tried) for of, tried in zip(names, points, strict=True)), where


def _proportion(opens: tuple[Open, ...]) -> tuple[int, tuple[Open, ...]]:
    """A whole number, and the opens it is to be multiplied with, the first of which counts up."""
    whole = gcd(*(o.coefficient for o in opens))
    number = whole if opens[0].coefficient > 0 else -whole
    return number, tuple(o.counted(o.coefficient // number) for o in opens)


def _starts(op: str, total: int, number: int) -> tuple[int, ...]:
    """The points where the answer of ``total + number * point`` becomes another than just below."""
    if op == "ge":
        return (-(total // number),) if number > 0 else (total // -number + 1,)
    return () if total % number else (-total // number, -total // number + 1)


def _points(spread: Spread, starts: set[int]) -> tuple[int, ...]:
    first = spread.low
    if first is None:
        first = min(starts, default=1) - 1
        first = first if spread.high is None else min(first, spread.high)
    inner = sorted(start for start in starts if start > first and (spread.high is None or start <= spread.high))
    return (first, *inner)


def _pools(linears: list[Linear]) -> list[tuple[Unknown, ...]]:
    """Unknowns that every comparison treats alike, together; each unknown of a joint table by itself."""
    alone: set[Unknown] = set()
    seen: dict[Unknown, list[tuple[int, tuple[int, ...]]]] = {}
    for i, linear in enumerate(linears):
        for factor in linear.factors:
            if len(factor.unknowns) > 1:
                alone |= set(factor.unknowns)
            for unknown in factor.unknowns:
                seen.setdefault(unknown, []).append((i, factor.values))
    pools: dict[object, list[Unknown]] = {}
    for unknown in sorted(seen, key=lambda u: u.key):
        like: object = unknown if unknown in alone else (len(unknown.states), tuple(seen[unknown]))
        pools.setdefault(like, []).append(unknown)
    return [tuple(pool) for pool in pools.values()]


def _compositions(number: int, states: int) -> Iterator[tuple[int, ...]]:
    """Every way to lay ``number`` alike things in ``states`` places."""
    if states == 1:
        yield (number,)
        return
    for first in range(number, -1, -1):
        for rest in _compositions(number - first, states - 1):
            yield (first, *rest)
