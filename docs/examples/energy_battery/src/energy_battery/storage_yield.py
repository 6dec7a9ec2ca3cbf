"""What a battery earns by charging when power is cheap."""

from __future__ import annotations

from fractions import Fraction
from typing import ClassVar

import attrs

import wijkonderneming as wo
from energy_battery.battery import Battery
from wijkonderneming.model.income import Income
from wijkonderneming.model.noun import bounded, refers_to
from wijkonderneming.model.recurring import recurring
from wijkonderneming.model.schedule import Given, Strand, missing, unanswered

__all__ = ["StorageYield"]


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class StorageYield(Income):
    """What a battery earns: power is sold for more than it was bought for.

    Attributes:
        battery: the battery; left out, not stated.
        cycles: how often it is charged between two payments, 0 up to 100, both inclusive; left out, not stated.
        margin_per_mwh: what 1,000 kWh bring more when they are sold than when they were bought, dated.
        due: when it is paid; left out, each month on the day it began.
    """

    kind: ClassVar[str] = "energy_battery.storage_yield"

    battery: str | None = attrs.field(default=None, metadata=refers_to("asset"))
    cycles: int | None = attrs.field(default=None, metadata=bounded(0, 100))
    margin_per_mwh: tuple[wo.DatedMoney, ...] | None = None
    due: wo.Recurrence | None = None

    def falls_due(self, window: wo.Span, given: Given) -> tuple[Strand, ...]:
        """What each round of charging brings, rounded half up to whole cents once a payment."""
        per_mwh = recurring(self, given, "margin_per_mwh", self.due, "storage", wo.Nature.EARNED, 1, window)
        battery = given.find(self.battery)
        if not isinstance(battery, Battery):
            why = missing(self, "battery") or (wo.Unknown(about=self.id, field="battery", states=()),)
            return (unanswered("storage", wo.Nature.EARNED, why, per_mwh.currency),)
        if battery.kwh is None or battery.returned is None or self.cycles is None:
            why = (
                *([wo.Unknown(about=battery.id, field="modules", states=())] if battery.kwh is None else []),
                *missing(battery, "returned"),
                *missing(self, "cycles"),
            )
            return (unanswered("storage", wo.Nature.EARNED, why, per_mwh.currency),)
        mwh = Fraction(battery.kwh * self.cycles, 1000) * battery.returned.fraction
        return (per_mwh.times(mwh, mwh),)
