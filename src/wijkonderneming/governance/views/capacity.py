"""The legal capacity of an entity, and the registered property it acquired without having it."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from wijkonderneming.governance.views.days import ends
from wijkonderneming.governance.views.view import View
from wijkonderneming.model.articles import Articles
from wijkonderneming.model.legal_forms import LegalForm
from wijkonderneming.model.noun import listed
from wijkonderneming.model.rights import Right, RightState
from wijkonderneming.values.count import Count
from wijkonderneming.values.truth import FALSE, TRUE, Truth
from wijkonderneming.values.unknown import Unknown, UnknownKind
from wijkonderneming.values.when import When

if TYPE_CHECKING:
    from wijkonderneming.governance.views.entity import EntityView
    from wijkonderneming.governance.views.world import TrustView

__all__ = ["CapacityView"]


@attrs.frozen(order=False, repr=False, weakref_slot=False, eq=False)
class CapacityView(View):
    """What an entity could do in law, on the day and on the days it acquired something.

    Source: art. 2:27 to 2:30 BW.
    """

    world: TrustView
    entity: EntityView

    @property
    def id(self) -> str:
        """The id of the entity."""
        return self.entity.id

    @cached_property
    def days(self) -> tuple[date, ...]:
        """The days about which is asked whether the capacity was limited."""
        acquired = [right.since for right in self._rights]
        return tuple(sorted({self.on, *self._turns, *(end for since in acquired for end in ends(since))}))

    @cached_property
    def _turns(self) -> tuple[date, ...]:
        """The days on which, for all that is known, other articles or another form may begin to hold."""
        stretches = (*listed(self.entity.entity.articles), *listed(self.entity.entity.former_forms))
        return tuple(sorted({end for s in stretches for when in (s.since, s.until) for end in ends(when)}))

    @cached_property
    def _rights(self) -> tuple[Right, ...]:
        """The rights in registered property that the document gives it."""
        return tuple(
            right
            for right in listed(self.trust.rights)
            if right.holder == self.id and right.real and self.trust[right.over].immovable
        )

    def limited(self, day: date) -> Truth:
        """Whether on a day its articles do not stand in a notarial deed (beperkte rechtsbevoegdheid).

        Where no version of the articles says whether it is notarial, the legal form does.
        """
        articles = self.entity.articles
        if all(version.notarial is None for version in articles.versions):
            return self.entity.has_form(frozenset({LegalForm.VERENIGING_BEPERKT}), day)
        return articles.settles(_not_notarial, day, open_states=("not notarial", "notarial"), field="articles")

    @cached_property
    def acquired_in_spite(self) -> Count:
        """How many rights in registered property it acquired by the day while its capacity was limited."""
        counted = Count.how_many(map(self._acquired_while_limited, self._rights))
        if self.trust.rights is None:
            return counted + self._some(UnknownKind.MISSING)
        if self.trust.has_gap(self.trust.id, "rights"):
            return counted + self._some(UnknownKind.GAP)
        return counted

    def _some(self, kind: UnknownKind) -> Count:
        """Any number of rights the document does not tell of, if the capacity may ever have been limited."""
        if all(self.limited(day).is_false for day in self._moments(None)):
            return Count.exact(0)
        return Count.within(Unknown(about=self.trust.id, field="rights", kind=kind, states=()), 0)

    def _acquired_while_limited(self, right: Right) -> Truth:
        moments = self._moments(right.since)
        if not moments or right.state in {RightState.PROPOSED, RightState.CONTRACTED}:
            return FALSE
        state = Unknown(about=right.id, field="state", states=("acquired", "not acquired"))
        acquired = TRUE if right.state is not None else Truth.of(state, "acquired")
        states = [day.isoformat() for day in moments]
        if right.since is not None and not right.since.certainly_by(self.on):
            states.append("later")
        if len(states) == 1:
            return acquired & self.limited(moments[0])
        since = Unknown(about=right.id, field="since", states=tuple(states))
        return acquired & Truth.any(Truth.of(since, day.isoformat()) & self.limited(day) for day in moments)

    def _moments(self, since: When | None) -> tuple[date, ...]:
        """Days by the day asked about that stand for all days something may have been acquired on.

        Nothing is acquired before the entity is founded, and between two of these days the articles do not change.
        """
        founded = self.entity.entity.founded
        self.agenda.note(*ends(since), *ends(founded), *self._turns)
        first = (since and since.earliest) or (founded and founded.earliest) or date.min
        last = min(self.on, (since and since.latest) or self.on)
        if first > last:
            return ()
        return (first, *(day for day in self._turns if first < day <= last))


def _not_notarial(version: Articles) -> bool | None:
    return None if version.notarial is None else not version.notarial
