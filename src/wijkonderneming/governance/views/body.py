"""A body on a day: its seats as the articles set them, and who is in office."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cached_property

import attrs

from wijkonderneming.governance.views.days import holds, reached
from wijkonderneming.governance.views.membership import appointed_by_locals, appointed_by_members, lives_in_area
from wijkonderneming.model.bodies import Body, Office, SeatGroup
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.noun import listed
from wijkonderneming.model.trust import Trust
from wijkonderneming.values.base import Frozen
from wijkonderneming.values.count import Count
from wijkonderneming.values.truth import FALSE, TRUE, Truth
from wijkonderneming.values.unknown import Unknown, UnknownKind

__all__ = ["BodyView", "Seats"]

_SEAT_STATES = ("empty", "resident", "not resident")


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


@attrs.frozen(order=False, repr=False, weakref_slot=False, eq=False)
class BodyView(Frozen):
    """A body as it is on a day."""

    trust: Trust
    entity: Entity
    body: Body
    on: date

    @property
    def id(self) -> str:
        """The id of the body."""
        return self.body.id

    # Seats, as the articles set them

    @cached_property
    def _groups(self) -> tuple[tuple[SeatGroup, Truth], ...]:
        groups = listed(self.body.seat_groups)
        found = ((group, holds(group.id, group.since, group.until, self.on)) for group in groups)
        return tuple((group, exists) for group, exists in found if not exists.is_false)

    def _seats(self, which: Callable[[SeatGroup], Truth], weight: Callable[[SeatGroup], int] = lambda _: 1) -> Seats:
        least = most = Count.exact(0)
        for group, exists in self._groups:
            belongs = Count.of(exists & which(group))
            if group.seats is None:
                if not (exists & which(group)).is_false:
                    number = Count.within(Unknown(about=group.id, field="seats", states=()), 0) * weight(group)
                    least, most = least + number, most + number
                continue
            least += belongs * group.seats.low * weight(group)
            most += belongs * group.seats.high * weight(group)
        for field, kind in self._seat_gaps:
            number = Count.within(Unknown(about=self.id, field=field, kind=kind, states=()), 0)
            least, most = least + number, most + number
        return Seats(least, most)

    @property
    def _seat_gaps(self) -> tuple[tuple[str, UnknownKind], ...]:
        if self.body.seat_groups is None:
            return (("seat_groups", UnknownKind.MISSING),)
        if self.trust.has_gap(self.id, "seat_groups"):
            return (("seat_groups", UnknownKind.GAP),)
        return ()

    @cached_property
    def seats(self) -> Seats:
        """All seats."""
        return self._seats(lambda _: TRUE)

    @cached_property
    def seats_without_casting_vote(self) -> Seats:
        """The seats that do not decide a tie."""
        return self._seats(lambda group: Truth.certainly(not group.casting_vote))

    @cached_property
    def votes(self) -> Seats:
        """The votes of all seats, casting votes apart."""
        return self._seats(lambda _: TRUE, lambda group: group.votes)

    @cached_property
    def seats_appointed_by_others(self) -> Seats:
        """The seats to which others than the members appoint (art. 2:37(3) BW)."""
        return self._seats(lambda group: ~appointed_by_members(self.trust, self.entity, group))

    @cached_property
    def seats_appointed_by_members(self) -> Seats:
        """The seats to which the members appoint."""
        return self._seats(lambda group: appointed_by_members(self.trust, self.entity, group))

    @cached_property
    def seats_of_locals(self) -> Seats:
        """The seats to which local people appoint."""
        return self._seats(lambda group: appointed_by_locals(self.trust, self.entity, group, self.on))

    @cached_property
    def seats_of_locals_without_casting_vote(self) -> Seats:
        """The seats to which local people appoint that do not decide a tie."""
        return self._seats(
            lambda group: (
                Truth.certainly(not group.casting_vote) & appointed_by_locals(self.trust, self.entity, group, self.on)
            )
        )

    @cached_property
    def votes_of_locals(self) -> Seats:
        """The votes of the seats to which local people appoint."""
        return self._seats(
            lambda group: appointed_by_locals(self.trust, self.entity, group, self.on), lambda group: group.votes
        )

    @cached_property
    def seats_of_others(self) -> Seats:
        """The seats to which local people do not appoint."""
        return self._seats(lambda group: ~appointed_by_locals(self.trust, self.entity, group, self.on))

    # People in office

    @cached_property
    def _offices(self) -> tuple[Office, ...]:
        return tuple(o for o in listed(self.entity.offices) if o.body == self.id)

    @cached_property
    def _complete(self) -> bool:
        gaps = self.trust.has_gap(self.entity.id, "offices")
        return self.entity.offices is not None and not gaps

    def _begun_and_not_left(self, office: Office) -> Truth:
        begun = reached(office.since, self.on, office.id, "since", unstated=TRUE)
        return begun & ~reached(office.left, self.on, office.id, "left", unstated=FALSE)

    @cached_property
    def _terms(self) -> tuple[tuple[Office, Truth, Truth], ...]:
        """Each office with whether its holder is in it, and whether its term ran out with the seat left open."""
        succeeded = self._succeeded()
        found = []
        for office in self._offices:
            serving = self._begun_and_not_left(office)
            over = reached(office.until, self.on, office.id, "until", unstated=FALSE)
            left_open = FALSE if office.id in succeeded else serving & over
            found.append((office, serving & ~over, left_open))
        return tuple(found)

    def _succeeded(self) -> frozenset[str]:
        """The offices whose seat was taken again, at the end of the term or later."""
        starters = sorted(
            (o for o in self._offices if o.since is not None and o.since.latest is not None),
            key=lambda o: (o.since.latest, o.id) if o.since is not None else (None, o.id),
        )
        enders = sorted(
            (o for o in self._offices if o.until is not None and o.until.latest is not None),
            key=lambda o: (o.until.latest, o.id) if o.until is not None else (None, o.id),
        )
        taken: set[str] = set()
        found = set()
        for ender in enders:
            for starter in starters:
                if starter.id not in taken and starter.id != ender.id and _follows(ender, starter, self.on):
                    taken.add(starter.id)
                    found.add(ender.id)
                    break
        return frozenset(found)

    @cached_property
    def _open_seats(self) -> tuple[tuple[Unknown, Truth], ...]:
        """Seats of which it is not known who is in them, each with whether it is such a seat at all."""
        found = [
            (Unknown(about=office.id, field="successor", kind=UnknownKind.OPEN, states=_SEAT_STATES), left_open)
            for office, _, left_open in self._terms
            if not left_open.is_false
        ]
        if self._complete:
            return tuple(found)
        kind = UnknownKind.MISSING if self.entity.offices is None else UnknownKind.GAP
        slots: list[tuple[Unknown, Truth]] = []
        grouped = {group.id for group, _ in self._groups}
        elsewhere = sum(1 for o, _, open_ in self._terms if o.seat_group not in grouped and self._occupies(o, open_))
        for group, exists in self._groups:
            if group.seats is None:
                continue
            here = sum(1 for o, _, open_ in self._terms if o.seat_group == group.id and self._occupies(o, open_))
            slots.extend(
                (Unknown(about=group.id, field="offices", kind=kind, states=_SEAT_STATES, item=item), exists)
                for item in range(here + 1, group.seats.high + 1)
            )
        return (*found, *slots[: max(0, len(slots) - elsewhere)])

    def _occupies(self, office: Office, left_open: Truth) -> bool:
        serving = next(s for o, s, _ in self._terms if o is office)
        return serving.is_true or not left_open.is_false

    @cached_property
    def _nobody_knows(self) -> tuple[Unknown, ...]:
        """What would tell how many more there may be, where the seats are not known either."""
        if self._complete:
            return ()
        kind = UnknownKind.MISSING if self.entity.offices is None else UnknownKind.GAP
        unstated = [group.id for group, _ in self._groups if group.seats is None]
        if self._seat_gaps:
            unstated.append(self.id)
        return tuple(Unknown(about=about, field="offices", kind=kind, states=()) for about in unstated)

    @cached_property
    def _holders(self) -> tuple[tuple[str | None, Truth], ...]:
        """Each person once, with whether the person is in office; nameless holders each by themselves."""
        by_holder: dict[str, Truth] = {}
        found: list[tuple[str | None, Truth]] = []
        for office, serving, _ in self._terms:
            if office.holder is None:
                found.append((None, serving))
            else:
                by_holder[office.holder] = by_holder.get(office.holder, FALSE) | serving
        return (*by_holder.items(), *found)

    @cached_property
    def in_office(self) -> Count:
        """How many persons are in office."""
        known = Count.how_many(serving for _, serving in self._holders)
        seats = Count.total(
            Count.of(is_open & Truth.of(unknown, "resident", "not resident")) for unknown, is_open in self._open_seats
        )
        return known + seats + self._beyond("resident") + self._beyond("not resident")

    @cached_property
    def residents_in_office(self) -> Count:
        """How many persons in office live in the trust's area."""
        known = Count.how_many(
            serving & self._resident(holder, item) for item, (holder, serving) in enumerate(self._holders, start=1)
        )
        seats = Count.total(Count.of(is_open & Truth.of(unknown, "resident")) for unknown, is_open in self._open_seats)
        return known + seats + self._beyond("resident")

    def _beyond(self, state: str) -> Count:
        return Count.total(Count.within(unknown, 0, of_what=state) for unknown in self._nobody_knows)

    def _resident(self, holder: str | None, item: int) -> Truth:
        if holder is not None:
            return lives_in_area(self.trust, holder, self.on)
        unknown = Unknown(about=self.id, field="offices.holder", states=("inside", "outside"), item=item)
        return Truth.of(unknown, "inside")


def _follows(ender: Office, starter: Office, on: date) -> bool:
    """Whether one office certainly took over the seat of another whose term was over, by the day."""
    end, start = ender.until, starter.since
    if end is None or start is None or end.latest is None or start.earliest is None or start.latest is None:
        return False
    same_seat = ender.seat_group == starter.seat_group
    return same_seat and end.latest <= start.earliest and start.latest <= on
