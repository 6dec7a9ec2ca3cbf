"""What governance may ask of a projection: the cash on a day, and the next day on which it may be another amount."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from wijkonderneming.values.amount import Amount
from wijkonderneming.values.base import Frozen
from wijkonderneming.values.unknown import Unknown

if TYPE_CHECKING:
    from wijkonderneming.finance.projection import EntityProjection

__all__ = ["CashAhead"]

_DAY = timedelta(days=1)


class CashAhead(Frozen):
    """The cash of each entity as rules may ask for it; it is the ``MoneyAhead`` of governance."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def entities(self) -> tuple[EntityProjection, ...]:
            """One projection for each entity."""

    def cash_at(self, entity: str, day: date) -> Amount | None:
        """The cash of an entity at the start of a day; nothing outside the span, and where no balance is stated.

        Where a line could not be computed, or a list of the trust may miss items, it may be any amount.
        """
        found = self._reaching(entity, day)
        if found is None or not (found.uncomputed or found.unlisted):
            return None if found is None else found.cash_at(day)
        unknowns = found.unknowns or (Unknown(about=entity, field="projection", states=()),)
        return Amount.between(found.currency, None, None, unknowns)

    def next_turn(self, entity: str, day: date) -> date | None:
        """The first day after a day on which that cash may be another amount; nothing where there is none."""
        turns = (turn for one in self.entities if one.id == entity for turn in _turns(one) if turn > day)
        return min(turns, default=None)

    def _reaching(self, entity: str, day: date) -> EntityProjection | None:
        for one in self.entities:
            if one.id == entity and one.start is not None and one.span.start <= day <= (one.span.end or date.max):
                return one
        return None


def _turns(projection: EntityProjection) -> Iterator[date]:
    """The days on which the cash of an entity may become another amount, or is projected at all or no longer."""
    end = projection.span.end or date.max
    yield projection.span.start
    if end < date.max:
        yield end + _DAY
    for line in projection.lines:
        for first, last, _, _ in line.strand.flows():
            yield from (at + _DAY for at in {first, last} if projection.span.start <= at < end)
