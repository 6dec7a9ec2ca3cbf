"""The root of a document while changes are made in it: not yet whole, so nothing is asked of it until it is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import SimpleNamespace
from typing import Any, Generic, TypeVar

import attrs

from wijkonderneming.model.evidence import Gap
from wijkonderneming.model.fieldtypes import types_of
from wijkonderneming.model.noun import listed
from wijkonderneming.model.root import Root
from wijkonderneming.model.wellformed import problems_of
from wijkonderneming.values.base import Frozen, Problem

__all__ = ["Draft", "ids_in", "value_at"]

R = TypeVar("R", bound=Root)

_Steps = tuple[tuple[str, int | None], ...]
"""The way from the root to an object: fields, each with a number where it holds a list."""

_STEP = re.compile(r"\.?([^.\[\]]+)|\[([0-9]+)\]")


class Draft(Generic[R]):
    """A root in the making. Parts that no change touches stay the same objects."""

    def __init__(self, root: R) -> None:
        self._cls = type(root)
        self._parts: dict[str, Any] = {field.name: getattr(root, field.name) for field in types_of(self._cls).fields}
        self._where: dict[str, _Steps] = {}
        self._root = root
        self._sound: set[int] = set()
        self._note(root, (), self._sound)

    def __contains__(self, about: str) -> bool:
        return about in self._where

    def class_of(self, about: str) -> type[Any]:
        """The class of the object with an id."""
        return type(self._at(self._where[about])) if self._where[about] else self._cls

    def item(self, about: str) -> Any:
        """The object with an id; of the root something that has its fields."""
        steps = self._where[about]
        return self._at(steps) if steps else SimpleNamespace(**self._parts)

    def put(self, about: str, values: Mapping[str, Any]) -> None:
        """Give fields of the object with an id other values."""
        steps = self._where[about]
        cls = self.class_of(about)
        if steps:
            name, number = steps[0]
            self._parts[name] = _within(self._parts[name], number, steps[1:], values)
        else:
            self._parts.update(values)
        for name, holds in types_of(cls).nested:
            if values.get(name) is not None:
                self._held(values[name], holds, (*steps, (name, None)), set())

    def open(self, about: str, field: str) -> None:
        """Say of a list that was not stated that it may miss items."""
        gap, there = Gap(about=about, field=field), listed(self._parts["gaps"])
        if gap not in there:
            later = (i for i, one in enumerate(there) if (one.about, one.field) > (about, field))
            at = next(later, len(there))
            self._parts["gaps"] = (*there[:at], gap, *there[at:])

    def path(self, about: str) -> str:
        """Where the object with an id stands, from the root."""
        steps = ((name.rstrip("_"), number) for name, number in self._where[about])
        return ".".join(name if number is None else f"{name}[{number}]" for name, number in steps)

    def made(self) -> tuple[R, tuple[Problem, ...]]:
        """The root, and everything that is ill-formed in it.

        It is made without its own check, which would ask all over again what no change has touched.
        """
        root = object.__new__(self._cls)
        for name, value in self._parts.items():
            object.__setattr__(root, name, value)
        return root, problems_of(root, self._sound)

    def _at(self, steps: _Steps) -> Any:
        (name, number), *rest = steps
        found = self._parts[name] if number is None else self._parts[name][number]
        for name, number in rest:
            found = getattr(found, name) if number is None else getattr(found, name)[number]
        return found

    def _note(self, item: Any, steps: _Steps, seen: set[int]) -> None:
        """Remember where an object stands, and everything in it; what is seen is noted by its identity."""
        seen.add(id(item))
        about = getattr(item, "id", None)
        if type(about) is str:
            self._where[about] = steps
        for name, holds in types_of(type(item)).nested:
            value = getattr(item, name)
            if value is not None:
                self._held(value, holds, (*steps, (name, None)), seen)

    def _held(self, value: Any, holds: str, steps: _Steps, seen: set[int]) -> None:
        (*above, (name, _)) = steps
        if holds == "one":
            if isinstance(value, Frozen):
                self._note(value, steps, seen)
        elif type(value) is tuple:
            for i, item in enumerate(value):
                if isinstance(item, Frozen):
                    self._note(item, (*above, (name, i)), seen)


def _within(value: Any, number: int | None, steps: _Steps, values: Mapping[str, Any]) -> Any:
    """The value of a field in which an object further down has other values."""
    item = value if number is None else value[number]
    if steps:
        (name, below), *rest = steps
        values = {name: _within(getattr(item, name), below, tuple(rest), values)}
    made = attrs.evolve(item, **values)
    return made if number is None else (*value[:number], made, *value[number + 1 :])


def ids_in(item: Any) -> tuple[str, ...]:
    """The ids of an object and of everything in it."""
    found: list[str] = []
    todo = [item]
    while todo:
        here = todo.pop()
        if isinstance(here, Frozen):
            about = getattr(here, "id", None)
            found += [about] if type(about) is str else []
            todo += [getattr(here, name) for name, _ in types_of(type(here)).nested]
        elif type(here) is tuple:
            todo += here
    return tuple(found)


def value_at(item: Any, path: str) -> Any:
    """What stands at a path below an object; nothing when there is no such thing."""
    for name, number in _STEP.findall(path):
        try:
            if number:
                item = item[int(number)]
            else:
                field = types_of(type(item)).named(name)
                item = None if field is None else getattr(item, field.name)
        except (AttributeError, IndexError, TypeError):
            return None
    return item
