"""Cases as data: a situation, a day, what a rule finds and why, in a file that a lawyer can read and review.

One file holds the cases of one rule and is named after it, ``nl.bw2.37.3.json``::

    {"rule": "nl.bw2.37.3",
     "cases": [
       {"name": "two of five seats are the municipality's",
        "why": "Others than the members appoint two of five directors, which is fewer than half.",
        "on": "2026-01-01",
        "trust": {"id": "club", ...},
        "expect": [{"subject": "club", "verdict": "met", "facts": {"seats": "5"}}]}]}

``trust`` is what stands under that key in a document. Each expectation names a subject and its ``verdict``: ``met``,
``breached``, ``unknown``, ``not_applicable``, or ``not_asked`` where there is no finding. It may say which verdicts are
``possible``, some or all ``facts`` as text, on what an unknown ``depends_on``, and which wording (``cites``, its first
day) is cited.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import attrs

from wijkonderneming.documents.parsing import DocumentError, parsed
from wijkonderneming.documents.texts import loads
from wijkonderneming.governance.assess import assess
from wijkonderneming.governance.findings import Finding
from wijkonderneming.governance.rules import Rulebook
from wijkonderneming.model.trust import Trust
from wijkonderneming.values.base import Frozen, InvalidValue
from wijkonderneming.values.when import read_day

__all__ = ["Case", "Expected", "InvalidCase", "cases_in", "mismatches"]

VERDICTS = ("met", "breached", "unknown", "not_applicable", "not_asked")


class InvalidCase(InvalidValue):
    """A file of cases says something that is no case."""


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Expected(Frozen):
    """What a rule is expected to find about one subject.

    Attributes:
        subject: id of what it is about.
        verdict: the verdict, or ``not_asked`` where there is no finding.
        possible: the verdicts still possible; left out, only the verdict is compared.
        facts: name and text of facts it rests on, some or all.
        depends_on: the unknowns that decide, as ``object.field``; left out, they are not compared.
        cites: the first day of the wording that is cited; left out, it is not compared.
    """

    subject: str
    verdict: str
    possible: frozenset[str] | None = None
    facts: tuple[tuple[str, str], ...] = ()
    depends_on: frozenset[str] | None = None
    cites: date | None = None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Case(Frozen):
    """One case of one rule.

    Attributes:
        rule: id of the rule.
        name: what is the case, in a few words.
        why: why the verdict is what it is.
        on: the day.
        trust: the situation.
        expected: what the rule finds, for one subject or more.
    """

    rule: str
    name: str
    why: str
    on: date
    trust: Trust
    expected: tuple[Expected, ...]

    def __str__(self) -> str:
        return f"{self.rule}: {self.name}"


def cases_in(folder: str | Path) -> tuple[Case, ...]:
    """Every case of every file in a folder, in the order of names.

    Raises:
        InvalidCase: naming the file and the case that says something else than a case does.
        DocumentError: for a situation that is no trust, with a note that names the file and the case.
        OSError: when a file cannot be read.
    """
    return tuple(case for path in sorted(Path(folder).glob("*.json")) for case in _read(path))


def _read(path: Path) -> Iterable[Case]:
    text = parsed(path.read_bytes())
    if text.doubled:
        raise InvalidCase("duplicate_key", expected="every key once in an object", found=path.name)
    raw = text.raw
    rule = _text(raw, "rule", path.name)
    if rule != path.stem:
        raise InvalidCase("file_name", expected=f"the name {rule}.json", found=path.name)
    _only(raw, {"rule", "cases"}, path.name)
    for number, case in enumerate(raw["cases"], start=1):
        where = f"{path.name}, case {number}"
        _only(case, {"name", "why", "on", "trust", "expect"}, where)
        if not isinstance(case.get("expect"), list) or not case["expect"]:
            raise InvalidCase("expect", expected=f"a list of what is expected in {where}")
        yield Case(
            rule=rule,
            name=_text(case, "name", where),
            why=_text(case, "why", where),
            on=read_day(_text(case, "on", where)),
            trust=_situation(case.get("trust"), where),
            expected=tuple(_expected(each, where) for each in case["expect"]),
        )


def _situation(raw: Any, where: str) -> Trust:
    try:
        return loads(json.dumps({"schema": 1, "trust": raw}))
    except DocumentError as error:
        error.add_note(f"in {where}")  # a problem has its place in the situation only
        raise


def _expected(raw: dict[str, Any], where: str) -> Expected:
    _only(raw, {"subject", "verdict", "possible", "facts", "depends_on", "cites"}, where)
    verdict = _text(raw, "verdict", where)
    possible = raw.get("possible")
    strange = sorted({verdict, *(possible or ())} - set(VERDICTS))
    if strange:
        raise InvalidCase("verdict", expected=f"one of {', '.join(VERDICTS)} in {where}", found=", ".join(strange))
    return Expected(
        subject=_text(raw, "subject", where),
        verdict=verdict,
        possible=None if possible is None else frozenset(possible),
        facts=tuple(raw.get("facts", {}).items()),
        depends_on=None if "depends_on" not in raw else frozenset(raw["depends_on"]),
        cites=read_day(_text(raw, "cites", where)) if "cites" in raw else None,
    )


def _only(raw: Any, keys: set[str], where: str) -> None:
    if not isinstance(raw, dict) or set(raw) - keys:
        found = ", ".join(sorted(set(raw) - keys)) if isinstance(raw, dict) else type(raw).__name__
        raise InvalidCase("keys", expected=f"only {', '.join(sorted(keys))} in {where}", found=found)


def _text(raw: Any, key: str, where: str) -> str:
    value = raw.get(key) if isinstance(raw, dict) else None
    if not isinstance(value, str) or not value.strip():
        raise InvalidCase(key, expected=f"text under {key} in {where}")
    return value


def mismatches(case: Case, rulebooks: Iterable[Rulebook]) -> tuple[str, ...]:
    """What is found otherwise than a case expects, in words; nothing when all is as expected.

    Args:
        case: the case.
        rulebooks: where its rule stands.

    Raises:
        InvalidCase: when no rulebook has the rule.
    """
    books = [book for book in rulebooks if any(rule.id == case.rule for rule in book.rules)]
    if not books:
        raise InvalidCase("rule", expected="a rule of one of the rulebooks", found=case.rule)
    found = {finding.subject: finding for finding in assess(case.trust, on=case.on, rulebooks=books).by_rule(case.rule)}
    return tuple(
        f"{case}, {expected.subject}: expected {wanted}, found {got}"
        for expected in case.expected
        for wanted, got in _compared(expected, found.get(expected.subject))
    )


def _compared(expected: Expected, finding: Finding | None) -> Iterable[tuple[object, object]]:
    verdict = "not_asked" if finding is None else finding.verdict.value
    if verdict != expected.verdict:
        yield expected.verdict, verdict
    if finding is None:
        return
    possible = {each.value for each in finding.verdicts}
    if expected.possible is not None and possible != expected.possible:
        yield sorted(expected.possible), sorted(possible)
    facts = {name: str(fact) for name, fact in finding.facts}
    yield from ((f"{k}: {v}", facts.get(k, "no such fact")) for k, v in expected.facts if facts.get(k) != v)
    depends = {f"{unknown.about}.{unknown.field}" for unknown in finding.unknowns}
    if expected.depends_on is not None and depends != expected.depends_on:
        yield sorted(expected.depends_on), sorted(depends)
    if expected.cites is not None and finding.source.version != expected.cites:
        yield f"the wording of {expected.cites}", f"the wording of {finding.source.version}"
