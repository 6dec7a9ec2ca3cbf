"""Values an object no longer has, beside the one it has now: names and forms over time."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, ClassVar, TypeVar

import attrs

from wijkonderneming.model.legal_forms import LegalForm
from wijkonderneming.model.noun import Stretch
from wijkonderneming.values.when import When

__all__ = ["Former", "FormerForm", "FormerName", "held_on"]

T = TypeVar("T")


class Former(Stretch):
    """A value an object had for some time, and no longer has."""

    __slots__ = ()

    exclusive: ClassVar[bool] = True

    value: Any


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class FormerName(Former):
    """A name an entity no longer has.

    Attributes:
        value: the name.
        since: the first day it had it; left out, since the name before.
        until: the first day it no longer had it.
    """

    noun: ClassVar[str] = "former_name"

    value: str
    since: When | None = None
    until: When | None = None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class FormerForm(Former):
    """A legal form an entity no longer has.

    Attributes:
        value: the form.
        since: the first day it had it; left out, since the form before.
        until: the first day it no longer had it.
    """

    noun: ClassVar[str] = "former_form"

    value: LegalForm
    since: When | None = None
    until: When | None = None


def held_on(now: T, formers: Iterable[Former], day: date) -> tuple[T, ...]:
    """Every value an object may have had on a day, the oldest first; one when there is no doubt.

    Each value lasts from its own ``since``, or else from the ``until`` of the one before, up to its own ``until``; the
    value it has now lasts from the last ``until`` on.
    """
    ordered = sorted(formers, key=_end)
    held: list[T] = []
    begins = None
    for former in ordered:
        since = former.since or begins
        begun = since is None or since.possibly_by(day)
        over = former.until is not None and former.until.certainly_by(day)
        if begun and not over and former.value not in held:
            held.append(former.value)
        begins = former.until
    if all(former.until is None or former.until.possibly_by(day) for former in ordered) and now not in held:
        held.append(now)
    return tuple(held)


def _end(former: Former) -> tuple[date, date]:
    """By what former values are put in order: those that ended first come first."""
    until, since = former.until, former.since
    last = date.max if until is None or until.latest is None else until.latest
    first = date.min if since is None or since.earliest is None else since.earliest
    return last, first
