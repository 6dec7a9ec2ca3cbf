"""From text to plain JSON values: bounded in size and depth, duplicate keys refused."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from wijkonderneming.values.base import IllFormed, Problem

__all__ = ["MAX_BYTES", "MAX_DEPTH", "DocumentError", "child", "parsed"]

MAX_BYTES = 16 * 1024 * 1024
"""The largest document that is read, in bytes of UTF-8."""
MAX_DEPTH = 40
"""How deep lists and objects may stand in each other."""


class DocumentError(IllFormed):
    """A document cannot be used. ``problems`` names everything that is wrong, each with its path."""


class _Object(dict[str, Any]):
    """A JSON object that remembers which keys stood in it twice."""

    twice: tuple[str, ...] = ()


def _object(pairs: list[tuple[str, Any]]) -> _Object:
    found = _Object(pairs)
    if len(found) != len(pairs):
        seen: set[str] = set()
        found.twice = tuple(dict.fromkeys(key for key, _ in pairs if key in seen or seen.add(key)))  # type: ignore[func-returns-value]
    return found


def _constant(_: str) -> Any:
    raise ValueError("NaN and Infinity are not JSON")


def child(path: str, key: str | int) -> str:
    """The path of a member."""
    if isinstance(key, int):
        return f"{path}[{key}]"
    return f"{path}.{key}" if path else key


def parsed(text: str | bytes) -> Any:
    """The plain values of a JSON text.

    Raises:
        DocumentError: when it is not JSON, too large, too deep, or has a key twice.
    """
    if len(text) > MAX_BYTES:
        raise _refused("too_large", f"at most {MAX_BYTES} bytes", f"{len(text)}")
    if isinstance(text, bytes):
        try:
            text = text.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise _refused("not_utf8", "text in UTF-8", f"another byte at {error.start}") from None
    if _too_deep(text):
        raise _refused("too_deep", f"at most {MAX_DEPTH} lists and objects in each other", "more")
    try:
        raw = json.loads(text, object_pairs_hook=_object, parse_constant=_constant)
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise _refused("not_json", f"JSON ({error.msg})", where) from None
    except (ValueError, RecursionError) as error:
        raise _refused("not_json", f"JSON ({type(error).__name__})", "something else") from None
    twice = tuple(_twice(raw, ""))
    if twice:
        raise DocumentError(twice)
    return raw


def _refused(code: str, expected: str, found: str) -> DocumentError:
    return DocumentError((Problem(code=code, expected=expected, found=found),))


def _too_deep(text: str) -> bool:
    """Whether brackets outside strings stand deeper in each other than is allowed."""
    depth = 0
    in_string = escaped = False
    if text.count("[") + text.count("{") <= MAX_DEPTH:
        return False
    for character in text:
        if in_string:
            if escaped:
                escaped = False
            elif character == "\\":
                escaped = True
            elif character == '"':
                in_string = False
        elif character == '"':
            in_string = True
        elif character in "[{":
            depth += 1
            if depth > MAX_DEPTH:
                return True
        elif character in "]}":
            depth -= 1
    return False


def _twice(raw: Any, path: str) -> Iterator[Problem]:
    if isinstance(raw, _Object):
        for key in raw.twice:
            yield Problem(path=child(path, key), code="duplicate_key", expected="a key that stands there once")
        for key, value in raw.items():
            yield from _twice(value, child(path, key))
    elif isinstance(raw, list):
        for i, value in enumerate(raw):
            yield from _twice(value, child(path, i))
