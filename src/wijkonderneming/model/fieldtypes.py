"""What a field may hold: the annotations and the metadata of the classes, read once."""

from __future__ import annotations

import re
import types
from collections.abc import Callable
from datetime import date, datetime
from enum import Enum
from functools import cache
from operator import attrgetter
from typing import Any, TypeVar, Union, get_args, get_origin

import attrs

from wijkonderneming.values.base import Frozen
from wijkonderneming.values.money import Money

__all__ = [
    "Field",
    "FieldTypes",
    "field_named",
    "fits",
    "is_composed",
    "is_text",
    "is_whole",
    "per_class",
    "says",
    "types_of",
    "without_none",
]

T = TypeVar("T")

_NOT_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Field(Frozen):
    """What is known of one field.

    Attributes:
        name: its name in the class.
        key: what documents call it.
        hint: its annotation.
        item: the type it holds, or holds a list of.
        many: whether it holds a list.
        optional: whether it may be ``None``: not stated.
        required: whether it has no default.
        default: its default.
        nouns: the nouns it may refer to; none when it is no reference.
        placed: whether it matters where what it refers to stands.
        composed: whether it holds objects that have fields of their own, unlike those written as one text or number.
        metadata: what the class says of it besides.
    """

    name: str
    key: str
    hint: Any
    item: Any
    many: bool
    optional: bool
    required: bool
    default: Any = attrs.field(eq=False)
    composed: bool
    nouns: tuple[str, ...]
    placed: bool
    metadata: Any = attrs.field(eq=False)


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False, eq=False)
class FieldTypes(Frozen):
    """What is known of the fields of one class.

    Attributes:
        fields: each of them, in order.
        hints: name and annotation of each field.
        nested: name of each field that holds objects with fields of their own, and whether ``one`` or ``many``.
        refers: the fields that hold ids of other objects.
        amounts: the fields that hold money.
        checks: for each field whether a value is of its type.
        values: all values of an object, in order.
    """

    fields: tuple[Field, ...]
    hints: tuple[tuple[str, Any], ...]
    nested: tuple[tuple[str, str], ...]
    refers: tuple[Field, ...]
    amounts: tuple[Field, ...]
    checks: tuple[Callable[[Any], bool], ...]
    values: Callable[[Any], tuple[Any, ...]]

    def named(self, key: str) -> Field | None:
        """The field that documents call ``key``; nothing when there is none."""
        return next((field for field in self.fields if field.key == key), None)


def per_class(make: Callable[[Any], T]) -> Callable[[Any], T]:
    """A function of a class or annotation, of which each answer is worked out once."""
    return cache(make)


@per_class
def types_of(cls: Any) -> FieldTypes:
    """What is known of the fields of a class; nothing for a class without fields."""
    if attrs.has(cls):
        attrs.resolve_types(cls)
        fields = tuple(map(_field, attrs.fields(cls)))
    else:
        fields = ()
    return FieldTypes(
        fields=fields,
        hints=tuple((field.name, field.hint) for field in fields),
        nested=tuple((field.name, "many" if field.many else "one") for field in fields if field.composed),
        refers=tuple(field for field in fields if field.nouns),
        amounts=tuple(field for field in fields if field.item is Money),
        checks=tuple(_check(field.hint) for field in fields),
        values=_getter([field.name for field in fields]),
    )


def _getter(names: list[str]) -> Callable[[Any], tuple[Any, ...]]:
    if len(names) > 1:
        return attrgetter(*names)
    return lambda item: tuple(getattr(item, name) for name in names)


def _field(attribute: attrs.Attribute[Any]) -> Field:
    hint = attribute.type
    inner = without_none(hint)
    many = get_origin(inner) is tuple
    item = get_args(inner)[0] if many else inner
    return Field(
        name=attribute.name,
        key=attribute.name.rstrip("_"),
        hint=hint,
        item=item,
        many=many,
        optional=inner is not hint,
        required=attribute.default is attrs.NOTHING,
        default=None if attribute.default is attrs.NOTHING else attribute.default,
        composed=isinstance(item, type) and issubclass(item, Frozen) and not is_whole(item),
        nouns=tuple(attribute.metadata.get("refers_to", ())),
        placed=not {"same", "within", "other_than"}.isdisjoint(attribute.metadata),
        metadata=attribute.metadata,
    )


@per_class
def is_whole(cls: type[Any]) -> bool:
    """Whether a value of this class is written as one text or number: the fields of such a class are no keywords."""
    return attrs.has(cls) and any(not attribute.kw_only for attribute in attrs.fields(cls))


def is_composed(hint: Any) -> bool:
    """Whether documents write values of a class as an object with its fields as keys."""
    return isinstance(hint, type) and attrs.has(hint) and issubclass(hint, Frozen) and not is_whole(hint)


def field_named(cls: type[Any], name: str) -> Any | None:
    """The annotation of the field that documents call ``name``; nothing when there is none."""
    field = types_of(cls).named(name)
    return None if field is None else field.hint


def without_none(hint: Any) -> Any:
    """The annotation of a field that may be left out, without that it may."""
    if get_origin(hint) in {Union, types.UnionType}:
        rest = [arg for arg in get_args(hint) if arg is not type(None)]
        return rest[0] if len(rest) == 1 else hint
    return hint


def is_text(value: Any) -> bool:
    """Whether a value is text without control characters (but tabs and ends of lines) and halves of characters."""
    return type(value) is str and (value.isprintable() or _NOT_TEXT.search(value) is None)


def fits(value: Any, hint: Any) -> bool:
    """Whether a value is of an annotated type; no whole number is a truth value, and no day a moment."""
    return _check(hint)(value)


@per_class
def _check(hint: Any) -> Callable[[Any], bool]:
    if hint is Any:
        return lambda _value: True
    inner = without_none(hint)
    if inner is not hint:
        check = _check(inner)
        return lambda value: value is None or check(value)
    if get_origin(hint) is tuple:
        item = _check(get_args(hint)[0])
        return lambda value: type(value) is tuple and all(map(item, value))
    if hint is str:
        return is_text
    if hint is date:
        return lambda value: isinstance(value, date) and not isinstance(value, datetime)
    if hint in {int, bool}:
        return lambda value: type(value) is hint
    return lambda value: isinstance(value, hint)


def says(hint: Any) -> str:
    """An annotation in words a person reads."""
    inner = without_none(hint)
    if get_origin(inner) is tuple:
        return f"a list of {says(get_args(inner)[0])}"
    if isinstance(inner, type) and issubclass(inner, Enum):
        return "one of " + ", ".join(str(member.value) for member in inner)
    words = {str: "text", int: "a whole number", bool: "true or false", date: "a day, like 2026-01-31"}
    return words.get(inner, getattr(inner, "__name__", str(inner)))
