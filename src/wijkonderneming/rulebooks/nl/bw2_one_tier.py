"""Boards with executive and non-executive directors (one-tier board): Burgerlijk Wetboek Boek 2."""

from __future__ import annotations

from datetime import date

from wijkonderneming.governance.findings import Judgement, judge
from wijkonderneming.governance.parameters import Parameter, stated
from wijkonderneming.governance.rules import Rulebook, rule
from wijkonderneming.governance.severity import Severity
from wijkonderneming.governance.subjects import each_entity
from wijkonderneming.governance.views.entity import EntityView
from wijkonderneming.governance.views.offices import OfficeView
from wijkonderneming.model.bodies import BodyKind
from wijkonderneming.model.clauses_seats import OneTierBoard
from wijkonderneming.model.legal_forms import Jurisdiction, LegalForm
from wijkonderneming.model.noun import listed
from wijkonderneming.model.offices import OfficeRole
from wijkonderneming.rulebooks.nl.bw2_association import ASSOCIATION_FORMS, WBTR
from wijkonderneming.rulebooks.nl.bw2_board_facts import is_an_organisation, somebody_in
from wijkonderneming.rulebooks.nl.sources import BW2_OLDEST, READ_ON, bw2
from wijkonderneming.values.source import Source
from wijkonderneming.values.text import Text
from wijkonderneming.values.truth import Truth

__all__ = ["BW2_ONE_TIER", "ONE_TIER"]

FOUNDATION = frozenset({LegalForm.STICHTING})
_READ = date(2026, 7, 1)
"""The first consolidation in which the articles on such boards were read as in force."""

ONE_TIER: Parameter[bool] = Parameter(
    id="nl.bw2.44a",
    title=Text(
        nl="Of de regels voor uitvoerende en niet uitvoerende bestuurders gelden",
        en="Whether the law on executive and non-executive directors is in force",
    ),
    unit="true or false",
    versions=(
        # Art. 2:47(1), in force on this day, refers to art. 2:44a; the text of that article says it is not in force.
        stated(True, WBTR, bw2("47", "1", WBTR)),
        stated(False, WBTR, bw2("44a", "", WBTR)),
        stated(True, _READ, bw2("44a", "", _READ)),
    ),
)
"""Official texts conflict between 1 July 2021 and a day that is not known, 1 July 2026 at the latest."""


def _one_tier(entity: EntityView) -> Truth:
    """Whether its board is such a board, and the law on such boards is in force."""
    return entity.law(ONE_TIER).holds(Truth.certainly) & entity.clauses(OneTierBoard).laid_down


def no_supervisory_board_beside_it(entity: EntityView) -> Judgement:
    """Who has non-executive directors has no supervisory board.

    Met by such a board that oversees itself; breached by a supervisory board beside it.
    """
    one_tier, supervised = _one_tier(entity), entity.has_body(BodyKind.SUPERVISORY_BOARD)
    return judge(~supervised, applies=one_tier, one_tier_board=one_tier, has_supervisory_board=supervised)


def chair_is_no_executive(entity: EntityView) -> Judgement:
    """Judged on the articles and on who is in the chair.

    Met by a non-executive in the chair; breached by articles that let an executive director be the chair, and by an
    executive director who is.
    """
    one_tier = _one_tier(entity)
    allowed = entity.clauses(OneTierBoard).some(
        "lets an executive director be the chair", lambda clause: Truth.certainly(clause.noun.chair_executive is True)
    )
    chairs = somebody_in(entity.board, "chairs as an executive director", _chairs_as_executive)
    return judge(~allowed & ~chairs, applies=one_tier, one_tier_board=one_tier, executive_may_chair=allowed | chairs)


def _chairs_as_executive(office: OfficeView) -> Truth:
    return office.told.is_("role_", OfficeRole.CHAIR) & _is_executive(office)


def _is_executive(office: OfficeView) -> Truth:
    """Whether somebody is an executive director: an office is what it says, else what its seats are for."""
    groups = [group for group in listed(office.body.seat_groups) if group.id == office.seat_group]
    meant = groups[0].executive if groups and office.office.executive is None else None
    return office.told.flag("executive") if meant is None else Truth.certainly(meant)


def non_executives_are_natural_persons(entity: EntityView) -> Judgement:
    """An executive director may be a legal person.

    Met by non-executive directors who are all people; breached by an organisation that is a non-executive director.
    """
    one_tier = _one_tier(entity)
    organisation = somebody_in(
        entity.board,
        "is a non-executive organisation",
        lambda office: ~_is_executive(office) & is_an_organisation(office),
    )
    return judge(~organisation, applies=one_tier, one_tier_board=one_tier, non_executive_organisation=organisation)


_CHAIR = Text(
    nl="De voorzitter van het bestuur is geen uitvoerende bestuurder", en="The chair is no executive director"
)
_NATURAL = Text(
    nl="Niet uitvoerende bestuurders zijn natuurlijke personen", en="Non-executive directors are natural persons"
)


def _of_a_one_tier_board(article: str) -> tuple[Source, Source]:
    return bw2(article, "1", WBTR), bw2(article, "1", _READ)


chair_in_an_association = rule(
    "nl.bw2.44a.1.chair",
    about=each_entity,
    title=_CHAIR,
    source=_of_a_one_tier_board("44a"),
    held_from=BW2_OLDEST,
    forms=ASSOCIATION_FORMS,
    severity=Severity.MANDATORY,
    short="BRD-12a",
)(chair_is_no_executive)

chair_in_a_foundation = rule(
    "nl.bw2.291a.1.chair",
    about=each_entity,
    title=_CHAIR,
    source=_of_a_one_tier_board("291a"),
    held_from=BW2_OLDEST,
    forms=FOUNDATION,
    severity=Severity.MANDATORY,
    short="BRD-12b",
)(chair_is_no_executive)

natural_persons_in_an_association = rule(
    "nl.bw2.44a.1.natural_persons",
    about=each_entity,
    title=_NATURAL,
    source=_of_a_one_tier_board("44a"),
    held_from=BW2_OLDEST,
    forms=ASSOCIATION_FORMS,
    severity=Severity.MANDATORY,
    short="BRD-12c",
)(non_executives_are_natural_persons)

natural_persons_in_a_foundation = rule(
    "nl.bw2.291a.1.natural_persons",
    about=each_entity,
    title=_NATURAL,
    source=_of_a_one_tier_board("291a"),
    held_from=BW2_OLDEST,
    forms=FOUNDATION,
    severity=Severity.MANDATORY,
    short="BRD-12d",
)(non_executives_are_natural_persons)


_NO_SUPERVISORS = Text(
    nl="Naast uitvoerende en niet uitvoerende bestuurders is er geen raad van commissarissen",
    en="There is no supervisory board beside executive and non-executive directors",
)

no_supervisors_in_an_association = rule(
    "nl.bw2.47.1.one_tier",
    about=each_entity,
    title=_NO_SUPERVISORS,
    source=bw2("47", "1", WBTR),
    held_from=BW2_OLDEST,
    forms=ASSOCIATION_FORMS,
    severity=Severity.MANDATORY,
    short="BRD-11c",
)(no_supervisory_board_beside_it)

no_supervisors_in_a_foundation = rule(
    "nl.bw2.292a.1.one_tier",
    about=each_entity,
    title=_NO_SUPERVISORS,
    source=bw2("292a", "1", WBTR),
    held_from=BW2_OLDEST,
    forms=FOUNDATION,
    severity=Severity.MANDATORY,
    short="BRD-11d",
)(no_supervisory_board_beside_it)

BW2_ONE_TIER = Rulebook(
    id="nl.bw2.one_tier",
    title=Text(
        nl="Burgerlijk Wetboek Boek 2, uitvoerende en niet uitvoerende bestuurders",
        en="Dutch Civil Code, Book 2, executive and non-executive directors",
    ),
    read_on=READ_ON,
    jurisdiction=Jurisdiction.NL,
    rules=(
        chair_in_an_association,
        natural_persons_in_an_association,
        no_supervisors_in_an_association,
        chair_in_a_foundation,
        natural_persons_in_a_foundation,
        no_supervisors_in_a_foundation,
    ),
    parameters=(ONE_TIER,),
)
