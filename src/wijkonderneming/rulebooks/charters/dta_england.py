"""The five tests by which the Development Trusts Association admitted members in England, up to 2011."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import attrs

from wijkonderneming.governance.facts import fact
from wijkonderneming.governance.findings import Judgement, Portion, judge
from wijkonderneming.governance.rules import Rulebook, rule, the_trust
from wijkonderneming.governance.severity import Severity
from wijkonderneming.governance.versions import Version, in_force
from wijkonderneming.governance.views.body import BodyView
from wijkonderneming.governance.views.seats import Seats
from wijkonderneming.governance.views.told import Told
from wijkonderneming.governance.views.world import TrustView
from wijkonderneming.model.activities import Activity, Domain
from wijkonderneming.model.bodies import SeatGroup
from wijkonderneming.model.contracts import Transfer
from wijkonderneming.model.giving import GIVING_KINDS
from wijkonderneming.model.income import Income
from wijkonderneming.model.members import MemberClass
from wijkonderneming.model.people import Organisation, OrganisationKind
from wijkonderneming.rulebooks.own_articles_facts import seats_of
from wijkonderneming.values.count import Count
from wijkonderneming.values.source import Source
from wijkonderneming.values.text import Text
from wijkonderneming.values.truth import FALSE, TRUE, Truth

__all__ = ["DTA_ENGLAND"]

READ_ON = date(2026, 11, 25)
HELD_FROM = date(1993, 1, 1)
"""The association was formed in 1993; the day was not found."""
ENDED = date(2011, 4, 1)
"""It merged into Locality in April 2011; the day was not found."""
_TESTS = Source(
    title="The tests of the Development Trusts Association, as a member repeats them",
    publisher="Westgate Hall",
    url="https://www.westgatehall.org/stories/an-emerging-member/",
    read_on=READ_ON,
)
_ENVIRONMENTAL = (Domain.PHYSICAL, Domain.ENERGY)
_SOCIAL = (Domain.SOCIAL, Domain.CULTURAL, Domain.CARE, Domain.LEARNING, Domain.SPORT_AND_PLAY)


def _test(number: int) -> tuple[Version, ...]:
    return (in_force(attrs.evolve(_TESTS, locator=f"test {number} of 5"), HELD_FROM, until=ENDED),)


@rule(
    "england.dta.regeneration",
    about=the_trust,
    title=Text(
        nl="Economische, sociale en fysieke vernieuwing van een afgebakend gebied",
        en="Economic, environmental and social regeneration of a defined area",
    ),
    versions=_test(1),
    severity=Severity.CHARTER,
    short="ch.dta.regeneration",
)
def regeneration_of_an_area(trust: TrustView) -> Judgement:
    """All three, not one of them, in an area that is named.

    Which activities count as which is our reading: environmental are physical and energy, social are culture, care,
    learning and sport too. Met by one activity of each; breached where one of the three is missing.
    """
    area = TRUE if trust.told.is_stated("area") else Truth.undecided((trust.told.unknown("area"),), "is defined")
    economic, environmental, social = (
        _done(trust, name, *domains)
        for name, domains in (
            ("economic", (Domain.ECONOMIC,)),
            ("environmental", _ENVIRONMENTAL),
            ("social", _SOCIAL),
        )
    )
    return judge(
        area & economic & environmental & social,
        defined_area=area,
        economic_activities=economic,
        environmental_activities=environmental,
        social_activities=social,
    )


def _done(trust: TrustView, name: str, *domains: Domain) -> Truth:
    def develops(activity: Told[Activity]) -> Truth:
        told = activity.noun.domains
        if told is None:
            return activity.holds & Truth.undecided((activity.unknown("domains"),), f"is {name}")
        return activity.holds & Truth.certainly(bool(set(told) & set(domains)))

    return trust.told.items("activities").some(develops, asks=f"{name} activities")


@rule(
    "england.dta.independent",
    about=the_trust,
    title=Text(
        nl="Onafhankelijk: geen andere organisatie beschikt over de helft van de zetels",
        en="Independent: no other organisation has half of the seats",
    ),
    versions=_test(2),
    severity=Severity.CHARTER,
    short="ch.dta.independent",
)
def independent_of_others(trust: TrustView) -> Judgement:
    """Judged on the seats as the articles set them; an organisation of residents is not another one.

    That having half of the seats is not independent is our reading. Met by two seats of nine; breached by four of eight.
    """
    board = trust.leading_body
    others = sorted({group.noun.appointed_by for group in seats_of(board) if _is_of_an_organisation(group)})
    free = [_free_of(board, name) | ~_is_outside(trust, name) for name in (*others, "")]
    seats = _seats(board, lambda _: TRUE, "")
    return judge(Truth.all(free), applies=board.exists & (seats.most > 0), seats=seats)


def _is_of_an_organisation(group: Told[SeatGroup]) -> bool:
    name = group.noun.appointed_by
    return name is not None and isinstance(group.world.trust.by_id[name], Organisation)


def _free_of(board: BodyView, name: str) -> Truth:
    """Whether an organisation has fewer seats than all others together, in every composition the articles allow."""
    others = _seats(board, lambda group: ~_of(group, name), f"not of {name}")
    return others.always_outnumber(_seats(board, lambda group: _of(group, name), f"of {name}"))


def _is_outside(trust: TrustView, name: str) -> Truth:
    """Whether an organisation is another one than residents; one that nobody named may be."""
    if not name:
        return TRUE
    told: Told[Organisation] = Told(trust, trust.trust.organisation(name), name)
    return ~told.is_("kind_", OrganisationKind.RESIDENTS_ASSOCIATION)


def _of(group: Told[SeatGroup], name: str) -> Truth:
    """Whether an organisation appoints to seats; nobody named may, where it is not said who does."""
    if group.noun.appointed_by is None:
        return Truth.undecided((group.unknown("appointed_by"),), f"by {name}")
    return Truth.certainly(group.noun.appointed_by == name)


def _seats(board: BodyView, test: Callable[[Told[SeatGroup]], Truth], side: str) -> Seats:
    """The seats of a body of which a test holds, observers left out."""
    groups = seats_of(board)
    least = most = Count.exact(0)
    for group in groups:
        if not group.noun.votes and not group.noun.casting_vote:
            continue
        there = Count.of(group.holds & test(group))
        if group.noun.seats is None:
            number = Count.within(group.unknown("seats"), 0, of_what=side)
            least, most = least + number, most + number
        else:
            least, most = least + there * group.noun.seats.low, most + there * group.noun.seats.high
    beyond = Count.exact(0) if groups.missing is None else Count.within(groups.missing, 0, of_what=side)
    return Seats(least + beyond, most + beyond)


@rule(
    "england.dta.self_sufficiency",
    about=the_trust,
    title=Text(
        nl="Gericht op zelfvoorziening, niet op winst voor privépersonen",
        en="Aiming for self-sufficiency, not for private profit",
    ),
    versions=_test(3),
    severity=Severity.CHARTER,
    short="ch.dta.self_sufficiency",
)
def aiming_for_self_sufficiency(trust: TrustView) -> Judgement:
    """Aiming is enough: whoever earns anything beside gifts and grants does, by our reading.

    Met by a trust that lets rooms and pays no profit to private persons; breached by one that lives on grants alone, and
    by a dividend to members.
    """
    earned = trust.told.items("income").some(_is_earned, asks="earned income")
    paid = Count.total(entity.distributions_to_private_persons for entity in trust.entities)
    missing = trust.told.items("entities").missing
    paid += Count.exact(0) if missing is None else Count.within(missing, 0, of_what="distributions")
    return judge(earned & paid.equals(0), earns_income=earned, distributions_to_private_persons=paid)


def _is_earned(income: Told[Income]) -> Truth:
    return FALSE if isinstance(income.noun, (*GIVING_KINDS, Transfer)) else income.holds


@rule(
    "england.dta.community_owned",
    about=the_trust,
    title=Text(
        nl="Geworteld in, eigendom van en bestuurd door de gemeenschap",
        en="Community based, owned and managed",
    ),
    versions=_test(4),
    severity=Severity.CHARTER,
    short="ch.dta.community_owned",
)
def owned_and_managed_by_the_community(trust: TrustView) -> Judgement:
    """There are voting members, and more than half of the people on the leading body live in the area.

    That managing takes a majority is our reading; the association gave no number. Met by seven residents of nine;
    breached by four of eight, and where nobody votes as a member.
    """
    board = trust.leading_body
    residents, in_office = board.residents_in_office, board.in_office
    members = _has_voting_members(board)
    return judge(
        members & (2 * residents > in_office),
        applies=board.exists & (in_office > 0),
        voting_members=members,
        residents_of_persons_in_office=Portion(residents, in_office),
    )


@fact
def _has_voting_members(board: BodyView) -> Truth:
    if board.entity is None:
        return FALSE if board.unknown is None else Truth.undecided((board.unknown,), "has voting members")

    def votes(members: Told[MemberClass]) -> Truth:
        return members.holds & members.flag("voting")

    return board.entity.told.items("membership").some(votes, asks="voting members")


@rule(
    "england.dta.partnerships",
    about=the_trust,
    title=Text(nl="Werkt samen met anderen", en="Active in partnerships"),
    versions=_test(5),
    severity=Severity.CHARTER,
    short="ch.dta.partnerships",
)
def active_in_partnerships(trust: TrustView) -> Judgement:
    """With the community, voluntary, private or public sector; one partner in one activity is enough, by our reading.

    Met by an activity done with the municipality; breached where everything is done alone.
    """

    def together(activity: Told[Activity]) -> Truth:
        told = activity.noun.with_
        if told is None:
            return activity.holds & Truth.undecided((activity.unknown("with_"),), "is done with others")
        others = [name for name in told if isinstance(trust.trust.by_id[name], Organisation)]
        return activity.holds & Truth.certainly(bool(others))

    partnered = trust.told.items("activities").some(together, asks="done with others")
    return judge(partnered, done_with_others=partnered)


DTA_ENGLAND = Rulebook(
    id="dta-england",
    title=Text(
        nl="Development Trusts Association (Engeland, tot 2011): toelating",
        en="Development Trusts Association (England, until 2011): admission",
    ),
    read_on=READ_ON,
    charter=True,
    rules=(
        regeneration_of_an_area,
        independent_of_others,
        aiming_for_self_sufficiency,
        owned_and_managed_by_the_community,
        active_in_partnerships,
    ),
)
