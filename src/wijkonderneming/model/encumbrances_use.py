"""Encumbrances that bind the holder of a right in what to do with it, and to whom it may go.

The article was read in the text of 2015.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import ClassVar

import attrs

from wijkonderneming.model.encumbrances import Encumbrance
from wijkonderneming.model.indexation import Indexation
from wijkonderneming.model.noun import bounded, refers_to
from wijkonderneming.values.base import Problem
from wijkonderneming.values.money import Money
from wijkonderneming.values.text import Text

__all__ = [
    "USE_ENCUMBRANCE_KINDS",
    "ChainClause",
    "Covenant",
    "CovenantSubject",
    "FirstRefusal",
    "PriceRule",
    "PropertyLock",
    "ReturnClause",
]


class PriceRule(Enum):
    """At what price a right goes back or over."""

    NOMINAL = "nominal"
    """A sum that is fixed, like what was paid for it."""
    INDEXED = "indexed"
    """That sum, with the rise of prices since."""
    MARKET = "market"
    """What it is worth on that day, by valuation."""
    OFFERED = "offered"
    """What somebody else offers for it."""


class CovenantSubject(Enum):
    """What a covenant binds."""

    USE = "use"
    """What the property may be used for."""
    SOCIAL_USE = "social_use"
    """That it is of use to the neighbourhood."""
    BUILDING = "building"
    """What may be built or changed."""
    LETTING = "letting"
    """To whom, or at what rent, it may be let."""
    TRANSFER = "transfer"
    """To whom, or whether, it may be sold or encumbered."""


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Covenant(Encumbrance):
    """A duty not to do something with the property, that binds later owners too (kwalitatieve verplichting).

    Source: art. 6:252 BW: by notarial deed, entered in the public registers.

    Attributes:
        subjects: what it binds; left out, not stated.
    """

    kind: ClassVar[str] = "covenant"

    subjects: tuple[CovenantSubject, ...] | None = None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class ChainClause(Encumbrance):
    """A duty that whoever sells must lay on the buyer, with the duty to do likewise (kettingbeding).

    Attributes:
        subjects: what it binds; left out, not stated.
        penalty: the fine for who does not pass it on (boete); left out, none or not stated.
    """

    kind: ClassVar[str] = "chain_clause"

    subjects: tuple[CovenantSubject, ...] | None = None
    penalty: Money | None = attrs.field(default=None, metadata=bounded(0))


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class ReturnClause(Encumbrance):
    """The right of who sold or gave it to have it back, when something is so (terugkoop, terugleveringsplicht).

    Attributes:
        when: when it can be asked back, like once the social use ends; left out, not stated.
        price_rule: at what price; left out, not stated.
        price: the fixed sum; only for a price that is fixed or indexed.
        indexation: how that sum rises; only for an indexed price.
    """

    kind: ClassVar[str] = "return_clause"

    when: Text | None = None
    price_rule: PriceRule | None = None
    price: Money | None = attrs.field(default=None, metadata=bounded(0))
    indexation: Indexation | None = None

    def own_problems(self) -> Iterator[Problem]:
        """A sum and its rise are stated only where the price is made of them."""
        if self.price is not None and self.price_rule in {PriceRule.MARKET, PriceRule.OFFERED}:
            yield Problem(
                path="price", code="other_rule", expected="no fixed sum, or the price rule nominal or indexed"
            )
        if self.indexation is not None and self.price_rule not in {None, PriceRule.INDEXED}:
            yield Problem(path="indexation", code="other_rule", expected="no indexation, or the price rule indexed")


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class FirstRefusal(Encumbrance):
    """That the right is offered to somebody before anybody else (voorkeursrecht, right of first refusal).

    Attributes:
        price_rule: at what price; left out, not stated.
        months: how many months there are to say yes, 0 to 120; left out, not stated.
    """

    kind: ClassVar[str] = "first_refusal"

    price_rule: PriceRule | None = None
    months: int | None = attrs.field(default=None, metadata=bounded(0, 120))


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class PropertyLock(Encumbrance):
    """That the property, or what a sale brings, stays with the community (asset lock over one asset).

    What the articles of an entity say of all it has is a clause of theirs.

    Attributes:
        consent_of: who has to agree to a sale; left out, nobody or not stated.
        goes_to: to whom alone it may go; left out, not stated.
    """

    kind: ClassVar[str] = "property_lock"

    consent_of: str | None = attrs.field(default=None, metadata=refers_to("entity", "organisation", "body"))
    goes_to: tuple[str, ...] | None = attrs.field(default=None, metadata=refers_to("entity", "organisation"))


USE_ENCUMBRANCE_KINDS: tuple[type[Encumbrance], ...] = (Covenant, ChainClause, ReturnClause, FirstRefusal, PropertyLock)
