"""What holds for every immutable class: it is deeply so, hashes, shows nothing personal, and changes by copy."""

from __future__ import annotations

import copy
import importlib
import pickle
import pkgutil
from collections.abc import Iterator
from typing import Any, get_args, get_origin

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import wijkonderneming.model
from wijkonderneming.documents.catalogue import FAMILIES, STANDARD_CATALOGUE
from wijkonderneming.model.fieldtypes import is_whole, types_of, without_none
from wijkonderneming.model.noun import Noun
from wijkonderneming.model.replace import UnknownField, replaced
from wijkonderneming.model.trust import Trust
from wijkonderneming.model.wellformed import places, walk
from wijkonderneming.testing.drawn_nouns import nouns
from wijkonderneming.testing.drawn_roots import trusts
from wijkonderneming.testing.every import instances
from wijkonderneming.values.base import Frozen


def below(cls: type[Any]) -> Iterator[type[Any]]:
    for kind in cls.__subclasses__():
        yield kind
        yield from below(kind)


for module in pkgutil.iter_modules(wijkonderneming.model.__path__, "wijkonderneming.model."):
    importlib.import_module(module.name)

NOUNS = sorted(
    {cls for cls in below(Noun) if cls.__module__.startswith("wijkonderneming.") and "__attrs_attrs__" in vars(cls)},
    key=lambda cls: (cls.__module__, cls.__qualname__),
)
OF_TRUSTS = [cls for cls in NOUNS if cls is not Trust and not cls.noun.startswith(("network", "programme"))]
CANARY = "Canary Achternaam"


def immutable(value: Any) -> bool:
    """Whether nothing in a value can be changed."""
    if isinstance(value, tuple):
        return all(map(immutable, value))
    if isinstance(value, Frozen):
        return all(immutable(getattr(value, name)) for name, _ in types_of(type(value)).hints)
    return not isinstance(value, (list, dict, set, bytearray)) and value.__hash__ is not None


def annotated(hint: Any) -> Iterator[Any]:
    yield hint
    for arg in get_args(hint):
        yield from annotated(arg)


@pytest.mark.parametrize("cls", NOUNS, ids=lambda cls: cls.__name__)
def test_a_noun_holds_tuples_and_says_what_it_refers_to(cls: type[Any]) -> None:
    known = {noun_of_class(other) for other in NOUNS} | {"source", "any"}
    for field in types_of(cls).fields:
        origins = {get_origin(hint) or hint for hint in annotated(field.hint)}
        assert not origins & {list, dict, set, frozenset, float}, field.name
        assert set(field.nouns) <= known, field.name
        assert field.optional or field.required or field.item is Any or field.default is not None, field.name
        for beside in ("within", "other_than", "after"):
            assert field.metadata.get(beside) is None or any(
                other.name == field.metadata[beside] for other in types_of(cls).fields
            ), field.name


def noun_of_class(cls: type[Any]) -> str:
    return cls.noun or cls.__name__.lower()


@pytest.mark.parametrize("cls", OF_TRUSTS, ids=lambda cls: cls.__name__)
def test_every_noun_is_immutable_and_hashes(cls: type[Any]) -> None:
    @settings(max_examples=12)
    @given(nouns(cls))
    def check(item: Any) -> None:
        assert immutable(item)
        assert hash(item) == hash(copy.deepcopy(item))
        assert item == pickle.loads(pickle.dumps(item))
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            item.id = "x"
        with pytest.raises((AttributeError, TypeError)):
            item.anything_else = 1
        assert "\n" not in repr(item).replace("\\n", "")

    check()


@settings(max_examples=25)
@given(trusts())
def test_whole_trusts_are_immutable_and_equal_to_their_copies(trust: Trust) -> None:
    assert immutable(trust)
    again = pickle.loads(pickle.dumps(trust))
    assert again == trust
    assert hash(again) == hash(trust)
    assert {trust, again} == {trust}


@settings(max_examples=25)
@given(trusts(), st.data())
def test_names_and_places_of_people_are_in_no_repr(trust: Trust, data: st.DataObject) -> None:
    people = tuple(attrs.evolve(person, name=CANARY) for person in trust.people or ())
    named = attrs.evolve(trust, people=people or None)
    for _, item in walk(named):
        assert CANARY not in repr(item)
        assert not isinstance(item, Noun) or "Postcode(" not in repr(item).replace("Postcode(...)", "")


@settings(max_examples=25)
@given(trusts(), st.data())
def test_a_changed_copy_shares_all_it_can(trust: Trust, data: st.DataObject) -> None:
    named = [place for place in places(trust) if getattr(place.item, "id", None) is not None]
    place = data.draw(st.sampled_from(named))
    free = [
        field
        for field in types_of(type(place.item)).fields
        if field.item is str and not field.nouns and field.name != "id"
    ]
    if not free or free[0].many:
        return
    field = free[0]
    changed = replaced(trust, place.item.id, field.key, "something new")
    assert getattr(changed[place.item.id], field.name) == "something new"
    holders = {id(item) for item in (place.item, *place.around())}
    before, after = places(trust), places(changed)
    for one, other in zip(before, after, strict=True):
        assert (one.item is other.item) == (id(one.item) not in holders)
    assert replaced(changed, place.item.id, field.key, getattr(place.item, field.name)) == trust


@settings(max_examples=25)
@given(trusts())
def test_a_change_of_nothing_gives_the_same_object(trust: Trust) -> None:
    assert replaced(trust, "no-such-object", "name", "x") is trust


def test_a_change_of_no_field_is_refused() -> None:
    with pytest.raises(UnknownField):
        replaced(Trust(id="t", name="T"), "t", "colour", "x")


@settings(max_examples=25)
@given(trusts())
def test_every_path_leads_to_its_object(trust: Trust) -> None:
    for path, item in walk(trust):
        assert led(trust, path) is item
    ids = [place.item.id for place in places(trust) if getattr(place.item, "id", None) is not None]
    assert len(set(ids)) == len(ids)
    assert {name: trust[name] for name in ids} == dict(trust.by_id)


def led(item: Any, path: str) -> Any:
    for step in path.split(".") if path else ():
        name, _, number = step.rstrip("]").partition("[")
        item = getattr(item, f"{name}_", None) if not hasattr(item, name) else getattr(item, name)
        item = item[int(number)] if number else item
    return item


@pytest.mark.parametrize("cls", [cls for cls in NOUNS if cls is not Trust], ids=lambda cls: cls.__name__)
def test_every_noun_has_a_strategy_of_its_own_kind(cls: type[Any]) -> None:
    if issubclass(cls, FAMILIES) and vars(cls).get("kind"):
        assert cls in STANDARD_CATALOGUE.kinds
    assert instances(cls) is not None


@pytest.mark.parametrize("cls", NOUNS, ids=lambda cls: cls.__name__)
def test_every_value_it_holds_can_be_read_and_written(cls: type[Any]) -> None:
    for field in types_of(cls).fields:
        inner = without_none(field.item)
        if isinstance(inner, type) and issubclass(inner, Frozen) and is_whole(inner):
            assert callable(getattr(inner, "parse", None)) or inner.__name__ == "SeatRange", field.name
