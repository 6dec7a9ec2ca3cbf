"""Looking at documents from the command line: check, schema, and many documents in one file."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from wijkonderneming import assess, dump_lines, dumps, examples, schema
from wijkonderneming.model.changes import Changes
from wijkonderneming.present.plain import assessment_plain
from wijkonderneming.present.secretary import glance_plain
from wijkonderneming.values.text import Lang
from wijkonderneming.verbs import glance

Run = Callable[..., tuple[int, str, str]]

GOOD = '{"schema": 1, "trust": {"id": "t", "name": "T"}}'
BAD = '{"schema": 1, "trust": {"id": "t", "nme": "Jan Jansen"}}'
SOME = ("eigg", "de-eester")


def many(path: Path, *lines: str) -> str:
    path.write_text("\n".join([*lines, ""]), encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("name", [*examples.NAMES, *examples.PROGRAMMES])
def test_every_example_can_be_used(run: Run, name: str) -> None:
    assert run("check", name) == (0, f"{name}: can be used.\n", "")
    assert run("check", name, "--lang", "nl") == (0, f"{name}: te gebruiken.\n", "")


def test_changes_are_documents_too(run: Run, tmp_path: Path) -> None:
    (tmp_path / "changes.json").write_text(dumps(Changes(changes=())), encoding="utf-8")
    assert run("check", "changes.json")[0] == 0


@pytest.mark.parametrize(("lang", "first"), [("en", "can"), ("nl", "niet")])
def test_everything_wrong_is_named_and_nobody(run: Run, tmp_path: Path, lang: str, first: str) -> None:
    (tmp_path / "bad.json").write_text(BAD, encoding="utf-8")
    status, out, err = run("check", "bad.json", "--lang", lang)
    assert status == 2
    assert out.startswith(f"bad.json: {first}")
    assert [line.partition(": ")[0].strip() for line in err.splitlines()] == ["trust.nme", "trust.name"]
    assert "Jansen" not in out + err


def test_many_documents_are_counted_and_every_problem_has_its_line(run: Run, tmp_path: Path) -> None:
    file = many(tmp_path / "many.jsonl", GOOD, "", BAD, GOOD, "{")
    status, out, err = run("check", file)
    assert (status, out) == (2, f"{file}: 2 of 4 documents can be used.\n")
    assert [line.strip().partition(": ")[0] for line in err.splitlines()] == ["line 3", "line 3", "line 5"]
    status, out, err = run("check", file, "--format", "json")
    found = json.loads(out)
    assert (status, err, found["documents"], found["usable"]) == (2, "", 4, 2)
    assert [(problem["path"], problem["code"]) for problem in found["problems"]] == [
        ("line 3: trust.nme", "unknown_key"),
        ("line 3: trust.name", "missing_key"),
        ("line 5", "not_json"),
    ]
    assert all(problem["text"].startswith(problem["path"]) for problem in found["problems"])


def test_many_good_documents_are_done(run: Run, tmp_path: Path) -> None:
    file = many(tmp_path / "many.ndjson", GOOD, GOOD)
    assert run("check", file) == (0, f"{file}: 2 of 2 documents can be used.\n", "")
    assert run("check", many(tmp_path / "none.jsonl"))[0] == 0


def test_a_check_bounds_what_it_says(run: Run, tmp_path: Path) -> None:
    file = many(tmp_path / "many.jsonl", *["{}"] * 2_000)
    status, out, err = run("check", file)
    assert (status, out) == (2, f"{file}: 0 of 2000 documents can be used.\n")
    assert len(err.splitlines()) == 1_000


@pytest.mark.parametrize("command", ["check", "assess"])
def test_a_file_of_many_that_is_not_there_is_said(run: Run, command: str) -> None:
    status, out, err = run(command, "nowhere.jsonl")
    assert (status, out) == (2, "")
    assert err.startswith("nowhere.jsonl: there is no file")


def test_many_trusts_are_assessed_one_after_the_other(run: Run, tmp_path: Path) -> None:
    dump_lines(map(examples.load, SOME), tmp_path / "many.jsonl")
    on = date(2026, 1, 1)
    trusts = [examples.load(name) for name in SOME]
    expected = [{**assessment_plain(assess(t, on=on)), "glance": glance_plain(glance(t, on=on))} for t in trusts]
    status, out, err = run("assess", "many.jsonl", "--on", on.isoformat(), "--format", "json")
    assert (status, err) == (0, "")
    assert list(map(json.loads, out.splitlines())) == expected
    text = run("assess", "many.jsonl", "--on", on.isoformat())[1]
    assert text == "".join(run("assess", name, "--on", on.isoformat())[1] + "\n" for name in SOME)


def test_the_good_ones_of_many_are_assessed_and_the_bad_ones_named(run: Run, tmp_path: Path) -> None:
    status, out, err = run("assess", many(tmp_path / "many.jsonl", GOOD, BAD, GOOD), "--format", "json")
    assert status == 2
    assert len(out.splitlines()) == 2
    assert "line 2: trust.nme" in err


def test_the_schema_is_written(run: Run, tmp_path: Path) -> None:
    assert run("schema") == (0, schema(), "")
    status, out, err = run("schema", "--output", "schema.json", "--lang", "nl")
    assert (status, out, err) == (0, "", "Geschreven: schema.json\n")
    assert (tmp_path / "schema.json").read_text(encoding="utf-8") == schema()
    assert run("schema", "--output", "nowhere/schema.json")[0] == 2


@pytest.mark.parametrize("lang", Lang)
def test_both_commands_explain_themselves(run: Run, lang: Lang) -> None:
    for command in ("check", "schema"):
        assert run(command, "--help")[0] == 0
        assert run(command, *(["eigg"] if command == "check" else []), "--lang", lang.value)[0] == 0
