"""What the chapters on boards and supervision ask beyond the views: weighted votes, people in seats, older articles."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Any

from wijkonderneming.governance.versions import Transition
from wijkonderneming.governance.views.body import BodyView
from wijkonderneming.governance.views.clauses import Clauses
from wijkonderneming.governance.views.entity import EntityView
from wijkonderneming.governance.views.offices import OfficeView, still_open
from wijkonderneming.governance.views.seats import SeatGroupView
from wijkonderneming.governance.views.told import Told
from wijkonderneming.model.bodies import BodyKind
from wijkonderneming.model.clauses_board import CastingVote, MultipleVotes
from wijkonderneming.model.noun import listed
from wijkonderneming.model.people import Organisation
from wijkonderneming.rulebooks.nl.bw2_association import WBTR
from wijkonderneming.rulebooks.nl.sources import wbtr
from wijkonderneming.values.count import Count
from wijkonderneming.values.text import Text
from wijkonderneming.values.truth import FALSE, Truth
from wijkonderneming.values.unknown import Unknown, UnknownKind

__all__ = [
    "FOR_FIVE_YEARS",
    "UNTIL_AMENDED",
    "is_an_organisation",
    "is_for",
    "is_for_the_board",
    "is_for_the_supervisors",
    "somebody_decides_alone",
    "somebody_in",
    "somebody_in_any",
    "somebody_outvotes",
    "supervisors",
]

_FIVE_YEARS_LATER = date(2026, 7, 1)


# Articles older than the law of 2021


def _older_articles(entity: EntityView) -> Truth:
    """Whether the articles are older than the law of 2021 and were not amended since."""
    founded_before = entity.told.day("founded").by(WBTR - timedelta(days=1))
    return founded_before & ~entity.amended_since(WBTR)


UNTIL_AMENDED = Transition(
    reason=Text(
        nl="Oudere statuten worden bij de eerste wijziging na 1 juli 2021 aangepast",
        en="Older articles are brought in line when they are first amended after 1 July 2021",
    ),
    source=wbtr("4"),
    tolerates=_older_articles,
)
"""Wet bestuur en toezicht rechtspersonen, art. XV(4): no last day."""

FOR_FIVE_YEARS = Transition(
    reason=Text(
        nl="Een oudere bepaling geldt tot de eerste statutenwijziging, en uiterlijk tot 1 juli 2026",
        en="An older clause stands until the articles are first amended, and until 1 July 2026 at the latest",
    ),
    source=wbtr("4-5"),
    tolerates=lambda entity: _older_articles(entity) & ~entity.reached(_FIVE_YEARS_LATER),
)
"""Wet bestuur en toezicht rechtspersonen, art. XV(4) and (5): an older clause on votes is valid for five years."""


# Bodies and the clauses about them


def supervisors(entity: EntityView) -> tuple[BodyView, ...]:
    """The supervisory boards the document tells of that may be there on the day."""
    return tuple(body for body in entity.bodies_of(BodyKind.SUPERVISORY_BOARD) if not body.is_there.is_false)


def is_for(body: BodyView, clause: Told[Any]) -> bool:
    """Whether a clause with a field ``body`` is about this body; one that names none is about the board."""
    named: str | None = clause.noun.body
    return named == body.id if named is not None else body.body.kind_ is BodyKind.BOARD


def is_for_the_board(entity: EntityView, clause: Told[Any]) -> Truth:
    """Whether a clause with a field ``body`` is about the board, also where the document does not tell of it."""
    named = clause.noun.body
    return Truth.certainly(named is None or named in {body.id for body in entity.bodies_of(BodyKind.BOARD)})


def is_for_the_supervisors(entity: EntityView, clause: Told[Any]) -> Truth:
    """Whether a clause with a field ``body`` is about a supervisory board."""
    return Truth.certainly(clause.noun.body in {body.id for body in entity.bodies_of(BodyKind.SUPERVISORY_BOARD)})


# Whose votes weigh most


def somebody_outvotes(entity: EntityView, body: BodyView) -> Truth:
    """Whether somebody in a body may cast more votes than all others in it together.

    It is so when the seat groups say so, or when clauses on multiple votes do; each of the two is taken to tell all
    there is to tell. What counts is the smallest composition of two or more that the articles allow. Somebody who sits
    alone outvotes nobody. A casting vote is no vote more.
    """
    said = entity.clauses(MultipleVotes)
    return _somebody(body, said, "outvotes the others", lambda group: group.group.votes, lambda clause: clause.votes)


def somebody_decides_alone(entity: EntityView, body: BodyView) -> Truth:
    """Whether somebody in a body has more votes than all others together once a casting vote is one vote more.

    Everything else is as in ``somebody_outvotes``.
    """
    said = entity.clauses(CastingVote)
    return _somebody(body, said, "decides a tie with all others", _with_casting_vote, lambda _: 2)


def _with_casting_vote(group: SeatGroupView) -> int:
    return group.group.votes + group.group.casting_vote


def _somebody(
    body: BodyView,
    said: Clauses[Any],
    asks: str,
    votes: Callable[[SeatGroupView], int],
    by_clause: Callable[[Any], int],
) -> Truth:
    if not body.is_told:
        return FALSE if body.unknown is None else Truth.undecided((body.unknown,), f"somebody {asks}")
    groups = [group for group in body.groups if not group.observes and not group.exists.is_false]
    missing = body.told.items("seat_groups").missing
    by_seats = Truth.any(_group_outvotes(group, groups, votes) for group in groups)
    if missing is not None:
        by_seats |= Truth.undecided((missing,), f"somebody {asks}")
    return body.is_there & (by_seats | _by_clause(body, groups, missing, said, asks, by_clause))


def _by_clause(
    body: BodyView,
    groups: list[SeatGroupView],
    missing: Unknown | None,
    said: Clauses[Any],
    asks: str,
    votes_by: Callable[[Any], int],
) -> Truth:
    def outvotes(clause: Told[Any]) -> Truth:
        if not is_for(body, clause):
            return FALSE
        version = next(version for version in said.versions if any(other is clause for other in version.clauses))
        others = [other.noun for other in version.clauses if other is not clause and is_for(body, other)]
        more = sum(votes_by(other) - 1 for other in others if other.seat_group is None)
        by_group = {one.seat_group: votes_by(one) for one in (*others, clause.noun) if one.seat_group is not None}

        def votes(group: SeatGroupView) -> int:
            return by_group.get(group.id, 1)

        if clause.noun.seat_group is not None:
            own = [group for group in groups if group.id == clause.noun.seat_group]
            return Truth.any(_group_outvotes(group, groups, votes, more, missing) for group in own)
        together = Count.total(_fewest(group) * votes(group) for group in groups) - 1 + _not_told(missing)
        return (body.seats.most > 1) & _outvotes(votes_by(clause.noun), together, groups, votes, more)

    return said.some(f"lays down that somebody in the {body.body.kind_.value} {asks}", outvotes)


def _not_told(missing: Unknown | None) -> Count:
    return Count.exact(0) if missing is None else Count.within(missing, 0)


def _fewest(group: SeatGroupView) -> Count:
    """How many sit in a group at least."""
    if group.group.seats is None:
        return Count.within(group.told.unknown("seats"), 0)
    return Count.of(group.exists) * group.group.seats.low


def _some(group: SeatGroupView) -> Truth:
    """Whether anybody may sit in a group."""
    if group.group.seats is None:
        return group.exists & (_fewest(group) >= 1)
    return group.exists & Truth.certainly(group.group.seats.high >= 1)


def _group_outvotes(
    group: SeatGroupView,
    groups: Iterable[SeatGroupView],
    votes: Callable[[SeatGroupView], int],
    more: int = 0,
    missing: Unknown | None = None,
) -> Truth:
    """Whether one in a group may outvote the others: those of the other groups, and the others of the group."""
    own, others = votes(group), [other for other in groups if other.id != group.id]
    seats = group.group.seats
    beside = _fewest(group) - 1 if seats is None else Count.exact(max(seats.low, 1) - 1)
    together = Count.total(_fewest(other) * votes(other) for other in others) + beside * own + _not_told(missing)
    return _some(group) & _outvotes(own, together, others, votes, more)


def _outvotes(
    own: int,
    together: Count,
    others: Iterable[SeatGroupView],
    votes: Callable[[SeatGroupView], int],
    more: int,
) -> Truth:
    """Whether some votes are more than those of the others together.

    Args:
        own: the votes of one.
        together: the votes of the others who must be there.
        others: where an only other may sit, if nobody else must be there.
        votes: for how much a seat of a group counts.
        more: what single ones of the others have beyond the votes of their seats.
    """
    only = Truth.any(_some(other) for other in others if votes(other) + more < own)
    return ((together >= 1) & (together + more < own)) | ((together < 1) & only)


# People in seats


def somebody_in(body: BodyView, asks: str, test: Callable[[OfficeView], Truth]) -> Truth:
    """Whether somebody in office in a body is so; not known of offices not told of, and of seats an ended term left open.

    Args:
        body: the body.
        asks: what is asked, in a few words of its own.
        test: whether the one in an office is so.
    """
    missing = None if body.entity is None else body.entity.told.items("offices").missing
    if not body.is_told:
        empty = missing is None and body.entity is not None and not listed(body.entity.entity.offices)
        return FALSE if body.unknown is None or empty else Truth.undecided((body.unknown,), asks)
    found = [office.serving & test(office) for office in body.offices]
    for group in {office.seat_group for office in body.offices}:
        for office, is_open in still_open([one for one in body.offices if one.seat_group == group], None):
            successor = Unknown(about=office.id, field="successor", kind=UnknownKind.OPEN, states=())
            found.append(body.is_there & is_open & Truth.undecided((successor,), asks))
    if missing is not None:
        found.append(body.is_there & Truth.undecided((missing,), f"{asks} in {body.id}"))
    return Truth.any(found)


def somebody_in_any(
    entity: EntityView, kinds: tuple[BodyKind, ...], asks: str, test: Callable[[OfficeView], Truth]
) -> Truth:
    """Whether somebody in office in a body of some kinds is so, also in bodies the document does not tell of.

    Where it tells of all offices, nobody is in office in a body it does not tell of. The rest is as in ``somebody_in``.
    """
    found = [somebody_in(body, asks, test) for body in entity.bodies_of(*kinds)]
    missing = [entity.told.items(name).missing for name in ("bodies", "offices")]
    unknowns = [unknown for unknown in missing if unknown is not None]
    if len(unknowns) == len(missing):
        found.append(Truth.undecided(unknowns, f"{asks} in a body not told of"))
    return Truth.any(found)


def is_an_organisation(office: OfficeView) -> Truth:
    """Whether an organisation and no natural person is in an office."""
    if office.holder is None:
        return Truth.undecided((office.told.unknown("holder"),), "is an organisation")
    return Truth.certainly(isinstance(office.trust[office.holder], Organisation))
