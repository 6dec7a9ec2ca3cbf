"""What rules about accounts and their filing looked at, in Dutch and English."""

from __future__ import annotations

from wijkonderneming.present.wordtables import words_by_name

__all__ = ["FACTS_ACCOUNTS"]

FACTS_ACCOUNTS = words_by_name("""
last_day | de laatste dag | the last day
accounts_drawn_up | de jaarstukken zijn opgemaakt | the accounts are drawn up
accounts_presented | de jaarstukken zijn aan de vergadering voorgelegd | the accounts were laid before the meeting
accounts_adopted | de jaarrekening is vastgesteld | the accounts are adopted
accounts_filed | de jaarrekening is openbaar gemaakt | the accounts are filed
board_report_drawn_up | het bestuursverslag is opgemaakt | the board report is drawn up
under_title_nine | titel 9 is van toepassing | Title 9 applies
committee_of_two | een kascommissie van ten minste twee, zonder bestuurders | an audit committee of two or more, without directors
has_supervisory_board | er is een raad van commissarissen | there is a supervisory board
accountants_statement | er is een controleverklaring van een accountant | there is an accountant's statement
statement_in_place | een accountantsverklaring vervangt de openbaarmaking | an accountant's statement stands in place of filing
turnover_shown | de netto-omzet is vermeld | the net turnover is shown
enterprise | er is een onderneming die in het handelsregister hoort | there is an enterprise that must be registered
smaller_payments | er zijn uitkeringen van ten hoogste een kwart | there are payments of at most a quarter
not_registered | een daarvan staat niet in het register | one of them is not in the register
micro | microrechtspersoon | micro legal person
small | kleine rechtspersoon | small legal person
small_or_medium | kleine of middelgrote rechtspersoon | small or medium legal person
discharge_by_adoption | decharge is afgeleid uit de vaststelling | discharge is taken from the adoption
""")
