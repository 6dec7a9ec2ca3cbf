"""How results show themselves in a notebook: short, semantic HTML without script or style of its own."""

from __future__ import annotations

from typing import Any

from wijkonderneming.finance.projection import EntityProjection, Projection
from wijkonderneming.governance.findings import Assessment, Finding
from wijkonderneming.governance.views.world import TrustView
from wijkonderneming.model.trust import Trust
from wijkonderneming.present.as_html import fragment_html
from wijkonderneming.present.blocks import Block, Paragraph, Table
from wijkonderneming.present.control import control_section
from wijkonderneming.present.findings import citation, fact_text, findings_section, why_unknown
from wijkonderneming.present.money import cash_section, entity_blocks
from wijkonderneming.present.words import label, say, word
from wijkonderneming.values.text import Lang

__all__ = ["html_of"]


def html_of(item: Any) -> str:
    """The HTML of a trust, an assessment, a finding or a projection, in English."""
    lang = Lang.EN
    match item:
        case Trust():
            return fragment_html(_title(item), _trust(item))
        case Assessment():
            blocks = (*findings_section(item, lang).blocks, Paragraph(text=say("not_advice", lang)))
            return fragment_html(f"{_title(item.trust)}, {item.on.isoformat()}", blocks)
        case Finding():
            return fragment_html(f"{item.title.in_(lang)}: {word(item.verdict, lang)}", _finding(item))
        case Projection():
            section = cash_section(item, lang)
            return fragment_html(f"{_title(item.trust)}: {section.heading}", section.blocks)
        case EntityProjection():
            return fragment_html(item.id, tuple(entity_blocks(_NOBODY, item, lang)))
        case _:
            return fragment_html(type(item).__name__, (Paragraph(text=repr(item)),))


_NOBODY = Trust(id="trust", name="trust")


def _title(trust: Trust) -> str:
    return f"{trust.name} ({say('fictitious', Lang.EN)})" if trust.fictitious else trust.name


def _trust(trust: Trust) -> tuple[Block, ...]:
    from datetime import date

    rows = tuple(
        (family, str(len(items)) if isinstance(items := getattr(trust, family), tuple) else say("not_stated", Lang.EN))
        for family in (
            "entities",
            "people",
            "assets",
            "rights",
            "capital",
            "income",
            "costs",
            "claims",
            "gaps",
            "sources",
        )
    )
    control = control_section(TrustView(trust, date.max), Lang.EN).blocks[:1] if trust.entities else ()
    return (*control, Table(caption=label(trust, trust.id), heads=("list", "items"), rows=rows, numbers=(1,)))


def _finding(finding: Finding) -> tuple[Block, ...]:
    lang = Lang.EN
    rows = tuple((word(name, lang), fact_text(fact, lang)) for name, fact in finding.facts)
    blocks: list[Block] = [Paragraph(text=citation(finding, lang))]
    if rows:
        blocks.append(Table(caption=finding.subject, heads=(say("facts", lang), ""), rows=rows, numbers=(1,)))
    if len(finding.verdicts) > 1:
        blocks.append(Paragraph(text=why_unknown(_NOBODY, finding, lang)))
    return tuple(blocks)
