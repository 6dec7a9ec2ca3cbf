"""Laws of texts in two languages, and of citations."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given

from wijkonderneming.testing import languages, sources, texts, words
from wijkonderneming.values.source import Source
from wijkonderneming.values.text import InvalidText, Lang, Text
from wijkonderneming.values.when import When


@given(texts(), languages())
def test_a_text_always_has_words(text: Text, lang: Lang) -> None:
    own, other = (text.nl, text.en) if lang is Lang.NL else (text.en, text.nl)
    assert text.in_(lang) == (other if own is None else own)
    assert text.in_(lang).strip()
    assert str(text) == text.in_(Lang.EN)
    assert text.complete == (text.nl is not None and text.en is not None)


@given(texts(complete=True))
def test_a_complete_text_has_both(text: Text) -> None:
    assert text.complete
    assert {text.in_(Lang.NL), text.in_(Lang.EN)} == {text.nl, text.en}


@given(words())
def test_one_language_serves_for_both(some: str) -> None:
    assert Text(nl=some).in_(Lang.EN) == Text(en=some).in_(Lang.NL) == some


@pytest.mark.parametrize("wrong", [{}, {"nl": ""}, {"en": " \n"}, {"nl": "ja", "en": ""}, {"nl": 3}, {"en": None}])
def test_a_text_without_words_is_refused(wrong: dict[str, str]) -> None:
    with pytest.raises(InvalidText):
        Text(**wrong)


@given(sources())
def test_a_citation_holds_what_is_known(source: Source) -> None:
    cited = source.cite()
    assert cited.startswith(source.title)
    assert source.locator is None or source.locator in cited
    assert source.published is None or str(source.published) in cited
    assert source.version is None or source.version.isoformat() in cited


@pytest.mark.parametrize("named", [True, False])
def test_sources_with_an_id_or_without(named: bool) -> None:  # noqa: FBT001
    @given(sources(named=named))
    def check(source: Source) -> None:
        assert (source.id is not None) is named

    check()


def test_a_statute_is_cited_by_article_and_version() -> None:
    statute = Source(title="BW 2", publisher="Overheid", locator="art. 2:37(3)", version=date(2026, 1, 1))
    assert statute.cite() == "BW 2, art. 2:37(3), version 2026-01-01"
    assert (
        Source(title="Het Parool", publisher="DPG", published=When.parse("2022-10")).cite()
        == "Het Parool, DPG, 2022-10"
    )
