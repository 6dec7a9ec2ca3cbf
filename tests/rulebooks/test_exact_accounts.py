"""Rules about accounts against plain counting, over all ways in which the books of a small entity may turn out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from itertools import pairwise, product
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from wijkonderneming.governance.assess import assess
from wijkonderneming.governance.findings import Verdict
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.filings import Filing, FilingExtent, FilingKind
from wijkonderneming.model.financial_years import Discharge, FinancialYear
from wijkonderneming.model.legal_forms import LegalForm
from wijkonderneming.model.noun import listed
from wijkonderneming.model.trust import Trust
from wijkonderneming.rulebooks.nl.bw2_accounts import BW2_ACCOUNTS
from wijkonderneming.rulebooks.nl.bw2_accounts_filing import BW2_ACCOUNTS_FILING
from wijkonderneming.rulebooks.nl.bw2_accounts_title_nine import BW2_ACCOUNTS_TITLE_NINE
from wijkonderneming.values.money import Money
from wijkonderneming.values.when import When

DAY = timedelta(days=1)
FIRST, LAST = date(2023, 3, 1), date(2024, 2, 29)
NEVER = When(date(2040, 1, 1), None)
FREE = {date(2024, 12, 25), date(2024, 12, 26), date(2024, 12, 27), date(2025, 1, 1)}
ENDS = [date(2024, 7, 31), date(2024, 8, 31), date(2024, 9, 30), date(2024, 10, 31), date(2024, 12, 31)]
LATER = [date(2025, 1, 31), date(2025, 2, 28)]
KEPT = (date(2024, 7, 31), date(2031, 2, 28), date(2031, 3, 1))
ON = st.sampled_from([day + DAY * n for day in (*ENDS, *LATER, KEPT[1]) for n in (0, 1)])
MADE = [When.on(day + DAY * n) for day in (*ENDS, LATER[0]) for n in (0, 1)]
UNTIL = [date(2024, 8, 1), date(2024, 9, 1), date(2024, 11, 1), date(2025, 1, 1), date(2025, 3, 1)]
EUR = {size: Money.parse(f"EUR {size}000.00") for size in (100, 2_000, 5_000, 9_000, 60_000)}
FIGURES: tuple[dict[str, Any], ...] = (
    {"balance_total": EUR[100], "net_turnover": EUR[100], "average_staff": 100},
    {"balance_total": EUR[2_000], "net_turnover": EUR[2_000], "average_staff": 6_000},
    {"balance_total": EUR[5_000], "net_turnover": EUR[9_000], "average_staff": 3_000},
    {"balance_total": EUR[60_000], "net_turnover": EUR[2_000], "average_staff": 30_000},
    {"balance_total": EUR[60_000], "net_turnover": EUR[60_000], "average_staff": 30_000},
)
NINE = {LegalForm.COOPERATIE, LegalForm.BV}


def judged(applies: bool, met: bool) -> Verdict:  # noqa: FBT001 - plain facts
    return (Verdict.MET if met else Verdict.BREACHED) if applies else Verdict.NOT_APPLICABLE


# Plain counting


def months(day: date, number: int) -> date:
    """The last day of the month a number of months after a month that ends on a day."""
    first = day + DAY
    years, month = divmod(first.month - 1 + number, 12)
    return date(first.year + years, month + 1, 1) - DAY


def working(day: date) -> date:
    while day.weekday() > 4 or day in FREE:
        day += DAY
    return day


def years(owner: Entity) -> tuple[FinancialYear, ...]:
    return tuple(sorted(listed(owner.financial_years), key=lambda year: year.since))


def day_of(owner: Entity, *fields: str, kind: FilingKind = FilingKind.ACCOUNTS) -> date:
    """The first day on which one of some things was done of the year."""
    days = [date.max]
    for filing in listed(owner.filings):
        for field in fields:
            when: When | None = getattr(filing, field)
            if filing.kind_ is kind and filing.year == "y" and when is not None and when is not NEVER:
                days.append(when.day)
    return min(days)


def in_time(on: date, done: date, last: date) -> Verdict:
    return judged(on > last or done <= on, done <= last)


def drawing_up(owner: Entity) -> date:
    base = 5 if owner.form is LegalForm.BV else 6
    until = years(owner)[-1].extended_until
    assert until is not None
    return min(max(until - DAY, months(LAST, base)), months(LAST, 10))


def under_title_nine(owner: Entity) -> bool:
    if owner.form in NINE:
        return True
    told = [year.enterprise and year.net_turnover in {EUR[9_000], EUR[60_000]} for year in years(owner)]
    state = False
    for one, other in pairwise(told):
        state = bool(one) if bool(one) == bool(other) else state
    return state and not years(owner)[-1].equivalent_account


def within(owner: Entity, assets: int, turnover: int, staff: int) -> bool:
    told = []
    for year in years(owner):
        assert year.balance_total is not None
        assert year.net_turnover is not None
        assert year.average_staff is not None
        fits = (
            year.balance_total.cents <= 100 * assets,
            year.net_turnover.cents <= 100 * turnover,
            year.average_staff < 100 * staff,
        )
        told.append(sum(fits) >= 2)
    state = told[0]
    for one, other in pairwise(told):
        state = one if one == other else state
    return state


def small(owner: Entity) -> bool:
    return within(owner, 6_000_000, 12_000_000, 50)


def exempt(owner: Entity, on: date) -> bool:
    return day_of(owner, "filed", kind=FilingKind.STATEMENT_IN_PLACE_OF_ACCOUNTS) <= on and small(owner)


def only(verdict: Verdict, applies: bool) -> Verdict:  # noqa: FBT001 - a plain fact
    return verdict if applies else Verdict.NOT_APPLICABLE


def balance(owner: Entity, on: date) -> Verdict:
    return in_time(on, day_of(owner, "drawn_up"), months(LAST, 6))


def records(owner: Entity, on: date) -> Verdict:
    until = years(owner)[-1].records_kept_until
    assert until is not None
    return judged(True, not (until <= on and until <= date(2031, 2, 28)))


def presented(owner: Entity, on: date) -> Verdict:
    until = years(owner)[-1].extended_until
    assert until is not None
    last = max(until - DAY, months(LAST, 6))
    return only(in_time(on, day_of(owner, "presented", "adopted"), last), not under_title_nine(owner))


def drawn_up(owner: Entity, on: date) -> Verdict:
    return only(in_time(on, day_of(owner, "drawn_up"), drawing_up(owner)), under_title_nine(owner))


def adopted(owner: Entity, on: date) -> Verdict:
    last = working(months(drawing_up(owner), 1))
    return only(in_time(on, day_of(owner, "adopted"), last), under_title_nine(owner))


def reported(owner: Entity, on: date) -> Verdict:
    found = in_time(on, day_of(owner, "drawn_up", kind=FilingKind.BOARD_REPORT), drawing_up(owner))
    return only(found, under_title_nine(owner) and not small(owner))


def discharged(owner: Entity, on: date) -> Verdict:
    applies = day_of(owner, "adopted") <= on and under_title_nine(owner)
    return judged(applies, years(owner)[-1].discharge is not Discharge.BY_ADOPTION)


def shown(owner: Entity, on: date) -> Verdict:
    year = years(owner)[-1]
    return judged(day_of(owner, "drawn_up") <= on and bool(year.enterprise), bool(year.turnover_shown))


def after_adoption(owner: Entity, on: date) -> Verdict:
    day = day_of(owner, "adopted")
    applies = day <= on and under_title_nine(owner) and not exempt(owner, on)
    return (
        only(in_time(on, day_of(owner, "filed"), working(day + 8 * DAY)), applies) if applies else judged(False, True)
    )


def unadopted(owner: Entity, on: date) -> Verdict:
    last = working(months(drawing_up(owner), 2))
    applies = on > last and day_of(owner, "adopted") > last and under_title_nine(owner) and not exempt(owner, on)
    return judged(applies, day_of(owner, "filed") <= on)


def at_the_latest(owner: Entity, on: date) -> Verdict:
    found = in_time(on, day_of(owner, "filed"), months(LAST, 12))
    return only(found, under_title_nine(owner) and not exempt(owner, on))


def enough(owner: Entity, on: date) -> Verdict:
    extents = [filing.extent for filing in listed(owner.filings) if filing.kind_ is FilingKind.ACCOUNTS]
    asked = {FilingExtent.WHOLE}
    if small(owner):
        asked |= {FilingExtent.BALANCE_AND_NOTES}
    if within(owner, 350_000, 700_000, 10):
        asked |= {FilingExtent.BALANCE}
    return judged(day_of(owner, "filed") <= on and under_title_nine(owner), bool(asked & set(extents)))


# Small books

SAID: dict[str, Any] = {
    "extended_until": date(2026, 1, 1),
    "discharge": Discharge.NONE,
    "turnover_shown": True,
    "records_kept_until": date(2040, 1, 1),
}
"""What is said of a year where nothing is asked about it."""


def made(*fields: str) -> SearchStrategy[dict[str, Any]]:
    """Days of some fields, presented before adopted; one of them may not be told."""
    order = fields == ("presented", "adopted")

    def dated(days: list[When], untold: str | None) -> dict[str, Any]:
        told = sorted(days, key=lambda day: day.earliest or FIRST) if order else days
        return {field: None if field == untold else day for field, day in zip(fields, told, strict=True)}

    days = st.lists(st.sampled_from([*MADE, NEVER]), min_size=len(fields), max_size=len(fields))
    return st.builds(dated, days, st.sampled_from([None, None, *fields]))


@st.composite
def books(draw: st.DrawFn, form: LegalForm, fields: tuple[str, ...], more: Mapping[str, list[Any]]) -> Trust:
    """An entity with three years, of which the last is asked about, and what was filed of it."""
    told = []
    for name, since in (("w", date(2021, 3, 1)), ("x", date(2022, 3, 1)), ("y", FIRST)):
        until = date(since.year + 1, 3, 1)
        figures = draw(st.sampled_from(FIGURES))
        told.append(
            FinancialYear(
                id=name,
                since=since,
                until=until,
                enterprise=draw(st.booleans()) if form is not LegalForm.COOPERATIE else True,
                equivalent_account=False,
                **figures,
                **({**SAID, **{k: draw(st.sampled_from(v)) for k, v in more.items()}} if name == "y" else SAID),
            )
        )
    other: dict[str, Any] = {"adopted": NEVER, "filed": NEVER, "presented": NEVER, "extent": FilingExtent.WHOLE}
    extents = draw(st.sampled_from([None, *FilingExtent])) if "filed" in fields else None
    accounts = Filing(id="accounts", kind_=FilingKind.ACCOUNTS, year="y", extent=extents, **draw(made(*fields)))
    report = Filing(id="report", kind_=FilingKind.BOARD_REPORT, year="y", drawn_up=draw(st.sampled_from(MADE)), **other)
    kind = FilingKind.STATEMENT_IN_PLACE_OF_ACCOUNTS
    statement = Filing(id="statement", kind_=kind, year="y", filed=draw(st.sampled_from(MADE)))
    filings = draw(st.sampled_from([(accounts,), (accounts, report), (accounts, statement), (), None]))
    return Trust(
        id="t",
        name="T",
        entities=(
            Entity(
                id="e",
                form=form,
                founded=When.on(date(2021, 3, 1)),
                financial_years=tuple(told),
                filings=filings,
                bodies=(),
            ),
        ),
    )


EARLY = When.on(date(2024, 4, 1))
_KINDS = (FilingKind.BOARD_REPORT, FilingKind.STATEMENT_IN_PLACE_OF_ACCOUNTS)
FILINGS: tuple[tuple[Filing, ...], ...] = (
    (),
    *(
        (
            Filing(
                id="some", kind_=FilingKind.ACCOUNTS, year="y", drawn_up=made, presented=one, adopted=one, filed=other
            ),
        )
        for made, one, other in (
            (EARLY, EARLY, EARLY),
            (EARLY, EARLY, NEVER),
            (NEVER, NEVER, NEVER),
            (EARLY, NEVER, EARLY),
        )
    ),
    *((Filing(id="some", kind_=kind, year="y", drawn_up=EARLY, filed=EARLY),) for kind in _KINDS),
)
"""What may have been filed where nothing is told of it."""
DAYS = (EARLY, *MADE[::3], NEVER)
VALUES: dict[str, tuple[Any, ...]] = {
    "extended_until": (*UNTIL, date(2035, 1, 1)),
    "discharge": tuple(Discharge),
    "turnover_shown": (True, False),
    "records_kept_until": KEPT,
    "extent": tuple(FilingExtent),
}


def ways(owner: Entity, fields: tuple[str, ...]) -> list[Entity]:
    """Each way in which the books may turn out, as far as they are not told."""
    year = owner.financial_years[-1] if owner.financial_years else None
    assert year is not None
    left = [name for name in VALUES if getattr(year, name, SAID) is None]
    found = []
    for values in product(*(VALUES[name] for name in left)):
        last = attrs.evolve(year, **dict(zip(left, values, strict=True)))
        for filings in told_filings(owner, fields):
            kept = (*listed(owner.financial_years)[:-1], last)
            found.append(attrs.evolve(owner, financial_years=kept, filings=filings))
    return found


def told_filings(owner: Entity, fields: tuple[str, ...]) -> list[tuple[Filing, ...]]:
    if owner.filings is None:
        extents = [(attrs.evolve(each[0], extent=extent),) for each in FILINGS if each for extent in FilingExtent]
        return [(), *extents]
    if not owner.filings:
        return [()]
    accounts, *others = owner.filings
    left = [name for name in (*fields, "extent") if getattr(accounts, name) is None]
    options = [VALUES.get(name, DAYS) for name in left]
    found = [attrs.evolve(accounts, **dict(zip(left, values, strict=True))) for values in product(*options)]
    if fields == ("presented", "adopted"):
        found = [one for one in found if start(one.presented) <= start(one.adopted)]
    return [(one, *others) for one in found]


def start(when: When | None) -> date:
    return date.max if when is None or when.earliest is None else when.earliest


Oracle = Callable[[Entity, date], Verdict]
LONGER: dict[str, list[Any]] = {"extended_until": [None, *UNTIL]}
USUAL: dict[str, list[Any]] = {"extended_until": UNTIL[:2]}
OWN: dict[str, list[Any]] = {"discharge": [None, *Discharge]}
SHOWN: dict[str, list[Any]] = {"turnover_shown": [None, True, False]}
CO, VF, ST, BV = LegalForm.COOPERATIE, LegalForm.VERENIGING, LegalForm.STICHTING, LegalForm.BV
ASKED: dict[str, tuple[Oracle, LegalForm, tuple[str, ...], dict[str, list[Any]]]] = {
    "nl.bw2.10.2": (balance, ST, ("drawn_up",), {"extended_until": UNTIL[1:2]}),
    "nl.bw2.10.3": (records, VF, ("drawn_up",), {"records_kept_until": [None, *KEPT]}),
    "nl.bw2.48.1": (presented, VF, ("presented", "adopted"), LONGER),
    "nl.bw2.48.3": (shown, VF, ("drawn_up",), SHOWN),
    "nl.bw2.299a": (shown, ST, ("drawn_up",), SHOWN),
    "nl.bw2.49.1": (drawn_up, VF, ("drawn_up",), LONGER),
    "nl.bw2.49.1.report": (reported, VF, ("drawn_up",), LONGER),
    "nl.bw2.49.3": (adopted, VF, ("adopted",), LONGER),
    "nl.bw2.49.3.discharge": (discharged, VF, ("adopted",), OWN),
    "nl.bw2.58.1": (drawn_up, CO, ("drawn_up",), LONGER),
    "nl.bw2.58.1.report": (reported, CO, ("drawn_up",), LONGER),
    "nl.bw2.58.1.adopted": (adopted, CO, ("adopted",), LONGER),
    "nl.bw2.58.1.discharge": (discharged, CO, ("adopted",), OWN),
    "nl.bw2.210.1": (drawn_up, BV, ("drawn_up",), LONGER),
    "nl.bw2.300.1": (drawn_up, ST, ("drawn_up",), LONGER),
    "nl.bw2.300.1.report": (reported, ST, ("drawn_up",), LONGER),
    "nl.bw2.300.3": (adopted, ST, ("adopted",), LONGER),
    "nl.bw2.394.1": (after_adoption, CO, ("adopted", "filed"), USUAL),
    "nl.bw2.394.2": (unadopted, CO, ("adopted", "filed"), LONGER),
    "nl.bw2.394.3": (at_the_latest, ST, ("filed",), USUAL),
    "nl.bw2.396.8": (enough, CO, ("filed",), USUAL),
}
BOOKS = (BW2_ACCOUNTS, BW2_ACCOUNTS_TITLE_NINE, BW2_ACCOUNTS_FILING)


@pytest.mark.parametrize("rule", ASKED)
@settings(max_examples=25)
@given(data=st.data(), on=ON)
def test_verdicts_are_those_of_all_ways_the_books_may_turn_out(rule: str, data: st.DataObject, on: date) -> None:
    oracle, form, fields, more = ASKED[rule]
    trust = data.draw(books(form, fields, more))
    book = next(book for book in BOOKS if any(one.id == rule for one in book.rules))
    (finding,) = (found for found in assess(trust, on=on, rulebooks=[book], rules=[rule]) if found.subject == "y")
    assert finding.verdicts == {oracle(way, on) for way in ways(trust.entity("e"), fields)}
    assert finding.settled


@pytest.mark.parametrize("until", [date(9999, 6, 1), date(9999, 12, 31)])
def test_what_the_calendar_does_not_hold_is_never_late(until: date) -> None:
    last = When.on(date(9999, 12, 28))
    year = FinancialYear(id="y", since=date(9999, 1, 1), until=until)
    one = Filing(id="accounts", kind_=FilingKind.ACCOUNTS, year="y", adopted=last, filed=When(date.max, None))
    owner = Entity(id="e", form=CO, founded=When.on(date(9999, 1, 1)), financial_years=(year,), filings=(one,))
    found = assess(Trust(id="t", name="T", entities=(owner,)), on=date.max - DAY, rulebooks=BOOKS)
    late = {finding.rule for finding in found if finding.subject == "y" and Verdict.BREACHED in finding.verdicts}
    in_the_calendar = {"nl.bw2.10.2", "nl.bw2.58.1", "nl.bw2.58.1.report"} if until.month == 6 else set()
    assert late - {"nl.bw2.10.3", "nl.bw2.58.1.discharge"} == in_the_calendar
