"""A network: an umbrella body with its members."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from functools import cached_property
from typing import Any, ClassVar

import attrs

from wijkonderneming.model.elsewhere import Elsewhere
from wijkonderneming.model.evidence import Claim, Gap, Note
from wijkonderneming.model.legal_forms import Jurisdiction
from wijkonderneming.model.noun import Role, Stretch
from wijkonderneming.model.people import Organisation
from wijkonderneming.model.root import Root, found_by_id
from wijkonderneming.model.wellformed import problems_of
from wijkonderneming.values.base import IllFormed
from wijkonderneming.values.place import Place
from wijkonderneming.values.source import Source
from wijkonderneming.values.when import When

__all__ = ["Grade", "GradeKind", "InvalidNetwork", "Network", "NetworkMember"]


class InvalidNetwork(IllFormed):
    """A network is not well-formed; ``problems`` names everything, each with its path."""


class GradeKind(Enum):
    """What membership of a network is worth, whatever the network calls it."""

    CORE = "core"
    """A member with more rights or duties than others (kernlid)."""
    FULL = "full"
    PROVISIONAL = "provisional"
    """On the way to full membership (aspirant-lid)."""
    ASSOCIATE = "associate"
    """Linked, without the vote of a member."""


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Grade(Stretch):
    """A grade of membership, for some time.

    Attributes:
        grade: what it is worth; left out, not stated.
        called: what the network calls it.
        since: the first day, inclusive.
        until: the first day no longer; left out, until the next grade.
    """

    noun: ClassVar[str] = "grade"
    exclusive: ClassVar[bool] = True

    id: str | None = None
    grade: GradeKind | None = None
    called: str | None = None
    since: When | None = None
    until: When | None = None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class NetworkMember(Elsewhere):
    """An enterprise or group that is or was a member.

    Attributes:
        id: its id in the document.
        trust: the id of its own document; left out, none is known.
        name: what it is called.
        place: where it is.
        grades: its grades over time; it was a member while it had one. Left out, not stated.
    """

    noun: ClassVar[str] = "network_member"

    id: str
    trust: str | None = None
    name: str | None = None
    place: Place | None = None
    grades: tuple[Grade, ...] | None = None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Network(Root):
    """An umbrella body of neighbourhood enterprises (koepel).

    A list that is left out is not stated; one that is present is complete unless a gap about it says otherwise.

    Attributes:
        id: its id.
        name: what it is called.
        jurisdictions: where its members are; complete when stated.
        charters: ids of the charters by which it admits members.
        organisations: other parties.
        members: its members, now and before.
        claims: what sources say of single facts.
        gaps: lists that may miss items.
        notes: what sources say and no noun holds.
        sources: the sources.

    Raises:
        InvalidNetwork: listing everything that is ill-formed.
    """

    noun: ClassVar[str] = "network"
    role: ClassVar[Role] = Role.SECRETARY

    id: str
    name: str
    jurisdictions: tuple[Jurisdiction, ...] | None = None
    charters: tuple[str, ...] | None = None
    organisations: tuple[Organisation, ...] | None = None
    members: tuple[NetworkMember, ...] | None = None
    claims: tuple[Claim, ...] | None = None
    gaps: tuple[Gap, ...] | None = None
    notes: tuple[Note, ...] | None = None
    sources: tuple[Source, ...] | None = None

    def __attrs_post_init__(self) -> None:
        found = problems_of(self)
        if found:
            raise InvalidNetwork(found)

    @cached_property
    def by_id(self) -> Mapping[str, Any]:
        """Every object that has an id, by its id; the network itself too."""
        return found_by_id(self)
