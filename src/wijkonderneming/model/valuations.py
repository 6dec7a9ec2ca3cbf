"""What assets are worth, by whom and on which day; each way of valuing gives a number of its own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import ClassVar

import attrs

from wijkonderneming.model.noun import Noun, Role, bounded, refers_to
from wijkonderneming.values.base import Problem
from wijkonderneming.values.money import Money
from wijkonderneming.values.when import When

__all__ = ["Valuation", "ValuationBasis"]


class ValuationBasis(Enum):
    """What sort of value it is."""

    WOZ = "woz"
    """The assessed value on which property tax is levied (WOZ-waarde)."""
    MARKET = "market"
    """What it would fetch, free of what rests on it by agreement."""
    RESTRICTED = "restricted"
    """What it would fetch with what rests on it: a covenant, a social use, sitting tenants."""
    REBUILD = "rebuild"
    """What it costs to build it again, for which it is insured (herbouwwaarde)."""
    BOOK = "book"
    """What it stands for in the accounts."""
    COST = "cost"
    """What it cost to get and to make."""


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Valuation(Noun):
    """What an asset was worth on a day.

    Attributes:
        id: its id in the document.
        over: the asset.
        basis: what sort of value it is; left out, not stated.
        amount: the value, of all alike things together, not negative.
        on: the day of which it is the value (peildatum), not that on which it was worked out.
        tax_year: for a WOZ value, the year for which it is set; it is then the value of 1 January of the year before.
        valuer: who valued it; left out, not stated.

    Source: art. 18 Wet waardering onroerende zaken for the day of a WOZ value, not looked up.
    """

    noun: ClassVar[str] = "valuation"
    role: ClassVar[Role] = Role.TREASURER

    id: str
    over: str = attrs.field(metadata=refers_to("asset"))
    basis: ValuationBasis | None = None
    amount: Money | None = attrs.field(default=None, metadata=bounded(0))
    on: When | None = None
    tax_year: int | None = attrs.field(default=None, metadata=bounded(1996, 2300))
    valuer: str | None = attrs.field(default=None, metadata=refers_to("organisation", "person", "entity"))

    @property
    def valued_on(self) -> When | None:
        """The day of which it is the value: as stated, else as the year of a WOZ value gives it."""
        if self.on is not None or self.tax_year is None:
            return self.on
        return When.on(date(self.tax_year - 1, 1, 1))

    def own_problems(self) -> Iterator[Problem]:
        """Only a WOZ value has a tax year, and its day is 1 January of the year before."""
        if self.tax_year is None or not date.min.year < self.tax_year <= date.max.year:  # no year: out of its bounds
            return
        if self.basis not in {None, ValuationBasis.WOZ}:
            yield Problem(path="tax_year", code="other_basis", expected="a tax year only for a WOZ value")
        day = date(self.tax_year - 1, 1, 1)
        if self.on is not None and not (self.on.earliest or day) <= day <= (self.on.latest or day):
            yield Problem(path="on", code="other_day", expected=f"the day {day.isoformat()}", found=str(self.on))
