"""The acts about the terms of rights and what rests on them: what is so after each, and what stays."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import wijkonderneming as wo
from wijkonderneming.documents.texts import dumps, loads
from wijkonderneming.model.noun import listed

LEAP = date(2024, 2, 29)
ON = wo.When.on(LEAP)


def day(text: str) -> wo.When:
    return wo.When.parse(text)


def euros(amount: int) -> wo.Money:
    return wo.Money(f"EUR {amount}.00")


def dated(amount: int, since: date = date(2019, 3, 1)) -> wo.DatedMoney:
    return wo.DatedMoney(since=since, value=euros(amount))


RENEWAL = wo.RightOption(id="renewal", kind_=wo.OptionKind.RENEWAL, by=wo.Side.HOLDER, months=60)
BREAK = wo.RightOption(id="break", kind_=wo.OptionKind.BREAK, by=wo.Side.EITHER, on=day("2022-03-01"))
NO_DAY = wo.RightOption(id="some-day", kind_=wo.OptionKind.BREAK)
LEASE = wo.Lease(
    id="lease",
    over="hall",
    holder="coop",
    counterparty="owner",
    state=wo.RightState.CONTRACTED,
    since=day("2019-03-01"),
    until=ON,
    regime=wo.LeaseRegime.SHOP_290,
    rent=(dated(100),),
    rent_free=(wo.RentFree(id="fitting-out", until=day("2019-05-01")),),
    options=(RENEWAL, BREAK, NO_DAY),
    upkeep=(wo.UpkeepDuty(id="roof", by=wo.Side.COUNTERPARTY), wo.UpkeepDuty(id="paint", by=wo.Side.HOLDER)),
    subletting=wo.Subletting.WITH_CONSENT,
)
MORTGAGE = wo.Mortgage(
    id="mortgage", over="ground", state=wo.RightState.CONTRACTED, former_states=(), since=day("2020"), rank=1
)
TRUST = wo.Trust(
    id="t",
    name="Huis",
    organisations=(wo.Organisation(id="owner"), wo.Organisation(id="bank")),
    entities=(wo.Entity(id="coop"),),
    assets=(wo.Building(id="hall"), wo.Building(id="flats"), wo.Land(id="field")),
    rights=(
        LEASE,
        wo.Lease(id="open-lease", over="hall", holder="coop", state=wo.RightState.CONTRACTED, since=day("2020")),
        wo.Erfpacht(id="ground", over="field", holder="coop", state=wo.RightState.TRANSFERRED, rent=(dated(7),)),
        wo.ApartmentRight(id="flat", over="flats", holder="coop", contribution=(dated(30),)),
        wo.Bruikleen(id="loan", over="hall", holder="coop", state=wo.RightState.ENDED, until=day("2021-01-31")),
    ),
    encumbrances=(MORTGAGE,),
)


def after(changes: tuple[wo.Change, ...], root: wo.Trust = TRUST) -> wo.Trust:
    """The trust after an act, which a document can hold, and which leaves open no list that was stated."""
    assert loads(dumps(wo.Changes(changes=changes)), root=wo.Changes).changes == changes
    changed = wo.apply(root, changes)
    assert changed.gaps == root.gaps
    assert loads(dumps(changed)) == changed
    return changed


def why(error: pytest.ExceptionInfo[wo.InvalidChange]) -> list[tuple[str, str]]:
    return [(problem.path, problem.code) for problem in error.value.problems]


def test_something_comes_to_rest_on_a_right_and_goes_again() -> None:
    covenant = wo.Covenant(id="social", over="ground", beneficiary="owner", since=day("2021"))
    bound = after(wo.encumber(TRUST, encumbrance=covenant))
    assert bound.encumbrances == (MORTGAGE, covenant)
    assert bound["ground"] is TRUST["ground"]
    free = after(wo.release(bound, encumbrance="social", on=LEAP), bound)
    assert free["social"] == attrs.evolve(covenant, until=ON)
    with pytest.raises(wo.InvalidChange):
        wo.apply(TRUST, wo.encumber(TRUST, encumbrance=attrs.evolve(covenant, over="hall")))
    with pytest.raises(wo.UnknownId):
        wo.release(TRUST, encumbrance="lease", on=LEAP)


def test_nothing_rests_on_a_right_that_has_ended() -> None:
    """What had gone by then, or rests on another right, stays as it was."""
    others = (
        wo.Covenant(id="gone", over="ground", until=day("2022")),
        wo.Covenant(id="other", over="flat"),
        wo.Covenant(id="to-end", over="ground", until=day("2040")),
    )
    trust = attrs.evolve(TRUST, encumbrances=(MORTGAGE, *others))
    changed = after(wo.end_right(trust, right="ground", on=LEAP), trust)
    assert {one.id: one.until for one in listed(changed.encumbrances)} == {
        "mortgage": ON,
        "gone": day("2022"),
        "other": None,
        "to-end": ON,
    }
    assert changed["ground"].until == ON


def test_a_mortgage_that_was_agreed_is_granted() -> None:
    granted = after(wo.vest(TRUST, encumbrance="mortgage", on=LEAP))["mortgage"]
    assert (granted.state, granted.since) == (wo.RightState.TRANSFERRED, ON)
    assert [(former.value, former.since, former.until) for former in granted.former_states] == [
        (wo.RightState.CONTRACTED, day("2020"), ON)
    ]


@pytest.mark.parametrize(("right", "field"), [("lease", "rent"), ("ground", "rent"), ("flat", "contribution")])
def test_what_is_paid_for_a_right_becomes_another_amount(right: str, field: str) -> None:
    changed = after(wo.set_rent(TRUST, right=right, amount=euros(8), on=LEAP))[right]
    assert getattr(changed, field) == (*getattr(TRUST[right], field), dated(8, LEAP))


def test_nothing_is_paid_for_a_loan_for_use() -> None:
    with pytest.raises(wo.InvalidChange) as error:
        wo.set_rent(TRUST, right="loan", amount=euros(8), on=LEAP)
    assert why(error) == [("right", "other_kind")]


def test_a_lease_that_runs_out_goes_on_on_the_same_terms() -> None:
    changed = after(wo.renew(TRUST, right="lease", option="renewal", rent=euros(120), id_="again"))
    assert changed["lease"] is LEASE
    assert changed["again"] == attrs.evolve(
        LEASE,
        id="again",
        renews="lease",
        since=ON,
        until=day("2029-02-28"),
        rent=(dated(100), dated(120, LEAP)),
        rent_free=None,
        options=None,
        upkeep=tuple(attrs.evolve(duty, id=f"again-{i}") for i, duty in enumerate(listed(LEASE.upkeep), start=1)),
    )


@given(st.sampled_from([date(2023, 12, 31), LEAP, date(2024, 3, 1)]), st.integers(1, 90))
def test_one_term_comes_after_the_other(on: date, months: int) -> None:
    """No day lies in both, and where the old one was to end by then, none lies between them."""
    option = attrs.evolve(RENEWAL, months=months)
    trust = attrs.evolve(TRUST, rights=(attrs.evolve(LEASE, options=(option,)), *listed(TRUST.rights)[1:]))
    changed = wo.apply(trust, wo.renew(trust, right="lease", option="renewal", on=on, id_="again"))
    old, new = changed["lease"], changed["again"]
    assert old.until.known == min(on, LEAP)
    assert new.since.known == on
    whole = 12 * (new.until.known.year - on.year) + new.until.known.month - on.month
    assert whole == months
    assert new.until.known.day == on.day or (new.until.known + (LEAP - date(2024, 2, 28))).day == 1


def test_a_right_without_a_term_needs_a_day_to_go_on_from() -> None:
    with pytest.raises(wo.InvalidChange) as error:
        wo.renew(TRUST, right="open-lease")
    assert why(error) == [("on", "not_stated")]
    changed = after(wo.renew(TRUST, right="open-lease", on=LEAP, until=day("2030"), id_="again"))
    assert (changed["open-lease"].until, changed["again"].since, changed["again"].until) == (ON, ON, day("2030"))


def test_what_had_ended_is_in_force_again() -> None:
    again = after(wo.renew(TRUST, right="loan", on=day("2021-06"), id_="again"))["again"]
    assert (again.state, again.since) == (wo.RightState.CONTRACTED, day("2021-06"))


def test_a_new_rent_needs_a_day_that_is_known() -> None:
    with pytest.raises(wo.InvalidChange) as error:
        wo.renew(TRUST, right="open-lease", on=day("2024"), rent=euros(1))
    assert why(error) == [("on", "not_known")]


@pytest.mark.parametrize(("right", "option"), [("lease", "break"), ("open-lease", "renewal"), ("ground", "renewal")])
def test_only_an_option_of_the_right_renews_it(right: str, option: str) -> None:
    with pytest.raises(wo.InvalidChange) as error:
        wo.renew(TRUST, right=right, on=LEAP, option=option)
    assert why(error) == [("option", "other_option")]


def test_a_right_is_broken_off_on_the_day_of_the_option_or_another() -> None:
    assert after(wo.break_off(TRUST, option="break"))["lease"] == attrs.evolve(LEASE, until=day("2022-03-01"))
    assert after(wo.break_off(TRUST, option="some-day", on=day("2023-01-01")))["lease"].until == day("2023-01-01")
    for option, said in (("some-day", ("on", "not_stated")), ("renewal", ("option", "other_option"))):
        with pytest.raises(wo.InvalidChange) as error:
            wo.break_off(TRUST, option=option)
        assert why(error) == [said]
    with pytest.raises(wo.UnknownId):
        wo.break_off(TRUST, option="roof")


def _ids(trust: wo.Trust) -> list[Any]:
    return [right.id for right in listed(trust.rights)]


def test_the_same_act_gives_the_same_id_and_another_one_another() -> None:
    once = after(wo.renew(TRUST, right="lease"))
    assert _ids(once)[-1] == "lease-2024-02-29"
    twice = after(wo.renew(once, right="lease-2024-02-29", on=day("2025-02-28")), once)
    assert _ids(twice)[-1] == "lease-2024-02-29-2025-02-28"
    assert twice["lease-2024-02-29-2025-02-28"].renews == "lease-2024-02-29"


@given(st.sampled_from(["lease-2", "lease-2-1", "x" * 64, "a.b_" * 15 + "z"]), st.integers(1, 12))
def test_every_duty_of_a_renewed_right_has_an_id_of_its_own(name: str, number: int) -> None:
    duties = tuple(wo.UpkeepDuty(id=f"lease-2-{i}") for i in range(number))
    trust = attrs.evolve(TRUST, rights=(attrs.evolve(LEASE, upkeep=duties), *listed(TRUST.rights)[1:]))
    if name not in trust.by_id:
        changed = wo.apply(trust, wo.renew(trust, right="lease", id_=name))
        assert [duty.id for duty in changed["lease"].upkeep] == [duty.id for duty in duties]
        assert len({duty.id for duty in (*duties, *changed[name].upkeep)}) == 2 * number
