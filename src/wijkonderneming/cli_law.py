"""What the command line does with the law: assess a trust, explain one rule, compare two assessments, list the rules."""

from __future__ import annotations

import argparse
import csv
import io
import json
from collections.abc import Iterable
from datetime import date
from difflib import get_close_matches
from typing import Any

from wijkonderneming.cli_input import Unusable, day, is_many, trust_of, trusts_of
from wijkonderneming.cli_output import printed
from wijkonderneming.governance.assess import chosen
from wijkonderneming.governance.compare import compare
from wijkonderneming.governance.findings import Assessment
from wijkonderneming.governance.records import COLUMNS, to_rows
from wijkonderneming.governance.rules import Rule
from wijkonderneming.governance.severity import Severity
from wijkonderneming.model.legal_forms import LegalForm
from wijkonderneming.model.trust import Trust
from wijkonderneming.present.as_text import report_text
from wijkonderneming.present.comparetext import comparison_plain, comparison_report
from wijkonderneming.present.lawtext import explanation, law_report, rule_plain, rules_plain
from wijkonderneming.present.phrases import say
from wijkonderneming.present.plain import assessment_plain
from wijkonderneming.present.reports import assessment_report
from wijkonderneming.present.secretary import glance_plain
from wijkonderneming.rulebooks.standard import STANDARD_RULEBOOKS
from wijkonderneming.values.text import Lang
from wijkonderneming.verbs import assess, glance

__all__ = ["assessed", "breaches", "compare_options", "compared", "law_options", "law_told", "on_option", "plain_json"]

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""How a text begins that a spreadsheet would compute; a quotation mark before it keeps it a text."""


def plain_json(plain: object, indent: int | None = 2) -> str:
    """Plain values as JSON, with a line end."""
    return json.dumps(plain, ensure_ascii=False, indent=indent) + "\n"


def on_option(command: argparse.ArgumentParser, *, strict: bool = True) -> None:
    """The day that counts, and whether a breach sets the exit status."""
    which = "the day whose facts and law count (default: today)"
    command.add_argument("--on", type=day, metavar="DATE", default=None, help=f"{which}, like 2026-01-31")
    if strict:
        command.add_argument("--strict", action="store_true", help="exit with 1 when a mandatory rule is breached")


# Assess


def assessed(options: argparse.Namespace, lang: Lang, today: date) -> bool:
    """Judge each trust of a file, and print what was found.

    Args:
        options: the words of the command.
        lang: the language to answer in.
        today: the day that counts where none is given.

    Returns:
        Whether a mandatory rule is breached.

    Raises:
        Unusable: when there is no such file or no such rule.
        IllFormed: when it is no document of a trust.
    """
    on: date = options.on or today
    rule = None if options.explain is None else _rule(options.explain, lang)
    if options.format == "csv":
        printed(_line(COLUMNS))
    breach, many = False, is_many(options.file, lang)
    for trust in trusts_of(options.file, lang):
        if rule is None:
            found = assess(trust, on=on)
            printed(_written(found, lang, options.format or "text", many=many))
        else:
            found = _asked(trust, rule, on)
            printed(_explained(found, rule, lang, options.format or "text", many=many))
        breach = breach or breaches(found)
    return breach


def breaches(found: Assessment) -> bool:
    """Whether a mandatory rule is breached."""
    return any(finding.severity is Severity.MANDATORY for finding in found.breached)


def _written(found: Assessment, lang: Lang, form: str, *, many: bool) -> str:
    if form == "csv":
        return "".join(map(_line, to_rows(found)))
    seen = glance(found.trust, on=found.on)
    if form == "json":
        return plain_json({**assessment_plain(found), "glance": glance_plain(seen)}, indent=None if many else 2)
    return report_text(assessment_report(found, lang, seen=seen)) + ("\n" if many else "")


def _line(cells: Iterable[str]) -> str:
    """A line of a table, with nothing in it that a spreadsheet would compute."""
    written = io.StringIO()
    safe = [f"'{cell}" if cell.startswith(FORMULA) else cell for cell in cells]
    csv.writer(written, lineterminator="\n").writerow(safe)
    return written.getvalue()


def _rule(name: str, lang: Lang) -> Rule[Any]:
    """The rule of this id, or of this short name."""
    rules = [rule for book in STANDARD_RULEBOOKS for rule in book.rules]
    for rule in rules:
        if name in (rule.id, rule.short):
            return rule
    names = [*(rule.id for rule in rules), *(rule.short for rule in rules if rule.short)]
    close = get_close_matches(name, names, n=1)
    meant = "".join(" " + say("meant", lang, name=one) for one in close)
    raise Unusable(say("no_rule", lang, rule=name, meant=meant))


def _asked(trust: Trust, rule: Rule[Any], on: date) -> Assessment:
    """What one rule finds; nothing where it stands in a rulebook that does not concern the trust."""
    books = chosen(trust, STANDARD_RULEBOOKS)
    concerned = any(one is rule for book in books for one in book.rules)
    return assess(trust, on=on, rulebooks=books, rules=(rule.id,) if concerned else ())


def _explained(found: Assessment, rule: Rule[Any], lang: Lang, form: str, *, many: bool) -> str:
    if form == "csv":
        return "".join(map(_line, to_rows(found)))
    if form == "json":
        plain = {"explained": rule_plain(rule), **assessment_plain(found)}
        return plain_json(plain, indent=None if many else 2)
    return report_text(explanation(found, rule, lang)) + ("\n" if many else "")


# Compare


def compare_options(command: argparse.ArgumentParser) -> None:
    """The words that comparing takes."""
    command.add_argument("file", metavar="FILE", help="a document, as FILE of the other commands")
    command.add_argument(
        "other", nargs="?", metavar="OTHER", help="another one (default: the same one, on another day)"
    )
    on_option(command, strict=False)
    second = "the second day, on which OTHER counts (default: the first day)"
    command.add_argument("--and", dest="second", type=day, metavar="DATE", default=None, help=second)
    command.add_argument("--format", choices=("text", "json"), default=None, help="text, json (default: text)")
    command.add_argument("--strict", action="store_true", help="exit with 1 when anything is found differently")


def compared(options: argparse.Namespace, lang: Lang, today: date) -> bool:
    """Judge a trust on two days, or two trusts, and print what is found differently.

    Args:
        options: the words of the command.
        lang: the language to answer in.
        today: the day that counts where none is given.

    Returns:
        Whether anything is found differently.

    Raises:
        Unusable: when a file is not there, or nothing says what to compare with.
        IllFormed: when one is no document of a trust.
    """
    if options.other is None and options.second is None:
        raise Unusable(say("one_day_or_two", lang))
    if options.file == options.other == "-":
        raise Unusable(say("twice_standard_input", lang))
    on: date = options.on or today
    first = trust_of(options.file, lang)
    if options.other is not None:
        options.file = options.other  # of which a refusal speaks
    second = first if options.other is None else trust_of(options.other, lang)
    found = compare(assess(first, on=on), assess(second, on=options.second or on))
    as_json = options.format == "json"
    printed(plain_json(comparison_plain(found)) if as_json else report_text(comparison_report(found, lang)))
    return bool(found.differences)


# The law


def law_options(command: argparse.ArgumentParser) -> None:
    """The words that listing the law takes."""
    forms = [form.value for form in LegalForm]
    listed = ", ".join(forms)
    command.add_argument("--form", choices=forms, metavar="FORM", help=f"only the rules for this legal form: {listed}")
    which = "the law of this day (default: all wordings that are held)"
    command.add_argument("--on", type=day, metavar="DATE", default=None, help=which)
    command.add_argument("--format", choices=("text", "json"), default=None, help="text, json (default: text)")


def law_told(options: argparse.Namespace, lang: Lang) -> None:
    """Print the rules, figures and norms that are held."""
    form = None if options.form is None else LegalForm(options.form)
    if options.format == "json":
        printed(plain_json(rules_plain(STANDARD_RULEBOOKS, form=form, on=options.on)))
    else:
        printed(report_text(law_report(STANDARD_RULEBOOKS, lang, form=form, on=options.on)))
