"""The published strategies keep their word: sound where they say so, small pools, references that resolve."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wijkonderneming.documents.catalogue import FAMILIES, STANDARD_CATALOGUE
from wijkonderneming.model.bodies import SeatRange
from wijkonderneming.model.fieldtypes import fits, types_of
from wijkonderneming.model.noun import Noun
from wijkonderneming.model.ownrules import declared_problems
from wijkonderneming.model.trust import InvalidTrust, Trust, problems
from wijkonderneming.model.wellformed import places
from wijkonderneming.testing.drawn_nouns import lighter, nouns, seat_ranges
from wijkonderneming.testing.drawn_roots import sparse_trusts, trusts
from wijkonderneming.testing.every import instances
from wijkonderneming.testing.faults import nearly_valid
from wijkonderneming.values.money import Currency, Money

MANY = settings(max_examples=80, suppress_health_check=list(HealthCheck))


@pytest.mark.parametrize("family", FAMILIES, ids=lambda cls: cls.__name__)
def test_a_family_is_drawn_from_all_its_kinds(family: type[Any]) -> None:
    seen: set[type[Any]] = set()

    @MANY
    @given(nouns(family))
    def draw(item: Any) -> None:
        assert isinstance(item, Noun)
        seen.add(type(item))
        assert not list(declared_problems(item))
        assert all(fits(getattr(item, name), hint) for name, hint in types_of(type(item)).hints)

    draw()
    kinds = set(STANDARD_CATALOGUE.of(family).values())
    assert seen <= kinds
    assert len(seen) >= min(len(kinds), 6)


@settings(max_examples=25)
@given(trusts(currency=Currency.GBP))
def test_one_currency_is_kept(trust: Trust) -> None:
    amounts = [
        value
        for place in places(trust)
        for field in types_of(type(place.item)).amounts
        if isinstance(value := getattr(place.item, field.name), Money)
    ]
    assert {amount.currency for amount in amounts} <= {Currency.GBP}


def test_whole_trusts_hold_most_that_there_is() -> None:
    """References, evidence, seats and lines of money all come up, and not only in passing."""
    seen: Counter[str] = Counter()

    @MANY
    @given(trusts())
    def draw(trust: Trust) -> None:
        assert problems(trust) == ()
        seen.update({type(place.item).__name__ for place in places(trust)})
        seen.update({"referring": bool(trust.led_by), "claimed": any(c.value is not None for c in trust.claims or ())})

    draw()
    for name in ("Person", "Entity", "Body", "SeatGroup", "Office", "Residence", "Source", "Claim", "Gap", "Note"):
        assert seen[name] >= 3, name
    assert seen["referring"] >= 5
    assert seen["claimed"] >= 1


@settings(max_examples=25)
@given(sparse_trusts())
def test_of_sparse_trusts_little_is_stated(trust: Trust) -> None:
    assert sum(1 for place in places(trust) if isinstance(place.item, Noun)) < 40
    assert problems(trust) == ()


def test_nearly_valid_trusts_have_faults_of_many_sorts() -> None:
    seen: Counter[str] = Counter()

    @MANY
    @given(nearly_valid())
    def draw(parts: dict[str, Any]) -> None:
        try:
            Trust(**parts)
        except InvalidTrust as error:
            seen.update({problem.code for problem in error.problems})
        else:
            seen["none"] += 1

    draw()
    assert len(seen) >= 6
    assert 0 < seen["none"] < 60


@given(seat_ranges(most=5))
def test_seats_stay_within_their_bound(seats: SeatRange) -> None:
    assert 0 <= seats.low <= seats.high <= 5


@settings(max_examples=25)
@given(trusts(), st.data())
def test_what_is_left_out_is_one_thing(trust: Trust, data: st.DataObject) -> None:
    stated = [name for name, _ in types_of(Trust).hints if getattr(trust, name) and name not in {"id", "name"}]
    if not stated:
        return
    name = data.draw(st.sampled_from(stated))
    with suppress(InvalidTrust):  # others may refer to what was left out
        smaller = lighter(trust, name)
        assert getattr(smaller, name) in {None, False}
        assert [n for n, _ in types_of(Trust).hints if getattr(smaller, n) != getattr(trust, n)] == [name]


def test_every_public_class_has_instances() -> None:
    for cls in (Trust, Money, SeatRange, *FAMILIES):
        assert instances(cls) is not None
