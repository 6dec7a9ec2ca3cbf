"""A module imports only from its own room and from the floors below."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

PACKAGE = "wijkonderneming"
FLOORS = {
    "values": 0,
    "model": 1,
    "governance": 2,
    "decisions": 3,
    "finance": 3,
    "foresight": 4,
    "rulebooks": 4,
    "documents": 5,
    "exchange": 6,
    "present": 6,
    "testing": 6,
}
TOP = 7
"""The floor of the modules that stand in the package itself: the verbs and the command line."""
SAME_ROOM = {"examples": "documents"}
"""Folders that belong to another room: the examples are documents, kept apart because they are data."""
REPRESENTATION = frozenset({"_repr_html_", "_repr_mimebundle_", "_repr_markdown_"})
"""The one exception: these may import ``present`` when called."""
FOR_ROOM = {"testing": frozenset({"hypothesis"})}
EVERYWHERE = frozenset({"attrs", "cattrs", "dateutil"})
LAZY = frozenset({"cattrs", "dateutil"})
"""Packages that cost so much that only a function may import them, or a module of the room named here."""
EAGER_ROOMS = {"cattrs": frozenset({"documents"}), "dateutil": frozenset[str]()}
OUTSIDE = frozenset(
    {
        "asyncio",
        "getpass",
        "glob",
        "http",
        "importlib.resources",
        "json",
        "locale",
        "logging",
        "os",
        "pathlib",
        "platform",
        "shutil",
        "socket",
        "sqlite3",
        "subprocess",
        "sys",
        "tempfile",
        "time",
        "urllib",
        "zoneinfo",
    }
)
"""Modules through which JSON, a clock, a locale, a file or a network comes in; none below the documents."""
CHANCE = frozenset({"random", "secrets", "uuid", "numpy"})


def room_of(module: str) -> str:
    """The room a module is in; the empty text for what stands in the package itself."""
    parts = module.split(".")
    room = parts[1] if len(parts) > 1 else ""
    return SAME_ROOM.get(room, room if room in FLOORS else "")


def floor_of(module: str) -> int:
    return FLOORS.get(room_of(module), TOP)


def imports(tree: ast.AST, function: str = "") -> Iterator[tuple[str, str, int]]:
    """Every module that is imported anywhere, with the function around it and the line."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, function, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"line {node.lineno}: imports are absolute"
            yield from ((f"{node.module}.{alias.name}", function, node.lineno) for alias in node.names)
        else:
            inner = node.name if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) else function
            yield from imports(node, inner)


def allowed(importer: str, imported: str, function: str) -> bool:
    if room_of(importer) == room_of(imported):
        return True
    if floor_of(imported) < floor_of(importer):
        return True
    return room_of(imported) == "present" and function in REPRESENTATION


def test_every_folder_is_a_room(root: Path) -> None:
    folders = {path.parent.name for path in (root / "src" / PACKAGE).glob("*/__init__.py")}
    assert folders - set(FLOORS) - set(SAME_ROOM) == set()


def test_a_module_imports_only_from_its_room_and_the_floors_below(trees: dict[str, ast.Module]) -> None:
    wrong = []
    for module, tree in trees.items():
        if module == PACKAGE:
            continue
        for name, function, line in imports(tree):
            if name.split(".")[0] != PACKAGE:
                continue
            imported = name if name in trees else name.rpartition(".")[0]
            if not allowed(module, imported, function):
                wrong.append(f"{module}:{line} imports {imported}")
    assert not wrong, "\n".join(wrong)


def test_an_import_upwards_sideways_or_of_the_whole_package_would_be_seen() -> None:
    assert not allowed("wijkonderneming.values.money", "wijkonderneming.model.trust", "")
    assert not allowed("wijkonderneming.finance.project", "wijkonderneming.decisions.resolve", "")
    assert not allowed("wijkonderneming.model.trust", "wijkonderneming", "")
    assert not allowed("wijkonderneming.governance.assess", "wijkonderneming.present.words", "shown")
    assert allowed("wijkonderneming.governance.findings", "wijkonderneming.present.notebook", "_repr_html_")
    hidden = ast.parse("def f():\n    if True:\n        from wijkonderneming.present import words")
    assert list(imports(hidden)) == [("wijkonderneming.present.words", "f", 3)]


def test_nothing_but_the_declared_packages_is_imported(trees: dict[str, ast.Module]) -> None:
    wrong = []
    for module, tree in trees.items():
        for name, function, line in imports(tree):
            package = name.split(".")[0]
            if package in sys.stdlib_module_names or package == PACKAGE:
                continue
            ours = EVERYWHERE | FOR_ROOM.get(room_of(module), frozenset())
            if package not in ours:
                wrong.append(f"{module}:{line} imports {package}")
            elif package in LAZY and not function and room_of(module) not in EAGER_ROOMS[package] | {"testing"}:
                wrong.append(f"{module}:{line} imports {package} before it is used")
    assert not wrong, "\n".join(wrong)


def test_below_the_documents_nothing_knows_a_file_a_clock_a_locale_or_chance(trees: dict[str, ast.Module]) -> None:
    wrong = []
    for module, tree in trees.items():
        for name, _, line in imports(tree):
            package = name.split(".")[0]
            if package in CHANCE:
                wrong.append(f"{module}:{line} imports {package}")
            if floor_of(module) < FLOORS["documents"] and (package in OUTSIDE or name in OUTSIDE):
                wrong.append(f"{module}:{line} imports {name}")
        if floor_of(module) < FLOORS["documents"]:
            wrong += [
                f"{module}:{line} calls {name}" for name, line in calls(tree) if name in {"open", "print", "input"}
            ]
    assert not wrong, "\n".join(wrong)


def test_only_the_command_line_takes_today(trees: dict[str, ast.Module]) -> None:
    clocks = ("date.today", "datetime.today", "datetime.now", "datetime.utcnow", "time.time", "time.localtime")
    wrong = [
        f"{module}:{line} calls {name}"
        for module, tree in trees.items()
        if module != f"{PACKAGE}.cli"
        for name, line in calls(tree)
        if name.endswith(clocks)
    ]
    assert not wrong, "\n".join(wrong)


def calls(tree: ast.AST) -> Iterator[tuple[str, int]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func), node.lineno
