"""The acts about the upkeep and the value of assets: what is so after each, and what was so stays."""

from __future__ import annotations

from datetime import date

import pytest

import wijkonderneming as wo
from wijkonderneming.documents.texts import dumps, loads

LEAP = date(2024, 2, 29)
ON = wo.When.on(LEAP)
ROOF = wo.Component(
    id="roof",
    quantity=wo.Figure(10),
    unit_cost=wo.Money("EUR 100.00"),
    cycle=20,
    next_year=2026,
    former_next_years=(),
    replacements=(),
    scores=(wo.ConditionScore(since=wo.When.parse("2018"), value=2),),
)
TRUST = wo.Trust(
    id="t",
    name="Huis",
    organisations=(wo.Organisation(id="valuer"),),
    entities=(wo.Entity(id="coop"),),
    assets=(
        wo.Building(
            id="hall",
            components=(ROOF,),
            floor_areas=(),
            energy_labels=(wo.EnergyLabel(label=wo.EnergyClass.G, since=wo.When.parse("2015")),),
            inspections=(wo.InspectionDuty(id="lift", every_months=18, done=()),),
        ),
        wo.Intangible(id="name"),
    ),
    valuations=(),
)


def after(changes: tuple[wo.Change, ...], root: wo.Trust = TRUST) -> wo.Trust:
    """The trust after an act, which a document can hold, and which leaves open no list that was stated."""
    assert loads(dumps(wo.Changes(changes=changes)), root=wo.Changes).changes == changes
    changed = wo.apply(root, changes)
    assert changed.gaps == root.gaps
    assert loads(dumps(changed)) == changed
    return changed


def part(trust: wo.Trust, name: str = "roof") -> wo.Component:
    return trust.get(name, wo.Component)


def test_a_part_is_made_known_and_scored() -> None:
    changed = after(wo.add_component(TRUST, asset="hall", component=wo.Component(id="boiler", scores=())))
    scored = after(wo.score_component(changed, component="boiler", score=3, on=LEAP), changed)
    assert part(scored, "boiler").scores == (wo.ConditionScore(since=ON, value=3),)
    assert part(scored) is ROOF
    again = after(wo.score_component(TRUST, component="roof", score=4, on=LEAP))
    assert [score.value for score in part(again).scores or ()] == [2, 4]
    with pytest.raises(wo.InvalidChange, match=r"1 up to 6"):
        wo.apply(TRUST, wo.score_component(TRUST, component="roof", score=7, on=LEAP))
    with pytest.raises(wo.UnknownId):
        wo.add_component(TRUST, asset="name", component=wo.Component(id="boiler"))
    with pytest.raises(wo.UnknownId):
        wo.score_component(TRUST, component="hall", score=1, on=LEAP)


def test_work_is_put_off_and_done() -> None:
    later = after(wo.plan_work(TRUST, component="roof", year=2028, on=LEAP))
    assert part(later).next_year == 2028
    assert [(former.value, former.until) for former in part(later).former_next_years or ()] == [(2026, ON)]
    years = [row.year for row in wo.maintenance_plan(later, over="hall", first=2025, last=2050).rows]
    assert years == [2028, 2048]
    cost = wo.Money("EUR 1100.00")
    done = after(wo.record_work(later, component="roof", on=date(2029, 5, 1), cost=cost, by="coop"), later)
    (work,) = part(done).replacements or ()
    assert (work.id, work.cost, work.by) == ("roof-done-2029-05-01", cost, "coop")
    years = [row.year for row in wo.maintenance_plan(done, over="hall", first=2025, last=2050).rows]
    assert years == [2049]
    early = after(wo.record_work(TRUST, component="roof", on=date(2025, 12, 31)))
    assert [row.year for row in wo.maintenance_plan(early, over="hall", first=2025, last=2040).rows] == [2026]


def test_a_duty_to_inspect_is_done() -> None:
    found = wo.Text(nl="in orde", en="in order")
    changed = after(wo.record_inspection(TRUST, duty="lift", on=LEAP, by="valuer", passed=True, found=found))
    (done,) = changed.get("lift", wo.InspectionDuty).done or ()
    assert (done.id, done.on, done.by, done.passed, done.found) == ("lift-2024-02-29", ON, "valuer", True, found)
    with pytest.raises(wo.UnknownId):
        wo.record_inspection(TRUST, duty="roof", on=LEAP)


def test_a_new_label_ends_the_old_one() -> None:
    changed = after(wo.label_energy(TRUST, asset="hall", label=wo.EnergyClass.A2, on=LEAP, until=date(2034, 2, 28)))
    labels = changed.get("hall", wo.Building).energy_labels or ()
    assert [(one.label.value, one.until) for one in labels] == [("G", ON), ("A++", wo.When.parse("2034-02-28"))]
    with pytest.raises(wo.UnknownId):
        wo.label_energy(TRUST, asset="name", label=wo.EnergyClass.A2, on=LEAP)


def test_an_extension_ends_the_area_that_is_counted_alike() -> None:
    gross, net, on = wo.FloorBasis.GROSS, wo.FloorBasis.NET, date(2020, 1, 1)
    first = after(wo.measure_floor(TRUST, asset="hall", basis=gross, m2=wo.Figure(100), on=on))
    second = after(wo.measure_floor(first, asset="hall", basis=net, m2=wo.Figure(80), on=on), first)
    third = after(wo.measure_floor(second, asset="hall", basis=gross, m2=wo.Figure(150), on=LEAP), second)
    areas = third.get("hall", wo.Building).floor_areas or ()
    assert [(str(one.m2), one.until) for one in areas] == [("100", ON), ("80", None), ("150", None)]
    with pytest.raises(wo.UnknownId):
        wo.measure_floor(TRUST, asset="name", basis=net, m2=wo.Figure(1), on=LEAP)


def test_an_asset_is_valued_again_and_again() -> None:
    amount, woz = wo.Money("EUR 350000.00"), wo.ValuationBasis.WOZ
    first = after(wo.value_asset(TRUST, asset="hall", basis=woz, amount=amount, tax_year=2025))
    second = after(
        wo.value_asset(
            first, asset="hall", basis=wo.ValuationBasis.MARKET, amount=amount * 2, on=LEAP, valuer="valuer"
        ),
        first,
    )
    values = second.valuations or ()
    assert [value.id for value in values] == ["hall-woz-2025", "hall-market-2024-02-29"]
    assert [str(value.valued_on) for value in values] == ["2024-01-01", "2024-02-29"]
    assert values[1].valuer == "valuer"
    with pytest.raises(wo.InvalidChange, match="not_stated"):
        wo.value_asset(TRUST, asset="hall", basis=woz, amount=amount)
    with pytest.raises(wo.UnknownId):
        wo.value_asset(TRUST, asset="roof", basis=woz, amount=amount, on=LEAP)
    with pytest.raises(wo.InvalidChange, match="2024-01-01"):
        wo.apply(TRUST, wo.value_asset(TRUST, asset="hall", basis=woz, amount=amount, on=LEAP, tax_year=2025))
