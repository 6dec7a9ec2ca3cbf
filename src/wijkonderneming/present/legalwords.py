"""The words for legal entities, their bodies, members and duties, and for people, in Dutch and English."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from wijkonderneming.model.bodies import BodyKind, SeatClass
from wijkonderneming.model.distributions import DistributionKind, Recipient
from wijkonderneming.model.filings import FilingExtent, FilingKind, PublishedItem
from wijkonderneming.model.financial_years import Assurance, Discharge
from wijkonderneming.model.interests import InterestKind, RelationKind
from wijkonderneming.model.legal_forms import Jurisdiction, LegalForm, Liability
from wijkonderneming.model.links import LinkKind
from wijkonderneming.model.members import MembershipEnd
from wijkonderneming.model.offices import OfficeEnd, OfficeRole
from wijkonderneming.model.people import OrganisationKind
from wijkonderneming.model.statuses import Register, StatusKind
from wijkonderneming.present.wordtables import words_by_member, words_by_name
from wijkonderneming.values.text import Text

__all__ = ["LEGAL_FIELDS", "LEGAL_KINDS", "LEGAL_MEMBERS"]

_ENUMS: tuple[type[Enum], ...] = (
    Assurance,
    BodyKind,
    Discharge,
    DistributionKind,
    FilingExtent,
    FilingKind,
    InterestKind,
    Jurisdiction,
    LegalForm,
    Liability,
    LinkKind,
    MembershipEnd,
    OfficeEnd,
    OfficeRole,
    OrganisationKind,
    PublishedItem,
    Recipient,
    Register,
    RelationKind,
    SeatClass,
    StatusKind,
)

_MEMBERS = """
Assurance.none | geen verklaring | no statement
Assurance.examination | rapport van een onafhankelijk onderzoeker (Engels) | independent examination
Assurance.compilation | samenstellingsverklaring | compilation by an accountant
Assurance.review | beoordelingsverklaring | review by an accountant
Assurance.audit | controleverklaring | audit
BodyKind.board | bestuur | board
BodyKind.general_meeting | algemene vergadering | general meeting
BodyKind.supervisory_board | raad van toezicht | supervisory board
BodyKind.delegates | ledenraad | delegates' council
BodyKind.audit_committee | kascommissie | members' audit committee
BodyKind.advisory | adviesraad | advisory body
BodyKind.committee | commissie | committee
BodyKind.working_group | werkgroep | working group
Discharge.none | geen decharge | no discharge
Discharge.by_decision | decharge bij eigen besluit | discharge by a decision of its own
Discharge.by_adoption | decharge afgeleid uit de vaststelling | discharge taken from the adoption
DistributionKind.dividend | winst op aandelen | dividend
DistributionKind.member_refund | nabetaling aan leden | refund to members
DistributionKind.gift | gift of bijdrage aan het doel | gift for the purpose
DistributionKind.capital | terugbetaling van kapitaal | repayment of capital
DistributionKind.liquidation | uitkering na de vereffening | payment after liquidation
FilingExtent.balance | alleen de balans | the balance sheet alone
FilingExtent.balance_and_notes | balans met toelichting | balance sheet with notes
FilingExtent.whole | volledige jaarrekening | whole accounts
FilingKind.accounts | jaarrekening | accounts
FilingKind.board_report | bestuursverslag | board report
FilingKind.statement_in_place_of_accounts | accountantsverklaring in plaats van de jaarrekening | accountant's statement in place of accounts
FilingKind.anbi_publication | publicatie als ANBI | publication as a public benefit organisation
FilingKind.corporate_tax_return | aangifte vennootschapsbelasting | corporate tax return
FilingKind.vat_return | btw-aangifte | VAT return
FilingKind.registration | inschrijving of wijziging daarvan | registration or a change of it
FilingKind.beneficial_owners | opgave van uiteindelijk belanghebbenden (UBO) | beneficial owners
FilingKind.articles | statuten | articles
FilingKind.member_list | ledenlijst | list of members
FilingKind.annual_return | jaarlijkse opgave (Brits) | annual return
FilingKind.confirmation_statement | jaarlijkse bevestiging (Brits) | confirmation statement
FilingKind.cic_report | verslag als community interest company (Brits) | community interest company report
FilingKind.offer | melding van een aanbieding | report of an offer
FilingKind.policy_plan | beleidsplan | policy plan
FilingKind.report_to_supervisors | jaarlijks bericht aan de raad van commissarissen | yearly report to the supervisors
PublishedItem.name | naam | name
PublishedItem.tax_number | RSIN | tax number (RSIN)
PublishedItem.contact | adres, telefoonnummer of e-mailadres | address, telephone number or e-mail address
PublishedItem.purpose | doelstelling | purpose
PublishedItem.policy_plan | hoofdlijnen van het beleidsplan | main points of the policy plan
PublishedItem.board_and_pay | bestuurders en beloningsbeleid | directors, and how they are paid
PublishedItem.activity_report | verslag van de activiteiten | report of what it did
PublishedItem.accounts | balans en staat van baten en lasten | balance sheet and statement of income and expenditure
InterestKind.family | familie | family
InterestKind.ownership | eigendom of aandelen | ownership
InterestKind.office | een functie elders | an office elsewhere
InterestKind.employment | werk | employment
InterestKind.tenant | huur | tenancy
InterestKind.supplier | levering | supply
InterestKind.creditor | een vordering | a debt owed to them
InterestKind.neighbour | de buren | being a neighbour
InterestKind.other | iets anders | something else
Jurisdiction.nl | Nederlands recht | Dutch law
Jurisdiction.england | recht van Engeland en Wales | law of England and Wales
Jurisdiction.scotland | Schots recht | Scots law
LegalForm.stichting | stichting | foundation (stichting)
LegalForm.vereniging | vereniging | association (vereniging)
LegalForm.vereniging_beperkt | vereniging met beperkte rechtsbevoegdheid | association with limited capacity (vereniging)
LegalForm.cooperatie | coöperatie | co-operative (coöperatie)
LegalForm.bv | besloten vennootschap (bv) | private limited company (bv)
LegalForm.company_limited_by_guarantee | company limited by guarantee (Brits) | company limited by guarantee
LegalForm.company_limited_by_shares | company limited by shares (Brits) | company limited by shares
LegalForm.cic | community interest company (Brits) | community interest company (CIC)
LegalForm.cio | charitable incorporated organisation (Engels) | charitable incorporated organisation (CIO)
LegalForm.scio | charitable incorporated organisation (Schots) | Scottish charitable incorporated organisation (SCIO)
LegalForm.community_benefit_society | community benefit society (Brits) | community benefit society
LegalForm.cooperative_society | co-operative society (Brits) | co-operative society
Liability.wa | wettelijke aansprakelijkheid (W.A.) | liable without a limit (W.A.)
Liability.ba | beperkte aansprakelijkheid (B.A.) | liable up to an amount (B.A.)
Liability.ua | uitgesloten aansprakelijkheid (U.A.) | not liable (U.A.)
LinkKind.owns_shares_of | heeft aandelen in | owns shares of
LinkKind.sole_member_of | is enig lid van | is the sole member of
LinkKind.member_of | is lid van | is a member of
LinkKind.leases_to | verhuurt aan | leases to
LinkKind.lends_to | leent aan | lends to
LinkKind.employs_for | heeft personeel in dienst voor | employs for
LinkKind.operates_for | exploiteert voor | operates for
LinkKind.gift_aids_to | schenkt de winst aan | gives its profit to
LinkKind.succeeds | volgt op | succeeds
LinkKind.subsidiary_of | is dochter van | is a subsidiary of
MembershipEnd.death | overleden of opgehouden te bestaan | died or ceased to exist
MembershipEnd.by_member | opgezegd door het lid | left
MembershipEnd.by_entity | opgezegd door de vereniging | cancelled by the association
MembershipEnd.expulsion | ontzet | expelled
OfficeEnd.resigned | afgetreden | resigned
OfficeEnd.dismissed | ontslagen | dismissed
OfficeEnd.dismissed_by_court | ontslagen door de rechter | dismissed by the court
OfficeEnd.death | overleden | died
OfficeEnd.disqualified | voldoet niet meer aan de eisen | no longer qualified
OfficeEnd.abolished | orgaan of zetel opgeheven | body or seat abolished
OfficeRole.chair | voorzitter | chair
OfficeRole.vice_chair | vicevoorzitter | vice-chair
OfficeRole.secretary | secretaris | secretary
OfficeRole.treasurer | penningmeester | treasurer
OfficeRole.member | lid | member
OrganisationKind.residents_association | bewonersvereniging | residents' association
OrganisationKind.municipality | gemeente | municipality
OrganisationKind.public_body | overheid | public body
OrganisationKind.housing_association | woningcorporatie | housing association
OrganisationKind.bank | bank | bank
OrganisationKind.fund | fonds | fund
OrganisationKind.charity | goed doel | charity
OrganisationKind.business | bedrijf | business
OrganisationKind.umbrella | koepel | umbrella body
OrganisationKind.other | andere organisatie | other organisation
Recipient.neighbourhood | de wijk | the neighbourhood
Recipient.similar_body | een soortgelijke instelling | a similar body
Recipient.public_body | een overheid | a public body
Recipient.private_persons | privépersonen | private persons
Register.tax_authority | de Belastingdienst | the tax authority
Register.trade_register | het handelsregister | the trade register
Register.housing_authority | de toezichthouder op woningcorporaties | the housing regulator
Register.charity_regulator | de toezichthouder op goede doelen (Brits) | the charity regulator
Register.companies_house | Companies House (Brits) | Companies House
Register.cic_regulator | CIC Regulator (Brits) | the CIC Regulator
Register.mutuals_register | Mutuals Public Register (Brits) | the Mutuals Public Register
Register.financial_markets_authority | de Autoriteit Financiële Markten (AFM) | the financial markets authority (AFM)
Register.land_registry | het kadaster | the land registry
Register.own_website | de eigen website | its own website
RelationKind.family | familie | family
RelationKind.household | één huishouden | one household
RelationKind.business | zakelijk | business
SeatClass.resident | bewoners | residents
SeatClass.user | gebruikers | users
SeatClass.nominee | voorgedragen personen | nominees
SeatClass.co_opted | door het bestuur gekozen personen | persons chosen by the board
SeatClass.independent | onafhankelijke personen | independent persons
StatusKind.anbi | algemeen nut beogende instelling (ANBI) | public benefit organisation (ANBI)
StatusKind.cultural_anbi | culturele ANBI | cultural public benefit organisation (ANBI)
StatusKind.sbbi | sociaal belang behartigende instelling (SBBI) | organisation serving a social interest (SBBI)
StatusKind.registered_charity | ingeschreven liefdadigheidsinstelling | registered charity
StatusKind.exempt_charity | vrijgestelde liefdadigheidsinstelling (Brits) | exempt charity
StatusKind.excepted_charity | uitgezonderde liefdadigheidsinstelling (Brits) | excepted charity
StatusKind.registered_provider | ingeschreven sociale verhuurder (Engels) | registered provider of social housing
StatusKind.admitted_institution | toegelaten instelling | admitted housing institution
StatusKind.small_business_scheme | kleineondernemersregeling (KOR) | small-business scheme for VAT (KOR)
StatusKind.vat_taxed_letting | met btw belaste verhuur | letting with VAT
StatusKind.corporate_tax_by_choice | op eigen verzoek vennootschapsbelastingplichtig | corporate tax at its own request
"""

_KINDS = """
absence | belet | time of absence
articles | statuten | articles
body | orgaan | body
distribution | uitkering | distribution
entity | rechtspersoon | legal entity
filing | stuk | filing
financial_year | boekjaar | financial year
interest | persoonlijk belang | personal interest
link | band tussen rechtspersonen | link between entities
member | lid | member
member_class | leden | members
member_count | ledental | number of members
member_information | voorlichting van leden | information for members
office | functie | office
organisation | organisatie | organisation
person | persoon | person
relation | verwantschap | relation
residence | woonplaats | home
seat_group | zetels | seats
status | status | status
suspension | schorsing | suspension
"""

_FIELDS = """
applied_in_writing | of schriftelijk om het lidmaatschap is gevraagd | whether membership was applied for in writing
absent | wanneer er belet was | when they could not act
accepted | of het is aanvaard | whether it was accepted
adopted | wanneer het is vastgesteld | when it was adopted
announced | wanneer het vertrek is aangekondigd | when leaving was announced
assurance | welke verklaring bij de jaarrekening hoort | what an accountant says of the accounts
attendance_fee | of de beloning een niet bovenmatig vacatiegeld is | whether the pay is a fee for attending that is not excessive
average_staff | het gemiddelde aantal werknemers | the average number of staff
balance_total | het balanstotaal | the balance sheet total
capital_justified | of de administratie doel en omvang van het vermogen motiveert | whether the books say what the capital is for and why it is so large
cleared | of geen ernstig verwijt is vastgesteld | whether the court found nothing serious against them
contents | wat de publicatie toont | what the publication shows
counts | het aantal leden | the number of members
declared | wanneer het is gemeld | when it was declared
discharge | hoe decharge is verleend | how directors were discharged
distributable | wat uitgekeerd kan worden | what could be distributed
drawn_up | wanneer het is opgemaakt | when it was drawn up
enterprise | of er een onderneming was die in het handelsregister hoort | whether it ran an enterprise that must be registered
equivalent_account | of de wet een gelijkwaardige verantwoording vraagt | whether the law asks for an equivalent account
executive | of het om uitvoerende bestuurders gaat | whether these are executive directors
extended_until | tot wanneer de termijn is verlengd | until when the term was made longer
filed | wanneer het is ingediend of gepubliceerd | when it was filed or published
filings | wat is opgemaakt en ingediend | what was drawn up and filed
financial_years | de boekjaren | the financial years
for_public_benefit | welk deel het algemeen nut dient | which part serves the public benefit
gross_income | de bruto-inkomsten | the gross income
organisation_costs | de kosten van de eigen organisatie | the costs of its own organisation
in | waarin het belang bestaat | what the interest is in
interests | de persoonlijke belangen | the personal interests
liability | hoe leden aansprakelijk zijn | how far members are liable
member_information | waarmee leden worden ingelicht | by what means members are informed
net_turnover | de netto-omzet | the net turnover
on | op welke dag | on which day
one | de ene persoon | the one person
other | de andere persoon | the other person
paid_in | wat is ingelegd | what was paid in
pay_per_year | de bezoldiging per jaar | the pay a year
payee | wie het kreeg | who got it
plan_until | tot wanneer het plan loopt | until when the plan is meant
presented | wanneer het aan de vergadering is voorgelegd | when it was laid before the meeting
profit | de winst | the profit
records_kept_until | tot wanneer de administratie bewaard blijft | until when the records are kept
register | in welk register | in which register
registered | of de uitkering in het register staat | whether the payment stands in the register
relations | de verwantschappen | the relations
replaced_by | wie waarneemt | who acts instead
reports_to | aan welk orgaan het verslag doet | the body it reports to
represented_by | wie het lid of de bestuurder vertegenwoordigt | who represents the member or director
standard_form | of het op het standaardformulier staat | whether it is made on the standard form
suspended | wanneer iemand geschorst was | when somebody was suspended
tells_how_to_leave | of er duidelijk staat hoe een lid opzegt | whether it tells plainly how to leave
through | via wie | through whom
vat_turnover | de omzet voor de kleineondernemersregeling | the turnover for the scheme for small businesses
turnover_with_others | de omzet met anderen dan de leden | the turnover with others than the members
turnover_with_members | de omzet met de leden | the turnover with the members
turnover_shown | of de netto-omzet is vermeld | whether the net turnover is shown
year | het boekjaar | the financial year
"""

LEGAL_MEMBERS: Mapping[Enum, Text] = words_by_member(_MEMBERS, _ENUMS)
"""Members of closed lists."""

LEGAL_KINDS: Mapping[str, Text] = words_by_name(_KINDS)
"""What an object without a name is called."""

LEGAL_FIELDS: Mapping[str, Text] = words_by_name(_FIELDS)
"""What somebody is asked for, by the name of the field."""
