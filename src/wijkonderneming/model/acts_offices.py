"""Acts about offices: who comes into a seat of a body, and who leaves it."""

from __future__ import annotations

from wijkonderneming.model.acts import Day, ends, fresh, holder_of, perhaps, when
from wijkonderneming.model.bodies import Body, SeatGroup
from wijkonderneming.model.changes import Begin, Change, End, Revise
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.noun import listed
from wijkonderneming.model.offices import Office, OfficeEnd, OfficeRole
from wijkonderneming.model.suspensions import Absence, Suspension
from wijkonderneming.model.trust import Trust

__all__ = [
    "appoint",
    "be_absent",
    "come_back",
    "dismiss",
    "fill_reserved_seat",
    "lift_suspension",
    "reappoint",
    "resign",
    "resign_together",
    "suspend",
]


def appoint(
    trust: Trust,
    *,
    body: str,
    holder: str | None,
    on: Day,
    until: Day | None = None,
    seat_group: str | None = None,
    role: OfficeRole | None = None,
    decision: str | None = None,
    id_: str | None = None,
) -> tuple[Change, ...]:
    """Somebody comes into office (benoeming).

    Args:
        trust: the trust.
        body: the body.
        holder: the person or organisation; nothing where it is not stated.
        on: the first day in office, inclusive.
        until: the first day no longer in office when the term runs out; left out, no fixed term.
        seat_group: the seats it is among; left out, not stated.
        role: the task.
        decision: the decision to appoint, or the source that tells of it.
        id_: the id of the office; left out, one is made.

    Raises:
        UnknownId: when there is no such body.
    """
    trust.body(body)
    office = Office(
        id=fresh(trust, id_, body, holder or "", when(on)),
        body=body,
        seat_group=seat_group,
        holder=holder,
        role_=role,
        decision=decision,
        since=when(on),
        until=perhaps(until),
    )
    return (Begin(within=trust.entity_of[body], field="offices", item=office),)


def fill_reserved_seat(
    trust: Trust,
    *,
    seat_group: str,
    holder: str,
    on: Day,
    until: Day | None = None,
    role: OfficeRole | None = None,
    decision: str | None = None,
    id_: str | None = None,
) -> tuple[Change, ...]:
    """Whoever a group of seats is reserved for gets one of them; the body follows from the group.

    Args:
        trust: the trust.
        seat_group: the group of seats.
        holder: the person or organisation.
        on: the first day in office, inclusive.
        until: the first day no longer in office when the term runs out; left out, no fixed term.
        role: the task.
        decision: the decision to appoint, or the source that tells of it.
        id_: the id of the office; left out, one is made.

    Raises:
        UnknownId: when there is no such group of seats.
    """
    trust.get(seat_group, SeatGroup)
    body: Body = holder_of(trust, seat_group, Body)
    return appoint(
        trust,
        body=body.id,
        holder=holder,
        on=on,
        until=until,
        seat_group=seat_group,
        role=role,
        decision=decision,
        id_=id_,
    )


def reappoint(
    trust: Trust,
    *,
    office: str,
    on: Day,
    until: Day | None = None,
    decision: str | None = None,
    id_: str | None = None,
) -> tuple[Change, ...]:
    """Somebody is appointed again to the seat they have or had (herbenoeming): another term, and another office.

    A term that would still run on that day ends then.

    Args:
        trust: the trust.
        office: the office they have or had.
        on: the first day of the new term, inclusive.
        until: the first day no longer in office when the new term runs out; left out, no fixed term.
        decision: the decision to appoint again, or the source that tells of it.
        id_: the id of the new office; left out, one is made.

    Raises:
        UnknownId: when there is no such office.
    """
    old = trust.get(office, Office)
    again = appoint(
        trust,
        body=old.body,
        holder=old.holder,
        on=on,
        until=until,
        seat_group=old.seat_group,
        role=old.role_,
        decision=decision,
        id_=id_,
    )
    return (*ends((old,), when(on)), *again)


def dismiss(trust: Trust, *, office: str, on: Day, by_court: bool = False) -> tuple[Change, ...]:
    """Somebody is dismissed (ontslag).

    Source: art. 2:37(6) BW by whoever appoints, art. 2:298 BW by the court.

    Args:
        trust: the trust.
        office: the office.
        on: the first day no longer in office.
        by_court: whether by the court.

    Raises:
        UnknownId: when there is no such office.
    """
    why = OfficeEnd.DISMISSED_BY_COURT if by_court else OfficeEnd.DISMISSED
    return (End(about=trust.get(office, Office).id, on=when(on), why=why.value),)


def resign(trust: Trust, *, office: str, on: Day) -> tuple[Change, ...]:
    """Somebody steps down (aftreden).

    Args:
        trust: the trust.
        office: the office.
        on: the first day no longer in office.

    Raises:
        UnknownId: when there is no such office.
    """
    return (End(about=trust.get(office, Office).id, on=when(on), why=OfficeEnd.RESIGNED.value),)


def resign_together(trust: Trust, *, body: str, on: Day) -> tuple[Change, ...]:
    """A whole body steps down: everybody who is in office on that day.

    Args:
        trust: the trust.
        body: the body.
        on: the first day on which nobody is in office any longer.

    Raises:
        UnknownId: when there is no such body.
    """
    entity: Entity = holder_of(trust, trust.body(body).id, Entity)
    offices = tuple(office for office in listed(entity.offices) if office.body == body)
    return ends(offices, when(on), why=OfficeEnd.RESIGNED.value)


def suspend(
    trust: Trust,
    *,
    about: str,
    on: Day,
    until: Day | None = None,
    by: str | None = None,
    decision: str | None = None,
) -> tuple[Change, ...]:
    """Somebody is suspended from an office, or as a member (schorsing).

    Source: arts. 2:37(6) and 2:298(2) BW for offices, art. 2:35(4) BW for members.

    Args:
        trust: the trust.
        about: the office or the membership.
        on: the first day, inclusive.
        until: the first day no longer suspended; left out, until it is lifted.
        by: the body that suspends, or the court or another organisation; left out, not stated.
        decision: the decision, or the source that tells of it.
    """
    value = Suspension(until=perhaps(until), by=by, decision=decision)
    return (Revise(about=trust[about].id, field="suspended", value=value, on=when(on)),)


def lift_suspension(trust: Trust, *, about: str, on: Day) -> tuple[Change, ...]:
    """Somebody is no longer suspended.

    Args:
        trust: the trust.
        about: the office or the membership.
        on: the first day no longer suspended.

    Raises:
        UnknownId: when there is no such thing.
    """
    return (End(about=trust[about].id, field="suspended", on=when(on)),)


def be_absent(
    trust: Trust, *, office: str, on: Day, until: Day | None = None, replaced_by: str | None = None
) -> tuple[Change, ...]:
    """Somebody in office cannot act for some time (belet).

    Source: arts. 2:44(5) and 2:291(5) BW.

    Args:
        trust: the trust.
        office: the office.
        on: the first day, inclusive.
        until: the first day on which they can act again; left out, not known yet.
        replaced_by: who acts in their place meanwhile; left out, not stated.

    Raises:
        UnknownId: when there is no such office.
    """
    value = Absence(until=perhaps(until), replaced_by=replaced_by)
    return (Revise(about=trust.get(office, Office).id, field="absent", value=value, on=when(on)),)


def come_back(trust: Trust, *, office: str, on: Day) -> tuple[Change, ...]:
    """Somebody in office can act again.

    Args:
        trust: the trust.
        office: the office.
        on: the first day.

    Raises:
        UnknownId: when there is no such office.
    """
    return (End(about=trust.get(office, Office).id, field="absent", on=when(on)),)
