"""The funds of an entity: what its own capital is set aside for, by whom, and what is moved between them.

A fund is a part of the equity, not a purse: moving money between funds moves no cash.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from enum import Enum
from typing import ClassVar

import attrs

from wijkonderneming.model.noun import Noun, Role, other_than, refers_to
from wijkonderneming.values.amount import Amount
from wijkonderneming.values.base import Problem
from wijkonderneming.values.money import Currency, Money
from wijkonderneming.values.span import Span
from wijkonderneming.values.unknown import Unknown
from wijkonderneming.values.when import When

__all__ = ["Fund", "FundBalance", "FundKind", "FundTransfer", "net_transfers"]


class FundKind(Enum):
    """What binds a fund.

    Source: the Dutch names are those of RJ 640 (a recommendation for organisations without profit aim, no law); the
    English ones are those of charity accounts.
    """

    GENERAL = "general"
    """Free to spend within the purpose (algemene reserve)."""
    CONTINUITY = "continuity"
    """Kept to carry on in bad times (continuïteitsreserve)."""
    DESIGNATED = "designated"
    """Set aside by the board, which may change its mind (bestemmingsreserve)."""
    RESTRICTED = "restricted"
    """Bound by whoever gave it (bestemmingsfonds)."""
    ENDOWMENT = "endowment"
    """Capital that is to be kept, of which the yield is spent."""


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class FundBalance(Noun):
    """What is in a fund at the start of a day.

    Attributes:
        on: the day; what is moved on that day comes after.
        amount: how much; negative where a fund is overdrawn.
    """

    noun: ClassVar[str] = "fund_balance"
    role: ClassVar[Role] = Role.TREASURER
    distinct: ClassVar[str] = "on"

    id: str | None = None
    on: date
    amount: Money


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Fund(Noun):
    """A part of the equity of an entity.

    Attributes:
        id: its id in the document.
        kind_: what binds it.
        name: what it is called.
        purpose: what it may be spent on; left out, not stated.
        restricted_by: who restricted it: givers, or the grants and gifts that did. A restricted fund names one or more;
            general, continuity and designated funds are restricted by nobody.
        balances: what is in it on stated days.
    """

    noun: ClassVar[str] = "fund"
    role: ClassVar[Role] = Role.TREASURER

    id: str
    kind_: FundKind
    name: str | None = None
    purpose: str | None = None
    restricted_by: tuple[str, ...] | None = attrs.field(
        default=None, metadata=refers_to("organisation", "person", "entity", "instrument", "income", "offer")
    )
    balances: tuple[FundBalance, ...] | None = None

    def own_problems(self) -> Iterator[Problem]:
        """A restricted fund names who restricts it, a free one nobody."""
        if self.kind_ is FundKind.RESTRICTED and not self.restricted_by:
            yield Problem(
                path="restricted_by", code="missing", expected="who restricted it: a giver, or the grant that did"
            )
        free = {FundKind.GENERAL, FundKind.CONTINUITY, FundKind.DESIGNATED}
        if self.kind_ in free and self.restricted_by:
            yield Problem(
                path="restricted_by",
                code="not_restricted",
                expected="nobody, or the kind restricted or endowment",
                found=self.kind_.value,
            )


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class FundTransfer(Noun):
    """An amount that is moved from one fund of an entity to another.

    Attributes:
        id: its id in the document.
        from_: the fund it leaves, of the same entity.
        to: the fund it goes to, another one of the same entity.
        amount: how much, more than nothing; left out, not stated.
        on: the day; left out, not stated.
        decided_by: the body of the entity that decided; left out, not stated.
    """

    noun: ClassVar[str] = "fund_transfer"
    role: ClassVar[Role] = Role.TREASURER

    id: str
    from_: str = attrs.field(metadata=refers_to("fund", same="entity"))
    to: str = attrs.field(metadata=refers_to("fund", same="entity") | other_than("from_"))
    amount: Money | None = None
    on: When | None = None
    decided_by: str | None = attrs.field(default=None, metadata=refers_to("body", same="entity"))

    def own_problems(self) -> Iterator[Problem]:
        """It is more than nothing."""
        if self.amount is not None and self.amount.cents <= 0:
            yield Problem(path="amount", code="too_low", expected="more than nothing", found=str(self.amount))


def net_transfers(transfers: Iterable[FundTransfer], fund: str, currency: Currency, span: Span) -> Amount:
    """What transfers add to a fund on the days of a span; negative where more leaves it.

    A transfer of which the day or the amount is not known widens the bounds and is named among the unknowns.
    """
    total = Amount.measure(0, currency.value)
    for transfer in transfers:
        if fund not in {transfer.from_, transfer.to}:
            continue
        amount = _amount(transfer, currency, span)
        total += amount if transfer.to == fund else -amount
    return total


def _amount(transfer: FundTransfer, currency: Currency, span: Span) -> Amount:
    """What is moved on the days of the span, for certain or perhaps."""
    nothing = Money.from_cents(0, currency)
    first, last = (None, None) if transfer.on is None else (transfer.on.earliest, transfer.on.latest)
    outside = (last is not None and last < span.start) or (
        first is not None and span.end is not None and first >= span.end
    )
    if outside:
        return Amount.of(nothing)
    inside = first is not None and last is not None and first in span and last in span
    why = [
        Unknown(about=transfer.id, field=field, states=())
        for field, known in (("amount", transfer.amount is not None), ("on", inside))
        if not known
    ]
    if transfer.amount is None:
        return Amount.between(currency, nothing, None, why)
    return Amount.between(currency, transfer.amount if inside else nothing, transfer.amount, why)
