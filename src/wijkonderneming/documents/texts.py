"""Trusts from JSON text and back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from wijkonderneming.documents.catalogue import STANDARD_CATALOGUE, Catalogue
from wijkonderneming.documents.conversion import converter, read_trust
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
from wijkonderneming.model.trust import Trust
from wijkonderneming.values.base import Problem, described

__all__ = ["SCHEMA", "dump", "dumps", "load", "loads"]

SCHEMA = 1
"""The number of the document schema this version writes."""

_LARGE = 10**9


def loads(text: str | bytes, *, catalogue: Catalogue = STANDARD_CATALOGUE) -> Trust:
    """The trust that a JSON document describes.

    Args:
        text: the document, with ``"schema": 1`` and a ``trust``.
        catalogue: the kinds it may use.

    Raises:
        DocumentError: with every problem and its path; nothing is half-loaded.
    """
    found = parsed(text)
    if not found.doubled and not _around(found.raw):
        try:
            return read_trust(found.raw["trust"], converter(catalogue))
        except Exception:  # noqa: BLE001, S110 - read again below, slowly, to say all that is wrong
            pass
    raise DocumentError(_problems(found, catalogue))


def _problems(found: Parsed, catalogue: Catalogue) -> tuple[Problem, ...]:
    """Everything that is wrong with a document that was not read."""
    if is_too_deep(found.text):
        return too_deep().problems
    problems = [*_around(found.raw), *(twice(found.raw) if found.doubled else ())]
    if isinstance(found.raw, dict) and "trust" in found.raw:
        problems.extend(everything_wrong(found.raw["trust"], catalogue))
    return tuple(problems) or (Problem(code="unreadable", expected="a document that can be read"),)


def _around(raw: Any) -> list[Problem]:
    """What is wrong with the outermost object."""
    if not isinstance(raw, dict):
        return [Problem(code="wrong_type", expected="an object with schema and trust", found=described(raw))]
    problems = []
    if "schema" not in raw:
        problems.append(Problem(path="schema", code="missing_key", expected=f"the key schema, {SCHEMA}"))
    elif type(raw["schema"]) is not int or raw["schema"] != SCHEMA:
        small = type(raw["schema"]) is not int or abs(raw["schema"]) < _LARGE
        shown = described(raw["schema"]) if small else "a larger number"
        problems.append(Problem(path="schema", code="unknown_schema", expected=f"{SCHEMA}", found=shown))
    for key in raw.keys() - {"schema", "trust"}:
        expected = f"only schema and trust{close_to(key, ['schema', 'trust'])}"
        problems.append(Problem(path=child("", key), code="unknown_key", expected=expected))
    if "trust" not in raw:
        problems.append(Problem(path="trust", code="missing_key", expected="the key trust"))
    return sorted(problems, key=lambda problem: problem.path)


def dumps(trust: Trust, *, catalogue: Catalogue = STANDARD_CATALOGUE) -> str:
    """The canonical JSON document of a trust: equal trusts give equal text, and ``loads`` gives the trust back."""
    made = converter(catalogue)
    return json.dumps({"schema": SCHEMA, "trust": made.unstructure(trust)}, ensure_ascii=False, indent=2) + "\n"


def load(path: str | Path, *, catalogue: Catalogue = STANDARD_CATALOGUE) -> Trust:
    """The trust that a JSON file describes.

    Raises:
        DocumentError: when it cannot be used, or is too large.
        OSError: when it cannot be read.
    """
    with Path(path).open("rb") as file:
        return loads(file.read(MAX_BYTES + 1), catalogue=catalogue)


def dump(trust: Trust, path: str | Path, *, catalogue: Catalogue = STANDARD_CATALOGUE) -> None:
    """Write the canonical JSON document of a trust to a file.

    Raises:
        OSError: when it cannot be written.
    """
    Path(path).write_text(dumps(trust, catalogue=catalogue), encoding="utf-8")
