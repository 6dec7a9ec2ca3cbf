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

__all__ = ["Filing", "FilingKind"]


class FilingKind(Enum):
    """What is filed or published."""

    ACCOUNTS = "accounts"
    """The accounts (jaarrekening; balans en staat van baten en lasten)."""
    BOARD_REPORT = "board_report"
    """Bestuursverslag."""
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


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Filing(Noun):
    """Something an entity has to draw up, adopt, file or publish.

    Attributes:
        kind_: what.
        year: the financial year it is of; left out, of none, or not stated.
        about: what it registers: an office, articles, an entity.
        drawn_up: the day it was drawn up (opgemaakt).
        adopted: the day it was adopted (vastgesteld); filed without that, left out.
        filed: the day it was filed or published.
        with_: where; left out, not stated.
        accepted: whether it was accepted; left out, not stated.
        decision: the decision to adopt it, or the source that tells of it.
    """

    noun: ClassVar[str] = "filing"
    role: ClassVar[Role] = Role.TREASURER

    id: str
    kind_: FilingKind
    year: str | None = attrs.field(default=None, metadata=refers_to("financial_year", same="entity"))
    about: str | None = attrs.field(default=None, metadata=refers_to("any"))
    drawn_up: When | None = None
    adopted: When | None = None
    filed: When | None = None
    with_: Register | None = None
    accepted: bool | None = None
    decision: str | None = attrs.field(default=None, metadata=refers_to("any"))

    def own_problems(self) -> Iterator[Problem]:
        """Nothing is adopted or filed before it is drawn up; it may be on the same day, and filed unadopted."""
        made = None if self.drawn_up is None else self.drawn_up.earliest
        for key in ("adopted", "filed"):
            when = getattr(self, key)
            if made is not None and when is not None and when.latest is not None and when.latest < made:
                expected = f"{made.isoformat()} or later"
                yield Problem(path=key, code="before_drawn_up", expected=expected, found=when.latest.isoformat())
