"""Hypothesis strategies for trusts that are nearly well-formed."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from wijkonderneming.documents.catalogue import STANDARD_CATALOGUE, Catalogue
from wijkonderneming.model.evidence import Gap
from wijkonderneming.model.fieldtypes import Field, is_whole, types_of
from wijkonderneming.model.trust import Trust
from wijkonderneming.testing.planned import root_parts
from wijkonderneming.values.base import Frozen
from wijkonderneming.values.money import Currency, Money
from wijkonderneming.values.when import When

__all__ = ["nearly_valid"]


def nearly_valid(
    *, catalogue: Catalogue = STANDARD_CATALOGUE, currency: Currency | None = None
) -> SearchStrategy[dict[str, Any]]:
    """The parts of a well-formed trust, as ``Trust(**parts)`` takes them, with a fault or two in them.

    A fault is a value of another type, an id of nothing or of another noun, an id twice, a number far out of bounds,
    another currency, or an end before the start. Now and then it does no harm.
    """
    return _faulty(catalogue, currency)


@st.composite
def _faulty(draw: DrawFn, catalogue: Catalogue, currency: Currency | None) -> dict[str, Any]:
    parts: dict[str, Any] = draw(root_parts(Trust, catalogue=catalogue, currency=currency, most=12))
    for _ in range(draw(st.integers(1, 2))):
        lists = sorted(name for name, value in parts.items() if type(value) is tuple and value)
        name = draw(st.sampled_from((*lists, *lists, *lists, *sorted(parts))))
        field = next(field for field in types_of(Trust).fields if field.name == name)
        parts[name] = _with_fault(draw, parts[name], field)
    return parts


def _with_fault(draw: DrawFn, value: Any, field: Field | None = None) -> Any:
    """The value with one fault in it, somewhere."""
    if type(value) is tuple and value and draw(st.integers(0, 9)) < 9:  # noqa: PLR2004 - seldom the list as a whole
        i = draw(st.integers(0, len(value) - 1))
        if draw(st.integers(0, 4)) == 4:  # noqa: PLR2004 - now and then
            return (*value[: i + 1], *value[i:])
        return (*value[:i], _with_fault(draw, value[i], field), *value[i + 1 :])
    if isinstance(value, Frozen) and not is_whole(type(value)) and draw(st.integers(0, 9)) < 9:  # noqa: PLR2004 - likewise
        fields = types_of(type(value)).fields
        stated = [own for own in fields if own.composed and getattr(value, own.name)]
        meant = [*stated, *(own for own in fields if own.nouns or own.item in _LIKELY)]
        chosen = meant or fields
        inner = draw(st.sampled_from((*chosen, *chosen, *chosen, *fields)))
        return _evolved(value, inner.name, _with_fault(draw, getattr(value, inner.name), inner))
    likely = () if field is None else _LIKELY.get("id" if field.nouns else field.item, ())
    if field is not None and field.many and likely and type(value) is tuple:
        return draw(st.lists(st.sampled_from(likely), max_size=2).map(tuple))
    return draw(st.sampled_from((*likely, _WRONG[0]) if likely else _WRONG))


def _evolved(item: Any, name: str, value: Any) -> Any:
    """The object with another value; as it is when its class does not even make that."""
    try:
        return attrs.evolve(item, **{name: value})
    except Exception:  # noqa: BLE001 - what cannot be made cannot be handed to a trust either
        return item


_LIKELY: dict[Any, tuple[Any, ...]] = {
    "id": ("nothing", "trust", "entity-1", "entity-2", "person-3", "asset-4"),
    When: (When.parse("1900"), When.parse("2100-01-31"), When(None, date(2024, 2, 29)), When(date(2024, 2, 29), None)),
    Money: (Money("EUR -0.01"), Money("GBP 1.00"), Money("EUR 1.00")),
    date: (date(1900, 1, 1), date(2100, 1, 1)),
    int: (-1, 10**40, 0, 2),
    str: ("", "A\ud800", "nothing", "\x00"),
}
"""What is of the right type, and often wrong all the same."""

_WRONG: tuple[Any, ...] = (
    None,
    True,
    7,
    1.5,
    "nothing",
    (),
    ("nothing",),
    date(1, 1, 1),
    Gap(about="trust", field="name"),
)
"""What is of another type, mostly."""
