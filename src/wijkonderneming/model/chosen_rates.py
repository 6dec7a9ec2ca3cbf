"""Bonds of which each investor chooses the rate."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import ClassVar, NamedTuple

import attrs

from wijkonderneming.model.bonds import Bonds, Sold
from wijkonderneming.model.capital import Instrument
from wijkonderneming.model.datedvalues import negative_rate
from wijkonderneming.model.noun import Noun
from wijkonderneming.model.schedule import Ends, Given, missing
from wijkonderneming.values.base import Problem
from wijkonderneming.values.money import Money
from wijkonderneming.values.share import Rate
from wijkonderneming.values.unknown import Unknown

__all__ = ["CHOSEN_RATE_KINDS", "ChosenRateBond", "RateChoice", "RateTotal"]

_NONE = Rate(0)


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class RateChoice(Noun):
    """How many bonds were sold at a rate that investors chose.

    Attributes:
        rate: interest a year.
        number: how many bonds.
    """

    distinct: ClassVar[str] = "rate"

    rate: Rate
    number: int


class RateTotal(NamedTuple):
    """What the bonds of one chosen rate come to.

    Attributes:
        rate: the rate.
        number: how many bonds.
        principal: what they brought in.
        interest: what they pay in all; nothing where the terms do not settle it.
    """

    rate: Rate
    number: int
    principal: Money
    interest: Money | None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class ChosenRateBond(Bonds):
    """Bonds of which each investor chooses the rate, within a range: many ask less than they could, some nothing.

    Attributes:
        lowest: the lowest rate that could be chosen, inclusive; left out, 0.0%.
        highest: the highest, inclusive; left out, not stated.
        choices: how many bonds were sold at each rate, which together are all; left out, not stated.
    """

    kind: ClassVar[str] = "chosen_rate_bond"

    lowest: Rate | None = None
    highest: Rate | None = None
    choices: tuple[RateChoice, ...] | None = None

    @property
    def brought(self) -> int | Money | None:
        """How many were sold, which the choices say too."""
        if self.number is None and self.choices is not None:
            return sum(choice.number for choice in self.choices)
        return self.number

    def own_problems(self) -> Iterator[Problem]:
        """Rates are in order and within the range, and choices add up."""
        yield from negative_rate(self.lowest, "lowest")
        lowest = self.lowest or _NONE
        if self.highest is not None and self.highest < lowest:
            yield Problem(path="highest", code="order", expected=f"{lowest} or more", found=str(self.highest))
        for i, choice in enumerate(self.choices or ()):
            if choice.rate < lowest or (self.highest is not None and self.highest < choice.rate):
                expected = f"{lowest} or more" if self.highest is None else f"{lowest} up to {self.highest}"
                yield Problem(path=f"choices[{i}].rate", code="out_of_range", expected=expected, found=str(choice.rate))
        total = sum(choice.number for choice in self.choices or ())
        if self.choices is not None and self.number not in {None, total}:
            yield Problem(
                path="number", code="sum", expected=f"{total}, as many as were chosen", found=str(self.number)
            )

    def rates(self) -> tuple[Fraction, Fraction] | None:
        """The lowest and the highest rate that were chosen, or could be."""
        if self.choices:
            chosen = [choice.rate.fraction for choice in self.choices]
            return min(chosen), max(chosen)
        return None if self.highest is None else ((self.lowest or _NONE).fraction, self.highest.fraction)

    def unstated_rates(self) -> tuple[Unknown, ...]:
        """What is not stated of the choices and their range."""
        return missing(self, "choices") if self.highest is not None else missing(self, "choices", "highest")

    def sold(self, given: Given) -> tuple[tuple[Sold, ...], tuple[Unknown, ...]]:
        """How many were sold at each rate."""
        if self.choices is None:
            return super().sold(given)
        each = [(choice.number, choice.rate.fraction) for choice in self.choices]
        return tuple(Sold(number, number, rate, rate) for number, rate in each), ()

    def back(self, given: Given) -> Ends | None:
        """What all bonds pay back in all: of each, at its own rate."""
        one, totals = self.denomination, self.by_rate()
        if self.choices is None or one is None or any(total.interest is None for total in totals):
            return super().back(given)
        cents = sum(total.principal.cents + (0 if total.interest is None else total.interest.cents) for total in totals)
        return cents, cents

    def by_rate(self) -> tuple[RateTotal, ...]:
        """What the bonds of each chosen rate come to, the lowest rate first."""
        one = self.denomination
        if one is None:
            return ()
        found = []
        for choice in sorted(self.choices or (), key=lambda choice: choice.rate.fraction):
            each = attrs.evolve(self, choices=(choice,), number=None).interest_of_one()
            interest = None if each is None else each * choice.number
            found.append(RateTotal(choice.rate, choice.number, one * choice.number, interest))
        return tuple(found)


CHOSEN_RATE_KINDS: tuple[type[Instrument], ...] = (ChosenRateBond,)
