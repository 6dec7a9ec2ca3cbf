"""The table of all rules, made from the rulebooks that come with the library."""

from __future__ import annotations

from datetime import date
from typing import Any

from wijkonderneming.governance.rules import Rule, Rulebook
from wijkonderneming.rulebooks.standard import STANDARD_RULEBOOKS

WHAT = """\
Made from the code when this site is built. *Held from* is the first day for which the text is held: before it every
finding of the rule is unknown. The text last read is carried forward, and each finding says on which day it was read.
*Short* is the name the rule has in the tables of law this library works from. None of it is legal advice."""
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


def book_table(book: Rulebook) -> str:
    """One rulebook."""
    asked = "Asked of trusts that name it." if book.charter else "Asked of entities under this law."
    head = f"## {book.title.en}\n\n`{book.id}`; in Dutch: {book.title.nl}. {asked} Read on {book.read_on.isoformat()}."
    columns = "| rule | short | what it asks | source | standing | held from | forms |"
    return "\n".join([head, "", columns, "|---|---|---|---|---|---|---|", *map(row, book.rules)])


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
    )
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
