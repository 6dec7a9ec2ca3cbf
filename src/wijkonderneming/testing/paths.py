"""Objects inside a trust by where they stand, and copies in which one of them is another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

import attrs

from wijkonderneming.model.fieldtypes import types_of
from wijkonderneming.values.base import Frozen

__all__ = ["Path", "inside", "put"]

T = TypeVar("T")

Path = tuple[tuple[str, int | None], ...]
"""From the outermost object: the name of each field, and the place in it where it holds a list."""


def inside(item: Frozen, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """An object and everything inside it that has fields of its own, outer before inner."""
    yield path, item
    for name, holds in types_of(type(item)).nested:
        value = getattr(item, name)
        if value is None:
            continue
        if holds == "one":
            yield from inside(value, (*path, (name, None)))
        else:
            for number, part in enumerate(value):
                yield from inside(part, (*path, (name, number)))


def put(root: T, path: Path, item: object) -> T:
    """A copy in which another object stands at a path."""
    if not path:
        return item  # type: ignore[return-value]  # of the same class, as the caller sees to
    (name, number), rest = path[0], path[1:]
    old = getattr(root, name)
    part = put(old if number is None else old[number], rest, item)
    new = part if number is None else (*old[:number], part, *old[number + 1 :])
    changed: T = attrs.evolve(root, **{name: new})  # type: ignore[misc]
    return changed
