"""Legal entities."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import ClassVar

import attrs

from wijkonderneming.model.articles import Articles
from wijkonderneming.model.bodies import Body
from wijkonderneming.model.distributions import Distribution
from wijkonderneming.model.filings import Filing
from wijkonderneming.model.financial_years import FinancialYear
from wijkonderneming.model.formers import FormerForm, FormerName, held_on
from wijkonderneming.model.funds import Fund, FundTransfer
from wijkonderneming.model.legal_forms import Jurisdiction, LegalForm, Liability
from wijkonderneming.model.members import Member, MemberClass, MemberInformation
from wijkonderneming.model.noun import Noun, Role, known_by, listed
from wijkonderneming.model.offices import Office
from wijkonderneming.model.statuses import Status
from wijkonderneming.values.base import Problem
from wijkonderneming.values.identifiers import OrganisationId
from wijkonderneming.values.money import Money
from wijkonderneming.values.place import Place
from wijkonderneming.values.when import When

__all__ = ["Balance", "Entity"]


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
class Entity(Noun):
    """A legal entity of the group that makes up a trust.

    Attributes:
        id: its id in the document.
        name: its name in the register, now.
        statutory_name: its name in full, as its articles and the register have it, where it goes by a shorter one; left
            out, not stated.
        former_names: the names it had before.
        form: its legal form, now; left out, not stated.
        former_forms: the forms it had before; a conversion keeps the person.
        liability: how far its members are liable while it is a co-operative, and of no meaning while it is not, as its
            form may be disputed or change; left out, not stated.
        jurisdiction: whose law governs it, where neither its form nor the trust says so.
        identifiers: its official numbers.
        seat: where it has its statutory seat.
        founded: the day it was incorporated; the initiative is something else.
        statuses: its dated statuses.
        articles: the dated versions of its articles.
        bodies: its bodies.
        offices: who fills, filled or will fill which seat.
        membership: its classes of members; an empty list for a form without members.
        members: its members one by one; left out, not stated.
        member_information: the means by which it informs its members; left out, not stated.
        financial_years: its financial years; those not listed are the usual ones of its articles.
        filings: what it drew up, adopted, filed and published.
        distributions: payments out of profit or capital; an empty list when there were none.
        balances: its cash on stated days; entities do not share a purse.
        funds: what its own capital is set aside for.
        fund_transfers: what was moved between them.
    """

    noun: ClassVar[str] = "entity"

    id: str
    name: str | None = None
    statutory_name: str | None = attrs.field(default=None, metadata=known_by(Role.NOTARY))
    former_names: tuple[FormerName, ...] | None = None
    form: LegalForm | None = None
    former_forms: tuple[FormerForm, ...] | None = None
    liability: Liability | None = attrs.field(default=None, metadata=known_by(Role.NOTARY))
    jurisdiction: Jurisdiction | None = None
    identifiers: tuple[OrganisationId, ...] | None = None
    seat: Place | None = None
    founded: When | None = attrs.field(default=None, metadata=known_by(Role.NOTARY))
    statuses: tuple[Status, ...] | None = None
    articles: tuple[Articles, ...] | None = attrs.field(default=None, metadata=known_by(Role.NOTARY))
    bodies: tuple[Body, ...] | None = None
    offices: tuple[Office, ...] | None = None
    membership: tuple[MemberClass, ...] | None = None
    members: tuple[Member, ...] | None = None
    member_information: tuple[MemberInformation, ...] | None = None
    financial_years: tuple[FinancialYear, ...] | None = attrs.field(default=None, metadata=known_by(Role.TREASURER))
    filings: tuple[Filing, ...] | None = attrs.field(default=None, metadata=known_by(Role.TREASURER))
    distributions: tuple[Distribution, ...] | None = attrs.field(default=None, metadata=known_by(Role.TREASURER))
    balances: tuple[Balance, ...] | None = attrs.field(default=None, metadata=known_by(Role.TREASURER))
    funds: tuple[Fund, ...] | None = attrs.field(default=None, metadata=known_by(Role.TREASURER))
    fund_transfers: tuple[FundTransfer, ...] | None = attrs.field(default=None, metadata=known_by(Role.TREASURER))

    def own_problems(self) -> Iterator[Problem]:
        """No day lies in two financial years."""
        years = sorted(enumerate(listed(self.financial_years)), key=lambda pair: (pair[1].since, pair[0]))
        for (_, first), (i, second) in pairwise(years):
            if first.since < second.since < first.until:
                expected, found = f"{first.until.isoformat()} or later", second.since.isoformat()
                yield Problem(path=f"financial_years[{i}].since", code="overlap", expected=expected, found=found)

    def names_on(self, day: date) -> tuple[str | None, ...]:
        """Every name it may have had on a day, the oldest first; one when there is no doubt."""
        return held_on(self.name, listed(self.former_names), day)

    def forms_on(self, day: date) -> tuple[LegalForm | None, ...]:
        """Every legal form it may have had on a day, the oldest first; one when there is no doubt."""
        return held_on(self.form, listed(self.former_forms), day)
