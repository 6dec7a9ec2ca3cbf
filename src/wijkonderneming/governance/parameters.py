"""Figures of the law that change over time, each with unit, days and source."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Generic, TypeVar

import attrs

from wijkonderneming.governance.given import Given, Option
from wijkonderneming.governance.versions import Anchor, InvalidRule
from wijkonderneming.values.base import Frozen
from wijkonderneming.values.source import Source
from wijkonderneming.values.text import Text
from wijkonderneming.values.truth import TRUE, Truth
from wijkonderneming.values.unknown import Unknown, UnknownKind

__all__ = ["Parameter", "Stated", "stated"]

T = TypeVar("T")


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Stated(Frozen, Generic[T]):
    """A figure as the law states it for some time.

    Attributes:
        value: the figure: money, a whole number, a share, a period, a day; nothing where the law sets none.
        since: the first day on which it holds, inclusive.
        until: the first day on which it no longer does, exclusive; left out, until the next one, and the last one is
            carried forward as it was read. A yearly figure says its end: after it, the next one is not published yet.
        source: where it is written, with the day it was read.

    Raises:
        InvalidRule: when the source does not say when it was read, or it ends before it begins.
    """

    value: T | None
    since: date
    until: date | None = None
    source: Source

    def __attrs_post_init__(self) -> None:
        if self.source.read_on is None:
            raise InvalidRule("read_on", expected="a source of a figure that says on which day it was read")
        if self.until is not None and self.until <= self.since:
            raise InvalidRule("until", expected=f"a day after {self.since.isoformat()}", found=self.until.isoformat())


def stated(value: T | None, since: date, source: Source, *, until: date | None = None) -> Stated[T]:
    """A figure from a day on, see ``Stated``.

    Raises:
        InvalidRule: as ``Stated`` says.
    """
    return Stated(value=value, since=since, until=until, source=source)


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False, eq=False)
class Parameter(Frozen, Generic[T]):
    """A figure of the law in all its versions.

    Two versions that begin on one day say that official sources conflict: either may be right, and what is found is
    certain only where it is so under both.

    Attributes:
        id: ``jurisdiction.source.article.topic``.
        title: what it is, in both languages.
        unit: of what it is a number: ``EUR``, ``days``, ``employees``.
        versions: what the law states, by first day.
        anchor: which day decides which version counts.

    Raises:
        InvalidRule: without a title in both languages, a unit or a version, or when the versions are not in order.
    """

    id: str
    title: Text
    unit: str
    versions: tuple[Stated[T], ...]
    anchor: Anchor = Anchor.EVENT

    def __attrs_post_init__(self) -> None:
        if not self.title.complete or not self.unit or not self.versions:
            raise InvalidRule("parameter", expected=f"a title in both languages, a unit and a version of {self.id}")
        for one, other in pairwise(self.versions):
            early = one.until is not None and one.until > other.since and one.since != other.since
            if other.since < one.since or early:
                raise InvalidRule("versions", expected=f"the versions of {self.id} one after another")

    @property
    def held_from(self) -> date:
        """The first day for which it is held."""
        return self.versions[0].since

    @property
    def turns(self) -> tuple[date, ...]:
        """The days on which it may become another one."""
        ends = (version.until for version in self.versions)
        return tuple(sorted({*(version.since for version in self.versions), *(end for end in ends if end is not None)}))

    def on(self, day: date) -> tuple[Stated[T], ...]:
        """What the law states for a day: one, two or more where official sources conflict, none where it is not held."""
        begun = [version.since for version in self.versions if version.since <= day]
        if not begun:
            return ()
        last = max(begun)
        return tuple(v for v in self.versions if v.since == last and (v.until is None or day < v.until))

    def value(self, day: date) -> Given[T]:
        """The figure for a day; unknown where it is not held, and one of several where official sources conflict."""
        found = self.on(day)
        if not found:
            return Given(options=(), unknowns=(self._law(()),))
        if len({version.value for version in found}) == 1:
            return Given(options=(Option(when=TRUE, value=found[0].value, given_by=found[0].source),))
        by_value: dict[T | None, Stated[T]] = {}
        for version in found:
            by_value.setdefault(version.value, version)
        law = self._law(tuple(_state(value) for value in by_value))
        return Given(
            options=tuple(
                Option(when=Truth.of(law, _state(value)), value=value, given_by=version.source)
                for value, version in by_value.items()
            )
        )

    def _law(self, states: tuple[str, ...]) -> Unknown:
        return Unknown(about=self.id, field="value", kind=UnknownKind.LAW, states=states)

    def __repr__(self) -> str:
        return f"Parameter({self.id!r})"


def _state(value: object) -> str:
    return "none" if value is None else str(value)
