"""Between plain JSON values and the nouns: strict, nothing coerced, by the annotations of the classes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import Enum
from functools import lru_cache
from typing import Any, get_origin

import attrs
from cattrs import Converter
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from wijkonderneming.documents.catalogue import FAMILIES, Catalogue
from wijkonderneming.documents.scalars import READ, WRITE, InvalidField, close_to, read_date, word
from wijkonderneming.model.evidence import Claim
from wijkonderneming.model.fieldtypes import field_named, says, types_of, without_none
from wijkonderneming.model.trust import Trust
from wijkonderneming.values.base import Frozen, described

__all__ = ["At", "converter", "read_trust"]


@lru_cache(maxsize=32)
def converter(catalogue: Catalogue, *, every_problem: bool) -> Converter:
    """A converter for the kinds of a catalogue.

    Args:
        catalogue: the kinds a document may use.
        every_problem: whether to go on after the first problem; slower.
    """
    made = Converter(detailed_validation=every_problem, forbid_extra_keys=True, omit_if_default=True)
    _optional(made)
    _lists(made)
    made.register_structure_hook_factory(_is_enum, lambda cls: lambda value, _: _enum(cls, value))
    made.register_unstructure_hook(date, date.isoformat)
    for cls, read in READ.items():
        made.register_structure_hook(cls, _ignoring_type(read))
    made.register_structure_hook(date, lambda value, _: read_date(value))
    made.register_structure_hook_func(lambda hint: hint is Any, lambda value, _: value)
    made.register_structure_hook_factory(_is_plain, lambda cls: _reader(made, cls))
    made.register_unstructure_hook_factory(_is_plain, lambda cls: _writer(made, cls))
    for family in FAMILIES:
        _family(made, family, catalogue)
    for cls, write in WRITE.items():
        made.register_unstructure_hook(cls, write)
    return made


def _ignoring_type(read: Callable[[Any], Any]) -> Callable[[Any, Any], Any]:
    return lambda value, _: read(value)


def _is_enum(hint: Any) -> bool:
    return isinstance(hint, type) and issubclass(hint, Enum)


def _is_plain(hint: Any) -> bool:
    return isinstance(hint, type) and attrs.has(hint) and issubclass(hint, Frozen) and hint not in READ


def _optional(made: Converter) -> None:
    """A field that may be left out is left out; it is never null."""

    def factory(hint: Any) -> Callable[[Any, Any], Any]:
        inner = without_none(hint)
        read = made.get_structure_hook(inner)

        def hook(value: Any, _: Any) -> Any:
            if value is None:
                raise InvalidField("null", expected=f"{says(inner)}, or the key left out", found="null")
            return read(value, inner)

        return hook

    made.register_structure_hook_factory(lambda hint: without_none(hint) is not hint, factory)


def _lists(made: Converter) -> None:
    def predicate(hint: Any) -> bool:
        return get_origin(hint) is tuple

    usual = made.get_structure_hook

    def factory(hint: Any) -> Callable[[Any, Any], Any]:
        read = usual(list[hint.__args__[0]])

        def hook(value: Any, _: Any) -> Any:
            if type(value) is not list:
                raise InvalidField("wrong_type", expected=says(hint), found=described(value))
            return tuple(read(value, list[hint.__args__[0]]))

        return hook

    made.register_structure_hook_factory(predicate, factory)
    made.register_unstructure_hook_func(predicate, lambda value: [made.unstructure(item) for item in value])


def _enum(cls: type[Enum], value: Any) -> Enum:
    for member in cls:
        if member.value == value and type(member.value) is type(value):
            return member
    known = [str(member.value) for member in cls]
    raise InvalidField("unknown_word", expected=f"one of {', '.join(known)}{close_to(value, known)}", found=word(value))


def _names(cls: type[Any]) -> dict[str, Any]:
    return {
        name: override(rename=name.rstrip("_"), omit_if_default=True)
        for name, _ in types_of(cls).hints
        if name.endswith("_")
    }


def _reader(made: Converter, cls: type[Any], tag: str = "") -> Callable[[Any, Any], Any]:
    """Read an object of one class; only keys that are its fields, and all it cannot do without."""
    read = make_dict_structure_fn(
        cls, made, _cattrs_forbid_extra_keys=False, _cattrs_detailed_validation=made.detailed_validation, **_names(cls)
    )
    known = frozenset(name.rstrip("_") for name, _ in types_of(cls).hints) | ({tag} if tag else frozenset())
    required = frozenset(f.name.rstrip("_") for f in attrs.fields(cls) if f.default is attrs.NOTHING)

    def hook(value: Any, _: Any) -> Any:
        if not isinstance(value, dict):
            raise InvalidField(
                "wrong_type", expected=f"an object with {', '.join(sorted(known))}", found=described(value)
            )
        keys = value.keys()
        if keys <= known and required <= keys:
            return read(value, cls)
        problems = [
            InvalidField("unknown_key", expected=f"only {', '.join(sorted(known))}{close_to(key, known)}", key=key)
            for key in sorted(keys - known, key=str)
        ]
        problems += [InvalidField("missing_key", expected=f"the key {key}") for key in sorted(required - keys)]
        if not made.detailed_validation:
            raise problems[0]
        try:
            if required <= keys:
                read({key: value[key] for key in keys & known}, cls)
            else:
                _read_fields(made, cls, value, problems)
        except Exception as error:  # noqa: BLE001 - whatever else is wrong is reported with it
            problems.append(error)  # type: ignore[arg-type]
        raise ExceptionGroup("object", problems)

    return hook


def _read_fields(made: Converter, cls: type[Any], value: dict[str, Any], problems: list[Any]) -> None:
    """Read what is there of an object that lacks a key, for its problems only."""
    for name, hint in types_of(cls).hints:
        key = name.rstrip("_")
        if key in value:
            try:
                made.structure(value[key], hint)
            except Exception as error:  # noqa: BLE001 - whatever is wrong is reported
                problems.append(At(key, error))


class At(Exception):
    """A problem below a key."""

    def __init__(self, key: str, error: Exception) -> None:
        super().__init__(key)
        self.key = key
        self.error = error


def _writer(made: Converter, cls: type[Any]) -> Callable[[Any], dict[str, Any]]:
    write = make_dict_unstructure_fn(cls, made, _cattrs_omit_if_default=True, **_names(cls))
    tag = getattr(cls, "kind", "")
    if not tag or not issubclass(cls, FAMILIES):
        return write

    def tagged(item: Any) -> dict[str, Any]:
        written = write(item)
        name = written.pop("id")
        return {"id": name, "kind": tag, **written}

    return tagged


def _family(made: Converter, family: type[Any], catalogue: Catalogue) -> None:
    """Members of an open family are told apart by ``kind``."""
    kinds = catalogue.of(family)
    readers = {tag: _reader(made, cls, "kind") for tag, cls in kinds.items()}

    def hook(value: Any, _: Any) -> Any:
        if not isinstance(value, dict):
            raise InvalidField("wrong_type", expected="an object with a kind", found=described(value))
        if "kind" not in value:
            raise InvalidField("missing_key", expected=f"the key kind, one of {', '.join(kinds)}")
        tag = value["kind"]
        if not isinstance(tag, str) or tag not in kinds:
            known = f"one of {', '.join(kinds)}{close_to(tag, kinds)}"
            raise InvalidField("unknown_kind", expected=known, found=word(tag), key="kind")
        return readers[tag](value, kinds[tag])

    made.register_structure_hook_func(lambda hint: hint is family, hook)
    made.register_unstructure_hook_func(
        lambda hint: hint is family, lambda item: made.unstructure(item, unstructure_as=type(item))
    )


def read_trust(raw: Any, made: Converter) -> Trust:
    """A trust from plain values; claimed values are read by the type of the field they are about.

    Raises:
        Exception: whatever the converter or the trust finds wrong.
    """
    if not isinstance(raw, dict) or "claims" not in raw:
        return made.structure(raw, Trust)
    problems: list[Exception] = []
    trust = claims = None
    try:
        trust = made.structure({key: value for key, value in raw.items() if key != "claims"}, Trust)
    except Exception as error:  # noqa: BLE001 - collected with the others
        problems.append(error)
    try:
        claims = made.structure(raw["claims"], tuple[Claim, ...])
    except Exception as error:  # noqa: BLE001 - collected with the others
        problems.append(At("claims", error))
    if trust is not None and claims is not None:
        read = []
        for i, claim in enumerate(claims):
            try:
                read.append(_read_claim(trust, claim, made))
            except Exception as error:  # noqa: BLE001 - collected with the others
                problems.append(At(f"claims[{i}].value", error))
        if not problems:
            return attrs.evolve(trust, claims=tuple(read))
    raise ExceptionGroup("trust", problems)


def _read_claim(trust: Trust, claim: Claim, made: Converter) -> Claim:
    """The claim with its value read; a claim about nothing known is left for the trust to refuse."""
    target = trust.by_id.get(claim.about)
    hint = None if claim.field is None or target is None else field_named(type(target), claim.field)
    if claim.value is None or hint is None:
        return claim
    return attrs.evolve(claim, value=made.structure(claim.value, without_none(hint)))
