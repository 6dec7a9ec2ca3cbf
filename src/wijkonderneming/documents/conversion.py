"""Between plain JSON values and the nouns: strict, nothing coerced, by the annotations of the classes.

Whole objects are read by ``reading``, which stops at the first problem. The hooks here say of one value what is wrong
with it, for ``refusals``, and write.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum
from functools import cache, lru_cache
from typing import Any, get_origin

from cattrs import Converter

from wijkonderneming.documents.catalogue import FAMILIES, Catalogue
from wijkonderneming.documents.reading import Readers
from wijkonderneming.documents.scalars import InvalidField, close_to, leaf_reader, leaf_writer, word
from wijkonderneming.documents.writing import Writers, in_order, tag_of
from wijkonderneming.model.changes import Change
from wijkonderneming.model.fieldtypes import is_composed, says, without_none
from wijkonderneming.model.noun import Noun
from wijkonderneming.values.base import described

__all__ = ["converter", "readers", "tagged_class", "writers"]

Hook = Callable[[Any, Any], Any]


@lru_cache(maxsize=32)
def converter(catalogue: Catalogue) -> Converter:
    """A converter for the kinds of a catalogue."""
    made = Converter(detailed_validation=False)
    tagged: tuple[type[Noun], ...] = (*FAMILIES, Change)
    for cls in (str, int, bool):  # of these the converter has readers of its own, that coerce
        made.register_structure_hook(cls, _leaf(cls))
    made.register_structure_hook_factory(lambda hint: leaf_reader(hint) is not None, _leaf)
    made.register_structure_hook_factory(
        lambda hint: without_none(hint) is not hint, lambda hint: _optional(made, hint)
    )
    made.register_structure_hook_factory(_is_list, lambda hint: _list(made, hint))
    made.register_structure_hook_factory(_is_enum, _enum)
    made.register_structure_hook_func(lambda hint: hint is Any, _anything)
    made.register_structure_hook_func(lambda hint: hint in tagged or is_composed(hint), _composed(catalogue))
    made.register_unstructure_hook_factory(_is_list, lambda _: lambda value: [made.unstructure(item) for item in value])
    made.register_unstructure_hook_factory(lambda hint: leaf_writer(hint) is not None, _leaf_out)
    made.register_unstructure_hook_factory(is_composed, lambda cls: _writer(made, cls))
    for family in tagged:
        _family(made, family)
    return made


@lru_cache(maxsize=32)
def readers(catalogue: Catalogue) -> Readers:
    """The readers for the kinds of a catalogue."""
    return Readers(catalogue)


@cache
def writers(catalogue: Catalogue, *, indented: bool) -> Writers:
    """The writers for the kinds of a catalogue."""
    return Writers(converter(catalogue).unstructure, indented=indented)


def _is_list(hint: Any) -> bool:
    return get_origin(hint) is tuple


def _is_enum(hint: Any) -> bool:
    return isinstance(hint, type) and issubclass(hint, Enum)


def _anything(value: Any, _: Any) -> Any:
    if value is None:
        raise InvalidField("null", expected="a value, or the key left out", found="null")
    return value


def _leaf(hint: Any) -> Hook:
    read = leaf_reader(hint)
    assert read is not None
    return lambda value, _: read(value)


def _leaf_out(hint: Any) -> Callable[[Any], Any]:
    write = leaf_writer(hint)
    assert write is not None
    return write


def _optional(made: Converter, hint: Any) -> Hook:
    """A field that may be left out is left out; it is never null."""
    inner = without_none(hint)
    read = made.get_structure_hook(inner)

    def hook(value: Any, _: Any) -> Any:
        if value is None:
            raise InvalidField("null", expected=f"{says(inner)}, or the key left out", found="null")
        return read(value, inner)

    return hook


def _list(made: Converter, hint: Any) -> Hook:
    inner = hint.__args__[0]
    read = made.get_structure_hook(inner)

    def hook(value: Any, _: Any) -> Any:
        if type(value) is not list:
            raise InvalidField("wrong_type", expected=says(hint), found=described(value))
        return tuple([read(item, inner) for item in value])

    return hook


def _enum(cls: type[Enum]) -> Hook:
    members = {member.value: member for member in cls}

    def hook(value: Any, _: Any) -> Enum:
        if type(value) is str and value in members:
            return members[value]
        known = [str(known) for known in members]
        raise InvalidField(
            "unknown_word", expected=f"one of {', '.join(known)}{close_to(value, known)}", found=word(value)
        )

    return hook


def tagged_class(value: Any, kinds: Mapping[str, type[Any]]) -> type[Any]:
    """The class of a member of an open family, by its ``kind``.

    Raises:
        InvalidField: when it is no object, has no kind, or one that is not known.
    """
    if not isinstance(value, dict):
        raise InvalidField("wrong_type", expected="an object with a kind", found=described(value))
    if "kind" not in value:
        raise InvalidField("missing_key", expected=f"the key kind, one of {', '.join(kinds)}")
    tag = value["kind"]
    if not isinstance(tag, str) or tag not in kinds:
        known = f"one of {', '.join(kinds)}{close_to(tag, kinds)}"
        raise InvalidField("unknown_kind", expected=known, found=word(tag), key="kind")
    return kinds[tag]


def _composed(catalogue: Catalogue) -> Hook:
    return lambda value, hint: readers(catalogue).read(value, hint)


def _family(made: Converter, family: type[Any]) -> None:
    """Members of a family are written as what they are."""
    made.register_unstructure_hook_func(
        lambda hint: hint is family, lambda item: made.unstructure(item, unstructure_as=type(item))
    )


def _writer(made: Converter, cls: type[Any]) -> Callable[[Any], dict[str, Any]]:
    """Write what is not left out: the id and the kind first, then the fields in the order of the class."""
    fields, tag = in_order(cls), tag_of(cls)
    first = 1 if fields and fields[0].name == "id" else 0

    def write(item: Any) -> dict[str, Any]:
        written: dict[str, Any] = {}
        for part, tagged in ((fields[:first], False), (fields[first:], tag is not None)):
            if tagged:
                written["kind"] = tag
            for field in part:
                value = getattr(item, field.name)
                if field.required or value != field.default:
                    written[field.key] = made.unstructure(value)
        return written

    return write
