"""The reference pages, made from the docstrings: every public name, one page a room."""

from __future__ import annotations

import ast
import enum
import inspect
import re
from collections.abc import Iterator
from functools import cached_property
from importlib import import_module
from itertools import pairwise
from typing import Any

import attrs

import wijkonderneming as wo

ROOMS = {
    "": ("The verbs", "What the library does, as it is called: `wo.assess(...)`, `wo.project(...)`."),
    "values": ("Values", "Value types that know nothing of trusts, and the logic of what is not certain."),
    "model": ("The nouns", "What an enterprise is made of."),
    "governance": ("Rules and findings", "Rules, what they found, and what they rest on."),
    "decisions": ("Decisions", "Convening, voting, and what a decision changes."),
    "finance": ("Projections", "The cash of each legal entity, month by month."),
    "foresight": ("Foresight", "What will break, on which day, and what repairs it."),
    "rulebooks": ("Rulebooks", "The content: statutes and charters."),
    "documents": ("Documents", "JSON in and out."),
    "exchange": ("Exchange", "Other people's formats."),
    "present": ("Reports", "What is shown to people."),
    "testing": ("Testing", "For the tests of others."),
}
KINDS = """\
The members of the open families, as a document tags them under `kind`.
[A kind of your own](../howto/asset-kind.md) stands beside them."""
STRATEGIES = """\
What `wijkonderneming.testing` offers to the tests of others: [Hypothesis](https://hypothesis.readthedocs.io) strategies for
every public type, and the laws that rules and kinds must obey. Install it with `pip install 'wijkonderneming[testing]'`.

Most is not needed by name. Once Hypothesis is imported, `from_type(wo.Trust)` and the same of every other public type draw
from these. Kinds of open families are read when a value is drawn: from the `catalogue` a strategy is given, and for
`from_type` from the one handed to `draw_kinds_of`."""
TOPICS = {
    "drawn_roots": "Whole documents",
    "earning": "",
    "small": "Small trusts, for rules",
    "faults": "With something wrong",
    "drawn_nouns": "Single nouns",
    "lines": "What moves money",
    "changing": "Changes",
    "acting": "",
    "results": "Questions and answers",
    "every": "Of every type",
    "values": "Values",
    "values_legal": "Values of the law",
    "values_measures": "",
    "kindlaws": "Laws of kinds",
    "laws": "Laws of rules",
    "cases": "Cases of rules",
    "completing": "Ways a trust may turn out",
    "forgetting": "Trusts that say less, or the same",
}
SECTIONS = ("Args", "Raises", "Returns", "Source", "Yields")


def pages() -> dict[str, str]:
    """Every page of the reference, by its path below the docs."""
    by_room: dict[str, list[str]] = {}
    for name, module in wo._MODULE.items():  # noqa: SLF001 - it is our own
        room = module.partition(".")[0]
        by_room.setdefault(room if room in ROOMS else "", []).append(name)
    found = {f"reference/{room or 'verbs'}.md": page(room, sorted(by_room[room])) for room in ROOMS if room in by_room}
    found["reference/kinds.md"] = kinds()
    found["reference/testing.md"] = strategies()
    return found


def page(room: str, names: list[str]) -> str:
    """The page of one room."""
    title, what = ROOMS[room]
    parts = [f"# {title}", what, "All of it is imported from `wijkonderneming`, here called `wo`."]
    by_module: dict[str, list[str]] = {}
    for name in names:
        by_module.setdefault(wo._MODULE[name], []).append(name)  # noqa: SLF001 - it is our own
    for module, held in by_module.items():
        said = inspect.getdoc(import_module(f"wijkonderneming.{module}")) or ""
        parts.append(f"## `{module}`\n\n{markdown(said)}")
        parts += [entry(name, getattr(wo, name)) for name in held]
    return "\n\n".join(parts) + "\n"


def entry(name: str, value: Any) -> str:
    """One public name."""
    parts = [f"### {name}"]
    if isinstance(value, type):
        parts.append(markdown(without_attributes(own_doc(value))))
        if issubclass(value, enum.Enum):
            parts.append(members(value))
        elif attrs.has(value):
            parts.append(fields(value))
        parts += [f"**`{name}.{signature}`**  \n{markdown(said)}" for signature, said in methods(value)]
    elif inspect.isfunction(value):
        parts.append(f"**`wo.{name}{signature_of(value)}`**")
        parts.append(markdown(inspect.getdoc(value) or ""))
    else:
        parts.append(f"A `{type(value).__name__}`. {markdown(said_of(name))}".strip())
    return "\n\n".join(part for part in parts if part)


def own_doc(kind: type[Any]) -> str:
    """The docstring of a class itself, without the one Enum or Exception brings."""
    return inspect.cleandoc(kind.__dict__.get("__doc__") or "")


def without_attributes(docstring: str) -> str:
    """A docstring without what it says of the attributes, which stands in a table."""
    return re.sub(r"(?m)^Attributes:\n(?:(?: .*)?\n?)*", "", f"{docstring}\n")


def attributes_of(kind: type[Any]) -> dict[str, str]:
    """What a class and its bases say of their attributes, each in one line."""
    found: dict[str, str] = {"id": "its id in the document."}
    for base in reversed(kind.__mro__):
        section = re.search(r"(?m)^Attributes:\n((?:(?: .*)?\n?)*)", f"{own_doc(base)}\n")
        for name, said in re.findall(r"(?ms)^ {4}(\w+): (.*?)(?=^ {4}\S|\Z)", section[1] if section else ""):
            found[name] = " ".join(said.split())
    return found


def signature_of(function: Any) -> str:
    """A signature as the source spells it, without the values of long defaults."""
    found = inspect.signature(function)
    kept = [
        one.replace(default=...) if not isinstance(one.default, (str, int, type(None), type)) else one
        for one in found.parameters.values()
    ]
    spelled = str(found.replace(parameters=kept)).replace("Ellipsis", "...")
    return re.sub(r"(?<=[:>] )'([^']*)'", r"\1", re.sub(r"<class '(?:\w+\.)*(\w+)'>", r"\1", spelled))


def fields(kind: type[Any]) -> str:
    """The fields of a class: type, default and what they are."""
    told = attributes_of(kind)
    rows = []
    for field in attrs.fields(kind):
        if not field.name.startswith("_"):
            spelled = spelling(kind, field.name).replace(" | ", "` or `")
            said = markdown(told.get(field.name, "")).replace("|", "\\|")
            rows.append(f"| `{field.name}` | `{spelled}` | {left_out(field.default)} | {said} |")
    return "\n".join(["| field | type | when left out | what it is |", "|---|---|---|---|", *rows]) if rows else ""


def left_out(default: object) -> str:
    """The default of a field as a reader wants it."""
    if default is attrs.NOTHING:
        return "needed"
    return f"`{default.value if isinstance(default, enum.Enum) else default!r}`"


def spelling(kind: type[Any], name: str) -> str:
    """The type of a field as the source spells it; what attrs holds changes once documents have been read."""
    told = (inspect.get_annotations(base).get(name) for base in kind.__mro__)
    return str(next((spelled for spelled in told if spelled is not None), "Any"))


def members(kind: type[enum.Enum]) -> str:
    """The members of an enumeration, with what the source says under each."""
    told = _told(kind.__module__).get(kind.__name__, {})
    rows = [f"| `{member.name}` | `{member.value}` | {markdown(told.get(member.name, ''))} |" for member in kind]
    return "\n".join(["| member | in documents | |", "|---|---|---|", *rows])


def said_of(name: str) -> str:
    """What the source says under a constant."""
    return _told(f"wijkonderneming.{wo._MODULE[name]}").get("", {}).get(name, "")  # noqa: SLF001 - it is our own


def _told(module: str) -> dict[str, dict[str, str]]:
    """The texts under the assignments of a module and its classes."""
    tree = ast.parse(inspect.getsource(import_module(module)))
    found: dict[str, dict[str, str]] = {"": dict(_under(tree.body))}
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            found[node.name] = dict(_under(node.body))
    return found


def _under(body: list[ast.stmt]) -> Iterator[tuple[str, str]]:
    for one, text in pairwise(body):
        target = one.targets[0] if isinstance(one, ast.Assign) else getattr(one, "target", None)
        if isinstance(target, ast.Name) and isinstance(text, ast.Expr) and isinstance(text.value, ast.Constant):
            yield target.id, inspect.cleandoc(str(text.value.value))


def methods(kind: type[Any]) -> Iterator[tuple[str, str]]:
    """The public methods and properties a class says itself, in the order of the source."""
    for name, member in vars(kind).items():
        if name.startswith("_"):
            continue
        if isinstance(member, property):
            yield name, inspect.getdoc(member) or ""
        elif isinstance(member, cached_property):
            yield name, inspect.cleandoc(member.func.__doc__ or "")
        elif isinstance(member, (staticmethod, classmethod)) or inspect.isfunction(member):
            function = getattr(member, "__func__", member)
            yield f"{name}{signature_of(function)}", inspect.cleandoc(function.__doc__ or "")


def markdown(docstring: str) -> str:
    """A Google-style docstring as Markdown."""
    text = re.sub(r"``(.+?)``", r"`\1`", docstring)
    lines: list[str] = []
    inside = False
    for line in text.splitlines():
        head = re.fullmatch(rf"({'|'.join(SECTIONS)}):(.*)", line)
        if head:
            inside = not head[2].strip()
            lines += ["", f"*{head[1]}:*{head[2]}", ""]
        elif inside and re.match(r" {4}\S", line):
            field = re.fullmatch(r" {4}([\w.*]+): (.*)", line)
            lines.append(f"- `{field[1]}`: {field[2]}" if field else f"- {line.strip()}")
        elif inside and re.match(r" {5,}\S", line):
            lines.append(f"  {line.strip()}")
        else:
            inside = inside and not line.strip()
            lines.append(line)
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def kinds() -> str:
    """The kinds a document may use, by family."""
    from wijkonderneming.documents.catalogue import FAMILIES, STANDARD_CATALOGUE

    parts = [
        "# Kinds in documents",
        KINDS,
    ]
    for family in FAMILIES:
        rows = [
            f"| `{tag}` | `{kind.__name__}` | {summary(kind)} |" for tag, kind in STANDARD_CATALOGUE.of(family).items()
        ]
        head = f"## {family.__name__}\n\n{summary(family)}"
        parts.append("\n".join([head, "", "| kind | class | what it is |", "|---|---|---|", *rows]))
    return "\n\n".join(parts) + "\n"


def strategies() -> str:
    """What is published for the tests of others, by topic."""
    import wijkonderneming.testing as published

    where = published._MODULE  # noqa: SLF001 - it is our own
    parts = ["# Strategies and laws for tests", STRATEGIES]
    for module in sorted(set(where.values()), key=lambda name: (*TOPICS, name).index(name)):
        title = TOPICS.get(module, module)
        parts += [f"## {title}"] if title else []
        for name in published.__all__:
            value = getattr(published, name)
            if where[name] != module:
                continue
            if isinstance(value, type):
                parts.append(f"### {name}\n\n{markdown(without_attributes(own_doc(value)))}")
            elif callable(value):
                said = re.sub(r"(?m)^    draw: .*\n", "", inspect.getdoc(value) or "")
                signature = re.sub(r"hypothesis\.strategies\.|ForwardRef\('(\w+)'\)", r"\1", signature_of(value))
                signature = signature.replace("draw: DrawFn, ", "")
                parts.append(f"### {name}\n\n**`{name}{signature}`**\n\n{markdown(said)}")
            else:
                said = _told(f"wijkonderneming.testing.{module}").get("", {}).get(name, "")
                parts.append(f"### {name}\n\n{markdown(said)}")
    return "\n\n".join(part.strip() for part in parts) + "\n"


def summary(kind: type[Any]) -> str:
    """The first sentence of the docstring of a class."""
    return markdown(inspect.cleandoc(kind.__doc__ or "").split("\n\n")[0]).replace("\n", " ")
