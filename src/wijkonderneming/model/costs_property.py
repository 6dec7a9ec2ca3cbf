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
    single,
    strand_of,
    unanswered,
)
from wijkonderneming.values.base import Problem
from wijkonderneming.values.money import Money
from wijkonderneming.values.span import Span
from wijkonderneming.values.text import Text
from wijkonderneming.values.when import When

__all__ = [
    "PROPERTY_COST_KINDS",
    "Carrier",
    "EnergyCost",
    "GroundRent",
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
class GroundRent(LastingCost):
    """What is paid for the use of somebody else's land (canon, retributie), under a right that the trust holds.

    Attributes:
        right: the right it is paid for.
        rent: what is paid each time, dated.
    """

    kind: ClassVar[str] = "ground_rent"

    right: str | None = attrs.field(default=None, metadata=refers_to("right"))
    rent: tuple[DatedMoney, ...] | None = None

    def falls_due(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """Each rent."""
        return (self.comes_back("rent", "ground_rent", window, given),)


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
        plan: the work that is planned; left out, not stated.
        prices_of: the day whose prices the plan has; left out, amounts are those of their own day.
        indexation: how prices rise after that day; left out, they do not.
    """

    kind: ClassVar[str] = "maintenance_cost"

    over: str | None = attrs.field(default=None, metadata=refers_to("asset"))
    plan: tuple[PlannedWork, ...] | None = None
    prices_of: date | None = None
    indexation: Indexation | None = None

    def falls_due(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """Each work on its day."""
        if self.plan is None:
            return (unanswered("maintenance", Nature.COST, missing(self, "plan")),)
        return tuple(self._done(work, window, given) for work in self.plan)

    def _done(self, work: PlannedWork, window: Span, given: Given) -> Strand:
        strand = single(work, given, ("amount", "on"), "maintenance", Nature.COST, -1, window)
        index, prices_of, amount = self.indexation, self.prices_of, work.amount
        if not strand.days or strand.currency is None or index is None or prices_of is None or amount is None:
            return strand
        first, last = days_of(work.on)
        stated = (DatedMoney(since=prices_of, value=amount),)
        steps = index.steps(stated, later(last, 1), given, self.id)
        low, high = steps.in_force(max(first, prices_of), max(last, prices_of))
        flow: Flow = (first, last, None if high is None else -high, -low)
        return strand_of(strand.purpose, strand.nature, strand.currency, [flow], (*strand.unknowns, *steps.unknowns))


PROPERTY_COST_KINDS: tuple[type[Cost], ...] = (InsuranceCost, EnergyCost, GroundRent, PropertyTax, MaintenanceCost)
