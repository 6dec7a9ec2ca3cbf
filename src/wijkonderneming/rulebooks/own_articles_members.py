"""An entity's own articles on members: who can be one, what they bring and owe, how membership ends, who is on the board."""

from __future__ import annotations

from datetime import date, timedelta

from wijkonderneming.governance.findings import Judgement
from wijkonderneming.governance.rules import Rulebook, each_entity, rule
from wijkonderneming.governance.severity import Severity
from wijkonderneming.governance.views.entity import EntityView
from wijkonderneming.governance.views.told import Told, ToldList
from wijkonderneming.model.clauses_members import (
    Admission,
    CancellationTerm,
    Expulsion,
    MemberContribution,
    MemberLiability,
)
from wijkonderneming.model.clauses_seats import DirectorsAreMembers, RelatedPersons
from wijkonderneming.model.interests import Relation, RelationKind
from wijkonderneming.model.legal_forms import LegalForm, Liability
from wijkonderneming.model.members import Member, MemberClass, MembershipEnd
from wijkonderneming.model.offices import Office
from wijkonderneming.model.people import Person
from wijkonderneming.rulebooks.own_articles_facts import (
    HELD_FROM,
    MEMBER_FORMS,
    READ_ON,
    follow,
    is_there,
    meant,
    offices_in,
    own,
    serves,
)
from wijkonderneming.values.count import Count
from wijkonderneming.values.text import Text
from wijkonderneming.values.truth import FALSE, TRUE, Truth

__all__ = ["OWN_ARTICLES_MEMBERS"]


def _classes(entity: EntityView, clause: Told[Admission] | Told[MemberContribution]) -> ToldList:
    """The classes of members a clause is about."""
    name = clause.noun.member_class
    return entity.told.items("membership").where(lambda members: name in {None, members.id})


@rule(
    "own.articles.admission",
    about=each_entity,
    title=Text(
        nl="De leden zijn wie volgens de statuten lid kan zijn",
        en="Members are those who can be members by the articles",
    ),
    source=own(Admission),
    forms=MEMBER_FORMS,
    severity=Severity.ARTICLES,
    held_from=HELD_FROM,
    short="ART-17",
)
def members_are_those_who_can_be(entity: EntityView) -> Judgement:
    """Judged on what is recorded of the classes, on which members are organisations, and on who admits. Age is not asked.

    Met by a class for residents alone where the articles let only residents in; breached by a class for anybody, and by
    an organisation among the members where the articles let in none.
    """

    def of_such(clause: Told[Admission]) -> Truth:
        said = clause.noun.residents_only
        alike = (
            TRUE
            if said is None
            else _classes(entity, clause).every(
                lambda members: ~members.holds | members.flag("residents_only").equals(Truth.certainly(said)),
                asks=f"residents only {said}",
            )
        )
        return alike & _only_people(entity, clause.noun) & is_there(entity, clause.noun.by)

    def any_class(clause: Told[Admission]) -> Truth:
        return _classes(entity, clause).some(lambda members: members.holds, asks="classes of the clause")

    return follow(entity, Admission, "who can be a member", of_such, concerns=any_class)


def _only_people(entity: EntityView, clause: Admission) -> Truth:
    """Whether no member is an organisation, where the articles let in none."""
    if clause.organisations is not False:
        return TRUE

    def a_person(member: Told[Member]) -> Truth:
        if member.noun.holder is not None:
            person = Truth.certainly(isinstance(entity.trust.by_id[member.noun.holder], Person))
        else:
            person = Truth.undecided((member.unknown("holder"),), "a person")
        meant = TRUE if clause.member_class is None else member.refers_to("member_class", clause.member_class)
        return ~(member.holds & meant) | person

    return entity.told.items("members").every(a_person, asks="a person")


@rule(
    "own.articles.cancellation_term",
    about=each_entity,
    title=Text(
        nl="Wie zijn lidmaatschap opzegt, gaat aan het einde van een boekjaar",
        en="A member who leaves does so at the end of a financial year",
    ),
    source=own(CancellationTerm),
    forms=MEMBER_FORMS,
    severity=Severity.ARTICLES,
    held_from=HELD_FROM,
    short="ART-18",
)
def members_leave_at_year_end(entity: EntityView) -> Judgement:
    """Asked of memberships that the member ended, under articles that let that be only at the end of a financial year.

    Met by a membership that is over on the first day of a year; breached by one that is over in between.
    """
    members = entity.told.items("members")
    number = members.how_many(_left, asks="left")
    at_year_end = members.every(lambda member: ~_left(member) | _ends_a_year(entity, member), asks="at year end")
    return follow(
        entity,
        CancellationTerm,
        "leaving at year end",
        lambda _: at_year_end,
        concerns=lambda clause: Truth.certainly(bool(clause.noun.at_year_end)) & (number > 0),
        memberships_ended_by_the_member=number,
    )


def _left(member: Told[Member]) -> Truth:
    """Whether a member ended the membership, and it is over."""
    return member.day("until", unstated=FALSE).reached & member.is_("ended", MembershipEnd.BY_MEMBER)


def _ends_a_year(entity: EntityView, member: Told[Member]) -> Truth:
    """Whether a membership is over on the first day of a financial year: one that is judged, else one like the last."""
    day = None if member.noun.until is None else member.noun.until.known
    if day is None:
        return Truth.undecided((member.unknown("until"),), "at the end of a year")
    years = entity.financial_years
    around = [year for year in years if year.first <= day <= _next(year.last)]
    year = next(reversed(around or years), None)
    asks = f"a year begins on {day.isoformat()}"
    if year is None:  # in the last year of the calendar
        return Truth.undecided((entity.told.unknown("financial_years"),), asks)
    if year.unsure is not None:
        return Truth.undecided((year.unsure,), asks)
    begins = {one for each in around for one in (each.first, _next(each.last))}
    return Truth.certainly(day in begins if around else (day.month, day.day) == (year.first.month, year.first.day))


def _next(day: date) -> date:
    return day + timedelta(days=1) if day < date.max else day


@rule(
    "own.articles.expulsion",
    about=each_entity,
    title=Text(
        nl="Wie over ontzetting en beroep beslist, is er",
        en="Whoever decides on expulsion and on the appeal is there",
    ),
    source=own(Expulsion),
    forms=MEMBER_FORMS,
    severity=Severity.ARTICLES,
    held_from=HELD_FROM,
    short="ART-19",
)
def expulsion_and_appeal(entity: EntityView) -> Judgement:
    """Asked where the articles name a body for either.

    Met by a board with somebody in it and an appeal to the general meeting; breached by an appeal committee that is gone
    or that nobody is in.
    """
    return follow(
        entity,
        Expulsion,
        "expulsion",
        lambda clause: is_there(entity, clause.noun.by) & is_there(entity, clause.noun.appeal_to),
        concerns=lambda clause: Truth.certainly(clause.noun.by is not None or clause.noun.appeal_to is not None),
    )


@rule(
    "own.articles.member_contribution",
    about=each_entity,
    title=Text(
        nl="Leden betalen wat de statuten zeggen",
        en="Members pay what the articles say",
    ),
    source=own(MemberContribution),
    forms=MEMBER_FORMS,
    severity=Severity.ARTICLES,
    held_from=HELD_FROM,
    short="ART-20",
)
def members_pay_what_the_articles_say(entity: EntityView) -> Judgement:
    """Judged on the amounts recorded of a class, for those amounts that the articles lay down.

    Met by a class that pays EUR 25.00 on entry where the articles say so; breached by one that pays EUR 50.00.
    """

    def alike(clause: Told[MemberContribution]) -> Truth:
        return _classes(entity, clause).every(
            lambda members: ~members.holds | _pays(members, clause.noun), asks="the amounts of the clause"
        )

    def any_class(clause: Told[MemberContribution]) -> Truth:
        amounts = clause.noun.on_entry is not None or clause.noun.per_year is not None
        some = _classes(entity, clause).some(lambda members: members.holds, asks="classes of the clause")
        return Truth.certainly(amounts) & some

    return follow(entity, MemberContribution, "what members pay", alike, concerns=any_class)


def _pays(members: Told[MemberClass], clause: MemberContribution) -> Truth:
    found = []
    for field in ("on_entry", "per_year"):
        said, told = getattr(clause, field), getattr(members.noun, field)
        if said is not None:
            unknown = Truth.undecided((members.unknown(field),), f"{said}")
            found.append(unknown if told is None else Truth.certainly(told == said))
    return Truth.all(found)


@rule(
    "own.articles.member_liability",
    about=each_entity,
    title=Text(
        nl="De aansprakelijkheid van leden is die van de statuten",
        en="Members are liable as the articles say",
    ),
    source=own(MemberLiability),
    forms=frozenset({LegalForm.COOPERATIE}),
    severity=Severity.ARTICLES,
    held_from=HELD_FROM,
    short="ART-21",
)
def liable_as_the_articles_say(entity: EntityView) -> Judgement:
    """The letters after the name tell which it is: U.A. where nobody owes anything, B.A. up to an amount, else W.A.

    Met by a co-operative U.A. whose articles exclude liability; breached by one whose articles set an amount.
    """

    def alike(clause: Told[MemberLiability]) -> Truth:
        most = clause.noun.at_most
        limited = Liability.BA if most is None or most.cents else Liability.UA
        return entity.told.is_("liability", Liability.WA if most is None else limited)

    return follow(entity, MemberLiability, "liability", alike)


@rule(
    "own.articles.directors_are_members",
    about=each_entity,
    title=Text(nl="Bestuurders zijn lid", en="Directors are members"),
    source=own(DirectorsAreMembers),
    forms=MEMBER_FORMS,
    severity=Severity.ARTICLES,
    held_from=HELD_FROM,
    short="ART-22",
)
def directors_are_members(entity: EntityView) -> Judgement:
    """Asked of everybody in office on the day.

    Met by a board of members; breached by a director whose membership ended.
    """
    offices, members = offices_in(entity, entity.board), entity.told.items("members")

    def is_member(office: Told[Office]) -> Truth:
        holder = office.noun.holder
        if holder is None:
            return Truth.undecided((office.unknown("holder"),), "a member")
        return members.some(lambda m: m.holds & m.refers_to("holder", holder), asks=f"{holder} is a member")

    no_member = offices.how_many(lambda office: serves(office) & ~is_member(office), asks="no members")
    return follow(
        entity,
        DirectorsAreMembers,
        "directors who are members",
        lambda _: offices.every(lambda office: ~serves(office) | is_member(office), asks="members"),
        concerns=lambda clause: Truth.certainly(clause.noun.required) & offices.some(serves, asks="in office"),
        directors_who_are_no_members=no_member,
    )


@rule(
    "own.articles.related_persons",
    about=each_entity,
    title=Text(
        nl="Niet meer verwanten zijn in functie dan de statuten toelaten",
        en="No more related people are in office than the articles let",
    ),
    source=own(RelatedPersons),
    severity=Severity.ARTICLES,
    held_from=HELD_FROM,
    short="ART-23",
)
def few_related_persons(entity: EntityView) -> Judgement:
    """Related are those of one family or household; being partners in business is not.

    Met by no two related directors, or fewer than the part the articles name; breached by two of four who are married
    where it is less than half.
    """

    def few(clause: Told[RelatedPersons]) -> Truth:
        body = meant(entity, clause)
        related, part = _related(entity, offices_in(entity, body)), clause.noun.less_than
        if part is None:
            return related <= (clause.noun.at_most or 0)
        return related * part.fraction.denominator < body.in_office * part.fraction.numerator

    def anybody(clause: Told[RelatedPersons]) -> Truth:
        return meant(entity, clause).in_office > 0

    return follow(entity, RelatedPersons, "related people", few, concerns=anybody)


def _related(entity: EntityView, offices: ToldList) -> Count:
    """How many persons in office are related to another one in office."""
    serving: dict[str, Truth] = {}
    for office in offices:
        if office.noun.holder is not None:
            serving[office.noun.holder] = serving.get(office.noun.holder, FALSE) | serves(office)
    relations = entity.world.told.items("relations")

    def related(holder: str) -> Truth:
        return serving[holder] & Truth.any(
            is_so & serving.get(other, FALSE) for relation in relations for other, is_so in _to(relation, holder)
        )

    known = Count.how_many(related(holder) for holder in sorted(serving))
    unnamed = [office.unknown("holder") for office in offices if office.noun.holder is None]
    open_ = [unknown for unknown in (*unnamed, offices.missing, relations.missing) if unknown is not None]
    return known + Count.total(Count.within(unknown, 0, of_what="related") for unknown in open_)


def _to(relation: Told[Relation], holder: str) -> list[tuple[str, Truth]]:
    """To whom somebody is related by a relation, with whether that is so on the day."""
    one, other = relation.noun.one, relation.noun.other
    if holder not in {one, other}:
        return []
    close = relation.holds & relation.is_("kind_", RelationKind.FAMILY, RelationKind.HOUSEHOLD)
    return [(other if holder == one else one, close)]


OWN_ARTICLES_MEMBERS = Rulebook(
    id="own.articles.members",
    title=Text(nl="Eigen statuten: leden", en="Own articles: members"),
    read_on=READ_ON,
    rules=(
        members_are_those_who_can_be,
        members_leave_at_year_end,
        expulsion_and_appeal,
        members_pay_what_the_articles_say,
        liable_as_the_articles_say,
        directors_are_members,
        few_related_persons,
    ),
)
