"""Public benefit organisations and those for a social interest, against plain counting over all ways they may be."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from wijkonderneming.governance.findings import Verdict
from wijkonderneming.model.activities import Activity, Domain
from wijkonderneming.model.clauses_purpose import LiquidationSurplus, ParticipationCertificates, StatedPurpose
from wijkonderneming.model.distributions import Recipient
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.filings import Filing, FilingKind, PublishedItem
from wijkonderneming.model.financial_years import FinancialYear
from wijkonderneming.model.noun import listed
from wijkonderneming.model.statuses import StatusKind
from wijkonderneming.model.trust import Trust
from wijkonderneming.rulebooks.nl.anbi import ANBI
from wijkonderneming.rulebooks.nl.anbi_guidance import ANBI_GUIDANCE
from wijkonderneming.rulebooks.nl.anbi_regulation import ANBI_REGULATION
from wijkonderneming.testing.exact import check_exact
from wijkonderneming.testing.oracles import judged
from wijkonderneming.testing.status_clubs import (
    DAYS,
    DOMAINS,
    FLAGS,
    RECENT,
    Domains,
    anbi,
    can_be,
    clubs,
    come,
    has,
    holds,
    said,
    some,
)
from wijkonderneming.values.share import Share
from wijkonderneming.values.text import Text
from wijkonderneming.values.when import When

MET, BREACHED, NOT_APPLICABLE = Verdict.MET, Verdict.BREACHED, Verdict.NOT_APPLICABLE


# By the articles


def form(trust: Trust, subject: str, on: date) -> Verdict:
    there = has(trust, on, StatusKind.ANBI, StatusKind.CULTURAL_ANBI)
    return judged(there, can_be(trust) and not any(c.allowed for c in said(trust, ParticipationCertificates)))


def test_form() -> None:
    clauses = some(*(ParticipationCertificates(allowed=allowed) for allowed in FLAGS))
    check_exact(ANBI, "nl.awr.5b.1.form", form, clubs(clauses), DOMAINS, days=DAYS)


PURPOSE = Text(nl="ontmoeting", en="meeting")


def benefit(trust: Trust, subject: str, on: date) -> Verdict:
    purposes = said(trust, StatedPurpose)
    return judged(anbi(trust, on), bool(purposes) and all(clause.of_public_benefit for clause in purposes))


def test_benefit() -> None:
    clauses = some(*(StatedPurpose(text=PURPOSE, of_public_benefit=flag) for flag in (*FLAGS, None)))
    domains: Domains = {**DOMAINS, (StatedPurpose, "of_public_benefit"): FLAGS}
    check_exact(ANBI, "nl.awr.5b.1.benefit", benefit, clubs(clauses), domains, days=DAYS)


def surplus(trust: Trust, subject: str, on: date) -> Verdict:
    clauses = said(trust, LiquidationSurplus)
    return judged(anbi(trust, on), bool(clauses) and all(clause.similar_anbi for clause in clauses))


def test_surplus() -> None:
    to = (Recipient.SIMILAR_BODY,)
    clauses = some(*(LiquidationSurplus(to=to, similar_anbi=flag) for flag in (*FLAGS, None)))
    domains: Domains = {**DOMAINS, (LiquidationSurplus, "similar_anbi"): FLAGS}
    check_exact(ANBI_REGULATION, "nl.uitvoeringsregeling_awr.1a.1.h", surplus, clubs(clauses), domains, days=DAYS)


# By what it does


def housing(trust: Trust, subject: str, on: date) -> Verdict:
    does = [a for a in listed(trust.activities) if a.entity == subject and holds(a, on)]
    works = any(Domain.PUBLIC_HOUSING in (activity.domains or ()) for activity in does)
    return judged(anbi(trust, on) and works, has(trust, on, StatusKind.ADMITTED_INSTITUTION))


def test_housing() -> None:
    kinds = (None, (Domain.SOCIAL,), (Domain.SOCIAL, Domain.PUBLIC_HOUSING))
    until = When.on(date(2026, 6, 30))
    activities = [Activity(id="a", entity="club", domains=domains) for domains in kinds]
    activities += [Activity(id="a", entity="club", domains=kinds[2], until=until)]
    around = st.sampled_from([None, (), *((one,) for one in activities)]).map(lambda told: {"activities": told})
    domains: Domains = {**DOMAINS, (Activity, "domains"): kinds[1:], (Trust, "activities"): ((), (activities[2],))}
    check_exact(ANBI, "nl.awr.5b.5", housing, clubs(around=around), domains, days=DAYS)


def share(trust: Trust, subject: str, on: date) -> Verdict:
    year = next((y for y in listed(trust.entity("club").financial_years) if y.id == subject), None)
    if year is None or year.until > on or year.for_public_benefit is None:
        return NOT_APPLICABLE
    had = can_be(trust) and any(
        s.status in {StatusKind.ANBI, StatusKind.CULTURAL_ANBI} and (s.until is None or s.until.day > year.since)
        for s in listed(trust.entity("club").statuses)
    )
    return judged(had, year.for_public_benefit.fraction * 10 >= 9)


def test_share() -> None:
    parts = ("9/10", "89/100", None)
    years = [
        FinancialYear(
            id="year",
            since=date(2025, 1, 1),
            until=date(2026, 1, 1),
            for_public_benefit=None if part is None else Share.parse(part),
        )
        for part in parts
    ]
    known = st.sampled_from(years).map(lambda year: {"financial_years": (year,), "founded": When.on(year.since)})
    domains: Domains = {**DOMAINS, (FinancialYear, "for_public_benefit"): (Share.parse("1"), Share.parse("89/100"))}
    trusts = clubs(parts=known)
    check_exact(ANBI_GUIDANCE, "nl.anbi.nine_tenths", share, trusts, domains, days=RECENT, exact=False)


def justified(trust: Trust, subject: str, on: date) -> Verdict:
    year = next((y for y in listed(trust.entity("club").financial_years) if y.id == subject), None)
    if year is None or year.until > on:
        return NOT_APPLICABLE
    had = can_be(trust) and any(
        s.status in {StatusKind.ANBI, StatusKind.CULTURAL_ANBI} and (s.until is None or s.until.day > year.since)
        for s in listed(trust.entity("club").statuses)
    )
    return judged(had, bool(year.capital_justified))


def test_justified() -> None:
    begun, over = date(2025, 1, 1), date(2026, 1, 1)
    years = [FinancialYear(id="year", since=begun, until=over, capital_justified=flag) for flag in (*FLAGS, None)]
    known = st.sampled_from(years).map(lambda year: {"financial_years": (year,), "founded": When.on(begun)})
    domains: Domains = {**DOMAINS, (FinancialYear, "capital_justified"): FLAGS}
    rule = "nl.uitvoeringsregeling_awr.1b.3"
    check_exact(ANBI_REGULATION, rule, justified, clubs(parts=known), domains, days=RECENT)


# By what it published


def filings_of(trust: Trust, kind: FilingKind) -> list[Filing]:
    return [filing for filing in listed(trust.entity("club").filings) if filing.kind_ is kind]


def plan(trust: Trust, subject: str, on: date) -> Verdict:
    plans = filings_of(trust, FilingKind.POLICY_PLAN)
    current = any(come(one.drawn_up, on) and not come(one.plan_until, on) for one in plans)
    return judged(anbi(trust, on), current)


WHENS = [When.on(day) for day in (date(2020, 12, 31), date(2021, 1, 1), date(2025, 12, 31), date(2026, 1, 1))]


def test_plan() -> None:
    plans = [
        Filing(id=f"plan-{a}-{b}", kind_=FilingKind.POLICY_PLAN, drawn_up=WHENS[a], plan_until=until)
        for a in (0, 2)
        for b, until in enumerate((When.on(date(2026, 7, 1)), WHENS[3], None))
    ]
    parts = st.one_of(st.none(), some(*plans)).map(lambda told: {"filings": told})
    domains: Domains = {
        **DOMAINS,
        (Entity, "filings"): ((), (plans[0],)),
        (Filing, "plan_until"): (WHENS[3], When.on(date(2030, 1, 1))),
    }
    rule = "nl.uitvoeringsregeling_awr.1a.1.f"
    check_exact(ANBI_REGULATION, rule, plan, clubs(parts=parts), domains, days=DAYS, exact=False)


def items(trust: Trust, subject: str, on: date) -> Verdict:
    shown = {
        item
        for one in filings_of(trust, FilingKind.ANBI_PUBLICATION)
        if come(one.filed, on)
        for item in one.contents or ()
    }
    return judged(anbi(trust, on), shown == set(PublishedItem))


def test_items() -> None:
    every = tuple(PublishedItem)
    contents = (every, every[:4], every[4:], None)
    pages = [
        Filing(id=f"page-{number}", kind_=FilingKind.ANBI_PUBLICATION, filed=WHENS[2], contents=told)
        for number, told in enumerate(contents)
    ]
    pages.append(Filing(id="later", kind_=FilingKind.ANBI_PUBLICATION, filed=When.on(date(2026, 7, 1)), contents=every))
    parts = st.one_of(st.none(), some(*pages)).map(lambda told: {"filings": told})
    domains: Domains = {
        **DOMAINS,
        (Entity, "filings"): ((), (pages[0],), (pages[1],)),
        (Filing, "contents"): (every, every[:7], every[4:]),
    }
    check_exact(
        ANBI_REGULATION, "nl.uitvoeringsregeling_awr.1a.7", items, clubs(parts=parts), domains, days=DAYS, exact=False
    )


def on_form(trust: Trust, subject: str, on: date) -> Verdict:
    """Of publications of which the law is held: before the form, and since everybody uses it."""
    published = [one for one in filings_of(trust, FilingKind.ANBI_PUBLICATION) if come(one.filed, on)]
    owed = [one for one in published if one.filed is not None and one.filed.day >= date(2026, 1, 1)]
    return judged(anbi(trust, on) and bool(owed), all(one.standard_form for one in owed))


def test_on_form() -> None:
    pages = [
        Filing(id=f"page-{a}-{number}", kind_=FilingKind.ANBI_PUBLICATION, filed=WHENS[a], standard_form=flag)
        for a in (0, 3)
        for number, flag in enumerate((*FLAGS, None))
    ]
    parts = st.one_of(st.none(), some(*pages)).map(lambda told: {"filings": told})
    domains: Domains = {
        **DOMAINS,
        (Entity, "filings"): ((), (pages[3],), (pages[4],)),
        (Filing, "standard_form"): FLAGS,
    }
    check_exact(ANBI, "nl.awr.5b.10", on_form, clubs(parts=parts), domains, days=DAYS, exact=False)


def in_time(trust: Trust, subject: str, on: date) -> Verdict:
    year = next((y for y in listed(trust.entity("club").financial_years) if y.id == subject), None)
    if year is None:
        return NOT_APPLICABLE
    last = date(2026, 6, 30)
    own = [one for one in filings_of(trust, FilingKind.ANBI_PUBLICATION) if one.year == subject]
    done = any(come(one.filed, on) for one in own)
    right = any(come(one.filed, min(on, last)) for one in own)
    had = can_be(trust) and any(
        s.status in {StatusKind.ANBI, StatusKind.CULTURAL_ANBI} and (s.until is None or s.until.day > last)
        for s in listed(trust.entity("club").statuses)
    )
    return judged(had and (done or on > last), right)


def test_in_time() -> None:
    year = FinancialYear(id="year", since=date(2025, 1, 1), until=date(2026, 1, 1))
    begun = When.on(year.since)
    days = [When.on(day) for day in (date(2026, 3, 1), date(2026, 6, 30), date(2026, 7, 1))]
    pages = [
        Filing(id=f"page-{number}", kind_=FilingKind.ANBI_PUBLICATION, filed=when, year="year")
        for number, when in enumerate(days)
    ]
    filings = [None, (), *((page,) for page in pages)]
    parts = st.sampled_from(filings).map(lambda told: {"filings": told, "financial_years": (year,), "founded": begun})
    domains: Domains = {**DOMAINS, (Entity, "filings"): ((), (pages[0],), (pages[2],))}
    check_exact(
        ANBI_REGULATION,
        "nl.uitvoeringsregeling_awr.1a.8",
        in_time,
        clubs(parts=parts),
        domains,
        days=RECENT,
        exact=False,
    )
