"""By when something is to be done about meetings and members."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import given

from wijkonderneming.governance.given import Given
from wijkonderneming.governance.views.entity import EntityView
from wijkonderneming.governance.views.world import TrustView
from wijkonderneming.model.articles import Articles
from wijkonderneming.model.clause import Clause
from wijkonderneming.model.clauses_meeting import MeetingOnRequest, NoticePeriod
from wijkonderneming.model.clauses_members import CancellationTerm, Expulsion
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.legal_forms import LegalForm
from wijkonderneming.model.subjects import Subject
from wijkonderneming.model.trust import Trust
from wijkonderneming.rulebooks.nl.bw2_amendment import NOTICE_OF_DISSOLUTION
from wijkonderneming.rulebooks.nl.bw2_meeting_deadlines import (
    appeal_until,
    leaving_at_once_until,
    meeting_on_request_until,
    members_convene_from,
    notice_of_amendment_until,
    notice_to_leave_until,
)
from wijkonderneming.values.periods import Counted, Period, notice_days
from wijkonderneming.values.share import Share
from wijkonderneming.values.source import Source
from wijkonderneming.values.truth import Truth
from wijkonderneming.values.unknown import UnknownKind

DAYS = st.dates(date(2020, 1, 1), date(2026, 6, 30))


def club(*said: Clause, complete: bool = True, on: date = date(2026, 1, 1)) -> EntityView:
    articles = (Articles(id="articles", clauses=said, complete=complete),)
    trust = Trust(id="small", name="Small", entities=(Entity(id="club", form=LegalForm.VERENIGING, articles=articles),))
    return TrustView(trust, on).entities[0]


def day_of(found: Given[date]) -> str:
    assert isinstance(found.value, date)
    return found.value.isoformat()


# Terms of the law, which a weekend or holiday moves; by hand from the calendar


@pytest.mark.parametrize(
    ("request_", "meeting", "themselves"),
    [
        ("2025-01-06", "2025-02-03", "2025-01-21"),
        # Saturday 8 February; Saturday 25 January, so from Tuesday 28 on.
        ("2025-01-11", "2025-02-10", "2025-01-28"),
        # Good Friday 18 April to Easter Monday 21 April; 4 April is a Friday.
        ("2025-03-21", "2025-04-22", "2025-04-05"),
    ],
)
def test_members_who_ask_for_a_meeting(request_: str, meeting: str, themselves: str) -> None:
    asked = date.fromisoformat(request_)
    assert day_of(meeting_on_request_until(club(), asked)) == meeting
    assert day_of(members_convene_from(club(), asked)) == themselves


def test_a_month_to_appeal_ends_on_a_working_day() -> None:
    assert day_of(appeal_until(club(), date(2025, 1, 31))) == "2025-02-28"
    assert day_of(appeal_until(club(), date(2025, 5, 22))) == "2025-06-23"  # 22 June is a Sunday
    assert day_of(leaving_at_once_until(club(), date(2025, 5, 22))) == "2025-06-23"


def test_a_term_of_the_articles_is_not_moved() -> None:
    found = appeal_until(club(Expulsion(appeal_within=Period.parse("6 weeks"))), date(2025, 5, 11))
    assert (day_of(found), found.given_by, found.displaced) == ("2025-06-22", "articles.clauses[1]", True)
    sooner = MeetingOnRequest(share=Share(Fraction(1, 20)), within=Period.parse("2 weeks"))
    assert day_of(meeting_on_request_until(club(sooner), date(2025, 1, 11))) == "2025-01-25"
    later = MeetingOnRequest(within=Period.parse("2 months"))
    assert day_of(meeting_on_request_until(club(later), date(2025, 1, 11))) == "2025-02-10"


@given(DAYS)
def test_whoever_gives_notice_in_time_has_four_whole_weeks(year_end: date) -> None:
    found = notice_to_leave_until(club(), year_end)
    assert found.value is not None
    assert len(range(found.value.toordinal() + 1, year_end.toordinal() + 1)) == 28
    assert isinstance(found.given_by, Source)
    months = CancellationTerm(period=Period.parse("3 months"))
    assert day_of(notice_to_leave_until(club(months), date(2025, 12, 31))) == "2025-09-30"


# Notice of an amendment


def notice(period: str, *subjects: Subject, counted: Counted | None = None) -> NoticePeriod:
    return NoticePeriod(period=Period.parse(period), subjects=subjects or None, counted=counted)


@given(DAYS, st.sampled_from(Counted), st.sampled_from(("7 days", "8 days", "2 weeks")))
def test_notice_is_long_enough_up_to_that_day_and_no_longer_after_it(day: date, counted: Counted, period: str) -> None:
    last = notice_of_amendment_until(club(notice(period, counted=counted)), day).value
    assert last is not None
    needed = {"7 days": 7, "8 days": 8, "2 weeks": 14}[period]
    assert notice_days(last, day, counted) == needed
    assert notice_days(last + timedelta(days=1), day, counted) < needed


def test_where_nobody_says_which_days_count_the_law_leaves_it_open() -> None:
    found = notice_of_amendment_until(club(), date(2025, 6, 20))
    assert [option.value for option in found.options] == [date(2025, 6, 12), date(2025, 6, 13), date(2025, 6, 14)]
    assert found.value is None

    def in_time(given_on: date) -> Truth:
        return found.holds(lambda last: Truth.certainly(given_on <= last))

    assert in_time(date(2025, 6, 12)).is_true
    assert in_time(date(2025, 6, 15)).is_false
    assert [unknown.kind for unknown in in_time(date(2025, 6, 13)).unknowns] == [UnknownKind.LAW]


def test_the_notice_of_a_dissolution_has_a_clause_of_its_own() -> None:
    said = (notice("10 days", Subject.DISSOLUTION, counted=Counted.ONE), notice("3 weeks", counted=Counted.BOTH))
    meeting = date(2025, 6, 30)
    assert day_of(notice_of_amendment_until(club(*said), meeting, NOTICE_OF_DISSOLUTION)) == "2025-06-20"
    assert day_of(notice_of_amendment_until(club(*said), meeting)) == "2025-06-10"


def test_articles_of_which_not_all_is_told_leave_every_day_open() -> None:
    answers: tuple[Any, ...] = (
        meeting_on_request_until(club(complete=False), date(2025, 1, 6)),
        notice_of_amendment_until(club(complete=False), date(2025, 6, 20)),
        notice_to_leave_until(club(complete=False), date(2025, 12, 31)),
    )
    for found in answers:
        assert found.value is None
        assert found.unknowns


def test_before_the_text_is_held_no_day_is_known() -> None:
    found = members_convene_from(club(on=date(2002, 4, 22)), date(2002, 4, 1))
    assert [unknown.kind for unknown in found.unknowns] == [UnknownKind.LAW]
    assert not found.options
