"""Every example of every page runs and says what the page says it does.

Blocks of Python share the names of their page and run in an empty folder; a ``text`` block right after one is what
it prints. A ``json`` block is written to the file that the text before it names, and must be a document that can be
used. In a ``console`` block the lines after ``$ wijkonderneming ...`` are what the command prints, and ``...`` stands
for any lines. A block after the name of a file of an example package is that file. ``WRITE_DOCS=1`` puts what is printed now into the pages.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import pytest

import wijkonderneming as wo
from wijkonderneming.cli import main

LANGUAGES = frozenset({"python", "text", "json", "console", "sh"})


class Printed(NamedTuple):
    """What a page says that something prints, and what it did print."""

    start: int
    end: int
    said: str
    did: str


def test_every_example_prints_what_the_page_says(
    page: Path, blocks: list[Any], root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, example_packages: None
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    told = [*run(page, blocks), *quoted(blocks, root)]
    wrong = [printed for printed in told if not matches(printed.said, printed.did)]
    if os.environ.get("WRITE_DOCS"):
        rewrite(page, [printed for printed in wrong if not shortened(printed.said)])
        wrong = [printed for printed in wrong if shortened(printed.said)]
    for printed in wrong:
        assert printed.did == printed.said, (
            f"python3 dev.py surface puts {page.name} right, but for what has three dots"
        )


def quoted(blocks: list[Any], root: Path) -> Iterator[Printed]:
    """The blocks that are a file of an example package, named in a line of its own just before, and what that holds."""
    for block in blocks:
        named = re.search(r"(?:^|\n)`([a-z_/]+\.py)`:\s*$", block.before)
        if block.language == "python" and named:
            (file,) = (root / "docs" / "examples").glob(f"*/{named[1]}")
            yield Printed(block.start, block.end, block.code, file.read_text(encoding="utf-8"))


def shortened(said: str) -> bool:
    """Whether lines were left out by hand, which nobody but a person can do again."""
    return "..." in said.splitlines()


def run(page: Path, blocks: list[Any]) -> list[Printed]:
    module = ModuleType(f"page_{page.stem}")  # classes of a page look their types up in it
    sys.modules[module.__name__] = module
    names = vars(module)
    found = []
    for at, block in enumerate(blocks):
        if block.language == "python":
            out = io.StringIO()
            with contextlib.redirect_stdout(out):
                exec(compile(block.code, f"{page.name}, example {at + 1}", "exec"), names)
            following = blocks[at + 1] if at + 1 < len(blocks) else None
            if following is not None and following.language == "text" and not following.before.strip():
                found.append(Printed(following.start, following.end, following.code, out.getvalue()))
        elif block.language == "json" and '"schema"' in block.code:
            name = re.findall(r"`([a-z-]+\.json)`", block.before)
            Path(name[-1] if name else "document.json").write_text(block.code, encoding="utf-8")
        elif block.language == "console":
            found += [
                Printed(block.start + at, block.start + at + len(said), said, command(line))
                for line, said, at in sessions(block.code)
            ]
    return found


def sessions(code: str) -> list[tuple[str, str, int]]:
    """The commands of a block, what it says they print, and where that stands."""
    parts = re.finditer(r"(?ms)^\$ (?P<line>[^\n]*)\n(?P<said>.*?)(?=^\$ |\Z)", code)
    return [(part["line"], part["said"], part.start("said")) for part in parts]


def command(line: str) -> str:
    """What one of our own commands prints."""
    program, *arguments = shlex.split(line)
    assert program == "wijkonderneming", line
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out), contextlib.suppress(SystemExit):
        main(arguments)
    return out.getvalue()


def matches(said: str, did: str) -> bool:
    """Whether it prints that, where a line of three dots stands for any lines."""
    pattern = "".join(r"(?:.*\n)*?" if line == "..." else re.escape(line) + r"\n" for line in said.splitlines())
    return re.fullmatch(pattern, did) is not None


def rewrite(page: Path, wrong: list[Printed]) -> None:
    text = page.read_text(encoding="utf-8")
    for printed in sorted(wrong, reverse=True):
        text = text[: printed.start] + printed.did + text[printed.end :]
    page.write_text(text, encoding="utf-8")


def test_three_dots_stand_for_lines_and_nothing_else_is_let_through() -> None:
    assert matches("a\n...\nd\n", "a\nb\nc\nd\n")
    assert matches("a\n...\n", "a\n")
    assert not matches("a\n...\nd\n", "a\nb\n")
    assert not matches("a b\n", "a  b\n")


def test_every_block_says_what_it_is(blocks: list[Any]) -> None:
    assert {block.language for block in blocks} <= LANGUAGES


def test_every_document_can_be_used_as_it_stands(blocks: list[Any]) -> None:
    for block in blocks:
        if block.language == "json" and '"schema"' in block.code:
            trust = wo.loads(block.code)
            assert wo.loads(wo.dumps(trust)) == trust


def test_every_command_of_a_developer_exists(blocks: list[Any], root: Path) -> None:
    known = set(re.findall(r"(?m)^  ([a-z]+)  ", (root / "dev.py").read_text(encoding="utf-8")))
    for block in blocks:
        if block.language == "sh":
            assert set(re.findall(r"python3 dev\.py ([a-z]+)", block.code)) <= known


def test_what_is_invented_in_the_docs_says_so(blocks: list[Any]) -> None:
    for block in blocks:
        if block.language == "json" and '"schema"' in block.code:
            assert wo.loads(block.code).fictitious
        if block.language == "python" and "wo.Trust(" in block.code:
            assert "fictitious=True" in block.code
