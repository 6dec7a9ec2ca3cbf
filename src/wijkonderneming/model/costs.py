"""What the enterprise pays to run."""

from __future__ import annotations

from typing import ClassVar

import attrs

from wijkonderneming.model.noun import DatedMoney, Noun, Role, Stretch, refers_to
from wijkonderneming.model.schedule import Given, Indexation, Nature, Strand, missing, recurring, single
from wijkonderneming.values.money import Money
from wijkonderneming.values.recurrence import Recurrence
from wijkonderneming.values.span import Span
from wijkonderneming.values.when import When

__all__ = ["COST_KINDS", "Cost", "RecurringCost", "SingleCost"]


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Cost(Noun):
    """Money an entity pays for something.

    Attributes:
        id: its id in the document.
        entity: the entity that pays it.
        name: what it is for.
        to: whom it is paid to; left out, not stated or various.
    """

    noun: ClassVar[str] = "cost"
    role: ClassVar[Role] = Role.TREASURER

    id: str
    entity: str = attrs.field(metadata=refers_to("entity"))
    name: str | None = None
    to: str | None = attrs.field(default=None, metadata=refers_to("organisation", "entity", "person"))

    @property
    def pays(self) -> str:
        """The entity whose cash its flows are part of."""
        return self.entity

    def schedule(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """Its flows on the days of the window; a kind of its own says which."""
        raise NotImplementedError


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class RecurringCost(Cost, Stretch):
    """A cost that comes back.

    Attributes:
        amount: what is paid each time, dated.
        due: when it is paid; left out, each month on the day it began.
        since: the first day.
        until: the first day no longer.
        indexation: a yearly rise; left out, none.
    """

    kind: ClassVar[str] = "recurring"

    amount: tuple[DatedMoney, ...] | None = None
    due: Recurrence | None = None
    since: When | None = None
    until: When | None = None
    indexation: Indexation | None = None

    def schedule(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """Each payment."""
        if self.amount is None:
            why = missing(self, "amount")
            return (Strand(purpose="cost", nature=Nature.COST, currency=None, unknowns=why, computed=False),)
        return (recurring(self, "cost", Nature.COST, self.amount, self.due, self.indexation, window, -1),)


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class SingleCost(Cost):
    """A cost that comes once.

    Attributes:
        amount: how much.
        on: the day it is paid.
    """

    kind: ClassVar[str] = "single"

    amount: Money | None = None
    on: When | None = None

    def schedule(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """One payment."""
        amount = given.money(self, "amount")
        if amount is None:
            why = missing(self, "amount")
            return (Strand(purpose="cost", nature=Nature.COST, currency=None, unknowns=why, computed=False),)
        return (single(self, "on", "cost", Nature.COST, -amount, window),)


COST_KINDS: tuple[type[Cost], ...] = (RecurringCost, SingleCost)
