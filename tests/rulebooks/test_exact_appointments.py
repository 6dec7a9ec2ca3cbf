"""What the chapter on associations finds about who appoints and dismisses, held against plain counting."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from itertools import product
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis.strategies import SearchStrategy

from wijkonderneming.governance.findings import Verdict
from wijkonderneming.model.articles import Articles
from wijkonderneming.model.bodies import Body, BodyKind, SeatGroup, SeatRange
from wijkonderneming.model.clause import Clause
from wijkonderneming.model.clauses_seats import AppointmentRight, NominationRight
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.legal_forms import LegalForm
from wijkonderneming.model.members import MemberClass
from wijkonderneming.model.noun import listed
from wijkonderneming.model.people import Organisation
from wijkonderneming.model.trust import Trust
from wijkonderneming.rulebooks.nl.bw2_association import BW2_ASSOCIATION
from wijkonderneming.testing.exact import Domains, check_exact
from wijkonderneming.testing.oracles import judged
from wijkonderneming.values.majority import Majority, MajorityBase, Turnout, TurnoutOf
from wijkonderneming.values.share import Share

MET, BREACHED, NOT_APPLICABLE = Verdict.MET, Verdict.BREACHED, Verdict.NOT_APPLICABLE
LAW, READ, LATER = date(2021, 7, 1), date(2026, 7, 1), date(2026, 11, 1)
DAYS = st.sampled_from([date(2021, 6, 30), LAW, READ, LATER])
BOARD = Body(id="board", kind_=BodyKind.BOARD)
SUPERVISORS = Body(id="supervisors", kind_=BodyKind.SUPERVISORY_BOARD)


def trust(*entities: Entity) -> Trust:
    return Trust(
        id="small",
        name="Small",
        organisations=(Organisation(id="council"),),
        entities=entities,
    )


def complete(*clauses: Clause) -> tuple[Articles, ...]:
    return (Articles(clauses=clauses, complete=True),)


def clauses_of(entity: Entity, cls: type[Clause]) -> list[Any]:
    return [
        clause for version in listed(entity.articles) for clause in listed(version.clauses) if isinstance(clause, cls)
    ]


APPOINTERS = ("meeting", "delegates", "council", "one", "two")


@st.composite
def elections(draw: st.DrawFn, *, told: bool) -> Trust:
    count = draw(st.integers(0, 2)) if told else 0
    classes = tuple(
        MemberClass(id=name, voting=draw(st.sampled_from([True, False, None]))) for name in ("one", "two")[:count]
    )
    names = [*APPOINTERS[:3], *(members.id for members in classes), None]
    groups = tuple(
        SeatGroup(
            id=f"seats-{n}",
            seats=draw(st.sampled_from([SeatRange(1, 1), SeatRange(0, 2), None])),
            appointed_by=draw(st.sampled_from(names)),
            votes=draw(st.sampled_from([1, 1, 0])),
        )
        for n in range(draw(st.integers(0, 2)))
    )
    bodies = (
        Body(id="meeting", kind_=BodyKind.GENERAL_MEETING),
        Body(id="delegates", kind_=BodyKind.DELEGATES),
        Body(id="board", kind_=BodyKind.BOARD, seat_groups=groups),
    )
    membership = classes if told else None
    return trust(Entity(id="it", form=LegalForm.VERENIGING, bodies=bodies, membership=membership))


def elect_oracle(of: Trust, subject: str, on: date) -> Verdict:
    del on
    entity = of.entity(subject)
    groups = [group for body in listed(entity.bodies) for group in listed(body.seat_groups) if group.votes]

    def elects(members: MemberClass) -> bool:
        by = {group.appointed_by for group in groups}
        return members.id in by or "delegates" in by or ("meeting" in by and bool(members.voting))

    return judged(
        any(group.seats and group.seats.high for group in groups), all(map(elects, listed(entity.membership)))
    )


@pytest.mark.parametrize("told", [True, False], ids=["classes told", "classes not told"])
def test_every_member_elects(told: bool) -> None:  # noqa: FBT001 - a parameter
    domains: Domains = {
        (MemberClass, "voting"): [True, False],
        (SeatGroup, "seats"): [SeatRange(0, 0), SeatRange(2, 2)],
        (SeatGroup, "appointed_by"): APPOINTERS,
        (Entity, "membership"): [(), (MemberClass(id="one", voting=True), MemberClass(id="two", voting=False))],
    }
    trusts = elections(told=told)
    check_exact(BW2_ASSOCIATION, "nl.bw2.37.2", elect_oracle, trusts, domains, days=DAYS, exact=told, examples=100)


THIRDS = [Share(Fraction(1, 2)), Share(Fraction(2, 3)), Share(Fraction(3, 4))]
MAJORITIES = st.builds(
    Majority,
    share=st.sampled_from(THIRDS),
    more_than=st.booleans(),
    base=st.sampled_from([MajorityBase.VOTES_CAST, MajorityBase.ENTITLED]),
    turnout=st.none()
    | st.builds(
        Turnout,
        share=st.sampled_from(THIRDS),
        more_than=st.booleans(),
        counting=st.sampled_from([TurnoutOf.PRESENT, TurnoutOf.VOTES_CAST]),
    ),
)
ABOUT = st.sampled_from([None, "board", "supervisors"])


@st.composite
def laying_down(draw: st.DrawFn, clauses: SearchStrategy[Clause]) -> Trust:
    meeting = Body(id="meeting", kind_=BodyKind.GENERAL_MEETING)
    said = draw(st.lists(clauses, max_size=2))
    form = draw(st.sampled_from([LegalForm.VERENIGING, LegalForm.COOPERATIE, LegalForm.STICHTING]))
    return trust(Entity(id="it", form=form, bodies=(BOARD, SUPERVISORS, meeting), articles=complete(*said)))


def harder(asked: Majority | None) -> bool:
    if asked is None:
        return False
    # A meeting of twelve votes, eight of them there and cast: the law lets six against three out of nine break it.
    law = Fraction(2, 3)
    turnout = asked.turnout
    cannot = asked.base is MajorityBase.ENTITLED or asked.share.fraction + Fraction(int(asked.more_than), 1000) > law
    if turnout is None or turnout.share is None:
        return cannot
    full = turnout.share.fraction + Fraction(int(turnout.more_than), 1000)
    return cannot or turnout.counting is TurnoutOf.VOTES_CAST or full > law


def nomination_oracle(of: Trust, subject: str, on: date) -> Verdict:
    del on
    entity = of.entity(subject)
    said = [c for c in clauses_of(entity, NominationRight) if c.binding and c.body in {None, "board"}]
    return judged(
        entity.form is not LegalForm.STICHTING and bool(said), not any(harder(clause.broken_by) for clause in said)
    )


def test_nominations() -> None:
    clauses = st.builds(NominationRight, body=ABOUT, binding=st.booleans(), broken_by=st.none() | MAJORITIES)
    trusts = laying_down(clauses)
    check_exact(BW2_ASSOCIATION, "nl.bw2.37.4", nomination_oracle, trusts, {}, days=DAYS, examples=100)


def dismissal_oracle(of: Trust, subject: str, on: date) -> Verdict:
    del on
    entity = of.entity(subject)
    withheld = [
        clause
        for clause in clauses_of(entity, AppointmentRight)
        if clause.body in {None, "board"} and clause.by != "council" and clause.dismisses is False
    ]
    return judged(entity.form is not LegalForm.STICHTING, not withheld)


def test_dismissal() -> None:
    by = st.sampled_from(["meeting", "supervisors", "council"])
    clauses = st.builds(AppointmentRight, body=ABOUT, by=by, dismisses=st.sampled_from([None, True, False]))
    check_exact(BW2_ASSOCIATION, "nl.bw2.37.6", dismissal_oracle, laying_down(clauses), {}, days=DAYS)


@st.composite
def supervised(draw: st.DrawFn) -> Trust:
    ranges = [SeatRange(low, high) for low in range(3) for high in range(low, 4)]
    groups = tuple(
        SeatGroup(
            id=f"seats-{n}",
            seats=draw(st.sampled_from(ranges)),
            appointed_by=draw(st.sampled_from([*APPOINTERS[:3], None])),
        )
        for n in range(draw(st.integers(0, 3)))
    )
    bodies = (
        Body(id="meeting", kind_=BodyKind.GENERAL_MEETING),
        Body(id="delegates", kind_=BodyKind.DELEGATES),
        Body(id="supervisors", kind_=BodyKind.SUPERVISORY_BOARD, seat_groups=groups),
    )
    return trust(Entity(id="it", form=LegalForm.VERENIGING, bodies=bodies))


def minority_oracle(of: Trust, subject: str, on: date) -> Verdict:
    groups = [group for body in listed(of.entity(subject).bodies) for group in listed(body.seat_groups) if group.seats]
    fine = True
    for numbers in product(*(range(g.seats.low, g.seats.high + 1) for g in groups if g.seats)):
        others = sum(n for g, n in zip(groups, numbers, strict=True) if g.appointed_by == "council")
        fine &= not sum(numbers) or 2 * others < sum(numbers)
    return judged(on >= LAW, fine)


def test_outside_supervisors() -> None:
    domains: Domains = {(SeatGroup, "appointed_by"): ["meeting", "council"]}
    check_exact(BW2_ASSOCIATION, "nl.bw2.47a.1", minority_oracle, supervised(), domains, days=DAYS, examples=80)
