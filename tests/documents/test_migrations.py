"""Older documents are brought to the schema of today, step by step; shown with steps that only these tests know."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wijkonderneming.documents.catalogue import FAMILIES, ROOTS, STANDARD_CATALOGUE
from wijkonderneming.documents.migrations import MIGRATIONS, SCHEMA, Migration, is_older, migrated
from wijkonderneming.documents.parsing import MAX_DEPTH, DocumentError
from wijkonderneming.documents.texts import dumps, loads, read_document
from wijkonderneming.model.changes import CHANGE_KINDS, Changes
from wijkonderneming.model.root import Root
from wijkonderneming.model.trust import Trust

FIXTURES = Path(__file__).parent / "fixtures"


# A schema that has changed twice


def names_in_full(raw: Mapping[str, Any]) -> Mapping[str, Any]:
    """From 1 to 2: what a trust is called was once ``called``."""
    trust = dict(raw["trust"])
    trust["name"] = trust.pop("called")
    return {**raw, "trust": trust}


def people_apart(raw: Mapping[str, Any]) -> Mapping[str, Any]:
    """From 2 to 3: people were once ids alone."""
    people = [{"id": name} for name in raw["trust"].get("people", [])]
    return {**raw, "trust": {**raw["trust"], **({"people": people} if people else {})}}


STEPS: tuple[Migration, ...] = (names_in_full, people_apart)
FIRST = {"schema": 1, "trust": {"id": "t", "called": "T", "people": ["a", "b"]}}
SECOND = {"schema": 2, "trust": {"id": "t", "name": "T", "people": ["a", "b"]}}
THIRD = {"schema": 3, "trust": {"id": "t", "name": "T", "people": [{"id": "a"}, {"id": "b"}]}}


def read(document: Any, root: type[Root | Changes] = Trust) -> Root | Changes:
    text = document if isinstance(document, str) else json.dumps(document)
    return read_document(text, root, STANDARD_CATALOGUE, STEPS)


def refused(document: Any) -> list[tuple[str, str]]:
    with pytest.raises(DocumentError) as caught:
        read(document)
    return [(problem.path, problem.code) for problem in caught.value.problems]


@pytest.mark.parametrize("document", [FIRST, SECOND, THIRD], ids=["1", "2", "3"])
def test_a_document_of_any_number_is_read(document: Any) -> None:
    before = copy.deepcopy(document)
    trust = read(document)
    assert trust == loads(json.dumps({**THIRD, "schema": SCHEMA}))
    assert document == before


def test_each_step_is_taken_once_and_in_order() -> None:
    assert migrated(FIRST, STEPS) == migrated(SECOND, STEPS) == THIRD
    assert migrated(FIRST, STEPS[:1]) == SECOND
    assert [is_older(document, STEPS) for document in (FIRST, SECOND, THIRD)] == [True, True, False]


@pytest.mark.parametrize("number", [0, -1, 4, 10**40, True, 1.0, "1", None])
def test_a_number_there_is_no_schema_of_is_refused_and_nothing_is_migrated(number: Any) -> None:
    assert refused({**THIRD, "schema": number}) == [("schema", "unknown_schema")]


def test_a_newer_number_is_told_to_want_a_newer_version() -> None:
    with pytest.raises(DocumentError, match=r"expected 1 up to 3, or a newer version of wijkonderneming, found 4"):
        read({**THIRD, "schema": 4})
    with pytest.raises(DocumentError, match=rf"expected {SCHEMA}, or a newer version of wijkonderneming, found 99"):
        loads('{"schema": 99, "trust": {"id": "t", "name": "T"}}')
    with pytest.raises(DocumentError) as caught:
        read({**THIRD, "schema": 0})
    assert "newer" not in str(caught.value)


def test_what_is_wrong_with_an_older_document_is_said_of_the_migrated_one_and_that_it_is() -> None:
    wrong = {"schema": 1, "trust": {"id": "t", "called": 7, "people": ["a", "a"], "strange": 1}}
    assert refused(wrong) == [
        ("trust.strange", "unknown_key"),
        ("trust.name", "wrong_type"),
        ("trust.people[1].id", "duplicate_id"),
        ("schema", "older_schema"),
    ]
    with pytest.raises(DocumentError, match=r"schema: expected 3, to which .* found 1 \[older_schema\]"):
        read(wrong)


def test_a_newest_document_with_problems_does_not_speak_of_migrating() -> None:
    assert refused({**THIRD, "trust": {"id": "t"}}) == [("trust.name", "missing_key")]


@pytest.mark.parametrize("trust", [7, [], {}, {"id": "t"}, {"called": "T", "people": 3}, None])
def test_an_older_document_that_no_step_can_be_made_of_is_refused(trust: Any) -> None:
    assert refused({"schema": 1, "trust": trust}) == [("", "not_migrated")]


def test_the_step_that_failed_is_named_and_shows_nothing_personal() -> None:
    with pytest.raises(DocumentError, match="schema 2 that can be brought to schema 3") as caught:
        read({"schema": 2, "trust": {"people": 3, "name": "Canary"}})
    assert "Canary" not in str(caught.value)


def test_an_older_document_is_bounded_like_others() -> None:
    deep = '{"schema": 1, "trust": {"id": "t", "called": ' + "[" * MAX_DEPTH + "]" * MAX_DEPTH + "}}"
    assert refused(deep) == [("", "too_deep")]
    twice = '{"schema": 1, "trust": {"id": "t", "called": "A", "called": "B"}}'
    assert refused(twice) == [("trust.called", "duplicate_key")]


@given(
    st.recursive(
        st.none() | st.integers() | st.text(max_size=3), lambda inner: st.lists(inner, max_size=2), max_leaves=5
    )
)
def test_whatever_stands_in_an_older_document_is_read_or_refused(value: Any) -> None:
    for document in ({"schema": 1, "trust": value}, {"schema": 2, "trust": {"people": value, "name": "T"}}, value):
        with pytest.raises(DocumentError):
            read(document)


# The schema as it is


def test_the_number_follows_from_the_steps() -> None:
    assert len(MIGRATIONS) + 1 == SCHEMA
    assert json.loads(dumps(Trust(id="t", name="T")))["schema"] == SCHEMA


@settings(max_examples=20)
@given(st.dictionaries(st.sampled_from(["schema", "trust", "x"]), st.integers(-1, 3)))
def test_without_steps_nothing_is_older(raw: dict[str, Any]) -> None:
    assert not is_older(raw, ())


# What an editor adds


def test_a_document_may_say_where_its_json_schema_is() -> None:
    plain = {"schema": 1, "trust": {"id": "t", "name": "T"}}
    for where in ("", "../wijkonderneming.schema.json", "https://example.org/schema.json"):
        trust = loads(json.dumps({"$schema": where, **plain}))
        assert trust == loads(json.dumps(plain))
        assert "$schema" not in dumps(trust)


@pytest.mark.parametrize("wrong", [None, 1, [], {}, True])
def test_where_it_is_is_text(wrong: Any) -> None:
    with pytest.raises(DocumentError) as caught:
        loads(json.dumps({"$schema": wrong, "schema": 1, "trust": {"id": "t", "name": "T"}}))
    assert [(problem.path, problem.code) for problem in caught.value.problems] == [("$schema", "wrong_type")]


def test_it_stands_once_and_outermost_only() -> None:
    twice = '{"$schema": "a", "$schema": "b", "schema": 1, "trust": {"id": "t", "name": "T"}}'
    with pytest.raises(DocumentError) as caught:
        loads(twice)
    assert [problem.code for problem in caught.value.problems] == ["duplicate_key"]
    with pytest.raises(DocumentError, match="unknown_key"):
        loads('{"schema": 1, "trust": {"$schema": "a", "id": "t", "name": "T"}}')


# The frozen documents


def fixtures() -> list[Path]:
    return sorted(FIXTURES.glob("schema-*.jsonl"))


def test_there_is_a_frozen_file_for_every_schema() -> None:
    assert [path.name for path in fixtures()] == [f"schema-{number}.jsonl" for number in range(1, SCHEMA + 1)]


@pytest.mark.parametrize("path", fixtures(), ids=lambda path: path.stem)
def test_every_frozen_document_is_read(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    assert len(lines) > len(ROOTS)
    for line in lines:
        raw = json.loads(line)
        root: type[Root | Changes] = Changes if Changes.noun in raw else Root
        read = loads(line, root=root)
        assert loads(dumps(read), root=root) == read
        if raw["schema"] == SCHEMA:
            assert json.loads(dumps(read)) == raw, "what was written then is written so now"
        assert f"schema-{raw['schema']}" == path.stem


@pytest.mark.parametrize("path", fixtures(), ids=lambda path: path.stem)
def test_a_frozen_file_holds_every_root_and_every_kind_there_was(path: Path) -> None:
    """Kinds that were added since need not be in it; nor can one that was there be gone without a step."""
    text = path.read_text(encoding="utf-8")
    raws = [json.loads(line) for line in text.splitlines()]
    assert {key for raw in raws for key in raw} == {"schema", Changes.noun, *(root.noun for root in ROOTS)}
    kinds = set(re.findall(r'"kind":"([a-z0-9_]+)"', text))
    assert {kind.kind for kind in CHANGE_KINDS} <= kinds
    for family in FAMILIES:
        assert kinds & STANDARD_CATALOGUE.of(family).keys(), family
    assert len(kinds & {kind.kind for kind in STANDARD_CATALOGUE.kinds}) >= KINDS_THEN[path.stem]


KINDS_THEN = {"schema-1": 126}
"""How many different tags there were when the file was frozen."""
