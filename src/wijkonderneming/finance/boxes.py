"""Whole numbers known by their bounds, and what sums of them say of their parts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias, TypeVar

__all__ = ["OPEN", "Box", "hull", "meet", "narrowed"]

Box: TypeAlias = tuple[int, int | None]
"""At least and at most, both inclusive, never below nothing; ``None`` is without bound."""

OPEN: Box = (0, None)

K = TypeVar("K")


def hull(boxes: Iterable[Box]) -> Box:
    """The smallest box that contains all of these; there is at least one."""
    lows, highs = zip(*boxes, strict=True)
    return min(lows), None if None in highs else max(highs)


def meet(one: Box, other: Box) -> Box | None:
    """What lies in both; nothing where they exclude each other."""
    low = max(one[0], other[0])
    highs = [high for high in (one[1], other[1]) if high is not None]
    high = min(highs, default=None)
    return None if high is not None and high < low else (low, high)


def narrowed(boxes: Mapping[K, Box], sums: Mapping[K, tuple[K, ...]]) -> dict[K, Box] | None:
    """The same boxes, as small as the sums make them one by one; nothing where they contradict each other.

    Args:
        boxes: a box for each name.
        sums: for names of wholes, the names of the parts that add up to them.
    """
    found = dict(boxes)
    for _ in range(2 * len(sums) + 1):
        before = dict(found)
        for whole, parts in sums.items():
            rest = _sum(found[part] for part in parts)
            if not _narrow(found, whole, rest):
                return None
            for part in parts:
                others = _sum(found[other] for other in parts if other != part)
                if not _narrow(found, part, _difference(found[whole], others)):
                    return None
        if found == before:
            break
    return found


def _narrow(boxes: dict[K, Box], name: K, to: Box) -> bool:
    met = meet(boxes[name], to)
    if met is None:
        return False
    boxes[name] = met
    return True


def _sum(boxes: Iterable[Box]) -> Box:
    low, high = 0, 0
    bounded = True
    for least, most in boxes:
        low += least
        if most is None:
            bounded = False
        else:
            high += most
    return low, high if bounded else None


def _difference(whole: Box, others: Box) -> Box:
    low = 0 if others[1] is None else max(0, whole[0] - others[1])
    high = None if whole[1] is None else whole[1] - others[0]
    return low, high
