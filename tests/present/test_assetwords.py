from __future__ import annotations

import re
from enum import Enum
from types import ModuleType
from typing import TypeVar

import pytest

import wijkonderneming as wo
from wijkonderneming.model import assets, components, energy, inspections, premises, public_space, valuations
from wijkonderneming.model.fieldtypes import types_of
from wijkonderneming.model.noun import Noun
from wijkonderneming.model.trust import Trust
from wijkonderneming.present import assetwords
from wijkonderneming.present.assetwords import ASSET_FIELDS, ASSET_MEMBERS, ASSET_NAMES
from wijkonderneming.present.facts import value_text
from wijkonderneming.present.words import field_word, kind_word, word
from wijkonderneming.values.text import Lang

T = TypeVar("T")
MODULES = (assets, components, energy, inspections, premises, public_space, valuations)


def classes(module: ModuleType, base: type[T]) -> list[type[T]]:
    own = [found for found in vars(module).values() if isinstance(found, type) and issubclass(found, base)]
    return [found for found in own if found.__module__ == module.__name__]


NOUNS = [noun for module in MODULES for noun in classes(module, Noun)]


@pytest.mark.parametrize("lang", Lang)
def test_whatever_a_reader_meets_has_words(lang: Lang) -> None:
    for module in MODULES:
        for closed in classes(module, Enum):
            for member in closed:
                assert word(member, lang) == ASSET_MEMBERS[member].in_(lang)
    for noun in NOUNS:
        if noun.kind or noun.noun != "asset":
            name = noun.kind or noun.noun
            assert kind_word(name, lang) == ASSET_NAMES[name].in_(lang)
        for field in types_of(noun).fields:
            own = ASSET_FIELDS.get(f"{noun.noun}.{field.key}") or ASSET_FIELDS.get(field.key)
            if own is not None:
                assert field_word(field.key, lang, noun.noun) == own.in_(lang), field.key
            else:
                assert field_word(field.key, Lang.NL, noun.noun) != field.key.replace("_", " "), field.key


def test_no_word_is_left_over() -> None:
    assert len(assetwords._MEMBERS.strip().splitlines()) == len(ASSET_MEMBERS)
    assert set(ASSET_NAMES) == {noun.kind or noun.noun for noun in NOUNS} - {"asset"}
    keys = {field.key for noun in (*NOUNS, Trust) for field in types_of(noun).fields}
    keys |= {f"{noun.noun}.{field.key}" for noun in NOUNS for field in types_of(noun).fields}
    assert set(ASSET_FIELDS) <= keys


def test_words_are_words() -> None:
    for texts in (ASSET_MEMBERS, ASSET_NAMES, ASSET_FIELDS):
        for text in texts.values():
            for lang in Lang:
                assert re.fullmatch(r"[^\s_|].*[^\s_|]", text.in_(lang))


def test_a_year_is_no_number_of_things_and_a_quantity_is_a_number() -> None:
    roof = wo.Component(id="roof", next_year=2031)
    trust = wo.Trust(id="t", name="Huis", assets=(wo.Building(id="hall", components=(roof,)),))
    for lang, quantity, units in ((Lang.NL, "1.234,5", "2.031"), (Lang.EN, "1,234.5", "2,031")):
        assert value_text(trust, "roof", "next_year", 2031, lang) == "2031"
        assert value_text(trust, "roof", "quantity", wo.Figure.parse("1234.5"), lang) == quantity
        assert value_text(trust, "hall", "lettable_units", 2031, lang) == units
