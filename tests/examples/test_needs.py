"""What each case needed that one entity, one board, one owned building and a list of income cannot say."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from wijkonderneming.documents.texts import loads
from wijkonderneming.examples import NAMES, PROGRAMMES, load, text
from wijkonderneming.model.assets import Building
from wijkonderneming.model.bonds import Bond
from wijkonderneming.model.programme import Programme
from wijkonderneming.model.rights import Right
from wijkonderneming.model.root import Root
from wijkonderneming.model.shares import Shares

PAGE = Path(__file__).parents[2] / "docs" / "cases" / "needs.md"

# As the notes on the cases have them.
NEEDS = {
    "gerkesklooster-stroobos": "tenure_timeline capital_stack third_party_decisions provenance plan_vs_actual area_levels inkind",
    "tevreden-deventer": "split_rights many_assets tenure_timeline capital_stack area_levels conditional_income provenance",
    "midwest-amsterdam": "entity_group tenure_timeline encumbrances policy_rules third_party_decisions lifecycle provenance "
    "anchor_tenants",
    "de-eester": "entity_group capital_stack instrument_terms tenure_timeline provenance third_party_decisions policy_rules "
    "membership_types plan_vs_actual offices_over_time",
    "eigg": "appointed_seats entity_group group_transfers capital_stack many_assets provenance area_levels",
    "esbeek": "instrument_terms capital_stack split_rights anchor_tenants inkind membership_types many_assets provenance",
    "meevaart": "tariff_card inkind lifecycle entity_group split_rights membership_types policy_rules",
    "malburgen-bruishuis": "tenure_timeline split_rights anchor_tenants inkind staffing provenance capital_stack reinvestment",
    "afrikaanderwijk": "entity_group no_building many_income conditional_income staffing membership_types split_rights "
    "area_levels plan_vs_actual",
    "goodwin-hull": "entity_group many_assets staffing conditional_income membership_types",
    "coin-street": "entity_group group_transfers encumbrances split_rights many_assets many_income membership_types "
    "lifecycle provenance capital_stack anchor_tenants",
    "experiment-bewonersbedrijven": "portfolio capital_stack third_party_decisions lifecycle conditional_income",
}


# Where a case says it in a note only, as no noun holds it or too little was published: of no payment between two
# entities of Eigg or Coin Street both parties are told, and of Goodwin and De Meevaart no classes of members.
NOTED = {
    ("tevreden-deventer", "conditional_income"),
    ("de-eester", "plan_vs_actual"),
    ("de-eester", "offices_over_time"),
    ("eigg", "group_transfers"),
    ("eigg", "many_assets"),
    ("eigg", "area_levels"),
    ("meevaart", "membership_types"),
    ("afrikaanderwijk", "plan_vs_actual"),
    ("goodwin-hull", "conditional_income"),
    ("goodwin-hull", "membership_types"),
    ("coin-street", "group_transfers"),
}


def some(root: Root, field: str) -> tuple[Any, ...]:
    return getattr(root, field, None) or ()


def owned_buildings(root: Root) -> list[Right]:
    """The rights in a building itself that an entity of the trust has."""
    ours = {entity.id for entity in some(root, "entities")}
    rights = [right for right in some(root, "rights") if right.real and right.holder in ours]
    return [right for right in rights if isinstance(root[right.over], Building)]


def parties(root: Root) -> list[set[str]]:
    """Of each asset as a whole, the parties that have a right over it or a part of it, or gave one."""
    found: dict[str, set[str]] = defaultdict(set)
    for right in some(root, "rights"):
        asset = root[right.over]
        while asset.part_of is not None:
            asset = root[asset.part_of]
        found[asset.id] |= {right.holder, right.counterparty or right.holder}
    return list(found.values())


def dated(right: Right) -> bool:
    return right.state is not None and (right.since is not None or right.until is not None)


SHOWN: Mapping[str, Callable[[Any], bool]] = {
    "anchor_tenants": lambda r: any(income.kind == "letting" for income in some(r, "income")),
    "appointed_seats": lambda r: any(
        group.appointed_by for e in r.entities for body in e.bodies or () for group in body.seat_groups or ()
    ),
    "area_levels": lambda r: any(place.within for place in (r.area, *(a.place for a in r.assets)) if place),
    "capital_stack": lambda r: bool(some(r, "capital") or some(r, "contributions")),
    "conditional_income": lambda r: (
        any(income.kind == "result_contract" for income in some(r, "income"))
        or getattr(r, "intended_months", None) is not None
    ),
    "encumbrances": lambda r: bool(some(r, "encumbrances")),
    "entity_group": lambda r: len(some(r, "entities")) > 1 or bool(some(r, "links")),
    "inkind": lambda r: bool(some(r, "in_kind") or any(work.kind == "volunteer" for work in some(r, "work"))),
    "instrument_terms": lambda r: any(isinstance(item, Bond | Shares) and item.start for item in some(r, "capital")),
    "lifecycle": lambda r: bool(some(r, "life") or some(r, "phases") or getattr(r, "since", None)),
    "many_assets": lambda r: sum(asset.number for asset in some(r, "assets")) > 1,
    "many_income": lambda r: len(some(r, "income")) > 1,
    "membership_types": lambda r: any(entity.membership for entity in some(r, "entities")),
    "no_building": lambda r: not owned_buildings(r),
    "plan_vs_actual": lambda r: any(income.conditions for income in some(r, "income")),
    "policy_rules": lambda r: bool(some(r, "policies")),
    "portfolio": lambda r: isinstance(r, Programme) and r.target_awards is not None,
    "provenance": lambda r: bool(r.claims and r.sources),
    "reinvestment": lambda r: len({claim.value for claim in r.claims if claim.about.startswith("surplus")}) > 1,
    "split_rights": lambda r: max(map(len, parties(r))) > 1,
    "staffing": lambda r: bool(some(r, "work")),
    "tariff_card": lambda r: any(card.tariffs and card.groups for card in some(r, "tariff_cards")),
    "tenure_timeline": lambda r: any(dated(right) for right in some(r, "rights")),
    "third_party_decisions": lambda r: bool(some(r, "decisions_by_others") or getattr(r, "decider", None)),
}
"""What shows in a document that it says what a need asks for."""


def of(name: str) -> Root:
    return loads(text(name), root=Root)


def test_every_published_case_has_its_needs() -> None:
    assert {*NAMES, *PROGRAMMES} == {*NEEDS} | {name for name in NAMES if load(name).fictitious}


@pytest.mark.parametrize(("name", "need"), [(name, need) for name, needs in NEEDS.items() for need in needs.split()])
def test_what_a_case_needed_stands_in_its_document(name: str, need: str) -> None:
    shown = need in SHOWN and SHOWN[need](of(name))
    assert shown is ((name, need) not in NOTED)


def test_the_page_says_which_case_needed_what() -> None:
    rows = re.findall(r"(?m)^\| `([a-z_]+)` \|.*\|([^|]*)\|$", PAGE.read_text(encoding="utf-8"))
    told = {need: set(re.findall(r"\]\(([a-z-]+)\.md\)", cases)) for need, cases in rows}
    needed = {need for needs in NEEDS.values() for need in needs.split()}
    assert told == {need: {name for name, needs in NEEDS.items() if need in needs.split()} for need in needed}
