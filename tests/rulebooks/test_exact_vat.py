"""The scheme for small businesses and letting with VAT, against plain counting over all ways they may turn out."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from wijkonderneming.governance.findings import Verdict
from wijkonderneming.model.assets import Building
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.financial_years import FinancialYear
from wijkonderneming.model.leases import Lease, LeaseRegime
from wijkonderneming.model.legal_forms import LegalForm
from wijkonderneming.model.noun import listed
from wijkonderneming.model.people import Organisation
from wijkonderneming.model.rights import Ownership, Right, RightState
from wijkonderneming.model.statuses import Status, StatusKind
from wijkonderneming.model.terms import VatKind
from wijkonderneming.model.trust import Trust
from wijkonderneming.rulebooks.nl.vat import VAT
from wijkonderneming.testing.exact import check_exact
from wijkonderneming.testing.oracles import judged
from wijkonderneming.values.money import Money
from wijkonderneming.values.when import When

MET, BREACHED, NOT_APPLICABLE = Verdict.MET, Verdict.BREACHED, Verdict.NOT_APPLICABLE
SCHEME = StatusKind.SMALL_BUSINESS_SCHEME
TURNOVERS = [Money("EUR 20000.00"), Money("EUR 20000.01")]
DAYS = [date(2018, 12, 31), date(2019, 12, 31), date(2020, 1, 1), date(2024, 12, 31), date(2026, 6, 1)]


def in_scheme(entity: Entity, first: date, last: date) -> bool:
    """Whether an entity used the scheme on some day from the first to the last."""
    return any(
        (s.since is None or s.since.day <= last) and not (s.until is not None and s.until.day <= first)
        for s in listed(entity.statuses)
        if s.status is SCHEME
    )


def turnover(trust: Trust, subject: str, on: date) -> Verdict:
    year = next((year for year in listed(trust.entity("club").financial_years) if year.id == subject), None)
    club = trust.entity("club")
    if (
        year is None
        or year.until > on
        or not in_scheme(club, date(year.since.year, 12, 31), date(year.since.year, 12, 31))
    ):
        return NOT_APPLICABLE
    high = {
        y.since.year: y.vat_turnover is not None and y.vat_turnover.cents > 20_000_00
        for y in listed(club.financial_years)
    }
    number = year.since.year
    if number < 2020:
        return BREACHED
    if number >= 2025:
        return judged(True, not high[number] and not high.get(number - 1, False))
    barred = any(
        high.get(n, False) and in_scheme(club, date(n, 1, 1), date(n, 12, 31))
        for n in (number - 1, number - 2)
        if n >= 2020
    )
    return judged(True, not high[number] and not barred)


@st.composite
def traders(draw: st.DrawFn) -> Trust:
    """Entities founded with the first of some calendar years that are all listed."""
    first = draw(st.sampled_from((2018, 2021, 2023)))
    last = 2026
    unsaid = draw(st.sampled_from((None, first, first + 2)))
    years = tuple(
        FinancialYear(
            id=f"y{number}",
            since=date(number, 1, 1),
            until=date(number + 1, 1, 1),
            vat_turnover=None if number == unsaid else draw(st.sampled_from([TURNOVERS[0], *TURNOVERS])),
        )
        for number in range(first, last + 1)
    )
    whens = [None, *(When.on(date(number, 7, 1)) for number in (2019, 2022, 2023, 2025))]
    statuses: tuple[Status, ...] | None = draw(st.sampled_from((None, ())))
    if draw(st.booleans()):
        since, until = draw(st.sampled_from(whens)), draw(st.sampled_from(whens))
        if since is None or until is None or since.day < until.day:
            statuses = (Status(status=SCHEME, since=since, until=until),)
    founded = When.on(date(first, 1, 1))
    club = Entity(id="club", form=LegalForm.STICHTING, founded=founded, financial_years=years, statuses=statuses)
    return Trust(id="small", name="A small one", entities=(club,))


def test_turnover() -> None:
    domains = {
        (FinancialYear, "vat_turnover"): TURNOVERS,
        (Entity, "statuses"): ((), (Status(status=SCHEME),)),
    }
    check_exact(VAT, "nl.ob.25a", turnover, traders(), domains, days=st.sampled_from(DAYS), exact=False)


def back(trust: Trust, subject: str, on: date) -> Verdict:
    times = [s for s in listed(trust.entity(subject).statuses) if s.status is SCHEME]
    gaps = [
        (left.until.day, again.since.day)
        for left in times
        for again in times
        if left.until is not None and again.since is not None and left.until.day < again.since.day <= on
    ]
    gaps = [(left, again) for left, again in gaps if left.year >= 2025]
    return judged(bool(gaps), all(again >= date(left.year + 2, 1, 1) for left, again in gaps))


@st.composite
def leavers(draw: st.DrawFn) -> Trust:
    ends = [date(2024, 12, 31), date(2025, 1, 1), date(2025, 12, 31), date(2026, 1, 1)]
    starts = [date(2026, 1, 1), date(2026, 12, 31), date(2027, 1, 1)]
    first = Status(status=SCHEME, until=When.on(draw(st.sampled_from(ends))))
    again = Status(status=SCHEME, since=When.on(draw(st.sampled_from(starts))))
    other = Status(status=StatusKind.ANBI)
    told = draw(st.sampled_from(((), (other,), (first, other), (again,), (first, again), (again, first), None)))
    return Trust(id="small", name="A small one", entities=(Entity(id="club", form=LegalForm.STICHTING, statuses=told),))


def test_back() -> None:
    first = Status(status=SCHEME, until=When.on(date(2025, 6, 1)))
    both = [(first, Status(status=SCHEME, since=When.on(date(year, 1, 1)))) for year in (2026, 2027)]
    days = st.sampled_from([date(2026, 1, 1), date(2026, 12, 31), date(2027, 1, 1)])
    domains = {(Entity, "statuses"): ((), *both)}
    check_exact(VAT, "nl.ob.25a.7", back, leavers(), domains, days=days, exact=False)


def letting(trust: Trust, subject: str, on: date) -> Verdict:
    right = next(right for right in listed(trust.rights) if right.id == subject)
    if not isinstance(right, Lease) or right.counterparty != "club" or right.vat is not VatKind.TAXED:
        return NOT_APPLICABLE
    if right.state not in {RightState.CONTRACTED, RightState.TRANSFERRED}:
        return NOT_APPLICABLE
    if right.since is not None and right.since.day > on:
        return NOT_APPLICABLE
    home = right.regime in {LeaseRegime.DWELLING, LeaseRegime.VACANT_PROPERTY}
    scheme = on >= date(2020, 1, 1) and in_scheme(trust.entity("club"), on, on)
    return judged(True, not home and bool(right.vat_deducted) and bool(right.vat_chosen) and not scheme)


@st.composite
def lettings(draw: st.DrawFn) -> Trust:
    flags = st.sampled_from((True, True, False, None))
    lease: Right = Lease(
        id="lease",
        over="hall",
        holder=draw(st.sampled_from(("joiner", "shop"))),
        counterparty=draw(st.sampled_from(("club", "club", "joiner", None))),
        state=draw(st.sampled_from((RightState.CONTRACTED, RightState.TRANSFERRED, RightState.PROPOSED, None))),
        since=draw(st.sampled_from((None, When.on(date(2020, 1, 1))))),
        regime=draw(st.sampled_from((LeaseRegime.OTHER_230A, LeaseRegime.DWELLING, LeaseRegime.VACANT_PROPERTY, None))),
        vat=draw(st.sampled_from((VatKind.TAXED, VatKind.TAXED, VatKind.EXEMPT, None))),
        vat_deducted=draw(flags),
        vat_chosen=draw(flags),
    )
    if draw(st.integers(1, 6)) == 1:
        lease = Ownership(id="lease", over="hall", holder="shop", counterparty="club", state=RightState.TRANSFERRED)
    statuses = draw(st.sampled_from((None, (), (Status(status=SCHEME),))))
    club = Entity(id="club", form=LegalForm.STICHTING, statuses=statuses)
    return Trust(
        id="small",
        name="A small one",
        entities=(club, Entity(id="shop", form=LegalForm.STICHTING, statuses=())),
        organisations=(Organisation(id="joiner"),),
        assets=(Building(id="hall"),),
        rights=(lease,),
    )


def test_letting() -> None:
    domains = {
        (Entity, "statuses"): ((), (Status(status=SCHEME),)),
        (Lease, "state"): tuple(RightState),
        (Lease, "regime"): (LeaseRegime.OTHER_230A, LeaseRegime.DWELLING),
        (Lease, "vat"): (VatKind.TAXED, VatKind.EXEMPT),
        (Lease, "vat_deducted"): (True, False),
        (Lease, "vat_chosen"): (True, False),
    }
    check_exact(VAT, "nl.ob.11.1.b", letting, lettings(), domains, days=st.sampled_from(DAYS), examples=60)
