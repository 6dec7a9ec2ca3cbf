"""Words in Dutch and English."""

from __future__ import annotations

from enum import Enum

import attrs

from wijkonderneming.values.base import Frozen, InvalidValue

__all__ = ["InvalidText", "Lang", "Text"]


class InvalidText(InvalidValue):
    """A text has no words in any language."""


class Lang(Enum):
    """A language the library writes."""

    NL = "nl"
    EN = "en"


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Text(Frozen):
    """The same words in Dutch and English, or in one of them.

    Attributes:
        nl: in Dutch.
        en: in English.

    Raises:
        InvalidText: when both are left out, or one is empty.
    """

    nl: str | None = None
    en: str | None = None

    def __attrs_post_init__(self) -> None:
        given = [words for words in (self.nl, self.en) if words is not None]
        if not given or not all(isinstance(words, str) and words.strip() for words in given):
            raise InvalidText("text", expected="words in nl, in en or in both")

    @property
    def complete(self) -> bool:
        """Whether it has words in both languages."""
        return self.nl is not None and self.en is not None

    def in_(self, lang: Lang) -> str:
        """The words in a language, or in the other where there are none."""
        first, second = (self.nl, self.en) if lang is Lang.NL else (self.en, self.nl)
        found = first if first is not None else second
        assert found is not None
        return found

    def __str__(self) -> str:
        return self.in_(Lang.EN)
