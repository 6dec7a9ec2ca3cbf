"""What is paid out of profit or capital, and to whom it may go."""

from __future__ import annotations

from enum import Enum
from typing import ClassVar

import attrs

from wijkonderneming.model.noun import Noun, Role, bounded
from wijkonderneming.values.money import Money
from wijkonderneming.values.when import When

__all__ = ["Distribution", "Recipient"]


class Recipient(Enum):
    """Whom a surplus or a distribution goes to."""

    NEIGHBOURHOOD = "neighbourhood"
    """The trust's own purpose and area."""
    SIMILAR_BODY = "similar_body"
    """Another body with a like purpose and lock."""
    PUBLIC_BODY = "public_body"
    PRIVATE_PERSONS = "private_persons"
    """Members, founders, directors, investors or others, for themselves."""


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Distribution(Noun):
    """A payment out of profit or capital without anything in return. Interest on a debt is none.

    Attributes:
        on: the day it was paid.
        amount: how much, not negative.
        to: whom it went to.
    """

    noun: ClassVar[str] = "distribution"
    role: ClassVar[Role] = Role.TREASURER

    id: str | None = None
    on: When | None = None
    amount: Money | None = attrs.field(default=None, metadata=bounded(0))
    to: Recipient | None = None
