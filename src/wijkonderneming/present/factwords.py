"""What rules looked at, in Dutch and English: a table for each topic, in a file of its own where it is long."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from wijkonderneming.present.factwords_accounts import FACTS_ACCOUNTS
from wijkonderneming.present.factwords_board import FACTS_BOARD
from wijkonderneming.present.factwords_legal import FACTS_LEGAL
from wijkonderneming.present.factwords_meeting import FACTS_MEETING
from wijkonderneming.present.factwords_own_articles import FACTS_OWN_ARTICLES
from wijkonderneming.present.factwords_practice import FACTS_PRACTICE
from wijkonderneming.present.factwords_tax import FACTS_TAX
from wijkonderneming.present.wordtables import words_by_name
from wijkonderneming.values.text import Text

__all__ = ["FACTS"]

_CONTROL = words_by_name("""
residents_of_persons_in_office | bewoners onder de personen in functie | residents among the persons in office
local_of_all_seats | zetels waarin bewoners benoemen | seats to which local people appoint
local_of_seats_without_casting_vote | zulke zetels, die met de doorslaggevende stem niet meegeteld | such seats, leaving out the one with the casting vote
local_of_all_votes | stemmen van zulke zetels | votes of such seats
seats | zetels | seats
appointed_by_others_at_most | door anderen dan de leden benoemd, ten hoogste | appointed by others than the members, at most
appointed_by_members_at_least | door de leden benoemd, ten minste | appointed by the members, at least
members_are_local | alle stemmende leden zijn bewoners | all voting members are local
limited_capacity | beperkte rechtsbevoegdheid | limited legal capacity
registered_property_acquired_without_capacity | registergoederen verkregen zonder bevoegdheid | registered property acquired without capacity
articles_keep_the_surplus | de statuten houden het overschot uit privéhanden | the articles keep the surplus from private hands
distributions_to_private_persons | uitkeringen aan privépersonen | distributions to private persons
initiated_by_residents | initiatief van bewoners | initiated by residents
evidence_stated | een bron laat het zien | a source shows it
""")

FACTS: Mapping[str, Text] = MappingProxyType(
    {
        **_CONTROL,
        **FACTS_ACCOUNTS,
        **FACTS_LEGAL,
        **FACTS_BOARD,
        **FACTS_MEETING,
        **FACTS_TAX,
        **FACTS_OWN_ARTICLES,
        **FACTS_PRACTICE,
    }
)
"""What a rule looked at, by the name it has in ``judge``."""
