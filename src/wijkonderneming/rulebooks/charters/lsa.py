"""What LSA, the Dutch umbrella of residents' organisations, asks of a neighbourhood enterprise."""

from __future__ import annotations

from datetime import date

import attrs

from wijkonderneming.governance.findings import Judgement, Portion, judge
from wijkonderneming.governance.rules import Rulebook, each_entity, rule, the_trust
from wijkonderneming.governance.severity import Severity
from wijkonderneming.governance.views.entity import EntityView
from wijkonderneming.governance.views.world import TrustView
from wijkonderneming.values.source import Source
from wijkonderneming.values.text import Text
from wijkonderneming.values.when import When

__all__ = ["LSA", "board_majority_are_residents", "initiated_by_residents", "profit_stays_in_the_neighbourhood"]

READ_ON = date(2026, 11, 23)
GREEN_LIGHT = Source(
    title="Groen licht voor experimenten met wijkondernemingen",
    publisher="LSA",
    published=When.parse("2011"),
    read_on=READ_ON,
)
PRINCIPLES = Source(
    title="Vier principes van een BewonersBedrijf",
    publisher="LSA",
    url="https://lsabewoners.nl/ondernemen/vier-principes-van-een-bewonersbedrijf/",
    read_on=READ_ON,
)
HELD_FROM = date(2011, 1, 1)
"""The article that defines a development trust so is of 2011."""


@rule(
    "nl.lsa.resident_majority",
    about=the_trust,
    title=Text(
        nl="De meerderheid van het bestuur bestaat uit bewoners",
        en="The majority of the board are residents",
    ),
    source=GREEN_LIGHT,
    severity=Severity.CHARTER,
    held_from=HELD_FROM,
    short="CHA-01",
)
def board_majority_are_residents(trust: TrustView) -> Judgement:
    """Counted over the persons in office of the leading body; seats and votes are shown beside it.

    Met by three residents out of five directors; breached by two out of four; an empty board is judged by no head
    count.
    """
    board = trust.leading_body
    residents, in_office = board.residents_in_office, board.in_office
    return judge(
        2 * residents > in_office,
        applies=board.exists & (in_office > 0),
        residents_of_persons_in_office=Portion(residents, in_office),
        local_of_all_seats=Portion(board.seats_of_locals, board.seats),
        local_of_seats_without_casting_vote=Portion(
            board.seats_of_locals_without_casting_vote, board.seats_without_casting_vote
        ),
        local_of_all_votes=Portion(board.votes_of_locals, board.votes),
    )


@rule(
    "nl.lsa.profit_stays",
    about=each_entity,
    title=Text(
        nl="Winst keert terug naar de wijk en komt nooit bij privépersonen",
        en="Profit returns to the neighbourhood and never reaches private persons",
    ),
    source=attrs.evolve(PRINCIPLES, locator="principe 2"),
    severity=Severity.CHARTER,
    held_from=HELD_FROM,
    short="CHA-02",
)
def profit_stays_in_the_neighbourhood(entity: EntityView) -> Judgement:
    """Neither the articles nor a payment let profit go to private persons. Interest on a debt is no distribution.

    Met by articles that keep the surplus for the neighbourhood where nothing was paid out; breached by a dividend to
    members.
    """
    paid = entity.distributions_to_private_persons
    return judge(
        entity.surplus_stays & paid.equals(0),
        articles_keep_the_surplus=entity.surplus_stays,
        distributions_to_private_persons=paid,
    )


@rule(
    "nl.lsa.origin",
    about=the_trust,
    title=Text(
        nl="Het initiatief kwam van bewoners, en dat blijkt ergens uit",
        en="Residents took the initiative, and something shows it",
    ),
    source=attrs.evolve(PRINCIPLES, locator="principe 3"),
    severity=Severity.CHARTER,
    held_from=HELD_FROM,
)
def initiated_by_residents(trust: TrustView) -> Judgement:
    """Residents took the initiative, and a source shows it.

    Met when the document names a source for it; breached when an institution took it.
    """
    by_residents, shown = trust.initiated_by_residents, trust.initiative_has_evidence
    return judge(
        by_residents & shown,
        applies=trust.initiative_begun,
        initiated_by_residents=by_residents,
        evidence_stated=shown,
    )


LSA = Rulebook(
    id="lsa",
    title=Text(nl="LSA: wijkonderneming, BewonersBedrijf", en="LSA: neighbourhood enterprise, BewonersBedrijf"),
    read_on=READ_ON,
    charter=True,
    rules=(board_majority_are_residents, profit_stays_in_the_neighbourhood, initiated_by_residents),
)
