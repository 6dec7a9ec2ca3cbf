"""The general meeting of private companies: Burgerlijk Wetboek Boek 2, arts. 225, 230 and 238."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from wijkonderneming.governance.findings import Judgement, judge
from wijkonderneming.governance.norms import Norm
from wijkonderneming.governance.parameters import stated
from wijkonderneming.governance.rules import Rulebook, rule
from wijkonderneming.governance.severity import Severity
from wijkonderneming.governance.subjects import each_entity
from wijkonderneming.governance.versions import in_force
from wijkonderneming.governance.views.entity import EntityView
from wijkonderneming.governance.views.told import Told
from wijkonderneming.model.clauses_meeting import (
    MajorityNeeded,
    NoticePeriod,
    OutsideMeeting,
    Quorum,
    TieBreak,
    TieRule,
)
from wijkonderneming.model.legal_forms import Jurisdiction, LegalForm
from wijkonderneming.model.subjects import Subject
from wijkonderneming.rulebooks.nl.bw2_meeting_facts import MEETINGS, is_for_the_meeting, never_shorter
from wijkonderneming.rulebooks.nl.sources import BW2_OLDEST, READ_ON, bw2
from wijkonderneming.values.majority import Majority, Turnout
from wijkonderneming.values.periods import Counted, Period
from wijkonderneming.values.recurrence import Unit
from wijkonderneming.values.share import Share
from wijkonderneming.values.text import Text
from wijkonderneming.values.truth import FALSE, Truth

__all__ = [
    "BW2_COMPANY_MEETING",
    "COMPANY_MAJORITY",
    "COMPANY_NOTICE",
    "COMPANY_OUTSIDE_A_MEETING",
    "COMPANY_QUORUM",
    "COMPANY_TIES",
    "COMPANY_TIES_OVER_PEOPLE",
    "company_decides_by_an_absolute_majority",
    "notice_of_a_company_meeting_is_long_enough",
]

COMPANY = frozenset({LegalForm.BV})
FLEX = date(2012, 10, 1)
"""The day on which the simpler law on private companies came into force."""
FIFTEENTH, EIGHTH = 15, 8
"""The last day on which notice is given, counted back from that of the meeting, until October 2012 and since."""
HALF = Share(Fraction(1, 2))
ABSOLUTE = Majority(share=HALF, more_than=True)

_BEYOND = {Counted.NEITHER: 1, Counted.ONE: 0, Counted.BOTH: -1}
"""How many days a number of days lies further before the meeting than that number, by which of both days count."""


def _notice_judged(entity: EntityView, nth: int) -> Judgement:
    def short(clause: Told[NoticePeriod]) -> Truth:
        if not is_for_the_meeting(entity, clause):
            return FALSE
        ways = [
            clause.is_("counted", counted)
            & Truth.certainly(not never_shorter(clause.noun.period, Period(nth - beyond, Unit.DAY)))
            for counted, beyond in _BEYOND.items()
        ]
        return Truth.any(ways)

    found = entity.clauses(NoticePeriod).some("gives notice too late", short)
    return judge(~found, notice_of_meeting_too_late=found)


def _fifteenth_day(entity: EntityView) -> Judgement:
    """Until October 2012 notice was given no later than on the fifteenth day before that of the meeting."""
    return _notice_judged(entity, FIFTEENTH)


@rule(
    "nl.bw2.225",
    about=each_entity,
    title=Text(
        nl="Een algemene vergadering van een BV wordt op tijd bijeengeroepen, sinds oktober 2012 op de achtste dag tevoren",
        en="Notice of a general meeting of a private company is given in time, since October 2012 on the eighth day before",
    ),
    versions=[
        in_force(bw2("225", "", BW2_OLDEST), check=_fifteenth_day),
        in_force(bw2("225", "", FLEX)),
    ],
    forms=COMPANY,
    severity=Severity.MANDATORY,
    short="VOT-BVa",
)
def notice_of_a_company_meeting_is_long_enough(entity: EntityView) -> Judgement:
    """Seven days of which neither end counts reach the eighth day before the meeting; eight that count both do not.

    Met by articles that are silent, or set two weeks; breached by five days, whichever days count. Of seven or eight
    days it depends on which days the clause counts.
    """
    return _notice_judged(entity, EIGHTH)


def _is_enough(majority: Majority) -> bool:
    return majority.share.fraction > HALF.fraction or (majority.share == HALF and majority.more_than)


@rule(
    "nl.bw2.230.1",
    about=each_entity,
    title=Text(
        nl="De aandeelhouders van een BV besluiten met niet minder dan een volstrekte meerderheid",
        en="The shareholders of a private company decide by no less than an absolute majority",
    ),
    source=(bw2("230", "1", BW2_OLDEST), bw2("230", "1", FLEX)),
    forms=COMPANY,
    severity=Severity.MANDATORY,
    short="VOT-BVb",
)
def company_decides_by_an_absolute_majority(entity: EntityView) -> Judgement:
    """Articles may ask for a greater majority, for some subjects or for all, and not for a smaller one.

    Met by articles that are silent, or ask for more than half or two thirds; breached by one half or a third.
    """
    less = entity.clauses(MajorityNeeded).some(
        "lets less than an absolute majority decide",
        lambda clause: Truth.certainly(not _is_enough(clause.noun.needs) and is_for_the_meeting(entity, clause)),
    )
    return judge(~less, less_than_an_absolute_majority_decides=less)


# What holds where the articles say nothing else

COMPANY_NOTICE: Norm[Period] = Norm(
    id="nl.bw2.225.period",
    title=Text(
        nl="Hoeveel dagen voor de vergadering een BV uiterlijk oproept",
        en="How many days before the meeting a private company gives notice at the latest",
    ),
    versions=(
        stated(Period(FIFTEENTH, Unit.DAY), BW2_OLDEST, bw2("225", "", BW2_OLDEST)),
        stated(Period(EIGHTH, Unit.DAY), FLEX, bw2("225", "", FLEX)),
    ),
    unit="period before the meeting",
    clause=NoticePeriod,
    reads=lambda clause: clause.period if clause.subjects is None else None,
    allows=lambda clause, law: law is not None and never_shorter(clause, law),
    mandatory=True,
    of=MEETINGS,
    forms=COMPANY,
)
"""Art. 2:225: the eighth day before that of the meeting; until October 2012 the fifteenth."""

COMPANY_MAJORITY: Norm[Majority] = Norm(
    id="nl.bw2.230.1.majority",
    title=Text(
        nl="Meerderheid voor besluiten van de aandeelhouders van een BV",
        en="Majority for decisions of the shareholders of a private company",
    ),
    versions=(
        stated(ABSOLUTE, BW2_OLDEST, bw2("230", "1", BW2_OLDEST)),
        stated(ABSOLUTE, FLEX, bw2("230", "1", FLEX)),
    ),
    unit="majority",
    clause=MajorityNeeded,
    reads=lambda clause: clause.needs if clause.subjects is None else None,
    allows=lambda clause, _: _is_enough(clause),
    mandatory=True,
    of=MEETINGS,
    forms=COMPANY,
)
"""Art. 2:230(1): an absolute majority of the votes cast, or a greater one by law or articles."""


def _ties(name: str, title: Text, subject: Subject, law: TieBreak) -> Norm[tuple[TieBreak, ...]]:
    return Norm(
        id=name,
        title=title,
        versions=(
            stated((law,), BW2_OLDEST, bw2("230", "1", BW2_OLDEST)),
            stated((law,), FLEX, bw2("230", "1", FLEX)),
        ),
        unit="steps",
        clause=TieRule,
        reads=lambda clause: clause.steps,
        of=MEETINGS,
        subject=subject,
        forms=COMPANY,
    )


COMPANY_TIES_OVER_PEOPLE = _ties(
    "nl.bw2.230.1.people",
    Text(
        nl="Wat volgt als bij een BV de stemmen over personen staken",
        en="What follows a tie over people in a private company",
    ),
    Subject.APPOINTMENT,
    TieBreak.LOT,
)
"""Art. 2:230(1): lot decides, unless the articles differ."""
COMPANY_TIES = _ties(
    "nl.bw2.230.1.ties",
    Text(
        nl="Wat volgt als bij een BV de stemmen over iets anders staken",
        en="What follows a tie over anything else in a private company",
    ),
    Subject.ORDINARY,
    TieBreak.REJECTED,
)
"""Art. 2:230(1): the proposal is rejected, unless the articles differ."""

COMPANY_QUORUM: Norm[Turnout] = Norm(
    id="nl.bw2.230.2",
    title=Text(
        nl="Quorum van een algemene vergadering van een BV", en="Quorum of a general meeting of a private company"
    ),
    versions=(
        stated(None, BW2_OLDEST, bw2("230", "2", BW2_OLDEST)),
        stated(None, FLEX, bw2("230", "2", FLEX)),
    ),
    unit="turnout",
    clause=Quorum,
    reads=lambda clause: clause.turnout,
    of=MEETINGS,
    subject=Subject.ORDINARY,
    forms=COMPANY,
)
"""Art. 2:230(2): none, unless the articles set one."""

COMPANY_OUTSIDE_A_MEETING: Norm[bool] = Norm(
    id="nl.bw2.238.1",
    title=Text(
        nl="Of de aandeelhouders van een BV buiten vergadering kunnen besluiten",
        en="Whether the shareholders of a private company can decide outside a meeting",
    ),
    versions=(
        stated(False, BW2_OLDEST, bw2("238", "", BW2_OLDEST)),
        stated(False, date(2007, 1, 1), bw2("238", "1", date(2007, 1, 1))),
        stated(True, FLEX, bw2("238", "1", FLEX)),
    ),
    clause=OutsideMeeting,
    reads=lambda clause: None if clause.body is None else clause.allowed,
    of=MEETINGS,
    forms=COMPANY,
)
"""Art. 2:238(1): where all who may attend meetings agree to it; until October 2012 only where the articles said so."""

BW2_COMPANY_MEETING = Rulebook(
    id="nl.bw2.company_meeting",
    title=Text(
        nl="Burgerlijk Wetboek Boek 2, de algemene vergadering van de BV",
        en="Dutch Civil Code, Book 2, the general meeting of private companies",
    ),
    read_on=READ_ON,
    jurisdiction=Jurisdiction.NL,
    rules=(notice_of_a_company_meeting_is_long_enough, company_decides_by_an_absolute_majority),
    norms=(
        COMPANY_NOTICE,
        COMPANY_MAJORITY,
        COMPANY_TIES_OVER_PEOPLE,
        COMPANY_TIES,
        COMPANY_QUORUM,
        COMPANY_OUTSIDE_A_MEETING,
    ),
)
