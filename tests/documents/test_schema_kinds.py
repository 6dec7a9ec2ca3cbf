"""Kinds and value types of somebody else in the schema, and how texts are spelled."""

from __future__ import annotations

import json
import re
from enum import Enum
from functools import cache
from typing import Any, ClassVar

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator  # type: ignore[import-untyped] # it says no types

import wijkonderneming as wo
from wijkonderneming import testing
from wijkonderneming.documents.catalogue import STANDARD_CATALOGUE
from wijkonderneming.documents.parsing import DocumentError
from wijkonderneming.documents.scalars import leaf_reader, leaf_writer
from wijkonderneming.documents.schema import schema
from wijkonderneming.documents.schema_texts import ID, TEXT, spelled
from wijkonderneming.documents.texts import dumps, loads
from wijkonderneming.model.assets import Asset, Building
from wijkonderneming.model.fieldtypes import is_text
from wijkonderneming.model.income import Income
from wijkonderneming.model.noun import Noun, bounded, refers_to
from wijkonderneming.testing.drawn_roots import trusts
from wijkonderneming.values.base import Frozen, InvalidValue
from wijkonderneming.values.identifiers import InvalidId, check_id
from wijkonderneming.values.money import Money


class Finish(Enum):
    """How a sail is finished."""

    OILED = "oiled"
    BARE = "bare"


@attrs.frozen(order=False, repr=False, weakref_slot=False)
class Thread(Frozen):
    """A value type of somebody else.

    Attributes:
        text: the number of the thread.
    """

    text: str

    @staticmethod
    def parse(text: str) -> Thread:
        if not re.fullmatch("no [0-9]+", text):
            raise InvalidValue("thread", expected="text like no 4")
        return Thread(text)

    def __str__(self) -> str:
        return self.text


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Canvas(Noun):
    """What a sail is made of.

    Attributes:
        thread: how fine it is.
        again: what it was cut from.
    """

    noun: ClassVar[str] = "example_canvas"

    thread: Thread | None = None
    again: Canvas | None = None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Land(Asset):
    """A kind with a class name that the library has too.

    Attributes:
        blades: how many.
        depth: metres above the sea, below nought under it.
        price: what it cost.
        finish: how it is finished.
        canvas: its canvases.
        beside: the building it stands beside.
        earns: what it earns.
        faces: what it faces.
    """

    kind: ClassVar[str] = "example.windmill"

    blades: int = attrs.field(metadata=bounded(2, 6))
    depth: int | None = attrs.field(default=None, metadata=bounded(None, 10))
    price: Money | None = attrs.field(default=None, metadata=bounded(1, None))
    finish: Finish = Finish.OILED
    canvas: tuple[Canvas, ...] | None = None
    beside: Building | None = None
    earns: tuple[Income, ...] | None = None
    faces: tuple[str, ...] | None = attrs.field(default=None, metadata=refers_to("asset"))


MINE = STANDARD_CATALOGUE.plus(Land)


@cache
def validator() -> Draft202012Validator:
    made = json.loads(schema(catalogue=MINE))
    Draft202012Validator.check_schema(made)
    return Draft202012Validator(made)


def mill(**parts: Any) -> dict[str, Any]:
    asset = {"id": "m", "kind": "example.windmill", "blades": 4, **parts}
    return {"schema": 1, "trust": {"id": "t", "name": "T", "assets": [asset]}}


def test_a_kind_of_somebody_else_stands_beside_ours() -> None:
    assert "example.windmill" not in schema()
    definitions = json.loads(schema(catalogue=MINE))["$defs"]
    assert definitions["Land_"]["title"] == definitions["Land"]["title"] == "Land"
    assert {definitions[name]["properties"]["kind"]["const"] for name in ("Land", "Land_")} == {"land", Land.kind}
    assert definitions["Thread"] == {
        "title": "Thread",
        "description": "A value type of somebody else.",
        "type": "string",
    }
    assert definitions["Land_"]["properties"]["finish"] == {
        "description": "How it is finished.",
        "$ref": "#/$defs/Finish",
        "default": "oiled",
    }


@pytest.mark.parametrize(
    "parts",
    [
        {},
        {"depth": -300, "price": "EUR 1.00", "finish": "bare", "faces": ["m"]},
        {"canvas": [{"thread": "no 4", "again": {"again": {}}}]},
        {"earns": [{"id": "i", "kind": "letting", "entity": "e"}]},
        {"beside": {"id": "b", "kind": "building"}},
        {"beside": {"id": "b", "kind": "land"}},
        {"beside": {"id": "b"}},
    ],
)
def test_what_it_takes_is_what_is_read(parts: dict[str, Any]) -> None:
    document = mill(**parts)
    document["trust"]["entities"] = [{"id": "e"}]
    taken = validator().is_valid(document)
    try:
        trust = loads(json.dumps(document), catalogue=MINE)
    except DocumentError:
        assert not taken
    else:
        assert taken
        assert validator().is_valid(json.loads(dumps(trust, catalogue=MINE)))


@pytest.mark.parametrize(
    "parts",
    [
        {"blades": 7},
        {"blades": "4"},
        {"depth": 11},
        {"finish": "OILED"},
        {"price": "EUR -1.00"},
        {"canvas": [{"thread": 4}]},
        {"canvas": {"thread": "no 4"}},
        {"canvas": [{"thrad": "no 4"}]},
        {"earns": [{"id": "i", "kind": "leting"}]},
        {"faces": ["Not an id"]},
        {"faces": None},
    ],
)
def test_what_it_refuses_is_refused(parts: dict[str, Any]) -> None:
    assert not validator().is_valid(mill(**parts))
    with pytest.raises(DocumentError):
        loads(json.dumps(mill(**parts)), catalogue=MINE)


@settings(max_examples=20)
@given(trusts(catalogue=wo.Catalogue((Land, Building, wo.Letting)), most=10))
def test_drawn_trusts_with_it_are_taken(trust: wo.Trust) -> None:
    assert list(validator().iter_errors(json.loads(dumps(trust, catalogue=MINE)))) == []


# Texts

SPELLED: dict[type[Any], st.SearchStrategy[Any]] = {
    wo.Money: testing.money(),
    wo.Share: testing.shares(),
    wo.Rate: testing.rates(),
    wo.Hours: testing.hours(),
    wo.Numbers: testing.numbers(),
    wo.Figure: testing.figures(),
    wo.Period: testing.periods(),
    wo.OrganisationId: testing.organisation_ids(),
    wo.Postcode: testing.postcodes(),
}
LETTERS = "0123456789-./: %@hAEGRUadnosy\n٢"


def of(cls: Any) -> Draft202012Validator:
    return Draft202012Validator(spelled(cls))


def is_read_as(text: str, cls: type[Any]) -> bool:
    read = leaf_reader(cls)
    assert read is not None
    try:
        read(text)
    except InvalidValue:
        return False
    return True


@st.composite
def misspelled(draw: st.DrawFn, values: st.SearchStrategy[Any]) -> str:
    """The text of a value, with up to two letters otherwise."""
    text = str(draw(values))
    for _ in range(draw(st.integers(0, 2))):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + draw(st.sampled_from(["", *LETTERS])) + text[at + draw(st.integers(0, 1)) :]
    return text


@pytest.mark.parametrize("cls", SPELLED, ids=lambda cls: cls.__name__)
def test_what_a_pattern_refuses_is_not_read(cls: type[Any]) -> None:
    assert "pattern" in spelled(cls)
    assert all(is_read_as(example, cls) and of(cls).is_valid(example) for example in spelled(cls)["examples"])

    pattern = of(cls)

    @given(misspelled(SPELLED[cls]))
    def tried(text: str) -> None:
        assert pattern.is_valid(text) or not is_read_as(text, cls)

    tried()


@pytest.mark.parametrize("cls", [wo.Hours, wo.Figure, wo.Period], ids=lambda cls: cls.__name__)
def test_what_a_pattern_lets_through_is_read(cls: type[Any]) -> None:
    """Of these a pattern can say everything; of money, say, it cannot say that nothing costs more than there is."""

    @given(st.from_regex(spelled(cls)["pattern"].replace("$", r"\Z"), fullmatch=True))
    def tried(text: str) -> None:
        assert is_read_as(text, cls)

    tried()


@given(testing.whens(), st.text(LETTERS, max_size=12))
def test_days_are_spelled_in_three_ways_or_as_two_ends(when: wo.When, text: str) -> None:
    write = leaf_writer(wo.When)
    assert write is not None
    assert of(wo.When).is_valid(write(when))
    assert of(wo.When).is_valid(text) or not is_read_as(text, wo.When)


@given(st.text("ab0._-A \n", max_size=4) | st.integers(60, 70).map(lambda size: "a" * size))
def test_ids_are_spelled_as_they_are_checked(text: str) -> None:
    try:
        check_id(text)
    except InvalidId:
        fits = False
    else:
        fits = True
    assert Draft202012Validator(ID).is_valid(text) == fits or text.endswith("\n"), "only Python ends a text before it"


@given(st.text(st.characters(max_codepoint=0x100, exclude_categories=["Cs"]), max_size=4))
def test_texts_are_without_controls_as_they_are_checked(text: str) -> None:
    assert Draft202012Validator(TEXT).is_valid(text) == is_text(text)
