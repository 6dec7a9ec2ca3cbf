"""What others decide about the enterprise, and the policies under which they do.

A council sells, an executive rejects a business model, a landlord postpones a sale: such a decision is none of the
enterprise's own, and no vote of its bodies is counted for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import ClassVar

import attrs

from wijkonderneming.model.noun import Noun, Role, Stretch, after, refers_to
from wijkonderneming.values.base import Problem
from wijkonderneming.values.text import Text
from wijkonderneming.values.when import When

__all__ = ["DecidingOrgan", "DecisionByOthers", "Matter", "OutcomeByOthers", "Policy"]


class DecidingOrgan(Enum):
    """Which organ of an organisation decides or advises."""

    COUNCIL = "council"
    """The elected council (gemeenteraad, Provinciale Staten, stadsdeelraad)."""
    EXECUTIVE = "executive"
    """The executive (college van burgemeester en wethouders, dagelijks bestuur)."""
    OFFICIAL = "official"
    BOARD = "board"
    GENERAL_MEETING = "general_meeting"
    COMMITTEE = "committee"
    """A committee or jury."""
    COURT = "court"
    REGULATOR = "regulator"


class OutcomeByOthers(Enum):
    """What was decided."""

    APPROVED = "approved"
    REJECTED = "rejected"
    POSTPONED = "postponed"
    ADVISED_FOR = "advised_for"
    """Only advice, in favour; somebody else decides."""
    ADVISED_AGAINST = "advised_against"
    ANNOUNCED = "announced"
    """Made known as an intention, not yet decided."""
    WITHDRAWN = "withdrawn"


class Matter(Enum):
    """What a decision, endorsement or training is about."""

    INITIATIVE = "initiative"
    PLAN = "plan"
    """The plan as a whole (ondernemingsplan)."""
    BUSINESS_MODEL = "business_model"
    PURCHASE = "purchase"
    """That the enterprise acquires something."""
    SALE = "sale"
    """That the owner sells something, to the enterprise or to somebody else."""
    LETTING = "letting"
    """Lease, loan for use, or taking over the running of something."""
    BUILDING_WORKS = "building_works"
    GRANT = "grant"
    LOAN = "loan"
    CONTRACT = "contract"
    """A contract for services, also after a challenge (uitdaagrecht)."""
    CLOSURE = "closure"
    """Closing or removing something of use to the neighbourhood."""
    LEGAL_FORM = "legal_form"
    MEMBERSHIP = "membership"
    GOVERNANCE = "governance"
    FINANCE = "finance"
    OTHER = "other"


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Policy(Stretch):
    """A rule that others made and apply to the enterprise: of a municipality, a funder, a landlord, a regulator.

    It is what a source says the rule is. Nothing here says that it is law, or that it was applied rightly.

    Attributes:
        id: its id in the document.
        by: whose rule it is; left out, not stated.
        name: what it is called.
        says: what it says, in our words.
        since: the first day it holds, inclusive.
        until: the first day it no longer holds.
        sources: ids of the sources that say so.
    """

    noun: ClassVar[str] = "policy"
    role: ClassVar[Role] = Role.SOURCE

    id: str
    by: str | None = attrs.field(default=None, metadata=refers_to("organisation", "entity"))
    name: str | None = None
    says: Text | None = None
    since: When | None = None
    until: When | None = None
    sources: tuple[str, ...] | None = attrs.field(default=None, metadata=refers_to("source"))


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class DecisionByOthers(Noun):
    """A decision or advice of somebody else that bears on the enterprise.

    Attributes:
        id: its id in the document.
        by: the organisation that decided; left out, not stated.
        organ: which organ of it; left out, not stated.
        outcome: how it was decided; left out, not stated.
        says: what was decided, in our words.
        matter: what it is about; left out, not stated.
        over: ids of the objects it concerns, like an asset, a right or a grant.
        on: the day it was taken.
        until: of a decision for some time, or a postponement, the first day it no longer holds.
        in_favour: votes in favour, 0 or more; left out, not stated.
        against: votes against, 0 or more.
        abstained: abstentions and blank votes, 0 or more.
        unanimous: whether nobody voted against; left out, not stated.
        reasons: why, as they said it, in our words.
        under: ids of the policies it was taken under.
        conditions: what it was made to depend on; an empty list when on nothing.
        sources: ids of the sources that report it.
    """

    noun: ClassVar[str] = "decision_by_others"
    role: ClassVar[Role] = Role.SOURCE

    id: str
    by: str | None = attrs.field(default=None, metadata=refers_to("organisation"))
    organ: DecidingOrgan | None = None
    outcome: OutcomeByOthers | None = None
    says: Text | None = None
    matter: Matter | None = None
    over: tuple[str, ...] | None = attrs.field(default=None, metadata=refers_to("any"))
    on: When | None = None
    until: When | None = attrs.field(default=None, metadata=after("on"))
    in_favour: int | None = None
    against: int | None = None
    abstained: int | None = None
    unanimous: bool | None = None
    reasons: tuple[Text, ...] | None = None
    under: tuple[str, ...] | None = attrs.field(default=None, metadata=refers_to("policy"))
    conditions: tuple[Text, ...] | None = None
    sources: tuple[str, ...] | None = attrs.field(default=None, metadata=refers_to("source"))

    def own_problems(self) -> Iterator[Problem]:
        """A unanimous decision has no votes against."""
        if self.unanimous and self.against:
            yield Problem(path="against", code="not_unanimous", expected="0 votes against", found=str(self.against))
