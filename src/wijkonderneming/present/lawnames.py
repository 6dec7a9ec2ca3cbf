"""What to call the rules, figures and norms that come with the library, of which a law that is not held makes an unknown."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from wijkonderneming.rulebooks.standard import STANDARD_RULEBOOKS
from wijkonderneming.values.text import Text

__all__ = ["law_title", "law_titles"]

_BESIDES = {
    "nl.hrw.20": Text(nl="Termijn om in te schrijven (Handelsregisterwet)", en="Time to register (Handelsregisterwet)"),
    "nl.termijnenwet.3": Text(
        nl="Dagen die voor feestdag gelden (Algemene termijnenwet)",
        en="Days that count as holidays (Algemene termijnenwet)",
    ),
}
"""Law that rules ask and that is no rule, figure or norm by itself."""


def law_title(name: str) -> Text | None:
    """The title of a law by its id, which may say for which day it is asked; nothing for what did not come with it."""
    title = law_titles().get(name)
    return title or next((said for law, said in _BESIDES.items() if name == law or name.startswith(f"{law}.")), None)


@cache
def law_titles() -> Mapping[str, Text]:
    """The titles of the standard rules, figures and norms, by their ids, and of what they ask besides."""
    found: dict[str, Text] = dict(_BESIDES)
    for book in STANDARD_RULEBOOKS:
        found |= {figure.id: figure.title for figure in book.parameters}
        found |= {norm.id: norm.title for norm in book.norms}
        found |= {rule.id: rule.title for rule in book.rules}
    return MappingProxyType(found)
