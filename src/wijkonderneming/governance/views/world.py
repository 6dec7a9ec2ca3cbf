"""A trust on a day, and the views on it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cached_property

import attrs

from wijkonderneming.governance.money_ahead import MoneyAhead
from wijkonderneming.governance.views.agenda import Agenda, Memory
from wijkonderneming.governance.views.body import BodyView, no_body
from wijkonderneming.governance.views.days import reached
from wijkonderneming.governance.views.entity import EntityView
from wijkonderneming.governance.views.holdings import AssetView, InstrumentView, RightView
from wijkonderneming.governance.views.offices import OfficeView
from wijkonderneming.governance.views.people import PersonView
from wijkonderneming.governance.views.view import View
from wijkonderneming.governance.views.years import FinancialYearView
from wijkonderneming.model.bodies import Body
from wijkonderneming.model.noun import listed
from wijkonderneming.model.trust import Initiator, Trust
from wijkonderneming.values.truth import FALSE, TRUE, Truth
from wijkonderneming.values.unknown import Unknown

__all__ = ["TrustView"]


@attrs.frozen(order=False, repr=False, weakref_slot=False, eq=False)
class TrustView(View):
    """A trust as it is on a day. It makes one view of each object, so that every fact is found once.

    Attributes:
        trust: the trust.
        on: the day.
        money: what is projected of its money; nothing where there is no projection.
        agenda: the later days on which an answer may be another one.
        memory: the facts that were found.
    """

    trust: Trust
    on: date
    money: MoneyAhead | None = None
    agenda: Agenda = attrs.field(init=False, default=attrs.Factory(lambda self: Agenda(self.on), takes_self=True))
    memory: Memory = attrs.field(init=False, factory=Memory)

    @property
    def world(self) -> TrustView:
        """Itself."""
        return self

    @property
    def id(self) -> str:
        """The id of the trust."""
        return self.trust.id

    # The views on it

    @cached_property
    def entities(self) -> tuple[EntityView, ...]:
        """Its legal entities."""
        return tuple(EntityView(self, entity) for entity in listed(self.trust.entities))

    @cached_property
    def bodies(self) -> tuple[BodyView, ...]:
        """The bodies of all its entities."""
        return tuple(body for entity in self.entities for body in entity.bodies)

    @cached_property
    def _entities(self) -> Mapping[str, EntityView]:
        return {entity.id: entity for entity in self.entities}

    @cached_property
    def _persons(self) -> Mapping[str, PersonView]:
        return {person.id: PersonView(self, person) for person in listed(self.trust.people)}

    @cached_property
    def offices(self) -> tuple[OfficeView, ...]:
        """The offices in the bodies of all its entities; who only observes holds none."""
        return tuple(office for body in self.bodies for office in body.offices)

    @cached_property
    def financial_years(self) -> tuple[FinancialYearView, ...]:
        """The financial years of all its entities that are judged on the day."""
        return tuple(year for entity in self.entities for year in entity.financial_years)

    @cached_property
    def assets(self) -> tuple[AssetView, ...]:
        """Its assets."""
        return tuple(AssetView(self, asset) for asset in listed(self.trust.assets))

    @cached_property
    def rights(self) -> tuple[RightView, ...]:
        """The rights over its assets, of every day."""
        return tuple(RightView(self, right) for right in listed(self.trust.rights))

    @cached_property
    def instruments(self) -> tuple[InstrumentView, ...]:
        """The instruments of its capital stack."""
        return tuple(InstrumentView(self, instrument) for instrument in listed(self.trust.capital))

    def entity(self, name: str) -> EntityView:
        """The legal entity with this id.

        Raises:
            KeyError: when there is none.
        """
        return self._entities[name]

    def entity_of(self, name: str) -> EntityView:
        """The legal entity in which an object stands, by the id of the object.

        Raises:
            KeyError: when it stands in none.
        """
        return self._entities[self.trust.entity_of[name]]

    def person(self, name: str) -> PersonView:
        """The person with this id.

        Raises:
            KeyError: when there is none.
        """
        return self._persons[name]

    def lives_in_area(self, holder: str) -> Truth:
        """Whether the person with this id lives in the trust's area. An organisation lives nowhere."""
        person = self._persons.get(holder)
        return FALSE if person is None else person.lives_in_area

    # Who leads it

    @cached_property
    def leading_body(self) -> BodyView:
        """The body that leads it: the one it names, or the board of the entity it names or of its only entity."""
        named = None if self.trust.led_by is None else self.trust[self.trust.led_by]
        if isinstance(named, Body):
            return next(view for view in self.bodies if view.body is named)
        if named is not None:
            return self.entity(named.id).board
        complete = self.trust.entities is not None and not self.trust.has_gap(self.id, "entities")
        if complete and len(self.entities) == 1:
            return self.entities[0].board
        unknown = None if complete and not self.entities else Unknown(about=self.id, field="led_by", states=())
        return no_body(self, None, unknown)

    # Where it comes from

    @cached_property
    def initiated_by_residents(self) -> Truth:
        """Whether residents took the initiative."""
        by = None if self.trust.initiative is None else self.trust.initiative.by
        if by is not None:
            return Truth.certainly(by is Initiator.RESIDENTS)
        states = tuple(initiator.value for initiator in Initiator)
        about, field = self._initiative("by")
        return Truth.of(Unknown(about=about, field=field, states=states), Initiator.RESIDENTS.value)

    @cached_property
    def initiative_begun(self) -> Truth:
        """Whether the initiative had been taken by the day; so where the document does not say when."""
        since = None if self.trust.initiative is None else self.trust.initiative.since
        return reached(since, self.on, *self._initiative("since"), unstated=TRUE, agenda=self.agenda)

    @cached_property
    def initiative_has_evidence(self) -> Truth:
        """Whether a source shows who took the initiative."""
        evidence = None if self.trust.initiative is None else self.trust.initiative.evidence
        if evidence is not None:
            return Truth.certainly(bool(evidence))
        about, field = self._initiative("evidence")
        return Truth.of(Unknown(about=about, field=field, states=("shown", "not shown")), "shown")

    def _initiative(self, field: str) -> tuple[str, str]:
        """The object and the field of it that say something of the initiative."""
        name = None if self.trust.initiative is None else self.trust.initiative.id
        return (self.id, f"initiative.{field}") if name is None else (name, field)
