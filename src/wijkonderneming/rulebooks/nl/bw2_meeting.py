"""The general meeting of associations and co-operatives: Burgerlijk Wetboek Boek 2, arts. 38 to 41."""

from __future__ import annotations

from datetime import date

from wijkonderneming.governance.findings import Judgement, judge
from wijkonderneming.governance.rules import Rulebook, rule
from wijkonderneming.governance.severity import Severity
from wijkonderneming.governance.subjects import each_entity
from wijkonderneming.governance.views.entity import EntityView
from wijkonderneming.governance.views.told import Told
from wijkonderneming.model.clauses_meeting import (
    DigitalParticipation,
    MeetingOnRequest,
    MemberVotes,
    OutsideMeeting,
    VotesOfOthers,
)
from wijkonderneming.model.legal_forms import Jurisdiction
from wijkonderneming.model.subjects import Subject
from wijkonderneming.rulebooks.nl.bw2_association import ASSOCIATION_FORMS
from wijkonderneming.rulebooks.nl.bw2_meeting_facts import (
    is_for_the_meeting,
    is_of_the_meeting,
    meets_in_delegates,
    never_shorter,
    so_stated,
)
from wijkonderneming.rulebooks.nl.bw2_meeting_norms import (
    ELECTRONIC,
    FOUR_WEEKS,
    HALF,
    MEETING_NORMS,
    TENTH,
    THIRTY_DAYS,
)
from wijkonderneming.rulebooks.nl.sources import BW2_OLDEST, READ_ON, bw2
from wijkonderneming.values.source import Source
from wijkonderneming.values.text import Text
from wijkonderneming.values.truth import Truth
from wijkonderneming.values.when import When

__all__ = [
    "BW2_MEETING",
    "advance_votes_are_not_early",
    "every_member_votes",
    "meeting_comes_soon_after_a_request",
    "meeting_has_a_place",
    "only_organs_vote_beside_members",
    "others_have_half_the_votes_at_most",
    "tenth_of_the_votes_is_enough",
    "unanimous_outside_a_meeting",
]

# Votes


@rule(
    "nl.bw2.38.1",
    about=each_entity,
    title=Text(nl="Elk lid heeft ten minste één stem", en="Every member has at least one vote"),
    source=(bw2("38", "1", BW2_OLDEST), bw2("38", "1", ELECTRONIC)),
    forms=ASSOCIATION_FORMS,
    severity=Severity.MANDATORY,
    short="VOT-01",
)
def every_member_votes(entity: EntityView) -> Judgement:
    """Articles may give some members more votes than one, but none fewer. Suspended members have none meanwhile.

    Met by two votes for founding members and one for the others; breached by a class of members without a vote, or by
    a clause that gives members none. Not asked where delegates of the members form the general meeting.
    """
    silenced = entity.clauses(MemberVotes).some("gives members no vote", so_stated(lambda clause: clause.votes == 0))
    classes = entity.told.items("membership")
    without = classes.some(lambda members: members.holds & ~members.flag("voting"), asks="members without a vote")
    delegates = meets_in_delegates(entity)
    return judge(
        ~silenced & ~without,
        applies=~delegates,
        articles_give_members_no_vote=silenced,
        has_members_without_a_vote=without,
        meets_in_delegates=delegates,
    )


@rule(
    "nl.bw2.38.3",
    about=each_entity,
    title=Text(
        nl="Wie geen lid is brengt ten hoogste de helft uit van de stemmen die de leden uitbrengen",
        en="Those who are no members cast at most half as many votes as the members cast",
    ),
    source=(bw2("38", "3", BW2_OLDEST), bw2("38", "3", ELECTRONIC)),
    forms=ASSOCIATION_FORMS,
    severity=Severity.MANDATORY,
    short="VOT-02a",
)
def others_have_half_the_votes_at_most(entity: EntityView) -> Judgement:
    """Judged on the articles; whether a vote kept to it is judged with that vote.

    Met by articles that give nobody else a vote, set no limit of their own, or a limit of one half or less; breached
    by a clause that lets people in other organs together cast more than half the votes that the members cast.
    """
    more = entity.clauses(VotesOfOthers).some(
        "lets others cast more than half",
        so_stated(lambda clause: clause.at_most is not None and clause.at_most > HALF),
    )
    return judge(~more, others_may_cast_more_than_half=more)


@rule(
    "nl.bw2.38.3.organs",
    about=each_entity,
    title=Text(
        nl="Behalve leden stemmen alleen mensen uit organen van de vereniging",
        en="Beside members only people in organs of the association vote",
    ),
    source=(bw2("38", "3", BW2_OLDEST), bw2("38", "3", ELECTRONIC)),
    forms=ASSOCIATION_FORMS,
    severity=Severity.MANDATORY,
    short="VOT-02b",
)
def only_organs_vote_beside_members(entity: EntityView) -> Judgement:
    """Every body of the entity counts as an organ.

    Met by articles that give directors who are no members a vote in the general meeting; breached by a clause that
    gives one to an organisation outside, or to a body of another entity.
    """
    own = {body.id for body in entity.bodies}

    def outside(clause: Told[VotesOfOthers]) -> Truth:
        if clause.noun.of is None:
            return Truth.undecided((clause.unknown("of"),), "votes of outsiders")
        return Truth.certainly(clause.noun.of not in own)

    outsiders = entity.clauses(VotesOfOthers).some("gives outsiders a vote", outside)
    return judge(~outsiders, outsiders_vote_in_the_meeting=outsiders)


# Voting by electronic means


@rule(
    "nl.bw2.38.8",
    about=each_entity,
    title=Text(
        nl="Elektronisch vooraf stemmen kan niet eerder dan op de dertigste dag voor de vergadering",
        en="No electronic vote is cast in advance before the thirtieth day before the meeting",
    ),
    source=bw2("38", "8", ELECTRONIC),
    held_from=BW2_OLDEST,
    forms=ASSOCIATION_FORMS,
    severity=Severity.MANDATORY,
    short="VOT-04a",
)
def advance_votes_are_not_early(entity: EntityView) -> Judgement:
    """A month before a meeting may be its thirty-first day before, and so is too early.

    Met by articles that let nobody vote in advance, or from thirty days or four weeks before the meeting; breached by
    thirty-one days, five weeks or a month.
    """

    def early(clause: Told[DigitalParticipation]) -> Truth:
        advance = clause.noun.advance
        too_early = advance is not None and not never_shorter(THIRTY_DAYS, advance)
        return Truth.certainly(too_early and is_for_the_meeting(entity, clause))

    found = entity.clauses(DigitalParticipation).some("lets votes be cast too early", early)
    return judge(~found, votes_in_advance_too_early=found)


_EXPLANATION = Source(
    title="Kamerstukken II 2023/24, 36 489, nr. 3 (memorie van toelichting)",
    publisher="zoek.officielebekendmakingen.nl",
    url="https://zoek.officielebekendmakingen.nl/kst-36489-3.html",
    locator="par. 1",
    published=When.on(date(2024, 1, 11)),
    read_on=READ_ON,
)
"""The explanation of the bill on digital general meetings; until 1 February 2023 an emergency act let them be held."""


@rule(
    "nl.bw2.38.6.place",
    about=each_entity,
    title=Text(
        nl="Een algemene vergadering heeft een plaats, ook als leden er elektronisch aan deelnemen",
        en="A general meeting has a place, also where members take part by electronic means",
    ),
    source=_EXPLANATION,
    held_from=date(2023, 2, 1),
    forms=ASSOCIATION_FORMS,
    severity=Severity.GOOD_PRACTICE,
    short="VOT-04b",
)
def meeting_has_a_place(entity: EntityView) -> Judgement:
    """The article knows votes cast by electronic means in a meeting; that it needs a place is read from a bill.

    Met by articles that let members take part and vote from elsewhere; breached by a clause that lets a general
    meeting be held without a place.
    """
    placeless = entity.clauses(DigitalParticipation).some(
        "lets a meeting be held without a place",
        lambda clause: Truth.certainly(clause.noun.fully is True and is_for_the_meeting(entity, clause)),
    )
    return judge(~placeless, articles_let_meetings_have_no_place=placeless)


# Outside a meeting


@rule(
    "nl.bw2.40.2",
    about=each_entity,
    title=Text(
        nl="Buiten vergadering besluiten de leden alleen eenstemmig",
        en="Outside a meeting the members decide by a unanimous vote of all of them only",
    ),
    source=bw2("40", "2", BW2_OLDEST),
    forms=ASSOCIATION_FORMS,
    severity=Severity.MANDATORY,
    short="VOT-05",
)
def unanimous_outside_a_meeting(entity: EntityView) -> Judgement:
    """Directors may be appointed by the members outside a meeting without all of them being for (art. 2:37(5) BW).

    Met by articles that say nothing of it, or ask for all members; breached by a clause that lets the members decide
    outside a meeting, on more than appointments, without all of them being for.
    """

    def by_some(clause: Told[OutsideMeeting]) -> Truth:
        said = clause.noun
        not_all = said.allowed and said.unanimous is False
        more = said.subjects is None or set(said.subjects) != {Subject.APPOINTMENT}
        return Truth.certainly(not_all and more and is_of_the_meeting(entity, said.body))

    found = entity.clauses(OutsideMeeting).some("lets members decide outside a meeting without all of them", by_some)
    return judge(~found, members_decide_outside_without_all=found)


# Convening


@rule(
    "nl.bw2.41.2.share",
    about=each_entity,
    title=Text(
        nl="Een tiende van de stemmen is genoeg om een algemene vergadering te laten bijeenroepen",
        en="A tenth of the votes is enough to have a general meeting convened",
    ),
    source=(bw2("41", "2", BW2_OLDEST), bw2("41", "2", ELECTRONIC)),
    forms=ASSOCIATION_FORMS,
    severity=Severity.MANDATORY,
    short="VOT-06a",
)
def tenth_of_the_votes_is_enough(entity: EntityView) -> Judgement:
    """Articles may let fewer members ask for a meeting, and not ask for more of them.

    Met by articles that say nothing of it, or set a tenth or a twentieth; breached by a fifth.
    """
    more = entity.clauses(MeetingOnRequest).some(
        "asks more than a tenth", so_stated(lambda clause: clause.share is not None and clause.share > TENTH)
    )
    return judge(~more, more_than_a_tenth_is_asked=more)


@rule(
    "nl.bw2.41.2.term",
    about=each_entity,
    title=Text(
        nl="Een algemene vergadering op verzoek komt binnen vier weken bijeen",
        en="A general meeting on request is held within four weeks",
    ),
    source=(bw2("41", "2", BW2_OLDEST), bw2("41", "2", ELECTRONIC)),
    forms=ASSOCIATION_FORMS,
    severity=Severity.MANDATORY,
    short="VOT-06b",
)
def meeting_comes_soon_after_a_request(entity: EntityView) -> Judgement:
    """Judged on the articles, in any month of the year: a month may be longer than four weeks.

    Met by articles that say nothing of it, or set three weeks or 28 days; breached by a month or 30 days.
    """
    late = entity.clauses(MeetingOnRequest).some(
        "lets it come after four weeks",
        so_stated(lambda clause: clause.within is not None and not never_shorter(FOUR_WEEKS, clause.within)),
    )
    return judge(~late, meeting_on_request_later_than_four_weeks=late)


BW2_MEETING = Rulebook(
    id="nl.bw2.meeting",
    title=Text(
        nl="Burgerlijk Wetboek Boek 2, de algemene vergadering", en="Dutch Civil Code, Book 2, the general meeting"
    ),
    read_on=READ_ON,
    jurisdiction=Jurisdiction.NL,
    rules=(
        every_member_votes,
        others_have_half_the_votes_at_most,
        only_organs_vote_beside_members,
        meeting_has_a_place,
        advance_votes_are_not_early,
        unanimous_outside_a_meeting,
        tenth_of_the_votes_is_enough,
        meeting_comes_soon_after_a_request,
    ),
    norms=MEETING_NORMS,
)
