"""Hypothesis strategies for whatever moves money, with all of it stated, and what else there is around it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum
from fractions import Fraction
from functools import cache
from types import MappingProxyType
from typing import Any

import attrs
from hypothesis import assume
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from wijkonderneming.model.costs import RecurringCost
from wijkonderneming.model.fieldtypes import Field, types_of
from wijkonderneming.model.gifts import Gift
from wijkonderneming.model.indexation import IndexFigure, IndexSeries
from wijkonderneming.model.noun import DatedMoney, Noun
from wijkonderneming.model.offers import Offer
from wijkonderneming.model.ownrules import declared_problems
from wijkonderneming.model.schedule import Given, later
from wijkonderneming.model.tariffs import Tariff, TariffCard, TariffGroup, TariffUnit, UserGroup
from wijkonderneming.model.work import Employee
from wijkonderneming.testing.drawn_nouns import mended, plain_values
from wijkonderneming.values.figure import Figure
from wijkonderneming.values.money import Currency, Money
from wijkonderneming.values.recurrence import Recurrence, Unit
from wijkonderneming.values.share import Rate, Share
from wijkonderneming.values.when import When

__all__ = ["AROUND", "LINE_DAYS", "Around", "given_around", "told_lines", "widened"]

LINE_DAYS = (
    date(2023, 12, 31),
    date(2024, 1, 1),
    date(2024, 1, 31),
    date(2024, 2, 29),
    date(2024, 3, 15),
    date(2024, 12, 31),
    date(2025, 2, 28),
    date(2025, 6, 15),
)
"""The days that lines begin, end, and fall due on."""

_LATE = 8
"""One day in so many comes a good while later: the end of a loan, say."""


def _money(cents: int) -> Money:
    return Money.from_cents(cents, Currency.EUR)


_PRICE = (DatedMoney(since=date(2023, 1, 1), value=_money(100_00)),)
_FIGURES = tuple(IndexFigure(year=2020 + i, value=Figure(Fraction(100 + 3 * i))) for i in range(6))


class Around:
    """A document that has a cost, a tariff card, an index and the like, for lines to refer to, and nothing else."""

    def __init__(self, *items: Any) -> None:
        self.by_id: Mapping[str, Any] = MappingProxyType({item.id: item for item in items})

    def of(self, noun: str) -> str | None:
        """The id of the object of a noun; nothing where there is none."""
        return next((name for name, item in self.by_id.items() if item.noun == noun), None)


_GROUP = TariffGroup(
    id="a-group", kind_=UserGroup.PARTY, multiplier=Figure(2), cleaning=_PRICE, no_show_fine=Share(Fraction(1, 2))
)
_TARIFFS = tuple(Tariff(unit=unit, price=_PRICE) for unit in TariffUnit)

AROUND = Around(
    RecurringCost(id="a-cost", entity="e", amount=_PRICE),
    TariffCard(id="a-card", entity="e", tariffs=_TARIFFS, groups=(_GROUP,)),
    _GROUP,
    IndexSeries(id="an-index", figures=_FIGURES),
    Employee(id="a-work", entity="e", number=2, fte=Share(Fraction(1, 2))),
    Offer(id="an-offer", instruments=("a-gift",), raised=_money(10_000_00), deadline=When.on(LINE_DAYS[3])),
    Gift(id="a-gift", issuer="e"),
)
"""What lines are drawn with."""


def given_around(around: Around = AROUND) -> Given:
    """What kinds may ask while they make their schedule, with what there is around."""
    return Given(root=around)  # type: ignore[arg-type]  # of a document, kinds only look up what they refer to


@st.composite
def told_lines(draw: DrawFn, kind: type[Any], *, around: Around = AROUND) -> Any:
    """An object of a kind that moves money, with nearly all of it stated, on days close together.

    Args:
        draw: how to draw; left out by who calls it.
        kind: the class.
        around: what it can refer to.
    """
    return _told(draw, kind, around)


def _told(draw: DrawFn, cls: type[Any], around: Around) -> Any:
    parts: dict[str, Any] = {}
    for field in types_of(cls).fields:
        if field.required or draw(st.integers(0, 9)) < _told_of_ten(field):
            value = _value(draw, field, around)
            if value is not None:
                parts[field.name] = value
    item = mended(cls, parts, lambda made: tuple(declared_problems(made)))
    assume(item is not None)
    return item


def _told_of_ten(field: Field) -> int:
    """How often a field is stated: what only narrows, like an end or a condition, less often than what it is about."""
    if field.name in {"until", "conditions", "indexation", "group", "season", "paid_within", "interest_only"}:
        return 3
    return 5 if field.name in {"rates", "instalments", "settlement", "withdrawals", "returns", "floor", "cap"} else 9


def _value(draw: DrawFn, field: Field, around: Around) -> Any:
    if field.many:
        if field.name == "season":
            return tuple(draw(st.lists(st.integers(0, 5), min_size=12, max_size=12)))
        one = _one(draw, field, around)
        more = _one(draw, field, around) if draw(st.booleans()) else None
        return tuple(dict.fromkeys(item for item in (one, more) if item is not None))
    return _one(draw, field, around)


def _one(draw: DrawFn, field: Field, around: Around) -> Any:
    """One value of a field."""
    if field.name == "id":
        return f"l{draw(st.integers(0, 10**6))}"
    if field.nouns:
        return next(
            (name for noun in field.nouns if (name := around.of(noun))), "somebody" if field.required else "another"
        )
    if isinstance(field.item, type) and issubclass(field.item, Noun):
        return _told(draw, field.item, around)
    return draw(_plain(field))


@cache
def _plain(field: Field) -> SearchStrategy[Any]:
    """Values of a field that is no object: mostly small, and days of the pool."""
    days = st.sampled_from(LINE_DAYS)
    if field.item is When:
        late = field.name in {"maturity", "withdrawable_from", "on", "due"}
        far = days.map(lambda day: later(day, 800))
        return (st.one_of(days, far) if late else days).map(When.on)
    by_type: dict[Any, SearchStrategy[Any]] = {
        date: days,
        Money: st.integers(0, 2_000_00).map(_money),
        Rate: st.sampled_from(["0.0%", "1.5%", "2.0%", "33.333%"]).map(Rate.parse),
        Share: st.sampled_from([Fraction(0), Fraction(1, 3), Fraction(9, 20), Fraction(1)]).map(Share),
        Recurrence: st.builds(
            lambda anchor, unit, every: Recurrence(anchor=anchor, unit=unit, every=every),
            days,
            st.sampled_from([Unit.WEEK, Unit.MONTH, Unit.MONTH, Unit.YEAR]),
            st.sampled_from([1, 1, 3]),
        ),
        str: st.just("words"),
    }
    if field.item is int:
        least, most = field.metadata.get("bounds", (0, None))
        return st.integers(least or 0, min(most or _LATE, _LATE)).map(lambda n: n * 12 if field.name == "months" else n)
    found = by_type.get(field.item)
    if found is None and isinstance(field.item, type) and issubclass(field.item, Enum):
        return st.sampled_from(field.item)
    if found is None:
        found = plain_values(field.item)
    return st.none() if found is None else found


@st.composite
def widened(draw: DrawFn, item: Any) -> Any:
    """The same object with some of its days known only by bounds, which the days lie between.

    Args:
        draw: how to draw; left out by who calls it.
        item: the object.
    """
    changed: dict[str, Any] = {}
    for field in types_of(type(item)).fields:
        value = getattr(item, field.name)
        if isinstance(value, When) and value.known is not None and draw(st.booleans()):
            early, late = draw(st.sampled_from([(0, 3), (40, 0), (2, 31), (0, 400)]))
            changed[field.name] = When(later(value.known, -early), later(value.known, late))
        elif field.composed and field.many and value:
            changed[field.name] = tuple(draw(widened(one)) for one in value)
        elif field.composed and isinstance(value, Noun):
            changed[field.name] = draw(widened(value))
    return attrs.evolve(item, **changed) if changed else item
