"""The words for income, costs, capital and their terms, in Dutch and English."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from wijkonderneming.model.bonds import BondInterest
from wijkonderneming.model.costs_property import Carrier, InsuredRisk
from wijkonderneming.model.indexation import IndexMethod
from wijkonderneming.model.schedule import Nature
from wijkonderneming.model.tariffs import TariffUnit, UserGroup
from wijkonderneming.model.terms import Broken, ConditionState, VatKind
from wijkonderneming.present.wordtables import words_by_member, words_by_name
from wijkonderneming.values.text import Text

__all__ = ["MONEY_FIELDS", "MONEY_KINDS", "MONEY_MEMBERS", "PURPOSES"]

_MEMBERS = """
BondInterest.simple_at_maturity | enkelvoudig, aan het eind | simple, at maturity
BondInterest.yearly | elk jaar | each year
Broken.whole | alleen hele perioden | whole periods only
Broken.by_day | naar rato van de dagen | by the day
Carrier.electricity | elektriciteit | electricity
Carrier.gas | gas | gas
Carrier.heat | warmte | heat
ConditionState.open | nog open | still open
ConditionState.met | voldaan | met
ConditionState.failed | niet gehaald | failed
IndexMethod.chained | vanaf het bedrag van het jaar ervoor | from the amount of the year before
IndexMethod.from_base | vanaf het afgesproken bedrag | from the amount agreed
InsuredRisk.building | opstalverzekering | insurance of the building
InsuredRisk.contents | inboedelverzekering | insurance of contents
InsuredRisk.liability | aansprakelijkheidsverzekering | liability insurance
InsuredRisk.directors | verzekering van bestuurders | insurance of directors
InsuredRisk.volunteers | verzekering van vrijwilligers | insurance of volunteers
InsuredRisk.other | een andere verzekering | another insurance
Nature.earned | verdiend | earned
Nature.given | giften en subsidies | gifts and grants
Nature.cost | kosten | costs
Nature.interest | rente en rendement | interest and returns
Nature.principal | leningen, aandelen en aflossing | loans, shares and repayment
Nature.investment | aankoop | purchase
Nature.transfer | doorgegeven binnen de groep | passed on within the group
TariffUnit.hour | per uur | by the hour
TariffUnit.half_day | per dagdeel | by the half-day
TariffUnit.day | per dag | by the day
UserGroup.social | maatschappelijke groepen | social groups
UserGroup.member | leden | members
UserGroup.third_party | derden | third parties
UserGroup.party | feesten | parties
VatKind.exempt | vrijgesteld van btw | exempt from VAT
VatKind.taxed | belast met btw | taxed with VAT
VatKind.small_business | kleineondernemersregeling | VAT scheme for small businesses
VatKind.out_of_scope | valt buiten de btw | outside VAT
"""

_KINDS = """
annuity_loan | annuïtaire lening | annuity loan
bond | obligaties | bonds
bullet_loan | aflossingsvrije lening | bullet loan
buy_back | terugkoop | buy-back
certificates | certificaten | certificates
chosen_rate_bond | obligaties met zelf gekozen rente | bonds at a chosen rate
community_shares | buurtaandelen | community shares
condition | voorwaarde | condition
cost_subsidy | subsidie voor kosten | subsidy for a cost
deferred_price | uitgestelde koopprijs | deferred price
donation | donatie | donation
energy_cost | energie | energy
energy_yield | opbrengst van energie | energy yield
equity | eigen vermogen dat wordt teruggekocht | equity to be bought back
gift | gift | gift
grant | subsidie | grant
hire | verhuur per keer | hire
index_series | indexreeks | index
instalment | termijn | instalment
insurance | verzekering | insurance
letting | verhuur | letting
linear_loan | lineaire lening | linear loan
loan | lening | loan
maintenance_cost | onderhoud volgens plan | planned maintenance
membership_fees | contributie | membership fees
operating_grant | exploitatiesubsidie | operating grant
other_income | andere inkomsten | other income
per_unit | kosten per eenheid | cost by the unit
planned_work | gepland onderhoud | planned work
platform_fee | kosten van het platform | platform fee
property_tax | onroerendezaakbelasting | property tax
recurring | terugkerende kosten | recurring cost
recurring_donation | terugkerende donatie | recurring donation
repayable_grant | terug te betalen subsidie | repayable grant
result | resultaat | result
result_contract | contract per resultaat | contract by result
service_contract | dienstencontract | service contract
settlement | vaststelling | settlement
single | eenmalige kosten | single cost
staff_cost | personeel | staff
start_capital | startkapitaal | start capital
tariff | tarief | tariff
tariff_card | tarievenkaart | tariff card
tariff_group | gebruikersgroep | user group
tariff_hire | verhuur volgens de tarievenkaart | hire by tariff card
trading | omzet uit verkoop | trading
transfer | doorgifte binnen de groep | transfer within the group
"""

_FIELDS = """
administered_by | wie de aandelen zelf houdt | who holds the shares themselves
amount_each | het bedrag per keer | the amount each time
base | het basisjaar | the base year
broken | wat er van een gebroken periode wordt betaald | what is paid of a broken period
buy_backs | hoe het wordt teruggekocht | how it is bought back
cap | hoeveel het per jaar ten hoogste stijgt | the most it rises a year
card | de tarievenkaart | the tariff card
carrier | welke energie | which energy
choices | hoeveel er tegen elke rente zijn verkocht | how many were sold at each rate
cleaning | de schoonmaaktoeslag | the cleaning surcharge
conditions | de voorwaarden | the conditions
each | hoeveel een gever per keer geeft | what a giver gives each time
expected | hoeveel er worden verwacht | how many are expected
fee | de contributie | the fee
figures | de cijfers van de index | the figures of the index
fixed | het vaste bedrag | the fixed sum
floor | hoeveel het per jaar ten minste stijgt | the least it rises a year
givers | hoeveel mensen geven | how many give
group | de gebruikersgroep | the user group
groups | de gebruikersgroepen | the user groups
highest | de hoogste rente | the highest rate
indices | de indexreeksen | the indices
instalments | de termijnen | the instalments
interest_only | hoe lang alleen rente wordt betaald | how long only interest is paid
kwh | hoeveel kilowattuur | how many kilowatt-hours
lowest | de laagste rente | the lowest rate
method | vanaf welk bedrag wordt geïndexeerd | from which amount it is indexed
months_back | van hoeveel maanden eerder het indexcijfer is | from how many months before the figure is
multiplier | hoeveel keer het gewone tarief | how many times the plain tariff
no_decrease | of het nooit daalt | whether it never falls
no_show_fine | de boete voor wegblijven | the fine for not coming
notice_months | de opzegtermijn in maanden | the months of notice
offer | de uitgifte | the offer
on_top | de werkgeverslasten | what the employer pays besides
opening | de eerste dag om mee te doen | the first day to take part
owner_rate | het tarief voor eigenaren | the rate for owners
paid_within | binnen hoeveel dagen het wordt betaald | within how many days it is paid
pay_per_month | het loon per maand | the pay a month
pays_for | welke kosten ermee worden betaald | which cost it pays
plan | het onderhoudsplan | the plan of maintenance
platform | het platform | the platform
premium | de premie | the premium
price_per_mwh | de prijs per 1.000 kilowattuur | the price of 1,000 kilowatt-hours
price_per_result | de prijs per resultaat | the price of one result
prices_of | van welke dag de prijzen zijn | of which day the prices are
purchases | welk deel van de omzet naar inkoop gaat | which part of the turnover goes to purchases
rates | de rente in latere jaren | the rate of interest later on
repayments | wat er wordt terugbetaald | what is paid back
results | de resultaten | the results
returns | of er rendement wordt uitgekeerd | whether a return is paid
risk | waartegen het is verzekerd | against what it is insured
season | hoe het over de maanden is verdeeld | how it is divided over the months
series | de indexreeks | the index
service_per_month | de servicekosten per maand | the service charge a month
settlement | hoe de subsidie wordt vastgesteld | how the grant is settled
states | of aan de voorwaarde is voldaan | whether the condition is met
stretch | het vervolgdoel | the stretch target
target_return | het beoogde rendement | the target return
tariff_cards | de tarievenkaarten | the tariff cards
tariffs | de tarieven | the tariffs
turnover | de omzet | the turnover
unit | per hoe lang | for how long
units | hoeveel eenheden | how many units
user_rate | het tarief voor gebruikers | the rate for users
vat | hoe het met de btw zit | how VAT stands to it
what | wat het is | what it is
withdrawable_from | vanaf wanneer ze kunnen worden ingeleverd | from when they can be given back
withdrawal_limit | hoeveel er per jaar ten hoogste kan worden ingeleverd | the most that can be given back in a year
withdrawals | hoeveel er worden ingeleverd | how many are given back
"""

_PURPOSES = """
bond | uitgifte van obligaties | issue of bonds
buy_back | terugkoop | buy-back
charges | werkgeverslasten | employer's charges
contribution | bijdrage aan de vereniging van eigenaars | contribution to the association of owners
cost | kosten | cost
donation | donatie | donation
energy | energie | energy
equity | inleg | capital paid in
fees | contributie | membership fees
gift | gift | gift
grant | subsidie | grant
ground_rent | canon of retributie | ground rent
hire | zaalhuur | hire
income | inkomsten | income
insurance | verzekering | insurance
interest | rente | interest
loan | uitbetaling van de lening | paying out of the loan
maintenance | onderhoud | maintenance
owner_tax | onroerendezaakbelasting als eigenaar | property tax as owner
pay | loon of vergoeding | pay or fee
platform_fee | kosten van het platform | platform fee
price | koopprijs | price
property_tax | onroerendezaakbelasting | property tax
purchases | inkoop | purchases
rent | huur | rent
repayment | aflossing of terugbetaling | repayment
result | resultaat | result
return | rendement | return
service | diensten | services
shares | inleg | capital paid in
standing | vaste kosten van levering | standing charge
start_capital | startkapitaal | start capital
subsidy | subsidie | subsidy
transfer | doorgifte binnen de groep | transfer within the group
turnover | omzet | turnover
user_tax | onroerendezaakbelasting als gebruiker | property tax as user
withdrawal | teruggave van inleg | capital given back
"""

MONEY_MEMBERS: Mapping[Enum, Text] = words_by_member(
    _MEMBERS,
    (BondInterest, Broken, Carrier, ConditionState, IndexMethod, InsuredRisk, Nature, TariffUnit, UserGroup, VatKind),
)
"""The words of every member of the closed lists of money."""

MONEY_KINDS: Mapping[str, Text] = words_by_name(_KINDS)
"""What an object of these kinds is called that has no name."""

MONEY_FIELDS: Mapping[str, Text] = words_by_name(_FIELDS)
"""What somebody is asked for, by the name of the field."""

PURPOSES: Mapping[str, Text] = words_by_name(_PURPOSES)
"""What a movement of money is for."""
