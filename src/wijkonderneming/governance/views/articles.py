"""The articles of an entity: which version is in force on a day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from wijkonderneming.governance.views.days import holds, in_order, reached
from wijkonderneming.governance.views.view import View
from wijkonderneming.model.articles import Articles
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.noun import listed
from wijkonderneming.values.truth import FALSE, TRUE, Truth
from wijkonderneming.values.unknown import Unknown, UnknownKind
from wijkonderneming.values.when import When

if TYPE_CHECKING:
    from wijkonderneming.governance.views.world import TrustView

__all__ = ["ArticlesView"]

_DAY = timedelta(days=1)


@attrs.frozen(order=False, repr=False, weakref_slot=False, eq=False)
class ArticlesView(View):
    """All versions of the articles of an entity.

    A version is in force from its first day until its last, or until a later version is. A gap about the list may
    hide such a later version.

    Attributes:
        world: the trust on the day.
        entity: whose articles they are.
        days: the days about which is asked, so that the answers fit together.
    """

    world: TrustView
    entity: Entity
    days: tuple[date, ...]

    @property
    def id(self) -> str:
        """The id of the entity."""
        return self.entity.id

    @cached_property
    def versions(self) -> tuple[Articles, ...]:
        """The versions the document tells of."""
        return listed(self.entity.articles)

    def settles(
        self, says: Callable[[Articles], bool | None], day: date, *, open_states: tuple[str, str], field: str
    ) -> Truth:
        """What the version in force on a day says.

        Args:
            says: what a version says; nothing where it is silent.
            day: the day.
            open_states: the states of the unknown when no version in force says anything, the true one first.
            field: the field that unknown is about.
        """
        said = [(self.in_force(n, day), answer) for n, v in enumerate(self.versions) if (answer := says(v)) is not None]
        yes = Truth.any(in_force for in_force, answer in said if answer)
        covered = Truth.any(in_force for in_force, _ in said)
        # One question for each day: articles may say one thing today and have said another before.
        states = tuple(f"{state} on {day.isoformat()}" for state in open_states)
        return yes | (~covered & Truth.of(Unknown(about=self.id, field=field, states=states), states[0]))

    def in_force(self, number: int, day: date) -> Truth:
        """Whether a version is in force on a day, by its place among the versions."""
        about, within = self.named(number)
        since, until = self._bounds[number]
        there = holds(about, since, until, day, within=within, days=self.days, agenda=self.agenda)
        others = (other for other in range(len(self.versions)) if other != number)
        replaced = Truth.any(self._begins_later(other, number) & self._begun(other, day) for other in others)
        if self.trust.has_gap(self.id, "articles"):
            gap = Unknown(about=self.id, field="articles", kind=UnknownKind.GAP, states=())
            replaced |= Truth.undecided((gap,), f"version {number + 1} replaced by {day.isoformat()}")
        return there & ~replaced

    def amended_since(self, day: date) -> Truth:
        """Whether a later version began on a day or later, up to the day of the view.

        The first version amends nothing. Where versions may be missing, or none is told of, it is not known.
        """
        if self.agenda.on < day:
            self.agenda.note(day)
            return FALSE
        later = []
        for number in range(len(self.versions)):
            since = self._bounds[number][0]
            if since is None:
                continue
            first = Truth.all(
                ~self._begins_later(number, other) for other in range(len(self.versions)) if other != number
            )
            about, within = self.named(number)
            before = reached(
                since, day - _DAY, about, f"{within}.since" if within else "since", unstated=TRUE, days=(self.on,)
            )
            later.append(self._begun(number, self.on) & ~before & ~first)
        found = Truth.any(later)
        if self.entity.articles is None or self.trust.has_gap(self.id, "articles"):
            kind = UnknownKind.MISSING if self.entity.articles is None else UnknownKind.GAP
            hidden = Unknown(about=self.id, field="articles", kind=kind, states=())
            found |= Truth.undecided((hidden,), f"amended since {day.isoformat()}")
        return found

    @cached_property
    def _bounds(self) -> tuple[tuple[When | None, When | None], ...]:
        return tuple(in_order(version.since, version.until) for version in self.versions)

    def _begun(self, number: int, day: date) -> Truth:
        about, within = self.named(number)
        field = f"{within}.since" if within else "since"
        return reached(self._bounds[number][0], day, about, field, unstated=TRUE, days=self.days, agenda=self.agenda)

    def named(self, number: int) -> tuple[str, str]:
        """The object and the part of it that unknowns about a version are about."""
        version = self.versions[number]
        return (self.id, f"articles[{number + 1}]") if version.id is None else (version.id, "")

    def _begins_later(self, one: int, other: int) -> Truth:
        """Whether one version begins after another: a version without a first day was there from the beginning."""
        begin, base = self._bounds[one][0], self._bounds[other][0]
        if begin is None or base is None:
            return Truth.certainly(begin is not None)
        if base.latest is not None and begin.earliest is not None and base.latest <= begin.earliest:
            return TRUE
        if begin.latest is not None and base.earliest is not None and begin.latest <= base.earliest:
            return FALSE
        pair = sorted((one, other))
        states = tuple(f"articles[{number + 1}] later" for number in pair)
        return Truth.of(Unknown(about=self.id, field="articles", states=states), states[pair.index(one)])
