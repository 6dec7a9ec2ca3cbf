"""What a secretary looks at first: who leaves when, which seats are empty, and what has to be done by which day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

import attrs

from wijkonderneming.governance.assess import assess
from wijkonderneming.governance.findings import Assessment, Finding, Verdict
from wijkonderneming.governance.money_ahead import MoneyAhead
from wijkonderneming.governance.rules import Rulebook
from wijkonderneming.governance.views.body import BodyView
from wijkonderneming.governance.views.offices import OfficeView, still_open
from wijkonderneming.governance.views.seats import SeatGroupView
from wijkonderneming.governance.views.world import TrustView
from wijkonderneming.model.trust import Trust
from wijkonderneming.values.base import Frozen
from wijkonderneming.values.count import Count
from wijkonderneming.values.truth import Truth
from wijkonderneming.values.when import When

__all__ = ["Due", "EmptySeats", "Glance", "Leaving", "glance"]

_DAY = timedelta(days=1)


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Leaving(Frozen):
    """A line of the retirement rota (rooster van aftreden): an office, and when its term is over.

    Attributes:
        body: id of the body.
        office: id of the office.
        holder: id of who holds it; nothing where it is not stated.
        since: the first day; nothing where it is not stated.
        until: the first day after the term; nothing where it is not stated.
        over: whether the term is over, and nobody is said to have followed: that is still to be decided.
    """

    body: str
    office: str
    holder: str | None
    since: When | None
    until: When | None
    over: Truth

    def __repr__(self) -> str:
        return f"Leaving({self.office!r}, until {'not stated' if self.until is None else self.until})"


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class EmptySeats(Frozen):
    """Seats in which there is nobody, or may be nobody.

    Attributes:
        body: id of the body.
        seat_group: id of the group of seats; nothing where it is not stated in which group somebody sits, so that
            those of the whole body are counted.
        seats: the least and the most seats the articles allow, both inclusive.
        taken: the least and the most of them in which somebody is, both inclusive.
        least: how many are empty at least: the articles ask for somebody there.
        most: how many are empty at most, counting those the articles allow and do not ask for.
    """

    body: str
    seat_group: str | None
    seats: tuple[int, int]
    taken: tuple[int, int]
    least: int
    most: int

    def __repr__(self) -> str:
        return f"EmptySeats({self.seat_group or self.body!r}, {self.least}..{self.most})"


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Due(Frozen):
    """Something that has to be done, and is not known to be done.

    Attributes:
        last: the last day on which it is in time.
        finding: what is found the day after, if nothing is done until then.
    """

    last: date
    finding: Finding

    def __repr__(self) -> str:
        return f"Due({self.finding.rule!r}, {self.finding.subject!r}, by {self.last.isoformat()})"


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Glance(Frozen):
    """What a secretary looks at first.

    Attributes:
        trust: the trust.
        on: the day.
        until: the last day up to which it is looked what is due, inclusive.
        rota: who leaves when: first whose term is over, then by the end of the term, then those without one.
        empty: the seats that are empty or may be, in the order of the document.
        due: what has to be done, by its last day.
    """

    trust: Trust
    on: date
    until: date
    rota: tuple[Leaving, ...]
    empty: tuple[EmptySeats, ...]
    due: tuple[Due, ...]

    def __repr__(self) -> str:
        counts = f"{len(self.rota)} in office, {len(self.empty)} lines of empty seats, {len(self.due)} due"
        return f"Glance({self.trust.id!r} on {self.on.isoformat()}: {counts})"


def glance(
    trust: Trust, *, on: date, until: date, rulebooks: Iterable[Rulebook], money: MoneyAhead | None = None
) -> Glance:
    """Look who leaves when, which seats are empty, and what is due.

    What is due is found by asking the rules again on each later day on which one of them may answer otherwise, as if
    nothing were done until then: what could not be breached yet, and then can be, was due the day before.

    Args:
        trust: the trust.
        on: the day.
        until: the last day up to which it is looked what is due, inclusive.
        rulebooks: whom to ask what is due.
        money: as in ``assess``.

    Raises:
        InvalidRule: as ``assess`` says.
    """
    world = TrustView(trust, on)
    bodies = [body for body in world.bodies if not body.exists.is_false]
    leaving = [line for body in bodies for line in _leaving(body)]
    return Glance(
        trust=trust,
        on=on,
        until=until,
        rota=tuple(sorted(leaving, key=_first_to_leave)),
        empty=tuple(line for body in bodies for line in _empty(body)),
        due=tuple(_due(trust, on, until, tuple(rulebooks), money)),
    )


def _leaving(body: BodyView) -> Iterator[Leaving]:
    followed = _without_successor(body)
    for view in body.offices:
        if view.serving.is_false and view.id not in followed:
            continue
        office = view.office
        yield Leaving(
            body=body.id,
            office=view.id,
            holder=office.holder,
            since=office.since,
            until=office.until,
            over=view.ran_out,
        )


def _without_successor(body: BodyView) -> frozenset[str]:
    """The offices of which the term is or may be over, and that nobody is known to have followed."""
    found: list[tuple[OfficeView, Truth]] = []
    for group in (*(group.id for group in body.groups), None):
        seats = next((view.group.seats for view in body.groups if view.id == group), None)
        offices = [office for office in body.offices if office.seat_group == group]
        found += still_open(offices, None if seats is None else seats.high)
    return frozenset(office.id for office, _ in found)


def _first_to_leave(line: Leaving) -> tuple[bool, date, str]:
    last = None if line.until is None else line.until.latest
    return not line.over.is_true, last or date.max, line.office


def _empty(body: BodyView) -> Iterator[EmptySeats]:
    groups = [group for group in body.groups if not group.observes and not group.exists.is_false]
    parts: list[tuple[str | None, list[SeatGroupView], list[OfficeView]]]
    if any(office.seat_group is None and not office.serving.is_false for office in body.offices):
        # Whoever sits in a seat that is not stated may sit in each of them: only all together can be counted.
        parts = [(None, groups, list(body.offices))]
    else:
        parts = [(g.id, [g], [office for office in body.offices if office.seat_group == g.id]) for g in groups]
    for name, of, offices in parts:
        seats = _seats(of)
        if seats is None:
            continue
        least, most = _taken(body, offices)
        most = seats[1] if most is None else min(most, seats[1])
        if least < seats[1]:
            empty = max(0, seats[0] - most), seats[1] - least
            yield EmptySeats(
                body=body.id, seat_group=name, seats=seats, taken=(least, most), least=empty[0], most=empty[1]
            )


def _seats(groups: list[SeatGroupView]) -> tuple[int, int] | None:
    """The least and the most seats of groups together; nothing where those of one are not stated."""
    found = [(group.group.seats, group.exists.is_true) for group in groups]
    low = high = 0
    for seats, there in found:
        if seats is None:
            return None
        low, high = low + seats.low * there, high + seats.high
    return low, high


def _taken(body: BodyView, offices: list[OfficeView]) -> tuple[int, int | None]:
    """In how many seats somebody is at least and at most; no most where not all offices are told of."""
    serving = Count.how_many(office.serving for office in offices)
    least, most = serving.low or 0, serving.high or 0
    entity = body.entity
    if entity is None or entity.entity.offices is None or body.trust.has_gap(entity.id, "offices"):
        return least, None
    open_still = _without_successor(body)
    return least, most + sum(office.id in open_still for office in offices)


def _due(
    trust: Trust, on: date, until: date, rulebooks: tuple[Rulebook, ...], money: MoneyAhead | None
) -> Iterator[Due]:
    def found(day: date) -> Assessment:
        return assess(trust, on=day, rulebooks=rulebooks, money=money)

    now = found(on)
    before = {(one.rule, one.subject): one for one in now}
    while now.next_flip is not None and now.next_flip <= min(until, date.max - _DAY) + _DAY:
        now = found(now.next_flip)
        for one in now:
            earlier = before.get((one.rule, one.subject))
            if earlier is not None and _not_yet(earlier) and Verdict.BREACHED in one.verdicts:
                yield Due(last=now.on - _DAY, finding=one)
        before = {(one.rule, one.subject): one for one in now}


def _not_yet(finding: Finding) -> bool:
    """Whether a rule may ask nothing yet, and cannot be breached."""
    return Verdict.NOT_APPLICABLE in finding.verdicts and Verdict.BREACHED not in finding.verdicts
