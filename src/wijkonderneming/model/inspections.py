"""The duty to have something looked at now and again, and the times it was."""

from __future__ import annotations

from enum import Enum
from typing import ClassVar

import attrs

from wijkonderneming.model.noun import Noun, Role, Stretch, bounded, refers_to
from wijkonderneming.values.text import Text
from wijkonderneming.values.when import When

__all__ = ["DutyBasis", "Inspection", "InspectionDuty"]


class DutyBasis(Enum):
    """Why something is inspected."""

    STATUTORY = "statutory"
    AGREED = "agreed"
    """By contract: with an insurer, an owner or a municipality."""
    OWN = "own"
    """By a rule of one's own."""


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Inspection(Noun):
    """Something was inspected.

    Attributes:
        id: its id in the document.
        on: when.
        by: who did it; left out, not stated.
        passed: whether it may be used as it is; left out, not stated.
        found: what was found; left out, not stated.
    """

    noun: ClassVar[str] = "inspection"

    id: str
    on: When | None = None
    by: str | None = attrs.field(default=None, metadata=refers_to("organisation", "entity", "person"))
    passed: bool | None = None
    found: Text | None = None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class InspectionDuty(Stretch):
    """Something is inspected each so many months (keuring, inspectie).

    Attributes:
        id: its id in the document.
        name: what is looked at, or what it is called.
        basis: why; left out, not stated.
        every_months: how many months lie between one time and the next, 1 to 600; left out, not stated.
        by: who does it; left out, not stated.
        since: the first day of the duty; left out, not stated.
        until: the first day it no longer holds.
        done: the times it was done; left out, not stated.
    """

    noun: ClassVar[str] = "inspection_duty"
    role: ClassVar[Role] = Role.BOARD

    id: str
    name: str | None = None
    basis: DutyBasis | None = None
    every_months: int | None = attrs.field(default=None, metadata=bounded(1, 600))
    by: str | None = attrs.field(default=None, metadata=refers_to("organisation", "entity", "person"))
    since: When | None = None
    until: When | None = None
    done: tuple[Inspection, ...] | None = None
