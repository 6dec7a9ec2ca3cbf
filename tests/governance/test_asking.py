"""Whom to ask about what is not known."""

from __future__ import annotations

import pytest

from wijkonderneming.governance.asking import questions, role_for
from wijkonderneming.model.bodies import Body, BodyKind, SeatGroup
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.noun import Role
from wijkonderneming.model.offices import Office
from wijkonderneming.model.people import Person
from wijkonderneming.model.trust import Trust
from wijkonderneming.values.source import Source
from wijkonderneming.values.unknown import Unknown, UnknownKind

BOARD = Body(id="board", kind_=BodyKind.BOARD, seat_groups=(SeatGroup(id="seats"),))
TRUST = Trust(
    id="small",
    name="Small",
    people=(Person(id="p1"),),
    entities=(Entity(id="club", bodies=(BOARD,), offices=(Office(id="o1", body="board"),)),),
    sources=(Source(id="paper", title="A newspaper"),),
)


@pytest.mark.parametrize(
    ("about", "field", "kind", "role"),
    [
        ("o1", "successor", UnknownKind.OPEN, Role.BOARD),
        ("nl.bw2.37.3", "text", UnknownKind.LAW, Role.LEGISLATOR),
        ("seats", "seats", UnknownKind.DISPUTED, Role.SOURCE),
        ("seats", "seats", UnknownKind.MISSING, Role.NOTARY),
        ("seats", "offices", UnknownKind.GAP, Role.SECRETARY),
        ("board", "offices", UnknownKind.MISSING, Role.SECRETARY),
        ("board", "seat_groups", UnknownKind.MISSING, Role.NOTARY),
        ("club", "articles[2].since", UnknownKind.MISSING, Role.NOTARY),
        ("club", "articles.surplus", UnknownKind.MISSING, Role.NOTARY),
        ("club", "distributions[1].to", UnknownKind.MISSING, Role.TREASURER),
        ("club", "form", UnknownKind.MISSING, Role.SECRETARY),
        ("p1", "residences[1].since", UnknownKind.MISSING, Role.SECRETARY),
        ("paper", "title", UnknownKind.MISSING, Role.SECRETARY),
        ("nobody", "anything", UnknownKind.MISSING, Role.SECRETARY),
    ],
)
def test_who_usually_knows(about: str, field: str, kind: UnknownKind, role: Role) -> None:
    assert role_for(TRUST, Unknown(about=about, field=field, kind=kind)) is role


def test_each_thing_is_asked_once_with_how_often_it_occurs() -> None:
    slots = [Unknown(about="seats", field="offices", states=("empty", "held"), item=n) for n in (3, 1, 2)]
    one_day = [Unknown(about="club", field="founded", states=states) for states in (("a", "b"), ("c", "d"))]
    found = questions(TRUST, [*one_day, *slots, *slots])
    assert [(q.role, q.about, q.field, q.number) for q in found] == [
        (Role.SECRETARY, "seats", "offices", 3),
        (Role.NOTARY, "club", "founded", 1),
    ]
    assert questions(TRUST, reversed([*one_day, *slots])) == found


def test_nothing_unknown_nothing_to_ask() -> None:
    assert questions(TRUST, ()) == ()
