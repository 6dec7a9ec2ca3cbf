"""Where the command line writes: what it answers, what it complains of, and what it asks."""

from __future__ import annotations

import sys
from collections.abc import Callable

from wijkonderneming.present.phrases import say
from wijkonderneming.values.text import Lang

__all__ = ["asked", "complain", "failure", "printed"]


def failure(error: OSError, lang: Lang) -> str:
    """What the system refused, in words."""
    file = error.filename or "-"
    match error:
        case IsADirectoryError():
            return say("a_folder", lang, file=file)
        case PermissionError():
            return say("not_allowed", lang, file=file)
        case FileNotFoundError() | NotADirectoryError():
            return say("no_folder", lang, file=file)
        case _:
            return say("system", lang, file=file, reason=error.strerror or type(error).__name__)


def complain(*lines: str) -> None:
    """Say something beside the answer, each on a line of its own."""
    _write("\n".join((*lines, "")), sys.stderr.write, sys.stderr.encoding)


def printed(text: str) -> None:
    """Give the answer."""
    _write(text, sys.stdout.write, sys.stdout.encoding)


def _write(text: str, write: Callable[[str], object], encoding: str | None) -> None:
    """Write text, with question marks for what a terminal of few characters cannot show."""
    try:
        write(text)
    except UnicodeEncodeError:
        known = encoding or "ascii"
        write(text.encode(known, errors="replace").decode(known))


def asked(question: str) -> str:
    """What a person answers on the terminal; the question goes where complaints go, so that answers can be kept apart.

    Raises:
        EOFError: when nothing comes any more.
    """
    _write(question, sys.stderr.write, sys.stderr.encoding)
    sys.stderr.flush()
    answer = sys.stdin.readline()
    if not answer:
        raise EOFError
    return answer
