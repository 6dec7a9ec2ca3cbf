"""What tests of money need again and again: amounts in cents, two entities with their purses, and exact figures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from wijkonderneming.finance.projection import EntityProjection, Projection
from wijkonderneming.model.assets import Building
from wijkonderneming.model.entities import Balance, Entity
from wijkonderneming.model.trust import Trust
from wijkonderneming.values.amount import Amount
from wijkonderneming.values.money import Currency, Money

__all__ = ["FAMILIES_OF_LINES", "entity_of", "euros", "exactly", "two_purses"]

FAMILIES_OF_LINES = ("income", "costs", "capital", "rights")
"""The lists of a trust whose items move money."""


def euros(cents: int) -> Money:
    """So many cents in euros."""
    return Money.from_cents(cents, Currency.EUR)


def two_purses(lines: Iterable[tuple[str, Any]], balances: Mapping[str, tuple[Balance, ...]] | None = None) -> Trust:
    """A trust of the entities ``a`` and ``b`` and the building ``house``, with everything stated.

    Args:
        lines: what moves money, each with the list it belongs to.
        balances: the balances of the entities, by id; left out, they have none.
    """
    found, held = list(lines), balances or {}
    told: dict[str, Any] = {
        family: tuple(line for name, line in found if name == family) for family in FAMILIES_OF_LINES
    }
    return Trust(
        id="t",
        name="T",
        entities=tuple(Entity(id=name, balances=held.get(name, ())) for name in ("a", "b")),
        organisations=(),
        people=(),
        assets=(Building(id="house"),),
        **told,
    )


def exactly(amount: Amount | None) -> int:
    """The one value of an amount, in whole units or cents.

    Raises:
        ValueError: when there is none, or it is not exact.
    """
    if amount is None or not amount.is_exact or amount.low is None or amount.low.denominator != 1:
        raise ValueError(f"{amount} is no exact amount")
    return int(amount.low)


def entity_of(projection: Projection, name: str) -> EntityProjection | None:
    """The part of a projection that is of an entity; nothing when it has none."""
    return next((entity for entity in projection.entities if entity.id == name), None)
