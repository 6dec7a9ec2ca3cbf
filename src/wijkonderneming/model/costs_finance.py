"""What raising money costs: the fees of a platform."""

from __future__ import annotations

from typing import Any, ClassVar

import attrs

from wijkonderneming.model.costs import Cost
from wijkonderneming.model.noun import bounded, refers_to
from wijkonderneming.model.offers import Offer
from wijkonderneming.model.schedule import (
    Given,
    Nature,
    Strand,
    cents,
    days_of,
    missing,
    never,
    strand_of,
    unanswered,
)
from wijkonderneming.values.money import Currency, Money
from wijkonderneming.values.share import Share
from wijkonderneming.values.span import Span
from wijkonderneming.values.when import When

__all__ = ["FINANCE_COST_KINDS", "PlatformFee"]


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class PlatformFee(Cost):
    """What a platform asks for a public offer: a part of what it raises, and a fixed sum.

    Attributes:
        offer: the offer.
        share: the part of what it raises, from 0 up to 1, both inclusive, rounded half up to whole cents; left out,
            not stated.
        fixed: what is paid besides; left out, nothing.
        on: the day it is paid; left out, the day the offer was closed, and where that is not stated, its deadline.
    """

    kind: ClassVar[str] = "platform_fee"

    offer: str | None = attrs.field(default=None, metadata=refers_to("offer"))
    share: Share | None = None
    fixed: Money | None = attrs.field(default=None, metadata=bounded(0))
    on: When | None = None

    def falls_due(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """One payment."""
        offer = given.find(self.offer)
        raised = given.amount(offer, "raised") if isinstance(offer, Offer) else None
        told: tuple[Any, str] = (self, "on") if self.on is not None or offer is None else (offer, _last_day(offer))
        when: When | None = getattr(*told)
        first, last = days_of(when)
        purpose, nature = "platform_fee", Nature.COST
        if never(window, first, last):
            return (Strand(purpose=purpose, nature=nature, currency=None),)
        why = (*given.missing(self, "offer"), *missing(self, "share"))
        why += () if offer is None or raised is not None else missing(offer, "raised")
        if when is None or offer is None or raised is None or self.share is None:
            return (unanswered(purpose, nature, (*why, *(missing(self, "on") if when is None else ()))),)
        days = missing(*told)
        flow = (first, last, None if raised.high is None else -(cents(raised.high) or 0), -(cents(raised.low) or 0))
        part, fixed = self.share.fraction, 0 if self.fixed is None else self.fixed.cents
        strand = strand_of(purpose, nature, Currency(raised.unit), [flow], (*raised.unknowns, *days)).times(part, part)
        low, high = (tuple(None if end is None else end - fixed for end in ends) for ends in (strand.low, strand.high))
        return (attrs.evolve(strand, low=low, high=low if strand.high is strand.low else high),)


def _last_day(offer: Offer) -> str:
    """The field with the day on which an offer is over: it may be closed before its deadline, or after."""
    return "deadline" if offer.closed is None else "closed"


FINANCE_COST_KINDS: tuple[type[Cost], ...] = (PlatformFee,)
