"""Whether a dated thing holds on a day, when its days may not be known exactly."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from wijkonderneming.governance.views.agenda import Agenda
from wijkonderneming.values.truth import FALSE, TRUE, Truth
from wijkonderneming.values.unknown import Unknown
from wijkonderneming.values.when import When

__all__ = ["ends", "holds", "in_order", "reached"]

_DAY = timedelta(days=1)


def reached(
    when: When | None,
    on: date,
    about: str,
    field: str,
    *,
    unstated: Truth,
    days: Iterable[date] = (),
    agenda: Agenda | None = None,
) -> Truth:
    """Whether a day has come by ``on``, inclusive.

    Args:
        when: the day, perhaps not known exactly.
        on: the day by which.
        about: id of the object it is a day of.
        field: the field that holds it.
        unstated: the answer where the document does not say which day.
        days: the other days about which the same is asked, so that the answers fit together: what has come by one
            day has come by every later one.
        agenda: where to note the days on which the answer becomes another one.
    """
    if when is None:
        return unstated
    if agenda is not None:
        agenda.note(when.earliest, when.latest)
    if when.certainly_by(on):
        return TRUE
    if not when.possibly_by(on):
        return FALSE
    cuts = sorted({on} | {day for day in days if when.possibly_by(day) and not when.certainly_by(day)})
    by = [f"by {day.isoformat()}" for day in cuts]
    return Truth.of(Unknown(about=about, field=field, states=(*by, "later")), *by[: cuts.index(on) + 1])


def ends(when: When | None) -> tuple[date, ...]:
    """The bounds of a day that are known, each once."""
    if when is None:
        return ()
    return tuple(dict.fromkeys(end for end in (when.earliest, when.latest) if end is not None))


def in_order(since: When | None, until: When | None) -> tuple[When | None, When | None]:
    """Two days of which the second comes after the first, each without the days on which it then cannot be."""
    if since is None or until is None:
        return since, until
    first, last = since.earliest, until.latest
    if first is not None:
        until = When(max(min(first, date.max - _DAY) + _DAY, until.earliest or date.min), last)
    if last is not None:
        since = When(first, min(max(last, date.min + _DAY) - _DAY, since.latest or date.max))
    return since, until


def holds(
    about: str,
    since: When | None,
    until: When | None,
    on: date,
    *,
    within: str = "",
    days: Iterable[date] = (),
    agenda: Agenda | None = None,
) -> Truth:
    """Whether ``on`` lies in ``[since, until)``; an end left out is no bound.

    Args:
        about: id of the object the days are of.
        since: the first day.
        until: the first day no longer.
        on: the day asked about.
        within: the part of the object, where the part has no id of its own.
        days: the other days about which the same is asked.
        agenda: where to note the days on which the answer becomes another one.
    """
    if since is None and until is None:
        return TRUE
    prefix = f"{within}." if within else ""
    since, until = in_order(since, until)
    begun = reached(since, on, about, f"{prefix}since", unstated=TRUE, days=days, agenda=agenda)
    return begun & ~reached(until, on, about, f"{prefix}until", unstated=FALSE, days=days, agenda=agenda)
