"""Tariff cards: what use of each space costs by the hour, half-day or day, for whom; and hire by such a card."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import ClassVar

import attrs

from wijkonderneming.model.income import Income
from wijkonderneming.model.noun import DatedMoney, Noun, Role, bounded, refers_to
from wijkonderneming.model.schedule import (
    Flow,
    Given,
    Nature,
    Strand,
    cents,
    missing,
    strand_of,
    unanswered,
)
from wijkonderneming.model.terms import within
from wijkonderneming.values.amount import Amount
from wijkonderneming.values.base import Problem
from wijkonderneming.values.figure import Figure
from wijkonderneming.values.money import Currency, Rounding, round_fraction
from wijkonderneming.values.recurrence import Recurrence
from wijkonderneming.values.share import Share
from wijkonderneming.values.span import Span
from wijkonderneming.values.unknown import Unknown

__all__ = ["TARIFF_KINDS", "Tariff", "TariffCard", "TariffGroup", "TariffHire", "TariffUnit", "UserGroup"]


class TariffUnit(Enum):
    """For how long a price is."""

    HOUR = "hour"
    HALF_DAY = "half_day"
    """A morning, an afternoon or an evening (dagdeel)."""
    DAY = "day"


class UserGroup(Enum):
    """Who uses a space."""

    SOCIAL = "social"
    """Groups that meet social criteria."""
    MEMBER = "member"
    THIRD_PARTY = "third_party"
    """Others, firms too."""
    PARTY = "party"
    """A celebration."""


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Tariff(Noun):
    """A price on a card.

    Attributes:
        over: the spaces it is for; left out, all.
        unit: for how long it is.
        group: the id of the group whose own price it is; left out, the plain price, from which those of groups follow.
        price: the price, dated.
    """

    noun: ClassVar[str] = "tariff"
    role: ClassVar[Role] = Role.TREASURER

    over: tuple[str, ...] | None = attrs.field(default=None, metadata=refers_to("asset"))
    unit: TariffUnit
    group: str | None = attrs.field(default=None, metadata=refers_to("tariff_group", same="tariff_card"))
    price: tuple[DatedMoney, ...] | None = None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class TariffGroup(Noun):
    """What one group of users pays: a multiple of the plain price, or prices of its own.

    Attributes:
        id: its id in the document.
        kind_: who they are.
        name: what it is called.
        multiplier: how many times the plain price it pays, where the card has no price of its own for it: 0 for free
            use, 2 for double, rounded half up to whole cents. Left out, not stated.
        cleaning: what is added for cleaning each time, dated; an empty list for nothing. Left out, not stated.
        no_show_fine: the part of the plain price that is to be paid by who does not come and does not say so, from 0 up
            to 1, both inclusive; left out, not stated.
    """

    noun: ClassVar[str] = "tariff_group"
    role: ClassVar[Role] = Role.TREASURER

    id: str
    kind_: UserGroup
    name: str | None = None
    multiplier: Figure | None = None
    cleaning: tuple[DatedMoney, ...] | None = None
    no_show_fine: Share | None = None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class TariffCard(Noun):
    """The tariffs of an entity for the use of its spaces.

    Attributes:
        id: its id in the document.
        entity: whose tariffs they are.
        name: what it is called.
        tariffs: the prices; left out, not stated.
        groups: the groups of users; left out, not stated.
    """

    noun: ClassVar[str] = "tariff_card"
    role: ClassVar[Role] = Role.TREASURER

    id: str
    entity: str = attrs.field(metadata=refers_to("entity"))
    name: str | None = None
    tariffs: tuple[Tariff, ...] | None = None
    groups: tuple[TariffGroup, ...] | None = None

    @property
    def pays(self) -> str:
        """The entity in whose currency its amounts are."""
        return self.entity

    def plain(self, over: str, unit: TariffUnit, on: date) -> Amount | None:
        """The price of a space for so long before anything that goes by the group; nothing where the card has none."""
        return self._price(over, unit, None, on)

    def price(self, over: str, unit: TariffUnit, group: str | None, on: date, units: int = 1) -> Amount | None:
        """What a group pays for a use, cleaning included; nothing where the card has no price for it.

        Args:
            over: id of the space.
            unit: for how long a unit is.
            group: id of the group; left out, the plain price is paid.
            on: the day of the use.
            units: how many units the use takes.
        """
        if group is None:
            plain = self.plain(over, unit, on)
            return None if plain is None else _times(plain, Fraction(units), ())
        who = self._group(group)
        own = self._price(over, unit, group, on)
        if own is None:
            own = self.plain(over, unit, on)
            if own is not None and who.multiplier is not None:
                own = _times(own, who.multiplier.fraction, ())
            elif own is not None:
                own = _times(own, None, (Unknown(about=who.id, field="multiplier", states=()),))
        if own is None:
            return None
        whole = _times(own, Fraction(units), ())
        return whole + _on(who.cleaning, on, who.id, "cleaning", whole.unit, nothing=True)

    def no_show_fine(self, over: str, unit: TariffUnit, group: str, on: date, units: int = 1) -> Amount | None:
        """What a group pays that does not come and does not say so; nothing where the card has no price for it."""
        who, plain = self._group(group), self.plain(over, unit, on)
        if plain is None:
            return None
        whole = _times(plain, Fraction(units), ())
        if who.no_show_fine is not None:
            return _times(whole, who.no_show_fine.fraction, ())
        return _times(whole, None, (Unknown(about=who.id, field="no_show_fine", states=()),))

    def _group(self, name: str) -> TariffGroup:
        return next(group for group in self.groups or () if group.id == name)

    def _price(self, over: str, unit: TariffUnit, group: str | None, on: date) -> Amount | None:
        """The price stated for a group, of the space itself before that of all."""
        fits = [tariff for tariff in self.tariffs or () if tariff.unit is unit and tariff.group == group]
        for tariff in sorted(fits, key=lambda tariff: tariff.over is None):
            if tariff.over is None or over in tariff.over:
                prices = tariff.price
                unit_ = prices[0].value.currency.value if prices else Currency.EUR.value
                return _on(prices, on, self.id, "tariffs", unit_, nothing=False)
        return None


def _on(prices: tuple[DatedMoney, ...] | None, on: date, about: str, field: str, unit: str, *, nothing: bool) -> Amount:
    """The amount in force on a day; any where none is, or nothing where an empty list says so."""
    if nothing and prices == ():
        return Amount.measure(0, unit)
    known = [price for price in prices or () if price.since <= on]
    if not known:
        return Amount(unit=unit, low=0, high=None, unknowns=(Unknown(about=about, field=field, states=()),))
    return Amount.of(max(known, key=lambda price: price.since).value)


def _times(amount: Amount, number: Fraction | None, why: tuple[Unknown, ...]) -> Amount:
    """An amount that is not below nothing multiplied, rounded half up to whole cents; any number of times for nothing."""
    if number is None:
        return Amount(unit=amount.unit, low=0, high=None, unknowns=(*amount.unknowns, *why))
    low, high = (
        None if end is None else round_fraction(end * number, Rounding.HALF_UP) for end in (amount.low, amount.high)
    )
    return Amount(unit=amount.unit, low=low, high=high, unknowns=amount.unknowns)


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class TariffHire(Income):
    """Use of a space by the time, at the price of a tariff card.

    Attributes:
        over: the space.
        card: the tariff card.
        unit: for how long a unit of the card is.
        units: how many units a use takes, 1 or more.
        group: the group of users; left out, the plain price is paid.
        uses: when it is used, and paid.
    """

    kind: ClassVar[str] = "tariff_hire"

    over: str | None = attrs.field(default=None, metadata=refers_to("asset"))
    card: str | None = attrs.field(default=None, metadata=refers_to("tariff_card"))
    unit: TariffUnit | None = None
    units: int = attrs.field(default=1, metadata=bounded(1))
    group: str | None = attrs.field(default=None, metadata=refers_to("tariff_group", within="card"))
    uses: Recurrence | None = None

    def own_problems(self) -> Iterator[Problem]:
        """A card has prices of its own, and raises them itself."""
        if self.indexation is not None:
            yield Problem(path="indexation", code="not_indexed", expected="left out: the prices of the card are dated")

    def falls_due(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """The price of each use."""
        return (self._uses(window, given),)

    def _uses(self, window: Span, given: Given) -> Strand:
        card = given.find(self.card)
        if not isinstance(card, TariffCard) or self.over is None or self.unit is None or self.uses is None:
            ended = self.until is not None and self.until.latest is not None and self.until.latest <= window.start
            if ended:
                return Strand(purpose="hire", nature=Nature.EARNED, currency=None)
            lost = (*given.missing(self, "card"), *missing(self, "over", "unit", "uses"))
            return unanswered("hire", Nature.EARNED, lost)
        flows: list[Flow] = []
        why: list[Unknown] = []
        currency = None
        for day in self.uses.occurrences(window):
            price = card.price(self.over, self.unit, self.group, day, self.units)
            if price is None:
                return unanswered("hire", Nature.EARNED, (Unknown(about=card.id, field="tariffs", states=()),))
            currency = Currency(price.unit)
            why += price.unknowns
            flows.append((day, day, cents(price.low), cents(price.high)))
        if currency is None:
            return Strand(purpose="hire", nature=Nature.EARNED, currency=None)
        return within(strand_of("hire", Nature.EARNED, currency, flows, why), self.since, self.until, self.id)


TARIFF_KINDS: tuple[type[Income], ...] = (TariffHire,)
