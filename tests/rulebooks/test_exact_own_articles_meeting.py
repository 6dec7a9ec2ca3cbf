"""The rules about own articles (meeting) find what plain counting finds, over all ways a small club may turn out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Any

import attrs
import pytest

from wijkonderneming.model.bodies import BodyKind
from wijkonderneming.model.clauses_meeting import (
    ApprovalNeeded,
    DelegatesMeeting,
    DigitalParticipation,
    MajorityNeeded,
    MeetingOnRequest,
    MemberVotes,
    NoticePeriod,
    OutsideMeeting,
    ProxyVoting,
    Quorum,
    TieBreak,
    TieRule,
    VotesOfOthers,
)
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.members import MemberClass
from wijkonderneming.model.noun import listed
from wijkonderneming.model.subjects import Subject
from wijkonderneming.model.trust import Trust
from wijkonderneming.rulebooks.own_articles_meeting import OWN_ARTICLES_MEETING
from wijkonderneming.testing.clubs import Follows, Trial, board, body_of, check_trial, each, lasts, manned, people, said
from wijkonderneming.values.majority import Majority, Turnout
from wijkonderneming.values.periods import Period
from wijkonderneming.values.share import Share

ONE_DAY = Period.parse("1 day")
TWO_DAYS = Period.parse("2 days")
MEETING_TURNOUT = Turnout(number=2)
PLAIN = Majority(share=Share(Fraction(1, 2)), more_than=True)


def named(*fields: str) -> Follows:
    def follows(trust: Trust, club: Entity, clause: Any, on: date) -> bool | None:
        names = [getattr(clause, field) for field in fields]
        return all(manned(trust, name, on) for name in names) if any(names) else None

    return follows


def reached(turnout: Callable[[Any], Turnout | None]) -> Follows:
    def follows(trust: Trust, club: Entity, clause: Any, on: date) -> bool | None:
        asked = turnout(clause)
        if asked is None or asked.number is None:
            return None
        if clause.body is not None:
            return len({o.holder for o in people(club, body_of(club, clause.body), on)}) >= asked.number
        return len([m for m in listed(club.members) if lasts(m, on)]) >= asked.number

    return follows


def ties(trust: Trust, club: Entity, clause: TieRule, on: date) -> bool | None:
    steps = set(clause.steps) & {TieBreak.CASTING_VOTE, TieBreak.OTHER_BODY}
    body = board(club)
    casting = body is not None and any(g.casting_vote for g in listed(body.seat_groups) if lasts(g, on))
    fine = {TieBreak.CASTING_VOTE: casting, TieBreak.OTHER_BODY: manned(trust, clause.decides, on)}
    return all(fine[step] for step in steps) if steps else None


def member_votes(trust: Trust, club: Entity, clause: MemberVotes, on: date) -> bool | None:
    classes = [c for c in listed(club.membership) if lasts(c, on)]
    return all((c.votes or 1 if c.voting else 0) == clause.votes for c in classes) if classes else None


def delegates(trust: Trust, club: Entity, clause: DelegatesMeeting, on: date) -> bool | None:
    there = len({o.holder for o in people(club, body_of(club, None, BodyKind.DELEGATES), on)})
    return 0 < there <= (clause.number or there)


def alone(trust: Trust, club: Entity, clause: Any, on: date) -> bool | None:
    return all(other == clause for other in said(club, type(clause), on))


TRIALS: dict[str, Trial] = {
    "own.articles.quorum": Trial(
        clauses=(
            Quorum(turnout=MEETING_TURNOUT),
            Quorum(body="board", turnout=MEETING_TURNOUT),
            Quorum(turnout=Turnout(share=Share(Fraction(1, 2)))),
        ),
        oracle=each(Quorum, reached(lambda clause: clause.turnout)),
    ),
    "own.articles.majority": Trial(
        clauses=(
            MajorityNeeded(needs=PLAIN),
            MajorityNeeded(body="board", needs=attrs.evolve(PLAIN, turnout=MEETING_TURNOUT)),
            MajorityNeeded(needs=attrs.evolve(PLAIN, turnout=MEETING_TURNOUT)),
        ),
        oracle=each(MajorityNeeded, reached(lambda clause: clause.needs.turnout)),
    ),
    "own.articles.ties": Trial(
        clauses=(
            TieRule(body="board", steps=(TieBreak.CASTING_VOTE,)),
            TieRule(body="board", steps=(TieBreak.LOT, TieBreak.OTHER_BODY), decides="council"),
            TieRule(body="board", steps=(TieBreak.REJECTED,)),
        ),
        oracle=each(TieRule, ties),
        draws="council",
    ),
    "own.articles.approval": Trial(
        clauses=(
            ApprovalNeeded(subjects=(Subject.LOAN,), by="council"),
            ApprovalNeeded(subjects=(Subject.LOAN,), by="firm"),
        ),
        oracle=each(ApprovalNeeded, named("by")),
        draws="council",
    ),
    "own.articles.member_votes": Trial(
        clauses=(MemberVotes(votes=0), MemberVotes(votes=1), MemberVotes(votes=2, member_class="class")),
        oracle=each(MemberVotes, member_votes),
        open_={(MemberClass, "voting"): (True, False)},
    ),
    "own.articles.votes_of_others": Trial(
        clauses=(VotesOfOthers(of="council"), VotesOfOthers()),
        oracle=each(VotesOfOthers, named("of")),
        draws="council",
    ),
    "own.articles.delegates": Trial(
        clauses=(DelegatesMeeting(), DelegatesMeeting(number=1)),
        oracle=each(DelegatesMeeting, delegates),
        draws="council",
    ),
    "own.articles.notice": Trial(
        clauses=(NoticePeriod(period=ONE_DAY), NoticePeriod(period=TWO_DAYS)),
        oracle=each(NoticePeriod, alone),
    ),
    "own.articles.proxies": Trial(
        clauses=(ProxyVoting(allowed=True), ProxyVoting(allowed=False)),
        oracle=each(ProxyVoting, alone),
    ),
    "own.articles.digital": Trial(
        clauses=(DigitalParticipation(allowed=True), DigitalParticipation(allowed=False)),
        oracle=each(DigitalParticipation, alone),
    ),
    "own.articles.outside_meeting": Trial(
        clauses=(OutsideMeeting(allowed=True), OutsideMeeting(allowed=False)),
        oracle=each(OutsideMeeting, alone),
    ),
    "own.articles.meeting_on_request": Trial(
        clauses=(MeetingOnRequest(within=ONE_DAY), MeetingOnRequest(within=TWO_DAYS)),
        oracle=each(MeetingOnRequest, alone),
    ),
}


def test_each_rule_is_tried() -> None:
    assert set(TRIALS) == {rule.id for rule in OWN_ARTICLES_MEETING.rules}


@pytest.mark.parametrize("rule", TRIALS)
def test_every_rule_finds_what_all_completions_give(rule: str) -> None:
    check_trial(OWN_ARTICLES_MEETING, rule, TRIALS[rule])
