"""Whole-number sums over unknowns: the arithmetic beneath ``Count`` and ``Truth``.

A ``Linear`` is a number, plus *factors* (one table each over its own unknowns, no unknown in two factors), plus
*opens* (whole numbers known only by their bounds). Adding merges factors that share an unknown, so ``x - x`` is nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from math import prod
from typing import Any

import attrs

from wijkonderneming.values.base import Frozen
from wijkonderneming.values.unknown import Unknown

__all__ = ["ROW_LIMIT", "Factor", "Linear", "Open"]

ROW_LIMIT = 20_000
"""How many rows are enumerated at most before an answer is said to be not settled."""


@attrs.frozen(order=False, repr=False, weakref_slot=False)
class Factor(Frozen):
    """A whole number for each combination of states of ``unknowns``, in row-major order."""

    unknowns: tuple[Unknown, ...]
    values: tuple[int, ...]

    def value(self, states: Mapping[Unknown, int]) -> int:
        """The number under the index of the state of each unknown."""
        row = 0
        for unknown in self.unknowns:
            row = row * len(unknown.states) + states[unknown]
        return self.values[row]

    def rows(self) -> Iterator[dict[Unknown, int]]:
        """Each combination of states, as indexes."""
        for states in product(*(range(len(u.states)) for u in self.unknowns)):
            yield dict(zip(self.unknowns, states, strict=True))


@attrs.frozen(order=False, repr=False, weakref_slot=False)
class Open(Frozen):
    """``coefficient`` times a whole number in ``low..high`` (inclusive; ``None`` is without bound).

    Two opens are the same number when everything but the coefficient is equal; otherwise they are taken to be
    independent, which never excludes a possibility.
    """

    of: tuple[Unknown, ...]
    low: int | None
    high: int | None
    tag: Any = None
    coefficient: int = 1

    @property
    def bounds(self) -> tuple[int | None, int | None]:
        """The least and the greatest contribution."""
        ends = [None if end is None else end * self.coefficient for end in (self.low, self.high)]
        return (ends[0], ends[1]) if self.coefficient > 0 else (ends[1], ends[0])


@attrs.frozen(order=False, repr=False, weakref_slot=False, cache_hash=True)
class Linear(Frozen):
    """A number, plus independent factors, plus opens."""

    base: int = 0
    factors: tuple[Factor, ...] = ()
    opens: tuple[Open, ...] = ()

    @property
    def certain(self) -> bool:
        """Whether nothing is unknown in it."""
        return not self.factors and not self.opens

    @property
    def unknowns(self) -> tuple[Unknown, ...]:
        """Every unknown it mentions, each once, in a fixed order."""
        found = {u for f in self.factors for u in f.unknowns} | {u for o in self.opens for u in o.of}
        return tuple(sorted(found, key=lambda u: u.key))

    @property
    def open_bounds(self) -> tuple[int | None, int | None]:
        """The least and the greatest sum of the opens."""
        return _sum_bounds([o.bounds for o in self.opens])

    @property
    def bounds(self) -> tuple[int | None, int | None]:
        """The least and the greatest value it may have, both reached; ``None`` is without bound."""
        low, high = self.open_bounds
        least = self.base + sum(min(f.values) for f in self.factors)
        most = self.base + sum(max(f.values) for f in self.factors)
        return (None if low is None else low + least), (None if high is None else high + most)

    def sums(self, without: Factor | None = None) -> frozenset[int]:
        """Every value of the number plus the factors, leaving out the opens and one factor."""
        reached = {self.base}
        for factor in self.factors:
            if factor is not without:
                reached = {total + value for total in reached for value in set(factor.values)}
        return frozenset(reached)

    def plus(self, other: Linear) -> Linear:
        """The exact sum."""
        if self.certain and other.certain:
            return Linear(self.base + other.base)
        factors, opens = _merge(self.factors + other.factors)
        return Linear(self.base + other.base, *_tidy(factors, self.opens + other.opens + opens)).settled_base()

    def times(self, number: int) -> Linear:
        """The exact product with a whole number."""
        if number == 1:
            return self
        if number == 0:
            return Linear()
        return Linear(
            self.base * number,
            tuple(Factor(f.unknowns, tuple(v * number for v in f.values)) for f in self.factors),
            tuple(attrs.evolve(o, coefficient=o.coefficient * number) for o in self.opens),
        )

    def given(self, states: Mapping[Unknown, str]) -> Linear:
        """The same sum once the state of some unknowns is known."""
        factors = [_fix(factor, states) for factor in self.factors]
        return Linear(self.base, *_tidy(factors, self.opens)).settled_base()

    def settled_base(self) -> Linear:
        """Factors without unknowns moved into the number."""
        constant = sum(f.values[0] for f in self.factors if not f.unknowns)
        return Linear(self.base + constant, tuple(f for f in self.factors if f.unknowns), self.opens)


def _sum_bounds(bounds: Sequence[tuple[int | None, int | None]]) -> tuple[int | None, int | None]:
    lows = [low for low, _ in bounds]
    highs = [high for _, high in bounds]
    return (
        None if None in lows else sum(low for low in lows if low is not None),
        None if None in highs else sum(high for high in highs if high is not None),
    )


def _fix(factor: Factor, states: Mapping[Unknown, str]) -> Factor:
    if not any(u in states for u in factor.unknowns):
        return factor
    chosen = {u: u.states.index(states[u]) for u in factor.unknowns if u in states}
    rest = tuple(u for u in factor.unknowns if u not in states)
    return Factor(
        rest,
        tuple(
            factor.value(chosen | dict(zip(rest, row, strict=True)))
            for row in product(*(range(len(u.states)) for u in rest))
        ),
    )


def _merge(factors: tuple[Factor, ...]) -> tuple[list[Factor], tuple[Open, ...]]:
    """Factors that share an unknown become one; too large a table becomes a number known by its bounds."""
    groups: list[tuple[set[Unknown], list[Factor]]] = []
    for factor in factors:
        names, members = set(factor.unknowns), [factor]
        apart = []
        for group in groups:
            if group[0] & names:
                names |= group[0]
                members = group[1] + members
            else:
                apart.append(group)
        groups = [*apart, (names, members)]
    merged: list[Factor] = []
    opens: list[Open] = []
    for names, members in groups:
        if len(members) == 1:
            merged.append(members[0])
            continue
        unknowns = tuple(sorted(names, key=lambda u: u.key))
        if prod(len(u.states) for u in unknowns) > ROW_LIMIT:
            opens.extend(Open(f.unknowns, min(f.values), max(f.values), f.values) for f in members)
            continue
        empty = Factor(unknowns, ())
        merged.append(Factor(unknowns, tuple(sum(f.value(row) for f in members) for row in empty.rows())))
    return merged, tuple(opens)


def _tidy(factors: Sequence[Factor], opens: tuple[Open, ...]) -> tuple[tuple[Factor, ...], tuple[Open, ...]]:
    """Canonical form: unknowns a table does not depend on are dropped, equal opens are added up, all is in order."""
    kept = [_essential_factor(f) for f in factors]
    kept.sort(key=lambda f: tuple(u.key for u in f.unknowns))
    totals: dict[Open, int] = {}
    for item in opens:
        same = attrs.evolve(item, coefficient=1)
        totals[same] = totals.get(same, 0) + item.coefficient
    added = [attrs.evolve(same, coefficient=number) for same, number in totals.items() if number]
    added.sort(key=lambda o: (tuple(u.key for u in o.of), str(o.low), str(o.high), str(o.tag)))
    return tuple(kept), tuple(added)


def _essential_factor(factor: Factor) -> Factor:
    for unknown in factor.unknowns:
        first = _fix(factor, {unknown: unknown.states[0]})
        if all(_fix(factor, {unknown: state}).values == first.values for state in unknown.states[1:]):
            return _essential_factor(first)
    return factor
