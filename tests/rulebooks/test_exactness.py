"""Every shipped rule against all completions of small trusts, judged by a second, plain way of counting."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from datetime import date
from itertools import islice, product
from pathlib import Path
from textwrap import dedent

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from wijkonderneming.governance.assess import assess
from wijkonderneming.governance.findings import Finding, Verdict
from wijkonderneming.governance.rules import Rulebook
from wijkonderneming.model.articles import Articles
from wijkonderneming.model.bodies import Body, BodyKind, SeatGroup
from wijkonderneming.model.clauses_purpose import Surplus
from wijkonderneming.model.distributions import Recipient
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.leases import Lease
from wijkonderneming.model.legal_forms import LegalForm
from wijkonderneming.model.noun import listed
from wijkonderneming.model.people import Organisation, OrganisationKind, Person
from wijkonderneming.model.rights import RightState
from wijkonderneming.model.trust import Initiator, Trust
from wijkonderneming.rulebooks.standard import STANDARD_RULEBOOKS
from wijkonderneming.testing.completing import Completion, completions, decisive
from wijkonderneming.testing.drawing import DAYS
from wijkonderneming.testing.oracles import judged
from wijkonderneming.testing.small import (
    small_boards,
    small_disputes,
    small_origins,
    small_profits,
    small_properties,
    small_seats,
)
from wijkonderneming.values.when import When

MET, BREACHED, NOT_APPLICABLE = Verdict.MET, Verdict.BREACHED, Verdict.NOT_APPLICABLE
ASSOCIATIONS = {LegalForm.VERENIGING, LegalForm.VERENIGING_BEPERKT}
MANY = 40
"""More completions than this are too many for one example."""


def come(when: When | None, on: date) -> bool:
    return when is None or when.day <= on


def over(when: When | None, on: date) -> bool:
    return when is not None and when.day <= on


def boards(entity: Entity) -> list[Body]:
    return [body for body in listed(entity.bodies) if body.kind_ is BodyKind.BOARD]


def leading(trust: Trust) -> tuple[Entity, Body] | None:
    entities = listed(trust.entities)
    named = trust.led_by or entities[0].id
    for entity in entities:
        for body in listed(entity.bodies):
            if body.id == named:
                return entity, body
        if entity.id == named:
            return next(((entity, body) for body in boards(entity)), None)
    return None


def groups_of(body: Body, on: date) -> list[SeatGroup]:
    there = [g for g in listed(body.seat_groups) if come(g.since, on) and not over(g.until, on)]
    return [g for g in there if g.votes or g.casting_vote]


def lives_inside(trust: Trust, person: str | None, on: date) -> bool:
    item = trust[person or ""]
    inside = {trust.area.name, *(trust.area.places or ())} if trust.area else set()
    return isinstance(item, Person) and any(
        come(home.since, on) and not over(home.until, on) and home.place.name in inside
        for home in listed(item.residences)
    )


def resident_majority(trust: Trust, _subject: str, on: date) -> Verdict:
    found = leading(trust)
    if found is None:
        return NOT_APPLICABLE
    entity, body = found
    observers = {g.id for g in listed(body.seat_groups) if not g.votes and not g.casting_vote}
    there = set()
    for office in listed(entity.offices):
        end = office.until if office.left is None else office.left
        in_it = office.body == body.id and office.seat_group not in observers
        if in_it and come(office.since, on) and not over(end, on):
            there.add(office.holder)
    residents = sum(lives_inside(trust, person, on) for person in there)
    return judged(bool(there) and come(entity.founded, on), 2 * residents > len(there))


def compositions(body: Body, on: date) -> Iterator[list[tuple[SeatGroup, int]]]:
    """Every number of people the articles allow in each group, but nobody at all."""
    groups = groups_of(body, on)
    ranges = [range(g.seats.low, g.seats.high + 1) if g.seats else range(1) for g in groups]
    for numbers in product(*ranges):
        if any(numbers):
            yield list(zip(groups, numbers, strict=True))


def by_members(trust: Trust, entity: Entity, group: SeatGroup) -> bool:
    meetings = {b.id for b in listed(entity.bodies) if b.kind_ is BodyKind.GENERAL_MEETING}
    return group.appointed_by in meetings | {m.id for m in listed(entity.membership)}


def all_local(entity: Entity) -> bool:
    voting = [members for members in listed(entity.membership) if members.voting]
    return bool(voting) and all(members.residents_only for members in voting)


def by_locals(trust: Trust, entity: Entity, group: SeatGroup, on: date) -> bool:
    appointer = trust.by_id.get(group.appointed_by or "")
    if isinstance(appointer, Person):
        return lives_inside(trust, appointer.id, on)
    if isinstance(appointer, Organisation):
        return appointer.kind_ is OrganisationKind.RESIDENTS_ASSOCIATION
    if isinstance(appointer, Body):
        return appointer.kind_ is BodyKind.GENERAL_MEETING and all_local(entity)
    return any(m.id == group.appointed_by and m.residents_only for m in listed(entity.membership))


def outside_directors(trust: Trust, subject: str, on: date) -> Verdict:
    entity = trust.entity(subject)
    found = boards(entity)
    allowed = [c for body in found for c in compositions(body, on)]
    fine = all(2 * sum(n for g, n in c if not by_members(trust, entity, g)) < sum(n for _, n in c) for c in allowed)
    concerned = entity.form in ASSOCIATIONS | {LegalForm.COOPERATIE} and come(entity.founded, on)
    return judged(concerned and bool(allowed), fine)


def owned_and_managed(trust: Trust, _subject: str, on: date) -> Verdict:
    found = leading(trust)
    if found is None:
        return NOT_APPLICABLE
    entity, body = found
    allowed = list(compositions(body, on))
    managed = all(2 * sum(n for g, n in c if by_locals(trust, entity, g, on)) > sum(n for _, n in c) for c in allowed)
    return judged(bool(allowed) and come(entity.founded, on), managed and all_local(entity))


def version_on(entity: Entity, day: date) -> Articles | None:
    begun = [v for v in listed(entity.articles) if come(v.since, day)]
    newest = max((v.since.day if v.since else date.min for v in begun), default=date.min)
    there = [v for v in begun if (v.since.day if v.since else date.min) == newest and not over(v.until, day)]
    return there[0] if there else None


def limited(entity: Entity, day: date) -> bool:
    if all(version.notarial is None for version in listed(entity.articles)):
        return entity.form is LegalForm.VERENIGING_BEPERKT
    version = version_on(entity, day)
    return version is not None and version.notarial is False


def no_registered_property(trust: Trust, subject: str, on: date) -> Verdict:
    entity = trust.entity(subject)
    if entity.form not in ASSOCIATIONS or not come(entity.founded, on):
        return NOT_APPLICABLE
    acquired = [
        right
        for right in listed(trust.rights)
        if right.holder == subject
        and right.over == "hall"
        and not isinstance(right, Lease)
        and right.state in {RightState.TRANSFERRED, RightState.ENDED}
        and right.since is not None
        and right.since.day <= on
        and limited(entity, right.since.day)
    ]
    return judged(limited(entity, on) or bool(acquired), not acquired)


def profit_stays(trust: Trust, subject: str, on: date) -> Verdict:
    entity = trust.entity(subject)
    version = version_on(entity, on)
    assert version is not None
    said = version.said(Surplus)
    assert said
    paid = [d for d in listed(entity.distributions) if d.to is Recipient.PRIVATE_PERSONS and come(d.on, on)]
    fine = all(Recipient.PRIVATE_PERSONS not in clause.to for clause in said) and not paid
    return judged(come(entity.founded, on), fine)


def origin(trust: Trust, _subject: str, on: date) -> Verdict:
    initiative = trust.initiative
    assert initiative is not None
    return judged(come(initiative.since, on), initiative.by is Initiator.RESIDENTS and bool(initiative.evidence))


Oracle = Callable[[Trust, str, date], Verdict]
ORACLES: dict[str, tuple[Oracle, SearchStrategy[Trust]]] = {
    "nl.bw2.30.1": (no_registered_property, small_properties()),
    "nl.bw2.37.3": (outside_directors, small_seats()),
    "nl.lsa.resident_majority": (resident_majority, small_boards()),
    "nl.lsa.profit_stays": (profit_stays, small_profits()),
    "nl.lsa.origin": (origin, small_origins()),
    "scotland.dtas.owned_and_managed": (owned_and_managed, small_seats()),
}


def book_of(rule: str) -> Rulebook:
    for book in STANDARD_RULEBOOKS:
        for one in book.rules:
            if one.id == rule:
                return Rulebook(id=book.id, title=book.title, read_on=book.read_on, rules=(one,), charter=True)
    raise AssertionError(rule)


def all_of(trust: Trust, on: date) -> list[Completion]:
    found = list(islice(completions(trust, on), MANY + 1))
    assume(0 < len(found) <= MANY)
    return found


def findings(rule: str, trust: Trust, on: date) -> tuple[Finding, ...]:
    return assess(trust, on=on, rulebooks=[book_of(rule)]).findings


def used_by_tests(source: str) -> set[str]:
    """The texts that tests of a module use, themselves or through what they name; no docstring and no comment."""
    tree = ast.parse(source)
    made: dict[str, ast.stmt] = {}
    for statement in tree.body:
        if isinstance(statement, (ast.FunctionDef, ast.ClassDef)):
            made[statement.name] = statement
        elif isinstance(statement, (ast.Assign, ast.AnnAssign)):
            targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
            made |= {target.id: statement for target in targets if isinstance(target, ast.Name)}
    found: set[str] = set()
    seen: set[str] = set()
    ahead = [name for name in made if name.startswith("test_")]
    while ahead:
        name = ahead.pop()
        if name in seen or name not in made:
            continue
        seen.add(name)
        said = {id(node.value) for node in ast.walk(made[name]) if isinstance(node, ast.Expr)}
        for node in ast.walk(made[name]):
            if isinstance(node, ast.Name):
                ahead.append(node.id)
            elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
                found.add(node.value)
    return found


def test_a_rule_that_is_only_written_about_is_not_tried() -> None:
    source = """
        TRIED = {"a": 1}
        LEFT = ("b",)
        def helper():
            return "c"
        def test_it():
            "d"
            helper(), TRIED  # e
    """
    assert used_by_tests(dedent(source)) == {"a", "c"}


def test_every_shipped_rule_has_an_oracle() -> None:
    tests = sorted(Path(__file__).parent.glob("test_exact*.py"))
    tried = set().union(*(used_by_tests(path.read_text("utf-8")) for path in tests))
    assert set(ORACLES) <= tried
    assert {rule.id for book in STANDARD_RULEBOOKS for rule in book.rules if rule.comes} - tried == set()


def has_a_finite_domain(trust: Trust) -> bool:
    """Whether every unknown of a trust is one of a few states.

    What a gap hides, which places an area holds, rights not told of, which body leads and which there are, and seats
    without a number have no such domain. Where a term ended while somebody took office on a day not known exactly,
    whether the one followed the other is taken to be open, as is which of two versions of the articles is the later
    when a day of them is not known. No verdict is missed then, but one too many may be shown.
    """
    gaps = {gap.field for gap in listed(trust.gaps)} - {"residences", "membership"}
    entities = listed(trust.entities)
    led = trust.led_by is not None or len(entities) == 1
    told = [body.seat_groups for entity in entities for body in boards(entity)]
    seats = all(groups is not None and all(group.seats for group in groups) for groups in told)
    offices = [office for entity in entities for office in listed(entity.offices)]
    begun = all(office.since is None or office.since.known for office in offices)
    followed = begun or all(office.until is None for office in offices)
    versions = [listed(entity.articles) for entity in entities]
    ordered = all(len(each) < 2 or all(v.since is None or v.since.known for v in each) for each in versions)
    return (
        not gaps
        and followed
        and ordered
        and led
        and seats
        and trust.rights is not None
        and trust.area is not None
        and all(entity.bodies is not None for entity in entities)
    )


def base(about: str, field: str) -> tuple[str, str]:
    """The field of an object, without which of several like it."""
    return about, re.split(r"[.\[ ]", field)[0]


@pytest.mark.parametrize("rule", ORACLES)
@settings(max_examples=40)
@given(data=st.data(), on=st.sampled_from(DAYS))
def test_verdicts_are_those_of_all_completions(rule: str, data: st.DataObject, on: date) -> None:
    oracle, trusts = ORACLES[rule]
    trust = data.draw(trusts)
    ways = all_of(trust, on)
    for finding in findings(rule, trust, on):
        answers = [(way, oracle(way.trust, finding.subject, on)) for way in ways]
        verdicts = {verdict for _, verdict in answers}
        assert finding.settled
        if has_a_finite_domain(trust):
            assert finding.verdicts == verdicts
            assert {base(u.about, u.field) for u in finding.unknowns} == {base(*key) for key in decisive(answers)}
        else:
            assert finding.verdicts >= verdicts


@pytest.mark.parametrize("rule", ORACLES)
@settings(max_examples=20)
@given(data=st.data(), on=st.sampled_from(DAYS))
def test_a_trust_that_says_all_has_the_verdict_of_plain_counting(rule: str, data: st.DataObject, on: date) -> None:
    oracle, trusts = ORACLES[rule]
    way = data.draw(st.sampled_from(all_of(data.draw(trusts), on)))
    for finding in findings(rule, way.trust, on):
        assert finding.verdict is oracle(way.trust, finding.subject, on)
        assert not finding.unknowns


@given(small_disputes(), st.sampled_from(DAYS))
def test_disputes_give_the_verdicts_of_all_claimed_values(trust: Trust, on: date) -> None:
    ways = all_of(trust, on)
    for rule, (oracle, _) in ORACLES.items():
        if rule in {"nl.bw2.37.3", "nl.lsa.resident_majority", "nl.lsa.origin", "scotland.dtas.owned_and_managed"}:
            for finding in findings(rule, trust, on):
                answers = [(way, oracle(way.trust, finding.subject, on)) for way in ways]
                assert finding.verdicts == {verdict for _, verdict in answers}
                assert {base(u.about, u.field) for u in finding.unknowns} == {base(*key) for key in decisive(answers)}
