"""What the chapters on legal persons, and the trade register, looked at, in Dutch and English."""

from __future__ import annotations

from wijkonderneming.present.wordtables import words_by_name

__all__ = ["FACTS_LEGAL"]

FACTS_LEGAL = words_by_name("""
clause_on_conversion | de statuten noemen een meerderheid voor omzetting | the articles name a majority for conversion
nine_tenths_to_convert | die is negen tiende of meer | it is nine tenths or more
was_converted | is omgezet | was converted
converted_by_deed | bij notariële akte | by notarial deed
conversion_needs_leave | de omzetting vroeg machtiging | the conversion took leave of the court
court_gave_leave | de rechter gaf machtiging | the court gave leave
was_a_foundation | was een stichting | was a foundation
capital_bound_to_court | de statuten binden het vermogen aan toestemming van de rechter | the articles bind the capital to the consent of the court
director_in_the_past_year | bestuurder in het laatste jaar | director in the past year
older_than_a_year | bestaat een jaar of langer | has existed for a year or more
purpose_pays_whom_it_may_not | het doel houdt uitkeringen in die niet mogen | the purpose holds payments it may not hold
notarial_articles | statuten in een notariële akte | articles in a notarial deed
name_says_stichting | de naam bevat het woord stichting | the name holds the word stichting
seat_in_articles | zetel | seat
purpose_in_articles | doel | purpose
appointment_of_directors | benoeming van bestuurders | appointment of directors
destination_of_surplus | bestemming van het batig saldo | where a surplus goes
has_supervisory_board | raad van commissarissen of toezicht | supervisory board
appointment_of_supervisors | benoeming van commissarissen | appointment of supervisors
registered | staat in het handelsregister | stands in the trade register
articles_deposited | statuten neergelegd bij het handelsregister | articles deposited with the trade register
board_had_the_power | de statuten gaven het bestuur de bevoegdheid | the articles gave the board the power
board_decided | het bestuur besloot | the board decided
was_amended | statuten gewijzigd | articles changed
amended_by_deed | elke wijziging bij notariële akte | each change by notarial deed
change_allowed | elke wijziging toegelaten | each change allowed
changes_deposited | elke wijziging neergelegd bij het handelsregister | each change deposited with the trade register
list_deposited | ledenlijst neergelegd bij het handelsregister | list of members deposited with the trade register
profit_paid_to_members | winstuitkeringen aan leden | payments of profit to members
duties_of_members | wat leden verschuldigd zijn | what members owe
convening_of_members | bijeenroeping van de algemene vergadering | convening of the general meeting
traded_with_others | handelde met anderen dan leden | traded with others than members
trade_with_others_allowed | de statuten laten handel met anderen toe | the articles let it trade with others
turnover_with_others | omzet met anderen dan leden | turnover with others than members
turnover_with_members | omzet met leden | turnover with members
name_says_cooperative | de naam bevat coöperatief | the name holds coöperatief
name_ends_in_letters | de naam eindigt op W.A., B.A. of U.A. | the name ends in W.A., B.A. or U.A.
liability_letters | de letters van de aansprakelijkheid | the letters of liability
liability_excluded | de statuten sluiten aansprakelijkheid uit | the articles exclude liability
liability_capped | de statuten beperken aansprakelijkheid | the articles cap liability
term_after_leaving | de statuten noemen hoelang vertrokken leden aansprakelijk zijn | the articles say how long former members are liable
liable_a_year_after_leaving | vertrokken leden blijven een jaar aansprakelijk | former members stay liable for a year
members_are_liable | leden zijn aansprakelijk | members are liable
applications_kept | aanvragen van het lidmaatschap bewaard | applications for membership kept
members_changed | de ledenlijst veranderde | the list of members changed
list_filed_in_time | wijzigingen van de ledenlijst op tijd opgegeven | changes of the list of members filed in time
registered_in_time | op tijd opgegeven | filed in time
appointed_again | aansluitend opnieuw benoemd | appointed again at the end of the term
dissolved_without_assets | ontbonden bij besluit zonder baten | dissolved by resolution without assets
accounted_for_its_end | legde op tijd rekening af | accounted for it in time
somebody_left | een bestuurder of commissaris vertrok | a director or supervisor left
departures_filed | elk vertrek op tijd opgegeven | each departure filed in time
beneficial_owners_registered | uiteindelijk belanghebbenden opgegeven | beneficial owners filed
""")
"""The facts of the chapters on legal persons, foundations and co-operatives, and of the trade register."""
