"""What the articles in force lay down by one kind of clause: this, something else, nothing, or not known."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import attrs

from wijkonderneming.governance.views.told import Told
from wijkonderneming.model.clause import Clause
from wijkonderneming.values.base import Frozen
from wijkonderneming.values.truth import Truth
from wijkonderneming.values.unknown import Unknown, UnknownKind

if TYPE_CHECKING:
    from wijkonderneming.governance.views.articles import ArticlesView

__all__ = ["Clauses", "InForce", "clauses_in_force"]

C = TypeVar("C", bound=Clause)

_STATES = ("laid down", "not laid down")


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False, eq=False)
class InForce(Frozen, Generic[C]):
    """The clauses of one version of the articles.

    Attributes:
        when: whether that version is in force.
        clauses: what it lays down by a clause of the kind, in its order.
        beyond: why it may lay down more of the kind than is told; nothing when it is told in whole.
    """

    when: Truth
    clauses: tuple[Told[C], ...]
    beyond: Unknown | None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False, eq=False)
class Clauses(Frozen, Generic[C]):
    """What the articles in force on the day lay down by one kind of clause.

    Attributes:
        versions: the versions that may be in force; no two of them at once.
        otherwise: why there may be another version, or none of them in force.
    """

    versions: tuple[InForce[C], ...]
    otherwise: Unknown

    @property
    def _elsewhere(self) -> Truth:
        return ~Truth.any(version.when for version in self.versions)

    def some(self, asks: str, test: Callable[[Told[C]], Truth]) -> Truth:
        """Whether some clause of the kind is so.

        Args:
            asks: what is asked, in a few words of its own: what the document does not tell of answers alike to the
                same words only.
            test: whether one clause is so.
        """
        found = []
        for version in self.versions:
            said = Truth.any(map(test, version.clauses))
            if version.beyond is not None:
                said |= self._asked(version.beyond, asks)
            found.append(version.when & said)
        found.append(self._elsewhere & self._asked(self.otherwise, asks))
        return Truth.any(found)

    def every(self, asks: str, test: Callable[[Told[C]], Truth]) -> Truth:
        """Whether every clause of the kind is so; also where there is none. ``asks`` is as in ``some``."""
        return ~self.some(f"not {asks}", lambda clause: ~test(clause))

    @property
    def laid_down(self) -> Truth:
        """Whether there is any clause of the kind."""
        found = []
        for version in self.versions:
            if version.clauses:
                found.append(version.when)
            elif version.beyond is not None:
                found.append(version.when & Truth.of(version.beyond, _STATES[0]))
        found.append(self._elsewhere & Truth.of(self.otherwise, _STATES[0]))
        return Truth.any(found)

    @staticmethod
    def _asked(unknown: Unknown, asks: str) -> Truth:
        """Nothing that is not laid down is so."""
        return Truth.of(unknown, _STATES[0]) & Truth.undecided((unknown,), asks)


def clauses_in_force(articles: ArticlesView, kind: type[C], day: date | None = None) -> Clauses[C]:
    """What the articles in force on the day of a view, or on another day, lay down by clauses of a kind.

    A version lays down what its clauses say. Whether it lays down more of the kind is not known, unless it is complete
    and no gap is about it.
    """
    found = []
    for number, version in enumerate(articles.versions):
        when = articles.in_force(number, day or articles.on)
        if when.is_false:
            continue
        about, within = articles.named(number)
        gap = version.id is not None and articles.trust.has_gap(version.id, "clauses")
        clauses = tuple(
            _told(articles, clause, about, within, place)
            for place, clause in enumerate(version.clauses or (), start=1)
            if isinstance(clause, kind)
        )
        told = version.complete and not gap
        path = f"{within}.clauses" if within else "clauses"
        beyond = None if told else _unknown(about, path, kind, UnknownKind.GAP if gap else UnknownKind.MISSING)
        found.append(InForce(when=when, clauses=clauses, beyond=beyond))
    otherwise = UnknownKind.GAP if articles.trust.has_gap(articles.id, "articles") else UnknownKind.MISSING
    return Clauses(versions=tuple(found), otherwise=_unknown(articles.id, "articles", kind, otherwise))


def _told(articles: ArticlesView, clause: C, about: str, within: str, place: int) -> Told[C]:
    if clause.id is not None:
        return Told(articles.world, clause, clause.id)
    return Told(articles.world, clause, about, f"{within}.clauses[{place}]" if within else f"clauses[{place}]")


def _unknown(about: str, path: str, kind: type[Any], why: UnknownKind) -> Unknown:
    return Unknown(about=about, field=f"{path}.{kind.kind}", kind=why, states=_STATES)
