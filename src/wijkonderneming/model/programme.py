"""A programme: an umbrella's pool of money for a number of enterprises, what it was meant for and whom it went to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum
from fractions import Fraction
from functools import cached_property
from typing import Any, ClassVar

import attrs

from wijkonderneming.model.elsewhere import Elsewhere
from wijkonderneming.model.evidence import Claim, Gap, Note
from wijkonderneming.model.noun import Noun, Role, after, bounded, known_by, listed, refers_to
from wijkonderneming.model.outside import DecidingOrgan, DecisionByOthers
from wijkonderneming.model.people import Organisation
from wijkonderneming.model.root import Root, found_by_id
from wijkonderneming.model.support import Support
from wijkonderneming.model.wellformed import problems_of
from wijkonderneming.values.amount import Amount
from wijkonderneming.values.base import IllFormed
from wijkonderneming.values.count import Count
from wijkonderneming.values.money import Currency, Money
from wijkonderneming.values.numbers import Numbers
from wijkonderneming.values.place import Area, Place
from wijkonderneming.values.source import Source
from wijkonderneming.values.text import Text
from wijkonderneming.values.truth import Truth
from wijkonderneming.values.unknown import Unknown, UnknownKind
from wijkonderneming.values.when import When

__all__ = ["Application", "Award", "AwardForm", "Contribution", "InvalidProgramme", "Programme"]


class InvalidProgramme(IllFormed):
    """A programme is not well-formed; ``problems`` names everything, each with its path."""


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Contribution(Noun):
    """What one party puts into the pool.

    Attributes:
        id: its id in the document.
        from_: who gives it; left out, not stated.
        amount: how much, not negative; left out, not stated.
        on: the day it was promised or paid.
        terms: what it is given for or under.
    """

    noun: ClassVar[str] = "contribution"
    role: ClassVar[Role] = Role.TREASURER

    id: str
    from_: str | None = attrs.field(default=None, metadata=refers_to("organisation"))
    amount: Money | None = attrs.field(default=None, metadata=bounded(0))
    on: When | None = None
    terms: Text | None = None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Application(Elsewhere):
    """A group that asks to take part.

    Attributes:
        id: its id in the document.
        trust: the id of its own document; left out, none is known.
        name: what it is called.
        place: where it is.
        on: the day it applied or pitched.
        asked: the amount it asked for, not negative.
        decisions: ids of the advice and decisions on it.
    """

    noun: ClassVar[str] = "application"

    id: str
    trust: str | None = None
    name: str | None = None
    place: Place | None = None
    on: When | None = None
    asked: Money | None = attrs.field(default=None, metadata=bounded(0))
    decisions: tuple[str, ...] | None = attrs.field(default=None, metadata=refers_to("decision_by_others"))


class AwardForm(Enum):
    """In what form an award is given."""

    GRANT = "grant"
    REPAYABLE_GRANT = "repayable_grant"
    LOAN = "loan"
    START_CAPITAL = "start_capital"
    """Working capital to begin with."""


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Award(Noun):
    """What an applicant was given from the pool.

    Attributes:
        id: its id in the document.
        to: the application it answers.
        form: in what form; left out, not stated.
        amount: how much, not negative; left out, not stated.
        on: the day it was decided.
        months: for how many months it is meant; left out, as the programme intends.
    """

    noun: ClassVar[str] = "award"
    role: ClassVar[Role] = Role.TREASURER

    id: str
    to: str = attrs.field(metadata=refers_to("application"))
    form: AwardForm | None = None
    amount: Money | None = attrs.field(default=None, metadata=bounded(0))
    on: When | None = None
    months: int | None = attrs.field(default=None, metadata=bounded(1))


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Programme(Root):
    """A programme that helps a number of enterprises to start or grow.

    A list that is left out is not stated; one that is present is complete unless a gap about it says otherwise.

    Attributes:
        id: its id.
        name: what it is called.
        run_by: the organisation that runs it.
        area: where it works; left out, not stated.
        since: the first day, inclusive.
        until: the first day no longer.
        organisations: the parties.
        contributions: what makes up the pool.
        ceiling_per_award: the most one applicant gets, 1.00 or more; left out, not stated.
        intended_months: for how many months an award is meant to last; after them, to be self-sufficient.
        target_awards: how many awards are aimed at.
        adviser: who advises on applications.
        adviser_organ: which organ or committee of it.
        decider: who decides whether and how much.
        applications: the groups that applied.
        decisions: advice and decisions on them, and on the programme.
        awards: what was given.
        support: trainings, meetings, visits and coaching for the applicants.
        claims: what sources say of single facts.
        gaps: lists that may miss items.
        notes: what sources say and no noun holds.
        sources: the sources.

    Raises:
        InvalidProgramme: listing everything that is ill-formed.
    """

    noun: ClassVar[str] = "programme"

    id: str
    name: str
    run_by: str | None = attrs.field(default=None, metadata=refers_to("organisation"))
    area: Area | None = None
    since: When | None = None
    until: When | None = attrs.field(default=None, metadata=after("since"))
    organisations: tuple[Organisation, ...] | None = None
    contributions: tuple[Contribution, ...] | None = attrs.field(default=None, metadata=known_by(Role.TREASURER))
    ceiling_per_award: Money | None = attrs.field(default=None, metadata=bounded(1))
    intended_months: int | None = attrs.field(default=None, metadata=bounded(1))
    target_awards: Numbers | None = None
    adviser: str | None = attrs.field(default=None, metadata=refers_to("organisation"))
    adviser_organ: DecidingOrgan | None = None
    decider: str | None = attrs.field(default=None, metadata=refers_to("organisation"))
    applications: tuple[Application, ...] | None = None
    decisions: tuple[DecisionByOthers, ...] | None = None
    awards: tuple[Award, ...] | None = attrs.field(default=None, metadata=known_by(Role.TREASURER))
    support: tuple[Support, ...] | None = None
    claims: tuple[Claim, ...] | None = None
    gaps: tuple[Gap, ...] | None = None
    notes: tuple[Note, ...] | None = None
    sources: tuple[Source, ...] | None = None

    def __attrs_post_init__(self) -> None:
        found = problems_of(self)
        if found:
            raise InvalidProgramme(found)

    @cached_property
    def by_id(self) -> Mapping[str, Any]:
        """Every object that has an id, by its id; the programme itself too."""
        return found_by_id(self)

    @property
    def pays(self) -> str:
        """Whose currency all its amounts are in: its own."""
        return self.id

    @property
    def currency(self) -> Currency | None:
        """The currency of its amounts; nothing where it states none."""
        amounts = [self.ceiling_per_award, *(c.amount for c in listed(self.contributions))]
        amounts += [award.amount for award in listed(self.awards)]
        return next((amount.currency for amount in amounts if amount is not None), None)

    def pool(self) -> Amount | None:
        """What the contributions add up to; nothing where no amount at all is stated."""
        return self._sum("contributions", listed(self.contributions))

    def awarded(self) -> Amount | None:
        """What the awards add up to; nothing where no amount at all is stated."""
        return self._sum("awards", listed(self.awards))

    def _sum(self, field: str, items: Iterable[Contribution | Award]) -> Amount | None:
        """The sum of a list; what is missing of it adds nothing or more, and is named."""
        currency = self.currency
        if currency is None:
            return None
        nothing = Money.from_cents(0, currency)
        total = Amount.of(nothing)
        for item in items:
            why = [Unknown(about=item.id, field="amount", states=())]
            total += Amount.between(currency, nothing, None, why) if item.amount is None else Amount.of(item.amount)
        kind = UnknownKind.MISSING if getattr(self, field) is None else UnknownKind.GAP
        if kind is UnknownKind.MISSING or self.has_gap(self.id, field):
            why = [Unknown(about=self.id, field=field, kind=kind, states=())]
            total += Amount.between(currency, nothing, None, why)
        return total

    def awards_covered(self) -> Count:
        """How many awards at the ceiling the pool can pay for, whole ones only.

        A pool or ceiling that is not known leaves it open.
        """
        pool, ceiling = self.pool(), self.ceiling_per_award
        if pool is None or pool.low is None or ceiling is None:
            return Count.within(Unknown(about=self.id, field="ceiling_per_award", states=()), 0)
        low = int(pool.low // ceiling.cents)
        if pool.is_exact:
            return Count.exact(low)
        high = None if pool.high is None else int(pool.high // ceiling.cents)
        return Count.within(pool.unknowns[0], low, high, of_what="awards_covered")

    def covers(self, awards: int) -> Truth:
        """Whether the pool can pay for a number of awards at the ceiling."""
        return self.awards_covered() >= awards

    def most_per_award(self, awards: int) -> Amount | None:
        """The most that each of a number of equal awards can be from the pool, down to a whole cent.

        Nothing where no amount is stated.

        Args:
            awards: how many, 1 or more.

        Raises:
            ZeroDivisionError: for no awards.
        """
        pool = self.pool()
        if pool is None:
            return None
        ends = [None if end is None else Fraction(end // awards) for end in (pool.low, pool.high)]
        why = () if ends[0] is not None and ends[0] == ends[1] else pool.unknowns
        return Amount(unit=pool.unit, low=ends[0], high=ends[1], unknowns=why)

    def within_pool(self) -> Truth | None:
        """Whether no more was awarded than was put in; nothing where no amount is stated."""
        pool, awarded = self.pool(), self.awarded()
        return None if pool is None or awarded is None else pool >= awarded
