"""The plan of maintenance that follows from the parts of an asset, year by year; what is not known stays so."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import reduce
from operator import add

import attrs

from wijkonderneming.model.assets import Asset, Tangible
from wijkonderneming.model.components import Component, MeasuredIn
from wijkonderneming.model.noun import listed
from wijkonderneming.model.root import Root
from wijkonderneming.model.schedule import missing
from wijkonderneming.values.amount import Amount
from wijkonderneming.values.base import Frozen
from wijkonderneming.values.figure import Figure
from wijkonderneming.values.money import Currency, Money, Rounding
from wijkonderneming.values.text import Text
from wijkonderneming.values.unknown import Unknown, UnknownKind

__all__ = ["MaintenancePlan", "MaintenanceRow", "gaps_in", "maintenance_plan", "rows_of", "with_parts"]


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class MaintenanceRow(Frozen):
    """Work on one part in one year.

    Attributes:
        asset: the asset of which it is a part.
        component: the part.
        year: the year; left out, not known.
        name: what the part is.
        element: its code in NL-SfB.
        work: what is done; left out, it is replaced.
        quantity: how much of it there is.
        unit: in what that is counted.
        unit_cost: what one unit costs.
        amount: quantity times unit cost, rounded half up to whole cents; left out, not known.
        unknowns: why the year or the amount is not known.
    """

    asset: str
    component: str
    year: int | None = None
    name: str | None = None
    element: str | None = None
    work: Text | None = None
    quantity: Figure | None = None
    unit: MeasuredIn | None = None
    unit_cost: Money | None = None
    amount: Money | None = None
    unknowns: tuple[Unknown, ...] = ()


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class MaintenancePlan(Frozen):
    """The work on the parts of an asset from one year up to another.

    Attributes:
        over: the asset, with everything that is a part of it.
        first: the first year, inclusive.
        last: the last year, inclusive.
        rows: the work by year, then by element; that of which the year is not known comes last.
        overdue: work that was planned for a year before the first, and of which nothing says that it was done.
        unknowns: why there may be work that no row has.
    """

    over: str
    first: int
    last: int
    rows: tuple[MaintenanceRow, ...] = ()
    overdue: tuple[MaintenanceRow, ...] = ()
    unknowns: tuple[Unknown, ...] = ()

    def total(self, year: int, currency: Currency) -> Amount:
        """What the work of a year comes to in one currency, without value added tax; by its bounds where not all is known.

        What is overdue counts in no year, for nothing says when it will be done.
        """
        meant = [row for row in self.rows if row.year in {year, None} and _may_be_in(row, currency)]
        low = sum(_cents(row) for row in meant if row.year is not None)
        open_ended = self.unknowns or any(row.amount is None for row in meant)
        high = None if open_ended else low + sum(_cents(row) for row in meant if row.year is None)
        why = (*self.unknowns, *(unknown for row in meant for unknown in row.unknowns))
        return Amount(unit=currency.value, low=low, high=high, unknowns=why)

    def totals(self, currency: Currency) -> tuple[tuple[int, Amount], ...]:
        """Each year with what its work comes to."""
        return tuple((year, self.total(year, currency)) for year in range(self.first, self.last + 1))

    def whole(self, currency: Currency) -> Amount:
        """What the work of all its years comes to."""
        amounts = [amount for _, amount in self.totals(currency)]
        return reduce(add, amounts, Amount(unit=currency.value, low=0, high=0))


def _cents(row: MaintenanceRow) -> int:
    return 0 if row.amount is None else row.amount.cents


def _may_be_in(row: MaintenanceRow, currency: Currency) -> bool:
    """Whether the amount of a row is or may be one of a currency."""
    return row.unit_cost is None or row.unit_cost.currency is currency


def maintenance_plan(root: Root, *, over: str, first: int, last: int) -> MaintenancePlan:
    """The plan of maintenance of an asset and its parts (meerjarenonderhoudsplan, MJOP), from its components.

    Work is done in the year it is planned for, else a cycle after it was done last, and each cycle from then on. Work
    done in or after the year it was planned for was that work.

    Args:
        root: the trust.
        over: the asset.
        first: the first year, inclusive.
        last: the last year, inclusive.

    Raises:
        UnknownId: when there is no such asset.
    """
    parts = with_parts(root.get(over, Asset), root.by_id.values())
    rows = rows_of(parts, first, last)
    return MaintenancePlan(
        over=over,
        first=first,
        last=last,
        rows=tuple(row for row in rows if row.year is None or row.year >= first),
        overdue=tuple(row for row in rows if row.year is not None and row.year < first),
        unknowns=gaps_in(parts, root.id, root.has_gap),
    )


def with_parts(asset: Asset, among: Iterable[object]) -> tuple[Tangible, ...]:
    """Of an asset and all that is a part of it, what has components."""
    assets = [item for item in among if isinstance(item, Asset)]
    found, todo = [], [asset]
    while todo:
        found.append(todo.pop())
        todo += [item for item in assets if item.part_of == found[-1].id]
    return tuple(item for item in found if isinstance(item, Tangible))


def gaps_in(parts: tuple[Tangible, ...], root: str, has_gap: Callable[[str, str], bool]) -> tuple[Unknown, ...]:
    """Why some assets may have components, or parts, that are not told of."""
    found = [Unknown(about=root, field="assets", kind=UnknownKind.GAP, states=())] if has_gap(root, "assets") else []
    for part in parts:
        lists = [(part.id, "components"), *((item.id, "replacements") for item in listed(part.components))]
        found += [
            Unknown(about=about, field=field, kind=UnknownKind.GAP, states=())
            for about, field in lists
            if has_gap(about, field)
        ]
    if parts and all(part.components is None for part in parts):
        found += missing(parts[0], "components")
    return tuple(found)


def rows_of(parts: Iterable[Tangible], first: int, last: int) -> tuple[MaintenanceRow, ...]:
    """The work on some assets up to a year, inclusive: from another year on, and before it only what is overdue."""
    rows = [
        row for part in parts for component in listed(part.components) for row in _rows(part, component, first, last)
    ]
    return tuple(sorted(rows, key=_order))


def _order(row: MaintenanceRow) -> tuple[bool, int, str, str]:
    return row.year is None, row.year or 0, row.element or "", row.component


def _rows(asset: Tangible, component: Component, first: int, last: int) -> Iterator[MaintenanceRow]:
    unknowns = missing(component, "quantity", "unit_cost")
    amount = None
    if component.quantity is not None and component.unit_cost is not None:
        amount = component.unit_cost.times(component.quantity.fraction, Rounding.HALF_UP)
    row = MaintenanceRow(
        asset=asset.id,
        component=component.id,
        name=component.name,
        element=component.element,
        work=component.work,
        quantity=component.quantity,
        unit=component.unit,
        unit_cost=component.unit_cost,
        amount=amount,
        unknowns=unknowns,
    )
    begins, why = _begins(component)
    cycle = component.cycle
    if begins is not None and begins > last:
        return
    if begins is None or why:
        yield attrs.evolve(row, unknowns=(*unknowns, *why))
        return
    if begins < first:
        yield attrs.evolve(row, year=begins)
    if cycle is None:
        if begins >= first:
            yield attrs.evolve(row, year=begins)
        if begins < last:
            yield attrs.evolve(row, unknowns=(*unknowns, *missing(component, "cycle")))
        return
    start = begins if begins >= first else begins + -(-(first - begins) // cycle) * cycle
    for year in range(start, last + 1, cycle):
        yield attrs.evolve(row, year=year)


def _begins(component: Component) -> tuple[int | None, tuple[Unknown, ...]]:
    """The year from which work is due, or where that is not known the first one it can be; and why it is not known."""
    planned, cycle = component.next_year, component.cycle
    days = [one.on for one in listed(component.replacements)]
    if planned is None and not days:
        return None, missing(component, "next_year", "cycle")
    low = max((on.earliest.year for on in days if on is not None and on.earliest is not None), default=None)
    lasts = [None if on is None or on.latest is None else on.latest.year for on in days]
    high = None if None in lasts else max((year for year in lasts if year is not None), default=None)
    if planned is not None and (not days or (high is not None and high < planned)):
        return planned, ()
    why = () if low is not None and low == high else _undated(component)
    if planned is not None and (low is None or low < planned):
        return planned, why
    why += missing(component, "cycle")
    return (None if low is None else low + (cycle or 1)), why


def _undated(component: Component) -> tuple[Unknown, ...]:
    """The days of work that are not known."""
    return tuple(unknown for one in listed(component.replacements) for unknown in missing(one, "on"))
