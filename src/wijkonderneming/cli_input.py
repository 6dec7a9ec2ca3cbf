"""What a command works on: a document in a file, on standard input or among the examples, and the days it is asked of."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from datetime import date
from difflib import get_close_matches
from pathlib import Path

from wijkonderneming import examples
from wijkonderneming.cli_documents import holds_lines
from wijkonderneming.documents.lines import load_lines
from wijkonderneming.documents.parsing import MAX_BYTES
from wijkonderneming.documents.texts import loads
from wijkonderneming.model.trust import Trust
from wijkonderneming.present.phrases import say
from wijkonderneming.values.text import Lang
from wijkonderneming.values.when import InvalidWhen, read_day

__all__ = ["Unusable", "day", "is_many", "same_day", "text_of", "trust_of", "trusts_of"]


class Unusable(Exception):
    """What was asked for cannot be done; the message says why, in the language asked for."""


def trust_of(name: str, lang: Lang) -> Trust:
    """The trust in a file or on standard input, or the example of that name when there is no such file.

    Raises:
        Unusable: when there is neither.
        IllFormed: when it is no document of a trust.
    """
    return loads(text_of(name, lang))


def trusts_of(name: str, lang: Lang) -> Iterable[Trust]:
    """The trusts of a file that holds one document, or many; of many only one is held at a time.

    Raises:
        Unusable: when there is no such file.
        IllFormed: at the first that is no document of a trust.
    """
    return load_lines(name) if is_many(name, lang) else (trust_of(name, lang),)


def text_of(name: str, lang: Lang) -> str | bytes:
    """The document in a file or on standard input, or the example of that name when there is no such file.

    Raises:
        Unusable: when there is neither.
    """
    if name == "-":
        return sys.stdin.buffer.read(MAX_BYTES + 1)
    known = (*examples.NAMES, *examples.PROGRAMMES)
    if name in known and not Path(name).exists():
        return examples.text(name)
    try:
        with Path(name).open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise _no_file(name, lang) from None
    except ValueError as error:
        raise Unusable(say("system", lang, file=repr(name), reason=str(error))) from None


def _no_file(name: str, lang: Lang) -> Unusable:
    close = get_close_matches(name, examples.NAMES, n=1)
    meant = "".join(" " + say("meant", lang, name=name) for name in close)
    return Unusable(say("no_file", lang, file=name, meant=meant))


def is_many(name: str, lang: Lang) -> bool:
    """Whether a file holds many documents.

    Raises:
        Unusable: when it would, and is not there.
    """
    if holds_lines(name) and not Path(name).exists():
        raise _no_file(name, lang)
    return holds_lines(name)


def day(text: str) -> date:
    """A day as it is written on the command line.

    Raises:
        ArgumentTypeError: when it is none.
    """
    try:
        return read_day(text)
    except InvalidWhen as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def same_day(start: date, years: int) -> date:
    """The same day some years on, the last of February for a day that year does not have; in no year after 9999."""
    year = min(start.year + years, date.max.year)
    try:
        return start.replace(year=year)
    except ValueError:
        return start.replace(year=year, day=28)
