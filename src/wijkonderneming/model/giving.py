"""Income that is given: donations, and subsidies for what the enterprise does or pays."""

from __future__ import annotations

from typing import ClassVar

import attrs

from wijkonderneming.model.datedvalues import DatedNumber
from wijkonderneming.model.grants import GrantSettlement, Instalment, in_instalments
from wijkonderneming.model.income import Income
from wijkonderneming.model.noun import DatedMoney, bounded, refers_to
from wijkonderneming.model.recurring import counted, recurring
from wijkonderneming.model.schedule import Given, Nature, Strand, missing, single, unanswered
from wijkonderneming.model.terms import within
from wijkonderneming.values.money import Money
from wijkonderneming.values.recurrence import Recurrence
from wijkonderneming.values.share import Share
from wijkonderneming.values.span import Span
from wijkonderneming.values.when import When

__all__ = ["GIVING_KINDS", "CostSubsidy", "Donation", "OperatingGrant", "RecurringDonation"]


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Donation(Income):
    """A gift for running costs, once.

    Attributes:
        amount: how much.
        on: the day it is received.
    """

    kind: ClassVar[str] = "donation"

    amount: Money | None = attrs.field(default=None, metadata=bounded(0))
    on: When | None = None

    def falls_due(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """One receipt."""
        return (single(self, given, ("amount", "on"), "donation", Nature.GIVEN, 1, window),)


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class RecurringDonation(Income):
    """Gifts that come back, of one giver or of many who give alike.

    Attributes:
        each: what one giver gives each time, dated.
        givers: how many give, dated; left out, one.
        due: when; left out, each month on the day it began.
    """

    kind: ClassVar[str] = "recurring_donation"

    each: tuple[DatedMoney, ...] | None = None
    givers: tuple[DatedNumber, ...] | None = None
    due: Recurrence | None = None

    def falls_due(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """All gifts of each time."""
        strand = recurring(self, given, "each", self.due, "donation", Nature.GIVEN, 1, window)
        return (strand if self.givers is None else counted(strand, self, "givers"),)


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class OperatingGrant(Income):
    """A subsidy for what the enterprise does over a period (exploitatiesubsidie, projectsubsidie).

    It is stated by the period, ``amount_each``, or as one amount with its instalments.

    Attributes:
        amount_each: what is paid each time, dated; left out where it is one amount.
        due: when; left out, each month on the day it began.
        amount: what is granted at most for the whole period.
        instalments: in what parts it is paid; left out, not stated.
        settlement: how it is settled afterwards; left out, not foreseen.
    """

    kind: ClassVar[str] = "operating_grant"

    amount_each: tuple[DatedMoney, ...] | None = None
    due: Recurrence | None = None
    amount: Money | None = attrs.field(default=None, metadata=bounded(0))
    instalments: tuple[Instalment, ...] | None = None
    settlement: GrantSettlement | None = None

    def schedule(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """What is paid, under its conditions; days of instalments are those on which they are paid."""
        if self.instalments is not None:
            return self.falls_due(window, given)
        return super().schedule(window, given)

    def falls_due(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """Each payment."""
        if self.instalments is not None:
            return (in_instalments(self, given, self.instalments, self.settlement, "grant"),)
        if self.amount_each is not None:
            return (recurring(self, given, "amount_each", self.due, "grant", Nature.GIVEN, 1, window),)
        last = None if self.until is None else self.until.latest
        if last is not None and last <= window.start:
            return (Strand(purpose="grant", nature=Nature.GIVEN, currency=None),)
        return (unanswered("grant", Nature.GIVEN, missing(self, "amount", "instalments", "amount_each")),)


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class CostSubsidy(Income):
    """A subsidy that pays a cost, or a part of it, on the days it is paid, like that for the rent of a building.

    The cost stays what it is, in gross: the subsidy is shown apart.

    Attributes:
        pays_for: the cost.
        share: the part of it that the subsidy pays, from 0 up to 1, both inclusive; left out, not stated.
    """

    kind: ClassVar[str] = "cost_subsidy"

    pays_for: str | None = attrs.field(default=None, metadata=refers_to("cost"))
    share: Share | None = None

    def falls_due(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """Its part of each payment of the cost, from its own first day until its own last."""
        cost = given.find(self.pays_for)
        if cost is None:
            return (unanswered("subsidy", Nature.GIVEN, given.missing(self, "pays_for")),)
        return tuple(self._of(strand) for strand in cost.schedule(window, given))

    def _of(self, cost: Strand) -> Strand:
        if not cost.computed:
            return unanswered("subsidy", Nature.GIVEN, cost.unknowns, cost.currency)
        turned = attrs.evolve(cost.mirrored(), purpose="subsidy", nature=Nature.GIVEN)
        part = None if self.share is None else self.share.fraction
        paid = turned.times(0, 1, missing(self, "share")) if part is None else turned.times(part, part)
        return within(paid, self.since, self.until, self.id)


GIVING_KINDS: tuple[type[Income], ...] = (Donation, RecurringDonation, OperatingGrant, CostSubsidy)
