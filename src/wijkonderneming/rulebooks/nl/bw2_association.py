"""Associations and co-operatives: Burgerlijk Wetboek Boek 2, titles 2 and 3."""

from __future__ import annotations

from datetime import date

from wijkonderneming.governance.findings import Judgement, judge
from wijkonderneming.governance.rules import Rulebook, each_entity, rule
from wijkonderneming.governance.severity import Severity
from wijkonderneming.governance.views.entity import EntityView
from wijkonderneming.model.legal_forms import Jurisdiction, LegalForm
from wijkonderneming.rulebooks.nl.sources import BW2_OLDEST, READ_ON, bw2
from wijkonderneming.values.text import Text

__all__ = ["ASSOCIATION_FORMS", "BW2_ASSOCIATION", "no_registered_property", "outside_directors_are_a_minority"]

ASSOCIATION_FORMS = frozenset({LegalForm.VERENIGING, LegalForm.VERENIGING_BEPERKT, LegalForm.COOPERATIE})
"""Associations of both kinds, and co-operatives, to which the title on associations applies (art. 2:53a(1) BW)."""


@rule(
    "nl.bw2.30.1",
    about=each_entity,
    title=Text(
        nl="Een vereniging zonder notariële statuten verkrijgt geen registergoederen",
        en="An association without notarial articles acquires no registered property",
    ),
    source=bw2("30", "1", BW2_OLDEST),
    forms=frozenset({LegalForm.VERENIGING, LegalForm.VERENIGING_BEPERKT}),
    short="CAP-01",
    severity=Severity.MANDATORY,
    held_from=BW2_OLDEST,
)
def no_registered_property(entity: EntityView) -> Judgement:
    """Registered property counts when it is acquired while the articles stand in no notarial deed.

    Met by an association with limited capacity that rents its hall; breached when the deed of a building is put in
    its name; an association that has had notarial articles all along is not concerned.
    """
    acquired = entity.registered_property_acquired_without_capacity
    limited = entity.limited_capacity
    return judge(
        acquired.equals(0),
        applies=limited | ~acquired.equals(0),
        registered_property_acquired_without_capacity=acquired,
        limited_capacity=limited,
    )


@rule(
    "nl.bw2.37.3",
    about=each_entity,
    title=Text(
        nl="Bestuurders die door anderen dan de leden worden benoemd zijn minder dan de helft",
        en="Directors appointed by others than the members are fewer than half",
    ),
    source=(bw2("37", "3", BW2_OLDEST), bw2("37", "3", date(2021, 7, 1))),
    forms=ASSOCIATION_FORMS,
    short="BRD-02",
    severity=Severity.MANDATORY,
    held_from=BW2_OLDEST,
)
def outside_directors_are_a_minority(entity: EntityView) -> Judgement:
    """Judged on what the articles allow, so on the composition they allow that has most outside appointments.

    Met by three seats filled by the general meeting and two by the municipality; breached by two and two, and by a
    range that lets the members' seats shrink to two.
    """
    board = entity.board
    others, members = board.seats_appointed_by_others, board.seats_appointed_by_members
    return judge(
        members.always_outnumber(others),
        applies=board.seats.most > 0,
        appointed_by_others_at_most=others.most,
        appointed_by_members_at_least=members.least,
        seats=board.seats,
    )


BW2_ASSOCIATION = Rulebook(
    id="nl.bw2",
    title=Text(nl="Burgerlijk Wetboek Boek 2", en="Dutch Civil Code, Book 2"),
    read_on=READ_ON,
    jurisdiction=Jurisdiction.NL,
    rules=(no_registered_property, outside_directors_are_a_minority),
)
