"""The few lines that a reader meets first."""

from __future__ import annotations

from datetime import date

from wijkonderneming import assess, examples, project
from wijkonderneming.present.gist import gist
from wijkonderneming.values.span import Span
from wijkonderneming.values.text import Lang


def test_a_field_that_has_words_for_its_noun_is_asked_for_by_them() -> None:
    trust = examples.load("de-eester")
    on, span = date(2026, 11, 25), Span(date(2026, 1, 1), date(2027, 1, 1))
    said = {lang: gist(assess(trust, on=on), project(trust, span=span), lang) for lang in Lang}
    assert "who took the initiative" in said[Lang.EN]
    assert "van wie het initiatief kwam" in said[Lang.NL]
    assert "by whom" not in said[Lang.EN]
