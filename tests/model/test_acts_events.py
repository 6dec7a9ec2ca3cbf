"""Acts about events, work, support, funds and distributions: what is so after each."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

import wijkonderneming as wo
from wijkonderneming.governance.views.world import TrustView
from wijkonderneming.model.endings import EntityStanding, standings
from wijkonderneming.model.noun import listed

LEAP = date(2024, 2, 29)
ON = wo.When.on(LEAP)
EVE = LEAP - timedelta(days=1)
BOARD = wo.Body(id="board", kind_=wo.BodyKind.BOARD)
TRUST = wo.Trust(
    id="t",
    name="Huis",
    people=(wo.Person(id="p1"),),
    entities=(
        wo.Entity(
            id="old",
            form=wo.LegalForm.STICHTING,
            bodies=(BOARD,),
            offices=(wo.Office(id="o", body="board", holder="p1"),),
            funds=(),
            distributions=(),
        ),
        wo.Entity(id="new", form=wo.LegalForm.STICHTING),
    ),
    assets=(wo.Building(id="hall"),),
    rights=(wo.Ownership(id="title", over="hall", holder="old"),),
    work=(),
    activities=(),
    support=(),
    life=(),
)


def standing(trust: wo.Trust, entity: str, day: date) -> set[EntityStanding]:
    return set(standings(listed(trust.life), entity, day))


def test_doors_close_and_open_and_nothing_else_changes() -> None:
    closed = wo.apply(TRUST, wo.close_doors(TRUST, over="hall", on=LEAP))
    opened = wo.apply(closed, wo.reopen_doors(closed, entity="old", on=date(2025, 1, 1)))
    assert [event.id for event in listed(opened.life)] == ["closing-hall-2024-02-29", "reopening-old-2025-01-01"]
    assert opened.entities is TRUST.entities
    assert opened.rights is TRUST.rights


def test_an_entity_fails_and_recovers() -> None:
    kind = wo.InsolvencyKind.SUSPENSION_OF_PAYMENTS
    failed = wo.apply(TRUST, wo.become_insolvent(TRUST, entity="old", on=LEAP, proceeding=kind, id_="debts"))
    assert standing(failed, "old", EVE) == {EntityStanding.ACTIVE}
    assert standing(failed, "old", LEAP) == {EntityStanding.INSOLVENT}
    assert failed.entities is TRUST.entities
    over = date(2025, 3, 31)
    settled = wo.apply(failed, wo.end_insolvency(failed, insolvency="debts", on=over))
    assert standing(settled, "old", over) == {EntityStanding.ACTIVE}
    assert standing(settled, "old", over - timedelta(days=1)) == {EntityStanding.INSOLVENT}
    with pytest.raises(wo.UnknownId):
        wo.end_insolvency(failed, insolvency="old", on=over)


def test_an_entity_goes_into_another_once_it_has_nothing_left() -> None:
    with pytest.raises(wo.InvalidChange, match=r"rights.*moves"):
        wo.merge(TRUST, disappearing=("old",), into="new", on=LEAP)
    emptied = wo.apply(TRUST, wo.end_right(TRUST, right="title", on=LEAP))
    merged = wo.apply(emptied, wo.merge(emptied, disappearing=("old",), into="new", on=LEAP))
    assert merged.get("o", wo.Office).left == ON
    world = (TrustView(merged, EVE), TrustView(merged, LEAP))
    assert [view.entity("old").exists.is_true for view in world] == [True, False]
    assert all(view.entity("new").exists.is_true for view in world)
    with pytest.raises(wo.UnknownId):
        wo.merge(TRUST, disappearing=("hall",), into="new", on=LEAP)


def test_people_begin_and_end_to_work() -> None:
    work = wo.Volunteer(id="hosts", entity="old", number=4, since=wo.When.parse("2020"))
    with_them = wo.apply(TRUST, wo.take_on(TRUST, work=work))
    without = wo.apply(with_them, wo.end_work(with_them, work="hosts", on=LEAP))
    assert with_them.work == (work,)
    assert without.get("hosts", wo.Volunteer).until == ON
    with pytest.raises(wo.UnknownId):
        wo.end_work(TRUST, work="hosts", on=LEAP)


def test_activities_and_support_are_told() -> None:
    activity = wo.Activity(id="meals", name="meals")
    doing = wo.apply(TRUST, wo.start_activity(TRUST, activity=activity))
    done = wo.apply(doing, wo.end_activity(doing, activity="meals", on=LEAP))
    assert done.get("meals", wo.Activity).until == ON
    support = wo.StudyVisit(id="visit")
    assert wo.apply(TRUST, wo.record_support(TRUST, support=support)).support == (support,)
    with pytest.raises(wo.UnknownId):
        wo.end_activity(TRUST, activity="old", on=LEAP)


def test_funds_are_set_up_filled_and_paid_from() -> None:
    euros = wo.Money("500.00", "EUR")
    funds = [
        wo.Fund(id=name, kind_=kind) for name, kind in (("all", wo.FundKind.GENERAL), ("roof", wo.FundKind.DESIGNATED))
    ]
    both = wo.apply(TRUST, *(wo.set_up_fund(TRUST, entity="old", fund=fund) for fund in funds))
    moved = wo.apply(both, wo.transfer_between_funds(both, from_="all", to="roof", amount=euros, on=LEAP))
    assert moved.entity("old").funds == tuple(funds)
    paid = wo.Distribution(on=ON, amount=euros, payee="p1")
    given = wo.apply(moved, wo.distribute(moved, entity="old", distribution=paid))
    assert given.entity("old").distributions == (paid,)
    with pytest.raises(wo.UnknownId):
        wo.set_up_fund(TRUST, entity="hall", fund=funds[0])
    with pytest.raises(wo.UnknownId):
        wo.distribute(TRUST, entity="hall", distribution=paid)
