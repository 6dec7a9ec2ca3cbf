"""Documents of changes: read by the fields they are about, and refused with every problem at its place."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

import wijkonderneming as wo
from wijkonderneming.documents.catalogue import ROOTS, STANDARD_CATALOGUE
from wijkonderneming.documents.texts import dump, dumps, load, loads
from wijkonderneming.model.dated import begun_fields, dated_fields
from wijkonderneming.model.fieldtypes import types_of

ON = wo.When.parse("2024-02")
EVERY = wo.Changes(
    changes=(
        wo.Begin(within="t", field="people", item=wo.Person(id="p")),
        wo.Begin(within="t", field="income", item=wo.Letting(id="l", entity="e")),
        wo.Begin(within="e", field="balances", item=wo.Balance(on=date(2024, 2, 29), cash=wo.Money("EUR -1.00"))),
        wo.Begin(within="f", field="balances", item=wo.FundBalance(on=date(2024, 2, 29), amount=wo.Money("EUR 1.00"))),
        wo.Begin(within="t", field="sources", item=wo.Source(id="s", title="A newspaper")),
        wo.End(about="o", why="resigned", on=ON),
        wo.End(about="e", field="statuses", which=wo.StatusKind.ANBI, on=ON),
        wo.Revise(about="e", field="name", value="Coöp", on=ON),
        wo.Revise(about="e", field="form", value=wo.LegalForm.BV, on=ON),
        wo.Revise(about="l", field="rent_per_month", value=wo.Money("EUR 2.00"), on=wo.When.parse("2024-02-29")),
        wo.Revise(
            about="e", field="articles", value=wo.Articles(clauses=(wo.BoardSize(seats=wo.SeatRange(3, 5)),)), on=ON
        ),
    )
)


def document(*changes: dict[str, Any], **more: Any) -> str:
    return json.dumps({"schema": 1, "changes": list(changes), **more})


def problems(text: str) -> list[tuple[str, str]]:
    with pytest.raises(wo.DocumentError) as caught:
        loads(text, root=wo.Changes)
    return [(problem.path, problem.code) for problem in caught.value.problems]


def test_changes_come_back_as_they_were(tmp_path: Any) -> None:
    text = dumps(EVERY)
    assert loads(text, root=wo.Changes) == EVERY
    assert dumps(loads(text, root=wo.Changes)) == text
    dump(EVERY, tmp_path / "changes.json")
    assert load(tmp_path / "changes.json", root=wo.Changes) == EVERY
    assert loads(document(), root=wo.Changes) == wo.Changes(changes=())


def test_a_document_is_written_as_people_would_write_it() -> None:
    first, second, third, *_ = json.loads(dumps(EVERY))["changes"]
    assert first == {"kind": "begin", "within": "t", "field": "people", "item": {"id": "p"}}
    assert second["item"] == {"id": "l", "kind": "letting", "entity": "e"}
    assert third["item"] == {"noun": "balance", "on": "2024-02-29", "cash": "EUR -1.00"}


def test_every_field_that_can_change_can_be_written() -> None:
    """A list of one name may hold different things, which then say what they are; a dated field means one type."""
    seen: set[Any] = set()
    todo: list[Any] = [*ROOTS, *STANDARD_CATALOGUE.kinds]
    begun: dict[str, dict[str, Any]] = {}
    revised: dict[str, set[Any]] = {}
    while todo:
        cls = todo.pop()
        if cls in seen:
            continue
        seen.add(cls)
        todo += [field.item for field in types_of(cls).fields if field.composed]
        for key, field in begun_fields(cls).items():
            noun = str(getattr(field.item, "noun", field.item.__name__.lower()))
            assert begun.setdefault(key, {}).setdefault(noun, field.item) is field.item, "one noun is one class"
        for key, dated in dated_fields(cls).items():
            revised.setdefault(key, set()).add(dated.hint)
    assert {key for key, hints in revised.items() if len(hints) > 1} == set()
    assert {"balances", "members"} <= {key for key, nouns in begun.items() if len(nouns) > 1}


BEGIN = {"kind": "begin", "within": "e", "field": "offices", "item": {"id": "o", "body": "b"}}
END = {"kind": "end", "about": "o", "on": "2024"}
REVISE = {"kind": "revise", "about": "e", "field": "name", "value": "X", "on": "2024"}


@pytest.mark.parametrize(
    ("change", "path", "code"),
    [
        ({"kind": "bgin"}, "kind", "unknown_kind"),
        ({"within": "e"}, "", "missing_key"),
        (7, "", "wrong_type"),
        (BEGIN | {"field": "ofices"}, "field", "unknown_field"),
        (BEGIN | {"field": "name"}, "field", "unknown_field"),
        (BEGIN | {"field": "claims"}, "field", "unknown_field"),
        (BEGIN | {"within": 7}, "within", "wrong_type"),
        (BEGIN | {"item": None}, "item", "null"),
        (BEGIN | {"item": []}, "item", "wrong_type"),
        (BEGIN | {"item": {"id": "o", "body": "b", "bdy": "c"}}, "item.bdy", "unknown_key"),
        (BEGIN | {"item": {"id": "o", "body": "b", "noun": "office"}}, "item.noun", "unknown_key"),
        (BEGIN | {"field": "balances", "item": {}}, "item.noun", "missing_key"),
        (BEGIN | {"field": "balances", "item": {"noun": "office"}}, "item.noun", "unknown_word"),
        (BEGIN | {"field": "balances", "item": {"noun": []}}, "item.noun", "unknown_word"),
        (BEGIN | {"field": "income", "item": {}}, "item", "missing_key"),
        (BEGIN | {"field": "income", "item": {"id": "l", "kind": "leting"}}, "item.kind", "unknown_kind"),
        (BEGIN | {"on": "2024"}, "on", "unknown_key"),
        (END | {"on": "2024-13"}, "on", "when"),
        (END | {"which": "anbi"}, "field", "unknown_field"),
        (END | {"field": "statuses", "which": "anbii"}, "which", "unknown_word"),
        (REVISE | {"value": 7}, "value", "wrong_type"),
        (REVISE | {"value": None}, "value", "null"),
        (REVISE | {"field": "founded"}, "field", "unknown_field"),
        (REVISE | {"field": "form", "value": "vof"}, "value", "unknown_word"),
        (REVISE | {"field": "rent_per_month", "value": "EUR 1"}, "value", "money"),
    ],
)
def test_what_is_wrong_is_refused_at_its_place(change: Any, path: str, code: str) -> None:
    assert problems(document(BEGIN, change, END)) == [(f"changes[1].{path}".rstrip("."), code)]


def test_every_problem_is_named_in_one_go() -> None:
    wrong = (BEGIN | {"field": "x"}, END | {"on": "x"}, REVISE | {"value": 7}, BEGIN | {"item": {"id": 1, "body": 2}})
    assert problems(document(*wrong, more=1)) == [
        ("more", "unknown_key"),
        ("changes[1].on", "when"),
        ("changes[0].field", "unknown_field"),
        ("changes[2].value", "wrong_type"),
        ("changes[3].item.id", "wrong_type"),
        ("changes[3].item.body", "wrong_type"),
    ]


def test_changes_are_only_read_where_they_are_asked_for() -> None:
    with pytest.raises(wo.DocumentError, match="root=Changes"):
        loads(document())
    with pytest.raises(wo.DocumentError, match="root=Trust"):
        loads(json.dumps({"schema": 1, "trust": {"id": "t", "name": "T"}}), root=wo.Changes)
    with pytest.raises(wo.DocumentError, match="duplicate_key"):
        loads('{"schema": 1, "changes": [{"kind": "end", "about": "a", "about": "b", "on": "2024"}]}', root=wo.Changes)
    assert problems('{"schema": 1, "changes": {}}') == [("changes", "wrong_type")]


def test_a_refusal_shows_nothing_personal() -> None:
    canary = "Canary Achternaam"
    for change in (
        BEGIN | {"field": canary},
        BEGIN | {"item": {"id": canary, "body": "b", canary: 1}},
        REVISE | {"field": "form", "value": canary},
        END | {"field": "statuses", "which": canary},
    ):
        with pytest.raises(wo.DocumentError) as caught:
            loads(document(change), root=wo.Changes)
        assert canary not in str(caught.value)


def test_a_change_that_fits_nothing_is_written_and_refused_when_it_is_read() -> None:
    for item in (None, 7, "x", wo.StatusKind.ANBI):
        change = wo.Begin(within="e", field="balances", item=item)
        assert problems(dumps(wo.Changes(changes=(change,)))) in (
            [("changes[0].item", "null")],
            [("changes[0].item", "wrong_type")],
        )
