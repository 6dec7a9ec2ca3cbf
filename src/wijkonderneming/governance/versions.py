"""Law in time: which wording is in force on a day, with what standing, and what bridges the old law and the new."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from enum import Enum
from itertools import pairwise
from typing import Any

import attrs

from wijkonderneming.values.base import Frozen, InvalidValue
from wijkonderneming.values.source import Source
from wijkonderneming.values.text import Text
from wijkonderneming.values.truth import Truth

__all__ = ["Anchor", "InvalidRule", "LawStatus", "Transition", "Version", "in_force", "pending", "repealed"]


class InvalidRule(InvalidValue):
    """A rule, a rulebook, a parameter or a norm is declared without what it needs."""


class Anchor(Enum):
    """The day that decides which version of the law counts."""

    EVENT = "event"
    """The day that is asked about."""
    YEAR_START = "year_start"
    """The first day of the financial year."""
    YEAR_END = "year_end"
    """The last day of the financial year."""
    FILING = "filing"
    """The day of filing; the day that is asked about while nothing is filed."""


class LawStatus(Enum):
    """What standing a version of the law has."""

    IN_FORCE = "in_force"
    TRANSITIONAL = "transitional"
    """In force, but what was there before is tolerated for now."""
    PENDING = "pending"
    """A bill."""
    NOT_COMMENCED = "not_commenced"
    """Enacted, but not commenced."""
    REPEALED = "repealed"
    """No longer in force."""


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False, eq=False)
class Transition(Frozen):
    """Transitional law: what does not meet the new rule and is tolerated for now.

    Attributes:
        reason: why it is tolerated, in both languages.
        source: where the transitional law is written.
        tolerates: whether it tolerates what a subject has; it looks at the same views as the rule.

    Raises:
        InvalidRule: without a reason in both languages, or when the source does not say on which day it was read.
    """

    reason: Text
    source: Source
    tolerates: Callable[[Any], Truth]

    def __attrs_post_init__(self) -> None:
        if not self.reason.complete:
            raise InvalidRule("reason", expected="a transitional reason in Dutch and in English")
        if self.source.read_on is None:
            raise InvalidRule("read_on", expected="transitional law that says on which day it was read")


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False, eq=False)
class Version(Frozen):
    """One wording of a rule.

    Attributes:
        source: where it is written, with the day it was read.
        since: the first day on which it is in force, inclusive; left out, that day is not fixed (a bill).
        until: the first day on which it no longer is, exclusive; left out, until the next version, and the last one is
            carried forward as it was read.
        status: what standing it has from its first day on.
        anchor: which day decides whether it counts.
        transition: what it tolerates for now.
        check: the function that judges by this wording; left out, that of the rule.

    Raises:
        InvalidRule: when the source does not say when it was read, when it ends before it begins, or when it is in
            force without a first day.
    """

    source: Source
    since: date | None = None
    until: date | None = None
    status: LawStatus = LawStatus.IN_FORCE
    anchor: Anchor = Anchor.EVENT
    transition: Transition | None = None
    check: Callable[[Any], Any] | None = None

    def __attrs_post_init__(self) -> None:
        if self.source.read_on is None:
            raise InvalidRule("read_on", expected="a source that says on which day it was read")
        if self.since is None and self.status not in {LawStatus.PENDING, LawStatus.NOT_COMMENCED}:
            raise InvalidRule("since", expected="a first day of a version that is in force or repealed")
        if self.since is not None and self.until is not None and self.until <= self.since:
            raise InvalidRule("until", expected=f"a day after {self.since.isoformat()}", found=self.until.isoformat())

    @property
    def asks(self) -> bool:
        """Whether it asks anything of anybody while it is the one that counts."""
        return self.status in {LawStatus.IN_FORCE, LawStatus.TRANSITIONAL}


def in_force(
    source: Source,
    since: date | None = None,
    *,
    until: date | None = None,
    anchor: Anchor = Anchor.EVENT,
    transition: Transition | None = None,
    check: Callable[[Any], Any] | None = None,
) -> Version:
    """A wording that is in force from a day on, see ``Version``.

    Args:
        source: where it is written.
        since: the first day; left out, the ``version`` of the source.
        until: the first day no longer.
        anchor: which day decides.
        transition: what it tolerates for now.
        check: the function that judges by this wording, where it is not that of the rule.

    Raises:
        InvalidRule: as ``Version`` says.
    """
    status = LawStatus.IN_FORCE if transition is None else LawStatus.TRANSITIONAL
    return Version(
        source=source,
        since=since or source.version,
        until=until,
        status=status,
        anchor=anchor,
        transition=transition,
        check=check,
    )


def pending(source: Source, since: date | None = None, *, enacted: bool = False) -> Version:
    """A bill, or an act that has not commenced: shown, and never met or breached.

    Args:
        source: where it is written.
        since: the first day on which it is expected; that is shown and changes nothing.
        enacted: whether it is enacted and not commenced.

    Raises:
        InvalidRule: as ``Version`` says.
    """
    return Version(source=source, since=since, status=LawStatus.NOT_COMMENCED if enacted else LawStatus.PENDING)


def repealed(source: Source, since: date) -> Version:
    """That the rule no longer exists from a day on.

    Args:
        source: where that is written.
        since: the first day without it.

    Raises:
        InvalidRule: as ``Version`` says.
    """
    return Version(source=source, since=since, status=LawStatus.REPEALED)


def in_order(versions: Iterable[Version]) -> bool:
    """Whether versions follow each other by their first days, those without a first day last, and do not overlap."""
    told = tuple(versions)
    dated = [version for version in told if version.since is not None]
    days = [version.since for version in dated]
    if list(told[: len(dated)]) != dated or days != sorted(set(days), key=lambda day: day or date.min):
        return False
    return all(one.until is None or (other.since or date.min) >= one.until for one, other in pairwise(dated))
