"""The laws catch rules that break them, and files of cases that are none are refused."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from itertools import cycle
from pathlib import Path
from typing import Any

import attrs
import pytest

from wijkonderneming.documents.parsing import DocumentError
from wijkonderneming.governance.findings import Judgement, judge
from wijkonderneming.governance.rules import Rule, Rulebook, rule, the_trust
from wijkonderneming.governance.severity import Severity
from wijkonderneming.governance.versions import in_force
from wijkonderneming.governance.views.world import TrustView
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.noun import listed
from wijkonderneming.model.people import Organisation
from wijkonderneming.model.trust import Initiative, Initiator, Trust
from wijkonderneming.rulebooks.charters.lsa import LSA
from wijkonderneming.testing.cases import Case, Expected, InvalidCase, cases_in, mismatches
from wijkonderneming.testing.drawing import DAYS
from wijkonderneming.testing.laws import check_cases, check_rulebook, check_sources, check_trust
from wijkonderneming.values.source import Source
from wijkonderneming.values.text import Text
from wijkonderneming.values.truth import FALSE, TRUE, Truth
from wijkonderneming.values.unknown import Unknown

READ = date(2026, 11, 23)
LAW = Text(nl="Een wet", en="A law")


def book(check: Callable[[TrustView], Judgement], **fields: Any) -> Rulebook:
    made: Rule[TrustView] = rule(
        "nl.example.1",
        about=the_trust,
        title=LAW,
        source=Source(title="A statute", read_on=READ),
        severity=Severity.CONVENTION,
        held_from=date(2000, 1, 1),
    )(check)
    return Rulebook(id="example", title=LAW, read_on=READ, rules=(attrs.evolve(made, **fields),))


def first_entity(trust: TrustView) -> Judgement:
    """Breached when the first entity of the list is not the leading one."""
    return judge(Truth.certainly(not trust.entities or trust.entities[0].id == "club"))


def counts_strangers(trust: TrustView) -> Judgement:
    """Breached by more than three organisations."""
    return judge(Truth.certainly(len(listed(trust.trust.organisations)) <= 3))


def guesses(trust: TrustView) -> Judgement:
    """Takes what is not stated to be false."""
    initiative = trust.trust.initiative
    return judge(Truth.certainly(initiative is not None and initiative.by is Initiator.RESIDENTS))


def raises(_: TrustView) -> Judgement:
    """Never answers."""
    raise ZeroDivisionError


TURNS = cycle((TRUE, FALSE))


def wavers(_: TrustView) -> Judgement:
    """Answers otherwise each time."""
    return judge(next(TURNS))


TRUST = Trust(
    id="small",
    name="Small",
    led_by="club",
    organisations=tuple(Organisation(id=f"org{number}") for number in range(3)),
    entities=(Entity(id="club"), Entity(id="shop")),
    initiative=Initiative(by=Initiator.RESIDENTS),
)


def only_the_laws(check: Callable[[TrustView], Judgement]) -> None:
    """Every law of one trust, without the cases a rule must have."""
    check_trust(book(check), TRUST, DAYS[0])


@pytest.mark.parametrize(
    ("check", "law"),
    [
        (first_entity, "order of a list"),
        (counts_strangers, "unrelated"),
        (guesses, "excluded while less was known"),
        (wavers, "asked twice"),
    ],
)
def test_a_rule_that_breaks_a_law_is_caught(check: Callable[[TrustView], Judgement], law: str) -> None:
    with pytest.raises(AssertionError, match=law):
        only_the_laws(check)


def test_a_rule_that_raises_is_caught() -> None:
    with pytest.raises(ZeroDivisionError):
        only_the_laws(raises)


def test_a_rule_without_words_is_caught() -> None:
    def silent(_: TrustView) -> Judgement:
        return judge(TRUE)

    with pytest.raises(AssertionError, match="what meets and what breaches"):
        check_sources(book(silent))
    newer = (in_force(Source(title="A statute", read_on=date(2026, 12, 1)), date(2000, 1, 1)),)
    with pytest.raises(AssertionError, match="read after its rulebook"):
        check_sources(book(guesses, versions=newer))


def test_a_rule_without_cases_is_caught() -> None:
    with pytest.raises(AssertionError, match="no case that is breached or met or unknown"):
        check_cases(book(guesses), ())
    with pytest.raises(AssertionError, match="no case"):
        check_rulebook(LSA, cases=())


CASE: dict[str, Any] = {
    "name": "residents took it",
    "why": "A newspaper says so.",
    "on": "2024-01-01",
    "trust": {"id": "small", "name": "Small", "initiative": {"by": "residents", "evidence": []}},
    "expect": [{"subject": "small", "verdict": "breached"}],
}


def written(folder: Path, *, name: str = "nl.lsa.origin", **fields: Any) -> Path:
    content = {"rule": "nl.lsa.origin", "cases": [CASE]} | fields
    (folder / f"{name}.json").write_text(json.dumps(content), encoding="utf-8")
    return folder


def test_a_file_of_cases_is_read(tmp_path: Path) -> None:
    (case,) = cases_in(written(tmp_path))
    assert str(case) == "nl.lsa.origin: residents took it"
    assert case.on == date(2024, 1, 1)
    assert case.trust.initiative == Initiative(by=Initiator.RESIDENTS, evidence=())
    assert mismatches(case, [LSA]) == ()


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"rule": "nl.lsa.other"}, "file_name"),
        ({"rule": 1}, "rule"),
        ({"more": 1}, "keys"),
        ({"cases": [CASE | {"more": 1}]}, "keys"),
        ({"cases": [1]}, "keys"),
        ({"cases": [CASE | {"why": " "}]}, "why"),
        ({"cases": [CASE | {"expect": []}]}, "expect"),
        ({"cases": [CASE | {"expect": [{"subject": "small", "verdict": "good"}]}]}, "verdict"),
        ({"cases": [CASE | {"expect": [{"subject": "small", "verdict": "met", "possible": ["bad"]}]}]}, "verdict"),
    ],
)
def test_what_is_no_case_is_refused(tmp_path: Path, fields: dict[str, Any], code: str) -> None:
    with pytest.raises(InvalidCase) as refused:
        cases_in(written(tmp_path, **fields))
    assert [problem.code for problem in refused.value.problems] == [code]


def test_a_situation_that_is_no_trust_says_in_which_case_it_stands(tmp_path: Path) -> None:
    with pytest.raises(DocumentError) as refused:
        cases_in(written(tmp_path, cases=[CASE, CASE | {"trust": {"id": "small"}}]))
    assert refused.value.__notes__ == ["in nl.lsa.origin.json, case 2"]


def test_a_key_that_stands_twice_is_refused(tmp_path: Path) -> None:
    (tmp_path / "nl.lsa.origin.json").write_text(
        '{"rule": "nl.lsa.origin", "rule": "x", "cases": []}', encoding="utf-8"
    )
    with pytest.raises(InvalidCase, match="duplicate_key"):
        cases_in(tmp_path)


def expecting(*expected: Expected, rule_id: str = "nl.lsa.origin") -> tuple[Case, ...]:
    trust = Trust(id="small", name="Small", initiative=Initiative(by=Initiator.RESIDENTS))
    return (Case(rule=rule_id, name="a case", why="because", on=date(2024, 1, 1), trust=trust, expected=expected),)


@pytest.mark.parametrize(
    ("expected", "told"),
    [
        (Expected(subject="small", verdict="met"), "expected met, found unknown"),
        (Expected(subject="nobody", verdict="met"), "expected met, found not_asked"),
        (Expected(subject="small", verdict="unknown", possible=frozenset({"met"})), "found ['breached', 'met']"),
        (Expected(subject="small", verdict="unknown", facts=(("size", "1"),)), "found no such fact"),
        (Expected(subject="small", verdict="unknown", depends_on=frozenset()), "small.initiative.evidence"),
        (Expected(subject="small", verdict="unknown", cites=date(2020, 1, 1)), "the wording of 2020-01-01"),
    ],
)
def test_what_comes_out_otherwise_is_said(expected: Expected, told: str) -> None:
    (case,) = expecting(expected)
    assert any(told in line for line in mismatches(case, [LSA]))


def test_what_is_not_asked_may_be_expected() -> None:
    (case,) = expecting(Expected(subject="nobody", verdict="not_asked"))
    assert mismatches(case, [LSA]) == ()


def test_a_case_of_a_rule_that_no_rulebook_has_is_refused() -> None:
    (case,) = expecting(Expected(subject="small", verdict="met"), rule_id="nl.no.such")
    with pytest.raises(InvalidCase, match=r"nl\.no\.such"):
        mismatches(case, [LSA])


def test_a_rule_that_is_always_open_is_no_lawbreaker() -> None:
    def open_rule(trust: TrustView) -> Judgement:
        """Met or breached, nobody knows."""
        return judge(Truth.of(Unknown(about=trust.id, field="name"), "true"))

    only_the_laws(open_rule)
