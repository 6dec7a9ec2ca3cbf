"""A report as plain text for a terminal."""

from __future__ import annotations

from textwrap import wrap

from wijkonderneming.present.blocks import Block, Chart, Items, Paragraph, Report, Table

__all__ = ["report_text"]

WIDTH = 100
_WIDEST = 44


def report_text(report: Report) -> str:
    """The report as text, a hundred columns wide."""
    lines = [report.title, "=" * len(report.title), ""]
    for paragraph in report.lead:
        lines += [*_wrapped(paragraph.text, "! " if paragraph.notice else "")]
    for section in report.sections:
        lines += ["", section.heading, "-" * len(section.heading)]
        for block in section.blocks:
            lines += ["", *_block(block)]
    return "\n".join(lines).rstrip() + "\n"


def _wrapped(text: str, mark: str = "") -> list[str]:
    return wrap(text, WIDTH, initial_indent=mark, subsequent_indent=" " * len(mark)) or [mark]


def _block(block: Block) -> list[str]:
    match block:
        case Paragraph():
            return _wrapped(block.text, "! " if block.notice else "")
        case Items():
            return [line for item in block.items for line in _wrapped(item, "- ")]
        case Chart():
            return _wrapped(f"{block.title}. {block.description}")
        case Table():
            return [f"{block.caption}", *_table(block)]


def _table(table: Table) -> list[str]:
    """In columns when they fit; else one item after another."""
    cells = [table.heads, *table.rows]
    widths = [max(len(row[i]) for row in cells) for i in range(len(table.heads))]
    if sum(widths) + 2 * len(widths) > WIDTH + _WIDEST // 4:
        return _listed(table)
    rows = []
    for row in cells:
        shown = [
            text.rjust(width) if i in table.numbers else text.ljust(width)
            for i, (text, width) in enumerate(zip(row, widths, strict=True))
        ]
        rows.append(("  " + "  ".join(shown)).rstrip())
    return rows


def _listed(table: Table) -> list[str]:
    lines = []
    for row in table.rows:
        lines += _wrapped(row[0], "* ")
        for head, text in zip(table.heads[1:], row[1:], strict=True):
            if text:
                lines += wrap(f"{head}: {text}", WIDTH, initial_indent="    ", subsequent_indent="      ")
    return lines
