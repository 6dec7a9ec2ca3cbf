"""The words for what articles lay down: kinds of clauses, their fields, and what decisions are about."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from wijkonderneming.model.clauses_board import Pay
from wijkonderneming.model.clauses_meeting import Channel, TieBreak
from wijkonderneming.model.subjects import Subject
from wijkonderneming.present.wordtables import words_by_member, words_by_name
from wijkonderneming.values.periods import Counted
from wijkonderneming.values.text import Text

__all__ = ["CLAUSE_FIELDS", "CLAUSE_KINDS", "CLAUSE_MEMBERS"]

_MEMBERS = """
Channel.letter | per brief | by letter
Channel.email | per e-mail | by e-mail
Channel.paper | in een krant of het eigen blad | in a newspaper or the association's own paper
Channel.website | op de website | on the website
Channel.notice_board | op het mededelingenbord | on the notice board
Counted.neither | de dag van verzending en die van de vergadering niet meegeteld | leaving out the days of sending and meeting
Counted.one | een van beide dagen meegeteld | counting one of both days
Counted.both | beide dagen meegeteld | counting both days
Pay.nothing | niets | nothing
Pay.expenses | een vergoeding van gemaakte kosten | the costs they made
Pay.attendance_fee | kosten en een niet bovenmatig vacatiegeld | costs and a modest fee for attending
Pay.salary | een bezoldiging | a remuneration
Subject.ordinary | een gewoon besluit | an ordinary decision
Subject.appointment | een benoeming | an appointment
Subject.breaking_nomination | het doorbreken van een bindende voordracht | breaking a binding nomination
Subject.dismissal | een ontslag | a dismissal
Subject.suspension | een schorsing | a suspension
Subject.admission | de toelating van een lid | the admission of a member
Subject.expulsion | de ontzetting van een lid | the expulsion of a member
Subject.cancellation | de opzegging van een lidmaatschap | the cancellation of a membership
Subject.amendment | een statutenwijziging | a change of the articles
Subject.by_laws | het huishoudelijk reglement | the by-laws
Subject.conversion | een omzetting | a conversion
Subject.merger | een fusie of splitsing | a merger or division
Subject.dissolution | de ontbinding | the dissolution
Subject.purchase_of_property | de verkrijging van een registergoed | the purchase of registered property
Subject.sale_of_property | de vervreemding van een registergoed | the sale of registered property
Subject.encumbrance_of_property | de bezwaring van een registergoed | the encumbrance of registered property
Subject.surety | borgstelling voor een ander | standing surety for another
Subject.accounts | de vaststelling van de jaarrekening | the adoption of the accounts
Subject.discharge | het verlenen van decharge | the discharge of directors
Subject.budget | de begroting | the budget
Subject.distribution | een uitkering | a distribution
Subject.share_issue | een uitgifte van aandelen of obligaties | an issue of shares or bonds
Subject.loan | een lening | a loan
Subject.remuneration | een bezoldiging | a remuneration
Subject.related_party | een overeenkomst met een betrokkene | a contract with a related party
TieBreak.rejected | verworpen | rejected
TieBreak.casting_vote | de doorslaggevende stem beslist | the casting vote decides
TieBreak.second_round | er wordt opnieuw gestemd | there is another round
TieBreak.lot | het lot beslist | the lot decides
TieBreak.other_body | een ander orgaan beslist | another body decides
"""

_KINDS = """
absence_of_all | belet of ontstentenis van het hele bestuur | absence of all directors
admission | wie lid kan zijn | who can be a member
amendment_power | bevoegdheid tot statutenwijziging | power to change the articles
appointment | benoemingsrecht | right to appoint
approval | goedkeuring van besluiten | approval of decisions
asset_lock | vermogensklem | asset lock
audit_committee | kascommissie | members' audit committee
board_size | aantal leden van het orgaan | size of the body
book_year | boekjaar | financial year
cancellation_term | opzegging van het lidmaatschap | cancellation of membership
casting_vote | doorslaggevende stem | casting vote
clause | statutaire bepaling | clause of the articles
conflict_of_interest | tegenstrijdig belang | conflict of interest
delegates | ledenraad van afgevaardigden | meeting of delegates
digital | digitaal deelnemen en stemmen | taking part and voting by electronic means
directors_are_members | bestuurders uit de leden | directors from the members
expulsion | ontzetting | expulsion
liquidation_surplus | bestemming van het liquidatiesaldo | destination of the liquidation surplus
majority | vereiste meerderheid | majority needed
meeting_on_request | vergadering op verzoek van leden | meeting on request of members
member_contribution | bijdrage van leden | contribution of members
member_liability | aansprakelijkheid van leden | liability of members
member_votes | stemmen van leden | votes of members
multiple_votes | meervoudig stemrecht | multiple votes
nomination | voordracht | nomination
non_member_trade | overeenkomsten met niet-leden | trade with non-members
notice | oproeping | notice of meetings
one_tier | uitvoerende en niet uitvoerende bestuurders | executive and non-executive directors
outside_meeting | besluiten buiten vergadering | decisions outside a meeting
participation_certificates | bewijzen van deelgerechtigdheid | participation certificates
proxies | volmachten | proxies
quorum | quorum | quorum
registered_property | bevoegdheid over registergoederen | power over registered property
related_persons | verwante personen | related persons
remuneration | bezoldiging | remuneration
representation | vertegenwoordiging | representation
stated_purpose | doel | purpose
supervisory_board | raad van toezicht of van commissarissen | supervisory board
surplus | bestemming van een overschot | destination of a surplus
term | zittingstermijn | term of office
ties | staken van stemmen | tied votes
votes_of_others | stemrecht van niet-leden | votes of others than members
"""

_FIELDS = """
above | boven welk bedrag | above which amount
acts | wie dan optreedt, of welke handelingen | who acts then, or which acts
advance | hoelang vooraf kan worden gestemd | how long before one can vote
after_leaving | hoelang na het vertrek | how long after leaving
allowed | wat is toegestaan | what is allowed
appeal_to | waar beroep openstaat | where one can appeal
appeal_within | hoelang beroep openstaat | how long one can appeal
approved_by | wie goedkeurt | who approves
article | het artikel van de statuten | the article of the articles
at_most | hoeveel ten hoogste | how much or many at most
at_year_end | of opzeggen alleen per het einde van het boekjaar kan | whether one leaves only at the end of a financial year
binding | of de voordracht bindend is | whether the nomination is binding
board_decides | of het bestuur zelf beslist | whether the board itself decides
broken_by | hoe de voordracht wordt doorbroken | how the nomination is broken
by_association | wie namens de vereniging opzegt | who cancels for the association
by_rota | of er een rooster van aftreden is | whether there is a retirement rota
chair_executive | of de voorzitter uitvoerend bestuurder kan zijn | whether the chair may be an executive director
clauses | de bepalingen | the clauses
complete | of de bepalingen volledig zijn opgenomen | whether all clauses are there
consecutive | hoeveel termijnen na elkaar | how many terms in a row
counted | welke dagen meetellen | which days count
day | de dag van de maand | the day of the month
decides | wie beslist | who decides
deed | de akte | the deed
deliberate | of men digitaal kan meepraten | whether one can take part in the debate by electronic means
dismisses | of wie benoemt ook ontslaat | whether whoever appoints also dismisses
electronic | of een elektronische volmacht volstaat | whether an electronic proxy will do
escalates_to | wie dan beslist | who decides then
fully | of zonder zaal kan worden vergaderd | whether one can meet without a place
holders_vote | of de gevolmachtigde stemgerechtigd moet zijn | whether the holder must be entitled to vote
least_age | de minimumleeftijd | the least age
length | de lengte van een termijn | the length of a term
less_than | minder dan welk deel | less than which part
locked | of het vermogen vastligt | whether the assets are locked
member_class | de soort leden | the class of members
month | de maand | the month
most | hoeveel ten hoogste | how many at most
needs | welke meerderheid | which majority
of_public_benefit | of het doel het algemeen nut dient | whether the purpose serves the public benefit
pays_insiders | of het doel uitkeringen aan oprichters of mensen in de organen inhoudt | whether the purpose holds payments to founders or people in its bodies
pays_others | of het doel uitkeringen aan anderen zonder ideële of sociale strekking inhoudt | whether the purpose holds payments to others without an idealistic or social aim
court_consent | of de rechter toestemming moet geven | whether the consent of the court is needed
by_court | of de rechter de statuten wijzigde | whether the court changed the articles
of_social_interest | of het doel een sociaal belang behartigt | whether the purpose serves a social interest
on_entry | wat men bij toetreding betaalt | what is paid on entry
optional | of het orgaan er alleen kan zijn | whether there only may be one
pause | hoelang iemand uit functie moet zijn | how long somebody has to be out of office
per_year | wat men per jaar betaalt | what is paid each year
period | de termijn | the period
repaid | of de inleg wordt terugbetaald | whether it is paid back
required | of het moet | whether it is required
roles | welke functies | which offices
second | de tweede vergadering | the second meeting
set_by | wie vaststelt | who sets it
similar_anbi | of het naar een soortgelijke ANBI gaat | whether it goes to a similar public benefit organisation
stays_until_succeeded | of men aanblijft tot de opvolging | whether one stays until succeeded
steps | wat er achtereenvolgens gebeurt | what follows, in order
subjects | waarover | what about
suspends | of de raad bestuurders kan schorsen | whether it may suspend directors
takes_part | of wie een belang heeft mag meebeslissen | whether somebody with an interest takes part
text_open_for | hoelang de tekst ter inzage ligt | how long the text is laid open
together | hoeveel bestuurders samen | how many directors together
turnout | hoeveel er moeten zijn | how many must take part
written | of het schriftelijk moet | whether in writing
"""

CLAUSE_MEMBERS: Mapping[Enum, Text] = words_by_member(_MEMBERS, (Channel, Counted, Pay, Subject, TieBreak))
"""Members of closed lists."""

CLAUSE_KINDS: Mapping[str, Text] = words_by_name(_KINDS)
"""What a clause is called."""

CLAUSE_FIELDS: Mapping[str, Text] = words_by_name(_FIELDS)
"""What somebody is asked for, by the name of the field."""
