"""Hypothesis strategies for single nouns, read off their declarations.

A new noun, or a new kind of an open family, needs no line here: its fields say what they hold, refer to and are bounded
by. Kinds are looked up in the catalogue when a value is drawn.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from enum import Enum
from functools import cache
from typing import Any

import attrs
from hypothesis import reject
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from wijkonderneming.documents.catalogue import FAMILIES, STANDARD_CATALOGUE, Catalogue
from wijkonderneming.model.bodies import SeatRange
from wijkonderneming.model.fieldtypes import Field, per_class, types_of
from wijkonderneming.model.noun import Noun
from wijkonderneming.model.ownrules import MOST, declared_problems
from wijkonderneming.testing import values
from wijkonderneming.values.amount import Amount
from wijkonderneming.values.base import Frozen, IllFormed, Problem
from wijkonderneming.values.count import Count
from wijkonderneming.values.identifiers import OrganisationId, Postcode
from wijkonderneming.values.money import Currency, Money
from wijkonderneming.values.place import Area, Place
from wijkonderneming.values.recurrence import Recurrence
from wijkonderneming.values.share import Rate, Share
from wijkonderneming.values.source import Source
from wijkonderneming.values.span import Span
from wijkonderneming.values.text import Text
from wijkonderneming.values.truth import Truth
from wijkonderneming.values.unknown import Unknown
from wijkonderneming.values.when import When

__all__ = ["any_of_family", "lighter", "mended", "nouns", "one_value", "plain_values", "seat_ranges"]

_FEW = 400
"""How far whole numbers mostly stay from their least."""


def seat_ranges(*, most: int = 12) -> SearchStrategy[SeatRange]:
    """Numbers and ranges of seats, up to a number inclusive."""
    ends = st.tuples(st.integers(0, most), st.integers(0, most))
    return st.one_of(st.integers(0, most).map(lambda n: SeatRange(n, n)), ends.map(lambda e: SeatRange(min(e), max(e))))


_OF_CLASS: Mapping[Any, Callable[[], SearchStrategy[Any]]] = {
    Amount: values.amounts,
    Area: values.areas,
    Count: values.counts,
    Money: values.money,
    OrganisationId: values.organisation_ids,
    Place: values.places,
    Postcode: values.postcodes,
    Rate: values.rates,
    Recurrence: values.recurrences,
    SeatRange: seat_ranges,
    Share: values.shares,
    Source: values.sources,
    Span: values.spans,
    Text: values.texts,
    Truth: values.truths,
    Unknown: values.unknowns,
    When: values.whens,
    bool: st.booleans,
    date: values.days,
    str: lambda: values.words(max_size=12),
}


@per_class
def plain_values(item: Any) -> SearchStrategy[Any] | None:
    """The values of a type that is no noun; nothing for a noun."""
    if item is Any:
        return values.words(max_size=12)
    if item in _OF_CLASS:
        return _OF_CLASS[item]()
    if isinstance(item, type) and issubclass(item, Enum):
        return st.sampled_from(item)
    if isinstance(item, type) and issubclass(item, Noun):
        return None
    if isinstance(item, type) and issubclass(item, Frozen):
        published = _published(item)
        return _tried(item) if published is None else published
    return st.from_type(item)


def _published(cls: type[Any]) -> SearchStrategy[Any] | None:
    """The published strategy that is named after a class, in the plural; nothing when there is none."""
    import wijkonderneming.testing as published

    name = cls.__name__.lower()
    plurals = {name, f"{name}s", f"{name[:-1]}ies"}
    values = [one for one, module in published._MODULE.items() if module.startswith("values")]  # noqa: SLF001 - our own
    found = next((plural for plural in values if plural.replace("_", "") in plurals), None)
    return None if found is None else getattr(published, found)()


@st.composite
def _tried(draw: DrawFn, cls: type[Any]) -> Any:
    """A value of a class without a strategy of its own, by its annotations; nothing when none of a few is acceptable."""
    parts: dict[str, Any] = {field.name: plain_values(field.item) for field in types_of(cls).fields}
    for _ in range(4):
        try:
            return draw(st.builds(cls, **parts))
        except IllFormed:
            continue
    return None


def one_value(field: Field, currency: Currency | None) -> SearchStrategy[Any] | None:
    """What a field can hold one of, within its bounds and in one currency; nothing for a noun."""
    least, most = field.metadata.get("bounds", (0, MOST) if field.item is int else (None, None))
    return _within(field.item, least, most, currency)


@cache
def _within(item: Any, least: int | None, most: int | None, currency: Currency | None) -> SearchStrategy[Any] | None:
    """Values of a type within bounds: fields that are alike but for their bounds have values of their own."""
    if item is int:
        low, high = (-MOST if least is None else least), (MOST if most is None else most)
        return st.one_of(st.integers(low, min(high, low + _FEW)), st.sampled_from((low, high)))
    if item is Money:
        ends = (-(10**9) if least is None else 100 * least, 10**9 if most is None else 100 * most)
        return values.money(min_cents=ends[0], max_cents=max(ends), currency=currency)
    return plain_values(item)


def any_of_family(cls: type[Any], catalogue: Catalogue) -> SearchStrategy[type[Any]]:
    """The class itself, or for an open family one of its kinds, read from the catalogue now."""
    return st.sampled_from(tuple(catalogue.of(cls).values())) if cls in FAMILIES else st.just(cls)


def nouns(
    cls: type[Any],
    *,
    catalogue: Catalogue = STANDARD_CATALOGUE,
    currency: Currency | None = None,
    ids: SearchStrategy[str] | None = None,
    stated: int = 5,
) -> SearchStrategy[Any]:
    """Nouns of a class, or kinds of an open family, each well-formed by itself.

    Args:
        cls: the class.
        catalogue: the kinds of open families, read when a value is drawn.
        currency: the currency of all amounts; left out, any.
        ids: the ids they have and refer to; left out, a small pool.
        stated: how many of ten fields that may be left out are stated.
    """
    pool = values.object_ids() if ids is None else ids
    money = values.currencies() if currency is None else st.just(currency)
    drawn = st.deferred(lambda: st.tuples(any_of_family(cls, catalogue), money))
    return drawn.flatmap(lambda pair: _nouns(pair[0], catalogue, pair[1], pool, stated))


def is_stated(draw: DrawFn, stated: int) -> bool:
    """Whether a field that may be left out is stated."""
    return draw(st.integers(0, 9)) >= 10 - stated


@st.composite
def _nouns(
    draw: DrawFn, cls: type[Any], catalogue: Catalogue, currency: Currency, ids: SearchStrategy[str], stated: int
) -> Any:
    parts: dict[str, Any] = {}
    for field in types_of(cls).fields:
        if not field.required and not is_stated(draw, stated):
            continue
        one = ids if field.name == "id" or field.nouns else one_value(field, currency)
        if one is None:
            one = nouns(field.item, catalogue=catalogue, currency=currency, ids=ids, stated=stated)
        if field.item is Any and not field.required:
            continue
        value = draw(st.lists(one, max_size=2).map(tuple)) if field.many else draw(one)
        if value is not None:
            parts[field.name] = value
    item = mended(cls, parts, lambda made: tuple(declared_problems(made)))
    if item is None:
        reject()
    return item


def mended(cls: type[Any], parts: dict[str, Any], find: Callable[[Any], tuple[Problem, ...]]) -> Any:
    """An object without what is found wrong with its fields; nothing when a field it cannot do without is wrong."""
    for _ in range(_FEW):
        made = cls(**parts)
        found = find(made) if isinstance(made, Noun) else ()
        if not found:
            return made
        without = lighter(made, found[0].path)
        if without is None:
            return None
        parts = {field.name: getattr(without, field.name) for field in types_of(cls).fields}
    return None


@per_class
def _by_key(cls: type[Any]) -> dict[str, Field]:
    return {field.key: field for field in types_of(cls).fields}


def lighter(item: Any, path: str) -> Any:
    """The object without what stands at a path, or without the nearest part around it that can be left out.

    Nothing when the object cannot do without it.
    """
    step, _, rest = path.partition(".")
    key, _, number = step.rstrip("]").partition("[")
    field = _by_key(type(item)).get(key)
    if field is None:
        return None
    value = getattr(item, field.name)
    if number and type(value) is tuple and int(number) < len(value):
        i = int(number)
        inner = lighter(value[i], rest) if rest and field.composed else None
        return attrs.evolve(item, **{field.name: (*value[:i], *(() if inner is None else (inner,)), *value[i + 1 :])})
    if rest and field.composed and value is not None:
        inner = lighter(value, rest)
        if inner is not None:
            return attrs.evolve(item, **{field.name: inner})
    if field.required or value == field.default:
        return None
    return attrs.evolve(item, **{field.name: field.default})
