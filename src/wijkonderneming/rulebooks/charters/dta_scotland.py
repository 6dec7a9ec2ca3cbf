"""What Development Trusts Association Scotland describes a development trust to be."""

from __future__ import annotations

from datetime import date

from wijkonderneming.governance.findings import Judgement, Portion, judge
from wijkonderneming.governance.rules import Rulebook, rule, the_trust
from wijkonderneming.governance.severity import Severity
from wijkonderneming.governance.views.world import TrustView
from wijkonderneming.values.source import Source
from wijkonderneming.values.text import Text

__all__ = ["DTA_SCOTLAND", "owned_and_managed_by_local_members"]

READ_ON = date(2026, 11, 23)


@rule(
    "scotland.dtas.owned_and_managed",
    about=the_trust,
    title=Text(
        nl="In eigendom en beheer van leden uit de plaatselijke gemeenschap",
        en="Owned and managed by members from the local community",
    ),
    source=Source(
        title="What are community development trusts? (DTA Scotland's description, as a member repeats it)",
        publisher="Trust Haddington",
        url="http://trusthaddington.org.uk/cdts-what-are-they/",
        read_on=READ_ON,
    ),
    severity=Severity.CHARTER,
    held_from=date(2002, 1, 1),
    short="ch.dtas.owned_managed",
)
def owned_and_managed_by_local_members(trust: TrustView) -> Judgement:
    """The voting members of the leading entity are local, and local people appoint to more than half of its seats.

    That managing means a majority of the directors was read in the published terms of one member trust, which follow
    model articles; the association's own clauses were not found. Judged on the seats as the articles set them.
    Met by seven seats out of nine; breached by four out of nine and by five out of ten.
    """
    board = trust.leading_body
    return judge(
        board.members_are_local & board.seats_of_locals.always_outnumber(board.seats_of_others),
        applies=board.exists & (board.seats.most > 0),
        members_are_local=board.members_are_local,
        local_of_all_seats=Portion(board.seats_of_locals, board.seats),
        local_of_seats_without_casting_vote=Portion(
            board.seats_of_locals_without_casting_vote, board.seats_without_casting_vote
        ),
    )


DTA_SCOTLAND = Rulebook(
    id="dta-scotland",
    title=Text(
        nl="Development Trusts Association Scotland: omschrijving",
        en="Development Trusts Association Scotland: description",
    ),
    read_on=READ_ON,
    charter=True,
    rules=(owned_and_managed_by_local_members,),
)
