"""People with dated residency, and organisations."""

from __future__ import annotations

from enum import Enum
from typing import ClassVar

import attrs

from wijkonderneming.model.noun import PERSONAL, Noun, Role, Stretch
from wijkonderneming.values.identifiers import OrganisationId
from wijkonderneming.values.place import Place
from wijkonderneming.values.when import When

__all__ = ["Organisation", "OrganisationKind", "Person", "Residence"]


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Residence(Stretch):
    """Where a person lives, from when until when.

    Attributes:
        place: where; it is tested against the trust's area.
        since: the first day there; left out, it was always so as far as the document says.
        until: the first day no longer there; left out, still there.
    """

    noun: ClassVar[str] = "residence"
    gives_way: ClassVar[str | None] = ""

    place: Place = attrs.field(metadata=PERSONAL)
    since: When | None = None
    until: When | None = None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Person(Noun):
    """A natural person, known by an opaque id.

    There is no field for a citizen service number, health, religion or politics.

    Attributes:
        id: opaque id; not a name.
        name: optional; absent from ``repr``, findings, errors and exports unless asked for.
        residences: where the person lives and lived; left out, not stated.
    """

    noun: ClassVar[str] = "person"

    id: str
    name: str | None = attrs.field(default=None, metadata=PERSONAL)
    residences: tuple[Residence, ...] | None = None


class OrganisationKind(Enum):
    """What sort of organisation it is, as far as the rules ask."""

    RESIDENTS_ASSOCIATION = "residents_association"
    """An organisation whose members are residents (bewonersorganisatie)."""
    MUNICIPALITY = "municipality"
    PUBLIC_BODY = "public_body"
    HOUSING_ASSOCIATION = "housing_association"
    BANK = "bank"
    FUND = "fund"
    CHARITY = "charity"
    BUSINESS = "business"
    UMBRELLA = "umbrella"
    OTHER = "other"


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Organisation(Noun):
    """A party that is no part of the trust: a municipality, a lender, a tenant, a residents' association.

    Attributes:
        id: its id in the document.
        name: its public name.
        kind_: what sort of organisation it is; left out, not stated.
        identifiers: its official numbers; left out, not stated.
    """

    noun: ClassVar[str] = "organisation"
    role: ClassVar[Role] = Role.SECRETARY

    id: str
    name: str | None = None
    kind_: OrganisationKind | None = None
    identifiers: tuple[OrganisationId, ...] | None = None
