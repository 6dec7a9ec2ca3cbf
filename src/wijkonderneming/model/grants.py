"""How money that is granted comes: in instalments, under conditions, and settled afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any, ClassVar

import attrs

from wijkonderneming.model.noun import Noun, Role, bounded
from wijkonderneming.model.schedule import (
    Ends,
    Flow,
    Given,
    Nature,
    Strand,
    cents,
    days_of,
    missing,
    plus,
    strand_of,
    unanswered,
)
from wijkonderneming.model.terms import Condition, subject_to
from wijkonderneming.values.amount import Amount
from wijkonderneming.values.base import Problem
from wijkonderneming.values.money import Currency, Money
from wijkonderneming.values.share import Share
from wijkonderneming.values.unknown import Unknown
from wijkonderneming.values.when import When

__all__ = ["GrantSettlement", "Instalment", "in_instalments", "paid_back"]


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Instalment(Noun):
    """A part of an amount, paid by itself.

    Attributes:
        id: its id in the document.
        on: the day it is paid; left out, not stated.
        amount: how much; left out, not stated, or said by ``share``.
        share: the part of the whole amount instead, from 0 up to 1, both inclusive, rounded half up to whole cents.
        conditions: what must be so for it to be paid; left out, nothing.
    """

    noun: ClassVar[str] = "instalment"
    role: ClassVar[Role] = Role.TREASURER

    id: str
    on: When | None = None
    amount: Money | None = attrs.field(default=None, metadata=bounded(0))
    share: Share | None = None
    conditions: tuple[Condition, ...] | None = None

    def own_problems(self) -> Iterator[Problem]:
        """It is an amount or a share."""
        if self.amount is not None and self.share is not None:
            yield Problem(path="share", code="both", expected="an amount or a share, not both")


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class GrantSettlement(Noun):
    """How much a grant is in the end (vaststelling): the rest is paid, or what was paid too much is paid back.

    Attributes:
        id: its id in the document.
        on: the day the difference is paid; left out, not stated.
        amount: what the grant is in the end; left out, not decided yet: nothing up to what was granted.
    """

    noun: ClassVar[str] = "settlement"
    role: ClassVar[Role] = Role.TREASURER

    id: str
    on: When | None = None
    amount: Money | None = attrs.field(default=None, metadata=bounded(0))


def in_instalments(
    noun: Any, given: Given, parts: Sequence[Instalment], settlement: GrantSettlement | None, purpose: str
) -> Strand:
    """What is received in instalments, and when it is settled.

    Without a settlement, what the instalments leave of the amount is paid some day after the last one, or not; where
    the amount of one of them is not stated, they leave nothing.

    Args:
        noun: a noun with an ``amount``, and ``conditions`` for all that is paid.
        given: what else is known of it.
        parts: the instalments.
        settlement: how it is settled; nothing where that is not foreseen.
        purpose: what the money is for.
    """
    whole = given.amount(noun, "amount")
    currency = _currency(whole, (*parts, *([] if settlement is None else [settlement])))
    if currency is None:
        return unanswered(purpose, Nature.GIVEN, missing(noun, "amount"))
    conditions: tuple[Condition, ...] = noun.conditions or ()
    told = [_part(part, whole, purpose, Nature.GIVEN, currency) for part in parts]
    made = [
        subject_to(strand, (*(part.conditions or ()), *conditions)) for part, strand in zip(parts, told, strict=True)
    ]
    flows = [flow for strand in made for flow in strand.flows()]
    why = [unknown for strand in made for unknown in strand.unknowns]
    if settlement is not None:
        flows.append(_settled(settlement, whole, flows))
        why += missing(settlement, "on", "amount")
    elif whole is not None and all(part.amount is not None or part.share is not None for part in parts):
        rest = _left(whole, [flow for strand in told for flow in strand.flows()])
        unpaid = (Unknown(about=noun.id, field="settlement", states=()),)
        last = subject_to(strand_of(purpose, Nature.GIVEN, currency, rest, unpaid), conditions)
        flows += last.flows()
        why += last.unknowns
    return strand_of(purpose, Nature.GIVEN, currency, flows, why)


def paid_back(noun: Any, given: Given, parts: Sequence[Instalment], purpose: str) -> Strand:
    """What is paid back of an amount in instalments, each under its own conditions.

    Args:
        noun: a noun with an ``amount``.
        given: what else is known of it.
        parts: what is paid back.
        purpose: what the money is for.
    """
    whole = given.amount(noun, "amount")
    currency = _currency(whole, parts)
    if currency is None:
        return unanswered(purpose, Nature.PRINCIPAL, missing(noun, "amount"))
    told = (_part(part, whole, purpose, Nature.PRINCIPAL, currency).mirrored() for part in parts)
    made = [subject_to(strand, part.conditions or ()) for part, strand in zip(parts, told, strict=True)]
    flows = [flow for strand in made for flow in strand.flows()]
    return strand_of(purpose, Nature.PRINCIPAL, currency, flows, [why for strand in made for why in strand.unknowns])


def _currency(whole: Amount | None, parts: Iterable[Instalment | GrantSettlement]) -> Currency | None:
    stated = [part.amount for part in parts if part.amount is not None]
    return Currency(whole.unit) if whole is not None else stated[0].currency if stated else None


def _part(part: Instalment, whole: Amount | None, purpose: str, nature: Nature, currency: Currency) -> Strand:
    """One instalment, if its conditions are met."""
    first, last = days_of(part.on)
    why = missing(part, "on")
    if part.amount is not None:
        low: int = part.amount.cents
        high: int | None = low
    elif part.share is not None and whole is not None:
        low, high = cents(whole.low) or 0, cents(whole.high)
        why += whole.unknowns
    else:
        low, high = 0, None if whole is None else cents(whole.high)
        why += missing(part, "amount")
    strand = strand_of(purpose, nature, currency, [(first, last, low, high)], why)
    if part.share is not None:
        strand = strand.times(part.share.fraction, part.share.fraction)
    return strand


def _settled(settlement: GrantSettlement, whole: Amount | None, paid: list[Flow]) -> Flow:
    """What is paid at the settlement, or paid back."""
    least = sum(low or 0 for _, _, low, _ in paid)
    most: int | None = 0
    for _, _, _, high in paid:
        most = plus(most, high)
    if settlement.amount is not None:
        ends: Ends = (settlement.amount.cents,) * 2
    else:
        ends = (0, None if whole is None else cents(whole.high))
    low_end = None if most is None or ends[0] is None else ends[0] - most
    return (*days_of(settlement.on), low_end, None if ends[1] is None else ends[1] - least)


def _left(whole: Amount, told: list[Flow]) -> list[Flow]:
    """What the instalments leave of the amount, from the last one on; nothing where they leave nothing."""
    least = sum(low or 0 for _, _, low, _ in told)
    rest = None if whole.high is None else (cents(whole.high) or 0) - least
    after = max((first for first, _, _, _ in told), default=date.min)
    return [(after, date.max, 0, rest)] if rest is None or rest > 0 else []
