"""Loading 2,000 documents, beside pydantic v2 and stock cattrs with the same shape."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from enum import Enum
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import attrs
from cattrs import Converter
from cattrs.gen import make_dict_structure_fn, override
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainValidator, create_model
from timing import Row, in_turn

from wijkonderneming import examples
from wijkonderneming.documents.catalogue import FAMILIES, STANDARD_CATALOGUE
from wijkonderneming.documents.scalars import leaf_reader
from wijkonderneming.documents.texts import loads
from wijkonderneming.model.fieldtypes import types_of
from wijkonderneming.model.trust import Trust

NUMBER = 2_000


def texts() -> list[str]:
    """A made-up enterprise with its board, building, capital and budget, each time with other ids and amounts."""
    raw = json.loads(examples.text("de-oude-school"))
    raw["trust"].pop("claims", None)  # their values are of the type of the field they are about: no schema says that
    template = json.dumps(raw)
    found = []
    for number in range(NUMBER):
        text = template.replace('"de-oude-school"', f'"school-{number}"')
        found.append(text.replace("EUR 22000.00", f"EUR {10_000 + number}.00"))
    return found


# pydantic: one frozen strict model for each class, made from the same annotations.


class Strict(BaseModel):
    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")


def to_tuple(value: Any) -> Any:
    """Lists are read as tuples, and nothing else is."""
    if type(value) is not list:
        raise ValueError("expected a list")
    return tuple(value)


@cache
def hint_of(hint: Any) -> Any:
    """The annotation of a pydantic field for one of ours."""
    inner = [arg for arg in get_args(hint) if arg is not type(None)]
    if len(inner) < len(get_args(hint)) and get_origin(hint) is not tuple:
        return hint_of(inner[0]) | None
    if get_origin(hint) is tuple:
        return Annotated[tuple[hint_of(get_args(hint)[0]), ...], BeforeValidator(to_tuple)]
    if hint in {str, int, bool, Any}:
        return hint
    if isinstance(hint, type) and issubclass(hint, Enum):
        by_value = {member.value: member for member in hint}
        return Annotated[hint, BeforeValidator(lambda value: by_value[value] if type(value) is str else value)]
    if hint in FAMILIES:
        members = tuple(model_of(cls) for cls in STANDARD_CATALOGUE.of(hint).values())
        return Annotated[Union[members], Field(discriminator="kind")]  # noqa: UP007 - made from a tuple
    if (read := leaf_reader(hint)) is not None or hint is date:
        return Annotated[hint, PlainValidator(read)]
    return model_of(hint)


@cache
def model_of(cls: type[Any]) -> type[BaseModel]:
    """A model with the fields of a class, and its tag."""
    fields: dict[str, Any] = {
        field.name: (hint_of(field.hint), Field(... if field.required else None, alias=field.key))
        for field in types_of(cls).fields
    }
    if issubclass(cls, FAMILIES):
        fields["kind"] = (Literal[cls.kind], ...)
    return create_model(cls.__name__, __base__=Strict, **fields)


# Stock cattrs: its own hooks for what it knows, the readers of the value types, and a tag for each family.


def stock() -> Converter:
    made = Converter(forbid_extra_keys=True)

    @made.register_structure_hook_factory(lambda hint: leaf_reader(hint) is not None and hint not in {str, int, bool})
    def _leaf(hint: Any) -> Callable[[Any, Any], Any]:
        read = leaf_reader(hint)
        assert read is not None
        return lambda value, _: read(value)

    @made.register_structure_hook_factory(lambda hint: attrs.has(hint) and leaf_reader(hint) is None)
    def _plain(cls: Any) -> Callable[[Any, Any], Any]:
        names: dict[str, Any] = {f.name: override(rename=f.key) for f in types_of(cls).fields if f.key != f.name}
        return make_dict_structure_fn(cls, made, _cattrs_forbid_extra_keys=True, **names)

    for family in FAMILIES:
        kinds = STANDARD_CATALOGUE.of(family)

        def tagged(value: Any, _: Any, kinds: dict[str, Any] = kinds) -> Any:
            rest = dict(value)
            return made.structure(rest, kinds[rest.pop("kind")])

        made.register_structure_hook_func(lambda hint, family=family: hint is family, tagged)
    return made


def rows() -> list[Row]:
    documents = texts()
    model, converter = model_of(Trust), stock()

    def ours() -> list[Any]:
        return [loads(text) for text in documents]

    def pydantic_too() -> list[Any]:
        return [model.model_validate(json.loads(text)["trust"]) for text in documents]

    def cattrs_too() -> list[Any]:
        return [converter.structure(json.loads(text)["trust"], Trust) for text in documents]

    mine, peer, cattrs_ = ours()[-1], pydantic_too()[-1], cattrs_too()[-1]
    assert mine == cattrs_
    assert mine.entities[1].balances[0].cash == peer.entities[1].balances[0].cash
    assert type(peer.capital[2]).__name__ == type(mine.capital[2]).__name__
    seconds = in_turn([ours, pydantic_too, cattrs_too], 3)
    what = f"loading {NUMBER:,} documents, checked as a whole"
    return [
        Row(what, "pydantic, which checks no references", seconds[0] / seconds[1]),
        Row(what, "stock cattrs into the same classes", seconds[0] / seconds[2]),
    ]
