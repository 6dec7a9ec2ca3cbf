"""A report as plain text for a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap

from wijkonderneming.present.blocks import Block, Card, Chart, Cited, Heading, Items, Paragraph, Report, Table

__all__ = ["block_text", "report_text"]

WIDTH = 100
"""The widest line, in columns."""


def report_text(report: Report) -> str:
    """The report as text, a hundred columns wide."""
    lines = [report.title, "=" * len(report.title), ""]
    for paragraph in report.lead:
        lines += block_text(paragraph)
    for section in report.sections:
        lines += ["", "", section.heading, "-" * len(section.heading)]
        for block in section.blocks:
            lines += ["", *block_text(block)]
    return "\n".join(lines).rstrip() + "\n"


def block_text(block: Block) -> list[str]:
    """The lines of one block."""
    match block:
        case Paragraph():
            return _wrapped(block.text, "! " if block.notice else "")
        case Heading():
            lines = _wrapped(block.text)
            return lines if block.inner else ["", *lines, "." * max(map(len, lines))]
        case Items():
            marks = (f"{n}. " if block.numbered else "- " for n in range(1, len(block.items) + 1))
            return [line for mark, item in zip(marks, block.items, strict=True) for line in _cited(item, mark)]
        case Card():
            return _card(block)
        case Chart():
            return [*_wrapped(block.title), *_wrapped(block.description, "  ")]
        case Table():
            return [*_wrapped(block.caption), *_table(block)]


def _wrapped(text: str, mark: str = "", indent: str | None = None) -> list[str]:
    below = " " * len(mark) if indent is None else indent
    lines = wrap(text, WIDTH, initial_indent=mark, subsequent_indent=below, break_on_hyphens=False)
    return lines or [mark.rstrip()]


def _cited(cited: Cited, mark: str) -> list[str]:
    lines = _wrapped(cited.text, mark)
    return lines if cited.link is None else [*lines, f"{' ' * len(mark)}{cited.link}"]


def _card(card: Card) -> list[str]:
    lines = _wrapped(f"{card.title}: {card.outcome.upper()}", "* ")
    for name, text in card.pairs:
        lines += _wrapped(f"{name}: {text}", "    ", "      ")
    lines += _wrapped(f"{card.cited_as}: {card.cited.text}", "    ", "      ")
    return lines if card.cited.link is None else [*lines, f"      {card.cited.link}"]


def _table(table: Table) -> list[str]:
    """In columns when they fit, with the heads in several lines where they must; else one row after another."""
    heads = [table.heads]
    widths = _widths([*heads, *table.rows])
    if 2 * len(widths) + sum(widths) > WIDTH:
        words = [max(len(word) for word in head.split()) for head in table.heads]
        widths = [max(narrow, wide) for narrow, wide in zip(words, _widths(table.rows), strict=True)]
        stacked = [wrap(head, width) for head, width in zip(table.heads, widths, strict=True)]
        deepest = max(map(len, stacked))
        heads = list(zip(*([""] * (deepest - len(lines)) + lines for lines in stacked), strict=True))
    if 2 * len(widths) + sum(widths) > WIDTH:
        return _listed(table)
    rows = []
    for row in [*heads, *table.rows]:
        shown = [
            text.rjust(width) if i in table.numbers else text.ljust(width)
            for i, (text, width) in enumerate(zip(row, widths, strict=True))
        ]
        rows.append(("  " + "  ".join(shown)).rstrip())
    return rows


def _widths(rows: Sequence[tuple[str, ...]]) -> list[int]:
    return [max(map(len, column)) for column in zip(*rows, strict=True)]


def _listed(table: Table) -> list[str]:
    lines = []
    for row in table.rows:
        lines += _wrapped(f"{table.heads[0]}: {row[0]}", "* ", "    ")
        for head, text in zip(table.heads[1:], row[1:], strict=True):
            if text:
                lines += _wrapped(f"{head}: {text}", "    ", "      ")
    return lines
