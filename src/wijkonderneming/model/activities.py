"""What the enterprise does for its neighbourhood."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import ClassVar

import attrs

from wijkonderneming.model.noun import Role, Stretch, refers_to
from wijkonderneming.values.base import Problem
from wijkonderneming.values.recurrence import Recurrence
from wijkonderneming.values.when import When

__all__ = ["Activity", "Audience", "Domain", "PublishedNumber"]


class Domain(Enum):
    """What an activity develops. The four principles of LSA name the first three."""

    ECONOMIC = "economic"
    """Work, enterprise, services that are paid for."""
    SOCIAL = "social"
    """Meeting, helping one another."""
    PHYSICAL = "physical"
    """Buildings, public space, green, upkeep."""
    CULTURAL = "cultural"
    CARE = "care"
    """Care and welfare."""
    ENERGY = "energy"
    LEARNING = "learning"
    FOOD = "food"
    SPORT_AND_PLAY = "sport_and_play"
    HOUSING = "housing"
    PUBLIC_HOUSING = "public_housing"
    """Homes as a public task (volkshuisvesting), art. 5b(3)(k) AWR."""
    OTHER = "other"


class Audience(Enum):
    """For whom it is meant. It says nothing of who came."""

    EVERYONE = "everyone"
    RESIDENTS = "residents"
    MEMBERS = "members"
    CHILDREN = "children"
    YOUNG_PEOPLE = "young_people"
    OLDER_PEOPLE = "older_people"
    NEWCOMERS = "newcomers"
    JOB_SEEKERS = "job_seekers"
    BUSINESSES = "businesses"
    ORGANISATIONS = "organisations"


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class PublishedNumber(Stretch):
    """A published number of something over some time.

    Attributes:
        id: its id in the document, where claims are about it.
        of: what was counted, in the singular or plural the source uses: visits, visitors, m3 of waste.
        number: how many, 0 or more; left out, not stated exactly (a claim may bound it).
        since: the first day it counts, inclusive.
        until: the first day it no longer counts.
    """

    noun: ClassVar[str] = "published_number"
    role: ClassVar[Role] = Role.SOURCE

    id: str | None = None
    of: str | None = None
    number: int | None = None
    since: When | None = None
    until: When | None = None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Activity(Stretch):
    """Something that is done for the neighbourhood, once or again and again.

    Attributes:
        id: its id in the document.
        name: what it is.
        domains: what it develops; complete when stated.
        at: the assets in which or on which it is done; an empty list when it needs none.
        entity: the entity that does it; left out, not stated.
        with_: other parties that take part.
        audience: for whom it is meant; complete when stated.
        times: how often; left out, not stated.
        income: ids of the income it earns; an empty list when it earns none.
        visitors: published numbers of those who came.
        delivered: published numbers of what was delivered.
        since: the first day, inclusive.
        until: the first day no longer.
    """

    noun: ClassVar[str] = "activity"
    role: ClassVar[Role] = Role.BOARD

    id: str
    name: str | None = None
    domains: tuple[Domain, ...] | None = None
    at: tuple[str, ...] | None = attrs.field(default=None, metadata=refers_to("asset"))
    entity: str | None = attrs.field(default=None, metadata=refers_to("entity"))
    with_: tuple[str, ...] | None = attrs.field(default=None, metadata=refers_to("organisation", "entity"))
    audience: tuple[Audience, ...] | None = None
    times: Recurrence | None = None
    income: tuple[str, ...] | None = attrs.field(default=None, metadata=refers_to("income"))
    visitors: tuple[PublishedNumber, ...] | None = None
    delivered: tuple[PublishedNumber, ...] | None = None
    since: When | None = None
    until: When | None = None

    def own_problems(self) -> Iterator[Problem]:
        """Each domain and each audience is said once."""
        for field in ("domains", "audience"):
            said = getattr(self, field) or ()
            if len(set(said)) < len(said):
                yield Problem(path=field, code="repeated", expected="each one once")
