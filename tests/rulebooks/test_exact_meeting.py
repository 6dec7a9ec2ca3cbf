"""Rules on meetings, amendments and members against all completions of small clubs, judged in a second, plain way."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from fractions import Fraction
from itertools import product
from typing import Any

import attrs
import hypothesis.strategies as st
import pytest
from hypothesis.strategies import DrawFn, SearchStrategy

from wijkonderneming.governance.findings import Verdict
from wijkonderneming.governance.rules import Rulebook
from wijkonderneming.model.articles import Articles
from wijkonderneming.model.bodies import Body, BodyKind
from wijkonderneming.model.clause import Clause
from wijkonderneming.model.clauses_meeting import (
    Channel,
    DelegatesMeeting,
    DigitalParticipation,
    MeetingOnRequest,
    MemberVotes,
    NoticePeriod,
    OutsideMeeting,
    VotesOfOthers,
)
from wijkonderneming.model.clauses_members import CancellationTerm, Expulsion, MemberContribution
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.legal_forms import LegalForm
from wijkonderneming.model.members import MemberClass, MemberInformation
from wijkonderneming.model.noun import listed
from wijkonderneming.model.people import Organisation, Person
from wijkonderneming.model.subjects import Subject
from wijkonderneming.model.trust import Trust
from wijkonderneming.rulebooks.nl.bw2_amendment import BW2_AMENDMENT
from wijkonderneming.rulebooks.nl.bw2_meeting import BW2_MEETING
from wijkonderneming.rulebooks.nl.bw2_members import BW2_MEMBERS
from wijkonderneming.testing.drawing import DAYS
from wijkonderneming.testing.exact import check_exact
from wijkonderneming.values.money import Money
from wijkonderneming.values.periods import Period, period_end
from wijkonderneming.values.recurrence import Unit
from wijkonderneming.values.share import Share
from wijkonderneming.values.when import When

HELD, ELECTRONIC, INFORMED = date(2002, 4, 23), date(2007, 1, 1), date(2011, 12, 1)
FORMS = (LegalForm.VERENIGING, LegalForm.VERENIGING_BEPERKT, LegalForm.COOPERATIE, LegalForm.STICHTING)
BODIES = (
    Body(id="meeting", kind_=BodyKind.GENERAL_MEETING),
    Body(id="board", kind_=BodyKind.BOARD),
)
DELEGATES = Body(id="delegates", kind_=BodyKind.DELEGATES)
PEOPLE = (Person(id="p1"), Person(id="p2"))
COUNCIL = Organisation(id="council")


def judged(*, applies: bool, met: bool) -> Verdict:
    if not applies:
        return Verdict.NOT_APPLICABLE
    return Verdict.MET if met else Verdict.BREACHED


def share(top: int, bottom: int) -> Share:
    return Share(Fraction(top, bottom))


def periods(*texts: str) -> tuple[Period, ...]:
    return tuple(map(Period.parse, texts))


def shorter(one: Period, than: Period) -> bool:
    """Whether it ends sooner from some day, found by trying every day of five years."""
    days = (date(2023, 1, 1) + timedelta(days=n) for n in range(5 * 366))
    return any(period_end(day, one) < period_end(day, than) for day in days)


# Rules about what clauses may say

FIVE, SEVEN, THIRTY, WEEKS = periods("5 days", "7 days", "30 days", "4 weeks")
MONTH, YEAR = periods("1 month", "1 year")
ABOUT: set[Subject] = {Subject.AMENDMENT, Subject.DISSOLUTION}
OVERSTEPS: dict[str, tuple[Rulebook, date, tuple[Clause, ...], Callable[[Any], bool]]] = {
    "nl.bw2.38.3": (
        BW2_MEETING,
        HELD,
        tuple(VotesOfOthers(of="board", at_most=most) for most in (None, share(1, 3), share(1, 2), share(51, 100))),
        lambda clause: clause.at_most is not None and 2 * clause.at_most.fraction > 1,
    ),
    "nl.bw2.38.8": (
        BW2_MEETING,
        ELECTRONIC,
        tuple(
            DigitalParticipation(allowed=True, advance=advance, body=body)
            for advance, body in [
                *product((None, THIRTY, *periods("31 days", "1 month")), (None,)),
                (MONTH, "board"),
                (YEAR, "meeting"),
            ]
        ),
        lambda clause: clause.body != "board" and clause.advance is not None and shorter(THIRTY, clause.advance),
    ),
    "nl.bw2.38.6.place": (
        BW2_MEETING,
        date(2023, 2, 1),
        tuple(
            DigitalParticipation(allowed=True, fully=fully, body=body)
            for fully, body in [(None, None), (True, None), (False, None), (True, "board"), (True, "meeting")]
        ),
        lambda clause: clause.fully is True and clause.body != "board",
    ),
    "nl.bw2.40.2": (
        BW2_MEETING,
        HELD,
        (
            OutsideMeeting(allowed=True, unanimous=False),
            OutsideMeeting(allowed=True, unanimous=True, body="meeting"),
            OutsideMeeting(allowed=True, unanimous=False, body="meeting"),
            OutsideMeeting(allowed=False, unanimous=False, body="meeting"),
            OutsideMeeting(allowed=True, unanimous=False, body="meeting", subjects=(Subject.APPOINTMENT,)),
            OutsideMeeting(
                allowed=True, unanimous=False, body="meeting", subjects=(Subject.APPOINTMENT, Subject.BUDGET)
            ),
        ),
        lambda clause: (
            clause.body == "meeting"
            and clause.allowed
            and clause.unanimous is False
            and (clause.subjects is None or Subject.BUDGET in clause.subjects)
        ),
    ),
    "nl.bw2.41.2.share": (
        BW2_MEETING,
        HELD,
        tuple(MeetingOnRequest(share=one) for one in (None, share(1, 20), share(1, 10), share(11, 100), share(1, 1))),
        lambda clause: clause.share is not None and 10 * clause.share.fraction > 1,
    ),
    "nl.bw2.41.2.term": (
        BW2_MEETING,
        HELD,
        tuple(MeetingOnRequest(within=one) for one in (None, WEEKS, MONTH, *periods("28 days", "29 days"))),
        lambda clause: clause.within is not None and shorter(WEEKS, clause.within),
    ),
    "nl.bw2.42.1": (
        BW2_AMENDMENT,
        HELD,
        (
            NoticePeriod(period=FIVE),
            NoticePeriod(period=FIVE, subjects=(Subject.BUDGET,)),
            NoticePeriod(period=FIVE, subjects=(Subject.AMENDMENT,), body="board"),
            NoticePeriod(period=FIVE, subjects=(Subject.DISSOLUTION, Subject.BUDGET), body="meeting"),
            NoticePeriod(period=SEVEN, subjects=(Subject.AMENDMENT,)),
        ),
        lambda clause: (
            bool(ABOUT & set(clause.subjects or ())) and clause.body != "board" and shorter(clause.period, SEVEN)
        ),
    ),
    "nl.bw2.35.4": (
        BW2_MEMBERS,
        HELD,
        tuple(
            Expulsion(by=by, appeal_within=one)
            for one, by in ((None, None), (MONTH, "board"), (THIRTY, "board"), (THIRTY, None), (THIRTY, "meeting"))
        ),
        lambda clause: clause.by != "meeting" and clause.appeal_within == THIRTY,
    ),
    "nl.bw2.36.1": (
        BW2_MEMBERS,
        HELD,
        tuple(CancellationTerm(period=one) for one in (None, WEEKS, YEAR, *periods("366 days", "18 months"))),
        lambda clause: clause.period is not None and shorter(YEAR, clause.period),
    ),
}


@st.composite
def clubs(draw: DrawFn, /, options: tuple[Clause, ...], **more: SearchStrategy[Any]) -> Trust:
    """A club with one or two versions of its articles, each silent, told in whole, or not told."""

    def version(name: str, since: date | None) -> Articles:
        said = draw(st.none() | st.lists(st.sampled_from(options), max_size=2, unique=True).map(tuple))
        return Articles(
            id=name, since=None if since is None else When.on(since), clauses=said, complete=said is not None
        )

    second = draw(st.none() | st.sampled_from(DAYS))
    versions = (version("first", None), *([] if second is None else [version("second", second)]))
    fields = {"bodies": BODIES} | {name: draw(strategy) for name, strategy in more.items()}
    return trust_of(Entity(id="club", form=draw(st.sampled_from(FORMS)), articles=versions, **fields))


def trust_of(entity: Entity) -> Trust:
    return Trust(id="small", name="Small", entities=(entity,), people=PEOPLE, organisations=(COUNCIL,), gaps=())


def clauses_on(entity: Entity, on: date) -> tuple[Clause, ...]:
    begun = [one for one in listed(entity.articles) if one.since is None or one.since.day <= on]
    return listed(begun[-1].clauses) if begun else ()


def said(options: Iterable[Clause]) -> dict[tuple[type[Any], str], Iterable[Any]]:
    return {(Articles, "clauses"): ((), *((option,) for option in options))}


def days_of(since: date, held: date) -> SearchStrategy[date]:
    turns = {held, since, INFORMED, date(2022, 10, 1), ELECTRONIC}
    days = {*DAYS, *turns, *(day - timedelta(days=1) for day in turns)}
    return st.sampled_from(sorted(day for day in days if day >= held))


def is_association(entity: Entity) -> bool:
    return entity.form is not LegalForm.STICHTING


@pytest.mark.parametrize("rule", OVERSTEPS)
def test_what_a_clause_may_say(rule: str) -> None:
    book, since, options, oversteps = OVERSTEPS[rule]

    def oracle(trust: Trust, subject: str, on: date) -> Verdict:
        entity = trust.entity(subject)
        wrong = [
            clause for clause in clauses_on(entity, on) if isinstance(clause, type(options[0])) and oversteps(clause)
        ]
        return judged(applies=is_association(entity) and on >= since, met=not wrong)

    held = since if rule == "nl.bw2.38.6.place" else HELD
    plain = clubs(options)
    # Of a co-operative the law itself leaves open whether it may keep members longer.
    trusts = (
        plain.filter(lambda t: t.entity("club").form is not LegalForm.COOPERATIE) if rule == "nl.bw2.36.1" else plain
    )
    check_exact(book, rule, oracle, trusts, said(options), days=days_of(since, held), examples=30)


# Rules about more than clauses


def test_open_text() -> None:
    days = ((None, None), (FIVE, None), (Period(4, Unit.DAY), None), (Period(4, Unit.DAY), "board"))
    notices = tuple(NoticePeriod(period=SEVEN, text_open_for=one, body=body) for one, body in days)
    options = (*notices, DelegatesMeeting())

    def oracle(trust: Trust, subject: str, on: date) -> Verdict:
        entity = trust.entity(subject)
        there = clauses_on(entity, on)
        short = notices[2] in there
        delegates = DELEGATES in listed(entity.bodies) or DelegatesMeeting() in there
        return judged(applies=is_association(entity) and not (short and delegates), met=not short)

    pairs = ((notices[2], DelegatesMeeting()), (notices[2], notices[1]))
    domains = {(Articles, "clauses"): ((), *((option,) for option in options), *pairs)}
    trusts = clubs(options, bodies=st.sampled_from((BODIES, (*BODIES, DELEGATES))))
    check_exact(BW2_AMENDMENT, "nl.bw2.42.2", oracle, trusts, domains, days=days_of(HELD, HELD))


def test_organs() -> None:
    options = tuple(VotesOfOthers(of=of) for of in ("board", "council", None))

    def oracle(trust: Trust, subject: str, on: date) -> Verdict:
        entity = trust.entity(subject)
        whose = [clause.of for clause in clauses_on(entity, on) if isinstance(clause, VotesOfOthers)]
        return judged(applies=is_association(entity), met="council" not in whose)

    domains = said(options[:2]) | {(VotesOfOthers, "of"): ("board", "council")}
    check_exact(BW2_MEETING, "nl.bw2.38.3.organs", oracle, clubs(options), domains, days=days_of(HELD, HELD))


def test_every_member_votes() -> None:
    options = (MemberVotes(votes=0), MemberVotes(votes=2), DelegatesMeeting())
    classes = st.builds(
        MemberClass,
        id=st.just("members"),
        voting=st.none() | st.booleans(),
        since=st.none() | st.sampled_from(DAYS).map(When.on),
    ).map(lambda one: (one,))

    def oracle(trust: Trust, subject: str, on: date) -> Verdict:
        entity = trust.entity(subject)
        clauses = clauses_on(entity, on)
        delegates = DELEGATES in listed(entity.bodies) or any(isinstance(one, DelegatesMeeting) for one in clauses)
        there = [one for one in listed(entity.membership) if one.since is None or one.since.day <= on]
        silenced = any(isinstance(one, MemberVotes) and one.votes == 0 for one in clauses)
        met = not silenced and all(one.voting for one in there)
        return judged(applies=is_association(entity) and not delegates, met=met)

    domains = {
        (Articles, "clauses"): ((), *((one,) for one in options), (options[0], options[2])),
        (MemberClass, "voting"): (True, False),
        (Entity, "bodies"): ((), (DELEGATES,)),
    }
    bodies = st.sampled_from((None, (), BODIES, (DELEGATES,)))
    trusts = clubs(options, membership=classes | st.just(()), bodies=bodies)
    check_exact(BW2_MEETING, "nl.bw2.38.1", oracle, trusts, domains, days=days_of(HELD, HELD))


def test_contributions() -> None:
    options = (MemberContribution(), MemberVotes(votes=2))
    money = st.none() | st.sampled_from(("EUR 0.00", "EUR 0.01")).map(Money)
    classes = st.builds(
        MemberClass,
        id=st.just("members"),
        on_entry=money,
        per_year=money,
        since=st.none() | st.sampled_from(DAYS).map(When.on),
    ).map(lambda one: (one,))

    def oracle(trust: Trust, subject: str, on: date) -> Verdict:
        entity = trust.entity(subject)
        there = [one for one in listed(entity.membership) if one.since is None or one.since.day <= on]
        pay = any(fee is not None and fee.cents > 0 for one in there for fee in (one.on_entry, one.per_year))
        met = any(isinstance(clause, MemberContribution) for clause in clauses_on(entity, on))
        return judged(applies=is_association(entity) and pay, met=met)

    amounts = (Money("EUR 0.00"), Money("EUR 25.00"))
    domains = said(options) | {(MemberClass, "on_entry"): amounts, (MemberClass, "per_year"): amounts}
    trusts = clubs(options, membership=classes | st.just(()))
    check_exact(BW2_MEMBERS, "nl.bw2.34a", oracle, trusts, domains, days=days_of(HELD, HELD))


def test_members_see_how_to_leave() -> None:
    one = st.builds(
        MemberInformation,
        by=st.sampled_from((Channel.WEBSITE, Channel.PAPER, Channel.LETTER)),
        tells_how_to_leave=st.none() | st.booleans(),
        since=st.none() | st.sampled_from(DAYS).map(When.on),
    )
    means = st.none() | st.lists(one, max_size=2).map(tuple)

    def oracle(trust: Trust, subject: str, on: date) -> Verdict:
        entity = trust.entity(subject)
        there = [each for each in listed(entity.member_information) if each.since is None or each.since.day <= on]
        telling = [each.by for each in there if each.tells_how_to_leave]
        silent = [each.by for each in there if not each.tells_how_to_leave]
        met = bool(telling) and all(by is Channel.LETTER for by in silent)
        return judged(applies=is_association(entity) and on >= INFORMED, met=met)

    letter = MemberInformation(by=Channel.LETTER, tells_how_to_leave=True)
    website = MemberInformation(by=Channel.WEBSITE, tells_how_to_leave=False)
    domains = {
        (Entity, "member_information"): ((), (letter,), (letter, website)),
        (MemberInformation, "tells_how_to_leave"): (True, False),
    }
    trusts = clubs((MemberContribution(),), member_information=means).map(
        lambda trust: trust_of(attrs.evolve(trust.entity("club"), articles=()))
    )
    check_exact(BW2_MEMBERS, "nl.bw2.35.6", oracle, trusts, domains, days=days_of(INFORMED, HELD))
