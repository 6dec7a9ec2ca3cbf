"""How a loan is repaid: interest and repayment of each period, in whole cents that add up to the principal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction

from wijkonderneming.model.schedule import Flow, Nature, Strand, never, strand_of
from wijkonderneming.values.money import Currency, Rounding, round_fraction
from wijkonderneming.values.span import Span
from wijkonderneming.values.unknown import Unknown

__all__ = ["Plan", "annuity", "bullet", "ended", "linear", "loosened", "repaid"]

Plan = list[tuple[int, int]]
"""Interest and repayment of each period, in cents."""


def _interest(outstanding: int, rate: Fraction) -> int:
    return round_fraction(outstanding * rate, Rounding.HALF_UP)


def annuity(principal: int, rates: Sequence[Fraction], free: int = 0) -> Plan:
    """Equal payments as long as the rate stays, rounded half up to whole cents; the last one settles the rest.

    Where the rate changes, the payment is made anew for what is outstanding and the periods that are left.

    Args:
        principal: in cents.
        rates: interest of each period, as a fraction; at least one.
        free: of how many periods, the first ones, only interest is paid; less than all.
    """
    plan, outstanding, payment, before = [], principal, 0, None
    for period, rate in enumerate(rates):
        interest, left = _interest(outstanding, rate), len(rates) - period
        if period < free:
            plan.append((interest, 0))
            continue
        if rate != before:
            growth = (1 + rate) ** left
            equal = Fraction(outstanding, left) if rate == 0 else outstanding * rate * growth / (growth - 1)
            payment, before = round_fraction(equal, Rounding.HALF_UP), rate
        repayment = outstanding if left == 1 else max(0, min(outstanding, payment - interest))
        plan.append((interest, repayment))
        outstanding -= repayment
    return plan


def linear(principal: int, rates: Sequence[Fraction], free: int = 0) -> Plan:
    """Repayments that differ by at most a cent and add up to the principal, the larger ones first."""
    each, more = divmod(principal, len(rates) - free)
    plan, outstanding = [], principal
    for period, rate in enumerate(rates):
        repayment = 0 if period < free else each + (period - free < more)
        plan.append((_interest(outstanding, rate), repayment))
        outstanding -= repayment
    return plan


def bullet(principal: int, rates: Sequence[Fraction], free: int = 0) -> Plan:
    """Interest each period, and the principal with the last one."""
    del free  # only interest is paid anyhow
    return [(_interest(principal, rate), principal if i == len(rates) else 0) for i, rate in enumerate(rates, start=1)]


def ended(plan: Plan, principal: int, periods: int, rate: Fraction) -> Plan:
    """A plan of which all that is outstanding is repaid at once, with the interest since the last payment.

    Args:
        plan: the plan.
        principal: what was borrowed, in cents.
        periods: how many of its payments are made before.
        rate: interest from the last of them to the day it ends, as a fraction.
    """
    kept = plan[:periods]
    outstanding = principal - sum(repayment for _, repayment in kept)
    return [*kept, (_interest(outstanding, rate), outstanding)]


def loosened(plan: Plan, rates: Sequence[Fraction], which: int, free: int = 0) -> Plan:
    """An annuity plan as a bound for those of larger (``which`` -1) or smaller (1) principals.

    Unrounded, a larger principal is nowhere repaid by less. Rounding to cents can turn that round, by no more than
    what it can add up to: with each payment and each interest off by at most half a cent, what is outstanding after
    a period is off by at most the growth of what it was off before, and one cent. Two plans can be off both ways.
    While only interest is paid (``free`` periods), nothing is off.
    """
    loose, off = plan[:free], Fraction(0)
    for (interest, repayment), rate in zip(plan[free:], rates[free:], strict=True):
        off = off * (1 + rate) + 1
        by = 2 * round_fraction(off, Rounding.CEILING)
        loose.append((max(0, interest + which * by), max(0, repayment + which * by)))
    return loose


def repaid(
    days: Sequence[tuple[date, date]],
    plans: tuple[Plan, Plan | None],
    currency: Currency,
    window: Span,
    unknowns: Iterable[Unknown],
) -> tuple[Strand, Strand]:
    """Interest and repayment strands of a loan that is repaid by between two plans.

    Args:
        days: the first and the last day on which each payment can fall, both inclusive.
        plans: the least and the most of each payment; nothing for the most where it is without bound.
        currency: the currency.
        window: the days that matter.
        unknowns: why it is not exact.
    """
    least, most = plans
    parts: tuple[list[Flow], list[Flow]] = ([], [])
    for period, ((first, last), low) in enumerate(zip(days, least, strict=True)):
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
