"""All legal persons: Burgerlijk Wetboek Boek 2, title 1, on void decisions, conversion, and dissolution by the chamber."""

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
from wijkonderneming.model.bodies import BodyKind
from wijkonderneming.model.clauses_meeting import MajorityNeeded
from wijkonderneming.model.clauses_purpose import AssetLock
from wijkonderneming.model.endings import Dissolution, DissolutionGround
from wijkonderneming.model.filings import FilingKind
from wijkonderneming.model.legal_forms import Jurisdiction, LegalForm
from wijkonderneming.model.life import Conversion
from wijkonderneming.model.offices import Office
from wijkonderneming.model.subjects import Subject
from wijkonderneming.rulebooks.nl.bw2_legal_facts import (
    DissolvedEntity,
    conversions,
    each_dissolved_entity,
    happened,
    years_ago,
)
from wijkonderneming.rulebooks.nl.register_facts import filed_in_term, filings_of
from wijkonderneming.rulebooks.nl.sources import BW2_OLDEST, READ_ON, bw2
from wijkonderneming.values.majority import Majority
from wijkonderneming.values.periods import Period
from wijkonderneming.values.share import Share
from wijkonderneming.values.text import Text
from wijkonderneming.values.truth import TRUE, Truth
from wijkonderneming.values.unknown import Unknown, UnknownKind
from wijkonderneming.values.when import When

__all__ = ["BW2_LEGAL_PERSON", "CONVERTING", "VOIDABLE_FOR"]

WITH_VOTES = frozenset({LegalForm.VERENIGING, LegalForm.VERENIGING_BEPERKT, LegalForm.COOPERATIE, LegalForm.BV})
"""The Dutch forms whose members or shareholders vote on a conversion."""
ALL_FORMS = WITH_VOTES | {LegalForm.STICHTING}

_CONVERSION_TEXTS = (date(2002, 4, 23), date(2015, 1, 1))
"""The first days of the wordings of art. 2:18 BW; that of 2015 corrects a spelling."""
_DISSOLUTION_TEXTS = (
    BW2_OLDEST,
    date(2012, 10, 1),
    date(2014, 1, 1),
    date(2014, 1, 6),
    date(2020, 1, 1),
)

_NOT_YET, _TURBO = date(2023, 5, 1), date(2023, 11, 15)
"""The last day on which art. 2:19b BW was certainly not there, and the first from which it certainly is."""
_FOURTEEN_DAYS = Period.parse("14 days")

VOIDABLE_FOR = Norm(
    id="nl.bw2.15.5",
    title=Text(
        nl="Vernietiging van een besluit kan worden gevorderd tot een jaar nadat het bekend werd",
        en="Annulment of a decision can be claimed until a year after it became known",
    ),
    unit="period",
    versions=(stated(Period.parse("1 year"), BW2_OLDEST, bw2("15", "5", BW2_OLDEST)),),
    mandatory=True,
)
"""How long a decision taken against the rules on deciding, reason and fairness or by-laws can be annulled.

The year runs from the end of the day on which the decision was made known well enough, or on which whoever has an
interest learned of it. A decision against statute or articles in what it says is void, and needs no annulment: art.
2:14(1) BW. Which of both a decision is, is found where decisions are taken.
"""

CONVERTING = Norm(
    id="nl.bw2.18.2",
    title=Text(
        nl="Een besluit tot omzetting vraagt ten minste negen tiende van de uitgebrachte stemmen",
        en="A decision to convert takes nine tenths of the votes cast at least",
    ),
    unit="majority",
    versions=(stated(Majority(share=Share(Fraction(9, 10)), more_than=False), BW2_OLDEST, bw2("18", "2", BW2_OLDEST)),),
    clause=MajorityNeeded,
    reads=lambda clause: clause.needs if Subject.CONVERSION in (clause.subjects or ()) else None,
    mandatory=True,
    allows=lambda articles, law: law is not None and articles.share.fraction >= law.share.fraction,
    forms=WITH_VOTES,
)
"""Not for a foundation that converts itself, nor between BV and NV (art. 2:18(3) BW). Articles may ask more."""


def _about_conversion(clause: Told[MajorityNeeded]) -> Truth:
    return Truth.certainly(Subject.CONVERSION in (clause.noun.subjects or ()))


def _enough(clause: Told[MajorityNeeded]) -> Truth:
    return Truth.certainly(clause.noun.needs.share.fraction >= Fraction(9, 10))


@rule(
    "nl.bw2.18.2.majority",
    about=each_entity,
    title=Text(
        nl="De statuten vragen voor omzetting niet minder dan negen tiende van de stemmen",
        en="The articles ask no less than nine tenths of the votes for a conversion",
    ),
    source=tuple(bw2("18", "2", day) for day in _CONVERSION_TEXTS),
    forms=WITH_VOTES,
    severity=Severity.MANDATORY,
    short="VOT-12a",
    held_from=BW2_OLDEST,
)
def nine_tenths_to_convert(entity: EntityView) -> Judgement:
    """A clause for conversions cannot ask less of a decision than the law does.

    Met by a clause that asks nine tenths or more; breached by one that names conversions and is content with two
    thirds. A clause that names no conversion is not about them.
    """
    said = entity.clauses(MajorityNeeded)
    about = said.some("about a conversion", _about_conversion)
    enough = said.every("nine tenths for a conversion", lambda clause: ~_about_conversion(clause) | _enough(clause))
    return judge(enough, applies=about, clause_on_conversion=about, nine_tenths_to_convert=enough)


@rule(
    "nl.bw2.18.2.deed",
    about=each_entity,
    title=Text(nl="Omzetting gebeurt bij notariële akte", en="A conversion is made by notarial deed"),
    source=tuple(bw2("18", "2", day) for day in _CONVERSION_TEXTS),
    forms=ALL_FORMS,
    severity=Severity.MANDATORY,
    short="VOT-12b",
    held_from=BW2_OLDEST,
)
def converted_by_deed(entity: EntityView) -> Judgement:
    """Every conversion of the past has a notarial deed of conversion that holds the new articles.

    Met by a foundation that became a co-operative by deed; breached by a conversion without one.
    """
    told = conversions(entity)
    converted = told.some(happened, asks="conversion")
    by_deed = told.every(lambda one: happened(one).implies(one.flag("notarial")), asks="converted by deed")
    return judge(by_deed, applies=converted, was_converted=converted, converted_by_deed=by_deed)


def _needs_leave(conversion: Told[Conversion]) -> Truth:
    into_or_from = conversion.is_("old_form", LegalForm.STICHTING) | conversion.is_("new_form", LegalForm.STICHTING)
    company = conversion.is_("old_form", LegalForm.BV)
    association = conversion.is_("new_form", LegalForm.VERENIGING, LegalForm.VERENIGING_BEPERKT)
    return happened(conversion) & (into_or_from | (company & association))


@rule(
    "nl.bw2.18.4",
    about=each_entity,
    title=Text(
        nl="Voor omzetting van of in een stichting gaf de rechter machtiging",
        en="The court gave leave for a conversion of or into a foundation",
    ),
    source=tuple(bw2("18", "4", day) for day in _CONVERSION_TEXTS),
    forms=ALL_FORMS,
    severity=Severity.MANDATORY,
    short="VOT-12c",
    held_from=BW2_OLDEST,
)
def leave_of_the_court(entity: EntityView) -> Judgement:
    """Leave is also needed for a company that becomes an association; not between associations and co-operatives.

    Met by a foundation that became a co-operative with leave of the court; breached by one that did so without.
    """
    told = conversions(entity)
    needed = told.some(_needs_leave, asks="conversion that needs leave")
    given = told.every(lambda one: _needs_leave(one).implies(one.flag("court_leave")), asks="conversion with leave")
    return judge(given, applies=needed, conversion_needs_leave=needed, court_gave_leave=given)


def _was_a_foundation(entity: EntityView) -> Truth:
    formers = entity.told.items("former_forms").told
    before = [one.day("until", unstated=TRUE).reached for one in formers if one.noun.value is LegalForm.STICHTING]
    told = conversions(entity)
    converted = told.some(
        lambda one: happened(one) & one.is_("old_form", LegalForm.STICHTING), asks="conversion of a foundation"
    )
    return Truth.any(before) | converted


@rule(
    "nl.bw2.18.6",
    about=each_entity,
    title=Text(
        nl="Na omzetting van een stichting binden de statuten haar vermogen aan toestemming van de rechter",
        en="After a foundation is converted, the articles bind its capital to the consent of the court",
    ),
    source=tuple(bw2("18", "6", day) for day in _CONVERSION_TEXTS),
    forms=WITH_VOTES,
    severity=Severity.MANDATORY,
    short="PRF-06",
    held_from=BW2_OLDEST,
)
def capital_stays_bound(entity: EntityView) -> Judgement:
    """The capital a foundation had when it was converted, and its yields, are spent otherwise only with that consent.

    Met by a co-operative that was a foundation and whose articles say so; breached by one whose articles, told in whole,
    do not. That the same holds of capital passed on in a merger or division is not judged.
    """
    was = _was_a_foundation(entity)
    bound = entity.clauses(AssetLock).some(
        "binds the capital of the foundation", lambda clause: Truth.certainly(clause.noun.court_consent is True)
    )
    return judge(bound, applies=was, was_a_foundation=was, capital_bound_to_court=bound)


@rule(
    "nl.bw2.19a.directors",
    about=each_entity,
    title=Text(
        nl="In het laatste jaar was er een bestuurder, zodat de Kamer niet om die reden kan ontbinden",
        en="There was a director in the past year, so that the chamber cannot dissolve for that reason",
    ),
    versions=[in_force(bw2("19a", "1-2", day)) for day in _DISSOLUTION_TEXTS],
    forms=ALL_FORMS - {LegalForm.VERENIGING_BEPERKT},
    severity=Severity.GOOD_PRACTICE,
    short="CAP-08",
    held_from=BW2_OLDEST,
)
def a_director_in_the_past_year(entity: EntityView) -> Judgement:
    """No director in the register for a year is one of the circumstances for which the Kamer van Koophandel dissolves.

    It is no duty but a risk, and by itself not enough: another circumstance has to come beside it, such as that nobody
    is reached at the address in the register. Who is in office is taken to be registered, which is a rule of its own.
    Met while somebody is in office or left it less than a year ago; breached once nobody was for a year.
    """
    boards = {view.id for view in entity.bodies_of(BodyKind.BOARD)}

    def lately(office: Told[Office]) -> Truth:
        begun = office.day("since", unstated=TRUE).reached
        ended = "until" if office.noun.left is None else "left"
        return begun & ~years_ago(office, ended, 1)

    offices = entity.told.items("offices").where(lambda office: office.body in boards)
    found = offices.some(lately, asks="director in the past year")
    older = years_ago(entity.told, "founded", 1) if entity.told.is_stated("founded") else TRUE
    return judge(found, applies=older, director_in_the_past_year=found, older_than_a_year=older)


def _under_the_act(event: Told[Dissolution]) -> Truth:
    """Whether it lies in the time of art. 2:19b BW, of which the first day is known by two texts only."""
    when: When | None = event.noun.on
    if when is None or when.known is None:
        return Truth.undecided((event.unknown("on"),), "dissolved under the act")
    if _NOT_YET < when.known < _TURBO:
        law = Unknown(about="nl.bw2.19b", field="text", kind=UnknownKind.LAW, states=())
        return Truth.undecided((law,), f"in force on {when.known.isoformat()}")
    return Truth.certainly(when.known >= _TURBO)


@rule(
    "nl.bw2.19b",
    about=each_dissolved_entity,
    title=Text(
        nl="Wie zonder baten wordt ontbonden, legt binnen veertien dagen rekening af bij het handelsregister",
        en="Who is dissolved without assets accounts for it to the trade register within fourteen days",
    ),
    versions=[in_force(bw2("19b", "1", _TURBO), date(2023, 5, 2))],
    forms=ALL_FORMS,
    severity=Severity.MANDATORY,
    short="DIS-01",
    held_from=BW2_OLDEST,
)
def accounts_for_its_end(dissolved: DissolvedEntity) -> Judgement:
    """After a dissolution by resolution with nothing left, when the legal person ceases to exist at once.

    Met by accounts about the dissolution filed within fourteen days; breached by none, or later ones. What they hold (a
    balance, what became of the assets, why creditors were not paid) is not judged. The article was not there on 1 May
    2023 and is in texts from 15 November 2023 on; in between it is not known.
    """
    filings = filings_of(dissolved.entity, FilingKind.ACCOUNTS)
    own = dissolved.world.told.items("life").of(Dissolution).where(lambda event: event.entity == dissolved.id)

    def filed(event: Told[Dissolution]) -> tuple[Truth, Truth]:
        in_time, due = filed_in_term(event, "on", filings, after=True, term=_FOURTEEN_DAYS)
        resolved = event.is_("ground", DissolutionGround.RESOLUTION) & ~event.flag("assets_left")
        return in_time, due & happened(event) & resolved & _under_the_act(event)

    due = own.some(lambda event: filed(event)[1], asks="dissolution without assets")
    in_time = own.every(lambda event: ~filed(event)[1] | filed(event)[0], asks="accounted for its end")
    return judge(in_time, applies=due, dissolved_without_assets=due, accounted_for_its_end=in_time)


BW2_LEGAL_PERSON = Rulebook(
    id="nl.bw2.legal_person",
    title=Text(nl="Burgerlijk Wetboek Boek 2, titel 1", en="Dutch Civil Code, Book 2, title 1"),
    read_on=READ_ON,
    jurisdiction=Jurisdiction.NL,
    rules=(
        nine_tenths_to_convert,
        converted_by_deed,
        leave_of_the_court,
        capital_stays_bound,
        a_director_in_the_past_year,
        accounts_for_its_end,
    ),
    norms=(VOIDABLE_FOR, CONVERTING),
)
