"""Nothing is coerced, everything odd is refused with its place, and everything wrong is said at once."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest

from wijkonderneming.documents.parsing import MAX_BYTES, MAX_DEPTH, DocumentError, parsed
from wijkonderneming.documents.refusals import MOST_PROBLEMS
from wijkonderneming.documents.texts import load, loads
from wijkonderneming.examples import text
from wijkonderneming.values.base import Problem


def small(**more: Any) -> dict[str, Any]:
    return {"schema": 1, "trust": {"id": "t", "name": "T", **more}}


def refused(document: Any) -> tuple[Problem, ...]:
    with pytest.raises(DocumentError) as caught:
        loads(document if isinstance(document, (str, bytes)) else json.dumps(document))
    return caught.value.problems


def places(document: Any) -> set[tuple[str, str]]:
    return {(problem.path, problem.code) for problem in refused(document)}


@pytest.mark.parametrize("wrong", [None, 1, 1.9, True, [], {}, ["T"]])
def test_text_is_not_made_of_anything_else(wrong: Any) -> None:
    document = small()
    document["trust"]["name"] = wrong
    assert [problem.path for problem in refused(document)] == ["trust.name"]


@pytest.mark.parametrize("wrong", ["12", 1.0, 1.9, True, None, [12], "NaN", "0x1", -1, 0, 10**12, 10**4000])
def test_a_whole_number_is_not_made_of_anything_else(wrong: Any) -> None:
    document = small(assets=[{"id": "a", "kind": "building", "number": wrong}])
    assert [problem.path for problem in refused(document)] == ["trust.assets[0].number"]


@pytest.mark.parametrize("wrong", [0, 1, "true", "false", None, "", [], 0.0])
def test_a_truth_value_is_not_made_of_anything_else(wrong: Any) -> None:
    assert places(small(fictitious=wrong)) <= {("trust.fictitious", "wrong_type"), ("trust.fictitious", "null")}


@pytest.mark.parametrize(
    "wrong",
    ["20200101", "2020-W01-1", "2020-02-30", "2020-1-1", " 2020-01-01", "2020-01-01\n", "٢٠٢٠-٠١-٠١", 2020, None],
)
def test_a_day_has_one_spelling(wrong: Any) -> None:
    entity = {"id": "e", "balances": [{"on": wrong, "cash": "EUR 1.00"}]}
    assert [problem.path for problem in refused(small(entities=[entity]))] == ["trust.entities[0].balances[0].on"]


@pytest.mark.parametrize(
    "wrong", ["1.00", "EUR 1", "EUR 1.999", "EUR 1,00", "eur 1.00", "EUR NaN", 1, 1.5, None, "USD 1.00"]
)
def test_money_has_one_spelling(wrong: Any) -> None:
    entity = {"id": "e", "balances": [{"on": "2020-01-01", "cash": wrong}]}
    assert [problem.path for problem in refused(small(entities=[entity]))] == ["trust.entities[0].balances[0].cash"]


@pytest.mark.parametrize("wrong", ["a\ud800", "\x00", "a\x1bb", "\udfff"])
def test_text_with_controls_or_halves_of_characters_is_refused(wrong: str) -> None:
    assert places(small() | {"trust": {"id": "t", "name": wrong}}) == {("trust.name", "not_text")}


@pytest.mark.parametrize("name", ["tab\tand\nline", "é", "e\u0301", "𝒳", "  ", "\u2028"])
def test_other_text_is_kept_as_it_is(name: str) -> None:
    assert loads(json.dumps(small() | {"trust": {"id": "t", "name": name}})).name == name


def test_a_mark_of_byte_order_is_passed_over() -> None:
    document = json.dumps(small())
    assert loads("\ufeff" + document) == loads(document) == loads(b"\xef\xbb\xbf" + document.encode())


@pytest.mark.parametrize(
    "wrong",
    [
        "",
        " ",
        "{",
        "nul",
        "[1,]",
        '{"a": NaN}',
        '{"a": -Infinity}',
        "1" * 5000,
        b"\xff{}",
        '{"a": 1}}',
        "\ufeff\ufeff{}",
    ],
)
def test_what_is_no_json_is_refused(wrong: str | bytes) -> None:
    assert {problem.code for problem in refused(wrong)} <= {"not_json", "not_utf8"}


@pytest.mark.parametrize("wrong", ["null", "[]", "1", '"x"', "{}", '{"schema": 1}', '{"trust": {}}'])
def test_json_that_is_no_document_is_refused(wrong: str) -> None:
    assert refused(wrong)


@pytest.mark.parametrize("number", [0, 2, -1, 1.0, "1", True, None, 10**40])
def test_another_schema_is_refused_with_what_else_is_wrong(number: Any) -> None:
    document = {**small(nme="x"), "schema": number}
    assert places(document) == {("schema", "unknown_schema"), ("trust.nme", "unknown_key")}
    assert all(len(problem.found) < 40 for problem in refused(document))


def test_nesting_is_bounded_at_any_depth() -> None:
    for depth in (MAX_DEPTH, 900, 5_000, 200_000):
        deep = '{"schema": 1, "trust": {"id": "t", "name": ' + "[" * depth + "]" * depth + "}}"
        assert [problem.code for problem in refused(deep)] == ["too_deep"]


def test_brackets_in_text_are_no_nesting() -> None:
    name = '[{"\\' * 100
    assert loads(json.dumps({"schema": 1, "trust": {"id": "t", "name": name}})).name == name
    assert places({"schema": 1, "trust": {"id": "t", "nme": name}}) == {
        ("trust.nme", "unknown_key"),
        ("trust.name", "missing_key"),
    }


def test_size_is_bounded_in_bytes(tmp_path: Any) -> None:
    large = json.dumps({"schema": 1, "trust": {"id": "t", "name": "é" * (MAX_BYTES // 2)}}, ensure_ascii=False)
    assert len(large) < MAX_BYTES < len(large.encode())
    (tmp_path / "large.json").write_text(large, encoding="utf-8")
    assert [problem.code for problem in refused(large)] == ["too_large"]
    assert [problem.code for problem in refused(large.encode())] == ["too_large"]
    with pytest.raises(DocumentError, match="too_large"):
        load(tmp_path / "large.json")


def test_keys_twice_are_refused_at_every_level_with_what_else_is_wrong() -> None:
    document = (
        '{"schema": 1, "schema": 1, "trust": {"id": "t", "id": "t", "name": "T", "form": "x",'
        ' "people": [{"id": "p", "name": "A", "name": "B", "name": "C"}]}}'
    )
    assert places(document) == {
        ("schema", "duplicate_key"),
        ("trust.id", "duplicate_key"),
        ("trust.people[0].name", "duplicate_key"),
        ("trust.form", "unknown_key"),
    }


def test_an_unknown_word_or_kind_lists_the_known_ones() -> None:
    entity = {"id": "e", "form": "stichtin"}
    problems = refused(small(entities=[entity], assets=[{"id": "a", "kind": "bilding"}, {"id": "b"}]))
    found = {problem.path: problem for problem in problems}
    assert "vereniging" in found["trust.entities[0].form"].expected
    assert "did you mean stichting?" in found["trust.entities[0].form"].expected
    assert "building, land, equipment" in found["trust.assets[0].kind"].expected
    assert "did you mean building?" in found["trust.assets[0].kind"].expected
    assert found["trust.assets[0].kind"].found == "'bilding'"
    assert "building, land, equipment" in found["trust.assets[1]"].expected


@pytest.mark.parametrize("word", ["Jan Jansen", "Jansen", "1234 AB", "x" * 41, "jan@example.org"])
def test_a_word_or_key_that_may_be_a_name_is_not_shown(word: str) -> None:
    document = small(people=[{"id": "p", word: 1}], entities=[{"id": "e", "form": word}])
    message = "\n".join(map(str, refused(document)))
    assert word not in message
    assert f"trust.people[0].<key of {len(word)} characters>" in message


def test_everything_wrong_is_said_at_once_where_it_stands() -> None:
    document = json.loads(text("de-oude-school"))
    trust = document["trust"]
    trust["nme"] = "x"
    trust["people"][0] = 7
    trust["people"][2]["residences"][0]["place"] = "here"
    trust["entities"][0]["frm"] = "stichting"
    trust["entities"][0]["offices"][1]["until"] = "2020"
    del trust["entities"][1]["offices"][0]["body"]
    trust["entities"][1]["offices"][1]["body"] = "nowhere"
    trust["entities"][1]["offices"][2]["holder"] = "school"
    trust["rights"][1]["kind"] = "leese"
    trust["rights"][0]["over"] = "nothing"
    trust["capital"][0]["amount"] = 1.5
    trust["costs"][1]["amount"][0]["value"] = "EUR -1.00"
    trust["claims"] = [
        {"about": "nobody", "source": "founding-story"},
        {"about": "p1"},
        {"about": "school", "field": "colour", "source": "founding-story"},
        {"about": "school", "field": "number", "value": "3", "source": "founding-story"},
    ]
    expected = {
        ("trust.nme", "unknown_key"),
        ("trust.people[0]", "wrong_type"),
        ("trust.people[2].residences[0].place", "wrong_type"),
        ("trust.entities[0].frm", "unknown_key"),
        ("trust.entities[0].offices[1].until", "ends_before_start"),
        ("trust.entities[1].offices[0].body", "missing_key"),
        ("trust.entities[1].offices[1].body", "dangling"),
        ("trust.entities[1].offices[2].holder", "wrong_noun"),
        ("trust.rights[1].kind", "unknown_kind"),
        ("trust.rights[0].over", "dangling"),
        ("trust.capital[0].amount", "wrong_type"),
        ("trust.costs[1].amount[0].value", "out_of_bounds"),
        ("trust.claims[0].about", "dangling"),
        ("trust.claims[1].source", "missing_key"),
        ("trust.claims[2].field", "unknown_field"),
        ("trust.claims[3].value", "wrong_type"),
    }
    assert expected <= places(document)
    consequences = places(document) - expected
    assert {code for _, code in consequences} <= {"dangling", "elsewhere", "negative"}


def test_lists_with_holes_keep_their_numbers() -> None:
    people = [{"id": "a"}, 5, {"id": "b"}, {"id": "b"}, None, {"id": "C!"}]
    assert places(small(people=people)) == {
        ("trust.people[1]", "wrong_type"),
        ("trust.people[3].id", "duplicate_id"),
        ("trust.people[4]", "wrong_type"),
        ("trust.people[5].id", "id"),
    }


def test_what_refers_to_something_unreadable_is_not_dangling() -> None:
    assets = [{"id": "a", "kind": "buildin"}, {"id": "b", "kind": "building", "part_of": "a"}]
    assert places(small(assets=assets)) == {("trust.assets[0].kind", "unknown_kind")}


@pytest.mark.parametrize(
    "hostile",
    [
        {"people": [{"id": i} for i in range(100_000)]},
        {"people": [{"id": f"p{i}", f"nam{i}": 1} for i in range(60_000)]},
        {"people": [{"id": "same"} for _ in range(60_000)]},
        {"assets": [{"id": f"a{i}", "kind": "land", "part_of": f"a{i + 1}"} for i in range(30_000)]},
        {"assets": [{"id": f"a{i}", "kind": "land", "part_of": f"a{(i + 1) % 30_000}"} for i in range(30_000)]},
        {"entities": [{"id": "e", "articles": [{"since": "2020", "until": "2019"} for _ in range(40_000)]}]},
        {f"key{i}": i for i in range(100_000)},
    ],
    ids=["ids", "keys", "duplicates", "chain", "cycle", "articles", "flat"],
)
def test_a_large_hostile_document_is_refused_soon(hostile: dict[str, Any]) -> None:
    document = json.dumps(small(**hostile))
    begun = time.process_time()
    assert 1 <= len(refused(document)) <= MOST_PROBLEMS + 1
    assert time.process_time() - begun < 20


def test_parsing_gives_back_what_it_was_given() -> None:
    raw = {"a": [1, {"b": "x"}], "c": None}
    assert parsed(json.dumps(raw)).raw == raw
