"""The package of kinds in the docs can be installed, passes its own tests, and its kinds work wherever ours do."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]  # it has no stubs of its own
import pytest

import wijkonderneming as wo
from wijkonderneming.documents.kinds import kind_problems

NAME = "energy_battery"


@pytest.fixture(scope="session")
def installed(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that pip installed the package in, from nothing but its source."""
    folder = tmp_path_factory.mktemp("installed")
    source = folder / "source"
    shutil.copytree(root / "docs" / "examples" / NAME, source, ignore=shutil.ignore_patterns("__pycache__"))
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "install", "--quiet", "--no-index"]
    done = run([*pip, "--no-deps", "--no-build-isolation", "--target", folder / "site", source], folder)
    assert done.returncode == 0, done.stdout
    return folder


def run(command: list[Any], folder: Path, **settings: str) -> subprocess.CompletedProcess[str]:
    """Something started in a folder, and what it said."""
    return subprocess.run(
        list(map(str, command)),
        cwd=folder,
        env={**os.environ, **settings},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )


@pytest.fixture
def battery(installed: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """The package, imported from where it was installed."""
    monkeypatch.syspath_prepend(str(installed / "site"))
    before = set(sys.modules)
    yield __import__(NAME)
    for name in set(sys.modules) - before:
        if name.partition(".")[0] == NAME:
            del sys.modules[name]


@pytest.fixture
def trust(battery: Any, installed: Path) -> wo.Trust:
    return wo.load(installed / "source" / "tests" / "battery.json", catalogue=battery.CATALOGUE)


def test_it_installs_what_it_should(installed: Path) -> None:
    files = {path.name for path in (installed / "site" / NAME).iterdir()}
    source = {path.name for path in (installed / "source" / "src" / NAME).iterdir()}
    assert files - {"__pycache__"} == source
    assert "py.typed" in files


def test_its_own_tests_pass(installed: Path, root: Path) -> None:
    paths = os.pathsep.join((str(root / "src"), str(installed / "site")))
    pytest_of_its_own = [sys.executable, "-m", "pytest", "-q", "-W", "error", "-p", "no:cacheprovider"]
    folder = installed / "source" / "tests"
    done = run([*pytest_of_its_own, "--import-mode=importlib", folder], installed, PYTHONPATH=paths)
    assert done.returncode == 0, done.stdout
    assert " passed" in done.stdout


def test_its_kinds_are_what_kinds_have_to_be(battery: Any) -> None:
    from wijkonderneming.documents.catalogue import FAMILIES

    assert [str(problem) for kind in battery.KINDS for problem in kind_problems(kind, FAMILIES)] == []
    assert {kind.kind.partition(".")[0] for kind in battery.KINDS} == {NAME}


def test_each_kind_has_a_file_of_its_own(battery: Any) -> None:
    assert len({kind.__module__ for kind in battery.KINDS}) == len(battery.KINDS)


def test_the_schema_knows_them(battery: Any, trust: wo.Trust) -> None:
    schema = json.loads(wo.schema(catalogue=battery.CATALOGUE))
    checker = jsonschema.Draft202012Validator(schema)
    document = json.loads(wo.dumps(trust, catalogue=battery.CATALOGUE))
    assert list(checker.iter_errors(document)) == []
    document["trust"]["assets"][0]["modules"][0]["kwh"] = "120"
    assert list(checker.iter_errors(document)) != []


def test_they_are_judged_projected_and_shown_in_both_languages(trust: wo.Trust) -> None:
    from wijkonderneming.present.as_html import report_html
    from wijkonderneming.present.as_text import report_text
    from wijkonderneming.present.reports import whole_report

    found = wo.assess(trust, on=date(2026, 6, 1))
    money = wo.project(trust, span=wo.Span(date(2026, 1, 1), date(2027, 1, 1)))
    assert str(money.entity("cooperative").closing) == "EUR 3460.00"
    for lang in wo.Lang:
        report = whole_report(found, money, lang)
        for page in (report_text(report), report_html(report)):
            assert "4.320" in page or "4,320" in page


def test_a_kind_that_is_not_known_is_told_what_may_be_meant(battery: Any, trust: wo.Trust) -> None:
    written = wo.dumps(trust, catalogue=battery.CATALOGUE)
    with pytest.raises(wo.DocumentError, match=r"did you mean energy_battery\.battery\?"):
        wo.loads(written.replace('"energy_battery.battery"', '"energy_batery.battery"'), catalogue=battery.CATALOGUE)
