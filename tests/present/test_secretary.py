"""What the secretary reads: the rota, the empty seats and what is due, in words and for machines, without names."""

from __future__ import annotations

import json
from datetime import date

import pytest

from wijkonderneming import examples, glance
from wijkonderneming.model.trust import Trust
from wijkonderneming.present.blocks import Paragraph, Table
from wijkonderneming.present.formats import day_text
from wijkonderneming.present.phrases import say
from wijkonderneming.present.secretary import glance_plain, secretary_section
from wijkonderneming.values.text import Lang

ON = date(2026, 1, 1)


def tables(trust: Trust, lang: Lang, on: date = ON) -> list[Table]:
    section = secretary_section(glance(trust, on=on), lang)
    return [block for block in section.blocks if isinstance(block, Table)]


@pytest.mark.parametrize("lang", Lang)
def test_the_rota_has_a_table_for_each_body_in_the_order_of_leaving(lang: Lang) -> None:
    trust = examples.load("de-oude-school")
    seen = glance(trust, on=ON)
    rotas = [table for table in tables(trust, lang) if say("rota", lang, body="") in table.caption]
    assert len(rotas) == len({line.body for line in seen.rota}) == 2
    assert sum(len(table.rows) for table in rotas) == len(seen.rota)
    assert rotas[0].rows[0][0] == day_text(date(2027, 5, 1), lang)
    assert not [cell for table in rotas for row in table.rows for cell in row if say("term_over", lang) in cell]
    late = [table for table in tables(trust, lang, date(2029, 6, 1)) if say("rota", lang, body="") in table.caption]
    assert {row[-1] for table in late for row in table.rows} == {say("term_over", lang)}


@pytest.mark.parametrize("lang", Lang)
def test_what_is_due_says_by_when_of_what_and_where_it_is_written(lang: Lang) -> None:
    trust = examples.load("de-oude-school")
    seen = glance(trust, on=ON)
    assert seen.due
    table = tables(trust, lang)[-1]
    assert [row[0] for row in table.rows] == [day_text(one.last, lang) for one in seen.due]
    assert all(f"[{one.finding.rule}]" in row[-1] for one, row in zip(seen.due, table.rows, strict=True))
    assert [row[1] for row in table.rows] == [one.finding.title.in_(lang) for one in seen.due]


def test_empty_seats_are_counted_as_the_articles_allow() -> None:
    table = tables(examples.load("eigg"), Lang.EN)[0]
    assert [row[2:] for row in table.rows] == [
        ("4", "0 to 4", "0 to 4"),
        ("2", "0 to 2", "0 to 2"),
        ("2", "0 to 2", "0 to 2"),
        ("1", "0 to 1", "0 to 1"),
    ]


@pytest.mark.parametrize("lang", Lang)
def test_where_nothing_is_told_it_says_so(lang: Lang) -> None:
    section = secretary_section(glance(Trust(id="t", name="T"), on=ON), lang)
    said = [block.text for block in section.blocks if isinstance(block, Paragraph)]
    assert said[:2] == [say("rota_empty", lang), say("no_empty_seats", lang)]
    assert said[2] == say("nothing_due", lang, day=day_text(date(2027, 1, 1), lang))


@pytest.mark.parametrize("name", examples.NAMES)
def test_the_same_is_there_for_machines(name: str) -> None:
    seen = glance(examples.load(name), on=ON)
    plain = glance_plain(seen)
    assert json.loads(json.dumps(plain)) == plain | {"rota": plain["rota"]}
    assert [len(plain[key]) for key in ("rota", "empty_seats", "due")] == [
        len(seen.rota),
        len(seen.empty),
        len(seen.due),
    ]
    assert [one["last"] for one in plain["due"]] == [one.last.isoformat() for one in seen.due]
