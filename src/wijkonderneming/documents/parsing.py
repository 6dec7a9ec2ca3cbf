"""From text to plain JSON values: bounded in size and depth, duplicate keys refused."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import attrs

from wijkonderneming.values.base import Frozen, IllFormed, Problem

__all__ = [
    "MAX_BYTES",
    "MAX_DEPTH",
    "DocumentError",
    "Parsed",
    "child",
    "is_too_deep",
    "parsed",
    "shown_key",
    "too_deep",
    "twice",
]

MAX_BYTES = 16 * 1024 * 1024
"""The largest document that is read, in bytes of UTF-8."""
MAX_DEPTH = 40
"""How deep lists and objects may stand in each other."""

_BRACKET_OR_STRING = re.compile(r'[\[\]{}]|"(?:[^"\\]+|\\.)*"', re.DOTALL)
_WORD = re.compile(r"[a-z_][A-Za-z0-9_-]{0,39}")


class DocumentError(IllFormed):
    """A document cannot be used. ``problems`` names everything that is wrong, each with its path."""


class _Object(dict[str, Any]):
    """A JSON object in which keys stood twice; the last value of each counts."""

    __slots__ = ("twice",)

    twice: tuple[str, ...]


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False, eq=False)
class Parsed(Frozen):
    """The plain values of a text.

    Attributes:
        raw: the values; where a key stood twice in an object, its last value.
        doubled: whether a key stood twice somewhere.
        text: the text.
    """

    raw: Any
    doubled: bool
    text: str


def _constant(_: str) -> Any:
    raise ValueError("NaN and Infinity are not JSON")


def shown_key(key: str) -> str:
    """A key as an error may show it: itself when it looks like the name of a field, else its length."""
    return key if _WORD.fullmatch(key) else f"<key of {len(key)} characters>"


def child(path: str, key: str | int) -> str:
    """The path of a member."""
    if isinstance(key, int):
        return f"{path}[{key}]"
    return f"{path}.{shown_key(key)}" if path else shown_key(key)


def parsed(text: str | bytes) -> Parsed:
    """The plain values of a JSON text.

    Raises:
        DocumentError: when it is not JSON, too large, or deeper than can be read at all.
    """
    size = len(text)
    if isinstance(text, str) and 4 * size > MAX_BYTES:
        size = len(text.encode("utf-8", "surrogatepass"))
    if size > MAX_BYTES:
        raise _refused("too_large", f"at most {MAX_BYTES} bytes", f"{size}")
    if isinstance(text, bytes):
        try:
            text = text.decode("utf-8")
        except UnicodeDecodeError as error:
            raise _refused("not_utf8", "text in UTF-8", f"another byte at {error.start}") from None
    text = text.removeprefix("\ufeff")
    doubled = False

    def made(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        nonlocal doubled
        found = dict(pairs)
        if len(found) == len(pairs):
            return found
        doubled = True
        times = Counter(key for key, _ in pairs)
        marked = _Object(found)
        marked.twice = tuple(key for key in found if times[key] > 1)
        return marked

    try:
        raw = json.loads(text, object_pairs_hook=made, parse_constant=_constant)
    except json.JSONDecodeError as error:
        raise _not_json(text, error) from None
    except ValueError:
        expected = "JSON (no NaN or Infinity, and no number of thousands of digits)"
        raise _refused("not_json", expected, "one of these") from None
    except RecursionError:
        raise too_deep() from None
    return Parsed(raw=raw, doubled=doubled, text=text)


def _not_json(text: str, error: json.JSONDecodeError) -> DocumentError:
    if not text or text.isspace():
        return _refused("not_json", 'a JSON document, like {"schema": 1, "trust": {...}}', "nothing")
    if is_too_deep(text):  # how deep can be read at all differs between Pythons
        return too_deep()
    line = f"line {error.lineno}, " if "\n" in text else ""  # of many documents each stands on a line of its own
    return _refused("not_json", f"JSON ({error.msg})", f"an error at {line}column {error.colno}")


def too_deep() -> DocumentError:
    """The refusal of a document with too many lists and objects in each other."""
    return _refused("too_deep", f"at most {MAX_DEPTH} lists and objects in each other", "more")


def _refused(code: str, expected: str, found: str) -> DocumentError:
    return DocumentError((Problem(code=code, expected=expected, found=found),))


def is_too_deep(text: str) -> bool:
    """Whether brackets outside strings stand deeper in each other than is allowed.

    No class of the model nests as deep, so a document that is read without a problem need not be asked.
    """
    depth = 0
    for found in _BRACKET_OR_STRING.finditer(text):
        bracket = found[0]
        if bracket in "[{":
            depth += 1
            if depth > MAX_DEPTH:
                return True
        elif bracket in "]}":
            depth -= 1
    return False


def twice(raw: Any, path: str = "") -> Iterator[Problem]:
    """A problem for every key that stood twice in one object."""
    if isinstance(raw, dict):
        if isinstance(raw, _Object):
            for key in raw.twice:
                yield Problem(path=child(path, key), code="duplicate_key", expected="a key that stands there once")
        for key, value in raw.items():
            if isinstance(value, (dict, list)):
                yield from twice(value, child(path, key))
    elif isinstance(raw, list):
        for i, value in enumerate(raw):
            if isinstance(value, (dict, list)):
                yield from twice(value, child(path, i))
