"""What law and articles give for meetings, amendments and members: the clause where it may, else the law of the day."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import given

from wijkonderneming.governance.given import Given
from wijkonderneming.governance.norms import Norm
from wijkonderneming.governance.views.world import TrustView
from wijkonderneming.model.articles import Articles
from wijkonderneming.model.bodies import Body, BodyKind
from wijkonderneming.model.clause import Clause
from wijkonderneming.model.clauses_meeting import (
    Channel,
    DigitalParticipation,
    MajorityNeeded,
    MeetingOnRequest,
    MemberVotes,
    NoticePeriod,
    ProxyVoting,
    VotesOfOthers,
)
from wijkonderneming.model.clauses_members import Admission, CancellationTerm, Expulsion
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.legal_forms import LegalForm
from wijkonderneming.model.members import MemberClass
from wijkonderneming.model.subjects import Subject
from wijkonderneming.model.trust import Trust
from wijkonderneming.rulebooks.nl import bw2_amendment, bw2_meeting_norms, bw2_members
from wijkonderneming.rulebooks.nl.bw2_amendment import BW2_AMENDMENT
from wijkonderneming.rulebooks.nl.bw2_meeting import BW2_MEETING
from wijkonderneming.rulebooks.nl.bw2_meeting_facts import never_shorter
from wijkonderneming.rulebooks.nl.bw2_members import BW2_MEMBERS
from wijkonderneming.values.majority import Majority
from wijkonderneming.values.periods import Counted, Period, period_end
from wijkonderneming.values.recurrence import Unit
from wijkonderneming.values.share import Share
from wijkonderneming.values.source import Source
from wijkonderneming.values.truth import Truth
from wijkonderneming.values.unknown import UnknownKind

TODAY, BEFORE_2007, OLDEST = date(2026, 1, 1), date(2006, 12, 31), date(2002, 4, 23)
NORMS = (*BW2_MEETING.norms, *BW2_AMENDMENT.norms, *BW2_MEMBERS.norms)
BODIES = tuple(Body(id=kind.value, kind_=kind) for kind in (BodyKind.GENERAL_MEETING, BodyKind.BOARD))
AMENDMENT, DISSOLUTION, BUDGET = (Subject.AMENDMENT,), (Subject.DISSOLUTION,), (Subject.BUDGET,)


def share(top: int, bottom: int) -> Share:
    return Share(Fraction(top, bottom))


def majority(top: int, bottom: int) -> Majority:
    return Majority(share=share(top, bottom), more_than=False)


def notice(period: str, *subjects: Subject, open_for: str | None = None, **more: Any) -> NoticePeriod:
    text = None if open_for is None else Period.parse(open_for)
    return NoticePeriod(period=Period.parse(period), subjects=subjects or None, text_open_for=text, **more)


def needs(top: int, bottom: int, **more: Any) -> MajorityNeeded:
    return MajorityNeeded(needs=majority(top, bottom), **more)


def answer(norm: Norm[Any], *said: Clause, on: date = TODAY) -> Given[Any]:
    club = Entity(
        id="club",
        form=LegalForm.VERENIGING,
        articles=(Articles(id="articles", clauses=said, complete=True),),
        bodies=BODIES,
        membership=(MemberClass(id="founders"),),
    )
    trust = Trust(id="small", name="Small", entities=(club,))
    (entity,) = TrustView(trust, on).entities
    return entity.norm(norm)


BY_LAW: dict[str, Any] = {
    "nl.bw2.38.1.votes": 1,
    "nl.bw2.38.3.share": share(1, 2),
    "nl.bw2.38.4": True,
    "nl.bw2.38.4.holder": True,
    "nl.bw2.38.5": True,
    "nl.bw2.38.6": False,
    "nl.bw2.38.7": False,
    "nl.bw2.38.8.period": None,
    "nl.bw2.40.2.majority": "at least 1 of all votes",
    "nl.bw2.41.2.votes": share(1, 10),
    "nl.bw2.41.2.period": "4 weeks",
    "nl.bw2.41.3": "14 days",
    "nl.bw2.41.5": True,
    "nl.bw2.42.1.period": "7 days",
    "nl.bw2.42.4.period": "7 days",
    "nl.bw2.42.1.counted": None,
    "nl.bw2.42.2.period": "5 days",
    "nl.bw2.42.4.text": "5 days",
    "nl.bw2.42.2.delegates": "14 days",
    "nl.bw2.42.3": "at least 1 of the votes cast, with at least 1 of all votes being present or represented",
    "nl.bw2.43.1": majority(2, 3),
    "nl.bw2.42.4": majority(2, 3),
    "nl.bw2.43.2": "at least 1 of the votes cast, with at least 1 of all votes being present or represented",
    "nl.bw2.43.5.deed": True,
    "nl.bw2.33": BodyKind.BOARD,
    "nl.bw2.35.2": BodyKind.BOARD,
    "nl.bw2.35.4.decides": BodyKind.BOARD,
    "nl.bw2.35.4.appeal": BodyKind.GENERAL_MEETING,
    "nl.bw2.35.4.term": "1 month",
    "nl.bw2.36.1.period": "4 weeks",
    "nl.bw2.36.1.year_end": True,
    "nl.bw2.36.4": "1 month",
}


@pytest.mark.parametrize("norm", NORMS, ids=lambda norm: norm.id)
def test_articles_that_are_silent_leave_it_to_the_law(norm: Norm[Any]) -> None:
    found = answer(norm)
    by_law = BY_LAW[norm.id]
    assert found.value == by_law or str(found.value) == by_law
    assert isinstance(found.given_by, Source)
    assert not found.displaced
    for version in norm.versions[1:]:
        assert answer(norm, on=version.since).value == found.value
    assert answer(norm, on=OLDEST).value in {found.value, None}
    before = answer(norm, on=OLDEST - timedelta(days=1))
    assert [unknown.kind for unknown in before.unknowns] == [UnknownKind.LAW]


def test_before_2007_the_law_did_not_speak_of_electronic_means() -> None:
    electronic = {"nl.bw2.38.5", "nl.bw2.38.6", "nl.bw2.38.7", "nl.bw2.38.8.period", "nl.bw2.41.5"}
    for norm in NORMS:
        if norm is bw2_amendment.NOTICE_COUNTED:
            continue
        set_then = answer(norm, on=BEFORE_2007).holds(lambda _: Truth.certainly(True))
        assert set_then.is_false is (norm.id in electronic), norm.id


M, A, N = bw2_meeting_norms, bw2_amendment, bw2_members
SAID: tuple[tuple[Norm[Any], Clause, Any], ...] = (
    (M.MEMBER_VOTES, MemberVotes(votes=2), 2),
    (M.MEMBER_VOTES, MemberVotes(votes=1), 1),
    (M.MEMBER_VOTES, MemberVotes(votes=0), None),
    (M.MEMBER_VOTES, MemberVotes(votes=2, member_class="founders"), None),
    (M.VOTES_OF_OTHERS, VotesOfOthers(at_most=share(1, 4)), share(1, 4)),
    (M.VOTES_OF_OTHERS, VotesOfOthers(at_most=share(1, 2)), share(1, 2)),
    (M.VOTES_OF_OTHERS, VotesOfOthers(at_most=share(2, 3)), None),
    (M.VOTES_OF_OTHERS, VotesOfOthers(of="board"), None),
    (M.PROXIES, ProxyVoting(allowed=False), False),
    (M.PROXIES, ProxyVoting(allowed=False, body="board"), None),
    (M.PROXIES, ProxyVoting(allowed=False, body="general_meeting"), False),
    (M.PROXY_HOLDERS, ProxyVoting(allowed=True, holders_vote=False), False),
    (M.ELECTRONIC_PROXIES, ProxyVoting(allowed=True, electronic=False), False),
    (M.ELECTRONIC_VOTES, DigitalParticipation(allowed=True), True),
    (M.DEBATE_FROM_ELSEWHERE, DigitalParticipation(allowed=True, deliberate=True), True),
    (M.ADVANCE_VOTES, DigitalParticipation(allowed=True, advance=Period.parse("2 weeks")), "2 weeks"),
    (M.ADVANCE_VOTES, DigitalParticipation(allowed=True, advance=Period.parse("2 months")), None),
    (M.SHARE_THAT_CONVENES, MeetingOnRequest(share=share(1, 20)), share(1, 20)),
    (M.SHARE_THAT_CONVENES, MeetingOnRequest(share=share(1, 5)), None),
    (M.MEETING_ON_REQUEST, MeetingOnRequest(within=Period.parse("3 weeks")), "3 weeks"),
    (M.MEETING_ON_REQUEST, MeetingOnRequest(within=Period.parse("1 month")), None),
    (M.NOTICE_BY_EMAIL, notice("14 days", by=(Channel.LETTER,)), False),
    (M.NOTICE_BY_EMAIL, notice("14 days", by=(Channel.LETTER, Channel.EMAIL)), True),
    (M.NOTICE_BY_EMAIL, notice("14 days"), None),
    (A.NOTICE_OF_AMENDMENT, notice("14 days"), "14 days"),
    (A.NOTICE_OF_AMENDMENT, notice("14 days", Subject.AMENDMENT), "14 days"),
    (A.NOTICE_OF_AMENDMENT, notice("14 days", Subject.DISSOLUTION), None),
    (A.NOTICE_OF_AMENDMENT, notice("5 days"), None),
    (A.NOTICE_COUNTED, notice("14 days", counted=Counted.NEITHER), "Counted.NEITHER"),
    (A.NOTICE_OF_DISSOLUTION, notice("8 days", Subject.DISSOLUTION), "8 days"),
    (A.TEXT_OPEN, notice("14 days", open_for="1 week"), "1 week"),
    (A.TEXT_OPEN, notice("14 days", open_for="4 days"), None),
    (A.TEXT_OPEN_FOR_DISSOLUTION, notice("14 days", open_for="10 days"), "10 days"),
    (A.AMENDING, needs(3, 4, subjects=AMENDMENT), majority(3, 4)),
    (A.AMENDING, needs(1, 2, subjects=(Subject.AMENDMENT, Subject.DISSOLUTION)), majority(1, 2)),
    (A.AMENDING, needs(3, 4, subjects=DISSOLUTION), None),
    (A.AMENDING, needs(3, 4), None),
    (A.AMENDING, needs(3, 4, subjects=AMENDMENT, body="board"), None),
    (A.DISSOLVING, needs(3, 4, subjects=DISSOLUTION), majority(3, 4)),
    (N.ADMITTING, Admission(by="general_meeting"), "general_meeting"),
    (N.ADMITTING, Admission(by="general_meeting", member_class="founders"), None),
    (N.CANCELLING, CancellationTerm(by_association="general_meeting"), "general_meeting"),
    (N.EXPELLING, Expulsion(by="general_meeting"), "general_meeting"),
    (N.APPEAL, Expulsion(appeal_to="board"), "board"),
    (N.APPEAL_TERM, Expulsion(appeal_within=Period.parse("6 weeks")), "6 weeks"),
    (N.APPEAL_TERM, Expulsion(appeal_within=Period.parse("30 days")), None),
    (N.CANCELLATION_TERM, CancellationTerm(period=Period.parse("3 months")), "3 months"),
    (N.LEAVING_AT_YEAR_END, CancellationTerm(at_year_end=False), False),
)


@pytest.mark.parametrize(("norm", "clause", "value"), SAID)
def test_a_clause_displaces_the_law_as_far_as_it_may(norm: Norm[Any], clause: Clause, value: Any) -> None:
    found = answer(norm, clause)
    assert found.displaced is (value is not None)
    if value is None:
        assert found == answer(norm)
    else:
        assert found.value == value or str(found.value) == value
        assert found.given_by == "articles.clauses[1]"


def test_a_clause_for_the_subject_that_is_meant_goes_before_one_for_all() -> None:
    for_all, own, other = notice("8 days"), notice("14 days", *AMENDMENT), notice("21 days", *BUDGET)
    assert str(answer(A.NOTICE_OF_AMENDMENT, for_all, own, other).value) == "14 days"
    assert str(answer(A.NOTICE_OF_AMENDMENT, for_all, other).value) == "8 days"
    assert str(answer(A.NOTICE_OF_AMENDMENT, other).value) == "7 days"
    assert answer(A.NOTICE_OF_AMENDMENT, own, notice("9 days", *AMENDMENT)).value is None


# How long periods are


def shorter(one: Period, than: Period) -> bool:
    """Whether it ends sooner from some day, found by trying every day of five years."""
    days = (date(2023, 1, 1) + timedelta(days=n) for n in range(5 * 366))
    return any(period_end(day, one) < period_end(day, than) for day in days)


@given(*[st.builds(Period, st.integers(0, 60), st.sampled_from(Unit))] * 2)
def test_a_period_is_never_shorter_when_no_day_makes_it_so(one: Period, other: Period) -> None:
    assert never_shorter(one, other) is not shorter(one, other)


@given(st.builds(Period, st.integers(0, 9_999), st.sampled_from(Unit)))
def test_any_period_can_be_compared_with_any_other(one: Period) -> None:
    for text in ("7 days", "4 weeks", "1 month", "1 year", "9999 years"):
        other = Period.parse(text)
        assert never_shorter(one, other) or never_shorter(other, one) or one.unit is not other.unit
