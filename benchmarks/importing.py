"""Importing the package, beside importing attrs and python-dateutil alone: fresh processes, in turn."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

import peers
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


MODELS = "import written_down"


def seconds(what: str, folder: str) -> float:
    """What one import takes in a process of its own."""
    around = {**os.environ, "PYTHONPATH": os.pathsep.join([folder, os.environ.get("PYTHONPATH", "")])}
    said = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", CODE.format(what=what)],
        check=True,
        capture_output=True,
        text=True,
        env=around,
    )
    return float(said.stdout)


def rows() -> list[Row]:
    tasks = (PEER, BARE, NOUNS, WHOLE, MODELS)
    times: dict[str, list[float]] = {what: [] for what in tasks}
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "written_down.py").write_text(peers.written_down(), encoding="utf-8")
        for what in tasks:
            seconds(what, folder)  # writes the compiled files
        for _ in range(ROUNDS):
            for what in tasks:
                times[what].append(seconds(what, folder))
    peer, bare, nouns, whole, models = (median(times[what]) for what in tasks)
    beside = "attrs with dateutil.relativedelta and rrule"
    written = "pydantic models of the nouns alone, written down"
    return [
        Row("import wijkonderneming", beside, bare / peer, 2),
        Row("the same, and the trust with all its nouns", beside, nouns / peer),
        Row("the same, and every public name", beside, whole / peer),
        Row("the same, and the trust with all its nouns", written, nouns / models),
        Row("the same, and every public name", written, whole / models, 0.6),
    ]
