"""Each case holds every fact of its table, with its sources, and nothing that no row accounts for.

The tables in ``facts/`` are for people who know the case: one row for each thing that was published, where it stands
in the document, and what it says there. ``object.field`` is a field by the id of its object, ``claim object.field
source`` is what a source says of it (nothing: that it is so), ``note object`` is a note that has these words.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from wijkonderneming.documents.texts import dumps, loads
from wijkonderneming.examples import text
from wijkonderneming.model.root import Root
from wijkonderneming.model.wellformed import places

FACTS = Path(__file__).parent / "facts"
CASES = sorted(path.stem for path in FACTS.glob("*.md"))
_ROW = re.compile(r"\|(?P<fact>[^|]*)\|(?P<where>[^|]*)\|(?P<says>.*)\|")
_UNSAID = frozenset({"organisation", "claim", "gap", "note", "source", "trust", "programme", "offer"})
"""What needs no source of its own: it is spoken of where it is referred to."""


class Row(NamedTuple):
    """One published thing: what it is, where it stands, and what it says there."""

    fact: str
    where: str
    says: str


def rows(name: str) -> list[Row]:
    """The table of a case; a row without a fact goes on with the one above."""
    found: list[Row] = []
    for line in (FACTS / f"{name}.md").read_text(encoding="utf-8").splitlines():
        match = _ROW.fullmatch(line.strip())
        if match and match["where"].strip() not in {"where", "---"}:
            fact, where, says = (match[part].strip() for part in ("fact", "where", "says"))
            found.append(Row(fact or found[-1].fact, where, says))
    return found


def every(name: str) -> list[Any]:
    return [pytest.param(name, row, id=f"{name}: {row.where}") for row in rows(name)]


def raw(name: str) -> dict[str, Any]:
    document = json.loads(text(name))
    root: dict[str, Any] = document.get("trust") or document["programme"]
    return root


def objects(value: Any) -> Iterator[dict[str, Any]]:
    """Every object of a document that has an id."""
    if isinstance(value, dict):
        if "id" in value:
            yield value
        for part in value.values():
            yield from objects(part)
    elif isinstance(value, list):
        for part in value:
            yield from objects(part)


def at(root: dict[str, Any], where: str) -> Any:
    """What stands in a field, by the id of its object."""
    name, *keys = where.split(".")
    value: Any = next(item for item in objects(root) if item["id"] == name)
    for key in keys:
        value = value[key]
    return value


def claimed(claim: dict[str, Any]) -> tuple[str, str]:
    """A claim as a row of the table has it."""
    about = f"{claim['about']}.{claim['field']}" if "field" in claim else claim["about"]
    quality = claim.get("quality", "exact")
    says = "" if "value" not in claim else f"{quality} {json.dumps(claim['value'], ensure_ascii=False)}"
    return f"claim {about} {claim['source']}", says


def noted(note: dict[str, Any]) -> str:
    return f"note {note['about']}" if "about" in note else "note"


@pytest.mark.parametrize(("name", "row"), [param for name in CASES for param in every(name)])
def test_the_fact_stands_where_the_table_has_it(name: str, row: Row) -> None:
    root = raw(name)
    if row.where.startswith("claim "):
        assert (row.where, row.says) in {claimed(claim) for claim in root["claims"]}
    elif row.where.startswith("note"):
        assert any(row.says in note["text"]["en"] for note in root["notes"] if noted(note) == row.where)
    else:
        assert at(root, row.where) == json.loads(row.says)


@pytest.mark.parametrize("name", CASES)
def test_no_claim_and_no_note_is_without_a_row(name: str) -> None:
    root, table = raw(name), rows(name)
    known = {(row.where, row.says) for row in table}
    assert [claim for claim in map(claimed, root["claims"]) if claim not in known] == []
    for note in root["notes"]:
        assert any(row.where == noted(note) and row.says in note["text"]["en"] for row in table), note["text"]["en"]


@pytest.mark.parametrize("name", CASES)
def test_every_source_is_cited_and_was_read(name: str) -> None:
    root = raw(name)
    cited = {claim["source"] for claim in root["claims"]}
    cited |= {source for item in objects(root) for source in item.get("sources", ()) if isinstance(source, str)}
    cited |= {source for note in root["notes"] for source in note.get("sources", ())}
    assert {source["id"] for source in root["sources"]} == cited
    assert {source["read_on"] for source in root["sources"]} == {date(2026, 11, 23).isoformat()}


@pytest.mark.parametrize("name", CASES)
def test_whatever_stands_in_it_is_spoken_of_by_a_source(name: str) -> None:
    """An object has a claim, a note or a source; or what it stands in, or what it is a part of, has."""
    root: Root = loads(text(name), root=Root)
    there = places(root)
    spoken = {claim.about for claim in root.claims or ()} | {note.about for note in root.notes or ()}
    spoken |= {item["id"] for item in objects(raw(name)) if "sources" in item}
    spoken -= {None, name}
    for place in there:
        item = place.item
        if getattr(item, "id", None) is None or getattr(item, "noun", "source") in _UNSAID:
            continue
        around = {getattr(above, "id", None) for above in place.around()}
        assert {item.id, getattr(item, "part_of", None), *around} & spoken, item.id


@pytest.mark.parametrize("name", CASES)
def test_it_is_canonical_and_names_nobody(name: str) -> None:
    root: Root = loads(text(name), root=Root)
    assert dumps(root) == text(name)
    assert root.id == name
    assert all(note.text.complete for note in root.notes or ())
    assert not getattr(root, "fictitious", False)
    assert not getattr(root, "people", None)
