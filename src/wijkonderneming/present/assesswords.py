"""What is said of an assessment besides its findings: for the secretary, between two of them, of one rule; in Dutch and English."""

from __future__ import annotations

from collections.abc import Mapping

from wijkonderneming.present.wordtables import words_by_name
from wijkonderneming.values.text import Text

__all__ = ["ASSESS"]

_PHRASES = """
line_with | {title} ({told}) [{rule}] | {title} ({told}) [{rule}]
line_alone | {title} [{rule}] | {title} [{rule}]
ask_these | Vraag {roles}: | Ask {roles}:
hangs_on | {what}. Daarvan hangt af: {said} | {what}. On that depends: {said}
rules_about | {names}: {said} | {names}: {said}
secretary | Voor de secretaris: wie treedt af, wat is vacant, wat moet er gebeuren | For the secretary: who leaves, which seats are empty, what is due
rota | Rooster van aftreden: {body} | Retirement rota: {body}
rota_empty | Wie er in functie is, is niet vermeld. | Who is in office is not stated.
person | wie | who
office | functie | office
in_body | orgaan | body
remark | opmerking | remark
term_over | de termijn is om, een opvolger is niet vermeld | the term is over, no successor is stated
term_may_be_over | de termijn kan om zijn, een opvolger is niet vermeld | the term may be over, no successor is stated
empty_seats | Vacante zetels | Empty seats
no_empty_seats | Er is geen vacante zetel vermeld. | No empty seat is stated.
seats_of_body | zetels | seats
seats_allowed | aantal volgens de statuten | number by the articles
seats_taken | bezet | taken
seats_empty | vacant | empty
due | Wat moet gebeuren tot en met {day} | What is due up to {day}
nothing_due | Tot en met {day} is er geen termijn die afloopt, voor zover bekend. | No term ends up to {day}, as far as is known.
due_by | uiterlijk op | by
due_what | wat | what
due_else | anders | otherwise
compared | Vergeleken: {first}, met {second} | Compared: {first}, with {second}
trust_on | {name} op {day} | {name} on {day}
alike_findings | Andere bevindingen: {different}; gelijke: {alike}. | Findings that differ: {different}; that are the same: {alike}.
turned_breached | Dan niet voldaan | Then not met
turned_unknown | Dan niet bekend | Then not known
turned_met | Dan voldaan | Then met
turned_not_applicable | Dan niet van toepassing | Then not applicable
turned_gone | Dan niet meer gevraagd | Then no longer asked
only_facts | Zelfde oordeel, andere feiten of een andere wettekst | Same verdict, other facts or another wording
change | {title} ({subject}): {before}, daarna {after} [{rule}] | {title} ({subject}): {before}, then {after} [{rule}]
same_verdict | {title} ({subject}): {after} [{rule}] | {title} ({subject}): {after} [{rule}]
fact_was | {fact}: {after} (was: {before}) | {fact}: {after} (was: {before})
wording_was | bron: {after} (was: {before}) | source: {after} (was: {before})
not_asked_of | niet gevraagd | not asked
nothing_differs | Er is geen verschil in de bevindingen. | No finding differs.
one_day_or_two | Noem een tweede document, of met --and een tweede dag. | Name a second document, or a second day with --and.
no_rule | {rule}: er is geen regel met deze naam.{meant} De regels staan in: wijkonderneming rules | {rule}: there is no rule of this name.{meant} The rules are listed by: wijkonderneming rules
"""

ASSESS: Mapping[str, Text] = words_by_name(_PHRASES)
"""What is said of an assessment besides its findings."""
