"""A report as one self-contained HTML page: no script, nothing fetched, fit to be printed and read aloud."""

from __future__ import annotations

from html import escape

from wijkonderneming.present.blocks import Block, Chart, Items, Paragraph, Report, Table
from wijkonderneming.present.charts import chart_svg

__all__ = ["block_html", "fragment_html", "report_html"]

_STYLE = """
:root { color-scheme: light dark; --ink: #1d2530; --paper: #fdfcf9; --soft: #5a6472; --line: #d9d5ca; --mark: #0b5d6b;
  --band: #9cc7cf; --notice: #fff2d6; --bad: #a12a1f; }
@media (prefers-color-scheme: dark) { :root { --ink: #eceae4; --paper: #171a1f; --soft: #a9b0ba; --line: #3a404a;
  --mark: #6fc3d1; --band: #2d5c66; --notice: #40331a; --bad: #ff9a8d; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 64rem; font: 1rem/1.5 system-ui, "Segoe UI", Roboto,
  sans-serif; color: var(--ink); background: var(--paper); overflow-wrap: break-word; }
h1 { font-size: 2rem; line-height: 1.15; margin: 0 0 .5rem; }
h2 { font-size: 1.3rem; margin: 2.5rem 0 .75rem; padding-bottom: .25rem; border-bottom: 2px solid var(--mark); }
p.notice { background: var(--notice); border-left: 4px solid var(--mark); padding: .5rem .75rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; padding: 0; list-style: none; font-size: .9rem; }
a { color: var(--mark); }
.table { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; }
caption { text-align: left; font-weight: 600; padding: .25rem 0; }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid var(--line); }
th { font-weight: 600; color: var(--soft); }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
figure { margin: 1rem 0; } figcaption { font-size: .9rem; color: var(--soft); }
svg { width: 100%; height: auto; } svg text { fill: var(--soft); font-size: 11px; }
svg .axis { stroke: var(--line); } svg .zero { stroke: var(--ink); }
svg .line { fill: none; stroke: var(--mark); stroke-width: 2; } svg .band { fill: var(--band); }
svg .low { fill: var(--bad); }
li { margin: .25rem 0; }
@media print { :root { --ink: #000; --paper: #fff; --soft: #333; --line: #bbb; --mark: #00434f; --band: #cde3e7;
  --notice: #fff; --bad: #900; } body { max-width: none; padding: 0; font-size: 10pt; }
  nav { display: none; } h2 { break-after: avoid; } tr, figure { break-inside: avoid; } .table { overflow: visible; }
  @page { size: A4; margin: 18mm 16mm; } }
"""


def report_html(report: Report) -> str:
    """The report as a whole page."""
    contents = "".join(f'<li><a href="#{escape(s.id)}">{escape(s.heading)}</a></li>' for s in report.sections)
    lead = "".join(block_html(paragraph) for paragraph in report.lead)
    sections = "".join(
        f'<section id="{escape(s.id)}" aria-labelledby="{escape(s.id)}-h">'
        f'<h2 id="{escape(s.id)}-h">{escape(s.heading)}</h2>{"".join(map(block_html, s.blocks))}</section>\n'
        for s in report.sections
    )
    title = escape(report.title)
    return (
        f'<!doctype html>\n<html lang="{escape(report.lang)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<header><h1>{title}</h1>{lead}</header>\n"
        f'<nav aria-label="{title}"><ul>{contents}</ul></nav>\n<main>\n{sections}</main>\n</body>\n</html>\n'
    )


def fragment_html(title: str, blocks: tuple[Block, ...]) -> str:
    """A few blocks under a title, to stand inside another page such as a notebook."""
    return f"<div><p><strong>{escape(title)}</strong></p>{''.join(map(block_html, blocks))}</div>"


def block_html(block: Block) -> str:
    """One block."""
    match block:
        case Paragraph():
            css = ' class="notice"' if block.notice else ""
            return f"<p{css}>{escape(block.text)}</p>\n"
        case Items():
            return f"<ul>{''.join(f'<li>{escape(item)}</li>' for item in block.items)}</ul>\n"
        case Chart():
            return f"<figure>{chart_svg(block)}<figcaption>{escape(block.description)}</figcaption></figure>\n"
        case Table():
            return _table(block)


def _table(table: Table) -> str:
    def number(i: int) -> str:
        return ' class="number"' if i in table.numbers else ""

    heads = "".join(f'<th scope="col"{number(i)}>{escape(head)}</th>' for i, head in enumerate(table.heads))
    rows = "".join(
        f"<tr>{''.join(f'<td{number(i)}>{escape(text)}</td>' for i, text in enumerate(row))}</tr>\n"
        for row in table.rows
    )
    return (
        f'<div class="table" tabindex="0" role="group" aria-label="{escape(table.caption)}"><table>'
        f"<caption>{escape(table.caption)}</caption>\n<thead><tr>{heads}</tr></thead>\n<tbody>{rows}</tbody></table></div>\n"
    )
