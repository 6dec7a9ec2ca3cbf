"""What a rulebook can ask of articles, statuses, years, and what lies in an entity."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import attrs
import pytest

from wijkonderneming.governance.subjects import (
    each_asset,
    each_financial_year,
    each_instrument,
    each_office,
    each_right,
)
from wijkonderneming.governance.versions import Anchor
from wijkonderneming.governance.views.entity import EntityView
from wijkonderneming.governance.views.world import TrustView
from wijkonderneming.model.articles import Articles
from wijkonderneming.model.assets import Building
from wijkonderneming.model.bodies import Body, BodyKind
from wijkonderneming.model.clauses_board import MultipleVotes
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.evidence import Gap
from wijkonderneming.model.filings import Filing, FilingKind
from wijkonderneming.model.financial_years import FinancialYear
from wijkonderneming.model.gifts import Gift
from wijkonderneming.model.legal_forms import Jurisdiction, LegalForm
from wijkonderneming.model.offices import Office, OfficeRole
from wijkonderneming.model.rights import Ownership
from wijkonderneming.model.statuses import Status, StatusKind
from wijkonderneming.model.trust import Trust
from wijkonderneming.testing.seen import ON, seen_club, seen_world
from wijkonderneming.values.unknown import UnknownKind
from wijkonderneming.values.when import When

DAY = timedelta(days=1)
EITHER = frozenset({True, False})


def said(entity: EntityView) -> tuple[set[bool], set[bool], set[bool]]:
    clauses = entity.clauses(MultipleVotes)
    three = clauses.some("three votes", lambda clause: clause.number("votes") >= 3)
    return (
        set(three.possible),
        set(clauses.every("two", lambda c: c.number("votes").equals(2)).possible),
        set(clauses.laid_down.possible),
    )


TWO = MultipleVotes(id="two", role_=OfficeRole.CHAIR, votes=2)
THREE = MultipleVotes(role_=OfficeRole.CHAIR, votes=3)


@pytest.mark.parametrize(
    ("articles", "gaps", "expected"),
    [
        ((Articles(id="v", clauses=(THREE,), complete=True),), (), ({True}, {False}, {True})),
        ((Articles(clauses=(THREE,), complete=True),), (), ({True}, {False}, {True})),
        ((Articles(id="v", clauses=(TWO,), complete=True),), (), ({False}, {True}, {True})),
        ((Articles(id="v", clauses=(TWO,)),), (), (EITHER, EITHER, {True})),
        ((Articles(id="v", clauses=(), complete=True),), (), ({False}, {True}, {False})),
        ((Articles(id="v", clauses=(), complete=True),), ("v",), (EITHER, EITHER, EITHER)),
        ((Articles(id="v", clauses=(TWO,), complete=True, until=When.on(ON)),), (), (EITHER, EITHER, EITHER)),
        ((Articles(id="v", clauses=(TWO,), complete=True, since=When.on(ON + DAY)),), (), (EITHER, EITHER, EITHER)),
        (None, (), (EITHER, EITHER, EITHER)),
    ],
)
def test_what_articles_lay_down(articles: Any, gaps: tuple[str, ...], expected: Any) -> None:
    assert said(seen_club(articles=articles, gaps=tuple(Gap(about=name, field="clauses") for name in gaps))) == expected


def test_what_is_not_laid_down_is_not_so() -> None:
    clauses = seen_club(articles=(Articles(id="v", clauses=()),)).clauses(MultipleVotes)
    some = clauses.some("three votes", lambda clause: clause.number("votes") >= 3)
    assert (some & ~clauses.laid_down).is_false
    assert {u.field for u in some.unknowns} == {"clauses.multiple_votes"}
    gap = seen_club(articles=(), gaps=(Gap(about="club", field="articles"),)).clauses(MultipleVotes)
    assert [(u.field, u.kind) for u in gap.laid_down.unknowns] == [("articles.multiple_votes", UnknownKind.GAP)]


def test_articles_are_amended_by_a_later_version_only() -> None:
    first = Articles(id="v1", since=When.on(ON - 10 * DAY))
    later = Articles(id="v2", since=When.on(ON - DAY))
    future = Articles(id="v3", since=When.on(ON + DAY))

    def amended(day: date, *versions: Articles, **other: Any) -> set[bool]:
        return set(seen_club(articles=versions, **other).amended_since(day).possible)

    assert amended(ON - 20 * DAY, first) == {False}
    assert amended(ON - 5 * DAY, first, later) == {True}
    assert amended(ON, first, later) == {False}
    assert amended(ON + DAY, first, future) == {False}
    assert amended(ON - DAY, first, future) == {False}
    assert amended(ON - DAY, Articles(id="v0", until=When.on(ON - DAY)), later) == {True}
    assert amended(ON - 5 * DAY, first, Articles(id="v2", since=When(ON - 7 * DAY, ON - 3 * DAY))) == EITHER
    assert amended(ON - DAY, first, gaps=(Gap(about="club", field="articles"),)) == EITHER
    assert set(seen_club().amended_since(ON - DAY).possible) == EITHER


# Statuses, bodies, years


def test_statuses_and_bodies_are_there_absent_or_not_known() -> None:
    anbi = (Status(status=StatusKind.ANBI, since=When.on(ON)),)
    assert seen_club(statuses=anbi).has_status(StatusKind.ANBI, StatusKind.SBBI).is_true
    assert seen_club(statuses=anbi).has_status(StatusKind.SBBI).is_false
    assert seen_club().has_status(StatusKind.SBBI).possible == EITHER
    bodies = (Body(id="board", kind_=BodyKind.BOARD), Body(id="old", kind_=BodyKind.AUDIT_COMMITTEE, until=When.on(ON)))
    assert seen_club(bodies=bodies).has_body(BodyKind.BOARD).is_true
    assert seen_club(bodies=bodies).has_body(BodyKind.AUDIT_COMMITTEE, BodyKind.ADVISORY).is_false
    assert [body.id for body in seen_club(bodies=bodies).bodies_of(BodyKind.AUDIT_COMMITTEE)] == ["old"]
    assert seen_club().has_body(BodyKind.BOARD).possible == EITHER


def test_a_year_knows_the_one_before_and_what_was_done_of_it() -> None:
    years = (
        FinancialYear(id="y22", since=date(2022, 1, 1), until=date(2023, 1, 1)),
        FinancialYear(id="y23", since=date(2023, 1, 1), until=date(2024, 1, 1)),
    )
    done = Filing(id="f", kind_=FilingKind.ACCOUNTS, year="y22", adopted=When.on(ON - DAY), filed=When.on(ON))
    entity = seen_club(financial_years=years, filings=(done,), articles=(Articles(id="v", clauses=(), complete=True),))
    ids = [year.id for year in entity.financial_years]
    assert ids == ["y22", "y23", "club:2024-12-31"]
    first, second, third = entity.financial_years
    assert first.told.money("net_turnover").unknowns[0].about == "y22"
    assert first.before is None
    assert second.before is first
    assert (first.adopted().done.is_true, first.filed().by(ON - DAY).is_false) == (True, True)
    assert second.filed().done.is_false
    assert (second.is_over.is_true, third.is_over.is_false) == (True, True)
    assert third.told.money("net_turnover").unknowns[0].about == "club"
    assert [year.anchored(Anchor.YEAR_START) for year in entity.financial_years[:1]] == [date(2022, 1, 1)]
    assert first.anchored(Anchor.YEAR_END) == date(2022, 12, 31)
    assert (first.anchored(Anchor.EVENT), entity.anchored(Anchor.FILING)) == (ON, ON)
    assert (first.anchored(Anchor.FILING), second.anchored(Anchor.FILING)) == (ON, ON)
    later = TrustView(entity.trust, ON + DAY).financial_years
    assert [year.anchored(Anchor.FILING) for year in later] == [ON, ON + DAY, ON + DAY]
    loose = seen_club(financial_years=years, filings=(Filing(id="g", kind_=FilingKind.ACCOUNTS, filed=When.on(ON)),))
    assert loose.financial_years[0].filed().done.possible == EITHER
    unsure = seen_club(filings=())
    assert unsure.financial_years[0].is_over.possible == EITHER
    ancient = TrustView(Trust(id="small", name="S", entities=(Entity(id="club", articles=()),)), date(1, 5, 1))
    assert [year.id for year in ancient.financial_years] == ["club:0001-12-31"]


def test_of_what_nothing_is_told_one_thing_may_be_done_and_another_not() -> None:
    year = FinancialYear(id="y22", since=date(2022, 1, 1), until=date(2023, 1, 1))
    (first, *_) = seen_club(financial_years=(year,)).financial_years
    assert (first.filed().done & ~first.adopted().done).possible == EITHER
    assert (first.filed().done & ~first.filed(FilingKind.BOARD_REPORT).done).possible == EITHER
    assert (first.filed().done & ~first.filed().done).is_false


def test_accounts_were_presented_when_it_is_said_and_else_at_the_latest_to_be_adopted() -> None:
    year = FinancialYear(id="y22", since=date(2022, 1, 1), until=date(2023, 1, 1))
    told = Filing(id="f", kind_=FilingKind.ACCOUNTS, year="y22", presented=When.on(ON), adopted=When.on(ON + DAY))
    for filing, before in ((told, {False}), (attrs.evolve(told, presented=None), EITHER)):
        (first, *_) = seen_club(financial_years=(year,), filings=(filing,)).financial_years
        assert first.presented().by(ON - DAY).possible == before
        assert first.presented().by(ON + DAY).is_true


# Assets, rights, instruments, offices


def test_what_lies_in_an_entity_answers_with_it() -> None:
    entity = Entity(
        id="club",
        form=LegalForm.COOPERATIE,
        founded=When.on(ON),
        bodies=(Body(id="board", kind_=BodyKind.BOARD),),
        offices=(Office(id="o", body="board", since=When.on(ON)),),
    )
    rights = (
        Ownership(id="own", over="hall", holder="club", since=When.on(ON), until=When.on(ON + DAY)),
        Ownership(id="theirs", over="yard", holder="council"),
    )
    view = seen_world(
        entities=(entity,),
        assets=(Building(id="hall"), Building(id="yard")),
        rights=rights,
        capital=(Gift(id="gift", issuer="club"),),
    )
    hall, yard = each_asset(view)
    assert [right.id for right in hall.rights] == ["own"]
    own, theirs = each_right(view)
    (gift,) = each_instrument(view)
    (office,) = each_office(view)
    assert list(each_financial_year(view)) == list(view.entities[0].financial_years)
    for one in (own, gift, office):
        assert one.exists.is_true
        assert one.governed_by(Jurisdiction.NL).is_true
        assert one.has_form(frozenset({LegalForm.BV})).is_false
    assert own.holder is view.entities[0]
    assert theirs.holder is None
    assert theirs.exists.is_true
    assert theirs.governed_by(Jurisdiction.SCOTLAND).is_true
    assert theirs.has_form(frozenset()).is_true
    assert gift.issuer is office.entity
    assert yard.exists.is_true
    assert (hall.told.noun.id, own.told.noun.id) == ("hall", "own")
    before = TrustView(view.trust, ON - DAY)
    assert [one.exists.is_false for one in (before.rights[0], before.instruments[0], before.offices[0])] == [True] * 3


def test_a_right_that_may_still_be_acquired_is_perhaps_acquired_without_capacity() -> None:
    title = Ownership(id="own", over="hall", holder="club", since=When(ON, ON + DAY))
    view = seen_world(
        entities=(Entity(id="club", form=LegalForm.VERENIGING_BEPERKT),), assets=(Building(id="hall"),), rights=(title,)
    )
    acquired = view.entities[0].registered_property_acquired_without_capacity
    assert (acquired.low, acquired.high) == (0, 1)


def test_articles_are_asked_by_the_day_they_were_in_force() -> None:
    said = (MultipleVotes(role_=OfficeRole.CHAIR, votes=2),)
    old = Articles(id="old", until=When.on(ON), clauses=said, complete=True)
    new = Articles(id="new", since=When.on(ON), clauses=(), complete=True)
    (club,) = seen_world(entities=(Entity(id="club", articles=(old, new)),)).entities
    assert club.clauses(MultipleVotes).laid_down.is_false
    assert club.clauses(MultipleVotes, ON).laid_down.is_false
    assert club.clauses(MultipleVotes, ON - DAY).laid_down.is_true
