"""Published strategies of changes that may fit a trust, a network or a programme, read off what can change in it."""

from __future__ import annotations

from typing import Any

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from wijkonderneming.documents.catalogue import STANDARD_CATALOGUE, Catalogue
from wijkonderneming.model.applying import InvalidChange, apply
from wijkonderneming.model.changes import Begin, Change, Changes, End, Revise
from wijkonderneming.model.comparing import diff
from wijkonderneming.model.dated import begun_fields, dated_fields
from wijkonderneming.model.differences import Differences
from wijkonderneming.model.fieldtypes import Field, types_of
from wijkonderneming.model.noun import Noun
from wijkonderneming.model.ownrules import declared_problems
from wijkonderneming.model.root import Root
from wijkonderneming.model.wellformed import noun_of
from wijkonderneming.testing import values
from wijkonderneming.testing.drawn_nouns import any_of_family, is_stated, mended, one_value, plain_values
from wijkonderneming.testing.drawn_roots import roots
from wijkonderneming.values.money import Currency

__all__ = ["Items", "begins", "change_documents", "changes_of", "differences", "ends", "revisions"]


def changes_of(
    root: Root, *, catalogue: Catalogue = STANDARD_CATALOGUE, currency: Currency | None = None
) -> SearchStrategy[Change]:
    """Changes of what is in a root, of which many fit it and some do not.

    Args:
        root: the trust, network or programme.
        catalogue: the kinds of open families, read when a change is drawn.
        currency: the currency of all amounts; left out, any.
    """
    return st.one_of(
        ends(root),
        begins(root, catalogue=catalogue, currency=currency),
        revisions(root, catalogue=catalogue, currency=currency),
    )


@st.composite
def change_documents(
    draw: DrawFn,
    root: Root | None = None,
    *,
    catalogue: Catalogue = STANDARD_CATALOGUE,
    currency: Currency | None = None,
    most: int = 4,
) -> Changes:
    """Changes as a document of their own, of which many fit what is in a root, one by one.

    Args:
        draw: given by Hypothesis.
        root: the trust, network or programme; left out, one that is drawn.
        catalogue: the kinds of open families, read when changes are drawn.
        currency: the currency of all amounts; left out, any.
        most: how many changes at most.
    """
    there = draw(roots(catalogue=catalogue, currency=currency, most=10)) if root is None else root
    one = changes_of(there, catalogue=catalogue, currency=currency)
    return Changes(changes=tuple(draw(st.lists(one, max_size=most))))


@st.composite
def differences(
    draw: DrawFn,
    root: Root | None = None,
    *,
    catalogue: Catalogue = STANDARD_CATALOGUE,
    currency: Currency | None = None,
    most: int = 4,
) -> Differences:
    """How a root differs from what changes that fit make of it, one after another.

    Args:
        draw: given by Hypothesis.
        root: the trust, network or programme; left out, one that is drawn.
        catalogue: the kinds of open families, read when changes are drawn.
        currency: the currency of all amounts; left out, any.
        most: how many changes are tried at most.
    """
    before = draw(roots(catalogue=catalogue, currency=currency, most=10)) if root is None else root
    after = before
    for _ in range(draw(st.integers(1, most))):
        try:
            after = apply(after, draw(changes_of(after, catalogue=catalogue, currency=currency)))
        except InvalidChange:
            continue
    return diff(before, after)


def _named(root: Root) -> list[str]:
    return sorted(root.by_id)


@st.composite
def ends(draw: DrawFn, root: Root) -> Change:
    """Ends of objects and versions in a root, on known days and others.

    Args:
        draw: given by Hypothesis.
        root: the trust, network or programme.
    """
    about = draw(st.sampled_from(_named(root)))
    on = draw(values.whens())
    versions = [dated for dated in dated_fields(type(root[about])).values() if dated.versions]
    ending = [name for name in _named(root) if getattr(root[name], "ending", "")]
    if ending and (not versions or draw(st.booleans())):
        return End(about=draw(st.sampled_from(ending)), on=on)
    if not versions:
        return End(about=about, on=on)
    dated = draw(st.sampled_from(versions))
    told = None if dated.which is None else plain_values(dated.which.item)
    which = None if told is None else draw(told)
    return End(about=about, field=dated.field.key, which=which, on=on)


@st.composite
def begins(
    draw: DrawFn, root: Root, *, catalogue: Catalogue = STANDARD_CATALOGUE, currency: Currency | None = None
) -> Change:
    """Additions to the lists in a root, with ids of their own, of things that refer to what is there.

    Args:
        draw: given by Hypothesis.
        root: the trust, network or programme.
        catalogue: the kinds of open families, read when a change is drawn.
        currency: the currency of all amounts; left out, any.
    """
    within = draw(st.sampled_from([name for name in _named(root) if begun_fields(type(root[name]))]))
    fields = sorted(begun_fields(type(root[within])).values(), key=lambda field: field.key)
    field = draw(st.sampled_from(fields))
    item = Items(draw, root, catalogue, currency).item(field.item)
    return Begin(within=within, field=field.key, item=item)


@st.composite
def revisions(
    draw: DrawFn, root: Root, *, catalogue: Catalogue = STANDARD_CATALOGUE, currency: Currency | None = None
) -> Change:
    """Revisions of the fields in a root that keep their history.

    Args:
        draw: given by Hypothesis.
        root: the trust, network or programme.
        catalogue: the kinds of open families, read when a change is drawn.
        currency: the currency of all amounts; left out, any.
    """
    names = [name for name in _named(root) if dated_fields(type(root[name]))]
    on = draw(values.whens())
    if not names:
        return Revise(about=root.id, field="name", value="another name", on=on)
    about = draw(st.sampled_from(names))
    dated = draw(st.sampled_from(sorted(dated_fields(type(root[about])).values(), key=lambda one: one.field.key)))
    items = Items(draw, root, catalogue, currency)
    if dated.versions:
        version: Any = items.item(dated.field.item)
        value = None if version is None else attrs.evolve(version, since=None)
    elif dated.history is None:
        named = types_of(dated.field.item).named("value")
        assert named is not None
        value = items.value(named)
    else:
        value = items.value(dated.field)
    return Revise(about=about, field=dated.field.key, value=value, on=on)


class Items:
    """Draws objects to be added to a root: new ids, and references to what is there."""

    def __init__(self, draw: DrawFn, root: Root, catalogue: Catalogue, currency: Currency | None) -> None:
        self._draw = draw
        self._root = root
        self._catalogue = catalogue
        self.currency = draw(values.currencies()) if currency is None else currency
        self._made: set[str] = set()

    def item(self, cls: type[Any], depth: int = 0) -> Any:
        """An object of a class, or of one of its kinds; nothing when it cannot do without what is not there."""
        own = self._draw(any_of_family(cls, self._catalogue))
        plain = None if issubclass(own, Noun) else plain_values(own)
        if plain is not None:
            return self._draw(plain)
        parts: dict[str, Any] = {}
        for field in types_of(own).fields:
            if field.name == "id":
                parts["id"] = self._id(own)
            elif field.required or is_stated(self._draw, 4 - depth):
                value = self.value(field, depth)
                if value is not None:
                    parts[field.name] = value
        if any(field.required and field.name not in parts for field in types_of(own).fields):
            return None
        return mended(own, parts, lambda made: tuple(declared_problems(made)))

    def value(self, field: Field, depth: int = 0) -> Any:
        """A value of a field; nothing when there is none."""
        if field.nouns:
            fits = [name for name in _named(self._root) if {"any", noun_of(self._root[name])} & set(field.nouns)]
            if not fits:
                return None
            found = self._draw(st.sampled_from(fits))
            return (found,) if field.many else found
        one = one_value(field, self.currency)
        if one is not None:
            return self._draw(st.lists(one, max_size=2).map(tuple)) if field.many else self._draw(one)
        if depth > 1:
            return () if field.many else None
        item = self.item(field.item, depth + 1)
        if field.many:
            return () if item is None else (item,)
        return item

    def _id(self, cls: type[Any]) -> str:
        noun = str(getattr(cls, "noun", "") or cls.__name__.lower()).replace("_", "-")
        taken = self._made | set(self._root.by_id)
        name = next(f"{noun}-new-{i}" for i in range(1, len(taken) + 2) if f"{noun}-new-{i}" not in taken)
        self._made.add(name)
        return name
