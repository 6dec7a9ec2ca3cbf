"""The rules about own articles (seats) find what plain counting finds, over all ways a small club may turn out."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from wijkonderneming.documents.catalogue import STANDARD_CATALOGUE
from wijkonderneming.model.bodies import BodyKind, SeatGroup, SeatRange
from wijkonderneming.model.clause import Clause
from wijkonderneming.model.clauses_seats import (
    AppointmentRight,
    AuditCommittee,
    BoardSize,
    NominationRight,
    OneTierBoard,
    Supervision,
    TermOfOffice,
)
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.noun import listed
from wijkonderneming.model.offices import Office
from wijkonderneming.model.trust import Trust
from wijkonderneming.rulebooks.own_articles_seats import OWN_ARTICLES_SEATS
from wijkonderneming.rulebooks.standard import STANDARD_RULEBOOKS
from wijkonderneming.testing.clubs import Follows, Trial, board, body_of, check_trial, each, lasts, manned, people, said
from wijkonderneming.testing.drawing import DAYS
from wijkonderneming.values.periods import Period
from wijkonderneming.values.when import When

DAY = timedelta(days=1)
ONE_DAY = Period.parse("1 day")
TWO_DAYS = Period.parse("2 days")
HOLDERS = {(Office, "holder"): ("ann", "bob")}


def size(trust: Trust, club: Entity, clause: BoardSize, on: date) -> bool | None:
    there = {office.holder for office in people(club, board(club), on)}
    return clause.seats.low <= len(there) <= clause.seats.high if there else None


def length(trust: Trust, club: Entity, clause: TermOfOffice, on: date) -> bool | None:
    there = people(club, board(club), on)
    if clause.length is None or not there:
        return None
    # Every period drawn is a number of days.
    over = [o for o in there if o.since is not None and o.since.day + clause.length.number * DAY <= on]
    return bool(clause.stays_until_succeeded) or not over


def consecutive(trust: Trust, club: Entity, clause: TermOfOffice, on: date) -> bool | None:
    there = people(club, board(club), on)
    if clause.consecutive is None or not there:
        return None

    def row(office: Office) -> int:
        pause = 0 if clause.pause is None else clause.pause.number
        rows = []
        for other in listed(club.offices):
            end = other.left or other.until
            if other.holder == office.holder and end is not None and office.since is not None:
                gap = (office.since.day - end.day).days
                earlier = other.since is not None and other.since.day < office.since.day
                if earlier and (gap == 0 or 0 < gap < pause):
                    rows.append(row(other))
        return 1 + max(rows, default=0)

    return all(row(office) <= clause.consecutive for office in there)


def rota(trust: Trust, club: Entity, clause: TermOfOffice, on: date) -> bool | None:
    ends = [o.left or o.until for o in people(club, board(club), on)]
    return all(ends) and (len(ends) == 1 or len(set(ends)) > 1) if clause.by_rota and ends else None


def appointment(trust: Trust, club: Entity, clause: AppointmentRight, on: date) -> bool | None:
    own = {one.seat_group for one in said(club, AppointmentRight, on)}
    body = board(club)
    groups = [] if body is None else [g for g in listed(body.seat_groups) if lasts(g, on)]
    meant = [g for g in groups if g.id == clause.seat_group or (clause.seat_group is None and g.id not in own)]
    return all(group.appointed_by == clause.by for group in meant) if meant else None


def named(*fields: str) -> Follows:
    def follows(trust: Trust, club: Entity, clause: Any, on: date) -> bool | None:
        names = [getattr(clause, field) for field in fields]
        return all(manned(trust, name, on) for name in names) if any(names) else None

    return follows


def supervised(trust: Trust, club: Entity, clause: Supervision, on: date) -> bool | None:
    return None if clause.optional else bool(people(club, body_of(club, None, BodyKind.SUPERVISORY_BOARD), on))


def tiers(trust: Trust, club: Entity, clause: OneTierBoard, on: date) -> bool | None:
    there = people(club, board(club), on)
    return len({office.executive for office in there}) == 2 if there else None


def committee(trust: Trust, club: Entity, clause: AuditCommittee, on: date) -> bool | None:
    there = len({o.holder for o in people(club, body_of(club, None, BodyKind.AUDIT_COMMITTEE), on)})
    return there > 0 and (clause.members is None or clause.members.low <= there <= clause.members.high)


TRIALS: dict[str, Trial] = {
    "own.articles.board_size": Trial(
        clauses=(BoardSize(seats=SeatRange(1, 1)), BoardSize(seats=SeatRange(2, 3))),
        oracle=each(BoardSize, size),
    ),
    "own.articles.term.length": Trial(
        clauses=(
            TermOfOffice(length=ONE_DAY),
            TermOfOffice(length=TWO_DAYS),
            TermOfOffice(length=ONE_DAY, stays_until_succeeded=True),
            TermOfOffice(consecutive=1),
        ),
        oracle=each(TermOfOffice, length),
        draws="offices since",
    ),
    "own.articles.term.consecutive": Trial(
        clauses=(
            TermOfOffice(consecutive=1),
            TermOfOffice(consecutive=2),
            TermOfOffice(consecutive=1, pause=TWO_DAYS),
            TermOfOffice(length=ONE_DAY),
        ),
        oracle=each(TermOfOffice, consecutive),
        draws="offices since",
        open_=HOLDERS,
        exact=False,
    ),
    "own.articles.term.rota": Trial(
        clauses=(TermOfOffice(by_rota=True), TermOfOffice(by_rota=False)),
        oracle=each(TermOfOffice, rota),
        open_={(Office, "until"): (When.on(DAYS[-1] + 100 * DAY), When.on(DAYS[-1] + 200 * DAY))},
        exact=False,
    ),
    "own.articles.appointment": Trial(
        clauses=(
            AppointmentRight(by="meeting"),
            AppointmentRight(by="firm", seat_group="seats"),
            AppointmentRight(by="meeting", seat_group="chair-seat"),
        ),
        oracle=each(AppointmentRight, appointment),
        open_={(SeatGroup, "appointed_by"): ("meeting", "firm")},
    ),
    "own.articles.nomination": Trial(
        clauses=(NominationRight(by="council", binding=True), NominationRight(binding=False)),
        oracle=each(NominationRight, named("by")),
        draws="council",
    ),
    "own.articles.supervisory_board": Trial(
        clauses=(Supervision(), Supervision(optional=True)),
        oracle=each(Supervision, supervised),
        draws="council",
    ),
    "own.articles.one_tier": Trial(
        clauses=(OneTierBoard(),),
        oracle=each(OneTierBoard, tiers),
        open_={(Office, "executive"): (True, False)},
    ),
    "own.articles.audit_committee": Trial(
        clauses=(AuditCommittee(), AuditCommittee(members=SeatRange(2, 2))),
        oracle=each(AuditCommittee, committee),
        draws="council",
    ),
}


def test_every_kind_of_clause_has_a_rule() -> None:
    books = [book for book in STANDARD_RULEBOOKS if book.id.startswith("own.articles.")]
    judged = {source.locator for book in books for rule in book.rules for source in rule.wordings}
    assert judged == {f"clause {kind}" for kind in STANDARD_CATALOGUE.of(Clause)}


def test_each_rule_is_tried() -> None:
    assert set(TRIALS) == {rule.id for rule in OWN_ARTICLES_SEATS.rules}


@pytest.mark.parametrize("rule", TRIALS)
def test_every_rule_finds_what_all_completions_give(rule: str) -> None:
    check_trial(OWN_ARTICLES_SEATS, rule, TRIALS[rule])
