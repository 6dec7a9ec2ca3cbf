"""A number of people, seats or votes, exact even where some of it is not known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import zip_longest

import attrs

from wijkonderneming.values.base import Frozen, InvalidValue, described
from wijkonderneming.values.linear import Linear, Open
from wijkonderneming.values.tabling import answers, leaves
from wijkonderneming.values.truth import FALSE, TRUE, Truth
from wijkonderneming.values.unknown import Unknown

__all__ = ["Count", "InvalidCount"]


class InvalidCount(InvalidValue):
    """Something that is not a whole number was counted."""


@attrs.frozen(order=False, repr=False, weakref_slot=False, cache_hash=True)
class Count(Frozen):
    """A whole number, plus what the state of each unknown adds to it.

    Counts add, subtract and multiply by whole numbers exactly (``x - x`` is nothing, even when ``x`` is unknown), and
    comparing two gives a ``Truth``. ``==`` compares the descriptions: what is the same number in every state of the
    unknowns is equal. ``equals`` compares the numbers.

    Attributes:
        linear: the number with its tables.
    """

    linear: Linear

    @staticmethod
    def exact(number: int) -> Count:
        """A known number.

        Raises:
            InvalidCount: for anything but a whole number.
        """
        return _known(_whole(number))

    @staticmethod
    def choice(unknown: Unknown, values: Mapping[str, int]) -> Count:
        """The number that belongs to the state an unknown turns out to be in; nothing for a state left out.

        Raises:
            InvalidCount: for a state the unknown does not have, or anything but whole numbers.
        """
        if not unknown.states or not set(values) <= set(unknown.states):
            raise InvalidCount("state", expected=f"states out of the {len(unknown.states)} of {unknown}")
        return Count(Linear.of_table((unknown,), tuple(_whole(values.get(state, 0)) for state in unknown.states)))

    @staticmethod
    def within(unknown: Unknown, low: int, high: int | None = None, *, of_what: str = "") -> Count:
        """Some number from ``low`` up to ``high``, both inclusive; without ``high`` there is no upper bound.

        Two such numbers are the same one when all arguments are equal; otherwise they are taken to be independent.

        Raises:
            InvalidCount: when ``low`` is above ``high``, or one is no whole number.
        """
        least, most = _whole(low), None if high is None else _whole(high)
        if most is not None and least > most:
            raise InvalidCount("range", expected=f"a high bound from {least} on", found=described(most))
        return Count.exact(least) if least == most else Count(Linear(0, (), (Open((unknown,), least, most, of_what),)))

    @staticmethod
    def of(truth: Truth) -> Count:
        """One where the statement is true, nothing where it is false."""
        if truth.is_certain:
            return _known(int(truth.is_true))
        unknowns = truth.unknowns if truth.settled else truth.mentions
        found = answers(truth, unknowns)
        if found is not None:
            return Count(Linear.of_table(unknowns, tuple(map(int, found))))
        # Not a table: a number from 0 to 1, and the opposite statement is one less that number.
        opposite = ~truth
        if opposite.key < truth.key:
            return 1 - Count.of(opposite)
        opens = [o for _, linear in leaves(truth) for o in linear.opens]
        tag = None if any(o.tag is None for o in opens) else repr(truth.key)
        given_up = not opens or not truth.settled or any(o.given_up for o in opens)
        return Count(Linear(0, (), (Open(unknowns, 0, 1, tag, given_up=given_up),)))

    @staticmethod
    def how_many(truths: Iterable[Truth]) -> Count:
        """How many of the statements are true."""
        return Count.total(map(Count.of, truths))

    @staticmethod
    def total(counts: Iterable[Count]) -> Count:
        """The sum of them all; nothing for none."""
        known, sums = 0, [Linear()]
        for count in counts:
            if count.number is None:
                sums.append(count.linear)
            else:
                known += count.number
        while len(sums) > 1:
            # Two and two, so that of many each is looked at few times.
            sums = [one.plus(other) for one, other in zip_longest(sums[::2], sums[1::2], fillvalue=Linear())]
        (linear,) = sums
        return _known(known + linear.base) if linear.certain else Count(linear.plus(Linear(known)))

    @property
    def low(self) -> int | None:
        """The least it can be, inclusive; ``None`` is without bound."""
        return self.linear.bounds[0]

    @property
    def high(self) -> int | None:
        """The most it can be, inclusive; ``None`` is without bound."""
        return self.linear.bounds[1]

    @cached_property
    def number(self) -> int | None:
        """The number, when it is known."""
        return self.linear.base if self.linear.certain else None

    @cached_property
    def unknowns(self) -> tuple[Unknown, ...]:
        """The unknowns on which it depends, in a fixed order."""
        return self.linear.unknowns

    def equals(self, other: Count | int) -> Truth:
        """Whether both are the same number."""
        above = self._above(other)
        return Truth.compare("eq", self._minus(other)) if above is None else Truth.certainly(above == 0)

    def given(self, states: Mapping[Unknown, str]) -> Count:
        """The same number once the state of some unknowns is known.

        Raises:
            InvalidUnknown: for a state an unknown does not have.
        """
        return Count(self.linear.given(states))

    def _minus(self, other: Count | int) -> Linear:
        return self.linear.plus(_linear(other).times(-1))

    def _above(self, other: Count | int) -> int | None:
        """How much more than another number it is, when both are known: the way that is short."""
        if self.number is None:
            return None
        known = other.number if isinstance(other, Count) else _whole(other)
        return None if known is None else self.number - known

    def __add__(self, other: Count | int) -> Count:
        if self.number is not None:
            known = other.number if isinstance(other, Count) else _whole(other)
            if known is not None:
                return _known(self.number + known)
        return Count(self.linear.plus(_linear(other)))

    def __radd__(self, other: int) -> Count:
        return self + other

    def __sub__(self, other: Count | int) -> Count:
        above = self._above(other)
        return Count(self._minus(other)) if above is None else _known(above)

    def __rsub__(self, other: int) -> Count:
        return Count.exact(other) - self

    def __neg__(self) -> Count:
        return self * -1

    def __mul__(self, number: int) -> Count:
        times = number if type(number) is int else _whole(number)
        return Count(self.linear.times(times)) if self.number is None else _known(self.number * times)

    __rmul__ = __mul__

    def __ge__(self, other: Count | int) -> Truth:
        above = self._above(other)
        if above is None:
            return Truth.compare("ge", self._minus(other))
        return TRUE if above >= 0 else FALSE

    def __gt__(self, other: Count | int) -> Truth:
        return self >= other + 1

    def __le__(self, other: Count | int) -> Truth:
        return ~(self > other)

    def __lt__(self, other: Count | int) -> Truth:
        above = self._above(other)
        if above is None:
            return ~(self >= other)
        return TRUE if above < 0 else FALSE

    def __bool__(self) -> bool:
        raise InvalidCount("bool", expected="a comparison, like count > 0: a count may be unknown")

    def __str__(self) -> str:
        low, high = self.low, self.high
        if low == high and low is not None:
            return str(low)
        return f"{'' if low is None else low}..{'' if high is None else high}"

    def __repr__(self) -> str:
        return f"Count({self})"


def _linear(value: Count | int) -> Linear:
    return value.linear if isinstance(value, Count) else Linear(_whole(value))


def _known(number: int) -> Count:
    try:
        return _FEW[number]
    except KeyError:
        return Count(Linear(number))


def _whole(number: int) -> int:
    if type(number) is int:
        return number
    if isinstance(number, bool) or not isinstance(number, int):
        raise InvalidCount("whole_number", expected="a whole number, like 5", found=described(number))
    return int(number)


_FEW = {number: Count(Linear(number)) for number in range(100)}
"""The numbers that are counted most, each made once."""
