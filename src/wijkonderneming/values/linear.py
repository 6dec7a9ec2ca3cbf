"""Whole-number sums over unknowns: the arithmetic beneath ``Count`` and ``Truth``.

A ``Linear`` is a number, plus *factors* (one table each over its own unknowns, no unknown in two factors), plus
*opens* (whole numbers known only by their bounds). Adding merges factors that share an unknown, so ``x - x`` is
nothing. Sums that are the same for every state of their unknowns are equal, however they were added up: each table is
nothing in its first row and cannot be taken apart into smaller ones.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product
from math import gcd, prod

import attrs

from wijkonderneming.values.base import Frozen
from wijkonderneming.values.unknown import Unknown

__all__ = ["ROW_LIMIT", "Factor", "Linear", "Open", "Spread"]

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

    Two opens are the same number when everything but the coefficient is equal and they have a tag; otherwise they are
    taken to be independent, which never excludes a possibility. ``given_up`` marks one that stands for a table with
    too many rows.
    """

    of: tuple[Unknown, ...]
    low: int | None
    high: int | None
    tag: str | None = None
    coefficient: int = 1
    given_up: bool = False

    @property
    def bounds(self) -> tuple[int | None, int | None]:
        """The least and the greatest contribution."""
        ends = [None if end is None else end * self.coefficient for end in (self.low, self.high)]
        return (ends[0], ends[1]) if self.coefficient > 0 else (ends[1], ends[0])

    def counted(self, times: int) -> Open:
        """The same number, another number of times."""
        return Open(self.of, self.low, self.high, self.tag, times, self.given_up)


@attrs.frozen(order=False, repr=False, weakref_slot=False)
class Spread(Frozen):
    """The numbers a sum of opens can be: multiples of ``step`` from ``low`` to ``high``, ``None`` without bound.

    Of one open these are exactly its numbers. Of a sum of several they may be more, never less.
    """

    low: int | None
    high: int | None
    step: int

    def meets(self, low: int, high: int) -> bool:
        """Whether one of them lies in ``low..high``, both inclusive."""
        first = low if self.low is None else max(low, self.low)
        last = high if self.high is None else min(high, self.high)
        return last // self.step * self.step >= first


@attrs.frozen(order=False, repr=False, weakref_slot=False, cache_hash=True)
class Linear(Frozen):
    """A number, plus independent factors, plus opens. Made by ``of_table``, ``plus``, ``times`` and ``given``."""

    base: int = 0
    factors: tuple[Factor, ...] = ()
    opens: tuple[Open, ...] = ()

    @staticmethod
    def of_table(unknowns: tuple[Unknown, ...], values: tuple[int, ...]) -> Linear:
        """A number for each combination of states of different unknowns, in row-major order."""
        return _canonical(0, [], [Factor(unknowns, values)], ())

    @property
    def certain(self) -> bool:
        """Whether nothing is unknown in it."""
        return not self.factors and not self.opens

    @property
    def given_up(self) -> bool:
        """Whether a table in it had too many rows and was replaced by its bounds."""
        return any(o.given_up for o in self.opens)

    @property
    def unknowns(self) -> tuple[Unknown, ...]:
        """Every unknown it mentions, each once, in a fixed order."""
        found = {u for f in self.factors for u in f.unknowns} | {u for o in self.opens for u in o.of}
        return tuple(sorted(found, key=lambda u: u.key))

    @property
    def spread(self) -> Spread:
        """What the opens together can be."""
        lows, highs = [o.bounds[0] for o in self.opens], [o.bounds[1] for o in self.opens]
        step = gcd(*(o.coefficient for o in self.opens)) or 1
        return Spread(_sum(lows), _sum(highs), step)

    @property
    def bounds(self) -> tuple[int | None, int | None]:
        """The least and the greatest value it may have, both inclusive; ``None`` is without bound."""
        spread = self.spread
        least = self.base + sum(min(f.values) for f in self.factors)
        most = self.base + sum(max(f.values) for f in self.factors)
        return (None if spread.low is None else spread.low + least, None if spread.high is None else spread.high + most)

    def sums(self, without: Factor | None = None) -> frozenset[int] | None:
        """Every value of the number plus the factors, leaving out the opens and one factor.

        Nothing when there are more than ``ROW_LIMIT``.
        """
        reached = {self.base}
        for factor in self.factors:
            if factor is not without:
                reached = {total + value for total in reached for value in set(factor.values)}
                if len(reached) > ROW_LIMIT:
                    return None
        return frozenset(reached)

    def plus(self, other: Linear) -> Linear:
        """The exact sum."""
        base = self.base + other.base
        if not other.factors and not other.opens:
            return Linear(base, self.factors, self.opens)
        if not self.factors and not self.opens:
            return Linear(base, other.factors, other.opens)
        kept, merged, opens = _merge(self.factors + other.factors)
        return _canonical(base, kept, merged, self.opens + other.opens + opens)

    def times(self, number: int) -> Linear:
        """The exact product with a whole number."""
        if number == 0:
            return Linear()
        return Linear(
            self.base * number,
            tuple(Factor(f.unknowns, tuple(v * number for v in f.values)) for f in self.factors),
            _in_order(o.counted(o.coefficient * number) for o in self.opens),
        )

    def divided(self) -> tuple[int, Linear]:
        """A whole number above nothing, and the sum without its base divided by it as far as it goes."""
        whole = gcd(*(v for f in self.factors for v in f.values), *(o.coefficient for o in self.opens)) or 1
        return whole, Linear(
            0,
            tuple(Factor(f.unknowns, tuple(v // whole for v in f.values)) for f in self.factors),
            tuple(o.counted(o.coefficient // whole) for o in self.opens),
        )

    @property
    def leads_down(self) -> bool:
        """Whether the first number in it that is not nothing, its base apart, is below nothing."""
        numbers = (*(v for f in self.factors[:1] for v in f.values), *(o.coefficient for o in self.opens[:1]))
        return next((number for number in numbers if number), 0) < 0

    def given(self, states: Mapping[Unknown, str]) -> Linear:
        """The same sum once the state of some unknowns is known.

        Raises:
            InvalidUnknown: for a state an unknown does not have.
        """
        kept = [f for f in self.factors if not any(u in states for u in f.unknowns)]
        fixed = [_fix(f, states) for f in self.factors if any(u in states for u in f.unknowns)]
        return _canonical(self.base, kept, fixed, self.opens)

    @property
    def key(self) -> tuple[object, ...]:
        """A total order, so that results never depend on hashing."""
        factors = tuple((tuple(u.key for u in f.unknowns), f.values) for f in self.factors)
        return (self.base, factors, tuple((*_open_key(o), o.coefficient) for o in self.opens))


def _sum(ends: Sequence[int | None]) -> int | None:
    known = [end for end in ends if end is not None]
    return sum(known) if len(known) == len(ends) else None


def _open_key(item: Open) -> tuple[object, ...]:
    tag = (item.tag is not None, item.tag or "", item.given_up)
    return (tuple(u.key for u in item.of), str(item.low), str(item.high), tag)


def _fix(factor: Factor, states: Mapping[Unknown, str]) -> Factor:
    chosen = {u: u.index(states[u]) for u in factor.unknowns if u in states}
    rest = Factor(tuple(u for u in factor.unknowns if u not in states), ())
    return Factor(rest.unknowns, tuple(factor.value(chosen | row) for row in rest.rows()))


def _merge(factors: tuple[Factor, ...]) -> tuple[list[Factor], list[Factor], tuple[Open, ...]]:
    """Factors that stay, those that share an unknown made one, and those whose table would be too large, as opens."""
    groups: dict[int, list[Factor]] = {}
    place: dict[Unknown, int] = {}
    for number, factor in enumerate(factors):
        members = [factor]
        for other in sorted({place[u] for u in factor.unknowns if u in place}):
            members = groups.pop(other) + members
        groups[number] = members
        place.update((u, number) for member in members for u in member.unknowns)
    kept = [members[0] for members in groups.values() if len(members) == 1]
    merged: list[Factor] = []
    opens: list[Open] = []
    for members in groups.values():
        if len(members) > 1:
            unknowns = tuple(sorted({u for f in members for u in f.unknowns}, key=lambda u: u.key))
            if prod(len(u.states) for u in unknowns) > ROW_LIMIT:
                opens += map(_as_open, members)
            else:
                rows = Factor(unknowns, ()).rows()
                merged.append(Factor(unknowns, tuple(sum(f.value(row) for f in members) for row in rows)))
    return kept, merged, tuple(opens)


def _as_open(factor: Factor) -> Open:
    whole = gcd(*factor.values)
    number = -whole if next(v for v in factor.values if v) < 0 else whole
    values = tuple(v // number for v in factor.values)
    return Open(factor.unknowns, min(values), max(values), str(values), number, given_up=True)


def _canonical(base: int, kept: list[Factor], new: list[Factor], opens: tuple[Open, ...]) -> Linear:
    """Tables taken apart as far as they go, what is certain in them in the number, equal opens added up, in order."""
    factors = kept + [part for factor in new for part in _parts(factor)]
    factors.sort(key=lambda f: tuple(u.key for u in f.unknowns))
    totals: dict[Open, int] = {}
    alone = [item for item in opens if item.tag is None]
    for item in opens:
        if item.tag is not None:
            same = item.counted(1)
            totals[same] = totals.get(same, 0) + item.coefficient
    added = [same.counted(number) for same, number in totals.items() if number]
    return Linear(base + sum(f.values[0] for f in new), tuple(factors), _in_order(alone + added))


def _in_order(opens: Iterable[Open]) -> tuple[Open, ...]:
    return tuple(sorted(opens, key=lambda o: (_open_key(o), o.coefficient)))


def _parts(factor: Factor) -> Iterator[Factor]:
    """Tables over fewer unknowns that together are the same but for the number in its first row.

    Two unknowns stay together when what one adds depends on the state of the other. An unknown it does not depend on
    is left out.
    """
    sizes = [len(u.states) for u in factor.unknowns]
    strides = [prod(sizes[i + 1 :]) for i in range(len(sizes))]
    groups = [{i} for i in range(len(sizes))]
    for i, j in combinations(range(len(sizes)), 2):
        one, two = (next(g for g in groups if k in g) for k in (i, j))
        if one is not two and _interact(factor.values, (strides[i], sizes[i]), (strides[j], sizes[j])):
            groups = [g for g in groups if g is not one and g is not two] + [one | two]
    first = factor.values[0]
    for group in groups:
        places = sorted(group)
        rows = product(*(range(0, strides[i] * sizes[i], strides[i]) for i in places))
        values = tuple(factor.values[sum(row)] - first for row in rows)
        if any(values):
            yield Factor(tuple(factor.unknowns[i] for i in places), values)


def _interact(values: tuple[int, ...], one: tuple[int, int], two: tuple[int, int]) -> bool:
    for row, value in enumerate(values):
        a, b = (row // stride % size * stride for stride, size in (one, two))
        if a and b and value - values[row - a] != values[row - b] - values[row - a - b]:
            return True
    return False
