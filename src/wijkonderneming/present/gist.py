"""The gist of a report: in a few lines, what a reader must know first."""

from __future__ import annotations

from collections import Counter

from wijkonderneming.finance.projection import Projection
from wijkonderneming.governance.asking import questions
from wijkonderneming.governance.findings import Assessment, Finding, Portion, Verdict
from wijkonderneming.governance.severity import Severity
from wijkonderneming.model.noun import Role
from wijkonderneming.model.trust import Trust
from wijkonderneming.present.asking import what_to_ask
from wijkonderneming.present.facts import ORDER, fact_text
from wijkonderneming.present.formats import number_text
from wijkonderneming.present.money import offer_text, shortfall_text
from wijkonderneming.present.naming import label
from wijkonderneming.present.phrases import say
from wijkonderneming.present.words import capital, fact_word, joined, word
from wijkonderneming.values.text import Lang

__all__ = ["gist", "gist_lines", "tally"]

_MOST = 5
"""So many titles or things to ask are named; of more it is said how many."""


def gist_lines(assessment: Assessment, projection: Projection, lang: Lang) -> tuple[str, ...]:
    """What is not met and when cash runs out; what is not known, and whom to ask; what is met."""
    return (
        *tally(assessment, lang),
        *(_breached(assessment.trust, finding, lang) for finding in assessment.breached),
        *_cash(projection, lang),
        *_open(assessment, lang),
        *_met(assessment, lang),
    )


def gist(assessment: Assessment, projection: Projection, lang: Lang) -> str:
    """The same, as lines of text under the name of the trust."""
    trust = assessment.trust
    title = trust.name + (f" ({say('invented', lang)})" if trust.fictitious else "")
    return "\n".join([title, *(f"  {line}" for line in gist_lines(assessment, projection, lang))])


def tally(assessment: Assessment, lang: Lang) -> tuple[str, ...]:
    """How many findings there are of each verdict, in one line."""
    if not assessment.findings:
        return (say("no_findings", lang),)
    return (say("tally", lang, counts=_counts(assessment, lang)),)


def _cash(projection: Projection, lang: Lang) -> tuple[str, ...]:
    """For each entity whether its cash runs out; for each offer what it raised and pays back."""
    trust = projection.trust
    return (
        *(shortfall_text(trust, entity, lang) for entity in projection.entities),
        *(offer_text(trust, offer, lang) for offer in projection.offers),
    )


def _open(assessment: Assessment, lang: Lang) -> list[str]:
    """What is not known, and whom to ask: first what most findings hang on."""
    trust = assessment.trust
    titles = _first(_titles(trust, assessment.unknown, lang), lang)
    lines = [f"{capital(word(Verdict.UNKNOWN, lang))}: {said}." for said in titles]
    asked: dict[Role, Counter[str]] = {}
    for finding in assessment.unknown:
        found = {(q.role, what_to_ask(trust, q, lang)): None for q in questions(trust, finding.unknowns)}
        for role, what in found:
            asked.setdefault(role, Counter())[what] += 1
    for role in sorted(asked, key=list(Role).index):
        most = [text for text, _ in asked[role].most_common()]
        lines.append(say("ask_short", lang, role=word(role, lang), what="; ".join(_first(most, lang))))
    return lines


def _met(assessment: Assessment, lang: Lang) -> list[str]:
    titles = _first(_titles(assessment.trust, assessment.met, lang), lang)
    return [f"{capital(word(Verdict.MET, lang))}: {'; '.join(titles)}."] if titles else []


def _first(said: list[str], lang: Lang) -> list[str]:
    """The first few, and how many more there are."""
    more = len(said) - _MOST
    return said if more <= 0 else [*said[:_MOST], say("more", lang, n=number_text(more, lang))]


def _counts(assessment: Assessment, lang: Lang) -> str:
    parts = []
    for verdict in ORDER:
        number = sum(finding.verdict is verdict for finding in assessment.findings)
        if number:
            parts.append(f"{number_text(number, lang)} \N{MULTIPLICATION SIGN} {word(verdict, lang)}")
    return ", ".join(parts)


def _titles(trust: Trust, findings: tuple[Finding, ...], lang: Lang) -> list[str]:
    """What was asked, each once, with everything it was asked about unless that is the trust itself."""
    subjects: dict[str, list[str]] = {}
    for finding in sorted(findings, key=lambda finding: list(Severity).index(finding.severity)):
        named = [] if finding.subject == trust.id else [label(trust, finding.subject, lang)]
        subjects.setdefault(finding.title.in_(lang), []).extend(named)
    return [f"{title} ({joined(names, lang)})" if names else title for title, names in subjects.items()]


def _breached(trust: Trust, finding: Finding, lang: Lang) -> str:
    """What is not met, with the parts of the whole it was counted by, or else all it rests on."""
    counted = [(name, fact) for name, fact in finding.facts if isinstance(fact, Portion)] or finding.facts
    facts = "; ".join(f"{fact_word(name, lang)}: {fact_text(fact, lang)}" for name, fact in counted)
    said = f"{capital(word(Verdict.BREACHED, lang))}: {_titles(trust, (finding,), lang)[0]}."
    return f"{said} {capital(facts)}." if facts else said
