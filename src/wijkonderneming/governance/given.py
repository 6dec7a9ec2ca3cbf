"""A value that law or articles give: one, one of several, or not known; every question about it is exact."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

import attrs

from wijkonderneming.values.amount import Amount
from wijkonderneming.values.base import Frozen
from wijkonderneming.values.money import Money
from wijkonderneming.values.source import Source
from wijkonderneming.values.truth import FALSE, TRUE, Truth
from wijkonderneming.values.unknown import Unknown

__all__ = ["Given", "Option"]

T = TypeVar("T")


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Option(Frozen, Generic[T]):
    """One value it may be.

    Attributes:
        when: in which case it is this one.
        value: the value; nothing where law or articles set none.
        given_by: the id of the clause, or the source, that gives it.
        displaced: whether it stands in the place of what the law has.
    """

    when: Truth
    value: T | None
    given_by: Source | str
    displaced: bool = False


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Given(Frozen, Generic[T]):
    """A value with what gives it.

    Attributes:
        options: the values it may be; no two of them in the same case.
        unknowns: why it may be none of them, where that is not known.
    """

    options: tuple[Option[T], ...]
    unknowns: tuple[Unknown, ...] = ()

    @property
    def _not_known(self) -> Truth:
        return ~Truth.any(option.when for option in self.options) if self.unknowns else FALSE

    def holds(self, test: Callable[[Any], Truth], *, none: Truth = FALSE) -> Truth:
        """Whether a test holds of the value, in whatever case.

        Args:
            test: the test; it gets money as an ``Amount`` and everything else as it is.
            none: the answer where law or articles set no value.
        """
        found = [
            option.when & (none if option.value is None else test(_as_fact(option.value))) for option in self.options
        ]
        if self.unknowns:
            found.append(self._not_known & Truth.undecided(self.unknowns, None))
        return Truth.any(found)

    def at_most(self, number: Any) -> Truth:
        """Whether the value is this amount or number, or less."""
        return self.holds(lambda value: _truth(value <= number))

    def at_least(self, number: Any) -> Truth:
        """Whether the value is this amount or number, or more."""
        return self.holds(lambda value: _truth(value >= number))

    @property
    def is_set(self) -> Truth:
        """Whether law or articles set a value at all."""
        return self.holds(lambda _: TRUE)

    @property
    def only(self) -> Option[T] | None:
        """The one value it is, with what gives it; nothing where it may be several, or is not known."""
        known = len(self.options) == 1 and self.options[0].when.is_true
        return self.options[0] if known else None

    @property
    def value(self) -> T | None:
        """The value, where it is certain and there is one."""
        return None if self.only is None else self.only.value

    @property
    def given_by(self) -> Source | str | None:
        """The id of the clause, or the source, that certainly gives it."""
        return None if self.only is None else self.only.given_by

    @property
    def displaced(self) -> bool:
        """Whether the articles certainly put it in the place of what the law has."""
        return self.only is not None and self.only.displaced

    def __str__(self) -> str:
        shown = dict.fromkeys("none" if option.value is None else str(option.value) for option in self.options)
        return " or ".join((*shown, *(("unknown",) if self.unknowns else ())))


def _as_fact(value: Any) -> Any:
    return Amount.of(value) if isinstance(value, Money) else value


def _truth(answer: Any) -> Truth:
    return answer if isinstance(answer, Truth) else Truth.certainly(bool(answer))
