"""The schema takes every document that is read; whatever it refuses, reading refuses, and it knows most of why."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator  # type: ignore[import-untyped] # it says no types

import wijkonderneming as wo
from wijkonderneming import examples
from wijkonderneming.documents.catalogue import FAMILIES, STANDARD_CATALOGUE
from wijkonderneming.documents.migrations import SCHEMA
from wijkonderneming.documents.parsing import DocumentError
from wijkonderneming.documents.schema import schema
from wijkonderneming.documents.texts import dumps, loads
from wijkonderneming.model.changes import Changes
from wijkonderneming.model.fieldtypes import types_of
from wijkonderneming.model.noun import Noun
from wijkonderneming.model.ownrules import declared_problems
from wijkonderneming.model.root import Root
from wijkonderneming.model.trust import Trust
from wijkonderneming.model.wellformed import places
from wijkonderneming.testing.changing import changes_of
from wijkonderneming.testing.drawn_roots import networks, programmes, sparse_trusts, trusts
from wijkonderneming.values.base import Frozen, Problem
from wijkonderneming.values.identifiers import InvalidId, check_id

NAMES = (*examples.NAMES, *examples.PROGRAMMES)
SAYABLE = frozenset({"unknown_key", "missing_key", "unknown_kind", "unknown_word", "null", "id", "money", "wrong_type"})
"""Problems that a schema can say, but for values of which the type is told by another object."""
WRONG: tuple[Any, ...] = (
    None,
    True,
    1.5,
    "12",
    "",
    -1,
    10**40,
    [],
    {},
    "NaN",
    "EUR 1.999",
    "EUR -1.00",
    "GBP 1.00",
    "2023-02-29",
    "2023-2-1",
    "2/4",
    "nothing-known",
    ["Nothing"],
    {"id": "x"},
    "a\x00b",
)


@cache
def whole() -> Any:
    return json.loads(schema())


@cache
def validator() -> Draft202012Validator:
    return Draft202012Validator(whole())


@cache
def example(name: str) -> Root:
    return examples.load(name) if name in examples.NAMES else examples.load_programme(name)


def said(document: Any) -> list[str]:
    """What the schema has against a document, each with its place."""
    return [f"{error.json_path}: {error.message[:200]}" for error in validator().iter_errors(document)]


def problems_with(document: Any) -> tuple[Problem, ...]:
    """What reading has against a document, whatever its root is."""
    try:
        loads(json.dumps(document), root=Changes if "changes" in document else Root)
    except DocumentError as error:
        return error.problems
    return ()


def nodes(raw: Any, at: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    yield at
    items: Any = raw.items() if isinstance(raw, dict) else enumerate(raw) if isinstance(raw, list) else ()
    for key, value in items:
        yield from nodes(value, (*at, key))


def definitions() -> Iterator[tuple[str, dict[str, Any]]]:
    yield "", whole()
    yield from whole()["$defs"].items()


# What it is


def test_it_is_a_json_schema() -> None:
    Draft202012Validator.check_schema(whole())
    assert whole()["$schema"] == Draft202012Validator.META_SCHEMA["$id"]
    assert schema() == schema()


def test_everything_it_refers_to_is_there_and_everything_there_is_referred_to() -> None:
    asked = {
        node["$ref"].removeprefix("#/$defs/")
        for steps in nodes(whole())
        if isinstance(node := at(whole(), steps), dict) and isinstance(node.get("$ref"), str)
    }
    assert asked == set(whole()["$defs"])


def at(raw: Any, steps: tuple[str | int, ...]) -> Any:
    for step in steps:
        raw = raw[step]
    return raw


def test_every_class_and_every_field_is_described() -> None:
    """Editors show it; ``kind``, ``noun`` and the outermost keys say what they are by themselves."""
    silent = [name for name, definition in definitions() if not definition.get("description")]
    silent += [
        f"{name}.{key}"
        for name, definition in definitions()
        for key, told in definition.get("properties", {}).items()
        if name and key not in {"kind", "noun"} and not told.get("description")
    ]
    assert not silent, "\n".join(silent)


def test_objects_take_no_other_keys() -> None:
    open_ended = [
        name
        for name, definition in definitions()
        if definition.get("type") == "object" and "additionalProperties" not in definition
    ]
    assert sorted(open_ended) == sorted([*(family.__name__ for family in FAMILIES), "Change"]), "they go by their kind"


def test_every_kind_is_completed() -> None:
    for family in FAMILIES:
        definition = whole()["$defs"][family.__name__]
        kinds = STANDARD_CATALOGUE.of(family)
        assert definition["properties"]["kind"]["enum"] == list(kinds)
        for branch, (tag, cls) in zip(definition["allOf"], kinds.items(), strict=True):
            member = whole()["$defs"][branch["then"]["$ref"].removeprefix("#/$defs/")]
            assert member["properties"]["kind"] == {"const": tag}
            assert member["title"] == cls.__name__


# What it takes


def test_it_takes_where_an_editor_finds_it_outermost_and_as_text() -> None:
    document = json.loads(examples.text("eigg"))
    assert said({"$schema": "schema.json", **document}) == []
    assert said({"$schema": 1, **document})
    assert said({**document, "trust": {"$schema": "schema.json", **document["trust"]}})


@pytest.mark.parametrize("name", NAMES)
def test_it_takes_every_example(name: str) -> None:
    assert said(json.loads(examples.text(name))) == []


def test_it_takes_every_frozen_document() -> None:
    lines = (Path(__file__).parent / "fixtures" / f"schema-{SCHEMA}.jsonl").read_text(encoding="utf-8").splitlines()
    assert [said(json.loads(line)) for line in lines] == [[]] * len(lines)


@settings(max_examples=25)
@given(trusts())
def test_it_takes_every_trust(trust: Trust) -> None:
    assert said(json.loads(dumps(trust))) == []


@settings(max_examples=25)
@given(sparse_trusts() | networks() | programmes())
def test_it_takes_every_other_root_and_every_little_known_trust(root: Root) -> None:
    assert said(json.loads(dumps(root))) == []


@settings(max_examples=25)
@given(st.sampled_from(NAMES).flatmap(lambda name: st.lists(changes_of(example(name)), max_size=8)))
def test_it_takes_every_change_that_is_read(changes: list[Any]) -> None:
    document = json.loads(dumps(Changes(changes=tuple(changes))))
    assert problems_with(document) or said(document) == []


# What it refuses


@pytest.mark.parametrize(
    ("document", "place", "words"),
    [
        ({"schema": 1, "trst": {}}, "$", "'trst'"),
        ({"schema": 2, "trust": {"id": "t", "name": "T"}}, "$.schema", "1 was expected"),
        ({"schema": 1, "trust": {"id": "t"}}, "$.trust", "'name' is a required property"),
        ({"schema": 1, "trust": {"id": "T", "name": "T"}}, "$.trust.id", "does not match"),
        (
            {"schema": 1, "trust": {"id": "t", "name": "T", "assets": [{"kind": "a"}]}},
            "$.trust.assets[0].kind",
            "one of",
        ),
        (
            {"schema": 1, "trust": {"id": "t", "name": "T", "income": [{"id": "i", "kind": "letting", "monthly": 1}]}},
            "$.trust.income[0]",
            "'monthly' was unexpected",
        ),
        (
            {"schema": 1, "changes": [{"kind": "begin", "within": "t", "field": "nme", "item": 1}]},
            "$.changes[0].field",
            "",
        ),
        (
            {
                "schema": 1,
                "changes": [{"kind": "begin", "within": "t", "field": "people", "item": {"id": "p", "x": 1}}],
            },
            "$.changes[0].item",
            "'x' was unexpected",
        ),
        (
            {"schema": 1, "changes": [{"kind": "begin", "within": "e", "field": "balances", "item": {"noun": "x"}}]},
            "$.changes[0].item.noun",
            "one of",
        ),
    ],
)
def test_it_says_where_and_what(document: Any, place: str, words: str) -> None:
    assert any(error.startswith(f"{place}: ") and words in error for error in said(document)), said(document)
    assert problems_with(document)


def test_a_document_has_one_root() -> None:
    trust = {"id": "t", "name": "T"}
    assert said({"schema": 1, "trust": trust, "changes": []})
    assert said({"schema": 1})
    assert said({"trust": trust})
    assert said([])


def changed(name: str) -> Iterator[Any]:
    """Documents in which one thing is otherwise: a value, a key that is gone, a key that is misspelled."""
    raw = json.loads(examples.text(name))
    for i, steps in enumerate(islice(nodes(raw), 1, None)):
        if i % 3 == 0:
            yield with_value(raw, steps, WRONG[i // 3 % len(WRONG)])
        elif isinstance(steps[-1], str):
            made = copy.deepcopy(raw)
            holder = at(made, steps[:-1])
            value = holder.pop(steps[-1])
            if i % 3 == 1:
                holder[f"{steps[-1]}x"] = value
            yield made


def with_value(raw: Any, steps: tuple[str | int, ...], value: Any) -> Any:
    made = copy.deepcopy(raw)
    at(made, steps[:-1])[steps[-1]] = value
    return made


@pytest.mark.parametrize("name", ["meevaart", "experiment-bewonersbedrijven"])
def test_what_it_refuses_is_not_read_and_it_refuses_what_can_be_said(name: str) -> None:
    refused = 0
    for document in changed(name):
        against, problems = said(document), problems_with(document)
        sayable = [problem for problem in problems if problem.code in SAYABLE and ".value" not in problem.path]
        assert problems or not against, against
        assert against or not sayable, sayable
        refused += bool(against)
    assert refused > 50


@settings(max_examples=40)
@given(st.data())
def test_of_drawn_trusts_too_what_it_refuses_is_not_read(data: st.DataObject) -> None:
    raw = json.loads(dumps(data.draw(trusts(most=8))))
    steps = data.draw(st.sampled_from(list(islice(nodes(raw), 1, None))))
    document = with_value(raw, steps, data.draw(st.sampled_from(WRONG)))
    assert problems_with(document) or not said(document)


@settings(max_examples=40)
@given(st.data())
def test_a_change_it_refuses_is_not_read_or_never_fits(data: st.DataObject) -> None:
    """Reading changes does not look whether what begins is well-formed by itself; making them does."""
    change = data.draw(changes_of(example("de-eester")))
    raw = json.loads(dumps(Changes(changes=(change,))))
    steps = data.draw(st.sampled_from(list(islice(nodes(raw), 1, None))))
    document = with_value(raw, steps, data.draw(st.sampled_from(WRONG)))
    if said(document) and not problems_with(document):
        (read,) = loads(json.dumps(document), root=Changes)
        assert never_fits(read), said(document)


def never_fits(change: Any) -> bool:
    """Whether no trust takes a change: an id that is none, text that is none, or something ill-formed by itself."""
    parts = [place.item for held in (change, *values(change)) for place in places(held)]
    names = [name for part in parts for name in (getattr(part, "id", None), *referred(part)) if name is not None]
    below = any(isinstance(value, wo.Money) and value.cents < 0 for value in values(change))
    alone = [problem for part in parts if isinstance(part, Noun) for problem in declared_problems(part)]
    written = dumps(Changes(changes=(change,)))
    return bool(alone) or below or "\\u0000" in written or not all(map(is_id, (change.target, *names)))


def values(change: Any) -> list[Any]:
    held = (getattr(change, name, None) for name in ("item", "value"))
    return [value for value in held if isinstance(value, Frozen)]


def referred(part: Any) -> list[str]:
    found: list[str] = []
    for field in types_of(type(part)).refers:
        value = getattr(part, field.name)
        found += () if value is None else value if field.many else (value,)
    return found


def is_id(text: str) -> bool:
    try:
        check_id(text)
    except InvalidId:
        return False
    return True
