"""Offers of securities to the public without a prospectus: what the supervisor (AFM) says one has to do.

The regulation itself was not read in its text since 2017, so that all of this is good practice.
"""

from __future__ import annotations

from datetime import date

from wijkonderneming.governance.facts import fact
from wijkonderneming.governance.findings import Judgement, judge
from wijkonderneming.governance.parameters import Parameter, stated
from wijkonderneming.governance.rules import Rulebook, rule
from wijkonderneming.governance.severity import Severity
from wijkonderneming.governance.subjects import each_entity
from wijkonderneming.governance.views.entity import EntityView
from wijkonderneming.governance.views.told import Told, ToldList
from wijkonderneming.model.filings import Filing, FilingKind
from wijkonderneming.model.legal_forms import Jurisdiction
from wijkonderneming.model.noun import listed
from wijkonderneming.model.offers import Offer
from wijkonderneming.rulebooks.nl.sources import READ_ON
from wijkonderneming.rulebooks.nl.tax_facts import amount_if
from wijkonderneming.values.amount import Amount
from wijkonderneming.values.money import Money
from wijkonderneming.values.periods import corresponding_date
from wijkonderneming.values.source import Source
from wijkonderneming.values.text import Text
from wijkonderneming.values.truth import Truth

__all__ = ["OFFER_LIMIT", "PUBLIC_OFFERS", "offers_reported_beforehand", "offers_within_the_limit"]

_SINCE = date(2017, 10, 1)
_MONTHS = 12
SUPERVISOR = Source(
    title="Vrijstellingsregeling prospectusplicht gewijzigd per 1 oktober 2017",
    publisher="Autoriteit Financiële Markten",
    url=(
        "https://www.afm.nl/nl-nl/professionals/doelgroepen/effectenuitgevende-ondernemingen/"
        "aanbieding-notering-effecten/vrijstellingsregeling"
    ),
    read_on=READ_ON,
)

OFFER_LIMIT = Parameter(
    id="nl.afm.offers.limit",
    title=Text(
        nl="Aanbiedingen van twaalf maanden waaronder geen prospectus nodig is",
        en="Offers of twelve months below which no prospectus is needed",
    ),
    unit="EUR",
    versions=(stated(Money("EUR 5000000.00"), _SINCE, SUPERVISOR),),
)


@fact
def offers_of(entity: EntityView) -> ToldList:
    """The public offers of bonds, shares and certificates it issued; loans are sold in no pieces."""
    sold = {one.id for one in listed(entity.trust.capital) if one.issuer == entity.id and one.by_piece}
    return entity.world.told.items("offers").where(lambda offer: not sold.isdisjoint(offer.instruments))


def _opened(offer: Told[Offer]) -> Truth:
    """Whether an offer was opened by the day, and not before the rules of today."""
    opening = offer.day("opening")
    return opening.reached & ~opening.by(date.fromordinal(_SINCE.toordinal() - 1))


@fact
def offered_in_twelve_months(entity: EntityView) -> Amount:
    """What it offered to the public in the twelve months up to the day: the most each offer takes, or what it brought."""

    def recent(offer: Told[Offer]) -> Truth:
        day = None if offer.noun.opening is None else offer.noun.opening.known
        if day is None:
            return _opened(offer) & Truth.undecided((offer.unknown("opening"),), "opened within twelve months")
        return _opened(offer) & ~entity.reached(corresponding_date(day, _MONTHS))

    def size(offer: Told[Offer]) -> Amount:
        field = "raised" if offer.noun.maximum is None and offer.noun.raised is not None else "maximum"
        return amount_if(recent(offer), offer.money(field, low=Money("EUR 0.00")))

    return offers_of(entity).total(size)


@rule(
    "nl.afm.offers.limit",
    about=each_entity,
    title=Text(
        nl="Openbare aanbiedingen van twaalf maanden blijven samen onder de grens voor een prospectus",
        en="Public offers of twelve months together stay below the limit for a prospectus",
    ),
    source=SUPERVISOR,
    severity=Severity.GOOD_PRACTICE,
    held_from=_SINCE,
    short="FIN-01a",
)
def offers_within_the_limit(entity: EntityView) -> Judgement:
    """Above the limit an approved prospectus is needed, of which the document cannot tell.

    Met by bonds for less than five million euros in twelve months; breached by five million. What other bodies of a
    group offer counts too, and is not added here.
    """
    opened = offers_of(entity).some(_opened, asks=f"offers of {entity.id}")
    total = offered_in_twelve_months(entity)
    below = entity.law(OFFER_LIMIT).holds(lambda limit: total < limit)
    return judge(below, applies=opened, offered_in_twelve_months=total, offer_limit=entity.law(OFFER_LIMIT))


@rule(
    "nl.afm.offers.reported",
    about=each_entity,
    title=Text(
        nl="Een openbare aanbieding zonder prospectus is vooraf gemeld, met het informatiedocument",
        en="A public offer without a prospectus was reported beforehand, with the information document",
    ),
    source=SUPERVISOR,
    severity=Severity.GOOD_PRACTICE,
    held_from=_SINCE,
    short="FIN-01b",
)
def offers_reported_beforehand(entity: EntityView) -> Judgement:
    """Asked of each offer that was opened since October 2017.

    Met by a report to the supervisor on the day an offer opened or before it; breached by one a day later, and by none.
    An offer by an association or body without profit aim for what is not commercial may be free of this; the document
    cannot tell.
    """
    reports = entity.told.items("filings").where(lambda filing: filing.kind_ is FilingKind.OFFER)

    def reported(offer: Told[Offer]) -> Truth:
        opening = None if offer.noun.opening is None else offer.noun.opening.known

        def beforehand(filing: Told[Filing]) -> Truth:
            filed = filing.day("filed")
            asks = Truth.undecided((offer.unknown("opening"),), f"{filing.about} before {offer.about}")
            in_time = filed.reached & asks if opening is None else filed.by(opening)
            return filing.refers_to("about", offer.about) & in_time

        return reports.some(beforehand, asks=f"reports of {offer.about}")

    offers = offers_of(entity)
    opened = offers.some(_opened, asks=f"offers of {entity.id}")
    right = offers.every(lambda offer: _opened(offer).implies(reported(offer)), asks=f"offers of {entity.id} reported")
    return judge(right, applies=opened, offer_was_opened=opened, reported_beforehand=right)


PUBLIC_OFFERS = Rulebook(
    id="nl.offers",
    title=Text(nl="Openbare aanbiedingen van effecten", en="Dutch public offers of securities"),
    read_on=READ_ON,
    jurisdiction=Jurisdiction.NL,
    rules=(offers_within_the_limit, offers_reported_beforehand),
    parameters=(OFFER_LIMIT,),
)
