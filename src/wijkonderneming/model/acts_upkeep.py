"""Acts about the upkeep and the value of assets: parts, scores, work, inspections, energy labels and valuations."""

from __future__ import annotations

from wijkonderneming.model.acts import Day, fresh, perhaps, refused, when
from wijkonderneming.model.assets import Asset, BuiltSpace, Tangible
from wijkonderneming.model.changes import Begin, Change, Revise
from wijkonderneming.model.components import Component, Replacement
from wijkonderneming.model.inspections import Inspection, InspectionDuty
from wijkonderneming.model.premises import EnergyClass, EnergyLabel, FloorArea, FloorBasis
from wijkonderneming.model.trust import Trust
from wijkonderneming.model.valuations import Valuation, ValuationBasis
from wijkonderneming.values.figure import Figure
from wijkonderneming.values.money import Money
from wijkonderneming.values.text import Text

__all__ = [
    "add_component",
    "label_energy",
    "measure_floor",
    "plan_work",
    "record_inspection",
    "record_work",
    "score_component",
    "value_asset",
]


def add_component(trust: Trust, *, asset: str, component: Component) -> tuple[Change, ...]:
    """A part of an asset that wears is made known to the document.

    Args:
        trust: the trust.
        asset: the asset.
        component: the part.

    Raises:
        UnknownId: when there is no such asset, or it is none that wears.
    """
    return (Begin(within=trust.get(asset, Tangible).id, field="components", item=component),)


def score_component(trust: Trust, *, component: str, score: int, on: Day) -> tuple[Change, ...]:
    """The condition of a part is scored (conditiemeting).

    Args:
        trust: the trust.
        component: the part.
        score: from 1, excellent, to 6, very bad, both inclusive.
        on: the day of the inspection.

    Raises:
        UnknownId: when there is no such part.
    """
    return (Revise(about=trust.get(component, Component).id, field="scores", value=score, on=when(on)),)


def plan_work(trust: Trust, *, component: str, year: int, on: Day) -> tuple[Change, ...]:
    """Work on a part is planned for another year than before.

    Args:
        trust: the trust.
        component: the part, of which it is stated for which year it was planned.
        year: the new year.
        on: the day from which it is planned so.

    Raises:
        UnknownId: when there is no such part.
    """
    return (Revise(about=trust.get(component, Component).id, field="next_year", value=year, on=when(on)),)


def record_work(
    trust: Trust,
    *,
    component: str,
    on: Day,
    cost: Money | None = None,
    by: str | None = None,
    id_: str | None = None,
) -> tuple[Change, ...]:
    """A part is replaced, or the work on it that comes back is done. Its next year follows, as the plan has it.

    Work done before the year it was planned for leaves that plan as it is; ``plan_work`` moves it.

    Args:
        trust: the trust.
        component: the part.
        on: the day it was done.
        cost: what it came to; left out, not stated.
        by: who did it; left out, not stated.
        id_: the id of the work; left out, one is made.

    Raises:
        UnknownId: when there is no such part.
    """
    about = trust.get(component, Component).id
    done = Replacement(id=fresh(trust, id_, about, "done", when(on)), on=when(on), cost=cost, by=by)
    return (Begin(within=about, field="replacements", item=done),)


def record_inspection(
    trust: Trust,
    *,
    duty: str,
    on: Day,
    by: str | None = None,
    passed: bool | None = None,
    found: Text | None = None,
    id_: str | None = None,
) -> tuple[Change, ...]:
    """Something is inspected as a duty asks.

    Args:
        trust: the trust.
        duty: the duty.
        on: the day of the inspection.
        by: who did it; left out, not stated.
        passed: whether it may be used as it is; left out, not stated.
        found: what was found; left out, not stated.
        id_: the id of the inspection; left out, one is made.

    Raises:
        UnknownId: when there is no such duty.
    """
    about = trust.get(duty, InspectionDuty).id
    made = Inspection(id=fresh(trust, id_, about, when(on)), on=when(on), by=by, passed=passed, found=found)
    return (Begin(within=about, field="done", item=made),)


def label_energy(
    trust: Trust,
    *,
    asset: str,
    label: EnergyClass,
    on: Day,
    until: Day | None = None,
    register_number: str | None = None,
) -> tuple[Change, ...]:
    """A building or home gets an energy label; the one it had before ends.

    Args:
        trust: the trust.
        asset: the building, space or home.
        label: the class.
        on: the first day it holds.
        until: the first day it holds no more; left out, it holds until the next one.
        register_number: its number in the register; left out, not stated.

    Raises:
        UnknownId: when there is no such asset, or it is none that has labels.
    """
    value = EnergyLabel(label=label, until=perhaps(until), register_number=register_number)
    return (Revise(about=trust.get(asset, BuiltSpace).id, field="energy_labels", value=value, on=when(on)),)


def measure_floor(trust: Trust, *, asset: str, basis: FloorBasis, m2: Figure, on: Day) -> tuple[Change, ...]:
    """A building, space or home gets another floor area, by an extension say; the one counted alike ends.

    Args:
        trust: the trust.
        asset: the building, space or home.
        basis: what is counted.
        m2: how many square metres.
        on: the first day it is so.

    Raises:
        UnknownId: when there is no such asset, or it is none that has a floor.
    """
    value = FloorArea(basis=basis, m2=m2)
    return (Revise(about=trust.get(asset, BuiltSpace).id, field="floor_areas", value=value, on=when(on)),)


def value_asset(
    trust: Trust,
    *,
    asset: str,
    basis: ValuationBasis,
    amount: Money,
    on: Day | None = None,
    tax_year: int | None = None,
    valuer: str | None = None,
    id_: str | None = None,
) -> tuple[Change, ...]:
    """An asset is valued; what it was worth before stays in the document.

    Args:
        trust: the trust.
        asset: the asset.
        basis: what sort of value it is.
        amount: the value.
        on: the day of which it is the value; for a WOZ value it may be left out where the tax year is given.
        tax_year: the year for which a WOZ value is set.
        valuer: who valued it; left out, not stated.
        id_: the id of the valuation; left out, one is made.

    Raises:
        UnknownId: when there is no such asset.
        InvalidChange: when neither a day nor a tax year is given.
    """
    if on is None and tax_year is None:
        raise refused("on", "not_stated", "the day of which it is the value, or a tax year")
    made = Valuation(
        id=fresh(trust, id_, asset, basis.value, tax_year if on is None else when(on)),
        over=trust.get(asset, Asset).id,
        basis=basis,
        amount=amount,
        on=perhaps(on),
        tax_year=tax_year,
        valuer=valuer,
    )
    return (Begin(within=trust.id, field="valuations", item=made),)
