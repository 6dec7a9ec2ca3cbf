"""Drawing small facts that may not be known: what the strategies of small trusts are made of."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, TypeVar

import hypothesis.strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from wijkonderneming.model.bodies import SeatClass, SeatGroup, SeatRange
from wijkonderneming.model.evidence import Gap
from wijkonderneming.model.offices import Office
from wijkonderneming.model.people import Person, Residence
from wijkonderneming.values.identifiers import Postcode
from wijkonderneming.values.place import Area, Place
from wijkonderneming.values.when import When

__all__ = ["AREAS", "BEFORE", "DAYS", "MEETING", "RANGES", "Draws"]

T = TypeVar("T")

DAYS = tuple(date(2024, 2, 27) + timedelta(days=n) for n in range(5))
"""The days small trusts know of, the first to the last."""
BEFORE = DAYS[0] - timedelta(days=1)
"""Stands for every day before."""
AREAS = (
    Area(name="Hill", places=()),
    Area(name="Dale", places=()),
    Area(name="Moor", places=()),
    Area(name="Hill", places=("Dale",)),
)
"""The areas small trusts are of."""
MEETING = "meeting"
"""The id of the general meeting."""

RANGES = tuple(SeatRange(low, high) for low in range(3) for high in range(low, 4) if high)
"""The numbers of seats a group may have."""


class Draws:
    """Draws facts, some of which are not known where ``sparse``."""

    def __init__(self, draw: DrawFn, *, sparse: bool) -> None:
        self.draw = draw
        self.sparse = sparse

    def one_in(self, number: int) -> bool:
        """Whether something is left open that is so once in so many times."""
        return self.sparse and self.draw(st.integers(1, number)) == 1

    def maybe(self, strategy: SearchStrategy[T]) -> T | None:
        """A value, or sometimes nothing where not all is known."""
        return None if self.one_in(4) else self.draw(strategy)

    def flag(self) -> bool | None:
        """True or false, or nothing where not all is known."""
        return self.maybe(st.booleans())

    def when(self) -> When:
        """A day of the pool, or bounds within it."""
        first, last = sorted(self.draw(st.tuples(st.sampled_from(DAYS), st.sampled_from(DAYS))))
        if not self.one_in(3):
            return When.on(first)
        shape = self.draw(st.integers(0, 5))
        return When(None if shape == 0 else first, None if shape == 1 else last)

    def some_day(self) -> When | None:
        """A day or bounds, or nothing, which says that it was always so."""
        return self.when() if self.draw(st.booleans()) else None

    def stretch(self) -> dict[str, Any]:
        """A first day and a first day no longer, each of which may be left out."""
        since, until = self.some_day(), self.some_day()
        return {"since": since, "until": until if _after(since, until) else None}

    def versions(self) -> list[dict[str, Any]]:
        """The days of up to two versions of something of which one is in force at a time."""
        days = [self.stretch() for _ in range(self.draw(st.integers(0, 2)))]
        return [one for number, one in enumerate(days) if number == 0 or _apart(days[0]["since"], one["since"])]

    def gaps(self, *lists: tuple[str, str]) -> tuple[Gap, ...]:
        """Gaps about some of these lists."""
        return tuple(Gap(about=about, field=field) for about, field in lists if self.one_in(5))

    def people(self) -> tuple[Person, ...]:
        """Up to three persons with where they live and lived."""
        known = [Place(name="Hill"), Place(name="Dale")]
        places = [*known, Place(postcode=Postcode("1019 AB"))] if self.sparse else known
        found = []
        for number in range(self.draw(st.integers(1, 3))):
            homes = [
                Residence(place=self.draw(st.sampled_from(places)), **self.stretch())
                for _ in range(self.draw(st.integers(0, 2)))
            ]
            found.append(Person(id=f"p{number}", residences=None if self.one_in(4) else tuple(homes)))
        return tuple(found)

    def groups(self, appointers: Sequence[str]) -> tuple[SeatGroup, ...]:
        """Up to two groups of seats."""
        found = []
        for number in range(self.draw(st.integers(0, 2))):
            class_ = self.draw(st.none() | st.sampled_from(SeatClass))
            by = self.draw(st.sampled_from(appointers))
            # Who appoints to an independent seat is always said here: left out, it means no seat of local people.
            untold = class_ is not SeatClass.INDEPENDENT and self.one_in(4)
            found.append(
                SeatGroup(
                    id=f"g{number}",
                    seats=self.maybe(st.sampled_from(RANGES)),
                    class_=class_,
                    appointed_by=None if untold else by,
                    casting_vote=self.draw(st.booleans()),
                    votes=self.draw(st.sampled_from((1, 1, 2, 0))),
                    **self.stretch(),
                )
            )
        return tuple(found)

    def offices(self, people: Sequence[str], groups: Sequence[str]) -> tuple[Office, ...]:
        """Up to three offices in the board."""
        found = []
        for number in range(self.draw(st.integers(0, 3))):
            days = self.stretch()
            left = self.when() if self.draw(st.integers(1, 4)) == 1 else None
            found.append(
                Office(
                    id=f"o{number}",
                    body="board",
                    seat_group=self.draw(st.sampled_from((*groups, *groups, None))),
                    holder=self.maybe(st.sampled_from((*people, *people, "council"))),
                    left=left if _after(days["since"], left) else None,
                    **days,
                )
            )
        return tuple(found)


def _apart(one: When | None, other: When | None) -> bool:
    """Whether the second of two versions begins some day, and no end of when it may is one of the first."""
    ends = set() if one is None else {one.earliest, one.latest}
    return other is not None and not ends & {other.earliest, other.latest}


def _after(since: When | None, until: When | None) -> bool:
    first = None if since is None else since.earliest
    last = None if until is None else until.latest
    return first is None or last is None or first < last
