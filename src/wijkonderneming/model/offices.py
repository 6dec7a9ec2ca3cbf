"""Offices: who fills, filled or will fill a seat of a body."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import ClassVar

import attrs

from wijkonderneming.model.noun import Role, Stretch, after, bounded, known_by, refers_to
from wijkonderneming.model.suspensions import Absence, Suspension
from wijkonderneming.values.base import Problem
from wijkonderneming.values.money import Money
from wijkonderneming.values.when import When

__all__ = ["Office", "OfficeEnd", "OfficeRole"]


class OfficeRole(Enum):
    """The task somebody has in a body."""

    CHAIR = "chair"
    VICE_CHAIR = "vice_chair"
    SECRETARY = "secretary"
    TREASURER = "treasurer"
    MEMBER = "member"


class OfficeEnd(Enum):
    """Why somebody left an office before or without the end of a term."""

    RESIGNED = "resigned"
    """Stepped down (aftreden, bedanken)."""
    DISMISSED = "dismissed"
    """Ontslag by whoever appointed."""
    DISMISSED_BY_COURT = "dismissed_by_court"
    """Ontslag by the court, art. 2:298 BW."""
    DEATH = "death"
    DISQUALIFIED = "disqualified"
    """No longer what the law or the articles ask, such as a member."""
    ABOLISHED = "abolished"
    """The body or the seat is no longer there."""


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Office(Stretch):
    """Somebody in a seat, for a term. A whole body that steps down leaves each of its offices on one day.

    Attributes:
        body: the body, of the same entity.
        seat_group: the group of seats of that body; left out, not stated.
        holder: the person, or the organisation that is itself a director; left out, not stated.
        represented_by: the person who acts for a holder that is an organisation.
        role_: the task.
        executive: whether as an executive director, where the board has both; left out, not stated.
        since: the first day in office, inclusive; left out, not stated when but in office already.
        until: the first day no longer in office when the term runs out; left out, no fixed term.
        left: the first day no longer in office when it ended otherwise: resigned, dismissed or died.
        ended: why, where it ended otherwise; left out, not stated.
        announced: the day on which it was said that they would leave; ``left`` is when they did.
        cleared: whether the court that dismissed said that nothing serious can be held against them, art. 2:298(3) BW;
            left out, not stated.
        suspended: when they were suspended; left out, not stated.
        absent: when they could not act (belet); left out, not stated.
        decision: the decision to appoint, or the source that tells of it.
        pay_per_year: what they are paid a year for being in office, costs made apart; left out, not stated.
        attendance_fee: whether all of that is a fee for attending that is not excessive (niet bovenmatig vacatiegeld),
            as far as the document's source says, art. 5c(c) AWR; left out, not stated.
    """

    noun: ClassVar[str] = "office"
    ending: ClassVar[str] = "left"
    reason: ClassVar[str] = "ended"

    id: str
    body: str = attrs.field(metadata=refers_to("body", same="entity"))
    seat_group: str | None = attrs.field(default=None, metadata=refers_to("seat_group", within="body"))
    holder: str | None = attrs.field(default=None, metadata=refers_to("person", "organisation"))
    represented_by: str | None = attrs.field(default=None, metadata=refers_to("person"))
    role_: OfficeRole | None = None
    executive: bool | None = None
    since: When | None = None
    until: When | None = None
    left: When | None = attrs.field(default=None, metadata=after("since"))
    ended: OfficeEnd | None = None
    announced: When | None = None
    cleared: bool | None = None
    suspended: tuple[Suspension, ...] | None = None
    absent: tuple[Absence, ...] | None = None
    decision: str | None = attrs.field(default=None, metadata=refers_to("any"))
    pay_per_year: Money | None = attrs.field(default=None, metadata=bounded(0) | known_by(Role.TREASURER))
    attendance_fee: bool | None = attrs.field(default=None, metadata=known_by(Role.TREASURER))

    def own_problems(self) -> Iterator[Problem]:
        """Who left has a day of leaving, not before it was announced; only a court clears whom it dismisses."""
        if self.ended is not None and self.left is None:
            yield Problem(path="left", code="missing_key", expected="the key left, as it is said why it ended")
        said = None if self.announced is None else self.announced.earliest
        gone = None if self.left is None else self.left.latest
        if said is not None and gone is not None and gone < said:
            expected = f"{said.isoformat()} or later, when it was announced"
            yield Problem(path="left", code="before_announced", expected=expected, found=gone.isoformat())
        if self.cleared is not None and self.ended is not OfficeEnd.DISMISSED_BY_COURT:
            yield Problem(path="cleared", code="no_court", expected="it only where a court dismissed")
