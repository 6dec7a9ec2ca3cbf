"""Published strategy of the acts people speak of, read off their signatures: appoint, let, dissolve and all the others."""

from __future__ import annotations

import inspect
import pkgutil
from collections.abc import Callable, Collection, Mapping
from datetime import date
from functools import cache
from importlib import import_module
from types import MappingProxyType
from typing import Any, get_args, get_origin, get_type_hints

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from wijkonderneming import model
from wijkonderneming.documents.catalogue import STANDARD_CATALOGUE, Catalogue
from wijkonderneming.model.changes import Change
from wijkonderneming.model.fieldtypes import without_none
from wijkonderneming.model.noun import Noun
from wijkonderneming.model.root import Root
from wijkonderneming.model.wellformed import noun_of
from wijkonderneming.testing import values
from wijkonderneming.testing.changing import Items
from wijkonderneming.testing.drawn_nouns import plain_values
from wijkonderneming.values.base import Frozen
from wijkonderneming.values.money import Currency, Money
from wijkonderneming.values.when import When

__all__ = ["Act", "acts_of", "known_acts"]

_NOUNS = {
    "about": ("office", "member"),
    "from_": ("entity", "fund", "person"),
    "holder": ("person", "organisation", "entity"),
    "letting": ("income",),
    "loan": ("instrument",),
    "shares": ("instrument",),
    "tenant": ("organisation", "person"),
    "to": ("entity", "fund", "application"),
}
"""What arguments refer to that are not called after it."""

_NO_IDS = frozenset({"called", "name"})
"""Arguments that are texts and no ids."""


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Act(Frozen):
    """An act with what it is given.

    Attributes:
        name: the name of the function.
        arguments: what it is given besides the root, by name.
    """

    name: str
    arguments: tuple[tuple[str, Any], ...] = attrs.field(metadata={"personal": True})

    def changes(self, root: Root) -> tuple[Change, ...]:
        """The changes it comes to in a root.

        Raises:
            InvalidChange: when it does not fit.
            UnknownId: when it is about nothing that is there.
        """
        made: tuple[Change, ...] = known_acts()[self.name](root, **dict(self.arguments))
        return made


@cache
def known_acts() -> Mapping[str, Callable[..., Any]]:
    """Every act of the library, by name."""
    found = {}
    for module in pkgutil.iter_modules(model.__path__, f"{model.__name__}."):
        if module.name.rpartition(".")[2].startswith("acts_"):
            there = import_module(module.name)
            found.update({name: getattr(there, name) for name in there.__all__})
    return MappingProxyType(found)


@st.composite
def acts_of(
    draw: DrawFn,
    root: Root,
    *,
    names: Collection[str] | None = None,
    catalogue: Catalogue = STANDARD_CATALOGUE,
    currency: Currency | None = None,
) -> Act:
    """Acts in a root, about what is there or something like it, of which some fit and some do not.

    Args:
        draw: given by Hypothesis.
        root: the trust, network or programme.
        names: which acts; left out, all that are about such a root.
        catalogue: the kinds of open families, read when an act is drawn.
        currency: the currency of all amounts; left out, any.
    """
    fits = [name for name, act in known_acts().items() if isinstance(root, _first(act))]
    name = draw(st.sampled_from([name for name in fits if names is None or name in names]))
    items = Items(draw, root, catalogue, currency)
    arguments = []
    _, *parameters = inspect.signature(known_acts()[name]).parameters.values()
    for parameter in parameters:
        needed = parameter.default is inspect.Parameter.empty
        if needed or draw(st.integers(0, 2)) == 2:  # noqa: PLR2004 - one in three
            value = _value(draw, parameter.name, _hints(known_acts()[name])[parameter.name], items, root)
            if value is not None or needed:
                arguments.append((parameter.name, value))
    return Act(name=name, arguments=tuple(arguments))


@cache
def _hints(act: Callable[..., Any]) -> Mapping[str, Any]:
    return get_type_hints(act)


def _first(act: Callable[..., Any]) -> Any:
    return next(iter(_hints(act).values()))


def _value(draw: DrawFn, name: str, hint: Any, items: Items, root: Root) -> Any:
    inner = without_none(hint)
    if get_origin(inner) is tuple:
        one = get_args(inner)[0]
        return tuple(_value(draw, name, one, items, root) for _ in range(draw(st.integers(1, 2))))
    if inner is str:
        return draw(values.words(max_size=12)) if name in _NO_IDS else draw(_ids(name, root))
    if inner is Money:
        return draw(values.money(min_cents=0, max_cents=10**7, currency=items.currency))
    if isinstance(inner, type):
        plain = None if issubclass(inner, Noun) else plain_values(inner)
        return items.item(inner) if plain is None else draw(plain)
    days: SearchStrategy[When | date] = st.one_of(values.days(), values.whens())  # what is left is a day
    return draw(days)


def _ids(name: str, root: Root) -> SearchStrategy[str]:
    """Ids for an argument: mostly of objects it is about, now and then of others or of nothing."""
    if name == "id_":
        return st.sampled_from([f"new-{i}" for i in range(3)])
    nouns = _NOUNS.get(name, (name.rstrip("_"),))
    fits = [known for known, item in root.by_id.items() if noun_of(item) in nouns]
    others = [*root.by_id, "nothing"]
    return st.sampled_from([*fits * (3 * len(others) // len(fits)), *others] if fits else others)
