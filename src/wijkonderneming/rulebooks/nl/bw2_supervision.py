"""Supervisory boards of associations, co-operatives and foundations: Burgerlijk Wetboek Boek 2."""

from __future__ import annotations

from datetime import timedelta

from wijkonderneming.governance.findings import Judgement, judge
from wijkonderneming.governance.norms import Norm
from wijkonderneming.governance.parameters import stated
from wijkonderneming.governance.rules import Rulebook, rule
from wijkonderneming.governance.severity import Severity
from wijkonderneming.governance.subjects import each_entity, each_financial_year
from wijkonderneming.governance.versions import Anchor, in_force
from wijkonderneming.governance.views.entity import EntityView
from wijkonderneming.governance.views.told import Told
from wijkonderneming.governance.views.years import FinancialYearView
from wijkonderneming.model.bodies import BodyKind
from wijkonderneming.model.clauses_board import AbsenceOfAll, ConflictOfInterest, Remuneration
from wijkonderneming.model.clauses_seats import Supervision
from wijkonderneming.model.filings import Filing, FilingKind
from wijkonderneming.model.legal_forms import Jurisdiction, LegalForm
from wijkonderneming.rulebooks.nl.bw2_association import ASSOCIATION_FORMS, WBTR
from wijkonderneming.rulebooks.nl.bw2_board_facts import (
    FOR_FIVE_YEARS,
    UNTIL_AMENDED,
    is_an_organisation,
    is_for_the_supervisors,
    somebody_in_any,
    somebody_outvotes,
    supervisors,
)
from wijkonderneming.rulebooks.nl.sources import BW2_OLDEST, READ_ON, bw2
from wijkonderneming.values.text import Text
from wijkonderneming.values.truth import TRUE, Truth

__all__ = [
    "BLOCKED_FOUNDATION_SUPERVISORS",
    "BLOCKED_SUPERVISORS",
    "BW2_SUPERVISION",
    "SUPERVISORS_PAY",
    "SUSPENSION",
    "SUSPENSION_IN_A_FOUNDATION",
]

FOUNDATION = frozenset({LegalForm.STICHTING})
SUPERVISORS = frozenset({BodyKind.SUPERVISORY_BOARD})
WITHOUT_CO_OPERATIVES = ASSOCIATION_FORMS - {LegalForm.COOPERATIE}


# Supervisors are people


def supervisors_are_natural_persons(entity: EntityView) -> Judgement:
    """A board without anybody in office is not judged here.

    Met by people, one or more; breached by a municipality or another organisation that is a supervisor itself.
    """
    supervised = entity.has_body(BodyKind.SUPERVISORY_BOARD)
    organisation = somebody_in_any(entity, (BodyKind.SUPERVISORY_BOARD,), "is an organisation", is_an_organisation)
    return judge(
        ~organisation, applies=supervised, has_supervisory_board=supervised, organisation_is_supervisor=organisation
    )


_NATURAL = Text(
    nl="De leden van de raad van commissarissen zijn natuurlijke personen", en="Supervisors are natural persons"
)

natural_persons_in_an_association = rule(
    "nl.bw2.47.1",
    about=each_entity,
    title=_NATURAL,
    source=bw2("47", "1", WBTR),
    held_from=BW2_OLDEST,
    forms=WITHOUT_CO_OPERATIVES,
    severity=Severity.MANDATORY,
    short="BRD-11a",
)(supervisors_are_natural_persons)

natural_persons_in_a_cooperative = rule(
    "nl.bw2.57.1",
    about=each_entity,
    title=_NATURAL,
    source=(bw2("57", "1", BW2_OLDEST), bw2("47", "1", WBTR)),
    forms=frozenset({LegalForm.COOPERATIE}),
    severity=Severity.MANDATORY,
    short="BRD-11e",
)(supervisors_are_natural_persons)

natural_persons_in_a_foundation = rule(
    "nl.bw2.292a.1",
    about=each_entity,
    title=_NATURAL,
    source=bw2("292a", "1", WBTR),
    held_from=BW2_OLDEST,
    forms=FOUNDATION,
    severity=Severity.MANDATORY,
    short="BRD-11b",
)(supervisors_are_natural_persons)


# No supervisor outvotes the others


def no_supervisor_outvotes_the_others(entity: EntityView) -> Judgement:
    """Judged as the votes of directors are.

    Met by two votes beside one and one; breached by three votes beside one and one.
    """
    supervised = entity.has_body(BodyKind.SUPERVISORY_BOARD)
    found = [somebody_outvotes(entity, body) for body in supervisors(entity)]
    missing = entity.told.items("bodies").missing
    if missing is not None:
        found.append(Truth.undecided((missing,), "a supervisor outvotes the others"))
    outvotes = Truth.any(found)
    return judge(~outvotes, applies=supervised, has_supervisory_board=supervised, one_outvotes_the_others=outvotes)


_VOTES = Text(
    nl="Geen commissaris brengt meer stemmen uit dan de andere commissarissen tezamen",
    en="No supervisor casts more votes than the other supervisors together",
)

votes_in_an_association = rule(
    "nl.bw2.47.4",
    about=each_entity,
    title=_VOTES,
    versions=[in_force(bw2("47", "4", WBTR), transition=FOR_FIVE_YEARS)],
    held_from=BW2_OLDEST,
    forms=ASSOCIATION_FORMS,
    severity=Severity.MANDATORY,
    short="BRD-06c",
)(no_supervisor_outvotes_the_others)

votes_in_a_foundation = rule(
    "nl.bw2.292a.4",
    about=each_entity,
    title=_VOTES,
    versions=[in_force(bw2("292a", "4", WBTR), transition=FOR_FIVE_YEARS)],
    held_from=BW2_OLDEST,
    forms=FOUNDATION,
    severity=Severity.MANDATORY,
    short="BRD-06d",
)(no_supervisor_outvotes_the_others)


# Somebody acts when no supervisor can


def absence_of_all_supervisors_is_provided_for(entity: EntityView) -> Judgement:
    """Asked of articles of who has a supervisory board.

    Met by articles by which somebody is appointed when all supervisors are absent or can not act; breached by articles
    that say nothing of it, or only of the directors.
    """
    supervised = entity.has_body(BodyKind.SUPERVISORY_BOARD)
    provided = entity.clauses(AbsenceOfAll).some(
        "of all supervisors", lambda clause: is_for_the_supervisors(entity, clause)
    )
    return judge(
        provided, applies=supervised, has_supervisory_board=supervised, absence_of_all_supervisors_provided_for=provided
    )


_ABSENCE = Text(
    nl="De statuten voorzien in ontstentenis of belet van alle commissarissen",
    en="The articles provide for the absence of all supervisors",
)

absence_in_an_association = rule(
    "nl.bw2.47.5",
    about=each_entity,
    title=_ABSENCE,
    versions=[in_force(bw2("47", "5", WBTR), transition=UNTIL_AMENDED)],
    held_from=BW2_OLDEST,
    forms=ASSOCIATION_FORMS,
    severity=Severity.MANDATORY,
    short="BRD-07c",
)(absence_of_all_supervisors_is_provided_for)

absence_in_a_foundation = rule(
    "nl.bw2.292a.5",
    about=each_entity,
    title=_ABSENCE,
    versions=[in_force(bw2("292a", "5", WBTR), transition=UNTIL_AMENDED)],
    held_from=BW2_OLDEST,
    forms=FOUNDATION,
    severity=Severity.MANDATORY,
    short="BRD-07d",
)(absence_of_all_supervisors_is_provided_for)


# Conflicts of interest


def conflicted_supervisor_takes_no_part(entity: EntityView) -> Judgement:
    """Judged on the articles; whether a supervisor took part in a decision is judged with that decision.

    Met by articles that say nothing of it; breached by a clause that lets a supervisor with a conflicting interest take
    part in deliberation or decision.
    """
    supervised = entity.has_body(BodyKind.SUPERVISORY_BOARD)
    lets = entity.clauses(ConflictOfInterest).some(
        "lets a supervisor with such an interest take part",
        lambda clause: is_for_the_supervisors(entity, clause) & Truth.certainly(clause.noun.takes_part is True),
    )
    return judge(
        ~lets, applies=supervised, has_supervisory_board=supervised, articles_let_one_with_a_conflict_take_part=lets
    )


_CONFLICT = Text(
    nl="De statuten laten een commissaris met een tegenstrijdig belang niet meebeslissen",
    en="The articles let no supervisor with a conflicting interest take part in the decision",
)

conflict_in_an_association = rule(
    "nl.bw2.47.7",
    about=each_entity,
    title=_CONFLICT,
    source=bw2("47", "7", WBTR),
    held_from=BW2_OLDEST,
    forms=ASSOCIATION_FORMS,
    severity=Severity.MANDATORY,
    short="BRD-08c",
)(conflicted_supervisor_takes_no_part)

conflict_in_a_foundation = rule(
    "nl.bw2.292a.7",
    about=each_entity,
    title=_CONFLICT,
    source=bw2("292a", "7", WBTR),
    held_from=BW2_OLDEST,
    forms=FOUNDATION,
    severity=Severity.MANDATORY,
    short="BRD-08d",
)(conflicted_supervisor_takes_no_part)


# What the board tells them each year


def supervisors_are_told_each_year(year: FinancialYearView) -> Judgement:
    """Asked of every financial year from the first to the last day of which there is a supervisory board.

    Met by a report in writing on strategy, risks and how they are kept in hand that the supervisors got in the year;
    breached by a year that ended without one.
    """
    entity = year.entity
    supervised = Truth.any(
        body.is_there & body.told.day("since", unstated=TRUE).by(year.first)
        for body in entity.bodies_of(BodyKind.SUPERVISORY_BOARD)
    )
    missing = entity.told.items("bodies").missing
    if missing is not None:
        supervised |= Truth.undecided((missing,), f"a supervisory board since {year.first.isoformat()}")
    reports = entity.told.items("filings").where(lambda filing: filing.kind_ is FilingKind.REPORT_TO_SUPERVISORS)
    told = reports.some(lambda report: _got_in(report, year), asks=f"reports to supervisors in {year.id}")
    if year.unsure is not None:
        told = Truth.undecided((year.unsure,), f"reports to supervisors in {year.id}")
    return judge(
        told, applies=supervised & (year.is_over | told), has_supervisory_board=supervised, supervisors_were_told=told
    )


def _got_in(report: Told[Filing], year: FinancialYearView) -> Truth:
    got = report.day("filed")
    return got.reached & got.by(year.last) & ~got.by(year.first - timedelta(days=1))


_TOLD = Text(
    nl="Het bestuur licht de raad van commissarissen elk jaar schriftelijk in over beleid en risico's",
    en="The board informs the supervisory board in writing each year of strategy and risks",
)

told_in_an_association = rule(
    "nl.bw2.47.11",
    about=each_financial_year,
    title=_TOLD,
    versions=[in_force(bw2("47", "11", WBTR), anchor=Anchor.YEAR_START)],
    held_from=BW2_OLDEST,
    forms=ASSOCIATION_FORMS,
    severity=Severity.MANDATORY,
    short="BRD-11f",
)(supervisors_are_told_each_year)

told_in_a_foundation = rule(
    "nl.bw2.292a.11",
    about=each_financial_year,
    title=_TOLD,
    versions=[in_force(bw2("292a", "11", WBTR), anchor=Anchor.YEAR_START)],
    held_from=BW2_OLDEST,
    forms=FOUNDATION,
    severity=Severity.MANDATORY,
    short="BRD-11g",
)(supervisors_are_told_each_year)


# What holds where the articles say nothing else

_SUSPENDS = Text(
    nl="Of de raad van commissarissen bestuurders kan schorsen",
    en="Whether the supervisory board may suspend directors",
)

SUSPENSION: Norm[bool] = Norm(
    id="nl.bw2.47.3",
    title=_SUSPENDS,
    versions=(stated(True, WBTR, bw2("47", "3", WBTR)),),
    clause=Supervision,
    reads=lambda clause: clause.suspends,
    forms=ASSOCIATION_FORMS,
)
"""Art. 2:47(3): it may suspend directors whom the general meeting appointed, unless the articles differ."""

SUSPENSION_IN_A_FOUNDATION: Norm[bool] = Norm(
    id="nl.bw2.292a.3",
    title=_SUSPENDS,
    versions=(stated(True, WBTR, bw2("292a", "3", WBTR)),),
    clause=Supervision,
    reads=lambda clause: clause.suspends,
    forms=FOUNDATION,
)
"""Art. 2:292a(3): it may suspend every director, unless the articles differ."""


def _decider(clause: ConflictOfInterest) -> BodyKind | str | None:
    """What a clause that names the supervisory board says; one that names no body is about the board."""
    if clause.body is None:
        return None
    return BodyKind.SUPERVISORY_BOARD if clause.board_decides else clause.escalates_to


BLOCKED_SUPERVISORS: Norm[BodyKind | str] = Norm(
    id="nl.bw2.47.7.decides",
    title=Text(
        nl="Wie beslist als de raad van commissarissen het door tegenstrijdige belangen niet kan",
        en="Who decides when conflicts of interest keep the supervisory board from it",
    ),
    versions=(stated(BodyKind.GENERAL_MEETING, WBTR, bw2("47", "7", WBTR)),),
    clause=ConflictOfInterest,
    reads=_decider,
    of=SUPERVISORS,
    forms=ASSOCIATION_FORMS,
)
"""Art. 2:47(7): the general meeting, unless the articles differ."""

BLOCKED_FOUNDATION_SUPERVISORS: Norm[BodyKind | str] = Norm(
    id="nl.bw2.292a.7.decides",
    title=Text(
        nl="Wie bij een stichting beslist als de raad van commissarissen het door tegenstrijdige belangen niet kan",
        en="Who decides in a foundation when conflicts of interest keep the supervisory board from it",
    ),
    versions=(stated(BodyKind.SUPERVISORY_BOARD, WBTR, bw2("292a", "7", WBTR)),),
    clause=ConflictOfInterest,
    reads=_decider,
    of=SUPERVISORS,
    forms=FOUNDATION,
)
"""Art. 2:292a(7): that board itself, with its considerations in writing, unless the articles differ."""

SUPERVISORS_PAY: Norm[BodyKind | str] = Norm(
    id="nl.bw2.47.8",
    title=Text(nl="Wie de bezoldiging van commissarissen vaststelt", en="Who sets the pay of supervisors"),
    versions=(stated(BodyKind.GENERAL_MEETING, WBTR, bw2("47", "8", WBTR)),),
    clause=Remuneration,
    reads=lambda clause: None if clause.body is None else clause.set_by,
    of=SUPERVISORS,
    forms=ASSOCIATION_FORMS,
)
"""Art. 2:47(8): the general meeting, unless the articles differ."""

BW2_SUPERVISION = Rulebook(
    id="nl.bw2.supervision",
    title=Text(nl="Burgerlijk Wetboek Boek 2, toezicht", en="Dutch Civil Code, Book 2, supervision"),
    read_on=READ_ON,
    jurisdiction=Jurisdiction.NL,
    rules=(
        natural_persons_in_an_association,
        votes_in_an_association,
        absence_in_an_association,
        conflict_in_an_association,
        told_in_an_association,
        natural_persons_in_a_cooperative,
        natural_persons_in_a_foundation,
        votes_in_a_foundation,
        absence_in_a_foundation,
        conflict_in_a_foundation,
        told_in_a_foundation,
    ),
    norms=(
        SUSPENSION,
        BLOCKED_SUPERVISORS,
        SUPERVISORS_PAY,
        SUSPENSION_IN_A_FOUNDATION,
        BLOCKED_FOUNDATION_SUPERVISORS,
    ),
)
