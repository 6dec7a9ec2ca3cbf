"""The table of all rules, made from the rulebooks that come with the library, and the cases that test them."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from wijkonderneming.governance.rules import Rule, Rulebook
from wijkonderneming.rulebooks.standard import STANDARD_RULEBOOKS

WHAT = """\
Made from the code when this site is built. *Held from* is the first day for which the text is held: before it every
finding of the rule is unknown. The text last read is carried forward, and each finding says on which day it was read.
*Short* is the name the rule has in the tables of law this library works from. *Cases* says how many subjects of
[its cases](rule-cases.md) meet it, breach it and so on. None of it is legal advice."""
CASES = Path(__file__).resolve().parents[2] / "tests" / "cases"
WHAT_CASES = """\
Made from the files that test each rule, when this site is built: a situation, a day, what the rule finds of whom, and why.
The situations themselves stand in `tests/cases`, in a file for each rule. [All rules](rules.md) has the rules."""
STANDING = {
    "mandatory": "statute",
    "status": "condition of a tax or charity status",
    "charter": "charter",
    "articles": "the articles",
    "good_practice": "good practice",
    "convention": "convention",
}


def page() -> str:
    """The page with every rule of every rulebook."""
    parts = [
        "# All rules",
        WHAT,
        *map(book_table, STANDARD_RULEBOOKS),
    ]
    return "\n\n".join(parts) + "\n"


def cases_page() -> str:
    """The page with the cases of every rule, rulebook by rulebook."""
    parts = ["# The cases of each rule", WHAT_CASES]
    for book in STANDARD_RULEBOOKS:
        parts.append(f"## {book.title.en}")
        parts += [cases_table(rule) for rule in book.rules if cases_of(rule.id)]
    return "\n\n".join(parts) + "\n"


def cases_table(rule: Rule[Any]) -> str:
    """The cases of one rule."""
    head = f"### {rule.id}\n\n{rule.title.en}.\n\n| case | day | finding | why |\n|---|---|---|---|"
    return "\n".join([head, *(case_row(case) for case in cases_of(rule.id))])


def case_row(case: dict[str, Any]) -> str:
    """One case: what is found of each subject."""
    found = "; ".join(f"{one['subject']}: {shown(one['verdict'])}" for one in case["expect"])
    return "| " + " | ".join(cell(text) for text in (case["name"], case["on"], found, case["why"])) + " |"


@cache
def cases_of(rule: str) -> tuple[dict[str, Any], ...]:
    """The cases of a rule as their file has them; none where it has no file."""
    file = CASES / f"{rule}.json"
    return tuple(json.loads(file.read_text(encoding="utf-8"))["cases"]) if file.exists() else ()


def counted(rule: str) -> str:
    """How many subjects in the cases of a rule come out how."""
    verdicts = Counter(one["verdict"] for case in cases_of(rule) for one in case["expect"])
    return ", ".join(f"{number} {shown(verdict)}" for verdict, number in verdicts.most_common())


def shown(verdict: str) -> str:
    """A verdict in words."""
    return verdict.replace("_", " ")


def cell(text: str) -> str:
    """A text that stands in a cell of a table."""
    return " ".join(text.split()).replace("|", "\\|").replace("<", "&lt;")


def book_table(book: Rulebook) -> str:
    """One rulebook."""
    asked = "Asked of trusts that name it." if book.charter else "Asked of entities under this law."
    head = f"## {book.title.en}\n\n`{book.id}`; in Dutch: {book.title.nl}. {asked} Read on {book.read_on.isoformat()}."
    columns = "| rule | short | what it asks | source | standing | held from | forms | cases |"
    return "\n".join([head, "", columns, "|---|---|---|---|---|---|---|---|", *map(row, book.rules)])


def row(rule: Rule[Any]) -> str:
    """One rule."""
    source = rule.source.locator or rule.source.title
    cited = f"[{source}]({rule.source.url})" if rule.source.url else source
    forms = "all" if rule.forms is None else ", ".join(sorted(f"`{form.value}`" for form in rule.forms))
    later = [version.since for version in rule.versions if version.since and version.since > rule.held_from]
    bill = "pending; " if not any(version.since for version in rule.versions) else ""
    held = bill + rule.held_from.isoformat()
    held += f"; new wording {', '.join(map(date.isoformat, later))}" if later else ""
    cells = (
        f"`{rule.id}`",
        rule.short,
        f"{rule.title.en}. *{rule.title.nl}.*",
        cited,
        STANDING[rule.severity.value],
        held,
        forms,
        counted(rule.id),
    )
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
