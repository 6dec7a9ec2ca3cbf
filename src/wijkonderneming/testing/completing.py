"""All ways in which a small trust may turn out, tried one by one: what exact unknowns are held against.

Nothing here asks a view, a truth or a count. A *hole* is one thing the document leaves open, with the trusts in which
it is filled; filling hole after hole gives every trust that says all a rule asks. It is meant for trusts as small as
those of ``wijkonderneming.testing.small``: their number multiplies with each hole.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import combinations

import attrs

from wijkonderneming.model.trust import InvalidTrust, Trust
from wijkonderneming.testing.holes import HOLES, Hole
from wijkonderneming.testing.seating import SEATING
from wijkonderneming.values.base import Frozen

__all__ = ["Completion", "completions", "decisive"]


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Completion(Frozen):
    """One way in which a trust may turn out.

    Attributes:
        trust: the trust that says all.
        filled: about which object and field it says now what the document did not, and what.
    """

    trust: Trust
    filled: tuple[tuple[tuple[str, str], str], ...] = ()

    @property
    def keys(self) -> frozenset[tuple[str, str]]:
        """The object and field of each hole that was filled."""
        return frozenset(key for key, _ in self.filled)


def completions(trust: Trust, on: date) -> Iterator[Completion]:
    """Every way in which a trust may turn out, as far as rules of the library ask on a day.

    A number without bound (of seats, rights, distributions) is tried with a few values; what the fillings have in
    common with the library's conventions is said at each kind of hole.
    """
    yield from _fill(Completion(trust=trust), on)


def _fill(so_far: Completion, on: date) -> Iterator[Completion]:
    hole = _first(so_far, on)
    if hole is None:
        yield so_far
        return
    for label, option in hole.options:
        try:
            trust = option()
        except InvalidTrust:
            continue
        yield from _fill(Completion(trust=trust, filled=(*so_far.filled, (hole.key, label))), on)


def _first(so_far: Completion, on: date) -> Hole | None:
    keys = so_far.keys
    return next(
        (hole for holes in (*HOLES, *SEATING) for hole in holes(so_far.trust, on) if hole.key not in keys), None
    )


def decisive(found: Iterable[tuple[Completion, object]]) -> frozenset[tuple[str, str]]:
    """The holes on which an answer depends: those that change it where every other hole is filled alike.

    A hole that is there only while another is filled in some way is alike where it is not there.

    Args:
        found: every completion, with the answer.
    """
    ways = [(dict(completion.filled), answer) for completion, answer in found]
    depends: set[tuple[str, str]] = set()
    for (one, here), (other, there) in combinations(ways, 2):
        if here != there:
            differing = [key for key in one.keys() & other.keys() if one[key] != other[key]]
            if len(differing) == 1:
                depends.update(differing)
    return frozenset(depends)
