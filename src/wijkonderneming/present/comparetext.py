"""What two assessments find differently, as a person reads it and as plain values."""

from __future__ import annotations

from typing import Any

from wijkonderneming.governance.compare import Comparison, FindingChange
from wijkonderneming.governance.findings import Assessment, Finding, Verdict
from wijkonderneming.present.blocks import Block, Cited, Items, Paragraph, Report, Section
from wijkonderneming.present.facts import ORDER, verdicts_text
from wijkonderneming.present.findings import facts_of
from wijkonderneming.present.formats import cite_text, day_text, number_text
from wijkonderneming.present.naming import label
from wijkonderneming.present.phrases import say
from wijkonderneming.present.plain import finding_plain
from wijkonderneming.values.text import Lang

__all__ = ["comparison_plain", "comparison_report"]

_TURNED = {
    Verdict.BREACHED: "turned_breached",
    Verdict.UNKNOWN: "turned_unknown",
    Verdict.MET: "turned_met",
    Verdict.NOT_APPLICABLE: "turned_not_applicable",
}


def comparison_report(found: Comparison, lang: Lang) -> Report:
    """What is found differently, by how it is found now: not met, not known, met, not applicable, not asked."""
    turned = [one for one in found.differences if one.turned]
    parts = {_TURNED[verdict]: [one for one in turned if _now(one) is verdict] for verdict in ORDER}
    parts["turned_gone"] = [one for one in turned if one.after is None]
    parts["only_facts"] = [one for one in found.differences if not one.turned]
    sections = [
        Section(id=name.replace("_", "-"), heading=say(name, lang), blocks=_blocks(found, changes, lang))
        for name, changes in parts.items()
        if changes
    ]
    first, second = (_named(one, lang) for one in (found.first, found.second))
    counts = {"different": number_text(len(found.differences), lang), "alike": number_text(found.alike, lang)}
    lead = [say("compared", lang, first=first, second=second)]
    lead.append(say("alike_findings", lang, **counts) if found.differences else say("nothing_differs", lang))
    lead.append(say("not_advice", lang))
    return Report(
        lang=lang.value,
        title=found.second.trust.name,
        contents=say("contents", lang),
        lead=tuple(Paragraph(text=line) for line in lead),
        sections=tuple(sections),
    )


def _now(change: FindingChange) -> Verdict | None:
    return None if change.after is None else change.after.verdict


def _named(assessment: Assessment, lang: Lang) -> str:
    return say("trust_on", lang, name=assessment.trust.name, day=day_text(assessment.on, lang))


def _blocks(found: Comparison, changes: list[FindingChange], lang: Lang) -> tuple[Block, ...]:
    return (Items(items=tuple(Cited(text=_change(found, change, lang)) for change in changes)),)


def _change(found: Comparison, change: FindingChange, lang: Lang) -> str:
    told = change.after or change.before
    assert told is not None, "a change has a finding before it or after it"
    trust = found.first.trust if change.after is None else found.second.trust
    said = say(
        "change" if change.turned else "same_verdict",
        lang,
        title=told.title.in_(lang),
        subject=label(trust, told.subject, lang),
        before=_verdicts(change.before, lang),
        after=_verdicts(change.after, lang),
        rule=change.rule,
    )
    return "; ".join((said, *_facts(change, lang)))


def _verdicts(finding: Finding | None, lang: Lang) -> str:
    return say("not_asked_of", lang) if finding is None else verdicts_text(finding.verdicts, lang)


def _facts(change: FindingChange, lang: Lang) -> list[str]:
    """The facts that are other ones, and the wording where that is."""
    if change.before is None or change.after is None:
        return []
    before, after = (dict(facts_of(one, lang)) for one in (change.before, change.after))
    none = say("not_asked_of", lang)
    said = [
        say("fact_was", lang, fact=name, after=after.get(name, none), before=before.get(name, none))
        for name in dict.fromkeys((*after, *before))
        if after.get(name) != before.get(name)
    ]
    one, other = (cite_text(finding.source, lang) for finding in (change.before, change.after))
    return said if one == other else [*said, say("wording_was", lang, after=other, before=one)]


def comparison_plain(found: Comparison) -> dict[str, Any]:
    """The same for machines, with both findings in full."""
    return {
        "first": _end_plain(found.first),
        "second": _end_plain(found.second),
        "legal_advice": False,
        "alike": found.alike,
        "differences": [
            {
                "rule": one.rule,
                "subject": one.subject,
                "turned": one.turned,
                "before": None if one.before is None else finding_plain(found.first.trust, one.before),
                "after": None if one.after is None else finding_plain(found.second.trust, one.after),
            }
            for one in found.differences
        ],
    }


def _end_plain(assessment: Assessment) -> dict[str, Any]:
    return {"trust": assessment.trust.id, "on": assessment.on.isoformat()}
