"""The JSON Schema of documents, made from the classes: what editors complete from and other programs check with.

Whatever it refuses, reading refuses. Reading refuses more: what a schema cannot say, like an id that leads nowhere.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from enum import Enum
from typing import Any, get_args, get_origin

import attrs

from wijkonderneming.documents.catalogue import FAMILIES, ROOTS, STANDARD_CATALOGUE, Catalogue
from wijkonderneming.documents.changing import known_fields
from wijkonderneming.documents.migrations import SCHEMA
from wijkonderneming.documents.schema_texts import ID, NOT_NEGATIVE, TEXT, spelled
from wijkonderneming.documents.schema_words import said_of_class, said_of_field
from wijkonderneming.model.changes import CHANGE_KINDS, Begin, Change, Changes, Revise
from wijkonderneming.model.evidence import Claim
from wijkonderneming.model.fieldtypes import Field, is_whole, types_of, without_none
from wijkonderneming.model.noun import Noun
from wijkonderneming.model.ownrules import MOST
from wijkonderneming.values.money import Money

__all__ = ["schema"]

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema(*, catalogue: Catalogue = STANDARD_CATALOGUE) -> str:
    """The JSON Schema (2020-12) of documents, as JSON text.

    Args:
        catalogue: the kinds that documents may use.
    """
    return json.dumps(_Making(catalogue).document(), ensure_ascii=False, indent=2) + "\n"


class _Making:
    """One schema in the making."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._kinds: dict[Any, Mapping[str, type[Any]]] = {family: catalogue.of(family) for family in FAMILIES}
        self._kinds[Change] = {kind.kind: kind for kind in CHANGE_KINDS}
        self._names: dict[Any, str] = {}
        self._made: dict[str, dict[str, Any]] = {}

    def document(self) -> dict[str, Any]:
        """The whole, with a definition for every class that is met on the way."""
        number = {"const": SCHEMA, "description": "The number of the schema the document is written in."}
        where = "Where an editor finds this schema. It says nothing of what the document is about."
        properties: dict[str, Any] = {"$schema": {"type": "string", "description": where}, "schema": number}
        properties |= {root.noun: self._reference(root) for root in ROOTS}
        properties[Changes.noun] = self._value(tuple[Change, ...])
        nouns = [*(root.noun for root in ROOTS), Changes.noun]
        return {
            "$schema": _DIALECT,
            "title": f"A document of wijkonderneming, schema {SCHEMA}",
            "description": f"One document holds one of {', '.join(nouns)}.",
            "type": "object",
            "properties": properties,
            "required": ["schema"],
            "oneOf": [{"required": [noun]} for noun in nouns],
            "additionalProperties": False,
            "$defs": dict(sorted(self._made.items())),
        }

    def _reference(self, cls: Any) -> dict[str, Any]:
        """A reference to the definition of a class, which is made when it is first asked for."""
        if cls not in self._names:
            name = cls.__name__
            while name in self._made:
                name += "_"
            self._names[cls] = name
            self._made[name] = {}
            self._made[name] = {"title": name.rstrip("_"), **self._definition(cls)}
        return {"$ref": f"#/$defs/{self._names[cls]}"}

    def _definition(self, cls: Any) -> dict[str, Any]:
        if cls in self._kinds:
            return self._family(cls)
        if issubclass(cls, Enum):
            return _described(said_of_class(cls)) | {"type": "string", "enum": [member.value for member in cls]}
        if is_whole(cls) or not attrs.has(cls):
            return spelled(cls)
        return self._object(cls)

    def _family(self, family: type[Noun]) -> dict[str, Any]:
        """Members told apart by ``kind``.

        Conditions, rather than a choice of alternatives: what is wrong is then said of the kind that is meant.
        """
        kinds = self._kinds[family]
        return _described(said_of_class(family)) | {
            "type": "object",
            "properties": {"kind": {"type": "string", "enum": list(kinds)}},
            "required": ["kind"],
            "allOf": [_where("kind", tag, self._reference(cls)) for tag, cls in kinds.items()],
        }

    def _object(self, cls: type[Any], *, tag: str = "kind", word: str = "") -> dict[str, Any]:
        """The schema of an object; with a word that says what it is, under a key that is no field."""
        fields = types_of(cls).fields
        told = {tag: {"const": word}} if word else _kind_of(cls, self._kinds)
        properties = {field.key: self._field(cls, field) for field in fields}
        first = {"id": properties.pop("id")} if "id" in properties else {}
        made = _described(said_of_class(cls)) | {
            "type": "object",
            "properties": {**first, **told, **properties},
            "required": [*told, *(field.key for field in fields if field.required)],
            "additionalProperties": False,
        }
        if cls is Claim:
            made["dependentRequired"] = {"value": ["field"]}
        elif cls is Begin:
            self._by_field(made, "item", known_fields(self._catalogue).begun)
        elif cls is Revise:
            self._by_field(made, "value", known_fields(self._catalogue).revised)
        return made

    def _by_field(self, made: dict[str, Any], key: str, hints: Mapping[str, tuple[Any, ...]]) -> None:
        """Say what a value in a change has to be, by the name of the field it goes into."""
        made["properties"]["field"] |= {"enum": sorted(hints)}
        made["allOf"] = [
            _where("field", field, {"properties": {key: self._one_of(several)}})
            for field, several in sorted(hints.items())
        ]

    def _one_of(self, hints: tuple[Any, ...]) -> dict[str, Any]:
        if len(hints) == 1:
            return self._value(hints[0])
        nouns = {str(getattr(hint, "noun", hint.__name__.lower())): hint for hint in hints}
        return {
            "type": "object",
            "properties": {"noun": {"type": "string", "enum": sorted(nouns)}},
            "required": ["noun"],
            "allOf": [
                _where("noun", noun, {} if hint in self._kinds else self._object(hint, tag="noun", word=noun))
                for noun, hint in nouns.items()
            ],
        }

    def _field(self, cls: type[Any], field: Field) -> dict[str, Any]:
        """What a field takes; it is left out rather than null."""
        one = self._value(field.item)
        least, most = field.metadata.get("bounds", (0, MOST) if field.item is int else (None, None))
        if field.item is int and issubclass(cls, Noun):
            one |= {"minimum": least} if least is not None else {}
            one |= {"maximum": most} if most is not None else {}
        elif field.item is Money and least is not None and least >= 0:
            one |= NOT_NEGATIVE
        elif field.item is str and (field.nouns or field.name == "id"):
            one = dict(ID)
        made = {"type": "array", "items": one} if field.many else one
        made = _described(said_of_field(cls, field)) | made
        default = field.default.value if isinstance(field.default, Enum) else field.default
        if not field.required and type(default) in {str, int, bool}:
            made |= {"default": default}
        return made

    def _value(self, hint: Any) -> dict[str, Any]:
        """What a value of an annotated type looks like."""
        inner = without_none(hint)
        if get_origin(inner) is tuple:
            return {"type": "array", "items": self._value(get_args(inner)[0])}
        if inner is Any:
            return {"not": {"type": "null"}}
        plain: dict[Any, dict[str, Any]] = {str: TEXT, int: {"type": "integer"}, bool: {"type": "boolean"}}
        return dict(plain[inner]) if inner in plain else self._reference(inner)


def _described(words: str) -> dict[str, Any]:
    return {"description": words} if words else {}


def _kind_of(cls: Any, families: Iterable[Any]) -> dict[str, Any]:
    """The key that tells a member of a family from the others; nothing for other classes."""
    return {"kind": {"const": cls.kind}} if issubclass(cls, tuple(families)) else {}


def _where(key: str, word: str, then: dict[str, Any]) -> dict[str, Any]:
    """What holds of an object where a key says some word."""
    return {"if": {"properties": {key: {"const": word}}, "required": [key]}, "then": then}
