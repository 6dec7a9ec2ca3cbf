"""The command that says what differs between two documents."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import wijkonderneming
from wijkonderneming import examples, loads
from wijkonderneming.model.comparing import diff
from wijkonderneming.present.diffplain import differences_plain

Run = Callable[..., tuple[int, str, str]]
SRC = Path(wijkonderneming.__file__).parent.parent


def written(path: Path, **trust: Any) -> str:
    path.write_text(json.dumps({"schema": 1, "trust": {"id": "t", "name": "T", **trust}}), encoding="utf-8")
    return str(path)


@pytest.fixture
def two(tmp_path: Path) -> tuple[str, str]:
    """Two documents of which only a name differs."""
    before = written(tmp_path / "before.json", entities=[{"id": "e", "name": "Before"}])
    return before, written(tmp_path / "after.json", entities=[{"id": "e", "name": "After"}])


@pytest.mark.parametrize(
    ("lang", "words"),
    [("en", ("One thing differs.", "the name: After (was: Before)")), ("nl", ("één verschil", "de naam: After"))],
)
def test_it_says_what_differs(run: Run, two: tuple[str, str], lang: str, words: tuple[str, ...]) -> None:
    status, out, err = run("diff", *two, "--lang", lang)
    assert (status, err) == (0, "")
    for said in words:
        assert said in out


def test_json_is_what_the_library_says(run: Run, two: tuple[str, str]) -> None:
    before, after = (loads(Path(path).read_text(encoding="utf-8")) for path in two)
    assert json.loads(run("diff", *two, "--format", "json")[1]) == differences_plain(diff(before, after))


def test_the_status_only_tells_when_asked(run: Run, two: tuple[str, str]) -> None:
    assert run("diff", *two)[0] == 0
    assert run("diff", *two, "--strict")[0] == 1
    assert run("diff", two[0], two[0], "--strict")[0] == 0


def test_another_order_is_no_difference(run: Run, tmp_path: Path) -> None:
    one, other = {"id": "e"}, {"id": "f"}
    paths = written(tmp_path / "a.json", entities=[one, other]), written(tmp_path / "b.json", entities=[other, one])
    status, out, _ = run("diff", *paths, "--strict")
    assert status == 0
    assert "stand in another order, which says nothing" in out


@pytest.mark.parametrize("name", [*examples.NAMES[:2], *examples.PROGRAMMES])
def test_examples_go_by_their_names(run: Run, name: str) -> None:
    status, out, err = run("diff", name, name, "--strict")
    assert (status, err) == (0, "")
    assert "Nothing differs." in out


def test_what_cannot_be_used_is_named_with_its_file(run: Run, two: tuple[str, str], tmp_path: Path) -> None:
    bad = written(tmp_path / "bad.json", nam="x")
    for words in ((two[0], bad), (bad, two[1])):
        status, out, err = run("diff", *words)
        assert (status, out) == (2, "")
        assert f"{bad} cannot be used" in err
        assert "trust.nam: " in err
    status, _, err = run("diff", two[0], "nowhere.json", "--lang", "nl")
    assert status == 2
    assert "nowhere.json: er is geen bestand" in err


def test_nothing_personal_is_printed(run: Run, tmp_path: Path) -> None:
    before = written(tmp_path / "a.json", people=[{"id": "p", "name": "Geheim"}])
    after = written(tmp_path / "b.json", people=[{"id": "p", "name": "Stiekem"}])
    for more in ((), ("--format", "json"), ("--lang", "nl")):
        _, out, _ = run("diff", before, after, *more)
        assert "Geheim" not in out
        assert "Stiekem" not in out


def test_one_of_both_may_come_from_standard_input(two: tuple[str, str]) -> None:
    words = [sys.executable, "-m", "wijkonderneming", "diff", "-", two[1]]
    env = {**os.environ, "PYTHONPATH": str(SRC)}
    said = subprocess.run(words, input=Path(two[0]).read_bytes(), capture_output=True, env=env, check=False)
    assert (said.returncode, said.stderr) == (0, b"")
    assert b"the name: After (was: Before)" in said.stdout


def test_not_both_come_from_standard_input(run: Run) -> None:
    status, out, err = run("diff", "-", "-")
    assert (status, out) == (2, "")
    assert err == "Only one of the two documents can come from standard input.\n"
