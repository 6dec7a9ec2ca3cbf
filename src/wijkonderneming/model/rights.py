"""Dated rights over assets: "owns the building" is a bundle of these."""

from __future__ import annotations

from enum import Enum
from typing import ClassVar

import attrs

from wijkonderneming.model.formers import Former
from wijkonderneming.model.noun import Role, Stretch, begun, bounded, known_by, refers_to
from wijkonderneming.model.schedule import Given, Nature, Strand, missing, placed
from wijkonderneming.values.money import Money
from wijkonderneming.values.span import Span
from wijkonderneming.values.when import When

__all__ = [
    "RIGHT_KINDS",
    "ApartmentRight",
    "Bruikleen",
    "CoOwnership",
    "Erfpacht",
    "FormerState",
    "Lease",
    "Licence",
    "Opstal",
    "Ownership",
    "Right",
    "RightState",
]


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
    price: Money | None = attrs.field(default=None, metadata=known_by(Role.TREASURER) | bounded(0))

    @property
    def pays(self) -> str:
        """The entity whose cash its flows are part of."""
        return self.holder

    @property
    def partner(self) -> str | None:
        """From whom it comes."""
        return self.counterparty

    def schedule(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """The price, paid on the first day of a right that was agreed or acquired.

        What is only proposed costs nothing yet; where it is not stated how far it has come, it may or may not.
        """
        price = given.price(self)
        if self.state is RightState.PROPOSED or (price is None and not self.real):
            return ()
        strand = placed(self, price, ("price", "since"), "price", Nature.INVESTMENT, -1, window)
        return (strand if self.state is not None else strand.perhaps(missing(self, "state")),)


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Ownership(Right):
    """Full ownership (eigendom), art. 5:1 BW; freehold."""

    kind: ClassVar[str] = "ownership"
    real: ClassVar[bool] = True


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class CoOwnership(Right):
    """A share in ownership (mede-eigendom)."""

    kind: ClassVar[str] = "co_ownership"
    real: ClassVar[bool] = True


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class ApartmentRight(Right):
    """An apartment right (appartementsrecht), art. 5:106 BW."""

    kind: ClassVar[str] = "apartment_right"
    real: ClassVar[bool] = True


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Erfpacht(Right):
    """Ground lease (erfpacht), art. 5:85 BW."""

    kind: ClassVar[str] = "erfpacht"
    real: ClassVar[bool] = True


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Opstal(Right):
    """Right of superficies (opstal), art. 5:101 BW."""

    kind: ClassVar[str] = "opstal"
    real: ClassVar[bool] = True


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Lease(Right):
    """A lease (huur)."""

    kind: ClassVar[str] = "lease"


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Bruikleen(Right):
    """Loan for use, without rent (bruikleen), art. 7A:1777 BW."""

    kind: ClassVar[str] = "bruikleen"


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Licence(Right):
    """A bare permission to use."""

    kind: ClassVar[str] = "licence"


RIGHT_KINDS: tuple[type[Right], ...] = (
    Ownership,
    CoOwnership,
    ApartmentRight,
    Erfpacht,
    Opstal,
    Lease,
    Bruikleen,
    Licence,
)
