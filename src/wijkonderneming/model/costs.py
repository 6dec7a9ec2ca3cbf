"""What the enterprise pays to run: what all costs share, costs that come back, and costs that come once."""

from __future__ import annotations

from typing import ClassVar

import attrs

from wijkonderneming.model.broken import with_broken_periods
from wijkonderneming.model.datedvalues import DatedNumber
from wijkonderneming.model.indexation import Indexation
from wijkonderneming.model.noun import DatedMoney, Noun, Role, Stretch, bounded, refers_to
from wijkonderneming.model.recurring import counted
from wijkonderneming.model.schedule import Given, Nature, Strand, single
from wijkonderneming.model.terms import Broken, VatKind, before_terms, on_terms
from wijkonderneming.values.money import Money
from wijkonderneming.values.recurrence import Recurrence
from wijkonderneming.values.span import Span
from wijkonderneming.values.when import When

__all__ = ["COST_KINDS", "Cost", "LastingCost", "PerUnitCost", "RecurringCost", "SingleCost"]


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Cost(Noun):
    """Money an entity pays for something.

    Attributes:
        id: its id in the document.
        entity: the entity that pays it.
        name: what it is for.
        to: whom it is paid to; left out, not stated or various. An entity of the trust receives it in its own cash,
            which is then not stated again as income.
        vat: how value added tax stands to it; amounts are without the tax. Left out, not stated.
        paid_within: how many days after it falls due it is paid, 0 to 3650; left out, on the same day.
    """

    noun: ClassVar[str] = "cost"
    role: ClassVar[Role] = Role.TREASURER

    id: str
    entity: str = attrs.field(metadata=refers_to("entity"))
    name: str | None = None
    to: str | None = attrs.field(default=None, metadata=refers_to("organisation", "entity", "person"))
    vat: VatKind | None = None
    paid_within: int | None = attrs.field(default=None, metadata=bounded(0, 3650))

    @property
    def pays(self) -> str:
        """The entity whose cash its flows are part of."""
        return self.entity

    @property
    def partner(self) -> str | None:
        """Whom it is paid to."""
        return self.to

    def schedule(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """Its flows on the days of the window, within its payment term."""
        return on_terms(self.falls_due(before_terms(window, self.paid_within), given), self.paid_within)

    def falls_due(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """What falls due on the days of the window; a kind of its own says which."""
        raise NotImplementedError


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class LastingCost(Cost, Stretch):
    """A cost that lasts from one day until another.

    Attributes:
        due: when it is paid; left out, each month on the day it began.
        since: the first day.
        until: the first day no longer.
        indexation: a yearly rise; left out, none.
        broken: what is paid of a period that is cut off.
    """

    due: Recurrence | None = None
    since: When | None = None
    until: When | None = None
    indexation: Indexation | None = None
    broken: Broken = Broken.WHOLE

    def comes_back(self, field: str, purpose: str, window: Span, given: Given, months: int = 1) -> Strand:
        """What a field says is paid each time; without ``due``, each so many months."""
        return with_broken_periods(self, given, field, self.due, purpose, Nature.COST, -1, window, months)


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class RecurringCost(LastingCost):
    """A cost that comes back.

    Attributes:
        amount: what is paid each time, dated.
    """

    kind: ClassVar[str] = "recurring"

    amount: tuple[DatedMoney, ...] | None = None

    def falls_due(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """Each payment."""
        return (self.comes_back("amount", "cost", window, given),)


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class PerUnitCost(LastingCost):
    """A cost of so many units at a price, like cleaning by the hour or a meal for each guest.

    Attributes:
        price: the price of one unit, dated.
        units: how many units are paid for each time, dated; left out, not stated.
    """

    kind: ClassVar[str] = "per_unit"

    price: tuple[DatedMoney, ...] | None = None
    units: tuple[DatedNumber, ...] | None = None

    def falls_due(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """The price of all units of each time."""
        return (counted(self.comes_back("price", "cost", window, given), self, "units"),)


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

    def falls_due(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """One payment."""
        return (single(self, given, ("amount", "on"), "cost", Nature.COST, -1, window),)


COST_KINDS: tuple[type[Cost], ...] = (RecurringCost, PerUnitCost, SingleCost)
