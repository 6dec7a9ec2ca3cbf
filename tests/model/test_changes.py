"""The three verbs: what each does, what each refuses and where it says so."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

import attrs
import pytest

from wijkonderneming.model.applying import InvalidChange, apply
from wijkonderneming.model.articles import Articles
from wijkonderneming.model.assets import Building
from wijkonderneming.model.bodies import Body, BodyKind
from wijkonderneming.model.changes import Begin, Change, End, Revise
from wijkonderneming.model.costs import Cost, RecurringCost
from wijkonderneming.model.dated import begun_fields, dated_fields
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.evidence import Claim, Gap
from wijkonderneming.model.formers import FormerName
from wijkonderneming.model.legal_forms import LegalForm
from wijkonderneming.model.links import Link, LinkKind
from wijkonderneming.model.noun import DatedMoney
from wijkonderneming.model.offices import Office, OfficeEnd
from wijkonderneming.model.people import Person, Residence
from wijkonderneming.model.rights import FormerState, Ownership, RightState
from wijkonderneming.model.statuses import Status, StatusKind
from wijkonderneming.model.trust import Trust
from wijkonderneming.model.umbrella import Grade, GradeKind, Network, NetworkMember
from wijkonderneming.values.money import Money
from wijkonderneming.values.place import Place
from wijkonderneming.values.source import Source
from wijkonderneming.values.when import When

CANARY = "Canary Achternaam"


def day(text: str) -> When:
    return When.parse(text)


def trust(**parts: Any) -> Trust:
    board = Body(id="board", kind_=BodyKind.BOARD)
    office = Office(id="o1", body="board", holder="p1", since=day("2020-03-01"), until=day("2026-03-01"))
    coop = Entity(id="coop", name="Coop", form=LegalForm.COOPERATIE, bodies=(board,), offices=(office,))
    base = {"id": "t", "name": "Huis", "people": (Person(id="p1"), Person(id="p2")), "entities": (coop,)}
    return Trust(**(base | parts))


def reasons(changes: list[Any], root: Any = None) -> list[tuple[str, str]]:
    """Why changes are refused: where, and the word for it."""
    with pytest.raises(InvalidChange) as caught:
        apply(trust() if root is None else root, *changes)
    return [(problem.path, problem.code) for problem in caught.value.problems]


def test_what_begins_is_added_at_the_end_of_its_list() -> None:
    office = Office(id="o2", body="board", holder="p2", since=day("2024"))
    before = trust()
    after = apply(before, Begin(within="coop", field="offices", item=office))
    assert after.entity("coop").offices == (*(before.entity("coop").offices or ()), office)
    assert after.people is before.people
    assert after.entity("coop").bodies is before.entity("coop").bodies
    assert after.gaps is None


def test_the_first_of_a_list_that_was_not_stated_leaves_the_rest_open() -> None:
    hall, barn = (Begin(within="t", field="assets", item=Building(id=name)) for name in ("hall", "barn"))
    source = Begin(within="t", field="sources", item=Source(id="s", title="A newspaper"))
    after = apply(trust(), hall, source)
    assert after.gaps == (Gap(about="t", field="assets"),)
    assert apply(after, barn).gaps is after.gaps
    assert apply(trust(assets=()), hall).gaps is None


@pytest.mark.parametrize(
    ("within", "field", "item", "path", "code"),
    [
        ("nobody", "offices", Person(id="x"), "within", "dangling"),
        ("coop", "ofices", Person(id="x"), "field", "unknown_field"),
        ("coop", "name", "x", "field", "unknown_field"),
        ("coop", "articles", Articles(id="x"), "field", "unknown_field"),
        ("coop", "former_names", FormerName(value="x"), "field", "unknown_field"),
        ("t", "claims", Claim(about="coop", source="s"), "field", "unknown_field"),
        ("t", "gaps", Gap(about="coop", field="offices"), "field", "unknown_field"),
        ("coop", "offices", Person(id="x"), "item", "wrong_type"),
        ("coop", "offices", None, "item", "wrong_type"),
        ("coop", "offices", Office(id="p1", body="board"), "item", "twice"),
        ("coop", "offices", Office(id="x", body="p1"), "item.body", "wrong_noun"),
        ("coop", "offices", Office(id="x", body="board", holder="q"), "item.holder", "dangling"),
        ("coop", "offices", Office(id="Not an id", body="board"), "item.id", "id"),
        ("t", "people", Person(id="x", name=7), "item.name", "wrong_type"),  # type: ignore[arg-type]
    ],
)
def test_what_cannot_begin_is_refused_where_it_is_wrong(
    within: str, field: str, item: Any, path: str, code: str
) -> None:
    assert reasons([Begin(within=within, field=field, item=item)]) == [(f"changes[0].{path}", code)]


def test_an_end_is_set_once_and_a_later_one_brought_forward() -> None:
    ended = apply(trust(), End(about="o1", on=day("2024-02-29"), why="resigned"))
    office = ended.get("o1", Office)
    assert (office.left, office.until, office.ended) == (day("2024-02-29"), day("2026-03-01"), OfficeEnd.RESIGNED)
    sooner = apply(ended, End(about="o1", on=day("2024-02-28"), why="dismissed")).get("o1", Office)
    assert (sooner.left, sooner.ended) == (day("2024-02-28"), OfficeEnd.DISMISSED)
    for later in ("2024-02-29", "2024-03-01", "2024", "2024-02"):
        assert reasons([End(about="o1", on=day(later))], ended) == [("changes[0].on", "ended_before")]
    assert reasons([End(about="o1", on=day("2026-03-01"))]) == [("changes[0].on", "ended_before")]


@pytest.mark.parametrize(
    ("change", "path", "code"),
    [
        (End(about="nobody", on=day("2024")), "about", "dangling"),
        (End(about="p1", on=day("2024")), "about", "no_end"),
        (End(about="t", on=day("2024")), "about", "no_end"),
        (End(about="o1", on=day("2020-03-01")), "on", "not_after"),
        (End(about="o1", on=day("2019")), "on", "not_after"),
        (End(about="o1", on=day("2024"), why="bored"), "why", "wrong_type"),
        (End(about="coop", field="statuses", which=StatusKind.ANBI, why="bored", on=day("2024")), "why", "wrong_type"),
        (End(about="o1", on=date(2024, 1, 1)), "on", "wrong_type"),  # type: ignore[arg-type]
        (End(about="o1", which=StatusKind.ANBI, on=day("2024")), "which", "wrong_type"),
        (End(about="coop", field="statuses", on=day("2024")), "which", "wrong_type"),
        (End(about="coop", field="statuses", which="anbi", on=day("2024")), "which", "wrong_type"),
        (End(about="coop", field="statuses", which=StatusKind.ANBI, on=day("2024")), "on", "not_in_force"),
        (End(about="coop", field="offices", on=day("2024")), "field", "unknown_field"),
        (End(about="coop", field="name", on=day("2024")), "field", "unknown_field"),
        (End(about="p1", field="residences", which="x", on=day("2024")), "which", "wrong_type"),
    ],
)
def test_what_cannot_end_is_refused_where_it_is_wrong(change: End, path: str, code: str) -> None:
    assert reasons([change]) == [(f"changes[0].{path}", code)]


def test_a_name_moves_into_its_history() -> None:
    once = apply(trust(), Revise(about="coop", field="name", value="Buurtcoop", on=day("2024-02-29")))
    entity = once.entity("coop")
    assert (entity.name, entity.former_names) == ("Buurtcoop", (FormerName(value="Coop", until=day("2024-02-29")),))
    assert once.gaps == (Gap(about="coop", field="former_names"),)
    assert entity.names_on(date(2024, 2, 28)) == ("Coop",)
    assert entity.names_on(date(2024, 2, 29)) == ("Buurtcoop",)
    back = apply(once, Revise(about="coop", field="name", value="Coop", on=day("2025"))).entity("coop")
    assert [back.names_on(date(year, 6, 1)) for year in (2023, 2024, 2026)] == [("Coop",), ("Buurtcoop",), ("Coop",)]
    for on in ("2024-02-28", "2024-02-29", "2024"):
        change = Revise(about="coop", field="name", value="X", on=day(on))
        assert reasons([change], once) == [("changes[0].on", "not_after")]


def test_a_state_goes_with_the_day_it_began() -> None:
    title = Ownership(id="r", over="hall", holder="coop", state=RightState.CONTRACTED, since=day("2023-05-01"))
    root = trust(assets=(Building(id="hall"),), rights=(title,))
    after = apply(root, Revise(about="r", field="state", value=RightState.TRANSFERRED, on=day("2023-09-30")))
    right = after.get("r", Ownership)
    assert (right.state, right.since) == (RightState.TRANSFERRED, day("2023-09-30"))
    former = FormerState(value=RightState.CONTRACTED, since=day("2023-05-01"), until=day("2023-09-30"))
    assert right.former_states == (former,)
    early = Revise(about="r", field="state", value=RightState.TRANSFERRED, on=day("2023-05-01"))
    assert reasons([early], root) == [("changes[0].on", "not_after")]


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_dated_amounts_stand_in_the_order_of_their_days_whenever_they_were_said(order: tuple[int, ...]) -> None:
    said = (("2024-01-31", "EUR 1.00"), ("2024-02-29", "EUR 2.00"), ("2025-01-01", "EUR 3.00"))
    root = trust(costs=(RecurringCost(id="c", entity="coop"),))
    for i in order:
        root = apply(root, Revise(about="c", field="amount", value=Money(said[i][1]), on=day(said[i][0])))
    amounts = root.get("c", RecurringCost).amount or ()
    assert tuple((amount.since.isoformat(), str(amount.value)) for amount in amounts) == said
    assert root.gaps is None
    for on, code in (("2024-02-29", "twice"), ("2026", "not_known")):
        change = Revise(about="c", field="amount", value=Money("EUR 4.00"), on=day(on))
        assert reasons([change], root) == [("changes[0].on", code)]


def test_a_new_version_ends_the_one_in_force_and_leaves_those_to_come() -> None:
    old, planned = Articles(id="a1", since=day("2010-01-31")), Articles(id="a3", since=day("2030-01-01"))
    root = trust(entities=(Entity(id="coop", articles=(old, planned)),))
    new = Articles(id="a2", notarial=True)
    after = apply(root, Revise(about="coop", field="articles", value=new, on=day("2024-02-29")))
    first, second, third = after.entity("coop").articles or ()
    assert first == attrs.evolve(old, until=day("2024-02-29"))
    assert second == attrs.evolve(new, since=day("2024-02-29"))
    assert third is planned
    for on in ("2010-01-31", "2010", "2030-01-01"):
        change = Revise(about="coop", field="articles", value=new, on=day(on))
        assert reasons([change], root) == [("changes[0].on", "not_after")]
    other = Revise(about="coop", field="articles", value=attrs.evolve(new, since=day("2025")), on=day("2024"))
    assert reasons([other], root) == [("changes[0].value.since", "other_day")]


def test_a_status_gives_way_to_its_own_kind_only() -> None:
    anbi, sbbi = (Status(status=kind, since=day("2015")) for kind in (StatusKind.ANBI, StatusKind.SBBI))
    root = trust(entities=(Entity(id="coop", statuses=(anbi, sbbi)),))
    lost = apply(root, End(about="coop", field="statuses", which=StatusKind.ANBI, on=day("2020")))
    ended = attrs.evolve(anbi, until=day("2020"))
    assert lost.entity("coop").statuses == (ended, sbbi)
    again = apply(lost, Revise(about="coop", field="statuses", value=Status(status=StatusKind.ANBI), on=day("2022")))
    assert again.entity("coop").statuses == (ended, sbbi, attrs.evolve(anbi, since=day("2022")))


def test_homes_are_left_when_somebody_moves_and_where_others_were_stays_open() -> None:
    home = Residence(place=Place(name="Deventer"))
    after = apply(trust(), Revise(about="p1", field="residences", value=home, on=day("2024-03-01")))
    assert after.gaps == (Gap(about="p1", field="residences"),)
    gone = apply(after, End(about="p1", field="residences", on=day("2025-01-01")))
    assert (gone.person("p1").residences or ())[0].until == day("2025-01-01")


@pytest.mark.parametrize(
    ("about", "field", "value", "path", "code"),
    [
        ("nobody", "name", "x", "about", "dangling"),
        ("coop", "offices", (), "field", "unknown_field"),
        ("coop", "founded", day("2024"), "field", "unknown_field"),
        ("t", "name", "x", "field", "unknown_field"),
        ("coop", "name", 7, "value", "wrong_type"),
        ("coop", "name", None, "value", "wrong_type"),
        ("coop", "name", "A\x00", "value", "wrong_type"),
        ("coop", "name", "Coop", "value", "same"),
        ("coop", "form", "stichting", "value", "wrong_type"),
        ("coop", "articles", Articles(id="p1"), "value", "twice"),
        ("coop", "articles", Articles(until=day("2023")), "on", "ends_before_start"),
    ],
)
def test_what_cannot_be_revised_is_refused_where_it_is_wrong(
    about: str, field: str, value: Any, path: str, code: str
) -> None:
    change = Revise(about=about, field=field, value=value, on=day("2024"))
    assert reasons([change]) == [(f"changes[0].{path}", code)]


@pytest.mark.parametrize(("field", "value"), [("name", "X"), ("form", LegalForm.BV)])
def test_what_was_not_stated_cannot_become_history(field: str, value: Any) -> None:
    root = trust(entities=(Entity(id="coop"),))
    change = Revise(about="coop", field=field, value=value, on=day("2024"))
    assert reasons([change], root) == [("changes[0].field", "not_stated")]


def test_every_reason_is_named_and_nothing_is_made() -> None:
    before = trust()
    wrong: list[Any] = [
        Revise(about="coop", field="name", value="Other", on=day("2024")),
        End(about="nobody", on=day("2024")),
        Begin(within="coop", field="offices", item=Office(id="x", body="nowhere", holder="p9")),
        "no change",
        7,
        Revise(about="coop", field="name", value=7, on="2024"),  # type: ignore[arg-type]
    ]
    assert reasons(wrong, before) == [
        ("changes[1].about", "dangling"),
        ("changes[3]", "wrong_type"),
        ("changes[4]", "wrong_type"),
        ("changes[5].on", "wrong_type"),
        ("changes[2].item.body", "dangling"),
        ("changes[2].item.holder", "dangling"),
    ]
    assert before == trust()


def test_what_follows_from_a_refusal_is_no_reason_of_its_own() -> None:
    home = Residence(place=Place(name="Deventer"))
    changes = [
        Begin(within="coop", field="people", item=Person(id="new")),
        Begin(within="coop", field="offices", item=Office(id="x", body="board", holder="new")),
        Revise(about="new", field="residences", value=home, on=day("2024")),
    ]
    assert reasons(changes) == [("changes[0].field", "unknown_field")]


def test_of_two_that_need_each_other_either_may_come_first() -> None:
    person = Begin(within="t", field="people", item=Person(id="new"))
    office = Begin(within="coop", field="offices", item=Office(id="x", body="board", holder="new"))
    assert apply(trust(), person, office) == apply(trust(), office, person)
    assert reasons([office]) == [("changes[0].item.holder", "dangling")]


def test_changes_can_be_made_in_what_another_one_brings() -> None:
    after = apply(
        trust(),
        Begin(within="t", field="entities", item=Entity(id="new", name="New", offices=())),
        Revise(about="new", field="name", value="Newer", on=day("2024")),
        Begin(within="new", field="bodies", item=Body(id="b", kind_=BodyKind.BOARD)),
        Begin(within="new", field="offices", item=Office(id="x", body="b")),
    )
    assert after.entity("new").name == "Newer"
    assert after.entity_of["x"] == "new"


def test_several_together_are_taken_apart_and_none_is_the_same_trust() -> None:
    root = trust()
    name, end = Revise(about="coop", field="name", value="X", on=day("2024")), End(about="o1", on=day("2024"))
    assert apply(root, (name, end)) == apply(root, name, end)
    assert apply(root) is root
    assert apply(root, ()) is root


def test_a_network_changes_as_a_trust_does() -> None:
    network = Network(id="n", name="N", members=(NetworkMember(id="m", name="M"),))
    full = Revise(about="m", field="grades", value=Grade(grade=GradeKind.FULL), on=day("2024"))
    after = apply(network, full, End(about="m", field="grades", on=day("2025")))
    grade = Grade(grade=GradeKind.FULL, since=day("2024"), until=day("2025"))
    assert after.get("m", NetworkMember).grades == (grade,)


def test_a_link_that_would_close_a_circle_is_refused_at_the_change() -> None:
    there = Link(kind_=LinkKind.SUCCEEDS, from_="coop", to="other")
    root = trust(entities=(Entity(id="coop"), Entity(id="other")), links=(there,))
    back = Begin(within="t", field="links", item=Link(id="l", kind_=LinkKind.SUCCEEDS, from_="other", to="coop"))
    assert reasons([back], root) == [("changes[0].item.to", "cycle")]


def test_no_error_and_no_repr_shows_what_may_be_personal() -> None:
    person = Person(id="new", name=CANARY, residences=(Residence(place=Place(name=CANARY)),))
    changes: list[Change] = [
        Begin(within="coop", field="people", item=person),
        Begin(within="t", field="people", item=CANARY),
        Revise(about="coop", field=CANARY, value=CANARY, on=day("2024")),
        Revise(about="coop", field="form", value=CANARY, on=day("2024")),
        End(about="o1", why=CANARY, on=day("2024")),
        End(about="coop", field="statuses", which=CANARY, on=day("2024")),
    ]
    with pytest.raises(InvalidChange) as caught:
        apply(trust(), *changes)
    assert len(caught.value.problems) == len(changes)
    assert CANARY not in str(caught.value)
    assert CANARY not in repr([changes[0], changes[1], changes[3], changes[5]])


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Windmill(Cost):
    """A kind of somebody else, with a dated field and a field with a history."""

    kind: ClassVar[str] = "example.windmill"

    upkeep: tuple[DatedMoney, ...] | None = None
    former_names: tuple[FormerName, ...] | None = None


def test_fields_of_other_peoples_kinds_keep_their_history_by_what_they_declare() -> None:
    assert set(dated_fields(Windmill)) == {"upkeep", "name"}
    root = trust(costs=(Windmill(id="w", entity="coop", name="Mill"),))
    upkeep = Revise(about="w", field="upkeep", value=Money("EUR 5.00"), on=day("2024-02-29"))
    name = Revise(about="w", field="name", value="Miller", on=day("2024-02-29"))
    mill = apply(root, upkeep, name).get("w", Windmill)
    assert mill.upkeep == (DatedMoney(since=date(2024, 2, 29), value=Money("EUR 5.00")),)
    assert mill.former_names == (FormerName(value="Mill", until=day("2024-02-29")),)


def test_nothing_is_added_to_what_a_version_says() -> None:
    assert not begun_fields(Articles)
    assert not begun_fields(FormerName)
    assert {"statuses", "offices", "members"} <= set(begun_fields(Entity))
    assert {"claims", "gaps"}.isdisjoint(begun_fields(Trust))
