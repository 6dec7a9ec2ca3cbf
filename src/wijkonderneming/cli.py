"""The command line: the same verbs over files. Only here does today count."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from wijkonderneming import __version__, examples
from wijkonderneming.documents.texts import load
from wijkonderneming.finance.projection import Projection
from wijkonderneming.governance.findings import Assessment
from wijkonderneming.governance.severity import Severity
from wijkonderneming.model.trust import Trust
from wijkonderneming.present.as_html import report_html
from wijkonderneming.present.as_text import report_text
from wijkonderneming.present.gist import gist
from wijkonderneming.present.plain import assessment_plain, projection_plain
from wijkonderneming.present.reports import assessment_report, projection_report, whole_report
from wijkonderneming.values.base import IllFormed
from wijkonderneming.values.span import Span
from wijkonderneming.values.text import Lang
from wijkonderneming.values.when import InvalidWhen, read_day
from wijkonderneming.verbs import assess, project

__all__ = ["main"]

DONE, BREACHED, UNUSABLE = 0, 1, 2
_YEARS = 10


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        arguments: the words after the program's name; left out, those of the process.

    Returns:
        0 when done, 1 when a mandatory breach was found under ``--strict``, 2 when the input cannot be used.
    """
    parser = _parser()
    options = parser.parse_args(arguments)
    if options.command is None:
        parser.print_help()
        return DONE
    try:
        return int(options.run(options))
    except IllFormed as error:
        where = getattr(options, "file", "")
        print(f"{where}: cannot be used, {len(error.problems)} problem(s):", file=sys.stderr)
        for problem in error.problems:
            print(f"  {problem}", file=sys.stderr)
    except BrokenPipeError:
        sys.stderr.close()
        return DONE
    except OSError as error:
        print(f"{error.filename or ''}: {error.strerror or error}", file=sys.stderr)
    return UNUSABLE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="wijkonderneming",
        description="Enterprises that residents own together: governed as they should be, and does the money hold?",
        epilog="FILE is a JSON document, or the name of an example: " + ", ".join(examples.NAMES) + ".",
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    command = commands.add_parser("assess", help="is it governed as law and charters ask?")
    _common(command, _assess, ("text", "json"))
    _on(command)
    command.add_argument("--strict", action="store_true", help="exit with 1 when a mandatory rule is breached")
    command = commands.add_parser("project", help="will the money hold?")
    _common(command, _project, ("text", "json"))
    _span(command)
    command = commands.add_parser("report", help="everything in one report")
    _common(command, _report, ("text", "json", "html"))
    _on(command)
    _span(command)
    command.add_argument(
        "--output", type=Path, metavar="PATH", help="write to a file; .html, .json or .txt sets the format"
    )
    command = commands.add_parser("examples", help="list the examples, or print one")
    command.add_argument("name", nargs="?", choices=examples.NAMES, help="print the document of this example")
    command.set_defaults(run=_examples)
    command = commands.add_parser("demo", help="make the reports of the examples")
    command.add_argument("--output", type=Path, default=Path("demo"), metavar="FOLDER", help="where to (default: demo)")
    command.add_argument("--lang", type=Lang, choices=list(Lang), default=None, help=argparse.SUPPRESS)
    command.set_defaults(run=_demo)
    return parser


def _common(command: argparse.ArgumentParser, run: object, formats: tuple[str, ...]) -> None:
    command.add_argument("file", metavar="FILE", help="a JSON document, or the name of an example")
    command.add_argument("--lang", choices=[lang.value for lang in Lang], default="en", help="language (default: en)")
    command.add_argument("--format", choices=formats, default=None, help=f"one of {', '.join(formats)} (default: text)")
    command.set_defaults(run=run)


def _on(command: argparse.ArgumentParser) -> None:
    command.add_argument("--on", type=_day, metavar="DATE", default=None, help="the day that counts (default: today)")


def _span(command: argparse.ArgumentParser) -> None:
    command.add_argument("--from", dest="start", type=_day, metavar="DATE", help="first day (default: 1 January)")
    command.add_argument(
        "--to", dest="end", type=_day, metavar="DATE", help="first day no longer (default: ten years on)"
    )


def _day(text: str) -> date:
    try:
        return read_day(text)
    except InvalidWhen as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _trust(name: str) -> Trust:
    """The trust in a file, or the example of that name when there is no such file."""
    if name in examples.NAMES and not Path(name).exists():
        return examples.load(name)
    return load(name)


def _chosen_span(options: argparse.Namespace) -> Span:
    start = options.start or date(_today().year, 1, 1)
    end = options.end or date(min(start.year + _YEARS, date.max.year), start.month, min(start.day, 28))
    return Span(start, end)


def _today() -> date:
    return date.today()  # noqa: DTZ011 - a document's days have no zone


def _print_json(plain: object) -> str:
    return json.dumps(plain, ensure_ascii=False, indent=2) + "\n"


def _assess(options: argparse.Namespace) -> int:
    found = assess(_trust(options.file), on=options.on or _today())
    lang = Lang(options.lang)
    text = (
        _print_json(assessment_plain(found))
        if options.format == "json"
        else report_text(assessment_report(found, lang))
    )
    print(text, end="")
    breach = any(finding.severity is Severity.MANDATORY for finding in found.breached)
    return BREACHED if options.strict and breach else DONE


def _project(options: argparse.Namespace) -> int:
    found = project(_trust(options.file), span=_chosen_span(options))
    lang = Lang(options.lang)
    text = (
        _print_json(projection_plain(found))
        if options.format == "json"
        else report_text(projection_report(found, lang))
    )
    print(text, end="")
    return DONE


def _report(options: argparse.Namespace) -> int:
    trust = _trust(options.file)
    assessment = assess(trust, on=options.on or _today())
    projection = project(trust, span=_chosen_span(options))
    by_ending = {".html": "html", ".htm": "html", ".json": "json", ".txt": "text"}
    ending = options.output.suffix.lower() if options.output else ""
    text = _written(assessment, projection, Lang(options.lang), options.format or by_ending.get(ending, "text"))
    if options.output is None:
        print(text, end="")
    else:
        options.output.write_text(text, encoding="utf-8")
    return DONE


def _written(assessment: Assessment, projection: Projection, lang: Lang, kind: str) -> str:
    if kind == "json":
        return _print_json({"assessment": assessment_plain(assessment), "projection": projection_plain(projection)})
    report = whole_report(assessment, projection, lang)
    return report_html(report) if kind == "html" else report_text(report)


def _examples(options: argparse.Namespace) -> int:
    if options.name:
        print(examples.text(options.name), end="")
        return DONE
    for name in examples.NAMES:
        trust = examples.load(name)
        print(f"{name:16}{trust.name}{' (invented)' if trust.fictitious else ''}")
    return DONE


def _demo(options: argparse.Namespace) -> int:
    today = _today()
    span = Span(date(today.year, 1, 1), date(today.year + _YEARS, 1, 1))
    options.output.mkdir(parents=True, exist_ok=True)
    for name in examples.NAMES:
        trust = examples.load(name)
        assessment, projection = assess(trust, on=today), project(trust, span=span)
        pages = []
        for lang in Lang:
            page = options.output / f"{name}.{lang.value}.html"
            page.write_text(report_html(whole_report(assessment, projection, lang)), encoding="utf-8")
            pages.append(str(page))
        print(gist(assessment, projection, Lang.EN))
        print(f"  report: {pages[1]}\n  verslag: {pages[0]}\n")
    return DONE
