"""What the connection of a battery to the grid costs."""

from __future__ import annotations

from typing import ClassVar

import attrs

import wijkonderneming as wo
from wijkonderneming.model.costs import LastingCost
from wijkonderneming.model.noun import bounded
from wijkonderneming.model.schedule import Given, Strand, missing, unanswered

__all__ = ["ConnectionFee"]


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class ConnectionFee(LastingCost):
    """What the grid operator asks for the power that may be taken at once (transporttarief).

    Attributes:
        kw: the power that is contracted, in kW, 1 up to 1,000, both inclusive; left out, not stated.
        price_per_kw: what one kW costs each time, dated.
    """

    kind: ClassVar[str] = "energy_battery.connection_fee"

    kw: int | None = attrs.field(default=None, metadata=bounded(1, 1_000))
    price_per_kw: tuple[wo.DatedMoney, ...] | None = None

    def falls_due(self, window: wo.Span, given: Given) -> tuple[Strand, ...]:
        """The price of all kW, each time it falls due."""
        each = self.comes_back("price_per_kw", "connection", window, given)
        if self.kw is None:
            return (unanswered("connection", wo.Nature.COST, missing(self, "kw"), each.currency),)
        return (each.times(self.kw, self.kw),)
