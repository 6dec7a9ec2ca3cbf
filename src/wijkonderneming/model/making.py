"""How many objects are made fast: functions generated from what classes declare, and objects filled before they freeze.

A class of ours whose constructor does nothing but fill its fields gets a *twin*: a class of the same layout that is not
frozen. An object is made as its twin, gets its fields, and then becomes what it should be, which is faster than the
constructor by far. Where a class or a Python does not allow it, the constructor is called.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs

from wijkonderneming.model.fieldtypes import per_class
from wijkonderneming.values.base import Frozen

__all__ = ["generated", "twin_of"]


def generated(source: str, space: dict[str, Any], name: str) -> Callable[..., Any]:
    """The function of a name that a source defines.

    Args:
        source: the source, made of names of classes and fields, and of nothing that a document says.
        space: the names it can use; it is put among them.
        name: its name.
    """
    exec(compile(source, f"<made for {name}>", "exec"), space)  # noqa: S102 - our own source, as attrs does
    made: Callable[..., Any] = space[name]
    return made


@per_class
def twin_of(cls: type[Any]) -> type[Any] | None:
    """A class of which an object becomes one of another class, once filled; nothing where that cannot be."""
    if not _only_fills(cls):
        return None
    free = {"__setattr__": object.__setattr__, "__delattr__": object.__delattr__}
    kind: Any = type(cls)
    try:
        twin: type[Any] = kind(f"_{cls.__name__}", cls.__bases__, {"__slots__": vars(cls)["__slots__"], **free})
        object.__new__(twin).__class__ = cls
    except (AttributeError, TypeError):
        return None
    return twin


def _only_fills(cls: type[Any]) -> bool:
    """Whether the constructor of a class does nothing but give each field what it is called with, or its default."""
    hooks = ("__attrs_init__", "__attrs_pre_init__", "__attrs_post_init__")
    plain = issubclass(cls, Frozen) and attrs.has(cls) and not any(hasattr(cls, hook) for hook in hooks)
    if not plain or "__slots__" not in vars(cls) or any("__new__" in vars(base) for base in cls.__mro__[:-1]):
        return False
    fields = attrs.fields(cls)
    names = {field.name for field in fields}
    own = names.issuperset(vars(cls)["__slots__"])
    return own and all(
        field.init
        and field.converter is None
        and field.validator is None
        and not isinstance(field.default, attrs.Factory)  # type: ignore[arg-type]  # it is a class, typed as a function
        for field in fields
    )
