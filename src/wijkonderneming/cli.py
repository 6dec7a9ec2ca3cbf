"""The command line: the same verbs over files. Only here does today count."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from datetime import date
from difflib import get_close_matches
from pathlib import Path

from wijkonderneming import __version__, examples
from wijkonderneming.cli_documents import checked, checked_plain, checked_text, holds_lines
from wijkonderneming.cli_new import CannotBegin, new, new_options
from wijkonderneming.cli_output import asked, complain, failure, printed
from wijkonderneming.documents.lines import load_lines
from wijkonderneming.documents.parsing import MAX_BYTES
from wijkonderneming.documents.schema import schema
from wijkonderneming.documents.texts import loads
from wijkonderneming.finance.projection import Projection
from wijkonderneming.governance.findings import Assessment
from wijkonderneming.governance.severity import Severity
from wijkonderneming.model.comparing import diff
from wijkonderneming.model.root import Root
from wijkonderneming.model.trust import Trust
from wijkonderneming.present.as_html import report_html
from wijkonderneming.present.as_text import report_text
from wijkonderneming.present.diffplain import differences_plain
from wijkonderneming.present.difftext import differences_report
from wijkonderneming.present.gist import gist
from wijkonderneming.present.phrases import say
from wijkonderneming.present.plain import assessment_plain, projection_plain
from wijkonderneming.present.problems import problem_text
from wijkonderneming.present.reports import assessment_report, projection_report, whole_report
from wijkonderneming.values.base import IllFormed
from wijkonderneming.values.span import Span
from wijkonderneming.values.text import Lang
from wijkonderneming.values.when import InvalidWhen, read_day
from wijkonderneming.verbs import assess, project

__all__ = ["main"]

DONE, BREACHED, DIFFERENT, UNUSABLE = 0, 1, 1, 2
YEARS = 10
"""How long the cash is projected when no end is asked for."""
_ENDINGS = {".html": "html", ".htm": "html", ".json": "json", ".txt": "text"}
_EPILOG = """FILE is a JSON document, - to read one from standard input, or the name of an example,
which the command examples lists; assess and check take many documents too, one on each line of a .jsonl file.

to begin with:
  wijkonderneming assess eigg                       is it governed as its charter asks, and why not?
  wijkonderneming project de-oude-school            when does the cash run out?
  wijkonderneming report de-eester --lang nl --output verslag.html
  wijkonderneming new --output my-trust.json        a document of your own, to be filled in
  wijkonderneming diff old.json my-trust.json       what has changed in it?

exit status: 0 done; 1 a mandatory rule is breached, or two documents differ, where --strict;
2 the input cannot be used.
None of this is legal advice."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        arguments: the words after the program's name; left out, those of the process.

    Returns:
        0 when done, 1 when a mandatory breach or a difference was found under ``--strict``, 2 when the input cannot be
        used.

    Raises:
        SystemExit: for words that are no command line, with status 2, and for ``--help`` and ``--version``.
    """
    parser = _parser()
    options = parser.parse_args(arguments)
    if options.command is None:
        parser.print_help()
        return DONE
    lang = Lang(options.lang)
    try:
        status = int(options.run(options, lang))
        sys.stdout.flush()
    except (_Unusable, CannotBegin) as error:
        complain(str(error))
    except IllFormed as error:
        complain(say("unusable", lang, file=options.file), *(f"  {problem_text(p, lang)}" for p in error.problems))
    except BrokenPipeError:
        # Whoever reads us has enough. What is still buffered goes nowhere, so that the interpreter ends quietly.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except OSError as error:
        complain(failure(error, lang))
    else:
        return status
    return UNUSABLE


class _Unusable(Exception):
    """What was asked for cannot be done; the message says why, in the language asked for."""


# The words of a command line


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="wijkonderneming",
        description="Enterprises that residents own together: are they governed as they should be, and does the money hold?",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    command = _command(commands, "assess", "is it governed as law and charters ask?", _assess)
    _file(command, ("text", "json"))
    _on(command)
    command = _command(commands, "project", "will the money hold?", _project)
    _file(command, ("text", "json"))
    _span(command)
    command = _command(
        commands, "report", "everything in one report: control, findings, questions, cash, sources", _report
    )
    _file(command, ("text", "json", "html"))
    _on(command)
    _span(command)
    ending = "write to a file; where no format is given, the ending .html, .json or .txt sets it"
    command.add_argument("--output", type=Path, metavar="PATH", help=ending)
    new_options(_command(commands, "new", "begin a document of your own, with what its legal form has", _new))
    command = _command(commands, "diff", "what differs between two documents?", _diff)
    for name in ("before", "after"):
        command.add_argument(name, metavar=name.upper(), help="a document, as FILE of the other commands")
    command.add_argument("--format", choices=("text", "json"), default=None, help="text, json (default: text)")
    command.add_argument("--strict", action="store_true", help="exit with 1 when anything but the order differs")
    command = _command(commands, "check", "can this document be used, and if not, what is wrong with it?", _check)
    _file(command, ("text", "json"))
    command = _command(commands, "schema", "the JSON Schema of documents, for editors and other programs", _schema)
    command.add_argument("--output", type=Path, metavar="PATH", help="write to a file")
    command = _command(commands, "examples", "list the examples, or print the document of one", _examples)
    known = (*examples.NAMES, *examples.PROGRAMMES)
    command.add_argument("name", nargs="?", choices=known, metavar="NAME", help="print the document of this one")
    command = _command(commands, "demo", "make the reports of some examples, and say the gist of each", _demo)
    command.add_argument("--output", type=Path, default=Path("demo"), metavar="FOLDER", help="where to (default: demo)")
    return parser


def _command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    about: str,
    run: Callable[[argparse.Namespace, Lang], int],
) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=about, description=about[:1].upper() + about[1:])
    languages = [lang.value for lang in Lang]
    command.add_argument("--lang", choices=languages, default="en", help="the language to answer in (default: en)")
    command.set_defaults(run=run, file="")
    return command


def _file(command: argparse.ArgumentParser, formats: tuple[str, ...]) -> None:
    command.add_argument(
        "file", metavar="FILE", help="a JSON document, - for standard input, or the name of an example"
    )
    command.add_argument("--format", choices=formats, default=None, help=f"{', '.join(formats)} (default: text)")


def _on(command: argparse.ArgumentParser) -> None:
    day = "the day whose facts and law count (default: today)"
    command.add_argument("--on", type=_day, metavar="DATE", default=None, help=f"{day}, like 2026-01-31")
    command.add_argument("--strict", action="store_true", help="exit with 1 when a mandatory rule is breached")


def _span(command: argparse.ArgumentParser) -> None:
    first = "the first day of the cash (default: 1 January of this year)"
    command.add_argument("--from", dest="start", type=_day, metavar="DATE", default=None, help=first)
    after = f"the first day after it (default: {YEARS} years on)"
    command.add_argument("--to", dest="end", type=_day, metavar="DATE", default=None, help=after)


def _day(text: str) -> date:
    try:
        return read_day(text)
    except InvalidWhen as error:
        raise argparse.ArgumentTypeError(str(error)) from None


# What a command works on


def _today() -> date:
    return date.today()  # noqa: DTZ011 - a document's days have no zone


def _trust(name: str, lang: Lang) -> Trust:
    """The trust in a file or on standard input, or the example of that name when there is no such file."""
    return loads(_text(name, lang))


def _text(name: str, lang: Lang) -> str | bytes:
    """The document in a file or on standard input, or the example of that name when there is no such file."""
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
        raise _Unusable(say("system", lang, file=repr(name), reason=str(error))) from None


def _no_file(name: str, lang: Lang) -> _Unusable:
    close = get_close_matches(name, examples.NAMES, n=1)
    meant = "".join(" " + say("meant", lang, name=name) for name in close)
    return _Unusable(say("no_file", lang, file=name, meant=meant))


def _is_many(name: str, lang: Lang) -> bool:
    """Whether a file holds many documents; one that is not there is refused."""
    if holds_lines(name) and not Path(name).exists():
        raise _no_file(name, lang)
    return holds_lines(name)


def _chosen_span(options: argparse.Namespace, lang: Lang) -> Span:
    start = options.start or date(_today().year, 1, 1)
    end = options.end or _years_on(start)
    if end <= start:
        raise _Unusable(say("span_reversed", lang, start=start.isoformat(), end=end.isoformat()))
    return Span(start, end)


def _years_on(start: date) -> date:
    """The same day some years on, the last of February for a day that year does not have."""
    year = min(start.year + YEARS, date.max.year)
    try:
        return start.replace(year=year)
    except ValueError:
        return start.replace(year=year, day=28)


def _json(plain: object, indent: int | None = 2) -> str:
    return json.dumps(plain, ensure_ascii=False, indent=indent) + "\n"


# The commands


def _assess(options: argparse.Namespace, lang: Lang) -> int:
    status, many, as_json = DONE, _is_many(options.file, lang), options.format == "json"
    for trust in load_lines(options.file) if many else (_trust(options.file, lang),):
        found = assess(trust, on=options.on or _today())
        if as_json:
            printed(_json(assessment_plain(found), indent=None if many else 2))
        else:
            printed(report_text(assessment_report(found, lang)) + ("\n" if many else ""))
        status = max(status, _status(options, found))
    return status


def _status(options: argparse.Namespace, found: Assessment) -> int:
    breach = any(finding.severity is Severity.MANDATORY for finding in found.breached)
    return BREACHED if options.strict and breach else DONE


def _project(options: argparse.Namespace, lang: Lang) -> int:
    span = _chosen_span(options, lang)
    found = project(_trust(options.file, lang), span=span)
    as_json = options.format == "json"
    printed(_json(projection_plain(found)) if as_json else report_text(projection_report(found, lang)))
    return DONE


def _report(options: argparse.Namespace, lang: Lang) -> int:
    span = _chosen_span(options, lang)
    trust = _trust(options.file, lang)
    assessment, projection = assess(trust, on=options.on or _today()), project(trust, span=span)
    ending = options.output.suffix.lower() if options.output else ""
    text = _written(assessment, projection, lang, options.format or _ENDINGS.get(ending, "text"))
    if options.output is None:
        printed(text)
    else:
        options.output.write_text(text, encoding="utf-8")
        complain(say("wrote", lang, file=options.output))
    return _status(options, assessment)


def _written(assessment: Assessment, projection: Projection, lang: Lang, kind: str) -> str:
    if kind == "json":
        return _json({"assessment": assessment_plain(assessment), "projection": projection_plain(projection)})
    report = whole_report(assessment, projection, lang)
    return report_html(report) if kind == "html" else report_text(report)


def _new(options: argparse.Namespace, lang: Lang) -> int:
    document, told = new(options, lang, asked if sys.stdin.isatty() else None)
    printed(document)
    complain(*told)
    return DONE


def _diff(options: argparse.Namespace, lang: Lang) -> int:
    if options.before == options.after == "-":
        raise _Unusable(say("twice_standard_input", lang))
    roots = []
    for name in (options.before, options.after):
        options.file = name  # of which a refusal speaks
        roots.append(loads(_text(name, lang), root=Root))
    found = diff(*roots)
    as_json = options.format == "json"
    printed(_json(differences_plain(found)) if as_json else report_text(differences_report(found, lang)))
    return DIFFERENT if options.strict and found.items else DONE


def _check(options: argparse.Namespace, lang: Lang) -> int:
    text = "" if _is_many(options.file, lang) else _text(options.file, lang)
    found = checked(options.file, text)
    if options.format == "json":
        printed(_json(checked_plain(found, lang)))
    else:
        printed(checked_text(found, lang) + "\n")
        complain(*(f"  {problem_text(problem, lang)}" for problem in found.problems))
    return DONE if found.usable == found.documents else UNUSABLE


def _schema(options: argparse.Namespace, lang: Lang) -> int:
    if options.output is None:
        printed(schema())
    else:
        options.output.write_text(schema(), encoding="utf-8")
        complain(say("wrote", lang, file=options.output))
    return DONE


def _examples(options: argparse.Namespace, lang: Lang) -> int:
    if options.name:
        printed(examples.text(options.name))
        return DONE
    width = max(map(len, (*examples.NAMES, *examples.PROGRAMMES))) + 2
    for name in examples.NAMES:
        trust = examples.load(name)
        invented = f" ({say('invented', lang)})" if trust.fictitious else ""
        printed(f"{name:{width}}{trust.name}{invented}\n")
    for name in examples.PROGRAMMES:
        printed(f"{name:{width}}{examples.load_programme(name).name} ({say('a_programme', lang)})\n")
    return DONE


def _demo(options: argparse.Namespace, lang: Lang) -> int:
    today = _today()
    span = Span(date(today.year, 1, 1), date(today.year + YEARS, 1, 1))
    options.output.mkdir(parents=True, exist_ok=True)
    for name in examples.SHOWN:
        trust = examples.load(name)
        assessment, projection = assess(trust, on=today), project(trust, span=span)
        lines = [gist(assessment, projection, lang)]
        for each in Lang:
            page = options.output / f"{name}.{each.value}.html"
            page.write_text(report_html(whole_report(assessment, projection, each)), encoding="utf-8")
            lines.append(f"  {say(f'page_{each.value}', lang)}: {page}")
        printed("\n".join([*lines, "", ""]))
    printed(say("demo_next", lang) + "\n")
    return DONE
