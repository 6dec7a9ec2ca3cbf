from __future__ import annotations

from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkonderneming import testing
from wijkonderneming.model.assets import Building
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.gifts import Grant
from wijkonderneming.model.outside import DecidingOrgan, DecisionByOthers, Matter, OutcomeByOthers, Policy
from wijkonderneming.model.people import Organisation
from wijkonderneming.model.support import (
    SUPPORT_KINDS,
    Backers,
    Coaching,
    Endorsement,
    EndorsementForm,
    InformationMeeting,
    StudyVisit,
    Support,
    Training,
)
from wijkonderneming.model.trust import InvalidTrust, Trust
from wijkonderneming.values.hours import Hours
from wijkonderneming.values.place import Place
from wijkonderneming.values.source import Source
from wijkonderneming.values.text import Text
from wijkonderneming.values.when import When

POLICY = Policy(
    id="estate-strategy",
    by="city",
    name="municipal real-estate strategy",
    says=Text(en="property income must not secretly subsidise social activity"),
    since=When.parse("2014-01"),
    sources=("paper",),
)
SALE = DecisionByOthers(
    id="sale",
    by="city",
    organ=DecidingOrgan.COUNCIL,
    outcome=OutcomeByOthers.APPROVED,
    matter=Matter.SALE,
    over=("school",),
    on=When.parse("2016-09"),
    unanimous=True,
    sources=("paper",),
)
REFUSAL = DecisionByOthers(
    id="refusal",
    by="city",
    organ=DecidingOrgan.EXECUTIVE,
    outcome=OutcomeByOthers.REJECTED,
    matter=Matter.BUSINESS_MODEL,
    on=When.parse("2015-09"),
    reasons=(Text(en="the monthly advantage is a hidden subsidy"),),
    under=("estate-strategy",),
)
WAIT = DecisionByOthers(
    id="wait", by="landlord", outcome=OutcomeByOthers.POSTPONED, matter=Matter.SALE, on=When.parse("2020")
)
EACH: tuple[Support, ...] = (
    Endorsement(
        id="signatures",
        backers=Backers.RESIDENTS,
        form=EndorsementForm.SIGNATURES,
        number=300,
        asked=640,
        about=(Matter.PURCHASE, Matter.PLAN),
        on=When.parse("2016"),
    ),
    Endorsement(id="vote", backers=Backers.MUNICIPALITY, form=EndorsementForm.DECISION, by=("city",), decision="sale"),
    Training(id="finance", by=("umbrella",), to=("e",), about=(Matter.FINANCE,), participants=12, hours=Hours(6)),
    InformationMeeting(id="evening", on=When.parse("2020-01-28"), place=Place(name="school"), participants=0),
    StudyVisit(id="visit", visited="umbrella", on=When.parse("2013")),
    Coaching(id="coach", by=("umbrella",), to=("t",), since=When.parse("2013"), until=When.parse("2015")),
)


def trust(support: tuple[Support, ...] = (), decisions: tuple[DecisionByOthers, ...] = (SALE, REFUSAL, WAIT)) -> Trust:
    return Trust(
        id="t",
        name="Huis",
        organisations=(Organisation(id="city"), Organisation(id="landlord"), Organisation(id="umbrella")),
        entities=(Entity(id="e"),),
        assets=(Building(id="school"),),
        capital=(Grant(id="grant", issuer="e"),),
        support=support,
        decisions_by_others=decisions,
        policies=(POLICY,),
        sources=(Source(id="paper", title="A paper"),),
    )


def codes(*support: Support) -> list[tuple[str, str]]:
    try:
        trust(support)
    except InvalidTrust as error:
        return [(problem.path.removeprefix("trust.support[0]."), problem.code) for problem in error.problems]
    return []


def decided(decision: DecisionByOthers) -> list[tuple[str, str]]:
    try:
        trust((), (decision,))
    except InvalidTrust as error:
        return [
            (problem.path.removeprefix("trust.decisions_by_others[0]."), problem.code) for problem in error.problems
        ]
    return []


def test_every_kind_can_say_a_real_case() -> None:
    made = trust(EACH)
    assert {type(support) for support in made.support or ()} == set(SUPPORT_KINDS)
    assert made["vote"].decision == made["sale"].id


@given(kind=st.sampled_from(SUPPORT_KINDS))
def test_everything_but_the_id_may_be_left_out(kind: type[Support]) -> None:
    assert codes(kind(id="s")) == []


@given(number=st.none() | st.integers(-1, 4), asked=st.none() | st.integers(-1, 4))
def test_no_more_than_were_asked_show_support(number: int | None, asked: int | None) -> None:
    found = codes(Endorsement(id="s", number=number, asked=asked))
    expected = {(field, "out_of_bounds") for field, n in (("number", number), ("asked", asked)) if n in {-1, 0}}
    if number is not None and asked is not None and asked < number:
        expected.add(("asked", "too_low"))
    assert set(found) == expected


@given(
    in_favour=st.none() | st.integers(0, 3),
    against=st.none() | st.integers(0, 3),
    unanimous=st.none() | st.booleans(),
)
def test_nobody_votes_against_a_unanimous_decision(
    *, in_favour: int | None, against: int | None, unanimous: bool | None
) -> None:
    found = decided(attrs.evolve(SALE, in_favour=in_favour, against=against, unanimous=unanimous))
    contradicts = unanimous is True and against is not None and against > 0
    assert found == ([("against", "not_unanimous")] if contradicts else [])


@given(on=testing.whens(), until=testing.whens())
def test_a_postponement_ends_after_it_was_decided(on: When, until: When) -> None:
    wrong = on.earliest is not None and until.latest is not None and until.latest <= on.earliest
    found = decided(attrs.evolve(WAIT, on=on, until=until))
    assert found == ([("until", "ends_before_start")] if wrong else [])


@pytest.mark.parametrize("field", ["in_favour", "against", "abstained"])
def test_votes_are_counted_from_nothing(field: str) -> None:
    nothing: dict[str, Any] = {field: 0}
    less: dict[str, Any] = {field: -1}
    assert decided(attrs.evolve(WAIT, **nothing)) == []
    assert decided(attrs.evolve(WAIT, **less)) == [(field, "out_of_bounds")]


@pytest.mark.parametrize(
    ("decision", "field", "code"),
    [
        (attrs.evolve(WAIT, by="e"), "by", "wrong_noun"),
        (attrs.evolve(WAIT, under=("grant",)), "under[0]", "wrong_noun"),
        (attrs.evolve(WAIT, over=("grant", "nothing")), "over[1]", "dangling"),
    ],
)
def test_decisions_refer_to_what_fits(decision: DecisionByOthers, field: str, code: str) -> None:
    assert decided(decision) == [(field, code)]


@pytest.mark.parametrize(
    ("kind", "field", "value"),
    [(Training, "participants", -1), (Coaching, "to", ("school",)), (Endorsement, "decision", "grant")],
)
def test_support_that_cannot_be(kind: type[Any], field: str, value: object) -> None:
    (found,) = codes(kind(id="s", **{field: value}))
    assert found[0].startswith(field)
    assert found[1] in {"out_of_bounds", "wrong_noun"}
