"""Everything that is wrong with a document, each with its path.

What fails is cut out and the rest is read again, so that a document with a misspelled key and a dangling reference
hears of both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from cattrs import AttributeValidationNote, BaseValidationError, Converter, IterableValidationNote

from wijkonderneming.documents.conversion import At, read_trust
from wijkonderneming.documents.parsing import child
from wijkonderneming.values.base import IllFormed, Problem

__all__ = ["everything_wrong"]

_STEP = re.compile(r"\.?([^.\[\]]+)|\[([0-9]+)\]")
_CUT = object()
_ROUNDS = 60


def everything_wrong(raw: Any, made: Converter) -> tuple[Problem, ...]:
    """Every problem of a trust in a document; the first reading is known to fail."""
    found: dict[tuple[str, str], Problem] = {}
    ids = set(_ids(raw))
    body = raw
    for _ in range(_ROUNDS):
        problems = _problems(body, made)
        fresh = [p for p in problems if not (_about_cut(p, raw, ids) and found)]
        for problem in fresh:
            found.setdefault((problem.path, problem.code), problem)
        if not problems:
            break
        cut = _without(body, [_steps(p.path)[1:] for p in problems])
        if cut is _CUT or cut == body:
            break
        body = cut
    return tuple(found.values())


def _problems(body: Any, made: Converter) -> list[Problem]:
    try:
        read_trust(_compact(body), made)
    except Exception as error:  # noqa: BLE001 - each kind is told apart below
        renumbered = (_renumber(p, body) for p in _flatten(error, ""))
        return [p if p.path.startswith("trust") else p.below("trust") for p in renumbered]
    return []


def _flatten(error: BaseException, path: str) -> Iterator[Problem]:
    """The problems in a tree of errors, each below the path at which it was raised."""
    if isinstance(error, At):
        yield from _flatten(error.error, _join(path, error.key))
    elif isinstance(error, BaseValidationError):
        for inner in error.exceptions:
            yield from _flatten(inner, _join(path, _noted(inner)))
    elif isinstance(error, BaseExceptionGroup):
        for other in error.exceptions:
            yield from _flatten(other, path)
    elif isinstance(error, IllFormed):
        for problem in error.problems:
            whole = problem.path.startswith("trust")
            yield problem if whole or not path else problem.below(path)
    else:
        yield Problem(path=path, code="unreadable", expected="something readable", found=type(error).__name__)


def _noted(error: BaseException) -> str:
    """The key or number of the member in which an error was raised, as the converter noted it."""
    for note in getattr(error, "__notes__", ()):
        if isinstance(note, IterableValidationNote):
            return f"[{note.index}]"
        if isinstance(note, AttributeValidationNote):
            return note.name.rstrip("_")
    return ""


def _join(path: str, key: str) -> str:
    if not key:
        return path
    return f"{path}{key}" if key.startswith("[") else child(path, key)


def _ids(raw: Any) -> Iterator[str]:
    if isinstance(raw, dict):
        if isinstance(raw.get("id"), str):
            yield raw["id"]
        for value in raw.values():
            yield from _ids(value)
    elif isinstance(raw, list):
        for value in raw:
            yield from _ids(value)


def _about_cut(problem: Problem, raw: Any, ids: set[str]) -> bool:
    """Whether a problem only came up because something else was cut out."""
    value = _at(raw, _steps(problem.path)[1:])
    if problem.code == "dangling":
        return isinstance(value, str) and value in ids
    key = problem.expected.removeprefix("the key ").partition(",")[0]
    return problem.code == "missing_key" and isinstance(value, dict) and key in value


def _steps(path: str) -> list[str | int]:
    return [int(found[2]) if found[2] else found[1] for found in _STEP.finditer(path)]


def _at(raw: Any, steps: list[str | int]) -> Any:
    for step in steps:
        try:
            raw = raw[step]
        except (KeyError, IndexError, TypeError):
            return None
    return raw


def _without(raw: Any, paths: list[list[str | int]]) -> Any:
    """The same values without what stands at these paths; an item of a list leaves a hole, so that numbers stay."""
    if any(not path for path in paths):
        return _CUT
    if isinstance(raw, dict):
        kept = {}
        for key, value in raw.items():
            below = [path[1:] for path in paths if path[0] == key]
            rest = _without(value, below) if below else value
            if rest is not _CUT:
                kept[key] = rest
        return _CUT if any(path[0] not in raw for path in paths) else kept
    if isinstance(raw, list):
        return [_without(v, below) if (below := [p[1:] for p in paths if p[0] == i]) else v for i, v in enumerate(raw)]
    return _CUT


def _compact(raw: Any) -> Any:
    """The values without the holes."""
    if isinstance(raw, dict):
        return {key: _compact(value) for key, value in raw.items()}
    if isinstance(raw, list):
        return [_compact(value) for value in raw if value is not _CUT]
    return raw


def _renumber(problem: Problem, body: Any) -> Problem:
    """The problem with the numbers its lists had before the holes."""
    steps = _steps(problem.path)
    if steps and steps[0] == "trust":
        steps = steps[1:]
    path, here = "trust", body
    for step in steps:
        place: str | int = step
        if isinstance(step, int) and isinstance(here, list):
            kept = [i for i, value in enumerate(here) if value is not _CUT]
            place = kept[step] if step < len(kept) else step
        path = child(path, place)
        here = _at(here, [place])
    return Problem(path=path, code=problem.code, expected=problem.expected, found=problem.found)
