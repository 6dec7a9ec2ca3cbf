"""The parts of a building or installation that wear: how many there are, in what condition, and when they are replaced."""

from __future__ import annotations

from enum import Enum
from typing import ClassVar

import attrs

from wijkonderneming.model.formers import Former
from wijkonderneming.model.noun import Noun, Role, Stretch, bounded, known_by, refers_to
from wijkonderneming.values.figure import Figure
from wijkonderneming.values.money import Money
from wijkonderneming.values.text import Text
from wijkonderneming.values.when import When

__all__ = [
    "Component",
    "ConditionScore",
    "Defect",
    "DefectSeverity",
    "FormerNextYear",
    "MeasuredIn",
    "Replacement",
]


class MeasuredIn(Enum):
    """In what the quantity of a part is counted."""

    PIECE = "piece"
    METRE = "m"
    SQUARE_METRE = "m2"
    CUBIC_METRE = "m3"
    HOUR = "hour"
    LUMP = "lump"
    """All of it at once, for one price (post)."""


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class ConditionScore(Noun):
    """The condition of a part, as an inspection found it; it holds until the next one.

    Attributes:
        since: the day of the inspection, inclusive.
        value: from 1, excellent, to 6, very bad, both inclusive.

    Source: NEN 2767 by name: 1 excellent, 2 good, 3 fair, 4 moderate, 5 bad, 6 very bad. The standard was not read, and
        how a score follows from defects is not worked out here.
    """

    noun: ClassVar[str] = "condition_score"
    distinct: ClassVar[str] = "since"

    since: When
    value: int = attrs.field(metadata=bounded(1, 6))


class DefectSeverity(Enum):
    """How serious it is what is wrong with a part (ernst)."""

    MINOR = "minor"
    SERIOUS = "serious"
    CRITICAL = "critical"


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Defect(Stretch):
    """Something wrong with a part (gebrek), from when it was found until it was mended.

    Attributes:
        id: its id in the document.
        what: what is wrong.
        severity: how serious it is.
        extent: how much of the part it is found in (omvang), from 1, hardly any, to 5, nearly all, both inclusive.
        intensity: how far it has come (intensiteit), from 1, the beginning, to 3, the end, both inclusive.
        since: the day it was found, inclusive.
        until: the first day it was mended; left out, it is still there.
    """

    noun: ClassVar[str] = "defect"

    id: str
    what: Text | None = None
    severity: DefectSeverity | None = None
    extent: int | None = attrs.field(default=None, metadata=bounded(1, 5))
    intensity: int | None = attrs.field(default=None, metadata=bounded(1, 3))
    since: When | None = None
    until: When | None = None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Replacement(Noun):
    """A part was replaced, or work that comes back was done on it.

    Attributes:
        id: its id in the document.
        on: when; only its year counts for the plan.
        cost: what it came to; left out, not stated. What was paid stands among the costs of the trust.
        by: who did it; left out, not stated.
    """

    noun: ClassVar[str] = "replacement"

    id: str
    on: When | None = None
    cost: Money | None = attrs.field(default=None, metadata=known_by(Role.TREASURER) | bounded(0))
    by: str | None = attrs.field(default=None, metadata=refers_to("organisation", "entity", "person"))


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class FormerNextYear(Former):
    """A year for which work on a part was planned, before it was planned for another one.

    Attributes:
        value: the year.
        since: the first day it was planned so; left out, since the plan before.
        until: the first day it was planned otherwise.
    """

    noun: ClassVar[str] = "former_next_year"

    value: int
    since: When | None = None
    until: When | None = None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Component(Noun):
    """A part that wears (element), and the work on it that comes back: replacing it, or painting it.

    Work of another cycle on the same part is a component of its own.

    Attributes:
        id: its id in the document.
        name: what it is.
        element: its code in NL-SfB, as text, like ``27.21``; left out, not stated.
        work: what is done each time; left out, it is replaced.
        quantity: how much of it there is, of all alike assets together.
        unit: in what that is counted.
        unit_cost: what the work costs for one unit, without value added tax, at the prices of the plan; 0 up to
            100,000,000.
        cycle: after how many years it is done again, 1 to 200.
        next_year: the year in which it is planned next; left out, the cycle after it was done last.
        former_next_years: the years for which it was planned before.
        replacements: when it was done; left out, not stated.
        scores: its condition by each inspection.
        defects: what was found wrong with it.
    """

    noun: ClassVar[str] = "component"
    role: ClassVar[Role] = Role.BOARD

    id: str
    name: str | None = None
    element: str | None = None
    work: Text | None = None
    quantity: Figure | None = None
    unit: MeasuredIn | None = None
    unit_cost: Money | None = attrs.field(default=None, metadata=bounded(0, 100_000_000))
    cycle: int | None = attrs.field(default=None, metadata=bounded(1, 200))
    next_year: int | None = attrs.field(default=None, metadata=bounded(1900, 2300))
    former_next_years: tuple[FormerNextYear, ...] | None = None
    replacements: tuple[Replacement, ...] | None = None
    scores: tuple[ConditionScore, ...] | None = None
    defects: tuple[Defect, ...] | None = None
