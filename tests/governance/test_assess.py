"""Asking rules: which are asked of what, and what is found where the law of a day is not held."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkonderneming.governance.assess import assess
from wijkonderneming.governance.findings import Judgement, Verdict, judge
from wijkonderneming.governance.rules import InvalidRule, Rulebook, each_body, each_entity, rule
from wijkonderneming.governance.severity import Severity
from wijkonderneming.governance.views.body import BodyView
from wijkonderneming.governance.views.entity import EntityView
from wijkonderneming.model.bodies import Body, BodyKind
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.legal_forms import Jurisdiction, LegalForm
from wijkonderneming.model.trust import Trust
from wijkonderneming.rulebooks.charters.lsa import LSA
from wijkonderneming.rulebooks.nl.bw2_association import BW2_ASSOCIATION
from wijkonderneming.rulebooks.standard import STANDARD_RULEBOOKS
from wijkonderneming.testing.small import small_trusts
from wijkonderneming.values.source import Source
from wijkonderneming.values.text import Text
from wijkonderneming.values.truth import TRUE
from wijkonderneming.values.unknown import UnknownKind
from wijkonderneming.values.when import When

HELD_FROM = date(2000, 2, 29)
READ = date(2026, 11, 23)
TITLE = Text(nl="Een regel", en="A rule")


@rule(
    "nl.example.bodies",
    about=each_body,
    title=TITLE,
    source=Source(title="A statute", read_on=READ),
    forms=frozenset({LegalForm.VERENIGING}),
    severity=Severity.MANDATORY,
    held_from=HELD_FROM,
)
def every_body(_: BodyView) -> Judgement:
    """Met by every body of an association."""
    return judge(TRUE)


@rule(
    "nl.example.entities",
    about=each_entity,
    title=TITLE,
    source=Source(title="A statute", read_on=READ),
    severity=Severity.MANDATORY,
    held_from=HELD_FROM,
)
def every_entity(_: EntityView) -> Judgement:
    """Met by every entity."""
    return judge(TRUE)


BOOK = Rulebook(
    id="nl.example", title=TITLE, read_on=READ, rules=(every_body, every_entity), jurisdiction=Jurisdiction.NL
)
TRUST = Trust(
    id="small",
    name="Small",
    entities=(
        Entity(id="club", form=LegalForm.VERENIGING, bodies=(Body(id="board", kind_=BodyKind.BOARD),)),
        Entity(id="fund", form=LegalForm.STICHTING, bodies=(Body(id="trustees", kind_=BodyKind.BOARD),)),
        Entity(id="company", form=LegalForm.SCIO, bodies=(Body(id="directors", kind_=BodyKind.BOARD),)),
        Entity(id="new", founded=When.on(HELD_FROM + timedelta(days=2))),
    ),
)


def verdicts(on: date) -> dict[tuple[str, str], set[str]]:
    found = assess(TRUST, on=on, rulebooks=[BOOK])
    return {(finding.rule, finding.subject): {v.value for v in finding.verdicts} for finding in found}


def test_a_statute_is_asked_of_what_it_governs_and_applies_by_form_and_existence() -> None:
    assert verdicts(HELD_FROM) == {
        ("nl.example.bodies", "board"): {"met"},
        ("nl.example.bodies", "trustees"): {"not_applicable"},
        ("nl.example.entities", "club"): {"met"},
        ("nl.example.entities", "fund"): {"met"},
        ("nl.example.entities", "new"): {"not_applicable"},
    }


def test_an_entity_of_which_neither_form_nor_law_is_told_may_be_under_any() -> None:
    assert verdicts(HELD_FROM + timedelta(days=2))["nl.example.entities", "new"] == {"met", "not_applicable"}


def test_before_the_text_is_held_only_what_it_is_not_about_is_decided() -> None:
    everything = {"met", "breached", "not_applicable"}
    assert verdicts(HELD_FROM - timedelta(days=1)) == {
        ("nl.example.bodies", "board"): everything,
        ("nl.example.bodies", "trustees"): {"not_applicable"},
        ("nl.example.entities", "club"): everything,
        ("nl.example.entities", "fund"): everything,
        ("nl.example.entities", "new"): {"not_applicable"},
    }


@given(small_trusts(), st.sampled_from([date(2002, 4, 22), date(1990, 1, 1), date(2001, 12, 31)]))
def test_the_law_of_another_day_says_nothing_of_this_one(trust: Trust, on: date) -> None:
    for finding in assess(trust, on=on, rulebooks=[BW2_ASSOCIATION]):
        if finding.verdict is not Verdict.NOT_APPLICABLE:
            assert finding.verdicts == {Verdict.MET, Verdict.BREACHED, Verdict.NOT_APPLICABLE}
            assert UnknownKind.LAW in {unknown.kind for unknown in finding.unknowns}
            assert finding.facts == ()


@given(small_trusts())
def test_findings_stand_in_the_order_of_the_rules_whatever_sources_say(trust: Trust) -> None:
    rules = [one.id for book in STANDARD_RULEBOOKS for one in book.rules]
    found = [finding.rule for finding in assess(trust, on=date(2024, 2, 28), rulebooks=STANDARD_RULEBOOKS)]
    assert found == sorted(found, key=rules.index)


def test_a_rulebook_or_a_rule_that_is_given_twice_is_refused() -> None:
    with pytest.raises(InvalidRule, match="duplicate_rulebook"):
        assess(TRUST, on=HELD_FROM, rulebooks=[LSA, LSA])
    other = Rulebook(id="other", title=TITLE, read_on=READ, rules=LSA.rules)
    with pytest.raises(InvalidRule, match="duplicate_rule"):
        assess(TRUST, on=HELD_FROM, rulebooks=[LSA, other])
