"""Acts about events that an entity goes through: its doors close and open, it goes into another one, or it fails."""

from __future__ import annotations

from wijkonderneming.model.acts import Day, fresh, when
from wijkonderneming.model.carrying import carry_out
from wijkonderneming.model.changes import Change, End
from wijkonderneming.model.endings import Insolvency, InsolvencyKind, Merger
from wijkonderneming.model.life import Closing, Reopening
from wijkonderneming.model.trust import Trust

__all__ = ["become_insolvent", "close_doors", "end_insolvency", "merge", "reopen_doors"]


def close_doors(
    trust: Trust, *, on: Day, entity: str | None = None, over: str | None = None, id_: str | None = None
) -> tuple[Change, ...]:
    """What an entity runs closes; the entity, its offices and its rights stay.

    Args:
        trust: the trust.
        on: the first day it is closed.
        entity: the entity or organisation that runs it; left out, not stated.
        over: the asset that closes; left out, everything it runs.
        id_: the id of the event; left out, one is made.
    """
    name = fresh(trust, id_, "closing", over or entity or "", when(on))
    return carry_out(trust, Closing(id=name, on=when(on), entity=entity, over=over))


def reopen_doors(
    trust: Trust, *, on: Day, entity: str | None = None, over: str | None = None, id_: str | None = None
) -> tuple[Change, ...]:
    """What had closed opens again.

    Args:
        trust: the trust.
        on: the first day it is open.
        entity: the entity or organisation that runs it; left out, not stated.
        over: the asset that opens; left out, everything it runs.
        id_: the id of the event; left out, one is made.
    """
    name = fresh(trust, id_, "reopening", over or entity or "", when(on))
    return carry_out(trust, Reopening(id=name, on=when(on), entity=entity, over=over))


def merge(
    trust: Trust, *, disappearing: tuple[str, ...], into: str, on: Day, id_: str | None = None
) -> tuple[Change, ...]:
    """Entities go into another one and cease to exist (juridische fusie); their offices end.

    What they had and owed goes over by law. Nothing says what becomes of its terms, so each right, debt, income and
    cost is first ended at the one and begun at the other, by acts of their own.

    Source: art. 2:309 and 2:311 BW.

    Args:
        trust: the trust.
        disappearing: the entities that cease to exist.
        into: the entity that takes over.
        on: the first day on which there is only that one.
        id_: the id of the event; left out, one is made.

    Raises:
        InvalidChange: when one of them still has rights, capital, income or costs on that day.
        UnknownId: when there is no such entity.
    """
    for entity in disappearing:
        trust.entity(entity)
    event = Merger(id=fresh(trust, id_, "merger", into, when(on)), on=when(on), disappearing=disappearing, into=into)
    return carry_out(trust, event)


def become_insolvent(
    trust: Trust, *, entity: str, on: Day, proceeding: InsolvencyKind | None = None, id_: str | None = None
) -> tuple[Change, ...]:
    """An entity can no longer freely dispose of what it has, because of its debts; offices and rights stay.

    Args:
        trust: the trust.
        entity: the entity.
        on: the first day.
        proceeding: what was opened; left out, not stated.
        id_: the id of the event; left out, one is made.

    Raises:
        UnknownId: when there is no such entity.
    """
    name = fresh(trust, id_, "insolvency", trust.entity(entity).id, when(on))
    return carry_out(trust, Insolvency(id=name, on=when(on), entity=entity, proceeding=proceeding))


def end_insolvency(trust: Trust, *, insolvency: str, on: Day) -> tuple[Change, ...]:
    """The debts of an entity are settled, and it disposes of what it has again.

    Args:
        trust: the trust.
        insolvency: the event with which it began.
        on: the first day it is no longer open.

    Raises:
        UnknownId: when there is no such event.
    """
    return (End(about=trust.get(insolvency, Insolvency).id, on=when(on)),)
