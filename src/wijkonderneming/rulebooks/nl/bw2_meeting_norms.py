"""What the law lays down for a general meeting, unless or as far as the articles do not: arts. 2:38 to 2:41 BW."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from wijkonderneming.governance.norms import Norm
from wijkonderneming.governance.parameters import stated
from wijkonderneming.model.clauses_meeting import (
    Channel,
    DigitalParticipation,
    MeetingOnRequest,
    MemberVotes,
    NoticePeriod,
    ProxyVoting,
    VotesOfOthers,
)
from wijkonderneming.rulebooks.nl.bw2_association import ASSOCIATION_FORMS
from wijkonderneming.rulebooks.nl.bw2_meeting_facts import MEETINGS, never_shorter
from wijkonderneming.rulebooks.nl.sources import BW2_OLDEST, bw2
from wijkonderneming.values.majority import Majority, MajorityBase
from wijkonderneming.values.periods import Period
from wijkonderneming.values.share import Share
from wijkonderneming.values.text import Text

__all__ = [
    "ADVANCE_VOTES",
    "CONVENING_THEMSELVES",
    "DEBATE_FROM_ELSEWHERE",
    "ELECTRONIC",
    "ELECTRONIC_PROXIES",
    "ELECTRONIC_VOTES",
    "FOUR_WEEKS",
    "HALF",
    "MEETING_NORMS",
    "MEETING_ON_REQUEST",
    "MEMBER_VOTES",
    "NOTICE_BY_EMAIL",
    "OUTSIDE_A_MEETING",
    "PROXIES",
    "PROXY_HOLDERS",
    "SHARE_THAT_CONVENES",
    "TENTH",
    "THIRTY_DAYS",
    "VOTES_OF_OTHERS",
]

ELECTRONIC = date(2007, 1, 1)
"""The day on which arts. 2:38(5) to (9) and 2:41(4) and (5) BW on electronic means came into force."""
HALF = Share(Fraction(1, 2))
TENTH = Share(Fraction(1, 10))
FOUR_WEEKS = Period.parse("4 weeks")
THIRTY_DAYS = Period.parse("30 days")
_EVERY_VOTE = Share(Fraction(1))


# Votes, proxies, electronic means

MEMBER_VOTES: Norm[int] = Norm(
    id="nl.bw2.38.1.votes",
    title=Text(nl="Stemmen van een lid", en="Votes of a member"),
    versions=(
        stated(1, BW2_OLDEST, bw2("38", "1", BW2_OLDEST)),
        stated(1, ELECTRONIC, bw2("38", "1", ELECTRONIC)),
    ),
    unit="votes",
    clause=MemberVotes,
    reads=lambda clause: clause.votes if clause.member_class is None else None,
    allows=lambda clause, _: clause >= 1,
    mandatory=True,
    forms=ASSOCIATION_FORMS,
)
"""Art. 2:38(1): one; articles may give certain members more."""

VOTES_OF_OTHERS: Norm[Share] = Norm(
    id="nl.bw2.38.3.share",
    title=Text(
        nl="Deel van de door leden uitgebrachte stemmen dat niet-leden samen ten hoogste uitbrengen",
        en="Part of the votes cast by members that those who are none cast together at most",
    ),
    versions=(
        stated(HALF, BW2_OLDEST, bw2("38", "3", BW2_OLDEST)),
        stated(HALF, ELECTRONIC, bw2("38", "3", ELECTRONIC)),
    ),
    unit="share of the votes cast by members",
    clause=VotesOfOthers,
    reads=lambda clause: clause.at_most,
    allows=lambda clause, law: law is not None and clause <= law,
    mandatory=True,
    forms=ASSOCIATION_FORMS,
)
"""Art. 2:38(3): one half, where the articles give them votes at all."""

PROXIES: Norm[bool] = Norm(
    id="nl.bw2.38.4",
    title=Text(nl="Of bij volmacht kan worden gestemd", en="Whether votes may be cast by proxy"),
    versions=(
        stated(True, BW2_OLDEST, bw2("38", "4", BW2_OLDEST)),
        stated(True, ELECTRONIC, bw2("38", "4", ELECTRONIC)),
    ),
    clause=ProxyVoting,
    reads=lambda clause: clause.allowed,
    of=MEETINGS,
    forms=ASSOCIATION_FORMS,
)
"""Art. 2:38(4): yes, unless the articles differ."""

PROXY_HOLDERS: Norm[bool] = Norm(
    id="nl.bw2.38.4.holder",
    title=Text(
        nl="Of alleen een andere stemgerechtigde gevolmachtigde kan zijn",
        en="Whether only somebody else who is entitled to vote may hold a proxy",
    ),
    versions=PROXIES.versions,
    clause=ProxyVoting,
    reads=lambda clause: clause.holders_vote,
    of=MEETINGS,
    forms=ASSOCIATION_FORMS,
)
"""Art. 2:38(4): yes, unless the articles differ."""

ELECTRONIC_PROXIES: Norm[bool] = Norm(
    id="nl.bw2.38.5",
    title=Text(
        nl="Of een elektronisch vastgelegde volmacht schriftelijk genoeg is",
        en="Whether a proxy recorded electronically is written enough",
    ),
    versions=(
        stated(None, BW2_OLDEST, bw2("38", "4", BW2_OLDEST)),
        stated(True, ELECTRONIC, bw2("38", "5", ELECTRONIC)),
    ),
    clause=ProxyVoting,
    reads=lambda clause: clause.electronic,
    of=MEETINGS,
    forms=ASSOCIATION_FORMS,
)
"""Art. 2:38(5): yes, since 2007; before, the law did not say."""

ELECTRONIC_VOTES: Norm[bool] = Norm(
    id="nl.bw2.38.6",
    title=Text(
        nl="Of in een vergadering elektronisch kan worden gestemd", en="Whether votes may be cast electronically"
    ),
    versions=(
        stated(None, BW2_OLDEST, bw2("38", "", BW2_OLDEST)),
        stated(False, ELECTRONIC, bw2("38", "6", ELECTRONIC)),
    ),
    clause=DigitalParticipation,
    reads=lambda clause: clause.allowed,
    of=MEETINGS,
    forms=ASSOCIATION_FORMS,
)
"""Art. 2:38(6): only where the articles say so; before 2007 the law did not speak of it."""

DEBATE_FROM_ELSEWHERE: Norm[bool] = Norm(
    id="nl.bw2.38.7",
    title=Text(
        nl="Of wie elektronisch stemt ook aan de beraadslaging moet kunnen deelnemen",
        en="Whether those who vote electronically must be able to take part in the debate",
    ),
    versions=(
        stated(None, BW2_OLDEST, bw2("38", "", BW2_OLDEST)),
        stated(False, ELECTRONIC, bw2("38", "7", ELECTRONIC)),
    ),
    clause=DigitalParticipation,
    reads=lambda clause: clause.deliberate,
    of=MEETINGS,
    forms=ASSOCIATION_FORMS,
)
"""Art. 2:38(7): only where the articles say so; that they can follow the meeting and vote, always."""

ADVANCE_VOTES: Norm[Period] = Norm(
    id="nl.bw2.38.8.period",
    title=Text(
        nl="Hoe lang voor een vergadering elektronisch kan worden gestemd",
        en="How long before a meeting votes may be cast electronically",
    ),
    versions=(
        stated(None, BW2_OLDEST, bw2("38", "", BW2_OLDEST)),
        stated(None, ELECTRONIC, bw2("38", "8", ELECTRONIC)),
    ),
    unit="period before the meeting",
    clause=DigitalParticipation,
    reads=lambda clause: clause.advance,
    allows=lambda clause, _: never_shorter(THIRTY_DAYS, clause),
    mandatory=True,
    of=MEETINGS,
    forms=ASSOCIATION_FORMS,
)
"""Art. 2:38(8): not at all, unless the articles say so; then from the thirtieth day before the meeting at the soonest."""


# Outside a meeting, and convening

OUTSIDE_A_MEETING: Norm[Majority] = Norm(
    id="nl.bw2.40.2.majority",
    title=Text(
        nl="Meerderheid voor een besluit van de leden buiten vergadering, met voorkennis van het bestuur",
        en="Majority for a decision of the members outside a meeting, with the prior knowledge of the board",
    ),
    versions=(
        stated(
            Majority(share=_EVERY_VOTE, more_than=False, base=MajorityBase.ENTITLED),
            BW2_OLDEST,
            bw2("40", "2", BW2_OLDEST),
        ),
    ),
    unit="majority",
    mandatory=True,
    forms=ASSOCIATION_FORMS,
)
"""Art. 2:40(2): all members, or all delegates."""

SHARE_THAT_CONVENES: Norm[Share] = Norm(
    id="nl.bw2.41.2.votes",
    title=Text(
        nl="Deel van de stemmen dat een algemene vergadering kan laten bijeenroepen",
        en="Part of the votes that can have a general meeting convened",
    ),
    versions=(
        stated(TENTH, BW2_OLDEST, bw2("41", "2", BW2_OLDEST)),
        stated(TENTH, ELECTRONIC, bw2("41", "2", ELECTRONIC)),
    ),
    unit="share of all votes",
    clause=MeetingOnRequest,
    reads=lambda clause: clause.share,
    allows=lambda clause, law: law is not None and clause <= law,
    mandatory=True,
    forms=ASSOCIATION_FORMS,
)
"""Art. 2:41(2): a tenth, or less where the articles say so."""

MEETING_ON_REQUEST: Norm[Period] = Norm(
    id="nl.bw2.41.2.period",
    title=Text(
        nl="Binnen welke termijn na een verzoek een algemene vergadering wordt gehouden",
        en="How soon after a request a general meeting is held",
    ),
    versions=(
        stated(FOUR_WEEKS, BW2_OLDEST, bw2("41", "2", BW2_OLDEST)),
        stated(FOUR_WEEKS, ELECTRONIC, bw2("41", "2", ELECTRONIC)),
    ),
    unit="period after the request",
    clause=MeetingOnRequest,
    reads=lambda clause: clause.within,
    allows=lambda clause, law: law is not None and never_shorter(law, clause),
    mandatory=True,
    forms=ASSOCIATION_FORMS,
)
"""Art. 2:41(2): four weeks at most."""

CONVENING_THEMSELVES: Norm[Period] = Norm(
    id="nl.bw2.41.3",
    title=Text(
        nl="Na welke termijn zonder gevolg de verzoekers zelf kunnen bijeenroepen",
        en="After how long without action those who asked may convene the meeting themselves",
    ),
    versions=(
        stated(Period.parse("14 days"), BW2_OLDEST, bw2("41", "3", BW2_OLDEST)),
        stated(Period.parse("14 days"), ELECTRONIC, bw2("41", "3", ELECTRONIC)),
    ),
    unit="period after the request",
    mandatory=True,
    forms=ASSOCIATION_FORMS,
)
"""Art. 2:41(3): fourteen days; only the way of convening may be another one by the articles."""

NOTICE_BY_EMAIL: Norm[bool] = Norm(
    id="nl.bw2.41.5",
    title=Text(
        nl="Of een lid dat ermee instemt per e-mail kan worden opgeroepen",
        en="Whether a member who agrees to it may be given notice by e-mail",
    ),
    versions=(
        stated(None, BW2_OLDEST, bw2("41", "", BW2_OLDEST)),
        stated(True, ELECTRONIC, bw2("41", "5", ELECTRONIC)),
    ),
    clause=NoticePeriod,
    reads=lambda clause: None if clause.by is None else Channel.EMAIL in clause.by,
    of=MEETINGS,
    forms=ASSOCIATION_FORMS,
)
"""Art. 2:41(5): yes, since 2007, unless the articles differ."""


MEETING_NORMS: tuple[Norm[int] | Norm[Share] | Norm[bool] | Norm[Period] | Norm[Majority], ...] = (
    MEMBER_VOTES,
    VOTES_OF_OTHERS,
    PROXIES,
    PROXY_HOLDERS,
    ELECTRONIC_PROXIES,
    ELECTRONIC_VOTES,
    DEBATE_FROM_ELSEWHERE,
    ADVANCE_VOTES,
    OUTSIDE_A_MEETING,
    SHARE_THAT_CONVENES,
    MEETING_ON_REQUEST,
    CONVENING_THEMSELVES,
    NOTICE_BY_EMAIL,
)
