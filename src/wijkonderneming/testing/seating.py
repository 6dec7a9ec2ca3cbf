"""What a trust may leave open about who is in office: holders, ended terms, and seats it does not tell of."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import permutations

import attrs

from wijkonderneming.model.bodies import Body, SeatGroup
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.noun import listed
from wijkonderneming.model.offices import Office
from wijkonderneming.model.people import Person, Residence
from wijkonderneming.model.replace import replaced
from wijkonderneming.model.trust import Trust
from wijkonderneming.testing.holes import Hole, without_gap
from wijkonderneming.values.place import Place

__all__ = ["SEATING"]

STATES = ("resident", "not resident")


def holders(trust: Trust, _on: date) -> Iterator[Hole]:
    """Who is in an office: somebody else than anybody the document names, living in the area or not."""
    for entity in listed(trust.entities):
        for office in listed(entity.offices):
            if office.holder is None:
                yield Hole((office.id, "holder"), tuple((s, _held(trust, office.id, s)) for s in STATES))


def _held(trust: Trust, office: str, state: str) -> Callable[[], Trust]:
    def made() -> Trust:
        more, person = _with_somebody(trust, state)
        return replaced(more, office, "holder", person)

    return made


def _with_somebody(trust: Trust, state: str) -> tuple[Trust, str]:
    """The trust with one person more, and the id of that person. Whoever lives nowhere is no resident."""
    name = f"somebody-{len(listed(trust.people))}"
    home = () if trust.area is None or state != "resident" else (Residence(place=Place(name=trust.area.name)),)
    person = Person(id=name, residences=home)
    return attrs.evolve(trust, people=(*listed(trust.people), person)), name


def ended_terms(trust: Trust, on: date) -> Iterator[Hole]:
    """A term has ended and nobody followed: the seat was left empty, or somebody was appointed at its end."""
    for entity, body in _bodies(trust):
        groups = {group.id: group for group in listed(body.seat_groups)}
        named = dict.fromkeys(o.seat_group for o in listed(entity.offices) if o.body == body.id)
        for name in named:
            group = groups.get(name or "")
            if group is not None and (not _exists(group, on) or _observes(group)):
                continue
            for office in _open(_in(entity, body, name), group, on):
                options = [("empty", _left(trust, office))]
                options += [(state, _followed(trust, entity.id, office, state)) for state in STATES]
                yield Hole((office.id, "successor"), tuple(options))


def _left(trust: Trust, office: Office) -> Callable[[], Trust]:
    return lambda: replaced(trust, office.id, "left", office.until)


def _followed(trust: Trust, entity: str, office: Office, state: str) -> Callable[[], Trust]:
    def made() -> Trust:
        more, person = _with_somebody(trust, state)
        after = attrs.evolve(office, id=f"{office.id}-after", holder=person, since=office.until, until=None)
        return replaced(more, entity, "offices", (*listed(more.entity(entity).offices), after))

    return made


def untold_seats(trust: Trust, on: date) -> Iterator[Hole]:
    """Offices not told of: each seat that nobody is known to sit in is empty, or has somebody in it."""
    for entity, body in _bodies(trust):
        if entity.offices is not None and not trust.has_gap(entity.id, "offices"):
            continue
        groups = [g for g in listed(body.seat_groups) if _exists(g, on) and not _observes(g)]
        apart = sum(_serves(office, on) for office in _in(entity, body, None))
        free = {g.id: _free(_in(entity, body, g.id), g, on) for g in groups}
        total = max(0, sum(free.values()) - apart)
        for group in groups:
            number = min(free[group.id], total)
            total -= number
            splits = [(r, o) for r in range(number + 1) for o in range(number + 1 - r)]
            options = tuple((f"{r} and {o}", _seated(trust, entity.id, body.id, group.id, r, o)) for r, o in splits)
            yield Hole((group.id, "offices"), options)


def _seated(trust: Trust, entity: str, body: str, group: str, residents: int, others: int) -> Callable[[], Trust]:
    def made() -> Trust:
        more = trust
        for state, number in zip(STATES, (residents, others), strict=True):
            for _ in range(number):
                more, person = _with_somebody(more, state)
                office = Office(id=f"{person}-in-{group}", body=body, seat_group=group, holder=person)
                more = replaced(more, entity, "offices", (*listed(more.entity(entity).offices), office))
        return more

    return made


def all_told(trust: Trust, _on: date) -> Iterator[Hole]:
    """When every seat is filled or found empty, the list of offices is complete."""
    for entity in listed(trust.entities):
        if entity.offices is None or trust.has_gap(entity.id, "offices"):
            yield Hole((entity.id, "all offices"), (("told", _complete(trust, entity)),))


def _complete(trust: Trust, entity: Entity) -> Callable[[], Trust]:
    return lambda: replaced(without_gap(trust, entity.id, "offices"), entity.id, "offices", listed(entity.offices))


def _bodies(trust: Trust) -> Iterator[tuple[Entity, Body]]:
    return ((entity, body) for entity in listed(trust.entities) for body in listed(entity.bodies))


def _in(entity: Entity, body: Body, group: str | None) -> list[Office]:
    return [o for o in listed(entity.offices) if o.body == body.id and o.seat_group == group]


def _exists(group: SeatGroup, on: date) -> bool:
    return (group.since is None or group.since.day <= on) and (group.until is None or on < group.until.day)


def _observes(group: SeatGroup) -> bool:
    return group.votes == 0 and not group.casting_vote


def _begun(office: Office, on: date) -> bool:
    return office.since is None or office.since.day <= on


def _ended(office: Office, on: date) -> bool:
    """Whether the term ran out with the holder in it."""
    return _begun(office, on) and office.left is None and office.until is not None and office.until.day <= on


def _serves(office: Office, on: date) -> bool:
    over = office.until if office.left is None else office.left
    return _begun(office, on) and (over is None or on < over.day)


def _free(offices: Sequence[Office], group: SeatGroup, on: date) -> int:
    most = 0 if group.seats is None else group.seats.high
    return max(0, most - sum(_serves(office, on) for office in offices))


def _open(offices: Sequence[Office], group: SeatGroup | None, on: date) -> list[Office]:
    """The ended terms that nobody followed, in the way in which most are followed; no more than there are seats."""
    ended = [office for office in offices if _ended(office, on)]
    begun = [office for office in offices if office.since is not None and _begun(office, on)]
    fewest = min((_unfollowed(ended, order) for order in permutations(begun)), key=len, default=ended)
    if group is None or group.seats is None:
        return fewest
    return fewest[: _free(offices, group, on)]


def _unfollowed(ended: Sequence[Office], begun: Sequence[Office]) -> list[Office]:
    left = list(ended)
    for after in begun:
        for before in left:
            if before is not after and before.until and after.since and before.until.day <= after.since.day:
                left.remove(before)
                break
    return left


SEATING: tuple[Callable[[Trust, date], Iterator[Hole]], ...] = (
    holders,
    ended_terms,
    untold_seats,
    all_told,
)
"""Every kind of hole about offices, in the order in which they are filled."""
