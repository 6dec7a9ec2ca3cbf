"""An office on a day, and the seats that ended terms leave open."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from wijkonderneming.governance.views.days import ends, holds, in_order, reached
from wijkonderneming.governance.views.view import View
from wijkonderneming.model.bodies import Body
from wijkonderneming.model.legal_forms import Jurisdiction, LegalForm
from wijkonderneming.model.offices import Office
from wijkonderneming.values.truth import FALSE, TRUE, Truth
from wijkonderneming.values.when import When

if TYPE_CHECKING:
    from wijkonderneming.governance.views.entity import EntityView
    from wijkonderneming.governance.views.world import TrustView

__all__ = ["OfficeView", "occupied", "still_open"]


@attrs.frozen(order=False, repr=False, weakref_slot=False, eq=False)
class OfficeView(View):
    """Somebody in a seat, as it is on a day."""

    world: TrustView
    office: Office
    body: Body

    @property
    def id(self) -> str:
        """The id of the office."""
        return self.office.id

    @property
    def entity(self) -> EntityView:
        """The entity in which it is an office."""
        return self.world.entity_of(self.id)

    @property
    def exists(self) -> Truth:
        """Whether the holder is in office, of an entity that exists."""
        return self.entity.exists & self.serving

    def governed_by(self, law: Jurisdiction) -> Truth:
        """Whether this law governs the entity."""
        return self.entity.governed_by(law)

    def has_form(self, forms: frozenset[LegalForm]) -> Truth:
        """Whether the legal form of the entity is one of these."""
        return self.entity.has_form(forms)

    @property
    def seat_group(self) -> str | None:
        """The id of the group of seats; nothing where it is not stated."""
        return self.office.seat_group

    @property
    def holder(self) -> str | None:
        """The id of the holder; nothing where it is not stated."""
        return self.office.holder

    @cached_property
    def _days(self) -> tuple[When | None, When | None, When | None]:
        """The first day, the end of the term and the day of leaving, as far as the order of them tells."""
        since, until = in_order(self.office.since, self.office.until)
        since, left = in_order(since, self.office.left)
        return since, in_order(since, until)[1], left

    @cached_property
    def _there(self) -> Truth:
        """Whether the office was taken up, and the holder did not leave it."""
        since, _, left = self._days
        taken_up = reached(since, self.on, self.id, "since", unstated=TRUE, agenda=self.agenda)
        return taken_up & ~reached(left, self.on, self.id, "left", unstated=FALSE, agenda=self.agenda)

    @cached_property
    def _over(self) -> Truth:
        """Whether the term ran out. Who left is known to have been in office until then, whatever the term."""
        if self.office.left is not None:
            return FALSE
        return reached(self._days[1], self.on, self.id, "until", unstated=FALSE, agenda=self.agenda)

    @cached_property
    def serving(self) -> Truth:
        """Whether the body is there, and the holder in office."""
        return holds(self.body.id, self.body.since, self.body.until, self.on, agenda=self.agenda) & self.sits

    @cached_property
    def sits(self) -> Truth:
        """Whether the holder is in office, if the body is there at all."""
        return self._there & ~self._over

    @cached_property
    def ran_out(self) -> Truth:
        """Whether the term ran out while the holder had not left: somebody has to decide who comes after.

        If the body is there at all.
        """
        return self._there & self._over


def still_open(offices: Sequence[OfficeView], seats: int | None) -> list[tuple[OfficeView, Truth]]:
    """The seats of a group that an ended term left open, each by its office, with whether the term has ended.

    A term that ended is followed by the office that begins next in the same group, at its end or later; and no more
    seats are open than there are beside those that are taken.

    Args:
        offices: all offices in the group.
        seats: how many seats there are at most; nothing where it is not known.
    """
    followed = _followed(offices)
    ended = ((office, office.ran_out) for office in sorted(offices, key=lambda office: office.id))
    left = [(office, open_) for office, open_ in ended if office.id not in followed and not open_.is_false]
    if seats is None:
        return left
    free = max(0, seats - sum(office.sits.is_true for office in offices))
    certain = [(office, open_) for office, open_ in left if open_.is_true]
    return certain[:free] if len(certain) >= free else left


def occupied(offices: Sequence[OfficeView]) -> int:
    """How many seats of a group certainly have somebody in them, or an open decision about them, if the body is there."""
    followed = _followed(offices)
    return sum((office.sits | office.ran_out).is_true for office in offices if office.id not in followed)


def _followed(offices: Sequence[OfficeView]) -> frozenset[str]:
    """The ids of the offices that another one certainly followed, each office following one at most."""
    for office in offices:
        office.agenda.note(*ends(office.office.since), *ends(_end(office)))
    over = sorted((end.latest, office.id) for office in offices if (end := _end(office)) and end.latest)
    begins = sorted(
        (begin.latest, office.id, begin.earliest)
        for office in offices
        if (begin := office.office.since) and begin.latest and begin.earliest and begin.latest <= office.on
    )
    taken: set[str] = set()
    found = set()
    for last, ender in over:
        for _, starter, first in begins:
            if starter not in taken and starter != ender and last <= first:
                taken.add(starter)
                found.add(ender)
                break
    return frozenset(found)


def _end(office: OfficeView) -> When | None:
    """The end of the term, where it is what ends the office."""
    return office.office.until if office.office.left is None else None
