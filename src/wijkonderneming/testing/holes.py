"""What a trust may leave open, kind by kind, each with the trusts in which it is filled."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

import attrs

from wijkonderneming.model.articles import Articles
from wijkonderneming.model.bodies import Body, BodyKind, SeatClass, SeatGroup, SeatRange
from wijkonderneming.model.clauses_purpose import Surplus
from wijkonderneming.model.distributions import Distribution, Recipient
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.evidence import Quality
from wijkonderneming.model.legal_forms import Jurisdiction, LegalForm
from wijkonderneming.model.members import MemberClass
from wijkonderneming.model.noun import listed
from wijkonderneming.model.people import OrganisationKind, Residence
from wijkonderneming.model.replace import replaced
from wijkonderneming.model.rights import Ownership, Right, RightState
from wijkonderneming.model.trust import Initiative, Initiator, Trust
from wijkonderneming.testing.drawing import AREAS, BEFORE, DAYS, MEETING
from wijkonderneming.testing.paths import inside, put
from wijkonderneming.values.base import Frozen
from wijkonderneming.values.place import Place
from wijkonderneming.values.when import When

__all__ = ["HOLES", "Hole", "without_gap"]

Options = tuple[tuple[str, Callable[[], Trust]], ...]


@attrs.frozen(order=False, repr=False, weakref_slot=False, eq=False)
class Hole(Frozen):
    """One thing a trust leaves open.

    Attributes:
        key: the id of the object and the field, as an unknown names them.
        options: what may fill it, each with the trust in which it does, made when asked for.
    """

    key: tuple[str, str]
    options: Options


def _hole(trust: Trust, about: str, field: str, values: dict[str, Any], *, named: str = "") -> Hole:
    """A field of an object that has an id, with the values it may turn out to have."""

    def filled(value: Any) -> Callable[[], Trust]:
        return lambda: replaced(trust, about, field, value)

    return Hole((about, named or field), tuple((label, filled(value)) for label, value in values.items()))


def without_gap(trust: Trust, about: str, field: str) -> Trust:
    """The trust without the gap about a list."""
    gaps = tuple(gap for gap in listed(trust.gaps) if (gap.about, gap.field) != (about, field))
    return attrs.evolve(trust, gaps=gaps)


def _list_hole(trust: Trust, about: str, field: str, lists: dict[str, tuple[Any, ...]]) -> Iterator[Hole]:
    """A list that is not stated, or may miss items: what may have to be added to it."""
    stated = getattr(trust[about], field)
    if stated is not None and not trust.has_gap(about, field):
        return

    def filled(items: tuple[Any, ...]) -> Callable[[], Trust]:
        return lambda: replaced(without_gap(trust, about, field), about, field, (*(stated or ()), *items))

    yield Hole((about, field), tuple((label, filled(items)) for label, items in lists.items()))


def disputes(trust: Trust, _on: date) -> Iterator[Hole]:
    """Sources compete about a field: one of the claimed values holds, or the one in use."""
    fields = dict.fromkeys(
        (claim.about, claim.field)
        for claim in listed(trust.claims)
        if claim.field is not None and claim.quality is Quality.EXACT and claim.on is None
    )
    for about, field in fields:
        rest = tuple(c for c in listed(trust.claims) if (c.about, c.field) != (about, field))
        claimed = [c.value for c in listed(trust.claims) if (c.about, c.field) == (about, field)]
        own = getattr(
            trust[about], next(a.name for a in attrs.fields(type(trust[about])) if a.name.rstrip("_") == field)
        )
        values = [own, *(value for value in claimed if value is not None)]
        settled = attrs.evolve(trust, claims=rest)
        yield _hole(settled, about, field, {repr(v): v for v in dict.fromkeys(values) if v is not None})


def areas(trust: Trust, _on: date) -> Iterator[Hole]:
    """The area may hold any of the places of the pool."""
    if trust.area is None:
        yield _hole(trust, trust.id, "area", {area.name + str(area.places): area for area in AREAS})


def leaders(trust: Trust, _on: date) -> Iterator[Hole]:
    """Where several entities may lead, any of them may, or any of their bodies. A single one does."""
    several = trust.has_gap(trust.id, "entities") or len(trust.entities or ()) != 1
    if trust.led_by is None and several:
        bodies = [body.id for entity in listed(trust.entities) for body in listed(entity.bodies)]
        ids = [*(entity.id for entity in listed(trust.entities)), *bodies]
        yield _hole(trust, trust.id, "led_by", {name: name for name in ids})


def forms(trust: Trust, _on: date) -> Iterator[Hole]:
    """Legal forms and the laws they are under."""
    for entity in listed(trust.entities):
        law = entity.jurisdiction or trust.jurisdiction
        if entity.form is None:
            possible = [form for form in LegalForm if law is None or form.jurisdiction in {None, law}]
            yield _hole(trust, entity.id, "form", {form.value: form for form in possible})
        elif entity.form.jurisdiction is None and law is None:
            yield _hole(trust, entity.id, "jurisdiction", {law.value: law for law in Jurisdiction})


def bodies(trust: Trust, _on: date) -> Iterator[Hole]:
    """A body not told of may be a board. One board is all there is."""
    for entity in listed(trust.entities):
        board = Body(id=f"{entity.id}-board", kind_=BodyKind.BOARD)
        meeting = () if MEETING in trust.by_id else (Body(id=MEETING, kind_=BodyKind.GENERAL_MEETING),)
        more: dict[str, tuple[Any, ...]] = {"no board": ()}
        if all(body.kind_ is not BodyKind.BOARD for body in listed(entity.bodies)):
            more["a board"] = (board, *meeting)
        yield from _list_hole(trust, entity.id, "bodies", more)


def whens(trust: Trust, _on: date) -> Iterator[Hole]:
    """A day that is not known exactly may be any within its bounds.

    Two days on each side of the pool stand for all days further off: something may begin and end there.
    """
    days = [BEFORE + timedelta(days=n) for n in range(-1, len(DAYS) + 3)]
    for path, item in inside(trust):
        for field in attrs.fields(type(item)):
            when = getattr(item, field.name)
            if isinstance(when, When) and when.known is None:
                about, within = _owner(trust, path, item)
                within_bounds = [day for day in days if when.possibly_by(day) and not _after(when, day)]
                yield Hole(
                    (about, within + field.name),
                    tuple((day.isoformat(), _day(trust, path, item, field.name, day)) for day in within_bounds),
                )


def _after(when: When, day: date) -> bool:
    return when.latest is not None and day > when.latest


def _day(trust: Trust, path: Any, item: Any, name: str, day: date) -> Callable[[], Trust]:
    return lambda: put(trust, path, attrs.evolve(item, **{name: When.on(day)}))


def _owner(trust: Trust, path: Any, item: Any) -> tuple[str, str]:
    """The id of an object, or of the nearest around it with the way from there."""
    if getattr(item, "id", None) is not None:
        return item.id, ""
    (name, number) = path[-1]
    above: Any = trust
    for step, place in path[:-1]:
        above = getattr(above, step) if place is None else getattr(above, step)[place]
    return above.id, f"{name}." if number is None else f"{name}[{number + 1}]."


def seats(trust: Trust, _on: date) -> Iterator[Hole]:
    """Seats not told of, how many there are of a group, and who appoints to it.

    Who appoints to a co-opted seat is known; an independent seat, of which it is not said, is no seat of locals.
    """
    for entity in listed(trust.entities):
        for body in listed(entity.bodies):
            if body.kind_ is not BodyKind.BOARD:
                continue
            one = SeatRange(1, 1)
            named = [MEETING, "locals", "council"]
            more: dict[str, tuple[Any, ...]] = {"no more": ()}
            more |= {by: (SeatGroup(id=f"{body.id}-more", seats=one, appointed_by=by),) for by in named}
            yield from _list_hole(trust, body.id, "seat_groups", more)
            for group in listed(body.seat_groups):
                if group.seats is None:
                    yield _hole(trust, group.id, "seats", {str(n): SeatRange(n, n) for n in (0, 1, 2, 6)})
                if group.appointed_by is None and group.class_ not in {SeatClass.CO_OPTED, SeatClass.INDEPENDENT}:
                    yield _hole(trust, group.id, "appointed_by", {by: by for by in named})


def organisations(trust: Trust, _on: date) -> Iterator[Hole]:
    """Whether an organisation is one of residents."""
    for organisation in listed(trust.organisations):
        if organisation.kind_ is None:
            kinds = (OrganisationKind.RESIDENTS_ASSOCIATION, OrganisationKind.MUNICIPALITY)
            yield _hole(trust, organisation.id, "kind", {kind.value: kind for kind in kinds})


def memberships(trust: Trust, _on: date) -> Iterator[Hole]:
    """Classes of members not told of, whether they vote, and whether they are for local people only."""
    for entity in listed(trust.entities):
        members = f"{entity.id}-members"
        local = MemberClass(id=members, voting=True, residents_only=True)
        anybody = MemberClass(id=members, voting=True, residents_only=False)
        yield from _list_hole(trust, entity.id, "membership", {"none": (), "local": (local,), "open": (anybody,)})
        for each in listed(entity.membership):
            for field in ("voting", "residents_only"):
                if getattr(each, field) is None:
                    yield _hole(trust, each.id, field, {"true": True, "false": False})


def residences(trust: Trust, _on: date) -> Iterator[Hole]:
    """Where people live: in the area, or not."""
    area = trust.area
    if area is None:
        return
    home = Residence(place=Place(name=area.name))
    for number, person in enumerate(listed(trust.people)):
        yield from _list_hole(trust, person.id, "residences", {"outside": (), "inside": (home,)})
        for item, residence in enumerate(listed(person.residences)):
            if residence.place.name is None:
                path = (("people", number), ("residences", item))
                places = {"inside": Place(name=area.name), "outside": Place(name="Nowhere")}
                options = tuple((k, _placed(trust, path, residence, place)) for k, place in places.items())
                yield Hole((person.id, f"residences.place[{item + 1}]"), options)


def _placed(trust: Trust, path: Any, residence: Residence, place: Place) -> Callable[[], Trust]:
    return lambda: put(trust, path, attrs.evolve(residence, place=place))


def articles(trust: Trust, on: date) -> Iterator[Hole]:
    """Versions not told of, and what versions say. Where none says whether it is notarial, the legal form does."""
    for number, entity in enumerate(listed(trust.entities)):
        versions = listed(entity.articles)
        starts = [BEFORE, *(day for day in DAYS if day <= on)]
        if entity.articles is None:
            yield _hole(trust, entity.id, "articles", {"one version": (Articles(),)}, named="articles.")
            continue
        if trust.has_gap(entity.id, "articles"):
            yield from _list_hole(trust, entity.id, "articles", {"none": ()} | _versions(versions, starts))
            continue
        formal = any(version.notarial is not None for version in versions)
        for day in starts:
            if not any(_in_force(version, versions, day) for version in versions) and (formal or day == on):
                one = Articles(since=None if day == BEFORE else When.on(day), until=When.on(day + timedelta(days=1)))
                yield _hole(trust, entity.id, "articles", {"one": (*versions, one)}, named=f"articles on {day}")
        for item, version in enumerate(versions):
            path = (("entities", number), ("articles", item))
            if version.notarial is None and formal:
                flags = tuple((str(v), _article(trust, path, version, notarial=v)) for v in (True, False))
                yield Hole((entity.id, f"articles[{item}].notarial"), flags)
            if version.clauses is None and _in_force(version, versions, on):
                to = (Recipient.NEIGHBOURHOOD, Recipient.PRIVATE_PERSONS)
                stays = tuple((r.value, _article(trust, path, version, clauses=(Surplus(to=(r,)),))) for r in to)
                yield Hole((entity.id, "articles.surplus"), stays)


def _versions(versions: tuple[Articles, ...], starts: list[date]) -> dict[str, tuple[Any, ...]]:
    """Versions that may be missing from a list, one at a time."""
    formal = any(version.notarial is not None for version in versions)
    return {
        f"since {day} {notarial} {to.value}": (
            Articles(since=When.on(day), notarial=notarial if formal else None, clauses=(Surplus(to=(to,)),)),
        )
        for day in starts
        for notarial in ((True, False) if formal else (True,))
        for to in (Recipient.NEIGHBOURHOOD, Recipient.PRIVATE_PERSONS)
    }


def _in_force(version: Articles, versions: tuple[Articles, ...], day: date) -> bool:
    begins = [v.since.day if v.since else date.min for v in versions]
    begin = version.since.day if version.since else date.min
    over = version.until is not None and version.until.day <= day
    return begin <= day and not over and not any(begin < other <= day for other in begins)


def _article(trust: Trust, path: Any, version: Articles, **says: Any) -> Callable[[], Trust]:
    return lambda: put(trust, path, attrs.evolve(version, **says))


def rights(trust: Trust, on: date) -> Iterator[Hole]:
    """Rights not told of, whether they were acquired, and when.

    One without a day was acquired some day by now; none was before its holder was founded.
    """
    holders = listed(trust.entities)
    if listed(trust.assets):
        over = listed(trust.assets)[0].id
        more: dict[str, tuple[Any, ...]] = {"none": ()}
        for holder in holders:
            for day in _since_founded(holder, on):
                state, since = RightState.TRANSFERRED, When.on(day)
                one = Ownership(id="right-more", over=over, holder=holder.id, state=state, since=since)
                more[f"{holder.id} since {day}"] = (one,)
        yield from _list_hole(trust, trust.id, "rights", more)
    for right in listed(trust.rights):
        if right.state is None:
            states = (RightState.TRANSFERRED, RightState.CONTRACTED)
            yield _hole(trust, right.id, "state", {state.value: state for state in states})
        own = [entity for entity in holders if entity.id == right.holder]
        if right.since is None and own and _acquired(right):
            days = _since_founded(own[0], on)
            yield _hole(trust, right.id, "since", {day.isoformat(): When.on(day) for day in days})


def _since_founded(entity: Entity, on: date) -> list[date]:
    founded = BEFORE if entity.founded is None else entity.founded.day
    return [day for day in (BEFORE, *DAYS) if founded <= day <= on]


def _acquired(right: Right) -> bool:
    return right.real and right.state in {RightState.TRANSFERRED, RightState.ENDED}


def profits(trust: Trust, _on: date) -> Iterator[Hole]:
    """Distributions not told of, and to whom they went."""
    for number, entity in enumerate(listed(trust.entities)):
        private = Distribution(on=When.on(BEFORE), to=Recipient.PRIVATE_PERSONS)
        yield from _list_hole(trust, entity.id, "distributions", {"none": (), "private": (private,)})
        for item, paid in enumerate(listed(entity.distributions)):
            if paid.to is None:
                path = (("entities", number), ("distributions", item))
                options = tuple((to.value, _paid(trust, path, paid, to)) for to in Recipient)
                key = (entity.id, f"distributions[{item + 1}].to") if paid.id is None else (paid.id, "to")
                yield Hole(key, options)


def _paid(trust: Trust, path: Any, paid: Distribution, to: Recipient) -> Callable[[], Trust]:
    return lambda: put(trust, path, attrs.evolve(paid, to=to))


def initiatives(trust: Trust, _on: date) -> Iterator[Hole]:
    """Who took the initiative, and whether something shows it."""
    initiative = trust.initiative or Initiative()

    def filled(**says: Any) -> Callable[[], Trust]:
        return lambda: attrs.evolve(trust, initiative=attrs.evolve(initiative, **says))

    about, within = (trust.id, "initiative.") if initiative.id is None else (initiative.id, "")
    if initiative.by is None:
        yield Hole((about, f"{within}by"), tuple((by.value, filled(by=by)) for by in Initiator))
    if initiative.evidence is None:
        shown = (("shown", filled(evidence=("source",))), ("not shown", filled(evidence=())))
        yield Hole((about, f"{within}evidence"), shown)


HOLES: tuple[Callable[[Trust, date], Iterator[Hole]], ...] = (
    disputes,
    areas,
    forms,
    bodies,
    leaders,
    whens,
    seats,
    organisations,
    memberships,
    residences,
    articles,
    rights,
    profits,
    initiatives,
)
"""Every kind but those of offices, the ones first on which others depend."""
