"""The table of all rules, made from the rulebooks that come with the library."""

from __future__ import annotations

from datetime import date
from typing import Any

from wijkonderneming.governance.rules import Rule, Rulebook
from wijkonderneming.rulebooks.standard import STANDARD_RULEBOOKS

SHORT = {
    "nl.bw2.30.1": "CAP-01",
    "nl.bw2.37.3": "BRD-02",
    "nl.lsa.resident_majority": "CHA-01",
    "nl.lsa.profit_stays": "CHA-02",
    "scotland.dtas.owned_and_managed": "ch.dtas.owned_managed",
}
"""The short names that the tables of law use; a rule that is not here stands in none of them."""
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
    later = [source.version for source in rule.wordings if source.version and source.version > rule.held_from]
    held = rule.held_from.isoformat() + (f"; new wording {', '.join(map(date.isoformat, later))}" if later else "")
    cells = (
        f"`{rule.id}`",
        SHORT.get(rule.id, ""),
        f"{rule.title.en}. *{rule.title.nl}.*",
        cited,
        STANDING[rule.severity.value],
        held,
        forms,
    )
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
