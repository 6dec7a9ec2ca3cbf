"""How findings are shown: what matters most first, each under its standing and what it is about."""

from __future__ import annotations

from datetime import date

import pytest

from wijkonderneming import assess, examples
from wijkonderneming.governance.asking import questions
from wijkonderneming.governance.findings import Assessment, Verdict
from wijkonderneming.governance.severity import Severity
from wijkonderneming.present.as_text import report_text
from wijkonderneming.present.asking import what_to_ask
from wijkonderneming.present.blocks import Card, Heading, Items, Paragraph, Section
from wijkonderneming.present.facts import verdicts_text
from wijkonderneming.present.findings import findings_section
from wijkonderneming.present.formats import day_text
from wijkonderneming.present.naming import label
from wijkonderneming.present.reports import assessment_report
from wijkonderneming.present.words import capital, word
from wijkonderneming.values.text import Lang

ON = date(2026, 11, 25)


def shown(name: str, lang: Lang = Lang.EN) -> tuple[Assessment, Section]:
    found = assess(examples.load(name), on=ON)
    return found, findings_section(found, lang)


def test_findings_come_in_the_order_of_what_matters() -> None:
    for name in examples.NAMES:
        found, section = shown(name)
        tones = [block.tone for block in section.blocks if isinstance(block, Card)]
        assert tones == sorted(tones, key=["breached", "unknown", "met", "not_applicable"].index)
        assert tones.count("breached") == len(found.breached)
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
            owner = one.subject.rpartition(":")[0] or one.subject  # a financial year stands under its entity
            about = f"{capital(word(one.severity, Lang.EN))}: {label(found.trust, owner, Lang.EN)}"
            expected.setdefault(one.verdict, set()).add(about)
    assert {verdict: set(said) for verdict, said in heads.items()} == expected
    places = [list(Severity).index(severity_of(head)) for head in heads[Verdict.MET]]
    assert places == sorted(places)
    assert all(len(said) == len(set(said)) for said in heads.values())


def severity_of(head: str) -> Severity:
    return next(each for each in Severity if head.startswith(capital(word(each, Lang.EN)) + ":"))


@pytest.mark.parametrize("lang", Lang)
def test_each_finding_not_known_says_what_is_possible_and_whom_to_ask(lang: Lang) -> None:
    found, section = shown("de-eester", lang)
    assert found.unknown
    role = ""
    told: list[tuple[str, str]] = []
    for block in section.blocks:
        match block:
            case Heading():
                role = ""
            case Paragraph():
                role = block.text
            case Items():
                told += [(role, item.text) for item in block.items]
            case _:
                pass
    for one in found.unknown:
        line = f"{one.title.in_(lang)} ({verdicts_text(one.verdicts, lang)}"
        asked = questions(found.trust, one.unknowns)
        assert any(
            line in text
            and f"[{one.rule}]" in text
            and all(word(question.role, lang) in roles for question in asked)
            and all(what_to_ask(found.trust, question, lang) in text for question in asked)
            for roles, text in told
        ), one


def test_what_hangs_on_the_same_stands_together() -> None:
    found, section = shown("eigg")
    lines = [item.text for block in section.blocks if isinstance(block, Items) for item in block.items]
    hang = [text for text in lines if ". On that depends: " in text]
    of = {(f.severity, f.subject, questions(found.trust, f.unknowns)) for f in found.unknown}
    assert len(hang) == len(of) < len(found.unknown)


def test_a_rule_about_years_is_said_once_with_its_years() -> None:
    found, section = shown("de-eester", Lang.NL)
    lines = [item.text for block in section.blocks if isinstance(block, Items) for item in block.items]
    kept = [one for one in found.by_rule("nl.bw2.10.3") if one.subject.startswith("cooperative:")]
    assert len(kept) > 1
    said = [text for text in lines if "[nl.bw2.10.3]" in text]
    assert len(said) == len({one.subject.rpartition(":")[0] for one in found.by_rule("nl.bw2.10.3")})
    assert all(text.count("[nl.bw2.10.3]") == 1 for text in said)
    days = [day_text(date.fromisoformat(one.subject[-10:]), Lang.NL) for one in kept]
    assert all(day in text for day in days for text in said)
