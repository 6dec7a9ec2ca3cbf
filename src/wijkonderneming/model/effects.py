"""What an event does to a trust, as plain data: what begins, changes, ends, goes over and stays.

An effect is a description. It is in the words of the three verbs of change, so that a change made from it does that
and no more: ``SETS`` is a revision of a dated field, ``BEGINS`` adds to a list, ``ENDS`` sets the day on which
something is over. ``ENDS_EACH`` and ``MOVES_EACH`` are the same for every item that belongs to an entity and is then
in force; ``KEEPS`` says what does not change, for those who might think it does.
"""

from __future__ import annotations

from enum import Enum
from typing import Any

import attrs

from wijkonderneming.model.noun import PERSONAL
from wijkonderneming.values.base import Frozen
from wijkonderneming.values.when import When

__all__ = ["Effect", "EffectKind", "begins", "ends", "ends_each", "keeps", "moves_each", "sets"]


class EffectKind(Enum):
    """What an effect does."""

    SETS = "sets"
    BEGINS = "begins"
    ENDS = "ends"
    ENDS_EACH = "ends_each"
    MOVES_EACH = "moves_each"
    KEEPS = "keeps"


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Effect(Frozen):
    """One thing an event does.

    Attributes:
        kind_: what it does.
        about: the object: mostly an entity.
        field: the field of the object, or the list of the trust of which the items that belong to the entity are meant;
            empty for the object as a whole.
        value: the new value, or what begins; nothing where the event does not tell.
        other: the id of the second object, where there are two: to which it goes, or which it succeeds.
        on: the first day of the effect; nothing where it is not stated.
        until: the first day it is over again; nothing where it is not, or not stated.
    """

    kind_: EffectKind
    about: str
    field: str = ""
    value: Any = attrs.field(default=None, metadata=PERSONAL)
    other: str | None = None
    on: When | None = None
    until: When | None = None


def sets(about: str, field: str, value: Any, on: When | None, *, until: When | None = None) -> Effect:
    """A field has another value from a day on."""
    return Effect(kind_=EffectKind.SETS, about=about, field=field, value=value, on=on, until=until)


def begins(about: str, field: str, value: Any, on: When | None, *, other: str | None = None) -> Effect:
    """Something is added to a list."""
    return Effect(kind_=EffectKind.BEGINS, about=about, field=field, value=value, other=other, on=on)


def ends(about: str, on: When | None) -> Effect:
    """An object is over."""
    return Effect(kind_=EffectKind.ENDS, about=about, on=on)


def ends_each(about: str, field: str, on: When | None) -> Effect:
    """Everything of one list that belongs to an entity is over."""
    return Effect(kind_=EffectKind.ENDS_EACH, about=about, field=field, on=on)


def moves_each(about: str, field: str, other: str, on: When | None) -> Effect:
    """Everything of one list that belongs to an entity goes to another."""
    return Effect(kind_=EffectKind.MOVES_EACH, about=about, field=field, other=other, on=on)


def keeps(about: str, field: str, on: When | None) -> Effect:
    """Something stays as it is."""
    return Effect(kind_=EffectKind.KEEPS, about=about, field=field, on=on)
