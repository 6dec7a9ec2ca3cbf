"""A document is read when nothing is wrong with it, and only then: the quick reading and the thorough one agree."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wijkonderneming.documents.catalogue import STANDARD_CATALOGUE
from wijkonderneming.documents.conversion import readers
from wijkonderneming.documents.refusals import everything_wrong
from wijkonderneming.documents.texts import dumps
from wijkonderneming.examples import text
from wijkonderneming.model.trust import Trust
from wijkonderneming.testing.drawn_roots import sparse_trusts, trusts

WRONG: tuple[Any, ...] = (
    None,
    True,
    0,
    1.0,
    -1,
    10**40,
    "",
    "12",
    "nothing-known",
    "Not an id",
    "GBP 1.00",
    "EUR -1.00",
    "EUR 1.9",
    "2023-02-29",
    "2030-01-01",
    "1/2",
    "2/4",
    "2.0%",
    "a\x00b",
    "\ud800",
    [],
    {},
    [None],
    ["nothing-known"],
    [{}],
    {"kind": "unheard-of"},
    {"id": "x"},
    {"earliest": "2020-01-01"},
)


def nodes(raw: Any) -> Iterator[tuple[Any, Any]]:
    """Everything that holds something, with each key or number it holds something under."""
    items: Any = raw.items() if isinstance(raw, dict) else enumerate(raw) if isinstance(raw, list) else ()
    for key, value in items:
        yield raw, key
        yield from nodes(value)


def quickly(raw: Any) -> Trust | None:
    try:
        return readers(STANDARD_CATALOGUE).root(raw, Trust)
    except Exception:  # noqa: BLE001 - whatever it stops at
        return None


def assert_both_agree(raw: Any) -> None:
    quick = quickly(raw)
    assert (quick is not None) == (not everything_wrong(raw, Trust, STANDARD_CATALOGUE))


@settings(max_examples=25)
@given(st.data(), trusts() | sparse_trusts())
def test_of_drawn_documents_with_one_value_replaced(data: st.DataObject, trust: Trust) -> None:
    raw = json.loads(dumps(trust))["trust"]
    assert quickly(raw) == trust
    assert not everything_wrong(raw, Trust, STANDARD_CATALOGUE)
    holder, key = data.draw(st.sampled_from(list(nodes(raw))))
    holder[key] = data.draw(st.sampled_from(WRONG))
    assert_both_agree(raw)


@settings(max_examples=60)
@given(st.data(), st.sampled_from(["de-eester", "eigg", "meevaart", "de-oude-school"]))
def test_of_examples_with_a_value_replaced_moved_or_dropped(data: st.DataObject, name: str) -> None:
    raw = json.loads(text(name))["trust"]
    there = list(nodes(raw))
    holder, key = data.draw(st.sampled_from(there))
    what = data.draw(st.sampled_from(["replaced", "moved", "dropped", "added"]))
    if what == "replaced":
        holder[key] = data.draw(st.sampled_from(WRONG))
    elif what == "moved":
        other, where = data.draw(st.sampled_from([(held, k) for held, k in there if k == key or type(k) is type(key)]))
        holder[key] = json.loads(json.dumps(other[where]))
    elif what == "dropped":
        del holder[key]
    elif isinstance(holder, dict):
        holder[f"{key}x"] = holder[key]
    else:
        holder.append(json.loads(json.dumps(holder[key])))
    assert_both_agree(raw)


@pytest.mark.parametrize(
    "wrong", [None, True, 1, "trust", [], [[]], {"id": "t"}, {"id": "t", "name": "T", "claims": {}}]
)
def test_of_what_is_hardly_a_document(wrong: Any) -> None:
    assert quickly(wrong) is None
    assert everything_wrong(wrong, Trust, STANDARD_CATALOGUE)
