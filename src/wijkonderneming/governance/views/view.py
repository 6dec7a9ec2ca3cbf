"""What all views share: the object they are of, the world they belong to, and what a rule may ask of any of them."""

from __future__ import annotations

from abc import ABC, abstractmethod
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

from wijkonderneming.governance.given import Given
from wijkonderneming.governance.parameters import Parameter
from wijkonderneming.governance.versions import Anchor
from wijkonderneming.governance.views.agenda import Agenda
from wijkonderneming.governance.views.told import Told
from wijkonderneming.model.legal_forms import Jurisdiction, LegalForm
from wijkonderneming.model.trust import Trust
from wijkonderneming.values.base import Frozen
from wijkonderneming.values.truth import TRUE, Truth

if TYPE_CHECKING:
    from wijkonderneming.governance.views.world import TrustView

__all__ = ["View"]

T = TypeVar("T")


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
    def agenda(self) -> Agenda:
        """Where is noted on which later days an answer may be another one."""
        return self.world.agenda

    @property
    def exists(self) -> Truth:
        """Whether it exists on the day."""
        return TRUE

    # What a rule asks of any view, as it does not see the day

    def reached(self, day: date) -> Truth:
        """Whether a day has come, inclusive."""
        return Truth.certainly(self.agenda.come(day))

    def anchored(self, anchor: Anchor) -> date:  # noqa: ARG002 - asked of every view, answered by financial years
        """The day that decides which version of the law counts for it."""
        return self.on

    def law(self, parameter: Parameter[T], day: date | None = None) -> Given[T]:
        """What the law states for a figure: on the day its anchor says, or on another day.

        Args:
            parameter: the figure.
            day: the day whose law counts, where a fact says so.
        """
        of = day or self.anchored(parameter.anchor)
        if of == self.on:
            self.agenda.note(*parameter.turns)
        return parameter.value(of)

    @property
    def told(self) -> Told[Any]:
        """The object as the document tells of it, to ask what no view answers."""
        item = self.trust.by_id.get(self.id)
        return Told(self.world, item if item is not None else self.trust, self.id)

    def governed_by(self, law: Jurisdiction) -> Truth:  # noqa: ARG002 - asked of every view, answered by entities
        """Whether this law governs it."""
        return TRUE

    def has_form(self, forms: frozenset[LegalForm]) -> Truth:  # noqa: ARG002 - likewise
        """Whether its legal form is one of these; what has no legal form is of any."""
        return TRUE

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.id!r} on {self.on.isoformat()})"
