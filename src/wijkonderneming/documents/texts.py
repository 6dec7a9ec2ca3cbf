"""Trusts, networks, programmes and changes from JSON text and back."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar, overload

import attrs

from wijkonderneming.documents.catalogue import ROOTS, STANDARD_CATALOGUE, Catalogue
from wijkonderneming.documents.changing import read_changes, write_changes
from wijkonderneming.documents.conversion import converter, readers, writers
from wijkonderneming.documents.migrations import (
    MIGRATIONS,
    SCHEMA,
    Migration,
    NotMigrated,
    is_older,
    migrated,
    so_migrated,
)
from wijkonderneming.documents.parsing import (
    MAX_BYTES,
    DocumentError,
    Parsed,
    child,
    is_too_deep,
    parsed,
    too_deep,
    twice,
)
from wijkonderneming.documents.refusals import everything_wrong
from wijkonderneming.documents.scalars import close_to
from wijkonderneming.model.changes import Changes
from wijkonderneming.model.noun import Noun
from wijkonderneming.model.root import Root
from wijkonderneming.model.trust import Trust
from wijkonderneming.values.base import Problem, described

__all__ = ["dump", "dumps", "load", "loads", "plain", "read_document"]

_LARGE = 10**9

_ROOTS: tuple[type[Root | Changes], ...] = (*ROOTS, Changes)

R = TypeVar("R", bound=Root)


@overload
def loads(text: str | bytes, *, catalogue: Catalogue = STANDARD_CATALOGUE) -> Trust: ...


@overload
def loads(text: str | bytes, *, root: type[R], catalogue: Catalogue = STANDARD_CATALOGUE) -> R: ...


@overload
def loads(text: str | bytes, *, root: type[Changes], catalogue: Catalogue = STANDARD_CATALOGUE) -> Changes: ...


@overload
def loads(text: str | bytes, *, root: type[Noun], catalogue: Catalogue = STANDARD_CATALOGUE) -> Root | Changes: ...


def loads(text: str | bytes, *, root: type[Noun] = Trust, catalogue: Catalogue = STANDARD_CATALOGUE) -> Root | Changes:
    """What a JSON document describes: a trust, unless another root is asked for.

    Args:
        text: the document, with ``"schema": 1`` and a ``trust``, ``network`` or ``programme``, or ``changes``. One of
            an older schema is brought to this one first. What it says under ``$schema``, where an editor finds the
            JSON Schema, is passed over.
        root: which of them it must hold: ``Trust``, ``Network``, ``Programme``, or ``Root`` for whichever of these it
            is; ``Changes``; or ``Noun`` for anything a document can hold.
        catalogue: the kinds it may use.

    Raises:
        DocumentError: with every problem and its path; nothing is half-loaded.
        TypeError: when the root asked for is none.
    """
    return read_document(text, root, catalogue, MIGRATIONS)


def read_document(
    text: str | bytes, root: type[Noun], catalogue: Catalogue, migrations: Sequence[Migration]
) -> Root | Changes:
    """What a JSON document describes, brought to the last schema by the steps given.

    Raises:
        DocumentError: with every problem and its path.
    """
    found = parsed(text)
    number = None
    if is_older(found.raw, migrations):
        number = found.raw["schema"]
        found = _brought(found, migrations)
    last = len(migrations) + 1
    roots = {cls.noun: cls for cls in _ROOTS if issubclass(cls, root)}
    if not roots:
        raise TypeError(f"a document holds no {root.__name__} by itself")
    if not found.doubled and not _around(found.raw, roots, last):
        for noun, cls in roots.items():
            if noun in found.raw:
                try:
                    return _read(found.raw[noun], cls, catalogue)
                except Exception:  # noqa: BLE001, S110 - read again below, slowly, to say all that is wrong
                    pass
    raise DocumentError(
        (*_problems(found, roots, catalogue, last), *(() if number is None else (so_migrated(number, last),)))
    )


def _brought(found: Parsed, migrations: Sequence[Migration]) -> Parsed:
    """The values of an older document in the last schema.

    Raises:
        DocumentError: when it is too deep, has keys twice, or cannot be brought there.
    """
    if is_too_deep(found.text):
        raise too_deep()
    if found.doubled:
        raise DocumentError(tuple(twice(found.raw)))
    try:
        return attrs.evolve(found, raw=migrated(found.raw, migrations))
    except NotMigrated as error:
        raise DocumentError(error.problems) from None


def _read(raw: Any, cls: type[Root | Changes], catalogue: Catalogue) -> Root | Changes:
    made = readers(catalogue)
    return made.root(raw, cls) if issubclass(cls, Root) else read_changes(raw, made, catalogue)


def _problems(
    found: Parsed, roots: Mapping[str, type[Root | Changes]], catalogue: Catalogue, last: int
) -> tuple[Problem, ...]:
    """Everything that is wrong with a document that was not read."""
    if is_too_deep(found.text):
        return too_deep().problems
    problems = [*_around(found.raw, roots, last), *(twice(found.raw) if found.doubled else ())]
    if isinstance(found.raw, dict):
        for noun, cls in roots.items():
            if noun in found.raw:
                problems.extend(everything_wrong(found.raw[noun], cls, catalogue))
    return tuple(problems) or (Problem(code="unreadable", expected="a document that can be read"),)


def _around(raw: Any, roots: Mapping[str, type[Root | Changes]], last: int) -> list[Problem]:
    """What is wrong with the outermost object."""
    nouns = " or ".join(roots)
    if not isinstance(raw, dict):
        return [Problem(code="wrong_type", expected=f"an object with schema and {nouns}", found=described(raw))]
    problems = []
    if "schema" not in raw:
        problems.append(Problem(path="schema", code="missing_key", expected=f"the key schema, {last}"))
    elif type(raw["schema"]) is not int or raw["schema"] != last:
        small = type(raw["schema"]) is not int or abs(raw["schema"]) < _LARGE
        shown = described(raw["schema"]) if small else "a larger number"
        known = f"{last}" if last == 1 else f"1 up to {last}"
        newer = ", or a newer version of wijkonderneming" if type(raw["schema"]) is int and raw["schema"] > last else ""
        problems.append(Problem(path="schema", code="unknown_schema", expected=f"{known}{newer}", found=shown))
    if type(raw.get("$schema", "")) is not str:
        expected = "text: where an editor finds the JSON Schema"
        problems.append(Problem(path="$schema", code="wrong_type", expected=expected, found=described(raw["$schema"])))
    elsewhere = {cls.noun: cls.__name__ for cls in _ROOTS if cls.noun not in roots}
    for key in raw.keys() - {"$schema", "schema", *roots}:
        hint = close_to(key, ["schema", *roots])
        if key in elsewhere:
            what = key if key == Changes.noun else f"a {key}"
            hint = f" ({what} {'are' if what == key else 'is'} read with root={elsewhere[key]})"
        expected = f"only schema and {nouns}{hint}"
        problems.append(Problem(path=child("", key), code="unknown_key", expected=expected))
    held = [noun for noun in roots if noun in raw]
    if not held:
        problems.append(Problem(path=next(iter(roots)), code="missing_key", expected=f"the key {nouns}"))
    problems += [Problem(path=noun, code="several", expected=f"one of {nouns}") for noun in held[1:]]
    return sorted(problems, key=lambda problem: problem.path)


def dumps(root: Root | Changes, *, catalogue: Catalogue = STANDARD_CATALOGUE) -> str:
    """The canonical JSON document of a trust, network or programme, or of changes.

    Equal ones give equal text, and ``loads`` gives it back.
    """
    if isinstance(root, Changes):
        return json.dumps(plain(root, catalogue), ensure_ascii=False, indent=2) + "\n"
    whole = writers(catalogue, indented=True)[type(root)](root, "\n  ")
    return f'{{\n  "schema": {SCHEMA},\n  "{root.noun}": {whole}\n}}\n'


def plain(root: Root | Changes, catalogue: Catalogue) -> dict[str, Any]:
    """The document of a trust, network or programme, or of changes, as plain JSON values."""
    made = converter(catalogue)
    raw = write_changes(root, made, catalogue) if isinstance(root, Changes) else made.unstructure(root)
    return {"schema": SCHEMA, root.noun: raw}


@overload
def load(path: str | Path, *, catalogue: Catalogue = STANDARD_CATALOGUE) -> Trust: ...


@overload
def load(path: str | Path, *, root: type[R], catalogue: Catalogue = STANDARD_CATALOGUE) -> R: ...


@overload
def load(path: str | Path, *, root: type[Changes], catalogue: Catalogue = STANDARD_CATALOGUE) -> Changes: ...


@overload
def load(path: str | Path, *, root: type[Noun], catalogue: Catalogue = STANDARD_CATALOGUE) -> Root | Changes: ...


def load(path: str | Path, *, root: type[Noun] = Trust, catalogue: Catalogue = STANDARD_CATALOGUE) -> Root | Changes:
    """What a JSON file describes: a trust, unless another root is asked for, as for ``loads``.

    Raises:
        DocumentError: when it cannot be used, or is too large.
        OSError: when it cannot be read.
    """
    with Path(path).open("rb") as file:
        return loads(file.read(MAX_BYTES + 1), root=root, catalogue=catalogue)


def dump(root: Root | Changes, path: str | Path, *, catalogue: Catalogue = STANDARD_CATALOGUE) -> None:
    """Write the canonical JSON document of a trust, network or programme, or of changes, to a file.

    Raises:
        OSError: when it cannot be written.
    """
    Path(path).write_text(dumps(root, catalogue=catalogue), encoding="utf-8")
