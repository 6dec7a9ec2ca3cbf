"""Trusts from JSON text and back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from wijkonderneming.documents.catalogue import STANDARD_CATALOGUE, Catalogue
from wijkonderneming.documents.conversion import converter, read_trust
from wijkonderneming.documents.parsing import MAX_BYTES, DocumentError, parsed
from wijkonderneming.documents.refusals import everything_wrong
from wijkonderneming.model.trust import Trust
from wijkonderneming.values.base import Problem

__all__ = ["SCHEMA", "dump", "dumps", "load", "loads"]

SCHEMA = 1
"""The number of the document schema this version writes."""


def loads(text: str | bytes, *, catalogue: Catalogue = STANDARD_CATALOGUE) -> Trust:
    """The trust that a JSON document describes.

    Args:
        text: the document, with ``"schema": 1`` and a ``trust``.
        catalogue: the kinds it may use.

    Raises:
        DocumentError: with every problem and its path; nothing is half-loaded.
    """
    raw = parsed(text)
    body = _body(raw)
    try:
        return read_trust(body, converter(catalogue, every_problem=False))
    except Exception:  # noqa: BLE001 - read again, slowly, to say all that is wrong
        problems = everything_wrong(body, converter(catalogue, every_problem=True))
    raise DocumentError(problems)


def _body(raw: Any) -> Any:
    problems = []
    if not isinstance(raw, dict):
        problems.append(
            Problem(code="wrong_type", expected="an object with schema and trust", found=type(raw).__name__)
        )
        raise DocumentError(tuple(problems))
    if "schema" not in raw:
        problems.append(Problem(path="schema", code="missing_key", expected=f"the key schema, {SCHEMA}"))
    elif type(raw["schema"]) is not int or raw["schema"] != SCHEMA:
        found = str(raw["schema"]) if type(raw["schema"]) is int else type(raw["schema"]).__name__
        problems.append(Problem(path="schema", code="unknown_schema", expected=f"{SCHEMA}", found=found))
    problems.extend(
        Problem(path=key, code="unknown_key", expected="only schema and trust")
        for key in sorted(set(raw) - {"schema", "trust"})
    )
    if "trust" not in raw:
        problems.append(Problem(path="trust", code="missing_key", expected="the key trust"))
    if problems:
        if "trust" in raw:
            problems.extend(everything_wrong(raw["trust"], converter(STANDARD_CATALOGUE, every_problem=True)))
        raise DocumentError(tuple(problems))
    return raw["trust"]


def dumps(trust: Trust, *, catalogue: Catalogue = STANDARD_CATALOGUE) -> str:
    """The canonical JSON document of a trust: equal trusts give equal text, and ``loads`` gives the trust back."""
    made = converter(catalogue, every_problem=False)
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
