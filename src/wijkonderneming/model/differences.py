"""What differs between two states of a trust, a network or a programme, object by object."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import Any

import attrs

from wijkonderneming.model.noun import PERSONAL
from wijkonderneming.model.root import Root
from wijkonderneming.values.base import Frozen

__all__ = ["Difference", "DifferenceKind", "Differences"]


class DifferenceKind(Enum):
    """What became of something."""

    ADDED = "added"
    """It was not there, or not stated."""
    REMOVED = "removed"
    """It is no longer there, or no longer stated."""
    MOVED = "moved"
    """It stands in another object or list."""
    CHANGED = "changed"
    """It has another value."""


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Difference(Frozen):
    """One thing that differs.

    Of what may be personal the values are not kept, only that they differ.

    Attributes:
        about: the id of the object.
        kind: what became of it.
        field: the field, as documents call it, and below it the field of what it holds, like ``indexation.months``;
            empty when it is the object itself. ``kind`` where it is an object of another class.
        within: of an object that was added or removed, the id of the one that holds it; left out in all other cases.
        told_by: of something in a list that has no id, the field of it by which it is told from others; empty when
            there is none.
        told: the value of that field.
        on: of a dated value the day from which it holds.
        before: the value before; of a dated value, the one in force on that day; of an object that moved, the id of
            what held it, and the field there. Left out when there was none.
        after: the same, after.
        personal: whether the values may be personal, and were not kept.
    """

    about: str
    kind: DifferenceKind
    field: str = ""
    within: str | None = None
    told_by: str = ""
    told: Any = None
    on: date | None = None
    before: Any = attrs.field(default=None, metadata=PERSONAL)
    after: Any = attrs.field(default=None, metadata=PERSONAL)
    personal: bool = False


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Differences(Frozen):
    """Everything that differs between two documents.

    Attributes:
        before: the one before.
        after: the one after.
        items: what differs, in the order of the document after; what was removed comes last.
        reordered: id and field of the lists that hold the same in another order, which says nothing.
    """

    before: Root
    after: Root
    items: tuple[Difference, ...]
    reordered: tuple[tuple[str, str], ...] = ()

    @property
    def same(self) -> bool:
        """Whether nothing differs, not even the order of a list."""
        return not self.items and not self.reordered

    @property
    def names(self) -> tuple[str, ...]:
        """The ids of the objects in which something differs, each once."""
        return tuple(dict.fromkeys(item.about for item in self.items))

    def of(self, about: str) -> tuple[Difference, ...]:
        """What differs in the object with an id."""
        return tuple(item for item in self.items if item.about == about)

    def __iter__(self) -> Iterator[Difference]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)
