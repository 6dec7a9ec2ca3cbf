"""A report as one self-contained HTML page: no script, nothing fetched, fit to be printed and read aloud."""

from __future__ import annotations

from html import escape

from wijkonderneming.present.blocks import Block, Card, Chart, Cited, Heading, Items, Paragraph, Report, Section, Table
from wijkonderneming.present.charts import chart_svg
from wijkonderneming.present.style import STYLE

__all__ = ["block_html", "fragment_html", "report_html"]


def report_html(report: Report) -> str:
    """The report as a whole page."""
    contents = "".join(f'<li><a href="#{escape(s.id)}">{escape(s.heading)}</a></li>' for s in report.sections)
    lead = "".join(block_html(paragraph) for paragraph in report.lead)
    title = escape(report.title)
    return (
        f'<!doctype html>\n<html lang="{escape(report.lang)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<header><h1>{title}</h1>{lead}</header>\n"
        f'<nav aria-label="{escape(report.contents)}"><ul>{contents}</ul></nav>\n'
        f"<main>\n{''.join(map(_section, report.sections))}</main>\n</body>\n</html>\n"
    )


def fragment_html(title: str, blocks: tuple[Block, ...]) -> str:
    """A few blocks under a title, to stand inside another page such as a notebook."""
    return f"<div><p><strong>{escape(title)}</strong></p>{''.join(map(block_html, blocks))}</div>"


def _section(section: Section) -> str:
    name = escape(section.id)
    return (
        f'<section id="{name}" aria-labelledby="{name}-h"><h2 id="{name}-h">{escape(section.heading)}</h2>\n'
        f"{''.join(map(block_html, section.blocks))}</section>\n"
    )


def block_html(block: Block) -> str:
    """One block."""
    match block:
        case Paragraph():
            css = ' class="notice"' if block.notice else ""
            return f"<p{css}>{escape(block.text)}</p>\n"
        case Heading():
            tag = "h4" if block.inner else "h3"
            return f"<{tag}>{escape(block.text)}</{tag}>\n"
        case Items():
            tag = "ol" if block.numbered else "ul"
            return f"<{tag}>{''.join(f'<li>{_cited(item)}</li>' for item in block.items)}</{tag}>\n"
        case Card():
            return _card(block)
        case Chart():
            return (
                f'<figure><div class="wide" tabindex="0" role="group" aria-label="{escape(block.title)}">'
                f"{chart_svg(block)}</div><figcaption><strong>{escape(block.title)}</strong><br>"
                f"{escape(block.description)}</figcaption></figure>\n"
            )
        case Table():
            return _table(block)


def _cited(cited: Cited) -> str:
    if cited.link is None:
        return escape(cited.text)
    link = escape(cited.link)
    return f'{escape(cited.text)}<br><a href="{link}">{link}</a>'


def _card(card: Card) -> str:
    pairs = "".join(f"<div><dt>{escape(name)}</dt><dd>{escape(text)}</dd></div>" for name, text in card.pairs)
    tag = "h5" if card.inner else "h4"
    return (
        f'<article class="{escape(card.tone)}"><{tag}>{escape(card.title)}: <em>{escape(card.outcome)}</em></{tag}>'
        f"<dl>{pairs}<div><dt>{escape(card.cited_as)}</dt><dd>{_cited(card.cited)}</dd></div></dl></article>\n"
    )


def _table(table: Table) -> str:
    def number(i: int) -> str:
        return ' class="number"' if i in table.numbers else ""

    heads = "".join(f'<th scope="col"{number(i)}>{escape(head)}</th>' for i, head in enumerate(table.heads))
    rows = "".join(
        f'<tr><th scope="row">{escape(row[0])}</th>'
        + "".join(f"<td{number(i)}>{escape(text)}</td>" for i, text in enumerate(row[1:], start=1))
        + "</tr>\n"
        for row in table.rows
    )
    caption = escape(table.caption)
    return (
        f'<div class="wide" tabindex="0" role="group" aria-label="{caption}"><table><caption>{caption}</caption>\n'
        f"<thead><tr>{heads}</tr></thead>\n<tbody>{rows}</tbody></table></div>\n"
    )
