"""What the command line does with documents themselves: look whether they can be used, and say what they look like."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import attrs

from wijkonderneming.documents.lines import MOST_LINE_PROBLEMS, read_lines
from wijkonderneming.documents.texts import loads
from wijkonderneming.model.noun import Noun
from wijkonderneming.present.phrases import say
from wijkonderneming.present.problems import problem_text
from wijkonderneming.values.base import Frozen, IllFormed, Problem
from wijkonderneming.values.text import Lang

__all__ = ["Checked", "checked", "checked_plain", "checked_text", "holds_lines"]


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Checked(Frozen):
    """What came of looking at a file.

    Attributes:
        file: its name.
        documents: how many documents it holds.
        usable: how many of them can be used.
        problems: everything that is wrong with the others, as far as anybody reads.
    """

    file: str
    documents: int
    usable: int
    problems: tuple[Problem, ...] = ()


def holds_lines(name: str) -> bool:
    """Whether a file holds many documents, one on a line: its name ends in ``.jsonl`` or ``.ndjson``."""
    return Path(name).suffix.lower() in {".jsonl", ".ndjson"}


def checked(name: str, text: str | bytes) -> Checked:
    """Look whether the documents of a file can be used.

    Args:
        name: its name.
        text: its text, when it holds one document; of a file with many only one line is held at a time.

    Raises:
        OSError: when it cannot be read.
    """
    if holds_lines(name):
        return _checked_lines(name)
    try:
        loads(text, root=Noun)
    except IllFormed as error:
        return Checked(file=name, documents=1, usable=0, problems=error.problems)
    return Checked(file=name, documents=1, usable=1)


def _checked_lines(name: str) -> Checked:
    documents = usable = 0
    problems: list[Problem] = []
    for line in read_lines(name, root=Noun):
        documents += 1
        usable += line.root is not None
        problems += line.problems[: MOST_LINE_PROBLEMS - len(problems)]
    return Checked(file=name, documents=documents, usable=usable, problems=tuple(problems))


def checked_text(found: Checked, lang: Lang) -> str:
    """How many documents can be used, in one line."""
    said = "usable_documents" if found.documents != 1 else "usable_document" if found.usable else "unusable_document"
    return say(said, lang, file=found.file, usable=found.usable, documents=found.documents)


def checked_plain(found: Checked, lang: Lang) -> dict[str, Any]:
    """The same for other programs, with every problem."""
    problems = [
        {
            "path": problem.path,
            "code": problem.code,
            "expected": problem.expected,
            "found": problem.found,
            "text": problem_text(problem, lang),
        }
        for problem in found.problems
    ]
    return {"file": found.file, "documents": found.documents, "usable": found.usable, "problems": problems}
