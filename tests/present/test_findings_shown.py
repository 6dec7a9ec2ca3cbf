"""How findings are shown: what matters most first, each under its standing and what it is about."""

from __future__ import annotations

import re
from datetime import date

from wijkonderneming import assess, examples
from wijkonderneming.governance.findings import Assessment, Verdict
from wijkonderneming.governance.severity import Severity
from wijkonderneming.present.as_text import report_text
from wijkonderneming.present.blocks import Card, Heading, Section
from wijkonderneming.present.facts import verdicts_text
from wijkonderneming.present.findings import findings_section
from wijkonderneming.present.naming import label
from wijkonderneming.present.reports import assessment_report
from wijkonderneming.present.words import capital, word
from wijkonderneming.rulebooks.standard import STANDARD_RULEBOOKS
from wijkonderneming.values.text import Lang

ON = date(2026, 11, 25)


def shown(name: str) -> tuple[Assessment, Section]:
    found = assess(examples.load(name), on=ON, rulebooks=STANDARD_RULEBOOKS)
    return found, findings_section(found, Lang.EN)


def test_findings_come_in_the_order_of_what_matters() -> None:
    for name in examples.NAMES:
        found, section = shown(name)
        tones = [block.tone for block in section.blocks if isinstance(block, Card)]
        assert tones == sorted(tones, key=["breached", "unknown", "met", "not_applicable"].index)
        for verdict, findings in (("breached", found.breached), ("unknown", found.unknown)):
            assert tones.count(verdict) == len(findings)
        said = report_text(assessment_report(found, Lang.EN))
        assert all(f"[{finding.rule}]" in said for finding in found)


def test_findings_stand_under_their_standing_and_what_they_are_about() -> None:
    found, section = shown("de-oude-school")
    heads: dict[Verdict, list[str]] = {}
    verdict = Verdict.MET
    for block in section.blocks:
        if isinstance(block, Heading) and not block.inner:
            verdict = next(each for each in Verdict if block.text.startswith(capital(word(each, Lang.EN)) + ":"))
        elif isinstance(block, Heading):
            heads.setdefault(verdict, []).append(block.text)
    expected: dict[Verdict, set[str]] = {}
    for one in found:
        if one.verdict is not Verdict.NOT_APPLICABLE:
            about = f"{capital(word(one.severity, Lang.EN))}: {label(found.trust, one.subject, Lang.EN)}"
            expected.setdefault(one.verdict, set()).add(about)
    assert {verdict: set(said) for verdict, said in heads.items()} == expected
    places = [list(Severity).index(severity_of(head)) for head in heads[Verdict.MET]]
    assert places == sorted(places)
    assert all(len(said) == len(set(said)) for said in heads.values())


def severity_of(head: str) -> Severity:
    return next(each for each in Severity if head.startswith(capital(word(each, Lang.EN)) + ":"))


def test_each_finding_not_known_says_what_is_possible_and_whom_to_ask() -> None:
    found, section = shown("de-eester")
    assert found.unknown
    cards = [block for block in section.blocks if isinstance(block, Card) and block.tone == "unknown"]
    said = sorted((card.title, dict(card.pairs)["could still turn out"]) for card in cards)
    assert said == sorted((f.title.in_(Lang.EN), verdicts_text(f.verdicts, Lang.EN)) for f in found.unknown)
    for card in cards:
        assert re.search("; ask (the|whoever)", dict(card.pairs)["that depends on"])
