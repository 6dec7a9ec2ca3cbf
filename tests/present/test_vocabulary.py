"""Every word a reader meets is there in Dutch and in English."""

from __future__ import annotations

import ast
import inspect
import re
import string
from collections.abc import Iterator, Mapping
from enum import Enum
from pathlib import Path
from typing import Any

import attrs
import pytest

import wijkonderneming
from wijkonderneming import examples
from wijkonderneming.documents.catalogue import STANDARD_CATALOGUE
from wijkonderneming.governance.findings import Verdict
from wijkonderneming.governance.severity import Severity
from wijkonderneming.model.evidence import Quality
from wijkonderneming.model.fieldtypes import types_of
from wijkonderneming.model.noun import Noun, Role
from wijkonderneming.model.schedule import Nature
from wijkonderneming.model.trust import Trust
from wijkonderneming.present.clausewords import CLAUSE_KINDS
from wijkonderneming.present.fieldwords import FIELDS
from wijkonderneming.present.moneywords import PURPOSES
from wijkonderneming.present.naming import label
from wijkonderneming.present.phrases import PHRASES, say
from wijkonderneming.present.vocabulary import FACTS, KINDS, MEMBERS
from wijkonderneming.present.words import capital, fact_word, field_word, joined, kind_word, purpose_word, word
from wijkonderneming.rulebooks.standard import STANDARD_RULEBOOKS
from wijkonderneming.values.money import Currency, Rounding
from wijkonderneming.values.recurrence import Unit, Weekday
from wijkonderneming.values.share import Rate
from wijkonderneming.values.text import Lang, Text
from wijkonderneming.values.unknown import UnknownKind

SRC = Path(inspect.getfile(wijkonderneming)).parent
NOT_READ = {Currency, Rounding, Unit, Weekday}
"""Closed lists that reports show as signs, or not at all."""


def nouns() -> set[type[Any]]:
    """Every class an object of a trust can be of."""
    found: set[type[Any]] = set()
    todo: list[type[Any]] = [Trust, *STANDARD_CATALOGUE.kinds]
    while todo:
        cls = todo.pop()
        if cls not in found:
            found.add(cls)
            todo += [field.item for field in types_of(cls).fields if attrs.has(field.item)]
    return {cls for cls in found if issubclass(cls, Noun)}


def enums() -> Iterator[type[Enum]]:
    yield from (Verdict, Severity, Role, UnknownKind, Nature, Quality)
    for cls in nouns():
        for field in types_of(cls).fields:
            if isinstance(field.item, type) and issubclass(field.item, Enum) and field.item not in NOT_READ:
                yield field.item


def judged() -> set[str]:
    """The names of the facts that the rulebooks look at."""
    found = set()
    for path in (SRC / "rulebooks").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "judge":
                found |= {keyword.arg for keyword in node.keywords if keyword.arg not in {None, "applies"}}
    return {name for name in found if name is not None}


def asked() -> set[str]:
    """The names of the fields that views and kinds say are unknown."""
    found = set()
    for room in ("governance", "model", "finance"):
        for path in (SRC / room).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Unknown":
                    named = [keyword.value for keyword in node.keywords if keyword.arg == "field"]
                    found |= {value.value for value in named if isinstance(value, ast.Constant)}
    return {name for name in found if isinstance(name, str)}


TABLES: dict[str, Mapping[Any, Text]] = {
    "members": MEMBERS,
    "kinds": KINDS,
    "facts": FACTS,
    "fields": FIELDS,
    "purposes": PURPOSES,
    "phrases": PHRASES,
}


@pytest.mark.parametrize("table", TABLES)
def test_both_languages_say_something_different_in_kind(table: str) -> None:
    for name, text in TABLES[table].items():
        assert text.complete, name
        for words in (text.nl, text.en):
            assert words is not None
            assert words == words.strip(), name
            assert "  " not in words
            assert "_" not in re.sub(r"{[a-z_]*}", "", words)


def test_the_same_values_are_filled_in_in_both_languages() -> None:
    for name, text in PHRASES.items():
        holes = [
            {field for _, field, _, _ in string.Formatter().parse(words or "") if field is not None}
            for words in (text.nl, text.en)
        ]
        assert holes[0] == holes[1], name


def test_every_phrase_is_said_somewhere_and_no_other() -> None:
    said = set()
    for path in [*(SRC / "present").glob("*.py"), *SRC.glob("cli*.py")]:
        if path.name != "phrases.py":
            tree = ast.parse(path.read_text(encoding="utf-8"))
            said |= {n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str)}
    said |= {f"page_{lang.value}" for lang in Lang} | {"net", "closing", "first_shortfall", "raised", "pays_back"}
    assert {name for name in PHRASES if name not in said} == set()


def test_every_member_of_a_closed_list_has_its_word() -> None:
    found = set(enums())
    assert len(found) > 12
    for kind in found:
        for member in kind:
            assert MEMBERS[member].complete, member
            assert word(member, Lang.NL) == MEMBERS[member].nl


def test_every_kind_has_its_word() -> None:
    for cls in nouns():
        name = cls.kind or cls.noun
        if name:
            assert KINDS[name].complete
            assert kind_word(name, Lang.NL) == KINDS[name].nl


def test_every_field_has_its_words() -> None:
    keys = {field.key for cls in nouns() for field in types_of(cls).fields} | asked()
    assert len(keys) > 60
    for key in keys:
        assert field_word(key, Lang.NL) != key.replace("_", " "), key
        assert "_" not in field_word(key, Lang.EN)


def test_every_fact_a_rule_looks_at_has_its_word() -> None:
    names = judged()
    assert len(names) > 8
    for name in names:
        assert name in FACTS, name


def test_every_purpose_of_money_has_its_word() -> None:
    found: set[object] = {"price"}
    for path in (SRC / "model").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                found |= {
                    keyword.value.value
                    for keyword in node.keywords
                    if keyword.arg == "purpose" and isinstance(keyword.value, ast.Constant)
                }
    assert found <= set(PURPOSES)


def test_every_rule_and_rulebook_has_a_title_in_both_languages() -> None:
    for book in STANDARD_RULEBOOKS:
        assert book.title.complete
        for rule in book.rules:
            assert rule.title.complete
            assert rule.title.nl != rule.title.en


def test_what_others_add_is_shown_by_its_own_name() -> None:
    class Theirs(Enum):
        NEW_ONE = "new_one"

    assert word(Theirs.NEW_ONE, Lang.NL) == "new one"
    assert kind_word("energy_battery", Lang.EN) == "energy battery"
    assert purpose_word("energy_yield", Lang.NL) == "energy yield"
    assert fact_word("storage_per_home", Lang.EN) == "storage per home"
    assert field_word("battery.capacity_kwh", Lang.EN) == "battery, capacity kwh"


def test_a_field_inside_another_is_called_by_both() -> None:
    assert field_word("residences[2].since", Lang.NL) == "waar deze persoon woont, vanaf wanneer"
    assert field_word("residences.place", Lang.EN) == "whether this home lies in the area"


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("kind", sorted(CLAUSE_KINDS))
def test_what_articles_lay_down_is_called_by_its_kind_of_clause(kind: str, lang: Lang) -> None:
    own = FIELDS.get(f"articles.{kind}")
    articles = FIELDS["articles"].in_(lang)
    said = f"{articles}, {CLAUSE_KINDS[kind].in_(lang)}" if own is None else own.in_(lang)
    assert field_word(f"articles.{kind}", lang) == said


def test_notice_is_of_meetings_in_articles_and_of_leaving_in_a_lease() -> None:
    assert field_word("articles.notice", Lang.NL) == "de statuten, oproeping"
    assert field_word("notice", Lang.NL) == "de opzegtermijnen"


@pytest.mark.parametrize(
    ("parts", "text"), [([], ""), (["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "c"], "a, b en c")]
)
def test_parts_are_joined_as_one_says_them(parts: list[str], text: str) -> None:
    assert joined(parts, Lang.NL) == text


def test_a_capital_leaves_the_rest_as_it_is() -> None:
    assert capital("élan van De Buurt") == "Élan van De Buurt"
    assert capital("") == ""


def test_a_phrase_that_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError):
        say("no such phrase", Lang.EN)
    with pytest.raises(KeyError):
        say("part_of", Lang.EN, part=1)


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("name", examples.NAMES)
def test_no_two_objects_are_called_the_same_but_where_the_document_does_so(name: str, lang: Lang) -> None:
    trust = examples.load(name)
    called: dict[tuple[type[Any], str], list[str]] = {}
    for key, item in trust.by_id.items():
        if isinstance(item, Noun) and not getattr(item, "name", None):
            called.setdefault((type(item), label(trust, key, lang)), []).append(key)
    assert {text: keys for text, keys in called.items() if len(keys) > 1} == {}


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("name", examples.NAMES)
def test_whatever_has_a_name_is_called_by_it(name: str, lang: Lang) -> None:
    trust = examples.load(name)
    for key, item in trust.by_id.items():
        called = label(trust, key, lang)
        if getattr(item, "name", None) and type(item).__name__ != "Person":
            assert called == item.name
        assert re.search(r"\w", called)


def test_an_id_of_nothing_stands_for_itself() -> None:
    assert label(Trust(id="t", name="T"), "nothing", Lang.EN) == "nothing"


def test_a_rate_keeps_its_decimals() -> None:
    from wijkonderneming.present.formats import rate_text

    assert rate_text(Rate.parse("2.25%"), Lang.NL) == "2,25%"
    assert rate_text(Rate.parse("-0.5%"), Lang.EN) == "\N{MINUS SIGN}0.5%"
