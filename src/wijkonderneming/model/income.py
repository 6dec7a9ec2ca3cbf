"""What the enterprise earns: what all income shares, rents and use by the time."""

from __future__ import annotations

from typing import ClassVar

import attrs

from wijkonderneming.model.broken import with_broken_periods
from wijkonderneming.model.indexation import Indexation
from wijkonderneming.model.noun import DatedMoney, Role, Stretch, bounded, refers_to
from wijkonderneming.model.recurring import recurring
from wijkonderneming.model.schedule import Given, Nature, Strand, missing, unanswered
from wijkonderneming.model.terms import Broken, Condition, VatKind, before_terms, on_terms
from wijkonderneming.values.recurrence import Recurrence
from wijkonderneming.values.span import Span
from wijkonderneming.values.when import When

__all__ = ["INCOME_KINDS", "Hire", "Income", "Letting", "OtherIncome"]


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Income(Stretch):
    """Money an entity earns.

    Attributes:
        id: its id in the document.
        entity: the entity that receives it.
        name: what it is called.
        from_: who pays it; left out, not stated or various. An entity of the trust pays it out of its own cash, which
            is then not stated again as a cost.
        since: the first day.
        until: the first day no longer.
        indexation: a yearly rise; left out, none.
        vat: how value added tax stands to it; amounts are without the tax. Left out, not stated.
        paid_within: how many days after it falls due it is paid, 0 to 3650; left out, on the same day.
        conditions: what must be so for it to be paid; left out, nothing.
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
    vat: VatKind | None = None
    paid_within: int | None = attrs.field(default=None, metadata=bounded(0, 3650))
    conditions: tuple[Condition, ...] | None = None

    @property
    def pays(self) -> str:
        """The entity whose cash its flows are part of."""
        return self.entity

    @property
    def partner(self) -> str | None:
        """Who pays it."""
        return self.from_

    def schedule(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """Its flows on the days of the window, under its conditions and within its payment term."""
        due = self.falls_due(before_terms(window, self.paid_within), given)
        return on_terms(due, self.paid_within, self.conditions, at_once=Nature.COST)

    def falls_due(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """What falls due on the days of the window; a kind of its own says which."""
        raise NotImplementedError


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Letting(Income):
    """Rent of a space let for longer.

    Attributes:
        over: the asset that is let.
        rent_per_month: the rent a month, dated.
        service_per_month: what the tenant pays a month for services besides (servicekosten), dated; left out, none.
        due: when both are paid; left out, each month on the day the letting began.
        broken: what is paid of a month that is cut off.
    """

    kind: ClassVar[str] = "letting"

    over: str | None = attrs.field(default=None, metadata=refers_to("asset"))
    rent_per_month: tuple[DatedMoney, ...] | None = None
    service_per_month: tuple[DatedMoney, ...] | None = None
    due: Recurrence | None = None
    broken: Broken = Broken.WHOLE

    def falls_due(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """The rent of each month, and the services."""
        rent = with_broken_periods(self, given, "rent_per_month", self.due, "rent", Nature.EARNED, 1, window)
        if self.service_per_month is None:
            return (rent,)
        service = with_broken_periods(self, given, "service_per_month", self.due, "service", Nature.EARNED, 1, window)
        return rent, service


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Hire(Income):
    """Use of a space by the time, at a price of its own; ``TariffHire`` goes by a tariff card.

    Attributes:
        over: the asset that is hired out.
        price_per_use: the price of one use, dated.
        uses: when it is used, and paid.
    """

    kind: ClassVar[str] = "hire"

    over: str | None = attrs.field(default=None, metadata=refers_to("asset"))
    price_per_use: tuple[DatedMoney, ...] | None = None
    uses: Recurrence | None = None

    def falls_due(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """The price of each use."""
        strand = recurring(self, given, "price_per_use", self.uses, "hire", Nature.EARNED, 1, window)
        if self.uses is None and (strand.days or not strand.computed):
            return (unanswered("hire", Nature.EARNED, missing(self, "uses", "price_per_use"), strand.currency),)
        return (strand,)


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class OtherIncome(Income):
    """Income of a sort that no other kind is for.

    Attributes:
        amount: what is paid each time, dated.
        due: when it is paid; left out, each month on the day it began.
        broken: what is paid of a period that is cut off.
    """

    kind: ClassVar[str] = "other_income"

    amount: tuple[DatedMoney, ...] | None = None
    due: Recurrence | None = None
    broken: Broken = Broken.WHOLE

    def falls_due(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """Each payment."""
        return (with_broken_periods(self, given, "amount", self.due, "income", Nature.EARNED, 1, window),)


INCOME_KINDS: tuple[type[Income], ...] = (Letting, Hire, OtherIncome)
