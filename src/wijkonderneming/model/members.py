"""Members of entities: their classes, how many there are, single members, and what tells them how to leave."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import ClassVar

import attrs

from wijkonderneming.model.clauses_meeting import Channel
from wijkonderneming.model.evidence import Quality
from wijkonderneming.model.noun import Noun, Stretch, bounded, refers_to
from wijkonderneming.model.suspensions import Suspension
from wijkonderneming.values.base import Problem
from wijkonderneming.values.money import Money
from wijkonderneming.values.when import When

__all__ = ["Member", "MemberClass", "MemberCount", "MemberInformation", "MembershipEnd"]


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class MemberCount(Noun):
    """How many members there are on a day, where they are not listed one by one.

    Attributes:
        on: the day; left out, not stated.
        number: how many.
        quality: how exactly it is said.
        source: where it is read.
    """

    noun: ClassVar[str] = "member_count"

    id: str | None = None
    on: When | None = None
    number: int
    quality: Quality = Quality.EXACT
    source: str | None = attrs.field(default=None, metadata=refers_to("source"))


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class MemberClass(Stretch):
    """A class of members of an association, co-operative or company, as its articles set it.

    Attributes:
        name: what the articles call it.
        voting: whether its members vote in the general meeting; left out, not stated.
        votes: the votes each has, where they vote; left out, one, art. 2:38(1) BW.
        residents_only: whether only people who live in the area (or their organisations) can be in it.
        on_entry: what each pays once, on entry; left out, not stated.
        per_year: what each pays a year; left out, not stated.
        counts: how many members it had on stated days; left out, not stated.
        since: the first day it exists, inclusive.
        until: the first day it no longer does.
    """

    noun: ClassVar[str] = "member_class"

    id: str
    name: str | None = None
    voting: bool | None = None
    votes: int | None = attrs.field(default=None, metadata=bounded(1, 1_000_000))
    residents_only: bool | None = None
    on_entry: Money | None = attrs.field(default=None, metadata=bounded(0))
    per_year: Money | None = attrs.field(default=None, metadata=bounded(0))
    counts: tuple[MemberCount, ...] | None = None
    since: When | None = None
    until: When | None = None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class MemberInformation(Stretch):
    """A means by which an entity informs its members, and whether it tells them how to leave.

    Attributes:
        by: the means: a website, a paper of its own (ledenblad), letters.
        tells_how_to_leave: whether what a member needs to know to leave (opzegging) stands there for everybody to see:
            of a website on its main page, of a paper on one of its first three pages; left out, not stated.
        since: the first day, inclusive.
        until: the first day no longer.

    Source: art. 2:35(6) BW.
    """

    noun: ClassVar[str] = "member_information"

    id: str | None = None
    by: Channel
    tells_how_to_leave: bool | None = None
    since: When | None = None
    until: When | None = None


class MembershipEnd(Enum):
    """Why a membership ended, art. 2:35(1) BW."""

    DEATH = "death"
    """Or, of an organisation, that it ceased to exist."""
    BY_MEMBER = "by_member"
    """The member left (opzegging door het lid)."""
    BY_ENTITY = "by_entity"
    """The association cancelled it (opzegging door de vereniging)."""
    EXPULSION = "expulsion"
    """Ontzetting."""


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Member(Stretch):
    """Somebody who is a member of an entity. A delegate of members holds an office in the body of the delegates.

    Attributes:
        holder: the person, organisation or entity that is the member; left out, not stated.
        member_class: the class; left out, not stated.
        since: the day of admission, inclusive; left out, a member already.
        until: the first day no longer a member; left out, a member still.
        ended: why it ended; left out, not stated.
        suspended: when the member was suspended; left out, not stated.
        votes: the votes this member has, where they are not those of the class.
        applied_in_writing: whether the application is kept in writing, or the member signed in the records instead, as
            art. 2:61 BW asks of a co-operative whose members are liable; left out, not stated.
        paid_in: what the member paid in and has not had back; left out, not stated.
        represented_by: the person who votes for a member that is an organisation.
        decision: the decision to admit, or the source that tells of it.
    """

    noun: ClassVar[str] = "member"
    reason: ClassVar[str] = "ended"

    id: str
    holder: str | None = attrs.field(default=None, metadata=refers_to("person", "organisation", "entity"))
    member_class: str | None = attrs.field(default=None, metadata=refers_to("member_class", same="entity"))
    since: When | None = None
    until: When | None = None
    ended: MembershipEnd | None = None
    suspended: tuple[Suspension, ...] | None = None
    votes: int | None = attrs.field(default=None, metadata=bounded(0, 1_000_000))
    applied_in_writing: bool | None = None
    paid_in: Money | None = attrs.field(default=None, metadata=bounded(0))
    represented_by: str | None = attrs.field(default=None, metadata=refers_to("person"))
    decision: str | None = attrs.field(default=None, metadata=refers_to("any"))

    def own_problems(self) -> Iterator[Problem]:
        """What has ended has an end."""
        if self.ended is not None and self.until is None:
            yield Problem(path="until", code="missing_key", expected="the key until, as it is said why it ended")
