"""A rule explained where it was asked, and the law in lists."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from wijkonderneming import examples
from wijkonderneming.governance.assess import assess
from wijkonderneming.governance.findings import Judgement, judge
from wijkonderneming.governance.norms import Norm
from wijkonderneming.governance.parameters import Parameter, stated
from wijkonderneming.governance.rules import Rule, Rulebook, rule
from wijkonderneming.governance.severity import Severity
from wijkonderneming.governance.subjects import each_entity, each_financial_year
from wijkonderneming.governance.versions import Transition, in_force, pending, repealed
from wijkonderneming.governance.views.entity import EntityView
from wijkonderneming.governance.views.years import FinancialYearView
from wijkonderneming.model.articles import Articles
from wijkonderneming.model.clauses_purpose import NonMemberTrade
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.legal_forms import Jurisdiction, LegalForm
from wijkonderneming.model.trust import Trust
from wijkonderneming.present.as_text import report_text
from wijkonderneming.present.lawtext import explanation, law_report, rules_of, rules_plain
from wijkonderneming.present.plain import assessment_plain
from wijkonderneming.present.reports import assessment_report
from wijkonderneming.rulebooks.standard import STANDARD_RULEBOOKS
from wijkonderneming.values.money import Money
from wijkonderneming.values.periods import Period
from wijkonderneming.values.source import Source
from wijkonderneming.values.text import Lang, Text
from wijkonderneming.values.truth import FALSE, TRUE, Truth

READ = date(2026, 11, 23)
ON = date(2026, 1, 1)
SINCE = date(2021, 7, 1)
LAW = Source(title="A statute", locator="art. 1(2)", version=SINCE, read_on=READ, url="https://example.org/1")
TITLE = Text(nl="Een regel", en="A rule")

CAP = Parameter(
    id="nl.example.cap",
    title=Text(nl="Een grens", en="A limit"),
    unit="EUR",
    versions=(stated(Money("EUR 350.00"), SINCE, LAW), stated(Money("EUR 450.00"), SINCE, LAW)),
)
TERM = Parameter(
    id="nl.example.term", title=TITLE, unit="period", versions=(stated(Period.parse("14 days"), SINCE, LAW),)
)
DAY = Parameter(id="nl.example.day", title=TITLE, unit="day", versions=(stated(ON, SINCE, LAW),))
TRADE = Norm(
    id="nl.example.trade",
    title=Text(nl="Handel met anderen", en="Trade with others"),
    versions=(stated(False, SINCE, LAW),),
    clause=NonMemberTrade,
    reads=lambda clause: clause.allowed,
)


@rule(
    "nl.example.1",
    about=each_entity,
    title=TITLE,
    versions=[
        in_force(
            LAW, transition=Transition(reason=Text(nl="Mag nog", en="Still may"), source=LAW, tolerates=lambda _: TRUE)
        )
    ],
    forms=frozenset({LegalForm.COOPERATIE}),
    severity=Severity.MANDATORY,
)
def no_trade(entity: EntityView) -> Judgement:
    """Met without trade; breached by trade."""
    trade = entity.norm(TRADE)
    facts: dict[str, Any] = {"seats": entity.law(CAP), "limited_capacity": entity.law(TERM), "evidence_stated": trade}
    return judge(~trade.holds(Truth.certainly), **facts, members_are_local=entity.law(DAY))


@rule("nl.example.2", about=each_entity, title=TITLE, versions=[pending(LAW)], severity=Severity.MANDATORY)
def a_bill(_: EntityView) -> Judgement:
    """Breached by all."""
    return judge(FALSE)


@rule(
    "nl.example.3",
    about=each_financial_year,
    title=TITLE,
    versions=[in_force(LAW), repealed(LAW, date(2025, 1, 1))],
    severity=Severity.GOOD_PRACTICE,
)
def gone(_: FinancialYearView) -> Judgement:
    """Met by all."""
    return judge(TRUE)


BOOK = Rulebook(
    id="nl.example",
    title=Text(nl="Een wet", en="An act"),
    read_on=READ,
    rules=(no_trade, a_bill, gone),
    jurisdiction=Jurisdiction.NL,
    parameters=(CAP, TERM, DAY),
    norms=(TRADE,),
)
ARTICLES = Articles(id="v1", clauses=(NonMemberTrade(id="trade", allowed=True),))
CLUB = Entity(id="club", name="Club", form=LegalForm.COOPERATIE, articles=(ARTICLES,))
TRUST = Trust(id="small", name="Small", entities=(CLUB,))
FOUND = assess(TRUST, on=ON, rulebooks=[BOOK])


def text_of(one: Rule[Any], lang: Lang) -> str:
    return " ".join(report_text(explanation(FOUND, one, lang)).split())


def test_a_rule_is_explained_with_its_wordings_its_facts_and_what_gives_them() -> None:
    text = text_of(no_trade, Lang.EN)
    for words in (
        "A rule [nl.example.1]",
        "The text is held from 1 July 2021",
        "NOT APPLICABLE",
        "transitional law: Still may",
        "the articles, clause trade",
        "14 days",
        "https://example.org/1",
    ):
        assert words in text, words
    assert "€ 350.00 or € 450.00" in text or "350" in text
    assert "overgangsrecht: Mag nog" in text_of(no_trade, Lang.NL)
    assert "would be: not met" in text_of(a_bill, Lang.EN)
    assert "wetsvoorstel" in text_of(a_bill, Lang.NL)
    assert "Club, 2025-12-31" in text_of(gone, Lang.EN)
    other = Rulebook(id="other", title=TITLE, read_on=READ, rules=(a_bill,), jurisdiction=Jurisdiction.NL)
    empty = assess(Trust(id="small", name="Small"), on=ON, rulebooks=[other])
    assert "asked of nothing" in report_text(explanation(empty, a_bill, Lang.EN))


@pytest.mark.parametrize("lang", Lang)
def test_the_law_is_listed_by_form_and_day(lang: Lang) -> None:
    everything = report_text(law_report([BOOK], lang))
    assert all(one.id in everything for one in BOOK.rules)
    assert "350" in everything
    assert ("Trade with others" if lang is Lang.EN else "Handel met anderen") in everything
    today = [one.id for _, one in rules_of([BOOK], on=ON)]
    assert today == ["nl.example.1"]
    assert [one.id for _, one in rules_of([BOOK], form=LegalForm.STICHTING)] == ["nl.example.2", "nl.example.3"]
    assert rules_of([BOOK], on=date(2020, 1, 1)) == ()
    assert "nl.example.2" not in report_text(law_report([BOOK], lang, on=ON))
    assert report_text(law_report(STANDARD_RULEBOOKS, lang, on=ON))


def test_the_list_for_machines_has_every_wording() -> None:
    plain = rules_plain(STANDARD_RULEBOOKS)
    assert json.loads(json.dumps(plain)) == plain
    assert [one["rule"] for one in plain] == [one.id for book in STANDARD_RULEBOOKS for one in book.rules]
    (bill,) = [one for one in rules_plain([BOOK]) if one["rule"] == "nl.example.2"]
    assert [version["status"] for version in bill["versions"]] == ["pending"]


@pytest.mark.parametrize("lang", Lang)
def test_findings_of_law_in_time_are_reported(lang: Lang) -> None:
    assert report_text(assessment_report(FOUND, lang))
    plain = assessment_plain(FOUND)
    assert json.loads(json.dumps(plain)) == plain
    told = {finding["rule"]: finding for finding in plain["findings"] if finding["rule"] != "nl.example.3"}
    assert told["nl.example.1"]["status"] == "transitional"
    assert told["nl.example.1"]["reason"] == {"nl": "Mag nog", "en": "Still may"}
    assert told["nl.example.2"]["would_be"] == ["breached"]
    assert told["nl.example.1"]["facts"]["seats"] == {"one_of": ["EUR 350.00", "EUR 450.00"], "known": True}


def test_the_shipped_rules_are_explained_for_an_example() -> None:
    trust = examples.load("de-oude-school")
    found = assess(trust, on=ON, rulebooks=STANDARD_RULEBOOKS)
    for book in STANDARD_RULEBOOKS:
        for one in book.rules:
            assert one.id in report_text(explanation(found, one, Lang.NL))
