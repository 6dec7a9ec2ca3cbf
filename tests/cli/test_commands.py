"""The command line, word by word: what it answers, where it writes, and how it ends."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import wijkonderneming
from wijkonderneming import assess, examples, loads, project
from wijkonderneming.present.gist import gist
from wijkonderneming.present.phrases import PHRASES
from wijkonderneming.present.plain import assessment_plain, projection_plain
from wijkonderneming.present.secretary import glance_plain
from wijkonderneming.values.span import Span
from wijkonderneming.values.text import Lang
from wijkonderneming.verbs import glance

TODAY = date(2026, 11, 25)
SRC = Path(wijkonderneming.__file__).parent.parent
Said = tuple[int, str, str]
Run = Callable[..., Said]


def document(**trust: Any) -> str:
    return json.dumps({"schema": 1, "trust": {"id": "t", "name": "T", **trust}})


BREACH = document(
    jurisdiction="nl",
    entities=[
        {
            "id": "coop",
            "form": "cooperatie",
            "bodies": [
                {"id": "meeting", "kind": "general_meeting"},
                {
                    "id": "board",
                    "kind": "board",
                    "seat_groups": [
                        {"id": "own", "seats": 2, "appointed_by": "meeting"},
                        {"id": "theirs", "seats": 2, "appointed_by": "town"},
                    ],
                },
            ],
        }
    ],
    organisations=[{"id": "town", "kind": "municipality"}],
)


# What it answers


def test_without_words_it_teaches(run: Run) -> None:
    status, out, _ = run()
    assert status == 0
    assert "to begin with:" in out
    assert "exit status: 0 done; 1 a mandatory rule is breached" in out
    assert run("--help")[1] == out


@pytest.mark.parametrize(
    "command", ["assess", "compare", "rules", "project", "report", "new", "diff", "examples", "demo"]
)
def test_each_command_explains_itself(run: Run, command: str) -> None:
    status, out, _ = run(command, "--help")
    assert status == 0
    assert "--lang" in out
    assert command in run("--help")[1]


def test_it_says_its_version(run: Run) -> None:
    assert run("--version") == (0, f"wijkonderneming {wijkonderneming.__version__}\n", "")


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("command", ["assess", "project", "report"])
def test_it_answers_in_the_language_asked_for(run: Run, command: str, lang: Lang) -> None:
    status, out, err = run(command, "de-oude-school", "--lang", lang.value)
    assert (status, err) == (0, "")
    assert PHRASES["fictitious"].in_(lang) in out
    other = next(each for each in Lang if each is not lang)
    assert PHRASES["fictitious"].in_(other) not in out


def test_json_is_what_the_library_says(run: Run) -> None:
    trust = examples.load("eigg")
    found, money = assess(trust, on=TODAY), project(trust, span=Span(date(2026, 1, 1), date(2036, 1, 1)))
    seen = {"glance": glance_plain(glance(trust, on=TODAY))}
    assert json.loads(run("assess", "eigg", "--format", "json")[1]) == {**assessment_plain(found), **seen}
    assert json.loads(run("project", "eigg", "--format", "json")[1]) == projection_plain(money)
    both = {"assessment": assessment_plain(found), "projection": projection_plain(money), **seen}
    assert json.loads(run("report", "eigg", "--format", "json")[1]) == both


def test_today_and_ten_years_count_where_no_day_is_given(run: Run) -> None:
    assert json.loads(run("assess", "eigg", "--format", "json")[1])["on"] == "2026-11-25"
    money = json.loads(run("project", "eigg", "--format", "json")[1])
    assert (money["start"], money["end"]) == ("2026-01-01", "2036-01-01")


@pytest.mark.parametrize(
    ("words", "span"),
    [
        (["--from", "2024-02-29"], ("2024-02-29", "2034-02-28")),
        (["--from", "2028-02-29", "--to", "2028-03-01"], ("2028-02-29", "2028-03-01")),
        (["--from", "2026-01-31"], ("2026-01-31", "2036-01-31")),
        (["--to", "2026-01-02"], ("2026-01-01", "2026-01-02")),
        (["--from", "9998-12-31"], ("9998-12-31", "9999-12-31")),
    ],
)
def test_a_span_has_ends(run: Run, words: list[str], span: tuple[str, str]) -> None:
    money = json.loads(run("project", "eigg", "--format", "json", *words)[1])
    assert (money["start"], money["end"]) == span


def test_another_day_gives_another_answer(run: Run) -> None:
    old = json.loads(run("assess", "eigg", "--on", "1990-01-01", "--format", "json")[1])
    verdicts = {finding["verdict"] for finding in old["findings"]}
    assert "unknown" in verdicts
    assert not verdicts & {"met", "breached"}


def test_a_mandatory_breach_only_counts_when_asked(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "breach.json"
    file.write_text(BREACH, encoding="utf-8")
    assert run("assess", str(file))[0] == 0
    assert run("assess", str(file), "--strict")[0] == 1
    assert run("report", str(file), "--strict", "--format", "json")[0] == 1
    assert run("assess", "eigg", "--strict")[0] == 0  # a charter is no statute


def test_a_document_comes_from_standard_input() -> None:
    said = outside("assess", "-", "--format", "json", stdin=BREACH.encode())
    assert said.returncode == 0
    assert json.loads(said.stdout)["trust"] == "t"


def test_a_file_comes_before_an_example_of_the_same_name(run: Run, tmp_path: Path) -> None:
    (tmp_path / "eigg").write_text(document(), encoding="utf-8")
    assert json.loads(run("assess", "eigg", "--format", "json")[1])["trust"] == "t"


def test_examples_are_listed_and_printed(run: Run) -> None:
    status, out, _ = run("examples")
    assert status == 0
    assert [line.split()[0] for line in out.splitlines()] == [*examples.NAMES, *examples.PROGRAMMES]
    assert "(invented example)" in next(line for line in out.splitlines() if line.startswith("de-oude-school"))
    assert "(verzonnen voorbeeld)" in run("examples", "--lang", "nl")[1]
    for name in examples.NAMES[:3]:
        assert loads(run("examples", name)[1]) == examples.load(name)


# Where it writes


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("r.html", "<!doctype html>"),
        ("r.HTM", "<!doctype html>"),
        ("r.json", "{"),
        ("r.txt", "Isle of"),
        ("r", "Isle of"),
    ],
)
def test_the_ending_sets_the_format(run: Run, tmp_path: Path, name: str, begins: str) -> None:
    status, out, err = run("report", "eigg", "--output", name)
    assert (status, out, err) == (0, "", f"Wrote {name}\n")
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(begins)


def test_the_format_goes_before_the_ending(run: Run, tmp_path: Path) -> None:
    assert run("report", "eigg", "--output", "r.txt", "--format", "html", "--lang", "nl")[0] == 0
    assert '<html lang="nl">' in (tmp_path / "r.txt").read_text(encoding="utf-8")


def test_the_demo_says_the_gist_and_where_the_pages_are(run: Run, tmp_path: Path) -> None:
    status, out, err = run("demo", "--output", "made/pages")
    assert (status, err) == (0, "")
    span = Span(date(2026, 1, 1), date(2036, 1, 1))
    for name in examples.SHOWN:
        trust = examples.load(name)
        assert gist(assess(trust, on=TODAY), project(trust, span=span), Lang.EN) in out
        for lang in Lang:
            page = tmp_path / "made" / "pages" / f"{name}.{lang.value}.html"
            assert f"{page.relative_to(tmp_path)}" in out
            assert f'<html lang="{lang.value}">' in page.read_text(encoding="utf-8")
    assert out.rstrip().endswith("wijkonderneming report FILE --output report.html")


# What it cannot use


def bad(status: int, out: str, err: str, *said: str) -> None:
    assert (status, out) == (2, "")
    assert "Traceback" not in err
    for words in said:
        assert words in err


def test_a_file_that_is_not_there(run: Run) -> None:
    bad(*run("assess", "egg"), "egg: there is no file and no example of this name.", "Perhaps eigg was meant.")
    bad(*run("assess", "nergens.json", "--lang", "nl"), "er is geen bestand", "wijkonderneming examples")
    bad(*run("assess", "eigg/x/y"), "there is no file")


def test_a_folder_is_no_file(run: Run, tmp_path: Path) -> None:
    bad(*run("project", str(tmp_path)), "this is a folder, not a file")
    bad(*run("report", "eigg", "--output", str(tmp_path), "--lang", "nl"), "dit is een map, geen bestand")


def test_a_folder_that_is_not_there(run: Run) -> None:
    bad(*run("report", "eigg", "--output", "no/where.html"), "no/where.html: the folder to write into does not exist")


def test_a_file_that_may_not_be_read(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, *_: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "open", refuse)
    bad(*run("assess", "mine.json"), "mine.json: access is not allowed.")
    bad(*run("assess", "mine.json", "--lang", "nl"), "mine.json: geen toegang.")


def test_a_disk_that_is_full(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device", "r.html")

    monkeypatch.setattr(Path, "write_text", full)
    bad(*run("report", "eigg", "--output", "r.html"), "r.html: No space left on device.")


def test_a_name_that_no_file_can_have(run: Run) -> None:
    bad(*run("assess", "a\0b"), "null byte")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "not_json"),
        (b"   \n", "not_json"),
        (b"\x89PNG\r\n\x1a\n\0\0\xff", "not_utf8"),
        (b"{", "not_json"),
        (b"[1, 2]", "wrong_type"),
        (b"[" * 5000, "too_deep"),
        (b'{"schema": 1, "schema": 1, "trust": {"id": "t", "name": "T"}}', "duplicate_key"),
        (b" " * (16 * 1024 * 1024 + 2), "too_large"),
    ],
)
def test_what_is_no_document(run: Run, tmp_path: Path, content: bytes, code: str) -> None:
    file = tmp_path / "x.json"
    file.write_bytes(content)
    bad(*run("assess", str(file)), f"{file} cannot be used; this is what is wrong:", f"[{code}]")
    bad(*run("report", str(file), "--lang", "nl"), f"{file} is niet te gebruiken", "verwacht: ", f"[{code}]")


def test_every_problem_is_named_with_its_place(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "x.json"
    file.write_text(document(nam="x", led_by="nobody", people=[{"id": "p1"}, {"id": "p1"}]), encoding="utf-8")
    status, out, err = run("assess", str(file))
    bad(status, out, err, "trust.nam: ", "did you mean name", "trust.led_by: ", "trust.people[1]")
    assert len(err.splitlines()) >= 4


def test_what_is_written_in_a_document_is_not_repeated(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "x.json"
    file.write_text(document(people=[{"id": "Zwaantje Geheim", "name": 7}]), encoding="utf-8")
    status, out, err = run("assess", str(file), "--lang", "nl")
    bad(status, out, err, "trust.people[0].id")
    assert "Geheim" not in err


@pytest.mark.parametrize("name", examples.PROGRAMMES)
def test_a_programme_is_no_trust(run: Run, name: str) -> None:
    bad(*run("assess", name), "trust")


def test_a_span_that_runs_backwards(run: Run) -> None:
    bad(*run("project", "eigg", "--from", "2026-01-02", "--to", "2026-01-02"), "--to must come after --from")
    bad(*run("report", "eigg", "--to", "2020-01-01", "--lang", "nl"), "--to moet later zijn dan --from")


@pytest.mark.parametrize("day", ["2025-02-29", "29-02-2024", "2026-1-1", "today", "", "2026-W01-1", "2026-01-01T00:00"])
def test_what_is_no_day(run: Run, day: str) -> None:
    bad(*run("assess", "eigg", "--on", day), "--on: expected a day, like 2016-09-14")
    bad(*run("project", "eigg", "--from", day), "--from: expected a day")


@pytest.mark.parametrize(
    "words",
    [
        ["examples", "nope"],
        ["assess"],
        ["nonsense"],
        ["assess", "eigg", "--lang", "fr"],
        ["assess", "eigg", "--format", "html"],
        ["project", "eigg", "--strict"],
    ],
)
def test_words_that_are_no_command(run: Run, words: list[str]) -> None:
    bad(*run(*words), "usage: wijkonderneming")


# As a program of its own


def outside(*words: str, stdin: bytes = b"", **settings: str) -> subprocess.CompletedProcess[bytes]:
    env = {**os.environ, "PYTHONPATH": str(SRC), **settings}
    command = [sys.executable, "-m", "wijkonderneming", *words]
    return subprocess.run(command, input=stdin, capture_output=True, env=env, check=False)


def test_it_runs_as_a_module() -> None:
    said = outside("assess", "eigg", "--lang", "nl", "--on", "2026-11-25")
    assert (said.returncode, said.stderr) == (0, b"")
    assert "voldoet niet" in said.stdout.decode().lower()
    assert outside("assess", "nope").returncode == 2


def test_a_terminal_of_few_characters_gets_question_marks() -> None:
    said = outside("project", "de-oude-school", PYTHONIOENCODING="ascii")
    assert said.returncode == 0
    assert b"Buurtco?peratie" in said.stdout
    assert said.stderr == b""


def test_who_reads_no_further_gets_no_complaint() -> None:
    words = [sys.executable, "-m", "wijkonderneming", "project", "de-oude-school", "--format", "json"]
    with subprocess.Popen(
        words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ, "PYTHONPATH": str(SRC)}
    ) as writing:
        assert writing.stdout is not None
        assert writing.stderr is not None
        assert writing.stdout.read(1) == b"{"
        writing.stdout.close()
        assert writing.stderr.read() == b""
        assert writing.wait() == 0
