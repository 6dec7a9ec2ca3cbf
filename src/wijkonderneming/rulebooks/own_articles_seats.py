"""An entity's own articles on who is in its bodies: size, terms, appointment, nomination, and the boards there are."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date

from wijkonderneming.governance.findings import Judgement
from wijkonderneming.governance.rules import Rulebook, each_entity, rule
from wijkonderneming.governance.severity import Severity
from wijkonderneming.governance.views.entity import EntityView
from wijkonderneming.governance.views.told import Told, ToldList
from wijkonderneming.model.bodies import Body, BodyKind, SeatClass, SeatGroup
from wijkonderneming.model.clauses_seats import (
    AppointmentRight,
    AuditCommittee,
    BoardSize,
    NominationRight,
    OneTierBoard,
    Supervision,
    TermOfOffice,
)
from wijkonderneming.model.members import MemberClass
from wijkonderneming.model.offices import Office
from wijkonderneming.rulebooks.own_articles_facts import (
    HELD_FROM,
    READ_ON,
    by_rota,
    elapsed,
    first_day_after,
    follow,
    is_there,
    meant,
    offices_in,
    own,
    seats_meant,
    serves,
)
from wijkonderneming.values.periods import Period
from wijkonderneming.values.text import Text
from wijkonderneming.values.truth import FALSE, TRUE, Truth
from wijkonderneming.values.when import When

__all__ = ["OWN_ARTICLES_SEATS"]


@rule(
    "own.articles.board_size",
    about=each_entity,
    title=Text(
        nl="Er zijn zoveel mensen in functie als de statuten zeggen",
        en="As many people are in office as the articles say",
    ),
    source=own(BoardSize),
    severity=Severity.ARTICLES,
    held_from=HELD_FROM,
    short="ART-01",
)
def as_many_as_the_articles_say(entity: EntityView) -> Judgement:
    """A body nobody is in is judged by no head count.

    Met by five directors under a clause of three to five; breached by two, and by six.
    """

    def so_many(clause: Told[BoardSize]) -> Truth:
        people, seats = meant(entity, clause).in_office, clause.noun.seats
        return (people >= seats.low) & (people <= seats.high)

    def anybody(clause: Told[BoardSize]) -> Truth:
        body = meant(entity, clause)
        return body.is_there & (body.in_office > 0)

    directors = entity.board.in_office
    return follow(entity, BoardSize, "the number in office", so_many, concerns=anybody, directors_in_office=directors)


@rule(
    "own.articles.term.length",
    about=each_entity,
    title=Text(
        nl="Niemand is langer in functie dan een zittingstermijn duurt",
        en="Nobody is in office for longer than a term lasts",
    ),
    source=own(TermOfOffice),
    severity=Severity.ARTICLES,
    held_from=HELD_FROM,
    short="ART-02",
)
def nobody_beyond_the_term(entity: EntityView) -> Judgement:
    """Each office is one term; who was appointed again holds another one.

    Met on the last day of the fourth year under a clause of four years; breached on the next, but where the articles
    let somebody stay until there is a successor.
    """

    def in_term(clause: Told[TermOfOffice]) -> Truth:
        length = clause.noun.length
        stays = Truth.certainly(bool(clause.noun.stays_until_succeeded) or length is None)
        offices = offices_in(entity, meant(entity, clause))
        return stays | offices.every(lambda o: ~serves(o) | ~_over(o, length), asks=f"in office for {length}")

    def limited(clause: Told[TermOfOffice]) -> Truth:
        serving = offices_in(entity, meant(entity, clause)).some(serves, asks="in office")
        return Truth.certainly(clause.noun.length is not None) & serving

    return follow(entity, TermOfOffice, "the length of terms", in_term, concerns=limited)


def _over(office: Told[Office], length: Period | None) -> Truth:
    return FALSE if length is None else elapsed(office, "since", length)


@rule(
    "own.articles.term.consecutive",
    about=each_entity,
    title=Text(
        nl="Niemand is vaker achtereen benoemd dan de statuten toelaten",
        en="Nobody serves more terms in a row than the articles let",
    ),
    source=own(TermOfOffice),
    severity=Severity.ARTICLES,
    held_from=HELD_FROM,
    short="ART-03",
)
def no_more_terms_in_a_row(entity: EntityView) -> Judgement:
    """A term follows another of the same person in the same body when it begins at its end, or before the pause is over.

    Where the articles lay down no pause, a day in between ends the row. Met by a second term under a clause of two;
    breached by a third one.
    """

    def few(clause: Told[TermOfOffice]) -> Truth:
        offices = offices_in(entity, meant(entity, clause))
        told = [~serves(office) | ~_too_many(office, list(offices), clause.noun) for office in offices]
        hidden = TRUE if offices.missing is None else Truth.undecided((offices.missing,), "a term before these")
        return Truth.all(told) & hidden

    def limited(clause: Told[TermOfOffice]) -> Truth:
        serving = offices_in(entity, meant(entity, clause)).some(serves, asks="in office")
        return Truth.certainly(clause.noun.consecutive is not None) & serving

    return follow(entity, TermOfOffice, "terms in a row", few, concerns=limited)


def _too_many(office: Told[Office], offices: Iterable[Told[Office]], clause: TermOfOffice) -> Truth:
    """Whether an office is one term too many of its holder; not known where holders or days are not."""
    holder, most = office.noun.holder, clause.consecutive
    own = [one for one in offices if holder is not None and one.noun.holder == holder]
    others = [one for one in offices if holder is None or one.noun.holder is None]
    if most is None or len({one.about for one in (*own, *others)}) <= most:
        return FALSE
    unsure = [one.unknown("holder") for one in others if one.noun.holder is None]
    for one in own:
        unsure += [one.unknown(field) for field, when in _ends(one.noun) if when is None or when.known is None]
    if unsure:
        return Truth.undecided(unsure, f"{office.about} is a term too many")
    return Truth.certainly(_row(office.noun, [one.noun for one in own], clause.pause) > most)


def _ends(office: Office) -> Iterable[tuple[str, When | None]]:
    """The first day of an office, and the end that makes it one term, where it has one."""
    yield "since", office.since
    end = "until" if office.left is None else "left"
    if getattr(office, end) is not None:
        yield end, getattr(office, end)


def _row(office: Office, offices: Collection[Office], pause: Period | None) -> int:
    """How many terms follow each other up to and including an office, all of known days."""
    before = (_row(one, offices, pause) for one in offices if _follows(office, one, pause))
    return 1 + max(before, default=0)


def _follows(office: Office, before: Office, pause: Period | None) -> bool:
    end = before.left or before.until
    if end is None or _day(before.since) >= _day(office.since):
        return False
    first, last = _day(office.since), _day(end)
    over = last if pause is None else first_day_after(last, pause)
    return first == last or (last < first and (over is None or first < over))


def _day(when: When | None) -> date:
    assert when is not None
    assert when.known is not None
    return when.known


@rule(
    "own.articles.term.rota",
    about=each_entity,
    title=Text(
        nl="Er is een rooster waarnaar bestuurders aftreden, en niet allen tegelijk",
        en="There is a rota by which people leave, and not all at once",
    ),
    source=own(TermOfOffice),
    severity=Severity.ARTICLES,
    held_from=HELD_FROM,
    short="ART-04",
)
def everybody_stands_in_the_rota(entity: EntityView) -> Judgement:
    """There is a rota when everybody in office has an end of the term, and they do not all leave on one day.

    Met by directors whose terms end in different years; breached by a board that leaves on one day.
    """

    def asked(clause: Told[TermOfOffice]) -> Truth:
        serving = offices_in(entity, meant(entity, clause)).some(serves, asks="in office")
        return Truth.certainly(bool(clause.noun.by_rota)) & serving

    def planned(clause: Told[TermOfOffice]) -> Truth:
        return by_rota(offices_in(entity, meant(entity, clause)))

    return follow(entity, TermOfOffice, "the rota", planned, concerns=asked)


@rule(
    "own.articles.appointment",
    about=each_entity,
    title=Text(
        nl="De zetels worden vervuld door wie de statuten aanwijzen",
        en="Seats are filled by whom the articles point out",
    ),
    source=own(AppointmentRight),
    severity=Severity.ARTICLES,
    held_from=HELD_FROM,
    short="ART-05",
)
def filled_by_whom_the_articles_say(entity: EntityView) -> Judgement:
    """A clause about a whole body is about the seats that have no clause of their own.

    Met by seats to which the general meeting appoints as its clause says; breached by seats to which the municipality
    appoints instead.
    """
    said = entity.clauses(AppointmentRight)
    apart = {clause.noun.seat_group for version in said.versions for clause in version.clauses}

    def seats(clause: Told[AppointmentRight]) -> ToldList:
        whole = clause.noun.seat_group is None
        return seats_meant(entity, clause).where(lambda group: not whole or group.id not in apart)

    def by_them(clause: Told[AppointmentRight]) -> Truth:
        by = clause.noun.by
        return seats(clause).every(lambda g: ~g.holds | _appoints(entity, g, by), asks=f"appointed by {by}")

    def any_seats(clause: Told[AppointmentRight]) -> Truth:
        return seats(clause).some(lambda group: group.holds, asks="seats of the clause")

    return follow(entity, AppointmentRight, "who appoints", by_them, concerns=any_seats)


def _appoints(entity: EntityView, group: Told[SeatGroup], name: str) -> Truth:
    """Whether somebody appoints to a group of seats. A board that co-opts appoints to its own."""
    told: str | None = group.noun.appointed_by
    if told is None and group.noun.class_ is SeatClass.CO_OPTED:
        board = next(body for body in entity.bodies if any(one.id == group.about for one in body.groups))
        return Truth.certainly(name == board.id)
    if told == entity.id and isinstance(entity.trust.by_id[name], (Body, MemberClass)):
        return Truth.undecided((group.unknown("appointed_by"),), f"{name} appoints for {told}")
    return group.refers_to("appointed_by", name)


@rule(
    "own.articles.nomination",
    about=each_entity,
    title=Text(nl="Wie de voordracht doet is er", en="Whoever nominates is there"),
    source=own(NominationRight),
    severity=Severity.ARTICLES,
    held_from=HELD_FROM,
    short="ART-06",
)
def whoever_nominates_is_there(entity: EntityView) -> Judgement:
    """A right to nominate is of use only while somebody can use it.

    Met by a residents' council with people in it; breached by one that was abolished, or that nobody is in.
    """
    return follow(
        entity,
        NominationRight,
        "who nominates",
        lambda clause: is_there(entity, clause.noun.by),
        concerns=lambda clause: Truth.certainly(clause.noun.by is not None),
    )


@rule(
    "own.articles.supervisory_board",
    about=each_entity,
    title=Text(
        nl="De raad van toezicht die de statuten voorschrijven is er",
        en="There is the supervisory board that the articles lay down",
    ),
    source=own(Supervision),
    severity=Severity.ARTICLES,
    held_from=HELD_FROM,
    short="ART-07",
)
def there_is_the_supervisory_board(entity: EntityView) -> Judgement:
    """Where the articles only let there be one, nothing is asked.

    Met by a supervisory board with somebody in it; breached where there is none, or nobody is in it.
    """
    return follow(
        entity,
        Supervision,
        "supervision",
        lambda clause: _manned(entity, clause, BodyKind.SUPERVISORY_BOARD),
        concerns=lambda clause: Truth.certainly(not clause.noun.optional),
    )


def _manned(entity: EntityView, clause: Told[Supervision] | Told[AuditCommittee], kind: BodyKind) -> Truth:
    body = meant(entity, clause, kind)
    return body.is_there & (body.in_office > 0)


@rule(
    "own.articles.one_tier",
    about=each_entity,
    title=Text(
        nl="Het bestuur heeft uitvoerende en niet uitvoerende bestuurders",
        en="The board has executive and non-executive directors",
    ),
    source=own(OneTierBoard),
    severity=Severity.ARTICLES,
    held_from=HELD_FROM,
    short="ART-08",
)
def executives_and_non_executives(entity: EntityView) -> Judgement:
    """An office is what it says, else what its seats are for.

    Met by two executive and three non-executive directors; breached by a board of executive directors alone.
    """
    offices = offices_in(entity, entity.board)
    executive = offices.how_many(lambda office: serves(office) & _executive(entity, office), asks="executive")
    other = offices.how_many(lambda office: serves(office) & ~_executive(entity, office), asks="non-executive")
    return follow(
        entity,
        OneTierBoard,
        "both kinds of directors",
        lambda _: (executive > 0) & (other > 0),
        concerns=lambda _: entity.board.is_there & (executive + other > 0),
        executive_directors=executive,
        non_executive_directors=other,
    )


def _executive(entity: EntityView, office: Told[Office]) -> Truth:
    groups = [group for group in entity.board.groups if group.id == office.noun.seat_group]
    told = [group.group.executive for group in groups if office.noun.executive is None]
    return Truth.certainly(told[0]) if told and told[0] is not None else office.flag("executive")


@rule(
    "own.articles.audit_committee",
    about=each_entity,
    title=Text(
        nl="De kascommissie is er, met zoveel leden als de statuten zeggen",
        en="There is the audit committee, with as many members as the articles say",
    ),
    source=own(AuditCommittee),
    severity=Severity.ARTICLES,
    held_from=HELD_FROM,
    short="ART-09",
)
def there_is_the_audit_committee(entity: EntityView) -> Judgement:
    """Without a number in the articles, somebody is in it.

    Met by a committee of two where the clause says two; breached by one of one, and by none at all.
    """

    def complete(clause: Told[AuditCommittee]) -> Truth:
        people, said = meant(entity, clause, BodyKind.AUDIT_COMMITTEE).in_office, clause.noun.members
        enough = TRUE if said is None else (people >= said.low) & (people <= said.high)
        return _manned(entity, clause, BodyKind.AUDIT_COMMITTEE) & enough

    return follow(entity, AuditCommittee, "the audit committee", complete)


OWN_ARTICLES_SEATS = Rulebook(
    id="own.articles.seats",
    title=Text(nl="Eigen statuten: wie er in de organen zit", en="Own articles: who is in the bodies"),
    read_on=READ_ON,
    rules=(
        as_many_as_the_articles_say,
        nobody_beyond_the_term,
        no_more_terms_in_a_row,
        everybody_stands_in_the_rota,
        filled_by_whom_the_articles_say,
        whoever_nominates_is_there,
        there_is_the_supervisory_board,
        executives_and_non_executives,
        there_is_the_audit_committee,
    ),
)
