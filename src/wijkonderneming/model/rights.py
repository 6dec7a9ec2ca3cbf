"""Dated rights over assets: "owns the building" is a bundle of these."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import ClassVar

import attrs

from wijkonderneming.model.formers import Former
from wijkonderneming.model.noun import Role, Stretch, begun, bounded, known_by, listed, refers_to
from wijkonderneming.model.schedule import Given, Nature, Strand, days_of, missing, placed, unanswered
from wijkonderneming.values.money import Money
from wijkonderneming.values.share import Share
from wijkonderneming.values.span import Span
from wijkonderneming.values.when import When

__all__ = ["RIGHT_KINDS", "CoOwnership", "FormerState", "Ownership", "Right", "RightState"]


class RightState(Enum):
    """How far a right has come."""

    PROPOSED = "proposed"
    CONTRACTED = "contracted"
    """Agreed. A lease, a loan for use or a licence is then in force; a real right is still to be transferred."""
    TRANSFERRED = "transferred"
    """Acquired: for registered property, the deed is in the public registers."""
    ENDED = "ended"
    """It was in force, or acquired, and is over."""


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class FormerState(Former):
    """How far a right had come for some time.

    Attributes:
        value: the state.
        since: the first day of it; left out, since the state before.
        until: the first day of the next state.
    """

    noun: ClassVar[str] = "former_state"

    value: RightState
    since: When | None = None
    until: When | None = None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Right(Stretch):
    """A right over an asset or a part of one.

    Attributes:
        id: its id in the document.
        over: the asset.
        holder: the entity (or organisation) that has it.
        counterparty: from whom it comes: seller, landlord, landowner. An entity of the trust receives the price in its
            own cash.
        state: how far it has come; left out, not stated.
        former_states: how far it had come before, like contracted before it was transferred.
        since: the first day of that state: of the agreement while contracted, of the transfer once transferred.
        until: the first day it no longer exists.
        decided_by: the body of the holder that decided to acquire it; left out, not stated.
        price: what is paid for it once, at ``since``, except for what a deferred price says is paid later. Left out,
            not stated for a right in the thing itself; nothing for any other.
    """

    noun: ClassVar[str] = "right"
    role: ClassVar[Role] = Role.NOTARY
    real: ClassVar[bool] = False
    """Whether it is a right in the thing itself, so that over immovable property it is registered property."""

    id: str
    over: str = attrs.field(metadata=refers_to("asset"))
    holder: str = attrs.field(metadata=refers_to("entity", "organisation"))
    counterparty: str | None = attrs.field(default=None, metadata=refers_to("entity", "organisation", "person"))
    state: RightState | None = attrs.field(default=None, metadata=begun("since"))
    former_states: tuple[FormerState, ...] | None = None
    since: When | None = None
    until: When | None = None
    decided_by: str | None = attrs.field(default=None, metadata=refers_to("body"))
    price: Money | None = attrs.field(default=None, metadata=known_by(Role.TREASURER) | bounded(0))

    @property
    def pays(self) -> str:
        """The entity whose cash its flows are part of."""
        return self.holder

    @property
    def partner(self) -> str | None:
        """From whom it comes."""
        return self.counterparty

    def in_force(self) -> tuple[When | None, When | None] | None:
        """The first day it is in force and the first day no longer; nothing while it is not, or not stated to be.

        What is agreed is in force but for a right in the thing itself, which is so from its transfer. Where it has
        ended, the states it had before tell from when it was.
        """
        holding = {RightState.TRANSFERRED} if self.real else {RightState.CONTRACTED, RightState.TRANSFERRED}
        formers = [former for former in listed(self.former_states) if former.value in holding]
        if self.state in holding:
            return _first([self.since, *(former.since for former in formers)]), self.until
        if self.state is RightState.ENDED:
            return _first([former.since for former in formers]), self.until or self.since
        return None

    def schedule(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """The price, paid on the first day of a right that was agreed or acquired, and what comes back after that.

        What is only proposed costs nothing yet. Where it is not stated how far it has come, the price may be paid or not,
        and what comes back cannot be computed.
        """
        if self.state is RightState.PROPOSED:
            return ()
        bought = self._bought(window, given)
        if self.state is not None:
            return (*bought, *self.comes_back(window, given))
        why = missing(self, "state")
        back = (unanswered(purpose, Nature.COST, why) for purpose in self.perhaps_back(given))
        return (*(one.perhaps(why) for one in bought), *back)

    def comes_back(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """What is paid again and again while it is in force; nothing for most kinds."""
        del window, given
        return ()

    def perhaps_back(self, given: Given) -> tuple[str, ...]:
        """For what something may be paid again and again, where it is not stated how far the right has come."""
        del given
        return ()

    def _bought(self, window: Span, given: Given) -> tuple[Strand, ...]:
        price = given.price(self)
        if price is None and not self.real:
            return ()
        bought = self
        if listed(self.former_states) and self.state in {None, RightState.ENDED}:
            bought = attrs.evolve(self, since=(self.in_force() or (None,))[0])
        return (placed(bought, price, ("price", "since"), "price", Nature.INVESTMENT, -1, window),)


def _first(days: list[When | None]) -> When | None:
    """The first of some days, as far as they are known; nothing where one is not stated."""
    ends = [days_of(day) for day in days if day is not None]
    if not ends or len(ends) < len(days):
        return None
    early, late = min(end[0] for end in ends), min(end[1] for end in ends)
    known = None if early == date.min else early, None if late == date.max else late
    return None if known == (None, None) else When(*known)


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Ownership(Right):
    """Full ownership (eigendom), art. 5:1 BW; freehold."""

    kind: ClassVar[str] = "ownership"
    real: ClassVar[bool] = True


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class CoOwnership(Right):
    """A share in ownership (mede-eigendom).

    Attributes:
        share: how much of it; left out, not stated.
    """

    kind: ClassVar[str] = "co_ownership"
    real: ClassVar[bool] = True

    share: Share | None = None


RIGHT_KINDS: tuple[type[Right], ...] = (Ownership, CoOwnership)
