"""An assessment as a table: a row for each finding, of plain values."""

from __future__ import annotations

from wijkonderneming.governance.findings import Assessment, Finding

__all__ = ["COLUMNS", "Row", "to_rows"]

COLUMNS = (
    "trust",
    "on",
    "rule",
    "subject",
    "verdict",
    "possible",
    "severity",
    "status",
    "title_nl",
    "title_en",
    "citation",
    "url",
    "wording",
    "read_on",
    "facts",
    "depends_on",
)
"""The names of the columns, in order. Several things in one cell are parted by ``; ``."""

Row = tuple[str, ...]


def to_rows(assessment: Assessment) -> tuple[Row, ...]:
    """A row for each finding, in their order, without a heading; days as ``2026-01-31`` and nothing as empty text.

    Facts are as the library writes them, in no language; personal data is in none of them.
    """
    return tuple(_row(assessment, finding) for finding in assessment)


def _row(assessment: Assessment, finding: Finding) -> Row:
    source = finding.source
    return (
        assessment.trust.id,
        assessment.on.isoformat(),
        finding.rule,
        finding.subject,
        finding.verdict.value,
        "; ".join(sorted(verdict.value for verdict in finding.verdicts)),
        finding.severity.value,
        finding.status.value,
        finding.title.nl or "",
        finding.title.en or "",
        source.cite(),
        source.url or "",
        "" if source.version is None else source.version.isoformat(),
        "" if source.read_on is None else source.read_on.isoformat(),
        "; ".join(f"{name} {fact}" for name, fact in finding.facts),
        "; ".join(dict.fromkeys(str(unknown) for unknown in finding.unknowns)),
    )
