"""What a class has to be to stand in a catalogue: everything that is wrong with it is heard at once."""

from __future__ import annotations

import typing
from datetime import date
from enum import Enum
from typing import Any, ClassVar

import attrs
import pytest

from wijkonderneming.documents.catalogue import FAMILIES, ROOTS, STANDARD_CATALOGUE, Catalogue, InvalidCatalogue
from wijkonderneming.documents.kinds import kind_problems
from wijkonderneming.documents.texts import dumps, loads
from wijkonderneming.model.assets import Asset, Building
from wijkonderneming.model.income import Income
from wijkonderneming.model.noun import Noun
from wijkonderneming.model.schedule import Given, Strand
from wijkonderneming.model.trust import Trust
from wijkonderneming.values.base import Frozen
from wijkonderneming.values.money import Money
from wijkonderneming.values.span import Span


class Wood(Enum):
    """An enumeration of somebody else."""

    OAK = "oak"


class Size(Enum):
    """Members that documents have no words for."""

    LARGE = 1


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Sail(Noun):
    """A noun within a kind."""

    id: str
    made_of: Wood | None = None
    beside: tuple[Sail, ...] | None = None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Mill(Asset):
    """A kind with all that a field can hold."""

    kind: ClassVar[str] = "example.mill"

    name_: str | None = None
    sails: tuple[Sail, ...] | None = None
    first: Sail | None = None
    woods: tuple[Wood, ...] | None = None
    price: Money | None = None
    built: date | None = None
    beside: Building | None = None
    earns: tuple[Income, ...] | None = None


def wrong(*kinds: Any) -> list[tuple[str, str]]:
    """What is said of classes that are handed over, by place and code."""
    with pytest.raises(InvalidCatalogue) as caught:
        STANDARD_CATALOGUE.plus(*kinds)
    return [(problem.path.rpartition("<locals>.")[2], problem.code) for problem in caught.value.problems]


def kind(tag: Any = "example.mill", base: type[Any] = Asset, declared: Any = None, **annotations: Any) -> type[Any]:
    """A class with fields of these types, declared as ours are or otherwise."""
    made = type("Made", (base,), {"__annotations__": annotations, "kind": tag, "__module__": __name__})
    usual = attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
    return made if declared is False else (declared or usual)(made)


def test_two_names_alike_in_documents_are_refused_and_else_all_of_it_is_right() -> None:
    assert wrong(Mill) == [("Mill.name_", "key")]


def test_a_kind_is_refused_with_all_that_is_wrong_with_it() -> None:
    untagged = kind("mill", width=float, size=Size, parts=dict[str, int], pairs=tuple[int, int], kind_=str)
    assert wrong(untagged, Sail) == [
        ("Made.kind", "namespace"),
        ("Made.width", "field_type"),
        ("Made.size", "field_type"),
        ("Made.parts", "field_type"),
        ("Made.pairs", "field_type"),
        ("Made.kind_", "key"),
        ("Sail", "no_family"),
    ]


@pytest.mark.parametrize(
    "tag", ["", "mill", "Example.mill", "example.", ".mill", "example.Mill", "wijkonderneming.mill"]
)
def test_a_tag_begins_with_a_word_of_ones_own(tag: str) -> None:
    assert wrong(kind(tag)) == [("Made.kind", "namespace" if tag else "no_tag")]
    assert Catalogue((kind("example.deep.mill_2"),)).of(Asset).keys() == {"example.deep.mill_2"}


def test_a_tag_is_not_taken_over_from_the_class_above() -> None:
    class Taller(Building):
        pass

    made = attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)(Taller)
    assert wrong(made) == [("Taller.kind", "no_tag")]


@pytest.mark.parametrize("tag", [None, 7, property(lambda _: "example.mill")])
def test_a_tag_is_a_text(tag: Any) -> None:
    assert wrong(kind(tag)) == [("Made.kind", "no_tag")]


@pytest.mark.parametrize(
    ("declared", "codes"),
    [
        (False, ["no_attrs"]),
        (attrs.frozen, ["own_repr", "by_position"]),
        (attrs.frozen(kw_only=True), ["own_repr"]),
        (attrs.frozen(kw_only=True, repr=False, slots=False), ["not_slotted"]),
        (attrs.frozen(kw_only=True, repr=False, unsafe_hash=False, eq=True), ["no_hash"]),
    ],
)
def test_a_kind_is_declared_as_ours_are(declared: Any, codes: list[str]) -> None:
    assert [code for _, code in wrong(kind(declared=declared, blades=int))] == codes


def test_what_a_kind_holds_is_looked_at_too() -> None:
    @attrs.define
    class Loose:
        blades: int

    @attrs.frozen(repr=False, order=False, weakref_slot=False)
    class Mute(Frozen):
        text: str

    @attrs.define(kw_only=True, repr=False, order=False, weakref_slot=False)
    class Set(Frozen):
        size: Size

    assert wrong(kind(loose=Loose, mute=Mute | None, set_=tuple[Set, ...])) == [
        ("Made.loose", "field_type"),
        ("Mute", "unreadable"),
        ("Set", "not_frozen"),
        ("Set", "no_hash"),
        ("Set.size", "field_type"),
    ]


def test_only_what_is_worked_out_can_be_set() -> None:
    """Attrs freezes whatever stands on a frozen class, so only a method of its own can undo it."""

    @attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
    class Soft(Asset):
        kind: ClassVar[str] = "example.soft"
        blades: int = 4

    Soft.__setattr__ = object.__setattr__  # type: ignore[method-assign]  # as mischief would
    assert wrong(Soft) == [("Soft", "not_frozen")]


def test_a_type_that_only_checkers_know_is_named() -> None:
    with pytest.raises(InvalidCatalogue) as caught:
        Catalogue((kind(part="Fractional"),))
    assert [(p.code, p.found) for p in caught.value.problems] == [("field_type", "Fractional")]


def test_a_method_that_a_family_leaves_to_its_kinds_is_written() -> None:
    assert wrong(kind("example.fees", Income)) == [("Made.falls_due", "unwritten")]

    class Fees(Income):
        kind: ClassVar[str] = "example.fees"

        def falls_due(self, window: Span, given: Given) -> tuple[Strand, ...]:
            del window, given
            return ()

    made: Any = attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)(Fees)
    assert Catalogue((made,)).of(Income) == {"example.fees": made}


@pytest.mark.parametrize("kind", [None, 7, "example.mill", Trust, Frozen, object, Asset, Wood])
def test_what_is_of_no_family_is_refused(kind: Any) -> None:
    assert [code for _, code in wrong(kind)] == ["no_family"]


def test_a_kind_twice_is_said_once() -> None:
    assert wrong(Building) == [("Building", "duplicate_kind")]


def test_our_own_kinds_are_what_others_have_to_be() -> None:
    assert [str(p) for kind in STANDARD_CATALOGUE.kinds for p in kind_problems(kind, FAMILIES)] == []
    assert all(typing.get_type_hints(root) for root in ROOTS)


def test_a_kind_within_a_kind_is_read_and_written() -> None:
    made = kind(sails=tuple[Sail, ...] | None, house=Asset | None, woods=tuple[Wood, ...] | None)
    catalogue = STANDARD_CATALOGUE.plus(made)
    text = (
        '{"schema": 1, "trust": {"id": "t", "name": "T", "assets": [{"id": "m", "kind": "example.mill", '
        '"sails": [{"id": "s", "made_of": "oak", "beside": [{"id": "r"}]}], "house": {"id": "h", "kind": "building"}, '
        '"woods": ["oak"]}]}}'
    )
    trust = loads(text, catalogue=catalogue)
    assert trust["r"] == Sail(id="r")
    assert trust["h"] == Building(id="h")
    assert loads(dumps(trust, catalogue=catalogue), catalogue=catalogue) == trust
