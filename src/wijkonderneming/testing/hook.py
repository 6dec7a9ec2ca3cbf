"""What Hypothesis calls while it is being imported: the classes of this library become known to ``from_type``.

Nothing is loaded here but this file. Each class is made known right after the module it stands in has been loaded,
and the strategies only when one is asked for. Whatever goes wrong, ``import hypothesis`` goes on.
"""

from __future__ import annotations

import sys
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["register"]

_ROOMS = tuple(f"wijkonderneming.{room}." for room in ("values", "model", "governance", "finance", "documents"))


def register() -> None:
    """Make the classes known that are loaded already, and the others when they are."""
    for name, module in list(sys.modules.items()):
        if name.startswith(_ROOMS) and isinstance(module, ModuleType):
            _make_known(module)
    if not any(isinstance(finder, _Finder) for finder in sys.meta_path):
        sys.meta_path.insert(0, _Finder())


def _make_known(module: ModuleType) -> None:
    """Register the immutable classes that a module defines."""
    try:
        from hypothesis.strategies import register_type_strategy

        from wijkonderneming.values.base import Frozen

        for cls in list(vars(module).values()):
            own = isinstance(cls, type) and issubclass(cls, Frozen) and cls.__module__ == module.__name__
            if own and "__attrs_attrs__" in vars(cls):
                register_type_strategy(cls, _strategy)
    except Exception:  # noqa: BLE001, S110 - a class less in from_type is no reason to break anybody's import
        pass


def _strategy(cls: type[Any]) -> Any:
    """The strategy of a class, made when it is asked for."""
    from wijkonderneming.testing.every import instances

    return instances(cls)


class _Loader(Loader):
    """Loads a module as its own loader does, then makes its classes known."""

    def __init__(self, usual: Loader) -> None:
        self._usual = usual

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return self._usual.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        self._usual.exec_module(module)
        _make_known(module)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._usual, name)


class _Finder(MetaPathFinder):
    """Finds the modules of these rooms as usual, and loads them with the loader above."""

    def find_spec(self, name: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:
        if not name.startswith(_ROOMS):
            return None
        spec = PathFinder.find_spec(name, path, target)
        if spec is not None and spec.loader is not None:
            spec.loader = _Loader(spec.loader)
        return spec
