"""What several chapters ask of filings: what was filed with the trade register, and whether within a week or a month."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from wijkonderneming.governance.facts import fact
from wijkonderneming.governance.views.entity import EntityView
from wijkonderneming.governance.views.told import Told, ToldList
from wijkonderneming.governance.views.years import Deed, FinancialYearView
from wijkonderneming.model.filings import Filing, FilingKind
from wijkonderneming.model.legal_forms import LegalForm
from wijkonderneming.model.statuses import Register
from wijkonderneming.values.holidays import DaysNotHeld
from wijkonderneming.values.identifiers import Scheme
from wijkonderneming.values.periods import (
    Period,
    days_after,
    months_after_close,
    moved_to_working_day,
    period_end,
    statutory_period_end,
)
from wijkonderneming.values.truth import TRUE, Truth
from wijkonderneming.values.unknown import Unknown, UnknownKind
from wijkonderneming.values.when import When

__all__ = [
    "A_WEEK",
    "HRW_OLDEST",
    "a_week_after",
    "articles_deposited",
    "duty_began",
    "filed_by",
    "filed_in_term",
    "filings_of",
    "in_time_after_close",
    "registered",
]

HRW_OLDEST = date(2010, 12, 6)
"""The oldest text of the Handelsregisterwet 2007 that is held; its wording may be older."""
A_WEEK = Period.parse("1 week")


# With the trade register


def filings_of(entity: EntityView, kind: FilingKind) -> ToldList:
    """What it filed of a kind with the trade register, or may have: where it says no register, it may be that one."""

    def meant(filing: Filing) -> bool:
        return filing.kind_ is kind and filing.with_ in {None, Register.TRADE_REGISTER}

    return entity.told.items("filings").where(meant)


def filed_by(filing: Told[Filing], day: date | None = None) -> Truth:
    """Whether it was filed with the trade register on a day or before it; left out, by the day of the view."""
    moment = filing.day("filed")
    return filing.is_("with_", Register.TRADE_REGISTER) & (moment.reached if day is None else moment.by(day))


@fact
def registered(entity: EntityView) -> Truth:
    """Whether it stands in the trade register: it has a number there, or filed a registration by the day."""
    numbers = entity.told.items("identifiers").where(lambda number: number.scheme is Scheme.NL_KVK)
    numbered = numbers.some(lambda _: TRUE, asks="number in the trade register")
    return numbered | filings_of(entity, FilingKind.REGISTRATION).some(filed_by, asks="registration")


@fact
def articles_deposited(entity: EntityView) -> Truth:
    """Whether articles were deposited with the trade register by the day."""
    return filings_of(entity, FilingKind.ARTICLES).some(filed_by, asks="deposit of articles")


def filed_in_term(
    told: Told[Any],
    field: str,
    filings: ToldList,
    *,
    after: bool = False,
    term: Period = A_WEEK,
    of: Callable[[Told[Filing]], Truth] | None = None,
) -> tuple[Truth, Truth]:
    """Whether an object was filed at most a week after a day it tells of, and whether that can be said by now.

    Counted are the filings about it; one that does not say what it is about may be one of these. The end of the term
    moves as the Algemene termijnenwet says. Where the holidays of that year are not held and it would have to be known
    whether there is one, a week later is certainly too late and what lies between is not decided. Before the text is
    held, neither is anything.

    Args:
        told: the object.
        field: the day from which the term runs.
        filings: what was filed with the trade register, of the kind that counts.
        after: whether only what was filed on that day or later counts, as of an end that follows a beginning.
        term: another term than a week.
        of: whether a filing is about it; left out, when it says so.

    Source: art. 20(1) and (2) of the Handelsregisterwet 2007; art. 1 to 3 of the Algemene termijnenwet.
    """
    when: When | None = getattr(told.noun, field)
    day = None if when is None else when.known
    if day is None:
        asked = (told.unknown(field),)
        return Truth.undecided(asked, f"{field} registered in time"), Truth.undecided(
            asked, f"{field} registration due"
        )
    if day < HRW_OLDEST:
        law = (Unknown(about="nl.hrw.20", field="text", kind=UnknownKind.LAW, states=()),)
        return Truth.undecided(law, f"in time after {day.isoformat()}"), Truth.undecided(law, f"due {day.isoformat()}")
    first = last = period_end(day, term)
    try:
        first = last = statutory_period_end(day, term)
    except DaysNotHeld:
        last = days_after(first, 7)
    asks, eve = f"{told.about} {field} registered", days_after(day, -1)
    over = told.world.agenda.come(days_after(last, 1))

    def counts(filing: Told[Filing]) -> Truth:
        about = filing.refers_to("about", told.about) if of is None else of(filing)
        return about & ~filing.day("filed").by(eve) if after else about

    def by(day: date | None) -> Truth:
        asked = asks if day is None else f"{asks} by {day.isoformat()}"
        return filings.some(lambda one: counts(one) & filed_by(one, day), asks=asked)

    by_first, done = by(first), by(None)
    if first != last:
        by_first |= by(last) & _a_holiday(first)
    return (by_first, TRUE) if over else (by_first | done, done)


# Terms


def in_time_after_close(year: FinancialYearView, deed: Deed, months: int) -> tuple[Truth, Truth]:
    """As ``FinancialYearView.in_time``, of a number of months up to three, moved as the Algemene termijnenwet says.

    Where the holidays of that year are not held and it would have to be known whether there is one, a week later is
    certainly too late and what lies between is not decided.
    """
    first = months_after_close(year.last, months)
    try:
        return year.in_time(deed, moved_to_working_day(first))
    except DaysNotHeld:
        by_first, _ = year.in_time(deed, first)
        by_last, due = year.in_time(deed, days_after(first, 7))
        return by_first | (by_last & _a_holiday(first)), due


def duty_began(entity: EntityView) -> tuple[Told[Any], str]:
    """What tells since when an entity has to be registered, and the field in which it does.

    The day of its incorporation; of an association that had no notarial articles at first, the day on which it got them.
    """
    formers = entity.told.items("former_forms").where(lambda former: former.value is LegalForm.VERENIGING_BEPERKT)
    found: list[tuple[Told[Any], str]] = [(former, "until") for former in formers]
    return found[-1] if found else (entity.told, "founded")


def a_week_after(told: Told[Any], field: str) -> Truth:
    """Whether the week after a day an object tells of is certainly over; so where it is not stated when that was."""
    when: When | None = getattr(told.noun, field)
    if when is None:
        return TRUE
    if when.known is None:
        return Truth.undecided((told.unknown(field),), f"a week after {field}")
    last = period_end(when.known, A_WEEK)
    try:
        last = statutory_period_end(when.known, A_WEEK)
    except DaysNotHeld:
        last = days_after(last, 7)
    return Truth.certainly(told.world.agenda.come(days_after(last, 1)))


def _a_holiday(day: date) -> Truth:
    decree = Unknown(about="nl.termijnenwet.3", field="text", kind=UnknownKind.LAW, states=())
    return Truth.undecided((decree,), f"a holiday on or after {day.isoformat()}")
