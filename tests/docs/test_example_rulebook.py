"""The package with a rulebook in the docs can be installed, passes its own tests, and is asked like the standard ones."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import wijkonderneming as wo
from wijkonderneming import examples
from wijkonderneming.present.as_text import report_text
from wijkonderneming.present.reports import whole_report

NAME = "town_fund"


def started(command: list[str | Path], folder: Path, path: str = "") -> str:
    """What something that has to go well said."""
    done = subprocess.run(
        list(map(str, command)),
        cwd=folder,
        env={**os.environ, "PYTHONPATH": path},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    return done.stdout


def test_it_installs_and_its_own_tests_pass(root: Path, tmp_path: Path) -> None:
    source, site = tmp_path / "source", tmp_path / "site"
    shutil.copytree(root / "docs" / "examples" / NAME, source, ignore=shutil.ignore_patterns("__pycache__"))
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "install", "--quiet", "--no-index"]
    started([*pip, "--no-deps", "--no-build-isolation", "--target", site, source], tmp_path)
    assert (site / NAME / "py.typed").exists()
    own = [sys.executable, "-m", "pytest", "-q", "-W", "error", "-p", "no:cacheprovider", "--import-mode=importlib"]
    said = started([*own, source / "tests"], tmp_path, os.pathsep.join((str(root / "src"), str(site))))
    assert "2 passed" in said


def test_its_findings_are_told_in_both_languages(example_packages: None) -> None:
    book = __import__(NAME).TOWN_FUND
    assert isinstance(book, wo.Rulebook)
    trust = examples.load("de-oude-school")
    span = wo.Span(date(2026, 1, 1), date(2027, 1, 1))
    found = wo.assess(trust, on=date(2026, 1, 1), rulebooks=["lsa", book])
    for lang in wo.Lang:
        page = report_text(whole_report(found, wo.project(trust, span=span), lang))
        for rule in book.rules:
            assert rule.id in page
        assert book.rules[0].title.in_(lang) in page
