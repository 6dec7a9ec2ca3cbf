"""What is asked and said when a document is begun, in Dutch and English. Values stand in braces."""

from __future__ import annotations

from collections.abc import Mapping

from wijkonderneming.present.wordtables import words_by_name
from wijkonderneming.values.text import Text

__all__ = ["START"]

_PHRASES = """
ask_name | Hoe heet de onderneming? | What is the enterprise called?
ask_form | Welke rechtsvorm heeft zij? Een nummer of een woord: | What is its legal form? A number or a word:
ask_jurisdiction | Onder welk recht valt zij? Een nummer of een woord: | Whose law is it under? A number or a word:
ask_place | In welke buurt werkt zij? Mag leeg blijven: | Which neighbourhood is it of? May be left empty:
cannot_begin | Hiermee is geen document te beginnen: | No document can be begun with this:
stopped | Er is niets geschreven. | Nothing was written.
there_already | {file}: dit bestand is er al. Met --force wordt het overschreven. | {file}: this file is there already. With --force it is overwritten.
go_on | Vul aan wat bekend is. Wat er ontbreekt en wie het weet, zegt: wijkonderneming assess {file} --lang nl | Fill in what is known. What is missing and who knows it is said by: wijkonderneming assess {file}
"""

START: Mapping[str, Text] = words_by_name(_PHRASES)
"""What is asked and said when a document is begun."""
