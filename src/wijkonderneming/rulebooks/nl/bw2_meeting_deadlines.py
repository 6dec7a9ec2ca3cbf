"""By when something is to be done about meetings and members: what law and articles give, as days.

Each answer says what gives it, as the norm does. A term that the law sets is moved to a working day where the Algemene
termijnenwet moves it; a term that articles set is not, nor is one that is counted back from a day.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import attrs

from wijkonderneming.governance.given import Given, Option
from wijkonderneming.governance.norms import Norm
from wijkonderneming.governance.views.entity import EntityView
from wijkonderneming.rulebooks.nl.bw2_amendment import NOTICE_COUNTED, NOTICE_OF_AMENDMENT
from wijkonderneming.rulebooks.nl.bw2_meeting_norms import CONVENING_THEMSELVES, MEETING_ON_REQUEST
from wijkonderneming.rulebooks.nl.bw2_members import APPEAL_TERM, CANCELLATION_TERM, LEAVING_AFTER_A_CONVERSION
from wijkonderneming.values.periods import (
    Counted,
    Period,
    days_after,
    last_day_for_notice,
    period_end,
    statutory_period_end,
)
from wijkonderneming.values.source import Source
from wijkonderneming.values.truth import TRUE, Truth
from wijkonderneming.values.unknown import Unknown, UnknownKind

__all__ = [
    "appeal_until",
    "leaving_at_once_until",
    "meeting_on_request_until",
    "members_convene_from",
    "notice_of_amendment_until",
    "notice_to_leave_until",
]

_DAYS_MORE = {Counted.NEITHER: 1, Counted.ONE: 0, Counted.BOTH: -1}
"""How many days before a meeting notice is given beyond those of the term, by which of both days count."""


def meeting_on_request_until(entity: EntityView, request: date) -> Given[date]:
    """The last day on which a general meeting can be held that members asked for, inclusive.

    Args:
        entity: the association.
        request: the day the request was made.

    Raises:
        DaysNotHeld: when the end falls where it is not held which days are holidays.

    Source: art. 2:41(2) BW.
    """
    return _as_days(entity, MEETING_ON_REQUEST, lambda period, moves: _end(request, period, moves=moves))


def members_convene_from(entity: EntityView, request: date) -> Given[date]:
    """The first day on which those who asked may convene the meeting themselves, where nothing was done about it.

    Args:
        entity: the association.
        request: the day the request was made.

    Raises:
        DaysNotHeld: when the end falls where it is not held which days are holidays.

    Source: art. 2:41(3) BW.
    """
    return _as_days(
        entity, CONVENING_THEMSELVES, lambda period, moves: days_after(_end(request, period, moves=moves), 1)
    )


def appeal_until(entity: EntityView, told: date) -> Given[date]:
    """The last day on which an expelled member can appeal, inclusive; until then the member is suspended.

    Args:
        entity: the association.
        told: the day the member received notice of the decision.

    Raises:
        DaysNotHeld: when the end falls where it is not held which days are holidays.

    Source: art. 2:35(4) BW.
    """
    return _as_days(entity, APPEAL_TERM, lambda period, moves: _end(told, period, moves=moves))


def leaving_at_once_until(entity: EntityView, told: date) -> Given[date]:
    """The last day on which a member can leave at once after a decision to convert, merge or divide, inclusive.

    Args:
        entity: the association.
        told: the day the decision was told to the member.

    Raises:
        DaysNotHeld: when the end falls where it is not held which days are holidays.

    Source: art. 2:36(4) BW.
    """
    return _as_days(entity, LEAVING_AFTER_A_CONVERSION, lambda period, moves: _end(told, period, moves=moves))


def notice_to_leave_until(entity: EntityView, year_end: date) -> Given[date]:
    """The last day on which a member can give notice to be out after the last day of a financial year, inclusive.

    Args:
        entity: the association.
        year_end: the last day of the financial year.

    Source: art. 2:36(1) BW, which takes the term out of the Algemene termijnenwet.
    """
    return _as_days(entity, CANCELLATION_TERM, lambda period, _: last_day_for_notice(year_end, period))


def notice_of_amendment_until(
    entity: EntityView, meeting: date, norm: Norm[Period] = NOTICE_OF_AMENDMENT
) -> Given[date]:
    """The last day on which notice can be given of a meeting that is to amend the articles, inclusive.

    The law does not say whether the day of the notice or that of the meeting counts. Where the articles do not either,
    the answer is one of three days, and every question about it is exact between them.

    Args:
        entity: the association.
        meeting: the day of the meeting.
        norm: the norm of the notice: that of an amendment, or that of a dissolution.

    Source: art. 2:42(1) and (4) BW; of a term counted back nothing is moved (art. 1(2) Algemene termijnenwet).
    """
    period, counted = entity.norm(norm), entity.norm(attrs.evolve(NOTICE_COUNTED, subject=norm.subject))
    options = tuple(
        Option(
            when=length.when & way.when & so,
            value=_before(meeting, length.value, ends),
            given_by=length.given_by,
            displaced=length.displaced,
        )
        for length in period.options
        if length.value is not None
        for way in counted.options
        for ends, so in _ways(way.value)
    )
    return Given(options=options, unknowns=period.unknowns or counted.unknowns)


def _ways(counted: Counted | None) -> tuple[tuple[Counted, Truth], ...]:
    """The way of counting; where nothing says it, each of them where the law turned out to mean it."""
    if counted is not None:
        return ((counted, TRUE),)
    states = tuple(ends.value for ends in Counted)
    unsaid = Unknown(about=NOTICE_COUNTED.id, field="value", kind=UnknownKind.LAW, states=states)
    return tuple((ends, Truth.of(unsaid, ends.value)) for ends in Counted)


def _before(meeting: date, period: Period, counted: Counted) -> date:
    """The term before a day, and the days beyond it that the way of counting asks for."""
    return days_after(last_day_for_notice(meeting, period), -_DAYS_MORE[counted])


def _end(event: date, period: Period, *, moves: bool) -> date:
    return statutory_period_end(event, period) if moves else period_end(event, period)


def _as_days(entity: EntityView, norm: Norm[Period], day: Callable[[Period, bool], date]) -> Given[date]:
    """A norm that is a term, as the day on which it ends, told whether it is the law that sets the term."""
    given = entity.norm(norm)
    options = tuple(
        Option(
            when=option.when,
            value=day(option.value, isinstance(option.given_by, Source)),
            given_by=option.given_by,
            displaced=option.displaced,
        )
        for option in given.options
        if option.value is not None
    )
    return Given(options=options, unknowns=given.unknowns)
