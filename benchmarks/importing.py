"""Importing the package, beside importing attrs and python-dateutil alone: fresh processes, in turn."""

from __future__ import annotations

import subprocess
import sys
from statistics import median

from timing import Row

ROUNDS = 15

CODE = """
from time import perf_counter
start = perf_counter()
{what}
print(perf_counter() - start)
"""

PEER = "import attrs, dateutil.relativedelta, dateutil.rrule"
BARE = "import wijkonderneming"
NOUNS = "import wijkonderneming; wijkonderneming.Trust"
WHOLE = "import wijkonderneming\nfor name in wijkonderneming.__all__:\n    getattr(wijkonderneming, name)"


def seconds(what: str) -> float:
    """What one import takes in a process of its own."""
    said = subprocess.run([sys.executable, "-c", CODE.format(what=what)], check=True, capture_output=True, text=True)
    return float(said.stdout)


def rows() -> list[Row]:
    tasks = (PEER, BARE, NOUNS, WHOLE)
    for what in tasks:
        seconds(what)  # writes the compiled files
    times: dict[str, list[float]] = {what: [] for what in tasks}
    for _ in range(ROUNDS):
        for what in tasks:
            times[what].append(seconds(what))
    peer, bare, nouns, whole = (median(times[what]) for what in tasks)
    beside = "attrs with dateutil.relativedelta and rrule"
    return [
        Row("import wijkonderneming", beside, bare / peer, 2),
        Row("the same, and the trust with all its nouns", beside, nouns / peer),
        Row("the same, and every public name", beside, whole / peer),
    ]
