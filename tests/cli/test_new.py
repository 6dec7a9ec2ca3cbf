"""The command that begins a document: by words, or by asking on a terminal."""

from __future__ import annotations

import argparse
import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import wijkonderneming
from wijkonderneming import loads
from wijkonderneming.cli_new import CannotBegin, begun
from wijkonderneming.documents.starting import FORMS_UNDER, starting_trust
from wijkonderneming.documents.texts import dumps
from wijkonderneming.model.legal_forms import Jurisdiction, LegalForm
from wijkonderneming.present.words import word
from wijkonderneming.values.text import Lang

Run = Callable[..., tuple[int, str, str]]
SRC = Path(wijkonderneming.__file__).parent.parent
LINDE = ("new", "--name", "De Linde", "--form", "stichting")


def test_it_prints_a_document(run: Run) -> None:
    status, out, err = run(*LINDE, "--place", "Lindeplein", "--id", "linde")
    assert (status, err) == (0, "")
    assert out == dumps(starting_trust("De Linde", form="stichting", place="Lindeplein", id="linde"))


@pytest.mark.parametrize(("form", "law"), [(form, law) for law, forms in FORMS_UNDER.items() for form in forms])
def test_what_it_writes_can_be_asked_about(run: Run, form: LegalForm, law: Jurisdiction) -> None:
    words = ("new", "--name", "A", "--form", form.value, "--jurisdiction", law.value, "--output", "a.json")
    status, out, err = run(*words)
    assert (status, out) == (0, "")
    assert err.splitlines()[0] == "Wrote a.json"
    assert "wijkonderneming assess a.json" in err
    status, out, err = run("assess", "a.json", "--strict")
    assert (status, err) == (0, "")


@pytest.mark.parametrize("lang", Lang)
def test_a_report_of_it_tells_whom_to_ask(run: Run, lang: Lang) -> None:
    run(*LINDE, "--output", "a.json")
    _, out, _ = run("assess", "a.json", "--lang", lang.value)
    for role in ("secretaris", "notaris") if lang is Lang.NL else ("secretary", "notary"):
        assert role in out


def test_a_file_that_is_there_is_only_overwritten_when_that_is_meant(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_text("mine", encoding="utf-8")
    status, out, err = run(*LINDE, "--output", str(file))
    assert (status, out) == (2, "")
    assert err == f"{file}: this file is there already. With --force it is overwritten.\n"
    assert file.read_text(encoding="utf-8") == "mine"
    assert "Met --force" in run(*LINDE, "--output", str(file), "--lang", "nl")[2]
    assert run(*LINDE, "--output", str(file), "--force")[0] == 0
    assert loads(file.read_text(encoding="utf-8")).name == "De Linde"


def test_a_folder_that_is_not_there_is_named(run: Run) -> None:
    status, _, err = run(*LINDE, "--output", "no/a.json")
    assert (status, err) == (2, "no/a.json: the folder to write into does not exist.\n")


@pytest.mark.parametrize("lang", Lang)
def test_every_answer_that_does_not_do_is_named_in_one_go(run: Run, lang: Lang) -> None:
    words = ("--name", " ", "--form", "stichtin", "--jurisdiction", "frankrijk", "--place", "", "--id", "A B")
    status, out, err = run("new", *words, "--output", "a.json", "--lang", lang.value)
    assert (status, out) == (2, "")
    first, *rest = err.splitlines()
    assert (
        first
        == {
            Lang.EN: "No document can be begun with this:",
            Lang.NL: "Hiermee is geen document te beginnen:",
        }[lang]
    )
    assert {line.split(":")[0].strip() for line in rest} == {"--name", "--form", "--jurisdiction", "--place", "--id"}
    assert "stichting" in err
    assert "in het Engels" not in err
    assert not Path("a.json").exists()


def test_where_nobody_can_be_asked_what_is_missing_is_named(monkeypatch: pytest.MonkeyPatch, run: Run) -> None:
    monkeypatch.setattr(sys.stdin, "isatty", lambda: False, raising=False)
    status, _, err = run("new")
    assert status == 2
    assert "--name: " in err
    assert "--form: " in err
    assert "one of england, scotland" in run("new", "--name", "A", "--form", "cic")[2]


# Asked


class Person:
    """Answers in turn, and keeps what was asked."""

    def __init__(self, *answers: str) -> None:
        self.answers = list(answers)
        self.asked: list[str] = []

    def __call__(self, question: str) -> str:
        self.asked.append(question)
        if not self.answers:
            raise EOFError
        return self.answers.pop(0) + "\n"


def options(**given: str) -> argparse.Namespace:
    return argparse.Namespace(**dict.fromkeys(("name", "form", "jurisdiction", "place", "id")), **given)


def test_it_asks_for_what_is_not_given() -> None:
    person = Person("De Linde", "4", "Lindeplein")
    assert begun(options(), Lang.NL, person) == starting_trust("De Linde", form="cooperatie", place="Lindeplein")
    assert len(person.asked) == 3
    assert "  4  coöperatie" in person.asked[1]


def test_it_asks_nothing_when_all_that_is_needed_is_given() -> None:
    given = argparse.Namespace(name="A", form="bv", jurisdiction=None, place=None, id=None)
    assert begun(given, Lang.EN, Person()) == starting_trust("A", form="bv")


def test_it_asks_for_the_law_where_the_form_does_not_tell() -> None:
    person = Person("Eigg", "community interest company", "", "2")
    found = begun(options(), Lang.EN, person)
    assert found == starting_trust("Eigg", form="cic", jurisdiction="scotland")
    assert "  2  Scots law" in person.asked[3]
    assert "cannot" not in person.asked[3].casefold()


def test_it_asks_again_for_what_does_not_do() -> None:
    person = Person("", "stichtin", "", "De Linde", "stichting")
    assert begun(options(), Lang.EN, person) == starting_trust("De Linde", form="stichting")
    assert "did you mean stichting?" in person.asked[3]
    assert person.asked[4].startswith("What is its legal form?")


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("form", LegalForm)
def test_a_form_may_be_called_as_people_call_it(form: LegalForm, lang: Lang) -> None:
    law = None if form.jurisdiction else "england"
    for called in (form.value, form.value.upper(), form.value.replace("_", " "), word(form, lang)):
        given = argparse.Namespace(name="A", form=called, jurisdiction=law, place=None, id=None)
        (entity,) = begun(given, lang, None).entities or ()
        assert entity.form is form


@pytest.mark.parametrize("lang", Lang)
def test_a_name_of_two_forms_tells_none(lang: Lang) -> None:
    """Two British forms go by one name, but for what stands in brackets."""
    called = "charitable incorporated organisation"
    assert len([form for form in LegalForm if word(form, Lang.NL).startswith(called)]) == 2
    given = argparse.Namespace(name="A", form=called, jurisdiction=None, place=None, id=None)
    with pytest.raises(CannotBegin):
        begun(given, lang, None)


def test_who_stops_is_let_go() -> None:
    with pytest.raises(EOFError):
        begun(options(), Lang.EN, Person("De Linde"))
    with pytest.raises(CannotBegin):
        begun(options(), Lang.EN, None)


@pytest.mark.parametrize(("typed", "status"), [(b"De Linde\nstichting\n\n", 0), (b"De Linde\n\x04", 2)])
def test_a_terminal_is_asked(tmp_path: Path, typed: bytes, status: int) -> None:
    ours, theirs = pty.openpty()
    words = [sys.executable, "-m", "wijkonderneming", "new", "--output", str(tmp_path / "a.json")]
    env = {**os.environ, "PYTHONPATH": str(SRC)}
    with subprocess.Popen(words, stdin=theirs, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env) as asking:
        os.close(theirs)
        os.write(ours, typed)
        out, err = asking.communicate(timeout=60)
    os.close(ours)
    assert (asking.returncode, out) == (status, b"")
    assert b"What is the enterprise called?" in err
    assert b"Traceback" not in err
    assert (tmp_path / "a.json").exists() == (status == 0)
    if status == 0:
        assert loads((tmp_path / "a.json").read_bytes()) == starting_trust("De Linde", form="stichting")
    else:
        assert err.endswith(b"Nothing was written.\n")
