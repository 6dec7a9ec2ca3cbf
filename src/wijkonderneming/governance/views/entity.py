"""A legal entity on a day."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

import attrs

from wijkonderneming.governance.given import Given
from wijkonderneming.governance.views.articles import ArticlesView
from wijkonderneming.governance.views.body import BodyView, no_body
from wijkonderneming.governance.views.capacity import CapacityView
from wijkonderneming.governance.views.clauses import Clauses, clauses_in_force
from wijkonderneming.governance.views.days import ends, holds, reached
from wijkonderneming.governance.views.view import View
from wijkonderneming.governance.views.years import FinancialYearView, financial_years
from wijkonderneming.model.articles import Articles
from wijkonderneming.model.bodies import BodyKind
from wijkonderneming.model.clause import Clause
from wijkonderneming.model.clauses_purpose import Surplus
from wijkonderneming.model.distributions import Distribution, Recipient
from wijkonderneming.model.endings import EntityStanding, standings
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.legal_forms import Jurisdiction, LegalForm
from wijkonderneming.model.members import MemberClass
from wijkonderneming.model.noun import listed
from wijkonderneming.model.statuses import StatusKind
from wijkonderneming.values.amount import Amount
from wijkonderneming.values.count import Count
from wijkonderneming.values.money import Money
from wijkonderneming.values.truth import TRUE, Truth
from wijkonderneming.values.unknown import Unknown, UnknownKind

if TYPE_CHECKING:
    from wijkonderneming.governance.norms import Norm
    from wijkonderneming.governance.views.world import TrustView

__all__ = ["EntityView"]

C = TypeVar("C", bound=Clause)
T = TypeVar("T")

_ANYWHERE = frozenset(form for form in LegalForm if form.jurisdiction is None)
"""The forms that exist under more than one law."""
_UNDER = {law: frozenset(form for form in LegalForm if form.jurisdiction is law) for law in Jurisdiction}
"""The forms that exist under one law only."""


@attrs.frozen(order=False, repr=False, weakref_slot=False, eq=False)
class EntityView(View):
    """A legal entity as it is on a day."""

    world: TrustView
    entity: Entity

    @property
    def id(self) -> str:
        """The id of the entity."""
        return self.entity.id

    # What it is

    @cached_property
    def exists(self) -> Truth:
        """Whether it had been incorporated by the day, and not yet ended.

        It is taken to have been incorporated where the document does not say when. Dissolution and insolvency do not
        end it; that its liquidation ended, that it had no assets to settle, or a merger does.
        """
        founded = reached(self.entity.founded, self.on, self.id, "founded", unstated=TRUE, agenda=self.agenda)
        for event in listed(self.trust.life):
            self.agenda.note(*(d for e in event.effects() if e.about == self.id for d in (*ends(e.on), *ends(e.until))))
        possible = standings(listed(self.trust.life), self.id, self.on)
        if len(possible) == 1:
            return founded & Truth.certainly(EntityStanding.ENDED not in possible)
        states = tuple(standing.value for standing in EntityStanding if standing in possible)
        unknown = Unknown(about=self.id, field="standing", states=states)
        return founded & Truth.of(unknown, *(state for state in states if state != EntityStanding.ENDED.value))

    def governed_by(self, law: Jurisdiction) -> Truth:
        """Whether this law governs it: by its form, else as it or the trust says."""
        return self.world.memory.recall((self.id, law), lambda: self._governed_by(law))

    def _governed_by(self, law: Jurisdiction) -> Truth:
        by_form = self.has_form(_UNDER[law])
        elsewhere = self.has_form(_ANYWHERE)
        if elsewhere.is_false:
            return by_form
        stated = self._stated_law
        states = tuple(jurisdiction.value for jurisdiction in Jurisdiction)
        unknown = Unknown(about=self.id, field="jurisdiction", states=states)
        by_law = Truth.of(unknown, law.value) if stated is None else Truth.certainly(stated is law)
        return by_form | (elsewhere & by_law)

    @property
    def _stated_law(self) -> Jurisdiction | None:
        return self.entity.jurisdiction or self.trust.jurisdiction

    def has_form(self, forms: frozenset[LegalForm], day: date | None = None) -> Truth:
        """Whether its legal form is one of these, on the day of the view or another."""
        day = day or self.on
        formers = listed(self.entity.former_forms)
        self.agenda.note(*(end for former in formers for when in (former.since, former.until) for end in ends(when)))
        held = self.entity.forms_on(day)
        if len(held) == 1:
            return self._is_one_of(held[0], forms)
        states = tuple(f"{'other' if form is None else form.value} on {day.isoformat()}" for form in held)
        unknown = Unknown(about=self.id, field="former_forms", states=states)
        either = zip(states, held, strict=True)
        return Truth.any(Truth.of(unknown, state) & self._is_one_of(form, forms) for state, form in either)

    def _is_one_of(self, form: LegalForm | None, forms: frozenset[LegalForm]) -> Truth:
        if form is not None:
            return Truth.certainly(form in forms)
        possible = [f for f in LegalForm if self._stated_law is None or f.jurisdiction in {None, self._stated_law}]
        unknown = Unknown(about=self.id, field="form", states=tuple(form.value for form in possible))
        return Truth.of(unknown, *(form.value for form in possible if form in forms))

    @cached_property
    def financial_years(self) -> tuple[FinancialYearView, ...]:
        """Its financial years that are judged on the day, the earliest first."""
        return financial_years(self)

    # Its bodies and members

    @cached_property
    def bodies(self) -> tuple[BodyView, ...]:
        """The bodies the document tells of."""
        return tuple(BodyView(world=self.world, entity=self, body=body) for body in listed(self.entity.bodies))

    def bodies_of(self, *kinds: BodyKind) -> tuple[BodyView, ...]:
        """The bodies of some kinds that the document tells of, of every day."""
        return tuple(view for view in self.bodies if view.body.kind_ in kinds)

    def has_body(self, *kinds: BodyKind) -> Truth:
        """Whether it has a body of one of these kinds on the day; not known where bodies may be missing."""
        there = Truth.any(view.is_there for view in self.bodies_of(*kinds))
        missing = self.told.items("bodies").missing
        if missing is None:
            return there
        names = ", ".join(sorted(kind.value for kind in kinds))
        return there | Truth.undecided((missing,), f"has a {names}")

    def has_status(self, *kinds: StatusKind) -> Truth:
        """Whether it has one of these statuses on the day; not known where statuses are not stated."""
        names = ", ".join(sorted(kind.value for kind in kinds))
        statuses = self.told.items("statuses").where(lambda status: status.status in kinds)
        return statuses.some(lambda status: status.holds, asks=names)

    @cached_property
    def board(self) -> BodyView:
        """Its board: the one the document tells of, none where a complete list has none, else not known which.

        Of boards that came after each other, the one of the day.
        """
        boards = [view for view in self.bodies if view.body.kind_ is BodyKind.BOARD and not view.is_there.is_false]
        if len(boards) == 1:
            return boards[0]
        complete = self.entity.bodies is not None and not self.trust.has_gap(self.id, "bodies")
        if complete and not boards:
            return no_body(self.world, self)
        kind = UnknownKind.GAP if self.trust.has_gap(self.id, "bodies") else UnknownKind.MISSING
        unknown = Unknown(about=self.id, field="bodies", kind=kind, states=())
        return no_body(self.world, self, unknown)

    @cached_property
    def members_are_local(self) -> Truth:
        """Whether every class of voting members is for local people only; false where nobody votes as a member."""
        if self.entity.membership is None:
            states: tuple[str, ...] = ("local", "not only local")
            return Truth.of(Unknown(about=self.id, field="membership", states=states), "local")
        voting = [
            (
                members,
                self._votes(members) & holds(members.id, members.since, members.until, self.on, agenda=self.agenda),
            )
            for members in self.entity.membership
        ]
        local = [votes.implies(self.residents_only(members)) for members, votes in voting]
        anybody = [votes for _, votes in voting]
        if self.trust.has_gap(self.id, "membership"):
            states = ("none missing", "local", "not only local")
            gap = Unknown(about=self.id, field="membership", kind=UnknownKind.GAP, states=states)
            local.append(Truth.of(gap, "none missing", "local"))
            anybody.append(Truth.of(gap, "local", "not only local"))
        return Truth.any(anybody) & Truth.all(local)

    def residents_only(self, members: MemberClass) -> Truth:
        """Whether a class of its members is for local people only."""
        if members.residents_only is None:
            return Truth.of(Unknown(about=members.id, field="residents_only"), "true")
        return Truth.certainly(members.residents_only)

    def _votes(self, members: MemberClass) -> Truth:
        if members.voting is None:
            return Truth.of(Unknown(about=members.id, field="voting"), "true")
        return Truth.certainly(members.voting)

    # Its capacity, and what it acquired

    @cached_property
    def capacity(self) -> CapacityView:
        """Its legal capacity, by its articles and its form."""
        return CapacityView(self.world, self)

    @cached_property
    def articles(self) -> ArticlesView:
        """The versions of its articles."""
        return ArticlesView(self.world, self.entity, self.capacity.days)

    def clauses(self, kind: type[C], day: date | None = None) -> Clauses[C]:
        """What its articles in force on the day of the view, or on another day, lay down by clauses of a kind."""
        return self.world.memory.recall((self.id, kind, day), lambda: clauses_in_force(self.articles, kind, day))

    def norm(self, norm: Norm[T]) -> Given[T]:
        """What law and articles give for a norm, with what gives it."""
        return self.world.memory.recall((self.id, norm), lambda: norm.answer(self))

    def amended_since(self, day: date) -> Truth:
        """Whether its articles were amended on a day or later, up to the day of the view.

        A version that was there from the beginning amends nothing; neither does the first one of the entity.
        """
        return self.articles.amended_since(day)

    # Money to come

    def cash_at_least(self, money: Money) -> Truth:
        """Whether it has this much cash at the start of the day; not known without a projection."""
        ahead = self.world.money
        cash = None if ahead is None else ahead.cash_at(self.id, self.on)
        if ahead is not None:
            self.agenda.note(ahead.next_turn(self.id, self.on))
        if cash is None:
            return Truth.undecided((Unknown(about=self.id, field="projection", states=()),), f"cash of {money} or more")
        return cash >= Amount.of(money)

    @property
    def limited_capacity(self) -> Truth:
        """Whether on the day its articles do not stand in a notarial deed (beperkte rechtsbevoegdheid)."""
        return self.capacity.limited(self.on)

    @property
    def registered_property_acquired_without_capacity(self) -> Count:
        """How many rights in registered property it acquired by the day while its capacity was limited."""
        return self.capacity.acquired_in_spite

    # Its profit

    @cached_property
    def surplus_stays(self) -> Truth:
        """Whether the articles in force let no surplus go to private persons."""
        return self.articles.settles(
            self._keeps_the_surplus,
            self.on,
            open_states=("stays", "may go to private persons"),
            field="articles.surplus",
        )

    def _keeps_the_surplus(self, version: Articles) -> bool | None:
        said = version.said(Surplus)
        if any(Recipient.PRIVATE_PERSONS in clause.to for clause in said):
            return False
        more = version.id is not None and self.trust.has_gap(version.id, "clauses")
        return True if said and not more else None

    @cached_property
    def distributions_to_private_persons(self) -> Count:
        """How many distributions to private persons it made by the day."""
        if self.entity.distributions is None:
            return Count.within(Unknown(about=self.id, field="distributions", states=()), 0)
        counted = Count.how_many(self._private(d, i) for i, d in enumerate(self.entity.distributions, start=1))
        if self.trust.has_gap(self.id, "distributions"):
            counted += Count.within(Unknown(about=self.id, field="distributions", kind=UnknownKind.GAP, states=()), 0)
        return counted

    def _private(self, distribution: Distribution, item: int) -> Truth:
        about, within = (self.id, f"distributions[{item}].") if distribution.id is None else (distribution.id, "")
        made = reached(distribution.on, self.on, about, f"{within}on", unstated=TRUE, agenda=self.agenda)
        if distribution.to is not None:
            return made & Truth.certainly(distribution.to is Recipient.PRIVATE_PERSONS)
        states = tuple(recipient.value for recipient in Recipient)
        unknown = Unknown(about=about, field=f"{within}to", states=states)
        return made & Truth.of(unknown, Recipient.PRIVATE_PERSONS.value)
