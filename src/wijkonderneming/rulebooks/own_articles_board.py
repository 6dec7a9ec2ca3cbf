"""An entity's own articles on how its board acts: votes, absence, conflicts of interest, property, pay, representation."""

from __future__ import annotations

from collections.abc import Callable

from wijkonderneming.governance.findings import Judgement, judge
from wijkonderneming.governance.rules import Rulebook, each_entity, rule
from wijkonderneming.governance.severity import Severity
from wijkonderneming.governance.views.entity import EntityView
from wijkonderneming.governance.views.told import Told, ToldList
from wijkonderneming.model.bodies import SeatGroup
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
from wijkonderneming.model.offices import Office, OfficeRole
from wijkonderneming.model.rights import Right, RightState
from wijkonderneming.model.subjects import Subject
from wijkonderneming.rulebooks.own_articles_facts import (
    HELD_FROM,
    READ_ON,
    able_to_act,
    follow,
    followed_then,
    is_there,
    laid_down_then,
    meant,
    offices_in,
    own,
    seats_meant,
    serves,
)
from wijkonderneming.values.text import Text
from wijkonderneming.values.truth import FALSE, TRUE, Truth

__all__ = ["OWN_ARTICLES_BOARD"]


@rule(
    "own.articles.multiple_votes",
    about=each_entity,
    title=Text(
        nl="Wie volgens de statuten meer stemmen heeft, heeft er zoveel",
        en="Whoever has more votes by the articles has that many",
    ),
    source=own(MultipleVotes),
    severity=Severity.ARTICLES,
    held_from=HELD_FROM,
    short="ART-10",
)
def as_many_votes_as_the_articles_give(entity: EntityView) -> Judgement:
    """Judged on the seats the clause names, or on those in which the holder or the office sits.

    Met by a chair in a seat of two votes where the articles give the chair two; breached by a seat of one vote.
    """

    def given(clause: Told[MultipleVotes]) -> Truth:
        return _seats(entity, clause, lambda group: group.votes == clause.noun.votes)

    return follow(entity, MultipleVotes, "votes", given, concerns=lambda clause: _anybody(entity, clause))


@rule(
    "own.articles.casting_vote",
    about=each_entity,
    title=Text(
        nl="Wie volgens de statuten de doorslag geeft, heeft die stem",
        en="Whoever has the casting vote by the articles has it",
    ),
    source=own(CastingVote),
    severity=Severity.ARTICLES,
    held_from=HELD_FROM,
    short="ART-11",
)
def the_casting_vote_is_theirs(entity: EntityView) -> Judgement:
    """Judged on the seats the clause names, or on those in which the holder or the office sits.

    Met by a chair in a seat that decides a tie; breached by a chair in a seat that does not.
    """

    def given(clause: Told[CastingVote]) -> Truth:
        return _seats(entity, clause, lambda group: group.casting_vote)

    return follow(entity, CastingVote, "the casting vote", given, concerns=lambda clause: _anybody(entity, clause))


def _anybody(entity: EntityView, clause: Told[MultipleVotes] | Told[CastingVote]) -> Truth:
    """Whether the seats a clause names are there, or somebody whom it means is in office."""
    if clause.noun.seat_group is not None:
        return seats_meant(entity, clause).some(lambda group: group.holds, asks="seats of the clause")
    offices = offices_in(entity, meant(entity, clause))
    return offices.some(lambda office: serves(office) & _is_meant(office, clause), asks="meant")


def _is_meant(office: Told[Office], clause: Told[MultipleVotes] | Told[CastingVote]) -> Truth:
    holder, role = clause.noun.holder, clause.noun.role_
    return office.is_("role_", role) if role is not None else office.refers_to("holder", str(holder))


def _seats(
    entity: EntityView, clause: Told[MultipleVotes] | Told[CastingVote], test: Callable[[SeatGroup], bool]
) -> Truth:
    """Whether a test holds of the seats a clause names, or of those in which whoever it means sits."""
    if clause.noun.seat_group is not None:
        return seats_meant(entity, clause).every(lambda group: Truth.certainly(test(group.noun)), asks="so")
    groups = {group.id: group.group for group in meant(entity, clause).groups}

    def fits(office: Told[Office]) -> Truth:
        group = groups.get(office.noun.seat_group or "")
        seat = (
            Truth.undecided((office.unknown("seat_group"),), "votes") if group is None else Truth.certainly(test(group))
        )
        return ~(serves(office) & _is_meant(office, clause)) | seat

    return offices_in(entity, meant(entity, clause)).every(fits, asks="with the votes of the clause")


@rule(
    "own.articles.absence_of_all",
    about=each_entity,
    title=Text(
        nl="Bij belet of ontstentenis van allen handelt wie de statuten aanwijzen",
        en="When all are away or gone, somebody acts as the articles say",
    ),
    source=own(AbsenceOfAll),
    severity=Severity.ARTICLES,
    held_from=HELD_FROM,
    short="ART-12",
)
def somebody_acts_for_them(entity: EntityView) -> Judgement:
    """Asked only while nobody of the body can act: all seats are empty, or everybody is away or suspended.

    Met when whoever the articles point out is there, or those away are replaced; breached when nobody acts.
    """
    offices = offices_in(entity, entity.board)

    def acts(clause: Told[AbsenceOfAll]) -> Truth:
        named = FALSE if clause.noun.acts is None else is_there(entity, clause.noun.acts)
        return named | offices_in(entity, meant(entity, clause)).some(_replaced, asks="replaced")

    def nobody(clause: Told[AbsenceOfAll]) -> Truth:
        body = meant(entity, clause)
        return body.is_there & ~able_to_act(entity, body)

    return follow(
        entity,
        AbsenceOfAll,
        "absence of all",
        acts,
        concerns=nobody,
        directors_in_office=offices.how_many(serves, asks="in office"),
    )


def _replaced(office: Told[Office]) -> Truth:
    return serves(office) & Truth.any(
        one.holds & Truth.certainly(one.is_stated("replaced_by")) for one in office.items("absent")
    )


@rule(
    "own.articles.conflict_of_interest",
    about=each_entity,
    title=Text(
        nl="Wie bij tegenstrijdig belang beslist, is er",
        en="Whoever decides when interests conflict is there",
    ),
    source=own(ConflictOfInterest),
    severity=Severity.ARTICLES,
    held_from=HELD_FROM,
    short="ART-13",
)
def whoever_decides_then_is_there(entity: EntityView) -> Judgement:
    """A clause that sends a decision elsewhere is of use only while somebody is there to take it.

    Met by a general meeting, or a supervisory board with somebody in it; breached by a body that is gone or empty.
    """
    return follow(
        entity,
        ConflictOfInterest,
        "who decides",
        lambda clause: is_there(entity, clause.noun.escalates_to),
        concerns=lambda clause: Truth.certainly(clause.noun.escalates_to is not None),
    )


@rule(
    "own.articles.registered_property",
    about=each_entity,
    title=Text(
        nl="Registergoed is verkregen toen de statuten dat toelieten",
        en="Registered property was acquired while the articles let it",
    ),
    source=own(PropertyPower),
    severity=Severity.ARTICLES,
    held_from=HELD_FROM,
    short="ART-14",
)
def acquired_while_the_articles_let_it(entity: EntityView) -> Judgement:
    """Judged by the articles in force on the day the right was acquired. Whether somebody approved is not asked.

    Met by a building bought under articles that let the board; breached by one bought under articles that do not.
    """
    rights = entity.world.told.items("rights").where(lambda right: _is_registered(entity, right))
    let = rights.every(lambda right: ~_acquired(right) | _was_let(entity, right), asks="acquired while let")
    by_clause = rights.some(
        lambda right: _acquired(right) & laid_down_then(entity, PropertyPower, right, "since"),
        asks="under such a clause",
    )
    acquired = rights.how_many(_acquired, asks="acquired")
    return judge(let, applies=by_clause, rights_in_registered_property=acquired)


def _is_registered(entity: EntityView, right: Right) -> bool:
    return right.holder == entity.id and right.real and bool(entity.trust[right.over].immovable)


def _acquired(right: Told[Right]) -> Truth:
    """Whether a right has been acquired by the day."""
    done = right.is_("state", RightState.TRANSFERRED, RightState.ENDED)
    return done & right.day("since", unstated=TRUE).reached


def _was_let(entity: EntityView, right: Told[Right]) -> Truth:
    return followed_then(entity, PropertyPower, right, "since", "no power to buy", lambda clause: ~_forbids(clause))


def _forbids(clause: Told[PropertyPower]) -> Truth:
    acts = clause.noun.acts
    return Truth.certainly(not clause.noun.allowed and (acts is None or Subject.PURCHASE_OF_PROPERTY in acts))


@rule(
    "own.articles.remuneration",
    about=each_entity,
    title=Text(
        nl="Niemand krijgt meer betaald dan de statuten toelaten",
        en="Nobody is paid more than the articles let",
    ),
    source=own(Remuneration),
    severity=Severity.ARTICLES,
    held_from=HELD_FROM,
    short="ART-15",
)
def nobody_is_paid_more(entity: EntityView) -> Judgement:
    """Costs are no pay. Whether pay is no more than a modest fee for attending is not known from the amount.

    Met by directors who are paid nothing; breached by one who is paid where the articles let only costs be paid.
    """

    def within(clause: Told[Remuneration]) -> Truth:
        return offices_in(entity, meant(entity, clause)).every(
            lambda office: ~serves(office) | _may_be_paid(office, clause.noun.allowed), asks="paid within the clause"
        )

    def anybody(clause: Told[Remuneration]) -> Truth:
        return offices_in(entity, meant(entity, clause)).some(serves, asks="in office")

    return follow(entity, Remuneration, "pay", within, concerns=anybody)


def _may_be_paid(office: Told[Office], allowed: Pay) -> Truth:
    if allowed is Pay.SALARY:
        return TRUE
    pay = office.noun.pay_per_year
    if pay is None or (pay.cents and allowed is Pay.ATTENDANCE_FEE):
        return Truth.undecided((office.unknown("pay_per_year"),), f"paid no more than {allowed.value}")
    return Truth.certainly(not pay.cents)


@rule(
    "own.articles.representation",
    about=each_entity,
    title=Text(
        nl="Er zijn genoeg bestuurders om samen te vertegenwoordigen",
        en="Enough directors are in office to represent together",
    ),
    source=own(Representation),
    severity=Severity.ARTICLES,
    held_from=HELD_FROM,
    short="ART-16",
)
def enough_to_represent(entity: EntityView) -> Judgement:
    """Of the offices that must be among them, each is filled. A board nobody is in is not asked.

    Met by three directors where two represent together; breached by one, and by a board without the treasurer that the
    articles name.
    """
    board = entity.board
    offices = offices_in(entity, board)

    def enough(clause: Told[Representation]) -> Truth:
        together = board.in_office >= (clause.noun.together or 0)
        filled = [_filled(offices, role) for role in clause.noun.roles or ()]
        return together & Truth.all(filled)

    return follow(
        entity,
        Representation,
        "representing together",
        enough,
        concerns=lambda _: board.is_there & (board.in_office > 0),
        directors_in_office=board.in_office,
    )


def _filled(offices: ToldList, role: OfficeRole) -> Truth:
    return offices.some(lambda office: serves(office) & office.is_("role_", role), asks=role.value)


OWN_ARTICLES_BOARD = Rulebook(
    id="own.articles.board",
    title=Text(nl="Eigen statuten: hoe het bestuur handelt", en="Own articles: how the board acts"),
    read_on=READ_ON,
    rules=(
        as_many_votes_as_the_articles_give,
        the_casting_vote_is_theirs,
        somebody_acts_for_them,
        whoever_decides_then_is_there,
        acquired_while_the_articles_let_it,
        nobody_is_paid_more,
        enough_to_represent,
    ),
)
