"""Which fields keep a history, and what a change of them makes of it. Each class declares; nothing here knows one.

A field is dated when it holds

- versions: stretches of which one gives way to the next;
- dated values: objects with a day ``since`` from which a ``value`` holds;
- one value now, with a list ``former_...`` beside it of those it had before.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from enum import Enum
from typing import Any, NamedTuple

import attrs

from wijkonderneming.model.fieldtypes import Field, per_class, types_of, without_none
from wijkonderneming.model.formers import Former
from wijkonderneming.model.noun import Noun, Stretch, listed
from wijkonderneming.model.root import Root
from wijkonderneming.values.base import Problem
from wijkonderneming.values.when import When

__all__ = [
    "Dated",
    "Outcome",
    "begun_fields",
    "dated_fields",
    "end_object",
    "end_version",
    "one_at_a_time",
    "reasons_of",
    "surely_before",
]


_SAID = frozenset({"claims", "gaps"})
"""Lists of what is said of the facts: no change is made in them, they are edited."""


class Outcome(NamedTuple):
    """What a change makes of an object, or why it makes nothing of it.

    Attributes:
        values: the new values of fields, by name.
        problems: why it does not fit, each with its path in the change.
    """

    values: Mapping[str, Any]
    problems: tuple[Problem, ...] = ()


class Dated(NamedTuple):
    """A field that keeps its history.

    Attributes:
        field: the field.
        hint: the type of a new value.
        revised: what a new value from a day on makes of an object.
        history: the list of values it had before; nothing where the field itself holds them.
        which: the field by which versions that stand beside each other are told apart; nothing when there is none.
        versions: whether it holds versions, which can end.
    """

    field: Field
    hint: Any
    revised: Callable[[Any, Dated, Any, When], Outcome]
    history: Field | None = None
    which: Field | None = None
    versions: bool = False


def surely_before(one: When | None, other: When | None) -> bool:
    """Whether one day certainly comes before another; not when either is not known so far."""
    if one is None or other is None or one.latest is None or other.earliest is None:
        return False
    return one.latest < other.earliest


@per_class
def dated_fields(cls: type[Any]) -> Mapping[str, Dated]:
    """The fields of a class that keep their history, by what documents call them."""
    found = (_dated(cls, field) for field in types_of(cls).fields)
    return {dated.field.key: dated for dated in found if dated is not None}


def _dated(cls: type[Any], field: Field) -> Dated | None:
    item = field.item
    if not field.many:
        history = _history(cls, field)
        return None if history is None else Dated(field, without_none(field.hint), _moved, history)
    if not (field.composed and issubclass(item, Noun)) or issubclass(item, Former):
        return None
    if issubclass(item, Stretch) and (item.exclusive or item.gives_way is not None):
        which = types_of(item).named(item.gives_way.rstrip("_")) if item.gives_way else None
        return Dated(field, item, _followed, which=which, versions=True)
    value, since = types_of(item).named("value"), types_of(item).named("since")
    return None if value is None or since is None else Dated(field, without_none(value.hint), _added)


@per_class
def begun_fields(cls: type[Any]) -> Mapping[str, Field]:
    """The lists of a class to which things can be added that stand beside each other, by what documents call them.

    What a version or a former value says, it has said: nothing is added to it.
    """
    if issubclass(cls, Stretch) and cls.exclusive:
        return {}
    apart = _SAID if issubclass(cls, Root) else frozenset()
    fields = (field for field in types_of(cls).fields if field.many and field.composed and field.key not in apart)
    return {
        field.key: field
        for field in fields
        if not issubclass(field.item, Former)
        and not one_at_a_time(cls, field.key)
        and (issubclass(field.item, Noun) or types_of(field.item).named("id") is not None)
    }


def one_at_a_time(cls: type[Any], key: str) -> bool:
    """Whether a field holds dated values or versions of which at most one is in force on a day."""
    dated = dated_fields(cls).get(key)
    if dated is None or not dated.field.many:
        return False
    return not issubclass(dated.field.item, Stretch) or dated.field.item.exclusive


def _history(cls: type[Any], field: Field) -> Field | None:
    """The list of the values a field had before; nothing when there is none."""
    beside = types_of(cls).named(f"former_{field.key}s")
    return beside if beside is not None and beside.many and issubclass(beside.item, Former) else None


def _refused(path: str, code: str, expected: str, found: When | date | None = None) -> Outcome:
    return Outcome({}, (Problem(path=path, code=code, expected=expected, found="" if found is None else str(found)),))


def _moved(item: Any, dated: Dated, value: Any, on: When) -> Outcome:
    """Another value from a day on; the one it had moves into its history.

    Where the class says that another field is the first day of the value, that goes along.
    """
    name, history = dated.field.name, dated.history
    assert history is not None
    now, formers = getattr(item, name), listed(getattr(item, history.name))
    if now is None:
        return _refused("field", "not_stated", "a field of which it is stated what it was before")
    if now == value:
        return _refused("value", "same", "another value than the one it has")
    begun = dated.field.metadata.get("begun")
    since = getattr(item, begun) if begun else None
    for last in (since, *(former.until for former in formers)):
        if last is not None and not surely_before(last, on):
            return _refused("on", "not_after", f"a day after {last}", on)
    values = {name: value, history.name: (*formers, history.item(value=now, since=since, until=on))}
    return Outcome(values | ({begun: on} if begun else {}))


def _added(item: Any, dated: Dated, value: Any, on: When) -> Outcome:
    """A dated value more, in the order of their days."""
    field = dated.field
    since = types_of(field.item).named("since")
    assert since is not None
    day: Any = on.known if without_none(since.hint) is date else on
    if day is None:
        return _refused("on", "not_known", "a day that is known", on)
    there = listed(getattr(item, field.name))
    if any(one.since == day for one in there):
        return _refused("on", "twice", "another day than those from which a value is stated", on)
    new = field.item(since=day, value=value)
    at = next((i for i, one in enumerate(there) if _first(one.since) > _first(day)), len(there))
    return Outcome({field.name: (*there[:at], new, *there[at:])})


def _first(day: When | date | None) -> date:
    if isinstance(day, When):
        return day.earliest or date.min
    return day or date.min


def _followed(item: Any, dated: Dated, value: Any, on: When) -> Outcome:
    """A version more; the one in force that gives way to it ends on the day it begins."""
    field = dated.field
    if value.since not in {None, on}:
        return _refused("value.since", "other_day", f"since left out, or {on}", value.since)
    gone = _ended(item, dated, None if dated.which is None else getattr(value, dated.which.name), on)
    if gone.problems:
        return Outcome({}, gone.problems)
    there = gone.values[field.name]
    new = attrs.evolve(value, since=on)
    at = next((i for i, one in enumerate(there) if surely_before(on, one.since)), len(there))
    return Outcome({field.name: (*there[:at], new, *there[at:])})


def end_version(item: Any, dated: Dated, which: Any, on: When) -> Outcome:
    """The version in force of a list is over, and nothing comes after it."""
    gone = _ended(item, dated, which, on)
    if gone.problems or gone.values[dated.field.name] != listed(getattr(item, dated.field.name)):
        return gone
    return _refused("on", "not_in_force", "a day on which one is in force", on)


def _ended(item: Any, dated: Dated, which: Any, on: When) -> Outcome:
    """The versions of a list, of which those in force that are meant end on a day; those still to come stay."""
    kept = []
    for one in listed(getattr(item, dated.field.name)):
        meant = dated.which is None or getattr(one, dated.which.name) == which
        begun, ends = one.since, getattr(one, one.ending)
        if not meant or surely_before(on, begun) or _over(ends, on):
            kept.append(one)
        elif begun is not None and not surely_before(begun, on):
            return _refused("on", "not_after", f"a day after {begun}", on)
        elif ends is None or surely_before(on, ends):
            kept.append(attrs.evolve(one, **{one.ending: on}))
        else:
            kept.append(one)
    return Outcome({dated.field.name: tuple(kept)})


def _over(ends: When | None, on: When) -> bool:
    """Whether something certainly has ended by a day."""
    return ends is not None and ends.latest is not None and on.earliest is not None and ends.latest <= on.earliest


@per_class
def reasons_of(cls: type[Any]) -> Mapping[str, Enum]:
    """The words for why an object of a class may have ended; none where it is not asked."""
    field = types_of(cls).named(getattr(cls, "reason", ""))
    return {} if field is None else {str(member.value): member for member in field.item}


def end_object(item: Any, ending: str, on: When, why: Mapping[str, Any] | None = None) -> Outcome:
    """An object is over: the field for that is set; a later end that was foreseen is brought forward.

    Args:
        item: the object.
        ending: the field with the first day it is over; empty when it has none.
        on: that day.
        why: the field that says why, with its value.
    """
    if not ending:
        return _refused("about", "no_end", "something that has an end, like an office, a right or a status")
    stated = [getattr(item, name) for name in dict.fromkeys((ending, "until")) if hasattr(item, name)]
    for ends in stated:
        if ends is not None and not surely_before(on, ends):
            return _refused("on", "ended_before", f"a day before {ends}, when it ends already", on)
    begun = getattr(item, "since", None)
    if begun is not None and on.latest is not None and begun.earliest is not None and on.latest <= begun.earliest:
        return _refused("on", "not_after", f"a day after {begun}", on)
    return Outcome({ending: on, **(why or {})})
