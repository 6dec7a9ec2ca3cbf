"""How a statement over unknowns is settled: which answers are possible, and on which unknowns they depend.

Statements that share no unknown are settled one by one. Only those that share one are enumerated together, by
``tabling``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs

from wijkonderneming.values.base import Frozen
from wijkonderneming.values.linear import Factor, Linear, Spread
from wijkonderneming.values.tabling import Table, leaves
from wijkonderneming.values.unknown import Unknown

if TYPE_CHECKING:
    from wijkonderneming.values.truth import Truth

__all__ = ["FALSE_ONLY", "TRUE_ONLY", "Settlement", "essential", "outcome", "settle"]

TRUE_ONLY, FALSE_ONLY = 1, 2
"""The mask of a statement that every completion makes true, or false."""
_T, _F = TRUE_ONLY, FALSE_ONLY
_BOTH = _T | _F
_POSSIBLE: tuple[frozenset[bool], ...] = (
    frozenset(),
    frozenset({True}),
    frozenset({False}),
    frozenset({True, False}),
)
"""The answers, by the sum of the bits above."""


@attrs.frozen(order=False, repr=False, weakref_slot=False)
class Settlement(Frozen):
    """The possible answers, and whether the search for them was finished."""

    mask: int
    settled: bool = True

    @property
    def possible(self) -> frozenset[bool]:
        """The possible answers."""
        return _POSSIBLE[self.mask]


def outcome(op: str, linear: Linear) -> Settlement:
    """The possible answers of one comparison."""
    low, high = linear.bounds
    if op == "ge":
        mask = (_T if high is None or high >= 0 else 0) | (_F if low is None or low < 0 else 0)
        return Settlement(mask, mask != _BOTH or not linear.given_up)
    sums, spread = linear.sums(), linear.spread
    if sums is None:
        zero = (low is None or low <= 0) and (high is None or high >= 0) and not linear.base % linear.divided()[0]
    else:
        zero = any(spread.meets(-total, -total) for total in sums)
    other = low is None or high is None or low != 0 or high != 0
    equal, differs = (_T, _F) if op == "eq" else (_F, _T)
    mask = (equal if zero else 0) | (differs if other else 0)
    return Settlement(mask, mask != _BOTH or (sums is not None and not linear.given_up))


def _joined(op: str, masks: list[int]) -> int:
    """The possible answers of independent statements, joined."""
    every, some = (_T, _F) if op == "and" else (_F, _T)
    return (every if all(mask & every for mask in masks) else 0) | (some if any(mask & some for mask in masks) else 0)


def settle(truth: Truth) -> Settlement:
    """The possible answers of a statement."""
    if truth.linear is not None:
        return outcome(truth.op, truth.linear)
    if not truth.parts:
        return Settlement(_T if truth.op == "true" else _F)
    found = [_settle_together(truth.op, component) for component in _components(truth)]
    mask = _joined(truth.op, [one.mask for one in found])
    return Settlement(mask, mask != _BOTH or all(one.settled for one in found))


def _settle_together(op: str, component: list[Truth]) -> Settlement:
    if len(component) == 1:
        return settle(component[0])
    table = Table.of(op, component)
    if table is None:
        return Settlement(_joined(op, [settle(part).mask for part in component]), settled=False)
    mask = (_T if True in table.possible else 0) | (_F if False in table.possible else 0)
    return Settlement(mask, settled=not any(leaf.given_up for part in component for _, leaf in leaves(part)))


def essential(truth: Truth) -> frozenset[Unknown]:
    """The unknowns on which the answer really depends (where it was not settled: may depend)."""
    if truth.linear is not None:
        return _leaf_essential(truth.op, truth.linear)
    if settle(truth).mask != _BOTH:
        return frozenset()
    found: frozenset[Unknown] = frozenset()
    for component in _components(truth):
        table = None if len(component) == 1 else Table.of(truth.op, component)
        found |= frozenset().union(*map(essential, component)) if table is None else table.essential()
    return found


def _leaf_essential(op: str, linear: Linear) -> frozenset[Unknown]:
    found: set[Unknown] = set()
    sums, spread = linear.sums(), linear.spread
    known: dict[object, list[bool]] = {}
    for factor in linear.factors:
        alike = (factor.values, tuple(len(u.states) for u in factor.unknowns))
        if alike not in known:
            known[alike] = [_matters(op, linear, factor, unknown, spread) for unknown in factor.unknowns]
        found |= {unknown for unknown, matters in zip(factor.unknowns, known[alike], strict=True) if matters}
    # Opens: whether for some total of the tables the answer differs between two of their numbers.
    if sums is None or any(
        _differs(op, total, spread.low, spread.high, spread.meets(-total, -total)) for total in sums
    ):
        found |= {u for o in linear.opens for u in o.of}
    return frozenset(found)


def _matters(op: str, linear: Linear, factor: Factor, unknown: Unknown, spread: Spread) -> bool:
    """Whether for some value of all the rest the state of one unknown decides (or there are too many to look at)."""
    rest = linear.sums(without=factor)
    windows = [window for pair in _alternatives(factor, unknown) for window in _windows(op, *pair)]
    return rest is None or any(spread.meets(low - total, high - total) for total in rest for low, high in windows)


def _alternatives(factor: Factor, unknown: Unknown) -> set[tuple[int, int]]:
    """Each pair of values between which only the state of one unknown differs, the smaller first."""
    pairs = set()
    for row in factor.rows():
        if row[unknown] == 0:
            values = sorted({factor.value(row | {unknown: state}) for state in range(len(unknown.states))})
            pairs |= {(a, b) for i, a in enumerate(values) for b in values[i + 1 :]}
    return pairs


def _windows(op: str, a: int, b: int) -> list[tuple[int, int]]:
    """The values of the rest, from and to, for which the comparison answers differently for ``a < b``."""
    return [(-b, -a - 1)] if op == "ge" else [(-a, -a), (-b, -b)]


def _differs(op: str, total: int, low: int | None, high: int | None, zero: bool) -> bool:  # noqa: FBT001 - internal
    if op == "ge":
        return (low is None or total + low < 0) and (high is None or total + high >= 0)
    return zero and (low is None or low != high)


def _components(truth: Truth) -> Iterator[list[Truth]]:
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
    return (members for _, members in groups)
