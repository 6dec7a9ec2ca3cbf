"""What the rules about an entity's own articles share: whether what a clause asks is done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import combinations
from typing import Any, TypeVar

import attrs

from wijkonderneming.governance.findings import Fact, Judgement, judge
from wijkonderneming.governance.views.body import BodyView, no_body
from wijkonderneming.governance.views.clauses import Clauses
from wijkonderneming.governance.views.days import reached
from wijkonderneming.governance.views.entity import EntityView
from wijkonderneming.governance.views.told import Told, ToldList
from wijkonderneming.model.bodies import Body, BodyKind
from wijkonderneming.model.clause import Clause
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.legal_forms import LegalForm
from wijkonderneming.model.members import MemberClass
from wijkonderneming.model.offices import Office
from wijkonderneming.values.base import InvalidValue
from wijkonderneming.values.count import Count
from wijkonderneming.values.periods import Period, period_end
from wijkonderneming.values.source import Source
from wijkonderneming.values.truth import FALSE, TRUE, Truth
from wijkonderneming.values.unknown import Unknown
from wijkonderneming.values.when import When

__all__ = [
    "HELD_FROM",
    "MEMBER_FORMS",
    "READ_ON",
    "able_to_act",
    "by_rota",
    "elapsed",
    "first_day_after",
    "follow",
    "followed_then",
    "in_the_articles",
    "is_there",
    "laid_down_then",
    "meant",
    "meeting_meant",
    "offices_in",
    "one_thing",
    "own",
    "people_in",
    "seats_meant",
    "seats_of",
    "serves",
]

C = TypeVar("C", bound=Clause)

READ_ON = date(2026, 11, 25)
"""The day on which the kinds of clauses were gone through."""
MEMBER_FORMS = frozenset(LegalForm) - {LegalForm.STICHTING}
"""Every form but the foundation, which has no members (art. 2:285(1) BW)."""
HELD_FROM = date(2002, 4, 23)
"""First day of the oldest text held of the law by which articles bind (arts. 2:8, 2:14 and 2:15 BW)."""


def own(kind: type[Clause]) -> Source:
    """The entity's own articles, by a kind of clause."""
    return Source(title="Own articles (statuten)", locator=f"clause {kind.kind}", read_on=READ_ON)


def follow(
    entity: EntityView,
    kind: type[C],
    asks: str,
    followed: Callable[[Told[C]], Truth],
    *,
    concerns: Callable[[Told[C]], Truth] = lambda _: TRUE,
    **facts: Fact,
) -> Judgement:
    """Whether every clause of a kind is followed that has anything to follow on the day.

    Args:
        entity: whose articles they are.
        kind: the kind of clause.
        asks: what they ask, in a few words of this rule's own.
        followed: whether a clause is followed.
        concerns: whether there is anything to follow.
        facts: what was looked at.
    """
    said = entity.clauses(kind)
    return judge(
        said.every(asks, lambda clause: concerns(clause).implies(followed(clause))),
        applies=said.some(f"anything about {asks}", concerns),
        **in_the_articles(said),
        **facts,
    )


def in_the_articles(said: Clauses[Any]) -> dict[str, Fact]:
    """Where the clauses stand, as a fact; nothing where the document does not say."""
    found = {clause.noun.article for version in said.versions for clause in version.clauses}
    numbers = ", ".join(sorted(found - {None}))
    return {"in_the_articles": numbers} if numbers else {}


def one_thing(
    entity: EntityView, kind: type[C], asks: str, scope: Callable[[Told[C]], str] = lambda _: ""
) -> Judgement:
    """Whether no two clauses of a kind about the same say something different.

    Clauses about different subjects do not compete, nor does one about some subjects with one about all.

    Args:
        entity: whose articles they are.
        kind: the kind of clause.
        asks: as in ``follow``.
        scope: what a clause is about, as an id.
    """
    said = entity.clauses(kind)

    def alone(clause: Told[C]) -> Truth:
        beside = next(version.clauses for version in said.versions if any(one is clause for one in version.clauses))
        rivals = [one for one in beside if scope(one) == scope(clause) and _same_subjects(one.noun, clause.noun)]
        return Truth.certainly(len({_bare(one.noun) for one in rivals}) == 1)

    return follow(entity, kind, asks, alone)


def _same_subjects(one: Clause, other: Clause) -> bool:
    mine, theirs = getattr(one, "subjects", None), getattr(other, "subjects", None)
    return mine == theirs if mine is None or theirs is None else bool(set(mine) & set(theirs))


def _bare(clause: Clause) -> Clause:
    """What a clause says, whatever its place, and whichever body it names."""
    names = {field.name for field in attrs.fields(type(clause))}
    return attrs.evolve(clause, **dict.fromkeys({"id", "article", "body", "subjects"} & names))


def laid_down_then(entity: EntityView, kind: type[Clause], done: Told[Any], field: str) -> Truth:
    """Whether the articles of the day on which something was done laid down anything of a kind."""
    day = getattr(done.noun, field)
    if day is None or day.known is None:
        return Truth.undecided((done.unknown(field),), f"{kind.kind} laid down then")
    return entity.clauses(kind, day.known).laid_down


def followed_then(
    entity: EntityView, kind: type[C], done: Told[Any], field: str, asks: str, test: Callable[[Told[C]], Truth]
) -> Truth:
    """Whether something that was done follows every clause of a kind in the articles of the day it was done."""
    day = getattr(done.noun, field)
    if day is None or day.known is None:
        return Truth.undecided((done.unknown(field),), f"{kind.kind} followed then: {asks}")
    return entity.clauses(kind, day.known).every(asks, test)


# Whom a clause means


def meant(entity: EntityView, clause: Told[Any], kind: BodyKind = BodyKind.BOARD) -> BodyView:
    """The body a clause is about: the one it names, else the one of a kind."""
    name = clause.noun.body
    if name is not None:
        return next(view for view in entity.bodies if view.id == name)
    if kind is BodyKind.BOARD:
        return entity.board
    return _only(entity, kind)


def meeting_meant(entity: EntityView, clause: Told[Any]) -> BodyView:
    """The body a clause about meetings is about: the one it names, else the general meeting, or delegates as such."""
    delegates = entity.bodies_of(BodyKind.DELEGATES) and not entity.bodies_of(BodyKind.GENERAL_MEETING)
    return meant(entity, clause, BodyKind.DELEGATES if delegates else BodyKind.GENERAL_MEETING)


def _only(entity: EntityView, kind: BodyKind) -> BodyView:
    there = [view for view in entity.bodies_of(kind) if not view.is_there.is_false]
    if len(there) == 1:
        return there[0]
    missing = entity.told.items("bodies").missing
    if missing is None and not there:
        return no_body(entity.world, entity)
    which = Unknown(about=entity.id, field="bodies", states=())
    return no_body(entity.world, entity, missing or which)


def seats_meant(entity: EntityView, clause: Told[Any]) -> ToldList:
    """The groups of seats a clause is about: the one it names, else those of the body."""
    name = clause.noun.seat_group
    if name is not None:
        return ToldList((Told(entity.world, entity.trust.by_id[name], name),))
    return seats_of(meant(entity, clause))


def seats_of(body: BodyView) -> ToldList:
    """The groups of seats of a body, of every day."""
    return body.told.items("seat_groups") if body.is_told else ToldList((), body.unknown)


def is_there(entity: EntityView, name: str | None) -> Truth:
    """Whether somebody whom a clause gives a task is there to do it; nobody in particular always is.

    Of a body somebody must be in office, but of a general meeting; persons and organisations are always there.
    """
    world = entity.world
    match None if name is None else entity.trust.by_id[name]:
        case Body() as body:
            view = next(view for view in world.bodies if view.body is body)
            return view.exists & (TRUE if body.kind_ is BodyKind.GENERAL_MEETING else view.in_office > 0)
        case MemberClass() as members:
            return Told(world, members, members.id).holds
        case Entity() as other:
            return world.entity(other.id).exists
        case _:
            return TRUE


# People in office


def offices_in(entity: EntityView, body: BodyView) -> ToldList:
    """The offices in a body, of every day."""
    ids = {office.id for office in body.offices}
    offices = entity.told.items("offices").where(lambda office: office.id in ids)
    return ToldList(offices.told, body.unknown or offices.missing)


def serves(office: Told[Office]) -> Truth:
    """Whether the holder is in office on the day."""
    return next(view for view in office.world.offices if view.id == office.about).serving


def people_in(entity: EntityView, body: BodyView) -> Count:
    """How many people take part in a body: those in office, of a general meeting the members that are listed."""
    if body.body.kind_ is BodyKind.GENERAL_MEETING:
        return entity.told.items("members").how_many(lambda member: member.holds, asks="members")
    return body.in_office


def able_to_act(entity: EntityView, body: BodyView) -> Truth:
    """Whether anybody in office is neither away nor suspended, as everybody is taken to be unless it is told."""

    def able(office: Told[Office]) -> Truth:
        away = Truth.any(one.holds for field in ("absent", "suspended") for one in office.items(field))
        return serves(office) & ~away

    return offices_in(entity, body).some(able, asks="able to act")


def by_rota(offices: ToldList) -> Truth:
    """Whether everybody in office has an end of the term, and two or more do not all leave on one day.

    Where no end is told, there may be none, or one that nobody wrote down: that is not known.
    """
    serving = offices.how_many(serves, asks="in office")
    ended = offices.every(lambda office: ~serves(office) | _has_an_end(office), asks="with an end of the term")
    apart = Truth.any(
        serves(one) & serves(other) & _end_apart(one, other) for one, other in combinations(list(offices), 2)
    )
    more = FALSE if offices.missing is None else Truth.undecided((offices.missing,), "leave apart")
    return ended & ((serving <= 1) | apart | more)


def _has_an_end(office: Told[Office]) -> Truth:
    return Truth.undecided((office.unknown("until"),), "has an end") if _end(office) is None else TRUE


def _end(office: Told[Office]) -> When | None:
    return office.noun.left or office.noun.until


def _end_apart(one: Told[Office], other: Told[Office]) -> Truth:
    """Whether two terms certainly end on different days, or on one."""
    ends = [_end(one), _end(other)]
    days = [end.known for end in ends if end is not None and end.known is not None]
    if len(days) == len(ends):
        return Truth.certainly(days[0] != days[1])
    return Truth.undecided((one.unknown("until"), other.unknown("until")), "end on different days")


# Time


def elapsed(told: Told[Any], field: str, period: Period) -> Truth:
    """Whether the whole of a period has gone by since a day; not known where the day is not stated."""
    when: When | None = getattr(told.noun, field)
    if when is None:
        return Truth.undecided((told.unknown(field),), f"{period} ago")
    first, last = first_day_after(when.earliest, period), first_day_after(when.latest, period)
    if first is None and (when.earliest is not None or last is None):
        return FALSE
    world = told.world
    return reached(When(first, last), world.on, told.about, told.path(field), unstated=FALSE, agenda=world.agenda)


def first_day_after(day: date | None, period: Period) -> date | None:
    """The first day after a period; nothing beyond the calendar."""
    try:
        return None if day is None else period_end(day, period)
    except InvalidValue:
        return None
