"""The rules about own articles (board) find what plain counting finds, over all ways a small club may turn out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from wijkonderneming.governance.findings import Verdict
from wijkonderneming.model.bodies import SeatGroup
from wijkonderneming.model.clauses_board import (
    AbsenceOfAll,
    CastingVote,
    ConflictOfInterest,
    MultipleVotes,
    Pay,
    PropertyPower,
    Remuneration,
    Representation,
)
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.noun import listed
from wijkonderneming.model.offices import Office, OfficeRole
from wijkonderneming.model.rights import Ownership, RightState
from wijkonderneming.model.subjects import Subject
from wijkonderneming.model.trust import Trust
from wijkonderneming.rulebooks.own_articles_board import OWN_ARTICLES_BOARD
from wijkonderneming.testing.clubs import Follows, Trial, board, check_trial, each, lasts, manned, people, said
from wijkonderneming.values.money import Money

NOTHING = Money("EUR 0.00")
SOMETHING = Money("EUR 25.00")
MET, BREACHED, NOT_APPLICABLE = Verdict.MET, Verdict.BREACHED, Verdict.NOT_APPLICABLE
ROLES = {(Office, "role_"): tuple(OfficeRole)}


def named(*fields: str) -> Follows:
    def follows(trust: Trust, club: Entity, clause: Any, on: date) -> bool | None:
        names = [getattr(clause, field) for field in fields]
        return all(manned(trust, name, on) for name in names) if any(names) else None

    return follows


def weighted(test: Callable[[SeatGroup, Any], bool]) -> Follows:
    def follows(trust: Trust, club: Entity, clause: Any, on: date) -> bool | None:
        body = board(club)
        groups = {} if body is None else {group.id: group for group in listed(body.seat_groups)}
        if clause.seat_group is not None:
            group = groups[clause.seat_group]
            return test(group, clause) if lasts(group, on) else None
        meant = [o for o in people(club, body, on) if o.holder == clause.holder or o.role_ is clause.role_ is not None]
        return all(test(groups[o.seat_group or ""], clause) for o in meant) if meant else None

    return follows


def absence(trust: Trust, club: Entity, clause: AbsenceOfAll, on: date) -> bool | None:
    there = people(club, board(club), on)
    away = [one for office in there for one in listed(office.absent) if lasts(one, on)]
    if any(not any(lasts(one, on) for one in listed(office.absent)) for office in there):
        return None
    return (clause.acts is not None and manned(trust, clause.acts, on)) or any(one.replaced_by for one in away)


def property_power(trust: Trust, subject: str, on: date) -> Verdict:
    club = trust.entity(subject)
    asked = []
    for right in listed(trust.rights):
        assert right.since is not None
        if right.since.day <= on and right.state in {RightState.TRANSFERRED, RightState.ENDED}:
            asked += [clause.allowed for clause in said(club, PropertyPower, right.since.day)]
    return NOT_APPLICABLE if not asked else MET if all(asked) else BREACHED


def pay(trust: Trust, club: Entity, clause: Remuneration, on: date) -> bool | None:
    there = people(club, board(club), on)
    paid = [o for o in there if o.pay_per_year is not None and o.pay_per_year.cents]
    return (clause.allowed is Pay.SALARY or not paid) if there else None


def together(trust: Trust, club: Entity, clause: Representation, on: date) -> bool | None:
    there = people(club, board(club), on)
    roles = {office.role_ for office in there}
    enough = len({o.holder for o in there}) >= (clause.together or 0)
    return (enough and set(clause.roles or ()) <= roles) if there else None


TRIALS: dict[str, Trial] = {
    "own.articles.multiple_votes": Trial(
        clauses=(
            MultipleVotes(role_=OfficeRole.CHAIR, votes=2),
            MultipleVotes(holder="ann", votes=2),
            MultipleVotes(seat_group="chair-seat", votes=2),
        ),
        oracle=each(MultipleVotes, weighted(lambda group, clause: group.votes == clause.votes)),
        open_=ROLES,
    ),
    "own.articles.casting_vote": Trial(
        clauses=(
            CastingVote(role_=OfficeRole.CHAIR),
            CastingVote(holder="bob"),
            CastingVote(seat_group="chair-seat"),
        ),
        oracle=each(CastingVote, weighted(lambda group, _: group.casting_vote)),
        open_=ROLES,
    ),
    "own.articles.absence_of_all": Trial(
        clauses=(AbsenceOfAll(acts="council"), AbsenceOfAll(acts="cas"), AbsenceOfAll(appointed_by="meeting")),
        oracle=each(AbsenceOfAll, absence),
        draws="council",
    ),
    "own.articles.conflict_of_interest": Trial(
        clauses=(
            ConflictOfInterest(escalates_to="council"),
            ConflictOfInterest(escalates_to="meeting"),
            ConflictOfInterest(board_decides=True),
        ),
        oracle=each(ConflictOfInterest, named("escalates_to")),
        draws="council",
    ),
    "own.articles.registered_property": Trial(
        clauses=(
            PropertyPower(allowed=True),
            PropertyPower(allowed=False),
            PropertyPower(allowed=False, acts=(Subject.PURCHASE_OF_PROPERTY,)),
        ),
        oracle=property_power,
        open_={(Ownership, "state"): tuple(RightState)},
    ),
    "own.articles.remuneration": Trial(
        clauses=(Remuneration(allowed=Pay.NOTHING), Remuneration(allowed=Pay.SALARY)),
        oracle=each(Remuneration, pay),
        open_={(Office, "pay_per_year"): (NOTHING, SOMETHING)},
    ),
    "own.articles.representation": Trial(
        clauses=(
            Representation(together=2),
            Representation(roles=(OfficeRole.CHAIR,)),
            Representation(),
        ),
        oracle=each(Representation, together),
        open_=ROLES,
    ),
}


def test_each_rule_is_tried() -> None:
    assert set(TRIALS) == {rule.id for rule in OWN_ARTICLES_BOARD.rules}


@pytest.mark.parametrize("rule", TRIALS)
def test_every_rule_finds_what_all_completions_give(rule: str) -> None:
    check_trial(OWN_ARTICLES_BOARD, rule, TRIALS[rule])
