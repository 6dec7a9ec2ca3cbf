"""Who may be a director of a foundation, who is paid, and a board that is not complete: Burgerlijk Wetboek Boek 2."""

from __future__ import annotations

from datetime import date

from wijkonderneming.governance.findings import Judgement, judge
from wijkonderneming.governance.rules import Rulebook, rule
from wijkonderneming.governance.severity import Severity
from wijkonderneming.governance.subjects import each_entity
from wijkonderneming.governance.versions import in_force
from wijkonderneming.governance.views.entity import EntityView
from wijkonderneming.governance.views.offices import OfficeView
from wijkonderneming.model.bodies import BodyKind
from wijkonderneming.model.clauses_board import Pay, Remuneration
from wijkonderneming.model.legal_forms import Jurisdiction, LegalForm
from wijkonderneming.model.offices import OfficeEnd
from wijkonderneming.rulebooks.nl.bw2_association import WBTR
from wijkonderneming.rulebooks.nl.bw2_board_facts import (
    is_for_the_board,
    is_for_the_supervisors,
    somebody_in,
    somebody_in_any,
)
from wijkonderneming.rulebooks.nl.sources import BW2_OLDEST, READ_ON, bw2
from wijkonderneming.values.amount import Amount
from wijkonderneming.values.money import Money
from wijkonderneming.values.periods import years_after
from wijkonderneming.values.text import Text
from wijkonderneming.values.truth import FALSE, TRUE, Truth

__all__ = ["BW2_DIRECTORS"]

FOUNDATION = frozenset({LegalForm.STICHTING})
_NOTHING = Amount.of(Money("EUR 0.00"))
_MORE_THAN_COSTS = frozenset({Pay.SALARY, Pay.ATTENDANCE_FEE})


# Pay


@rule(
    "nl.bw2.291.7",
    about=each_entity,
    title=Text(
        nl="Bestuurders van een stichting krijgen alleen een bezoldiging als de statuten dat bepalen",
        en="Directors of a foundation are paid only if the articles say so",
    ),
    source=bw2("291", "7", WBTR),
    held_from=BW2_OLDEST,
    forms=FOUNDATION,
    severity=Severity.GOOD_PRACTICE,
    short="BRD-13a",
)
def directors_are_paid_by_the_articles(entity: EntityView) -> Judgement:
    """The text says that articles may provide for pay; that nobody is paid without it is how it is usually read.

    Met by pay that the articles provide for; breached by pay of which the articles say nothing, or that goes beyond
    the costs to which they keep it.
    """
    paid = somebody_in(entity.board, "is paid", _is_paid)
    provided = entity.clauses(Remuneration).some(
        "lets directors be paid",
        lambda clause: is_for_the_board(entity, clause) & Truth.certainly(clause.noun.allowed in _MORE_THAN_COSTS),
    )
    return judge(provided, applies=paid, somebody_is_paid=paid, articles_provide_for_pay=provided)


@rule(
    "nl.bw2.292a.8",
    about=each_entity,
    title=Text(
        nl="Commissarissen van een stichting krijgen alleen een bezoldiging als de statuten dat bepalen",
        en="Supervisors of a foundation are paid only if the articles say so",
    ),
    source=bw2("292a", "8", WBTR),
    held_from=BW2_OLDEST,
    forms=FOUNDATION,
    severity=Severity.GOOD_PRACTICE,
    short="BRD-13b",
)
def supervisors_are_paid_by_the_articles(entity: EntityView) -> Judgement:
    """Read as the words on directors are.

    Met by pay that the articles provide for; breached by pay of which the articles say nothing.
    """
    paid = somebody_in_any(entity, (BodyKind.SUPERVISORY_BOARD,), "is paid", _is_paid)
    provided = entity.clauses(Remuneration).some(
        "lets supervisors be paid",
        lambda clause: (
            is_for_the_supervisors(entity, clause) & Truth.certainly(clause.noun.allowed in _MORE_THAN_COSTS)
        ),
    )
    return judge(provided, applies=paid, somebody_is_paid=paid, articles_provide_for_pay=provided)


def _is_paid(office: OfficeView) -> Truth:
    return office.told.money("pay_per_year") > _NOTHING


# Dismissed by a court


def no_director_again(entity: EntityView) -> Judgement:
    """Until July 2021: directors only, without exception."""
    return _judged(entity, (BodyKind.BOARD,))


@rule(
    "nl.bw2.298.3",
    about=each_entity,
    title=Text(
        nl="Wie door de rechtbank is ontslagen, wordt vijf jaar lang geen bestuurder of commissaris van een stichting",
        en="Who was dismissed by a court is no director or supervisor of a foundation for five years",
    ),
    versions=[
        in_force(bw2("298", "3", BW2_OLDEST), check=no_director_again),
        in_force(bw2("298", "3-4", WBTR)),
    ],
    forms=FOUNDATION,
    severity=Severity.MANDATORY,
    short="BRD-16",
)
def not_dismissed_by_a_court(entity: EntityView) -> Judgement:
    """Judged on the dismissals in foundations the document tells of, by the law of the day on which an office began.

    Met by directors who were never dismissed by a court, who began five years later, or of whom the court said that
    nothing serious can be held against them; breached by one who began sooner. Whoever became a supervisor before July
    2021 could; who became a director then could not, whatever the court said.
    """
    return _judged(entity, (BodyKind.BOARD, BodyKind.SUPERVISORY_BOARD))


def _judged(entity: EntityView, kinds: tuple[BodyKind, ...]) -> Judgement:
    asks = "began within five years of a dismissal by a court"

    def barred(office: OfficeView) -> Truth:
        world = office.world
        if office.body.kind_ is not BodyKind.BOARD and _began(office)[1] < WBTR:
            return FALSE
        found = [_dismissed_before(office, other) for other in world.offices if other.body.kind_ in kinds]
        for foundation in world.entities:
            missing = foundation.told.items("offices").missing or foundation.told.items("bodies").missing
            if missing is not None:
                found.append(foundation.has_form(FOUNDATION) & Truth.undecided((missing,), f"{office.id} {asks}"))
        return Truth.any(found)

    somebody = somebody_in_any(entity, kinds, asks, barred)
    return judge(~somebody, began_within_five_years_of_dismissal_by_a_court=somebody)


def _dismissed_before(office: OfficeView, other: OfficeView) -> Truth:
    """Whether a court ended another office of the same holder in the five years before this one began.

    An office that began before July 2021 was barred to directors alone, and what the court said then made no difference.
    """
    if other.office.left is None:
        return FALSE
    same = _same_holder(office, other) & other.told.is_("ended", OfficeEnd.DISMISSED_BY_COURT)
    cleared = other.told.flag("cleared")
    if office.body.kind_ is BodyKind.BOARD and other.body.kind_ is BodyKind.BOARD:
        barred = _began_barred(office, other) & (~cleared | _began_barred(office, other, until=WBTR))
    else:
        barred = _began_barred(office, other, since=WBTR) & ~cleared
    return same & barred & other.entity.has_form(FOUNDATION)


def _same_holder(office: OfficeView, other: OfficeView) -> Truth:
    if office.id == other.id:
        return FALSE
    unnamed = tuple(one.told.unknown("holder") for one in (office, other) if one.holder is None)
    if unnamed:
        return Truth.undecided(unnamed, f"{' and '.join(sorted((office.id, other.id)))} have one holder")
    return Truth.certainly(office.holder == other.holder)


def _began(office: OfficeView) -> tuple[date, date]:
    """The first and the last day on which an office may have begun."""
    since = office.office.since
    return (date.min, date.max) if since is None else (since.earliest or date.min, since.latest or date.max)


def _began_barred(office: OfficeView, other: OfficeView, *, since: date = date.min, until: date = date.max) -> Truth:
    """Whether an office began within five years of the end of another, from a day on and before another."""
    dismissed = other.office.left
    first, last = _began(office)
    earliest, latest = (None, None) if dismissed is None else (dismissed.earliest, dismissed.latest)
    too_soon = last < max(earliest or date.min, since)
    if too_soon or first >= (until if latest is None else min(years_after(latest, 5), until)):
        return FALSE
    after = latest is not None and max(latest, since) <= first
    if after and earliest is not None and last < min(years_after(earliest, 5), until):
        return TRUE
    asked = (office.told.unknown("since"), other.told.unknown("left"))
    span = "" if (since, until) == (date.min, date.max) else f" between {since.isoformat()} and {until.isoformat()}"
    return Truth.undecided(asked, f"{office.id} began within five years of the end of {other.id}{span}")


# A board that is not complete


@rule(
    "nl.bw2.299",
    about=each_entity,
    title=Text(
        nl="Het door de statuten voorgeschreven bestuur is voltallig, zodat de rechtbank niet hoeft te voorzien",
        en="The board has all directors its articles prescribe, so that no court needs to fill a place",
    ),
    source=bw2("299", "", BW2_OLDEST),
    forms=FOUNDATION,
    severity=Severity.GOOD_PRACTICE,
    short="BRD-15",
)
def board_is_complete(entity: EntityView) -> Judgement:
    """The article asks nothing of the board: it says when a court may fill a place, if the articles do not see to it.

    Met by as many directors as there are seats at least; breached by fewer.
    """
    board = entity.board
    in_office, seats = board.in_office, board.seats
    return judge(in_office >= seats.least, applies=seats.most > 0, in_office=in_office, seats=seats)


BW2_DIRECTORS = Rulebook(
    id="nl.bw2.directors",
    title=Text(
        nl="Burgerlijk Wetboek Boek 2, bestuurders van een stichting",
        en="Dutch Civil Code, Book 2, directors of a foundation",
    ),
    read_on=READ_ON,
    jurisdiction=Jurisdiction.NL,
    rules=(
        directors_are_paid_by_the_articles,
        supervisors_are_paid_by_the_articles,
        not_dismissed_by_a_court,
        board_is_complete,
    ),
)
