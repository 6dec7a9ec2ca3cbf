"""The only way in which governance sees money to come."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from wijkonderneming.values.amount import Amount

__all__ = ["MoneyAhead"]


class MoneyAhead(Protocol):
    """Says what cash an entity has on a day, as far as a projection reaches."""

    def cash_at(self, entity: str, day: date) -> Amount | None:
        """The cash of an entity at the start of a day; nothing where the projection does not say."""
        ...

    def next_turn(self, entity: str, day: date) -> date | None:
        """The first day after a day on which that cash may be another amount; nothing where there is none."""
        ...
