"""The table of all acts and of what events do, made from the code."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
from types import ModuleType
from typing import Any

import wijkonderneming.model
from wijkonderneming.documents.catalogue import STANDARD_CATALOGUE
from wijkonderneming.model.life import LifeEvent

WHAT = """\
An act is a function that returns changes: [how to use them](../howto/changes.md). The first argument is the trust, the
network or the programme it is planned on. The others are given by name; those between brackets may be left out."""
EVENTS = """\
What an event of each kind does to an entity. An event without a consequence here is told and changes nothing else."""


def page() -> str:
    """The page with every act."""
    parts = ["# All acts", WHAT, *(table(module) for module in modules()), "## What events do", EVENTS, events()]
    return "\n\n".join(parts) + "\n"


def modules() -> list[ModuleType]:
    """The modules that hold acts, by their names."""
    found = pkgutil.iter_modules(wijkonderneming.model.__path__, "wijkonderneming.model.")
    return [importlib.import_module(one.name) for one in found if ".acts_" in one.name]


def table(module: ModuleType) -> str:
    """The acts of one module."""
    about = re.sub(r"^Acts (?:about|of) ", "", first_of(module)).rstrip(".")
    head = about.split(":")[0]
    rows = [row(getattr(module, name)) for name in module.__all__]
    lines = [f"## {head[:1].upper()}{head[1:]}", "", "| act | with | what happens |", "|---|---|---|", *rows]
    return "\n".join(lines)


def row(act: Any) -> str:
    """One act."""
    _, *rest = inspect.signature(act).parameters.values()
    needed = [f"`{one.name}`" for one in rest if one.default is inspect.Parameter.empty]
    more = [f"`{one.name}`" for one in rest if one.default is not inspect.Parameter.empty]
    given = ", ".join(needed) + (f" ({', '.join(more)})" if more else "")
    return f"| `{act.__name__}` | {given} | {cell(first_of(act))} |"


def events() -> str:
    """What each kind of event does."""
    kinds = STANDARD_CATALOGUE.of(LifeEvent)
    rows = [f"| `{tag}` | {cell(first_of(kind))} | {cell(does(kind))} |" for tag, kind in kinds.items()]
    return "\n".join(["| event | what it is | what it does |", "|---|---|---|", *rows])


def does(kind: type[Any]) -> str:
    """What the docstring of its effects says; nothing where it has none of its own."""
    return first_of(kind.effects) if "effects" in vars(kind) else "Nothing else."


def first_of(item: Any) -> str:
    """The first paragraph of a docstring."""
    return (inspect.getdoc(item) or "").split("\n\n")[0]


def cell(text: str) -> str:
    """Text as it may stand in a cell of a table."""
    return re.sub(r"``(.+?)``", r"`\1`", " ".join(text.split())).replace("|", "\\|")
