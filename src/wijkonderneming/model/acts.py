"""What the functions named after acts share. Each gives the changes that the act is made of, and makes none itself.

An act names objects by their ids and takes the day from which it counts, as a day or as a ``When``. It checks what it
needs to find its changes; whether they fit is for ``apply``, and whether they were allowed is for the rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from wijkonderneming.model.applying import InvalidChange
from wijkonderneming.model.changes import Change, End
from wijkonderneming.model.dated import end_object
from wijkonderneming.model.noun import Noun
from wijkonderneming.model.root import Root
from wijkonderneming.model.wellformed import places
from wijkonderneming.values.base import Problem
from wijkonderneming.values.when import When

__all__ = ["Day", "ends", "fresh", "holder_of", "perhaps", "refused", "when"]

Day = date | When
"""A day that is known, or as far as it is known."""

_LONGEST = 60
_NOT_ID = re.compile(r"[^a-z0-9._-]+")


def when(on: Day) -> When:
    """A day as facts state it."""
    return on if isinstance(on, When) else When.on(on)


def perhaps(on: Day | None) -> When | None:
    """A day as facts state it, where it is stated."""
    return None if on is None else when(on)


def refused(argument: str, code: str, expected: str) -> InvalidChange:
    """The refusal of an act because of one of its arguments."""
    return InvalidChange((Problem(path=argument, code=code, expected=expected),))


def fresh(root: Root, given: str | None, *parts: object) -> str:
    """The id that was given, else one made of the parts that nothing has yet.

    The same act always gives the same id, and acts about other objects or days give other ones.
    """
    if given is not None:
        return given
    words = (_NOT_ID.sub("-", str(part).lower()).strip("-._") for part in parts)
    base = "-".join(word for word in words if word)[:_LONGEST].strip("-._") or "new"
    names = (base, *(f"{base}-{i}" for i in range(2, len(root.by_id) + 3)))
    return next(name for name in names if name not in root.by_id)


def holder_of(root: Root, name: str, kind: type[Noun]) -> Any:
    """The object of a kind in which the object with an id stands.

    Raises:
        UnknownId: when there is no such object.
        InvalidChange: when it stands in none.
    """
    wanted = root[name]
    for place in places(root):
        if place.item is wanted:
            found = next((item for item in place.around() if isinstance(item, kind)), None)
            if found is not None:
                return found
    raise refused("id", "elsewhere", f"something that stands in a {kind.noun.replace('_', ' ')}")


def ends(items: Iterable[Any], on: When, why: str | None = None) -> tuple[Change, ...]:
    """The end of each of these that is in force on a day, or is to be after it has begun."""
    return tuple(
        End(about=item.id, on=on, why=why)
        for item in items
        if item.ending and getattr(item, "id", None) and not end_object(item, item.ending, on).problems
    )
