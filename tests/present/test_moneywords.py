from __future__ import annotations

import re
from datetime import date
from types import ModuleType
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from wijkonderneming.documents.catalogue import STANDARD_CATALOGUE
from wijkonderneming.model import (
    bonds,
    capital,
    chosen_rates,
    contracts,
    costs,
    costs_finance,
    costs_property,
    costs_staff,
    gifts,
    giving,
    grants,
    income,
    indexation,
    loans,
    offers,
    shares,
    tariffs,
    terms,
    trading,
)
from wijkonderneming.model.capital import Instrument
from wijkonderneming.model.costs import Cost
from wijkonderneming.model.fieldtypes import types_of
from wijkonderneming.model.income import Income
from wijkonderneming.model.noun import Noun
from wijkonderneming.model.schedule import Nature
from wijkonderneming.model.trust import Trust
from wijkonderneming.present import moneywords
from wijkonderneming.present.moneywords import MONEY_FIELDS, MONEY_KINDS, MONEY_MEMBERS, PURPOSES
from wijkonderneming.present.words import field_word, kind_word, purpose_word
from wijkonderneming.testing.lines import given_around, told_lines
from wijkonderneming.values.span import Span
from wijkonderneming.values.text import Lang

MODULES = (
    bonds,
    capital,
    chosen_rates,
    contracts,
    costs,
    costs_finance,
    costs_property,
    costs_staff,
    gifts,
    giving,
    grants,
    income,
    indexation,
    loans,
    offers,
    shares,
    tariffs,
    terms,
    trading,
)


def nouns(module: ModuleType) -> list[type[Noun]]:
    found = [made for made in vars(module).values() if isinstance(made, type) and issubclass(made, Noun)]
    return [made for made in found if made.__module__ == module.__name__]


KINDS = [kind for family in (Income, Cost, Instrument) for kind in STANDARD_CATALOGUE.of(family).values()]
WINDOW = Span(date(2024, 1, 1), date(2026, 1, 1))
NOUNS = [noun for module in MODULES for noun in nouns(module)]


def test_every_kind_of_money_has_its_words() -> None:
    for noun in NOUNS:
        if vars(noun).get("kind"):
            assert kind_word(noun.kind, Lang.NL) == MONEY_KINDS[noun.kind].nl
        for field in types_of(noun).fields:
            assert field_word(field.key, Lang.NL) != field.key.replace("_", " "), field.key


def test_no_word_is_left_over() -> None:
    assert len(MONEY_MEMBERS) == len(moneywords._MEMBERS.strip().splitlines())
    assert set(MONEY_KINDS) <= {name for noun in NOUNS for name in (noun.kind, noun.noun)}
    assert set(MONEY_FIELDS) <= {field.key for noun in (*NOUNS, Trust) for field in types_of(noun).fields}
    assert set(Nature) <= set(MONEY_MEMBERS)


def test_whatever_money_is_for_has_its_words() -> None:
    said: set[str] = set()

    @settings(max_examples=300)
    @given(st.sampled_from(KINDS).flatmap(told_lines))
    def look(line: Any) -> None:
        said.update(strand.purpose for strand in line.schedule(WINDOW, given_around()))

    look()
    assert said <= set(PURPOSES)
    assert all(purpose_word(name, Lang.EN) == PURPOSES[name].en for name in said)
    assert len(said) > len(PURPOSES) // 2


def test_words_are_words() -> None:
    for texts in (MONEY_MEMBERS, MONEY_KINDS, MONEY_FIELDS, PURPOSES):
        for text in texts.values():
            for lang in Lang:
                assert re.fullmatch(r"[^\s_|].*[^\s_|]", text.in_(lang))
