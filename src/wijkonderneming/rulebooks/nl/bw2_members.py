"""Members and delegates of associations and co-operatives: Burgerlijk Wetboek Boek 2, arts. 33 to 36 and 39."""

from __future__ import annotations

from datetime import date

from wijkonderneming.governance.facts import fact
from wijkonderneming.governance.findings import Judgement, judge
from wijkonderneming.governance.norms import Norm
from wijkonderneming.governance.parameters import stated
from wijkonderneming.governance.rules import Rulebook, rule
from wijkonderneming.governance.severity import Severity
from wijkonderneming.governance.subjects import each_entity
from wijkonderneming.governance.views.entity import EntityView
from wijkonderneming.governance.views.offices import OfficeView
from wijkonderneming.governance.views.told import Told
from wijkonderneming.model.bodies import BodyKind
from wijkonderneming.model.clauses_meeting import Channel
from wijkonderneming.model.clauses_members import Admission, CancellationTerm, Expulsion, MemberContribution
from wijkonderneming.model.legal_forms import Jurisdiction, LegalForm
from wijkonderneming.model.members import Member, MemberClass, MemberInformation
from wijkonderneming.model.people import Person
from wijkonderneming.rulebooks.nl.bw2_association import ASSOCIATION_FORMS
from wijkonderneming.rulebooks.nl.bw2_meeting_facts import is_of_the_meeting, never_shorter, so_stated
from wijkonderneming.rulebooks.nl.sources import BW2_OLDEST, READ_ON, bw2
from wijkonderneming.values.amount import Amount
from wijkonderneming.values.money import Money
from wijkonderneming.values.periods import Period
from wijkonderneming.values.text import Text
from wijkonderneming.values.truth import FALSE, Truth
from wijkonderneming.values.unknown import Unknown, UnknownKind

__all__ = [
    "ADMITTING",
    "APPEAL",
    "APPEAL_TERM",
    "BW2_MEMBERS",
    "CANCELLATION_TERM",
    "CANCELLING",
    "EXPELLING",
    "LEAVING_AFTER_A_CONVERSION",
    "LEAVING_AT_YEAR_END",
    "contributions_rest_on_the_articles",
    "delegates_are_members",
    "expelled_have_a_month_to_appeal",
    "members_can_see_how_to_leave",
    "nobody_stays_beyond_the_next_year",
]

INFORMED = date(2011, 12, 1)
"""The day on which art. 2:35(6) BW came into force, and art. 2:36(1) got its present words."""
CORRECTED = date(2022, 10, 1)
"""The day on which a slip of the pen in art. 2:36(4) BW was mended."""
ONE_MONTH = Period.parse("1 month")
ONE_YEAR = Period.parse("1 year")
NOTHING = Money("EUR 0.00")


# Contributions


@fact
def some_members_pay(entity: EntityView) -> Truth:
    """Whether members of some class pay on entry or each year."""
    nothing = Amount.of(NOTHING)

    def pay(members: Told[MemberClass]) -> Truth:
        on_entry, per_year = members.money("on_entry", low=NOTHING), members.money("per_year", low=NOTHING)
        return members.holds & (~(on_entry <= nothing) | ~(per_year <= nothing))

    return entity.told.items("membership").some(pay, asks="members who pay")


@rule(
    "nl.bw2.34a",
    about=each_entity,
    title=Text(
        nl="Wat leden verschuldigd zijn, berust op de statuten",
        en="What members owe rests on a provision of the articles",
    ),
    source=bw2("34a", "", BW2_OLDEST),
    forms=ASSOCIATION_FORMS,
    severity=Severity.MANDATORY,
    short="MEM-05",
)
def contributions_rest_on_the_articles(entity: EntityView) -> Judgement:
    """The articles may leave the amount to the meeting or to by-laws, but must say that members contribute.

    Met by a yearly contribution that articles let the meeting set; breached by one of which the articles say nothing.
    """
    pay = some_members_pay(entity)
    laid_down = entity.clauses(MemberContribution).laid_down
    return judge(laid_down, applies=pay, some_members_pay=pay, articles_lay_down_contributions=laid_down)


# Expulsion


@rule(
    "nl.bw2.35.4",
    about=each_entity,
    title=Text(
        nl="Wie is ontzet, heeft ten minste een maand voor beroep", en="Who is expelled has at least a month to appeal"
    ),
    source=(bw2("35", "4", BW2_OLDEST), bw2("35", "4", INFORMED)),
    forms=ASSOCIATION_FORMS,
    severity=Severity.MANDATORY,
    short="MEM-02",
)
def expelled_have_a_month_to_appeal(entity: EntityView) -> Judgement:
    """Judged on the articles; whether a member was told why in writing is judged with that expulsion.

    Met by articles that say nothing of it, set six weeks or a month, or let the general meeting itself expel; breached
    by two weeks, and by thirty days, which may be less than a month.
    """

    def short(clause: Told[Expulsion]) -> Truth:
        within = clause.noun.appeal_within
        too_short = within is not None and not never_shorter(within, ONE_MONTH)
        return Truth.certainly(too_short and not is_of_the_meeting(entity, clause.noun.by))

    found = entity.clauses(Expulsion).some("leaves less than a month to appeal", short)
    return judge(~found, less_than_a_month_to_appeal=found)


# Leaving


@rule(
    "nl.bw2.35.6",
    about=each_entity,
    title=Text(
        nl="Leden kunnen makkelijk zien hoe zij opzeggen, ook op de website en in het ledenblad",
        en="Members easily see how to leave, on the website and in the members' paper too",
    ),
    source=bw2("35", "6", INFORMED),
    held_from=BW2_OLDEST,
    forms=ASSOCIATION_FORMS,
    severity=Severity.MANDATORY,
    short="MEM-01",
)
def members_can_see_how_to_leave(entity: EntityView) -> Judgement:
    """It must stand on the main page of a website and on page 1, 2 or 3 of a paper, where the association has them.

    Met by an association without either whose letters tell it; breached by a website that does not show it, and by
    an association that tells it nowhere.
    """
    means = entity.told.items("member_information")

    def tells(one: Told[MemberInformation]) -> Truth:
        return one.holds & one.flag("tells_how_to_leave")

    def keeps_silent(one: Told[MemberInformation]) -> Truth:
        return one.holds & one.is_("by", Channel.WEBSITE, Channel.PAPER) & ~one.flag("tells_how_to_leave")

    told = means.some(tells, asks="that tell how to leave")
    silent = means.some(keeps_silent, asks="website or paper that does not tell how to leave")
    return judge(told & ~silent, members_are_told_how_to_leave=told, website_or_paper_does_not_tell=silent)


@rule(
    "nl.bw2.36.1",
    about=each_entity,
    title=Text(
        nl="Een lid kan altijd opzeggen tegen het einde van het volgende boekjaar",
        en="A member can always leave by the end of the next financial year",
    ),
    source=(bw2("36", "1", BW2_OLDEST), bw2("36", "1", INFORMED), bw2("36", "1", CORRECTED)),
    forms=ASSOCIATION_FORMS,
    severity=Severity.MANDATORY,
    short="MEM-03",
)
def nobody_stays_beyond_the_next_year(entity: EntityView) -> Judgement:
    """Judged on the term of notice in the articles, for a member who gives notice on the last day of a financial year.

    A co-operative may set conditions for leaving (art. 2:60 BW); whether a longer term is one, that article does not say.
    Met by articles that say nothing of it, or set four weeks or a year; breached by eighteen months.
    """
    late = entity.clauses(CancellationTerm).some(
        "keeps members beyond the next year",
        so_stated(lambda clause: clause.period is not None and not never_shorter(ONE_YEAR, clause.period)),
    )
    states = ("may be set", "may not be set")
    condition = Unknown(about="nl.bw2.36.1", field="value", kind=UnknownKind.LAW, states=states)
    cooperative = entity.has_form(frozenset({LegalForm.COOPERATIE}))
    return judge(~late | (cooperative & Truth.of(condition, states[0])), members_kept_beyond_the_next_year=late)


# Delegates


@rule(
    "nl.bw2.39.1",
    about=each_entity,
    title=Text(
        nl="Afgevaardigden in de algemene vergadering zijn zelf lid", en="Delegates in the general meeting are members"
    ),
    source=bw2("39", "1", BW2_OLDEST),
    forms=ASSOCIATION_FORMS,
    severity=Severity.MANDATORY,
    short="VOT-14",
)
def delegates_are_members(entity: EntityView) -> Judgement:
    """They are chosen by and from the members; who holds an office in the body of delegates is a delegate.

    A person who acts for a member that is an organisation counts as that member.

    Met by a council of delegates all of whom are members on the day; breached by one in which somebody sits who is no
    member.
    """
    members = entity.told.items("members")

    def is_member(delegate: OfficeView) -> Truth:
        holder = delegate.holder
        if holder is None:
            somebody = members.some(lambda member: member.holds, asks="on the day")
            return somebody & Truth.undecided((delegate.told.unknown("holder"),), "a member")

        def is_this(member: Told[Member]) -> Truth:
            person = isinstance(entity.trust.by_id.get(member.noun.holder or ""), Person)
            acts = FALSE if person else member.refers_to("represented_by", holder)
            return member.holds & (member.refers_to("holder", holder) | acts)

        return members.some(is_this, asks=f"that is {holder}")

    delegates = [delegate for body in entity.bodies_of(BodyKind.DELEGATES) for delegate in body.offices]
    strangers = Truth.any(delegate.serving & ~is_member(delegate) for delegate in delegates)
    missing = entity.told.items("offices").missing
    if missing is not None:
        strangers |= Truth.undecided((missing,), "delegates who are no members")
    there = entity.has_body(BodyKind.DELEGATES)
    return judge(~strangers, applies=there, has_delegates=there, delegates_who_are_no_members=strangers)


# What holds where the articles say nothing else

ADMITTING: Norm[BodyKind | str] = Norm(
    id="nl.bw2.33",
    title=Text(nl="Wie over de toelating van een lid beslist", en="Who decides on the admission of a member"),
    versions=(stated(BodyKind.BOARD, BW2_OLDEST, bw2("33", "", BW2_OLDEST)),),
    unit="body",
    clause=Admission,
    reads=lambda clause: clause.by if clause.member_class is None else None,
    forms=ASSOCIATION_FORMS,
)
"""Art. 2:33: the board, unless the articles differ; where it refuses, the general meeting may admit all the same."""

CANCELLING: Norm[BodyKind | str] = Norm(
    id="nl.bw2.35.2",
    title=Text(
        nl="Wie namens de vereniging een lidmaatschap opzegt", en="Who cancels a membership for the association"
    ),
    versions=(
        stated(BodyKind.BOARD, BW2_OLDEST, bw2("35", "2", BW2_OLDEST)),
        stated(BodyKind.BOARD, INFORMED, bw2("35", "2", INFORMED)),
    ),
    unit="body",
    clause=CancellationTerm,
    reads=lambda clause: clause.by_association,
    forms=ASSOCIATION_FORMS,
)
"""Art. 2:35(2): the board, unless the articles give it to another body."""

EXPELLING: Norm[BodyKind | str] = Norm(
    id="nl.bw2.35.4.decides",
    title=Text(nl="Wie een lid ontzet", en="Who expels a member"),
    versions=(
        stated(BodyKind.BOARD, BW2_OLDEST, bw2("35", "4", BW2_OLDEST)),
        stated(BodyKind.BOARD, INFORMED, bw2("35", "4", INFORMED)),
    ),
    unit="body",
    clause=Expulsion,
    reads=lambda clause: clause.by,
    forms=ASSOCIATION_FORMS,
)
"""Art. 2:35(4): the board, unless the articles give it to another body."""

APPEAL: Norm[BodyKind | str] = Norm(
    id="nl.bw2.35.4.appeal",
    title=Text(nl="Waar beroep tegen ontzetting openstaat", en="Where an expelled member can appeal"),
    versions=(
        stated(BodyKind.GENERAL_MEETING, BW2_OLDEST, bw2("35", "4", BW2_OLDEST)),
        stated(BodyKind.GENERAL_MEETING, INFORMED, bw2("35", "4", INFORMED)),
    ),
    unit="body",
    clause=Expulsion,
    reads=lambda clause: clause.appeal_to,
    forms=ASSOCIATION_FORMS,
)
"""Art. 2:35(4): the general meeting, or a body or third party that the articles name."""

APPEAL_TERM: Norm[Period] = Norm(
    id="nl.bw2.35.4.term",
    title=Text(nl="Termijn voor beroep tegen ontzetting", en="How long an expelled member has to appeal"),
    versions=(
        stated(ONE_MONTH, BW2_OLDEST, bw2("35", "4", BW2_OLDEST)),
        stated(ONE_MONTH, INFORMED, bw2("35", "4", INFORMED)),
    ),
    unit="period after the notice",
    clause=Expulsion,
    reads=lambda clause: clause.appeal_within,
    allows=lambda clause, law: law is not None and never_shorter(clause, law),
    mandatory=True,
    forms=ASSOCIATION_FORMS,
)
"""Art. 2:35(4): a month at least, in which the member is suspended."""

CANCELLATION_TERM: Norm[Period] = Norm(
    id="nl.bw2.36.1.period",
    title=Text(nl="Opzegtermijn van een lid", en="Notice a member gives to leave"),
    versions=(
        stated(Period.parse("4 weeks"), BW2_OLDEST, bw2("36", "1", BW2_OLDEST)),
        stated(Period.parse("4 weeks"), INFORMED, bw2("36", "1", INFORMED)),
        stated(Period.parse("4 weeks"), CORRECTED, bw2("36", "1", CORRECTED)),
    ),
    unit="period before the end",
    clause=CancellationTerm,
    reads=lambda clause: clause.period,
    forms=ASSOCIATION_FORMS,
)
"""Art. 2:36(1): four weeks, unless the articles differ; the Algemene termijnenwet does not move their end."""

LEAVING_AT_YEAR_END: Norm[bool] = Norm(
    id="nl.bw2.36.1.year_end",
    title=Text(
        nl="Of een lid alleen tegen het einde van een boekjaar opzegt",
        en="Whether a member leaves only at the end of a financial year",
    ),
    versions=(
        stated(True, BW2_OLDEST, bw2("36", "1", BW2_OLDEST)),
        stated(True, INFORMED, bw2("36", "1", INFORMED)),
        stated(True, CORRECTED, bw2("36", "1", CORRECTED)),
    ),
    clause=CancellationTerm,
    reads=lambda clause: clause.at_year_end,
    forms=ASSOCIATION_FORMS,
)
"""Art. 2:36(1): yes, unless the articles differ; at once where staying cannot reasonably be asked."""

LEAVING_AFTER_A_CONVERSION: Norm[Period] = Norm(
    id="nl.bw2.36.4",
    title=Text(
        nl="Termijn om na een besluit tot omzetting, fusie of splitsing meteen op te zeggen",
        en="How long after a decision to convert, merge or divide a member can leave at once",
    ),
    versions=(
        stated(ONE_MONTH, BW2_OLDEST, bw2("36", "4", BW2_OLDEST)),
        stated(ONE_MONTH, INFORMED, bw2("36", "4", INFORMED)),
        stated(ONE_MONTH, CORRECTED, bw2("36", "4", CORRECTED)),
    ),
    unit="period after the decision was told",
    mandatory=True,
    forms=ASSOCIATION_FORMS,
)
"""Art. 2:36(4): a month after the decision was told."""

BW2_MEMBERS = Rulebook(
    id="nl.bw2.members",
    title=Text(
        nl="Burgerlijk Wetboek Boek 2, leden van verenigingen", en="Dutch Civil Code, Book 2, members of associations"
    ),
    read_on=READ_ON,
    jurisdiction=Jurisdiction.NL,
    rules=(
        contributions_rest_on_the_articles,
        expelled_have_a_month_to_appeal,
        members_can_see_how_to_leave,
        nobody_stays_beyond_the_next_year,
        delegates_are_members,
    ),
    norms=(
        ADMITTING,
        CANCELLING,
        EXPELLING,
        APPEAL,
        APPEAL_TERM,
        CANCELLATION_TERM,
        LEAVING_AT_YEAR_END,
        LEAVING_AFTER_A_CONVERSION,
    ),
)
