"""What it costs to have property: insurance, tax, energy, ground rent and maintenance."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import ClassVar

import attrs

from wijkonderneming.model.costs import Cost, LastingCost
from wijkonderneming.model.datedvalues import DatedNumber, DatedRate, negative_rate
from wijkonderneming.model.indexation import Indexation
from wijkonderneming.model.maintenance import MaintenanceRow, gaps_in, rows_of, with_parts
from wijkonderneming.model.noun import DatedMoney, Noun, Role, bounded, refers_to
from wijkonderneming.model.recurring import counted
from wijkonderneming.model.schedule import (
    Flow,
    Given,
    Nature,
    Strand,
    days_of,
    later,
    missing,
    never,
    single,
    strand_of,
    unanswered,
)
from wijkonderneming.values.base import Problem
from wijkonderneming.values.money import Money
from wijkonderneming.values.span import Span
from wijkonderneming.values.text import Text
from wijkonderneming.values.unknown import Unknown
from wijkonderneming.values.when import When

__all__ = [
    "PROPERTY_COST_KINDS",
    "Carrier",
    "EnergyCost",
    "InsuranceCost",
    "InsuredRisk",
    "MaintenanceCost",
    "PlannedWork",
    "PropertyTax",
]

_PER_MWH = Fraction(1, 1000)
_YEAR = 12


class InsuredRisk(Enum):
    """Against what one is insured."""

    BUILDING = "building"
    CONTENTS = "contents"
    LIABILITY = "liability"
    DIRECTORS = "directors"
    """Liability of directors (bestuurdersaansprakelijkheid)."""
    VOLUNTEERS = "volunteers"
    """Accidents and liability of volunteers."""
    OTHER = "other"


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class InsuranceCost(LastingCost):
    """A premium.

    Attributes:
        risk: against what; left out, not stated.
        over: what is insured; left out, nothing in particular.
        premium: what is paid each time, dated.
    """

    kind: ClassVar[str] = "insurance"

    risk: InsuredRisk | None = None
    over: str | None = attrs.field(default=None, metadata=refers_to("asset"))
    premium: tuple[DatedMoney, ...] | None = None

    def falls_due(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """Each premium."""
        return (self.comes_back("premium", "insurance", window, given),)


class Carrier(Enum):
    """What energy comes as."""

    ELECTRICITY = "electricity"
    GAS = "gas"
    """Counted in kWh too, as bills do beside the cubic metres."""
    HEAT = "heat"


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class EnergyCost(LastingCost):
    """Energy that is used: so many kWh at a price, and a standing charge.

    Attributes:
        carrier: what it comes as; left out, not stated.
        over: where it is used.
        kwh: how many kWh are paid for each time, dated; left out, not stated.
        price_per_mwh: the price of 1,000 kWh with its taxes but value added tax, dated.
        standing: what is paid each time besides, dated; left out, nothing.
    """

    kind: ClassVar[str] = "energy_cost"

    carrier: Carrier | None = None
    over: str | None = attrs.field(default=None, metadata=refers_to("asset"))
    kwh: tuple[DatedNumber, ...] | None = None
    price_per_mwh: tuple[DatedMoney, ...] | None = None
    standing: tuple[DatedMoney, ...] | None = None

    def falls_due(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """What is used, rounded half up to whole cents once a time, and the standing charge."""
        used = counted(self.comes_back("price_per_mwh", "energy", window, given), self, "kwh", _PER_MWH)
        return (used,) if self.standing is None else (used, self.comes_back("standing", "standing", window, given))


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class PropertyTax(LastingCost):
    """A yearly tax on property by its value (onroerendezaakbelasting, OZB), of who owns it and of who uses it.

    The tax of a year is the value in force on the day it falls due times the rate in force, rounded half up to whole
    cents. Without ``due`` that is once a year on the day it began.

    Attributes:
        over: the property.
        value: the value it is taxed by (WOZ-waarde), dated by the first day on which it is.
        owner_rate: the rate an owner pays, dated; left out, not paid by this entity.
        user_rate: the rate a user pays, of what is not a dwelling, dated; left out, not paid by this entity.

    Source: art. 220 and following Gemeentewet, not read again for this; each municipality sets its own rates.
    """

    kind: ClassVar[str] = "property_tax"

    over: str | None = attrs.field(default=None, metadata=refers_to("asset"))
    value: tuple[DatedMoney, ...] | None = None
    owner_rate: tuple[DatedRate, ...] | None = None
    user_rate: tuple[DatedRate, ...] | None = None

    def own_problems(self) -> Iterator[Problem]:
        """No rate is below nothing."""
        for field in ("owner_rate", "user_rate"):
            for i, dated in enumerate(getattr(self, field) or ()):
                yield from negative_rate(dated.value, f"{field}[{i}].value")

    def falls_due(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """The tax of each year, of owner and user apart."""
        value = self.comes_back("value", "property_tax", window, given, _YEAR)
        rates = [field for field in ("owner_rate", "user_rate") if getattr(self, field) is not None]
        if not rates and (value.days or not value.computed):
            why = (*value.unknowns, *missing(self, "owner_rate", "user_rate"))
            return (unanswered(value.purpose, value.nature, why, value.currency),)
        purposes = {"owner_rate": "owner_tax", "user_rate": "user_tax"}
        return tuple(counted(attrs.evolve(value, purpose=purposes[field]), self, field) for field in rates)


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class PlannedWork(Noun):
    """Maintenance that is planned once.

    Attributes:
        id: its id in the document.
        what: what is done.
        on: when; left out, not stated.
        amount: what it costs, at the prices of the plan; left out, not stated.
    """

    noun: ClassVar[str] = "planned_work"
    role: ClassVar[Role] = Role.TREASURER

    id: str
    what: Text | None = None
    on: When | None = None
    amount: Money | None = attrs.field(default=None, metadata=bounded(0))


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class MaintenanceCost(Cost):
    """What a plan of maintenance costs (meerjarenonderhoudsplan, MJOP).

    Attributes:
        over: what is kept up.
        plan: the work that is planned; left out, what follows from the components of what is kept up and its parts.
        prices_of: the day whose prices the plan has; left out, amounts are those of their own day.
        indexation: how prices rise after that day; left out, they do not.
    """

    kind: ClassVar[str] = "maintenance_cost"

    over: str | None = attrs.field(default=None, metadata=refers_to("asset"))
    plan: tuple[PlannedWork, ...] | None = None
    prices_of: date | None = None
    indexation: Indexation | None = None

    def falls_due(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """Each work on its day; work that follows from components, some day in its year."""
        if self.plan is not None:
            return tuple(self._done(work, window, given) for work in self.plan)
        asset = given.find(self.over)
        parts = with_parts(asset, given.root.by_id.values()) if given.root is not None and asset is not None else ()
        if all(part.components is None for part in parts):
            return (unanswered("maintenance", Nature.COST, missing(self, "plan")),)
        root = str(getattr(given.root, "id", ""))
        gaps = gaps_in(parts, root, lambda about, field: (about, field) in given.gaps)
        last = later(window.end or date.max, -1).year
        strands = [self._due(row, given) for row in rows_of(parts, window.start.year, last) if not _behind(row, window)]
        return (*strands, *((unanswered("maintenance", Nature.COST, gaps),) if gaps else ()))

    def _done(self, work: PlannedWork, window: Span, given: Given) -> Strand:
        strand = single(work, given, ("amount", "on"), "maintenance", Nature.COST, -1, window)
        if not strand.days or work.amount is None:
            return strand
        return self._at_prices(work.amount, days_of(work.on), strand, given)

    def _due(self, row: MaintenanceRow, given: Given) -> Strand:
        """The work of a row, some day in its year."""
        currency = None if row.amount is None else row.amount.currency
        if row.amount is None or row.year is None:
            return unanswered("maintenance", Nature.COST, row.unknowns, currency)
        year = date(row.year, 1, 1), date(row.year, 12, 31)
        why = (Unknown(about=row.component, field="next_year", states=()),)
        flow: Flow = (*year, -row.amount.cents, -row.amount.cents)
        strand = strand_of("maintenance", Nature.COST, row.amount.currency, [flow], why)
        return self._at_prices(row.amount, year, strand, given)

    def _at_prices(self, amount: Money, days: tuple[date, date], strand: Strand, given: Given) -> Strand:
        """The same at the prices of the days on which it can be, both inclusive."""
        index, prices_of = self.indexation, self.prices_of
        if index is None or prices_of is None:
            return strand
        first, last = days
        stated = (DatedMoney(since=prices_of, value=amount),)
        steps = index.steps(stated, later(last, 1), given, self.id)
        low, high = steps.in_force(max(first, prices_of), max(last, prices_of))
        flow: Flow = (first, last, None if high is None else -high, -low)
        return strand_of(strand.purpose, strand.nature, amount.currency, [flow], (*strand.unknowns, *steps.unknowns))


def _behind(row: MaintenanceRow, window: Span) -> bool:
    """Whether the year of a row certainly lies outside a window."""
    return row.year is not None and never(window, date(row.year, 1, 1), date(row.year, 12, 31))


PROPERTY_COST_KINDS: tuple[type[Cost], ...] = (InsuranceCost, EnergyCost, PropertyTax, MaintenanceCost)
