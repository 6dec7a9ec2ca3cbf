"""The words for changes, and for what only changes bring, in Dutch and English."""

from __future__ import annotations

from collections.abc import Mapping

from wijkonderneming.present.wordtables import words_by_name
from wijkonderneming.values.text import Text

__all__ = ["CHANGE_FIELDS", "CHANGE_KINDS"]

_KINDS = """
begin | begin | beginning
change | wijziging | change
changes | wijzigingen | changes
end | einde | end
former_state | vroegere stand van een recht | former state of a right
revise | herziening | revision
"""

_FIELDS = """
changes | de wijzigingen | the changes
closed | vanaf wanneer het gesloten is | from when it is closed
former_states | hoe ver het recht eerder was | how far the right had come before
item | wat erbij komt | what is added
which | om welke het gaat | which one it is
"""

CHANGE_KINDS: Mapping[str, Text] = words_by_name(_KINDS)
"""What a change is called."""

CHANGE_FIELDS: Mapping[str, Text] = words_by_name(_FIELDS)
"""What somebody is asked for, by the name of the field."""
