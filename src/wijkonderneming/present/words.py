"""Find the words for members of closed lists, facts, fields and purposes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum

from wijkonderneming.present.clausewords import CLAUSE_KINDS
from wijkonderneming.present.fieldwords import FIELDS
from wijkonderneming.present.moneywords import PURPOSES
from wijkonderneming.present.phrases import say
from wijkonderneming.present.vocabulary import FACTS, KINDS, MEMBERS
from wijkonderneming.values.text import Lang

__all__ = ["capital", "fact_word", "field_word", "joined", "kind_word", "purpose_word", "word"]

_NUMBERED = re.compile(r"\[[0-9]+\]")


def word(member: Enum, lang: Lang) -> str:
    """The word for a member of a closed list; its own value where somebody else's list has none."""
    found = MEMBERS.get(member)
    return _plain(str(member.value)) if found is None else found.in_(lang)


def kind_word(kind: str, lang: Lang) -> str:
    """The word for a kind of object, or a family of kinds."""
    found = KINDS.get(kind)
    return _plain(kind) if found is None else found.in_(lang)


def purpose_word(purpose: str, lang: Lang) -> str:
    """What a movement of money is for."""
    found = PURPOSES.get(purpose)
    return _plain(purpose) if found is None else found.in_(lang)


def fact_word(name: str, lang: Lang) -> str:
    """What a rule looked at."""
    found = FACTS.get(name)
    return _plain(name) if found is None else found.in_(lang)


def field_word(field: str, lang: Lang, of: str = "") -> str:
    """What somebody is asked for; a field inside another one by both their words.

    Args:
        field: the field, as unknowns name it.
        lang: the language.
        of: the noun it is a field of, which may have words of its own for it.
    """
    name = _NUMBERED.sub("", field)
    if f"{of}.{name}" in FIELDS:
        return FIELDS[f"{of}.{name}"].in_(lang)
    if name in FIELDS:
        return FIELDS[name].in_(lang)
    parts = name.split(".")
    # What articles lay down goes by its kind of clause: notice is given of meetings here, and elsewhere of a lease.
    clauses = CLAUSE_KINDS if parts[0] == "articles" else {}
    words = (
        FIELDS[part].in_(lang) if part in FIELDS and part not in clauses else kind_word(part, lang) for part in parts
    )
    return ", ".join(words)


def joined(parts: Sequence[str], lang: Lang, last: str = "and") -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    if len(parts) < 2:  # noqa: PLR2004 - one part, or none
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {say(last, lang)} {parts[-1]}"


def capital(text: str) -> str:
    """The text with a capital at its start."""
    return text[:1].upper() + text[1:]


def _plain(name: str) -> str:
    return name.replace("_", " ").replace("-", " ")
