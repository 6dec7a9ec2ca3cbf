"""What rests on a right: what all encumbrances share, and those that secure money.

Articles were read in the text of 2015.
"""

from __future__ import annotations

from typing import ClassVar

import attrs

from wijkonderneming.model.noun import Role, Stretch, begun, bounded, refers_to
from wijkonderneming.model.rights import FormerState, RightState
from wijkonderneming.values.money import Money
from wijkonderneming.values.share import Share
from wijkonderneming.values.text import Text
from wijkonderneming.values.when import When

__all__ = ["ENCUMBRANCE_KINDS", "Encumbrance", "FunderCharge", "Mortgage", "PriceOnResale"]


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Encumbrance(Stretch):
    """Something that rests on a right, so that its holder is not free in it.

    Attributes:
        id: its id in the document.
        over: the right it rests on.
        name: what it is called.
        beneficiary: for whom it is; left out, not stated.
        state: how far it has come; acquired is what was granted by deed and entered in the registers, where that is
            needed. Left out, not stated.
        former_states: how far it had come before.
        since: the first day of that state.
        until: the first day it no longer rests on the right, or is no longer proposed.
        registered: whether it stands in the public registers; left out, not stated.
        terms: on what terms, as far as no field says it.
    """

    noun: ClassVar[str] = "encumbrance"
    role: ClassVar[Role] = Role.NOTARY

    id: str
    over: str = attrs.field(metadata=refers_to("right"))
    name: str | None = None
    beneficiary: str | None = attrs.field(default=None, metadata=refers_to("entity", "organisation", "person"))
    state: RightState | None = attrs.field(default=None, metadata=begun("since"))
    former_states: tuple[FormerState, ...] | None = None
    since: When | None = None
    until: When | None = None
    registered: bool | None = None
    terms: Text | None = None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Mortgage(Encumbrance):
    """A mortgage (hypotheek): who lent can have the property sold and is paid from it before others.

    Source: art. 3:227 and 3:260(1) BW.

    Attributes:
        secures: the loans it is for; left out, not stated.
        rank: its place among the mortgages over the right, 1 for the first; left out, not stated.
        amount: the most that can be taken from the property under it; left out, not stated.
    """

    kind: ClassVar[str] = "mortgage"

    secures: tuple[str, ...] | None = attrs.field(default=None, metadata=refers_to("instrument"))
    rank: int | None = attrs.field(default=None, metadata=bounded(1, 100))
    amount: Money | None = attrs.field(default=None, metadata=bounded(0))


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class FunderCharge(Encumbrance):
    """Security for somebody who gave money and may want it back, should the property be sold or used otherwise.

    Attributes:
        secures: the grants it is for; left out, not stated.
        rank: its place among those that secure money, 1 for the first; left out, not stated.
        amount: the most that may be asked back; left out, not stated.
    """

    kind: ClassVar[str] = "funder_charge"

    secures: tuple[str, ...] | None = attrs.field(default=None, metadata=refers_to("instrument"))
    rank: int | None = attrs.field(default=None, metadata=bounded(1, 100))
    amount: Money | None = attrs.field(default=None, metadata=bounded(0))


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class PriceOnResale(Encumbrance):
    """What is still to be paid for a right when its holder sells it on (meerwaardeclausule, overage).

    Attributes:
        price: the deferred price that falls due then, where the capital lists it; left out, it does not.
        share: which part of what the sale brings is paid; left out, not stated, or not a part of it.
    """

    kind: ClassVar[str] = "price_on_resale"

    price: str | None = attrs.field(default=None, metadata=refers_to("instrument"))
    share: Share | None = None


ENCUMBRANCE_KINDS: tuple[type[Encumbrance], ...] = (Mortgage, FunderCharge, PriceOnResale)
