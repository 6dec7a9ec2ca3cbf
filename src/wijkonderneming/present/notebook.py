"""How results show themselves in a notebook: semantic HTML without script or style of its own."""

from __future__ import annotations

from typing import Any

from wijkonderneming.finance.projection import EntityProjection, Projection
from wijkonderneming.governance.findings import Assessment, Finding
from wijkonderneming.model.differences import Differences
from wijkonderneming.model.trust import Trust
from wijkonderneming.present.as_html import fragment_html
from wijkonderneming.present.blocks import Block, Heading, Paragraph, Table
from wijkonderneming.present.control import entity_blocks as control_blocks
from wijkonderneming.present.difftext import differences_report
from wijkonderneming.present.findings import card, findings_section
from wijkonderneming.present.formats import day_text, number_text
from wijkonderneming.present.money import cash_section, entity_blocks
from wijkonderneming.present.phrases import say
from wijkonderneming.present.words import capital, field_word, word
from wijkonderneming.values.text import Lang

__all__ = ["blocks_of", "html_of"]

_FAMILIES = (
    "entities",
    "people",
    "organisations",
    "assets",
    "rights",
    "encumbrances",
    "capital",
    "offers",
    "income",
    "costs",
    "claims",
    "gaps",
    "notes",
    "sources",
)


def html_of(item: Any, lang: Lang = Lang.EN) -> str | None:
    """The HTML of a trust, an assessment, a finding, a projection or differences; nothing for anything else."""
    made = blocks_of(item, lang)
    return None if made is None else fragment_html(*made)


def blocks_of(item: Any, lang: Lang) -> tuple[str, tuple[Block, ...]] | None:
    """The title and the blocks of what is worth more than its short text; nothing for anything else."""
    match item:
        case Trust():
            return _title(item, lang), _trust(item, lang)
        case Assessment():
            blocks = (*findings_section(item, lang).blocks, Paragraph(text=say("not_advice", lang)))
            return f"{_title(item.trust, lang)}, {day_text(item.on, lang)}", blocks
        case Finding():
            title = f"{item.title.in_(lang)}: {word(item.verdict, lang)}"
            return title, (card(_nobody(item.subject), item, lang), Paragraph(text=say("not_advice", lang)))
        case Projection():
            section = cash_section(item, lang)
            return f"{_title(item.trust, lang)}: {section.heading}", section.blocks
        case Differences():
            report = differences_report(item, lang)
            below = (block for section in report.sections for block in (Heading(text=section.heading), *section.blocks))
            return report.title, (*report.lead, *below)
        case EntityProjection():
            return item.id, tuple(entity_blocks(_nobody(item.id), item, lang))
        case _:
            return None


def _nobody(name: str) -> Trust:
    """A trust of which nothing is known, for what does not know its trust: ids then stand for names."""
    return Trust(id=f"of-{name.replace(':', '-')}"[:40].rstrip("-"), name=name)


def _title(trust: Trust, lang: Lang) -> str:
    return f"{trust.name} ({say('invented', lang)})" if trust.fictitious else trust.name


def _trust(trust: Trust, lang: Lang) -> tuple[Block, ...]:
    rows = []
    for family in _FAMILIES:
        items = getattr(trust, family)
        shown = say("not_stated", lang) if items is None else number_text(len(items), lang)
        rows.append((capital(field_word(family, lang)), shown))
    heads = (say("list", lang), say("number", lang))
    stated = Table(caption=say("stated", lang), heads=heads, rows=tuple(rows), numbers=(1,))
    return (*control_blocks(trust, lang), stated)
