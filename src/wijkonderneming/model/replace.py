"""One changed copy: a field of an object, by id, everything else untouched and shared."""

from __future__ import annotations

from typing import Any, TypeVar

import attrs

from wijkonderneming.model.fieldtypes import types_of

__all__ = ["UnknownField", "replaced"]

T = TypeVar("T")


class UnknownField(LookupError):
    """An object has no field of this name."""


def replaced(root: T, about: str, field: str, value: object) -> T:
    """The same object, in which the field that documents call ``field`` of the object ``about`` has another value.

    Untouched parts keep their identity; an object without that id comes back as it is.

    Raises:
        UnknownField: when the object has no such field.
    """
    if getattr(root, "id", None) == about:
        found = types_of(type(root)).named(field)
        if found is None:
            raise UnknownField(f"{type(root).__name__} has no field of this name")
        return _evolve(root, {found.name: value})
    changes: dict[str, Any] = {}
    for name, holds in types_of(type(root)).nested:
        old = getattr(root, name)
        if old is None:
            continue
        if holds == "one":
            new = replaced(old, about, field, value)
        else:
            parts = tuple(replaced(part, about, field, value) for part in old)
            new = parts if any(a is not b for a, b in zip(parts, old, strict=True)) else old
        if new is not old:
            changes[name] = new
    return _evolve(root, changes) if changes else root


def _evolve(item: T, changes: dict[str, Any]) -> T:
    evolved: T = attrs.evolve(item, **changes)  # type: ignore[misc]
    return evolved
