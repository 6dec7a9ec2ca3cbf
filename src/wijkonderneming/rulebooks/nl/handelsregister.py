"""The Dutch trade register: who is registered, and when that and changes of it are told to the chamber."""

from __future__ import annotations

from wijkonderneming.governance.findings import Judgement, judge
from wijkonderneming.governance.rules import Rulebook, rule
from wijkonderneming.governance.severity import Severity
from wijkonderneming.governance.subjects import each_entity, each_office
from wijkonderneming.governance.views.entity import EntityView
from wijkonderneming.governance.views.offices import OfficeView
from wijkonderneming.governance.views.told import Told
from wijkonderneming.model.bodies import BodyKind
from wijkonderneming.model.filings import FilingKind
from wijkonderneming.model.legal_forms import Jurisdiction, LegalForm
from wijkonderneming.model.offices import Office
from wijkonderneming.rulebooks.nl.register_facts import HRW_OLDEST, filed_in_term, filings_of, registered
from wijkonderneming.rulebooks.nl.sources import READ_ON, handelsregisterwet
from wijkonderneming.values.text import Text
from wijkonderneming.values.truth import Truth

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
    neither.
    """
    entered = registered(entity)
    return judge(entered, registered=entered)


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
    Of an entity founded before the oldest text that is held, it is not known.
    """
    on_time, due = filed_in_term(entity.told, "founded", filings_of(entity, FilingKind.REGISTRATION))
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

    Met by a registration about the office filed within a week of its first day; breached by one filed later, or by none
    once the week is over.
    """
    on_time, due = filed_in_term(office.told, "since", filings_of(office.entity, FilingKind.REGISTRATION))
    concerned = Truth.certainly(office.body.kind_ in {BodyKind.BOARD, BodyKind.SUPERVISORY_BOARD})
    return judge(on_time, applies=due & concerned, registered_in_time=on_time)


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
    later, or by none once the week is over. Until then it stands in the register that they are in office.
    """
    bodies = {view.id for view in entity.bodies_of(BodyKind.BOARD, BodyKind.SUPERVISORY_BOARD)}
    offices = entity.told.items("offices").where(lambda office: office.body in bodies and office.left is not None)
    filings = filings_of(entity, FilingKind.REGISTRATION)

    def filed(office: Told[Office]) -> tuple[Truth, Truth]:
        return filed_in_term(office, "left", filings, after=True)

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
