"""The rules about own articles find what plain counting finds, over every way in which a small club may turn out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import attrs
import hypothesis.strategies as st
import pytest
from hypothesis import reject
from hypothesis.strategies import DrawFn

from wijkonderneming.documents.catalogue import STANDARD_CATALOGUE
from wijkonderneming.governance.findings import Verdict
from wijkonderneming.governance.rules import Rulebook
from wijkonderneming.model.activities import Activity
from wijkonderneming.model.articles import Articles
from wijkonderneming.model.assets import Building
from wijkonderneming.model.bodies import Body, BodyKind, SeatGroup, SeatRange
from wijkonderneming.model.clause import Clause
from wijkonderneming.model.clauses_board import (
    AbsenceOfAll,
    CastingVote,
    ConflictOfInterest,
    MultipleVotes,
    Pay,
    PropertyPower,
    Remuneration,
    Representation,
)
from wijkonderneming.model.clauses_meeting import (
    ApprovalNeeded,
    DelegatesMeeting,
    DigitalParticipation,
    MajorityNeeded,
    MeetingOnRequest,
    MemberVotes,
    NoticePeriod,
    OutsideMeeting,
    ProxyVoting,
    Quorum,
    TieBreak,
    TieRule,
    VotesOfOthers,
)
from wijkonderneming.model.clauses_members import (
    Admission,
    CancellationTerm,
    Expulsion,
    MemberContribution,
    MemberLiability,
)
from wijkonderneming.model.clauses_purpose import (
    AmendmentPower,
    AssetLock,
    BookYear,
    LiquidationSurplus,
    NonMemberTrade,
    ParticipationCertificates,
    StatedPurpose,
    Surplus,
)
from wijkonderneming.model.clauses_seats import (
    AppointmentRight,
    AuditCommittee,
    BoardSize,
    DirectorsAreMembers,
    NominationRight,
    OneTierBoard,
    RelatedPersons,
    Supervision,
    TermOfOffice,
)
from wijkonderneming.model.distributions import Distribution, DistributionKind, Recipient
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.financial_years import FinancialYear
from wijkonderneming.model.interests import Relation, RelationKind
from wijkonderneming.model.legal_forms import LegalForm, Liability
from wijkonderneming.model.loans import Loan
from wijkonderneming.model.members import Member, MemberClass, MembershipEnd
from wijkonderneming.model.noun import listed
from wijkonderneming.model.offices import Office, OfficeRole
from wijkonderneming.model.people import Organisation, Person
from wijkonderneming.model.rights import Ownership, RightState
from wijkonderneming.model.shares import Certificates
from wijkonderneming.model.subjects import Subject
from wijkonderneming.model.suspensions import Absence
from wijkonderneming.model.trust import InvalidTrust, Trust
from wijkonderneming.rulebooks.own_articles_board import OWN_ARTICLES_BOARD
from wijkonderneming.rulebooks.own_articles_meeting import OWN_ARTICLES_MEETING
from wijkonderneming.rulebooks.own_articles_members import OWN_ARTICLES_MEMBERS
from wijkonderneming.rulebooks.own_articles_purpose import OWN_ARTICLES_PURPOSE
from wijkonderneming.rulebooks.own_articles_seats import OWN_ARTICLES_SEATS
from wijkonderneming.testing.drawing import DAYS
from wijkonderneming.testing.exact import check_exact
from wijkonderneming.values.majority import Majority, Turnout
from wijkonderneming.values.money import Money
from wijkonderneming.values.periods import Period
from wijkonderneming.values.share import Share
from wijkonderneming.values.text import Text
from wijkonderneming.values.when import When

BOOKS = (
    OWN_ARTICLES_SEATS,
    OWN_ARTICLES_BOARD,
    OWN_ARTICLES_MEMBERS,
    OWN_ARTICLES_MEETING,
    OWN_ARTICLES_PURPOSE,
)
MET, BREACHED, NOT_APPLICABLE = Verdict.MET, Verdict.BREACHED, Verdict.NOT_APPLICABLE
DAY = timedelta(days=1)
NOTHING, SOMETHING = Money("EUR 0.00"), Money("EUR 25.00")
HALL = Building(id="hall")


def test_every_kind_of_clause_has_a_rule() -> None:
    judged = {source.locator for book in BOOKS for rule in book.rules for source in rule.wordings}
    assert judged == {f"clause {kind}" for kind in STANDARD_CATALOGUE.of(Clause)}


# Plain counting


def begun(when: When | None, on: date) -> bool:
    return when is None or when.day <= on


def lasts(item: Any, on: date) -> bool:
    return begun(item.since, on) and (item.until is None or on < item.until.day)


def version_on(club: Entity, on: date) -> Articles | None:
    there = [version for version in listed(club.articles) if lasts(version, on)]
    return max(there, key=lambda version: version.since.day if version.since else date.min, default=None)


def said(club: Entity, kind: type[Any], on: date) -> tuple[Any, ...]:
    version = version_on(club, on)
    return () if version is None else version.said(kind)


def serves(office: Office, on: date) -> bool:
    return begun(office.since, on) and (office.left is None or on < office.left.day)


def body_of(club: Entity, name: str | None, *kinds: BodyKind) -> Body | None:
    found = [b for b in listed(club.bodies) if b.id == name or (name is None and b.kind_ in kinds)]
    return found[0] if found else None


def people(club: Entity, body: Body | None, on: date) -> list[Office]:
    if body is None or not lasts(body, on):
        return []
    return [office for office in listed(club.offices) if office.body == body.id and serves(office, on)]


def manned(trust: Trust, name: str | None, on: date) -> bool:
    item = None if name is None else trust.by_id[name]
    if not isinstance(item, Body):
        return True
    club = trust.entity("club")
    return lasts(item, on) and (item.kind_ is BodyKind.GENERAL_MEETING or bool(people(club, item, on)))


Follows = Callable[[Trust, Entity, Any, date], bool | None]
"""Whether a clause is followed; nothing where there is nothing to follow."""


def each(kind: type[Any], follows: Follows) -> Callable[[Trust, str, date], Verdict]:
    """What is found where every clause of a kind in force has to be followed."""

    def oracle(trust: Trust, subject: str, on: date) -> Verdict:
        club = trust.entity(subject)
        found = [follows(trust, club, clause, on) for clause in said(club, kind, on)]
        asked = [one for one in found if one is not None]
        return NOT_APPLICABLE if not asked else MET if all(asked) else BREACHED

    return oracle


def board(club: Entity) -> Body | None:
    return body_of(club, None, BodyKind.BOARD)


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
    there = people(club, board(club), on)
    return all(o.until or o.left for o in there) if clause.by_rota and there else None


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


def weighted(test: Callable[[SeatGroup, Any], bool]) -> Follows:
    def follows(trust: Trust, club: Entity, clause: Any, on: date) -> bool | None:
        body = board(club)
        groups = {} if body is None else {group.id: group for group in listed(body.seat_groups)}
        if clause.seat_group is not None:
            group = groups[clause.seat_group]
            return test(group, clause) if lasts(group, on) else None
        meant = [o for o in people(club, body, on) if o.holder == clause.holder or o.role_ is clause.role_ is not None]
        return all(test(groups[o.seat_group or ""], clause) for o in meant) if meant else None

    return follows


def absence(trust: Trust, club: Entity, clause: AbsenceOfAll, on: date) -> bool | None:
    there = people(club, board(club), on)
    away = [one for office in there for one in listed(office.absent) if lasts(one, on)]
    if any(not any(lasts(one, on) for one in listed(office.absent)) for office in there):
        return None
    return (clause.acts is not None and manned(trust, clause.acts, on)) or any(one.replaced_by for one in away)


def property_power(trust: Trust, subject: str, on: date) -> Verdict:
    club = trust.entity(subject)
    asked = []
    for right in listed(trust.rights):
        assert right.since is not None
        if right.since.day <= on and right.state in {RightState.TRANSFERRED, RightState.ENDED}:
            asked += [clause.allowed for clause in said(club, PropertyPower, right.since.day)]
    return NOT_APPLICABLE if not asked else MET if all(asked) else BREACHED


def pay(trust: Trust, club: Entity, clause: Remuneration, on: date) -> bool | None:
    there = people(club, board(club), on)
    paid = [o for o in there if o.pay_per_year is not None and o.pay_per_year.cents]
    return (clause.allowed is Pay.SALARY or not paid) if there else None


def together(trust: Trust, club: Entity, clause: Representation, on: date) -> bool | None:
    there = people(club, board(club), on)
    roles = {office.role_ for office in there}
    enough = len({o.holder for o in there}) >= (clause.together or 0)
    return (enough and set(clause.roles or ()) <= roles) if there else None


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


def reached(turnout: Callable[[Any], Turnout | None]) -> Follows:
    def follows(trust: Trust, club: Entity, clause: Any, on: date) -> bool | None:
        asked = turnout(clause)
        if asked is None or asked.number is None:
            return None
        if clause.body is not None:
            return len({o.holder for o in people(club, body_of(club, clause.body), on)}) >= asked.number
        return len([m for m in listed(club.members) if lasts(m, on)]) >= asked.number

    return follows


def ties(trust: Trust, club: Entity, clause: TieRule, on: date) -> bool | None:
    steps = set(clause.steps) & {TieBreak.CASTING_VOTE, TieBreak.OTHER_BODY}
    body = board(club)
    casting = body is not None and any(g.casting_vote for g in listed(body.seat_groups) if lasts(g, on))
    fine = {TieBreak.CASTING_VOTE: casting, TieBreak.OTHER_BODY: manned(trust, clause.decides, on)}
    return all(fine[step] for step in steps) if steps else None


def member_votes(trust: Trust, club: Entity, clause: MemberVotes, on: date) -> bool | None:
    classes = [c for c in listed(club.membership) if lasts(c, on)]
    return all((c.votes or 1 if c.voting else 0) == clause.votes for c in classes) if classes else None


def delegates(trust: Trust, club: Entity, clause: DelegatesMeeting, on: date) -> bool | None:
    there = len({o.holder for o in people(club, body_of(club, None, BodyKind.DELEGATES), on)})
    return 0 < there <= (clause.number or there)


def alone(trust: Trust, club: Entity, clause: Any, on: date) -> bool | None:
    return all(other == clause for other in said(club, type(clause), on))


def active(trust: Trust, club: Entity, clause: StatedPurpose, on: date) -> bool | None:
    mine = [a for a in listed(trust.activities) if a.entity == club.id and lasts(a, on)]
    return bool(mine) or any(lasts(right, on) for right in listed(trust.rights))


def distributed(kind: type[Any], of: set[DistributionKind], let: Callable[[Distribution, Any], bool]) -> Any:
    def oracle(trust: Trust, subject: str, on: date) -> Verdict:
        club = trust.entity(subject)
        asked = []
        for paid in listed(club.distributions):
            assert paid.on is not None
            if paid.kind_ in of and paid.on.day <= on:
                asked += [let(paid, clause) for clause in said(club, kind, paid.on.day)]
        return NOT_APPLICABLE if not asked else MET if all(asked) else BREACHED

    return oracle


def to_them(paid: Distribution, clause: Any) -> bool:
    return paid.to in clause.to


def locked(paid: Distribution, clause: AssetLock) -> bool:
    return not clause.locked or paid.to is not Recipient.PRIVATE_PERSONS


def certificates(trust: Trust, club: Entity, clause: ParticipationCertificates, on: date) -> bool | None:
    there = [c for c in listed(trust.capital) if isinstance(c, Certificates) and begun(c.start, on)]
    return None if clause.allowed else not there


def amending(trust: Trust, club: Entity, clause: AmendmentPower, on: date) -> bool | None:
    return manned(trust, clause.by, on) if clause.allowed else None


def amended(trust: Trust, subject: str, on: date) -> Verdict:
    club = trust.entity(subject)
    later = sorted(v.since.day for v in listed(club.articles) if v.since)
    since = [day for day in later if begun(When.on(day), on)]
    known = [day for day in since if any(v.since is None or v.since.day < day for v in listed(club.articles))]
    asked = [clause.allowed for day in known for clause in said(club, AmendmentPower, day - DAY)]
    return NOT_APPLICABLE if not asked else MET if all(asked) else BREACHED


def book_year(trust: Trust, subject: str, on: date) -> Verdict:
    club = trust.entity(subject)
    assert club.founded is not None
    asked = []
    for year in listed(club.financial_years):
        if year.since <= on:
            fits = [(c.month, c.day) == (year.since.month, year.since.day) for c in said(club, BookYear, year.since)]
            asked += [fit or club.founded.day == year.since for fit in fits]
    return NOT_APPLICABLE if not asked else MET if all(asked) else BREACHED


# Small clubs


@attrs.frozen(kw_only=True)
class Asked:
    """What a rule is asked of: the clauses it may find, how it judges them, and which fields may be left open."""

    clauses: tuple[Clause, ...]
    oracle: Any
    draws: str = "offices"
    open_: dict[tuple[type[Any], str], tuple[Any, ...]] = attrs.field(factory=dict)
    book: Rulebook
    exact: bool = True


@st.composite
def clubs(draw: DrawFn, asked: Asked) -> Trust:
    """A club of one entity, with what a rule looks at, some of it left open."""
    days = st.none() | st.sampled_from(DAYS).map(When.on)

    def stretch() -> dict[str, Any]:
        since, until = draw(days), draw(days)
        return {"since": since, "until": until if not (since and until) or since.day < until.day else None}

    def in_office() -> dict[str, Any]:
        there = stretch()
        since = there["since"] or (When.on(DAYS[0]) if "since" in asked.draws else None)
        left = there["until"]
        return {"since": since, "left": None if left is None or since is None or left.day <= since.day else left}

    def left_open(cls: type[Any], field: str, value: Any) -> Any:
        return None if (cls, field) in asked.open_ and draw(st.integers(0, 3)) == 0 else value

    def some(*options: Any) -> Any:
        return draw(st.sampled_from(options))

    # Every clause, some clauses, or none; perhaps in a second version of the articles.
    def clauses() -> tuple[Clause, ...] | None:
        found = tuple(draw(st.lists(st.sampled_from(asked.clauses), max_size=2, unique=True)))
        told: tuple[Clause, ...] | None = left_open(Articles, "clauses", found)
        return told

    versions = [Articles(id="first", clauses=clauses(), complete=True)]
    if versions[0].clauses is None:
        versions = [Articles(id="first", clauses=None)]
    elif draw(st.booleans()):
        second = tuple(draw(st.lists(st.sampled_from(asked.clauses), max_size=1)))
        versions.append(Articles(id="second", since=When.on(some(*DAYS)), clauses=second, complete=True))
    groups = (
        SeatGroup(id="chair-seat", seats=SeatRange(1, 1), votes=some(1, 2), casting_vote=some(True, False),
                  appointed_by=left_open(SeatGroup, "appointed_by", some("meeting", "firm")), **stretch()),
        SeatGroup(id="seats", seats=SeatRange(3, 3), appointed_by=some("meeting", "firm")),
    )  # fmt: skip
    kind = some(BodyKind.SUPERVISORY_BOARD, BodyKind.AUDIT_COMMITTEE, BodyKind.DELEGATES)
    council = Body(id="council", kind_=kind, seat_groups=(), **stretch())
    bodies = (Body(id="meeting", kind_=BodyKind.GENERAL_MEETING), Body(id="board", kind_=BodyKind.BOARD,
              seat_groups=groups), council)  # fmt: skip
    offices = [
        Office(
            id=f"o{number}",
            body=some("board", "board", "council") if "council" in asked.draws else "board",
            holder=left_open(Office, "holder", some("ann", "bob")),
            role_=left_open(Office, "role_", some(*OfficeRole)),
            executive=left_open(Office, "executive", some(True, False)),
            pay_per_year=left_open(Office, "pay_per_year", some(NOTHING, SOMETHING)),
            absent=some((), (Absence(**stretch(), replaced_by=some(None, "cas")),)),
            until=some(None, When.on(DAYS[-1] + 100 * DAY)),
            **in_office(),
        )
        for number in range(draw(st.integers(0, 3)))
    ]
    offices = [
        attrs.evolve(o, seat_group=None if o.body == "council" else some("chair-seat", "seats")) for o in offices
    ]
    members = [
        Member(
            id=f"m{number}",
            holder=left_open(Member, "holder", some("ann", "bob", "firm")),
            **(
                one := stretch()
                if (Member, "ended") not in asked.open_
                else {"since": None, "until": When.on(some(*DAYS))}
            ),
            ended=None if one["until"] is None else left_open(Member, "ended", some(*MembershipEnd)),
        )
        for number in range(draw(st.integers(0, 2)))
    ]
    club = Entity(
        id="club",
        form=LegalForm.COOPERATIE,
        liability=left_open(Entity, "liability", some(*Liability)),
        founded=When.on(DAYS[0] - 400 * DAY),
        articles=tuple(versions),
        bodies=bodies,
        offices=tuple(offices),
        members=left_open(Entity, "members", tuple(members)),
        membership=(
            MemberClass(
                id="class",
                voting=left_open(MemberClass, "voting", some(True, False)),
                votes=some(None, 2),
                residents_only=left_open(MemberClass, "residents_only", some(True, False)),
                on_entry=left_open(MemberClass, "on_entry", some(NOTHING, SOMETHING)),
                **stretch(),
            ),
        ),
        distributions=tuple(
            Distribution(
                id=f"d{number}",
                on=When.on(some(*DAYS)),
                to=left_open(Distribution, "to", some(*Recipient)),
                kind_=left_open(Distribution, "kind_", some(*DistributionKind)),
            )
            for number in range(draw(st.integers(0, 2)))
        ),
        financial_years=(FinancialYear(id="year", since=some(DAYS[0] - 400 * DAY, *DAYS), until=DAYS[-1] + DAY),)
        if "years" in asked.draws
        else (),
    )  # fmt: skip
    other = Entity(id="other", form=LegalForm.STICHTING, founded=When.on(DAYS[0]), articles=(Articles(clauses=(), complete=True),),
                   bodies=(), offices=(), members=(), membership=(), distributions=(), financial_years=(), liability=Liability.UA)  # fmt: skip
    right = Ownership(id="title", over="hall", holder="club", since=When.on(some(*DAYS)),
                      state=left_open(Ownership, "state", some(RightState.CONTRACTED, RightState.TRANSFERRED)))  # fmt: skip
    relation = Relation(
        id="relation",
        one="ann",
        other="bob",
        kind_=left_open(Relation, "kind_", some(*RelationKind)),
        **stretch(),
    )
    try:
        return Trust(
            id="small",
            name="Small",
            people=tuple(Person(id=name) for name in ("ann", "bob", "cas")),
            organisations=(Organisation(id="firm"),),
            entities=(club, other),
            assets=(HALL,),
            rights=(right,) if draw(st.booleans()) else (),
            relations=left_open(Trust, "relations", some((), (relation,))),
            activities=some((), (Activity(id="lunch", entity=left_open(Activity, "entity", "club"), **stretch()),)),
            capital=some((), (Loan(id="loan", issuer="club"),), (Certificates(id="paper", issuer="club",
                    start=When.on(some(*DAYS))),)),
        )  # fmt: skip
    except InvalidTrust:
        reject()


MEETING_TURNOUT = Turnout(number=2)
ONE_DAY, TWO_DAYS = Period.parse("1 day"), Period.parse("2 days")
PLAIN = Majority(share=Share(Fraction(1, 2)), more_than=True)
RUNS = Text(nl="De hal beheren.", en="Run the hall.")
OF_PROFIT = {DistributionKind.DIVIDEND, DistributionKind.MEMBER_REFUND, DistributionKind.GIFT}
OF_CAPITAL = {DistributionKind.CAPITAL, DistributionKind.LIQUIDATION}
HOLDERS = {(Office, "holder"): ("ann", "bob")}
ROLES = {(Office, "role_"): tuple(OfficeRole)}
ANN, BOB, FIRM = (Member(id=f"of-{name}", holder=name) for name in ("ann", "bob", "firm"))

ASKED: dict[str, Asked] = {
    "own.articles.board_size": Asked(
        book=OWN_ARTICLES_SEATS,
        clauses=(BoardSize(seats=SeatRange(1, 1)), BoardSize(seats=SeatRange(2, 3))),
        oracle=each(BoardSize, size),
    ),
    "own.articles.term.length": Asked(
        book=OWN_ARTICLES_SEATS,
        clauses=(
            TermOfOffice(length=ONE_DAY),
            TermOfOffice(length=TWO_DAYS),
            TermOfOffice(length=ONE_DAY, stays_until_succeeded=True),
            TermOfOffice(consecutive=1),
        ),
        oracle=each(TermOfOffice, length),
        draws="offices since",
    ),
    "own.articles.term.consecutive": Asked(
        book=OWN_ARTICLES_SEATS,
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
    "own.articles.term.rota": Asked(
        book=OWN_ARTICLES_SEATS,
        clauses=(TermOfOffice(by_rota=True), TermOfOffice(by_rota=False)),
        oracle=each(TermOfOffice, rota),
    ),
    "own.articles.appointment": Asked(
        book=OWN_ARTICLES_SEATS,
        clauses=(
            AppointmentRight(by="meeting"),
            AppointmentRight(by="firm", seat_group="seats"),
            AppointmentRight(by="meeting", seat_group="chair-seat"),
        ),
        oracle=each(AppointmentRight, appointment),
        open_={(SeatGroup, "appointed_by"): ("meeting", "firm")},
    ),
    "own.articles.nomination": Asked(
        book=OWN_ARTICLES_SEATS,
        clauses=(NominationRight(by="council", binding=True), NominationRight(binding=False)),
        oracle=each(NominationRight, named("by")),
        draws="council",
    ),
    "own.articles.supervisory_board": Asked(
        book=OWN_ARTICLES_SEATS,
        clauses=(Supervision(), Supervision(optional=True)),
        oracle=each(Supervision, supervised),
        draws="council",
    ),
    "own.articles.one_tier": Asked(
        book=OWN_ARTICLES_SEATS,
        clauses=(OneTierBoard(),),
        oracle=each(OneTierBoard, tiers),
        open_={(Office, "executive"): (True, False)},
    ),
    "own.articles.audit_committee": Asked(
        book=OWN_ARTICLES_SEATS,
        clauses=(AuditCommittee(), AuditCommittee(members=SeatRange(2, 2))),
        oracle=each(AuditCommittee, committee),
        draws="council",
    ),
    "own.articles.multiple_votes": Asked(
        book=OWN_ARTICLES_BOARD,
        clauses=(
            MultipleVotes(role_=OfficeRole.CHAIR, votes=2),
            MultipleVotes(holder="ann", votes=2),
            MultipleVotes(seat_group="chair-seat", votes=2),
        ),
        oracle=each(MultipleVotes, weighted(lambda group, clause: group.votes == clause.votes)),
        open_=ROLES,
    ),
    "own.articles.casting_vote": Asked(
        book=OWN_ARTICLES_BOARD,
        clauses=(
            CastingVote(role_=OfficeRole.CHAIR),
            CastingVote(holder="bob"),
            CastingVote(seat_group="chair-seat"),
        ),
        oracle=each(CastingVote, weighted(lambda group, _: group.casting_vote)),
        open_=ROLES,
    ),
    "own.articles.absence_of_all": Asked(
        book=OWN_ARTICLES_BOARD,
        clauses=(AbsenceOfAll(acts="council"), AbsenceOfAll(acts="cas"), AbsenceOfAll(appointed_by="meeting")),
        oracle=each(AbsenceOfAll, absence),
        draws="council",
    ),
    "own.articles.conflict_of_interest": Asked(
        book=OWN_ARTICLES_BOARD,
        clauses=(
            ConflictOfInterest(escalates_to="council"),
            ConflictOfInterest(escalates_to="meeting"),
            ConflictOfInterest(board_decides=True),
        ),
        oracle=each(ConflictOfInterest, named("escalates_to")),
        draws="council",
    ),
    "own.articles.registered_property": Asked(
        book=OWN_ARTICLES_BOARD,
        clauses=(
            PropertyPower(allowed=True),
            PropertyPower(allowed=False),
            PropertyPower(allowed=False, acts=(Subject.PURCHASE_OF_PROPERTY,)),
        ),
        oracle=property_power,
        open_={(Ownership, "state"): tuple(RightState)},
    ),
    "own.articles.remuneration": Asked(
        book=OWN_ARTICLES_BOARD,
        clauses=(Remuneration(allowed=Pay.NOTHING), Remuneration(allowed=Pay.SALARY)),
        oracle=each(Remuneration, pay),
        open_={(Office, "pay_per_year"): (NOTHING, SOMETHING)},
    ),
    "own.articles.representation": Asked(
        book=OWN_ARTICLES_BOARD,
        clauses=(
            Representation(together=2),
            Representation(roles=(OfficeRole.CHAIR,)),
            Representation(),
        ),
        oracle=each(Representation, together),
        open_=ROLES,
    ),
    "own.articles.admission": Asked(
        book=OWN_ARTICLES_MEMBERS,
        clauses=(Admission(residents_only=True), Admission(organisations=False), Admission(residents_only=False)),
        oracle=each(Admission, admission),
        open_={
            (MemberClass, "residents_only"): (True, False),
            (Member, "holder"): ("ann", "firm"),
            (Entity, "members"): ((), (FIRM,)),
        },
    ),
    "own.articles.cancellation_term": Asked(
        book=OWN_ARTICLES_MEMBERS,
        clauses=(CancellationTerm(at_year_end=True), CancellationTerm(), BookYear(month=2, day=28)),
        oracle=each(CancellationTerm, cancellation),
        open_={(Member, "ended"): tuple(MembershipEnd)},
    ),
    "own.articles.expulsion": Asked(
        book=OWN_ARTICLES_MEMBERS,
        clauses=(Expulsion(by="council"), Expulsion(by="board", appeal_to="meeting"), Expulsion()),
        oracle=each(Expulsion, named("by", "appeal_to")),
        draws="council",
    ),
    "own.articles.member_contribution": Asked(
        book=OWN_ARTICLES_MEMBERS,
        clauses=(MemberContribution(on_entry=SOMETHING), MemberContribution(repaid=True)),
        oracle=each(MemberContribution, contribution),
        open_={(MemberClass, "on_entry"): (NOTHING, SOMETHING)},
    ),
    "own.articles.member_liability": Asked(
        book=OWN_ARTICLES_MEMBERS,
        clauses=(MemberLiability(), MemberLiability(at_most=NOTHING), MemberLiability(at_most=SOMETHING)),
        oracle=each(MemberLiability, liability),
        open_={(Entity, "liability"): tuple(Liability)},
    ),
    "own.articles.directors_are_members": Asked(
        book=OWN_ARTICLES_MEMBERS,
        clauses=(DirectorsAreMembers(required=True), DirectorsAreMembers(required=False)),
        oracle=each(DirectorsAreMembers, members_only),
        open_={(Entity, "members"): ((), (ANN,), (BOB,), (ANN, BOB))},
    ),
    "own.articles.related_persons": Asked(
        book=OWN_ARTICLES_MEMBERS,
        clauses=(RelatedPersons(at_most=0), RelatedPersons(at_most=2), RelatedPersons(less_than=Share(Fraction(1, 2)))),
        oracle=each(RelatedPersons, related),
        open_={
            (Relation, "kind_"): tuple(RelationKind),
            (Trust, "relations"): ((), (Relation(id="hidden", one="ann", other="bob", kind_=RelationKind.FAMILY),)),
        },
        exact=False,
    ),
    "own.articles.quorum": Asked(
        book=OWN_ARTICLES_MEETING,
        clauses=(
            Quorum(turnout=MEETING_TURNOUT),
            Quorum(body="board", turnout=MEETING_TURNOUT),
            Quorum(turnout=Turnout(share=Share(Fraction(1, 2)))),
        ),
        oracle=each(Quorum, reached(lambda clause: clause.turnout)),
    ),
    "own.articles.majority": Asked(
        book=OWN_ARTICLES_MEETING,
        clauses=(
            MajorityNeeded(needs=PLAIN),
            MajorityNeeded(body="board", needs=attrs.evolve(PLAIN, turnout=MEETING_TURNOUT)),
            MajorityNeeded(needs=attrs.evolve(PLAIN, turnout=MEETING_TURNOUT)),
        ),
        oracle=each(MajorityNeeded, reached(lambda clause: clause.needs.turnout)),
    ),
    "own.articles.ties": Asked(
        book=OWN_ARTICLES_MEETING,
        clauses=(
            TieRule(body="board", steps=(TieBreak.CASTING_VOTE,)),
            TieRule(body="board", steps=(TieBreak.LOT, TieBreak.OTHER_BODY), decides="council"),
            TieRule(body="board", steps=(TieBreak.REJECTED,)),
        ),
        oracle=each(TieRule, ties),
        draws="council",
    ),
    "own.articles.approval": Asked(
        book=OWN_ARTICLES_MEETING,
        clauses=(
            ApprovalNeeded(subjects=(Subject.LOAN,), by="council"),
            ApprovalNeeded(subjects=(Subject.LOAN,), by="firm"),
        ),
        oracle=each(ApprovalNeeded, named("by")),
        draws="council",
    ),
    "own.articles.member_votes": Asked(
        book=OWN_ARTICLES_MEETING,
        clauses=(MemberVotes(votes=0), MemberVotes(votes=1), MemberVotes(votes=2, member_class="class")),
        oracle=each(MemberVotes, member_votes),
        open_={(MemberClass, "voting"): (True, False)},
    ),
    "own.articles.votes_of_others": Asked(
        book=OWN_ARTICLES_MEETING,
        clauses=(VotesOfOthers(of="council"), VotesOfOthers()),
        oracle=each(VotesOfOthers, named("of")),
        draws="council",
    ),
    "own.articles.delegates": Asked(
        book=OWN_ARTICLES_MEETING,
        clauses=(DelegatesMeeting(), DelegatesMeeting(number=1)),
        oracle=each(DelegatesMeeting, delegates),
        draws="council",
    ),
    "own.articles.notice": Asked(
        book=OWN_ARTICLES_MEETING,
        clauses=(NoticePeriod(period=ONE_DAY), NoticePeriod(period=TWO_DAYS)),
        oracle=each(NoticePeriod, alone),
    ),
    "own.articles.proxies": Asked(
        book=OWN_ARTICLES_MEETING,
        clauses=(ProxyVoting(allowed=True), ProxyVoting(allowed=False)),
        oracle=each(ProxyVoting, alone),
    ),
    "own.articles.digital": Asked(
        book=OWN_ARTICLES_MEETING,
        clauses=(DigitalParticipation(allowed=True), DigitalParticipation(allowed=False)),
        oracle=each(DigitalParticipation, alone),
    ),
    "own.articles.outside_meeting": Asked(
        book=OWN_ARTICLES_MEETING,
        clauses=(OutsideMeeting(allowed=True), OutsideMeeting(allowed=False)),
        oracle=each(OutsideMeeting, alone),
    ),
    "own.articles.meeting_on_request": Asked(
        book=OWN_ARTICLES_MEETING,
        clauses=(MeetingOnRequest(within=ONE_DAY), MeetingOnRequest(within=TWO_DAYS)),
        oracle=each(MeetingOnRequest, alone),
    ),
    "own.articles.stated_purpose": Asked(
        book=OWN_ARTICLES_PURPOSE,
        clauses=(StatedPurpose(text=RUNS),),
        oracle=each(StatedPurpose, active),
        open_={(Activity, "entity"): ("club", "other")},
    ),
    "own.articles.surplus": Asked(
        book=OWN_ARTICLES_PURPOSE,
        clauses=(Surplus(to=(Recipient.NEIGHBOURHOOD, Recipient.SIMILAR_BODY)), Surplus(to=())),
        oracle=distributed(Surplus, OF_PROFIT, to_them),
        open_={(Distribution, "to"): tuple(Recipient), (Distribution, "kind_"): tuple(DistributionKind)},
    ),
    "own.articles.liquidation_surplus": Asked(
        book=OWN_ARTICLES_PURPOSE,
        clauses=(LiquidationSurplus(to=(Recipient.SIMILAR_BODY,)),),
        oracle=distributed(LiquidationSurplus, {DistributionKind.LIQUIDATION}, to_them),
        open_={(Distribution, "to"): tuple(Recipient)},
    ),
    "own.articles.asset_lock": Asked(
        book=OWN_ARTICLES_PURPOSE,
        clauses=(AssetLock(locked=True), AssetLock(locked=False)),
        oracle=distributed(AssetLock, OF_CAPITAL, locked),
        open_={(Distribution, "to"): tuple(Recipient)},
    ),
    "own.articles.non_member_trade": Asked(
        book=OWN_ARTICLES_PURPOSE,
        clauses=(NonMemberTrade(allowed=True), NonMemberTrade(allowed=False)),
        oracle=each(NonMemberTrade, alone),
    ),
    "own.articles.participation_certificates": Asked(
        book=OWN_ARTICLES_PURPOSE,
        clauses=(ParticipationCertificates(allowed=False), ParticipationCertificates(allowed=True)),
        oracle=each(ParticipationCertificates, certificates),
    ),
    "own.articles.amendment_power": Asked(
        book=OWN_ARTICLES_PURPOSE,
        clauses=(AmendmentPower(allowed=True, by="council"), AmendmentPower(allowed=False, by="council")),
        oracle=each(AmendmentPower, amending),
        draws="council",
    ),
    "own.articles.amended": Asked(
        book=OWN_ARTICLES_PURPOSE,
        clauses=(AmendmentPower(allowed=True), AmendmentPower(allowed=False)),
        oracle=amended,
    ),
    "own.articles.book_year": Asked(
        book=OWN_ARTICLES_PURPOSE,
        clauses=(BookYear(month=2, day=28), BookYear(month=3)),
        oracle=book_year,
        draws="years",
    ),
}


def test_each_rule_is_tried() -> None:
    assert set(ASKED) == {rule.id for book in BOOKS for rule in book.rules}


@pytest.mark.parametrize("rule", ASKED)
def test_every_rule_finds_what_all_completions_give(rule: str) -> None:
    asked = ASKED[rule]
    book = Rulebook(
        id="own",
        title=asked.book.title,
        read_on=asked.book.read_on,
        rules=tuple(one for one in asked.book.rules if one.id == rule),
    )
    check_exact(book, rule, asked.oracle, clubs(asked), asked.open_, exact=asked.exact, examples=25)
    # What articles that are not told lay down, is judged soundly.
    hidden = {(Articles, "clauses"): ((), *((clause,) for clause in asked.clauses))}
    less = attrs.evolve(asked, open_={**asked.open_, **hidden})
    check_exact(book, rule, asked.oracle, clubs(less), less.open_, exact=False, examples=8)
