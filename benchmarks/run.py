"""Measure beside named peers, in one run, as ratios: import, documents, projection, findings."""

from __future__ import annotations

import argparse
import platform
from datetime import date
from importlib.metadata import distributions, version
from pathlib import Path

import bench_assess
import importing
import projecting
from timing import Row, table

import documents

PAGE = Path(__file__).parents[1] / "docs" / "benchmarks.md"
PEERS = ("attrs", "cattrs", "msgspec", "OpenFisca-Core", "pydantic", "python-dateutil", "rule-engine", "zen-engine")
START, END = "<!-- measured -->\n", "<!-- end -->\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="write the table into docs/benchmarks.md")
    options = parser.parse_args()
    rows: list[Row] = []
    for measured in (importing, documents, projecting, bench_assess):
        print(f"{measured.__doc__}", flush=True)
        rows += measured.rows()
    found = table(rows)
    print(found)
    if options.write:
        installed = {found.name for found in distributions()}
        versions = ", ".join(f"{name} {version(name)}" for name in PEERS if name in installed)
        python = f"{platform.python_implementation()} {platform.python_version()}"
        said = f"Measured on {date.today().isoformat()} with {python}, {versions}.\n\n{found}\n"  # noqa: DTZ011 - a day
        before, _, rest = PAGE.read_text(encoding="utf-8").partition(START)
        PAGE.write_text(f"{before}{START}{said}{END}{rest.partition(END)[2]}", encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
