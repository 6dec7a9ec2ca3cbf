"""Who appoints: whether members do, and whether local people do."""

from __future__ import annotations

from datetime import date

from wijkonderneming.governance.views.days import holds
from wijkonderneming.model.bodies import Body, BodyKind, SeatClass, SeatGroup
from wijkonderneming.model.entities import Entity, MemberClass
from wijkonderneming.model.people import Organisation, OrganisationKind, Person, Residence
from wijkonderneming.model.trust import Trust
from wijkonderneming.values.truth import FALSE, Truth
from wijkonderneming.values.unknown import Unknown, UnknownKind

__all__ = ["appointed_by_locals", "appointed_by_members", "lives_in_area", "local_membership"]


def appointed_by_members(trust: Trust, entity: Entity, group: SeatGroup) -> Truth:
    """Whether the members of the entity appoint to these seats: in general meeting, or as a class.

    Anybody else, the board that co-opts and the supervisory board included, is another person than the members.

    Source: art. 2:37(2) and (3) BW.
    """
    if group.appointed_by is None:
        if group.class_ is SeatClass.CO_OPTED:
            return FALSE
        return Truth.of(Unknown(about=group.id, field="appointed_by", states=("members", "others")), "members")
    appointer = trust.by_id[group.appointed_by]
    same_entity = trust.entity_of.get(group.appointed_by) == entity.id
    if isinstance(appointer, Body):
        return Truth.certainly(same_entity and appointer.kind_ is BodyKind.GENERAL_MEETING)
    return Truth.certainly(same_entity and isinstance(appointer, MemberClass))


def appointed_by_locals(trust: Trust, entity: Entity, group: SeatGroup, on: date) -> Truth:
    """Whether local people appoint to these seats: resident members, or an association of residents.

    A seat meant for a nominee, a co-opted or an independent person of whom it is not said who appoints is not theirs.
    """
    if group.appointed_by is None:
        if group.class_ in {SeatClass.NOMINEE, SeatClass.CO_OPTED, SeatClass.INDEPENDENT}:
            return FALSE
        return Truth.of(Unknown(about=group.id, field="appointed_by", states=("locals", "others")), "locals")
    appointer = trust.by_id[group.appointed_by]
    match appointer:
        case Organisation(kind_=None):
            unknown = Unknown(about=appointer.id, field="kind", states=("residents_association", "other"))
            return Truth.of(unknown, "residents_association")
        case Organisation():
            return Truth.certainly(appointer.kind_ is OrganisationKind.RESIDENTS_ASSOCIATION)
        case MemberClass():
            return _residents_only(appointer)
        case Person():
            return lives_in_area(trust, appointer.id, on)
        case Body(kind_=BodyKind.GENERAL_MEETING):
            return local_membership(trust, trust.entity(trust.entity_of[appointer.id]), on)
        case Entity() if appointer.id != entity.id:
            return local_membership(trust, appointer, on)
        case _:
            return FALSE


def local_membership(trust: Trust, entity: Entity, on: date) -> Truth:
    """Whether every class of voting members is for local people only; false where nobody votes as a member."""
    unknown = Unknown(about=entity.id, field="membership", states=("local", "not only local"))
    if entity.membership is None:
        return Truth.of(unknown, "local")
    answers = []
    votes = FALSE
    for members in entity.membership:
        voting = _voting(members) & holds(members.id, members.since, members.until, on)
        votes |= voting
        answers.append(voting.implies(_residents_only(members)))
    if trust.has_gap(entity.id, "membership"):
        gap = Unknown(about=entity.id, field="membership", kind=UnknownKind.GAP, states=("local", "not only local"))
        answers.append(Truth.of(gap, "local"))
        votes |= Truth.of(gap, "local")
    return votes & Truth.all(answers)


def _voting(members: MemberClass) -> Truth:
    if members.voting is None:
        return Truth.of(Unknown(about=members.id, field="voting"), "true")
    return Truth.certainly(members.voting)


def _residents_only(members: MemberClass) -> Truth:
    if members.residents_only is None:
        return Truth.of(Unknown(about=members.id, field="residents_only"), "true")
    return Truth.certainly(members.residents_only)


def lives_in_area(trust: Trust, holder: str | None, on: date) -> Truth:
    """Whether a person lives in the trust's area on a day. An organisation lives nowhere."""
    person = None if holder is None else trust.by_id[holder]
    if not isinstance(person, Person):
        return FALSE
    states = ("inside", "outside")
    if trust.area is None or person.residences is None:
        return Truth.of(Unknown(about=person.id, field="residences", states=states), "inside")
    found = FALSE
    for item, residence in enumerate(person.residences, start=1):
        found |= _lived_there(person.id, residence, item, on) & trust.area.contains(
            residence.place, Unknown(about=person.id, field="residences.place", states=states, item=item)
        )
    if trust.has_gap(person.id, "residences"):
        gap = Unknown(about=person.id, field="residences", kind=UnknownKind.GAP, states=states)
        found |= Truth.of(gap, "inside")
    return found


def _lived_there(person: str, residence: Residence, item: int, on: date) -> Truth:
    return holds(person, residence.since, residence.until, on, within=f"residences[{item}]")
