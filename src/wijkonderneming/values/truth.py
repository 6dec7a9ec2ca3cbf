"""A statement that is true, false, or depends on what is not known, exactly."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

import attrs

from wijkonderneming.values import settling
from wijkonderneming.values.base import Frozen, InvalidValue
from wijkonderneming.values.linear import Linear, Open
from wijkonderneming.values.tabling import leaves
from wijkonderneming.values.unknown import Unknown

__all__ = ["FALSE", "TRUE", "InvalidTruth", "Truth"]


class InvalidTruth(InvalidValue):
    """A truth was asked for something it cannot say."""


@attrs.frozen(order=False, repr=False, weakref_slot=False, cache_hash=True)
class Truth(Frozen):
    """True, false, or a statement about unknowns.

    Made by ``TRUE``, ``FALSE``, ``Truth.of``, ``Truth.undecided`` and by comparing counts and amounts; joined by
    ``&``, ``|``, ``~``. Over unknowns with states it is exact: ``possible`` holds ``True`` exactly when some completion
    of the unknowns makes it true, and likewise ``False``. Only where ``settled`` is false was the search given up, and
    both are shown. Amounts and numbers known only by their bounds are judged by these: no possible answer is left out,
    but where several of them bear on one statement one too many may be shown.

    ``==`` compares the descriptions: the same comparisons, joined in any order, are equal. ``equals`` compares the
    answers. A truth has no ``bool``: ask ``is_true``, ``is_false`` or ``possible``.

    Attributes:
        op: how it is made: ``true``, ``false``, ``and``, ``or``, or a comparison with nothing: ``ge``, ``eq``, ``ne``.
        linear: of a comparison, the sum that is compared.
        parts: of ``and`` and ``or``, what is joined, in a fixed order.
    """

    op: str
    linear: Linear | None = None
    parts: tuple[Truth, ...] = ()

    @staticmethod
    def certainly(value: bool) -> Truth:  # noqa: FBT001 - it is the value
        """``TRUE`` or ``FALSE``."""
        return TRUE if value else FALSE

    @staticmethod
    def of(unknown: Unknown, *states: str) -> Truth:
        """True when the unknown is in one of these states.

        Raises:
            InvalidTruth: when the unknown has no such state.
        """
        if not unknown.states or any(state not in unknown.states for state in states):
            raise InvalidTruth("state", expected=f"states out of the {len(unknown.states)} of {unknown}")
        table = Linear.of_table((unknown,), tuple(int(state in states) for state in unknown.states))
        return Truth.compare("ge", table.plus(Linear(-1)))

    @staticmethod
    def undecided(unknowns: Iterable[Unknown], question: str | None) -> Truth:
        """True or false, nobody knows, because of these unknowns.

        Two undecided truths have the same answer when unknowns and question are equal; otherwise, and where the
        question is left out, they are taken to be independent, which is sound but not exact.

        Raises:
            InvalidTruth: when there is no unknown to explain it.
        """
        of = tuple(sorted(set(unknowns), key=lambda u: u.key))
        if not of:
            raise InvalidTruth("unexplained", expected="an unknown that says why it is not decided")
        return Truth.compare("ge", Linear(-1, (), (Open(of, 0, 1, question),)))

    @staticmethod
    def compare(op: str, linear: Linear) -> Truth:
        """Whether a sum is at least nothing (``ge``), nothing (``eq``) or not nothing (``ne``)."""
        possible = settling.outcome(op, linear).possible
        if len(possible) == 1:
            return Truth.certainly(True in possible)
        if op != "ge" and 0 in linear.bounds:
            # Nothing is the least or the most it can be, so that "is nothing" only asks for the other side.
            inward = linear.times(-1) if linear.bounds[0] == 0 else linear
            return Truth.compare("ge", inward if op == "eq" else inward.times(-1).plus(Linear(-1)))
        whole, rest = linear.divided()
        base = linear.base // whole
        if op != "ge" and rest.leads_down:
            base, rest = -base, rest.times(-1)
        return Truth(op, rest.plus(Linear(base)))

    @staticmethod
    def all(truths: Iterable[Truth]) -> Truth:
        """True when every one is; true of none."""
        return _join("and", truths)

    @staticmethod
    def any(truths: Iterable[Truth]) -> Truth:
        """True when at least one is; false of none."""
        return _join("or", truths)

    @property
    def is_true(self) -> bool:
        """Whether every completion makes it true."""
        return self.op == "true" or self._settlement.mask == settling.TRUE_ONLY

    @property
    def is_false(self) -> bool:
        """Whether every completion makes it false."""
        return self.op == "false" or self._settlement.mask == settling.FALSE_ONLY

    @property
    def is_certain(self) -> bool:
        """Whether every completion gives the same answer."""
        return len(self._settlement.possible) == 1

    @cached_property
    def _settlement(self) -> settling.Settlement:
        return settling.settle(self)

    @property
    def possible(self) -> frozenset[bool]:
        """The answers that some completion of the unknowns gives."""
        return self._settlement.possible

    @property
    def settled(self) -> bool:
        """Whether ``possible`` is exact; false when there were too many combinations to look at."""
        return self._settlement.settled

    @cached_property
    def mentions(self) -> tuple[Unknown, ...]:
        """Every unknown in it, in a fixed order, whether or not the answer depends on it."""
        found = {u for _, linear in leaves(self) for u in linear.unknowns}
        return tuple(sorted(found, key=lambda u: u.key))

    @cached_property
    def unknowns(self) -> tuple[Unknown, ...]:
        """The unknowns on which the answer really depends, in a fixed order."""
        return tuple(sorted(settling.essential(self), key=lambda u: u.key))

    def equals(self, other: Truth) -> Truth:
        """Whether both have the same answer."""
        return (self & other) | (~self & ~other)

    def implies(self, other: Truth) -> Truth:
        """Whether the other is true wherever this one is."""
        return ~self | other

    def given(self, states: Mapping[Unknown, str]) -> Truth:
        """The same statement once the state of some unknowns is known.

        Raises:
            InvalidUnknown: for a state an unknown does not have.
        """
        if self.linear is not None:
            return Truth.compare(self.op, self.linear.given(states))
        return _join(self.op, (part.given(states) for part in self.parts)) if self.parts else self

    def __and__(self, other: Truth) -> Truth:
        if not isinstance(other, Truth):
            return NotImplemented
        if self.op == "true" or other.op == "false":
            return other
        if other.op == "true" or self.op == "false":
            return self
        return _join("and", (self, other))

    def __or__(self, other: Truth) -> Truth:
        if not isinstance(other, Truth):
            return NotImplemented
        if self.op == "false" or other.op == "true":
            return other
        if other.op == "false" or self.op == "true":
            return self
        return _join("or", (self, other))

    def __invert__(self) -> Truth:
        if self.linear is None:
            if not self.parts:
                return FALSE if self.op == "true" else TRUE
            return _join("or" if self.op == "and" else "and", (~part for part in self.parts))
        if self.op == "ge":
            return Truth("ge", self.linear.times(-1).plus(Linear(-1)))
        return Truth("ne" if self.op == "eq" else "eq", self.linear)

    def __bool__(self) -> bool:
        raise InvalidTruth("bool", expected="is_true, is_false or possible to be asked: a truth may be unknown")

    @cached_property
    def key(self) -> tuple[Any, ...]:
        """A total order, so that equal statements are equal however they were joined."""
        if self.linear is None:
            return (self.op, tuple(part.key for part in self.parts))
        return (self.op, self.linear.key)

    def __str__(self) -> str:
        return {1: "true", 2: "false"}.get(self._settlement.mask, "unknown")

    def __repr__(self) -> str:
        return f"Truth({self})"


def _join(op: str, truths: Iterable[Truth]) -> Truth:
    absorbing, neutral = ("false", "true") if op == "and" else ("true", "false")
    parts: dict[Truth, None] = {}
    for truth in truths:
        if truth.op == absorbing:
            return truth
        if truth.op == op:
            parts.update(dict.fromkeys(truth.parts))
        elif truth.op != neutral:
            parts[truth] = None
    if not parts:
        return TRUE if op == "and" else FALSE
    if len(parts) == 1:
        return next(iter(parts))
    return Truth(op, None, tuple(sorted(parts, key=lambda t: t.key)))


TRUE = Truth("true")
FALSE = Truth("false")
