"""Personal interests of people, and how they are related to each other, as far as decisions must know."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import ClassVar

import attrs

from wijkonderneming.model.noun import Stretch, other_than, refers_to
from wijkonderneming.model.subjects import Subject
from wijkonderneming.values.base import Problem
from wijkonderneming.values.share import Share
from wijkonderneming.values.when import When

__all__ = ["Interest", "InterestKind", "Relation", "RelationKind"]


class InterestKind(Enum):
    """What sort of interest it is."""

    FAMILY = "family"
    OWNERSHIP = "ownership"
    OFFICE = "office"
    """An office elsewhere."""
    EMPLOYMENT = "employment"
    TENANT = "tenant"
    SUPPLIER = "supplier"
    CREDITOR = "creditor"
    NEIGHBOUR = "neighbour"
    OTHER = "other"


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Interest(Stretch):
    """A direct or indirect personal interest of somebody (persoonlijk belang). Whether it conflicts is for rules to say.

    Attributes:
        person: whose it is.
        in_: the party, right, contract or other object it is in; left out, only ``subjects`` tells.
        subjects: the decisions it is in; left out, whatever concerns ``in_``.
        kind_: what sort of interest.
        share: the part of an undertaking, of its capital or votes, where it is owned.
        through: the related person whose interest it is at first; left out, it is direct, or not stated.
        declared: the day it was declared; left out, not stated.
        since: the first day, inclusive.
        until: the first day no longer.

    Source: arts. 2:44(6), 2:47(7), 2:291(6) and 2:292a(7) BW.
    """

    noun: ClassVar[str] = "interest"

    id: str
    person: str = attrs.field(metadata=refers_to("person"))
    in_: str | None = attrs.field(default=None, metadata=refers_to("any") | other_than("person"))
    subjects: tuple[Subject, ...] | None = None
    kind_: InterestKind | None = None
    share: Share | None = None
    through: str | None = attrs.field(default=None, metadata=refers_to("person") | other_than("person"))
    declared: When | None = None
    since: When | None = None
    until: When | None = None

    def own_problems(self) -> Iterator[Problem]:
        """It is an interest in something."""
        if self.in_ is None and self.subjects is None:
            yield Problem(path="in", code="missing", expected="one of in, subjects")


class RelationKind(Enum):
    """How two people are related."""

    FAMILY = "family"
    """By blood, marriage or partnership; how closely is not asked."""
    HOUSEHOLD = "household"
    """Living in one household."""
    BUSINESS = "business"
    """Partners in business, or employer and employee."""


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Relation(Stretch):
    """Two people are related to each other. It goes both ways.

    Attributes:
        one: a person.
        other: another person.
        kind_: how they are related; left out, not stated.
        since: the first day, inclusive.
        until: the first day no longer.
    """

    noun: ClassVar[str] = "relation"

    id: str | None = None
    one: str = attrs.field(metadata=refers_to("person"))
    other: str = attrs.field(metadata=refers_to("person") | other_than("one"))
    kind_: RelationKind | None = None
    since: When | None = None
    until: When | None = None
