"""Terms for the accounts: the last day on which they are in time, in each case that is still possible."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import TypeVar

import attrs

from wijkonderneming.governance.facts import fact
from wijkonderneming.governance.parameters import Parameter, Stated, stated
from wijkonderneming.governance.versions import Anchor
from wijkonderneming.governance.views.years import Deed, FinancialYearView
from wijkonderneming.model.legal_forms import LegalForm
from wijkonderneming.rulebooks.nl.sources import BW2_OLDEST, bw2
from wijkonderneming.values.base import Frozen
from wijkonderneming.values.holidays import DaysNotHeld
from wijkonderneming.values.periods import (
    InvalidPeriod,
    Period,
    months_after_close,
    moved_to_working_day,
    statutory_period_end,
    years_after,
)
from wijkonderneming.values.source import Source
from wijkonderneming.values.span import InvalidSpan, add_months
from wijkonderneming.values.text import Text
from wijkonderneming.values.truth import FALSE, TRUE, Truth
from wijkonderneming.values.unknown import Unknown, UnknownKind

__all__ = [
    "ADOPTING_MONTHS",
    "EXTRA_MONTHS",
    "EXTRA_MONTHS_OF_COMPANIES",
    "FILING_MONTHS",
    "Term",
    "by_year",
    "day_before",
    "drawing_up_term",
    "eight_days_after",
    "end_of_months",
    "end_of_years",
    "presenting_term",
    "within_months",
]

T = TypeVar("T")

_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)
_NEARLY_ALL_TERMS = 14
"""Months after the close of a year in which everything the law asked about its accounts is over."""
_YEAR = 12
_SATURDAY = 5
_EIGHT_DAYS = Period.parse("8 days")
_USUAL_MONTHS = 6
_MONTHS_OF_COMPANIES = 5
ADOPTING_MONTHS = 1
"""The months after the term for drawing up within which accounts are adopted, art. 2:49(3), 2:58(1) and 2:300(3) BW."""
_COMPANIES = frozenset({LegalForm.BV})


def by_year(first: tuple[T | None, Source], *later: tuple[date, T, Source]) -> tuple[Stated[T], ...]:
    """A figure by the last day of the financial year, where the law that led from one to the next was not read.

    A year whose terms had all run out when a text came into force is under the text before it, and one that began
    since is under the new one. Of a year between, transitional law decides, so either figure may be right.

    Args:
        first: the oldest figure, with its source.
        later: the others, each with the day on which its text came into force.
    """
    value, source = first
    found = [stated(value, BW2_OLDEST, source)]
    for day, new, its_source in later:
        from_ = add_months(day, -_NEARLY_ALL_TERMS)
        found += [stated(value, from_, source), stated(new, from_, its_source)]
        found.append(stated(new, add_months(day, _YEAR), its_source))
        value, source = new, its_source
    return tuple(found)


_NEW_TERMS = date(2015, 11, 1)
EXTRA_MONTHS: Parameter[int] = Parameter(
    id="nl.bw2.58.1.extra_months",
    title=Text(
        nl="Verlenging van de termijn voor het opmaken, ten hoogste",
        en="How much longer the term for drawing up the accounts can be made",
    ),
    unit="months",
    versions=by_year((5, bw2("58", "1", BW2_OLDEST)), (_NEW_TERMS, 4, bw2("58", "1", _NEW_TERMS))),
    anchor=Anchor.YEAR_END,
)
"""Art. 2:49(1) and 2:300(1) BW have the same figures, of the same days."""
EXTRA_MONTHS_OF_COMPANIES: Parameter[int] = Parameter(
    id="nl.bw2.210.1.extra_months",
    title=Text(
        nl="Verlenging van de termijn voor het opmaken door een bv, ten hoogste",
        en="How much longer the term for drawing up the accounts of a BV can be made",
    ),
    unit="months",
    versions=by_year((6, bw2("210", "1", BW2_OLDEST)), (_NEW_TERMS, 5, bw2("210", "1", _NEW_TERMS))),
    anchor=Anchor.YEAR_END,
)
FILING_MONTHS: Parameter[int] = Parameter(
    id="nl.bw2.394.3.months",
    title=Text(
        nl="Uiterste termijn voor de openbaarmaking van de jaarrekening",
        en="Within how many months of the year accounts are filed at the latest",
    ),
    unit="months",
    versions=by_year((13, bw2("394", "3", BW2_OLDEST)), (_NEW_TERMS, 12, bw2("394", "3", _NEW_TERMS))),
    anchor=Anchor.YEAR_END,
)


@attrs.frozen(order=False, repr=False, weakref_slot=False, eq=False)
class Term(Frozen):
    """The last day on which something is in time: one, or several of which it is not known which one counts.

    Attributes:
        cases: each last day, inclusive, with the case in which it is that one; no day where the term has no end.
    """

    cases: tuple[tuple[Truth, date | None], ...]

    def kept(self, year: FinancialYearView, deed: Deed) -> tuple[Truth, Truth]:
        """Whether something was done in time, and whether that can be said by now: nobody is late before the end."""
        if deed.missing is not None and not deed.moments:
            # Whatever the last day is, what nothing is told of was done by then or not.
            in_time = Truth.undecided((deed.missing,), f"{deed.what} in time")
            return in_time, self.over(year) | in_time
        found = [(when, *self._kept(year, deed, last)) for when, last in self.cases]
        return (
            Truth.any(when & on_time for when, on_time, _ in found),
            Truth.any(when & due for when, _, due in found),
        )

    @staticmethod
    def _kept(year: FinancialYearView, deed: Deed, last: date | None) -> tuple[Truth, Truth]:
        return (deed.done, deed.done) if last is None else year.in_time(deed, last)

    def over(self, year: FinancialYearView) -> Truth:
        """Whether the term is over on the day."""
        if year.unsure is not None:
            return year.is_over
        return Truth.any(when & year.reached(last + _DAY) for when, last in self.cases if last is not None)

    def then(self, after: Callable[[date], Term]) -> Term:
        """The term that runs from the end of this one."""
        found: list[tuple[Truth, date | None]] = []
        for when, last in self.cases:
            later = Term(((TRUE, None),)) if last is None else after(last)
            found += [(when & case, day) for case, day in later.cases]
        return Term(tuple(found))

    def or_later(self, other: Term, counts: Truth) -> Term:
        """This term, or where another one counts too and ends later, that one."""
        found: dict[date | None, Truth] = {}
        for when, last in self.cases:
            found[last] = found.get(last, FALSE) | (when & ~counts)
            for case, longer in other.cases:
                day = None if last is None or longer is None else max(last, longer)
                found[day] = found.get(day, FALSE) | (when & counts & case)
        return Term(tuple((when, day) for day, when in found.items() if not when.is_false))

    def __str__(self) -> str:
        days = sorted({last for when, last in self.cases if last is not None and not when.is_false})
        return " or ".join(day.isoformat() for day in days)


def day_before(day: date) -> date:
    """The day before a day; the first day of the calendar itself."""
    return max(day, date.min + _DAY) - _DAY


def end_of_months(year_end: date, months: int) -> Term:
    """Months after the close of a financial year; the Algemene termijnenwet moves none that are more than three."""
    return Term(((TRUE, _in_calendar(lambda: months_after_close(year_end, months))),))


def end_of_years(year_end: date, years: int) -> date:
    """The last day of a number of years after the close of a financial year, or of the calendar."""
    return _in_calendar(lambda: years_after(year_end, years)) or date.max


def within_months(last: date, months: int) -> Term:
    """The term of at most three months that follows on another term."""
    return _moved(lambda: months_after_close(last, months), moved_to_working_day)


def eight_days_after(day: date) -> Term:
    """The eight days after the adoption within which accounts are filed, art. 2:394(1) BW.

    Source: Algemene termijnenwet art. 1(1), 2 and 4.
    """
    return _moved(lambda: day + timedelta(days=8), lambda _: statutory_period_end(day, _EIGHT_DAYS))


def _moved(last: Callable[[], date], move: Callable[[date], date]) -> Term:
    """A last day, moved; either way where it is not held which weekdays were holidays in that year."""
    found = _in_calendar(last)
    if found is None:
        return Term(((TRUE, None),))
    try:
        return Term(((TRUE, _in_calendar(lambda: move(found))),))
    except DaysNotHeld:
        weekday = found + timedelta(days=max(0, 7 - found.weekday()) if found.weekday() >= _SATURDAY else 0)
        states = ("a working day", "no working day")
        about = f"nl.termijnenwet.3.{weekday.isoformat()}"
        law = Unknown(about=about, field="value", kind=UnknownKind.LAW, states=states)
        free = Truth.of(law, states[1])
        # Free days and weekends never make up a week, so nobody who is later than that is in time.
        return Term(((~free, weekday), (free, weekday + _WEEK)))


def _in_calendar(day: Callable[[], date]) -> date | None:
    """A day; nothing where the calendar ends before the day after it."""
    try:
        found = day()
    except (InvalidPeriod, InvalidSpan, OverflowError):
        return None
    return None if found >= date.max - _WEEK - _WEEK else found


@fact
def drawing_up_term(year: FinancialYearView) -> Term:
    """The term for drawing up accounts under Title 9: six months, of a BV five, made longer as far as the law lets.

    Source: art. 2:49(1), 2:58(1), 2:210(1) and 2:300(1) BW.
    """
    company = year.has_form(_COMPANIES)
    others = _extended(year, _USUAL_MONTHS, EXTRA_MONTHS)
    companies = _extended(year, _MONTHS_OF_COMPANIES, EXTRA_MONTHS_OF_COMPANIES)
    return Term((*_in_case(~company, others), *_in_case(company, companies)))


def _in_case(case: Truth, term: Term) -> Iterable[tuple[Truth, date | None]]:
    return [] if case.is_false else [(case & when, last) for when, last in term.cases]


def _extended(year: FinancialYearView, months: int, extra: Parameter[int]) -> Term:
    ((_, last),) = end_of_months(year.last, months).cases
    most = [
        (option.when, end_of_months(year.last, months + (option.value or 0)).cases[0][1])
        for option in year.law(extra).options
    ]
    return _longer(year, last, most)


def _longer(year: FinancialYearView, last: date | None, most: Iterable[tuple[Truth, date | None]]) -> Term:
    """A term that can be made longer up to a day: to its end as it is stated, or else either as it is or to the most."""
    if last is None:
        return Term(((TRUE, None),))
    until = year.told.noun.extended_until
    if until is None:
        states = ("as it is", "made longer")
        longer = Truth.of(year.told.unknown("extended_until", states), states[1])
        return Term(((~longer, last), *((longer & when, day) for when, day in most)))
    stated_ = max(last, until - _DAY)
    days = [(when, stated_ if day is None else min(stated_, day)) for when, day in most]
    # Where every most leaves it as it is stated, it does not matter which one the law has.
    return Term(((TRUE, days[0][1]),) if len({day for _, day in days}) == 1 else tuple(days))


def presenting_term(year: FinancialYearView) -> Term:
    """The term for laying accounts before the members of an association: six months, or as long as these let.

    Source: art. 2:48(1) BW, which sets no most.
    """
    ((_, last),) = end_of_months(year.last, _USUAL_MONTHS).cases
    return _longer(year, last, [(TRUE, None)])
