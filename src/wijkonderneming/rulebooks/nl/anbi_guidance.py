"""What court and tax authority make of the conditions for public benefit organisations (ANBI): no law of its own."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from wijkonderneming.governance.facts import fact
from wijkonderneming.governance.findings import Judgement, judge
from wijkonderneming.governance.parameters import Parameter, stated
from wijkonderneming.governance.rules import Rulebook, rule
from wijkonderneming.governance.severity import Severity
from wijkonderneming.governance.subjects import each_entity, each_financial_year
from wijkonderneming.governance.versions import Anchor
from wijkonderneming.governance.views.entity import EntityView
from wijkonderneming.governance.views.offices import OfficeView
from wijkonderneming.governance.views.years import FinancialYearView
from wijkonderneming.model.clauses_board import CastingVote, MultipleVotes
from wijkonderneming.model.legal_forms import Jurisdiction
from wijkonderneming.model.statuses import StatusKind
from wijkonderneming.rulebooks.nl.sources import READ_ON
from wijkonderneming.rulebooks.nl.tax_facts import ANBI_FORMS, had_status_in, is_anbi
from wijkonderneming.values.count import Count
from wijkonderneming.values.periods import corresponding_date
from wijkonderneming.values.share import Share
from wijkonderneming.values.source import Source
from wijkonderneming.values.text import Text
from wijkonderneming.values.truth import FALSE, Truth
from wijkonderneming.values.when import When

__all__ = [
    "ANBI_GUIDANCE",
    "NEARLY_ALL",
    "directors_vote_alike",
    "nine_tenths_for_the_public_benefit",
    "three_directors",
    "vacancies_filled",
]

_FIRST = date(2012, 1, 1)
_DIRECTORS = 3
_MONTHS = 3
COURT = Source(
    title="Gerechtshof Amsterdam, 2016",
    publisher="rechtspraak.nl",
    locator="ECLI:NL:GHAMS:2016:2781",
    published=When.parse("2016"),
    read_on=READ_ON,
)
SEPARATE_ASSETS = Source(
    title="ANBI: gescheiden vermogen",
    publisher="Belastingdienst",
    url=(
        "https://www.belastingdienst.nl/wps/wcm/connect/bldcontentnl/belastingdienst/zakelijk/bijzondere_regelingen/"
        "goede_doelen/algemeen_nut_beogende_instellingen/aan_welke_voorwaarden_moet_een_anbi_voldoen/gescheiden_vermogen"
    ),
    read_on=READ_ON,
)

NEARLY_ALL = Parameter(
    id="nl.anbi.nearly_all",
    title=Text(nl="Nagenoeg uitsluitend, als deel van het geheel", en="Nearly exclusively, as a part of the whole"),
    unit="share",
    versions=(stated(Share(Fraction(9, 10)), _FIRST, COURT),),
    anchor=Anchor.YEAR_START,
)


@rule(
    "nl.anbi.nine_tenths",
    about=each_financial_year,
    title=Text(
        nl="Wat een ANBI doet dient voor ten minste negen tiende het algemeen nut",
        en="At least nine tenths of what a public benefit organisation does serves the public benefit",
    ),
    source=COURT,
    forms=ANBI_FORMS,
    severity=Severity.GOOD_PRACTICE,
    held_from=_FIRST,
    short="ANB-02b",
)
def nine_tenths_for_the_public_benefit(year: FinancialYearView) -> Judgement:
    """How a court reads that a public benefit organisation serves it exclusively or nearly so. The act has no number.

    Met by a year in which nine tenths of the activities served the public benefit; breached by less.
    """
    part = year.told.noun.for_public_benefit
    if part is None:
        served = Truth.undecided((year.told.unknown("for_public_benefit"),), "nine tenths")
    else:
        served = year.law(NEARLY_ALL).holds(lambda least: Truth.certainly(least <= part))
    anbi = had_status_in(year, StatusKind.ANBI, StatusKind.CULTURAL_ANBI)
    return judge(
        served,
        applies=year.is_over & anbi,
        nearly_exclusively=year.law(NEARLY_ALL),
        so_much_serves_the_public_benefit=served,
    )


@rule(
    "nl.anbi.three_directors",
    about=each_entity,
    title=Text(
        nl="Het bestuur van een ANBI telt ten minste drie personen",
        en="The board of a public benefit organisation has at least three persons",
    ),
    source=SEPARATE_ASSETS,
    forms=ANBI_FORMS,
    severity=Severity.GOOD_PRACTICE,
    held_from=_FIRST,
    short="ANB-03a",
)
def three_directors(entity: EntityView) -> Judgement:
    """What the tax authority names as a way to keep anybody from disposing of the assets as of his own.

    Foundations that support one another may be excused; the document cannot tell. Met by three persons in office; breached by two; an empty board is judged by no head count.
    """
    in_office = entity.board.in_office
    return judge(in_office >= _DIRECTORS, applies=is_anbi(entity) & (in_office > 0), persons_in_office=in_office)


def _ended_lately(office: OfficeView) -> Truth:
    """Whether an office ended by the day, and no more than three months ago."""
    end = "until" if office.office.left is None else "left"
    when = office.told.day(end, unstated=FALSE)
    if when.when is None:
        return FALSE
    if when.when.known is None:
        return when.reached & Truth.undecided((office.told.unknown(end),), "ended within three months")
    last = corresponding_date(when.when.known, _MONTHS)
    return when.reached & ~office.reached(date.fromordinal(last.toordinal() + 1))


@rule(
    "nl.anbi.vacancies",
    about=each_entity,
    title=Text(
        nl="Een vacature in het bestuur van een ANBI is binnen drie maanden vervuld",
        en="A vacancy in the board of a public benefit organisation is filled within three months",
    ),
    source=SEPARATE_ASSETS,
    forms=ANBI_FORMS,
    severity=Severity.GOOD_PRACTICE,
    held_from=_FIRST,
    short="ANB-03c",
)
def vacancies_filled(entity: EntityView) -> Judgement:
    """Advice of the tax authority. A seat is vacant where fewer are in office than the fewest the articles allow.

    Met where whoever is missing left no more than three months ago; breached where somebody has been missing longer.
    """
    board = entity.board
    lately = Count.how_many(map(_ended_lately, board.offices))
    return judge(
        board.in_office + lately >= board.seats.least,
        applies=is_anbi(entity) & (board.seats.most > 0),
        persons_in_office=board.in_office,
        seats_to_be_filled=board.seats.least,
        left_in_three_months=lately,
    )


@fact
def votes_differ(entity: EntityView) -> Truth:
    """Whether somebody in the board has more votes than another, or decides a tie, by its seats or the articles."""
    board = entity.board
    if board.unknown is not None:
        return Truth.undecided((board.unknown,), "its votes differ")
    if not board.is_told:
        return FALSE
    groups = [group for group in board.groups if not group.observes]
    seats = Truth.any(
        [group.exists & Truth.certainly(group.group.casting_vote) for group in groups]
        + [one.exists & other.exists for one in groups for other in groups if one.group.votes < other.group.votes]
    )
    missing = board.told.items("seat_groups").missing
    untold = FALSE if missing is None else Truth.undecided((missing,), "its votes differ")
    own = (None, board.id)
    more = entity.clauses(MultipleVotes).some(
        "somebody in the board has several votes", lambda clause: Truth.certainly(clause.noun.body in own)
    )
    casting = entity.clauses(CastingVote).some(
        "somebody in the board decides a tie", lambda clause: Truth.certainly(clause.noun.body in own)
    )
    return seats | untold | more | casting


@rule(
    "nl.anbi.equal_votes",
    about=each_entity,
    title=Text(
        nl="Bestuurders van een ANBI hebben evenveel stem, en geen van hen geeft de doorslag",
        en="Directors of a public benefit organisation have equal votes, and none of them decides a tie",
    ),
    source=SEPARATE_ASSETS,
    forms=ANBI_FORMS,
    severity=Severity.GOOD_PRACTICE,
    held_from=_FIRST,
    short="ANB-03b",
)
def directors_vote_alike(entity: EntityView) -> Judgement:
    """Advice of the tax authority, stricter than what the law lets a board have.

    Met by one vote each; breached by a board of three in which one has two votes, which art. 2:291(4) BW allows, and by
    a chair who decides a tie.
    """
    differ = votes_differ(entity)
    return judge(~differ, applies=is_anbi(entity) & (entity.board.in_office > 0), votes_differ=differ)


ANBI_GUIDANCE = Rulebook(
    id="nl.anbi.guidance",
    title=Text(
        nl="Algemeen nut beogende instellingen: hoe fiscus en rechter het lezen",
        en="Dutch public benefit organisations: how tax authority and court read it",
    ),
    read_on=READ_ON,
    jurisdiction=Jurisdiction.NL,
    rules=(nine_tenths_for_the_public_benefit, three_directors, directors_vote_alike, vacancies_filled),
    parameters=(NEARLY_ALL,),
)
