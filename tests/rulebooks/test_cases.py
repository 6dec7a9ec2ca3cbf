"""The cases a lawyer can read, and the laws that every rule must obey."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from wijkonderneming.governance.rules import Rule, Rulebook
from wijkonderneming.rulebooks.standard import STANDARD_RULEBOOKS
from wijkonderneming.testing.cases import Case, cases_in, mismatches
from wijkonderneming.testing.laws import check_rulebook

CASES = cases_in(Path(__file__).resolve().parents[1] / "cases")


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case: Case) -> None:
    assert not mismatches(case, STANDARD_RULEBOOKS)


@pytest.mark.parametrize("book", STANDARD_RULEBOOKS, ids=lambda book: book.id)
def test_every_rule_obeys_the_laws(book: Rulebook) -> None:
    check_rulebook(book, cases=CASES, examples=20)


@pytest.mark.parametrize("rule", [rule for book in STANDARD_RULEBOOKS for rule in book.rules], ids=lambda rule: rule.id)
def test_there_is_a_case_on_each_side_of_every_day_the_wording_changed(rule: Rule[Any]) -> None:
    days = {case.on.toordinal() for case in CASES if case.rule == rule.id}
    for change in rule.turns:
        assert change.toordinal() in days
        assert change.toordinal() - 1 in days


def test_no_two_cases_of_a_rule_have_one_name() -> None:
    assert len({(case.rule, case.name) for case in CASES}) == len(CASES)
