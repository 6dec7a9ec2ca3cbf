"""The Dutch trade register: who is registered, and when that and changes of it are told to the chamber."""

from __future__ import annotations

from wijkonderneming.governance.findings import Judgement, judge
from wijkonderneming.governance.rules import Rulebook, rule
from wijkonderneming.governance.severity import Severity
from wijkonderneming.governance.subjects import each_entity, each_office
from wijkonderneming.governance.views.entity import EntityView
from wijkonderneming.governance.views.offices import OfficeView
from wijkonderneming.governance.views.told import Told, ToldList
from wijkonderneming.model.bodies import BodyKind
from wijkonderneming.model.filings import Filing, FilingKind
from wijkonderneming.model.legal_forms import Jurisdiction, LegalForm
from wijkonderneming.model.offices import Office
from wijkonderneming.rulebooks.nl.register_facts import (
    HRW_OLDEST,
    a_week_after,
    duty_began,
    filed_in_term,
    filings_of,
    registered,
)
from wijkonderneming.rulebooks.nl.sources import READ_ON, handelsregisterwet
from wijkonderneming.values.periods import days_after
from wijkonderneming.values.text import Text
from wijkonderneming.values.truth import FALSE, TRUE, Truth
from wijkonderneming.values.when import When

__all__ = ["HANDELSREGISTER", "REGISTERED_FORMS"]

REGISTERED_FORMS = frozenset({LegalForm.STICHTING, LegalForm.VERENIGING, LegalForm.COOPERATIE, LegalForm.BV})
"""The forms that must be registered (art. 6(1)); an association without notarial articles may be (art. 6(2))."""


@rule(
    "nl.hrw.6.1",
    about=each_entity,
    title=Text(nl="De rechtspersoon staat in het handelsregister", en="The legal person stands in the trade register"),
    source=handelsregisterwet("6", "1", HRW_OLDEST),
    forms=REGISTERED_FORMS,
    severity=Severity.MANDATORY,
    short="CAP-06c",
    held_from=HRW_OLDEST,
)
def stands_in_the_register(entity: EntityView) -> Judgement:
    """Shown by its number there, or by a registration that was filed.

    Met by a number of the Kamer van Koophandel; breached where its numbers and filings are told in whole and there is
    neither, once the week for the first filing is over.
    """
    entered = registered(entity)
    return judge(entered, applies=entered | a_week_after(*duty_began(entity)), registered=entered)


@rule(
    "nl.hrw.20.1",
    about=each_entity,
    title=Text(
        nl="De eerste opgave aan het handelsregister is binnen een week na de oprichting gedaan",
        en="The first filing with the trade register was made within a week of the incorporation",
    ),
    source=handelsregisterwet("20", "1", HRW_OLDEST),
    forms=REGISTERED_FORMS,
    severity=Severity.MANDATORY,
    short="CAP-06d",
    held_from=HRW_OLDEST,
)
def first_filed_in_time(entity: EntityView) -> Judgement:
    """Every director is bound to it (art. 18(1)). The week ends on a working day (Algemene termijnenwet).

    Met by a registration of the entity filed seven days after the deed; breached by one a day later, on a working day.
    An association that had no notarial articles before need be registered from the day on which it has them. Of an
    entity founded before the oldest text that is held, it is not known.
    """
    on_time, due = filed_in_term(*duty_began(entity), filings_of(entity, FilingKind.REGISTRATION))
    return judge(on_time, applies=due, registered_in_time=on_time)


@rule(
    "nl.hrw.20.2",
    about=each_office,
    title=Text(
        nl="Een nieuwe bestuurder of commissaris is binnen een week bij het handelsregister opgegeven",
        en="A new director or supervisor was filed with the trade register within a week",
    ),
    source=handelsregisterwet("20", "2", HRW_OLDEST),
    forms=REGISTERED_FORMS,
    severity=Severity.MANDATORY,
    short="CAP-06e",
    held_from=HRW_OLDEST,
)
def office_filed_in_time(office: OfficeView) -> Judgement:
    """Of people in boards and supervisory boards, while they are in office; that somebody left is to be filed too.

    Met by a registration about the office filed within a week of its first day, and where that is the day of the
    incorporation by one of the entity; breached by one filed later, or by none once the week is over. Whoever goes
    on from one office in the body to another stands in the register already.
    """
    concerned = Truth.certainly(office.body.kind_ in {BodyKind.BOARD, BodyKind.SUPERVISORY_BOARD})
    first_ones, goes_on = _since_the_incorporation(office), _goes_on(office)

    def about(filing: Told[Filing]) -> Truth:
        return filing.refers_to("about", office.id) | (first_ones & filing.refers_to("about", office.entity.id))

    on_time, due = filed_in_term(office.told, "since", filings_of(office.entity, FilingKind.REGISTRATION), of=about)
    return judge(on_time, applies=due & concerned & ~goes_on, registered_in_time=on_time, appointed_again=goes_on)


def _since_the_incorporation(office: OfficeView) -> Truth:
    """Whether an office began on the day of the incorporation, so that the first filing of the entity tells of it."""
    since, founded = office.office.since, office.entity.entity.founded
    if since is None or since.known is None:
        return FALSE
    moment = office.entity.told.day("founded")
    return TRUE if founded == since else moment.by(since.known) & ~moment.by(days_after(since.known, -1))


def _goes_on(office: OfficeView) -> Truth:
    """Whether the holder was in office in the same body until the day on which an office began."""
    since, told = office.office.since, office.told
    if since is None or since.known is None:
        return FALSE
    first, eve = since.known, days_after(since.known, -1)

    def before(other: Told[Office]) -> Truth:
        term, left = (other.day(end, unstated=FALSE) for end in ("until", "left"))
        return (term.by(first) | left.by(first)) & ~term.by(eve) & ~left.by(eve) & _one_holder(other, told)

    return _others(office.entity, told).some(before, asks=f"{told.about} goes on")


def _stays(entity: EntityView, told: Told[Office]) -> Truth:
    """Whether who left an office began another one in the same body on that day."""
    left: When | None = told.noun.left
    if left is None or left.known is None:
        return FALSE
    first, eve = left.known, days_after(left.known, -1)

    def after(other: Told[Office]) -> Truth:
        since = other.day("since")
        return since.by(first) & ~since.by(eve) & _one_holder(told, other)

    return _others(entity, told).some(after, asks=f"{told.about} stays")


def _others(entity: EntityView, told: Told[Office]) -> ToldList:
    return entity.told.items("offices").where(lambda one: one.body == told.noun.body and one.id != told.about)


def _one_holder(one: Told[Office], other: Told[Office]) -> Truth:
    if one.noun.holder is not None and other.noun.holder is not None:
        return Truth.certainly(one.noun.holder == other.noun.holder)
    unstated = [told.unknown("holder") for told in (one, other) if told.noun.holder is None]
    return Truth.undecided(unstated, f"{other.about} goes on from {one.about}")


@rule(
    "nl.hrw.20.2.left",
    about=each_entity,
    title=Text(
        nl="Dat een bestuurder of commissaris vertrok, is binnen een week bij het handelsregister opgegeven",
        en="That a director or supervisor left was filed with the trade register within a week",
    ),
    source=handelsregisterwet("20", "2", HRW_OLDEST),
    forms=REGISTERED_FORMS,
    severity=Severity.MANDATORY,
    short="CAP-06h",
    held_from=HRW_OLDEST,
)
def departures_filed_in_time(entity: EntityView) -> Judgement:
    """Of everybody who resigned, was dismissed or died; of a term that ran out, who comes after is filed.

    Met by a registration about the office filed on the day of leaving or within a week after it; breached by one filed
    later, or by none once the week is over. Until then it stands in the register that they are in office. Whoever goes
    on in another office of the body did not leave it.
    """
    bodies = {view.id for view in entity.bodies_of(BodyKind.BOARD, BodyKind.SUPERVISORY_BOARD)}
    offices = entity.told.items("offices").where(lambda office: office.body in bodies and office.left is not None)
    filings = filings_of(entity, FilingKind.REGISTRATION)

    def filed(office: Told[Office]) -> tuple[Truth, Truth]:
        in_time, due = filed_in_term(office, "left", filings, after=True)
        return in_time, due & ~_stays(entity, office)

    due = offices.some(lambda office: filed(office)[1], asks="somebody left a week ago")
    in_time = offices.every(lambda office: ~filed(office)[1] | filed(office)[0], asks="everybody who left was filed")
    return judge(in_time, applies=due, somebody_left=due, departures_filed=in_time)


HANDELSREGISTER = Rulebook(
    id="nl.hrw",
    title=Text(nl="Handelsregisterwet 2007", en="Trade Register Act 2007"),
    read_on=READ_ON,
    jurisdiction=Jurisdiction.NL,
    rules=(stands_in_the_register, first_filed_in_time, office_filed_in_time, departures_filed_in_time),
)
