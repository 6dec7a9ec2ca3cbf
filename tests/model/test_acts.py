"""The acts about entities, offices, members and people: what is so after each, on its day and on the day before."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest

import wijkonderneming as wo
import wijkonderneming.model
from wijkonderneming.documents.texts import dumps, loads
from wijkonderneming.model.noun import listed

MODULES = [
    importlib.import_module(found.name)
    for found in pkgutil.iter_modules(wijkonderneming.model.__path__, "wijkonderneming.model.")
    if found.name.startswith("wijkonderneming.model.acts_")
]
ACTS: dict[str, Callable[..., Any]] = {name: getattr(module, name) for module in MODULES for name in module.__all__}

LEAP = date(2024, 2, 29)
BEFORE = date(2024, 2, 28)
ON = wo.When.on(LEAP)
SIZE = wo.BoardSize(id="size", article="9.1", body="board", seats=wo.SeatRange(3, 5))
TERM = wo.TermOfOffice(id="term", article="9.2", consecutive=2)


def day(text: str) -> wo.When:
    return wo.When.parse(text)


COOP = wo.Entity(
    id="coop",
    name="Coop",
    former_names=(),
    form=wo.LegalForm.COOPERATIE,
    former_forms=(),
    founded=day("2014-05-01"),
    statuses=(wo.Status(status=wo.StatusKind.SBBI, since=day("2015")),),
    articles=(wo.Articles(id="articles", since=day("2014-05-01"), notarial=True, clauses=(SIZE, TERM), complete=True),),
    bodies=(
        wo.Body(id="board", kind_=wo.BodyKind.BOARD, seat_groups=(wo.SeatGroup(id="residents"),)),
        wo.Body(id="meeting", kind_=wo.BodyKind.GENERAL_MEETING, seat_groups=()),
    ),
    offices=(
        wo.Office(id="first", body="board", holder="p1", role_=wo.OfficeRole.CHAIR, suspended=(), absent=()),
        wo.Office(id="second", body="board", holder="p2", since=day("2022"), until=day("2026")),
        wo.Office(id="gone", body="board", holder="p3", since=day("2014"), left=day("2018")),
        wo.Office(id="to-come", body="board", holder="p3", since=day("2030")),
    ),
    membership=(wo.MemberClass(id="class", since=day("2014")),),
    members=(wo.Member(id="member", holder="p1", member_class="class", since=day("2014"), suspended=()),),
    filings=(),
    balances=(),
)
HOME = wo.Residence(place=wo.Place(name="Deventer"))
TRUST = wo.Trust(
    id="t",
    name="Huis",
    people=tuple(wo.Person(id=f"p{i}", residences=(HOME,)) for i in (1, 2, 3)),
    organisations=(),
    interests=(),
    entities=(COOP, wo.Entity(id="charity", name="Charity", former_names=(), form=wo.LegalForm.STICHTING)),
    links=(),
    assets=(wo.Building(id="hall"),),
    rights=(
        wo.Ownership(id="title", over="hall", holder="coop", state=wo.RightState.TRANSFERRED, since=day("2023")),
        wo.Lease(id="lease", over="hall", holder="coop", state=wo.RightState.CONTRACTED, until=day("2030")),
        wo.Lease(id="other-lease", over="hall", holder="charity", state=wo.RightState.CONTRACTED),
    ),
    phases=(wo.Phase(id="operating", phase=wo.PhaseKind.OPERATING, since=day("2015")),),
    life=(),
)


def after(changes: tuple[wo.Change, ...], root: wo.Trust = TRUST) -> wo.Trust:
    """The trust after an act, which a document can hold, and which leaves open no list that was stated."""
    assert loads(dumps(wo.Changes(changes=changes)), root=wo.Changes).changes == changes
    changed = wo.apply(root, changes)
    assert changed.gaps == root.gaps
    assert loads(dumps(changed)) == changed
    return changed


def office(trust: wo.Trust, name: str) -> wo.Office:
    return trust.get(name, wo.Office)


@pytest.mark.parametrize("name", ACTS)
def test_every_act_is_public_described_and_shaped_alike(name: str) -> None:
    assert getattr(wo, name) is ACTS[name]
    signature = inspect.signature(ACTS[name])
    first, *rest = signature.parameters.values()
    assert first.annotation in {"Trust", "Network", "Programme"}
    assert all(parameter.kind is inspect.Parameter.KEYWORD_ONLY for parameter in rest)
    assert signature.return_annotation == "tuple[Change, ...]"
    text = inspect.getdoc(ACTS[name]) or ""
    assert [p.name for p in (first, *rest) if f"    {p.name}: " not in text] == []


def test_every_act_is_tried() -> None:
    tried = "".join(path.read_text(encoding="utf-8") for path in Path(__file__).parent.glob("test_acts*.py"))
    assert [name for name in ACTS if not re.search(rf"\bwo\.{name}\b", tried)] == []


def test_somebody_comes_into_office() -> None:
    until, role = day("2028"), wo.OfficeRole.SECRETARY
    changed = after(wo.appoint(TRUST, body="board", holder="p3", on=LEAP, until=until, role=role))
    new = listed(changed.entity("coop").offices)[-1]
    assert (new.id, new.holder, new.since, new.until) == ("board-p3-2024-02-29", "p3", ON, until)
    assert wo.appoint(changed, body="board", holder="p3", on=LEAP)[0].brings == ("board-p3-2024-02-29-2",)
    assert wo.appoint(TRUST, body="board", holder=None, on=LEAP, id_="x")[0].brings == ("x",)
    with pytest.raises(wo.UnknownId):
        wo.appoint(TRUST, body="coop", holder="p3", on=LEAP)


def test_a_reserved_seat_tells_its_body() -> None:
    changed = after(wo.fill_reserved_seat(TRUST, seat_group="residents", holder="p3", on=LEAP, id_="x"))
    assert (office(changed, "x").body, office(changed, "x").seat_group) == ("board", "residents")
    with pytest.raises(wo.UnknownId):
        wo.fill_reserved_seat(TRUST, seat_group="board", holder="p3", on=LEAP)


def test_who_is_appointed_again_has_one_term_after_the_other() -> None:
    again = after(wo.reappoint(TRUST, office="first", on=LEAP, until=day("2028-02-29"), id_="x"))
    assert office(again, "first").left == office(again, "x").since == ON
    assert office(again, "x").role_ is wo.OfficeRole.CHAIR
    at_the_end = after(wo.reappoint(TRUST, office="second", on=day("2026"), id_="x"))
    assert office(at_the_end, "second") is office(TRUST, "second")


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        (wo.dismiss(TRUST, office="first", on=LEAP), wo.OfficeEnd.DISMISSED),
        (wo.dismiss(TRUST, office="first", on=LEAP, by_court=True), wo.OfficeEnd.DISMISSED_BY_COURT),
        (wo.resign(TRUST, office="first", on=LEAP), wo.OfficeEnd.RESIGNED),
    ],
)
def test_who_leaves_an_office_leaves_it_for_a_reason(changes: tuple[wo.Change, ...], why: wo.OfficeEnd) -> None:
    left = office(after(changes), "first")
    assert (left.left, left.ended) == (ON, why)


def test_only_offices_that_are_there_are_left() -> None:
    with pytest.raises(wo.UnknownId):
        wo.dismiss(TRUST, office="lease", on=LEAP)
    with pytest.raises(wo.InvalidChange, match="ended_before"):
        wo.apply(TRUST, wo.resign(TRUST, office="gone", on=LEAP))


def test_a_whole_board_steps_down() -> None:
    changed = after(wo.resign_together(TRUST, body="board", on=LEAP))
    left = {one.id: one.left for one in listed(changed.entity("coop").offices)}
    assert left == {"first": ON, "second": ON, "gone": day("2018"), "to-come": None}
    assert wo.resign_together(TRUST, body="meeting", on=LEAP) == ()


@pytest.mark.parametrize("about", ["first", "member"])
def test_a_suspension_begins_and_is_lifted(about: str) -> None:
    suspended = after(wo.suspend(TRUST, about=about, on=LEAP, by="meeting"))
    lifted = after(wo.lift_suspension(suspended, about=about, on=date(2024, 3, 31)), suspended)
    (one,) = listed(lifted[about].suspended)
    assert (one.since, one.until, one.by) == (ON, day("2024-03-31"), "meeting")
    with pytest.raises(wo.InvalidChange, match="not_in_force"):
        wo.apply(TRUST, wo.lift_suspension(TRUST, about=about, on=LEAP))


def test_who_cannot_act_comes_back() -> None:
    away = after(wo.be_absent(TRUST, office="first", on=LEAP, replaced_by="p2"))
    back = after(wo.come_back(away, office="first", on=day("2024-06-01")), away)
    (one,) = listed(office(back, "first").absent)
    assert (one.since, one.until, one.replaced_by) == (ON, day("2024-06-01"), "p2")


def test_somebody_becomes_a_member() -> None:
    paid = wo.Money("EUR 5.00")
    joined = after(wo.admit(TRUST, entity="coop", holder="p2", on=LEAP, member_class="class", paid_in=paid))
    member = listed(joined.entity("coop").members)[-1]
    assert (member.holder, member.since, member.paid_in) == ("p2", ON, paid)


@pytest.mark.parametrize(
    ("act", "why"),
    [
        (wo.leave, wo.MembershipEnd.BY_MEMBER),
        (wo.cancel_membership, wo.MembershipEnd.BY_ENTITY),
        (wo.expel, wo.MembershipEnd.EXPULSION),
    ],
)
def test_a_membership_ends_for_a_reason(act: Callable[..., Any], why: wo.MembershipEnd) -> None:
    left = after(act(TRUST, member="member", on=LEAP)).get("member", wo.Member)
    assert (left.until, left.ended) == (ON, why)


def test_an_entity_is_founded() -> None:
    new = wo.Entity(id="new", name="New", form=wo.LegalForm.STICHTING)
    changed = after(wo.found(TRUST, entity=new, on=LEAP))
    assert changed.entity("new").founded == ON
    assert [type(event) for event in listed(changed.life)] == [wo.Incorporation]


def test_a_rename_keeps_identity_and_can_be_undone() -> None:
    changed = after(wo.rename(TRUST, entity="coop", name="Buurtcoop", on=LEAP))
    entity = changed.entity("coop")
    assert (entity.names_on(BEFORE), entity.names_on(LEAP)) == (("Coop",), ("Buurtcoop",))
    assert (entity.offices is COOP.offices, changed.rights is TRUST.rights) == (True, True)
    event = changed.get("rename-coop-2024-02-29", wo.Rename)
    assert (event.old_name, event.new_name) == ("Coop", "Buurtcoop")
    back = after(wo.rename(changed, entity="coop", name="Coop", on=date(2025, 1, 31)), changed).entity("coop")
    assert (back.names_on(LEAP), back.names_on(date(2025, 1, 31))) == (("Buurtcoop",), ("Coop",))
    with pytest.raises(wo.InvalidChange):
        wo.apply(TRUST, wo.rename(TRUST, entity="coop", name="Coop", on=LEAP))


def test_a_conversion_keeps_the_person() -> None:
    articles = wo.Articles(id="new-articles", notarial=True)
    form = wo.LegalForm.STICHTING
    changed = after(wo.convert(TRUST, entity="coop", form=form, articles=articles, on=LEAP))
    entity = changed.entity("coop")
    assert (entity.forms_on(BEFORE), entity.forms_on(LEAP)) == ((wo.LegalForm.COOPERATIE,), (form,))
    assert [version.until for version in listed(entity.articles)] == [ON, None]
    assert (entity.offices is COOP.offices, changed.rights is TRUST.rights) == (True, True)
    assert listed(entity.membership)[0].until == ON, "a foundation has no members"
    into_bv = after(wo.change_form(TRUST, entity="coop", form=wo.LegalForm.BV, on=LEAP)).entity("coop")
    assert into_bv.membership is COOP.membership


def test_a_dissolution_ends_offices_and_a_cessation_the_rest() -> None:
    dissolved = after(wo.dissolve(TRUST, entity="coop", on=LEAP, ground=wo.DissolutionGround.RESOLUTION))
    left = {one.id: one.left for one in listed(dissolved.entity("coop").offices)}
    assert left == {"first": ON, "second": ON, "gone": day("2018"), "to-come": None}
    assert dissolved.rights is TRUST.rights
    events = listed(dissolved.life)
    assert wo.standings(events, "coop", BEFORE) == {wo.EntityStanding.ACTIVE}
    assert wo.standings(events, "coop", LEAP) == {wo.EntityStanding.IN_LIQUIDATION}
    ceased = after(wo.cease(dissolved, entity="coop", on=date(2025, 1, 31)), dissolved)
    assert [right.until for right in listed(ceased.rights)] == [day("2025-01-31"), day("2025-01-31"), None]
    assert wo.standings(listed(ceased.life), "coop", date(2025, 1, 31)) == {wo.EntityStanding.ENDED}
    at_once = after(wo.dissolve(TRUST, entity="coop", on=LEAP, assets_left=False))
    assert [right.until for right in listed(at_once.rights)] == [ON, ON, None]


def test_entities_succeed_and_are_linked() -> None:
    (link,) = listed(after(wo.succeed(TRUST, from_="charity", to="coop", on=LEAP)).links)
    assert (link.from_, link.kind_, link.to, link.since) == ("coop", wo.LinkKind.SUCCEEDS, "charity", ON)
    linked = after(wo.link(TRUST, kind=wo.LinkKind.LEASES_TO, from_="charity", to="coop", on=LEAP, id_="l"))
    assert listed(after(wo.end_link(linked, link="l", on=day("2025")), linked).links)[0].until == day("2025")


def test_statuses_phases_balances_and_filings() -> None:
    granted = after(wo.grant_status(TRUST, entity="coop", status=wo.StatusKind.ANBI, on=LEAP))
    lost = after(wo.end_status(granted, entity="coop", status=wo.StatusKind.SBBI, on=LEAP), granted)
    assert {s.status.value: s.until for s in listed(lost.entity("coop").statuses)} == {"sbbi": ON, "anbi": None}
    cash = wo.Money("EUR -1.00")
    counted = after(wo.state_balance(TRUST, entity="coop", cash=cash, on=LEAP))
    assert [balance.cash for balance in listed(counted.entity("coop").balances)] == [cash]
    begun = after(wo.start_phase(TRUST, phase=wo.PhaseKind.CONSOLIDATING, on=LEAP))
    ended = after(wo.end_phase(begun, phase="operating", on=LEAP), begun)
    assert {phase.phase.value: phase.until for phase in listed(ended.phases)} == {
        "operating": ON,
        "consolidating": None,
    }
    kind = wo.FilingKind.ACCOUNTS
    filed = after(wo.record_filing(TRUST, entity="coop", kind=kind, filed=LEAP, drawn_up=BEFORE))
    (filing,) = listed(filed.entity("coop").filings)
    assert (filing.drawn_up, filing.adopted, filing.filed) == (wo.When.on(BEFORE), None, ON)


def versions(trust: wo.Trust) -> list[wo.Articles]:
    return list(listed(trust.entity("coop").articles))


def test_articles_are_amended_whole_or_by_a_clause() -> None:
    amended = after(wo.amend_articles(TRUST, entity="coop", articles=wo.Articles(clauses=()), on=LEAP))
    assert [version.since for version in versions(amended)] == [day("2014-05-01"), ON]
    size = wo.BoardSize(article="9.1", body="board", seats=wo.SeatRange(5, 5))
    old, new = versions(after(wo.set_clause(TRUST, entity="coop", clause=size, on=LEAP)))
    assert old.clauses == (SIZE, TERM)
    assert (new.since, new.notarial, new.complete) == (ON, True, True)
    assert new.clauses == (size, attrs.evolve(TERM, id="term-2024-02-29"))
    beside = after(wo.set_clause(TRUST, entity="coop", clause=size, on=LEAP, instead_of=()))
    clauses = listed(versions(beside)[1].clauses)
    assert [type(clause) for clause in clauses] == [wo.BoardSize, wo.TermOfOffice, wo.BoardSize]
    with pytest.raises(wo.InvalidChange, match="several"):
        wo.set_clause(beside, entity="coop", clause=size, on=day("2025"))
    kept = wo.TermOfOffice(consecutive=3)
    merged = wo.set_clause(beside, entity="coop", clause=kept, on=day("2025"), instead_of=clauses[:2])
    assert listed(versions(after(merged, beside))[2].clauses) == (kept, size)


def test_a_clause_is_only_set_where_it_is_known_what_it_replaces() -> None:
    size = wo.BoardSize(body="board", seats=wo.SeatRange(5, 5))
    with pytest.raises(wo.InvalidChange, match="not_there"):
        wo.set_clause(TRUST, entity="coop", clause=size, on=LEAP, instead_of=(size,))
    for entity, on in (("charity", ON), ("coop", day("2014")), ("coop", day("2014-05-01"))):
        with pytest.raises(wo.InvalidChange, match="not_stated"):
            wo.set_clause(TRUST, entity=entity, clause=size, on=on)


def test_people_move_and_have_interests() -> None:
    moved = after(wo.move_house(TRUST, person="p1", place=wo.Place(name="Zwolle"), on=LEAP))
    gone = after(wo.leave_home(moved, person="p1", on=day("2025")), moved)
    assert [(home.since, home.until) for home in listed(gone.person("p1").residences)] == [
        (None, ON),
        (ON, day("2025")),
    ]
    known = after(wo.add_person(TRUST, person=wo.Person(id="p9")))
    known = after(wo.add_organisation(known, organisation=wo.Organisation(id="o9")), known)
    told = after(wo.declare_interest(known, interest=wo.Interest(id="i", person="p9", in_="o9", since=ON)), known)
    over = after(wo.end_interest(told, interest="i", on=day("2025")), told)
    assert [interest.until for interest in listed(over.interests)] == [day("2025")]


def test_an_event_is_carried_out_as_its_effects_say() -> None:
    changed = after(wo.carry_out(TRUST, wo.Insolvency(id="i", entity="coop", on=ON)))
    assert changed.entities is TRUST.entities
    over = wo.apply(changed, wo.End(about="i", on=day("2025")))
    assert wo.standings(listed(over.life), "coop", date(2025, 12, 31)) == {wo.EntityStanding.ACTIVE}
    merger = wo.Merger(id="i", disappearing=("coop",), into="charity", on=ON)
    with pytest.raises(wo.InvalidChange, match="moves"):
        wo.carry_out(TRUST, merger)
    events: tuple[wo.Closing | wo.Rename, ...] = (wo.Closing(id="i"), wo.Rename(id="i", entity="coop", on=ON))
    for event in events:
        with pytest.raises(wo.InvalidChange, match="not_stated"):
            wo.carry_out(TRUST, event)


def test_acts_about_different_things_are_planned_on_one_trust_and_made_together() -> None:
    acts = [
        wo.appoint(TRUST, body="board", holder="p3", on=LEAP),
        wo.appoint(TRUST, body="board", holder="p2", on=LEAP),
        wo.rename(TRUST, entity="coop", name="X", on=LEAP),
        wo.rename(TRUST, entity="charity", name="Y", on=LEAP),
        wo.move_house(TRUST, person="p1", place=wo.Place(name="Zwolle"), on=LEAP),
    ]
    one_by_one = TRUST
    for act in acts:
        one_by_one = wo.apply(one_by_one, act)
    assert wo.apply(TRUST, *acts) == one_by_one
