"""Small clubs with articles, drawn for rules about clauses, and plain counting over them without views.

A ``Trial`` says which clauses a rule may find, how an oracle judges, and which fields may be left open; ``check_trial``
holds the rule against the oracle.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

import attrs
import hypothesis.strategies as st
from hypothesis import reject
from hypothesis.strategies import DrawFn

from wijkonderneming.governance.findings import Verdict
from wijkonderneming.governance.rules import Rulebook
from wijkonderneming.model.activities import Activity
from wijkonderneming.model.articles import Articles
from wijkonderneming.model.assets import Building
from wijkonderneming.model.bodies import Body, BodyKind, SeatGroup, SeatRange
from wijkonderneming.model.clause import Clause
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
from wijkonderneming.model.suspensions import Absence
from wijkonderneming.model.trust import InvalidTrust, Trust
from wijkonderneming.testing.drawing import DAYS
from wijkonderneming.testing.exact import check_exact
from wijkonderneming.values.base import Frozen
from wijkonderneming.values.money import Money
from wijkonderneming.values.when import When

__all__ = [
    "Follows",
    "Trial",
    "begun",
    "board",
    "body_of",
    "check_trial",
    "each",
    "lasts",
    "manned",
    "people",
    "said",
    "serves",
    "version_on",
]

DAY = timedelta(days=1)
NOTHING, SOMETHING = Money("EUR 0.00"), Money("EUR 25.00")
HALL = Building(id="hall")


def begun(when: When | None, on: date) -> bool:
    """Whether a day has come; one that is not stated has."""
    return when is None or when.day <= on


def lasts(item: Any, on: date) -> bool:
    """Whether a stretch holds on a day."""
    return begun(item.since, on) and (item.until is None or on < item.until.day)


def version_on(club: Entity, on: date) -> Articles | None:
    """The version of its articles in force on a day: the last one that began."""
    there = [version for version in listed(club.articles) if lasts(version, on)]
    return max(there, key=lambda version: version.since.day if version.since else date.min, default=None)


def said(club: Entity, kind: type[Any], on: date) -> tuple[Any, ...]:
    """The clauses of a kind that its articles in force on a day lay down."""
    version = version_on(club, on)
    return () if version is None else version.said(kind)


def serves(office: Office, on: date) -> bool:
    """Whether somebody is in office on a day."""
    return begun(office.since, on) and (office.left is None or on < office.left.day)


def body_of(club: Entity, name: str | None, *kinds: BodyKind) -> Body | None:
    """The body with an id, or without one of some kinds."""
    found = [b for b in listed(club.bodies) if b.id == name or (name is None and b.kind_ in kinds)]
    return found[0] if found else None


def people(club: Entity, body: Body | None, on: date) -> list[Office]:
    """The offices of those in a body on a day."""
    if body is None or not lasts(body, on):
        return []
    return [office for office in listed(club.offices) if office.body == body.id and serves(office, on)]


def manned(trust: Trust, name: str | None, on: date) -> bool:
    """Whether somebody whom a clause names is there: of a body, with somebody in it."""
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
        return Verdict.NOT_APPLICABLE if not asked else Verdict.MET if all(asked) else Verdict.BREACHED

    return oracle


def board(club: Entity) -> Body | None:
    """Its board."""
    return body_of(club, None, BodyKind.BOARD)


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False, eq=False)
class Trial(Frozen):
    """What a rule about clauses is tried on.

    Attributes:
        clauses: the clauses it may find.
        oracle: judges a club that leaves nothing open, by trust, subject and day.
        draws: words for what is drawn besides: ``since`` of every office, offices in the ``council``, listed ``years``.
        open_: the fields that may be left open, each with every value it may turn out to have.
        exact: whether the verdicts must be the same; otherwise none may be missing.
    """

    clauses: tuple[Clause, ...]
    oracle: Callable[[Trust, str, date], Verdict]
    draws: str = ""
    open_: Mapping[tuple[type[Any], str], tuple[Any, ...]] = attrs.field(factory=dict)
    exact: bool = True


def check_trial(book: Rulebook, rule: str, trial: Trial) -> None:
    """What a rule finds about small clubs is what its oracle says of all ways in which they may turn out.

    Args:
        book: the rulebook.
        rule: id of the rule.
        trial: what it is tried on.

    Raises:
        AssertionError: with the trust, and what was found and expected.
    """
    alone = attrs.evolve(book, rules=tuple(one for one in book.rules if one.id == rule))
    check_exact(alone, rule, trial.oracle, clubs(trial), trial.open_, exact=trial.exact, examples=25)
    # What articles that are not told lay down, is judged soundly.
    hidden = {(Articles, "clauses"): ((), *((clause,) for clause in trial.clauses))}
    less = attrs.evolve(trial, open_={**trial.open_, **hidden})
    check_exact(alone, rule, trial.oracle, clubs(less), less.open_, exact=False, examples=8)


@st.composite
def clubs(draw: DrawFn, trial: Trial) -> Trust:
    """A club of one entity, with what a rule looks at, some of it left open."""
    days = st.none() | st.sampled_from(DAYS).map(When.on)

    def stretch() -> dict[str, Any]:
        since, until = draw(days), draw(days)
        return {"since": since, "until": until if not (since and until) or since.day < until.day else None}

    def in_office() -> dict[str, Any]:
        there = stretch()
        since = there["since"] or (When.on(DAYS[0]) if "since" in trial.draws else None)
        left = there["until"]
        return {"since": since, "left": None if left is None or since is None or left.day <= since.day else left}

    def left_open(cls: type[Any], field: str, value: Any) -> Any:
        return None if (cls, field) in trial.open_ and draw(st.integers(0, 3)) == 0 else value

    def some(*options: Any) -> Any:
        return draw(st.sampled_from(options))

    # Every clause, some clauses, or none; perhaps in a second version of the articles.
    def clauses() -> tuple[Clause, ...] | None:
        found = tuple(draw(st.lists(st.sampled_from(trial.clauses), max_size=2, unique=True)))
        told: tuple[Clause, ...] | None = left_open(Articles, "clauses", found)
        return told

    versions = [Articles(id="first", clauses=clauses(), complete=True)]
    if versions[0].clauses is None:
        versions = [Articles(id="first", clauses=None)]
    elif draw(st.booleans()):
        second = tuple(draw(st.lists(st.sampled_from(trial.clauses), max_size=1)))
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
            body=some("board", "board", "council") if "council" in trial.draws else "board",
            holder=left_open(Office, "holder", some("ann", "bob")),
            role_=left_open(Office, "role_", some(*OfficeRole)),
            executive=left_open(Office, "executive", some(True, False)),
            pay_per_year=left_open(Office, "pay_per_year", some(NOTHING, SOMETHING)),
            absent=some((), (Absence(**stretch(), replaced_by=some(None, "cas")),)),
            until=some(None, When.on(DAYS[-1] + 100 * DAY), When.on(DAYS[-1] + 200 * DAY)),
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
                if (Member, "ended") not in trial.open_
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
        if "years" in trial.draws
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
