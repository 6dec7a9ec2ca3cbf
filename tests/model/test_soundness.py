"""The quick question whether a root is well-formed has the same answer as the slow one, which gives the reasons."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wijkonderneming.examples import load
from wijkonderneming.model.entities import Balance, Entity
from wijkonderneming.model.evidence import Claim, Gap
from wijkonderneming.model.fieldtypes import types_of
from wijkonderneming.model.making import twin_of
from wijkonderneming.model.people import Person
from wijkonderneming.model.root import Root
from wijkonderneming.model.soundness import is_sound, sound_root
from wijkonderneming.model.trust import InvalidTrust, Trust
from wijkonderneming.model.wellformed import Place, places, problems_of
from wijkonderneming.testing.drawn_roots import sparse_trusts, trusts
from wijkonderneming.testing.faults import nearly_valid
from wijkonderneming.values.money import Money
from wijkonderneming.values.source import Source

WRONG: tuple[Any, ...] = (
    None,
    True,
    0,
    -1,
    10**10,
    "",
    "nothing-known",
    "a\x00b",
    "Not an id",
    date(2024, 2, 29),
    Money("EUR -1.00"),
    Money("GBP 1.00"),
    (),
    ("nothing-known", "nothing-known"),
    Person(id="p"),
    (Person(id="p"), Person(id="p")),
)


def unchecked(cls: type[Any], parts: dict[str, Any]) -> Any:
    """An object that nobody asked anything of."""
    made = object.__new__(cls)
    for field in types_of(cls).fields:
        object.__setattr__(made, field.name, parts.get(field.name, field.default))
    return made


def values(item: Any) -> dict[str, Any]:
    return {field.name: getattr(item, field.name) for field in types_of(type(item)).fields}


def with_other(place: Place, item: Any) -> Any:
    """The root of a place, unchecked, with another object at the place."""
    if place.above is None:
        return item
    parts = values(place.above.item)
    name = next(field.name for field in types_of(type(place.above.item)).fields if field.key == place.key)
    items = list(parts[name]) if place.number is not None else []
    if place.number is None:
        parts[name] = item
    else:
        items[place.number] = item
        parts[name] = tuple(items)
    return with_other(place.above, unchecked(type(place.above.item), parts))


def slowly(root: Root) -> bool:
    """Whether the slow way finds nothing wrong; asked of all objects, it does not ask the quick one."""
    return not problems_of(root, frozenset())


@settings(max_examples=40)
@given(nearly_valid())
def test_of_nearly_valid_parts_both_say_the_same(parts: dict[str, Any]) -> None:
    root = unchecked(Trust, parts)
    assert is_sound(root) == slowly(root)


@settings(max_examples=20)
@given(trusts() | sparse_trusts())
def test_what_could_be_made_is_sound(trust: Trust) -> None:
    assert is_sound(trust)
    assert is_sound(trust, typed=True)


@settings(max_examples=60)
@given(st.data(), st.sampled_from(["de-eester", "eigg", "coin-street", "de-oude-school"]))
def test_with_a_field_replaced_both_say_the_same(data: st.DataObject, name: str) -> None:
    """Any field of any object, by a wrong value or by what another object of the class has there."""
    there = places(load(name))
    place = data.draw(st.sampled_from(there))
    field = data.draw(st.sampled_from(types_of(type(place.item)).fields))
    alike = [getattr(other.item, field.name) for other in there if type(other.item) is type(place.item)]
    value = data.draw(st.sampled_from([*WRONG, *alike[:5]]))
    root = with_other(place, unchecked(type(place.item), values(place.item) | {field.name: value}))
    try:
        said = slowly(root)
    except Exception:  # noqa: BLE001 - a root that cannot even be asked is not sound
        said = False
    assert is_sound(root) == said


EUROS = Balance(on=date(2025, 12, 31), cash=Money("EUR 1.00"))
POUNDS = Balance(on=date(2026, 12, 31), cash=Money("GBP 1.00"))
READ = (Source(id="s", title="S"),)


@pytest.mark.parametrize(
    ("parts", "sound"),
    [
        ({"entities": (Entity(id="a", balances=(EUROS,)), Entity(id="b", balances=(POUNDS,)))}, True),
        ({"entities": (Entity(id="a", balances=(EUROS, POUNDS)),)}, False),
        ({"gaps": (Gap(about="t", field="people"),)}, True),
        ({"gaps": (Gap(about="t", field="name"),)}, False),
        ({"gaps": (Gap(about="t", field="unheard-of"),)}, False),
        ({"sources": READ, "claims": (Claim(about="t", field="name", source="s"),)}, True),
        ({"sources": READ, "claims": (Claim(about="t", field="name", value="U", source="s"),)}, True),
        ({"sources": READ, "claims": (Claim(about="t", field="name", value=1, source="s"),)}, False),
        ({"sources": READ, "claims": (Claim(about="t", field="unheard-of", source="s"),)}, False),
        ({"claims": (Claim(about="t", field="name", source="s"),)}, False),
    ],
)
def test_currencies_gaps_and_claims(parts: dict[str, Any], sound: bool) -> None:  # noqa: FBT001 - a case
    root = unchecked(Trust, {"id": "t", "name": "T", **parts})
    assert is_sound(root) == slowly(root) == sound


@settings(max_examples=15)
@given(trusts())
def test_a_root_of_fields_of_their_types_is_the_one_its_constructor_makes(trust: Trust) -> None:
    made = sound_root(Trust, values(trust))
    assert type(made) is Trust
    assert made == trust
    assert made.by_id == trust.by_id


def test_and_is_refused_as_its_constructor_refuses_it() -> None:
    parts: dict[str, Any] = {"id": "t", "name": "T", "led_by": "nobody"}
    with pytest.raises(InvalidTrust) as expected:
        Trust(**parts)
    with pytest.raises(InvalidTrust) as caught:
        sound_root(Trust, parts)
    assert caught.value.problems == expected.value.problems


def test_a_twin_becomes_what_it_stands_for_and_is_then_frozen() -> None:
    twin = twin_of(Person)
    assert twin is not None
    made = object.__new__(twin)
    made.id, made.name, made.residences = "p", None, None
    made.__class__ = Person
    assert made == Person(id="p")
    assert hash(made) == hash(Person(id="p"))
    with pytest.raises(AttributeError):
        made.id = "q"


def test_a_class_that_looks_at_its_values_when_it_is_made_has_no_twin() -> None:
    assert twin_of(Trust) is None
    assert twin_of(Money) is None
