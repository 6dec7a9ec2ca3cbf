"""The words for the fields of nouns, as questions to somebody: "what was raised", "de looptijd"."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from wijkonderneming.present.assetwords import ASSET_FIELDS
from wijkonderneming.present.changewords import CHANGE_FIELDS
from wijkonderneming.present.clausewords import CLAUSE_FIELDS
from wijkonderneming.present.legalwords import LEGAL_FIELDS
from wijkonderneming.present.modelwords import MODEL_FIELDS
from wijkonderneming.present.moneywords import MONEY_FIELDS
from wijkonderneming.present.rightwords import RIGHT_FIELDS
from wijkonderneming.values.text import Text

__all__ = ["FIELDS"]

_WORDS = """
about | waar het over gaat | what it is about
amount | het bedrag | the amount
appointed_by | wie benoemt | who appoints
area | het gebied | the area
articles | de statuten | the articles
articles.surplus | waar de statuten een overschot laten | where the articles let a surplus go
assets | de gebouwen, grond en inrichting | the buildings, land and equipment
balances | het saldo | the balance
bodies | de organen | the bodies
body | het orgaan | the body
by | door wie | by whom
capital | de financiering | the capital
cash | het geld in kas en op de bank | the cash
casting_vote | of de stem doorslaggevend is | whether there is a casting vote
charters | de criteria waaraan wordt gemeten | the charters it is measured by
claims | wat bronnen zeggen | what sources say
class | voor wie de zetel is bedoeld | for whom the seat is meant
codes | de gebiedscodes | the official area codes
costs | de kosten | the costs
counterparty | de wederpartij | the other party
deadline | de sluitingsdag | the closing day
denomination | de coupure | the denomination
distributions | de uitkeringen uit de winst | the distributions of profit
due | de vervaldag | the due day
entities | de rechtspersonen | the legal entities
entity | de rechtspersoon | the legal entity
every | om de hoeveel maanden wordt betaald | how many months lie between payments
evidence | waaruit het blijkt | what shows it
fictitious | of het is verzonnen | whether it is invented
field | het gegeven | the field
first | de eerste verhoging | the first rise
form | de rechtsvorm | the legal form
founded | de dag van oprichting | the day of incorporation
from | van wie het komt | from whom it comes
gaps | wat kan ontbreken | what may be missing
holder | wie het heeft | who holds it
id | het kenmerk | the id
identifiers | de registratienummers | the registration numbers
income | de inkomsten | the income
indexation | de indexering | the indexation
initiative | van wie het initiatief kwam | who took the initiative
filing.extent | hoeveel van de jaarrekening is ingediend | how much of the accounts was filed
filings.extent | hoeveel van de jaarrekening is ingediend | how much of the accounts was filed
initiative.by | van wie het initiatief kwam | who took the initiative
initiative.evidence | waaruit blijkt van wie het initiatief kwam | what shows who took the initiative
initiative.since | wanneer het initiatief begon | when the initiative began
instruments | wat er wordt aangeboden | what is offered
interest | hoe de rente wordt betaald | how interest is paid
issuer | wie het uitgeeft | who issues it
jurisdiction | welk recht geldt | whose law governs it
kind | de soort | the kind
led_by | welk orgaan de leiding heeft | which body leads
left | de dag van vertrek | the day of leaving
links | de banden tussen de rechtspersonen | the links between the entities
locator | de vindplaats | where in the source
maturity | de einddag | the day of maturity
maximum | het maximum | the maximum
member_information.by | waarmee de leden worden ingelicht | by what means members are informed
membership | de soorten leden | the classes of members
minimum | het minimum | the minimum
months | de looptijd | the term
name | de naam | the name
notarial | of er een notariële akte is | whether there is a notarial deed
notes | de aantekeningen | the notes
number | het aantal | the number
offers | de uitgiften | the offers
offices | wie er in functie zijn | who is in office
offices.holder | of deze bestuurder een bewoner is | whether this director is a resident
on | op welke dag | on which day
organisations | de organisaties | the organisations
over | waarover het recht gaat | what the right is over
part_of | waarvan het een deel is | what it is a part of
people | de personen | the persons
place | de plaats | the place
places | de plaatsen die het gebied vormen | the places that make up the area
postcode | de postcode | the postcode
price | de prijs | the price
price_per_use | de prijs per keer | the price of one use
principal | de hoofdsom | the principal
published | de dag van verschijnen | the day of publication
publisher | de uitgever | the publisher
quality | hoe precies de bron het zegt | how exactly the source says it
raised | de opbrengst | what was raised
rate | de rente | the rate of interest
read_on | de dag van lezen | the day it was read
rent_per_month | de huur per maand | the rent a month
residences | waar deze persoon woont | where this person lives
residences.place | of deze woonplaats in het gebied ligt | whether this home lies in the area
residents_only | of alleen bewoners lid kunnen zijn | whether only residents can be members
rights | de rechten op gebouw en grond | the rights over building and land
role | de functie | the office
rounding | de afronding | the rounding
seat | de statutaire zetel | the statutory seat
seat_group | welke zetel | which seat
seat_groups | de zetels volgens de statuten | the seats by the articles
seats | het aantal zetels | the number of seats
share | het aandeel | the share
since | vanaf wanneer | from when
source | de bron | the source
sources | de bronnen | the sources
standing | hoe de rechtspersoon ervoor staat | how the entity stands
start | de begindag | the starting day
state | hoe ver het recht is | how far the right has come
states | hoe het ermee staat | how it stands
status | de status | the status
statuses | de statussen | the statuses
successor | de opvolger | the successor
surplus_to | waar een overschot heen gaat | where a surplus goes
target | het doelbedrag | the target
text | de tekst | the text
currency | bedragen in een andere munt | amounts in another currency
title | de titel | the title
to | naar wie het gaat | to whom it goes
until | tot wanneer | until when
url | het webadres | the web address
uses | wanneer het wordt gebruikt | when it is used
projection | de vooruitblik op het geld | the projection of its money
value | de waarde | the value
version | de versie | the version
votes | het aantal stemmen | the number of votes
voting | of deze leden stemrecht hebben | whether these members vote
within | waar het in ligt | what it lies within
"""


def _words() -> dict[str, Text]:
    rows = (line.split(" | ") for line in _WORDS.strip().splitlines())
    return {name: Text(nl=nl, en=en) for name, nl, en in rows}


FIELDS: Mapping[str, Text] = MappingProxyType(
    {
        **ASSET_FIELDS,
        **CHANGE_FIELDS,
        **LEGAL_FIELDS,
        **CLAUSE_FIELDS,
        **MODEL_FIELDS,
        **MONEY_FIELDS,
        **RIGHT_FIELDS,
        **_words(),
    }
)
"""What somebody is asked for, by the name of the field."""
