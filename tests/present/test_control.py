"""Who controls a trust: majorities counted every way, told against counting by hand."""

from __future__ import annotations

import json
from datetime import date
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkonderneming import loads
from wijkonderneming.governance.views.world import TrustView
from wijkonderneming.model.trust import Trust
from wijkonderneming.present.blocks import Paragraph, Table
from wijkonderneming.present.control import control_section, denominators, majority_text
from wijkonderneming.values.text import Lang

ON = date(2026, 11, 25)


def board_of(groups: list[dict[str, Any]], **entity: Any) -> Trust:
    trust = {
        "id": "t",
        "name": "T",
        "jurisdiction": "nl",
        "organisations": [
            {"id": "residents", "kind": "residents_association"},
            {"id": "town", "kind": "municipality"},
            {"id": "someone"},
        ],
        "entities": [
            {"id": "coop", "form": "cooperatie", "bodies": [{"id": "board", "kind": "board", "seat_groups": groups}]}
            | entity
        ],
    }
    return loads(json.dumps({"schema": 1, "trust": trust}))


def group(number: int, low: int, high: int, by: str, *, casting: bool = False) -> dict[str, Any]:
    seats = str(low) if low == high else f"{low}..{high}"
    return {
        "id": f"g{number}",
        "seats": int(seats) if low == high else seats,
        "appointed_by": by,
        "casting_vote": casting,
    }


RANGES = st.tuples(st.integers(0, 4), st.integers(0, 2)).map(lambda ends: (ends[0], ends[0] + ends[1]))


@given(st.lists(st.tuples(RANGES, st.sampled_from(["residents", "town", "someone"]), st.booleans()), max_size=4))
def test_a_majority_is_told_as_counting_every_composition_tells_it(
    drawn: list[tuple[tuple[int, int], str, bool]],
) -> None:
    groups = [group(n, *ends, by, casting=casting) for n, (ends, by, casting) in enumerate(drawn)]
    body = TrustView(board_of(groups), ON).leading_body
    told = {over: majority_text(portion, Lang.EN) for over, portion in denominators(body)}

    def answers(kinds: dict[str, bool], counted: list[tuple[tuple[int, int], str, bool]]) -> set[bool]:
        found = set()
        for numbers in product(*(range(low, high + 1) for (low, high), _, _ in counted)):
            local = sum(n for n, (_, by, _) in zip(numbers, counted, strict=True) if kinds[by])
            found.add(2 * local > sum(numbers))
        return found

    for over, counted in (
        ("all_seats", drawn),
        ("seats_without_casting", [each for each in drawn if not each[2]]),
    ):
        worlds = [
            frozenset(answers({"residents": True, "town": False, "someone": someone}, counted))
            for someone in (True, False)
        ]
        if all(world == {True} for world in worlds):
            expected = "yes"
        elif all(world == {False} for world in worlds):
            expected = "no"
        elif any(by == "someone" for _, by, _ in counted):
            assert told[over] in {"not known", "depends on the composition"}
            continue
        else:
            expected = "depends on the composition"
        assert told[over] == expected


def rows(trust: Trust, lang: Lang, caption: str) -> tuple[tuple[str, ...], ...]:
    blocks = control_section(TrustView(trust, ON), lang).blocks
    return next(block.rows for block in blocks if isinstance(block, Table) and block.caption.startswith(caption))


def said(trust: Trust, lang: Lang) -> str:
    blocks = control_section(TrustView(trust, ON), lang).blocks
    return " ".join(block.text for block in blocks if isinstance(block, Paragraph))


def test_seats_are_shown_by_who_appoints() -> None:
    groups = [
        group(1, 3, 6, "residents"),
        group(2, 1, 1, "town", casting=True),
        {"id": "g3", "class": "resident", "appointed_by": "someone"},
        {"id": "g4", "seats": 1, "votes": 0, "appointed_by": "town"},
    ]
    assert rows(board_of(groups), Lang.NL, "Zetels") == (
        ("Bewonersvereniging", "3 tot 6", "niet vermeld", "ja", "nee"),
        ("Gemeente", "1", "niet vermeld", "nee", "ja"),
        ("Organisatie", "niet vermeld", "bewoners", "niet bekend", "nee"),
        ("Gemeente", "1", "niet vermeld", "toehoorder", "nee"),
    )


def test_what_is_not_stated_is_said_in_words() -> None:
    assert "De zetels van bestuur van de coöperatie zijn niet vermeld." in said(
        loads(json.dumps({"schema": 1, "trust": board_of_nothing()})), Lang.NL
    )
    several = [{"id": "a"}, {"id": "b"}]
    trust = loads(json.dumps({"schema": 1, "trust": {"id": "t", "name": "T", "entities": several}}))
    assert "The document does not tell which body leads." in said(trust, Lang.EN)
    none = loads(json.dumps({"schema": 1, "trust": {"id": "t", "name": "T", "entities": []}}))
    assert "By the document there is no board." in said(none, Lang.EN)


def board_of_nothing() -> dict[str, Any]:
    entity = {"id": "coop", "form": "cooperatie", "bodies": [{"id": "board", "kind": "board"}]}
    return {"id": "t", "name": "T", "entities": [entity]}


@pytest.mark.parametrize(("membership", "words"), [([], "has no members"), (None, "Who the members are is not stated")])
def test_members_are_told_of(membership: list[Any] | None, words: str) -> None:
    stated = {} if membership is None else {"membership": membership}
    assert words in said(board_of([], **stated), Lang.EN)


def test_a_status_is_told_with_its_days() -> None:
    statuses = [{"status": "anbi", "since": "2020-01-01", "until": "2024"}, {"status": "sbbi"}]
    assert rows(board_of([], statuses=statuses), Lang.NL, "Rechtspersonen")[0][2] == (
        "algemeen nut beogende instelling (ANBI) (sinds 1 januari 2020, tot 2024); "
        "sociaal belang behartigende instelling (SBBI)"
    )
