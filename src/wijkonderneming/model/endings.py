"""Events with which an entity ends, or may end, and how an entity stands on a day after them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from enum import Enum
from typing import ClassVar

import attrs

from wijkonderneming.model.effects import Effect, EffectKind, begins, ends, ends_each, keeps, moves_each, sets
from wijkonderneming.model.life import LifeEvent
from wijkonderneming.model.links import LinkKind
from wijkonderneming.model.noun import after, other_than, refers_to
from wijkonderneming.values.base import Problem
from wijkonderneming.values.when import When

__all__ = [
    "ENDING_KINDS",
    "Cessation",
    "Dissolution",
    "DissolutionGround",
    "EntityStanding",
    "Insolvency",
    "InsolvencyKind",
    "Merger",
    "Succession",
    "standings",
]


class EntityStanding(Enum):
    """How an entity stands."""

    ACTIVE = "active"
    INSOLVENT = "insolvent"
    IN_LIQUIDATION = "in_liquidation"
    """Dissolved, and going on only to settle what it has."""
    ENDED = "ended"
    """It no longer exists."""

    @property
    def rank(self) -> int:
        """Its place in the order in which an entity ends: nothing gives way to what came before it."""
        return list(EntityStanding).index(self)


_CARRIED = ("rights", "capital", "income", "costs")


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Merger(LifeEvent):
    """Entities go into another one, which takes over everything they have and owe (juridische fusie).

    Source: art. 2:309 and 2:311 BW.

    Attributes:
        disappearing: the entities that cease to exist.
        into: the entity that takes over; it may be a new one.
    """

    kind: ClassVar[str] = "merger"

    disappearing: tuple[str, ...] = attrs.field(metadata=refers_to("entity") | other_than("into"))
    into: str = attrs.field(metadata=refers_to("entity", "organisation"))

    def own_problems(self) -> Iterator[Problem]:
        """At least one entity disappears, each of them once."""
        if not self.disappearing or len(set(self.disappearing)) < len(self.disappearing):
            yield Problem(path="disappearing", code="entities", expected="one or more entities, each once")

    def effects(self) -> tuple[Effect, ...]:
        """Rights, debts, income and costs go over, offices end, and the entities cease to exist."""
        made: list[Effect] = []
        for gone in self.disappearing:
            moved = (moves_each(gone, field, self.into, self.on) for field in _CARRIED)
            made += [*moved, ends_each(gone, "offices", self.on), ends(gone, self.on)]
        return tuple(made)


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Succession(LifeEvent):
    """An entity goes on with what another one did, without being the same person.

    Nothing goes over by itself: each right, debt and office is ended and begun by an act of its own.

    Attributes:
        from_: the entity or organisation that did it before.
        to: the one that goes on with it.
    """

    kind: ClassVar[str] = "succession"

    from_: str = attrs.field(metadata=refers_to("entity", "organisation"))
    to: str = attrs.field(metadata=refers_to("entity", "organisation") | other_than("from_"))

    def effects(self) -> tuple[Effect, ...]:
        """A link begins that says who succeeds whom."""
        return (begins(self.to, "links", LinkKind.SUCCEEDS, self.on, other=self.from_),)


class InsolvencyKind(Enum):
    """What was opened."""

    SUSPENSION_OF_PAYMENTS = "suspension_of_payments"
    """Surseance van betaling."""
    BANKRUPTCY = "bankruptcy"
    """Faillissement; in England, winding up by the court for debt."""
    ADMINISTRATION = "administration"
    """Administration under English or Scottish law."""
    RECEIVERSHIP = "receivership"
    VOLUNTARY_ARRANGEMENT = "voluntary_arrangement"


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Insolvency(LifeEvent):
    """An entity can no longer freely dispose of what it has, because of its debts.

    Attributes:
        entity: the entity.
        proceeding: what was opened; left out, not stated.
        ended: the first day it is no longer open; left out, still open or not stated.
    """

    kind: ClassVar[str] = "insolvency"
    ending: ClassVar[str] = "ended"

    entity: str = attrs.field(metadata=refers_to("entity"))
    proceeding: InsolvencyKind | None = None
    ended: When | None = attrs.field(default=None, metadata=after("on"))

    def effects(self) -> tuple[Effect, ...]:
        """Offices and rights stay, but somebody appointed by law disposes of what there is."""
        kept = (keeps(self.entity, field, self.on) for field in ("offices", "rights"))
        return (sets(self.entity, "standing", EntityStanding.INSOLVENT, self.on, until=self.ended), *kept)


class DissolutionGround(Enum):
    """Why an entity was dissolved.

    Source: art. 2:19(1) BW, in its order.
    """

    RESOLUTION = "resolution"
    EVENT_IN_ARTICLES = "event_in_articles"
    BANKRUPTCY = "bankruptcy"
    """After bankruptcy, when it is lifted for want of assets or by insolvency."""
    NO_MEMBERS = "no_members"
    CHAMBER_OF_COMMERCE = "chamber_of_commerce"
    COURT = "court"


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Dissolution(LifeEvent):
    """An entity is dissolved (ontbinding): it goes on only as far as needed to settle what it has.

    Source: art. 2:19 BW. One without assets ceases at once (paragraph 4), another goes on in liquidation (paragraph
    5) until that ends (paragraph 6), which is a cessation. Its directors become liquidators where neither court nor
    articles name others (art. 2:23(1)), so their offices as directors end.

    Attributes:
        entity: the entity.
        ground: why; left out, not stated.
        assets_left: whether it still had assets on that day; left out, not stated.
        surplus_to: who gets what is left; left out, not stated.
    """

    kind: ClassVar[str] = "dissolution"

    entity: str = attrs.field(metadata=refers_to("entity"))
    ground: DissolutionGround | None = None
    assets_left: bool | None = None
    surplus_to: tuple[str, ...] | None = attrs.field(default=None, metadata=refers_to("entity", "organisation"))

    def effects(self) -> tuple[Effect, ...]:
        """Offices end. Without assets the entity ends; else it is in liquidation and keeps its rights."""
        offices = ends_each(self.entity, "offices", self.on)
        if self.assets_left is False:
            return (offices, ends_each(self.entity, "rights", self.on), ends(self.entity, self.on))
        standing = sets(self.entity, "standing", EntityStanding.IN_LIQUIDATION, self.on)
        return (offices, standing, keeps(self.entity, "rights", self.on))


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Cessation(LifeEvent):
    """An entity in liquidation ceases to exist, because its liquidation has ended.

    Source: art. 2:19(6) BW.

    Attributes:
        entity: the entity.
    """

    kind: ClassVar[str] = "cessation"

    entity: str = attrs.field(metadata=refers_to("entity"))

    def effects(self) -> tuple[Effect, ...]:
        """Its rights and the entity end."""
        rights = ends_each(self.entity, "rights", self.on)
        return (rights, ends_each(self.entity, "offices", self.on), ends(self.entity, self.on))


def standings(events: Iterable[LifeEvent], entity: str, day: date) -> frozenset[EntityStanding]:
    """Every standing an entity may have on a day, as far as these events tell; one when they leave no doubt.

    An event on that day counts. One without a day may have come, or not. An entity is taken to exist before its first
    event; whether it was founded by then is for its own date to say.
    """
    certain, perhaps = EntityStanding.ACTIVE, set[EntityStanding]()
    for event in events:
        for effect in event.effects():
            standing = _standing(effect) if effect.about == entity else None
            if standing is None or (effect.on is not None and not effect.on.possibly_by(day)):
                continue
            begun = effect.on is not None and effect.on.certainly_by(day)
            over = effect.until
            if over is not None and over.certainly_by(day):
                continue
            if begun and (over is None or not over.possibly_by(day)):
                certain = max(certain, standing, key=lambda s: s.rank)
            else:
                perhaps.add(standing)
    return frozenset({certain, *(s for s in perhaps if s.rank > certain.rank)})


def _standing(effect: Effect) -> EntityStanding | None:
    """The standing an effect brings; nothing when it brings none."""
    if effect.kind_ is EffectKind.ENDS:
        return EntityStanding.ENDED
    return effect.value if isinstance(effect.value, EntityStanding) else None


ENDING_KINDS: tuple[type[LifeEvent], ...] = (Merger, Succession, Insolvency, Dissolution, Cessation)
