"""What docstrings say of classes and their fields, as a JSON Schema says it to who writes a document."""

from __future__ import annotations

import inspect
import re
from collections.abc import Mapping
from typing import Any

from wijkonderneming.model.fieldtypes import Field, per_class

__all__ = ["said_of_class", "said_of_field"]

_SECTION = re.compile(r"\n\n?(?:Args|Attributes|Raises|Source):")
_ATTRIBUTES = re.compile(r"(?m)^Attributes:\n((?:(?: .*)?\n?)*)")
_ATTRIBUTE = re.compile(r"(?ms)^ {4}(\w+): (.*?)(?=^ {4}\S|\Z)")


@per_class
def said_of_class(cls: type[Any]) -> str:
    """What the docstring of a class says before its sections, paragraphs kept; empty when it says nothing."""
    said = _SECTION.split(_doc(cls), maxsplit=1)[0].strip()
    return "\n\n".join(_plain(paragraph) for paragraph in said.split("\n\n")) if said else ""


def said_of_field(cls: type[Any], field: Field) -> str:
    """What a class or one of its bases says of a field, and what the field refers to."""
    said = _attributes(cls).get(field.name, "")
    if not field.nouns or "any" in field.nouns:
        return said
    many = "ids" if field.many else "an id"
    refers = f"Refers by {many} to: {', '.join(noun.replace('_', ' ') for noun in field.nouns)}."
    return f"{said} {refers}".strip()


@per_class
def _attributes(cls: type[Any]) -> Mapping[str, str]:
    found = {"id": "Its id in the document: another one than all others have."}
    for base in reversed(cls.__mro__):
        section = _ATTRIBUTES.search(f"{_doc(base)}\n")
        for name, said in _ATTRIBUTE.findall(section[1] if section else ""):
            words = _plain(said)
            found[name] = words[:1].upper() + words[1:]
    return found


def _doc(cls: type[Any]) -> str:
    """The docstring of a class itself; Python leaves it out when it is asked to run with as little as possible."""
    return inspect.cleandoc(cls.__dict__.get("__doc__") or "")


def _plain(said: str) -> str:
    return " ".join(said.replace("``", "`").split())
