"""Readers of plain JSON values, generated once for each class and catalogue from what the classes declare.

They accept what is right, quickly, and stop with some error at whatever is not; what is wrong, ``refusals`` says.
Nothing of a document ever becomes part of a source.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum
from functools import lru_cache
from typing import Any, TypeVar, get_args, get_origin

from wijkonderneming.documents.catalogue import FAMILIES, Catalogue
from wijkonderneming.documents.scalars import leaf_reader
from wijkonderneming.model.changes import CHANGE_KINDS, Change
from wijkonderneming.model.evidence import Claim
from wijkonderneming.model.fieldtypes import is_composed, types_of, without_none
from wijkonderneming.model.making import generated, twin_of
from wijkonderneming.model.root import Root
from wijkonderneming.model.soundness import sound_root
from wijkonderneming.model.wellformed import claimed_field

__all__ = ["Readers", "Unread", "claimed_hint"]

R = TypeVar("R", bound=Root)
Ids = dict[str, type[Any]]
"""The class of each object with an id that was read, by its id."""
Reader = Callable[[Any, Ids], Any]

_REMEMBERED = 4096
"""How many texts of each type of value are remembered with what they were read as."""


class Unread(Exception):
    """Something is not what its field takes."""


def _unread() -> Any:
    raise Unread


def claimed_hint(cls: type[Any], key: str | None, *, dated: bool) -> Any:
    """The type of what is claimed of a field of a class, for a day or not; nothing when there is no such field."""
    meant = claimed_field(cls, key, dated=dated)
    return None if meant is None else without_none(meant[1].hint)


class Readers:
    """The readers for the kinds of a catalogue, each made when it is first asked for.

    Args:
        catalogue: the kinds.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._kinds: dict[type[Any], Mapping[str, type[Any]]] = {family: catalogue.of(family) for family in FAMILIES}
        self._kinds |= {kind: {kind.kind: kind} for kind in catalogue.kinds}  # where a field holds one kind alone
        self._kinds[Change] = {kind.kind: kind for kind in CHANGE_KINDS}
        self._space: dict[str, Any] = {"new": object.__new__, "unread": _unread}
        self._names: dict[Any, str] = {}
        self._by_hint: dict[Any, Reader] = {}

    def read(self, value: Any, hint: Any, ids: Ids | None = None) -> Any:
        """A value of an annotated type.

        Args:
            value: the plain value.
            hint: the type.
            ids: takes the class of each object with an id, by its id.

        Raises:
            Exception: whatever is the first thing wrong.
        """
        reader = self._by_hint.get(hint)
        if reader is None:
            source = f"def read(v, ids):\n    return {self._as(hint, 'v')}\n"
            reader = self._by_hint[hint] = generated(source, self._space, "read")
        return reader(value, {} if ids is None else ids)

    def root(self, raw: Any, cls: type[R]) -> R:
        """The root of a document; claimed values are read by the type of the field they are about.

        Raises:
            Exception: whatever is the first thing wrong.
        """
        if type(raw) is not dict:
            raise Unread
        ids: Ids = {}
        by_key = {field.key: field for field in types_of(cls).fields}
        parts: dict[str, Any] = {}
        for key, value in raw.items():
            field = by_key[key]
            if key != "claims":
                parts[field.name] = self.read(value, field.hint, ids)
        if "claims" in raw:
            if type(raw["claims"]) is not list:
                raise Unread
            ids.setdefault(parts["id"], cls)
            parts["claims"] = tuple([self._claim(claim, ids) for claim in raw["claims"]])
        return sound_root(cls, parts)

    def _claim(self, raw: Any, ids: Ids) -> Any:
        if type(raw) is dict and raw.get("value") is not None:
            hint = claimed_hint(ids[raw["about"]], raw.get("field"), dated=raw.get("on") is not None)
            raw = {**raw, "value": self.read(raw["value"], hint)}
        return self.read(raw, Claim)

    # An expression for each type: what it gives for a value that is right; for another it raises.

    def _as(self, hint: Any, var: str) -> str:
        inner = without_none(hint)
        if inner is Any:
            return f"{var} if {var} is not None else unread()"
        if inner in {str, int, bool}:
            return f"{var} if type({var}) is {inner.__name__} else unread()"
        if get_origin(inner) is tuple and get_args(inner)[1:] == (...,):
            item = self._as(get_args(inner)[0], f"{var}i")
            return f"tuple([{item} for {var}i in {var}]) if type({var}) is list else unread()"
        if inner in self._kinds:
            kinds = self._named(inner, lambda _: _Kinds(self, self._kinds[inner]))
            return f"{kinds}[{var}['kind']]({var}, ids)"
        if (read := leaf_reader(inner)) is not None:
            name = self._named(inner, lambda _: lru_cache(_REMEMBERED)(read))
            return f"({name} if type({var}) is str else {name}.__wrapped__)({var})"
        if isinstance(inner, type) and issubclass(inner, Enum):
            words = {member.value: member for member in inner if type(member.value) is str}
            return f"{self._constant(inner, words)}[{var}]"
        if is_composed(inner):
            return f"{self._named(inner, lambda name: self._later(inner, name))}({var}, ids)"
        raise TypeError(f"no document holds {inner}")

    def _named(self, key: Any, make: Callable[[str], Any]) -> str:
        """The name by which sources know a thing, which is made the first time."""
        if key not in self._names:
            self._names[key] = name = f"x{len(self._names)}"
            self._space[name] = make(name)
        return self._names[key]

    def _constant(self, key: Any, value: Any) -> str:
        return self._named(key, lambda _: value)

    def _later(self, cls: type[Any], name: str) -> Reader:
        """A reader that makes the one that takes its place: classes may hold each other, and few are ever needed."""

        def first(value: Any, ids: Ids) -> Any:
            self._space[name] = made = self.of(cls)
            return made(value, ids)

        return first

    def of(self, cls: type[Any], tag: str = "") -> Reader:
        """The reader of one class; only keys that are its fields are taken, and none it needs may be missing."""
        twin, fields = twin_of(cls), types_of(cls).fields
        own, empty = self._constant((cls, ""), cls), self._constant((cls, "new"), twin)
        needed = sum(field.required for field in fields) + bool(tag)
        lines = ["if type(d) is not dict: unread()", f"n = {needed}", f"t = new({empty})" if twin else "t = {}"]
        for field in fields:
            into = f"t.{field.name}" if twin else f"t[{field.name!r}]"
            taken = [f"v = d[{field.key!r}]", f"{into} = {self._as(field.hint, 'v')}"]
            if field.required:
                lines += taken
                continue
            lines += [f"if {field.key!r} in d:", "    n += 1", *(f"    {line}" for line in taken)]
            if twin:
                lines += ["else:", f"    {into} = {self._constant((cls, field.name, 0), field.default)}"]
        lines += ["if n != len(d): unread()", f"t.__class__ = {own}" if twin else f"t = {own}(**t)"]
        if any(field.name == "id" for field in fields):
            lines += [f"if t.id is not None: ids[t.id] = {own}"]
        source = "\n    ".join(["def read(d, ids):", *lines, "return t"])
        return generated(f"{source}\n", self._space, "read")


class _Kinds(dict[str, Reader]):
    """The readers of the members of a family by their tag, each made when it is first asked for."""

    def __init__(self, readers: Readers, kinds: Mapping[str, type[Any]]) -> None:
        super().__init__()
        self._readers, self._classes = readers, kinds

    def __missing__(self, tag: str) -> Reader:
        made = self[tag] = self._readers.of(self._classes[tag], "kind")
        return made
