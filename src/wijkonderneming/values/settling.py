"""How a statement over unknowns is settled: which answers are possible, and on which unknowns they depend.

Statements that share no unknown are settled one by one. Only those that share one are enumerated together, over
pools of interchangeable unknowns (so that fourteen open seats are fifteen rows a state, not two to the fourteenth).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from math import comb
from typing import TYPE_CHECKING

import attrs

from wijkonderneming.values.base import Frozen
from wijkonderneming.values.linear import ROW_LIMIT, Factor, Linear
from wijkonderneming.values.unknown import Unknown

if TYPE_CHECKING:
    from wijkonderneming.values.truth import Truth

__all__ = ["Settlement", "essential", "leaf_outcome", "leaves", "settle"]

_T, _F = 1, 2


@attrs.frozen(order=False, repr=False, weakref_slot=False)
class Settlement(Frozen):
    """The possible answers, and whether they are exact."""

    mask: int
    settled: bool = True

    @property
    def possible(self) -> frozenset[bool]:
        """The possible answers."""
        return frozenset(answer for bit, answer in ((_T, True), (_F, False)) if self.mask & bit)


def leaves(truth: Truth) -> Iterator[Truth]:
    """The comparisons a statement is made of."""
    if truth.linear is not None:
        yield truth
    for part in truth.parts:
        yield from leaves(part)


def leaf_outcome(op: str, linear: Linear) -> frozenset[bool]:
    """The possible answers of one comparison."""
    return Settlement(_leaf_mask(op, linear)).possible


def _leaf_mask(op: str, linear: Linear) -> int:
    low, high = linear.bounds
    if op == "ge":
        return (_T if high is None or high >= 0 else 0) | (_F if low is None or low < 0 else 0)
    least, most = linear.open_bounds
    zero = any((least is None or s + least <= 0) and (most is None or s + most >= 0) for s in linear.sums())
    other = low is None or high is None or low != 0 or high != 0
    equal, differs = (_T, _F) if op == "eq" else (_F, _T)
    return (equal if zero else 0) | (differs if other else 0)


def _swap(mask: int) -> int:
    return (mask & _T) << 1 | (mask & _F) >> 1


def _both(op: str, masks: list[int]) -> int:
    """The possible answers of independent statements, joined."""
    if op == "or":
        return _swap(_both("and", [_swap(mask) for mask in masks]))
    every = _T if all(mask & _T for mask in masks) else 0
    return every | (_F if any(mask & _F for mask in masks) else 0)


def settle(truth: Truth) -> Settlement:
    """The possible answers of a statement."""
    if truth.linear is not None:
        return Settlement(_leaf_mask(truth.op, truth.linear))
    if not truth.parts:
        return Settlement(_T if truth.op == "true" else _F)
    masks, settled = [], True
    for component in _components(truth):
        if len(component) == 1:
            found = settle(component[0])
        else:
            table = _Table.of(truth.op, component)
            if table is None:
                found = Settlement(_both(truth.op, [settle(part).mask for part in component]), settled=False)
            else:
                found = Settlement(table.mask)
        masks.append(found.mask)
        settled &= found.settled
    mask = _both(truth.op, masks)
    return Settlement(mask, settled or mask != _T | _F)


def essential(truth: Truth) -> frozenset[Unknown]:
    """The unknowns on which the answer really depends (where it was not settled: may depend)."""
    if truth.linear is not None:
        return _leaf_essential(truth.op, truth.linear)
    if settle(truth).mask != _T | _F:
        return frozenset()
    found: frozenset[Unknown] = frozenset()
    for component in _components(truth):
        if len(component) == 1:
            found |= essential(component[0])
        else:
            table = _Table.of(truth.op, component)
            if table is None:
                found = found.union(*(essential(part) for part in component))
            else:
                found |= table.essential()
    return found


def _leaf_essential(op: str, linear: Linear) -> frozenset[Unknown]:
    mask = _leaf_mask(op, linear)
    if mask != _T | _F:
        return frozenset()
    found = {u for o in linear.opens for u in o.of}
    least, most = linear.open_bounds
    for factor in linear.factors:
        rest = linear.sums(without=factor)
        for unknown in factor.unknowns:
            if any(_differs(op, a, b, rest, least, most) for a, b in _alternatives(factor, unknown)):
                found.add(unknown)
    return frozenset(found)


def _alternatives(factor: Factor, unknown: Unknown) -> set[tuple[int, int]]:
    """Each pair of values between which only the state of one unknown differs, the smaller first."""
    pairs = set()
    for row in factor.rows():
        if row[unknown] == 0:
            values = sorted({factor.value(row | {unknown: state}) for state in range(len(unknown.states))})
            pairs |= {(a, b) for i, a in enumerate(values) for b in values[i + 1 :]}
    return pairs


def _differs(op: str, a: int, b: int, rest: frozenset[int], least: int | None, most: int | None) -> bool:
    """Whether some value of the rest makes the comparison answer differently for ``a`` and ``b`` (``a < b``)."""
    wanted = [(-b, -a - 1)] if op == "ge" else [(-a, -a), (-b, -b)]
    return any(
        (least is None or total + least <= high) and (most is None or total + most >= low)
        for total in rest
        for low, high in wanted
    )


def _components(truth: Truth) -> list[list[Truth]]:
    """Its parts, grouped so that no two groups share an unknown."""
    groups: list[tuple[frozenset[Unknown], list[Truth]]] = []
    for part in truth.parts:
        names, members = frozenset(part.mentions), [part]
        apart = []
        for group in groups:
            if group[0] & names:
                names, members = names | group[0], group[1] + members
            else:
                apart.append(group)
        groups = [*apart, (names, members)]
    return [members for _, members in groups]


_Configuration = tuple[tuple[int, ...], ...]


@attrs.frozen(order=False, repr=False, weakref_slot=False, eq=False)
class _Table(Frozen):
    """The answer for every way the unknowns can be distributed over their states."""

    pools: tuple[tuple[Unknown, ...], ...]
    answers: dict[_Configuration, int]
    open_unknowns: frozenset[Unknown]

    @property
    def mask(self) -> int:
        mask = 0
        for answer in self.answers.values():
            mask |= answer
        return mask

    @classmethod
    def of(cls, op: str, parts: list[Truth]) -> _Table | None:
        """The table of joined statements; nothing when it would have too many rows."""
        comparisons = list(dict.fromkeys(leaf for part in parts for leaf in leaves(part)))
        linears = [leaf.linear for leaf in comparisons if leaf.linear is not None]
        pools = _pools(linears)
        rows = 1
        for pool in pools:
            rows *= comb(len(pool) + len(pool[0].states) - 1, len(pool[0].states) - 1)
            if rows > ROW_LIMIT:
                return None
        place = {pool[0]: i for i, pool in enumerate(pools)}
        evaluators = [_Evaluator.of(leaf.op, linear, place) for leaf, linear in zip(comparisons, linears, strict=True)]
        answers = {}
        for row in product(*(list(_compositions(len(pool), len(pool[0].states))) for pool in pools)):
            masks = {leaf: e.mask(row) for leaf, e in zip(comparisons, evaluators, strict=True)}
            answers[row] = _both(op, [_evaluate(part, masks) for part in parts])
        opens = frozenset(u for linear in linears for o in linear.opens for u in o.of)
        return cls(tuple(pools), answers, opens)

    def essential(self) -> frozenset[Unknown]:
        """The unknowns of which one state more or less changes some row."""
        found: set[Unknown] = set()
        if any(answer == _T | _F for answer in self.answers.values()):
            found |= self.open_unknowns
        for i, pool in enumerate(self.pools):
            if any(self._moved_differs(row, answer, i) for row, answer in self.answers.items()):
                found |= set(pool)
        return frozenset(found)

    def _moved_differs(self, row: _Configuration, answer: int, pool: int) -> bool:
        counts = row[pool]
        for source, number in enumerate(counts):
            for target in range(source + 1, len(counts) if number else 0):
                moved = list(counts)
                moved[source] -= 1
                moved[target] += 1
                if self.answers[(*row[:pool], tuple(moved), *row[pool + 1 :])] != answer:
                    return True
        return False


@attrs.frozen(order=False, repr=False, weakref_slot=False)
class _Evaluator(Frozen):
    """One comparison, ready to be asked for each row."""

    op: str
    base: int
    pooled: tuple[tuple[int, tuple[int, ...]], ...]
    tables: tuple[tuple[tuple[int, ...], Factor], ...]
    low: int | None
    high: int | None

    @classmethod
    def of(cls, op: str, linear: Linear, place: dict[Unknown, int]) -> _Evaluator:
        pooled = tuple(
            (place[f.unknowns[0]], f.values) for f in linear.factors if len(f.unknowns) == 1 and f.unknowns[0] in place
        )
        tables = tuple((tuple(place[u] for u in f.unknowns), f) for f in linear.factors if len(f.unknowns) > 1)
        return cls(op, linear.base, pooled, tables, *linear.open_bounds)

    def mask(self, row: _Configuration) -> int:
        total = self.base
        for pool, values in self.pooled:
            total += sum(number * value for number, value in zip(row[pool], values, strict=True))
        for places, factor in self.tables:
            states = {u: row[at].index(1) for u, at in zip(factor.unknowns, places, strict=True)}
            total += factor.value(states)
        low = None if self.low is None else total + self.low
        high = None if self.high is None else total + self.high
        if self.op == "ge":
            return (_T if high is None or high >= 0 else 0) | (_F if low is None or low < 0 else 0)
        zero = (low is None or low <= 0) and (high is None or high >= 0)
        mask = (_T if zero else 0) | (0 if low == high == 0 else _F)
        return mask if self.op == "eq" else _swap(mask)


def _evaluate(truth: Truth, masks: dict[Truth, int]) -> int:
    if truth.parts:
        return _both(truth.op, [_evaluate(part, masks) for part in truth.parts])
    return masks[truth]


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
