"""What the enterprise earns."""

from __future__ import annotations

from typing import ClassVar

import attrs

from wijkonderneming.model.noun import DatedMoney, Role, Stretch, refers_to
from wijkonderneming.model.schedule import Given, Indexation, Nature, Strand, missing, recurring
from wijkonderneming.values.recurrence import Recurrence
from wijkonderneming.values.span import Span
from wijkonderneming.values.when import When

__all__ = ["INCOME_KINDS", "Hire", "Income", "Letting"]


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Income(Stretch):
    """Money an entity earns.

    Attributes:
        id: its id in the document.
        entity: the entity that receives it.
        name: what it is called.
        from_: who pays it; left out, not stated or various.
        since: the first day.
        until: the first day no longer.
        indexation: a yearly rise; left out, none.
    """

    noun: ClassVar[str] = "income"
    role: ClassVar[Role] = Role.TREASURER

    id: str
    entity: str = attrs.field(metadata=refers_to("entity"))
    name: str | None = None
    from_: str | None = attrs.field(default=None, metadata=refers_to("organisation", "entity", "person"))
    since: When | None = None
    until: When | None = None
    indexation: Indexation | None = None

    @property
    def pays(self) -> str:
        """The entity whose cash its flows are part of."""
        return self.entity

    def schedule(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """Its flows on the days of the window; a kind of its own says which."""
        raise NotImplementedError


def _strand(
    income: Income,
    field: str,
    purpose: str,
    amounts: tuple[DatedMoney, ...] | None,
    due: Recurrence | None,
    window: Span,
) -> Strand:
    if amounts is None:
        why = missing(income, field)
        return Strand(purpose=purpose, nature=Nature.EARNED, currency=None, unknowns=why, computed=False)
    return recurring(income, purpose, Nature.EARNED, amounts, due, income.indexation, window, 1)


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Letting(Income):
    """Rent of a space let for longer.

    Attributes:
        over: the asset that is let.
        rent_per_month: the rent a month, dated.
        due: when it is paid; left out, each month on the day the letting began.
    """

    kind: ClassVar[str] = "letting"

    over: str | None = attrs.field(default=None, metadata=refers_to("asset"))
    rent_per_month: tuple[DatedMoney, ...] | None = None
    due: Recurrence | None = None

    def schedule(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """The rent of each month."""
        return (_strand(self, "rent_per_month", "rent", self.rent_per_month, self.due, window),)


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Hire(Income):
    """Use of a space by the time, at a tariff.

    Attributes:
        over: the asset that is hired out.
        price_per_use: the price of one use, dated.
        uses: when it is used, and paid.
    """

    kind: ClassVar[str] = "hire"

    over: str | None = attrs.field(default=None, metadata=refers_to("asset"))
    price_per_use: tuple[DatedMoney, ...] | None = None
    uses: Recurrence | None = None

    def schedule(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """The price of each use."""
        if self.uses is None:
            why = missing(self, "uses")
            return (Strand(purpose="hire", nature=Nature.EARNED, currency=None, unknowns=why, computed=False),)
        return (_strand(self, "price_per_use", "hire", self.price_per_use, self.uses, window),)


INCOME_KINDS: tuple[type[Income], ...] = (Letting, Hire)
