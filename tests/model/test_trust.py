"""A trust finds what is in it by id, and says so when it is not there."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from wijkonderneming.examples import load
from wijkonderneming.model.bodies import Body
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.people import Organisation, Person
from wijkonderneming.model.root import UnknownId
from wijkonderneming.model.trust import Trust
from wijkonderneming.model.wellformed import places
from wijkonderneming.testing.drawn_roots import trusts


def test_each_noun_is_found_by_its_id() -> None:
    trust = load("de-oude-school")
    assert trust.person("p1") is trust["p1"] is trust.get("p1", Person)
    assert trust.entity("foundation") is trust.get("foundation", Entity)
    assert trust.body("foundation-board") is trust["foundation-board"]
    assert trust.organisation("bank").id == "bank"
    assert trust["de-oude-school"] is trust


@pytest.mark.parametrize("kind", [Person, Organisation, Entity, Body])
def test_what_is_not_there_or_something_else_is_refused(kind: type[Person]) -> None:
    trust = load("de-oude-school")
    for name in ("nobody", "", "school", "P1"):
        with pytest.raises(UnknownId):
            trust.get(name, kind)
    with pytest.raises(UnknownId):
        trust["nobody"]
    with pytest.raises(KeyError):
        trust.person("foundation")


@settings(max_examples=25)
@given(trusts())
def test_what_stands_in_an_entity_is_known_to(trust: Trust) -> None:
    for place in places(trust):
        name = getattr(place.item, "id", None)
        inside = [item for item in (place.item, *place.around()) if isinstance(item, Entity)]
        if name is not None:
            assert trust.entity_of.get(name) == (inside[0].id if inside else None)


@settings(max_examples=25)
@given(trusts())
def test_lines_are_what_moves_money_each_with_its_path(trust: Trust) -> None:
    for path, line in trust.lines():
        family, number = path.rstrip("]").split("[")
        assert getattr(trust, family)[int(number)] is line
        assert line.pays in trust.by_id


@settings(max_examples=25)
@given(trusts())
def test_gaps_are_seen(trust: Trust) -> None:
    stated = {(gap.about, gap.field) for gap in trust.gaps or ()}
    for name in trust.by_id:
        for field in ("offices", "people", "rights", "bodies"):
            assert trust.has_gap(name, field) == ((name, field) in stated)
