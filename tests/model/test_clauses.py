"""What articles lay down: each kind of clause by itself, in a version of the articles, and in a document."""

from __future__ import annotations

import json
from typing import Any, ClassVar

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkonderneming import examples
from wijkonderneming.documents.catalogue import STANDARD_CATALOGUE
from wijkonderneming.documents.parsing import DocumentError
from wijkonderneming.documents.texts import dumps, loads
from wijkonderneming.model.articles import Articles
from wijkonderneming.model.bodies import Body, BodyKind, SeatGroup, SeatRange
from wijkonderneming.model.clause import Clause
from wijkonderneming.model.clauses_board import CastingVote, MultipleVotes
from wijkonderneming.model.clauses_meeting import MajorityNeeded, Quorum
from wijkonderneming.model.clauses_members import MemberContribution
from wijkonderneming.model.clauses_purpose import BookYear, NonMemberTrade, Surplus
from wijkonderneming.model.clauses_seats import AppointmentRight, BoardSize, RelatedPersons, TermOfOffice
from wijkonderneming.model.distributions import Recipient
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.offices import OfficeRole
from wijkonderneming.model.ownrules import declared_problems
from wijkonderneming.model.subjects import Subject
from wijkonderneming.model.trust import InvalidTrust, Trust
from wijkonderneming.testing.drawn_nouns import nouns
from wijkonderneming.values.majority import Majority
from wijkonderneming.values.money import Money
from wijkonderneming.values.share import Share
from wijkonderneming.values.source import Source
from wijkonderneming.values.tally import Tally
from wijkonderneming.values.when import When

KINDS: tuple[type[Clause], ...] = tuple(
    kind for kind in STANDARD_CATALOGUE.of(Clause).values() if issubclass(kind, Clause)
)


def trust(*clauses: Clause, **says: Any) -> Trust:
    """A club with a board of one group of seats, and a foundation beside it with another."""
    club = Entity(
        id="club",
        bodies=(
            Body(id="meeting", kind_=BodyKind.GENERAL_MEETING),
            Body(id="board", kind_=BodyKind.BOARD, seat_groups=(SeatGroup(id="elected", seats=SeatRange(3, 5)),)),
        ),
        articles=(Articles(id="articles", clauses=clauses, **says),),
    )
    other = Body(id="other-board", kind_=BodyKind.BOARD, seat_groups=(SeatGroup(id="others"),))
    return Trust(
        id="t", name="T", entities=(club, Entity(id="house", bodies=(other,))), sources=(Source(id="deed", title="D"),)
    )


def refused(*clauses: Clause, **says: Any) -> set[tuple[str, str]]:
    with pytest.raises(InvalidTrust) as caught:
        trust(*clauses, **says)
    return {
        (problem.path.removeprefix("trust.entities[0].articles[0]."), problem.code) for problem in caught.value.problems
    }


@given(st.lists(st.sampled_from(KINDS).flatmap(nouns), max_size=3).map(tuple))
def test_every_clause_is_said_once_and_in_order(clauses: tuple[Clause, ...]) -> None:
    version = Articles(clauses=clauses)
    for kind in KINDS:
        assert version.said(kind) == tuple(clause for clause in clauses if type(clause) is kind)
    assert sum(len(version.said(kind)) for kind in KINDS) == len(version.said(Clause)) == len(clauses)


def test_articles_of_which_nothing_is_stated_say_nothing() -> None:
    assert Articles().said(Surplus) == ()
    assert not Articles().complete


def test_only_a_version_with_clauses_is_complete() -> None:
    assert [p.code for p in declared_problems(Articles(complete=True))] == ["not_stated"]
    assert not list(declared_problems(Articles(complete=True, clauses=())))


ONE: tuple[dict[str, Any], ...] = ({"role_": OfficeRole.CHAIR}, {"seat_group": "elected"}, {"holder": "p"})


@pytest.mark.parametrize("make", [lambda **said: MultipleVotes(votes=2, **said), CastingVote], ids=["votes", "casting"])
def test_whose_vote_it_is_is_said_in_exactly_one_way(make: Any) -> None:
    assert [p.code for p in declared_problems(make())] == ["missing"]
    for i, said in enumerate(ONE):
        assert not list(declared_problems(make(**said)))
        for more in ONE[i + 1 :]:
            assert [p.code for p in declared_problems(make(**said, **more))] == ["too_many"]
    everything = {key: value for said in ONE for key, value in said.items()}
    assert [p.path for p in declared_problems(make(**everything))] == ["seat_group", "holder"]


def test_related_persons_are_few_in_number_or_in_part() -> None:
    assert [p.code for p in declared_problems(RelatedPersons())] == ["missing"]
    assert not list(declared_problems(RelatedPersons(at_most=0)))
    assert not list(declared_problems(RelatedPersons(less_than=Share.parse("1/2"))))
    assert [p.code for p in declared_problems(RelatedPersons(at_most=1, less_than=Share.parse("1/2")))] == ["too_many"]


HALF = Majority(share=Share.parse("1/2"), more_than=True)


@pytest.mark.parametrize(
    ("clause", "path", "code"),
    [
        (AppointmentRight(seat_group="others", by="meeting"), "seat_group", "elsewhere"),
        (AppointmentRight(seat_group="elected", by="nobody"), "by", "dangling"),
        (AppointmentRight(seat_group="elected", by="elected"), "by", "wrong_noun"),
        (BoardSize(seats=SeatRange(3, 3), seat_groups=("elected", "others")), "seat_groups[1]", "elsewhere"),
        (MajorityNeeded(body="other-board", needs=HALF), "body", "elsewhere"),
        (MultipleVotes(votes=1, seat_group="elected"), "votes", "out_of_bounds"),
        (TermOfOffice(consecutive=0), "consecutive", "out_of_bounds"),
        (BookYear(month=13), "month", "out_of_bounds"),
        (BookYear(month=0), "month", "out_of_bounds"),
        (BookYear(month=2, day=29), "day", "out_of_bounds"),
        (MemberContribution(on_entry=Money("EUR -0.01")), "on_entry", "out_of_bounds"),
    ],
)
def test_what_does_not_fit_is_refused_where_it_stands(clause: Clause, path: str, code: str) -> None:
    assert refused(clause) == {(f"clauses[0].{path}", code)}


def test_a_deed_is_a_source() -> None:
    assert refused(deed="board", notarial=True) == {("deed", "wrong_noun")}
    assert trust(deed="deed").entities is not None


def test_two_versions_begin_on_different_days() -> None:
    since = When.parse("2020-01-01")
    with pytest.raises(InvalidTrust) as caught:
        Trust(id="t", name="T", entities=(Entity(id="e", articles=(Articles(since=since), Articles(since=since))),))
    assert [problem.code for problem in caught.value.problems] == ["overlap"]


def document(clause: dict[str, Any]) -> str:
    made: dict[str, Any] = json.loads(dumps(trust()))
    made["trust"]["entities"][0]["articles"][0]["clauses"] = [clause]
    return json.dumps(made)


def test_a_majority_stands_in_a_document_as_its_parts() -> None:
    text = document({"kind": "majority", "subjects": ["amendment"], "needs": {"share": "2/3", "more_than": False}})
    read = loads(text)
    assert isinstance(read, Trust)
    (clause,) = read.get("articles", Articles).said(MajorityNeeded)
    assert clause == MajorityNeeded(
        subjects=(Subject.AMENDMENT,), needs=Majority(share=Share.parse("2/3"), more_than=False)
    )
    assert loads(dumps(read)) == read


@pytest.mark.parametrize(
    ("clause", "path", "told"),
    [
        ({"kind": "quorom"}, "kind", "did you mean quorum?"),
        ({"kind": "majority", "needs": {"share": "1", "more_than": True}}, "needs", "not more than all"),
        ({"kind": "majority", "needs": {"share": "2/3"}}, "needs", "more_than"),
        (
            {"kind": "majority", "subjects": ["ammendment"], "needs": {"share": "1/2", "more_than": True}},
            "subjects[0]",
            "did you mean amendment?",
        ),
        ({"kind": "term", "length": "4 year"}, "length", "days, weeks, months or years"),
        ({"kind": "non_member_trade", "allowed": "yes"}, "allowed", "true or false"),
        ({"kind": "quorum", "turnout": {"more_than": True}}, "turnout", "a share or a number"),
    ],
)
def test_a_clause_that_cannot_be_read_is_refused_at_its_place(clause: dict[str, Any], path: str, told: str) -> None:
    with pytest.raises(DocumentError) as caught:
        loads(document(clause))
    assert all(f"articles[0].clauses[0].{path}" in problem.path for problem in caught.value.problems)
    assert told in str(caught.value)


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class ChildrensCouncil(Clause):
    """A clause of somebody else."""

    kind: ClassVar[str] = "example.childrens_council"

    seats: int


def test_others_add_kinds_of_clauses() -> None:
    text = document({"kind": "example.childrens_council", "article": "9", "seats": 7})
    with pytest.raises(DocumentError):
        loads(text)
    catalogue = STANDARD_CATALOGUE.plus(ChildrensCouncil)
    read = loads(text, catalogue=catalogue)
    assert isinstance(read, Trust)
    assert read.get("articles", Articles).clauses == (ChildrensCouncil(article="9", seats=7),)
    assert loads(dumps(read, catalogue=catalogue), catalogue=catalogue) == read


@pytest.mark.parametrize(
    ("tally", "enough"),
    [
        (Tally(votes_for=8, votes_against=4), True),
        (Tally(votes_for=7, votes_against=4), False),
        (Tally(votes_for=8, votes_against=4, blank=3), True),
    ],
)
def test_the_amendment_clause_of_the_invented_example_counts_as_the_law_does(tally: Tally, *, enough: bool) -> None:
    """Two thirds of the votes cast, blank ones left out: 8 to 4 is enough, 7 to 4 is not."""
    version = examples.load("de-oude-school").get("articles-2024", Articles)
    (clause,) = (c for c in version.said(MajorityNeeded) if c.subjects and Subject.AMENDMENT in c.subjects)
    assert clause.needs.measure(tally).passed is enough


def test_the_invented_example_has_articles_in_full() -> None:
    trust_ = examples.load("de-oude-school")
    for name, kinds in (("articles-2024", 28), ("foundation-articles-2024", 12)):
        version = trust_.get(name, Articles)
        assert version.complete
        assert len({type(clause) for clause in version.said(Clause)}) >= kinds
        assert all(clause.article for clause in version.said(Clause))
    club = trust_.get("articles-2024", Articles)
    assert [clause.allowed for clause in club.said(NonMemberTrade)] == [True]
    assert all(Recipient.PRIVATE_PERSONS not in clause.to for clause in club.said(Surplus))
    assert club.said(Quorum)[0].turnout.share == Share.parse("1/2")
