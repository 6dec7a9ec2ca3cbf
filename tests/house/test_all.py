"""What is public is listed, in order, and the same everywhere."""

from __future__ import annotations

import ast
from importlib import import_module
from pathlib import Path

import wijkonderneming as wo


def listed(tree: ast.Module) -> list[str] | None:
    for node in tree.body:
        target = node.targets[0] if isinstance(node, ast.Assign) else getattr(node, "target", None)
        if isinstance(target, ast.Name) and target.id == "__all__":
            value = getattr(node, "value", None)
            assert isinstance(value, ast.List)
            return [str(ast.literal_eval(item)) for item in value.elts]
    return None


def as_ruff_sorts(names: list[str]) -> list[str]:
    """Constants, then classes, then the rest, each by the alphabet."""
    return sorted(names, key=lambda name: ((0 if name.isupper() else 1 if name[:1].isupper() else 2), name))


def test_every_module_says_what_is_public(trees: dict[str, ast.Module], sources: dict[str, Path]) -> None:
    silent = [
        module
        for module, tree in trees.items()
        if listed(tree) is None and not (sources[module].name == "__init__.py" and len(tree.body) == 1)
    ]
    assert silent == [], "only a package without content needs no __all__"


def test_every_list_is_sorted_and_names_what_there_is(trees: dict[str, ast.Module]) -> None:
    wrong = []
    for module, tree in trees.items():
        names = listed(tree) or []
        if names not in (sorted(names), as_ruff_sorts(names)) or len(set(names)) != len(names):
            wrong.append(f"{module} is not sorted")
        if not module.endswith("__main__"):
            made = import_module(module)
            wrong += [f"{module} has no {name}" for name in names if not hasattr(made, name)]
    assert not wrong, "\n".join(wrong)


def test_the_package_lists_each_name_three_times_alike(trees: dict[str, ast.Module]) -> None:
    """For type checkers, for the lazy loading and for the reader."""
    for_checkers = {}
    for node in trees["wijkonderneming"].body:
        if isinstance(node, ast.If):
            for item in node.body:
                assert isinstance(item, ast.ImportFrom)
                for alias in item.names:
                    for_checkers[alias.asname or alias.name] = str(item.module).removeprefix("wijkonderneming.")
    assert for_checkers == wo._MODULE
    assert wo.__all__ == sorted(for_checkers)


def test_each_public_name_is_public_where_it_is_made(trees: dict[str, ast.Module]) -> None:
    wrong = [
        name for name, module in wo._MODULE.items() if name not in (listed(trees[f"wijkonderneming.{module}"]) or [])
    ]
    assert not wrong, "\n".join(wrong)


def test_no_public_name_is_that_of_a_room(root: Path) -> None:
    """Once a room is loaded, the package has it under its name, and nothing else can be had there."""
    rooms = {path.stem for path in (root / "src" / "wijkonderneming").iterdir()}
    assert set(wo.__all__) & rooms == set()


def test_each_public_name_loads_when_it_is_asked_for() -> None:
    for name in wo.__all__:
        assert getattr(wo, name) is getattr(import_module(f"wijkonderneming.{wo._MODULE[name]}"), name)
    assert set(wo.__all__) <= set(dir(wo))
