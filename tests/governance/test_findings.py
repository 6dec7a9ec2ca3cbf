"""Findings and assessments: what they say, and that they say no more than is known."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given

from wijkonderneming.governance.assess import assess
from wijkonderneming.governance.findings import Finding, Portion, Verdict, judge
from wijkonderneming.governance.views.seats import Seats
from wijkonderneming.model.trust import Trust
from wijkonderneming.rulebooks.charters.lsa import LSA
from wijkonderneming.rulebooks.standard import STANDARD_RULEBOOKS
from wijkonderneming.testing.drawing import DAYS
from wijkonderneming.testing.small import small_trusts
from wijkonderneming.testing.values import truths
from wijkonderneming.values.count import Count
from wijkonderneming.values.truth import FALSE, TRUE, Truth
from wijkonderneming.values.unknown import Unknown

MET, BREACHED, NOT_APPLICABLE = Verdict.MET, Verdict.BREACHED, Verdict.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("met", "applies", "verdict"),
    [
        (TRUE, TRUE, MET),
        (FALSE, TRUE, BREACHED),
        (TRUE, FALSE, NOT_APPLICABLE),
        (FALSE, FALSE, NOT_APPLICABLE),
    ],
)
def test_a_certain_judgement(met: Truth, applies: Truth, verdict: Verdict) -> None:
    judgement = judge(met, applies=applies)
    assert judgement.verdicts == {verdict}
    assert judgement.unknowns == ()
    assert judgement.settled


def test_one_unknown_may_decide_whether_it_applies_and_whether_it_is_met() -> None:
    here = Truth.of(Unknown(about="x", field="f"), "true")
    assert judge(here, applies=here).verdicts == {MET, NOT_APPLICABLE}
    assert judge(~here, applies=here).verdicts == {BREACHED, NOT_APPLICABLE}
    assert judge(here | ~here, applies=here | ~here).verdicts == {MET}


@given(truths(), truths())
def test_the_verdicts_are_those_of_the_answers_taken_together(met: Truth, applies: Truth) -> None:
    judgement = judge(met, applies=applies)
    assert (MET in judgement.verdicts) == ((applies & met).possible != {False})
    assert (BREACHED in judgement.verdicts) == ((applies & ~met).possible != {False})
    assert (NOT_APPLICABLE in judgement.verdicts) == (applies.possible != {True})
    assert bool(judgement.unknowns) == (len(judgement.verdicts) > 1)


def test_facts_keep_the_order_in_which_they_are_read() -> None:
    assert [name for name, _ in judge(TRUE, second=2, first=1).facts] == ["second", "first"]


def test_portions_and_seats_in_words() -> None:
    four, six = Count.exact(4), Count.exact(6)
    assert str(Portion(four, Seats(six, six))) == "4 of 6"
    assert str(Seats(four, six)) == "4 to 6"


def _found(verdict: Verdict) -> Finding:
    trust = Trust(id="small", name="Small")
    for finding in assess(trust, on=date(2024, 1, 1), rulebooks=[LSA]):
        if finding.verdict is verdict:
            return finding
    raise AssertionError(verdict)


def test_a_fact_by_its_name() -> None:
    finding = _found(Verdict.UNKNOWN)
    assert str(finding.fact("residents_of_persons_in_office")) == "0.. of 0.."
    with pytest.raises(KeyError):
        finding.fact("another")
    assert repr(finding) == "Finding('nl.lsa.resident_majority', 'small', unknown)"


@given(small_trusts())
def test_every_finding_has_one_verdict_and_every_rule_its_findings(trust: Trust) -> None:
    found = assess(trust, on=DAYS[2], rulebooks=STANDARD_RULEBOOKS)
    parts = [found.met, found.breached, found.unknown, found.not_applicable]
    assert sorted(map(repr, found)) == sorted(repr(finding) for part in parts for finding in part)
    assert len(found) == sum(map(len, parts)) == len(found.findings)
    rules = [rule.id for book in STANDARD_RULEBOOKS for rule in book.rules]
    assert tuple(finding for name in rules for finding in found.by_rule(name)) == found.findings
    assert found.by_rule("nl.no.such.rule") == ()
    assert [asked.id for asked in found.asked] == [book.id for book in STANDARD_RULEBOOKS]


def test_the_representation_of_an_assessment_counts() -> None:
    trust = Trust(id="small", name="A name")
    assert repr(assess(trust, on=date(2024, 1, 1), rulebooks=[])) == "Assessment('small' on 2024-01-01: no rule asked)"
    assert repr(assess(trust, on=date(2024, 1, 1), rulebooks=[LSA])) == "Assessment('small' on 2024-01-01: 2 unknown)"
