"""Tables and lists in the docs say all that is in the code, and nothing else."""

from __future__ import annotations

import inspect
import re
from collections import Counter
from pathlib import Path
from typing import Any

import wijkonderneming as wo
from wijkonderneming import examples, testing
from wijkonderneming.documents.catalogue import FAMILIES, STANDARD_CATALOGUE
from wijkonderneming.model.life import LifeEvent
from wijkonderneming.rulebooks.standard import STANDARD_RULEBOOKS

CASES = testing.cases_in(Path(__file__).resolve().parents[1] / "cases")
RULES = [rule for book in STANDARD_RULEBOOKS for rule in book.rules]


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def test_the_reference_has_every_public_name_once(reference: dict[str, str]) -> None:
    of_tests = "reference/testing.md"
    heads = {page: re.findall(r"(?m)^### (\S+)$", text) for page, text in reference.items()}
    assert sorted(name for page, found in heads.items() if page != of_tests for name in found) == sorted(wo.__all__)
    assert sorted(heads[of_tests]) == sorted(testing.__all__)


def test_the_page_of_strategies_says_of_each_what_it_draws(reference: dict[str, str]) -> None:
    told = dict(re.findall(r"(?ms)^### (\S+)\n\n(.*?)(?=\n##|\Z)", reference["reference/testing.md"]))
    untold = [
        name for name, said in told.items() if not re.search(r"(?m)^[A-Z][^\n]*", re.sub(r"\*\*.*\*\*", "", said))
    ]
    assert untold == []
    assert "ForwardRef" not in reference["reference/testing.md"]
    assert "DrawFn" not in reference["reference/testing.md"]


def test_the_reference_tells_what_the_docstring_tells(reference: dict[str, str]) -> None:
    nouns = "".join(reference.values())
    assert "**`Trust.entity(self, name: str) -> Entity`**" in nouns
    assert "| `denomination` | `Money` or `None` | `None` | the principal of one bond. |" in nouns
    assert "Attributes:" not in nouns
    assert "``" not in nouns


def test_the_reference_has_every_kind(reference: dict[str, str]) -> None:
    told = reference["reference/kinds.md"]
    for family in FAMILIES:
        part = told.split(f"## {family.__name__}\n")[1].split("\n## ")[0]
        assert set(re.findall(r"(?m)^\| `([^`]+)`", part)) == set(STANDARD_CATALOGUE.of(family))


def test_the_table_has_every_act_once_with_what_it_needs(reference: dict[str, str]) -> None:
    acts = {name: getattr(wo, name) for name in wo.__all__ if ".acts_" in getattr(getattr(wo, name), "__module__", "")}
    told, events = reference["reference/acts.md"].split("## What events do")
    rows = re.findall(r"(?m)^\| `([a-z_]+)` \| (.*?) \| (.*) \|$", told)
    assert sorted(name for name, _, _ in rows) == sorted(acts)
    for name, given, what in rows:
        _, *rest = inspect.signature(acts[name]).parameters
        assert re.findall(r"`(\w+)`", given) == rest
        assert what.endswith((".", ").", "`."))
    assert set(re.findall(r"(?m)^\| `([^`]+)`", events)) == set(STANDARD_CATALOGUE.of(LifeEvent))


def test_the_table_has_every_rule_with_its_standing_and_its_days(rule_table: str) -> None:
    rows = {
        cells[1].strip(" `"): cells
        for line in rule_table.splitlines()
        if (cells := line.split("|"))[1:] and "`" in cells[1]
    }
    assert set(rows) == {rule.id for rule in RULES}
    for rule in RULES:
        row = "|".join(rows[rule.id])
        assert str(rule.title.en) in row
        assert str(rule.title.nl) in row
        assert rule.held_from.isoformat() in row
        assert str(rule.source.locator or rule.source.title) in row
        for form in rule.forms or ():
            assert f"`{form.value}`" in row


def test_the_table_counts_the_cases_of_every_rule_and_a_page_has_them_all(rule_table: str, rule_cases: str) -> None:
    for rule in RULES:
        (row,) = [line for line in rule_table.splitlines() if line.startswith(f"| `{rule.id}` |")]
        expected = [one.verdict for case in CASES if case.rule == rule.id for one in case.expected]
        numbers = re.findall(r"(\d+) (met|breached|unknown|not applicable|not asked)", row.rsplit(" | ", 1)[1])
        assert {verdict.replace(" ", "_"): int(number) for number, verdict in numbers} == Counter(expected)
    rows = [line for line in rule_cases.splitlines() if re.match(r"\| .* \| \d{4}-\d\d-\d\d \| ", line)]
    known = {rule.id for rule in RULES}
    assert len(rows) == sum(case.rule in known for case in CASES)
    assert re.findall(r"(?m)^### (\S+)$", rule_cases) == [rule.id for rule in RULES]


def test_every_statute_has_its_short_name_and_no_rule_is_left_over(rule_table: str) -> None:
    short = dict(re.findall(r"(?m)^\| `([^`]+)` \| (\S+) \|", rule_table))
    assert short["nl.bw2.37.3"] == "BRD-02"
    assert short["nl.bw2.30.1"] == "CAP-01"
    statutes = {rule.id for book in STANDARD_RULEBOOKS if not book.charter for rule in book.rules}
    assert statutes <= set(short)
    assert len(set(short.values())) == len(short)


def test_the_changelog_says_of_every_rule_from_which_day_it_is_held(root: Path) -> None:
    legal = read(root / "CHANGELOG.md").split("### Legal\n")[1].split("\n## ")[0]
    for entry in re.split(r"(?m)^- ", legal)[1:]:
        for name in re.findall(r"`([a-z]+\.[a-z0-9_.]+)`", entry):
            (rule,) = [rule for rule in RULES if rule.id == name]
            assert rule.held_from.isoformat() in " ".join(entry.split()), name
    assert {rule.id for rule in RULES} <= set(re.findall(r"`([^`\s]+)`", legal))


def test_the_glossary_has_every_word_the_law_gives(root: Path) -> None:
    told = set(re.findall(r"`([^`]+)`", read(root / "docs" / "glossary.md")))
    closed: list[Any] = [wo.LegalForm, wo.StatusKind, wo.Scheme]
    words = {member.value for kind in closed for member in kind} | set(STANDARD_CATALOGUE.of(FAMILIES[1]))
    assert words - told == set()


def test_every_example_has_a_page(root: Path) -> None:
    pages = {path.stem for path in (root / "docs" / "cases").glob("*.md")}
    assert set(examples.NAMES) <= pages
    assert "does not exist" in read(root / "docs" / "cases" / "de-oude-school.md")


def test_the_site_has_every_page_and_no_other(root: Path, reference: dict[str, str]) -> None:
    listed = set(re.findall(r"([\w/-]+\.md)", read(root / "mkdocs.yml")))
    written = {path.relative_to(root / "docs").as_posix() for path in (root / "docs").rglob("*.md")}
    written = {path for path in written if not path.startswith("examples/")}  # packages to copy, which are no pages
    assert listed == written | set(reference) | {"rules.md", "rule-cases.md"}


def test_the_readme_names_the_two_commands_the_licence_and_what_it_is_not(root: Path) -> None:
    text = read(root / "README.md")
    for words in (
        "python3 dev.py demo",
        "python3 dev.py test",
        "EUPL-1.2",
        "not legal advice",
        "docs/images/report.png",
    ):
        assert words in text
    code = re.findall(r"(?ms)^```python\n(.*?)^```", text)[0]
    assert sum(bool(line.strip()) for line in code.splitlines()) <= 34
