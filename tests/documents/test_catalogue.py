"""Kinds of other people: handed over in a catalogue, and then as good as the library's own."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, ClassVar

import attrs
import pytest
from hypothesis import given, settings

from wijkonderneming.documents.catalogue import FAMILIES, STANDARD_CATALOGUE, Catalogue, InvalidCatalogue
from wijkonderneming.documents.parsing import DocumentError
from wijkonderneming.documents.texts import dumps, loads
from wijkonderneming.model.assets import Asset, Building
from wijkonderneming.model.noun import DatedMoney, Noun, bounded, refers_to
from wijkonderneming.model.trust import Trust, problems
from wijkonderneming.model.wellformed import places
from wijkonderneming.testing.drawn_nouns import nouns
from wijkonderneming.testing.drawn_roots import trusts
from wijkonderneming.values.base import Frozen, InvalidValue, Problem


class InvalidColour(InvalidValue):
    """A text is no colour."""


@attrs.frozen(order=False, repr=False, weakref_slot=False)
class Colour(Frozen):
    """A value type of somebody else, written as one text."""

    text: str

    def __attrs_post_init__(self) -> None:
        if not self.text.startswith("#"):
            raise InvalidColour("colour", expected="a colour, like #00ff00")

    @staticmethod
    def parse(text: str) -> Colour:
        return Colour(text)

    def __str__(self) -> str:
        return self.text


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Panel(Noun):
    """A part of a windmill."""

    noun: ClassVar[str] = "example_panel"

    id: str
    colour: Colour | None = None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Windmill(Asset):
    """A kind of somebody else."""

    kind: ClassVar[str] = "example.windmill"

    blades: int = attrs.field(metadata=bounded(2, 6))
    faces: str | None = attrs.field(default=None, metadata=refers_to("asset"))
    panels: tuple[Panel, ...] | None = None
    upkeep: tuple[DatedMoney, ...] | None = None

    def own_problems(self) -> Iterator[Problem]:
        """It has no five blades."""
        if self.blades == 5:
            yield Problem(path="blades", code="five", expected="another number")


MINE = STANDARD_CATALOGUE.plus(Windmill)


def document(**parts: Any) -> str:
    return json.dumps({"schema": 1, "trust": {"id": "t", "name": "T", **parts}})


def mill(**parts: Any) -> str:
    return document(assets=[{"id": "m", "kind": "example.windmill", "blades": 4, **parts}])


def test_a_kind_of_somebody_else_is_read_and_written() -> None:
    trust = loads(mill(panels=[{"id": "p", "colour": "#fff"}], faces="m"), catalogue=MINE)
    assert trust.get("m", Windmill).panels == (Panel(id="p", colour=Colour("#fff")),)
    assert loads(dumps(trust, catalogue=MINE), catalogue=MINE) == trust
    assert trust["p"].colour == Colour("#fff")


@pytest.mark.parametrize(
    ("parts", "place", "code"),
    [
        ({"blades": 7}, "trust.assets[0].blades", "out_of_bounds"),
        ({"blades": 5}, "trust.assets[0].blades", "five"),
        ({"blades": "4"}, "trust.assets[0].blades", "wrong_type"),
        ({"faces": "p"}, "trust.assets[0].faces", "dangling"),
        ({"faces": "t"}, "trust.assets[0].faces", "wrong_noun"),
        ({"panels": [{"id": "m"}]}, "trust.assets[0].panels[0].id", "duplicate_id"),
        ({"panels": [{"id": "p", "colour": "red"}]}, "trust.assets[0].panels[0].colour", "colour"),
        ({"pannels": []}, "trust.assets[0].pannels", "unknown_key"),
        ({"upkeep": [{"since": "2020-01-01", "value": "EUR 1.00"}] * 2}, "trust.assets[0].upkeep[1].since", "twice"),
    ],
)
def test_its_declarations_are_kept(parts: dict[str, Any], place: str, code: str) -> None:
    with pytest.raises(DocumentError) as caught:
        loads(mill(**parts), catalogue=MINE)
    assert [(p.path, p.code) for p in caught.value.problems] == [(place, code)]


def test_a_kind_nobody_handed_over_is_refused_with_the_known_ones() -> None:
    with pytest.raises(DocumentError) as caught:
        loads(mill())
    assert "building, land, equipment" in str(caught.value)
    with pytest.raises(DocumentError) as caught:
        loads(document(assets=[{"id": "m", "kind": "windmill"}]), catalogue=MINE)
    assert "example.windmill" in str(caught.value)


def test_the_catalogue_of_the_caller_counts_where_more_is_wrong() -> None:
    """A wrong schema number must not make his kinds unknown."""
    wrong = mill().replace('"schema": 1', '"schema": 2')
    with pytest.raises(DocumentError) as caught:
        loads(wrong, catalogue=MINE)
    assert [(p.path, p.code) for p in caught.value.problems] == [("schema", "unknown_schema")]


def test_claims_about_it_are_read_by_its_fields() -> None:
    sources = [{"id": "s", "title": "S"}]
    claim = {"about": "m", "field": "blades", "value": 3, "source": "s"}
    parts = {"assets": [{"id": "m", "kind": "example.windmill", "blades": 4}], "sources": sources}
    assert loads(document(**parts, claims=[claim]), catalogue=MINE).claims is not None
    for value, code in (("3", "wrong_type"), (9, "out_of_bounds")):
        with pytest.raises(DocumentError) as caught:
            loads(document(**parts, claims=[{**claim, "value": value}]), catalogue=MINE)
        assert [(p.path, p.code) for p in caught.value.problems] == [("trust.claims[0].value", code)]


@given(nouns(Asset, catalogue=Catalogue((Windmill, Building))))
def test_strategies_draw_it_from_the_catalogue(asset: Asset) -> None:
    assert isinstance(asset, (Windmill, Building))
    assert not isinstance(asset, Windmill) or asset.blades in {2, 3, 4, 6}


@settings(max_examples=25)
@given(trusts(catalogue=Catalogue((Windmill,))))
def test_whole_trusts_hold_it(trust: Trust) -> None:
    assert problems(trust) == ()
    assert all(isinstance(place.item, Windmill) for place in places(trust) if isinstance(place.item, Asset))
    again = loads(dumps(trust, catalogue=MINE), catalogue=MINE)
    assert again == trust


@pytest.mark.parametrize("wrong", [Panel, Asset, Noun])
def test_what_is_no_kind_is_refused(wrong: Any) -> None:
    with pytest.raises(InvalidCatalogue):
        STANDARD_CATALOGUE.plus(wrong)


def test_a_tag_is_taken_once_in_its_family() -> None:
    with pytest.raises(InvalidCatalogue):
        MINE.plus(Windmill)


def test_every_family_has_kinds_and_they_are_of_it() -> None:
    for family in FAMILIES:
        kinds = STANDARD_CATALOGUE.of(family)
        assert kinds
        assert all(issubclass(kind, family) and kind.kind == tag for tag, kind in kinds.items())


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class _Broken(Windmill):  # a subclass that raises something of its own
    kind: ClassVar[str] = "example.broken"

    def __attrs_post_init__(self) -> None:
        raise RuntimeError("secret")


def test_a_kind_that_breaks_makes_a_document_error_too() -> None:
    with pytest.raises(DocumentError) as caught:
        loads(mill(kind="example.broken"), catalogue=STANDARD_CATALOGUE.plus(_Broken))
    assert "secret" not in str(caught.value)
    assert [p.path for p in caught.value.problems] == ["trust.assets[0]"]
