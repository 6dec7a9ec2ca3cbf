"""What differs: everything that does, nothing that does not, the same from both sides, and nothing personal."""

from __future__ import annotations

import json
import time
from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any, ClassVar

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkonderneming import examples
from wijkonderneming.documents.texts import dumps, loads
from wijkonderneming.model.applying import InvalidChange, apply
from wijkonderneming.model.assets import Asset
from wijkonderneming.model.clauses_meeting import TieBreak, TieRule
from wijkonderneming.model.comparing import diff
from wijkonderneming.model.differences import Difference, DifferenceKind, Differences
from wijkonderneming.model.fieldtypes import types_of
from wijkonderneming.model.programme import Programme
from wijkonderneming.model.root import Root
from wijkonderneming.model.statuses import StatusKind
from wijkonderneming.model.trust import InvalidTrust, Trust
from wijkonderneming.model.umbrella import Grade, GradeKind, Network, NetworkMember
from wijkonderneming.testing.changing import changes_of
from wijkonderneming.testing.drawn_roots import trusts
from wijkonderneming.values.base import Frozen
from wijkonderneming.values.money import Currency
from wijkonderneming.values.when import When

ADDED, REMOVED, MOVED, CHANGED = DifferenceKind
OTHER_WAY = {ADDED: REMOVED, REMOVED: ADDED, MOVED: MOVED, CHANGED: CHANGED}
IN_ORDER = {"steps", "season"}
NETWORK = Network(
    id="n",
    name="N",
    members=(
        NetworkMember(id="m", name="M", grades=(Grade(grade=GradeKind.PROVISIONAL, since=When.parse("2023")),)),
        NetworkMember(id="o", name="O"),
    ),
)


@st.composite
def pairs(draw: Any) -> tuple[Root, Root]:
    """Two documents: what changes make of one, the same in other orders, or one that has only some ids in common."""
    before: Root = draw(st.one_of(trusts(currency=Currency.EUR, most=8), st.just(NETWORK)))
    if draw(st.integers(0, 3)) == 0:
        return before, draw(trusts(currency=Currency.EUR, most=8))
    after = before
    for _ in range(draw(st.integers(0, 3))):
        try:
            after = apply(after, draw(changes_of(after, currency=Currency.EUR)))
        except InvalidChange:
            continue
    return before, shuffled(draw, after) if draw(st.booleans()) else after


def shuffled(draw: Any, item: Any) -> Any:
    """The same with every list in another order, where that says nothing."""
    made: dict[str, Any] = {}
    for field in types_of(type(item)).fields:
        value = getattr(item, field.name)
        if isinstance(value, tuple):
            parts = [shuffled(draw, one) if isinstance(one, Frozen) and field.composed else one for one in value]
            made[field.name] = tuple(parts) if field.key in IN_ORDER else tuple(draw(st.permutations(parts)))
        elif isinstance(value, Frozen) and field.composed:
            made[field.name] = shuffled(draw, value)
    return attrs.evolve(item, **made) if made else item


# Another way to know it: the documents, as plain JSON


def plain(root: Root) -> dict[str, Any]:
    return dict(json.loads(dumps(root))[root.noun])


def by_id(raw: Any, holder: str = "", path: str = "") -> Iterator[tuple[str, Any, Any]]:
    """Every object with an id, where it stands, and what it says itself, lists in the order of the alphabet."""
    name = raw.get("id", "") if path or holder else ""
    here = name or holder
    if name or not path:
        yield name, (holder, path), itself(raw)
        path = ""
    for key, value in raw.items():
        if key != "value":
            for part in value if isinstance(value, list) else [value]:
                if isinstance(part, dict):
                    yield from by_id(part, here, f"{path}.{key}" if path else key)


def itself(value: Any, key: str = "") -> Any:
    if isinstance(value, dict):
        return {k: itself(v, k) for k, v in value.items() if not is_object(v)}
    if isinstance(value, list):
        kept = [itself(one) for one in value if not is_object(one)]
        return kept if key in IN_ORDER else sorted(kept, key=str)
    return value


def is_object(value: Any) -> bool:
    return isinstance(value, dict) and isinstance(value.get("id"), str)


def names_by_json(before: Root, after: Root) -> set[str]:
    """The ids of the objects that differ, of those in one that came or went only its own."""
    one, two = ({name: rest for name, *rest in by_id(plain(root))} for root in (before, after))
    found = {name for name in one.keys() & two.keys() if one[name] != two[name]}
    for mine, theirs in ((one, two), (two, one)):
        found |= {name for name, ((holder, _), _) in mine.items() if name not in theirs and holder in theirs}
    return {name or after.id for name in found}


@given(pairs())
def test_it_names_exactly_the_objects_that_differ(pair: tuple[Root, Root]) -> None:
    before, after = pair
    found = diff(before, after)
    assert set(found.names) == names_by_json(before, after)
    assert all(found.of(name) for name in found.names)


@given(pairs())
def test_it_says_something_exactly_when_they_are_not_equal(pair: tuple[Root, Root]) -> None:
    before, after = pair
    assert diff(before, after).same == (before == after)
    assert diff(before, before).same
    assert diff(after, loads(dumps(after), root=type(after))).same


@given(pairs())
def test_it_is_the_same_from_both_sides(pair: tuple[Root, Root]) -> None:
    before, after = pair
    there, back = diff(before, after), diff(after, before)
    assert Counter(map(str, map(told, there))) == Counter(str(told(mirrored(item, back, there))) for item in back)
    assert len(there) == len(back)
    ends = {before.id: after.id} if before.id != after.id else {}
    assert Counter(there.reordered) == Counter((ends.get(name, name), field) for name, field in back.reordered)


def mirrored(item: Difference, back: Differences, there: Differences) -> Difference:
    """A difference seen from the other side."""
    return attrs.evolve(
        item,
        about=there.after.id if item.about == back.after.id and not item.within else item.about,
        within=there.after.id if item.within == back.after.id else item.within,
        kind=OTHER_WAY[item.kind],
        before=item.after,
        after=item.before,
    )


def told(item: Difference) -> tuple[Any, ...]:
    """All that a difference says; its text hides the values."""
    return tuple(getattr(item, field.name) for field in attrs.fields(Difference))


@given(pairs(), st.data())
def test_the_order_of_lists_makes_no_difference(pair: tuple[Root, Root], data: st.DataObject) -> None:
    before, after = pair
    found = diff(before, after)
    other = diff(shuffled(data.draw, before), shuffled(data.draw, after))
    assert set(other.names) == set(found.names)
    assert len(other) == len(found)
    only = diff(before, shuffled(data.draw, before))
    assert only.items == ()


@given(trusts(currency=Currency.EUR, most=8), st.data())
def test_what_no_change_touched_is_not_named(trust: Trust, data: st.DataObject) -> None:
    try:
        after = apply(trust, data.draw(changes_of(trust, currency=Currency.EUR)))
    except InvalidChange:
        return
    untouched = {name for name, item in after.by_id.items() if trust.by_id.get(name) is item}
    assert untouched.isdisjoint(diff(trust, after).names)


# Cases


def trust(**parts: Any) -> Trust:
    return loads(json.dumps({"schema": 1, "trust": {"id": "t", "name": "T", **parts}}))


def only(before: Root, after: Root) -> Difference:
    (found,) = diff(before, after)
    return found


def rented(*rents: tuple[str, str]) -> Trust:
    amounts = [{"since": since, "value": value} for since, value in rents]
    return trust(
        entities=[{"id": "e"}], income=[{"id": "cafe", "kind": "letting", "entity": "e", "rent_per_month": amounts}]
    )


def test_a_dated_value_is_beside_the_one_in_force_on_that_day() -> None:
    old, new = rented(("2020-02-29", "EUR 450.00")), rented(("2020-02-29", "EUR 450.00"), ("2026-01-01", "EUR 500.00"))
    found = only(old, new)
    assert (found.about, found.field, found.on, found.kind) == ("cafe", "rent_per_month", date(2026, 1, 1), ADDED)
    assert (str(found.before), str(found.after)) == ("EUR 450.00", "EUR 500.00")
    back = only(new, old)
    assert (back.kind, str(back.before), str(back.after)) == (REMOVED, "EUR 500.00", "EUR 450.00")


def test_a_dated_value_of_the_same_day_changed() -> None:
    found = only(rented(("2020-01-01", "EUR 450.00")), rented(("2020-01-01", "EUR 451.00")))
    assert (found.kind, found.on, str(found.before)) == (CHANGED, date(2020, 1, 1), "EUR 450.00")


def test_a_value_stated_again_is_said_too() -> None:
    found = only(rented(("2020-01-01", "EUR 1.00")), rented(("2020-01-01", "EUR 1.00"), ("2021-01-01", "EUR 1.00")))
    assert (found.kind, found.on, found.before == found.after) == (ADDED, date(2021, 1, 1), True)


def test_a_score_whose_day_is_not_known_is_said() -> None:
    def scored(*days: str) -> Trust:
        scores = [{"since": day, "value": 3} for day in days]
        return trust(assets=[{"id": "hall", "kind": "building", "components": [{"id": "roof", "scores": scores}]}])

    found = only(scored("2020"), scored("2020", "2024-01-01"))
    assert (found.about, found.field, found.kind) == ("roof", "scores", ADDED)


def test_what_has_no_id_is_told_by_what_it_has_in_common() -> None:
    status = {"status": "anbi", "since": "2020-01-01"}
    before = trust(entities=[{"id": "e", "statuses": [status, {"status": "sbbi"}]}])
    after = trust(entities=[{"id": "e", "statuses": [{"status": "sbbi"}, {**status, "until": "2026-01-01"}]}])
    found = only(before, after)
    assert (found.field, found.told_by, found.told) == ("statuses.until", "status", StatusKind.ANBI)
    assert (found.kind, str(found.after)) == (ADDED, "2026-01-01")


def test_order_inside_what_has_no_id_is_no_difference_either() -> None:
    sources = [{"id": "s", "title": "S"}, {"id": "r", "title": "R"}]
    before, after = (
        trust(sources=sources, notes=[{"text": {"en": "N"}, "sources": order}]) for order in (["s", "r"], ["r", "s"])
    )
    found = diff(before, after)
    assert (found.items, found.reordered) == ((), (("t", "notes.sources"),))


def test_left_out_is_not_the_same_as_empty() -> None:
    found = only(trust(entities=[{"id": "e"}]), trust(entities=[{"id": "e", "distributions": []}]))
    assert (found.field, found.kind, found.before, found.after) == ("distributions", ADDED, None, ())


def test_of_what_came_only_the_outermost_is_named() -> None:
    found = only(trust(entities=[]), trust(entities=[{"id": "e", "bodies": [{"id": "b", "kind": "board"}]}]))
    assert (found.about, found.within, found.field, found.kind) == ("e", "t", "entities", ADDED)


def test_an_object_may_stand_elsewhere() -> None:
    board = {"id": "b", "kind": "board"}
    before = trust(entities=[{"id": "e", "bodies": [board]}, {"id": "f", "bodies": []}])
    after = trust(entities=[{"id": "e", "bodies": []}, {"id": "f", "bodies": [{**board, "name": "B"}]}])
    moved, name = diff(before, after)
    assert (moved.kind, moved.before, moved.after) == (MOVED, ("e", "bodies"), ("f", "bodies"))
    assert (name.about, name.field, name.after) == ("b", "name", "B")


def test_an_object_may_become_one_of_another_kind() -> None:
    before = trust(assets=[{"id": "a", "kind": "building", "name": "A"}])
    after = trust(assets=[{"id": "a", "kind": "land", "name": "A"}])
    found = only(before, after)
    assert (found.field, found.before, found.after) == ("kind", "building", "land")


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Battery(Asset):
    """A kind that somebody else made."""

    kind: ClassVar[str] = "demo.battery"

    kwh: int


def test_kinds_of_others_are_compared_by_their_fields() -> None:
    one, two = (Trust(id="t", name="T", assets=(Battery(id="b", kwh=kwh),)) for kwh in (10, 12))
    found = only(one, two)
    assert (found.about, found.field, found.before, found.after) == ("b", "kwh", 10, 12)
    assert [item.field for item in diff(one, trust(assets=[{"id": "b", "kind": "building"}]))] == ["kind", "kwh"]


def test_many_things_without_an_id_are_soon_compared() -> None:
    """Where more pairs would have to be looked at than anybody waits for, each is taken for another thing."""
    sources = ({"id": "s", "title": "S"},)
    claims = [[{"about": "t", "source": "s", "locator": f"{n}-{i}"} for i in range(1_200)] for n in range(2)]
    before, after = (trust(sources=list(sources), claims=some) for some in claims)
    begin = time.perf_counter()
    found = diff(before, after)
    assert time.perf_counter() - begin < 5
    assert Counter(item.kind for item in found) == {ADDED: 1_200, REMOVED: 1_200}


def test_the_order_of_steps_says_something() -> None:
    steps = (TieBreak.LOT, TieBreak.CASTING_VOTE)
    one, two = (
        Trust(id="t", name="T", entities=entities_with(TieRule(id="c", steps=order))) for order in (steps, steps[::-1])
    )
    found = only(one, two)
    assert (found.about, found.field, found.before, found.after) == ("c", "steps", steps, steps[::-1])


def entities_with(clause: TieRule) -> Any:
    whole = trust(entities=[{"id": "e", "articles": [{"clauses": []}]}])
    entity = whole.entity("e")
    assert entity.articles is not None
    return (attrs.evolve(entity, articles=(attrs.evolve(entity.articles[0], clauses=(clause,)),)),)


def test_a_trust_and_a_network_differ_in_kind_too() -> None:
    found = diff(Trust(id="n", name="N"), NETWORK)
    assert {item.field for item in found.of("n")} >= {"kind", "members"}
    assert {item.about for item in found} == {"n", "m", "o"}


def test_another_id_of_the_whole_is_a_change_of_it() -> None:
    found = only(Trust(id="t", name="T"), Trust(id="u", name="T"))
    assert (found.about, found.field, found.before, found.after) == ("u", "id", "t", "u")


def test_programmes_are_compared() -> None:
    programme = loads(examples.text(examples.PROGRAMMES[0]), root=Programme)
    found = only(programme, attrs.evolve(programme, name="Another"))
    assert (found.about, found.field, found.after) == (programme.id, "name", "Another")


@pytest.mark.parametrize("name", examples.NAMES)
def test_every_list_of_an_example_that_is_left_out_is_named(name: str) -> None:
    trust = examples.load(name)
    tried = 0
    for field in types_of(Trust).fields:
        if field.many and getattr(trust, field.name) is not None:
            try:
                parts: dict[str, Any] = {field.name: None}
                changed = attrs.evolve(trust, **parts)
            except InvalidTrust:
                continue  # others refer to what is in it
            found = diff(trust, changed)
            assert set(found.names) == names_by_json(trust, changed)
            assert field.key in {item.field for item in found.of(trust.id)}
            tried += 1
    assert tried > 2


# What is personal


def person(**parts: Any) -> Trust:
    return trust(people=[{"id": "p", **parts}])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (person(name="Geheim"), person(name="Stiekem")),
        (person(), person(name="Geheim")),
        (person(name="Geheim"), person()),
        (person(residences=[]), person(residences=[{"place": {"name": "Geheim"}}])),
        (
            person(residences=[{"place": {"name": "Geheim"}, "since": "2020", "until": "2021"}]),
            person(residences=[{"place": {"postcode": "1234 AB"}, "since": "2020", "until": "2021"}]),
        ),
        (person(name="Geheim"), trust(people=[])),
        (
            trust(entities=[{"id": "e", "seat": {"name": "Geheim"}}]),
            trust(entities=[{"id": "e", "seat": {"name": "Stiekem"}}]),
        ),
        (
            trust(
                people=[{"id": "p"}],
                sources=[{"id": "s", "title": "S"}],
                claims=[{"about": "p", "field": "name", "source": "s", "value": "Geheim"}],
            ),
            trust(
                people=[{"id": "p"}],
                sources=[{"id": "s", "title": "S"}],
                claims=[{"about": "p", "field": "name", "source": "s", "value": "Stiekem"}],
            ),
        ),
    ],
)
def test_nothing_personal_is_shown_or_kept(before: Trust, after: Trust) -> None:
    found = diff(before, after)
    assert len(found) > 0
    shown = repr(found) + "".join(map(repr, found))
    for word in ("Geheim", "Stiekem", "1234"):
        assert word not in shown
    for item in found:
        if item.personal:
            assert (item.before, item.after) == (None, None)
        assert not {"Geheim", "Stiekem"} & {item.before, item.after, item.told}
