"""The public signatures are those written down; ``python3 dev.py surface`` writes them anew."""

from __future__ import annotations

import enum
import inspect
import os
import re
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import Any

import attrs

import wijkonderneming as wo

SURFACE = Path(__file__).with_name("surface.txt")


def surface() -> str:
    """Every public name with its signature, one a line, sorted; what a class has stands under it."""
    return "".join(f"{line}\n" for name in wo.__all__ for line in lines_of(name, getattr(wo, name)))


def lines_of(name: str, value: Any) -> list[str]:
    if isinstance(value, type) and issubclass(value, enum.Enum):
        return [f"enum {name}", *(f"    {member.name} = {member.value!r}" for member in value), *methods_of(value)]
    if isinstance(value, type):
        bases = ", ".join(base.__name__ for base in value.__bases__)
        return [f"class {name}({bases})", *fields_of(value), *methods_of(value)]
    if inspect.isfunction(value):
        return [f"def {name}{signature(value)}"]
    return [f"{name}: {type(value).__name__}"]


class Some:
    """Stands for a default that says nothing when it is printed, or says more than its callers need."""

    def __init__(self, value: object) -> None:
        self.value = value

    def __repr__(self) -> str:
        return self.value.__name__ if isinstance(self.value, type) else f"a {type(self.value).__name__}"


def signature(function: Callable[..., Any]) -> str:
    """A signature with its annotations as they stand in the source, without quotes around them."""
    found = inspect.signature(function)
    plain = (bool, int, str, enum.Enum, type(None))
    kept = [
        parameter
        if parameter.default is inspect.Parameter.empty or isinstance(parameter.default, plain)
        else parameter.replace(default=Some(parameter.default))
        for parameter in found.parameters.values()
    ]
    return re.sub(r"(?<=[:>] )'([^']*)'", r"\1", str(found.replace(parameters=kept)))


def fields_of(kind: type[Any]) -> list[str]:
    if not attrs.has(kind):
        return []
    return [
        f"    {field.name}: {spelling(kind, field.name)}{'' if field.default is attrs.NOTHING else f' = {default(field.default)}'}"
        f"{'' if field.kw_only else ', by position'}"
        for field in attrs.fields(kind)
    ]


def default(value: object) -> str:
    return "made anew" if isinstance(value, attrs.Factory) else str(value)  # type: ignore[arg-type]


def spelling(kind: type[Any], name: str) -> str:
    """The type of a field as the source spells it; what attrs holds changes once documents have been read."""
    told = (inspect.get_annotations(base).get(name) for base in kind.__mro__)
    return str(next((spelled for spelled in told if spelled is not None), "Any"))


def methods_of(kind: type[Any]) -> list[str]:
    """What a class or a base of ours says itself; what attrs and Enum add differs from Python to Python."""
    fields = {field.name for field in attrs.fields(kind)} if attrs.has(kind) else set()
    found: dict[str, str] = {}
    for base in reversed(kind.__mro__):
        if not base.__module__.startswith("wijkonderneming"):
            continue
        for name, member in vars(base).items():
            if not name.startswith("_") and name not in fields and (line := member_line(name, member)):
                found[name] = line
    return [f"    {found[name]}" for name in sorted(found)]


def member_line(name: str, member: object) -> str:
    if isinstance(member, property):
        return f"{name} -> {inspect.signature(member.fget).return_annotation}" if member.fget else ""
    if isinstance(member, cached_property):
        return f"{name} -> {inspect.signature(member.func).return_annotation}"
    if isinstance(member, (staticmethod, classmethod)):
        return f"{type(member).__name__} {name}{signature(member.__func__)}"
    return f"def {name}{signature(member)}" if inspect.isfunction(member) else ""


def test_the_public_signatures_are_those_written_down() -> None:
    if os.environ.get("WRITE_SURFACE"):
        SURFACE.write_text(surface(), encoding="utf-8")
    now, then = surface().splitlines(), SURFACE.read_text(encoding="utf-8").splitlines()
    new = [f"+ {line}" for line in now if line not in then]
    gone = [f"- {line}" for line in then if line not in now]
    told = "\n".join(
        ["The public surface changed. If it was meant: python3 dev.py surface, and CHANGELOG.md.", *gone, *new]
    )
    assert now == then, told


def test_a_changed_signature_would_be_seen() -> None:
    def one(trust: wo.Trust, *, on: str) -> None: ...
    def other(trust: wo.Trust, on: str) -> None: ...

    assert lines_of("f", one) != lines_of("f", other)
    assert any(line.startswith("    denomination: ") for line in fields_of(wo.Bond))
    assert any(line.startswith("    def entity(") for line in methods_of(wo.Trust))
