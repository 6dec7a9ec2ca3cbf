"""The trust: a group of legal entities with everything that is known of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import Enum
from functools import cached_property
from typing import Any, ClassVar

import attrs

from wijkonderneming.model.activities import Activity
from wijkonderneming.model.assets import Asset
from wijkonderneming.model.bodies import Body
from wijkonderneming.model.capital import Instrument
from wijkonderneming.model.costs import Cost
from wijkonderneming.model.encumbrances import Encumbrance
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.evidence import Claim, Gap, Note
from wijkonderneming.model.in_kind import InKind
from wijkonderneming.model.income import Income
from wijkonderneming.model.indexation import IndexSeries
from wijkonderneming.model.interests import Interest, Relation
from wijkonderneming.model.legal_forms import Jurisdiction
from wijkonderneming.model.life import LifeEvent, Phase
from wijkonderneming.model.links import Link
from wijkonderneming.model.noun import Noun, Role, listed, refers_to
from wijkonderneming.model.offers import Offer
from wijkonderneming.model.outside import DecisionByOthers, Policy
from wijkonderneming.model.people import Organisation, Person
from wijkonderneming.model.rents import said_twice
from wijkonderneming.model.rights import Right
from wijkonderneming.model.root import Root, found_by_id
from wijkonderneming.model.schedule import Scheduled
from wijkonderneming.model.support import Support
from wijkonderneming.model.tariffs import TariffCard
from wijkonderneming.model.valuations import Valuation
from wijkonderneming.model.wellformed import places, problems_of
from wijkonderneming.model.work import Work
from wijkonderneming.values.base import IllFormed, Problem
from wijkonderneming.values.place import Area
from wijkonderneming.values.source import Source
from wijkonderneming.values.when import When

__all__ = ["Initiative", "Initiator", "InvalidTrust", "Trust", "problems"]


class InvalidTrust(IllFormed):
    """A trust is not well-formed; ``problems`` names everything, each with its path."""


class Initiator(Enum):
    """Who took the initiative."""

    RESIDENTS = "residents"
    INSTITUTION = "institution"


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Initiative(Noun):
    """Where the enterprise comes from. An initiative is not an incorporation.

    Attributes:
        by: who took it; left out, not stated.
        since: when it began.
        evidence: ids of the sources that show it; left out, none stated.
    """

    noun: ClassVar[str] = "initiative"

    id: str | None = None
    by: Initiator | None = None
    since: When | None = None
    evidence: tuple[str, ...] | None = attrs.field(default=None, metadata=refers_to("source"))


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Trust(Root):
    """A neighbourhood enterprise (wijkonderneming, bewonersbedrijf; development trust).

    A list that is left out (``None``) is not stated; a list that is present, even empty, is complete unless a gap
    about it says that items may be missing.

    Attributes:
        id: its id.
        name: what it is called.
        fictitious: whether it is invented; every report then says so.
        jurisdiction: whose law governs its entities, where their form does not say so.
        area: the area whose residents own it.
        led_by: the entity (its board is meant) or body that leads it; charters look at it.
        initiative: where it comes from.
        charters: ids of the charters it asks to be measured by; that claims no membership.
        people: the persons it refers to.
        organisations: other parties.
        entities: its legal entities.
        links: how they are related.
        interests: personal interests of people that decisions must know.
        relations: which people are related to each other.
        assets: what it has the use of.
        valuations: what the assets are worth, by whom and on which day.
        rights: the dated rights over the assets.
        encumbrances: what rests on those rights.
        capital: the capital stack.
        offers: public offers of it.
        income: what it earns.
        costs: what it pays.
        tariff_cards: what use of its spaces costs.
        indices: the figures of indices that amounts go with.
        in_kind: what it gets and gives that is not paid for.
        work: who does the work.
        activities: what it does.
        support: what others did to bring it further.
        decisions_by_others: what others decided about it.
        policies: rules of others that they apply to it.
        phases: how far it had come, when.
        life: what happened to its entities.
        claims: what sources say of single facts.
        gaps: lists that may miss items.
        notes: what sources say and no noun holds.
        sources: the sources.

    Raises:
        InvalidTrust: listing everything that is ill-formed.
    """

    noun: ClassVar[str] = "trust"
    role: ClassVar[Role] = Role.SECRETARY

    id: str
    name: str
    fictitious: bool = False
    jurisdiction: Jurisdiction | None = None
    area: Area | None = None
    led_by: str | None = attrs.field(default=None, metadata=refers_to("entity", "body"))
    initiative: Initiative | None = None
    charters: tuple[str, ...] | None = None
    people: tuple[Person, ...] | None = None
    organisations: tuple[Organisation, ...] | None = None
    entities: tuple[Entity, ...] | None = None
    links: tuple[Link, ...] | None = None
    interests: tuple[Interest, ...] | None = None
    relations: tuple[Relation, ...] | None = None
    assets: tuple[Asset, ...] | None = None
    valuations: tuple[Valuation, ...] | None = None
    rights: tuple[Right, ...] | None = None
    encumbrances: tuple[Encumbrance, ...] | None = None
    capital: tuple[Instrument, ...] | None = None
    offers: tuple[Offer, ...] | None = None
    income: tuple[Income, ...] | None = None
    costs: tuple[Cost, ...] | None = None
    tariff_cards: tuple[TariffCard, ...] | None = None
    indices: tuple[IndexSeries, ...] | None = None
    in_kind: tuple[InKind, ...] | None = None
    work: tuple[Work, ...] | None = None
    activities: tuple[Activity, ...] | None = None
    support: tuple[Support, ...] | None = None
    decisions_by_others: tuple[DecisionByOthers, ...] | None = None
    policies: tuple[Policy, ...] | None = None
    phases: tuple[Phase, ...] | None = None
    life: tuple[LifeEvent, ...] | None = None
    claims: tuple[Claim, ...] | None = None
    gaps: tuple[Gap, ...] | None = None
    notes: tuple[Note, ...] | None = None
    sources: tuple[Source, ...] | None = None

    def __attrs_post_init__(self) -> None:
        found = problems(self)
        if found:
            raise InvalidTrust(found)

    def own_problems(self) -> Iterator[Problem]:
        """A rent is said once."""
        yield from said_twice(listed(self.rights), listed(self.income))

    @cached_property
    def by_id(self) -> Mapping[str, Any]:
        """Every object that has an id, by its id; the trust itself too."""
        return found_by_id(self)

    @cached_property
    def entity_of(self) -> Mapping[str, str]:
        """The id of the entity in which an object stands, for everything inside an entity."""
        return {
            place.item.id: entity.id
            for entity in listed(self.entities)
            for place in places(entity)
            if getattr(place.item, "id", None) is not None
        }

    def person(self, name: str) -> Person:
        """The person with this id, or `UnknownId` is raised."""
        return self.get(name, Person)

    def organisation(self, name: str) -> Organisation:
        """The organisation with this id, or `UnknownId` is raised."""
        return self.get(name, Organisation)

    def entity(self, name: str) -> Entity:
        """The entity with this id, or `UnknownId` is raised."""
        return self.get(name, Entity)

    def body(self, name: str) -> Body:
        """The body with this id, or `UnknownId` is raised."""
        return self.get(name, Body)

    def lines(self) -> Iterator[tuple[str, Scheduled]]:
        """Everything that moves money, with its path."""
        for family in ("capital", "income", "costs", "rights"):
            for i, item in enumerate(listed(getattr(self, family))):
                yield f"{family}[{i}]", item


def problems(root: Root) -> tuple[Problem, ...]:
    """Everything that is ill-formed in the root of a document, each with its path; empty when it is well-formed."""
    return problems_of(root)
