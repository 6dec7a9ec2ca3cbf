"""A body on a day: its seats as the articles set them, and who is in office."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from wijkonderneming.governance.views.days import holds
from wijkonderneming.governance.views.offices import OfficeView, occupied, still_open
from wijkonderneming.governance.views.seats import SeatGroupView, Seats
from wijkonderneming.governance.views.view import View
from wijkonderneming.model.bodies import Body, BodyKind
from wijkonderneming.model.legal_forms import Jurisdiction, LegalForm
from wijkonderneming.model.noun import listed
from wijkonderneming.values.count import Count
from wijkonderneming.values.truth import FALSE, TRUE, Truth
from wijkonderneming.values.unknown import Unknown, UnknownKind

if TYPE_CHECKING:
    from wijkonderneming.governance.views.entity import EntityView
    from wijkonderneming.governance.views.world import TrustView

__all__ = ["BodyView", "Seats", "no_body"]

_SEAT_STATES = ("empty", "resident", "not resident")


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False, eq=False)
class BodyView(View):
    """A body as it is on a day.

    A rule always gets one, see `no_body`.

    Attributes:
        world: the trust on the day.
        entity: the entity it is a body of; nothing when that is not known either.
        body: the body.
        unknown: what would tell which body is meant, where the document does not.
    """

    world: TrustView
    entity: EntityView | None
    body: Body
    unknown: Unknown | None = None

    @property
    def id(self) -> str:
        """The id of the body."""
        return self.body.id

    @property
    def is_told(self) -> bool:
        """Whether the document tells of it; otherwise it only stands in, see `no_body`."""
        return self.trust.by_id.get(self.id) is self.body

    @property
    def exists(self) -> Truth:
        """Whether the entity exists on the day, and has this body."""
        return self.is_there if self.entity is None else self.entity.exists & self.is_there

    @cached_property
    def is_there(self) -> Truth:
        """Whether the body was created by the day, and not abolished."""
        return holds(self.id, self.body.since, self.body.until, self.on, agenda=self.agenda)

    def governed_by(self, law: Jurisdiction) -> Truth:
        """Whether this law governs the entity."""
        return TRUE if self.entity is None else self.entity.governed_by(law)

    def has_form(self, forms: frozenset[LegalForm]) -> Truth:
        """Whether the legal form of the entity is one of these."""
        return TRUE if self.entity is None else self.entity.has_form(forms)

    @cached_property
    def members_are_local(self) -> Truth:
        """Whether all voting members of the entity are local."""
        if self.entity is not None:
            return self.entity.members_are_local
        return FALSE if self.unknown is None else Truth.undecided((self.unknown,), "its members are local")

    # Seats, as the articles set them

    @cached_property
    def groups(self) -> tuple[SeatGroupView, ...]:
        """All groups of seats the document tells of, of every day."""
        if self.entity is None:
            return ()
        return tuple(
            SeatGroupView(self.world, self.entity, group, self.body) for group in listed(self.body.seat_groups)
        )

    @cached_property
    def _groups(self) -> tuple[SeatGroupView, ...]:
        """Its groups of seats that may exist on the day; observers have no seat in the body."""
        return tuple(group for group in self.groups if not group.observes and not group.exists.is_false)

    @cached_property
    def _unlisted(self) -> tuple[Unknown, ...]:
        """What would tell of seats that no group tells of."""
        if self.unknown is not None:
            return (self.unknown,)
        if self.is_there.is_false:
            return ()
        if self.body.seat_groups is None:
            return (Unknown(about=self.id, field="seat_groups", states=()),)
        if self.trust.has_gap(self.id, "seat_groups"):
            return (Unknown(about=self.id, field="seat_groups", kind=UnknownKind.GAP, states=()),)
        return ()

    def _seats(
        self,
        which: Callable[[SeatGroupView], Truth],
        side: str = "",
        weight: Callable[[SeatGroupView], int] = lambda _: 1,
    ) -> Seats:
        """The seats of the groups that are meant.

        Args:
            which: whether a group is meant.
            side: what they have in common. Of seats of which neither number nor side is known, those of one side and
                those of another are two numbers.
            weight: for how much each seat counts.
        """
        low = high = 0
        least = most = Count.exact(0)
        for group in self._groups:
            meant = which(group)
            if meant.is_false:
                continue
            seats = group.group.seats
            if seats is None:
                unknown = Unknown(about=group.id, field="seats", states=())
                number = Count.within(unknown, 0, of_what="" if meant.is_true else side) * weight(group)
                least, most = least + number, most + number
                continue
            there = group.exists & meant
            if there.is_true:
                low += weight(group) * seats.low
                high += weight(group) * seats.high
                continue
            number = Count.of(there) * weight(group)
            least += number * seats.low
            most += number * seats.high
        least, most = least + low, most + high
        if not self._unlisted:
            return Seats(least, most)
        beyond = Count.total(Count.within(unknown, 0, of_what=side) for unknown in self._unlisted)
        return Seats(least + beyond, most + beyond)

    @cached_property
    def seats(self) -> Seats:
        """All seats."""
        return self._seats(lambda _: TRUE)

    @cached_property
    def seats_without_casting_vote(self) -> Seats:
        """The seats that do not decide a tie."""
        return self._seats(_no_casting_vote)

    @cached_property
    def votes(self) -> Seats:
        """The votes of all seats, casting votes apart."""
        return self._seats(lambda _: TRUE, weight=_votes)

    @cached_property
    def seats_appointed_by_members(self) -> Seats:
        """The seats to which the members appoint."""
        return self._seats(lambda group: group.by_members, "members")

    @cached_property
    def seats_appointed_by_others(self) -> Seats:
        """The seats to which others than the members appoint (art. 2:37(3) BW)."""
        return self._seats(lambda group: ~group.by_members, "others than members")

    @cached_property
    def seats_of_locals(self) -> Seats:
        """The seats to which local people appoint."""
        return self._seats(lambda group: group.by_locals, "locals")

    @cached_property
    def seats_of_others(self) -> Seats:
        """The seats to which local people do not appoint."""
        return self._seats(lambda group: ~group.by_locals, "others than locals")

    @cached_property
    def seats_of_locals_without_casting_vote(self) -> Seats:
        """The seats to which local people appoint that do not decide a tie."""
        return self._seats(lambda group: _no_casting_vote(group) & group.by_locals, "locals")

    @cached_property
    def votes_of_locals(self) -> Seats:
        """The votes of the seats to which local people appoint."""
        return self._seats(lambda group: group.by_locals, "locals", _votes)

    # People in office

    @cached_property
    def offices(self) -> tuple[OfficeView, ...]:
        """The offices in it; who only observes holds none."""
        if self.entity is None:
            return ()
        observers = {group.id for group in self.groups if group.observes}
        return tuple(
            OfficeView(self.world, office, self.body)
            for office in listed(self.entity.entity.offices)
            if office.body == self.id and office.seat_group not in observers
        )

    @cached_property
    def _offices_not_told(self) -> UnknownKind | None:
        """Why there may be more offices than the document tells of; nothing when it tells of all."""
        if self.entity is None or self.entity.entity.offices is None:
            return UnknownKind.MISSING
        return UnknownKind.GAP if self.trust.has_gap(self.entity.id, "offices") else None

    @cached_property
    def _open_seats(self) -> tuple[tuple[Unknown, Truth], ...]:
        """Seats of which it is not known who is in them, each with whether it is such a seat at all."""
        found: list[tuple[Unknown, Truth]] = []
        slots: list[tuple[Unknown, Truth]] = []
        apart = [office for office in self.offices if office.seat_group is None]
        for group in self._groups:
            offices = [office for office in self.offices if office.seat_group == group.id]
            seats = None if group.group.seats is None else group.group.seats.high
            found.extend(_opened(offices, group.exists, seats))
            if self._offices_not_told is not None and seats is not None:
                slots.extend((self._slot(group, n), group.exists) for n in range(occupied(offices) + 1, seats + 1))
        # Whoever sits in a seat that the document does not name, sits in one of these.
        slots.sort(key=lambda slot: (slot[1].is_true, slot[0].key))
        return (*found, *_opened(apart, self.is_there, None), *slots[: max(0, len(slots) - occupied(apart))])

    def _slot(self, group: SeatGroupView, item: int) -> Unknown:
        kind = self._offices_not_told or UnknownKind.MISSING
        return Unknown(about=group.id, field="offices", kind=kind, states=_SEAT_STATES, item=item)

    @cached_property
    def _nobody_knows(self) -> tuple[Unknown, ...]:
        """What would tell how many more are in office, where neither offices nor seats are known."""
        if self.unknown is not None:
            return (self.unknown,)
        if self._offices_not_told is None or self.is_there.is_false:
            return ()
        about = [group.id for group in self._groups if group.group.seats is None]
        if self._unlisted:
            about.append(self.id)
        return tuple(Unknown(about=name, field="offices", kind=self._offices_not_told, states=()) for name in about)

    @cached_property
    def _holders(self) -> tuple[tuple[Truth, Truth], ...]:
        """For each person whether they are in office, and whether they live in the area.

        Somebody in two offices is one person; holders whom the document does not name are taken to be others than
        those it names, and than each other.
        """
        serving: dict[str, Truth] = {}
        found = []
        for office in self.offices:
            if office.holder is None:
                unknown = Unknown(about=office.id, field="holder", states=("resident", "not resident"))
                found.append((office.serving, Truth.of(unknown, "resident")))
            else:
                serving[office.holder] = serving.get(office.holder, FALSE) | office.serving
        named = ((there, self.world.lives_in_area(holder)) for holder, there in serving.items())
        return (*named, *found)

    @cached_property
    def in_office(self) -> Count:
        """How many persons are in office."""
        known = Count.how_many(serving for serving, _ in self._holders)
        return known + self._in_open_seats("resident", "not resident") + self._beyond("resident", "not resident")

    @cached_property
    def residents_in_office(self) -> Count:
        """How many persons in office live in the trust's area. An organisation lives nowhere."""
        known = Count.how_many(serving & resident for serving, resident in self._holders)
        return known + self._in_open_seats("resident") + self._beyond("resident")

    def _in_open_seats(self, *states: str) -> Count:
        return Count.how_many(is_open & Truth.of(unknown, *states) for unknown, is_open in self._open_seats)

    def _beyond(self, *states: str) -> Count:
        return Count.total(
            Count.within(unknown, 0, of_what=state) for unknown in self._nobody_knows for state in states
        )


def no_body(world: TrustView, entity: EntityView | None, unknown: Unknown | None = None) -> BodyView:
    """A view that stands in for a body the document does not tell of.

    Where an unknown would tell which body is meant, everything about it depends on that; where there certainly is
    none, it has no seat and nobody is in office.
    """
    around = world.id if entity is None else entity.id
    body = Body(id=around, kind_=BodyKind.BOARD, seat_groups=())
    return BodyView(world=world, entity=entity, body=body, unknown=unknown)


def _no_casting_vote(group: SeatGroupView) -> Truth:
    return Truth.certainly(not group.group.casting_vote)


def _votes(group: SeatGroupView) -> int:
    return group.group.votes


def _opened(offices: list[OfficeView], seat_exists: Truth, seats: int | None) -> list[tuple[Unknown, Truth]]:
    """The seats that a term left open, each with whether it did."""
    found = [
        (Unknown(about=office.id, field="successor", kind=UnknownKind.OPEN, states=_SEAT_STATES), is_open & seat_exists)
        for office, is_open in still_open(offices, seats)
    ]
    return [(unknown, is_open) for unknown, is_open in found if not is_open.is_false]
