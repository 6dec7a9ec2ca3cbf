"""Between plain JSON values and the nouns: strict, nothing coerced, by the annotations of the classes.

Reading stops at the first problem. What is wrong, all of it, is found by ``refusals``, which reads in the same way.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum
from functools import lru_cache
from typing import Any, TypeVar, get_origin

import attrs
from cattrs import Converter
from cattrs.gen import make_dict_structure_fn, override

from wijkonderneming.documents.catalogue import FAMILIES, Catalogue
from wijkonderneming.documents.scalars import InvalidField, close_to, leaf_reader, leaf_writer, word
from wijkonderneming.model.changes import CHANGE_KINDS, Change
from wijkonderneming.model.evidence import Claim
from wijkonderneming.model.fieldtypes import is_whole, per_class, says, types_of, without_none
from wijkonderneming.model.noun import Noun
from wijkonderneming.model.root import Root
from wijkonderneming.model.wellformed import claimable, places
from wijkonderneming.values.base import Frozen, described

__all__ = ["claimed_hint", "converter", "is_composed", "read_root", "tagged_class"]

Hook = Callable[[Any, Any], Any]
R = TypeVar("R", bound=Root)


@lru_cache(maxsize=32)
def converter(catalogue: Catalogue) -> Converter:
    """A converter for the kinds of a catalogue."""
    made = Converter(detailed_validation=False)
    for cls in (str, int, bool):  # of these the converter has readers of its own, that coerce
        made.register_structure_hook(cls, _leaf(cls))
    made.register_structure_hook_factory(lambda hint: leaf_reader(hint) is not None, _leaf)
    made.register_structure_hook_factory(
        lambda hint: without_none(hint) is not hint, lambda hint: _optional(made, hint)
    )
    made.register_structure_hook_factory(_is_list, lambda hint: _list(made, hint))
    made.register_structure_hook_factory(_is_enum, _enum)
    made.register_structure_hook_func(lambda hint: hint is Any, _anything)
    made.register_structure_hook_factory(is_composed, lambda cls: _reader(made, cls))
    made.register_unstructure_hook_factory(_is_list, lambda _: lambda value: [made.unstructure(item) for item in value])
    made.register_unstructure_hook_factory(lambda hint: leaf_writer(hint) is not None, _leaf_out)
    made.register_unstructure_hook_factory(is_composed, lambda cls: _writer(made, cls))
    for family in FAMILIES:
        _family(made, family, catalogue.of(family))
    _family(made, Change, {kind.kind: kind for kind in CHANGE_KINDS})
    return made


def is_composed(hint: Any) -> bool:
    """Whether documents write values of a class as an object with its fields as keys."""
    return isinstance(hint, type) and attrs.has(hint) and issubclass(hint, Frozen) and not is_whole(hint)


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


def _reader(made: Converter, cls: type[Any], tag: str = "") -> Hook:
    """Read an object of one class; only keys that are its fields, and all it cannot do without."""
    fields = types_of(cls).fields
    names: dict[str, Any] = {field.name: override(rename=field.key) for field in fields if field.key != field.name}
    read = make_dict_structure_fn(
        cls, made, _cattrs_forbid_extra_keys=False, _cattrs_detailed_validation=False, **names
    )
    known = frozenset(field.key for field in fields) | ({tag} if tag else frozenset())

    def hook(value: Any, _: Any) -> Any:
        if not isinstance(value, dict) or not value.keys() <= known:
            raise InvalidField("object", expected=f"an object with {', '.join(sorted(known))}", found=described(value))
        return read(value, cls)

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


def _family(made: Converter, family: type[Any], kinds: Mapping[str, type[Any]]) -> None:
    """Members of a family are told apart by ``kind``."""

    @per_class  # made when first needed: by then every family is known, and one may hold another
    def reader(cls: type[Any]) -> Hook:
        return _reader(made, cls, "kind")

    def hook(value: Any, _: Any) -> Any:
        cls = tagged_class(value, kinds)
        return reader(cls)(value, cls)

    made.register_structure_hook_func(lambda hint: hint is family, hook)
    made.register_unstructure_hook_func(
        lambda hint: hint is family, lambda item: made.unstructure(item, unstructure_as=type(item))
    )


def _writer(made: Converter, cls: type[Any]) -> Callable[[Any], dict[str, Any]]:
    """Write what is not left out: the id and the kind first, then the fields in the order of the class."""
    fields = sorted(types_of(cls).fields, key=lambda field: field.name != "id")
    tagged: tuple[type[Noun], ...] = (*FAMILIES, Change)
    tag = {"kind": cls.kind} if issubclass(cls, tagged) else {}
    first = 1 if fields and fields[0].name == "id" else 0

    def write(item: Any) -> dict[str, Any]:
        written: dict[str, Any] = {}
        for i, field in enumerate(fields):
            if i == first:
                written |= tag
            value = getattr(item, field.name)
            if field.required or value != field.default:
                written[field.key] = made.unstructure(value)
        return written

    return write


def claimed_hint(cls: type[Any], key: str | None) -> Any:
    """The type of what is claimed of a field of a class; nothing when there is no such field."""
    return next((without_none(field.hint) for field in claimable(cls) if field.key == key), None)


def read_root(raw: Any, cls: type[R], made: Converter) -> R:
    """The root of a document from plain values; claimed values are read by the type of the field they are about.

    Raises:
        Exception: whatever is the first thing wrong.
    """
    if not isinstance(raw, dict) or not raw.get("claims"):
        return made.structure(raw, cls)
    parts: dict[str, Any] = {}
    by_key = {field.key: field for field in types_of(cls).fields}
    for key, value in raw.items():
        field = by_key[key]
        parts[field.name] = made.get_structure_hook(field.hint)(value, field.hint)
    by_id = {place.item.id: place.item for place in _places(parts) if getattr(place.item, "id", None) is not None}
    parts["claims"] = tuple(_read_claim(claim, cls, parts, by_id, made) for claim in parts["claims"])
    return cls(**parts)


def _places(parts: Mapping[str, Any]) -> list[Any]:
    held = (item for value in parts.values() for item in (value if type(value) is tuple else (value,)))
    return [place for item in held if isinstance(item, Frozen) for place in places(item)]


def _read_claim(
    claim: Claim, root: type[Root], parts: Mapping[str, Any], by_id: Mapping[str, Any], made: Converter
) -> Claim:
    """The claim with its value read; a claim about nothing known is left for the root to refuse."""
    if claim.value is None:
        return claim
    target = by_id.get(claim.about)
    cls = root if target is None and claim.about == parts.get("id") else type(target)
    hint = claimed_hint(cls, claim.field)
    return claim if hint is None else attrs.evolve(claim, value=made.structure(claim.value, hint))
