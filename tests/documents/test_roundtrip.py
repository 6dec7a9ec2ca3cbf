"""Documents are canonical: a trust has one text, and the text has one trust."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wijkonderneming.documents.catalogue import FAMILIES, STANDARD_CATALOGUE
from wijkonderneming.documents.parsing import MAX_DEPTH, DocumentError
from wijkonderneming.documents.texts import dump, dumps, load, loads
from wijkonderneming.model.fieldtypes import types_of
from wijkonderneming.model.trust import InvalidTrust, Trust
from wijkonderneming.testing.drawn_roots import sparse_trusts, trusts
from wijkonderneming.testing.faults import nearly_valid


@settings(max_examples=25)
@given(trusts())
def test_reading_what_was_written_gives_the_trust_back(trust: Trust) -> None:
    written = dumps(trust)
    again = loads(written)
    assert again == trust
    assert hash(again) == hash(trust)
    assert dumps(again) == written


@settings(max_examples=25)
@given(sparse_trusts())
def test_little_known_trusts_come_back_too(trust: Trust) -> None:
    assert loads(dumps(trust).encode()) == trust


def with_keys(raw: Any, *, reverse: bool) -> Any:
    if isinstance(raw, dict):
        return {key: with_keys(raw[key], reverse=reverse) for key in sorted(raw, reverse=reverse)}
    return [with_keys(item, reverse=reverse) for item in raw] if isinstance(raw, list) else raw


@settings(max_examples=25)
@given(trusts(), st.booleans(), st.sampled_from([None, 0, 3]))
def test_the_spelling_of_a_document_does_not_matter(trust: Trust, reverse: bool, indent: int | None) -> None:  # noqa: FBT001 - Hypothesis gives it
    raw = with_keys(json.loads(dumps(trust)), reverse=reverse)
    assert dumps(loads(json.dumps(raw, indent=indent))) == dumps(trust)


@settings(max_examples=25)
@given(trusts())
def test_a_document_says_the_id_first_then_the_kind_and_nothing_that_is_left_out(trust: Trust) -> None:
    todo = [json.loads(dumps(trust))]
    while todo:
        raw = todo.pop()
        if isinstance(raw, dict):
            assert None not in raw.values()
            order = [key for key in raw if key in {"id", "kind"}]
            assert order == sorted(order)
            assert "id" not in raw or next(iter(raw)) == "id"
            todo += raw.values()
        elif isinstance(raw, list):
            todo += raw


def test_files_hold_the_same_text(tmp_path: Any) -> None:
    trust = Trust(id="t", name="Café ☕")
    dump(trust, tmp_path / "t.json")
    assert (tmp_path / "t.json").read_bytes() == dumps(trust).encode()
    assert load(tmp_path / "t.json") == load(str(tmp_path / "t.json")) == trust


@settings(max_examples=25)
@given(nearly_valid())
def test_a_document_is_refused_as_the_trust_is(parts: dict[str, Any]) -> None:
    """What the constructor takes can be written and read; what it refuses is refused with all its problems."""
    result = made(parts)
    if isinstance(result, Trust):
        assert loads(dumps(result)) == result
    else:
        assert all(problem.path.startswith("trust.") and problem.expected for problem in result.problems)


def made(parts: dict[str, Any]) -> Trust | InvalidTrust:
    try:
        return Trust(**parts)
    except InvalidTrust as error:
        return error


def deepest(cls: Any) -> int:
    """How deep lists and objects stand in each other in a document of a class."""
    below = [0]
    for field in types_of(cls).fields:
        kinds = STANDARD_CATALOGUE.of(field.item).values() if field.item in FAMILIES else [field.item]
        below += [field.many + (deepest(kind) if field.composed else 1) for kind in kinds]
    return 1 + max(below)


def test_no_class_nests_deeper_than_documents_may() -> None:
    """So a document that is read without a problem need not be asked how deep it is; a claim repeats a field once."""
    assert 2 * deepest(Trust) < MAX_DEPTH


def test_an_error_is_a_value_error_that_lists_its_problems() -> None:
    with pytest.raises(ValueError, match="missing_key") as caught:
        loads("{}")
    assert isinstance(caught.value, DocumentError)
    assert str(caught.value) == "\n".join(map(str, caught.value.problems))
