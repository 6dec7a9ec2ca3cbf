"""How a loan is repaid: interest and repayment of each period, in whole cents that add up to the principal."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from wijkonderneming.model.schedule import Flow, Nature, Strand, placed, strand_of
from wijkonderneming.values.money import Currency, Rounding, round_fraction
from wijkonderneming.values.span import Span, add_months
from wijkonderneming.values.unknown import Unknown
from wijkonderneming.values.when import When

__all__ = ["Plan", "annuity", "bullet", "linear", "repaid"]

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


def repaid(
    start: When | None,
    every: int,
    least: Plan,
    most: Plan,
    currency: Currency,
    window: Span,
    unknowns: Iterable[Unknown],
) -> tuple[Strand, Strand]:
    """Interest and repayment strands of a loan whose principal lies between two plans."""
    if start is None or start.earliest is None or start.latest is None:
        raise ValueError("a loan is repaid from a start that is known at least by its bounds")
    parts: tuple[list[Flow], list[Flow]] = ([], [])
    for period, (low, high) in enumerate(zip(least, most, strict=True), start=1):
        first = add_months(start.earliest, period * every)
        last = add_months(start.latest, period * every)
        for part, small, large in zip(parts, low, high, strict=True):
            if large:
                part.extend(placed(window, first, last, -large, -small))
    why = tuple(unknowns)
    return (
        strand_of("interest", Nature.INTEREST, currency, parts[0], why),
        strand_of("repayment", Nature.PRINCIPAL, currency, parts[1], why),
    )
