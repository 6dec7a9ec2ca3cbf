"""The commands about the law: one rule explained, two assessments compared, the rules listed, findings as a table."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from wijkonderneming import assess, compare, dump_lines, examples, to_rows
from wijkonderneming.cli_input import same_day
from wijkonderneming.governance.records import COLUMNS
from wijkonderneming.model.legal_forms import LegalForm
from wijkonderneming.present.comparetext import comparison_plain
from wijkonderneming.present.lawtext import rules_plain
from wijkonderneming.present.phrases import say
from wijkonderneming.rulebooks.standard import STANDARD_RULEBOOKS
from wijkonderneming.values.text import Lang

Run = Callable[..., tuple[int, str, str]]
ON = date(2026, 1, 1)
LATER = date(2029, 6, 1)
CLUB = '{"schema": 1, "trust": {"id": "t", "name": "T", "entities": [{"id": "club", "form": "vereniging"}]}}'


def test_one_rule_is_explained_by_its_id_or_its_short_name(run: Run) -> None:
    status, out, err = run("assess", "de-oude-school", "--on", "2026-01-01", "--explain", "nl.bw2.37.3")
    assert (status, err) == (0, "")
    assert run("assess", "de-oude-school", "--on", "2026-01-01", "--explain", "BRD-02")[1] == out
    for words in ("[nl.bw2.37.3]", "version of 1 July 2021", "version of 23 April 2002", "at most: 2", "seats: 5"):
        assert words in out
    assert "nl.bw2.30.1" not in out
    plain = json.loads(run("assess", "de-oude-school", "--explain", "nl.bw2.37.3", "--format", "json")[1])
    assert plain["explained"]["rule"] == "nl.bw2.37.3"
    assert {finding["rule"] for finding in plain["findings"]} == {"nl.bw2.37.3"}
    table = run("assess", "de-oude-school", "--explain", "nl.bw2.37.3", "--format", "csv")[1]
    assert {row["rule"] for row in csv.DictReader(io.StringIO(table))} == {"nl.bw2.37.3"}


@pytest.mark.parametrize("lang", Lang)
def test_a_rule_that_is_not_asked_here_says_so_and_one_that_is_none_what_was_meant(run: Run, lang: Lang) -> None:
    words = ("--lang", lang.value)
    status, out, _ = run("assess", "eigg", "--explain", "nl.bw2.37.3", *words)
    assert status == 0
    assert say("not_asked", lang) in out
    status, out, err = run("assess", "eigg", "--explain", "nl.bw2.37.33", *words)
    assert (status, out) == (2, "")
    assert say("meant", lang, name="nl.bw2.37.3") in err


def test_findings_are_a_table_that_no_spreadsheet_computes(run: Run, tmp_path: Path) -> None:
    rows = list(csv.reader(io.StringIO(run("assess", "de-oude-school", "--on", "2026-01-01", "--format", "csv")[1])))
    found = assess(examples.load("de-oude-school"), on=ON)
    assert tuple(rows[0]) == COLUMNS
    assert [tuple(row) for row in rows[1:]] == list(to_rows(found))
    dump_lines(map(examples.load, ("eigg", "de-oude-school")), tmp_path / "many.jsonl")
    many = run("assess", "many.jsonl", "--on", "2026-01-01", "--format", "csv")[1]
    told = list(csv.DictReader(io.StringIO(many)))
    assert {row["trust"] for row in told} == {"eigg", "de-oude-school"}
    assert not [cell for row in told for cell in row.values() if cell.startswith(("=", "+", "-", "@"))]


def test_two_days_are_compared(run: Run) -> None:
    trust = examples.load("de-oude-school")
    words = ("compare", "de-oude-school", "--on", ON.isoformat(), "--and", LATER.isoformat())
    found = compare(assess(trust, on=ON), assess(trust, on=LATER))
    assert found.differences
    assert json.loads(run(*words, "--format", "json")[1]) == json.loads(json.dumps(comparison_plain(found)))
    status, out, err = run(*words)
    assert (status, err) == (0, "")
    assert all(f"[{one.rule}]" in out for one in found.differences)
    assert run(*words, "--strict")[0] == 1
    same = ("compare", "de-oude-school", "--on", "2026-01-01", "--and", "2026-01-01", "--strict")
    status, out, _ = run(*same)
    assert status == 0
    assert say("nothing_differs", Lang.EN) in out


def test_two_trusts_are_compared(run: Run, tmp_path: Path) -> None:
    (tmp_path / "one.json").write_text(CLUB, encoding="utf-8")
    (tmp_path / "other.json").write_text(CLUB.replace("vereniging", "stichting"), encoding="utf-8")
    status, out, _ = run("compare", "one.json", "other.json", "--on", "2026-01-01", "--lang", "nl")
    assert status == 0
    assert say("turned_not_applicable", Lang.NL) in out
    plain = json.loads(run("compare", "one.json", "other.json", "--on", "2026-01-01", "--format", "json")[1])
    assert {one["subject"].partition(":")[0] for one in plain["differences"]} <= {"club", "t"}
    gone = json.loads(run("compare", "one.json", "eigg", "--on", "2026-01-01", "--format", "json")[1])
    assert any(one["after"] is None for one in gone["differences"])
    assert say("turned_gone", Lang.EN) in run("compare", "one.json", "eigg", "--on", "2026-01-01")[1]


def test_what_cannot_be_compared_is_refused(run: Run, tmp_path: Path) -> None:
    assert run("compare", "eigg")[::2] == (2, say("one_day_or_two", Lang.EN) + "\n")
    assert run("compare", "-", "-")[0] == 2
    (tmp_path / "bad.json").write_text("{", encoding="utf-8")
    status, _, err = run("compare", "eigg", "bad.json")
    assert status == 2
    assert "bad.json" in err


def test_the_rules_are_listed_by_form_and_day(run: Run) -> None:
    everything = run("rules")[1]
    assert all(one.id in everything for book in STANDARD_RULEBOOKS for one in book.rules)
    listed = json.loads(run("rules", "--form", "cooperatie", "--on", "2026-01-01", "--format", "json")[1])
    assert listed == rules_plain(STANDARD_RULEBOOKS, form=LegalForm.COOPERATIE, on=ON)
    assert 0 < len(listed) < len(rules_plain(STANDARD_RULEBOOKS))
    assert "gelezen" in run("rules", "--form", "stichting", "--lang", "nl")[1]
    assert run("rules", "--form", "kerk")[0] == 2


@pytest.mark.parametrize(
    ("start", "end"), [("2028-02-29", "2029-02-28"), ("2026-05-01", "2027-05-01"), ("9999-02-03", "9999-02-03")]
)
def test_a_year_on_is_the_same_day(start: str, end: str) -> None:
    assert same_day(date.fromisoformat(start), 1) == date.fromisoformat(end)
