"""The days on which an answer may become another one, and what was found once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

__all__ = ["Agenda", "Memory"]

T = TypeVar("T")


class Agenda:
    """Collects, while views answer about a day, the later days on which an answer they gave may be another one.

    Each comparison of a day with the day asked about is noted. Up to the first noted day all of them come out as they
    did, so everything that was found stays as it is.
    """

    __slots__ = ("_days", "on")

    def __init__(self, on: date) -> None:
        self.on = on
        self._days: set[date] = set()

    def note(self, *days: date | None) -> None:
        """Note days from which an answer may be another one; a day that has come already changes nothing more."""
        self._days.update(day for day in days if day is not None and day > self.on)

    def come(self, day: date) -> bool:
        """Whether a day has come, inclusive; it is noted."""
        self.note(day)
        return day <= self.on

    @property
    def days(self) -> tuple[date, ...]:
        """What was noted, in order."""
        return tuple(sorted(self._days))


class Memory:
    """What rulebooks found about a view, so that each fact is found once for each object and day."""

    __slots__ = ("_found",)

    def __init__(self) -> None:
        self._found: dict[object, Any] = {}

    def recall(self, key: object, find: Callable[[], T]) -> T:
        """What was found under a key, finding it where nothing was."""
        if key not in self._found:
            self._found[key] = find()
        found: T = self._found[key]
        return found
