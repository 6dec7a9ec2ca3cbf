"""Measure beside named peers, in one run, as ratios: import, documents, projection."""

from __future__ import annotations

import argparse
import platform
from datetime import date
from importlib.metadata import version
from pathlib import Path

import importing
import projecting
from timing import Row, table

import documents

PAGE = Path(__file__).parents[1] / "docs" / "benchmarks.md"
PEERS = ("attrs", "cattrs", "msgspec", "pydantic", "python-dateutil")
START, END = "<!-- measured -->\n", "<!-- end -->\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="write the table into docs/benchmarks.md")
    options = parser.parse_args()
    rows: list[Row] = []
    for measured in (importing, documents, projecting):
        print(f"{measured.__doc__}", flush=True)
        rows += measured.rows()
    found = table(rows)
    print(found)
    if options.write:
        versions = ", ".join(f"{name} {version(name)}" for name in PEERS)
        python = f"{platform.python_implementation()} {platform.python_version()}"
        said = f"Measured on {date.today().isoformat()} with {python}, {versions}.\n\n{found}\n"  # noqa: DTZ011 - a day
        before, _, rest = PAGE.read_text(encoding="utf-8").partition(START)
        PAGE.write_text(f"{before}{START}{said}{END}{rest.partition(END)[2]}", encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
