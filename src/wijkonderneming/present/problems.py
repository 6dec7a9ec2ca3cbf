"""Problems of documents and changes as a person reads them, one line each."""

from __future__ import annotations

from wijkonderneming.present.expectedwords import in_dutch
from wijkonderneming.present.phrases import say
from wijkonderneming.present.problemwords import PROBLEM_CODES
from wijkonderneming.values.base import Problem
from wijkonderneming.values.text import Lang

__all__ = ["problem_text"]


def problem_text(problem: Problem, lang: Lang) -> str:
    """One problem: where, what is wrong, what was expected and what was found.

    What was expected is said by the rooms below in English. Where it has no Dutch, as of a kind that somebody else
    wrote, the English is shown and said to be so.
    """
    where = f"{problem.path}: " if problem.path else ""
    wrong, expected, found, told = "", problem.expected, problem.found, "expected"
    if lang is Lang.NL:
        what, dutch = PROBLEM_CODES.get(problem.code), in_dutch(expected)
        wrong = "" if what is None else f"{what.in_(lang)}; "
        told, expected = ("in_english", expected) if dutch is None else ("expected", dutch)
        found = in_dutch(found) or found
    return say(
        "problem",
        lang,
        where=where,
        wrong=wrong,
        expected=say(told, lang, expected=expected),
        found=say("found", lang, found=found) if found else "",
        code=problem.code,
    )
