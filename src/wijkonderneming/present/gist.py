"""The gist of a report in a few lines."""

from __future__ import annotations

from wijkonderneming.finance.projection import Projection
from wijkonderneming.governance.asking import questions
from wijkonderneming.governance.findings import Assessment, Verdict
from wijkonderneming.present.findings import fact_text
from wijkonderneming.present.money import offer_text, shortfall_text
from wijkonderneming.present.words import label, say, word
from wijkonderneming.values.text import Lang

__all__ = ["gist"]

_FACTS = 4


def gist(assessment: Assessment, projection: Projection, lang: Lang) -> str:
    """Whether it is governed as asked, what is not known and whom to ask, and whether the money holds."""
    trust = assessment.trust
    lines = [trust.name + (f" ({say('fictitious', lang)})" if trust.fictitious else "")]
    for verdict in (Verdict.BREACHED, Verdict.UNKNOWN, Verdict.MET):
        for finding in assessment.findings:
            if finding.verdict is verdict:
                facts = "; ".join(
                    f"{word(name, lang)} {fact_text(fact, lang)}" for name, fact in finding.facts[:_FACTS]
                )
                shown = f" ({facts})" if facts and verdict is not Verdict.UNKNOWN else ""
                subject = "" if finding.subject == trust.id else f", {label(trust, finding.subject)}"
                lines.append(f"  {word(verdict, lang)}: {finding.title.in_(lang)}{subject}{shown}")
    unknowns = [unknown for finding in assessment.findings for unknown in finding.unknowns]
    asked: dict[str, dict[str, None]] = {}
    for question in questions(trust, unknowns):
        asked.setdefault(word(question.role, lang), {})[word(question.field, lang)] = None
    lines.extend(f"  {say('who', lang)} {role}: {'; '.join(what)}" for role, what in asked.items())
    lines.extend(f"  {shortfall_text(trust, entity, lang)}" for entity in projection.entities)
    lines.extend(f"  {offer_text(trust, offer, lang)}" for offer in projection.offers)
    return "\n".join(lines)
