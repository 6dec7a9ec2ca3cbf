"""The rulebook keeps the published laws and finds what its cases say."""

from __future__ import annotations

from pathlib import Path

from town_fund import TOWN_FUND
from wijkonderneming.testing import cases_in, check_rulebook

CASES = cases_in(Path(__file__).with_name("cases"))


def test_the_rulebook_keeps_the_laws_and_its_cases() -> None:
    check_rulebook(TOWN_FUND, cases=CASES, examples=15)


def test_there_is_a_case_on_each_day_on_which_a_text_changes_and_on_the_day_before() -> None:
    for rule in TOWN_FUND.rules:
        days = {case.on.toordinal() for case in CASES if case.rule == rule.id}
        assert {day.toordinal() - before for day in rule.turns for before in (0, 1)} <= days
