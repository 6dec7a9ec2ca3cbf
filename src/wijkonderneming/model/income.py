"""What the enterprise earns."""

from __future__ import annotations

from typing import ClassVar

import attrs

from wijkonderneming.model.noun import DatedMoney, Role, Stretch, refers_to
from wijkonderneming.model.recurring import Indexation, recurring
from wijkonderneming.model.schedule import Given, Nature, Strand, missing, unanswered
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
        from_: who pays it; left out, not stated or various. An entity of the trust pays it out of its own cash, which
            is then not stated again as a cost.
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

    @property
    def partner(self) -> str | None:
        """Who pays it."""
        return self.from_

    def schedule(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """Its flows on the days of the window; a kind of its own says which."""
        raise NotImplementedError


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
        return (recurring(self, given, "rent_per_month", self.due, "rent", Nature.EARNED, 1, window),)


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
        strand = recurring(self, given, "price_per_use", self.uses, "hire", Nature.EARNED, 1, window)
        if self.uses is None and (strand.days or not strand.computed):
            return (unanswered("hire", Nature.EARNED, missing(self, "uses", "price_per_use"), strand.currency),)
        return (strand,)


INCOME_KINDS: tuple[type[Income], ...] = (Letting, Hire)
