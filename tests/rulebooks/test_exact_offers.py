"""Public offers, against plain counting over all ways they may turn out."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import strategies as st

from wijkonderneming.governance.findings import Verdict
from wijkonderneming.model.bonds import Bond
from wijkonderneming.model.capital import Instrument
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.filings import Filing, FilingKind
from wijkonderneming.model.legal_forms import LegalForm
from wijkonderneming.model.loans import Loan
from wijkonderneming.model.noun import listed
from wijkonderneming.model.offers import Offer
from wijkonderneming.model.trust import Trust
from wijkonderneming.rulebooks.nl.public_offers import PUBLIC_OFFERS
from wijkonderneming.testing.exact import check_exact
from wijkonderneming.testing.oracles import judged
from wijkonderneming.values.money import Money
from wijkonderneming.values.when import When

Domains = dict[tuple[type[Any], str], Any]
MET, BREACHED, NOT_APPLICABLE = Verdict.MET, Verdict.BREACHED, Verdict.NOT_APPLICABLE
OPENINGS = [date(2017, 9, 30), date(2025, 6, 1), date(2025, 6, 2), date(2026, 3, 1)]
DAYS = st.sampled_from([date(2025, 6, 1), date(2026, 6, 1), date(2026, 6, 2)])
SIZES = [Money("EUR 2500000.00"), Money("EUR 2499999.99")]


def bonds_of(trust: Trust, subject: str, on: date) -> list[Offer]:
    """The offers of bonds of an entity that opened under the rules of today."""
    sold = {one.id for one in listed(trust.capital) if isinstance(one, Bond) and one.issuer == subject}
    return [
        one
        for one in listed(trust.offers)
        if sold & set(one.instruments) and one.opening is not None and date(2017, 10, 1) <= one.opening.day <= on
    ]


def limit(trust: Trust, subject: str, on: date) -> Verdict:
    opened = bonds_of(trust, subject, on)
    recent = [one for one in opened if one.opening is not None and one.opening.day > on.replace(year=on.year - 1)]
    total = sum(one.maximum.cents for one in recent if one.maximum is not None)
    return judged(bool(opened), total < 5_000_000_00)


def reported(trust: Trust, subject: str, on: date) -> Verdict:
    opened = bonds_of(trust, subject, on)
    reports = [one for one in listed(trust.entity(subject).filings) if one.kind_ is FilingKind.OFFER]

    def right(offer: Offer) -> bool:
        own = [one for one in reports if one.about == offer.id and one.filed is not None]
        return any(
            one.filed is not None and offer.opening is not None and one.filed.day <= offer.opening.day for one in own
        )

    return judged(bool(opened), all(map(right, opened)))


@st.composite
def issuers(draw: st.DrawFn) -> Trust:
    def offer(number: int) -> Offer:
        return Offer(
            id=f"offer-{number}",
            instruments=(draw(st.sampled_from(("bonds", "bonds", "loan", "others"))),),
            opening=draw(st.sampled_from((None, *map(When.on, OPENINGS)))),
            maximum=draw(st.sampled_from((None, *SIZES, *SIZES))),
        )

    offers = tuple(offer(number) for number in range(draw(st.integers(0, 2))))
    told = draw(st.sampled_from((None, offers, offers)))
    reports = tuple(
        Filing(
            id=f"report-{one.id}",
            kind_=draw(st.sampled_from((FilingKind.OFFER, FilingKind.OFFER, FilingKind.ACCOUNTS))),
            about=draw(st.sampled_from((None, one.id, one.id, "offer-0"))) if told else "bonds",
            filed=draw(st.sampled_from([When.on(day) for day in OPENINGS[1:]])),
        )
        for one in offers
    )
    capital: tuple[Instrument, ...] = (
        Bond(id="bonds", issuer="club"),
        Loan(id="loan", issuer="club"),
        Bond(id="others", issuer="shop"),
    )
    filings = draw(st.sampled_from((None, reports, reports)))
    return Trust(
        id="small",
        name="A small one",
        entities=(
            Entity(id="club", form=LegalForm.STICHTING, filings=filings),
            Entity(id="shop", form=LegalForm.STICHTING, filings=()),
        ),
        capital=capital,
        offers=told,
    )


BIG = Offer(id="offer-9", instruments=("bonds",), opening=When.on(OPENINGS[3]), maximum=Money("EUR 5000000.00"))
EARLY = Filing(id="early", kind_=FilingKind.OFFER, about="offer-9", filed=When.on(OPENINGS[2]))


def test_limit() -> None:
    domains: Domains = {
        (Trust, "offers"): ((), (BIG,)),
        (Offer, "opening"): [When.on(day) for day in OPENINGS],
        (Offer, "maximum"): SIZES,
        (Entity, "filings"): ((),),
    }
    check_exact(PUBLIC_OFFERS, "nl.afm.offers.limit", limit, issuers(), domains, days=DAYS, exact=False)


def test_reported() -> None:
    domains: Domains = {
        (Trust, "offers"): ((), (BIG,)),
        (Offer, "opening"): [When.on(day) for day in OPENINGS],
        (Filing, "about"): ("offer-0", "bonds"),
        (Entity, "filings"): ((), (EARLY,)),
    }
    check_exact(PUBLIC_OFFERS, "nl.afm.offers.reported", reported, issuers(), domains, days=DAYS, exact=False)
