"""What to call the rules, figures and norms that come with the library, of which a law that is not held makes an unknown."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from wijkonderneming.rulebooks.standard import STANDARD_RULEBOOKS
from wijkonderneming.values.text import Text

__all__ = ["law_titles"]


@cache
def law_titles() -> Mapping[str, Text]:
    """The titles of the standard rules, figures and norms, by their ids."""
    found: dict[str, Text] = {}
    for book in STANDARD_RULEBOOKS:
        found |= {figure.id: figure.title for figure in book.parameters}
        found |= {norm.id: norm.title for norm in book.norms}
        found |= {rule.id: rule.title for rule in book.rules}
    return MappingProxyType(found)
