"""Every link of every page leads somewhere."""

from __future__ import annotations

import re
from pathlib import Path

from wijkonderneming.documents.migrations import SCHEMA
from wijkonderneming.documents.schema import schema

LINK = re.compile(r"!?\[(?:[^\]\[]|\[[^\]]*\])*\]\(([^)\s]+)(?:\s+\"[^\"]*\")?\)")
MADE = ("reference/", "rules.md")
"""Pages that are written from the code when the site is built."""


def prose(text: str) -> str:
    """A page without its blocks of code and its code in lines."""
    return re.sub(r"`[^`\n]+`", "", re.sub(r"(?ms)^```.*?^```", "", text))


def anchors(text: str) -> set[str]:
    """The headings one can link to, as the site makes anchors of them."""
    heads = re.findall(r"(?m)^#+ +(.*?) *$", re.sub(r"(?ms)^```.*?^```", "", text))
    return {re.sub(r"[\s-]+", "-", re.sub(r"[^\w\s-]", "", head.replace("`", "")).strip().lower()) for head in heads}


def test_links_lead_somewhere(page: Path, root: Path, reference: dict[str, str], rule_table: str) -> None:
    generated = {**reference, "rules.md": rule_table, f"schema-{SCHEMA}.json": schema()}
    wrong = []
    for target in LINK.findall(prose(page.read_text(encoding="utf-8"))):
        if re.match(r"(https|mailto):", target):
            continue
        path, _, anchor = target.partition("#")
        there = (page.parent / path).resolve() if path else page
        docs = root / "docs"
        made = generated.get(there.relative_to(docs).as_posix()) if there.is_relative_to(docs) else None
        if made is None and not there.exists():
            wrong.append(f"{target}: not there")
            continue
        if anchor and anchor not in anchors(made if made is not None else there.read_text(encoding="utf-8")):
            wrong.append(f"{target}: no such heading")
    assert not wrong, "\n".join(wrong)


def test_pages_of_the_site_link_to_nothing_outside_it(page: Path, root: Path) -> None:
    docs = root / "docs"
    if page.is_relative_to(docs):
        for target in LINK.findall(prose(page.read_text(encoding="utf-8"))):
            if not re.match(r"(https|mailto):|#", target):
                assert (page.parent / target.partition("#")[0]).resolve().is_relative_to(docs), target


def test_a_broken_link_would_be_seen() -> None:
    assert LINK.findall("see [a `b` c](x.md#y) and ![picture](images/p.png)") == ["x.md#y", "images/p.png"]
    assert anchors("# What `wo.load` does\n\n## In two-step form\n") == {"what-woload-does", "in-two-step-form"}
    assert LINK.findall(prose("```python\na[0](b)\n```\n")) == []
