"""The same shape in other libraries: pydantic v2, msgspec and stock cattrs, each made from our annotations."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import Enum
from functools import cache, lru_cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import attrs
import msgspec
from cattrs import Converter
from cattrs.gen import make_dict_structure_fn, override
from pydantic import BaseModel, ConfigDict, Field, PlainSerializer, PlainValidator, create_model
from pydantic import model_validator as after

from wijkonderneming.documents.catalogue import FAMILIES, STANDARD_CATALOGUE
from wijkonderneming.documents.scalars import leaf_reader, leaf_writer
from wijkonderneming.model.fieldtypes import is_composed, types_of, without_none
from wijkonderneming.model.noun import Noun
from wijkonderneming.model.ownrules import bounds_of, orders_of
from wijkonderneming.model.trust import Trust
from wijkonderneming.values.identifiers import check_id
from wijkonderneming.values.money import Money

PLAIN = (str, int, bool, Any)


@cache
def remembered(hint: Any) -> Callable[[Any], Any]:
    """The reader of a type of value, which remembers what it read, as ours do."""
    read = leaf_reader(hint)
    assert read is not None
    kept = lru_cache(4096)(read)
    return lambda value: kept(value) if type(value) is str else read(value)


def is_leaf(hint: Any) -> bool:
    return hint not in PLAIN and hint is not date and leaf_reader(hint) is not None


# pydantic: one strict frozen model for each class, in its own idiom wherever it has one.


class Strict(BaseModel):
    model_config = ConfigDict(strict=True, frozen=True, extra="forbid", protected_namespaces=())


class Ruled(Strict):
    """With the rules that ours have: what stands in one object; the root adds what holds between objects."""

    @after(mode="after")
    def own(self) -> Ruled:
        for name, low, high in BOUNDS[type(self)]:
            value = getattr(self, name)
            for one in () if value is None else value if type(value) is tuple else (value,):
                size = one.cents if type(one) is Money else one
                assert low <= size <= high
        for first, last in ORDERS[type(self)]:
            start, end = getattr(self, first), getattr(self, last)
            if start is not None and end is not None:
                start = start if isinstance(start, date) else start.earliest
                end = end if isinstance(end, date) else end.latest
                assert start is None or end is None or start < end
        return self


BOUNDS: dict[Any, list[tuple[str, int, int]]] = {}
ORDERS: dict[Any, tuple[tuple[str, str], ...]] = {}
REFERENCES: dict[Any, list[tuple[str, frozenset[str]]]] = {}
NESTED: dict[Any, list[str]] = {}
NOUNS: dict[Any, str] = {}
AMOUNTS: dict[Any, list[str]] = {}


class Whole(Ruled):
    """The root: ids are unique and well-formed, and refer to something of the right noun; currencies agree."""

    @after(mode="after")
    def together(self) -> Whole:
        ids: dict[str, Any] = {}
        references: list[tuple[str, frozenset[str]]] = []
        currencies = set()
        todo: list[Any] = [self]
        while todo:
            item = todo.pop()
            kind = type(item)
            name = getattr(item, "id", None)
            if name is not None:
                check_id(name)
                assert name not in ids
                ids[name] = kind
            for field, nouns in REFERENCES[kind]:
                value = getattr(item, field)
                if value is not None:
                    references += [(one, nouns) for one in (value if type(value) is tuple else (value,))]
            for field in AMOUNTS[kind]:
                value = getattr(item, field)
                if value is not None:
                    currencies.update(one.currency.value for one in (value if type(value) is tuple else (value,)))
            for field in NESTED[kind]:
                value = getattr(item, field)
                if value is not None:
                    todo += value if type(value) is tuple else (value,)
        for name, nouns in references:
            assert name in ids
            assert "any" in nouns or NOUNS[ids[name]] in nouns
        assert len(currencies) <= 1
        return self


@cache
def hint_of(hint: Any, base: type[Strict]) -> Any:
    """The annotation of a pydantic field for one of ours."""
    inner = without_none(hint)
    if inner is not hint:
        return hint_of(inner, base) | None
    if get_origin(hint) is tuple:
        return tuple[hint_of(get_args(hint)[0], base), ...]
    if hint is str and base is not Strict:
        return Annotated[str, Field(pattern=r"^[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f]*$")]
    if hint in PLAIN or hint is date or (isinstance(hint, type) and issubclass(hint, Enum)):
        return hint
    if hint in FAMILIES:
        members = tuple(model_of(cls, base) for cls in STANDARD_CATALOGUE.of(hint).values())
        return Annotated[Union[members], Field(discriminator="kind")]  # noqa: UP007 - made from a tuple
    if is_leaf(hint):
        write = leaf_writer(hint)
        assert write is not None
        return Annotated[hint, PlainValidator(remembered(hint)), PlainSerializer(write)]
    return model_of(hint, base)


@cache
def model_of(cls: type[Any], base: type[Strict] = Strict) -> type[BaseModel]:
    """A model with the fields of a class, and its tag; of a root with rules, one that asks for them as a whole."""
    fields: dict[str, Any] = {
        field.name: (hint_of(field.hint, base), Field(... if field.required else field.default, alias=field.key))
        for field in types_of(cls).fields
    }
    if issubclass(cls, FAMILIES):
        fields["kind"] = (Literal[cls.kind], ...)
    made = create_model(cls.__name__, __base__=Whole if cls is Trust and base is Ruled else base, **fields)
    far = 10**30
    plan, noun = types_of(cls), issubclass(cls, Noun)
    BOUNDS[made] = [
        (
            field.name,
            -far if low is None else low * (100 if field.item is Money else 1),
            far if high is None else high * (100 if field.item is Money else 1),
        )
        for field, low, high in (bounds_of(cls) if noun else ())
    ]
    ORDERS[made] = orders_of(cls) if noun else ()
    REFERENCES[made] = [(field.name, frozenset(field.nouns)) for field in plan.refers]
    NESTED[made] = [name for name, _ in plan.nested]
    NOUNS[made] = cls.noun if noun else cls.__name__.lower()
    AMOUNTS[made] = [field.name for field in plan.amounts]
    return made


def document_of(base: type[Strict]) -> type[BaseModel]:
    """The whole document."""
    fields: dict[str, Any] = {"number": (Literal[1], Field(alias="schema")), "trust": (model_of(Trust, base), ...)}
    return create_model("Document", __base__=Strict, **fields)


# msgspec: one frozen struct for each class. It takes our value types for objects, so amounts and the like stay text.


@cache
def struct_hint(hint: Any) -> Any:
    inner = without_none(hint)
    if inner is not hint:
        return struct_hint(inner) | None
    if get_origin(hint) is tuple:
        return tuple[struct_hint(get_args(hint)[0]), ...]
    if hint in FAMILIES:
        return Union[tuple(struct_of(cls) for cls in STANDARD_CATALOGUE.of(hint).values())]  # noqa: UP007
    return Any if is_leaf(hint) else struct_of(hint) if is_composed(hint) else hint


@cache
def struct_of(cls: type[Any]) -> Any:
    fields = []
    for field in types_of(cls).fields:
        hint = struct_hint(field.hint)
        fields.append((field.name, hint) if field.required else (field.name, hint, field.default))
    return msgspec.defstruct(
        cls.__name__,
        fields,
        frozen=True,
        kw_only=True,
        forbid_unknown_fields=True,
        omit_defaults=True,
        tag_field="kind" if issubclass(cls, FAMILIES) else None,
        tag=cls.kind if issubclass(cls, FAMILIES) else None,
        rename={field.name: field.key for field in types_of(cls).fields},
    )


def decoder() -> msgspec.json.Decoder[Any]:
    document = msgspec.defstruct("Document", [("schema", Literal[1]), ("trust", struct_of(Trust))], frozen=True)
    return msgspec.json.Decoder(document)


# Stock cattrs: its own hooks for what it knows, the readers of the value types, and a tag for each family.


def stock() -> Converter:
    made = Converter(forbid_extra_keys=True)

    @made.register_structure_hook_factory(lambda hint: hint is date or is_leaf(hint))
    def _leaf(hint: Any) -> Callable[[Any, Any], Any]:
        read = remembered(hint)
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


# The pydantic models as somebody would write them down, to be imported.


HEAD = """\
from datetime import date
from enum import Enum
from typing import Annotated, Any, Literal, Union
from pydantic import BaseModel, ConfigDict, Field, PlainSerializer, PlainValidator


class Strict(BaseModel):
    model_config = ConfigDict(strict=True, frozen=True, extra="forbid", protected_namespaces=())


class Value:
    __slots__ = ("text",)
"""


class Written(dict[Any, str]):
    """The names under which a module writes down classes, each written when it is first needed."""

    def __init__(self) -> None:
        super().__init__()
        self.lines = [HEAD]

    def named(self, hint: Any) -> str:
        inner = without_none(hint)
        if inner is not hint:
            return f"{self.named(inner)} | None"
        if get_origin(hint) is tuple:
            return f"tuple[{self.named(get_args(hint)[0])}, ...]"
        if hint in PLAIN or hint is date:
            return "Any" if hint is Any else str(hint.__name__)
        if hint not in self:
            self[hint] = f"{hint.__name__}{len(self)}"
            self.lines += self.written(hint, self[hint])
        return self[hint]

    def written(self, hint: Any, name: str) -> list[str]:
        if issubclass(hint, Enum):
            return [f"class {name}(Enum):", *(f"    {member.name} = {member.value!r}" for member in hint)]
        if hint in FAMILIES:
            members = [self.named(cls) for cls in STANDARD_CATALOGUE.of(hint).values()]
            return [f"{name} = Annotated[Union[{', '.join(members)}], Field(discriminator='kind')]"]
        if is_leaf(hint):
            field = f"{name} = Annotated[{name}, PlainValidator(str), PlainSerializer(str)]"
            return [f"class {name}(Value): pass", field]
        kind = [f"    kind: Literal[{hint.kind!r}]"] if issubclass(hint, FAMILIES) else []
        fields = []
        for field in types_of(hint).fields:
            default = "..." if field.required else repr(getattr(field.default, "value", field.default))
            fields.append(f"    {field.name}: {self.named(field.hint)} = Field({default}, alias={field.key!r})")
        return [f"class {name}(Strict):", *kind, *fields]


def written_down() -> str:
    """A module with the models, one class each, and the enumerations and types of value they need."""
    written = Written()
    written.named(Trust)
    return "\n".join([*written.lines, ""])
