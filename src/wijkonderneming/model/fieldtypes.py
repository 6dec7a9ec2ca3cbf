"""What a field may hold: the annotations of the classes, read once."""

from __future__ import annotations

import types
from collections.abc import Callable
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Any, Union, get_args, get_origin

import attrs

from wijkonderneming.values.base import Frozen

__all__ = ["FieldTypes", "field_named", "fits", "says", "types_of", "without_none"]


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class FieldTypes(Frozen):
    """What is known of the fields of one class.

    Attributes:
        hints: name and annotation of each field.
        nested: name of each field that holds other objects, and whether it holds ``one`` or ``many``.
        references: name of each field that holds ids, and the nouns they may be of.
    """

    hints: tuple[tuple[str, Any], ...]
    nested: tuple[tuple[str, str], ...]
    references: tuple[tuple[str, tuple[str, ...]], ...]


@cache
def types_of(cls: Any) -> FieldTypes:
    """What is known of the fields of a class; nothing for a class without fields."""
    if not attrs.has(cls):
        return FieldTypes(hints=(), nested=(), references=())
    attrs.resolve_types(cls)
    hints, nested, references = [], [], []
    for field in attrs.fields(cls):
        hints.append((field.name, field.type))
        inner = without_none(field.type)
        many = get_origin(inner) is tuple
        kind = get_args(inner)[0] if many else inner
        if isinstance(kind, type) and issubclass(kind, Frozen):
            nested.append((field.name, "many" if many else "one"))
        if "refers_to" in field.metadata:
            references.append((field.name, tuple(field.metadata["refers_to"])))
    return FieldTypes(hints=tuple(hints), nested=tuple(nested), references=tuple(references))


def field_named(cls: type[Any], name: str) -> Any | None:
    """The annotation of the field that documents call ``name``; nothing when there is none."""
    return next((hint for field, hint in types_of(cls).hints if field.rstrip("_") == name), None)


def without_none(hint: Any) -> Any:
    """The annotation of a field that may be left out, without that it may."""
    if get_origin(hint) in {Union, types.UnionType}:
        rest = [arg for arg in get_args(hint) if arg is not type(None)]
        return rest[0] if len(rest) == 1 else hint
    return hint


def fits(value: Any, hint: Any) -> bool:
    """Whether a value is of an annotated type; no whole number is a truth value, and no day a moment."""
    return _check(hint)(value)


@cache
def _check(hint: Any) -> Callable[[Any], bool]:
    if hint is Any:
        return lambda _value: True
    origin = get_origin(hint)
    if origin in {Union, types.UnionType}:
        options = [_check(arg) for arg in get_args(hint)]
        return lambda value: any(option(value) for option in options)
    if origin is tuple:
        item = _check(get_args(hint)[0])
        return lambda value: type(value) is tuple and all(map(item, value))
    if hint is int:
        return lambda value: type(value) is int
    if hint is date:
        return lambda value: isinstance(value, date) and not isinstance(value, datetime)
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
