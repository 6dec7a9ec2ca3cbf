"""Who does the work: employees, volunteers, professionals whom residents direct, seconded staff, placements.

What work costs stands with the costs; nothing here moves money. An allowance or fee is stated because rules compare
it with a cap: the cap and its source are the rule's.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import ClassVar

import attrs

from wijkonderneming.model.noun import DatedMoney, Role, Stretch, bounded, known_by, refers_to
from wijkonderneming.values.base import Problem
from wijkonderneming.values.hours import Hours
from wijkonderneming.values.money import Money
from wijkonderneming.values.share import Share
from wijkonderneming.values.when import When

__all__ = [
    "WORK_KINDS",
    "Employee",
    "IndependentProfessional",
    "Placement",
    "PlacementKind",
    "Seconded",
    "Volunteer",
    "Work",
]


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Work(Stretch):
    """Work that people do for the enterprise in one capacity.

    Attributes:
        id: its id in the document.
        entity: the entity they work for, which for employees is the employer; left out, not stated.
        name: what the work is called, like a role title; no name of a person.
        number: how many people do it, 1 or more; left out, not stated.
        counted_on: the day for which that number is stated; left out, for all the time, or not stated.
        hours_per_week: the hours a week of each of them; left out, not stated.
        since: the first day, inclusive.
        until: the first day no longer.
    """

    noun: ClassVar[str] = "work"
    role: ClassVar[Role] = Role.BOARD

    id: str
    entity: str | None = attrs.field(default=None, metadata=refers_to("entity"))
    name: str | None = None
    number: int | None = attrs.field(default=None, metadata=bounded(1))
    counted_on: When | None = None
    hours_per_week: Hours | None = None
    since: When | None = None
    until: When | None = None

    @property
    def pays(self) -> str | None:
        """The entity in whose currency its amounts are; nothing where it is not stated."""
        return self.entity

    def own_problems(self) -> Iterator[Problem]:
        """A week has no more hours than it has."""
        week = Hours(24 * 7)
        if self.hours_per_week is not None and not self.hours_per_week <= week:
            found = str(self.hours_per_week)
            yield Problem(path="hours_per_week", code="too_high", expected=f"at most {week}", found=found)


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Employee(Work):
    """Work under a contract of employment (arbeidsovereenkomst).

    Attributes:
        person: the person; left out, not named. One person is then meant, and ``number`` is 1 or left out.
        fte: the part of full time that each works, from 0 up to 1, both inclusive; left out, not stated.
        on_behalf_of: the entity for which the employer has them work, where it is another one.
    """

    kind: ClassVar[str] = "employee"

    person: str | None = attrs.field(default=None, metadata=refers_to("person"))
    fte: Share | None = None
    on_behalf_of: str | None = attrs.field(default=None, metadata=refers_to("entity", "organisation"))

    def own_problems(self) -> Iterator[Problem]:
        """A named person is one person."""
        yield from super().own_problems()
        yield from _one_person(self.person, self.number)


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Volunteer(Work):
    """Unpaid work, perhaps with an allowance (vrijwilligersvergoeding).

    Attributes:
        person: the person; left out, not named. One person is then meant, and ``number`` is 1 or left out.
        allowance_per_hour: what each gets for an hour, dated; an empty list when there is none.
        allowance_per_month: what each gets in a calendar month at most, dated; likewise.
        allowance_per_year: what each gets in a calendar year at most, dated; likewise.
    """

    kind: ClassVar[str] = "volunteer"

    person: str | None = attrs.field(default=None, metadata=refers_to("person"))
    allowance_per_hour: tuple[DatedMoney, ...] | None = attrs.field(default=None, metadata=known_by(Role.TREASURER))
    allowance_per_month: tuple[DatedMoney, ...] | None = attrs.field(default=None, metadata=known_by(Role.TREASURER))
    allowance_per_year: tuple[DatedMoney, ...] | None = attrs.field(default=None, metadata=known_by(Role.TREASURER))

    def own_problems(self) -> Iterator[Problem]:
        """A named person is one person."""
        yield from super().own_problems()
        yield from _one_person(self.person, self.number)


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class IndependentProfessional(Work):
    """Work of somebody who is self-employed or of a firm, hired and directed by the residents (zzp'er, zakelijk leider).

    Attributes:
        professional: the person or firm; left out, not named.
        directed_by: the entity or body that hires and directs; left out, not stated.
        task: what for.
        fee_per_hour: the fee for an hour without tax, dated.
        fee_per_month: the fee for a month without tax, dated.
        fee_in_all: the fee for the whole task without tax.
    """

    kind: ClassVar[str] = "independent"

    professional: str | None = attrs.field(default=None, metadata=refers_to("person", "organisation"))
    directed_by: str | None = attrs.field(default=None, metadata=refers_to("entity", "body"))
    task: str | None = None
    fee_per_hour: tuple[DatedMoney, ...] | None = attrs.field(default=None, metadata=known_by(Role.TREASURER))
    fee_per_month: tuple[DatedMoney, ...] | None = attrs.field(default=None, metadata=known_by(Role.TREASURER))
    fee_in_all: Money | None = attrs.field(default=None, metadata=known_by(Role.TREASURER) | bounded(0))


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Seconded(Work):
    """Work of people whom another organisation employs and lends (detachering).

    Attributes:
        from_: the organisation that employs them; left out, not stated.
        paid_by: who pays them; left out, not stated.
    """

    kind: ClassVar[str] = "seconded"

    from_: str | None = attrs.field(default=None, metadata=refers_to("organisation", "entity"))
    paid_by: str | None = attrs.field(default=None, metadata=refers_to("organisation", "entity"))


class PlacementKind(Enum):
    """Why people are placed with the enterprise."""

    TRAINEE = "trainee"
    """To learn (stage, leerwerkplek)."""
    REINTEGRATION = "reintegration"
    """On the way to paid work (re-integratie, werkervaringsplaats)."""
    SHELTERED = "sheltered"
    """Lasting work with support (beschut werk)."""
    DAYTIME = "daytime"
    """Daytime activity without the aim of paid work (dagbesteding)."""


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Placement(Work):
    """Places for trainees and for people at a distance from the labour market.

    People are only counted: who was placed why is nobody else's business, so there is no field for a person.

    Attributes:
        why: why they are placed; left out, not stated.
        placed_by: the organisation that places them; left out, not stated.
        moved_on: how many went on to paid work elsewhere, 0 or more; left out, not stated.
    """

    kind: ClassVar[str] = "placement"

    why: PlacementKind | None = None
    placed_by: str | None = attrs.field(default=None, metadata=refers_to("organisation"))
    moved_on: int | None = None


def _one_person(person: str | None, number: int | None) -> Iterator[Problem]:
    if person is not None and number not in {None, 1}:
        yield Problem(
            path="number", code="one_person", expected="1, or left out, for a named person", found=str(number)
        )


WORK_KINDS: tuple[type[Work], ...] = (Employee, Volunteer, IndependentProfessional, Seconded, Placement)
