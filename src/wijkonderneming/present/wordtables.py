"""Read tables of words: one line a name, Dutch and English after it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum
from types import MappingProxyType

from wijkonderneming.values.text import Text

__all__ = ["words_by_member", "words_by_name"]


def words_by_name(table: str) -> Mapping[str, Text]:
    """The words of a table, by the name at the start of each line: ``name | Dutch | English``."""
    rows = (line.split(" | ") for line in table.strip().splitlines())
    return MappingProxyType({name: Text(nl=nl, en=en) for name, nl, en in rows})


def words_by_member(table: str, kinds: Iterable[type[Enum]]) -> Mapping[Enum, Text]:
    """The words of every member of some closed lists, named ``Kind.value`` in the table.

    Raises:
        KeyError: when the table has no line for a member.
    """
    words = words_by_name(table)
    return MappingProxyType({member: words[f"{kind.__name__}.{member.value}"] for kind in kinds for member in kind})
