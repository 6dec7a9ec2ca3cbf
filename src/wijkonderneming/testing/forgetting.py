"""A trust of which one thing less is known, or that says the same in another order: what the laws of rules compare."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import attrs

from wijkonderneming.model.bodies import Body, SeatClass, SeatGroup
from wijkonderneming.model.distributions import Distribution
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.evidence import Gap
from wijkonderneming.model.legal_forms import LegalForm
from wijkonderneming.model.members import MemberClass
from wijkonderneming.model.noun import listed
from wijkonderneming.model.people import Organisation, Person
from wijkonderneming.model.rights import Right
from wijkonderneming.model.trust import Initiative, InvalidTrust, Trust
from wijkonderneming.testing.paths import inside, put
from wijkonderneming.values.when import When

__all__ = ["less_known", "reordered", "with_strangers"]

_FORGETTABLE: tuple[tuple[type[Any], tuple[str, ...]], ...] = (
    (Trust, ("rights", "area")),
    (Initiative, ("by", "evidence")),
    (Person, ("residences",)),
    (Organisation, ("kind_",)),
    (Entity, ("bodies", "offices", "membership", "distributions")),
    (MemberClass, ("voting", "residents_only")),
    (Body, ("seat_groups",)),
    (SeatGroup, ("seats", "appointed_by")),
    (Distribution, ("to",)),
    (Right, ("state",)),
)
"""Fields that are not stated when left out. Others say something by being left out: who has no last day has none."""

_LISTS: tuple[tuple[type[Any], tuple[str, ...]], ...] = (
    (Trust, ("rights",)),
    (Person, ("residences",)),
    (Entity, ("offices", "membership", "distributions")),
    (Body, ("seat_groups",)),
)
"""Lists that may miss items."""


def less_known(trust: Trust) -> Iterator[Trust]:
    """Every trust that says one thing less: a field not stated, a list that may miss items, a day less exactly.

    A list in which other objects are referred to cannot be forgotten.
    """
    for path, item in inside(trust):
        for made in (*_unstated(item), *_wider(item)):
            try:
                yield put(trust, path, made)
            except InvalidTrust:
                continue
        for cls, names in _LISTS:
            for name in names if isinstance(item, cls) else ():
                if getattr(item, name) is not None and not trust.has_gap(item.id, name):
                    gap = Gap(about=item.id, field=name)
                    yield attrs.evolve(trust, gaps=(*listed(trust.gaps), gap))


def _unstated(item: Any) -> Iterator[Any]:
    for cls, names in _FORGETTABLE:
        for name in names if isinstance(item, cls) else ():
            # Of these two kinds of seat it is known who does not appoint, when it is not said who does.
            told = isinstance(item, SeatGroup) and item.class_ in {SeatClass.CO_OPTED, SeatClass.INDEPENDENT}
            told = (told and name == "appointed_by") or (name == "offices" and not _fit(item))
            if getattr(item, name) is not None and not told:
                try:
                    yield attrs.evolve(item, **{name: None})
                except InvalidTrust:
                    continue


def _fit(entity: Entity) -> bool:
    """Whether there is a seat for every office: what is not known of offices, seats bound."""
    left = Counter({g.id: g.seats.high for b in listed(entity.bodies) for g in listed(b.seat_groups) if g.seats})
    left.subtract(office.seat_group for office in listed(entity.offices) if office.seat_group)
    always = all(g.since is None and g.until is None for b in listed(entity.bodies) for g in listed(b.seat_groups))
    grouped = all(office.seat_group in left for office in listed(entity.offices))
    return always and grouped and min(left.values(), default=0) >= 0


def _wider(item: Any) -> Iterator[Any]:
    """A known day that may as well be another one."""
    for field in attrs.fields(type(item)):
        when = getattr(item, field.name)
        if isinstance(when, When) and when.known is not None:
            yield attrs.evolve(item, **{field.name: When(when.known, None)})
            yield attrs.evolve(item, **{field.name: When(None, when.known)})


def reordered(trust: Trust) -> Trust:
    """The same trust, every list of objects the other way round."""
    made = trust
    for path, item in reversed(list(inside(trust))):
        turned = {
            field.name: value[::-1]
            for field in attrs.fields(type(item))
            if isinstance(value := getattr(_at(made, path), field.name), tuple) and len(value) > 1
        }
        if turned:
            made = put(made, path, attrs.evolve(_at(made, path), **turned))
    return made


def _at(item: Any, path: Any) -> Any:
    for name, number in path:
        item = getattr(item, name) if number is None else getattr(item, name)[number]
    return item


def with_strangers(trust: Trust) -> Trust:
    """The trust with a person, an organisation and an entity more that nothing in it refers to."""
    club = Entity(id="stranger-entity", form=LegalForm.STICHTING, bodies=(), offices=(), distributions=())
    return attrs.evolve(
        trust,
        people=(*listed(trust.people), Person(id="stranger-person", residences=())),
        organisations=(*listed(trust.organisations), Organisation(id="stranger-organisation")),
        entities=(club, *listed(trust.entities)),
    )
