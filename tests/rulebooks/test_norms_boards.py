"""What the law lays down for boards where the articles are silent, and what articles put in its place."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from wijkonderneming.governance.given import Given
from wijkonderneming.governance.norms import Norm
from wijkonderneming.governance.views.world import TrustView
from wijkonderneming.model.articles import Articles
from wijkonderneming.model.bodies import Body, BodyKind
from wijkonderneming.model.clause import Clause
from wijkonderneming.model.clauses_board import ConflictOfInterest, Pay, Remuneration
from wijkonderneming.model.clauses_seats import AppointmentRight, DirectorsAreMembers, NominationRight, Supervision
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.legal_forms import LegalForm
from wijkonderneming.model.trust import Trust
from wijkonderneming.rulebooks.nl.bw2_association import (
    APPOINTING_DIRECTORS,
    BREAKING_A_NOMINATION,
    BW2_ASSOCIATION,
    CHAIR_SECRETARY_TREASURER,
    DIRECTORS_ARE_MEMBERS,
)
from wijkonderneming.rulebooks.nl.bw2_board import BLOCKED_BOARD, BLOCKED_FOUNDATION_BOARD, BOARD_PAY, BW2_BOARD
from wijkonderneming.rulebooks.nl.bw2_directors import BW2_DIRECTORS
from wijkonderneming.rulebooks.nl.bw2_one_tier import BW2_ONE_TIER
from wijkonderneming.rulebooks.nl.bw2_supervision import (
    BLOCKED_FOUNDATION_SUPERVISORS,
    BLOCKED_SUPERVISORS,
    BW2_SUPERVISION,
    SUPERVISORS_PAY,
    SUSPENSION,
    SUSPENSION_IN_A_FOUNDATION,
)
from wijkonderneming.values.majority import Majority, Turnout
from wijkonderneming.values.share import Share
from wijkonderneming.values.unknown import UnknownKind

LAW, TODAY = date(2021, 7, 1), date(2026, 11, 1)
BODIES = (
    Body(id="meeting", kind_=BodyKind.GENERAL_MEETING),
    Body(id="board", kind_=BodyKind.BOARD),
    Body(id="supervisors", kind_=BodyKind.SUPERVISORY_BOARD),
)
TWO_THIRDS = Majority(share=Share(Fraction(2, 3)), more_than=False)
HALF = Majority(share=Share(Fraction(1, 2)), more_than=True)
THREE_QUARTERS = Majority(share=Share(Fraction(3, 4)), more_than=False)
QUORATE = Majority(share=Share(Fraction(2, 3)), more_than=False, turnout=Turnout(share=Share(Fraction(1, 2))))


def answer(norm: Norm[Any], *clauses: Clause, on: date = TODAY) -> Given[Any]:
    articles = (Articles(clauses=clauses, complete=True),)
    it = Entity(id="it", form=LegalForm.VERENIGING, bodies=BODIES, articles=articles)
    return TrustView(Trust(id="small", name="Small", entities=(it,)), on).entity("it").norm(norm)


@pytest.mark.parametrize(
    ("norm", "value"),
    [
        (DIRECTORS_ARE_MEMBERS, True),
        (BREAKING_A_NOMINATION, TWO_THIRDS),
        (CHAIR_SECRETARY_TREASURER, BodyKind.BOARD),
        (BLOCKED_BOARD, BodyKind.GENERAL_MEETING),
        (BLOCKED_FOUNDATION_BOARD, BodyKind.BOARD),
        (BOARD_PAY, BodyKind.GENERAL_MEETING),
        (SUSPENSION, True),
        (SUSPENSION_IN_A_FOUNDATION, True),
        (APPOINTING_DIRECTORS, BodyKind.GENERAL_MEETING),
        (BLOCKED_SUPERVISORS, BodyKind.GENERAL_MEETING),
        (BLOCKED_FOUNDATION_SUPERVISORS, BodyKind.SUPERVISORY_BOARD),
        (SUPERVISORS_PAY, BodyKind.GENERAL_MEETING),
    ],
    ids=lambda it: getattr(it, "id", ""),
)
def test_the_law_holds_where_articles_are_silent(norm: Norm[Any], value: object) -> None:
    found = answer(norm)
    assert (found.value, found.displaced) == (value, False)
    before = answer(norm, on=date.fromordinal(norm.held_from.toordinal() - 1))
    assert not before.options
    assert {unknown.kind for unknown in before.unknowns} == {UnknownKind.LAW}
    assert answer(norm, on=norm.held_from).value == value


@pytest.mark.parametrize(
    ("norm", "clause", "value"),
    [
        (DIRECTORS_ARE_MEMBERS, DirectorsAreMembers(required=False), False),
        (BREAKING_A_NOMINATION, NominationRight(binding=True, broken_by=HALF), HALF),
        (BREAKING_A_NOMINATION, NominationRight(binding=True, broken_by=QUORATE), QUORATE),
        (BLOCKED_BOARD, ConflictOfInterest(escalates_to="supervisors"), "supervisors"),
        (BLOCKED_BOARD, ConflictOfInterest(body="board", board_decides=True), BodyKind.BOARD),
        (BLOCKED_FOUNDATION_BOARD, ConflictOfInterest(escalates_to="meeting"), "meeting"),
        (BOARD_PAY, Remuneration(allowed=Pay.SALARY, set_by="supervisors"), "supervisors"),
        (SUSPENSION, Supervision(suspends=False), False),
        (APPOINTING_DIRECTORS, AppointmentRight(by="supervisors"), "supervisors"),
        (BLOCKED_SUPERVISORS, ConflictOfInterest(body="supervisors", board_decides=True), BodyKind.SUPERVISORY_BOARD),
        (BLOCKED_FOUNDATION_SUPERVISORS, ConflictOfInterest(body="supervisors", escalates_to="board"), "board"),
        (SUPERVISORS_PAY, Remuneration(body="supervisors", allowed=Pay.SALARY, set_by="board"), "board"),
    ],
    ids=lambda it: getattr(it, "id", ""),
)
def test_articles_displace_it(norm: Norm[Any], clause: Clause, value: object) -> None:
    found = answer(norm, clause)
    assert (found.value, found.displaced) == (value, True)


@pytest.mark.parametrize(
    ("norm", "clause", "value"),
    [
        (BREAKING_A_NOMINATION, NominationRight(binding=True, broken_by=THREE_QUARTERS), TWO_THIRDS),
        (BREAKING_A_NOMINATION, NominationRight(binding=False, broken_by=HALF), TWO_THIRDS),
        (BREAKING_A_NOMINATION, NominationRight(body="supervisors", binding=True, broken_by=HALF), TWO_THIRDS),
        (BLOCKED_BOARD, ConflictOfInterest(body="supervisors", escalates_to="board"), BodyKind.GENERAL_MEETING),
        (BLOCKED_BOARD, ConflictOfInterest(takes_part=False), BodyKind.GENERAL_MEETING),
        (BOARD_PAY, Remuneration(body="supervisors", allowed=Pay.SALARY, set_by="board"), BodyKind.GENERAL_MEETING),
        (BOARD_PAY, Remuneration(allowed=Pay.EXPENSES), BodyKind.GENERAL_MEETING),
        (SUSPENSION, Supervision(), True),
        (APPOINTING_DIRECTORS, AppointmentRight(body="supervisors", by="board"), BodyKind.GENERAL_MEETING),
        (BLOCKED_SUPERVISORS, ConflictOfInterest(escalates_to="board"), BodyKind.GENERAL_MEETING),
        (BLOCKED_SUPERVISORS, ConflictOfInterest(body="board", escalates_to="board"), BodyKind.GENERAL_MEETING),
        (SUPERVISORS_PAY, Remuneration(allowed=Pay.SALARY, set_by="board"), BodyKind.GENERAL_MEETING),
    ],
    ids=lambda it: getattr(it, "id", ""),
)
def test_what_the_law_does_not_let_and_what_says_nothing_of_it_leave_it(
    norm: Norm[Any], clause: Clause, value: object
) -> None:
    found = answer(norm, clause)
    assert (found.value, found.displaced) == (value, False)


def test_short_names_are_told_once() -> None:
    books = (BW2_ASSOCIATION, BW2_BOARD, BW2_SUPERVISION, BW2_ONE_TIER, BW2_DIRECTORS)
    shorts = [rule.short for book in books for rule in book.rules]
    assert len(set(shorts)) == len(shorts)
    assert all(shorts)
