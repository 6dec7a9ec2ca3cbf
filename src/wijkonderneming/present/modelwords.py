"""The words for work, activities, support, life, funds, networks and programmes, in Dutch and English."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType

from wijkonderneming.model.activities import Audience, Domain
from wijkonderneming.model.endings import DissolutionGround, EntityStanding, InsolvencyKind
from wijkonderneming.model.funds import FundKind
from wijkonderneming.model.in_kind import InKindKind
from wijkonderneming.model.life import PhaseKind
from wijkonderneming.model.outside import DecidingOrgan, Matter, OutcomeByOthers
from wijkonderneming.model.programme import AwardForm
from wijkonderneming.model.support import Backers, EndorsementForm
from wijkonderneming.model.umbrella import GradeKind
from wijkonderneming.model.work import PlacementKind
from wijkonderneming.values.text import Text

__all__ = ["MODEL_FIELDS", "MODEL_KINDS", "MODEL_MEMBERS"]

_ENUMS: tuple[type[Enum], ...] = (
    Audience,
    AwardForm,
    Backers,
    DecidingOrgan,
    DissolutionGround,
    Domain,
    EndorsementForm,
    EntityStanding,
    FundKind,
    GradeKind,
    InKindKind,
    InsolvencyKind,
    Matter,
    OutcomeByOthers,
    PhaseKind,
    PlacementKind,
)

_MEMBERS = """
Audience.everyone | iedereen | everyone
Audience.residents | bewoners | residents
Audience.members | leden | members
Audience.children | kinderen | children
Audience.young_people | jongeren | young people
Audience.older_people | ouderen | older people
Audience.newcomers | nieuwkomers | newcomers
Audience.job_seekers | werkzoekenden | job seekers
Audience.businesses | bedrijven | businesses
Audience.organisations | organisaties | organisations
AwardForm.grant | subsidie | grant
AwardForm.repayable_grant | terug te betalen subsidie | repayable grant
AwardForm.loan | lening | loan
AwardForm.start_capital | startkapitaal | start capital
Backers.residents | bewoners | residents
Backers.residents_organisation | een bewonersorganisatie | a residents' organisation
Backers.municipality | de gemeente | the municipality
Backers.officials | ambtenaren of raadsleden | officials or councillors
Backers.housing_association | een woningcorporatie | a housing association
Backers.businesses | bedrijven | businesses
Backers.institutions | instellingen | institutions
Backers.funders | fondsen | funders
DecidingOrgan.council | de raad | the council
DecidingOrgan.executive | het college | the executive
DecidingOrgan.official | een ambtenaar | an official
DecidingOrgan.board | het bestuur | the board
DecidingOrgan.general_meeting | de algemene vergadering | the general meeting
DecidingOrgan.committee | een commissie | a committee
DecidingOrgan.court | de rechter | the court
DecidingOrgan.regulator | de toezichthouder | the regulator
DissolutionGround.resolution | een besluit tot ontbinding | a resolution to dissolve
DissolutionGround.event_in_articles | een gebeurtenis die de statuten noemen | an event the articles name
DissolutionGround.bankruptcy | het einde van een faillissement | the end of a bankruptcy
DissolutionGround.no_members | er waren geen leden meer | no members were left
DissolutionGround.chamber_of_commerce | een beschikking van de Kamer van Koophandel | an order of the chamber of commerce
DissolutionGround.court | een uitspraak van de rechter | a court order
Domain.economic | economie en werk | economy and work
Domain.social | ontmoeten en elkaar helpen | meeting and helping one another
Domain.physical | gebouwen, groen en openbare ruimte | buildings, green and public space
Domain.cultural | cultuur | culture
Domain.care | zorg en welzijn | care and welfare
Domain.energy | energie | energy
Domain.learning | leren | learning
Domain.food | eten | food
Domain.sport_and_play | sport en spel | sport and play
Domain.housing | wonen | housing
Domain.public_housing | volkshuisvesting | public housing
Domain.other | iets anders | something else
EndorsementForm.signatures | handtekeningen | signatures
EndorsementForm.survey | een enquête | a survey
EndorsementForm.meeting | steun in een bijeenkomst | support in a meeting
EndorsementForm.demonstration | een betoging | a demonstration
EndorsementForm.letter | een brief | a letter
EndorsementForm.letter_of_intent | een intentieverklaring | a letter of intent
EndorsementForm.agreement | een convenant | an agreement to work together
EndorsementForm.decision | een besluit | a decision
EndorsementForm.public_statement | een openbare verklaring | a public statement
EntityStanding.active | actief | active
EntityStanding.insolvent | insolvent | insolvent
EntityStanding.in_liquidation | in liquidatie | in liquidation
EntityStanding.ended | opgehouden te bestaan | no longer existing
FundKind.general | algemene reserve | general fund
FundKind.continuity | continuïteitsreserve | continuity reserve
FundKind.designated | bestemmingsreserve | designated fund
FundKind.restricted | bestemmingsfonds | restricted fund
FundKind.endowment | stamvermogen | endowment
GradeKind.core | kernlid | core member
GradeKind.full | lid | full member
GradeKind.provisional | aspirant-lid | provisional member
GradeKind.associate | geassocieerd lid | associate
InKindKind.labour | arbeid | labour
InKindKind.free_use | gebruik om niet | free use
InKindKind.materials | materiaal | materials
InKindKind.services | diensten | services
InsolvencyKind.suspension_of_payments | surseance van betaling | suspension of payments
InsolvencyKind.bankruptcy | faillissement | bankruptcy
InsolvencyKind.administration | administration (Brits) | administration
InsolvencyKind.receivership | receivership (Brits) | receivership
InsolvencyKind.voluntary_arrangement | schuldregeling | voluntary arrangement
Matter.initiative | het initiatief | the initiative
Matter.plan | het plan | the plan
Matter.business_model | het verdienmodel | the business model
Matter.purchase | de aankoop | the purchase
Matter.sale | de verkoop | the sale
Matter.letting | huur, bruikleen of beheer | letting or running
Matter.building_works | de verbouwing | the building works
Matter.grant | de subsidie | the grant
Matter.loan | de lening | the loan
Matter.contract | de opdracht | the contract
Matter.closure | de sluiting | the closure
Matter.legal_form | de rechtsvorm | the legal form
Matter.membership | de leden | the membership
Matter.governance | het bestuur en de zeggenschap | the governance
Matter.finance | het geld | the finance
Matter.other | iets anders | something else
OutcomeByOthers.approved | goedgekeurd | approved
OutcomeByOthers.rejected | afgewezen | rejected
OutcomeByOthers.postponed | uitgesteld | postponed
OutcomeByOthers.advised_for | positief geadviseerd | advised in favour
OutcomeByOthers.advised_against | negatief geadviseerd | advised against
OutcomeByOthers.announced | aangekondigd | announced
OutcomeByOthers.withdrawn | ingetrokken | withdrawn
PhaseKind.idea | idee | idea
PhaseKind.support | draagvlak zoeken | gathering support
PhaseKind.plan | plan maken | making the plan
PhaseKind.incorporated | opgericht | incorporated
PhaseKind.acquiring | verwerven | acquiring
PhaseKind.operating | in bedrijf | operating
PhaseKind.consolidating | bestendigen | consolidating
PhaseKind.winding_up | afwikkelen | winding up
PlacementKind.trainee | stage of leerwerkplek | traineeship
PlacementKind.reintegration | re-integratie | way back to work
PlacementKind.sheltered | beschut werk | sheltered work
PlacementKind.daytime | dagbesteding | daytime activity
"""

_KINDS = """
activity | activiteit | activity
application | aanvraag | application
award | toekenning | award
cessation | einde van de vereffening | end of the liquidation
closing | sluiting | closing
coaching | begeleiding | coaching
contribution | bijdrage | contribution
conversion | omzetting | conversion
decision_by_others | besluit van anderen | decision by others
dissolution | ontbinding | dissolution
employee | werknemers | employees
endorsement | blijk van steun | endorsement
former_form | vroegere rechtsvorm | former legal form
former_name | vroegere naam | former name
fund | fonds of reserve | fund
fund_balance | stand van een fonds of reserve | balance of a fund
fund_transfer | overboeking tussen fondsen | transfer between funds
grade | soort lidmaatschap | grade of membership
in_kind | bijdrage in natura | value in kind
incorporation | oprichting | incorporation
independent | zelfstandige professional | independent professional
information_meeting | informatiebijeenkomst | information meeting
insolvency | insolventie | insolvency
life_event | gebeurtenis | event
merger | fusie | merger
network | koepel | network
network_member | lid van de koepel | member of the network
phase | fase | phase
placement | leerwerk- of re-integratieplekken | placements
policy | beleidsregel | policy
programme | programma | programme
published_number | opgegeven aantal | published number
rename | naamswijziging | change of name
reopening | heropening | reopening
seconded | gedetacheerden | seconded staff
study_visit | werkbezoek | study visit
succession | opvolging | succession
support | ondersteuning | support
training | training | training
volunteer | vrijwilligers | volunteers
work | werk | work
"""

_FIELDS = """
abstained | het aantal onthoudingen | the number of abstentions
activities | de activiteiten | the activities
adviser | wie adviseert | who advises
adviser_organ | welk orgaan adviseert | which organ advises
against | het aantal stemmen tegen | the votes against
allowance_per_hour | de vergoeding per uur | the allowance for an hour
allowance_per_month | de vergoeding per maand | the allowance a month
allowance_per_year | de vergoeding per jaar | the allowance a year
applications | de aanvragen | the applications
asked | hoeveel er is gevraagd | how much or how many were asked
assets_left | of er nog baten waren | whether assets were left
at | waar het gebeurt | where it is done
audience | voor wie het is bedoeld | for whom it is meant
awards | de toekenningen | the awards
backers | wie erachter staat | who stands behind it
basis | hoe de schatting is gemaakt | how the estimate was made
called | hoe het wordt genoemd | what it is called
ceiling_per_award | het hoogste bedrag per toekenning | the ceiling of an award
conditions | de voorwaarden | the conditions
contributions | de bijdragen | the contributions
decided_by | wie besloot | who decided
decider | wie beslist | who decides
decision | het besluit | the decision
decisions | de besluiten | the decisions
decisions_by_others | de besluiten van anderen | the decisions by others
counted_on | op welke dag is geteld | on which day it was counted
delivered | wat er is geleverd | what was delivered
directed_by | wie de opdracht geeft | who directs
disappearing | wie er verdwijnt | which entities disappear
domains | wat het ontwikkelt | what it develops
ended | het einde | the end
estimated_value | de geschatte waarde | the estimated value
estimated_value_per_year | de geschatte waarde per jaar | the estimated value a year
fee_in_all | de vergoeding in totaal | the fee in all
fee_per_hour | de vergoeding per uur | the fee for an hour
fee_per_month | de vergoeding per maand | the fee a month
former_forms | de vroegere rechtsvormen | the former legal forms
former_names | de vroegere namen | the former names
fte | het deel van een volledige werkweek | the part of full time
fund_transfers | de overboekingen tussen fondsen | the transfers between funds
funds | de fondsen en reserves | the funds
grade | de soort lidmaatschap | the grade of membership
grades | de soorten lidmaatschap | the grades of membership
ground | de grond | the ground
hours | het aantal uren | the hours
hours_per_week | het aantal uren per week | the hours a week
in_favour | het aantal stemmen voor | the votes in favour
in_kind | wat er in natura is gegeven | what was given in kind
in_return_for | waarvoor het een tegenprestatie is | what it is given in return for
intended_months | voor hoeveel maanden het is bedoeld | for how many months it is meant
into | waarin het opging | into which it went
jurisdictions | onder welk recht de leden vallen | under whose law the members are
life | wat er met de rechtspersonen is gebeurd | what happened to the entities
matter | waar het over gaat | what it is about
members | de leden | the members
moved_on | hoeveel er doorstroomden naar betaald werk | how many went on to paid work
new_form | de nieuwe rechtsvorm | the new legal form
new_name | de nieuwe naam | the new name
of | wat er is geteld | what was counted
old_form | de oude rechtsvorm | the old legal form
old_name | de oude naam | the old name
statutory_name | de volledige statutaire naam | the full name in the articles
court_leave | of de rechter machtiging gaf | whether the court gave leave
decided_by | welk orgaan besloot | which body decided
on_behalf_of | voor wie er wordt gewerkt | on whose behalf they work
organ | welk orgaan | which organ
outcome | de uitkomst | the outcome
paid_by | wie betaalt | who pays
participants | het aantal deelnemers | the number of participants
person | de persoon | the person
phase | de fase | the phase
phases | de fasen | the phases
placed_by | wie de plaatsing regelt | who places them
policies | de beleidsregels van anderen | the policies of others
proceeding | de procedure | the proceeding
professional | wie het werk doet | who does the work
purpose | het doel | the purpose
reasons | de redenen | the reasons
restricted_by | wie het heeft bestemd | who restricted it
run_by | wie het uitvoert | who runs it
says | wat er staat | what it says
support | de ondersteuning | the support
target_awards | hoeveel toekenningen worden beoogd | how many awards are aimed at
task | de opdracht | the task
terms | de voorwaarden | the terms
times | hoe vaak | how often
trust | het kenmerk van de onderneming | the id of the enterprise
unanimous | of het eenstemmig was | whether it was unanimous
under | volgens welk beleid | under which policy
visited | wie er is bezocht | who was visited
visitors | het aantal bezoekers | the number of visitors
why | waarom | why
with | wie er meedoet | who takes part
work | wie het werk doet | who does the work
"""


def _read(table: str) -> dict[str, Text]:
    rows = (line.split(" | ") for line in table.strip().splitlines())
    return {name: Text(nl=nl, en=en) for name, nl, en in rows}


def _members() -> dict[Enum, Text]:
    words = _read(_MEMBERS)
    return {member: words[f"{kind.__name__}.{member.value}"] for kind in _ENUMS for member in kind}


MODEL_MEMBERS: Mapping[Enum, Text] = MappingProxyType(_members())
"""Members of closed lists."""

MODEL_KINDS: Mapping[str, Text] = MappingProxyType(_read(_KINDS))
"""What an object without a name is called."""

MODEL_FIELDS: Mapping[str, Text] = MappingProxyType(_read(_FIELDS))
"""What somebody is asked for, by the name of the field."""
