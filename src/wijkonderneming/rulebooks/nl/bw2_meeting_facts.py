"""What the chapters on meetings and members ask beyond the views: how long periods are, and whose clause it is."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from typing import Any

from wijkonderneming.governance.facts import fact
from wijkonderneming.governance.views.entity import EntityView
from wijkonderneming.governance.views.told import Told
from wijkonderneming.model.bodies import BodyKind
from wijkonderneming.model.clauses_meeting import DelegatesMeeting
from wijkonderneming.values.periods import Period
from wijkonderneming.values.recurrence import Unit
from wijkonderneming.values.truth import Truth

__all__ = ["MEETINGS", "is_for_the_meeting", "is_of_the_meeting", "meets_in_delegates", "never_shorter", "so_stated"]

MEETINGS = frozenset({BodyKind.GENERAL_MEETING, BodyKind.DELEGATES})
"""The general meeting, of the members or of their delegates."""


# Whose clause it is


def is_of_the_meeting(entity: EntityView, name: str | None) -> bool:
    """Whether something is the general meeting of an entity, of its members or of their delegates."""
    return name in {body.id for body in entity.bodies_of(*MEETINGS)}


def is_for_the_meeting(entity: EntityView, clause: Told[Any]) -> bool:
    """Whether a clause with a field ``body``, which left out means the general meeting, is about the general meeting."""
    return clause.noun.body is None or is_of_the_meeting(entity, clause.noun.body)


def so_stated(test: Callable[[Any], bool]) -> Callable[[Told[Any]], Truth]:
    """A question about a clause that what the clause says decides: what it leaves out, the articles do not say."""
    return lambda clause: Truth.certainly(test(clause.noun))


@fact
def meets_in_delegates(entity: EntityView) -> Truth:
    """Whether the general meeting is made of delegates whom the members choose.

    Source: art. 2:39(1) BW.
    """
    return entity.has_body(BodyKind.DELEGATES) | entity.clauses(DelegatesMeeting).laid_down


# How long periods are

_LENGTHS = tuple(monthrange(year, month)[1] for year in range(2000, 2004) for month in range(1, 13))
"""The days of the months of four years, a leap year among them."""
_FOUR_YEARS = sum(_LENGTHS)


def never_shorter(one: Period, other: Period) -> bool:
    """Whether a period is at least as long as another, from whatever day both run.

    Thirty days are not: from 1 July a month is longer. Four weeks are as long as 28 days. Months and years end on the
    corresponding date, or on the last day of a shorter month.
    """
    if _counts_days(one) and not _counts_days(other):
        return _days(one) >= _longest(_months(other))
    if _counts_days(other) and not _counts_days(one):
        return _shortest(_months(one)) >= _days(other)
    return _days(one) >= _days(other) if _counts_days(one) else _months(one) >= _months(other)


def _counts_days(period: Period) -> bool:
    return period.unit in {Unit.DAY, Unit.WEEK}


def _days(period: Period) -> int:
    return period.number * (7 if period.unit is Unit.WEEK else 1)


def _months(period: Period) -> int:
    return period.number * (12 if period.unit is Unit.YEAR else 1)


def _in_all(first: int, months: int) -> int:
    """The days of some months, the first of them by its place among those of four years."""
    whole, rest = divmod(months, len(_LENGTHS))
    return whole * _FOUR_YEARS + sum(_LENGTHS[(first + n) % len(_LENGTHS)] for n in range(rest))


def _longest(months: int) -> int:
    return max(_in_all(first, months) for first in range(len(_LENGTHS)))


def _shortest(months: int) -> int:
    """From the last day of a month to the last day of a shorter one, it is shorter still."""
    return min(
        _in_all(first, months) - max(0, length - _LENGTHS[(first + months) % len(_LENGTHS)])
        for first, length in enumerate(_LENGTHS)
    )
