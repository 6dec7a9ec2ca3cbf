"""Good practice finds what plain counting finds, over every way in which a small foundation may turn out."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import Any

import hypothesis.strategies as st
from hypothesis.strategies import DrawFn

from wijkonderneming.governance.findings import Verdict
from wijkonderneming.model.assets import Building, Intangible
from wijkonderneming.model.bodies import Body, BodyKind, SeatGroup, SeatRange
from wijkonderneming.model.components import Component, ConditionScore
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.financial_years import FinancialYear
from wijkonderneming.model.funds import Fund, FundBalance, FundKind
from wijkonderneming.model.legal_forms import LegalForm
from wijkonderneming.model.noun import listed
from wijkonderneming.model.offices import Office
from wijkonderneming.model.people import Person
from wijkonderneming.model.trust import Trust
from wijkonderneming.rulebooks.nl.good_practice import NL_GOOD_PRACTICE
from wijkonderneming.testing.drawing import DAYS
from wijkonderneming.testing.exact import check_exact
from wijkonderneming.values.money import Money
from wijkonderneming.values.when import When

MET, BREACHED, NOT_APPLICABLE = Verdict.MET, Verdict.BREACHED, Verdict.NOT_APPLICABLE
DAY = timedelta(days=1)
ENDS = tuple(When.on(day) for day in (date(2025, 1, 1), date(2025, 6, 1), date(2026, 1, 1), date(2026, 6, 1)))
OPEN_ENDS = {(Office, "until"): ENDS}
AMOUNTS = tuple(Money(f"EUR {euros}.00") for euros in (0, 2, 3, 4))


@st.composite
def foundations(draw: DrawFn, *, costs: bool = False, scores: bool = False) -> Trust:
    """A foundation of which up to four people are on the board, with a reserve and a hall."""

    def some(*options: Any) -> Any:
        return draw(st.sampled_from(options))

    def in_office() -> dict[str, Any]:
        since, left = some(None, *map(When.on, DAYS)), some(None, *map(When.on, DAYS))
        return {"since": since, "left": left if left and since and since.day < left.day else None}

    offices = [
        Office(
            id=f"o{n}",
            body="board",
            seat_group="seats",
            holder=f"p{n}",
            until=some(None, *ENDS, *ENDS, *ENDS),
            **in_office(),
        )
        for n in range(draw(st.integers(0, 4)))
    ]
    funds = [
        Fund(
            id=f"f{n}",
            kind_=some(FundKind.CONTINUITY, FundKind.GENERAL),
            balances=tuple(FundBalance(on=day, amount=some(*AMOUNTS)) for day in draw(st.sets(st.sampled_from(DAYS)))),
        )
        for n in range(draw(st.integers(0, 2)))
    ]
    year = FinancialYear(
        id="year",
        since=date(2023, 1, 1),
        until=some(DAYS[1], DAYS[2]),
        organisation_costs=None if costs and draw(st.booleans()) else some(*AMOUNTS),
    )
    before = FinancialYear(id="before", since=date(2022, 1, 1), until=date(2023, 1, 1), organisation_costs=AMOUNTS[1])
    parts = tuple(
        Component(
            id=f"c{n}",
            scores=None
            if scores and draw(st.booleans())
            else tuple(
                ConditionScore(since=When.on(day), value=some(4, 5)) for day in draw(st.sets(st.sampled_from(DAYS)))
            ),
        )
        for n in range(draw(st.integers(0, 2)))
    )
    club = Entity(
        id="club",
        form=LegalForm.STICHTING,
        bodies=(Body(id="board", kind_=BodyKind.BOARD, seat_groups=(SeatGroup(id="seats", seats=SeatRange(0, 9)),)),),
        offices=tuple(offices),
        funds=tuple(funds),
        financial_years=(before, year),
    )
    return Trust(
        id="small",
        name="Small",
        people=tuple(Person(id=f"p{n}") for n in range(4)),
        entities=(club,),
        assets=(Building(id="hall", components=parts), Intangible(id="brand")),
    )


def serving(trust: Trust, on: date) -> list[Office]:
    offices = listed(trust.entity("club").offices)
    begun = [o for o in offices if o.since is None or o.since.day <= on]
    return [o for o in begun if o.left is None or on < o.left.day]


def three(trust: Trust, _subject: str, on: date) -> Verdict:
    return MET if len(serving(trust, on)) >= 3 else BREACHED


def rota(trust: Trust, _subject: str, on: date) -> Verdict:
    ends = [office.left or office.until for office in serving(trust, on)]
    if not ends:
        return NOT_APPLICABLE
    return MET if all(ends) and (len(ends) == 1 or len(set(ends)) > 1) else BREACHED


def spread(trust: Trust, _subject: str, on: date) -> Verdict:
    there = serving(trust, on)
    years = Counter((office.until.day - DAY).year for office in there if office.until)
    if not there:
        return NOT_APPLICABLE
    return MET if all(3 * number <= len(there) for number in years.values()) else BREACHED


def reserve(trust: Trust, subject: str, on: date) -> Verdict:
    club = trust.entity(subject)
    funds = [fund for fund in listed(club.funds) if fund.kind_ is FundKind.CONTINUITY]
    last = max((y for y in listed(club.financial_years) if y.until <= on), key=lambda y: y.until)
    assert last.organisation_costs is not None
    total = 0
    for fund in funds:
        told = [balance for balance in listed(fund.balances) if balance.on <= on]
        total += max(told, key=lambda balance: balance.on).amount.cents
    if not funds:
        return NOT_APPLICABLE
    return MET if 2 * total <= 3 * last.organisation_costs.cents else BREACHED


def backlog(trust: Trust, subject: str, on: date) -> Verdict:
    asset = trust.by_id[subject]
    parts = listed(asset.components) if isinstance(asset, Building) else ()
    newest = [
        max((s for s in listed(p.scores) if s.since.day <= on), key=lambda s: s.since.day, default=None) for p in parts
    ]
    if not parts:
        return NOT_APPLICABLE
    return BREACHED if any(score is not None and score.value >= 5 for score in newest) else MET


def test_three_on_the_board() -> None:
    check_exact(NL_GOOD_PRACTICE, "nl.practice.filled_seats", three, foundations(), {})


def test_a_rota() -> None:
    check_exact(NL_GOOD_PRACTICE, "nl.practice.rota", rota, foundations(), OPEN_ENDS, exact=False)


def test_terms_that_are_spread() -> None:
    check_exact(NL_GOOD_PRACTICE, "nl.practice.terms_spread", spread, foundations(), OPEN_ENDS, exact=False)


def test_a_reserve_within_bounds() -> None:
    told = foundations(costs=True).filter(
        lambda trust: all(
            any(balance.on <= DAYS[2] for balance in listed(fund.balances))
            for fund in listed(trust.entity("club").funds)
        )
    )
    domains = {(FinancialYear, "organisation_costs"): AMOUNTS}
    late = st.sampled_from(DAYS[2:])
    check_exact(NL_GOOD_PRACTICE, "nl.practice.continuity_reserve", reserve, told, domains, days=late, exact=False)


def test_no_backlog() -> None:
    domains = {
        (Component, "scores"): ((), (ConditionScore(since=When.on(DAYS[0]), value=6),)),
    }
    found = foundations(scores=True)
    check_exact(NL_GOOD_PRACTICE, "nl.practice.no_backlog", backlog, found, domains, days=st.sampled_from(DAYS))
