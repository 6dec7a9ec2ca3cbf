"""What a rule and a rulebook cannot be without, and which wording is cited on which day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkonderneming.governance.findings import Judgement, judge
from wijkonderneming.governance.rules import InvalidRule, Rule, Rulebook, each_body, each_entity, rule, the_trust
from wijkonderneming.governance.severity import Severity
from wijkonderneming.governance.views.view import View
from wijkonderneming.governance.views.world import TrustView
from wijkonderneming.model.bodies import Body, BodyKind
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.legal_forms import Jurisdiction, LegalForm
from wijkonderneming.model.trust import Trust
from wijkonderneming.rulebooks.standard import STANDARD_RULEBOOKS
from wijkonderneming.values.source import Source
from wijkonderneming.values.text import Text
from wijkonderneming.values.truth import TRUE

READ = date(2026, 11, 23)
TITLE = Text(nl="Een regel", en="A rule")
SOURCE = Source(title="A statute", read_on=READ)


def made(name: str = "nl.example.1", **other: Any) -> Rule[Any]:
    fields: dict[str, Any] = {
        "about": the_trust,
        "title": TITLE,
        "source": SOURCE,
        "severity": Severity.CONVENTION,
        "held_from": date(2000, 1, 1),
    }

    def always(_: View) -> Judgement:
        """Met by everything; breached by nothing."""
        return judge(TRUE)

    found: Rule[Any] = rule(name, **(fields | other))(always)
    return found


def worded(*days: date | None) -> tuple[Source, ...]:
    return tuple(attrs.evolve(SOURCE, version=day) for day in days)


@pytest.mark.parametrize("name", ["", "nl", "nl.bw2", "nl.bw2.", "NL.bw2.1", "nl.bw2.37(3)", "nl.bw2.1\n"])
def test_an_id_has_three_parts_or_more(name: str) -> None:
    with pytest.raises(InvalidRule) as refused:
        made(name)
    assert [problem.code for problem in refused.value.problems] == ["rule_id"]


@pytest.mark.parametrize(
    ("other", "code"),
    [
        ({"title": Text(nl="Alleen Nederlands")}, "title"),
        ({"source": Source(title="Never read")}, "read_on"),
        ({"source": ()}, "versions"),
        ({"source": worded(date(2020, 1, 1), date(2010, 1, 1))}, "versions"),
        ({"source": worded(date(2020, 1, 1), date(2020, 1, 1))}, "versions"),
        ({"source": worded(date(1990, 1, 1), date(2020, 1, 1))}, "held_from"),
    ],
)
def test_what_a_rule_cannot_be_without(other: dict[str, Any], code: str) -> None:
    with pytest.raises(InvalidRule) as refused:
        made(**other)
    assert [problem.code for problem in refused.value.problems] == [code]


def test_a_rulebook_has_a_title_in_both_languages_and_each_rule_once() -> None:
    with pytest.raises(InvalidRule, match="title"):
        Rulebook(id="book", title=Text(en="Only English"), read_on=READ, rules=())
    with pytest.raises(InvalidRule, match="duplicate_rule"):
        Rulebook(id="book", title=TITLE, read_on=READ, rules=(made(), made()))


def test_their_representations_are_short() -> None:
    book = Rulebook(id="book", title=TITLE, read_on=READ, rules=(made(), made("nl.example.2")))
    assert repr(book) == "Rulebook('book', 2 rules)"
    assert repr(book.rules[0]) == "Rule('nl.example.1')"


DAYS = st.dates(date(2000, 1, 1), date(2000, 1, 12))


@given(st.lists(DAYS, min_size=1, max_size=4, unique=True), DAYS)
def test_the_wording_in_force_is_the_last_that_had_begun(days: list[date], on: date) -> None:
    one = made(source=worded(*sorted(days)))
    begun = [day for day in days if day <= on]
    assert one.cited(on).version == (max(begun) if begun else None)
    assert one.source.version == max(days)


def test_a_source_without_a_version_is_cited_on_every_day() -> None:
    one = made()
    assert one.cited(date.min) == one.cited(date.max) == SOURCE


@pytest.mark.parametrize("one", [r for b in STANDARD_RULEBOOKS if not b.charter for r in b.rules], ids=lambda r: r.id)
def test_a_statute_is_cited_at_the_address_of_its_wording(one: Rule[Any]) -> None:
    for wording in one.wordings:
        if not one.comes or "wetten.overheid.nl" not in (wording.publisher or ""):
            continue
        assert wording.version is not None
        cited = one.cited(wording.version)
        assert cited == wording
        assert cited.url is not None
        assert f"/{wording.version.isoformat()}#Artikel" in cited.url
    if one.comes:
        assert one.cited(one.held_from - timedelta(days=1)).version is None


def test_what_rules_are_about() -> None:
    bodies = (Body(id="board", kind_=BodyKind.BOARD),)
    club = Entity(id="club", form=LegalForm.VERENIGING, bodies=bodies)
    world = TrustView(Trust(id="small", name="Small", entities=(club, Entity(id="shop"))), date(2024, 1, 1))
    assert [view.id for view in the_trust(world)] == ["small"]
    assert [view.id for view in each_entity(world)] == ["club", "shop"]
    assert [view.id for view in each_body(world)] == ["board"]
    (body,) = each_body(world)
    assert body.has_form(frozenset({LegalForm.VERENIGING})).is_true
    assert body.governed_by(Jurisdiction.NL).is_true
    assert body.governed_by(Jurisdiction.SCOTLAND).is_false
    assert world.has_form(frozenset()).is_true
    assert world.governed_by(Jurisdiction.NL).is_true
    assert world.exists.is_true
    assert repr(body) == "BodyView('board' on 2024-01-01)"
