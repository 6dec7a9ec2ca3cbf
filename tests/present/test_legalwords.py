"""No word for clauses, entities, bodies and members is left over, and none is there twice."""

from __future__ import annotations

import importlib
import pkgutil

import pytest

import wijkonderneming.model
from wijkonderneming.model.fieldtypes import types_of
from wijkonderneming.model.noun import Noun
from wijkonderneming.present import clausewords, legalwords
from wijkonderneming.present.clausewords import CLAUSE_FIELDS, CLAUSE_KINDS, CLAUSE_MEMBERS
from wijkonderneming.present.legalwords import LEGAL_FIELDS, LEGAL_KINDS, LEGAL_MEMBERS
from wijkonderneming.present.wordtables import words_by_member, words_by_name
from wijkonderneming.values.periods import Counted


def nouns() -> set[type[Noun]]:
    for module in pkgutil.iter_modules(wijkonderneming.model.__path__, "wijkonderneming.model."):
        importlib.import_module(module.name)
    found: set[type[Noun]] = set()
    todo: list[type[Noun]] = [Noun]
    while todo:
        cls = todo.pop()
        found.add(cls)
        todo += cls.__subclasses__()
    return found


def test_every_line_is_of_something_there_is() -> None:
    classes = nouns()
    assert {*CLAUSE_KINDS, *LEGAL_KINDS} <= {name for cls in classes for name in (cls.kind, cls.noun)}
    keys = {field.key for cls in classes for field in types_of(cls).fields}
    assert {*CLAUSE_FIELDS, *LEGAL_FIELDS} <= keys


@pytest.mark.parametrize("module", [clausewords, legalwords])
def test_every_member_has_one_line(module: object) -> None:
    names = [line.split(" | ")[0] for line in vars(module)["_MEMBERS"].strip().splitlines()]
    members = CLAUSE_MEMBERS if module is clausewords else LEGAL_MEMBERS
    assert names == [f"{type(member).__name__}.{member.value}" for member in members] or sorted(names) == sorted(
        f"{type(member).__name__}.{member.value}" for member in members
    )


def test_nothing_is_said_in_two_tables() -> None:
    assert not set(CLAUSE_FIELDS) & set(LEGAL_FIELDS)
    assert not set(CLAUSE_KINDS) & set(LEGAL_KINDS)


def test_a_member_without_a_line_is_noticed() -> None:
    assert words_by_name("one | een | one")["one"].nl == "een"
    with pytest.raises(KeyError):
        words_by_member("Counted.one | een | one", (Counted,))
