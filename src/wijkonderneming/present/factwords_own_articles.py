"""What the rules about own articles looked at, in Dutch and English."""

from __future__ import annotations

from wijkonderneming.present.wordtables import words_by_name

__all__ = ["FACTS_OWN_ARTICLES"]

FACTS_OWN_ARTICLES = words_by_name("""
in_the_articles | artikel van de statuten | article of the articles
directors_in_office | bestuurders in functie | directors in office
executive_directors | uitvoerende bestuurders | executive directors
non_executive_directors | niet uitvoerende bestuurders | non-executive directors
rights_in_registered_property | verkregen rechten op registergoed | rights in registered property acquired
memberships_ended_by_the_member | door leden opgezegde lidmaatschappen | memberships ended by the member
directors_who_are_no_members | bestuurders die geen lid zijn | directors who are no members
own_activities | er zijn activiteiten | there are activities
own_rights | er zijn rechten op gebouwen of grond | there are rights over buildings or land
distributions_asked_about | uitkeringen waar het om gaat | distributions it is about
shares_issued | uitgegeven aandelen en winstbewijzen | shares and certificates issued
changes_of_the_articles | wijzigingen van de statuten | changes of the articles
financial_years_listed | boekjaren die zijn opgegeven | financial years that are listed
""")
