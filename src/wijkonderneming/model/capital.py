"""Where the money for the assets comes from: what all layers of the capital stack share."""

from __future__ import annotations

from typing import ClassVar

import attrs

from wijkonderneming.model.noun import Noun, Role, refers_to
from wijkonderneming.model.schedule import Ends, Given, Strand, cents
from wijkonderneming.values.money import Money
from wijkonderneming.values.span import Span

__all__ = ["Instrument"]


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Instrument(Noun):
    """One layer of the capital stack.

    Attributes:
        id: its id in the document.
        issuer: the entity that receives the money, and owes it if it is to be repaid.
        name: what it is called.
        from_: who provides it; left out, not stated or the public. An entity of the trust provides it out of its own
            cash.
    """

    noun: ClassVar[str] = "instrument"
    role: ClassVar[Role] = Role.TREASURER
    brings: ClassVar[str] = "amount"
    """The field that says how much it brings in: money, or a number of pieces."""
    by_piece: ClassVar[bool] = False
    """Whether that is a number of pieces."""

    id: str
    issuer: str = attrs.field(metadata=refers_to("entity"))
    name: str | None = None
    from_: str | None = attrs.field(default=None, metadata=refers_to("organisation", "entity", "person"))

    @property
    def pays(self) -> str:
        """The entity whose cash its flows are part of."""
        return self.issuer

    @property
    def partner(self) -> str | None:
        """Who provides it."""
        return self.from_

    @property
    def brought(self) -> int | Money | None:
        """How much it brought in, as it is stated: money, or a number of pieces."""
        value: int | Money | None = getattr(self, self.brings, None)
        return value

    @property
    def piece(self) -> Money | None:
        """What one piece brings in, where it is sold by the piece and that is stated."""
        return None

    @property
    def defers(self) -> str | None:
        """The right a part of whose price is this instrument, and not paid when the right begins."""
        return None

    def back_of_piece(self) -> Ends | None:
        """The least and the most that one piece pays back in all, in cents; nothing where its terms do not settle it."""
        return None

    def back(self, given: Given) -> Ends | None:
        """The least and the most that all pieces pay back in all, in cents; nothing where that is not settled."""
        number, each = given.amount(self, self.brings), self.back_of_piece()
        if each is None:
            return None
        low, high = (0, None) if number is None else (cents(number.low) or 0, cents(number.high))
        return low * (each[0] or 0), None if high is None or each[1] is None else high * each[1]

    def schedule(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """Its flows on the days of the window; a kind of its own says which."""
        raise NotImplementedError
