"""The sentences about what differs between two documents, in Dutch and English. Values stand in braces."""

from __future__ import annotations

from collections.abc import Mapping

from wijkonderneming.present.wordtables import words_by_name
from wijkonderneming.values.text import Text

__all__ = ["DIFF"]

_PHRASES = """
differs_in_nothing | Er is geen verschil. | Nothing differs.
differs_in_one | Er is één verschil. | One thing differs.
differs_in | Er zijn {n} verschillen. | {n} things differ.
other_order | {field} van {name} staan in een andere volgorde; dat betekent niets. | {field} of {name} stand in another order, which says nothing.
was | {field}: {after} (was: {before}) | {field}: {after} (was: {before})
was_dated | vanaf {day} {field}: {after} (was: {before}) | from {day} {field}: {after} (was: {before})
now_stated | {field}: nu opgegeven, {what} (was: niet vermeld) | {field}: now stated, {what} (was: not stated)
now_unstated | {field}: niet meer opgegeven (was: {what}) | {field}: no longer stated (was: {what})
in_number | {n} in getal | {n} in number
one_more | {field}, erbij: {what} | {field}, added: {what}
one_less | {field}, weg: {what} | {field}, removed: {what}
which_one | {field} ({by}: {told}) | {field} ({by}: {told})
is_new | nieuw in {field} van {name} | new in {field} of {name}
is_gone | weg uit {field} van {name} | gone from {field} of {name}
stands_elsewhere | staat nu in {after} (was: {before}) | now stands in {after} (was: {before})
hidden_changed | {field}: gewijzigd | {field}: changed
hidden_added | {field}: nu opgegeven | {field}: now stated
hidden_removed | {field}: niet meer opgegeven | {field}: no longer stated
twice_standard_input | Maar één van de twee documenten kan van de standaardinvoer komen. | Only one of the two documents can come from standard input.
not_shown | niet getoond | not shown
"""

DIFF: Mapping[str, Text] = words_by_name(_PHRASES)
"""What is said of differences."""
