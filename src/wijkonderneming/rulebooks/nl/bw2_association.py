"""Associations and co-operatives: Burgerlijk Wetboek Boek 2, titles 2 and 3."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from wijkonderneming.governance.findings import Judgement, judge
from wijkonderneming.governance.norms import Norm
from wijkonderneming.governance.parameters import stated
from wijkonderneming.governance.rules import Rulebook, each_entity, rule
from wijkonderneming.governance.severity import Severity
from wijkonderneming.governance.views.body import BodyView
from wijkonderneming.governance.views.entity import EntityView
from wijkonderneming.governance.views.seats import SeatGroupView
from wijkonderneming.governance.views.told import Told
from wijkonderneming.model.bodies import Body, BodyKind
from wijkonderneming.model.clauses_seats import AppointmentRight, DirectorsAreMembers, NominationRight
from wijkonderneming.model.legal_forms import Jurisdiction, LegalForm
from wijkonderneming.model.members import MemberClass
from wijkonderneming.rulebooks.nl.sources import BW2_OLDEST, READ_ON, bw2
from wijkonderneming.values.majority import Majority, MajorityBase, TurnoutOf
from wijkonderneming.values.share import Share
from wijkonderneming.values.text import Text
from wijkonderneming.values.truth import FALSE, TRUE, Truth

__all__ = [
    "APPOINTING_DIRECTORS",
    "ASSOCIATION_FORMS",
    "BREAKING_A_NOMINATION",
    "BW2_ASSOCIATION",
    "CHAIR_SECRETARY_TREASURER",
    "DIRECTORS_ARE_MEMBERS",
    "no_registered_property",
    "outside_directors_are_a_minority",
]

ASSOCIATION_FORMS = frozenset({LegalForm.VERENIGING, LegalForm.VERENIGING_BEPERKT, LegalForm.COOPERATIE})
"""Associations of both kinds, and co-operatives, to which the title on associations applies (art. 2:53a(1) BW)."""
WBTR = date(2021, 7, 1)
"""The day on which the Wet bestuur en toezicht rechtspersonen came into force."""


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
    "nl.bw2.37.2",
    about=each_entity,
    title=Text(
        nl="Elk lid kan, rechtstreeks of indirect, meestemmen over de benoeming van bestuurders",
        en="Every member can vote, directly or through others, on the appointment of directors",
    ),
    source=(bw2("37", "2", BW2_OLDEST), bw2("37", "2", WBTR)),
    forms=ASSOCIATION_FORMS,
    short="BRD-03",
    severity=Severity.MANDATORY,
)
def every_member_can_elect(entity: EntityView) -> Judgement:
    """Judged by class of members: it is enough that a class takes part in filling some of the seats.

    Met by a general meeting in which every class votes and that appoints directors, by delegates who do, and by a
    class that appoints to seats of its own; breached by a class without a vote in any of these ways.
    """
    seats = entity.board.seats
    apart = entity.told.items("membership").how_many(
        lambda members: members.holds & ~_elects(entity, members), asks="without a vote on the board"
    )
    return judge(apart.equals(0), applies=seats.most > 0, member_classes_without_a_vote_on_the_board=apart)


def _elects(entity: EntityView, members: Told[MemberClass]) -> Truth:
    """Whether a class of members takes part in filling some seat of the board."""
    board = entity.board
    missing = board.told.items("seat_groups").missing if board.is_told else board.unknown
    ways = [group.exists & _takes_part(group, members) for group in board.groups if not group.observes]
    if missing is not None:
        ways.append(Truth.undecided((missing,), f"{members.about} takes part in filling seats"))
    return Truth.any(ways)


def _takes_part(group: SeatGroupView, members: Told[MemberClass]) -> Truth:
    name = group.group.appointed_by
    if name is None or name == group.entity.id:
        asks = f"{members.about} takes part in filling {group.id}"
        return Truth.undecided((group.told.unknown("appointed_by", ("members", "others")),), asks)
    if name == members.about:
        return TRUE
    appointer = group.trust[name]
    own = isinstance(appointer, Body) and group.trust.entity_of[name] == group.entity.id
    if own and appointer.kind_ is BodyKind.DELEGATES:
        return TRUE  # every member takes part in choosing them, art. 2:39(1)
    return members.flag("voting") if own and appointer.kind_ is BodyKind.GENERAL_MEETING else FALSE


@rule(
    "nl.bw2.37.3",
    about=each_entity,
    title=Text(
        nl="Bestuurders die door anderen dan de leden worden benoemd zijn minder dan de helft",
        en="Directors appointed by others than the members are fewer than half",
    ),
    source=(bw2("37", "3", BW2_OLDEST), bw2("37", "3", WBTR)),
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


@rule(
    "nl.bw2.37.4",
    about=each_entity,
    title=Text(
        nl="Twee derden van de uitgebrachte stemmen doorbreken een bindende voordracht",
        en="Two thirds of the votes cast break a binding nomination",
    ),
    source=(bw2("37", "4", BW2_OLDEST), bw2("37", "4", WBTR)),
    forms=ASSOCIATION_FORMS,
    short="BRD-04",
    severity=Severity.MANDATORY,
)
def two_thirds_break_a_nomination(entity: EntityView) -> Judgement:
    """Articles may ask that two thirds of all votes can be cast in the meeting, and no more.

    Met by articles without binding nominations for directors, or that ask for two thirds of the votes cast or less;
    breached by three quarters, by two thirds of all votes, and by a turnout of more than two thirds.
    """
    binding = entity.clauses(NominationRight).some("binds", lambda clause: _binds(entity, clause))
    harder = entity.clauses(NominationRight).some(
        "is harder to break", lambda clause: _binds(entity, clause) & _harder(entity, clause.noun.broken_by)
    )
    return judge(
        ~harder, applies=binding, nomination_is_binding=binding, nomination_is_harder_to_break_than_the_law_lets=harder
    )


def _binds(entity: EntityView, clause: Told[NominationRight]) -> Truth:
    boards = {body.id for body in entity.bodies_of(BodyKind.BOARD)}
    return Truth.certainly(clause.noun.binding and (clause.noun.body is None or clause.noun.body in boards))


def _harder(entity: EntityView, asked: Majority | None) -> Truth:
    if asked is None:
        return FALSE
    if not _lets_break(asked, _TWO_THIRDS):
        return TRUE
    number = None if asked.turnout is None else asked.turnout.number
    if number is None:
        return FALSE
    asks = f"{number} votes are more than two thirds of all votes"
    return Truth.undecided((entity.told.unknown("members"),), asks)


def _lets_break(asked: Majority, law: Majority | None) -> bool:
    """Whether what the law asks at most to break a nomination does under the articles too.

    Of a turnout in votes it is not known what part it is.
    """
    if law is None or asked.base is not MajorityBase.VOTES_CAST or _is_more(asked.share, law.share, asked.more_than):
        return False
    turnout = asked.turnout
    if turnout is None:
        return True
    in_the_meeting = turnout.counting is TurnoutOf.PRESENT
    return in_the_meeting and not (turnout.share and _is_more(turnout.share, law.share, turnout.more_than))


def _is_more(share: Share, law: Share, more_than: bool) -> bool:  # noqa: FBT001 - of the share before it
    return law < share or (law == share and more_than)


@rule(
    "nl.bw2.37.6",
    about=each_entity,
    title=Text(
        nl="Het orgaan dat een bestuurder heeft benoemd kan hem schorsen en ontslaan",
        en="The body that appointed a director can suspend and dismiss them",
    ),
    source=(bw2("37", "6", BW2_OLDEST), bw2("37", "6", WBTR)),
    forms=ASSOCIATION_FORMS,
    short="BRD-17",
    severity=Severity.MANDATORY,
)
def who_appoints_dismisses(entity: EntityView) -> Judgement:
    """Judged on the articles, for seats to which a body of the legal person itself appoints.

    Met by articles that say nothing of it; breached by a clause by which the general meeting appoints and does not
    dismiss.
    """
    own = {body.id for body in entity.bodies}
    boards = {body.id for body in entity.bodies_of(BodyKind.BOARD)}

    def withheld(clause: Told[AppointmentRight]) -> Truth:
        right = clause.noun
        on_the_board = right.body is None or right.body in boards
        return Truth.certainly(on_the_board and right.by in own and right.dismisses is False)

    found = entity.clauses(AppointmentRight).some("appoints directors and does not dismiss them", withheld)
    return judge(~found, appoints_and_does_not_dismiss=found)


@rule(
    "nl.bw2.47a.1",
    about=each_entity,
    title=Text(
        nl="Commissarissen die door anderen dan de leden worden benoemd zijn minder dan de helft",
        en="Supervisors appointed by others than the members are fewer than half",
    ),
    source=bw2("47a", "1", WBTR),
    held_from=BW2_OLDEST,
    forms=ASSOCIATION_FORMS - {LegalForm.COOPERATIE},
    short="BRD-02b",
    severity=Severity.MANDATORY,
)
def outside_supervisors_are_a_minority(entity: EntityView) -> Judgement:
    """Supervisors are appointed as directors are. Not asked of co-operatives, as art. 2:63f has a rule for large ones.

    Met by two seats filled by the general meeting and one by the municipality; breached by one and one.
    """
    boards = [body for body in entity.bodies_of(BodyKind.SUPERVISORY_BOARD) if not body.is_there.is_false]
    found = [body.is_there & _may_be_led_by_others(body) for body in boards]
    missing = entity.told.items("bodies").missing
    if missing is not None:
        found.append(Truth.undecided((missing,), "half of the supervisors or more are appointed by others"))
    supervised = entity.has_body(BodyKind.SUPERVISORY_BOARD)
    half = Truth.any(found)
    return judge(
        ~half, applies=supervised, has_supervisory_board=supervised, half_or_more_supervisors_appointed_by_others=half
    )


def _may_be_led_by_others(body: BodyView) -> Truth:
    members, others = body.seats_appointed_by_members, body.seats_appointed_by_others
    return ~members.always_outnumber(others)


# What holds where the articles say nothing else

DIRECTORS_ARE_MEMBERS: Norm[bool] = Norm(
    id="nl.bw2.37.1",
    title=Text(nl="Of bestuurders uit de leden worden benoemd", en="Whether directors are appointed from the members"),
    versions=(stated(True, BW2_OLDEST, bw2("37", "1", BW2_OLDEST)),),
    clause=DirectorsAreMembers,
    reads=lambda clause: clause.required,
    forms=ASSOCIATION_FORMS,
)
"""Art. 2:37(1): from the members, unless the articles let others be directors."""

APPOINTING_DIRECTORS: Norm[BodyKind | str] = Norm(
    id="nl.bw2.37.2.appoints",
    title=Text(nl="Wie bestuurders benoemt", en="Who appoints directors"),
    versions=(stated(BodyKind.GENERAL_MEETING, BW2_OLDEST, bw2("37", "2", BW2_OLDEST)),),
    clause=AppointmentRight,
    reads=lambda clause: clause.by if clause.seat_group is None else None,
    of=frozenset({BodyKind.BOARD}),
    forms=ASSOCIATION_FORMS,
)
"""Art. 2:37(2): the general meeting, unless the articles have another way in which every member takes part."""

_TWO_THIRDS = Majority(share=Share(Fraction(2, 3)), more_than=False)
BREAKING_A_NOMINATION: Norm[Majority] = Norm(
    id="nl.bw2.37.4.majority",
    title=Text(
        nl="Wat nodig is om een bindende voordracht te doorbreken", en="What it takes to break a binding nomination"
    ),
    versions=(stated(_TWO_THIRDS, BW2_OLDEST, bw2("37", "4", BW2_OLDEST)),),
    clause=NominationRight,
    reads=lambda clause: clause.broken_by if clause.binding else None,
    of=frozenset({BodyKind.BOARD}),
    allows=_lets_break,
    mandatory=True,
    forms=ASSOCIATION_FORMS,
)
"""Art. 2:37(4): two thirds of the votes cast, and a turnout of up to two thirds where the articles ask one."""

CHAIR_SECRETARY_TREASURER: Norm[BodyKind] = Norm(
    id="nl.bw2.37.7",
    title=Text(
        nl="Wie voorzitter, secretaris en penningmeester aanwijst", en="Who assigns chair, secretary and treasurer"
    ),
    versions=(stated(BodyKind.BOARD, BW2_OLDEST, bw2("37", "7", BW2_OLDEST)),),
    forms=ASSOCIATION_FORMS,
)
"""Art. 2:37(7): the board from its midst, unless the articles say otherwise."""

BW2_ASSOCIATION = Rulebook(
    id="nl.bw2",
    title=Text(nl="Burgerlijk Wetboek Boek 2", en="Dutch Civil Code, Book 2"),
    read_on=READ_ON,
    jurisdiction=Jurisdiction.NL,
    rules=(
        no_registered_property,
        every_member_can_elect,
        outside_directors_are_a_minority,
        two_thirds_break_a_nomination,
        who_appoints_dismisses,
        outside_supervisors_are_a_minority,
    ),
    norms=(DIRECTORS_ARE_MEMBERS, APPOINTING_DIRECTORS, BREAKING_A_NOMINATION, CHAIR_SECRETARY_TREASURER),
)
