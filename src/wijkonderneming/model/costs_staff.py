"""What work costs: pay by the month, with what an employer pays on top."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any, ClassVar

import attrs

from wijkonderneming.model.costs import Cost, LastingCost
from wijkonderneming.model.datedvalues import negative_rate
from wijkonderneming.model.noun import DatedMoney, refers_to
from wijkonderneming.model.schedule import Given, Nature, Strand, unanswered
from wijkonderneming.values.base import Problem
from wijkonderneming.values.share import Rate, Share
from wijkonderneming.values.span import Span
from wijkonderneming.values.unknown import Unknown

__all__ = ["STAFF_COST_KINDS", "StaffCost"]


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class StaffCost(LastingCost):
    """What people are paid for their work.

    How many they are and which part of full time each works is said by the work itself, and asked of it: what it does
    not state is not certain here. Without ``work``, the pay is that of all together.

    Attributes:
        work: the work that is paid for.
        pay_per_month: what one person gets a month for full time, before tax, dated; of an independent professional,
            left out, the fee a month that the work states.
        on_top: what the employer pays besides, as a part of the pay: insurances, pension, holiday allowance. Left out,
            nothing.
    """

    kind: ClassVar[str] = "staff_cost"

    work: str | None = attrs.field(default=None, metadata=refers_to("work"))
    pay_per_month: tuple[DatedMoney, ...] | None = None
    on_top: Rate | None = None

    def own_problems(self) -> Iterator[Problem]:
        """Nothing is taken off."""
        yield from negative_rate(self.on_top, "on_top")

    def falls_due(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """The pay of each month, and what is paid on top."""
        work = given.find(self.work)
        if self.work is not None and work is None:
            return (unanswered("pay", Nature.COST, given.missing(self, "work")),)
        fee = getattr(work, "fee_per_month", None)
        paid = self if self.pay_per_month is not None or fee is None else attrs.evolve(self, pay_per_month=fee)
        one = paid.comes_back("pay_per_month", "pay", window, given)
        least, most, why = _persons(work)
        pay = one.times(least, most, why)
        if self.on_top is None:
            return (pay,)
        part = self.on_top.fraction
        charges = attrs.evolve(one, purpose="charges").times(least * part, None if most is None else most * part, why)
        return pay, charges


def _persons(work: Any) -> tuple[Fraction, Fraction | None, tuple[Unknown, ...]]:
    """How many times full time somebody works, at least and at most, and what is not stated of it."""
    if work is None:
        return Fraction(1), Fraction(1), ()
    why = []
    number: int | None = 1 if getattr(work, "person", None) is not None else work.number
    if number is None:
        why.append("number")
    part: Share | None = getattr(work, "fte", Share(1))
    if part is None:
        why.append("fte")
    least = Fraction(0) if part is None else (number or 1) * part.fraction
    most = None if number is None else number * (Fraction(1) if part is None else part.fraction)
    return least, most, tuple(Unknown(about=work.id, field=field, states=()) for field in why)


STAFF_COST_KINDS: tuple[type[Cost], ...] = (StaffCost,)
