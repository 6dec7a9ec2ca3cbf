"""A person on a day."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from wijkonderneming.governance.views.days import holds
from wijkonderneming.governance.views.view import View
from wijkonderneming.model.people import Person
from wijkonderneming.values.place import Area, Place
from wijkonderneming.values.truth import Truth
from wijkonderneming.values.unknown import Unknown, UnknownKind

if TYPE_CHECKING:
    from wijkonderneming.governance.views.world import TrustView

__all__ = ["PersonView"]

_STATES = ("inside", "outside")


@attrs.frozen(order=False, repr=False, weakref_slot=False, eq=False)
class PersonView(View):
    """A person as the document knows them on a day."""

    world: TrustView
    person: Person

    @property
    def id(self) -> str:
        """The id of the person."""
        return self.person.id

    @cached_property
    def lives_in_area(self) -> Truth:
        """Whether the person lives in the trust's area: residency is a dated fact, tested against the area."""
        residences = self.person.residences
        if residences is None:
            return Truth.of(Unknown(about=self.id, field="residences", states=_STATES), "inside")
        found = [
            holds(self.id, home.since, home.until, self.on, agenda=self.agenda, within=f"residences[{item}]")
            & self._inside(home.place, item)
            for item, home in enumerate(residences, start=1)
        ]
        if self.trust.has_gap(self.id, "residences"):
            gap = Unknown(about=self.id, field="residences", kind=UnknownKind.GAP, states=_STATES)
            found.append(Truth.of(gap, "inside"))
        return Truth.any(found)

    def _inside(self, place: Place, item: int) -> Truth:
        area: Area | None = self.trust.area
        if area is None:
            # Which places an area holds has no list of answers, so each place is a question by itself.
            unknown = Unknown(about=self.trust.id, field="area", states=())
            return Truth.undecided((unknown,), f"{self.id}.residences[{item}] lies inside")
        return area.contains(place, Unknown(about=self.id, field="residences.place", states=_STATES, item=item))
