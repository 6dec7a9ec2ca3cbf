"""Timing beside a peer: both in turn, several times over, and the median of each."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil
from statistics import median
from time import process_time


@dataclass(frozen=True)
class Row:
    """One comparison: how many times the other one took.

    Attributes:
        what: what was measured.
        beside: the peer.
        ratio: the one time over the other, as the aim has it.
        aim: the bound of the ratio; nothing where it is only told.
        at_most: whether the ratio should be at most the aim, else at least.
    """

    what: str
    beside: str
    ratio: float
    aim: float | None = None
    at_most: bool = True

    @property
    def verdict(self) -> str:
        if self.aim is None:
            return "no aim"
        met = self.ratio <= self.aim if self.at_most else self.ratio >= self.aim
        return "met" if met else "missed"

    def cells(self) -> tuple[str, ...]:
        aim = "" if self.aim is None else f"{'at most' if self.at_most else 'at least'} {self.aim:g}"
        return self.what, self.beside, f"{self.ratio:.2f}", aim, self.verdict


LONG_ENOUGH = 0.03
"""Seconds that each measurement takes at least: a short task is repeated within it."""


def in_turn(tasks: Sequence[Callable[[], object]], rounds: int, *, collected: bool = False) -> list[float]:
    """The median seconds of the processor for each task, all of them measured in turn in every round.

    Args:
        tasks: what is measured.
        rounds: how many times.
        collected: whether the garbage collector runs as it does by default; else not at all.
    """
    first = [once(task, 1, collected=collected) for task in tasks]
    repeats = [max(1, ceil(LONG_ENOUGH / max(seconds, 1e-6))) for seconds in first]
    # What is long enough by itself was measured by this; only what is shorter is measured anew.
    whole = set(repeats) == {1}
    times: list[list[float]] = [[seconds] if whole else [] for seconds in first]
    for _ in range(rounds - 1 if whole else rounds):
        for found, task, number in zip(times, tasks, repeats, strict=True):
            found.append(once(task, number, collected=collected))
    return [median(found) for found in times]


def once(task: Callable[[], object], number: int, *, collected: bool = False) -> float:
    """The seconds of the processor for one run of a task, over a number of runs."""
    gc.collect()
    if not collected:
        gc.disable()
    try:
        start = process_time()
        for _ in range(number):
            task()
        return (process_time() - start) / number
    finally:
        gc.enable()


def table(rows: Sequence[Row]) -> str:
    """The rows as a table in Markdown."""
    heads = ("measured", "beside", "ratio", "aim", "")
    cells = [heads, *(row.cells() for row in rows)]
    wide = [max(len(line[i]) for line in cells) for i in range(len(heads))]
    lines = ["| " + " | ".join(cell.ljust(w) for cell, w in zip(line, wide, strict=True)) + " |" for line in cells]
    lines.insert(1, "|" + "|".join("-" * (w + 2) for w in wide) + "|")
    return "\n".join(lines)
