"""A trust on a day, and the views on it."""

from __future__ import annotations

from datetime import date
from functools import cached_property

import attrs

from wijkonderneming.governance.views.body import BodyView
from wijkonderneming.governance.views.days import reached
from wijkonderneming.governance.views.entity import EntityView
from wijkonderneming.model.bodies import Body, BodyKind
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.noun import listed
from wijkonderneming.model.trust import Initiator, Trust
from wijkonderneming.values.base import Frozen
from wijkonderneming.values.truth import FALSE, Truth
from wijkonderneming.values.unknown import Unknown

__all__ = ["TrustView"]


@attrs.frozen(order=False, repr=False, weakref_slot=False, eq=False)
class TrustView(Frozen):
    """A trust as it is on a day."""

    trust: Trust
    on: date

    @property
    def id(self) -> str:
        """The id of the trust."""
        return self.trust.id

    @cached_property
    def entities(self) -> tuple[EntityView, ...]:
        """Its legal entities."""
        return tuple(EntityView(self.trust, entity, self.on) for entity in listed(self.trust.entities))

    @cached_property
    def bodies(self) -> tuple[BodyView, ...]:
        """The bodies of all its entities."""
        return tuple(body for entity in self.entities for body in entity.bodies)

    @cached_property
    def leading_body(self) -> BodyView | None:
        """The body that leads it: the one it names, the board of the entity it names, or its only board.

        Nothing when the document does not tell.
        """
        named = self.trust.by_id.get(self.trust.led_by or "")
        if isinstance(named, Body):
            return next(body for body in self.bodies if body.body is named)
        if isinstance(named, Entity):
            boards = [b for b in self.bodies if b.entity is named and b.body.kind_ is BodyKind.BOARD]
        else:
            boards = [b for b in self.bodies if b.body.kind_ is BodyKind.BOARD]
            complete = len(self.entities) == 1 and not self.trust.has_gap(self.trust.id, "entities")
            boards = boards if complete else []
        return boards[0] if len(boards) == 1 else None

    @property
    def leading_body_unknown(self) -> Unknown:
        """What would tell which body leads it."""
        named = self.trust.by_id.get(self.trust.led_by or "")
        if isinstance(named, Entity):
            return Unknown(about=named.id, field="bodies", states=())
        return Unknown(about=self.trust.id, field="led_by", states=())

    @cached_property
    def initiated_by_residents(self) -> Truth:
        """Whether residents took the initiative."""
        initiative = self.trust.initiative
        by = None if initiative is None else initiative.by
        if by is not None:
            return Truth.certainly(by is Initiator.RESIDENTS)
        states = tuple(initiator.value for initiator in Initiator)
        unknown = Unknown(about=self.trust.id, field="initiative", states=states)
        return Truth.of(unknown, Initiator.RESIDENTS.value)

    @cached_property
    def initiative_begun(self) -> Truth:
        """Whether the initiative had been taken by the day."""
        initiative = self.trust.initiative
        since = None if initiative is None else initiative.since
        unstated = Truth.certainly(True)
        return reached(since, self.on, self.trust.id, "initiative.since", unstated=unstated)

    @cached_property
    def initiative_has_evidence(self) -> Truth:
        """Whether a source shows who took the initiative."""
        initiative = self.trust.initiative
        if initiative is not None and initiative.evidence is not None:
            return Truth.certainly(bool(initiative.evidence))
        unknown = Unknown(about=self.trust.id, field="initiative.evidence", states=("shown", "not shown"))
        return Truth.of(unknown, "shown") | FALSE
