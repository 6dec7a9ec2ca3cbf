"""What a class has to be before documents can use it as a kind of an open family.

The classes of this library are held to the same by its tests; those of others are looked at when they are handed over,
so that what is wrong with one is heard at once and as a whole, and not when a document happens to hold it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from typing import Any, get_args, get_origin

import attrs

from wijkonderneming.documents.scalars import leaf_reader
from wijkonderneming.model.fieldtypes import is_whole, says, types_of, without_none
from wijkonderneming.model.noun import Noun
from wijkonderneming.values.base import Frozen, Problem, described

__all__ = ["is_ours", "kind_problems"]

_OURS = __name__.partition(".")[0]
_TAG = re.compile(r"[a-z][a-z0-9_]*")
_NAMESPACED = re.compile(r"[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)+")
_DECLARATION = "attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)"


def is_ours(cls: type[Any]) -> bool:
    """Whether a class is one of this library."""
    return cls.__module__.partition(".")[0] == _OURS


def kind_problems(kind: Any, families: tuple[type[Noun], ...]) -> Iterator[Problem]:
    """Everything that keeps a class from being a kind of one of the families.

    Args:
        kind: the class.
        families: the open families.
    """
    name = getattr(kind, "__qualname__", type(kind).__name__)
    if not (isinstance(kind, type) and issubclass(kind, families)) or kind in families:
        known = ", ".join(family.__name__ for family in families)
        yield Problem(path=name, code="no_family", expected=f"a class below one of {known}")
        return
    yield from _tag_problems(kind, name)
    yield from _class_problems(kind, name, {kind, *families})
    for left in _left_to_kinds(kind):
        yield Problem(path=f"{name}.{left}", code="unwritten", expected="a method of its own, for its family has none")


def _tag_problems(kind: type[Any], name: str) -> Iterator[Problem]:
    """A kind has a tag of its own, and a kind of somebody else one that cannot meet ours."""
    tag = vars(kind).get("kind")
    if not isinstance(tag, str) or not tag:
        expected = 'a tag of its own, like kind: ClassVar[str] = "my_package.windmill"'
        yield Problem(
            path=f"{name}.kind", code="no_tag", expected=expected, found="" if tag is None else described(tag)
        )
    elif is_ours(kind):
        if not _TAG.fullmatch(tag):
            yield Problem(path=f"{name}.kind", code="tag", expected="a word in small letters", found=tag)
    elif not _NAMESPACED.fullmatch(tag) or tag.partition(".")[0] == _OURS:
        expected = (
            f"a tag in small letters that begins with a word of your own and a dot, like my_package.windmill; "
            f"tags without a dot, and those that begin with {_OURS}, are those of the library"
        )
        yield Problem(path=f"{name}.kind", code="namespace", expected=expected, found=tag)


def _class_problems(cls: type[Any], name: str, seen: set[Any]) -> Iterator[Problem]:
    """What is wrong with how a class is declared, and with its fields; and so for the classes they hold."""
    if "__attrs_attrs__" not in vars(cls):
        yield Problem(path=name, code="no_attrs", expected=f"a class declared with {_DECLARATION}")
        return
    if not issubclass(cls, Frozen):
        yield Problem(path=name, code="not_frozen", expected=f"a class below {Frozen.__module__}.{Frozen.__name__}")
        return
    if not _cannot_be_set(cls):
        yield Problem(path=name, code="not_frozen", expected=f"no field that can be set: {_DECLARATION}")
    if cls.__dictoffset__:
        yield Problem(path=name, code="not_slotted", expected=f"slots, in every class it stands on: {_DECLARATION}")
    if cls.__hash__ is None:
        yield Problem(
            path=name, code="no_hash", expected="a class of which objects are equal by their fields, and hash"
        )
    if cls.__repr__ is not Frozen.__repr__:
        expected = f"the repr of the library, which shows nothing personal: {_DECLARATION}"
        yield Problem(path=name, code="own_repr", expected=expected)
    yield from _fields_problems(cls, name, seen)


def _cannot_be_set(cls: type[Any]) -> bool:
    """Whether attrs refuses to set anything, whatever it is called."""
    try:
        object.__new__(cls).anything = None
    except AttributeError as error:
        return isinstance(error, attrs.exceptions.FrozenInstanceError)
    return False


def _fields_problems(cls: type[Any], name: str, seen: set[Any]) -> Iterator[Problem]:
    try:
        fields = types_of(cls).fields
    except NameError as error:
        expected = "types that can be looked up while the program runs, imported outside of TYPE_CHECKING"
        yield Problem(path=name, code="field_type", expected=expected, found=str(error.name))
        return
    by_position = [field.name for field in attrs.fields(cls) if not field.kw_only]
    if by_position and issubclass(cls, Noun):
        expected = f"only fields that are given by keyword: {_DECLARATION}"
        yield Problem(path=f"{name}.{by_position[0]}", code="by_position", expected=expected)
        return
    if is_whole(cls):
        if not (callable(getattr(cls, "parse", None)) and any("__str__" in vars(base) for base in cls.__mro__[:-1])):
            expected = "fields given by keyword only, or a parse and a __str__, for it is written as one text"
            yield Problem(path=name, code="unreadable", expected=expected)
        return
    keys: set[str] = set()
    for field in fields:
        path = f"{name}.{field.name}"
        if field.key in keys or (field.key == "kind" and issubclass(cls, Noun) and cls.kind):
            yield Problem(
                path=path, code="key", expected="a name of its own in documents, and not kind", found=field.key
            )
        keys.add(field.key)
        yield from _hint_problems(field.hint, path, seen)


def _hint_problems(hint: Any, path: str, seen: set[Any]) -> Iterator[Problem]:
    """Why documents cannot read values of an annotated type."""
    inner = without_none(hint)
    if get_origin(inner) is tuple:
        items = get_args(inner)
        if len(items) == 2 and items[1] is Ellipsis and get_origin(items[0]) is not tuple:  # noqa: PLR2004 - tuple[X, ...]
            inner = items[0]
    if inner in seen:
        return
    if isinstance(inner, type) and issubclass(inner, Enum):
        if not all(isinstance(member.value, str) for member in inner):
            yield Problem(path=path, code="field_type", expected="members that are texts", found=inner.__name__)
    elif isinstance(inner, type) and issubclass(inner, Frozen):
        seen.add(inner)
        if not is_ours(inner):
            yield from _class_problems(inner, inner.__qualname__, seen)
    elif attrs.has(inner) or leaf_reader(inner) is None:
        expected = (
            "a type that documents can read: text, bool, int, date, a value or noun of the library, an enumeration, "
            "a class of your own below Frozen, or tuple[X, ...] of one of these; any of it may be None"
        )
        yield Problem(path=path, code="field_type", expected=expected, found=says(hint)[:80])


def _left_to_kinds(kind: type[Any]) -> Iterator[str]:
    """The methods a family leaves to its kinds that are still those of the family."""
    for name in dir(kind):
        code = getattr(getattr(kind, name, None), "__code__", None)
        if not name.startswith("_") and code is not None and NotImplementedError.__name__ in code.co_names:
            yield name
