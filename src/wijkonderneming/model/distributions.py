"""What is paid out of profit or capital, and to whom it may go."""

from __future__ import annotations

from enum import Enum
from typing import ClassVar

import attrs

from wijkonderneming.model.noun import Noun, Role, bounded, refers_to
from wijkonderneming.values.money import Money
from wijkonderneming.values.when import When

__all__ = ["Distribution", "DistributionKind", "Recipient"]


class Recipient(Enum):
    """Whom a surplus or a distribution goes to."""

    NEIGHBOURHOOD = "neighbourhood"
    """The trust's own purpose and area."""
    SIMILAR_BODY = "similar_body"
    """Another body with a like purpose and lock."""
    PUBLIC_BODY = "public_body"
    PRIVATE_PERSONS = "private_persons"
    """Members, founders, directors, investors or others, for themselves."""


class DistributionKind(Enum):
    """As what something is paid out."""

    DIVIDEND = "dividend"
    """A part of the profit on shares."""
    MEMBER_REFUND = "member_refund"
    """A part of the profit by what members traded with their co-operative."""
    GIFT = "gift"
    """A foundation or association gives for its purpose, or a subsidiary its profit to a charity."""
    CAPITAL = "capital"
    """Capital paid back."""
    LIQUIDATION = "liquidation"
    """What was left after the liquidation."""


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Distribution(Noun):
    """A payment out of profit or capital without anything in return. Interest on a debt is none.

    A foundation keeps a register of those that it paid a part of what it could distribute, art. 2:290 BW.

    Attributes:
        on: the day it was paid.
        amount: how much, not negative.
        to: whom it went to.
        payee: the person, organisation or entity that got it; left out, not stated.
        kind_: as what it was paid; left out, not stated.
        year: the financial year of which it is; left out, not stated.
        registered: whether payee, amount and day stand in the register of art. 2:290 BW; left out, not stated.
        decision: the decision, or the source that tells of it.
    """

    noun: ClassVar[str] = "distribution"
    role: ClassVar[Role] = Role.TREASURER

    id: str | None = None
    on: When | None = None
    amount: Money | None = attrs.field(default=None, metadata=bounded(0))
    to: Recipient | None = None
    payee: str | None = attrs.field(default=None, metadata=refers_to("person", "organisation", "entity"))
    kind_: DistributionKind | None = None
    year: str | None = attrs.field(default=None, metadata=refers_to("financial_year", same="entity"))
    registered: bool | None = None
    decision: str | None = attrs.field(default=None, metadata=refers_to("any"))
