"""Every class is declared alike, deeply frozen, and says what each of its attributes is."""

from __future__ import annotations

import ast
import collections.abc
import enum
import inspect
import re
import types
import typing
from importlib import import_module
from typing import Any

import attrs
import pytest

import wijkonderneming as wo
from wijkonderneming.values.base import Frozen

AGREED = {"order": "False", "repr": "False", "weakref_slot": "False"}
MAY = {"kw_only": "True", "eq": "False", "cache_hash": "True", "init": "False"}
"""Further arguments: ``eq=False`` for what is one by identity, ``init=False`` where there are several ways to make it."""
MUTABLE = (list, dict, set, bytearray, collections.abc.MutableSequence, collections.abc.MutableMapping)


def decorators(tree: ast.Module) -> list[tuple[ast.ClassDef, ast.expr]]:
    return [
        (node, decorator)
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
        for decorator in node.decorator_list
        if re.match(r"attrs?\b|define\b|frozen\b|mutable\b|dataclass|dataclasses\b", ast.unparse(decorator))
    ]


def wrong_with(decorator: ast.expr) -> str:
    """What of a decorator is not as agreed; the empty text for nothing."""
    if not isinstance(decorator, ast.Call) or ast.unparse(decorator.func) != "attrs.frozen" or decorator.args:
        return "is not spelled attrs.frozen(...)"
    given = {keyword.arg or "**": ast.unparse(keyword.value) for keyword in decorator.keywords}
    missing = [f"{name}={value}" for name, value in AGREED.items() if given.get(name) != value]
    strange = [f"{name}={value}" for name, value in given.items() if {**AGREED, **MAY}.get(name) != value]
    return f"lacks {missing}, has {strange}" if missing or strange else ""


def declared(trees: dict[str, ast.Module]) -> list[tuple[str, str, ast.ClassDef, ast.expr]]:
    """Every declaration; but for the scratch paper of the strategies, which makes trees before it makes trusts."""
    return [
        (module, node.name, node, decorator)
        for module, tree in trees.items()
        for node, decorator in decorators(tree)
        if not (module.startswith("wijkonderneming.testing") and node.name.startswith("_"))
    ]


def test_every_class_is_declared_as_agreed(trees: dict[str, ast.Module]) -> None:
    wrong = [
        f"{module}.{name} {problem}"
        for module, name, _, decorator in declared(trees)
        if (problem := wrong_with(decorator))
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(
    "decorator",
    [
        "attrs.frozen",
        "attrs.define(order=False, repr=False, weakref_slot=False)",
        "dataclass(frozen=True)",
        "attrs.frozen(kw_only=True, repr=False, weakref_slot=False)",
        "attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=True)",
        "attrs.frozen(order=False, repr=False, weakref_slot=False, slots=False)",
        "attrs.frozen(**SHARED)",
    ],
)
def test_another_declaration_would_be_seen(decorator: str) -> None:
    tree = ast.parse(f"@{decorator}\nclass A: ...")
    assert [wrong_with(found) != "" for _, found in decorators(tree)] == [True]


def test_nouns_and_results_are_made_by_keyword(trees: dict[str, ast.Module], all_classes: dict[str, Any]) -> None:
    """Only values, and small parts of findings and views that read as a pair, go by position."""
    by_position = {
        f"{module.removeprefix('wijkonderneming.')}.{node.name}"
        for module, tree in trees.items()
        for node, decorator in decorators(tree)
        if "kw_only" not in ast.unparse(decorator)
    }
    wrong = [
        name
        for name in sorted(by_position)
        if name.startswith(("model.", "finance.", "decisions.", "foresight.", "rulebooks.", "exchange."))
        and len(attrs.fields(all_classes[f"wijkonderneming.{name}"])) > 3
    ]
    assert not wrong, "\n".join(wrong)


def classes() -> dict[str, Any]:
    """Every attrs class of the package, by its full name."""
    found: dict[str, Any] = {}
    pending = [Frozen]
    while pending:
        kind = pending.pop()
        pending.extend(kind.__subclasses__())
        own = kind.__dict__.get("__attrs_attrs__")
        if own is not None and kind.__module__.startswith("wijkonderneming."):
            found[f"{kind.__module__}.{kind.__qualname__}"] = kind
    return found


@pytest.fixture(scope="module")
def all_classes(sources: dict[str, Any]) -> dict[str, Any]:
    for module in sources:
        if not module.endswith("__main__"):
            import_module(module)
    return classes()


def test_every_declared_class_is_frozen(trees: dict[str, ast.Module], all_classes: dict[str, Any]) -> None:
    names = {f"{module}.{name}" for module, name, _, _ in declared(trees)}
    assert names - set(all_classes) == set(), "these do not stand on the common base"


def test_no_object_has_room_for_more_and_every_object_hashes(all_classes: dict[str, Any]) -> None:
    wrong = [name for name, kind in all_classes.items() if kind.__dictoffset__ or kind.__hash__ is None]
    assert not wrong, "\n".join(wrong)


def parts(hint: object) -> list[object]:
    inner = [part for argument in typing.get_args(hint) for part in parts(argument)]
    return [typing.get_origin(hint) or hint, *inner]


def test_no_field_can_be_changed_from_within(all_classes: dict[str, Any]) -> None:
    """But for the scratch paper of one function, which has a name of its own module."""
    wrong = []
    for name, kind in all_classes.items():
        if kind.__name__.startswith("_"):
            continue
        hints = hints_of(kind)
        for field in attrs.fields(kind):
            held = parts(hints.get(field.name, field.type))
            if any(isinstance(part, type) and issubclass(part, MUTABLE) for part in held):
                wrong.append(f"{name}.{field.name}: {field.type}")
    assert not wrong, "\n".join(wrong)


def test_no_field_is_an_object_without_an_order_or_an_equality_of_its_own(all_classes: dict[str, Any]) -> None:
    wrong = []
    for name, kind in all_classes.items():
        for field in attrs.fields(kind):
            for part in parts(hints_of(kind).get(field.name, field.type)):
                module = getattr(part, "__module__", "")
                if part is float or str(module).startswith(("dateutil", "decimal")):
                    wrong.append(f"{name}.{field.name}: {field.type}")
    assert not wrong, "\n".join(wrong)


def hints_of(kind: type[Any]) -> dict[str, Any]:
    try:
        return typing.get_type_hints(kind)
    except (NameError, TypeError):
        return {}


def test_a_mutable_field_would_be_seen() -> None:
    assert list in parts(tuple[list[int], ...])
    assert dict in parts(tuple[int, ...] | dict[str, int] | None)
    assert types.NoneType in parts(int | None)


def test_every_attribute_is_described(all_classes: dict[str, Any]) -> None:
    """Of every noun and every public class: under ``Attributes:``, or in the words of a base it shares it with.

    An ``id`` is always the same thing, and so it is told once, in the docs.
    """
    wrong = []
    for name, kind in all_classes.items():
        if kind.__name__.startswith("_") or not (kind.__name__ in wo.__all__ or ".model." in name):
            continue
        own = inspect.getdoc(kind) or ""
        bases = "\n".join(inspect.getdoc(base) or "" for base in kind.__mro__[1:])
        missing = [
            field.name
            for field in attrs.fields(kind)
            if field.name != "id"
            and not field.name.startswith("_")
            and not re.search(rf"(?m)^ +{field.name}: ", own)
            and f"``{field.name}``" not in bases
            and not re.search(rf"(?m)^ +{field.name}: ", bases)
        ]
        if missing:
            wrong.append(f"{name}: {', '.join(missing)}")
    assert not wrong, "\n".join(wrong)


def test_every_public_function_and_method_says_what_it_does(trees: dict[str, ast.Module]) -> None:
    wrong = []
    for module, tree in trees.items():
        for node in ast.walk(tree):
            body = node.body if isinstance(node, (ast.Module, ast.ClassDef)) else []
            for item in body:
                if isinstance(item, (ast.FunctionDef, ast.ClassDef)) and not item.name.startswith("_"):
                    if isinstance(node, ast.ClassDef) and node.name.startswith("_"):
                        continue
                    overload = any(ast.unparse(decorator) == "overload" for decorator in item.decorator_list)
                    if not overload and not ast.get_docstring(item):
                        wrong.append(f"{module}:{item.lineno} {item.name}")
    assert not wrong, "\n".join(wrong)


def test_enumerations_have_words_for_values(all_classes: dict[str, Any]) -> None:
    """Documents spell the members of an enumeration by their values, so these are plain words or marks."""
    assert all_classes
    wrong = []
    for kind in enum.Enum.__subclasses__():
        if kind.__module__.startswith("wijkonderneming"):
            wrong += [f"{kind.__name__}.{member.name}" for member in kind if not isinstance(member.value, str)]
    assert not wrong, "\n".join(wrong)
