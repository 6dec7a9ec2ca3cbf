"""Importing the package costs next to nothing; what is heavy loads when it is first used."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("cattrs", "dateutil", "hypothesis", "json")
ENGINES = (
    "documents",
    "exchange",
    "finance",
    "foresight",
    "decisions",
    "governance",
    "present",
    "rulebooks",
    "testing",
)


def loaded_by(root: Path, statement: str) -> set[str]:
    """The modules that a statement loads in a fresh Python."""
    script = f"import sys\nbefore = set(sys.modules)\n{statement}\nprint(*sorted(set(sys.modules) - before))"
    env = {key: value for key, value in os.environ.items() if not key.startswith("COV")}
    said = subprocess.run(
        [sys.executable, "-c", script],
        env={**env, "PYTHONPATH": str(root / "src")},
        capture_output=True,
        text=True,
        check=True,
    )
    return set(said.stdout.split())


def packages(modules: set[str]) -> set[str]:
    return {module.split(".")[0] for module in modules}


def rooms(modules: set[str]) -> set[str]:
    return {module.split(".")[1] for module in modules if module.startswith("wijkonderneming.")}


def test_the_package_alone_loads_nothing_of_ours_or_of_others(root: Path) -> None:
    modules = loaded_by(root, "import wijkonderneming")
    assert rooms(modules) == set()
    assert packages(modules) & {*HEAVY, "attr", "attrs"} == set()


@pytest.mark.parametrize("name", ["Money", "Truth", "When", "Span", "Recurrence"])
def test_a_value_loads_only_values(root: Path, name: str) -> None:
    modules = loaded_by(root, f"import wijkonderneming as wo; wo.{name}")
    assert rooms(modules) == {"values"}
    assert packages(modules) & {*HEAVY} == set()


def test_the_nouns_load_no_engine(root: Path) -> None:
    modules = loaded_by(root, "import wijkonderneming as wo; wo.Trust")
    assert rooms(modules) & {*ENGINES} == set()
    assert packages(modules) & {*HEAVY} == set()


def test_the_command_line_and_all_public_names_load_no_test_tools(root: Path) -> None:
    modules = loaded_by(
        root, "import wijkonderneming as wo, wijkonderneming.cli\nfor name in wo.__all__: getattr(wo, name)"
    )
    assert "testing" not in rooms(modules)
    assert packages(modules) & {"hypothesis", "pytest"} == set()
