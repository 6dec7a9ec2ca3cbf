"""What all views share: the object they are of, the world they belong to, and what a rule may ask of any of them."""

from __future__ import annotations

from abc import ABC, abstractmethod
from datetime import date
from typing import TYPE_CHECKING

from wijkonderneming.model.legal_forms import Jurisdiction, LegalForm
from wijkonderneming.model.trust import Trust
from wijkonderneming.values.base import Frozen
from wijkonderneming.values.truth import TRUE, Truth

if TYPE_CHECKING:
    from wijkonderneming.governance.views.world import TrustView

__all__ = ["View"]


class View(Frozen, ABC):
    """An object as it is on a day.

    The world hands out one view for each object and the views reach each other through it, so that a fact is found
    once. A view of something that lies in a legal entity passes on what the entity answers to the questions below.
    """

    __slots__ = ()

    @property
    @abstractmethod
    def world(self) -> TrustView:
        """The trust on the day, which makes all views."""

    @property
    @abstractmethod
    def id(self) -> str:
        """The id of what it is a view of."""

    @property
    def trust(self) -> Trust:
        """The trust it is part of."""
        return self.world.trust

    @property
    def on(self) -> date:
        """The day."""
        return self.world.on

    @property
    def exists(self) -> Truth:
        """Whether it exists on the day."""
        return TRUE

    def governed_by(self, law: Jurisdiction) -> Truth:  # noqa: ARG002 - asked of every view, answered by entities
        """Whether this law governs it."""
        return TRUE

    def has_form(self, forms: frozenset[LegalForm]) -> Truth:  # noqa: ARG002 - likewise
        """Whether its legal form is one of these; what has no legal form is of any."""
        return TRUE

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.id!r} on {self.on.isoformat()})"
