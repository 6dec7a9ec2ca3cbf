"""What the chapters on boards and supervision find, held against plain counting over all ways it may turn out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from itertools import product
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis.strategies import SearchStrategy

from wijkonderneming.governance.findings import Verdict
from wijkonderneming.governance.rules import Rulebook
from wijkonderneming.model.articles import Articles
from wijkonderneming.model.bodies import Body, BodyKind, SeatGroup, SeatRange
from wijkonderneming.model.clause import Clause
from wijkonderneming.model.clauses_board import AbsenceOfAll, CastingVote, ConflictOfInterest, MultipleVotes
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.legal_forms import LegalForm
from wijkonderneming.model.noun import listed
from wijkonderneming.model.offices import OfficeRole
from wijkonderneming.model.trust import Trust
from wijkonderneming.rulebooks.nl.bw2_board import BW2_BOARD
from wijkonderneming.rulebooks.nl.bw2_supervision import BW2_SUPERVISION
from wijkonderneming.testing.exact import Domains, check_exact
from wijkonderneming.values.when import When

MET, BREACHED, NOT_APPLICABLE = Verdict.MET, Verdict.BREACHED, Verdict.NOT_APPLICABLE
LAW, AMENDED, FIVE_YEARS_ON = date(2021, 7, 1), date(2023, 3, 1), date(2026, 7, 1)
DAYS = st.sampled_from(
    [date(2021, 6, 30), LAW, date(2023, 2, 28), AMENDED, date(2026, 6, 30), FIVE_YEARS_ON, date(2026, 11, 1)]
)
OLD, NEW = When.on(date(1999, 1, 1)), When.on(date(2022, 1, 1))
BOARD, SUPERVISORS = BodyKind.BOARD, BodyKind.SUPERVISORY_BOARD


def trust(**fields: Any) -> Trust:
    return Trust(id="small", name="Small", entities=(Entity(id="it", **fields),))


def version(*clauses: Clause) -> tuple[Articles, ...]:
    return (Articles(clauses=clauses, complete=True),)


def amended(*clauses: Clause) -> tuple[Articles, ...]:
    return (
        Articles(clauses=clauses, complete=True),
        Articles(since=When.on(AMENDED), clauses=clauses, complete=True),
    )


def clauses_on(entity: Entity, on: date) -> tuple[Clause, ...]:
    begun = [one for one in listed(entity.articles) if one.since is None or one.since.day <= on]
    return listed(begun[-1].clauses)


def is_amended(entity: Entity, on: date) -> bool:
    return len(listed(entity.articles)) > 1 and on >= AMENDED


def is_older(entity: Entity, on: date) -> bool:
    assert entity.founded is not None
    return entity.founded.day < LAW and not is_amended(entity, on)


def exists(entity: Entity, on: date) -> bool:
    assert entity.founded is not None
    return entity.founded.day <= on


def body_of(entity: Entity, kind: BodyKind) -> Body | None:
    return next((body for body in listed(entity.bodies) if body.kind_ is kind), None)


# Votes


GROUPS = st.tuples(
    st.sampled_from([None, *(SeatRange(low, high) for low in range(3) for high in range(low, 4))]),
    st.integers(0, 3),
).map(lambda pair: SeatGroup(id="seats", seats=pair[0], votes=pair[1]))


@st.composite
def voting(draw: st.DrawFn, form: LegalForm, kind: BodyKind) -> Trust:
    drawn = draw(st.none() | st.lists(GROUPS, max_size=3))
    groups = (
        None
        if drawn is None
        else tuple(SeatGroup(id=f"seats-{n}", seats=group.seats, votes=group.votes) for n, group in enumerate(drawn))
    )
    named = draw(st.sampled_from(["groups", "roles"]))
    votes = st.integers(2, 4)
    about = None if kind is BOARD and draw(st.booleans()) else "body"
    said: list[Clause] = []
    if named == "roles":
        roles = draw(st.lists(st.sampled_from([OfficeRole.CHAIR, OfficeRole.TREASURER]), unique=True, max_size=2))
        said += [MultipleVotes(body=about, role_=role, votes=draw(votes)) for role in roles]
    elif groups:
        weighted = draw(st.lists(st.sampled_from([group.id for group in groups]), unique=True, max_size=2))
        said += [MultipleVotes(body=about, seat_group=name, votes=draw(votes)) for name in weighted]
    bodies = (Body(id="other", kind_=BodyKind.COMMITTEE), Body(id="body", kind_=kind, seat_groups=groups))
    return trust(
        form=form,
        founded=draw(st.sampled_from([OLD, NEW, OLD if form is LegalForm.BV else None])),
        bodies=bodies if said else bodies[: draw(st.integers(1, 2))],
        articles=draw(st.sampled_from([version, amended]))(*said),
    )


FOUNDED: Domains = {(Entity, "founded"): (OLD, When.on(LAW))}
"""Who is not said to be founded on some day is there, and has articles that may be older than the law, or not."""
SEATS: Domains = {
    **FOUNDED,
    (SeatGroup, "seats"): [SeatRange(n, n) for n in range(6)],
    (Body, "seat_groups"): [
        (),
        (SeatGroup(id="a", seats=SeatRange(1, 1), votes=3), SeatGroup(id="b", seats=SeatRange(2, 2))),
        (SeatGroup(id="c", seats=SeatRange(9, 9)),),
    ],
}


def compositions(body: Body) -> Iterator[dict[str, int]]:
    """How many people the articles allow in each group, two or more in all."""
    groups = [group for group in listed(body.seat_groups) if group.votes or group.casting_vote]
    ranges = [range(group.seats.low, group.seats.high + 1) if group.seats else range(1) for group in groups]
    for numbers in product(*ranges):
        if sum(numbers) > 1:
            yield {group.id: n for group, n in zip(groups, numbers, strict=True)}


def one_outvotes(body: Body, clauses: list[MultipleVotes]) -> bool:
    by_seat = {group.id: group.votes for group in listed(body.seat_groups)}
    by_clause = {clause.seat_group: clause.votes for clause in clauses}
    singles = [clause.votes for clause in clauses if clause.seat_group is None]
    for there in compositions(body):
        votes = [by_seat[name] for name, n in there.items() for _ in range(n)]
        if any(2 * one > sum(votes) for one in votes):
            return True
        votes = [by_clause.get(name, 1) for name, n in there.items() for _ in range(n)]
        # Who has votes by name or office has one seat among the others.
        every = [*votes[len(singles) :], *singles] if len(singles) <= len(votes) else [max(singles), 1]
        if any(2 * one > sum(every) for one in every if one > 1):
            return True
    return False


def votes_oracle(kind: BodyKind, *, bv: bool = False) -> Callable[[Trust, str, date], Verdict]:
    def judged(of: Trust, subject: str, on: date) -> Verdict:
        entity = of.entity(subject)
        body = body_of(entity, kind)
        nobody = (
            kind is BOARD
            and body is not None
            and not any(g.seats and g.seats.high and (g.votes or g.casting_vote) for g in listed(body.seat_groups))
        )
        if not exists(entity, on) or body is None or nobody or (on < LAW and not bv):
            return NOT_APPLICABLE
        clauses = [c for c in clauses_on(entity, on) if isinstance(c, MultipleVotes)]
        if not one_outvotes(body, clauses):
            return MET
        return NOT_APPLICABLE if is_older(entity, on) and on < FIVE_YEARS_ON and not bv else BREACHED

    return judged


@pytest.mark.parametrize(
    ("book", "rule", "form", "kind"),
    [
        (BW2_BOARD, "nl.bw2.44.4", LegalForm.VERENIGING, BOARD),
        (BW2_BOARD, "nl.bw2.291.4", LegalForm.STICHTING, BOARD),
        (BW2_BOARD, "nl.bw2.239.2", LegalForm.BV, BOARD),
        (BW2_SUPERVISION, "nl.bw2.47.4", LegalForm.COOPERATIE, SUPERVISORS),
        (BW2_SUPERVISION, "nl.bw2.292a.4", LegalForm.STICHTING, SUPERVISORS),
    ],
)
def test_votes(book: Rulebook, rule: str, form: LegalForm, kind: BodyKind) -> None:
    oracle = votes_oracle(kind, bv=form is LegalForm.BV)
    check_exact(book, rule, oracle, voting(form, kind), SEATS, days=DAYS, examples=60)


@st.composite
def casting(draw: st.DrawFn) -> Trust:
    groups = tuple(
        SeatGroup(
            id=f"seats-{n}",
            seats=draw(GROUPS).seats,
            votes=draw(st.integers(0, 2)),
            casting_vote=draw(st.booleans()),
        )
        for n in range(draw(st.integers(0, 2)))
    )
    said = [CastingVote(role_=OfficeRole.CHAIR)] if draw(st.booleans()) else []
    form = draw(st.sampled_from([LegalForm.STICHTING, LegalForm.COOPERATIE]))
    bodies = (Body(id="body", kind_=BOARD, seat_groups=groups),)
    return trust(form=form, founded=OLD, bodies=bodies, articles=version(*said))


def casting_oracle(of: Trust, subject: str, on: date) -> Verdict:
    entity = of.entity(subject)
    body = body_of(entity, BOARD)
    assert body is not None
    if on < LAW or not any(compositions(body)):
        return NOT_APPLICABLE
    weights = {group.id: group.votes + group.casting_vote for group in listed(body.seat_groups)}
    named = bool(clauses_on(entity, on))
    for there in compositions(body):
        votes = [weights[name] for name, n in there.items() for _ in range(n)]
        if any(2 * one > sum(votes) for one in votes) or (named and len(votes) == 2):
            return BREACHED
    return MET


def test_casting_votes() -> None:
    check_exact(BW2_BOARD, "nl.bw2.44.4.casting_vote", casting_oracle, casting(), SEATS, days=DAYS, examples=80)


# What articles lay down


BODIES = (
    Body(id="board", kind_=BOARD),
    Body(id="supervisors", kind_=SUPERVISORS),
    Body(id="other", kind_=BodyKind.ADVISORY),
)
ABOUT = st.sampled_from([None, "board", "supervisors", "other"])


@st.composite
def laying_down(draw: st.DrawFn, form: LegalForm, clauses: SearchStrategy[Clause]) -> Trust:
    said = draw(st.lists(clauses, max_size=2))
    named = {name for clause in said for name in (clause.body, getattr(clause, "escalates_to", None))}  # type: ignore[attr-defined]  # clauses of these kinds name a body
    bodies = tuple(body for body in BODIES if body.id in named or draw(st.booleans()))
    return trust(
        form=form,
        founded=draw(st.sampled_from([OLD, NEW, OLD if form is LegalForm.BV else None])),
        bodies=None if not named - {None} and draw(st.booleans()) else bodies,
        articles=draw(st.sampled_from([version, amended]))(*said),
    )


WHOLE: Domains = {**FOUNDED, (Entity, "bodies"): [BODIES[:1], BODIES[:2]]}


def about(clauses: tuple[Clause, ...], cls: type[Clause], kind: BodyKind) -> list[Any]:
    """The clauses of a kind about the board, or about the supervisors."""
    name = "board" if kind is BOARD else "supervisors"
    meant = {name, None} if kind is BOARD else {name}
    return [clause for clause in clauses if isinstance(clause, cls) and clause.body in meant]  # type: ignore[attr-defined]  # likewise


def absence_oracle(kind: BodyKind, *, bv: bool = False) -> Callable[[Trust, str, date], Verdict]:
    def judged(of: Trust, subject: str, on: date) -> Verdict:
        entity = of.entity(subject)
        if not exists(entity, on) or on < LAW or (kind is SUPERVISORS and body_of(entity, kind) is None):
            return NOT_APPLICABLE
        if about(clauses_on(entity, on), AbsenceOfAll, kind):
            return MET
        return NOT_APPLICABLE if is_older(entity, on) and not bv else BREACHED

    return judged


@pytest.mark.parametrize(
    ("book", "rule", "form", "kind"),
    [
        (BW2_BOARD, "nl.bw2.44.5", LegalForm.VERENIGING, BOARD),
        (BW2_BOARD, "nl.bw2.291.5", LegalForm.STICHTING, BOARD),
        (BW2_BOARD, "nl.bw2.244.4", LegalForm.BV, BOARD),
        (BW2_SUPERVISION, "nl.bw2.47.5", LegalForm.COOPERATIE, SUPERVISORS),
        (BW2_SUPERVISION, "nl.bw2.292a.5", LegalForm.STICHTING, SUPERVISORS),
    ],
)
def test_absence(book: Rulebook, rule: str, form: LegalForm, kind: BodyKind) -> None:
    bv = form is LegalForm.BV
    clauses: SearchStrategy[Clause] = ABOUT.map(lambda body: AbsenceOfAll(body=body))
    days = DAYS.filter(lambda day: day >= LAW) if bv else DAYS
    check_exact(book, rule, absence_oracle(kind, bv=bv), laying_down(form, clauses), WHOLE, days=days)


CONFLICTS: SearchStrategy[Clause] = st.builds(
    ConflictOfInterest,
    body=ABOUT,
    escalates_to=st.sampled_from([None, "board", "supervisors", "other"]),
    board_decides=st.sampled_from([None, True, False]),
    takes_part=st.sampled_from([None, True, False]),
)


def conflict_oracle(kind: BodyKind) -> Callable[[Trust, str, date], Verdict]:
    def judged(of: Trust, subject: str, on: date) -> Verdict:
        entity = of.entity(subject)
        begins = date(2013, 1, 1) if entity.form is LegalForm.BV else LAW
        if not exists(entity, on) or on < begins or (kind is SUPERVISORS and body_of(entity, kind) is None):
            return NOT_APPLICABLE
        said = about(clauses_on(entity, on), ConflictOfInterest, kind)
        return BREACHED if any(clause.takes_part for clause in said) else MET

    return judged


@pytest.mark.parametrize(
    ("book", "rule", "form", "kind"),
    [
        (BW2_BOARD, "nl.bw2.44.6", LegalForm.COOPERATIE, BOARD),
        (BW2_BOARD, "nl.bw2.291.6", LegalForm.STICHTING, BOARD),
        (BW2_BOARD, "nl.bw2.239.6", LegalForm.BV, BOARD),
        (BW2_SUPERVISION, "nl.bw2.47.7", LegalForm.VERENIGING, SUPERVISORS),
        (BW2_SUPERVISION, "nl.bw2.292a.7", LegalForm.STICHTING, SUPERVISORS),
    ],
)
def test_conflicts(book: Rulebook, rule: str, form: LegalForm, kind: BodyKind) -> None:
    check_exact(book, rule, conflict_oracle(kind), laying_down(form, CONFLICTS), WHOLE, days=DAYS)


def blocked_oracle(of: Trust, subject: str, on: date) -> Verdict:
    entity = of.entity(subject)
    if not exists(entity, on) or on < LAW or body_of(entity, SUPERVISORS) is None:
        return NOT_APPLICABLE
    said = about(clauses_on(entity, on), ConflictOfInterest, BOARD)
    elsewhere = any(clause.board_decides or clause.escalates_to not in {None, "supervisors"} for clause in said)
    return BREACHED if elsewhere else MET


@pytest.mark.parametrize(
    ("rule", "form"),
    [("nl.bw2.44.6.supervisors", LegalForm.VERENIGING), ("nl.bw2.291.6.supervisors", LegalForm.STICHTING)],
)
def test_blocked_boards(rule: str, form: LegalForm) -> None:
    check_exact(BW2_BOARD, rule, blocked_oracle, laying_down(form, CONFLICTS), WHOLE, days=DAYS)
