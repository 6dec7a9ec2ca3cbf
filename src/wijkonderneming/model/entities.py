"""Legal entities and how they are linked."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import ClassVar

import attrs

from wijkonderneming.model.bodies import Body, Office
from wijkonderneming.model.formers import Former, held_on
from wijkonderneming.model.funds import Fund, FundTransfer
from wijkonderneming.model.noun import Noun, Role, Stretch, bounded, known_by, listed, other_than, refers_to
from wijkonderneming.values.identifiers import OrganisationId
from wijkonderneming.values.money import Money
from wijkonderneming.values.place import Place
from wijkonderneming.values.share import Share
from wijkonderneming.values.when import When

__all__ = [
    "Articles",
    "Balance",
    "Distribution",
    "Entity",
    "FormerForm",
    "FormerName",
    "Jurisdiction",
    "LegalForm",
    "Link",
    "LinkKind",
    "MemberClass",
    "Recipient",
    "Status",
    "StatusKind",
]


class Jurisdiction(Enum):
    """Whose law governs an entity."""

    NL = "nl"
    ENGLAND = "england"
    SCOTLAND = "scotland"


class LegalForm(Enum):
    """The legal form of an entity."""

    STICHTING = "stichting"
    """Foundation, art. 2:285 BW."""
    VERENIGING = "vereniging"
    """Association with full legal capacity (volledige rechtsbevoegdheid), art. 2:27 BW."""
    VERENIGING_BEPERKT = "vereniging_beperkt"
    """Association with limited legal capacity (beperkte rechtsbevoegdheid), art. 2:30 BW."""
    COOPERATIE = "cooperatie"
    """Co-operative, art. 2:53 BW."""
    BV = "bv"
    """Private limited company, art. 2:175 BW."""
    COMPANY_LIMITED_BY_GUARANTEE = "company_limited_by_guarantee"
    CIC = "cic"
    CIO = "cio"
    SCIO = "scio"
    COMMUNITY_BENEFIT_SOCIETY = "community_benefit_society"
    COOPERATIVE_SOCIETY = "cooperative_society"

    @property
    def jurisdiction(self) -> Jurisdiction | None:
        """The law this form belongs to; nothing where it exists in more than one."""
        return _FORM_LAW.get(self.value)


_FORM_LAW = {
    **dict.fromkeys(["stichting", "vereniging", "vereniging_beperkt", "cooperatie", "bv"], Jurisdiction.NL),
    "cio": Jurisdiction.ENGLAND,
    "scio": Jurisdiction.SCOTLAND,
}


class StatusKind(Enum):
    """A dated status under tax or charity law."""

    ANBI = "anbi"
    SBBI = "sbbi"
    REGISTERED_CHARITY = "registered_charity"


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Status(Stretch):
    """A status an entity has for some time.

    Attributes:
        status: which one.
        since: the first day it has it.
        until: the first day it no longer has it.
    """

    noun: ClassVar[str] = "status"

    status: StatusKind
    since: When | None = None
    until: When | None = None


class Recipient(Enum):
    """Whom a surplus or a distribution goes to."""

    NEIGHBOURHOOD = "neighbourhood"
    """The trust's own purpose and area."""
    SIMILAR_BODY = "similar_body"
    """Another body with a like purpose and lock."""
    PUBLIC_BODY = "public_body"
    PRIVATE_PERSONS = "private_persons"
    """Members, founders, directors, investors or others, for themselves."""


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Articles(Stretch):
    """One dated version of the articles of an entity (statuten).

    Attributes:
        since: the first day this version is in force, inclusive.
        until: the first day it no longer is; left out, until the next version.
        notarial: whether they stand in a notarial deed (notariele akte); left out, not stated.
        surplus_to: to whom they let a surplus go; left out, not stated. Complete when stated.
    """

    noun: ClassVar[str] = "articles"
    role: ClassVar[Role] = Role.NOTARY
    exclusive: ClassVar[bool] = True

    id: str | None = None
    since: When | None = None
    until: When | None = None
    notarial: bool | None = None
    surplus_to: tuple[Recipient, ...] | None = None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Distribution(Noun):
    """A payment out of profit or capital without anything in return. Interest on a debt is none.

    Attributes:
        on: the day it was paid.
        amount: how much, not negative.
        to: whom it went to.
    """

    noun: ClassVar[str] = "distribution"
    role: ClassVar[Role] = Role.TREASURER

    id: str | None = None
    on: When | None = None
    amount: Money | None = attrs.field(default=None, metadata=bounded(0))
    to: Recipient | None = None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Balance(Noun):
    """The cash an entity has at the start of a day.

    Attributes:
        on: the day; the amount is what there is before anything is paid on that day.
        cash: money at bank and in hand; negative when overdrawn.
    """

    noun: ClassVar[str] = "balance"
    role: ClassVar[Role] = Role.TREASURER
    distinct: ClassVar[str] = "on"

    id: str | None = None
    on: date
    cash: Money


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class MemberClass(Stretch):
    """A class of members of an association, co-operative or company, as its articles set it.

    Attributes:
        voting: whether its members vote in the general meeting; left out, not stated.
        residents_only: whether only people who live in the area (or their organisations) can be in it.
        number: how many members it has; left out, not stated.
    """

    noun: ClassVar[str] = "member_class"

    id: str
    name: str | None = None
    voting: bool | None = None
    residents_only: bool | None = None
    number: int | None = None
    since: When | None = None
    until: When | None = None


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


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Entity(Noun):
    """A legal entity of the group that makes up a trust.

    Attributes:
        id: its id in the document.
        name: its name in the register, now.
        former_names: the names it had before.
        form: its legal form, now; left out, not stated.
        former_forms: the forms it had before; a conversion keeps the person.
        jurisdiction: whose law governs it, where neither its form nor the trust says so.
        identifiers: its official numbers.
        seat: where it has its statutory seat.
        founded: the day it was incorporated; the initiative is something else.
        statuses: its dated statuses.
        articles: the dated versions of its articles.
        bodies: its bodies.
        offices: who fills, filled or will fill which seat.
        membership: its classes of members; an empty list for a form without members.
        distributions: payments out of profit or capital; an empty list when there were none.
        balances: its cash on stated days; entities do not share a purse.
        funds: what its own capital is set aside for.
        fund_transfers: what was moved between them.
    """

    noun: ClassVar[str] = "entity"

    id: str
    name: str | None = None
    former_names: tuple[FormerName, ...] | None = None
    form: LegalForm | None = None
    former_forms: tuple[FormerForm, ...] | None = None
    jurisdiction: Jurisdiction | None = None
    identifiers: tuple[OrganisationId, ...] | None = None
    seat: Place | None = None
    founded: When | None = attrs.field(default=None, metadata=known_by(Role.NOTARY))
    statuses: tuple[Status, ...] | None = None
    articles: tuple[Articles, ...] | None = attrs.field(default=None, metadata=known_by(Role.NOTARY))
    bodies: tuple[Body, ...] | None = None
    offices: tuple[Office, ...] | None = None
    membership: tuple[MemberClass, ...] | None = None
    distributions: tuple[Distribution, ...] | None = attrs.field(default=None, metadata=known_by(Role.TREASURER))
    balances: tuple[Balance, ...] | None = attrs.field(default=None, metadata=known_by(Role.TREASURER))
    funds: tuple[Fund, ...] | None = attrs.field(default=None, metadata=known_by(Role.TREASURER))
    fund_transfers: tuple[FundTransfer, ...] | None = attrs.field(default=None, metadata=known_by(Role.TREASURER))

    def names_on(self, day: date) -> tuple[str | None, ...]:
        """Every name it may have had on a day, the oldest first; one when there is no doubt."""
        return held_on(self.name, listed(self.former_names), day)

    def forms_on(self, day: date) -> tuple[LegalForm | None, ...]:
        """Every legal form it may have had on a day, the oldest first; one when there is no doubt."""
        return held_on(self.form, listed(self.former_forms), day)


class LinkKind(Enum):
    """How one entity is related to another."""

    OWNS_SHARES_OF = "owns_shares_of"
    SOLE_MEMBER_OF = "sole_member_of"
    LEASES_TO = "leases_to"
    EMPLOYS_FOR = "employs_for"
    OPERATES_FOR = "operates_for"
    SUCCEEDS = "succeeds"
    SUBSIDIARY_OF = "subsidiary_of"

    @property
    def acyclic(self) -> bool:
        """Whether it never comes back to where it began; entities that own or lead each other are normal."""
        return self is LinkKind.SUCCEEDS


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Link(Stretch):
    """A dated relation: ``from_`` does to ``to`` what the kind says.

    Attributes:
        kind_: how they are related.
        from_: an entity or organisation.
        to: another one.
        share: the part of the shares or votes, where the kind is about owning.
    """

    noun: ClassVar[str] = "link"

    id: str | None = None
    kind_: LinkKind
    from_: str = attrs.field(metadata=refers_to("entity", "organisation"))
    to: str = attrs.field(metadata=refers_to("entity", "organisation") | other_than("from_"))
    since: When | None = None
    until: When | None = None
    share: Share | None = None
