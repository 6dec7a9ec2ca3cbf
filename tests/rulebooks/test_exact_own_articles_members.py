"""The rules about own articles (members) find what plain counting finds, over all ways a small club may turn out."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from wijkonderneming.model.clauses_members import (
    Admission,
    CancellationTerm,
    Expulsion,
    MemberContribution,
    MemberLiability,
)
from wijkonderneming.model.clauses_purpose import BookYear
from wijkonderneming.model.clauses_seats import DirectorsAreMembers, RelatedPersons
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.interests import Relation, RelationKind
from wijkonderneming.model.legal_forms import Liability
from wijkonderneming.model.members import Member, MemberClass, MembershipEnd
from wijkonderneming.model.noun import listed
from wijkonderneming.model.trust import Trust
from wijkonderneming.rulebooks.own_articles_members import OWN_ARTICLES_MEMBERS
from wijkonderneming.testing.clubs import Follows, Trial, board, check_trial, each, lasts, manned, people, said
from wijkonderneming.values.money import Money
from wijkonderneming.values.share import Share

NOTHING = Money("EUR 0.00")
SOMETHING = Money("EUR 25.00")
ANN = Member(id="of-ann", holder="ann")
BOB = Member(id="of-bob", holder="bob")
FIRM = Member(id="of-firm", holder="firm")


def named(*fields: str) -> Follows:
    def follows(trust: Trust, club: Entity, clause: Any, on: date) -> bool | None:
        names = [getattr(clause, field) for field in fields]
        return all(manned(trust, name, on) for name in names) if any(names) else None

    return follows


def admission(trust: Trust, club: Entity, clause: Admission, on: date) -> bool | None:
    classes = [c for c in listed(club.membership) if lasts(c, on)]
    fine = all(clause.residents_only in {None, c.residents_only} for c in classes)
    firms = [m for m in listed(club.members) if lasts(m, on) and m.holder == "firm"]
    return (fine and not (clause.organisations is False and firms)) if classes else None


def cancellation(trust: Trust, club: Entity, clause: CancellationTerm, on: date) -> bool | None:
    ends = [m.until.day for m in listed(club.members) if m.until and m.ended is MembershipEnd.BY_MEMBER]
    left = [day for day in ends if day <= on]
    start = [(one.month, one.day) for one in said(club, BookYear, on)] or [(1, 1)]
    return all((day.month, day.day) in start for day in left) if clause.at_year_end and left else None


def contribution(trust: Trust, club: Entity, clause: MemberContribution, on: date) -> bool | None:
    classes = [c for c in listed(club.membership) if lasts(c, on)]
    return all(c.on_entry == clause.on_entry for c in classes) if classes and clause.on_entry else None


def liability(trust: Trust, club: Entity, clause: MemberLiability, on: date) -> bool | None:
    most = clause.at_most
    return club.liability is (Liability.WA if most is None else Liability.UA if not most.cents else Liability.BA)


def members_only(trust: Trust, club: Entity, clause: DirectorsAreMembers, on: date) -> bool | None:
    there = people(club, board(club), on)
    holders = {m.holder for m in listed(club.members) if lasts(m, on)}
    return all(o.holder in holders for o in there) if clause.required and there else None


def related(trust: Trust, club: Entity, clause: RelatedPersons, on: date) -> bool | None:
    there = {o.holder for o in people(club, board(club), on)}
    close = [r for r in listed(trust.relations) if lasts(r, on) and r.kind_ is not RelationKind.BUSINESS]
    found = {p for r in close if {r.one, r.other} <= there for p in (r.one, r.other)}
    if not there:
        return None
    if clause.less_than is None:
        return clause.at_most is not None and len(found) <= clause.at_most
    return Fraction(len(found), len(there)) < clause.less_than.fraction


TRIALS: dict[str, Trial] = {
    "own.articles.admission": Trial(
        clauses=(Admission(residents_only=True), Admission(organisations=False), Admission(residents_only=False)),
        oracle=each(Admission, admission),
        open_={
            (MemberClass, "residents_only"): (True, False),
            (Member, "holder"): ("ann", "firm"),
            (Entity, "members"): ((), (FIRM,)),
        },
    ),
    "own.articles.cancellation_term": Trial(
        clauses=(CancellationTerm(at_year_end=True), CancellationTerm(), BookYear(month=2, day=28)),
        oracle=each(CancellationTerm, cancellation),
        open_={(Member, "ended"): tuple(MembershipEnd)},
    ),
    "own.articles.expulsion": Trial(
        clauses=(Expulsion(by="council"), Expulsion(by="board", appeal_to="meeting"), Expulsion()),
        oracle=each(Expulsion, named("by", "appeal_to")),
        draws="council",
    ),
    "own.articles.member_contribution": Trial(
        clauses=(MemberContribution(on_entry=SOMETHING), MemberContribution(repaid=True)),
        oracle=each(MemberContribution, contribution),
        open_={(MemberClass, "on_entry"): (NOTHING, SOMETHING)},
    ),
    "own.articles.member_liability": Trial(
        clauses=(MemberLiability(), MemberLiability(at_most=NOTHING), MemberLiability(at_most=SOMETHING)),
        oracle=each(MemberLiability, liability),
        open_={(Entity, "liability"): tuple(Liability)},
    ),
    "own.articles.directors_are_members": Trial(
        clauses=(DirectorsAreMembers(required=True), DirectorsAreMembers(required=False)),
        oracle=each(DirectorsAreMembers, members_only),
        open_={(Entity, "members"): ((), (ANN,), (BOB,), (ANN, BOB))},
    ),
    "own.articles.related_persons": Trial(
        clauses=(RelatedPersons(at_most=0), RelatedPersons(at_most=2), RelatedPersons(less_than=Share(Fraction(1, 2)))),
        oracle=each(RelatedPersons, related),
        open_={
            (Relation, "kind_"): tuple(RelationKind),
            (Trust, "relations"): ((), (Relation(id="hidden", one="ann", other="bob", kind_=RelationKind.FAMILY),)),
        },
        exact=False,
    ),
}


def test_each_rule_is_tried() -> None:
    assert set(TRIALS) == {rule.id for rule in OWN_ARTICLES_MEMBERS.rules}


@pytest.mark.parametrize("rule", TRIALS)
def test_every_rule_finds_what_all_completions_give(rule: str) -> None:
    check_trial(OWN_ARTICLES_MEMBERS, rule, TRIALS[rule])
