"""What is not certain: one notion for a missing fact, a gap, an open decision, a dispute and unheld law."""

from __future__ import annotations

from enum import Enum

import attrs

from wijkonderneming.values.base import Frozen, InvalidValue, described

__all__ = ["InvalidUnknown", "Unknown", "UnknownKind"]


class InvalidUnknown(InvalidValue):
    """The description of an unknown is not acceptable."""


class UnknownKind(Enum):
    """Why something is not certain."""

    MISSING = "missing"
    """The document does not state it."""
    GAP = "gap"
    """The document says that items of this list may be missing."""
    OPEN = "open"
    """A decision still to be taken: a term ended and no successor is recorded."""
    DISPUTED = "disputed"
    """Sources give different values."""
    LAW = "law"
    """The law of that day is not held, or official sources conflict."""


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False, cache_hash=True)
class Unknown(Frozen):
    """One thing that is not certain, and the states it may turn out to be in.

    Attributes:
        about: id of the object it is a fact of.
        field: the field of that object.
        kind: why it is not certain.
        states: the states it may be in, each possible on its own; empty where the domain is not
            finite (an amount of money, the contents of a gap). Never exactly one.
        item: which of several like it, counted from 1; 0 where there is only one.

    Raises:
        InvalidUnknown: when one state is given, or a state twice, or the states are no tuple of texts.
    """

    about: str
    field: str
    kind: UnknownKind = UnknownKind.MISSING
    states: tuple[str, ...] = ("true", "false")
    item: int = 0

    def __attrs_post_init__(self) -> None:
        listed = isinstance(self.states, tuple) and all(isinstance(state, str) for state in self.states)
        if not listed or len(self.states) == 1 or len(set(self.states)) != len(self.states):
            raise InvalidUnknown(
                "states", expected="no states, or a tuple of two or more different ones", found=described(self.states)
            )

    @property
    def key(self) -> tuple[str, str, int, str, tuple[str, ...]]:
        """A total order, so that results never depend on hashing."""
        return (self.about, self.field, self.item, self.kind.value, self.states)

    def index(self, state: str) -> int:
        """The place of a state among its states.

        Raises:
            InvalidUnknown: when it has no such state.
        """
        if state not in self.states:
            raise InvalidUnknown("state", expected=f"one of the {len(self.states)} states of {self}")
        return self.states.index(state)

    def __str__(self) -> str:
        return f"{self.about}.{self.field}" + (f"[{self.item}]" if self.item else "")
