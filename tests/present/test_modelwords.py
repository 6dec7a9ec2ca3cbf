from __future__ import annotations

import re
from enum import Enum
from types import ModuleType
from typing import TypeVar

import pytest

from wijkonderneming.model import (
    activities,
    endings,
    entities,
    formers,
    funds,
    in_kind,
    life,
    outside,
    programme,
    support,
    umbrella,
    work,
)
from wijkonderneming.model.fieldtypes import types_of
from wijkonderneming.model.noun import Noun
from wijkonderneming.present import modelwords
from wijkonderneming.present.modelwords import MODEL_FIELDS, MODEL_KINDS, MODEL_MEMBERS
from wijkonderneming.present.words import field_word, kind_word, word
from wijkonderneming.values.text import Lang

T = TypeVar("T")
MODULES = (activities, endings, funds, in_kind, life, outside, programme, support, umbrella, work)


def classes(module: ModuleType, base: type[T]) -> list[type[T]]:
    own = [found for found in vars(module).values() if isinstance(found, type) and issubclass(found, base)]
    return [found for found in own if found.__module__ == module.__name__]


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__.rpartition(".")[2])
def test_whatever_a_reader_meets_has_words(module: ModuleType, lang: Lang) -> None:
    for closed in classes(module, Enum):
        for member in closed:
            assert word(member, lang) == MODEL_MEMBERS[member].in_(lang)
    for noun in classes(module, Noun):
        name = getattr(noun, "kind", "") or getattr(noun, "noun", "")
        assert MODEL_KINDS[name].complete
        assert kind_word(name, lang) == MODEL_KINDS[name].in_(lang)
        for field in types_of(noun).fields:
            assert field_word(field.key, lang).strip()
            if field.key in MODEL_FIELDS:
                assert field_word(field.key, lang) == MODEL_FIELDS[field.key].in_(lang)
            else:
                assert field_word(field.key, Lang.NL) != field.key.replace("_", " ")


def test_no_word_is_left_over() -> None:
    lines = modelwords._MEMBERS.strip().splitlines()
    assert len(lines) == len(MODEL_MEMBERS)
    nouns = [noun for module in (*MODULES, entities, formers) for noun in classes(module, Noun)]
    tags = {name for noun in nouns for name in (getattr(noun, "kind", ""), getattr(noun, "noun", ""))}
    assert set(MODEL_KINDS) <= tags
    from wijkonderneming.model.trust import Trust

    keys = {field.key for noun in (*nouns, Trust) for field in types_of(noun).fields}
    assert set(MODEL_FIELDS) <= keys


def test_words_are_words() -> None:
    for texts in (MODEL_MEMBERS, MODEL_KINDS, MODEL_FIELDS):
        for text in texts.values():
            for lang in Lang:
                assert re.fullmatch(r"[^\s_|].*[^\s_|]", text.in_(lang))
