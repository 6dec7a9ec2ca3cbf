"""The few lines that a reader meets first."""

from __future__ import annotations

from datetime import date

import pytest

from wijkonderneming import assess, examples, project
from wijkonderneming.governance.asking import questions
from wijkonderneming.governance.findings import Verdict
from wijkonderneming.governance.severity import Severity
from wijkonderneming.present.gist import gist, gist_lines
from wijkonderneming.present.phrases import say
from wijkonderneming.present.words import capital, word
from wijkonderneming.values.span import Span
from wijkonderneming.values.text import Lang


def test_a_field_that_has_words_for_its_noun_is_asked_for_by_them() -> None:
    trust = examples.load("de-eester")
    on, span = date(2026, 11, 25), Span(date(2026, 1, 1), date(2027, 1, 1))
    found = assess(trust, on=on, rulebooks=["lsa"])
    said = {lang: gist(found, project(trust, span=span), lang) for lang in Lang}
    assert "who took the initiative" in said[Lang.EN]
    assert "van wie het initiatief kwam" in said[Lang.NL]
    assert "by whom" not in said[Lang.EN]


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("name", examples.NAMES)
def test_the_gist_names_a_few_and_counts_the_rest(name: str, lang: Lang) -> None:
    trust = examples.load(name)
    found = assess(trust, on=date(2026, 11, 25))
    lines = gist_lines(found, project(trust, span=Span(date(2026, 1, 1), date(2027, 1, 1))), lang)
    unknown = [line for line in lines if line.startswith(capital(word(Verdict.UNKNOWN, lang)))]
    titles = {finding.title.in_(lang) for finding in found.unknown}
    assert len(unknown) == min(len(titles), 6)
    if len(titles) > 5:
        assert unknown[-1].endswith(f": {say('more', lang, n=len(titles) - 5)}.")
    named = [
        list(Severity).index(one.severity) for line in unknown for one in found.unknown if one.title.in_(lang) in line
    ]
    assert max(named[:1], default=0) == min((list(Severity).index(one.severity) for one in found.unknown), default=0)
    roles = {word(question.role, lang) for one in found.unknown for question in questions(trust, one.unknowns)}
    asked = [line for line in lines if line.startswith(say("ask_short", lang, role="", what="").split()[0])]
    assert len(asked) == len(roles)
    assert all(any(role in line for line in asked) for role in roles)
