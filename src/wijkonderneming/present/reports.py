"""A whole report of a trust, and its parts, ready to be written as text or HTML."""

from __future__ import annotations

from wijkonderneming.finance.projection import Projection
from wijkonderneming.governance.findings import Assessment
from wijkonderneming.governance.views.world import TrustView
from wijkonderneming.model.noun import listed
from wijkonderneming.model.trust import Trust
from wijkonderneming.present.blocks import Items, Paragraph, Report, Section
from wijkonderneming.present.control import control_section
from wijkonderneming.present.findings import asking_section, differing_section, findings_section, law_section
from wijkonderneming.present.formats import day_text
from wijkonderneming.present.money import cash_section
from wijkonderneming.present.words import label, say
from wijkonderneming.values.text import Lang

__all__ = ["assessment_report", "projection_report", "whole_report"]


def _lead(trust: Trust, lang: Lang, *lines: str) -> tuple[Paragraph, ...]:
    invented = (Paragraph(text=say("fictitious", lang), notice=True),) if trust.fictitious else ()
    return (*invented, *(Paragraph(text=line) for line in lines))


def assessment_report(assessment: Assessment, lang: Lang) -> Report:
    """The findings, what is not known, and the law as read."""
    trust = assessment.trust
    unknowns = [unknown for finding in assessment.findings for unknown in finding.unknowns]
    sections = [findings_section(assessment, lang), asking_section(trust, unknowns, lang)]
    differing = differing_section(assessment, lang)
    sections += [differing, law_section(assessment, lang)]
    lead = _lead(trust, lang, say("on", lang, day=day_text(assessment.on, lang)))
    return Report(lang=lang.value, title=trust.name, lead=lead, sections=tuple(sections))


def projection_report(projection: Projection, lang: Lang) -> Report:
    """The cash, and what is not known of it."""
    trust = projection.trust
    unknowns = [unknown for entity in projection.entities for unknown in entity.unknowns]
    sections = (cash_section(projection, lang), asking_section(trust, unknowns, lang))
    return Report(lang=lang.value, title=trust.name, lead=_lead(trust, lang), sections=sections)


def whole_report(assessment: Assessment, projection: Projection, lang: Lang) -> Report:
    """Everything: control, findings, what is not known, the cash, where sources differ, the law as read."""
    trust = assessment.trust
    unknowns = [unknown for finding in assessment.findings for unknown in finding.unknowns]
    unknowns += [unknown for entity in projection.entities for unknown in entity.unknowns]
    sections = [
        control_section(TrustView(trust, assessment.on), lang),
        findings_section(assessment, lang),
        asking_section(trust, unknowns, lang),
        cash_section(projection, lang),
        differing_section(assessment, lang),
        *_besides(trust, lang),
        law_section(assessment, lang),
    ]
    lead = _lead(trust, lang, say("on", lang, day=day_text(assessment.on, lang)), say("not_advice", lang))
    return Report(lang=lang.value, title=trust.name, lead=lead, sections=tuple(sections))


def _besides(trust: Trust, lang: Lang) -> list[Section]:
    """Sourced notes, and the sources."""
    found = []
    notes = tuple(
        f"{label(trust, note.about or trust.id)}: {note.text.in_(lang)} [{', '.join(note.sources)}]"
        for note in listed(trust.notes)
    )
    if notes:
        found.append(Section(id="besides", heading=say("besides", lang), blocks=(Items(items=notes),)))
    sources = tuple(
        f"[{source.id}] {source.cite()}"
        + (f"; {say('read_on', lang)} {day_text(source.read_on, lang)}" if source.read_on else "")
        for source in listed(trust.sources)
    )
    if sources:
        found.append(Section(id="sources", heading=say("sources", lang), blocks=(Items(items=sources),)))
    return found
