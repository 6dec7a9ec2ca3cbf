"""Associations: Burgerlijk Wetboek Boek 2, title 2, on what their articles hold, their register, and their capacity."""

from __future__ import annotations

from datetime import date

from wijkonderneming.governance.findings import Judgement, judge
from wijkonderneming.governance.norms import Norm
from wijkonderneming.governance.parameters import stated
from wijkonderneming.governance.rules import Rulebook, rule
from wijkonderneming.governance.severity import Severity
from wijkonderneming.governance.subjects import each_entity, each_right
from wijkonderneming.governance.views.entity import EntityView
from wijkonderneming.governance.views.holdings import RightView
from wijkonderneming.governance.views.told import Told
from wijkonderneming.model.bodies import BodyKind
from wijkonderneming.model.clauses_board import PropertyPower
from wijkonderneming.model.clauses_meeting import NoticePeriod
from wijkonderneming.model.clauses_members import MemberContribution
from wijkonderneming.model.clauses_purpose import LiquidationSurplus, StatedPurpose
from wijkonderneming.model.distributions import Distribution, DistributionKind
from wijkonderneming.model.legal_forms import Jurisdiction, LegalForm
from wijkonderneming.model.members import MemberClass
from wijkonderneming.rulebooks.nl.bw2_legal_facts import (
    articles_appoint,
    board_could_acquire,
    changes_deposited,
    decided_by_the_board,
    is_acquired,
    is_positive,
    seat_stated,
)
from wijkonderneming.rulebooks.nl.register_facts import a_week_after, articles_deposited, duty_began, registered
from wijkonderneming.rulebooks.nl.sources import BW2_OLDEST, READ_ON, bw2
from wijkonderneming.values.count import Count
from wijkonderneming.values.text import Text
from wijkonderneming.values.truth import TRUE, Truth

__all__ = ["ASSOCIATION_PROPERTY_POWER", "BW2_ASSOCIATION_CAPACITY"]

ASSOCIATIONS = frozenset({LegalForm.VERENIGING, LegalForm.VERENIGING_BEPERKT})
"""Associations but co-operatives, to which arts. 2:26(3) and 2:44(2) BW do not apply: art. 2:53a(1) BW."""
NOTARIAL = frozenset({LegalForm.VERENIGING, LegalForm.COOPERATIE})
_WBTR = date(2021, 7, 1)

ASSOCIATION_PROPERTY_POWER = Norm(
    id="nl.bw2.44.2.default",
    title=Text(
        nl="Het bestuur van een vereniging is niet bevoegd tot handelingen met registergoed, tenzij de statuten dat zeggen",
        en="The board of an association has no power to deal in registered property, unless the articles say so",
    ),
    unit="whether allowed",
    versions=tuple(stated(False, day, bw2("44", "2", day)) for day in (BW2_OLDEST, _WBTR)),
    clause=PropertyPower,
    reads=lambda clause: clause.allowed if clause.acts is None else None,
    forms=ASSOCIATIONS,
)
"""The power to acquire, sell and encumber registered property, and to stand surety; a co-operative's board has it."""


@rule(
    "nl.bw2.26.3",
    about=each_entity,
    title=Text(
        nl="Een vereniging verdeelt geen winst onder haar leden",
        en="An association distributes no profit among its members",
    ),
    source=bw2("26", "3", BW2_OLDEST),
    forms=ASSOCIATIONS,
    severity=Severity.MANDATORY,
    short="PRF-01",
    held_from=BW2_OLDEST,
)
def no_profit_to_members(entity: EntityView) -> Judgement:
    """A refund by trade is profit among members, and so is a dividend where a member gets it, person or organisation.

    Met by gifts, and by capital paid back; breached by a dividend to a member. A co-operative may distribute profit.
    """
    paid = profit_paid_to_members(entity)
    return judge(paid.equals(0), profit_paid_to_members=paid)


def profit_paid_to_members(entity: EntityView) -> Count:
    """How many times it paid profit to members by the day, while it was an association."""
    members = entity.told.items("members")

    def to_a_member(payment: Told[Distribution]) -> Truth:
        payee = payment.noun.payee
        if payee is None:
            anybody = members.some(lambda _: TRUE, asks="any member")
            return anybody & Truth.undecided((payment.unknown("payee"),), "it is a member")
        return members.some(lambda one: one.refers_to("holder", payee), asks=f"member {payee}")

    def profit(payment: Told[Distribution]) -> Truth:
        made = payment.day("on", unstated=TRUE).reached
        refund = payment.is_("kind_", DistributionKind.MEMBER_REFUND)
        of_profit = refund | (payment.is_("kind_", DistributionKind.DIVIDEND) & to_a_member(payment))
        return made & of_profit & _while_an_association(entity, payment)

    return entity.told.items("distributions").how_many(profit, asks="profit to members")


def _while_an_association(entity: EntityView, payment: Told[Distribution]) -> Truth:
    if not entity.entity.former_forms:
        return TRUE
    on = payment.noun.on
    if on is None or on.known is None:
        return Truth.undecided((payment.unknown("on"),), "paid as an association")
    return entity.has_form(ASSOCIATIONS, on.known)


@rule(
    "nl.bw2.27.4",
    about=each_entity,
    title=Text(
        nl="Notariële statuten van een vereniging bevatten wat de wet voorschrijft",
        en="Notarial articles of an association hold what the law asks",
    ),
    source=bw2("27", "1-4", BW2_OLDEST),
    forms=NOTARIAL,
    severity=Severity.MANDATORY,
    short="CAP-03",
    held_from=BW2_OLDEST,
)
def content_of_the_articles(entity: EntityView) -> Judgement:
    """Seat, purpose, what members owe, how they are convened, how directors are appointed, where a surplus goes.

    Met by articles told in whole with a clause on each; breached when one is missing. Articles need no clause on what
    members owe where no class of members pays anything.
    """
    meetings = {view.id for view in entity.bodies_of(BodyKind.GENERAL_MEETING, BodyKind.DELEGATES)}
    seat, purpose = seat_stated(entity), entity.clauses(StatedPurpose).laid_down
    duties = entity.clauses(MemberContribution).laid_down | ~_members_pay(entity)
    convened = entity.clauses(NoticePeriod).some(
        "how members are convened", lambda clause: Truth.certainly(clause.noun.body in {None, *meetings})
    )
    directors, surplus = articles_appoint(entity, BodyKind.BOARD), entity.clauses(LiquidationSurplus).laid_down
    return judge(
        seat & purpose & duties & convened & directors & surplus,
        applies=~entity.limited_capacity,
        seat_in_articles=seat,
        purpose_in_articles=purpose,
        duties_of_members=duties,
        convening_of_members=convened,
        appointment_of_directors=directors,
        destination_of_surplus=surplus,
    )


def _members_pay(entity: EntityView) -> Truth:
    def pays(members: Told[MemberClass]) -> Truth:
        return is_positive(members, "on_entry") | is_positive(members, "per_year")

    return entity.told.items("membership").some(pays, asks="members pay")


@rule(
    "nl.bw2.29.1",
    about=each_entity,
    title=Text(
        nl="Een vereniging met notariële statuten staat in het handelsregister en haar statuten liggen daar",
        en="An association with notarial articles stands in the trade register, and these are deposited there",
    ),
    source=bw2("29", "1", BW2_OLDEST),
    forms=NOTARIAL,
    severity=Severity.MANDATORY,
    short="CAP-06a",
    held_from=BW2_OLDEST,
)
def registered_with_its_articles(entity: EntityView) -> Judgement:
    """Until both are done, each director is liable beside the association for what he binds it to (art. 2:29(2) BW).

    They have a week (art. 20(1) Handelsregisterwet). Met by a number in the register and a deposit of the articles;
    breached where the week is over and a complete list of filings has none. It holds for a co-operative too: art.
    2:53a(1) BW.
    """
    entered, deposited = registered(entity), articles_deposited(entity)
    both = entered & deposited
    due = both | a_week_after(*duty_began(entity))
    return judge(both, applies=~entity.limited_capacity & due, registered=entered, articles_deposited=deposited)


@rule(
    "nl.bw2.30.4",
    about=each_entity,
    title=Text(
        nl="Een vereniging zonder notariële statuten is ingeschreven, zodat eerst zijzelf wordt aangesproken",
        en="An association without notarial articles is registered, so that it is called upon before its directors",
    ),
    source=bw2("30", "2-4", BW2_OLDEST),
    forms=ASSOCIATIONS,
    severity=Severity.GOOD_PRACTICE,
    short="CAP-02",
    held_from=BW2_OLDEST,
)
def registered_to_shield_directors(entity: EntityView) -> Judgement:
    """Its directors are liable beside it for debts that fall due while they are in office, whether or not it is registered.

    Once it is, they only are so far as the other party shows that it will not pay. Registering is no duty (art. 2:30(3)
    BW), so this warns. Met by a number in the trade register; breached where there is neither that nor a registration.
    """
    entered, limited = registered(entity), entity.limited_capacity
    return judge(entered, applies=limited, registered=entered, limited_capacity=limited)


@rule(
    "nl.bw2.44.2",
    about=each_right,
    title=Text(
        nl="Het bestuur van een vereniging verkrijgt registergoed alleen als de statuten dat toelaten",
        en="The board of an association acquires registered property only as its articles allow",
    ),
    source=(bw2("44", "2", BW2_OLDEST), bw2("44", "2", _WBTR)),
    forms=ASSOCIATIONS,
    severity=Severity.MANDATORY,
    short="CAP-07a",
    held_from=BW2_OLDEST,
)
def board_may_acquire(right: RightView) -> Judgement:
    """Judged by the articles of the day on which the right was agreed, or began where that is not told.

    Met where these let the board acquire it; breached where they do not and it was the board that decided, not the
    general meeting. Not of a co-operative: art. 2:53a(1) BW.
    """
    power, by_board = board_could_acquire(right), decided_by_the_board(right)
    acquired = is_acquired(right)
    return judge(power, applies=acquired & (power | by_board), board_had_the_power=power, board_decided=by_board)


@rule(
    "nl.bw2.43.5.deposit",
    about=each_entity,
    title=Text(
        nl="Gewijzigde notariële statuten van een vereniging liggen bij het handelsregister",
        en="Changed notarial articles of an association are deposited with the trade register",
    ),
    source=bw2("43", "5", BW2_OLDEST),
    forms=NOTARIAL,
    severity=Severity.MANDATORY,
    short="CAP-06f",
    held_from=BW2_OLDEST,
)
def changes_lie_in_the_register(entity: EntityView) -> Judgement:
    """Directors deposit the change and the changed articles; they have a week (art. 19(2) and 20(2) Handelsregisterwet).

    Met by a deposit of each later version; breached where a version is older than a week and a complete list of filings
    has none. That a deposit came late is not judged. It holds for a co-operative too: art. 2:53a(1) BW.
    """
    deposited, due = changes_deposited(entity)
    return judge(deposited, applies=due & ~entity.limited_capacity, changes_deposited=deposited)


BW2_ASSOCIATION_CAPACITY = Rulebook(
    id="nl.bw2.association_capacity",
    title=Text(
        nl="Burgerlijk Wetboek Boek 2, titel 2: statuten, inschrijving, bevoegdheid",
        en="Dutch Civil Code, Book 2, title 2: articles, registration, capacity",
    ),
    read_on=READ_ON,
    jurisdiction=Jurisdiction.NL,
    rules=(
        no_profit_to_members,
        content_of_the_articles,
        registered_with_its_articles,
        registered_to_shield_directors,
        board_may_acquire,
        changes_lie_in_the_register,
    ),
    norms=(ASSOCIATION_PROPERTY_POWER,),
)
