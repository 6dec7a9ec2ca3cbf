"""A source can say something of every field of every object, and every list may be said to miss items."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import attrs
import pytest
from hypothesis import given, settings

from wijkonderneming.documents.texts import dumps, loads
from wijkonderneming.model.datedvalues import DatedNumber, DatedRate
from wijkonderneming.model.evidence import Claim, Gap
from wijkonderneming.model.fieldtypes import Field, types_of
from wijkonderneming.model.noun import DatedMoney, listed
from wijkonderneming.model.trust import InvalidTrust, Trust
from wijkonderneming.model.wellformed import claimable, places
from wijkonderneming.testing import trusts
from wijkonderneming.values.source import Source

SOURCE = "said-by"


def fields_of(trust: Trust) -> Iterator[tuple[str, Any, Field]]:
    """Every field of every object with an id."""
    for place in places(trust):
        name = getattr(place.item, "id", None)
        if isinstance(name, str):
            yield from ((name, place.item, field) for field in claimable(type(place.item)))


@settings(max_examples=25)
@given(trusts(most=8))
def test_a_source_can_say_something_of_every_field(trust: Trust) -> None:
    """That it confirms it, and the value itself; also of nested objects, and of lists of dated values."""
    claims = []
    for about, item, field in fields_of(trust):
        claims.append(Claim(about=about, field=field.key, source=SOURCE))
        value = getattr(item, field.name)
        if value is not None and field.key not in {"claims", "gaps", "sources"}:
            claims.append(Claim(about=about, field=field.key, value=value, source=SOURCE))
    sources = (*listed(trust.sources), Source(id=SOURCE, title="a source"))
    said = attrs.evolve(trust, claims=tuple(claims), sources=sources)
    again = loads(dumps(said))
    assert again == said
    assert [claim.value for claim in listed(again.claims)] == [claim.value for claim in claims]


@settings(max_examples=25)
@given(trusts(most=8))
def test_dated_values_are_claimed_for_a_day(trust: Trust) -> None:
    dated = [
        (about, field, value[0])
        for about, item, field in fields_of(trust)
        if issubclass(field.item, (DatedMoney, DatedRate, DatedNumber)) and (value := getattr(item, field.name))
    ]
    claims = tuple(
        Claim(about=about, field=field.key, on=one.since, value=one.value, source=SOURCE) for about, field, one in dated
    )
    said = attrs.evolve(trust, claims=claims, sources=(*listed(trust.sources), Source(id=SOURCE, title="a source")))
    assert loads(dumps(said)) == said
    for i, (about, field, one) in enumerate(dated):
        as_list = Claim(about=about, field=field.key, on=one.since, value=(one,), source=SOURCE)
        with pytest.raises(InvalidTrust) as refused:
            attrs.evolve(said, claims=(*claims[:i], as_list))
        assert [(p.path, p.code) for p in refused.value.problems] == [(f"claims[{i}].value", "wrong_type")]


@settings(max_examples=25)
@given(trusts(most=8))
def test_every_list_may_be_said_to_miss_items(trust: Trust) -> None:
    lists = [(about, field) for about, _, field in fields_of(trust) if field.many]
    unsaid = attrs.evolve(trust, gaps=())
    assert not any(unsaid.has_gap(about, field.key) for about, field in lists)
    gaps = tuple(Gap(about=about, field=field.key) for about, field in lists)
    said = attrs.evolve(trust, gaps=gaps)
    assert all(said.has_gap(about, field.key) for about, field in lists)
    again = loads(dumps(said))
    assert again == said
    assert again.gaps == gaps
    assert attrs.evolve(again, gaps=trust.gaps) == trust, "a gap says something of a list and takes nothing from it"


@settings(max_examples=25)
@given(trusts(most=8))
def test_left_out_and_empty_are_two_things_in_every_document(trust: Trust) -> None:
    """Each list that is not stated has no key; one that is empty has one."""
    written = json.loads(dumps(trust))["trust"]
    for place in places(trust):
        raw: Any = written
        for step in steps(place.path):
            raw = raw[step]
        if isinstance(raw, dict):
            for field in types_of(type(place.item)).fields:
                value = getattr(place.item, field.name)
                if field.many and field.optional:
                    assert (field.key in raw) == (value is not None)
                    assert value is None or len(raw[field.key]) == len(value)


def steps(path: str) -> Iterator[str | int]:
    for part in path.replace("[", ".[").split("."):
        if part.startswith("["):
            yield int(part[1:-1])
        elif part:
            yield part
