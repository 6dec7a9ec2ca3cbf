"""Volunteer allowances and the exemption from corporate tax, against plain arithmetic over all ways they may turn out."""

from __future__ import annotations

from datetime import date

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkonderneming.governance.assess import assess
from wijkonderneming.governance.findings import Verdict
from wijkonderneming.model.activities import Activity, Domain
from wijkonderneming.model.articles import Articles
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.financial_years import FinancialYear
from wijkonderneming.model.legal_forms import Jurisdiction, LegalForm
from wijkonderneming.model.noun import DatedMoney, listed
from wijkonderneming.model.statuses import Status, StatusKind
from wijkonderneming.model.trust import Trust
from wijkonderneming.model.work import Volunteer
from wijkonderneming.rulebooks.nl.corporate_tax import CORPORATE_TAX
from wijkonderneming.rulebooks.nl.volunteers import LB_VOLUNTEERS
from wijkonderneming.testing.exact import check_exact
from wijkonderneming.testing.oracles import judged
from wijkonderneming.values.money import Money
from wijkonderneming.values.when import When

MET, BREACHED, NOT_APPLICABLE = Verdict.MET, Verdict.BREACHED, Verdict.NOT_APPLICABLE
LIMITS = {2018: 150, 2019: 170, 2020: 170, 2021: 180, 2022: 180, 2023: 190, 2024: 210, 2025: 210, 2026: 220}
SPANS = [date(year, *day) for year in LIMITS for day in ((1, 1), (12, 31))]
EXEMPT = {LegalForm.STICHTING, LegalForm.VERENIGING, LegalForm.VERENIGING_BEPERKT}
CHOSEN = StatusKind.CORPORATE_TAX_BY_CHOICE
TODAY = date(2026, 6, 1)


def euros(number: int) -> Money:
    return Money(f"EUR {number}.00")


def come(when: When | None, on: date) -> bool:
    return when is None or when.day <= on


def has(entity: Entity, on: date, *kinds: StatusKind) -> bool:
    return any(
        s.status in kinds and come(s.since, on) and not (s.until is not None and s.until.day <= on)
        for s in listed(entity.statuses)
    )


# Volunteers


def gets(volunteer: Volunteer) -> tuple[int, int]:
    """What a volunteer gets in a month and in a year, in cents."""
    month, year = (dated[0].value.cents if dated else 0 for dated in (paid_a_month(volunteer), paid_a_year(volunteer)))
    return month, year


def paid_a_month(volunteer: Volunteer) -> tuple[DatedMoney, ...]:
    return volunteer.allowance_per_month or ()


def paid_a_year(volunteer: Volunteer) -> tuple[DatedMoney, ...]:
    return volunteer.allowance_per_year or ()


def paid(trust: Trust, subject: str, on: date) -> list[tuple[int, int]]:
    own = [work for work in listed(trust.work) if isinstance(work, Volunteer) and work.entity == subject]
    there = [work for work in own if come(work.since, on) and not (work.until is not None and work.until.day <= on)]
    return [got for got in map(gets, there) if any(got)]


def limits(trust: Trust, subject: str, on: date) -> Verdict:
    most = 100 * LIMITS[on.year]
    got = paid(trust, subject, on)
    return judged(bool(got), all(month <= most and year <= 10 * most for month, year in got))


def dated(number: int) -> tuple[DatedMoney, ...]:
    return (DatedMoney(since=date(2000, 1, 1), value=euros(number)),) if number else ()


@st.composite
def volunteers(draw: st.DrawFn, number: int) -> Volunteer:
    month = draw(st.sampled_from((0, *sorted({*LIMITS.values(), 221}))))
    return Volunteer(
        id=f"v{number}",
        entity=draw(st.sampled_from(("club", "club", "club", "shop"))),
        allowance_per_month=dated(month),
        allowance_per_year=dated(month * draw(st.sampled_from((1, 10, 10, 11, 12)))),
        since=draw(st.sampled_from((None, When.on(date(2020, 12, 31))))),
        until=draw(st.sampled_from((None, None, When.on(date(2024, 1, 1))))),
    )


def shop() -> Entity:
    return Entity(id="shop", form=LegalForm.STICHTING, statuses=())


@st.composite
def helped(draw: st.DrawFn, *, form: LegalForm | None = LegalForm.STICHTING) -> Trust:
    work = tuple(draw(volunteers(number)) for number in range(draw(st.integers(0, 2))))
    return Trust(
        id="small",
        name="A small one",
        entities=(Entity(id="club", form=form, statuses=()), shop()),
        activities=(),
        work=work,
    )


def test_limits() -> None:
    domains = {(Volunteer, "entity"): ("club", "shop")}
    check_exact(LB_VOLUNTEERS, "nl.lb.2.6.limits", limits, helped(), domains, days=st.sampled_from(SPANS))


@given(trust=helped(), on=st.sampled_from(SPANS), field=st.sampled_from(("allowance_per_month", "allowance_per_year")))
def test_what_is_found_without_one_of_both_amounts_includes_what_is_found_with_it(
    trust: Trust, on: date, field: str
) -> None:
    work = tuple(work for work in listed(trust.work) if isinstance(work, Volunteer))
    less = attrs.evolve(trust, work=tuple(forgotten(one, field) for one in work))
    told, found = (
        assess(each, on=on, rulebooks=[LB_VOLUNTEERS], rules=["nl.lb.2.6.limits"]).findings[0].verdicts
        for each in (trust, less)
    )
    assert told <= found


def forgotten(volunteer: Volunteer, field: str) -> Volunteer:
    if field == "allowance_per_month":
        return attrs.evolve(volunteer, allowance_per_month=None)
    return attrs.evolve(volunteer, allowance_per_year=None)


@pytest.mark.parametrize(("month", "possible"), [(183, {MET}), (184, {MET, BREACHED})])
def test_twelve_months_bound_the_year(month: int, possible: set[Verdict]) -> None:
    work = Volunteer(id="v", entity="club", allowance_per_month=dated(month))
    trust = Trust(id="small", name="A small one", entities=(shop(), Entity(id="club", statuses=())), work=(work,))
    trust = attrs.evolve(trust, jurisdiction=Jurisdiction.NL)
    found = assess(trust, on=TODAY, rulebooks=[LB_VOLUNTEERS], rules=["nl.lb.2.6.limits"])
    assert next(finding for finding in found if finding.subject == "club").verdicts == possible


# Corporate tax


def exempt(entity: Entity, year: FinancialYear) -> bool:
    """Whether a year is exempt, by years that are all calendar years and all stated."""
    earned = {y.since.year: max(0, y.profit.cents) for y in listed(entity.financial_years) if y.profit is not None}
    alone = earned[year.since.year]
    five = sum(earned.get(number, 0) for number in range(year.since.year - 4, year.since.year + 1))
    return alone <= 15_000_00 or five <= 75_000_00


def within(trust: Trust, subject: str, on: date) -> Verdict:
    for entity in listed(trust.entities):
        for year in listed(entity.financial_years):
            if year.id == subject:
                mid = [s for s in listed(entity.statuses) if s.status is CHOSEN]
                taxed = any(come(s.since, date(year.since.year, 12, 31)) for s in mid)
                concerned = entity.form in EXEMPT and not taxed and year.until <= on
                within = exempt(entity, year)
                return judged(concerned and (within or bool(year.enterprise)), within)
    return NOT_APPLICABLE


PROFITS = [euros(number) for number in (-10_000, 0, 15_000, 15_001, 20_000, 75_001)]


@st.composite
def taxed(draw: st.DrawFn, *, form: LegalForm | None = None, running: bool = False) -> Trust:
    """Entities that were founded at the start of the first of five calendar years."""
    last = 2026 if running else 2025
    unsaid = draw(st.sampled_from((None, last, last - 1)))
    years = tuple(
        FinancialYear(
            id=f"y{number}",
            since=date(number, 1, 1),
            until=date(number + 1, 1, 1),
            profit=None if number == unsaid else draw(st.sampled_from(PROFITS)),
            enterprise=draw(st.sampled_from((True, True, False))),
        )
        for number in range(last - 4, last + 1)
    )
    statuses = draw(st.sampled_from((None, (), (Status(status=CHOSEN, since=When.on(date(2025, 1, 1))),))))
    club = Entity(
        id="club",
        form=form or draw(st.sampled_from((LegalForm.STICHTING, LegalForm.VERENIGING, LegalForm.COOPERATIE))),
        founded=When.on(date(last - 4, 1, 1)),
        financial_years=years,
        statuses=statuses,
        articles=(Articles(notarial=True, complete=True, clauses=()),),
    )
    giving = Volunteer(id="v", entity="club", allowance_per_month=dated(100), allowance_per_year=dated(1000))
    social = Activity(id="meals", entity="club", domains=(Domain.SOCIAL,))
    work = draw(st.sampled_from((None, (), (giving,))))
    return Trust(id="small", name="A small one", entities=(club,), activities=(social,), work=work)


DOMAINS = {
    (FinancialYear, "profit"): PROFITS,
    (Entity, "statuses"): ((), (Status(status=CHOSEN, since=When.on(date(2025, 1, 1))),)),
}


def test_within_the_exemption() -> None:
    check_exact(CORPORATE_TAX, "nl.vpb.6.1", within, taxed(), DOMAINS, days=st.just(TODAY), exact=False)


def payer(trust: Trust, subject: str, on: date) -> Verdict:
    entity = trust.entity(subject)
    running = next(year for year in listed(entity.financial_years) if year.since <= on < year.until)
    owes_nothing = exempt(entity, running) or not running.enterprise
    untaxed = entity.form in EXEMPT and not has(entity, on, CHOSEN) and owes_nothing
    return judged(bool(paid(trust, subject, on)), has(entity, on, StatusKind.ANBI) or untaxed)


def test_payer() -> None:
    giving = Volunteer(id="v", entity="club", allowance_per_month=dated(100), allowance_per_year=dated(1000))
    domains = {**DOMAINS, (Trust, "work"): ((), (giving,))}
    trusts = taxed(running=True)
    check_exact(LB_VOLUNTEERS, "nl.lb.2.6.payer", payer, trusts, domains, days=st.just(TODAY), exact=False)


def ended(trust: Trust, subject: str, on: date) -> Verdict:
    entity = trust.entity(subject)
    over = [s for s in listed(entity.statuses) if s.until is not None and s.until.day <= on]
    fine = all(
        s.since is not None
        and s.until is not None
        and s.until.day in {s.since.day.replace(year=y) for y in (2020, 2025)}
        for s in over
    )
    return judged(entity.form in EXEMPT and bool(over), fine)


@st.composite
def choosers(draw: st.DrawFn) -> Trust:
    ends = [date(year, *day) for year in (2016, 2019, 2020, 2021, 2025) for day in ((1, 1), (7, 1))]
    status = Status(
        status=CHOSEN,
        since=draw(st.sampled_from((When.on(date(2015, 1, 1)), When.on(date(2015, 7, 1))))),
        until=draw(st.sampled_from((None, *map(When.on, ends)))),
    )
    form = draw(st.sampled_from((LegalForm.STICHTING, LegalForm.COOPERATIE, None)))
    club = Entity(id="club", form=form, statuses=draw(st.sampled_from(((), (status,)))))
    return Trust(id="small", name="A small one", jurisdiction=Jurisdiction.NL, entities=(club,))


def test_ended() -> None:
    days = st.sampled_from([date(2019, 12, 31), date(2020, 1, 1), TODAY])
    domains = {(Entity, "form"): [form for form in LegalForm if form.jurisdiction in {None, Jurisdiction.NL}]}
    check_exact(CORPORATE_TAX, "nl.vpb.6.4", ended, choosers(), domains, days=days)
