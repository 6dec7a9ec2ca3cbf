"""Many documents in one file: JSON Lines, one document on a line. Only one line is held at a time."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, TypeVar, overload

import attrs

from wijkonderneming.documents.catalogue import STANDARD_CATALOGUE, Catalogue
from wijkonderneming.documents.parsing import MAX_BYTES, DocumentError
from wijkonderneming.documents.texts import loads, plain
from wijkonderneming.model.changes import Changes
from wijkonderneming.model.noun import Noun
from wijkonderneming.model.root import Root
from wijkonderneming.model.trust import Trust
from wijkonderneming.values.base import Frozen, Problem

__all__ = ["MOST_LINE_PROBLEMS", "DocumentLine", "dump_lines", "load_lines", "read_lines"]

MOST_LINE_PROBLEMS = 1_000
"""How many problems ``load_lines`` names, of all lines together; of a file with more it says so."""

R = TypeVar("R", bound=Root)


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class DocumentLine(Frozen):
    """What was read from one line.

    Attributes:
        number: the number of the line, from 1; lines without a document count.
        root: what its document describes; nothing when it cannot be used.
        problems: everything that is wrong with it, each with its line and path, like ``line 3: trust.name``.
    """

    number: int
    root: Root | Changes | None
    problems: tuple[Problem, ...] = ()


def read_lines(
    lines: str | Path | Iterable[str | bytes], *, root: type[Noun] = Trust, catalogue: Catalogue = STANDARD_CATALOGUE
) -> Iterator[DocumentLine]:
    """Read documents line by line: of each line what it describes, or everything that is wrong with it.

    Args:
        lines: the path of a file; or lines, as of an open file. Those with nothing but blanks are passed over.
        root: what the documents must hold, as for ``loads``; different ones may stand in one file.
        catalogue: the kinds they may use.

    Raises:
        OSError: when the file cannot be read.
    """
    if isinstance(lines, (str, Path)):
        with Path(lines).open("rb") as file:
            yield from read_lines(_bounded(file), root=root, catalogue=catalogue)
        return
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            document = line.rstrip("\r\n") if isinstance(line, str) else line.rstrip(b"\r\n")
            yield DocumentLine(number=number, root=loads(document, root=root, catalogue=catalogue))
        except DocumentError as error:
            where = f"line {number}"
            found = tuple(
                attrs.evolve(problem, path=f"{where}: {problem.path}" if problem.path else where)
                for problem in error.problems
            )
            yield DocumentLine(number=number, root=None, problems=found)


def _bounded(file: BinaryIO) -> Iterator[bytes]:
    """The lines of a file; of one that is longer than any document may be, only so much that it is refused."""
    most = MAX_BYTES + 1
    while line := file.readline(most):
        yield line
        while len(line) == most and not line.endswith(b"\n"):
            line = file.readline(most)


@overload
def load_lines(
    lines: str | Path | Iterable[str | bytes], *, catalogue: Catalogue = STANDARD_CATALOGUE
) -> Iterator[Trust]: ...


@overload
def load_lines(
    lines: str | Path | Iterable[str | bytes], *, root: type[R], catalogue: Catalogue = STANDARD_CATALOGUE
) -> Iterator[R]: ...


@overload
def load_lines(
    lines: str | Path | Iterable[str | bytes], *, root: type[Changes], catalogue: Catalogue = STANDARD_CATALOGUE
) -> Iterator[Changes]: ...


@overload
def load_lines(
    lines: str | Path | Iterable[str | bytes], *, root: type[Noun], catalogue: Catalogue = STANDARD_CATALOGUE
) -> Iterator[Root | Changes]: ...


def load_lines(
    lines: str | Path | Iterable[str | bytes], *, root: type[Noun] = Trust, catalogue: Catalogue = STANDARD_CATALOGUE
) -> Iterator[Root | Changes]:
    """What the documents of a JSON Lines file describe, one after the other, each as soon as it is read.

    Every good line is given, also after a bad one. When all are read and some could not be used, that is raised at
    the end; so whoever wants all of them or none makes a list first: ``list(load_lines(path))``.

    Args:
        lines: the path of a file; or lines, as of an open file. Those with nothing but blanks are passed over.
        root: what the documents must hold, as for ``loads``: ``Trust``, unless something else is asked for.
        catalogue: the kinds they may use.

    Raises:
        DocumentError: at the end, with every problem of every line, each with its line and path.
        OSError: when the file cannot be read.
    """
    problems: list[Problem] = []
    for line in read_lines(lines, root=root, catalogue=catalogue):
        if line.root is not None:
            yield line.root
        problems += line.problems[: MOST_LINE_PROBLEMS + 1 - len(problems)]
    if len(problems) > MOST_LINE_PROBLEMS:
        problems[-1] = Problem(code="too_many", expected=f"at most {MOST_LINE_PROBLEMS} problems", found="more")
    if problems:
        raise DocumentError(tuple(problems))


def dump_lines(roots: Iterable[Root | Changes], path: str | Path, *, catalogue: Catalogue = STANDARD_CATALOGUE) -> None:
    """Write a JSON Lines file: the document of each, in its own line.

    What stood in the file stays until all is written, and when something fails on the way; so a file may be read from
    and written to at once.

    Args:
        roots: trusts, networks, programmes or changes; each is written as soon as it is there.
        path: where to.
        catalogue: the kinds they may use.

    Raises:
        OSError: when it cannot be written.
    """
    target = Path(path)
    part = target.with_name(f"{target.name}.part")
    try:
        with part.open("w", encoding="utf-8", newline="\n") as file:
            for root in roots:
                raw = plain(root, catalogue)
                file.write(json.dumps(raw, ensure_ascii=False, separators=(",", ":")) + "\n")
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
