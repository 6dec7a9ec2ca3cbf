"""Many documents in one file: each line is read by itself, and every bad one is named by its number."""

from __future__ import annotations

import io
import json
import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import wijkonderneming as wo
from wijkonderneming import examples
from wijkonderneming.documents.lines import MOST_LINE_PROBLEMS, dump_lines, load_lines, read_lines
from wijkonderneming.documents.parsing import MAX_BYTES, DocumentError
from wijkonderneming.documents.texts import dumps, loads
from wijkonderneming.model.noun import Noun
from wijkonderneming.model.root import Root
from wijkonderneming.testing.drawn_roots import sparse_trusts
from wijkonderneming.values.base import Problem

GOOD = '{"schema": 1, "trust": {"id": "t", "name": "T"}}'


def trust(number: int) -> wo.Trust:
    return wo.Trust(id=f"t{number}", name="Huis\u2028van de wijk\n☕")


def refused(lines: Any, **more: Any) -> tuple[Problem, ...]:
    with pytest.raises(DocumentError) as caught:
        list(load_lines(lines, **more))
    return caught.value.problems


def test_a_file_gives_back_what_was_written(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    trusts = [*map(examples.load, examples.NAMES), trust(1)]
    dump_lines(trusts, path)
    assert list(load_lines(path)) == list(load_lines(str(path))) == trusts
    lines = path.read_bytes().decode().split("\n")
    assert lines.pop() == ""
    assert [loads(line) for line in lines] == trusts
    assert [json.loads(line) for line in lines] == [json.loads(dumps(one)) for one in trusts]
    assert list(tmp_path.iterdir()) == [path]


@settings(max_examples=6)
@given(st.lists(sparse_trusts(), max_size=2))
def test_any_trusts_come_back(tmp_path_factory: pytest.TempPathFactory, trusts: list[wo.Trust]) -> None:
    path = tmp_path_factory.mktemp("lines") / "many.jsonl"
    dump_lines(iter(trusts), path)
    assert list(load_lines(path)) == trusts


def test_all_roots_may_stand_in_one_file(tmp_path: Path) -> None:
    roots: list[Root] = [trust(1), wo.Network(id="n", name="N"), wo.Programme(id="p", name="P")]
    dump_lines(roots, tmp_path / "many.jsonl")
    assert list(load_lines(tmp_path / "many.jsonl", root=Root)) == roots
    assert [problem.path for problem in refused(tmp_path / "many.jsonl")] == [
        "line 2: network",
        "line 2: trust",
        "line 3: programme",
        "line 3: trust",
    ]
    changes = wo.Changes(changes=(wo.Begin(within="t", field="people", item=wo.Person(id="p")),))
    dump_lines([changes, changes], tmp_path / "changes.jsonl")
    assert list(load_lines(tmp_path / "changes.jsonl", root=wo.Changes)) == [changes, changes]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("last", [True, False])
def test_ends_of_lines_and_empty_lines_do_not_matter(tmp_path: Path, end: str, last: bool) -> None:  # noqa: FBT001 - pytest gives it
    text = end.join(["\ufeff" + GOOD, "", GOOD, "  \t", GOOD]) + (end if last else "")
    (tmp_path / "many.jsonl").write_bytes(text.encode())
    assert list(load_lines(tmp_path / "many.jsonl")) == [wo.Trust(id="t", name="T")] * 3
    assert list(load_lines(text.splitlines(keepends=True))) == list(load_lines(io.BytesIO(text.encode())))


def test_no_lines_are_no_documents(tmp_path: Path) -> None:
    dump_lines([], tmp_path / "none.jsonl")
    assert (tmp_path / "none.jsonl").read_bytes() == b""
    assert list(load_lines(tmp_path / "none.jsonl")) == list(load_lines(["", "\n"])) == []


def test_any_document_is_read_where_anything_is_asked_for() -> None:
    lines = [dumps(one).replace("\n", "") for one in (trust(1), wo.Network(id="n", name="N"), wo.Changes(changes=()))]
    read = list(load_lines(lines, root=Noun))
    assert [type(one) for one in read] == [wo.Trust, wo.Network, wo.Changes]
    assert [loads(line, root=Noun) for line in lines] == read
    with pytest.raises(TypeError, match="Person"):
        loads(lines[0], root=wo.Person)


BAD: list[str | bytes] = [
    GOOD,
    "",
    '{"schema": 1, "trust": {"id": "t", "nme": "T"}}',
    '{"schema": 1, "trust": ',
    b"\xff",
    GOOD,
    '{"schema": 1, "schema": 1, "trust": {"id": "t", "name": "T"}}',
    "7",
]


def test_every_bad_line_is_named_with_its_number_and_the_good_ones_are_read() -> None:
    assert [(problem.path, problem.code) for problem in refused(BAD)] == [
        ("line 3: trust.nme", "unknown_key"),
        ("line 3: trust.name", "missing_key"),
        ("line 4", "not_json"),
        ("line 5", "not_utf8"),
        ("line 7: schema", "duplicate_key"),
        ("line 8", "wrong_type"),
    ]
    assert [(line.number, line.root is None) for line in read_lines(BAD)] == [
        (1, False),
        (3, True),
        (4, True),
        (5, True),
        (6, False),
        (7, True),
        (8, True),
    ]
    read = load_lines(BAD)
    assert [next(read), next(read)] == [loads(GOOD)] * 2
    with pytest.raises(DocumentError, match="line 8"):
        next(read)


def test_where_in_a_line_it_stops_being_json_is_said_without_a_second_number_of_a_line() -> None:
    (problem,) = refused([GOOD, '{"schema": 1,}\n'])
    assert problem.found == "an error at column 14" or problem.found.endswith("column 13")
    assert str(problem).startswith("line 2: expected JSON (")


def test_problems_are_bounded() -> None:
    found = refused(["{}"] * (MOST_LINE_PROBLEMS // 2))
    assert len(found) == MOST_LINE_PROBLEMS
    found = refused(["{}"] * MOST_LINE_PROBLEMS)
    assert len(found) == MOST_LINE_PROBLEMS + 1
    assert found[-1].code == "too_many"


def test_a_line_longer_than_a_document_may_be_is_refused_and_the_rest_is_read(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    with path.open("wb") as file:
        file.write(GOOD.encode() + b"\n")
        file.write(b'"' + b"x" * (2 * MAX_BYTES + 7) + b'"\n')
        file.write(GOOD.encode())
    lines = list(read_lines(path))
    assert [(line.number, [problem.code for problem in line.problems]) for line in lines] == [
        (1, []),
        (2, ["too_large"]),
        (3, []),
    ]


def test_a_line_just_as_long_as_a_document_may_be_is_read(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    for more in (0, 1):
        line = GOOD.replace('"T"', '"' + "x" * (MAX_BYTES - len(GOOD) + 1 + more) + '"')
        assert len(line) == MAX_BYTES + more
        path.write_text(f"{line}\n{GOOD}\n", encoding="utf-8")
        assert [line.root is None for line in read_lines(path)] == [bool(more), False]


def test_reading_many_takes_no_more_memory_than_reading_a_few(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"

    def peak(many: int) -> int:
        dump_lines((trust(i) for i in range(many)), path)
        tracemalloc.start()
        assert sum(1 for _ in load_lines(path)) == many
        found = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return found

    peak(10)
    assert peak(1_000) < 2 * peak(100)


def test_a_file_may_be_read_and_written_at_once(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    dump_lines(map(trust, range(5)), path)
    dump_lines((one for one in load_lines(path) if one.id != "t3"), path)
    assert [one.id for one in load_lines(path)] == ["t0", "t1", "t2", "t4"]


def test_what_stood_there_stays_when_writing_fails(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    dump_lines([trust(1)], path)

    def failing() -> Iterator[wo.Trust]:
        yield trust(2)
        raise RuntimeError("no more")

    with pytest.raises(RuntimeError):
        dump_lines(failing(), path)
    assert list(load_lines(path)) == [trust(1)]
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_is_not_there_is_said_when_it_is_read(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        next(load_lines(tmp_path / "none.jsonl"))


def test_names_are_not_shown() -> None:
    line = '{"schema": 1, "trust": {"id": "t", "name": "T", "people": [{"id": "Canary Name", "name": 3, "Canary": 1}]}}'
    assert "Canary" not in "\n".join(map(str, refused([line])))
