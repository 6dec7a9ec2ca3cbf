"""Laws of change: what is untouched stays the same object, all or nothing, and nothing that was said is unsaid."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from wijkonderneming import examples
from wijkonderneming.documents.texts import dumps, loads
from wijkonderneming.model.applying import InvalidChange, apply
from wijkonderneming.model.changes import Change, Changes, End
from wijkonderneming.model.dated import dated_fields
from wijkonderneming.model.fieldtypes import Field, types_of
from wijkonderneming.model.noun import Noun
from wijkonderneming.model.programme import Programme
from wijkonderneming.model.root import Root, UnknownId
from wijkonderneming.model.umbrella import Grade, GradeKind, Network, NetworkMember
from wijkonderneming.model.wellformed import Place, places, problems_of
from wijkonderneming.testing.acting import acts_of
from wijkonderneming.testing.changing import changes_of
from wijkonderneming.testing.drawn_roots import roots as drawn_roots
from wijkonderneming.testing.drawn_roots import trusts
from wijkonderneming.values.base import Problem
from wijkonderneming.values.money import Currency
from wijkonderneming.values.when import When

NETWORK = Network(
    id="n",
    name="N",
    members=(
        NetworkMember(
            id="m",
            name="M",
            grades=(
                Grade(grade=GradeKind.PROVISIONAL, since=When.parse("2023"), until=When.parse("2024-03-01")),
                Grade(grade=GradeKind.FULL, since=When.parse("2024-03-01")),
            ),
        ),
        NetworkMember(id="o", name="O"),
    ),
)
PROGRAMMES = tuple(loads(examples.text(name), root=Programme) for name in examples.PROGRAMMES)


def roots() -> st.SearchStrategy[Root]:
    """Mostly trusts, all in euros, so that amounts that are added fit."""
    others: tuple[Root, ...] = (NETWORK, *PROGRAMMES)
    return st.one_of(trusts(currency=Currency.EUR, most=14), st.sampled_from(others))


def accepted(draw: Any, root: Root, tries: int = 6) -> tuple[Change, Root] | None:
    """A change that fits, with what it makes."""
    for _ in range(tries):
        change = draw(changes_of(root, currency=Currency.EUR))
        try:
            return change, apply(root, change)
        except InvalidChange:
            continue
    return None


def by_identity(root: Root) -> dict[int, Place]:
    return {id(place.item): place for place in places(root)}


@given(st.data())
def test_what_no_change_touches_is_the_same_object(data: st.DataObject) -> None:
    root = data.draw(roots())
    found = accepted(data.draw, root)
    if found is None:
        return
    change, changed = found
    before, after = by_identity(root), by_identity(changed)
    target = next(place for place in before.values() if getattr(place.item, "id", None) == change.target)
    revised = {key for key, dated in dated_fields(type(target.item)).items() if dated.versions}
    for name in touched(root, change, changed) - {id(target.item)}:
        assert before[name].above is target
        assert before[name].key in revised
    for item in (target.item, *target.around()):
        assert id(item) not in after


def counterpart(old: Any, new: list[Any]) -> Any:
    """What an item of a list became: the one with its id, or else the one in its order that begins with it."""
    if getattr(old, "id", None) is not None:
        return next(item for item in new if getattr(item, "id", None) == old.id)
    same = [item for item in new if item == old]
    return same[0] if same else next(item for item in new if kept(old, item))


def kept(old: Any, new: Any) -> bool:
    """Whether an object still says all that it said: what differs is an end, something more, or is in its history."""
    return type(old) is type(new) and all(field_kept(old, new, field) for field in types_of(type(old)).fields)


def field_kept(old: Any, new: Any, field: Field) -> bool:
    was, now = getattr(old, field.name), getattr(new, field.name)
    if was == now or was is None:
        return True
    history = types_of(type(old)).named(f"former_{field.key}s")
    if field.many and field.composed:
        return all(counterpart(item, list(now)) is not None for item in was)
    if field.composed:
        return kept(was, now)
    if history is not None:
        return any(former.value == was for former in getattr(new, history.name))
    if field.name == getattr(old, "ending", None):
        return bool(now.latest < was.earliest)
    begun = [other.metadata.get("begun") for other in types_of(type(old)).fields]
    return field.name == getattr(old, "reason", None) or field.name in begun


@given(st.data())
def test_nothing_that_was_said_is_unsaid(data: st.DataObject) -> None:
    root = data.draw(roots())
    found = accepted(data.draw, root)
    assert found is None or kept(root, found[1])


def tried(root: Root, changes: list[Change]) -> tuple[Root | None, tuple[Problem, ...]]:
    try:
        return apply(root, *changes), ()
    except InvalidChange as error:
        return None, error.problems


@given(st.data())
def test_a_refusal_names_places_in_the_changes_and_leaves_nothing_behind(data: st.DataObject) -> None:
    root = data.draw(roots())
    changes = data.draw(st.lists(changes_of(root), min_size=1, max_size=4))
    before = dumps(root)
    changed, found = tried(root, changes)
    assert (changed is None) == bool(found)
    assert all(problem.path.startswith(("changes[", f"{root.noun}.")) for problem in found)
    assert changed is None or problems_of(changed) == (), "what is not asked again would be found by asking everything"
    one_by_one: Root | None = root
    for change in changes:
        one_by_one = None if one_by_one is None else tried(one_by_one, [change])[0]
    if changed is not None and one_by_one is not None:  # else one of them needs another that comes later
        assert one_by_one == changed
    with pytest.raises(InvalidChange):
        apply(root, *changes, End(about="no-such-object", on=When.parse("2024")))
    assert dumps(root) == before


def touched(root: Root, change: Change, changed: Root) -> set[int]:
    """The object a change is made in, and those in its lists that it ended."""
    before, after = by_identity(root), by_identity(changed)
    target = next(place for place in before.values() if getattr(place.item, "id", None) == change.target)
    around = {id(item) for item in target.around()}
    return {id(target.item), *(name for name in before if name not in after and name not in around)}


@given(st.data())
def test_changes_of_different_objects_can_be_made_in_any_order(data: st.DataObject) -> None:
    root = data.draw(roots())
    one, other = accepted(data.draw, root), accepted(data.draw, root)
    if one is None or other is None or touched(root, *one) & touched(root, *other):
        return
    changes = (one[0], other[0])
    try:
        there = apply(root, *changes)
    except InvalidChange:
        with pytest.raises(InvalidChange):
            apply(root, *reversed(changes))
    else:
        assert apply(root, *reversed(changes)) == there


@given(st.data())
def test_changes_and_what_they_make_are_documents(data: st.DataObject) -> None:
    root = data.draw(roots())
    found = accepted(data.draw, root)
    if found is None:
        return
    change, changed = found
    assert loads(dumps(changed), root=type(root)) == changed
    changes = Changes(changes=(change,))
    again = loads(dumps(changes), root=Changes)
    assert again == changes
    assert dumps(again) == dumps(changes)
    assert apply(root, again) == changed


class Life(RuleBasedStateMachine):
    """A trust, network or programme in which one thing after another changes."""

    root: Root

    @initialize(data=st.data())
    def begins(self, data: st.DataObject) -> None:
        self.root = data.draw(drawn_roots(currency=Currency.EUR, most=10))

    @rule(data=st.data())
    def changes(self, data: st.DataObject) -> None:
        changes = data.draw(st.lists(changes_of(self.root, currency=Currency.EUR), min_size=1, max_size=2))
        self.becomes(lambda: apply(self.root, *changes))

    @rule(data=st.data())
    def acts(self, data: st.DataObject) -> None:
        act = data.draw(acts_of(self.root, currency=Currency.EUR))
        self.becomes(lambda: apply(self.root, *act.changes(self.root)))

    def becomes(self, make: Callable[[], Root]) -> None:
        """What is made of it is whole, holds what was there, and refers to nothing else; or it stays as it was."""
        before, was = self.root, hash(self.root)
        try:
            self.root = make()
        except (InvalidChange, UnknownId):
            assert hash(before) == was
            return
        assert problems_of(self.root) == ()
        assert set(before.by_id) <= set(self.root.by_id)
        for place in places(self.root):
            for field in types_of(type(place.item)).refers:
                value = getattr(place.item, field.name)
                for name in () if value is None else value if field.many else (value,):
                    assert name in self.root.by_id

    def teardown(self) -> None:
        if hasattr(self, "root"):
            assert loads(dumps(self.root), root=type(self.root)) == self.root


TestLife = Life.TestCase
TestLife.settings = settings(max_examples=15, stateful_step_count=8)


def test_the_strategy_draws_changes_of_every_verb_that_fit() -> None:
    """Else the laws above would hold of nothing."""
    seen: set[type[Noun]] = set()

    @given(st.data())
    def look(data: st.DataObject) -> None:
        found = accepted(data.draw, data.draw(roots()))
        if found is not None:
            seen.add(type(found[0]))

    look()
    assert {kind.__name__ for kind in seen} == {"Begin", "End", "Revise"}
