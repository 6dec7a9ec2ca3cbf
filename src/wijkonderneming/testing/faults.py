"""Hypothesis strategies for trusts that are nearly well-formed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from wijkonderneming.documents.catalogue import STANDARD_CATALOGUE, Catalogue
from wijkonderneming.model.evidence import Gap
from wijkonderneming.model.fieldtypes import Field, is_whole, types_of
from wijkonderneming.model.noun import Noun, Stretch
from wijkonderneming.model.ownrules import MOST
from wijkonderneming.model.trust import Trust
from wijkonderneming.model.wellformed import noun_of
from wijkonderneming.testing.paths import Path, inside
from wijkonderneming.testing.planned import root_parts
from wijkonderneming.values.base import Frozen
from wijkonderneming.values.money import Currency, Money
from wijkonderneming.values.when import When

__all__ = ["Fault", "faulty_trusts", "nearly_valid"]


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Fault(Frozen):
    """The one thing that is wrong with the parts of a trust.

    Attributes:
        path: where it is wrong, as problems name the place: ``trust.entities[0].form``.
        code: the code of the problem.
    """

    path: str
    code: str


def faulty_trusts(
    *, catalogue: Catalogue = STANDARD_CATALOGUE, currency: Currency | None = None
) -> SearchStrategy[tuple[dict[str, Any], Fault]]:
    """The parts of a trust with one thing wrong, as ``Trust(**parts)`` takes them, and what that is.

    A value of another type, an id of nothing or of another noun, an id twice, a number or amount out of its bounds, or
    an end before the start. Refusing it names this problem; what depends on it may be wrong too.

    Args:
        catalogue: the kinds of open families, read when a trust is drawn.
        currency: the currency of all amounts; left out, one for each trust.
    """
    return _with_one_fault(catalogue, currency)


def nearly_valid(
    *, catalogue: Catalogue = STANDARD_CATALOGUE, currency: Currency | None = None
) -> SearchStrategy[dict[str, Any]]:
    """The parts of a well-formed trust, as ``Trust(**parts)`` takes them, with a fault or two somewhere in them.

    Of any sort, deep inside values too, so that now and then it does no harm.

    Args:
        catalogue: the kinds of open families, read when a trust is drawn.
        currency: the currency of all amounts; left out, one for each trust.
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


@st.composite
def _with_one_fault(draw: DrawFn, catalogue: Catalogue, currency: Currency | None) -> tuple[dict[str, Any], Fault]:
    parts: dict[str, Any] = draw(root_parts(Trust, catalogue=catalogue, currency=currency, most=12))
    trust = Trust(**parts)
    whole = list(inside(trust))
    others = {noun_of(item): item.id for _, item in whole if getattr(item, "id", None) is not None}
    sorts: dict[str, list[tuple[Path, str, str, Any]]] = {}
    for where, item in whole:
        for code, key, name, value in _faults_of(item, trust, others) if isinstance(item, Noun) else ():
            sorts.setdefault(code, []).append((where, key, name, value))
    code = draw(st.sampled_from(sorted(sorts)))
    path, key, name, value = draw(st.sampled_from(sorts[code]))
    made: dict[str, Any] = {name: value}
    for at in range(len(path) - 1, -1, -1):  # from the inside, for a trust would refuse to be made of it
        field, number = path[at]
        below = attrs.evolve(_at(trust, path[: at + 1]), **made)
        old = getattr(_at(trust, path[:at]), field)
        made = {field: below if number is None else (*old[:number], below, *old[number + 1 :])}
    steps = [step.rstrip("_") + ("" if number is None else f"[{number}]") for step, number in path]
    return parts | made, Fault(path=".".join(("trust", *steps, key)), code=code)


def _at(item: Any, path: Path) -> Any:
    for name, number in path:
        item = getattr(item, name) if number is None else getattr(item, name)[number]
    return item


def _faults_of(item: Noun, trust: Trust, others: Mapping[str, str]) -> Iterator[tuple[str, str, str, Any]]:
    """What can be made wrong in an object: the code, where in it, the name of the field, and the wrong value."""
    if getattr(item, "id", None) is not None and item is not trust:
        yield "duplicate_id", "id", "id", trust.id
    since = getattr(item, "since", None) if isinstance(item, Stretch) else None
    if since is not None and since.earliest is not None:
        yield "ends_before_start", "until", "until", When(None, since.earliest)
    for field in types_of(type(item)).fields:
        if field.item is not Any:
            yield "wrong_type", field.key, field.name, 1.5
        wrong = [("out_of_bounds", value) for value in _out_of_bounds(field)]
        wrong += [("dangling", "no-such-object")] if field.nouns else []
        if field.nouns and "any" not in field.nouns:
            wrong += [("wrong_noun", name) for noun, name in others.items() if noun not in field.nouns]
        for code, value in wrong:
            if field.many:
                yield code, f"{field.key}[0]", field.name, (value,)
            else:
                yield code, field.key, field.name, value


def _out_of_bounds(field: Field) -> list[Any]:
    """The number or amount just below the least and just above the most."""
    least, most = field.metadata.get("bounds", (0, MOST) if field.item is int else (None, None))
    if field.item is int:
        return [*([] if least is None else [least - 1]), *([] if most is None else [most + 1])]
    if field.item is Money:
        ends = [*([] if least is None else [100 * least - 1]), *([] if most is None else [100 * most + 1])]
        return [Money.from_cents(cents, Currency.EUR) for cents in ends]
    return []
