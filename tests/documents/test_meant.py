"""What was probably meant is said of kinds, fields, words of closed lists and ids, and of nothing else."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest

from wijkonderneming.documents.parsing import DocumentError
from wijkonderneming.documents.texts import loads
from wijkonderneming.present.problems import problem_text
from wijkonderneming.values.text import Lang


def refused(**trust: Any) -> dict[str, str]:
    """What was expected, by path."""
    with pytest.raises(DocumentError) as caught:
        loads(json.dumps({"schema": 1, "trust": {"id": "t", "name": "T", **trust}}))
    return {problem.path: problem.expected for problem in caught.value.problems}


@pytest.mark.parametrize(
    ("trust", "path", "hint"),
    [
        ({"assets": [{"id": "a", "kind": "bilding"}]}, "trust.assets[0].kind", "(did you mean building?)"),
        ({"assets": [{"id": "a", "knd": "building"}]}, "trust.assets[0].knd", "(did you mean kind?)"),
        ({"poeple": []}, "trust.poeple", "(did you mean people?)"),
        ({"entities": [{"id": "e", "form": "coperatie"}]}, "trust.entities[0].form", "(did you mean cooperatie?)"),
        ({"gaps": [{"about": "t", "field": "costz"}]}, "trust.gaps[0].field", "(did you mean costs?)"),
        (
            {"led_by": "coperative", "entities": [{"id": "other"}, {"id": "cooperative"}]},
            "trust.led_by",
            "(did you mean that of trust.entities[1]?)",
        ),
    ],
)
def test_it_is_named(trust: dict[str, Any], path: str, hint: str) -> None:
    assert refused(**trust)[path].endswith(hint)


def test_a_kind_that_has_no_place_is_no_misspelled_id() -> None:
    assert "did you mean" not in refused(people=[{"id": "p", "kind": "board"}])["trust.people[0].kind"]


@pytest.mark.parametrize("key", ["id", "name", "part_of"])
def test_a_field_of_the_family_is_no_misspelled_kind(key: str) -> None:
    assert set(refused(assets=[{key: "hall"}])) == {"trust.assets[0]"}


def test_it_is_named_in_dutch_too() -> None:
    with pytest.raises(DocumentError) as caught:
        loads('{"schema": 1, "trust": {"id": "t", "name": "T", "led_by": "fooo", "entities": [{"id": "foo"}]}}')
    (problem,) = caught.value.problems
    assert "een id van de soort rechtspersoon of orgaan (bedoelde u dat van trust.entities[0]?)" in problem_text(
        problem, Lang.NL
    )


def test_an_id_that_comes_close_is_not_repeated() -> None:
    found = refused(led_by="geheim-huiz", entities=[{"id": "geheim-huis"}])
    assert "geheim" not in str(found)
    assert "(did you mean that of trust.entities[0]?)" in found["trust.led_by"]


@pytest.mark.parametrize("wrong", ["", "zzzz", "x" * 10_000, "\u0130" * 60])
def test_nothing_is_said_of_what_comes_close_to_nothing(wrong: str) -> None:
    assert "did you mean" not in refused(led_by=wrong, entities=[{"id": "cooperative"}])["trust.led_by"]


def test_many_references_to_nothing_are_soon_refused() -> None:
    people = [{"id": f"person-{i}"} for i in range(500)]
    gaps = [{"about": f"persons-{i}", "field": "name"} for i in range(500)]
    begin = time.perf_counter()
    refused(people=people, gaps=gaps)
    assert time.perf_counter() - begin < 5


@pytest.mark.parametrize("text", ["", "  \n", "\ufeff", b""])
def test_an_empty_document_is_called_empty(text: str | bytes) -> None:
    with pytest.raises(DocumentError) as caught:
        loads(text)
    assert str(caught.value) == (
        'expected a JSON document, like {"schema": 1, "trust": {...}}, found nothing [not_json]'
    )
