"""What good practice and the tests of English development trusts looked at, in Dutch and English."""

from __future__ import annotations

from wijkonderneming.present.wordtables import words_by_name

__all__ = ["FACTS_PRACTICE"]

FACTS_PRACTICE = words_by_name("""
continuity_reserve | de continuïteitsreserve | the continuity reserve
organisation_costs_of_the_year | de kosten van de eigen organisatie in het laatste jaar | the costs of its own organisation in the last year
parts_with_a_backlog | onderdelen met achterstallig onderhoud | parts with a backlog of maintenance
defined_area | er is een afgebakend gebied | there is a defined area
economic_activities | er zijn economische activiteiten | there are economic activities
environmental_activities | er zijn activiteiten voor de leefomgeving | there are environmental activities
social_activities | er zijn sociale activiteiten | there are social activities
earns_income | er zijn eigen inkomsten | there is earned income
voting_members | er zijn stemmende leden | there are voting members
done_with_others | er wordt met anderen samengewerkt | something is done with others
""")
