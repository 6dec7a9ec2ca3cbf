"""Capital without a lender: gifts, start capital, grants that may have to be paid back, a price paid later."""

from __future__ import annotations

from typing import ClassVar

import attrs

from wijkonderneming.model.capital import Instrument
from wijkonderneming.model.grants import GrantSettlement, Instalment, in_instalments, paid_back
from wijkonderneming.model.noun import bounded, refers_to
from wijkonderneming.model.schedule import Given, Nature, Strand, missing, single, unanswered
from wijkonderneming.model.terms import Condition, subject_to
from wijkonderneming.values.money import Money
from wijkonderneming.values.span import Span
from wijkonderneming.values.when import When

__all__ = ["GIFT_KINDS", "DeferredPrice", "Gift", "Grant", "RepayableGrant", "StartCapital"]


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Gift(Instrument):
    """Money given for good, with no duty in return.

    Attributes:
        amount: how much.
        on: the day it is received.
    """

    kind: ClassVar[str] = "gift"

    amount: Money | None = attrs.field(default=None, metadata=bounded(0))
    on: When | None = None

    def schedule(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """One receipt."""
        return (single(self, given, ("amount", "on"), self.kind, Nature.GIVEN, 1, window),)


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class StartCapital(Gift):
    """Money to begin with, given by a fund or an umbrella body (startkapitaal)."""

    kind: ClassVar[str] = "start_capital"


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Grant(Gift):
    """Money granted for a purpose (subsidie).

    Attributes:
        conditions: what must be so for it to be paid; left out, nothing.
        instalments: in what parts it is paid, instead of at once ``on`` a day.
        settlement: how it is settled afterwards; left out, not foreseen.
    """

    kind: ClassVar[str] = "grant"

    conditions: tuple[Condition, ...] | None = None
    instalments: tuple[Instalment, ...] | None = None
    settlement: GrantSettlement | None = None

    def schedule(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """Each receipt."""
        if self.instalments is None:
            strand = single(self, given, ("amount", "on"), "grant", Nature.GIVEN, 1, window)
            return (subject_to(strand, self.conditions or ()),)
        return (in_instalments(self, given, self.instalments, self.settlement, "grant"),)


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class RepayableGrant(Grant):
    """Money granted that is paid back, in whole or in part, when or if something is so.

    Attributes:
        repayments: what is paid back, each under its own conditions; left out, not stated.
    """

    kind: ClassVar[str] = "repayable_grant"

    repayments: tuple[Instalment, ...] | None = None

    def schedule(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """Each receipt, and what is paid back."""
        received = Grant.schedule(self, window, given)
        if self.repayments is None:
            return (*received, unanswered("repayment", Nature.PRINCIPAL, missing(self, "repayments")))
        return (*received, paid_back(self, given, self.repayments, "repayment"))


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class DeferredPrice(Instrument):
    """A part of a price that is paid later.

    Attributes:
        over: the right it is a part of the price of; that much less is paid when the right begins.
        amount: how much is paid later.
        due: the day it is paid.
        conditions: what must be so for it to be paid, like a sale on; left out, nothing.
    """

    kind: ClassVar[str] = "deferred_price"

    over: str | None = attrs.field(default=None, metadata=refers_to("right"))
    amount: Money | None = attrs.field(default=None, metadata=bounded(0))
    due: When | None = None
    conditions: tuple[Condition, ...] | None = None

    @property
    def defers(self) -> str | None:
        """The right it is a part of the price of."""
        return self.over

    def schedule(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """One payment."""
        strand = single(self, given, ("amount", "due"), "price", Nature.INVESTMENT, -1, window)
        return (subject_to(strand, self.conditions or ()),)


GIFT_KINDS: tuple[type[Instrument], ...] = (Gift, StartCapital, Grant, RepayableGrant, DeferredPrice)
