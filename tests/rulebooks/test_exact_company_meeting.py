"""Meetings of private companies: rules against all completions of small ones, and what law and articles give."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis.strategies import DrawFn

from wijkonderneming.governance.findings import Verdict
from wijkonderneming.governance.norms import Norm
from wijkonderneming.governance.views.world import TrustView
from wijkonderneming.model.articles import Articles
from wijkonderneming.model.bodies import Body, BodyKind
from wijkonderneming.model.clause import Clause
from wijkonderneming.model.clauses_meeting import (
    MajorityNeeded,
    NoticePeriod,
    OutsideMeeting,
    Quorum,
    TieBreak,
    TieRule,
)
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.legal_forms import LegalForm
from wijkonderneming.model.noun import listed
from wijkonderneming.model.subjects import Subject
from wijkonderneming.model.trust import Trust
from wijkonderneming.rulebooks.nl import bw2_company_meeting as bv
from wijkonderneming.rulebooks.nl.bw2_company_meeting import BW2_COMPANY_MEETING
from wijkonderneming.testing.exact import check_exact
from wijkonderneming.values.majority import Majority, Turnout
from wijkonderneming.values.periods import Counted, Period, notice_days
from wijkonderneming.values.share import Share

HELD, FLEX = date(2002, 4, 23), date(2012, 10, 1)
DAYS = (HELD, FLEX - timedelta(days=1), FLEX, date(2026, 1, 1))
BODIES = tuple(Body(id=kind.value, kind_=kind) for kind in (BodyKind.GENERAL_MEETING, BodyKind.BOARD))
MEETING = date(2026, 6, 30)


def company(*said: Clause, form: LegalForm = LegalForm.BV, told: bool = True) -> Trust:
    articles = (Articles(id="articles", clauses=said if told else None, complete=told),)
    return Trust(
        id="small", name="Small", entities=(Entity(id="bv", form=form, articles=articles, bodies=BODIES),), gaps=()
    )


def needs(top: int, bottom: int, *, more: bool = False, **fields: Any) -> MajorityNeeded:
    return MajorityNeeded(needs=Majority(share=Share(Fraction(top, bottom)), more_than=more), **fields)


@st.composite
def companies(draw: DrawFn, options: tuple[Clause, ...]) -> Trust:
    said = draw(st.lists(st.sampled_from(options), max_size=2, unique=True))
    form = draw(st.sampled_from((LegalForm.BV, LegalForm.BV, LegalForm.STICHTING)))
    return company(*said, form=form, told=draw(st.booleans()))


def judged(trust: Trust, *, met: bool) -> Verdict:
    if trust.entity("bv").form is not LegalForm.BV:
        return Verdict.NOT_APPLICABLE
    return Verdict.MET if met else Verdict.BREACHED


def clauses(trust: Trust) -> tuple[Any, ...]:
    return listed(listed(trust.entity("bv").articles)[0].clauses)


def test_notice() -> None:
    options = tuple(
        NoticePeriod(period=Period.parse(period), counted=counted, body=body)
        for period, counted, body in (
            ("7 days", Counted.NEITHER, None),
            ("8 days", None, None),
            ("1 week", None, None),
            ("14 days", Counted.NEITHER, "general_meeting"),
            ("15 days", Counted.BOTH, None),
            ("1 month", None, None),
            ("2 days", Counted.BOTH, "board"),
        )
    )

    def in_time(clause: NoticePeriod, on: date) -> bool:
        """Whether notice on the last day that the law has is the notice that the clause asks for, or too late for it."""
        last = MEETING - timedelta(days=15 if on < FLEX else 8)
        assert clause.counted is not None
        if clause.period == Period.parse("1 month"):
            return True
        days = clause.period.number * (7 if clause.period == Period.parse("1 week") else 1)
        return notice_days(last, MEETING, clause.counted) <= days

    def oracle(trust: Trust, _subject: str, on: date) -> Verdict:
        told = [clause for clause in clauses(trust) if clause.body != "board"]
        return judged(trust, met=all(in_time(clause, on) for clause in told))

    domains = {
        (Articles, "clauses"): ((), (options[0],), (options[3],), (NoticePeriod(period=Period.parse("1 day")),)),
        (NoticePeriod, "counted"): tuple(Counted),
    }
    check_exact(BW2_COMPANY_MEETING, "nl.bw2.225", oracle, companies(options), domains, days=st.sampled_from(DAYS))


def test_majority() -> None:
    options = (
        needs(1, 2),
        needs(1, 2, more=True),
        needs(2, 3, subjects=(Subject.AMENDMENT,)),
        needs(1, 3, body="board"),
        needs(49, 100, more=True, body="general_meeting"),
    )

    def oracle(trust: Trust, _subject: str, _on: date) -> Verdict:
        def passes(clause: MajorityNeeded, votes_for: int) -> bool:
            part, most = Fraction(votes_for, 200), clause.needs.share.fraction
            return part > most if clause.needs.more_than else part >= most

        told = [clause for clause in clauses(trust) if clause.body != "board"]
        return judged(trust, met=not any(passes(clause, 100) for clause in told))

    domains = {(Articles, "clauses"): ((), *((one,) for one in options))}
    check_exact(BW2_COMPANY_MEETING, "nl.bw2.230.1", oracle, companies(options), domains, days=st.sampled_from(DAYS))


def answer(norm: Norm[Any], *said: Clause, on: date = MEETING) -> Any:
    return TrustView(company(*said), on).entities[0].norm(norm)


TURNOUT = Turnout(share=Share(Fraction(1, 2)))


@pytest.mark.parametrize(
    ("norm", "before", "since", "clause", "value"),
    [
        (bv.COMPANY_NOTICE, "15 days", "8 days", NoticePeriod(period=Period.parse("3 weeks")), "3 weeks"),
        (bv.COMPANY_NOTICE, "15 days", "8 days", NoticePeriod(period=Period.parse("1 week")), None),
        (bv.COMPANY_MAJORITY, bv.ABSOLUTE, bv.ABSOLUTE, needs(2, 3), needs(2, 3).needs),
        (bv.COMPANY_MAJORITY, bv.ABSOLUTE, bv.ABSOLUTE, needs(1, 2), None),
        (bv.COMPANY_MAJORITY, bv.ABSOLUTE, bv.ABSOLUTE, needs(2, 3, subjects=(Subject.AMENDMENT,)), None),
        (bv.COMPANY_TIES, (TieBreak.REJECTED,), (TieBreak.REJECTED,), TieRule(steps=(TieBreak.LOT,)), (TieBreak.LOT,)),
        (
            bv.COMPANY_TIES_OVER_PEOPLE,
            (TieBreak.LOT,),
            (TieBreak.LOT,),
            TieRule(steps=(TieBreak.SECOND_ROUND, TieBreak.LOT), subjects=(Subject.APPOINTMENT,)),
            (TieBreak.SECOND_ROUND, TieBreak.LOT),
        ),
        (bv.COMPANY_QUORUM, None, None, Quorum(turnout=TURNOUT), TURNOUT),
        (bv.COMPANY_OUTSIDE_A_MEETING, False, True, OutsideMeeting(allowed=False, body="general_meeting"), False),
        (bv.COMPANY_OUTSIDE_A_MEETING, False, True, OutsideMeeting(allowed=False), None),
    ],
)
def test_what_law_and_articles_give(norm: Norm[Any], before: Any, since: Any, clause: Clause, value: Any) -> None:
    for on, by_law in ((HELD, before), (FLEX - timedelta(days=1), before), (FLEX, since), (MEETING, since)):
        found = answer(norm, on=on)
        assert found.value == by_law or str(found.value) == by_law
        assert not found.displaced
    found = answer(norm, clause)
    assert found.displaced is (value is not None)
    assert value is None or found.value == value or str(found.value) == value
