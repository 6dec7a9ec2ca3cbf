"""A group of seats on a day, and who appoints to it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from wijkonderneming.governance.views.days import holds
from wijkonderneming.governance.views.view import View
from wijkonderneming.model.bodies import Body, BodyKind, SeatClass, SeatGroup
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.members import MemberClass
from wijkonderneming.model.people import Organisation, OrganisationKind, Person
from wijkonderneming.values.base import Frozen
from wijkonderneming.values.count import Count
from wijkonderneming.values.truth import FALSE, Truth
from wijkonderneming.values.unknown import Unknown

if TYPE_CHECKING:
    from wijkonderneming.governance.views.entity import EntityView
    from wijkonderneming.governance.views.world import TrustView

__all__ = ["SeatGroupView", "Seats"]

_MEETINGS = frozenset({BodyKind.GENERAL_MEETING, BodyKind.DELEGATES})
"""The members meeting, or the delegates of whom the general meeting is made."""


@attrs.frozen(order=False, repr=False, weakref_slot=False)
class Seats(Frozen):
    """How many seats the articles allow of some sort.

    Attributes:
        least: the fewest, inclusive.
        most: the most, inclusive.
    """

    least: Count
    most: Count

    def __str__(self) -> str:
        return str(self.least) if self.least == self.most else f"{self.least} to {self.most}"

    def always_outnumber(self, others: Seats) -> Truth:
        """Whether there are more of these than of the others in every composition the articles allow.

        A composition without anybody is no composition: where the others have no seat, these are always more.
        """
        return (self.least > others.most) | others.most.equals(0)


@attrs.frozen(order=False, repr=False, weakref_slot=False, eq=False)
class SeatGroupView(View):
    """Seats that the articles treat alike, as they are on a day."""

    world: TrustView
    entity: EntityView
    group: SeatGroup
    body: Body

    @property
    def id(self) -> str:
        """The id of the group."""
        return self.group.id

    @cached_property
    def exists(self) -> Truth:
        """Whether the body is there on the day, and has these seats."""
        body = holds(self.body.id, self.body.since, self.body.until, self.on, agenda=self.agenda)
        return body & holds(self.id, self.group.since, self.group.until, self.on, agenda=self.agenda)

    @property
    def observes(self) -> bool:
        """Whether who sits here has no say at all: no vote of their own, and none that decides a tie."""
        return self.group.votes == 0 and not self.group.casting_vote

    @cached_property
    def by_members(self) -> Truth:
        """Whether the members of the entity appoint: in general meeting, by their delegates, or as a class.

        Anybody else, the board that co-opts and the supervisory board included, is another person than the members.

        Source: arts. 2:37(2) and (3) and 2:39(1) BW.
        """
        if self.group.appointed_by is None and self.group.class_ is SeatClass.CO_OPTED:
            return FALSE
        match self._appointer:
            case None:
                return self._not_stated("members")
            case Body() as body:
                return Truth.certainly(self._is_own and body.kind_ in _MEETINGS)
            case MemberClass():
                return Truth.certainly(self._is_own)
            case _:
                return FALSE

    @cached_property
    def by_locals(self) -> Truth:
        """Whether local people appoint: resident members, an association of residents, a local person.

        A seat of a co-opted or an independent person, of whom it is not said who appoints, is not theirs.
        """
        if self.group.appointed_by is None and self.group.class_ in {SeatClass.CO_OPTED, SeatClass.INDEPENDENT}:
            return FALSE
        match self._appointer:
            case None:
                return self._not_stated("locals")
            case Organisation(kind_=None) as organisation:
                unknown = Unknown(about=organisation.id, field="kind", states=("residents_association", "other"))
                return Truth.of(unknown, "residents_association")
            case Organisation() as organisation:
                return Truth.certainly(organisation.kind_ is OrganisationKind.RESIDENTS_ASSOCIATION)
            case Person() as person:
                return self.world.person(person.id).lives_in_area
            case MemberClass() as members:
                return self.world.entity_of(members.id).residents_only(members)
            case Body(kind_=BodyKind.GENERAL_MEETING | BodyKind.DELEGATES) as body:
                return self.world.entity_of(body.id).members_are_local
            case Entity() as entity:
                return self.world.entity(entity.id).members_are_local
            case _:
                return FALSE

    @property
    def _is_own(self) -> bool:
        return self.trust.entity_of.get(self.group.appointed_by or "") == self.entity.id

    @property
    def _appointer(self) -> Body | Entity | MemberClass | Organisation | Person | None:
        """Who appoints; nobody where the document says at most that the entity does, and not which body of it."""
        name = self.group.appointed_by
        if name is None or name == self.entity.id:
            return None
        appointer: Body | Entity | MemberClass | Organisation | Person = self.trust[name]
        return appointer

    def _not_stated(self, who: str) -> Truth:
        return Truth.of(Unknown(about=self.id, field="appointed_by", states=(who, "others")), who)
