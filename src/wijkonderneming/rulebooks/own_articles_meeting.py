"""An entity's own articles on meetings and votes: whether what they lay down can be done, and is one thing.

How a meeting went is judged where its decisions are.
"""

from __future__ import annotations

from typing import Any

from wijkonderneming.governance.findings import Judgement
from wijkonderneming.governance.rules import Rulebook, each_entity, rule
from wijkonderneming.governance.severity import Severity
from wijkonderneming.governance.views.entity import EntityView
from wijkonderneming.governance.views.told import Told
from wijkonderneming.model.bodies import BodyKind
from wijkonderneming.model.clauses_board import CastingVote
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
from wijkonderneming.model.members import MemberClass
from wijkonderneming.rulebooks.own_articles_facts import (
    HELD_FROM,
    MEMBER_FORMS,
    READ_ON,
    follow,
    is_there,
    meant,
    meeting_meant,
    one_thing,
    own,
    people_in,
    seats_of,
)
from wijkonderneming.values.text import Text
from wijkonderneming.values.truth import FALSE, TRUE, Truth

__all__ = ["OWN_ARTICLES_MEETING"]


@rule(
    "own.articles.quorum",
    about=each_entity,
    title=Text(
        nl="Er zijn genoeg mensen om het quorum te halen",
        en="There are enough people for the quorum",
    ),
    source=own(Quorum),
    severity=Severity.ARTICLES,
    held_from=HELD_FROM,
    short="ART-24",
)
def enough_for_the_quorum(entity: EntityView) -> Judgement:
    """Asked of a quorum that is a number, of people in office or of members; a part of them can always be there.

    Met by five directors where three must take part; breached by two.
    """
    return follow(
        entity,
        Quorum,
        "the quorum",
        lambda clause: _enough(entity, clause, clause.noun.turnout.number),
        concerns=lambda clause: Truth.certainly(clause.noun.turnout.number is not None),
    )


@rule(
    "own.articles.majority",
    about=each_entity,
    title=Text(
        nl="Er zijn genoeg mensen voor de opkomst die een meerderheid vraagt",
        en="There are enough people for the turnout that a majority needs",
    ),
    source=own(MajorityNeeded),
    severity=Severity.ARTICLES,
    held_from=HELD_FROM,
    short="ART-25",
)
def enough_for_the_majority(entity: EntityView) -> Judgement:
    """Asked of a majority that needs a number of votes to take part.

    Met by ten members where ten must take part; breached by nine.
    """
    return follow(
        entity,
        MajorityNeeded,
        "the turnout of a majority",
        lambda clause: _enough(entity, clause, _number(clause.noun)),
        concerns=lambda clause: Truth.certainly(_number(clause.noun) is not None),
    )


def _number(clause: MajorityNeeded) -> int | None:
    return None if clause.needs.turnout is None else clause.needs.turnout.number


def _enough(entity: EntityView, clause: Told[Any], number: int | None) -> Truth:
    return people_in(entity, meeting_meant(entity, clause)) >= (number or 0)


@rule(
    "own.articles.ties",
    about=each_entity,
    title=Text(
        nl="Wie bij staking van stemmen beslist, is er",
        en="Whoever decides a tie is there",
    ),
    source=own(TieRule),
    severity=Severity.ARTICLES,
    held_from=HELD_FROM,
    short="ART-26",
)
def whoever_decides_a_tie_is_there(entity: EntityView) -> Judgement:
    """Asked where a tie goes to a casting vote or to another body.

    Met by a chair whose seat has the casting vote; breached where no seat has it and no clause gives it, and by another
    body that is gone.
    """

    def settled(clause: Told[TieRule]) -> Truth:
        steps = clause.noun.steps
        cast = _casting_vote(entity, clause) if TieBreak.CASTING_VOTE in steps else TRUE
        named = FALSE if clause.noun.decides is None else is_there(entity, clause.noun.decides)
        return cast & (named if TieBreak.OTHER_BODY in steps else TRUE)

    def by_somebody(clause: Told[TieRule]) -> Truth:
        return Truth.certainly(bool({TieBreak.CASTING_VOTE, TieBreak.OTHER_BODY} & set(clause.noun.steps)))

    return follow(entity, TieRule, "ties", settled, concerns=by_somebody)


def _casting_vote(entity: EntityView, clause: Told[TieRule]) -> Truth:
    """Whether a seat of the body has a casting vote, or a clause gives one."""
    body = meeting_meant(entity, clause)
    seat = seats_of(body).some(lambda g: g.holds & Truth.certainly(g.noun.casting_vote), asks="a casting vote")
    if not body.is_told:
        return seat
    same = f"given in {body.id}"
    return seat | entity.clauses(CastingVote).some(same, lambda o: Truth.certainly(meant(entity, o).id == body.id))


@rule(
    "own.articles.approval",
    about=each_entity,
    title=Text(nl="Wie goedkeurt is er", en="Whoever approves is there"),
    source=own(ApprovalNeeded),
    severity=Severity.ARTICLES,
    held_from=HELD_FROM,
    short="ART-27",
)
def whoever_approves_is_there(entity: EntityView) -> Judgement:
    """Without whoever approves, nothing that needs approval can be decided.

    Met by a supervisory board with somebody in it; breached by one that nobody is in.
    """
    return follow(entity, ApprovalNeeded, "who approves", lambda clause: is_there(entity, clause.noun.by))


@rule(
    "own.articles.member_votes",
    about=each_entity,
    title=Text(
        nl="Leden hebben zoveel stemmen als de statuten geven",
        en="Members have as many votes as the articles give",
    ),
    source=own(MemberVotes),
    forms=MEMBER_FORMS,
    severity=Severity.ARTICLES,
    held_from=HELD_FROM,
    short="ART-28",
)
def as_many_votes_as_the_articles_give_members(entity: EntityView) -> Judgement:
    """Judged on what is recorded of each class; one that does not vote has none.

    Met by associates who do not vote where the articles give them no vote; breached by a class of two votes where they
    give one.
    """

    def classes(clause: Told[MemberVotes]) -> Any:
        name = clause.noun.member_class
        return entity.told.items("membership").where(lambda members: name in {None, members.id})

    def so_many(clause: Told[MemberVotes]) -> Truth:
        votes: Truth = classes(clause).every(
            lambda members: ~members.holds | _has(members, clause.noun.votes), asks=f"{clause.noun.votes} votes"
        )
        return votes

    def any_class(clause: Told[MemberVotes]) -> Truth:
        there: Truth = classes(clause).some(lambda members: members.holds, asks="classes of the clause")
        return there

    return follow(entity, MemberVotes, "votes of members", so_many, concerns=any_class)


def _has(members: Told[MemberClass], votes: int) -> Truth:
    """Whether each member of a class has so many votes."""
    if votes == 0:
        return ~members.flag("voting")
    return members.flag("voting") & Truth.certainly((members.noun.votes or 1) == votes)


@rule(
    "own.articles.votes_of_others",
    about=each_entity,
    title=Text(
        nl="Het orgaan waarvan anderen dan leden stemmen, is er",
        en="The body whose people vote though they are no members is there",
    ),
    source=own(VotesOfOthers),
    forms=MEMBER_FORMS,
    severity=Severity.ARTICLES,
    held_from=HELD_FROM,
    short="ART-29",
)
def others_who_vote_are_there(entity: EntityView) -> Judgement:
    """Asked where the articles name the body.

    Met by a supervisory board with somebody in it; breached by one that was abolished.
    """
    return follow(
        entity,
        VotesOfOthers,
        "others who vote",
        lambda clause: is_there(entity, clause.noun.of),
        concerns=lambda clause: Truth.certainly(clause.noun.of is not None),
    )


@rule(
    "own.articles.delegates",
    about=each_entity,
    title=Text(
        nl="De ledenraad is er, met niet meer afgevaardigden dan de statuten zeggen",
        en="There are delegates, no more than the articles say",
    ),
    source=own(DelegatesMeeting),
    forms=MEMBER_FORMS,
    severity=Severity.ARTICLES,
    held_from=HELD_FROM,
    short="ART-30",
)
def there_are_delegates(entity: EntityView) -> Judgement:
    """Members' delegates form the general meeting.

    Met by twelve delegates where there are twelve at most; breached by thirteen, and by none.
    """

    def delegates(clause: Told[DelegatesMeeting]) -> Truth:
        body, most = meant(entity, clause, BodyKind.DELEGATES), clause.noun.number
        few = TRUE if most is None else body.in_office <= most
        return body.is_there & (body.in_office > 0) & few

    return follow(entity, DelegatesMeeting, "delegates", delegates)


# How a meeting goes, is for decisions: here only whether the articles say one thing


@rule(
    "own.articles.notice",
    about=each_entity,
    title=Text(nl="De statuten zeggen over oproeping één ding", en="The articles say one thing about notice"),
    source=own(NoticePeriod),
    severity=Severity.ARTICLES,
    held_from=HELD_FROM,
    short="ART-31",
)
def one_notice(entity: EntityView) -> Judgement:
    """Whether notice was given in time is judged for each meeting.

    Met by one clause for each body and subject; breached by two that ask 7 and 14 days for the same.
    """
    return one_thing(entity, NoticePeriod, "one notice", lambda clause: meeting_meant(entity, clause).id)


@rule(
    "own.articles.proxies",
    about=each_entity,
    title=Text(nl="De statuten zeggen over volmachten één ding", en="The articles say one thing about proxies"),
    source=own(ProxyVoting),
    severity=Severity.ARTICLES,
    held_from=HELD_FROM,
    short="ART-32",
)
def one_thing_about_proxies(entity: EntityView) -> Judgement:
    """Whether a proxy could be used is judged for each meeting.

    Met by one clause for each body; breached by two that let one and two proxies for the same body.
    """
    return one_thing(entity, ProxyVoting, "one thing about proxies", lambda clause: meeting_meant(entity, clause).id)


@rule(
    "own.articles.digital",
    about=each_entity,
    title=Text(
        nl="De statuten zeggen over digitaal deelnemen één ding",
        en="The articles say one thing about taking part by electronic means",
    ),
    source=own(DigitalParticipation),
    severity=Severity.ARTICLES,
    held_from=HELD_FROM,
    short="ART-33",
)
def one_thing_about_electronic_means(entity: EntityView) -> Judgement:
    """Whether somebody could take part so is judged for each meeting.

    Met by one clause for each body; breached by one that lets it beside one that does not.
    """
    return one_thing(entity, DigitalParticipation, "one way", lambda clause: meeting_meant(entity, clause).id)


@rule(
    "own.articles.outside_meeting",
    about=each_entity,
    title=Text(
        nl="De statuten zeggen over besluiten buiten vergadering één ding",
        en="The articles say one thing about deciding without a meeting",
    ),
    source=own(OutsideMeeting),
    severity=Severity.ARTICLES,
    held_from=HELD_FROM,
    short="ART-34",
)
def one_thing_about_deciding_without_meeting(entity: EntityView) -> Judgement:
    """Whether something could be decided so is judged for each decision.

    Met by one clause for each body and subject; breached by one that lets it beside one that does not.
    """
    return one_thing(entity, OutsideMeeting, "without a meeting", lambda clause: meant(entity, clause).id)


@rule(
    "own.articles.meeting_on_request",
    about=each_entity,
    title=Text(
        nl="De statuten zeggen één ding over een vergadering op verzoek van leden",
        en="The articles say one thing about a meeting at the request of members",
    ),
    source=own(MeetingOnRequest),
    forms=MEMBER_FORMS,
    severity=Severity.ARTICLES,
    held_from=HELD_FROM,
    short="ART-35",
)
def one_thing_about_requests(entity: EntityView) -> Judgement:
    """Whether a request was followed is judged for each meeting.

    Met by one clause; breached by two that ask for a tenth and a fifth of the votes.
    """
    return one_thing(entity, MeetingOnRequest, "a meeting on request")


OWN_ARTICLES_MEETING = Rulebook(
    id="own.articles.meeting",
    title=Text(nl="Eigen statuten: vergaderen en stemmen", en="Own articles: meetings and votes"),
    read_on=READ_ON,
    rules=(
        enough_for_the_quorum,
        enough_for_the_majority,
        whoever_decides_a_tie_is_there,
        whoever_approves_is_there,
        as_many_votes_as_the_articles_give_members,
        others_who_vote_are_there,
        there_are_delegates,
        one_notice,
        one_thing_about_proxies,
        one_thing_about_electronic_means,
        one_thing_about_deciding_without_meeting,
        one_thing_about_requests,
    ),
)
