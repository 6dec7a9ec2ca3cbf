"""Changes in documents: what an item or value has to be is told by the name of the field it goes into.

A document of changes does not say what the objects are in which they are made. Where lists of one name hold different
things, as balances of an entity and of a fund do, the item says under ``noun`` which it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

import attrs
from cattrs import Converter

from wijkonderneming.documents.catalogue import ROOTS, Catalogue
from wijkonderneming.documents.reading import Readers
from wijkonderneming.documents.scalars import InvalidField, close_to, word
from wijkonderneming.model.changes import Begin, Change, Changes, End, Revise
from wijkonderneming.model.dated import begun_fields, dated_fields
from wijkonderneming.model.fieldtypes import types_of, without_none
from wijkonderneming.model.wellformed import noun_of

__all__ = ["Held", "KnownFields", "held_by", "known_fields", "read_changes", "write_changes"]

Hints = Mapping[str, tuple[Any, ...]]


class Held(NamedTuple):
    """A value in a change of which the type is told by another field.

    Attributes:
        name: the field of the change that holds it.
        value: the plain value, as the document has it.
        hint: the type it is of.
    """

    name: str
    value: Any
    hint: Any


class KnownFields(NamedTuple):
    """By the name of a field, what changes can make of it; several types where fields of one name hold different things.

    Attributes:
        begun: what can be added to it.
        revised: what it can be revised to.
        which: what tells its versions apart.
    """

    begun: Hints
    revised: Hints
    which: Hints


@lru_cache(maxsize=32)
def known_fields(catalogue: Catalogue) -> KnownFields:
    """What the fields that can change take, of everything documents may hold."""
    known = KnownFields({}, {}, {})
    seen: set[type[Any]] = set()
    todo: list[type[Any]] = [*ROOTS, *catalogue.kinds]
    while todo:
        cls = todo.pop()
        if cls in seen:
            continue
        seen.add(cls)
        todo += [field.item for field in types_of(cls).fields if field.composed]
        for key, field in begun_fields(cls).items():
            _note(known.begun, key, field.item)
        for key, dated in dated_fields(cls).items():
            _note(known.revised, key, dated.hint)
            if dated.which is not None:
                _note(known.which, key, without_none(dated.which.hint))
    return known


def _note(hints: Any, key: str, hint: Any) -> None:
    found = hints.get(key, ())
    if hint not in found:
        hints[key] = (*found, hint)


def held_by(change: Change, catalogue: Catalogue) -> Iterator[Held]:
    """The values in a change that are not read yet, each with its type.

    Raises:
        InvalidField: when nothing that is known has such a field, or it is not clear which is meant.
    """
    known = known_fields(catalogue)
    if isinstance(change, Begin):
        yield _item(change.item, _of(known.begun, change.field))
    elif isinstance(change, Revise):
        hints = _of(known.revised, change.field)
        if len(hints) > 1:
            raise InvalidField("ambiguous", expected="a field that has one type wherever it stands", key="field")
        yield Held("value", change.value, hints[0])
    elif isinstance(change, End) and change.which is not None:
        yield Held("which", change.which, _of(known.which, change.field or "")[0])


def _of(hints: Hints, key: str) -> tuple[Any, ...]:
    if key not in hints:
        expected = f"one of {', '.join(sorted(hints))}{close_to(key, sorted(hints))}"
        raise InvalidField("unknown_field", expected=expected, found=word(key), key="field")
    return hints[key]


def _item(raw: Any, hints: tuple[Any, ...]) -> Held:
    """What begins; where it can be several things, it says which."""
    if len(hints) == 1 or not isinstance(raw, dict):
        return Held("item", raw, hints[0])
    nouns = {str(getattr(hint, "noun", hint.__name__.lower())): hint for hint in hints}
    if "noun" not in raw:
        raise InvalidField("missing_key", expected=f"the key noun, one of {', '.join(nouns)}", key="item.noun")
    noun = raw["noun"]
    if not isinstance(noun, str) or noun not in nouns:
        raise InvalidField("unknown_word", expected=f"one of {', '.join(nouns)}", found=word(noun), key="item.noun")
    return Held("item", {key: value for key, value in raw.items() if key != "noun"}, nouns[noun])


def read_changes(raw: Any, made: Readers, catalogue: Catalogue) -> Changes:
    """Changes from plain values.

    Raises:
        Exception: whatever is the first thing wrong.
    """
    changes: list[Change] = []
    for change in made.read(raw, tuple[Change, ...]):
        read = {held.name: made.read(held.value, held.hint) for held in held_by(change, catalogue)}
        changes.append(attrs.evolve(change, **read))
    return Changes(changes=tuple(changes))


def write_changes(changes: Changes, made: Converter, catalogue: Catalogue) -> list[dict[str, Any]]:
    """Changes as plain values."""
    written = []
    for change in changes:
        raw: dict[str, Any] = made.unstructure(change, unstructure_as=type(change))
        if (
            isinstance(change, Begin)
            and len(known_fields(catalogue).begun.get(change.field, ())) > 1
            and isinstance(raw["item"], dict)  # anything else fits no list, and is refused when it is read
        ):
            raw["item"] = {"noun": noun_of(change.item), **raw["item"]}
        written.append(raw)
    return written
