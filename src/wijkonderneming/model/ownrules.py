"""What a class declares of its own fields: bounds, days in order, and what no two of one list share."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import pairwise
from typing import Any

from wijkonderneming.model.fieldtypes import Field, per_class, types_of
from wijkonderneming.model.noun import Noun, Stretch
from wijkonderneming.values.base import Problem, described
from wijkonderneming.values.money import Money
from wijkonderneming.values.when import When

__all__ = [
    "MOST",
    "bounds_of",
    "bounds_problems",
    "declared_problems",
    "list_problems",
    "lists_of",
    "order_problems",
    "orders_of",
    "out_of_bounds",
]

MOST = 1_000_000_000
"""The greatest whole number a field may hold that declares no bounds, inclusive."""


def declared_problems(item: Noun) -> Iterator[Problem]:
    """What is ill-formed in an object by itself: what its class declares, and what it finds itself."""
    for rule in rules_of(type(item)):
        yield from rule(item)


@per_class
def rules_of(cls: type[Noun]) -> tuple[Callable[[Any], Iterable[Problem]], ...]:
    """The checks a class asks for."""
    declared: tuple[tuple[Any, Any], ...] = (
        (bounds_of, bounds_problems),
        (orders_of, order_problems),
        (lists_of, list_problems),
    )
    rules = [rule for asked, rule in declared if asked(cls)]
    own = [cls.own_problems] if cls.own_problems is not Noun.own_problems else []
    return (*rules, *own)


@per_class
def bounds_of(cls: type[Any]) -> tuple[tuple[Field, int | None, int | None], ...]:
    """The fields with whole numbers or amounts, each with its bounds."""
    found = []
    for field in types_of(cls).fields:
        least, most = field.metadata.get("bounds", (0, MOST) if field.item is int else (None, None))
        if field.item in {int, Money} and (least, most) != (None, None):
            found.append((field, least, most))
    return tuple(found)


def bounds_problems(item: Noun) -> Iterator[Problem]:
    """Numbers and amounts out of their bounds."""
    return out_of_bounds(type(item), lambda name: getattr(item, name))


def out_of_bounds(cls: type[Any], value_of: Callable[[str], Any]) -> Iterator[Problem]:
    """Numbers and amounts that are out of the bounds of their fields.

    Args:
        cls: the class with the fields.
        value_of: the value to look at of a field; nothing where there is none.
    """
    for field, least, most in bounds_of(cls):
        value = value_of(field.name)
        if value is None:
            continue
        for i, one in enumerate(value if field.many else (value,)):
            size, scale = (one.cents, 100) if isinstance(one, Money) else (one, 1)
            if (least is not None and size < least * scale) or (most is not None and size > most * scale):
                path = f"{field.key}[{i}]" if field.many else field.key
                expected = _between(least, most)
                yield Problem(path=path, code="out_of_bounds", expected=expected, found=_shown(one))


def _between(least: int | None, most: int | None) -> str:
    if most is None:
        return f"{least} or more"
    return f"{most} or less" if least is None else f"{least} up to {most}"


def _shown(value: Any) -> str:
    """A number or amount, unless it is longer than anybody would read."""
    text = str(value) if isinstance(value, Money) or abs(value) < 10**30 else f"a number of {value.bit_length()} bits"
    return text if len(text) <= 40 else f"{text[:40]}..."  # noqa: PLR2004 - enough for any real amount


@per_class
def orders_of(cls: type[Any]) -> tuple[tuple[str, str], ...]:
    """The pairs of fields of which the second holds a day after the first."""
    declared = [(field.metadata["after"], field.name) for field in types_of(cls).fields if "after" in field.metadata]
    return (("since", "until"), *declared) if issubclass(cls, Stretch) else tuple(declared)


def order_problems(item: Noun) -> Iterator[Problem]:
    """Days that certainly do not come after those they should."""
    for first, last in orders_of(type(item)):
        start, end = _earliest(getattr(item, first)), _latest(getattr(item, last))
        if start is not None and end is not None and end <= start:
            code, expected = "ends_before_start", f"a day after {start.isoformat()}"
            yield Problem(path=last.rstrip("_"), code=code, expected=expected, found=end.isoformat())


def _earliest(value: When | date | None) -> date | None:
    return value.earliest if isinstance(value, When) else value


def _latest(value: When | date | None) -> date | None:
    return value.latest if isinstance(value, When) else value


@per_class
def lists_of(cls: type[Any]) -> tuple[tuple[Field, str, bool], ...]:
    """The fields with lists of which items differ in a field, or exclude each other."""
    found = []
    for field in types_of(cls).fields:
        if field.many and field.composed and issubclass(field.item, Noun):
            distinct, exclusive = field.item.distinct, issubclass(field.item, Stretch) and field.item.exclusive
            if distinct or exclusive:
                found.append((field, distinct, exclusive))
    return tuple(found)


def list_problems(item: Noun) -> Iterator[Problem]:
    """Lists in which two say the same day, or are in force at once."""
    for field, distinct, exclusive in lists_of(type(item)):
        items = getattr(item, field.name) or ()
        if distinct:
            yield from _twice(items, field.key, distinct)
        if exclusive:
            yield from _overlapping(items, field.key)
            yield from _undated(items, field.key)


def _twice(items: tuple[Any, ...], key: str, distinct: str) -> Iterator[Problem]:
    seen: set[Any] = set()
    for i, item in enumerate(items):
        value = getattr(item, distinct)
        if value is not None and value in seen:
            path = f"{key}[{i}].{distinct.rstrip('_')}"
            expected = "another one than elsewhere in this list"
            yield Problem(path=path, code="twice", expected=expected, found=described(value))
        seen.add(value)


def _overlapping(items: tuple[Any, ...], key: str) -> Iterator[Problem]:
    """Neighbours in time that certainly overlap. One without ``until`` lasts until the next one begins."""
    begun = [(i, item) for i, item in enumerate(items) if item.since is not None and item.since.latest is not None]
    begun.sort(key=lambda pair: (pair[1].since.latest, pair[0]))
    for (_, first), (i, second) in pairwise(begun):
        start = second.since.latest
        together = first.since == second.since and start == second.since.earliest
        ends = None if first.until is None else first.until.earliest
        if together or (ends is not None and start < ends):
            code, expected = "overlap", "a day on which no other one is in force"
            yield Problem(path=f"{key}[{i}].since", code=code, expected=expected, found=start.isoformat())


def _undated(items: tuple[Any, ...], key: str) -> Iterator[Problem]:
    """Those without a first day that end on the same day, or not: which of them is in force, nothing tells."""
    ends: set[Any] = set()
    for i, item in enumerate(items):
        end = item.until
        if item.since is None and (end is None or end.known is not None):
            if end in ends:
                expected = "a first day, or another last day than that of the other one without a first day"
                yield Problem(path=f"{key}[{i}].since", code="overlap", expected=expected)
            ends.add(end)
