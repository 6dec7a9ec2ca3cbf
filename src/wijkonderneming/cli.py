"""The command line: the same verbs over files. Only here does today count."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from wijkonderneming import __version__, examples
from wijkonderneming.cli_documents import checked, checked_plain, checked_text
from wijkonderneming.cli_input import Unusable, day, is_many, same_day, text_of, trust_of
from wijkonderneming.cli_law import (
    assessed,
    breaches,
    compare_options,
    compared,
    law_options,
    law_told,
    on_option,
    plain_json,
)
from wijkonderneming.cli_new import CannotBegin, new, new_options
from wijkonderneming.cli_output import asked, complain, failure, printed
from wijkonderneming.documents.schema import schema
from wijkonderneming.documents.texts import loads
from wijkonderneming.finance.projection import Projection
from wijkonderneming.governance.findings import Assessment
from wijkonderneming.governance.glance import Glance
from wijkonderneming.model.comparing import diff
from wijkonderneming.model.root import Root
from wijkonderneming.present.as_html import report_html
from wijkonderneming.present.as_text import report_text
from wijkonderneming.present.diffplain import differences_plain
from wijkonderneming.present.difftext import differences_report
from wijkonderneming.present.gist import gist
from wijkonderneming.present.phrases import say
from wijkonderneming.present.plain import assessment_plain, projection_plain
from wijkonderneming.present.problems import problem_text
from wijkonderneming.present.reports import projection_report, whole_report
from wijkonderneming.present.secretary import glance_plain
from wijkonderneming.values.base import IllFormed
from wijkonderneming.values.span import Span
from wijkonderneming.values.text import Lang
from wijkonderneming.verbs import assess, glance, project

__all__ = ["main"]

DONE, BREACHED, DIFFERENT, UNUSABLE = 0, 1, 1, 2
YEARS = 10
"""How long the cash is projected when no end is asked for."""
_ENDINGS = {".html": "html", ".htm": "html", ".json": "json", ".txt": "text"}
_EPILOG = """FILE is a JSON document, - to read one from standard input, or the name of an example,
which the command examples lists; assess and check take many documents too, one on each line of a .jsonl file.

to begin with:
  wijkonderneming assess eigg                       is it governed as its charter asks, and why not?
  wijkonderneming assess eigg --explain scotland.dtas.owned_and_managed
                                                    on which facts and which text does that rest?
  wijkonderneming compare de-oude-school --on 2026-01-01 --and 2028-06-01
                                                    what is found differently later?
  wijkonderneming rules --form cooperatie           which rules are held for a co-operative?
  wijkonderneming project de-oude-school            when does the cash run out?
  wijkonderneming report de-eester --lang nl --output verslag.html
  wijkonderneming new --output my-trust.json        a document of your own, to be filled in
  wijkonderneming diff old.json my-trust.json       what has changed in it?

exit status: 0 done; 1 a mandatory rule is breached, or what is compared differs, where --strict;
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
    except (Unusable, CannotBegin) as error:
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
    _file(command, ("text", "json", "csv"))
    on_option(command)
    told = "tell of this rule alone, with its wordings, facts and figures; its id or its short name"
    command.add_argument("--explain", metavar="RULE", default=None, help=told)
    about = "what is found differently on two days, or of two documents?"
    compare_options(_command(commands, "compare", about, _compare))
    law_options(_command(commands, "rules", "the law as it is held: rules, figures and norms", _rules))
    command = _command(commands, "project", "will the money hold?", _project)
    _file(command, ("text", "json"))
    _span(command)
    command = _command(
        commands, "report", "everything in one report: control, findings, questions, cash, sources", _report
    )
    _file(command, ("text", "json", "html"))
    on_option(command)
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


def _span(command: argparse.ArgumentParser) -> None:
    first = "the first day of the cash (default: 1 January of this year)"
    command.add_argument("--from", dest="start", type=day, metavar="DATE", default=None, help=first)
    after = f"the first day after it (default: {YEARS} years on)"
    command.add_argument("--to", dest="end", type=day, metavar="DATE", default=None, help=after)


# What a command works on


def _today() -> date:
    return date.today()  # noqa: DTZ011 - a document's days have no zone


def _chosen_span(options: argparse.Namespace, lang: Lang) -> Span:
    start = options.start or date(_today().year, 1, 1)
    end = options.end or same_day(start, YEARS)
    if end <= start:
        raise Unusable(say("span_reversed", lang, start=start.isoformat(), end=end.isoformat()))
    return Span(start, end)


# The commands


def _assess(options: argparse.Namespace, lang: Lang) -> int:
    return BREACHED if assessed(options, lang, _today()) and options.strict else DONE


def _compare(options: argparse.Namespace, lang: Lang) -> int:
    return DIFFERENT if compared(options, lang, _today()) and options.strict else DONE


def _rules(options: argparse.Namespace, lang: Lang) -> int:
    law_told(options, lang)
    return DONE


def _project(options: argparse.Namespace, lang: Lang) -> int:
    span = _chosen_span(options, lang)
    found = project(trust_of(options.file, lang), span=span)
    as_json = options.format == "json"
    printed(plain_json(projection_plain(found)) if as_json else report_text(projection_report(found, lang)))
    return DONE


def _report(options: argparse.Namespace, lang: Lang) -> int:
    span = _chosen_span(options, lang)
    trust = trust_of(options.file, lang)
    assessment, projection = assess(trust, on=options.on or _today()), project(trust, span=span)
    ending = options.output.suffix.lower() if options.output else ""
    seen = glance(trust, on=assessment.on)
    text = _written(assessment, projection, seen, lang, options.format or _ENDINGS.get(ending, "text"))
    if options.output is None:
        printed(text)
    else:
        options.output.write_text(text, encoding="utf-8")
        complain(say("wrote", lang, file=options.output))
    return BREACHED if options.strict and breaches(assessment) else DONE


def _written(assessment: Assessment, projection: Projection, seen: Glance, lang: Lang, kind: str) -> str:
    if kind == "json":
        found = {"assessment": assessment_plain(assessment), "glance": glance_plain(seen)}
        return plain_json({**found, "projection": projection_plain(projection)})
    report = whole_report(assessment, projection, lang, seen=seen)
    return report_html(report) if kind == "html" else report_text(report)


def _new(options: argparse.Namespace, lang: Lang) -> int:
    document, told = new(options, lang, asked if sys.stdin.isatty() else None)
    printed(document)
    complain(*told)
    return DONE


def _diff(options: argparse.Namespace, lang: Lang) -> int:
    if options.before == options.after == "-":
        raise Unusable(say("twice_standard_input", lang))
    roots = []
    for name in (options.before, options.after):
        options.file = name  # of which a refusal speaks
        roots.append(loads(text_of(name, lang), root=Root))
    found = diff(*roots)
    as_json = options.format == "json"
    printed(plain_json(differences_plain(found)) if as_json else report_text(differences_report(found, lang)))
    return DIFFERENT if options.strict and found.items else DONE


def _check(options: argparse.Namespace, lang: Lang) -> int:
    text = "" if is_many(options.file, lang) else text_of(options.file, lang)
    found = checked(options.file, text)
    if options.format == "json":
        printed(plain_json(checked_plain(found, lang)))
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
        lines, seen = [gist(assessment, projection, lang)], glance(trust, on=today)
        for each in Lang:
            page = options.output / f"{name}.{each.value}.html"
            report = whole_report(assessment, projection, each, seen=seen)
            page.write_text(report_html(report), encoding="utf-8")
            lines.append(f"  {say(f'page_{each.value}', lang)}: {page}")
        printed("\n".join([*lines, "", ""]))
    printed(say("demo_next", lang) + "\n")
    return DONE
