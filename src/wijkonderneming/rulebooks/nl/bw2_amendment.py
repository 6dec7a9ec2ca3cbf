"""Amending the articles and dissolving, of associations and co-operatives: Burgerlijk Wetboek Boek 2, arts. 42 and 43."""

from __future__ import annotations

from fractions import Fraction

from wijkonderneming.governance.findings import Judgement, judge
from wijkonderneming.governance.norms import Norm
from wijkonderneming.governance.parameters import stated
from wijkonderneming.governance.rules import Rulebook, rule
from wijkonderneming.governance.severity import Severity
from wijkonderneming.governance.subjects import each_entity
from wijkonderneming.governance.views.entity import EntityView
from wijkonderneming.governance.views.told import Told
from wijkonderneming.model.clauses_meeting import MajorityNeeded, NoticePeriod
from wijkonderneming.model.legal_forms import Jurisdiction, LegalForm
from wijkonderneming.model.subjects import Subject
from wijkonderneming.rulebooks.nl.bw2_amendment_facts import (
    amended_by_now,
    notarial_by_now,
    of_articles_in_force,
)
from wijkonderneming.rulebooks.nl.bw2_association import ASSOCIATION_FORMS
from wijkonderneming.rulebooks.nl.bw2_meeting_facts import (
    MEETINGS,
    is_for_the_meeting,
    meets_in_delegates,
    never_shorter,
)
from wijkonderneming.rulebooks.nl.sources import BW2_OLDEST, READ_ON, bw2
from wijkonderneming.values.majority import Majority, Turnout
from wijkonderneming.values.periods import Counted, Period
from wijkonderneming.values.share import Share
from wijkonderneming.values.text import Text
from wijkonderneming.values.truth import Truth

__all__ = [
    "AMENDING",
    "AMENDING_BY_ALL",
    "AMENDMENT_BY_DEED",
    "BW2_AMENDMENT",
    "DISSOLVING",
    "NOTICE_COUNTED",
    "NOTICE_OF_AMENDMENT",
    "NOTICE_OF_DISSOLUTION",
    "TEXT_OPEN",
    "TEXT_OPEN_FOR_DISSOLUTION",
    "TEXT_TO_DELEGATES",
    "WITHOUT_NOTICE",
    "amendment_stands_in_a_deed",
    "amendment_text_is_open",
    "notice_of_amendment_is_long_enough",
]

FULL_CAPACITY = frozenset({LegalForm.VERENIGING, LegalForm.COOPERATIE})
TWO_THIRDS = Majority(share=Share(Fraction(2, 3)), more_than=False)
FIVE_DAYS = Period.parse("5 days")
SEVEN_DAYS = Period.parse("7 days")
_EVERY_VOTE = Share(Fraction(1))


# What a clause may not shorten, and a deed


def _is_too_short(entity: EntityView, clause: Told[NoticePeriod], period: Period | None, least: Period) -> Truth:
    """Whether a clause that is for amendment or dissolution sets less than the law does; one for all sets no less."""
    named = {Subject.AMENDMENT, Subject.DISSOLUTION} & set(clause.noun.subjects or ())
    short = period is not None and not never_shorter(period, least)
    return Truth.certainly(bool(named) and short and is_for_the_meeting(entity, clause))


@rule(
    "nl.bw2.42.1",
    about=each_entity,
    title=Text(
        nl="Oproepen voor statutenwijziging of ontbinding gebeurt ten minste zeven dagen tevoren",
        en="Notice of an amendment of the articles or a dissolution is given at least seven days ahead",
    ),
    source=bw2("42", "1", BW2_OLDEST),
    forms=ASSOCIATION_FORMS,
    severity=Severity.MANDATORY,
    short="VOT-08a",
)
def notice_of_amendment_is_long_enough(entity: EntityView) -> Judgement:
    """To a dissolution the same applies (art. 2:42(4) BW). A shorter term for meetings at large leaves the law's in place.

    Met by articles that set eight days, a week, or nothing for these subjects; breached by five days for an amendment.
    The law does not say whether the day of the notice or that of the meeting counts, so neither does this.
    """
    short = entity.clauses(NoticePeriod).some(
        "gives too little notice", lambda clause: _is_too_short(entity, clause, clause.noun.period, SEVEN_DAYS)
    )
    return judge(~short, notice_of_amendment_too_short=short)


@rule(
    "nl.bw2.42.2",
    about=each_entity,
    title=Text(
        nl="De tekst van een statutenwijziging ligt ten minste vijf dagen voor de vergadering ter inzage",
        en="The text of an amendment of the articles is open at least five days before the meeting",
    ),
    source=bw2("42", "2", BW2_OLDEST),
    forms=ASSOCIATION_FORMS,
    severity=Severity.MANDATORY,
    short="VOT-08b",
)
def amendment_text_is_open(entity: EntityView) -> Judgement:
    """Where the articles say for how long the text is open, it is about amendments, whatever else the clause is for.

    Met by articles that say nothing of it, or set five days or a week; breached by three days. Delegates get the text
    itself, fourteen days before, so that where they form the general meeting no text need be open.
    """

    def short(clause: Told[NoticePeriod]) -> Truth:
        open_for = clause.noun.text_open_for
        too_short = open_for is not None and not never_shorter(open_for, FIVE_DAYS)
        return Truth.certainly(too_short and is_for_the_meeting(entity, clause))

    found = entity.clauses(NoticePeriod).some("opens the text too late", short)
    delegates = meets_in_delegates(entity)
    return judge(
        ~found, applies=~found | ~delegates, text_of_amendment_open_too_short=found, meets_in_delegates=delegates
    )


@rule(
    "nl.bw2.43.5",
    about=each_entity,
    title=Text(
        nl="Een wijziging van notariële statuten staat in een notariële akte",
        en="An amendment of notarial articles stands in a notarial deed",
    ),
    source=bw2("43", "5", BW2_OLDEST),
    forms=FULL_CAPACITY,
    severity=Severity.MANDATORY,
    short="VOT-10",
)
def amendment_stands_in_a_deed(entity: EntityView) -> Judgement:
    """Judged on the articles in force, where they were amended since the oldest text of the law that is held.

    Met by an amendment of which a notary made a deed; breached by one that the meeting adopted and nobody took to a
    notary: it has not come into force. Not asked of articles that were never notarial, unless of a co-operative.
    """
    amended, notarial = amended_by_now(entity), notarial_by_now(entity)
    in_deed = of_articles_in_force(entity, lambda version: version.flag("notarial"), "in a deed")
    return judge(in_deed, applies=amended & notarial, amended=amended, notarial_articles=notarial, in_a_deed=in_deed)


# What holds unless, or as far as, the articles say nothing else


def _notice(name: str, title: Text, paragraph: str, subject: Subject) -> Norm[Period]:
    return Norm(
        id=name,
        title=title,
        versions=(stated(SEVEN_DAYS, BW2_OLDEST, bw2("42", paragraph, BW2_OLDEST)),),
        unit="period before the meeting",
        clause=NoticePeriod,
        reads=lambda clause: clause.period,
        allows=lambda clause, law: law is not None and never_shorter(clause, law),
        mandatory=True,
        of=MEETINGS,
        subject=subject,
        forms=ASSOCIATION_FORMS,
    )


NOTICE_OF_AMENDMENT = _notice(
    "nl.bw2.42.1.period",
    Text(nl="Oproepingstermijn voor statutenwijziging", en="Notice of an amendment of the articles"),
    "1",
    Subject.AMENDMENT,
)
"""Art. 2:42(1): seven days at least."""
NOTICE_OF_DISSOLUTION = _notice(
    "nl.bw2.42.4.period",
    Text(nl="Oproepingstermijn voor ontbinding", en="Notice of a dissolution"),
    "4",
    Subject.DISSOLUTION,
)
"""Art. 2:42(4): seven days at least."""


NOTICE_COUNTED: Norm[Counted] = Norm(
    id="nl.bw2.42.1.counted",
    title=Text(
        nl="Of bij de oproeping de dag van oproeping of van vergadering meetelt",
        en="Whether of a notice its own day or that of the meeting counts",
    ),
    versions=(stated(None, BW2_OLDEST, bw2("42", "1", BW2_OLDEST)),),
    unit="which days count",
    clause=NoticePeriod,
    reads=lambda clause: clause.counted,
    of=MEETINGS,
    subject=Subject.AMENDMENT,
    forms=ASSOCIATION_FORMS,
)
"""Art. 2:42(1) does not say; articles may."""


def _text_open(name: str, title: Text, paragraph: str, subject: Subject) -> Norm[Period]:
    return Norm(
        id=name,
        title=title,
        versions=(stated(FIVE_DAYS, BW2_OLDEST, bw2("42", paragraph, BW2_OLDEST)),),
        unit="period before the meeting",
        clause=NoticePeriod,
        reads=lambda clause: clause.text_open_for,
        allows=lambda clause, law: law is not None and never_shorter(clause, law),
        mandatory=True,
        of=MEETINGS,
        subject=subject,
        forms=ASSOCIATION_FORMS,
    )


TEXT_OPEN = _text_open(
    "nl.bw2.42.2.period",
    Text(
        nl="Hoe lang voor de vergadering de tekst van een statutenwijziging ter inzage ligt",
        en="How long before the meeting the text of an amendment is open",
    ),
    "2",
    Subject.AMENDMENT,
)
"""Art. 2:42(2): five days at least, until the end of the day of the meeting."""
TEXT_OPEN_FOR_DISSOLUTION = _text_open(
    "nl.bw2.42.4.text",
    Text(
        nl="Hoe lang voor de vergadering een voorstel tot ontbinding ter inzage ligt",
        en="How long before the meeting a proposal to dissolve is open",
    ),
    "4",
    Subject.DISSOLUTION,
)
"""Art. 2:42(4): five days at least, until the end of the day of the meeting."""

TEXT_TO_DELEGATES: Norm[Period] = Norm(
    id="nl.bw2.42.2.delegates",
    title=Text(
        nl="Hoe lang voor de vergadering afdelingen en afgevaardigden het voorstel hebben",
        en="How long before the meeting branches and delegates have the proposal",
    ),
    versions=(stated(Period.parse("14 days"), BW2_OLDEST, bw2("42", "2", BW2_OLDEST)),),
    unit="period before the meeting",
    mandatory=True,
    forms=ASSOCIATION_FORMS,
)
"""Art. 2:42(2): fourteen days at least, in the place of laying the text open."""

WITHOUT_NOTICE: Norm[Majority] = Norm(
    id="nl.bw2.42.3",
    title=Text(
        nl="Meerderheid waarmee zonder oproeping en inzage kan worden gewijzigd of ontbonden",
        en="Majority that can amend or dissolve without notice and open text",
    ),
    versions=(
        stated(
            Majority(share=_EVERY_VOTE, more_than=False, turnout=Turnout(share=_EVERY_VOTE)),
            BW2_OLDEST,
            bw2("42", "3", BW2_OLDEST),
        ),
    ),
    unit="majority",
    mandatory=True,
    forms=ASSOCIATION_FORMS,
)
"""Art. 2:42(3): all votes, where all members or delegates are present or represented."""


def _two_thirds(name: str, title: Text, article: str, paragraph: str, subject: Subject) -> Norm[Majority]:
    return Norm(
        id=name,
        title=title,
        versions=(stated(TWO_THIRDS, BW2_OLDEST, bw2(article, paragraph, BW2_OLDEST)),),
        unit="majority",
        clause=MajorityNeeded,
        reads=lambda clause: clause.needs if subject in (clause.subjects or ()) else None,
        of=MEETINGS,
        forms=ASSOCIATION_FORMS,
    )


AMENDING = _two_thirds(
    "nl.bw2.43.1",
    Text(nl="Meerderheid voor statutenwijziging", en="Majority for an amendment of the articles"),
    "43",
    "1",
    Subject.AMENDMENT,
)
"""Art. 2:43(1): two thirds of the votes cast. A clause for all subjects at large displaces it for none in particular."""
DISSOLVING = _two_thirds(
    "nl.bw2.42.4",
    Text(nl="Meerderheid voor ontbinding", en="Majority for a dissolution"),
    "42",
    "4",
    Subject.DISSOLUTION,
)
"""Art. 2:42(4) with 2:43(1): two thirds of the votes cast."""

AMENDING_BY_ALL: Norm[Majority] = Norm(
    id="nl.bw2.43.2",
    title=Text(
        nl="Meerderheid die kan wijzigen of ontbinden wat de statuten uitsluiten",
        en="Majority that can amend or dissolve where the articles exclude it",
    ),
    versions=(
        stated(
            Majority(share=_EVERY_VOTE, more_than=False, turnout=Turnout(share=_EVERY_VOTE)),
            BW2_OLDEST,
            bw2("43", "2", BW2_OLDEST),
        ),
    ),
    unit="majority",
    mandatory=True,
    forms=ASSOCIATION_FORMS,
)
"""Art. 2:43(2) and (4): all votes, where all members or delegates are present or represented."""

AMENDMENT_BY_DEED: Norm[bool] = Norm(
    id="nl.bw2.43.5.deed",
    title=Text(
        nl="Of een statutenwijziging pas werkt na een notariële akte",
        en="Whether an amendment of the articles takes effect only by a notarial deed",
    ),
    versions=(stated(True, BW2_OLDEST, bw2("43", "5", BW2_OLDEST)),),
    mandatory=True,
    forms=FULL_CAPACITY,
)
"""Art. 2:43(5): yes, where the association has full legal capacity."""

BW2_AMENDMENT = Rulebook(
    id="nl.bw2.amendment",
    title=Text(
        nl="Burgerlijk Wetboek Boek 2, statutenwijziging en ontbinding van verenigingen",
        en="Dutch Civil Code, Book 2, amending and dissolving associations",
    ),
    read_on=READ_ON,
    jurisdiction=Jurisdiction.NL,
    rules=(notice_of_amendment_is_long_enough, amendment_text_is_open, amendment_stands_in_a_deed),
    norms=(
        NOTICE_OF_AMENDMENT,
        NOTICE_OF_DISSOLUTION,
        NOTICE_COUNTED,
        TEXT_OPEN,
        TEXT_OPEN_FOR_DISSOLUTION,
        TEXT_TO_DELEGATES,
        WITHOUT_NOTICE,
        AMENDING,
        DISSOLVING,
        AMENDING_BY_ALL,
        AMENDMENT_BY_DEED,
    ),
)
