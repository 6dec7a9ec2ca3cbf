"""A legal entity on a day."""

from __future__ import annotations

from datetime import date
from functools import cached_property

import attrs

from wijkonderneming.governance.views.body import BodyView
from wijkonderneming.governance.views.days import holds, reached
from wijkonderneming.governance.views.membership import local_membership
from wijkonderneming.model.bodies import BodyKind
from wijkonderneming.model.entities import Articles, Distribution, Entity, Jurisdiction, LegalForm, Recipient
from wijkonderneming.model.noun import listed
from wijkonderneming.model.rights import Right, RightState
from wijkonderneming.model.trust import Trust
from wijkonderneming.values.base import Frozen
from wijkonderneming.values.count import Count
from wijkonderneming.values.truth import FALSE, TRUE, Truth
from wijkonderneming.values.unknown import Unknown, UnknownKind

__all__ = ["EntityView"]


@attrs.frozen(order=False, repr=False, weakref_slot=False, eq=False)
class EntityView(Frozen):
    """A legal entity as it is on a day."""

    trust: Trust
    entity: Entity
    on: date

    @property
    def id(self) -> str:
        """The id of the entity."""
        return self.entity.id

    @property
    def jurisdiction(self) -> Jurisdiction | None:
        """Whose law governs it: by its form, else as it or the trust says; nothing when that is not stated."""
        by_form = self.entity.form.jurisdiction if self.entity.form else None
        return by_form or self.entity.jurisdiction or self.trust.jurisdiction

    def has_form(self, forms: frozenset[LegalForm]) -> Truth:
        """Whether its legal form is one of these."""
        if self.entity.form is not None:
            return Truth.certainly(self.entity.form in forms)
        law = self.jurisdiction
        possible = [form for form in LegalForm if law is None or form.jurisdiction in {None, law}]
        unknown = Unknown(about=self.id, field="form", states=tuple(form.value for form in possible))
        return Truth.of(unknown, *(form.value for form in possible if form in forms))

    @cached_property
    def exists(self) -> Truth:
        """Whether it had been incorporated by the day; taken to be so where the document does not say when."""
        return reached(self.entity.founded, self.on, self.id, "founded", unstated=TRUE)

    @cached_property
    def bodies(self) -> tuple[BodyView, ...]:
        """Its bodies."""
        return tuple(BodyView(self.trust, self.entity, body, self.on) for body in listed(self.entity.bodies))

    @cached_property
    def board(self) -> BodyView | None:
        """Its board, when the document tells of exactly one."""
        boards = [body for body in self.bodies if body.body.kind_ is BodyKind.BOARD]
        return boards[0] if len(boards) == 1 else None

    @property
    def board_unknown(self) -> Unknown:
        """What would tell which board it has."""
        return Unknown(about=self.id, field="bodies", states=())

    @property
    def has_no_board(self) -> bool:
        """Whether the document says that it has no board: a complete list of bodies without one."""
        complete = self.entity.bodies is not None and not self.trust.has_gap(self.id, "bodies")
        return complete and not any(body.body.kind_ is BodyKind.BOARD for body in self.bodies)

    @cached_property
    def members_are_local(self) -> Truth:
        """Whether all its voting members live in the area, as its membership classes are set."""
        return local_membership(self.trust, self.entity, self.on)

    def limited_capacity(self, day: date) -> Truth:
        """Whether on a day its articles do not stand in a notarial deed (beperkte rechtsbevoegdheid).

        Source: art. 2:30 BW. What no dated version of the articles says follows from the legal form.
        """
        by_form = self.has_form(frozenset({LegalForm.VERENIGING_BEPERKT}))
        versions = [version for version in listed(self.entity.articles) if version.notarial is not None]
        if not versions:
            return by_form
        limited = FALSE
        covered = FALSE
        for version in versions:
            in_force = self._in_force(version, day)
            covered |= in_force
            limited |= in_force & Truth.certainly(version.notarial is False)
        unknown = Unknown(about=self.id, field="articles", states=("notarial", "not notarial"))
        return limited | (~covered & Truth.of(unknown, "not notarial"))

    def _in_force(self, version: Articles, day: date) -> Truth:
        about = version.id or self.id
        until = version.until
        if until is None and version.since is not None:
            later = [
                other.since
                for other in listed(self.entity.articles)
                if other.since is not None and _starts(other) > _starts(version)
            ]
            until = min(later, key=lambda when: when.earliest or date.min, default=None)
        return holds(about, version.since, until, day)

    @cached_property
    def registered_property_acquired_without_capacity(self) -> Count:
        """How many rights in registered property it acquired by the day while its capacity was limited."""
        if self.trust.rights is None:
            unknown = Unknown(about=self.trust.id, field="rights", states=())
            return _some(self.limited_capacity(self.on), unknown)
        counted = Count.how_many(self._acquired_while_limited(right) for right in self.trust.rights)
        if self.trust.has_gap(self.trust.id, "rights"):
            unknown = Unknown(about=self.trust.id, field="rights", kind=UnknownKind.GAP, states=())
            counted += _some(self.limited_capacity(self.on), unknown)
        return counted

    def _acquired_while_limited(self, right: Right) -> Truth:
        if right.holder != self.id or not right.real or not self.trust.by_id[right.over].immovable:
            return FALSE
        acquired = self._acquired(right)
        if acquired.is_false:
            return FALSE
        since = right.since
        if since is not None and since.known is not None:
            return acquired & self.limited_capacity(since.known)
        ends = [day for day in (since.earliest, since.latest) if day is not None] if since else []
        states = [self.limited_capacity(day) for day in (*ends, self.on)]
        if all(state.is_true for state in states) or all(state.is_false for state in states):
            return acquired & states[0]
        unknown = Unknown(about=right.id, field="since", states=("while limited", "while not limited"))
        return acquired & Truth.of(unknown, "while limited")

    def _acquired(self, right: Right) -> Truth:
        begun = reached(right.since, self.on, right.id, "since", unstated=TRUE)
        if right.state is None:
            unknown = Unknown(about=right.id, field="state", states=("acquired", "not acquired"))
            return begun & Truth.of(unknown, "acquired")
        return begun & Truth.certainly(right.state in {RightState.TRANSFERRED, RightState.ENDED})

    @cached_property
    def surplus_stays(self) -> Truth:
        """Whether the articles in force let no surplus go to private persons."""
        versions = listed(self.entity.articles)
        unknown = Unknown(about=self.id, field="articles.surplus_to", states=("stays", "may go to private persons"))
        stays, covered = FALSE, FALSE
        for version in versions:
            in_force = self._in_force(version, self.on)
            if version.surplus_to is not None:
                covered |= in_force
                stays |= in_force & Truth.certainly(Recipient.PRIVATE_PERSONS not in version.surplus_to)
        return stays | (~covered & Truth.of(unknown, "stays"))

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
        about = distribution.id or self.id
        made = reached(distribution.on, self.on, about, "on", unstated=TRUE)
        if distribution.to is not None:
            return made & Truth.certainly(distribution.to is Recipient.PRIVATE_PERSONS)
        states = tuple(recipient.value for recipient in Recipient)
        unknown = Unknown(about=about, field="to", states=states, item=0 if distribution.id else item)
        return made & Truth.of(unknown, Recipient.PRIVATE_PERSONS.value)


def _starts(version: Articles) -> date:
    return (version.since.earliest if version.since else None) or date.min


def _some(possible: Truth, unknown: Unknown) -> Count:
    """Any number where it is possible at all, else nothing."""
    return Count.exact(0) if possible.is_false else Count.within(unknown, 0)
