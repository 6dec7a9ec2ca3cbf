"""Income from trading: turnover less what is bought for it, and energy that is sold."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import ClassVar

import attrs

from wijkonderneming.model.datedvalues import DatedNumber
from wijkonderneming.model.income import Income
from wijkonderneming.model.noun import IN_ORDER, DatedMoney, refers_to
from wijkonderneming.model.recurring import counted, recurring
from wijkonderneming.model.schedule import Given, Nature, Strand, missing, unanswered
from wijkonderneming.model.seasons import season_problems, seasonal
from wijkonderneming.values.base import Problem
from wijkonderneming.values.recurrence import Recurrence
from wijkonderneming.values.share import Share
from wijkonderneming.values.span import Span

__all__ = ["TRADING_KINDS", "EnergyYield", "Trading"]

_PER_MWH = Fraction(1, 1000)


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Trading(Income):
    """Turnover of a café, a shop, catering or a workshop, less what is bought to sell.

    Attributes:
        turnover: what is sold for each time, dated; with ``season``, in a year.
        purchases: the part of the turnover that goes to what is bought, from 0 up to 1, both inclusive, paid on the
            same day; left out, not stated.
        due: when; left out, each month on the day it began.
        season: the weights of the twelve months, from January on, by which the turnover of a year is divided over
            them; it then falls due once a month. Left out, the turnover is that of each time.
    """

    kind: ClassVar[str] = "trading"

    turnover: tuple[DatedMoney, ...] | None = None
    purchases: Share | None = None
    due: Recurrence | None = None
    season: tuple[int, ...] | None = attrs.field(default=None, metadata=IN_ORDER)

    def own_problems(self) -> Iterator[Problem]:
        """There is a weight for each month."""
        yield from season_problems(self.season)

    def falls_due(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """The turnover, and the purchases."""
        yearly = recurring(self, given, "turnover", self.due, "turnover", Nature.EARNED, 1, window)
        turnover = seasonal(yearly, self.season)
        if self.purchases is None:
            if turnover.computed and not turnover.days:
                return (turnover,)
            why = missing(self, "turnover", "purchases")
            return turnover, unanswered("purchases", Nature.COST, why, turnover.currency)
        part = self.purchases.fraction
        bought = attrs.evolve(turnover.times(part, part), purpose="purchases").mirrored()
        return turnover, bought


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class EnergyYield(Income):
    """Energy that is sold, or a part of what it brings to whoever produces it.

    Attributes:
        over: the installation, or the roof that is made available.
        kwh: how many kWh each time, dated; with ``season``, in a year. Left out, not stated.
        price_per_mwh: the price of 1,000 kWh, dated: a price of EUR 0.0725 a kWh is EUR 72.50.
        share: the part of the proceeds that the entity gets, from 0 up to 1, both inclusive; left out, all.
        due: when it is paid; left out, each month on the day it began.
        season: the weights of the twelve months, from January on, by which the kWh of a year are divided over them; it
            then falls due once a month. Left out, the kWh are those of each time.
    """

    kind: ClassVar[str] = "energy_yield"

    over: str | None = attrs.field(default=None, metadata=refers_to("asset"))
    kwh: tuple[DatedNumber, ...] | None = None
    price_per_mwh: tuple[DatedMoney, ...] | None = None
    share: Share | None = None
    due: Recurrence | None = None
    season: tuple[int, ...] | None = attrs.field(default=None, metadata=IN_ORDER)

    def own_problems(self) -> Iterator[Problem]:
        """There is a weight for each month."""
        yield from season_problems(self.season)

    def falls_due(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """The entity's part of the proceeds, rounded half up to whole cents once a time."""
        price = recurring(self, given, "price_per_mwh", self.due, "energy", Nature.EARNED, 1, window)
        part = _PER_MWH * (Fraction(1) if self.share is None else self.share.fraction)
        return (seasonal(counted(price, self, "kwh", part), self.season),)


TRADING_KINDS: tuple[type[Income], ...] = (Trading, EnergyYield)
