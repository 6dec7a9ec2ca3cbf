"""Everything that is wrong with a document, each with its path.

The document is read once more, from the outside in, past every problem: what cannot be read is left out, and the rest
is put together and asked whether it fits. A misspelled key and a dangling reference are so heard of in one go.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches
from enum import Enum
from typing import Any, get_args, get_origin

import attrs

from wijkonderneming.documents.catalogue import FAMILIES, Catalogue
from wijkonderneming.documents.changing import held_by
from wijkonderneming.documents.conversion import converter, tagged_class
from wijkonderneming.documents.parsing import child
from wijkonderneming.documents.reading import claimed_hint
from wijkonderneming.documents.scalars import InvalidField, close_to
from wijkonderneming.model.changes import CHANGE_KINDS, Change, Changes
from wijkonderneming.model.evidence import Claim
from wijkonderneming.model.fieldtypes import Field, is_composed, says, types_of, without_none
from wijkonderneming.model.root import Root
from wijkonderneming.model.wellformed import places
from wijkonderneming.values.base import Frozen, IllFormed, Problem, described

__all__ = ["MOST_PROBLEMS", "everything_wrong"]

MOST_PROBLEMS = 1_000
"""How many problems are named; a document with more is told so."""

_LONGEST_ID = 64
_MOST_MEANT = 25
"""For how many references that lead nowhere the id that was probably meant is looked for: it takes its time."""
_STEP = re.compile(r"\.?([^.\[\]]+)|\[([0-9]+)\]")


class _Unread(Enum):
    """What stands for a value that cannot be read."""

    UNREAD = "unread"


_UNREAD = _Unread.UNREAD


class _Enough(Exception):
    """There are more problems than anybody reads."""


def everything_wrong(raw: Any, root: type[Root | Changes], catalogue: Catalogue) -> tuple[Problem, ...]:
    """Every problem of the root of a document, or of a list of changes."""
    reading = _Reading(catalogue)
    try:
        if issubclass(root, Root):
            reading.whole(raw, root)
        else:
            reading.changes(raw, catalogue)
    except _Enough:
        reading.problems.append(Problem(code="too_many", expected=f"at most {MOST_PROBLEMS} problems", found="more"))
    return tuple(reading.problems)


class _Reading:
    """One reading of a document past all its problems."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.problems: list[Problem] = []
        self._converter = converter(catalogue)
        self._kinds = {family: catalogue.of(family) for family in FAMILIES}
        self._kinds |= {kind: {kind.kind: kind} for kind in catalogue.kinds}
        self._kinds[Change] = {kind.kind: kind for kind in CHANGE_KINDS}
        self._kept: dict[str, list[int]] = {}
        """For each list that lost items, by path, the numbers of those that were kept."""
        self._unread: set[str] = set()
        """The paths for which something else stands in."""

    def changes(self, raw: Any, catalogue: Catalogue) -> None:
        """Read changes, each value by the field it goes into."""
        read = self._value(raw, tuple[Change, ...], "changes")
        if read is _UNREAD:
            return
        for i, change in zip(self._kept.get("changes", range(len(read))), read, strict=True):
            path = child("changes", i)
            try:
                for held in held_by(change, catalogue):
                    self._value(held.value, held.hint, child(path, held.name))
            except InvalidField as error:
                self._refused(error, path)

    def whole(self, raw: Any, root: type[Root]) -> None:
        """Read the root, and ask of what could be read whether it fits."""
        if not isinstance(raw, dict):
            self._value(raw, root, root.noun)
            return
        claims = raw.get("claims")
        parts = self._fields(raw, root, root.noun, without="claims")
        if "claims" in raw:
            parts["claims"] = self._claims(claims, parts, root)
        try:
            root(**parts)
        except IllFormed as error:
            ids, meant = dict(_ids(raw, root.noun)), 0
            for problem in error.problems:
                found = self._renumbered(problem)
                if not (
                    found.path in self._unread
                    or (found.code == "dangling" and _at(raw, found.path.removeprefix(root.noun)) in ids)
                ):
                    meant += found.code == "dangling"
                    self._add(_hinted(found, root, raw, ids if meant <= _MOST_MEANT else {}))

    def _add(self, problem: Problem) -> None:
        if len(self.problems) >= MOST_PROBLEMS:
            raise _Enough
        self.problems.append(problem)

    def _refused(self, error: Exception, path: str) -> None:
        """What an error says, below the path at which it was raised."""
        if isinstance(error, IllFormed):
            for problem in error.problems:
                self._add(problem.below(path))
        else:
            self._add(Problem(path=path, code="unreadable", expected="something readable", found=type(error).__name__))

    def _value(self, value: Any, hint: Any, path: str) -> Any:
        """A value of an annotated type, or ``_UNREAD``."""
        inner = without_none(hint)
        if value is not None or inner is hint:
            if get_origin(inner) is tuple and type(value) is list:
                return self._list(value, get_args(inner)[0], path)
            if inner in self._kinds:
                return self._member(value, self._kinds[inner], path)
            if is_composed(inner):
                return self._object(value, inner, path)
        try:
            return self._converter.structure(value, hint)
        except Exception as error:  # noqa: BLE001 - whatever a reader raises is a problem of the document
            self._refused(error, path)
        return _UNREAD

    def _list(self, values: list[Any], item: Any, path: str) -> Any:
        read = [self._value(value, item, child(path, i)) for i, value in enumerate(values)]
        kept = [i for i, value in enumerate(read) if value is not _UNREAD]
        if len(kept) < len(read):
            self._kept[path] = kept
        return tuple(read[i] for i in kept)

    def _member(self, value: Any, kinds: dict[str, Any], path: str) -> Any:
        try:
            cls = tagged_class(value, kinds)
        except InvalidField as error:
            self._refused(error, path)
            keys = value.keys() if isinstance(value, dict) and "kind" not in value else ()
            fields = {field.key for cls in kinds.values() for field in types_of(cls).fields} if keys else set()
            for key in keys:
                if key not in fields and (hint := close_to(key, ["kind"])):
                    expected = f"the key kind{hint}"
                    self._add(Problem(path=child(path, key), code="unknown_key", expected=expected))
            return _UNREAD
        return self._object(value, cls, path, tag="kind")

    def _object(self, value: Any, cls: type[Any], path: str, tag: str = "") -> Any:
        if not isinstance(value, dict):
            known = ", ".join(field.key for field in types_of(cls).fields)
            self._add(Problem(path=path, code="wrong_type", expected=f"an object with {known}", found=described(value)))
            return _UNREAD
        parts = self._fields(value, cls, path, tag=tag)
        try:
            return cls(**parts) if _UNREAD not in parts.values() else _UNREAD
        except Exception as error:  # noqa: BLE001 - whatever a class raises is a problem of the document
            self._refused(error, path)
        return _UNREAD

    def _fields(
        self, raw: dict[str, Any], cls: type[Any], path: str, *, tag: str = "", without: str = ""
    ) -> dict[str, Any]:
        """The fields of an object that can be read. For one it cannot do without something else stands in."""
        fields = types_of(cls).fields
        known = {field.key for field in fields} | ({tag} if tag else set())
        for key in raw:
            if key not in known:
                expected = f"only {', '.join(sorted(known))}{close_to(key, sorted(known))}"
                self._add(Problem(path=child(path, key), code="unknown_key", expected=expected))
        parts: dict[str, Any] = {}
        for field in fields:
            if field.key == without:
                continue
            here = child(path, field.key)
            if field.key in raw:
                value = self._value(raw[field.key], field.hint, here)
            elif field.required:
                self._add(Problem(path=here, code="missing_key", expected=f"the key {field.key}: {says(field.hint)}"))
                value = _UNREAD
            else:
                continue
            if value is not _UNREAD:
                parts[field.name] = value
            elif field.required:
                self._unread.add(here)
                parts[field.name] = self._stand_in(field)
        return parts

    def _stand_in(self, field: Field) -> Any:
        """Something of the type of a field that no rule finds fault with elsewhere; ``_UNREAD`` when there is none."""
        if field.many:
            return ()
        if isinstance(field.item, type) and issubclass(field.item, Enum):
            return next(iter(field.item))
        return {str: f"unread-{len(self._unread)}", date: date(1, 1, len(self._unread) % 28 + 1)}.get(
            field.item, _UNREAD
        )

    def _claims(self, raw: Any, parts: dict[str, Any], root: type[Root]) -> Any:
        """The claims, each value read by the type of the field it is about."""
        path = f"{root.noun}.claims"
        claims = self._value(raw, tuple[Claim, ...], path)
        if claims is _UNREAD:
            return None
        kept = self._kept.get(path, range(len(claims)))
        known = {
            place.item.id: type(place.item) for place in _held(parts) if getattr(place.item, "id", None) is not None
        }
        known.setdefault(parts["id"], root)
        read = []
        for i, claim in zip(kept, claims, strict=True):
            value = claim.value
            if value is not None:
                cls = known.get(claim.about)
                hint = None if cls is None else claimed_hint(cls, claim.field, dated=claim.on is not None)
                value = value if hint is None else self._value(value, hint, f"{path}[{i}].value")
            read.append(attrs.evolve(claim, value=None if value is _UNREAD else value))
        return tuple(read)

    def _renumbered(self, problem: Problem) -> Problem:
        """The problem with the numbers its lists have in the document."""
        path = ""
        for name, number in _STEP.findall(problem.path):
            step = int(number) if number else name
            if number and path in self._kept:
                step = self._kept[path][int(number)]
            path = child(path, step)
        return attrs.evolve(problem, path=path)


def _held(parts: dict[str, Any]) -> Iterator[Any]:
    for value in parts.values():
        for item in value if type(value) is tuple else (value,):
            if isinstance(item, Frozen):
                yield from places(item)


def _hinted(problem: Problem, root: type[Root], raw: dict[str, Any], ids: dict[str, str]) -> Problem:
    """The problem with what was probably meant: a field by its name, an id by where it stands, as ids are not shown."""
    hint = ""
    if problem.code == "unknown_field":
        hint = close_to(_at(raw, problem.path.removeprefix(root.noun)), problem.expected[len("one of ") :].split(", "))
    elif problem.code == "dangling":
        found = _at(raw, problem.path.removeprefix(root.noun))
        near = get_close_matches(found, ids, n=1) if found is not None and len(found) <= _LONGEST_ID else []
        hint = f" (did you mean that of {ids[near[0]]}?)" if near else ""
    return attrs.evolve(problem, expected=f"{problem.expected}{hint}") if hint else problem


def _ids(raw: Any, path: str) -> Iterator[tuple[str, str]]:
    """Every id that stands in a document, whether its object can be read or not, with the path of the object."""
    todo = [(raw, path)]
    while todo:
        here, path = todo.pop()
        if isinstance(here, dict):
            if isinstance(here.get("id"), str):
                yield here["id"], path
            todo.extend((value, child(path, key)) for key, value in here.items() if isinstance(value, (dict, list)))
        elif isinstance(here, list):
            todo.extend((value, child(path, i)) for i, value in enumerate(here) if isinstance(value, (dict, list)))


def _at(raw: Any, path: str) -> Any:
    """The text that stands at a path below the root; nothing when there is none."""
    for name, number in _STEP.findall(path):
        try:
            raw = raw[int(number)] if number else raw[name]
        except (KeyError, IndexError, TypeError):
            return None
    return raw if isinstance(raw, str) else None
