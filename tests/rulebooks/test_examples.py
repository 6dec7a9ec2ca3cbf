"""What the rules find about the published cases they were made for."""

from __future__ import annotations

import json
from datetime import date
from importlib.resources import files

from wijkonderneming.documents.texts import loads
from wijkonderneming.governance.asking import questions
from wijkonderneming.governance.assess import assess
from wijkonderneming.governance.findings import Assessment, Verdict
from wijkonderneming.governance.severity import Severity
from wijkonderneming.model.noun import Role
from wijkonderneming.model.trust import Trust
from wijkonderneming.rulebooks.standard import STANDARD_RULEBOOKS
from wijkonderneming.values.unknown import UnknownKind

ON = date(2026, 11, 23)


def example(name: str) -> Trust:
    found = loads((files("wijkonderneming.examples") / f"{name}.json").read_text(encoding="utf-8"))
    assert isinstance(found, Trust)
    return found


def assessed(name: str) -> Assessment:
    return assess(example(name), on=ON, rulebooks=STANDARD_RULEBOOKS)


def test_eigg_is_no_majority_on_either_count() -> None:
    (finding,) = assessed("eigg").by_rule("scotland.dtas.owned_and_managed")
    assert finding.verdict is Verdict.BREACHED
    facts = {name: str(fact) for name, fact in finding.facts}
    assert facts["local_of_all_seats"] == "4 of 9"
    assert facts["local_of_seats_without_casting_vote"] == "4 of 8"


def test_de_eester_says_what_is_not_known_and_whom_to_ask() -> None:
    trust = example("de-eester")
    found = assessed("de-eester")
    (majority,) = found.by_rule("nl.lsa.resident_majority")
    assert majority.verdicts == {Verdict.MET, Verdict.BREACHED, Verdict.NOT_APPLICABLE}
    (outside,) = [f for f in found.by_rule("nl.bw2.37.3") if f.subject == "cooperative"]
    assert outside.verdicts == {Verdict.MET, Verdict.BREACHED, Verdict.NOT_APPLICABLE}
    asked = {(q.role, q.about) for q in questions(trust, [*majority.unknowns, *outside.unknowns])}
    assert (Role.SECRETARY, "board") in asked
    assert (Role.NOTARY, "board") in asked


def test_the_invented_example_breaches_no_law_and_no_charter() -> None:
    found = assess(
        example("de-oude-school"),
        on=date(2026, 1, 1),
        rulebooks=[b for b in STANDARD_RULEBOOKS if b.id not in {"dta-scotland", "dta-england"}],
    )
    asked = {Severity.MANDATORY, Severity.STATUS, Severity.CHARTER}
    assert not [f for f in found.breached if f.severity in asked]
    assert {f.severity for f in found.met} > asked - {Severity.STATUS}


def test_the_invented_example_has_an_audit_committee_on_paper_only() -> None:
    found = assessed("de-oude-school").by_rule("own.articles.audit_committee")
    assert {f.subject: f.verdict for f in found} == {
        "cooperative": Verdict.BREACHED,
        "foundation": Verdict.NOT_APPLICABLE,
    }


def test_a_law_in_euro_says_nothing_of_books_in_another_currency() -> None:
    years = [
        {"id": f"year-{year}", "since": f"{year}-01-01", "until": f"{year + 1}-01-01", "profit": "GBP 1000.00"}
        for year in range(2021, 2026)
    ]
    entity = {"id": "club", "form": "vereniging", "financial_years": years}
    trust = loads(json.dumps({"schema": 1, "trust": {"id": "t", "name": "T", "entities": [entity]}}))
    found = assess(trust, on=ON, rulebooks=STANDARD_RULEBOOKS)
    (exempt,) = [one for one in found.by_rule("nl.vpb.6.1") if one.subject == "year-2025"]
    assert exempt.verdict is Verdict.UNKNOWN
    assert [(unknown.field, unknown.kind) for unknown in exempt.unknowns] == [("currency", UnknownKind.LAW)]
