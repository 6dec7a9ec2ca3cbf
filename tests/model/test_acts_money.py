"""The acts about assets, rights and money, of networks and programmes: what moves after each, and what stays."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest

import wijkonderneming as wo
from wijkonderneming.documents.texts import dumps, loads
from wijkonderneming.model.noun import listed
from wijkonderneming.model.schedule import Given

LEAP = date(2024, 2, 29)
BEFORE = date(2024, 2, 28)
ON = wo.When.on(LEAP)
SPAN = wo.Span(date(2020, 1, 1), date(2030, 1, 1))


def day(text: str) -> wo.When:
    return wo.When.parse(text)


def euros(amount: int) -> wo.Money:
    return wo.Money(f"EUR {amount}.00")


def dated(amount: int) -> tuple[wo.DatedMoney, ...]:
    return (wo.DatedMoney(since=date(2020, 1, 1), value=euros(amount)),)


TRUST = wo.Trust(
    id="t",
    name="Huis",
    organisations=(wo.Organisation(id="tenant"),),
    entities=(
        wo.Entity(
            id="coop",
            funds=(wo.Fund(id="general", kind_=wo.FundKind.GENERAL), wo.Fund(id="roof", kind_=wo.FundKind.DESIGNATED)),
            fund_transfers=(),
        ),
    ),
    assets=(wo.Building(id="hall"),),
    rights=(
        wo.Ownership(
            id="title",
            over="hall",
            holder="coop",
            state=wo.RightState.PROPOSED,
            former_states=(),
            since=day("2023"),
            price=euros(9),
        ),
    ),
    income=(wo.OtherIncome(id="other", entity="coop", conditions=(wo.Condition(id="half", states=()),)),),
    costs=(wo.RecurringCost(id="gas", entity="coop", since=day("2020-01-01"), amount=dated(50)),),
    capital=(
        wo.AnnuityLoan(
            id="loan",
            issuer="coop",
            principal=euros(1200),
            rate=wo.Rate.parse("2.0%"),
            rates=(),
            start=day("2023-02-28"),
            months=24,
        ),
        wo.CommunityShares(id="shares", issuer="coop", price=euros(50), number=10, withdrawals=()),
    ),
    offers=(wo.Offer(id="offer", instruments=("shares",), opening=day("2024-01-01")),),
)


def after(changes: tuple[wo.Change, ...], root: wo.Trust = TRUST) -> wo.Trust:
    """The trust after an act, which a document can hold, and which leaves open no list that was stated."""
    assert loads(dumps(wo.Changes(changes=changes)), root=wo.Changes).changes == changes
    changed = wo.apply(root, changes)
    assert changed.gaps == root.gaps
    assert loads(dumps(changed)) == changed
    return changed


def cash(item: Any, purpose: str) -> int:
    """What an item brings or costs for a purpose over ten years, in cents."""
    strands = [strand for strand in item.schedule(SPAN, Given()) if strand.purpose == purpose]
    assert all(strand.computed and strand.low == strand.high for strand in strands)
    return sum(cents or 0 for strand in strands for cents in strand.low)


def test_rights_are_agreed_transferred_and_ended() -> None:
    assert cash(TRUST.get("title", wo.Ownership), "price") == 0
    agreed = after(wo.agree(TRUST, right="title", on=LEAP))
    moved = after(wo.transfer_title(agreed, right="title", on=day("2024-06-30")), agreed)
    title = moved.get("title", wo.Ownership)
    assert (title.state, title.since) == (wo.RightState.TRANSFERRED, day("2024-06-30"))
    assert [(former.value.value, former.since, former.until) for former in listed(title.former_states)] == [
        ("proposed", day("2023"), ON),
        ("contracted", ON, day("2024-06-30")),
    ]
    assert cash(title, "price") == -900, "the price is paid once"
    ended = after(wo.end_right(moved, right="title", on=day("2025-01-31")), moved)
    assert ended.get("title", wo.Ownership).until == day("2025-01-31")


def test_a_right_is_acquired_with_the_asset_it_is_over() -> None:
    land = wo.Land(id="land")
    right = wo.Erfpacht(id="erfpacht", over="land", holder="coop", state=wo.RightState.TRANSFERRED, since=ON)
    at_once = after(wo.acquire(TRUST, right=right, asset=land))
    one_by_one = after(wo.add_asset(TRUST, asset=land))
    assert after(wo.acquire(one_by_one, right=right), one_by_one) == at_once
    with pytest.raises(wo.InvalidChange, match=r"item\.over"):
        wo.apply(TRUST, wo.acquire(TRUST, right=right))


def test_spaces_are_let_and_rents_change() -> None:
    first = wo.let(
        TRUST,
        entity="coop",
        rent_per_month=euros(10),
        on=LEAP,
        over="hall",
        tenant="tenant",
        until=day("2030"),
        id_="x",
    )
    let = after(first)
    raised = after(wo.re_rent(let, letting="x", rent_per_month=euros(12), on=date(2025, 1, 31)), let)
    ended = after(wo.end_letting(raised, letting="x", on=date(2025, 12, 31)), raised)
    letting = ended.get("x", wo.Letting)
    assert (letting.since, letting.until, letting.from_) == (ON, day("2025-12-31"), "tenant")
    # On the 29th of February to December 2024, eleven times, and of January 2025 the old rent; then eleven times the new.
    assert cash(letting, "rent") == 100 * (12 * 10 + 11 * 12)
    with pytest.raises(wo.InvalidChange, match="not_known"):
        wo.let(TRUST, entity="coop", rent_per_month=euros(10), on=day("2024"))


def test_income_and_costs_begin_change_and_end() -> None:
    added = after(wo.add_income(TRUST, income=wo.OtherIncome(id="fair", entity="coop", since=ON)))
    ended = after(wo.end_income(added, income="fair", on=day("2025-01-01")), added)
    assert ended.get("fair", wo.OtherIncome).until == day("2025-01-01")
    dearer = after(wo.set_cost(TRUST, cost="gas", amount=euros(60), on=date(2029, 1, 1)))
    assert cash(dearer.get("gas", wo.RecurringCost), "cost") == -100 * (108 * 50 + 12 * 60)
    over = after(wo.end_cost(TRUST, cost="gas", on=date(2021, 1, 1))).get("gas", wo.RecurringCost)
    assert cash(over, "cost") == -100 * 12 * 50


def test_what_is_paid_once_has_no_other_amount_and_no_end() -> None:
    once = wo.SingleCost(id="works", entity="coop", amount=euros(9), on=ON)
    paid = after(wo.add_cost(TRUST, cost=once))
    with pytest.raises(wo.InvalidChange, match="unknown_field"):
        wo.apply(paid, wo.set_cost(paid, cost="works", amount=euros(8), on=LEAP))
    with pytest.raises(wo.InvalidChange, match="no_end"):
        wo.apply(paid, wo.end_cost(paid, cost="works", on=LEAP))


def test_loans_are_taken_repaid_and_cost_more() -> None:
    loan = wo.BulletLoan(id="bridge", issuer="coop", principal=euros(10), start=ON)
    assert listed(after(wo.take_loan(TRUST, loan=loan)).capital)[-1] is loan
    before = TRUST.get("loan", wo.AnnuityLoan)
    repaid = after(wo.repay_loan(TRUST, loan="loan", on=LEAP)).get("loan", wo.AnnuityLoan)
    assert cash(before, "repayment") == cash(repaid, "repayment") == -120_000
    assert cash(before, "interest") < cash(repaid, "interest") < 0
    dearer = after(wo.set_interest(TRUST, loan="loan", rate=wo.Rate.parse("4.0%"), on=BEFORE))
    assert cash(dearer.get("loan", wo.AnnuityLoan), "interest") < cash(before, "interest")


def test_shares_are_given_back_no_more_than_there_are() -> None:
    back = after(wo.withdraw_shares(TRUST, shares="shares", number=3, on=LEAP))
    assert [one.number for one in listed(back.get("shares", wo.CommunityShares).withdrawals)] == [3]
    with pytest.raises(wo.InvalidChange, match="10 or less"):
        wo.apply(back, wo.withdraw_shares(back, shares="shares", number=8, on=LEAP))


def test_a_condition_is_met_from_a_day_on() -> None:
    met = after(wo.settle_condition(TRUST, condition="half", state=wo.ConditionState.MET, on=LEAP))
    half = met.get("half", wo.Condition)
    assert half.between(BEFORE, BEFORE) == {wo.ConditionState.OPEN}
    assert half.between(LEAP, LEAP) == {wo.ConditionState.MET}


def test_instruments_are_issued_offered_and_the_offer_closed() -> None:
    bond = wo.Bond(id="bond", issuer="coop", denomination=euros(250))
    assert listed(after(wo.issue(TRUST, instruments=(bond,))).capital)[-1] is bond
    offer = wo.Offer(id="second", instruments=("bond",), opening=ON)
    opened = after(wo.open_offer(TRUST, offer=offer, instruments=(bond,)))
    closed = after(wo.close_offer(opened, offer="second", on=day("2024-06-01")), opened)
    assert closed.get("second", wo.Offer) == attrs.evolve(offer, closed=day("2024-06-01"))
    with pytest.raises(wo.InvalidChange):
        wo.apply(opened, wo.close_offer(opened, offer="second", on=LEAP))


def test_what_goes_to_a_fund_and_back_leaves_it_as_it_was() -> None:
    there = after(wo.transfer_between_funds(TRUST, from_="general", to="roof", amount=euros(7), on=LEAP))
    back = after(wo.transfer_between_funds(there, from_="roof", to="general", amount=euros(7), on=LEAP), there)
    transfers = [listed(trust.entity("coop").fund_transfers) for trust in (TRUST, there, back)]
    found = [wo.net_transfers(moved, "roof", wo.Currency.EUR, SPAN).low for moved in transfers]
    assert found == [0, 700, 0]
    with pytest.raises(wo.InvalidChange, match="item"):
        wo.apply(TRUST, wo.transfer_between_funds(TRUST, from_="roof", to="roof", amount=euros(7), on=LEAP))


def test_members_of_a_network_rise_leave_and_come_back() -> None:
    network = wo.Network(id="n", name="N", members=())
    provisional = wo.Grade(grade=wo.GradeKind.PROVISIONAL, since=day("2023"))
    member = wo.NetworkMember(id="m", name="M", grades=(provisional,))
    joined = wo.apply(network, wo.join_network(network, member=member))
    full = wo.apply(joined, wo.regrade(joined, member="m", grade=wo.GradeKind.FULL, on=LEAP, called="lid"))
    left = wo.apply(full, wo.leave_network(full, member="m", on=day("2025")))
    back = wo.apply(left, wo.regrade(left, member="m", grade=wo.GradeKind.ASSOCIATE, on=day("2026")))
    assert [(grade.since, grade.until) for grade in listed(back.get("m", wo.NetworkMember).grades)] == [
        (day("2023"), ON),
        (ON, day("2025")),
        (day("2026"), None),
    ]


def test_a_programme_gets_applications_and_awards() -> None:
    programme = wo.Programme(id="p", name="P", applications=(), awards=())
    application = wo.Application(id="a", name="A")
    asked = wo.apply(programme, wo.apply_to_programme(programme, application=application))
    given = wo.apply(asked, wo.award(asked, to="a", amount=euros(5), on=LEAP))
    assert given.awarded() == wo.Amount.of(euros(5))


def test_an_id_that_is_made_is_an_id_whatever_it_is_made_of() -> None:
    long = "x" * 64
    root = attrs.evolve(TRUST, organisations=(wo.Organisation(id=long),))
    for _ in range(3):
        root = wo.apply(root, wo.let(root, entity="coop", rent_per_month=euros(1), on=LEAP, over="hall", tenant=long))
    assert len({one.id for one in listed(root.income)}) == 4
