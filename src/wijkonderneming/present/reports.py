"""A whole report of a trust, and its parts, ready to be written as text or HTML."""

from __future__ import annotations

from wijkonderneming.finance.project import unlisted
from wijkonderneming.finance.projection import Projection
from wijkonderneming.governance.findings import Assessment
from wijkonderneming.governance.glance import Glance
from wijkonderneming.governance.views.world import TrustView
from wijkonderneming.model.noun import listed
from wijkonderneming.model.trust import Trust
from wijkonderneming.present.asking import asking_section, rule_titles
from wijkonderneming.present.blocks import Cited, Items, Paragraph, Report, Section
from wijkonderneming.present.control import control_section
from wijkonderneming.present.evidence import besides_sections, differing_section
from wijkonderneming.present.findings import findings_section, law_section
from wijkonderneming.present.formats import day_text
from wijkonderneming.present.gist import gist_lines, tally
from wijkonderneming.present.money import cash_section, last_day
from wijkonderneming.present.phrases import say
from wijkonderneming.present.secretary import secretary_section
from wijkonderneming.values.text import Lang
from wijkonderneming.values.unknown import Unknown

__all__ = ["assessment_report", "projection_report", "whole_report"]


def assessment_report(assessment: Assessment, lang: Lang, *, seen: Glance | None = None) -> Report:
    """The findings, what is not known, who controls it, where sources differ, and the law as read.

    Args:
        assessment: what was found.
        lang: the language.
        seen: what a secretary looks at first, where that is to be shown.
    """
    trust = assessment.trust
    sections = [
        findings_section(assessment, lang),
        _asking(assessment, None, lang),
        *_secretary(seen, lang),
        control_section(TrustView(trust, assessment.on), lang),
        differing_section(assessment, None, lang),
        law_section(assessment, lang),
        *besides_sections(trust, lang),
    ]
    lead = (_as_on(assessment, lang), *tally(assessment, lang), say("not_advice", lang))
    return _report(trust, lead, sections, lang)


def projection_report(projection: Projection, lang: Lang) -> Report:
    """The cash, what is not known of it, and the sources."""
    trust = projection.trust
    asking = asking_section(trust, {"for_cash": _of_cash(projection)}, lang)
    sources = [section for section in besides_sections(trust, lang) if section.id == "sources"]
    sections = [cash_section(projection, lang), asking, *sources]
    return _report(trust, (_over(projection, lang),), sections, lang)


def whole_report(assessment: Assessment, projection: Projection, lang: Lang, *, seen: Glance | None = None) -> Report:
    """The gist; control, findings, what is not known, the cash, where sources differ; the law as read; the sources.

    Args:
        assessment: what was found.
        projection: the cash.
        lang: the language.
        seen: what a secretary looks at first, where that is to be shown.
    """
    trust = assessment.trust
    sections = [
        Section(
            id="summary",
            heading=say("summary", lang),
            blocks=(Items(items=tuple(Cited(text=line) for line in gist_lines(assessment, projection, lang))),),
        ),
        control_section(TrustView(trust, assessment.on), lang),
        findings_section(assessment, lang),
        _asking(assessment, projection, lang),
        *_secretary(seen, lang),
        cash_section(projection, lang),
        differing_section(assessment, projection, lang),
        law_section(assessment, lang),
        *besides_sections(trust, lang),
    ]
    lead = (f"{_as_on(assessment, lang)} {_over(projection, lang)}", say("not_advice", lang))
    return _report(trust, lead, sections, lang)


def _report(trust: Trust, lead: tuple[str, ...], sections: list[Section], lang: Lang) -> Report:
    invented = (Paragraph(text=say("fictitious", lang), notice=True),) if trust.fictitious else ()
    return Report(
        lang=lang.value,
        title=trust.name,
        contents=say("contents", lang),
        lead=(*invented, *(Paragraph(text=line) for line in lead)),
        sections=tuple(sections),
    )


def _secretary(seen: Glance | None, lang: Lang) -> list[Section]:
    return [] if seen is None else [secretary_section(seen, lang)]


def _as_on(assessment: Assessment, lang: Lang) -> str:
    return say("on", lang, day=day_text(assessment.on, lang))


def _over(projection: Projection, lang: Lang) -> str:
    start, end = day_text(projection.span.start, lang), day_text(last_day(projection.span), lang)
    return say("cash_over", lang, start=start, end=end)


def _asking(assessment: Assessment, projection: Projection | None, lang: Lang) -> Section:
    needs = {"for_findings": [unknown for finding in assessment.findings for unknown in finding.unknowns]}
    if projection is not None:
        needs["for_cash"] = _of_cash(projection)
    return asking_section(assessment.trust, needs, lang, rule_titles(assessment, lang))


def _of_cash(projection: Projection) -> list[Unknown]:
    """What the cash depends on; of what moves no money yet, what is not said of money at all."""
    found = [unknown for entity in projection.entities for unknown in entity.unknowns]
    if not projection.entities:
        found += unlisted(projection.trust)
        silent = (entity.id for entity in listed(projection.trust.entities) if entity.balances is None)
        found += (Unknown(about=name, field="balances", states=()) for name in silent)
    return found
