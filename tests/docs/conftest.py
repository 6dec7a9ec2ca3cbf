"""The pages that people read, and the blocks of code in them."""

from __future__ import annotations

import importlib.util
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parents[2]
_FENCE = re.compile(r"(?ms)^(?P<fence>```+)(?P<language>[a-z]*)[^\n]*\n(?P<code>.*?)^(?P=fence)[ \t]*$\n?")


class Block(NamedTuple):
    """A fenced block of a page, and where its code stands in the text."""

    language: str
    code: str
    before: str
    start: int
    end: int


def pages() -> tuple[Path, ...]:
    """README and its neighbours, and everything in the docs that was written by hand."""
    return (*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md")))


def blocks_of(text: str) -> Iterator[Block]:
    """The fenced blocks of a page in order, each with the text since the one before."""
    last = 0
    for found in _FENCE.finditer(text):
        before = text[last : found.start()]
        yield Block(found["language"], found["code"], before, found.start("code"), found.end("code"))
        last = found.end()


def made(name: str) -> ModuleType:
    """A script of ``docs/made``, which writes pages from the code."""
    full = f"docs_made_{name}"
    if full not in sys.modules:
        spec = importlib.util.spec_from_file_location(full, ROOT / "docs" / "made" / f"{name}.py")
        assert spec is not None
        assert spec.loader is not None
        sys.modules[full] = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(sys.modules[full])
    return sys.modules[full]


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def reference() -> dict[str, str]:
    """The reference pages, by their path."""
    return {**made("reference").pages(), "reference/acts.md": made("acts").page()}


@pytest.fixture(scope="session")
def rule_table() -> str:
    """The page with all rules."""
    return str(made("rules").page())


@pytest.fixture(scope="session")
def rule_cases() -> str:
    """The page with the cases of all rules."""
    return str(made("rules").cases_page())


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test of one page is run for every page, by its path."""
    if "page" in metafunc.fixturenames:
        metafunc.parametrize("page", pages(), ids=lambda path: path.relative_to(ROOT).as_posix())


@pytest.fixture
def example_packages(root: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The packages that pages import and quote, from their source, for as long as a page runs."""
    sources = sorted((root / "docs" / "examples").glob("*/src"))
    for source in sources:
        monkeypatch.syspath_prepend(str(source))
    before = set(sys.modules)
    yield
    for name in set(sys.modules) - before:
        if name.partition(".")[0] in {source.parent.name for source in sources}:
            del sys.modules[name]


@pytest.fixture
def blocks(page: Path) -> list[Block]:
    return list(blocks_of(page.read_text(encoding="utf-8")))
