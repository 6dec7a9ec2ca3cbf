"""On what terms money comes: conditions that are met or not, payment terms, value added tax, broken periods."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import Enum
from typing import ClassVar

import attrs

from wijkonderneming.model.noun import Noun, Role
from wijkonderneming.model.schedule import Flow, Nature, Strand, days_of, later, maybe, strand_of
from wijkonderneming.values.span import Span
from wijkonderneming.values.text import Text
from wijkonderneming.values.unknown import Unknown, UnknownKind
from wijkonderneming.values.when import When

__all__ = [
    "Broken",
    "Condition",
    "ConditionState",
    "DatedState",
    "VatKind",
    "before_terms",
    "on_terms",
    "subject_to",
    "within",
]


class VatKind(Enum):
    """How value added tax stands to an amount, which is always stated without the tax.

    Source: art. 11, 25 and following Wet op de omzetbelasting 1968.
    """

    EXEMPT = "exempt"
    """No tax, and none on what is bought for it is given back: most letting, art. 11(1)(b)."""
    TAXED = "taxed"
    SMALL_BUSINESS = "small_business"
    """No tax under the scheme for small businesses (kleineondernemersregeling, KOR), art. 25 and following."""
    OUT_OF_SCOPE = "out_of_scope"
    """Nothing is supplied for it, as with a gift or most subsidies."""


class ConditionState(Enum):
    """Whether a condition is met."""

    OPEN = "open"
    """It can still be met or fail."""
    MET = "met"
    FAILED = "failed"


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class DatedState(Noun):
    """How a condition stands from a day until the next one of the same list.

    Attributes:
        since: the first day on which it stands so, inclusive.
        value: how it stands.
    """

    distinct: ClassVar[str] = "since"

    since: date
    value: ConditionState


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Condition(Noun):
    """What must be so for money to be paid.

    Attributes:
        id: its id in the document.
        what: what must be so.
        by: the last day to meet it, inclusive; left out, not stated.
        states: how it stands, dated; open before the first one. Left out, not stated.
    """

    noun: ClassVar[str] = "condition"
    role: ClassVar[Role] = Role.TREASURER

    id: str
    what: Text | None = None
    by: When | None = None
    states: tuple[DatedState, ...] | None = None

    def between(self, first: date, last: date) -> set[ConditionState]:
        """How it can stand on a day from ``first`` to ``last``, both inclusive."""
        if self.states is None:
            return set(ConditionState)
        ordered = sorted(self.states, key=lambda state: state.since)
        before = [state.value for state in ordered if state.since <= first]
        inside = [state.value for state in ordered if first < state.since <= last]
        return {before[-1] if before else ConditionState.OPEN, *inside}

    def open_question(self) -> Unknown:
        """What is not known of it."""
        kind = UnknownKind.MISSING if self.states is None else UnknownKind.OPEN
        return Unknown(about=self.id, field="states", kind=kind, states=())


class Broken(Enum):
    """What is paid of a period that begins before the first day or ends after the last one."""

    WHOLE = "whole"
    """What falls due is paid in whole, and nothing before that."""
    BY_DAY = "by_day"
    """Of each period, paid in advance, the days in it over all its days; the first part on the first day."""


def subject_to(strand: Strand, conditions: Iterable[Condition]) -> Strand:
    """The same where it is paid only if conditions are met on the day.

    What falls on a day on which one has failed is not paid; on which one is open, it may or may not be.
    """
    asked = tuple(conditions)
    if not asked or not strand.days or strand.currency is None:
        return strand
    kept: list[Flow] = []
    why: dict[Unknown, None] = dict.fromkeys(strand.unknowns)
    for first, last, low, high in strand.flows():
        stands = [(condition, condition.between(first, last)) for condition in asked]
        if any(states == {ConditionState.FAILED} for _, states in stands):
            continue
        open_ = [condition for condition, states in stands if states != {ConditionState.MET}]
        why |= dict.fromkeys(condition.open_question() for condition in open_)
        kept.append((first, last, *(maybe(low, high) if open_ else (low, high))))
    return strand_of(strand.purpose, strand.nature, strand.currency, kept, why)


def within(strand: Strand, since: When | None, until: When | None, about: str) -> Strand:
    """The movements of a strand on or after one day and before another; left out, there is no such bound.

    Args:
        strand: the strand.
        since: the first day.
        until: the first day no longer.
        about: id of the object whose days they are.
    """
    began = (date.min, date.min) if since is None else days_of(since)
    ended = (date.max, date.max) if until is None else days_of(until)
    if strand.currency is None or (began[1] == date.min and ended[0] == date.max):
        return strand
    kept: list[Flow] = []
    sure = True
    for first, last, low, high in strand.flows():
        if last < began[0] or first >= ended[1]:
            continue
        inside = first >= began[1] and last < ended[0]
        sure = sure and inside
        kept.append((first, last, *((low, high) if inside else maybe(low, high))))
    days = (("since", since), ("until", until))
    why = () if sure else tuple(Unknown(about=about, field=name, states=()) for name, day in days if day is not None)
    return strand_of(strand.purpose, strand.nature, strand.currency, kept, (*strand.unknowns, *why))


def before_terms(window: Span, days: int | None) -> Span:
    """The days on which may fall due what is paid in a window, a number of days later."""
    return window if not days else Span(later(window.start, -days), window.end)


def on_terms(
    strands: tuple[Strand, ...],
    days: int | None,
    conditions: tuple[Condition, ...] | None = None,
    at_once: Nature | None = None,
) -> tuple[Strand, ...]:
    """Strands of what falls due, as it is paid.

    Args:
        strands: what falls due.
        days: how many days later it is paid; left out, the same day.
        conditions: what must be so on the day it falls due.
        at_once: the nature of what is paid on the same day all the same.
    """
    if conditions:
        strands = tuple(subject_to(strand, conditions) for strand in strands)
    if not days:
        return strands
    return tuple(strand if strand.nature is at_once else strand.delayed(days) for strand in strands)
