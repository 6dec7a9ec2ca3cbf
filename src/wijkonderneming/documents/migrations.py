"""Older documents, brought to the schema of today step by step.

A step takes the plain values of a document of one schema and gives those of the next. It is a pure function: it makes
new values and leaves what it was given as it is. Once published a step is never changed, so that a document of any
number goes on being read; nor is one needed for a field or kind that is added, which old documents do not have.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from wijkonderneming.values.base import InvalidValue, Problem

__all__ = ["MIGRATIONS", "SCHEMA", "Migration", "NotMigrated", "is_older", "migrated", "so_migrated"]

Migration = Callable[[Mapping[str, Any]], Mapping[str, Any]]
"""From a document of one schema, as plain values, to one of the next; the key ``schema`` is set afterwards."""

MIGRATIONS: tuple[Migration, ...] = ()
"""In order: the first is from schema 1 to 2."""
SCHEMA = len(MIGRATIONS) + 1
"""The number of the document schema this version writes."""


class NotMigrated(InvalidValue):
    """An older document is so ill-formed that it cannot be brought to the schema of today."""


def is_older(raw: Any, migrations: Sequence[Migration]) -> bool:
    """Whether a document says that it is of a schema before the last one."""
    number = raw.get("schema") if isinstance(raw, dict) else None
    return type(number) is int and 1 <= number <= len(migrations)


def migrated(raw: Mapping[str, Any], migrations: Sequence[Migration]) -> dict[str, Any]:
    """A document of the last schema from an older one.

    Raises:
        NotMigrated: naming the step that could not be taken.
    """
    for number in range(raw["schema"], len(migrations) + 1):
        try:
            raw = {**migrations[number - 1](raw), "schema": number + 1}
        except Exception:  # noqa: BLE001 - a step may stumble over anything that is not as its schema says
            expected = f"a document of schema {number} that can be brought to schema {number + 1}"
            raise NotMigrated("not_migrated", expected=expected) from None
    return dict(raw)


def so_migrated(number: int, last: int) -> Problem:
    """What goes with the problems of a document that was migrated: their paths are those of the migrated one."""
    expected = f"{last}, to which the document was brought: the paths said here are those it has then"
    return Problem(path="schema", code="older_schema", expected=expected, found=str(number))
