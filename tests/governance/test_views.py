"""What rules see of a trust on a day."""

from __future__ import annotations

from datetime import date, timedelta

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkonderneming.governance.views.days import holds, in_order, reached
from wijkonderneming.governance.views.world import TrustView
from wijkonderneming.model.articles import Articles
from wijkonderneming.model.bodies import Body, BodyKind, SeatGroup, SeatRange
from wijkonderneming.model.endings import Cessation, Dissolution
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.people import Organisation, Person
from wijkonderneming.model.trust import Trust
from wijkonderneming.testing.drawing import DAYS
from wijkonderneming.testing.small import small_trusts
from wijkonderneming.values.truth import FALSE, TRUE
from wijkonderneming.values.unknown import Unknown
from wijkonderneming.values.when import When

ON = DAYS[2]
WHENS = st.tuples(st.sampled_from(DAYS), st.sampled_from(DAYS)).map(lambda ends: When(min(ends), max(ends)))
BOUNDS = st.none() | WHENS | WHENS.map(lambda w: When(w.earliest, None)) | WHENS.map(lambda w: When(None, w.latest))


def possible(when: When) -> list[date]:
    days = [DAYS[0] - timedelta(days=1), *DAYS, DAYS[-1] + timedelta(days=1)]
    return [day for day in days if when.possibly_by(day) and (when.latest is None or day <= when.latest)]


@given(WHENS, st.sampled_from(DAYS))
def test_a_day_has_come_as_every_day_it_may_be_says(when: When, on: date) -> None:
    answers = {day <= on for day in possible(when)}
    assert reached(when, on, "x", "since", unstated=FALSE).possible == answers


@given(WHENS, st.lists(st.sampled_from(DAYS), min_size=2, max_size=3))
def test_answers_about_several_days_fit_together(when: When, days: list[date]) -> None:
    asked = [reached(when, day, "x", "since", unstated=FALSE, days=days) for day in days]
    states = {tuple(day <= on for on in days) for day in possible(when)}
    unknowns = sorted({u for truth in asked for u in truth.unknowns}, key=lambda u: u.key)
    assert len(unknowns) <= 1
    ways = [{unknown: state} for unknown in unknowns for state in unknown.states] or [{}]
    assert {tuple(truth.given(way).is_true for truth in asked) for way in ways} == states


def test_a_day_that_is_not_stated_has_come_as_the_caller_says() -> None:
    assert reached(None, ON, "x", "since", unstated=TRUE).is_true
    assert reached(None, ON, "x", "since", unstated=FALSE).is_false


@given(BOUNDS, BOUNDS, st.sampled_from(DAYS))
def test_what_lasts_from_one_day_to_another_holds_as_every_order_of_them_says(
    since: When | None, until: When | None, on: date
) -> None:
    begins = [date.min] if since is None else possible(since)
    ends = [date.max] if until is None else possible(until)
    answers = {begin <= on < end for begin in begins for end in ends if begin < end}
    if answers:
        assert holds("x", since, until, on).possible == answers


@given(BOUNDS, BOUNDS)
def test_days_in_order_are_those_that_can_be(since: When | None, until: When | None) -> None:
    begins = [date.min] if since is None else possible(since)
    ends = [date.max] if until is None else possible(until)
    pairs = [(begin, end) for begin in begins for end in ends if begin < end]
    if pairs and since is not None and until is not None:
        first, last = in_order(since, until)
        assert first is not None
        assert last is not None
        assert {begin for begin in possible(since) if begin in {b for b, _ in pairs}} <= set(possible(first))
        assert {end for _, end in pairs} <= set(possible(last))


def test_the_ends_of_the_calendar_are_days_like_others() -> None:
    first, last = When.on(date.min), When.on(date.max)
    assert in_order(When(date.max, None), When(date.max, None))[1] == When(date.max, None)
    assert in_order(When(None, date.min), When(None, date.min))[0] == When(None, date.min)
    assert holds("x", first, last, ON).is_true


@given(small_trusts(), st.sampled_from(DAYS))
def test_there_is_one_view_of_each_object(trust: Trust, on: date) -> None:
    world = TrustView(trust, on)
    for entity in world.entities:
        assert world.entity(entity.id) is entity
        assert entity.world is world
        for body in entity.bodies:
            assert world.entity_of(body.id) is entity
            assert body.is_told
        assert entity.board is entity.board
        assert entity.board in entity.bodies or not entity.board.is_told
    for person in trust.people or ():
        assert world.person(person.id) is world.person(person.id)
        assert world.lives_in_area(person.id) is world.person(person.id).lives_in_area
    assert world.world is world
    assert world.leading_body is world.leading_body


def test_only_what_there_is_has_a_view() -> None:
    world = TrustView(Trust(id="small", name="Small"), ON)
    for ask in (world.entity, world.entity_of, world.person):
        with pytest.raises(KeyError):
            ask("nobody")
    assert world.lives_in_area("nobody").is_false


def trust_of(*bodies: Body, **fields: object) -> Trust:
    club = Entity(id="club", bodies=bodies)
    base = Trust(id="small", name="Small", organisations=(Organisation(id="council"),), entities=(club,))
    return attrs.evolve(base, **fields)  # type: ignore[arg-type]


BOARD = Body(id="board", kind_=BodyKind.BOARD, seat_groups=())


def test_the_board_is_the_only_one_told_of() -> None:
    assert TrustView(trust_of(BOARD), ON).leading_body.is_told
    none = TrustView(trust_of(), ON).leading_body
    assert not none.is_told
    assert none.unknown is None
    assert none.in_office.number == 0
    assert none.members_are_local.unknowns[0].about == "club"


def test_of_two_boards_it_is_not_known_which_is_meant() -> None:
    two = TrustView(trust_of(BOARD, Body(id="other", kind_=BodyKind.BOARD)), ON)
    assert two.entities[0].board.unknown == Unknown(about="club", field="bodies", states=())
    assert two.entities[0].board.seats.most.low == 0
    assert two.entities[0].board.seats.most.high is None


def test_without_entities_nothing_leads_and_what_is_not_told_may() -> None:
    nothing = TrustView(Trust(id="small", name="Small", entities=()), ON).leading_body
    assert nothing.unknown is None
    assert nothing.in_office.number == 0
    assert nothing.members_are_local.is_false
    assert nothing.exists.is_true
    untold = TrustView(Trust(id="small", name="Small"), ON).leading_body
    assert untold.unknown == Unknown(about="small", field="led_by", states=())
    assert untold.members_are_local.possible == {True, False}
    assert untold.governed_by is not None
    assert untold.id == "small"


def test_a_body_of_no_known_entity_is_of_any_form_and_law() -> None:
    from wijkonderneming.model.legal_forms import Jurisdiction

    untold = TrustView(Trust(id="small", name="Small"), ON).leading_body
    assert untold.governed_by(Jurisdiction.NL).is_true
    assert untold.has_form(frozenset()).is_true
    assert untold.groups == ()


@pytest.mark.parametrize(
    ("by", "members", "locals_"),
    [
        ("meeting", "true", "unknown"),
        ("board", "false", "false"),
        ("supervisors", "false", "false"),
        ("council", "false", "unknown"),
        ("club", "unknown", "unknown"),
        ("friends", "false", "unknown"),
        ("founder", "false", "unknown"),
        (None, "unknown", "unknown"),
    ],
)
def test_who_appoints(by: str | None, members: str, locals_: str) -> None:
    group = SeatGroup(id="g", seats=SeatRange(1, 1), appointed_by=by)
    bodies = (
        Body(id="meeting", kind_=BodyKind.GENERAL_MEETING),
        Body(id="supervisors", kind_=BodyKind.SUPERVISORY_BOARD),
        attrs.evolve(BOARD, seat_groups=(group,)),
    )
    entities = (Entity(id="club", bodies=bodies), Entity(id="friends"))
    world = TrustView(trust_of(people=(Person(id="founder"),), entities=entities), ON)
    (view,) = world.entities[0].board.groups
    assert (str(view.by_members), str(view.by_locals)) == (members, locals_)


@pytest.mark.parametrize(
    ("on", "assets_left", "exists"),
    [
        (DAYS[1], False, "true"),
        (DAYS[2], False, "false"),
        (DAYS[2], True, "true"),
        (DAYS[2], None, "true"),
        (DAYS[4], True, "false"),
    ],
)
def test_an_entity_exists_until_it_is_wound_up(on: date, assets_left: bool | None, exists: str) -> None:  # noqa: FBT001 - a field
    life = (
        Dissolution(id="d", entity="club", on=When.on(DAYS[2]), assets_left=assets_left),
        Cessation(id="c", entity="club", on=When.on(DAYS[4])),
    )
    assert str(TrustView(trust_of(life=life), on).entities[0].exists) == exists


def test_an_entity_may_have_ended_where_the_day_is_not_known_exactly() -> None:
    life = (Cessation(id="c", entity="club", on=When(DAYS[1], DAYS[3])),)
    exists = TrustView(trust_of(life=life), ON).entities[0].exists
    assert exists.possible == {True, False}
    assert [(u.about, u.field) for u in exists.unknowns] == [("club", "standing")]


def test_versions_of_the_articles_that_begin_together_hold_together() -> None:
    versions = (
        Articles(id="one", notarial=True),
        Articles(id="two", notarial=True, until=When.on(ON + timedelta(days=9))),
    )
    entity = Entity(id="club", articles=versions)
    assert TrustView(trust_of(entities=(entity,)), ON).entities[0].limited_capacity.is_false


@pytest.mark.parametrize(
    ("first", "second", "limited"),
    [
        (When.on(DAYS[1]), When.on(DAYS[2]), "false"),
        (When.on(DAYS[2]), When.on(DAYS[1]), "true"),
        (When(DAYS[0], DAYS[2]), When.on(DAYS[1]), "unknown"),
        (None, When.on(DAYS[1]), "false"),
        (When.on(DAYS[1]), None, "true"),
        (When.on(DAYS[1]), When.on(DAYS[3]), "true"),
    ],
)
def test_the_version_that_began_last_is_in_force(first: When | None, second: When | None, limited: str) -> None:
    versions = (Articles(id="one", since=first, notarial=False), Articles(id="two", since=second, notarial=True))
    entity = Entity(id="club", articles=versions)
    assert str(TrustView(trust_of(entities=(entity,)), ON).entities[0].limited_capacity) == limited
