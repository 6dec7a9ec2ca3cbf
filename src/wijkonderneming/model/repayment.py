"""How a loan is repaid: interest and repayment of each period, in whole cents that add up to the principal."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from fractions import Fraction

from wijkonderneming.model.schedule import Flow, Nature, Strand, never, step, strand_of
from wijkonderneming.values.money import Currency, Rounding, round_fraction
from wijkonderneming.values.span import Span
from wijkonderneming.values.unknown import Unknown

__all__ = ["Plan", "annuity", "bullet", "linear", "loosened", "repaid"]

Plan = list[tuple[int, int]]
"""Interest and repayment of each period, in cents."""


def _interest(outstanding: int, rate: Fraction) -> int:
    return round_fraction(outstanding * rate, Rounding.HALF_UP)


def annuity(principal: int, rate: Fraction, periods: int) -> Plan:
    """Equal payments, rounded half up to whole cents; the last one settles the rest.

    Args:
        principal: in cents.
        rate: interest of one period, as a fraction.
        periods: how many payments, at least 1.
    """
    growth = (1 + rate) ** periods
    payment = round_fraction(
        Fraction(principal, periods) if rate == 0 else principal * rate * growth / (growth - 1), Rounding.HALF_UP
    )
    plan, outstanding = [], principal
    for period in range(periods):
        interest = _interest(outstanding, rate)
        repayment = outstanding if period == periods - 1 else max(0, min(outstanding, payment - interest))
        plan.append((interest, repayment))
        outstanding -= repayment
    return plan


def linear(principal: int, rate: Fraction, periods: int) -> Plan:
    """Repayments that differ by at most a cent and add up to the principal, the larger ones first."""
    each, more = divmod(principal, periods)
    plan, outstanding = [], principal
    for period in range(periods):
        repayment = each + (period < more)
        plan.append((_interest(outstanding, rate), repayment))
        outstanding -= repayment
    return plan


def bullet(principal: int, rate: Fraction, periods: int) -> Plan:
    """Interest each period, and the principal with the last one."""
    interest = _interest(principal, rate)
    return [(interest, principal if period == periods - 1 else 0) for period in range(periods)]


def loosened(plan: Plan, rate: Fraction, which: int) -> Plan:
    """An annuity plan as a bound for those of larger (``which`` -1) or smaller (1) principals.

    Unrounded, a larger principal is nowhere repaid by less. Rounding to cents can turn that round, by no more than
    what it can add up to: with each payment and each interest off by at most half a cent, what is outstanding after
    a period is off by at most the growth of what it was off before, and one cent. Two plans can be off both ways.
    """
    loose, off = [], Fraction(0)
    for interest, repayment in plan:
        off = off * (1 + rate) + 1
        by = 2 * round_fraction(off, Rounding.CEILING)
        loose.append((max(0, interest + which * by), max(0, repayment + which * by)))
    return loose


def repaid(
    start: tuple[date, date],
    every: int,
    plans: tuple[Plan, Plan | None],
    currency: Currency,
    window: Span,
    unknowns: Iterable[Unknown],
) -> tuple[Strand, Strand]:
    """Interest and repayment strands of a loan that is repaid by between two plans.

    Args:
        start: the first and the last day on which it can begin, both inclusive.
        every: months from one payment to the next.
        plans: the least and the most of each payment; nothing for the most where it is without bound.
        currency: the currency.
        window: the days that matter.
        unknowns: why it is not exact.
    """
    least, most = plans
    parts: tuple[list[Flow], list[Flow]] = ([], [])
    for period, low in enumerate(least):
        months = (period + 1) * every
        first, last = step(start[0], months), step(start[1], months)
        if never(window, first, last):
            continue
        for i, part in enumerate(parts):
            large = None if most is None else most[period][i]
            if large is None or large:
                part.append((first, last, None if large is None else -large, -low[i]))
    why = tuple(unknowns)
    return (
        strand_of("interest", Nature.INTEREST, currency, parts[0], why),
        strand_of("repayment", Nature.PRINCIPAL, currency, parts[1], why),
    )
