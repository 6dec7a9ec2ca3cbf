"""The fewest things to find out, held against knowing everything; and assessments beside each other and as tables."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import combinations, product

import attrs
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from wijkonderneming.governance.assess import assess, judgement
from wijkonderneming.governance.compare import compare
from wijkonderneming.governance.findings import Finding, Judgement, Verdict, judge
from wijkonderneming.governance.pools import WayToSettle, _smallest, pools_of, settlements
from wijkonderneming.governance.records import COLUMNS, to_rows
from wijkonderneming.governance.rules import InvalidRule
from wijkonderneming.governance.views.world import TrustView
from wijkonderneming.model.bodies import Body, BodyKind, SeatGroup, SeatRange
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.legal_forms import LegalForm
from wijkonderneming.model.trust import Trust
from wijkonderneming.rulebooks.charters.lsa import LSA
from wijkonderneming.rulebooks.standard import STANDARD_RULEBOOKS
from wijkonderneming.testing.small import small_trusts
from wijkonderneming.values.count import Count
from wijkonderneming.values.truth import Truth
from wijkonderneming.values.unknown import Unknown

ON = date(2024, 2, 28)
MET, BREACHED, NOT_APPLICABLE = Verdict.MET, Verdict.BREACHED, Verdict.NOT_APPLICABLE


def board(seats: int) -> Trust:
    group = SeatGroup(id="seats", seats=SeatRange(seats, seats))
    body = Body(id="board", kind_=BodyKind.BOARD, seat_groups=(group,))
    club = Entity(id="club", form=LegalForm.COOPERATIE, bodies=(body,))
    return Trust(id="small", name="Small", led_by="club", charters=("lsa",), entities=(club,))


def majority(trust: Trust) -> Finding:
    (finding,) = assess(trust, on=ON, rulebooks=[LSA], rules=["nl.lsa.resident_majority"])
    return finding


def test_any_eight_of_these_fourteen() -> None:
    trust = board(14)
    ways = settlements(trust, majority(trust), on=ON, rulebooks=[LSA])
    assert ways is not None
    met = [way for way in ways if way.verdict is MET]
    assert [repr(way) for way in met] == [
        "WayToSettle(met: any 1 of 14 like seats.offices[1]: empty; any 7 of 14 like seats.offices[1]: resident)",
        "WayToSettle(met: any 8 of 14 like seats.offices[1]: resident)",
    ]
    breached = [way for way in ways if way.verdict is BREACHED]
    assert {way.size for way in breached} == {7}
    assert "any 7 of 14 like seats.offices[1]: not resident" in str(breached)
    assert [repr(way) for way in ways if way.verdict is NOT_APPLICABLE] == [
        "WayToSettle(not_applicable: any 14 of 14 like seats.offices[1]: empty)"
    ]


def test_what_is_decided_needs_nothing_and_too_much_is_said_to_be_too_much() -> None:
    trust = board(14)
    met = next(f for f in assess(trust, on=ON, rulebooks=[LSA]) if f.rule == "nl.lsa.resident_majority")
    assert settlements(trust, attrs.evolve(met, subject="small"), on=ON, rulebooks=[LSA])
    with pytest.raises(InvalidRule):
        settlements(
            trust, attrs.evolve(met, wording=attrs.evolve(met.wording, rule="nl.no.rule")), on=ON, rulebooks=[LSA]
        )
    many = [Unknown(about=f"p{n}", field="home", states=("a", "b", "c", "d")) for n in range(12)]
    both = [Unknown(about="x", field=field, states=("a", "b")) for field in ("one", "other")]
    assert pools_of(judge(Truth.all(Truth.of(u, "a") for u in both))) == ((both[0],), (both[1],))
    with pytest.raises(InvalidRule):
        settlements(trust, attrs.evolve(met, subject="nobody"), on=ON, rulebooks=STANDARD_RULEBOOKS)
    weights = Count.total(Count.of(Truth.of(u, "a")) * (n + 1) for n, u in enumerate(many))
    assert _smallest(judge(weights > 70)) is None
    assert _smallest(judge(Truth.certainly(True))) == ()
    assert _smallest(judge(Truth.undecided((Unknown(about="a", field="b", states=()),), "c"))) == ()


STATES = ("a", "b", "c")
UNKNOWNS = [Unknown(about="x", field="f", states=STATES, item=n) for n in range(4)]


@st.composite
def judgements(draw: st.DrawFn) -> Judgement:
    """A weighed sum of some alike unknowns against a number, which may not apply."""
    weights = draw(st.lists(st.sampled_from([1, 1, 2, -1]), min_size=4, max_size=4))
    count = Count.total(Count.of(Truth.of(u, "a")) * w for u, w in zip(UNKNOWNS, weights, strict=True))
    applies = Count.how_many(Truth.of(u, "c") for u in UNKNOWNS) < draw(st.integers(0, 4))
    return judge(count >= draw(st.integers(-1, 4)), applies=applies)


def decided(found: Judgement, states: dict[Unknown, str]) -> Verdict | None:
    known = attrs.evolve(found, met=found.met.given(states), applies=found.applies.given(states))
    return next(iter(known.verdicts)) if len(known.verdicts) == 1 else None


@settings(max_examples=12)
@given(judgements())
def test_no_smaller_set_decides_and_each_of_these_does(found: Judgement) -> None:
    assume(len(found.verdicts) > 1)
    ways = _smallest(found)
    assert ways is not None
    fewest: dict[Verdict, int] = {}
    for size in range(1, 5):
        for some in combinations(UNKNOWNS, size):
            for states in product(STATES, repeat=size):
                verdict = decided(found, dict(zip(some, states, strict=True)))
                if verdict is not None:
                    fewest.setdefault(verdict, size)
    assert {way.verdict: way.size for way in ways} == fewest
    for way in ways:
        assert decided(found, chosen(way)) is way.verdict
    assert sorted(u.key for pool in pools_of(found) for u in pool) == sorted(u.key for u in found.unknowns)


def chosen(way: WayToSettle) -> dict[Unknown, str]:
    """The last of each pool, since any of them may be meant."""
    states: dict[Unknown, str] = {}
    for one in way.needed:
        free = [unknown for unknown in reversed(one.of) if unknown not in states]
        states |= dict.fromkeys(free[: one.number], one.state)
    return states


@settings(max_examples=30)
@given(small_trusts(), small_trusts(), st.integers(0, 3))
def test_a_comparison_says_what_differs(one: Trust, other: Trust, days: int) -> None:
    first = assess(one, on=ON, rulebooks=STANDARD_RULEBOOKS)
    assert compare(first, first).differences == ()
    assert compare(first, first).alike == len(first)
    second = assess(other, on=ON + timedelta(days=days), rulebooks=STANDARD_RULEBOOKS)
    found = compare(first, second)
    back = compare(second, first)
    assert {(d.rule, d.subject) for d in found.differences} == {(d.rule, d.subject) for d in back.differences}
    assert found.alike == back.alike
    for verdict, into in ((BREACHED, found.breached), (MET, found.met), (Verdict.UNKNOWN, found.unknown)):
        assert all(d.after is not None and d.after.verdict is verdict and d.turned for d in into)
    assert len(repr(found)) < 60
    assert all("FindingChange(" in repr(d) for d in found.differences)


def test_what_turned_between_two_days_is_found() -> None:
    trust = board(3)
    closed = attrs.evolve(trust, entities=(attrs.evolve(trust.entities[0], offices=()),))  # type: ignore[index]
    found = compare(assess(trust, on=ON, rulebooks=[LSA]), assess(closed, on=ON, rulebooks=[LSA]))
    assert [(d.rule, d.before and d.before.verdict, d.after and d.after.verdict) for d in found.differences] == [
        ("nl.lsa.resident_majority", Verdict.UNKNOWN, NOT_APPLICABLE)
    ]


@settings(max_examples=20)
@given(small_trusts())
def test_a_table_has_a_row_for_each_finding(trust: Trust) -> None:
    found = assess(trust, on=ON, rulebooks=STANDARD_RULEBOOKS)
    rows = to_rows(found)
    assert len(rows) == len(found)
    for row, finding in zip(rows, found, strict=True):
        cells = dict(zip(COLUMNS, row, strict=True))
        assert cells["rule"] == finding.rule
        assert cells["verdict"] == finding.verdict.value
        assert cells["possible"].split("; ") == sorted(v.value for v in finding.verdicts)
        assert bool(cells["depends_on"]) is bool(finding.unknowns)


def test_a_judgement_is_what_a_finding_is_made_of() -> None:
    trust = board(3)
    world = TrustView(trust, ON)
    rule = LSA.rules[0]
    found = judgement(LSA, rule, world)
    assert found.verdicts == majority(trust).verdicts
    assert found.unknowns == majority(trust).unknowns
