"""What an entity drew up, adopted, filed and published."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import ClassVar

import attrs

from wijkonderneming.model.noun import Noun, Role, refers_to
from wijkonderneming.model.statuses import Register
from wijkonderneming.values.base import Problem
from wijkonderneming.values.when import When

__all__ = ["Filing", "FilingExtent", "FilingKind", "PublishedItem"]


class FilingKind(Enum):
    """What is filed or published."""

    ACCOUNTS = "accounts"
    """The accounts (jaarrekening; balans en staat van baten en lasten)."""
    BOARD_REPORT = "board_report"
    """Bestuursverslag."""
    STATEMENT_IN_PLACE_OF_ACCOUNTS = "statement_in_place_of_accounts"
    """An accountant's, that a small body without profit aim need not file its accounts, art. 2:396(9) BW."""
    ANBI_PUBLICATION = "anbi_publication"
    """What an ANBI publishes on a website."""
    CORPORATE_TAX_RETURN = "corporate_tax_return"
    VAT_RETURN = "vat_return"
    REGISTRATION = "registration"
    """The first registration, or that of a change, in the trade register or that of a regulator."""
    BENEFICIAL_OWNERS = "beneficial_owners"
    """Those who ultimately own or control it (UBO)."""
    ARTICLES = "articles"
    """The articles, or a change of them."""
    MEMBER_LIST = "member_list"
    """The members of a co-operative that are liable, art. 2:61 BW."""
    ANNUAL_RETURN = "annual_return"
    """To a charity regulator or the Mutuals Register."""
    CONFIRMATION_STATEMENT = "confirmation_statement"
    """To Companies House."""
    CIC_REPORT = "cic_report"
    """Community interest company report."""
    OFFER = "offer"
    """What is reported of an offer to the public."""
    POLICY_PLAN = "policy_plan"
    """What an ANBI means to do, how it raises, keeps and spends its money (beleidsplan)."""
    REPORT_TO_SUPERVISORS = "report_to_supervisors"
    """What the board writes to the supervisory board once a year or more often, of strategy, risks and how they are kept in
    hand, arts. 2:47(11) and 2:292a(11) BW; ``filed`` is the day on which they got it."""


class FilingExtent(Enum):
    """How much of the accounts was filed."""

    BALANCE = "balance"
    """The balance sheet alone, as a micro legal person may, art. 2:395a(8) BW."""
    BALANCE_AND_NOTES = "balance_and_notes"
    """With its notes, as a small one may, art. 2:396(8) BW."""
    WHOLE = "whole"
    """With the statement of income and expenditure."""


class PublishedItem(Enum):
    """What an ANBI publishes of itself.

    Source: art. 1a(7) Uitvoeringsregeling AWR 1994, in the text of 2014.
    """

    NAME = "name"
    TAX_NUMBER = "tax_number"
    """Its RSIN, or the number the Dutch tax authority gave it."""
    CONTACT = "contact"
    """One of its postal address, visiting address, telephone number and e-mail address."""
    PURPOSE = "purpose"
    """Its purpose, as its articles have it."""
    POLICY_PLAN = "policy_plan"
    """The main points of its policy plan (beleidsplan)."""
    BOARD_AND_PAY = "board_and_pay"
    """Who is in its board, by name and by office, and what they are paid."""
    ACTIVITY_REPORT = "activity_report"
    """What it did (verslag van de activiteiten)."""
    ACCOUNTS = "accounts"
    """The balance sheet and the statement of income and expenditure, explained."""


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Filing(Noun):
    """Something an entity has to draw up, adopt, file or publish.

    Attributes:
        kind_: what.
        year: the financial year it is of; left out, of none, or not stated.
        about: what it registers: an office, articles, an entity.
        drawn_up: the day it was drawn up (opgemaakt).
        presented: the day it was laid before the general meeting, whether or not that adopted it; left out, not stated.
        adopted: the day it was adopted (vastgesteld); filed without that, left out.
        filed: the day it was filed or published.
        extent: how much of the accounts was filed; left out, not stated.
        with_: where; left out, not stated.
        accepted: whether it was accepted; left out, not stated.
        decision: the decision to adopt it, or the source that tells of it.
        contents: what a publication shows; complete when stated.
        standard_form: whether it is made on the form of the tax authority (standaardformulier); left out, not stated.
        plan_until: the first day for which a plan is no longer meant; left out, not stated.
    """

    noun: ClassVar[str] = "filing"
    role: ClassVar[Role] = Role.TREASURER

    id: str
    kind_: FilingKind
    year: str | None = attrs.field(default=None, metadata=refers_to("financial_year", same="entity"))
    about: str | None = attrs.field(default=None, metadata=refers_to("any"))
    drawn_up: When | None = None
    presented: When | None = None
    adopted: When | None = None
    filed: When | None = None
    extent: FilingExtent | None = None
    with_: Register | None = None
    accepted: bool | None = None
    decision: str | None = attrs.field(default=None, metadata=refers_to("any"))
    contents: tuple[PublishedItem, ...] | None = None
    standard_form: bool | None = None
    plan_until: When | None = None

    def own_problems(self) -> Iterator[Problem]:
        """Nothing is presented, adopted or filed before it is drawn up; it may be on the same day, and filed unadopted."""
        made = None if self.drawn_up is None else self.drawn_up.earliest
        for key in ("presented", "adopted", "filed"):
            when = getattr(self, key)
            if made is not None and when is not None and when.latest is not None and when.latest < made:
                expected = f"{made.isoformat()} or later"
                yield Problem(path=key, code="before_drawn_up", expected=expected, found=when.latest.isoformat())
