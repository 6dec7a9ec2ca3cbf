"""Begin a document on the command line: from words, or by asking on a terminal."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from enum import Enum
from pathlib import Path

import attrs

from wijkonderneming.documents.starting import FORMS_UNDER, InvalidStart, starting_trust
from wijkonderneming.documents.texts import dumps
from wijkonderneming.model.legal_forms import Jurisdiction, LegalForm
from wijkonderneming.model.trust import Trust
from wijkonderneming.present.phrases import say
from wijkonderneming.present.problems import problem_text
from wijkonderneming.present.words import word
from wijkonderneming.values.text import Lang

__all__ = ["CannotBegin", "begun", "new", "new_options"]

_QUESTIONS = {"name": "ask_name", "form": "ask_form", "jurisdiction": "ask_jurisdiction", "place": "ask_place"}
_ASKED = (*_QUESTIONS, "id")


class CannotBegin(Exception):
    """A document cannot be begun with what was answered; the message names every answer that does not do."""


def new_options(command: argparse.ArgumentParser) -> None:
    """The words that the command takes; on a terminal it asks for a name and a form that are not given."""
    forms = ", ".join(form.value for form in LegalForm)
    command.add_argument("--name", help="what the enterprise is called")
    command.add_argument("--form", metavar="FORM", help=f"its legal form: {forms}")
    laws = ", ".join(law.value for law in Jurisdiction)
    command.add_argument(
        "--jurisdiction", metavar="LAW", help=f"whose law it is under, where the form does not tell: {laws}"
    )
    command.add_argument("--place", help="the neighbourhood it is of")
    command.add_argument("--id", help="its id (default: made of the name)")
    command.add_argument("--output", type=Path, metavar="PATH", help="write to a file (default: print it)")
    command.add_argument("--force", action="store_true", help="overwrite the file when it is there already")


def new(options: argparse.Namespace, lang: Lang, ask: Callable[[str], str] | None) -> tuple[str, tuple[str, ...]]:
    """Begin a document, and write it where it was asked for.

    Args:
        options: the words of the command.
        lang: the language to ask and answer in.
        ask: asks a person a question; left out when nobody is there.

    Returns:
        The document, when it is to be printed; and what to say of it.

    Raises:
        CannotBegin: when it cannot be begun, is there already, or the person stops.
        OSError: when it cannot be written.
    """
    if options.output is not None and options.output.exists() and not options.force:
        raise CannotBegin(say("there_already", lang, file=options.output))
    try:
        trust = begun(options, lang, ask)
    except (EOFError, KeyboardInterrupt):
        raise CannotBegin("\n" + say("stopped", lang)) from None
    if options.output is None:
        return dumps(trust), ()
    _written(trust, options.output, lang, force=options.force)
    return "", (say("wrote", lang, file=options.output), say("go_on", lang, file=options.output))


def begun(options: argparse.Namespace, lang: Lang, ask: Callable[[str], str] | None) -> Trust:
    """The trust that a document begins with.

    Args:
        options: the words of the command.
        lang: the language to ask and answer in.
        ask: asks a person a question; left out when nobody is there.

    Raises:
        CannotBegin: naming every answer that does not do, when nobody is there to be asked again.
        EOFError: when the person stops.
    """
    answers: dict[str, str | None] = {name: getattr(options, name) for name in _ASKED}
    missing = [name for name in ("name", "form") if answers[name] is None]
    if ask is not None and missing:
        for name in ("name", "form", "place"):
            if answers[name] is None:
                answers[name] = _asked(name, answers, lang, ask)
    while True:
        try:
            return _trust(answers)
        except InvalidStart as error:
            told = [f"  {problem_text(attrs.evolve(one, path=f'--{one.path}'), lang)}" for one in error.problems]
            if ask is None or not {problem.path for problem in error.problems} <= {*_ASKED}:
                raise CannotBegin("\n".join([say("cannot_begin", lang), *told])) from None
            wrong = dict.fromkeys(problem.path for problem in error.problems)
            unasked = wrong.keys() == {"jurisdiction"} and answers["jurisdiction"] is None
            lead = "" if unasked else "\n".join([say("cannot_begin", lang), *told, ""])
            for name in wrong:
                answers[name] = _asked(name, answers, lang, ask, lead)
                lead = ""


def _trust(answers: dict[str, str | None]) -> Trust:
    form = answers["form"] or ""
    law = answers["jurisdiction"]
    return starting_trust(
        answers["name"] or "",
        form=_meant(form, LegalForm),
        jurisdiction=None if law is None else _meant(law, Jurisdiction),
        place=answers["place"],
        id=answers["id"],
    )


def _asked(
    name: str, answers: dict[str, str | None], lang: Lang, ask: Callable[[str], str], lead: str = ""
) -> str | None:
    """What a person answers; nothing for no answer."""
    members: tuple[Enum, ...] = ()
    if name == "form":
        members = tuple(LegalForm)
    elif name == "jurisdiction":
        form = _meant(answers["form"] or "", LegalForm)
        members = tuple(law for law, forms in FORMS_UNDER.items() if form in {one.value for one in forms})
    lines = [f"  {n}  {word(member, lang)}" for n, member in enumerate(members, start=1)]
    question = say(_QUESTIONS[name], lang) if name in _QUESTIONS else f"{name}:"
    answer = ask(lead + "\n".join([question, *lines, ""]) if lines else f"{lead}{question} ").strip()
    if answer.isascii() and answer.isdecimal() and 1 <= int(answer) <= len(members):
        return str(members[int(answer) - 1].value)
    return answer or None


def _meant(text: str, kinds: type[Enum]) -> str:
    """The word of documents for what somebody called a form or a law, in either language; else what was said."""
    said = text.strip().casefold()
    labels = {str(member.value): {word(member, lang).casefold() for lang in Lang} for member in kinds}
    exact = [value for value, names in labels.items() if said in {value, value.replace("_", " "), *names}]
    loose = [value for value, names in labels.items() if said in {name.partition(" (")[0] for name in names}]
    found = exact or loose
    return found[0] if len(found) == 1 else text


def _written(trust: Trust, path: Path, lang: Lang, *, force: bool) -> None:
    """Write the document of a trust to a file; one that is there already is only overwritten when that is meant."""
    try:
        with path.open("w" if force else "x", encoding="utf-8") as file:
            file.write(dumps(trust))
    except FileExistsError:
        raise CannotBegin(say("there_already", lang, file=path)) from None
