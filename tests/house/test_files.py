"""What no file of the project may hold, and how long it may be."""

from __future__ import annotations

import ast
import json
import re
import tomllib
from pathlib import Path

import pytest

LONGEST = 400
"""Lines of a file of Python; most have fewer than 250."""
LISTS = frozenset({"src/wijkonderneming/__init__.py"})
"""Files that are a list of names and nothing else."""
NOT_READ = frozenset({"LICENSE", Path(__file__).name})
"""The licence is somebody else's text; this file shows what is forbidden."""
FORBIDDEN = {
    "a path of one machine": r"(?<![\w.~/-])/(?:home|root|Users|work|opt|mnt)/[A-Za-z0-9_.-]",
    "where packages were fetched": r"files\.python" r"hosted|[-]-(?:extra-)?index-url|[-]-find-links",
    "something to do later": r"\b(?:TO" r"DO|FIX" r"ME|XX" r"X)\b",
    "an ignore that does not say of what": r"#\s*no" r"qa(?!: [A-Z]+[0-9]+)|#\s*type:\s*ign" r"ore(?!\[)",
    "a test that is left out": r"pytest\.(?:mark\.)?(?:sk" r"ip|xf" r"ail)|unittest\.sk" r"ip",
    "a conflict that was not settled": r"(?m)^(?:<{7}|>{7}) ",
}


def text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""  # a picture


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_file_holds(what: str, kept: tuple[Path, ...], root: Path) -> None:
    pattern = re.compile(FORBIDDEN[what])
    found = [
        f"{path.relative_to(root)}:{text[: match.start()].count(chr(10)) + 1}: {match[0]}"
        for path in kept
        if path.name not in NOT_READ and (text := text_of(path))
        for match in pattern.finditer(text)
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("what", "text"),
    [
        ("a path of one machine", "open('/home/anna/trust.json')"),
        ("something to do later", "# TODO: later"),
        ("an ignore that does not say of what", "x = 1  # noqa"),
        ("an ignore that does not say of what", "x = 1  # type: ignore"),
        ("a test that is left out", "@pytest.mark.skip"),
    ],
)
def test_it_would_be_seen(what: str, text: str) -> None:
    assert re.search(FORBIDDEN[what], text)


def test_files_of_python_stay_short(kept: tuple[Path, ...], root: Path) -> None:
    long = {
        name: lines
        for path in kept
        if path.suffix == ".py"
        and (name := path.relative_to(root).as_posix()) not in LISTS
        and (lines := text_of(path).count("\n")) > LONGEST
    }
    assert long == {}


def test_no_binary_fraction_comes_near_money(trees: dict[str, ast.Module]) -> None:
    """No literal and no call of ``float``, except where coordinates are drawn and where a float is wrong on purpose."""
    wrong = []
    for module, tree in trees.items():
        if module.startswith(("wijkonderneming.present", "wijkonderneming.testing")):
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, float):
                wrong.append(f"{module}:{node.lineno} {node.value}")
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "float":
                wrong.append(f"{module}:{node.lineno} float()")
    assert not wrong, "\n".join(wrong)


def test_every_version_is_pinned_plainly(root: Path) -> None:
    lines = (root / "constraints.txt").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if not re.fullmatch(r"[A-Za-z0-9_.-]+==[0-9][A-Za-z0-9.]*", line)] == []
    names = [line.split("==")[0].lower() for line in lines]
    assert len(set(names)) == len(names)
    assert lines == sorted(lines, key=str.lower)


def test_every_package_asked_for_is_pinned(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    groups = [item for group in project["dependency-groups"].values() for item in group if isinstance(item, str)]
    extras = [item for extra in project["project"]["optional-dependencies"].values() for item in extra]
    asked = {re.split(r"[<>=!~\[; ]", item)[0].lower() for item in project["project"]["dependencies"] + groups + extras}
    pinned = {line.split("==")[0].lower() for line in (root / "constraints.txt").read_text(encoding="utf-8").split()}
    assert asked - pinned == set()


def test_every_ignore_of_the_linter_has_its_reason(root: Path) -> None:
    text = (root / "pyproject.toml").read_text(encoding="utf-8")
    ignores = text.split("ignore = [", 1)[1].split("]", 1)[0].strip().splitlines()
    assert [line for line in ignores if "#" not in line] == []


def test_the_package_says_that_it_is_typed_and_carries_its_examples(root: Path) -> None:
    from wijkonderneming import examples

    package = root / "src" / "wijkonderneming"
    assert (package / "py.typed").is_file()
    documents = {path.stem for path in (package / "examples").glob("*.json")}
    assert documents == {*examples.NAMES, *examples.PROGRAMMES}
    for name in documents:
        assert json.loads(examples.text(name))["schema"] == 1


def test_the_licence_is_the_one_that_is_declared(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["license"] == "EUPL-1.2"
    assert "EUROPEAN UNION PUBLIC LICENCE v. 1.2" in (root / "LICENSE").read_text(encoding="utf-8")
