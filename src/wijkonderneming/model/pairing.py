"""Which of the things without an id in two states of a list are the same thing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import product
from typing import Any

from wijkonderneming.model.fieldtypes import Field, is_whole, types_of
from wijkonderneming.model.noun import Stretch
from wijkonderneming.values.base import Frozen

__all__ = ["left_over", "paired", "telling"]

_MOST_PAIRS = 250_000
"""How many pairs of things without an id are looked at in one list; where there are more, none is taken for another."""


def _stated(item: Any) -> dict[str, str]:
    """The fields of an object that say something, each with the text of what it says."""
    values = ((field, getattr(item, field.name)) for field in types_of(type(item)).fields)
    return {
        field.name: _text(value, in_order=_is_ordered(field))
        for field, value in values
        if field.required or value != field.default
    }


def _is_ordered(field: Field) -> bool:
    return bool(field.metadata.get("in_order"))


def paired(old: list[Any], new: list[Any]) -> Iterator[tuple[Any, Any]]:
    """What of two lists is taken for the same thing: what differs in order only, then what has most in common.

    It does not matter which list is which, nor in which order they are.
    """
    xs, ys = _by_text(old), _by_text(new)
    for text in xs:
        yield from zip(xs[text], ys.get(text, ()), strict=False)
    yield from _likely(_rest(xs, ys), _rest(ys, xs))


def _by_text(items: list[Any]) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {}
    for item in items:
        found.setdefault(_text(item), []).append(item)
    return found


def _rest(mine: dict[str, list[Any]], theirs: dict[str, list[Any]]) -> list[Any]:
    """What is left of one list, in an order that is the same in whichever order it stood."""
    return [item for text in sorted(mine) for item in mine[text][len(theirs.get(text, ())) :]]


def _likely(xs: list[Any], ys: list[Any]) -> Iterator[tuple[Any, Any]]:
    if len(xs) * len(ys) > _MOST_PAIRS:
        return
    stated = [[_stated(item) for item in items] for items in (xs, ys)]
    likely = []
    for i, j in product(range(len(xs)), range(len(ys))):
        alike = _alike(xs[i], ys[j], stated[0][i], stated[1][j])
        if alike:
            likely.append((-alike, abs(i - j), min(i, j), i, j))
    taken: tuple[set[int], set[int]] = (set(), set())
    for *_, i, j in sorted(likely):
        if i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            yield xs[i], ys[j]


def _alike(x: Any, y: Any, one: dict[str, str], two: dict[str, str]) -> int:
    """How much two things have in common, 0 when they are two things."""
    cls: type[Any] = type(x)
    if cls is not type(y):
        return 0
    distinct = getattr(cls, "distinct", "")
    if distinct:
        return int(getattr(x, distinct) == getattr(y, distinct))
    alike = len([name for name, value in one.items() if name in two and two[name] == value])
    if issubclass(cls, Stretch) and (cls.exclusive or cls.gives_way is not None):
        told_by = ("since", cls.gives_way) if cls.gives_way else ("since",)
        if all(getattr(x, name) == getattr(y, name) for name in told_by):
            return alike + len(one) + len(two)
    return alike if 2 * alike > min(len(one), len(two)) else 0


def telling(x: Any, y: Any) -> tuple[str, Any]:
    """The field in which two states of a thing are alike and by which it is told from others, with its value."""
    cls = type(x)
    first = (getattr(cls, "distinct", ""), (getattr(cls, "gives_way", None) or ""), "since", "on")
    fields = [field for field in types_of(cls).fields if not (field.many or field.composed)]
    fields = [field for field in fields if not field.metadata.get("personal") and field.item is not Any]
    fields.sort(key=lambda field: first.index(field.name) if field.name in first else len(first))
    for field in fields:
        value = getattr(x, field.name)
        if value is not None and value == getattr(y, field.name) and (field.required or value != field.default):
            return field.key, value
    return "", None


def left_over(items: list[Any], taken: Iterable[Any]) -> list[Any]:
    """The items that were not taken, as often as they are left."""
    return list((Counter(items) - Counter(taken)).elements())


def _text(value: Any, *, in_order: bool = False) -> str:
    """A text for every value, the same for those that say the same: for what has an id in it, that."""
    if isinstance(value, tuple):
        parts = list(map(_text, value))
        return f"[{','.join(parts if in_order else sorted(parts))}]"
    if isinstance(value, Frozen) and not is_whole(type(value)):
        name = getattr(value, "id", None)
        fields = types_of(type(value)).fields if name is None else ()
        said = [_text(getattr(value, field.name), in_order=_is_ordered(field)) for field in fields]
        return f"{type(value).__name__}({','.join(said)})" if name is None else f"#{name}"
    return repr(value) if isinstance(value, str) else str(value)
