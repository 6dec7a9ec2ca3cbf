"""Whether a dated thing holds on a day, when its days may not be known exactly."""

from __future__ import annotations

from datetime import date

from wijkonderneming.values.truth import FALSE, TRUE, Truth
from wijkonderneming.values.unknown import Unknown
from wijkonderneming.values.when import When

__all__ = ["holds", "reached"]


def reached(when: When | None, on: date, about: str, field: str, *, unstated: Truth) -> Truth:
    """Whether a day has come by ``on``, inclusive; ``unstated`` where the document does not say which day."""
    if when is None:
        return unstated
    if when.latest is not None and when.latest <= on:
        return TRUE
    if when.earliest is not None and when.earliest > on:
        return FALSE
    return Truth.of(Unknown(about=about, field=field, states=("reached", "not yet")), "reached")


def holds(about: str, since: When | None, until: When | None, on: date, *, within: str = "") -> Truth:
    """Whether ``on`` lies in ``[since, until)``; an end left out is no bound.

    Args:
        about: id of the object the days are of.
        since: the first day.
        until: the first day no longer.
        on: the day asked about.
        within: the part of the object, where the part has no id of its own.
    """
    prefix = f"{within}." if within else ""
    begun = reached(since, on, about, f"{prefix}since", unstated=TRUE)
    return begun & ~reached(until, on, about, f"{prefix}until", unstated=FALSE)
