"""What the chapters on boards and supervision looked at, in Dutch and English."""

from __future__ import annotations

from wijkonderneming.present.wordtables import words_by_name

__all__ = ["FACTS_BOARD"]

FACTS_BOARD = words_by_name("""
one_outvotes_the_others | iemand heeft meer stemmen dan de anderen samen | somebody has more votes than the others together
one_decides_alone_by_a_casting_vote | iemand beslist in zijn eentje door een doorslaggevende stem | somebody decides alone by a casting vote
has_supervisory_board | er is een raad van commissarissen of raad van toezicht | there is a supervisory board
absence_of_all_directors_provided_for | de statuten voorzien in afwezigheid van alle bestuurders | the articles provide for the absence of all directors
absence_of_all_supervisors_provided_for | de statuten voorzien in afwezigheid van alle commissarissen | the articles provide for the absence of all supervisors
articles_let_one_with_a_conflict_take_part | de statuten laten wie een tegenstrijdig belang heeft meebeslissen | the articles let one with a conflicting interest take part
articles_pass_by_the_supervisory_board | de statuten laten een ander dan de raad van commissarissen beslissen | the articles let another than the supervisory board decide
one_tier_board | bestuur met uitvoerende en niet uitvoerende bestuurders | board with executive and non-executive directors
executive_may_chair | een uitvoerende bestuurder is voorzitter, of mag het zijn | an executive director is in the chair, or may be
non_executive_organisation | een organisatie is niet uitvoerende bestuurder | an organisation is a non-executive director
organisation_is_supervisor | een organisatie is commissaris | an organisation is a supervisor
supervisors_were_told | de commissarissen zijn dat jaar schriftelijk ingelicht | the supervisors were informed in writing that year
somebody_is_paid | iemand krijgt een bezoldiging | somebody is paid
articles_provide_for_pay | de statuten staan een bezoldiging toe | the articles provide for pay
began_within_five_years_of_dismissal_by_a_court | aangetreden binnen vijf jaar na een ontslag door de rechtbank | began within five years of a dismissal by a court
in_office | bestuurders in functie | directors in office
member_classes_without_a_vote_on_the_board | soorten leden zonder stem over het bestuur | classes of members without a vote on the board
nomination_is_binding | er is een bindende voordracht | there is a binding nomination
nomination_is_harder_to_break_than_the_law_lets | de voordracht is moeilijker te doorbreken dan de wet toelaat | the nomination is harder to break than the law lets
appoints_and_does_not_dismiss | wie benoemt mag volgens de statuten niet ontslaan | by the articles who appoints does not dismiss
half_or_more_supervisors_appointed_by_others | de helft of meer van de commissarissen kan door anderen zijn benoemd | half of the supervisors or more may be appointed by others
""")
