"""What the enterprise pays to run."""

from __future__ import annotations

from typing import ClassVar

import attrs

from wijkonderneming.model.noun import DatedMoney, Noun, Role, Stretch, bounded, refers_to
from wijkonderneming.model.recurring import Indexation, recurring
from wijkonderneming.model.schedule import Given, Nature, Strand, single
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
        to: whom it is paid to; left out, not stated or various. An entity of the trust receives it in its own cash,
            which is then not stated again as income.
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

    @property
    def partner(self) -> str | None:
        """Whom it is paid to."""
        return self.to

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
        return (recurring(self, given, "amount", self.due, "cost", Nature.COST, -1, window),)


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class SingleCost(Cost):
    """A cost that comes once.

    Attributes:
        amount: how much.
        on: the day it is paid.
    """

    kind: ClassVar[str] = "single"

    amount: Money | None = attrs.field(default=None, metadata=bounded(0))
    on: When | None = None

    def schedule(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """One payment."""
        return (single(self, given, ("amount", "on"), "cost", Nature.COST, -1, window),)


COST_KINDS: tuple[type[Cost], ...] = (RecurringCost, SingleCost)
