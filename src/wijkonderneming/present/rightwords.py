"""The words for the terms of rights and for what rests on them, in Dutch and English."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from wijkonderneming.model.encumbrances_use import CovenantSubject, PriceRule
from wijkonderneming.model.ground_rights import CompensationAtEnd
from wijkonderneming.model.leases import LeaseRegime
from wijkonderneming.model.uses import NoticeDay, OptionKind, Side, Subletting
from wijkonderneming.present.wordtables import words_by_member, words_by_name
from wijkonderneming.values.text import Text

__all__ = ["RIGHT_FIELDS", "RIGHT_KINDS", "RIGHT_MEMBERS"]

_MEMBERS = """
CompensationAtEnd.value | de waarde | the value
CompensationAtEnd.part | een deel van de waarde | a part of the value
CompensationAtEnd.none | niets | nothing
CovenantSubject.use | het gebruik | the use
CovenantSubject.social_use | gebruik voor de buurt | use for the neighbourhood
CovenantSubject.building | bouwen en verbouwen | building and rebuilding
CovenantSubject.letting | de verhuur | the letting
CovenantSubject.transfer | de verkoop of bezwaring | sale or encumbrance
LeaseRegime.shop_290 | winkel, horeca of ambacht (art. 7:290 BW) | shop, hospitality or crafts (art. 7:290 BW)
LeaseRegime.other_230a | andere bedrijfsruimte (art. 7:230a BW) | other business space (art. 7:230a BW)
LeaseRegime.dwelling | woonruimte | home
LeaseRegime.vacant_property | tijdelijk, onder de Leegstandwet | temporary, of vacant property (Leegstandwet)
LeaseRegime.unbuilt | onbebouwde grond | land without buildings
LeaseRegime.business_protected | Engelse bedrijfshuur met huurbescherming | business lease, protected
LeaseRegime.business_excluded | Engelse bedrijfshuur zonder huurbescherming | business lease, contracted out
LeaseRegime.tenancy_at_will | zolang beiden willen (Engels recht) | tenancy at will
NoticeDay.any_day | tegen elke dag | against any day
NoticeDay.rent_day | tegen een betaaldag | against a day on which rent is due
NoticeDay.end_of_term | tegen het einde van de looptijd | against the end of the term
OptionKind.renewal | verlenging | renewal
OptionKind.break | tussentijds einde | break
OptionKind.rent_review | herziening van de huur of canon | rent review
OptionKind.purchase | koop | purchase
PriceRule.nominal | het vaste bedrag | the fixed sum
PriceRule.indexed | het geïndexeerde bedrag | the indexed sum
PriceRule.market | de marktwaarde | the market value
PriceRule.offered | wat een ander biedt | what somebody else offers
Side.holder | wie het recht heeft | who holds the right
Side.counterparty | wie het recht gaf | who gave the right
Side.either | elk van beiden | either of them
Subletting.allowed | toegestaan | allowed
Subletting.with_consent | met toestemming | with consent
Subletting.not_allowed | niet toegestaan | not allowed
"""

_KINDS = """
chain_clause | kettingbeding | chain clause
covenant | kwalitatieve verplichting | covenant
encumbrance | wat op een recht rust | encumbrance
first_refusal | voorkeursrecht | right of first refusal
funder_charge | zekerheid van een fonds | funder's charge
mortgage | hypotheek | mortgage
notice_term | opzegtermijn | term of notice
price_on_resale | nabetaling bij doorverkoop | price on resale
property_lock | behoud voor de buurt | property lock
rent_free | huurvrije tijd | rent-free time
return_clause | terugkooprecht | return clause
right_option | optie | option
upkeep_duty | onderhoudsplicht | duty of upkeep
"""

_FIELDS = """
association | de vereniging van eigenaars | the association of owners
at_end | wat er aan het einde voor gebouwen wordt betaald | what is paid for buildings at the end
beneficiary | voor wie het is | for whom it is
consent_of | wie met verkoop moet instemmen | who has to agree to a sale
contribution | de bijdrage aan de vereniging van eigenaars | the contribution to the association of owners
encumbrance.subjects | wat het bindt | what it binds
encumbrance.terms | op welke voorwaarden | on what terms
encumbrances | wat er op de rechten rust | what rests on the rights
follows | van welk recht het afhangt | on which right it depends
goes_to | naar wie alleen het mag gaan | to whom alone it may go
handed_back | in welke staat het wordt teruggegeven | in what state it is given back
landowner | aan wie de canon of retributie wordt betaald | to whom the ground rent is paid
notice | de opzegtermijnen | the terms of notice
notice_by | uiterlijk wanneer het wordt gemeld | by when it is made known
notice_term.against | tegen welke dag | against which day
notice_term.months | hoeveel maanden van tevoren | how many months before
options | de opties | the options
penalty | de boete | the penalty
permit_until | tot wanneer de vergunning geldt | until when the permit holds
permitted_use | waarvoor het mag worden gebruikt | what it may be used for
perpetual | of het eeuwigdurend is | whether it is perpetual
price_rule | tegen welke prijs | at what price
rank | de rang | the rank
regime | welke regels de huurder beschermen | which rules protect who rents
registered | of het is ingeschreven | whether it is registered
renews | welk recht het voortzet | which right it goes on from
rent | wat er elke keer voor het recht wordt betaald | what is paid for the right each time
rent_free | wanneer er niets wordt gevraagd | when nothing is asked
secures | waarvoor het zekerheid geeft | what it secures
subletting | of het gebruik aan anderen mag worden gegeven | whether others may be given the use of it
subletting_for | waarvoor alleen dat mag | for what alone that is allowed
upkeep | wie wat onderhoudt | who keeps up what
upkeep_duty.paid_by | wie het betaalt | who pays for it
when | wanneer het kan worden teruggevraagd | when it can be asked back
vat_chosen | of beiden voor btw hebben gekozen | whether both chose VAT
vat_deducted | of de huurder de btw kan aftrekken | whether the tenant can deduct the VAT
"""

RIGHT_MEMBERS: Mapping[Enum, Text] = words_by_member(
    _MEMBERS,
    (CompensationAtEnd, CovenantSubject, LeaseRegime, NoticeDay, OptionKind, PriceRule, Side, Subletting),
)
"""The words of every member of the closed lists of rights."""

RIGHT_KINDS: Mapping[str, Text] = words_by_name(_KINDS)
"""What an object of these kinds is called that has no name."""

RIGHT_FIELDS: Mapping[str, Text] = words_by_name(_FIELDS)
"""What somebody is asked for, by the name of the field."""
