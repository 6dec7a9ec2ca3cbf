"""Writers of JSON text, generated once for each class from what it declares: what a root that is whole is written with.

What they write is what the plain values of ``conversion`` would be written as.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from enum import Enum
from json.encoder import encode_basestring
from typing import Any

from wijkonderneming.documents.catalogue import FAMILIES
from wijkonderneming.documents.scalars import leaf_writer
from wijkonderneming.model.changes import Change
from wijkonderneming.model.fieldtypes import Field, is_composed, is_whole, per_class, types_of
from wijkonderneming.model.making import generated
from wijkonderneming.model.noun import Noun

__all__ = ["Writers", "in_order", "tag_of"]

Writer = Callable[[Any, str], str]


@per_class
def in_order(cls: type[Any]) -> tuple[Field, ...]:
    """The fields of a class in the order in which documents have them: its id first."""
    return tuple(sorted(types_of(cls).fields, key=lambda field: field.name != "id"))


def tag_of(cls: type[Any]) -> str | None:
    """The ``kind`` by which documents tell the objects of a class from others; nothing where they need not."""
    tagged: tuple[type[Noun], ...] = (*FAMILIES, Change)
    return cls.kind if issubclass(cls, tagged) else None


class Writers(dict[type[Any], Writer]):
    """For each class the writer of its objects, made when it is first needed.

    A writer takes an object, and the end of a line with the indent at which the object stands; without lines an empty
    text.

    Args:
        plainly: how a value of a type that is not known beforehand becomes plain values.
        indented: whether each key and item stands on a line of its own, else all stand on one, without spaces.
    """

    def __init__(self, plainly: Callable[[Any], Any], *, indented: bool) -> None:
        super().__init__()
        self._plainly, self._indented = plainly, indented
        self._space: dict[str, Any] = {"text": encode_basestring, "writers": self, "any": self._any, "leaf": self._leaf}

    def __missing__(self, cls: type[Any]) -> Writer:
        lines = ["inner = nl and nl + '  '", "comma = ',' + inner", "p = []"]
        tag = tag_of(cls)
        tagged = [] if tag is None else [f"p.append({self._key('kind') + encode_basestring(tag)!r})"]
        for field in in_order(cls):
            if field.name != "id":
                lines, tagged = lines + tagged, []
            lines.append(f"v = o.{field.name}")
            if field.required:
                lines += self._put(field)
            else:
                given = "v is not None" if field.default is None else f"v != {self._constant(field.default)}"
                lines += [f"if {given}:", *(f"    {line}" for line in self._put(field))]
        lines += [*tagged, "return f'{{{inner}{comma.join(p)}{nl}}}' if p else '{}'"]
        source = "\n    ".join(["def write(o, nl):", *lines])
        made = self[cls] = generated(f"{source}\n", self._space, "write")
        return made

    def _put(self, field: Field) -> list[str]:
        """What writes the value ``v`` of a field that is not left out."""
        key = self._key(field.key)
        if not field.many:
            return [f"p.append({key!r} + {self._as(field.item, 'v', 'inner')})"]
        return [
            "if v:",
            "    deep = inner and inner + '  '",
            f"    w = (',' + deep).join([{self._as(field.item, 'w', 'deep')} for w in v])",
            f"    p.append(f'{key}[{{deep}}{{w}}{{inner}}]')",
            f"else: p.append({key + '[]'!r})",
        ]

    def _key(self, key: str) -> str:
        return f'"{key}": ' if self._indented else f'"{key}":'

    def _constant(self, value: Any) -> str:
        name = f"x{len(self._space)}"
        self._space[name] = value
        return name

    def _as(self, kind: Any, var: str, nl: str) -> str:
        """An expression for the text of a value of a type, of which the end stands on a line that begins so."""
        if kind is str:
            return f"text({var})"
        if kind is int:
            return f"int.__repr__({var})"
        if kind is bool:
            return f"('true' if {var} else 'false')"
        if isinstance(kind, type) and issubclass(kind, Enum):
            words = all(type(member.value) is str for member in kind)
            return f"text({var}._value_)" if words else f"leaf({var}._value_, {nl})"
        if is_composed(kind):
            return f"writers[type({var})]({var}, {nl})"
        if isinstance(kind, type) and is_whole(kind) and leaf_writer(kind) is str:
            return f"text(str({var}))"
        if (write := leaf_writer(kind)) is not None:
            return f"leaf({self._constant(write)}({var}), {nl})"
        return f"any({var}, {nl})"

    def _leaf(self, value: Any, nl: str) -> str:
        if type(value) is str:
            return encode_basestring(value)
        if type(value) is int:
            return int.__repr__(value)
        lines: dict[str, Any] = {"indent": 2} if self._indented else {"separators": (",", ":")}
        return json.dumps(value, ensure_ascii=False, **lines).replace("\n", nl)

    def _any(self, value: Any, nl: str) -> str:
        return self._leaf(self._plainly(value), nl)
