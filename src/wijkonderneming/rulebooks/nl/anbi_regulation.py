"""Public benefit organisations (ANBI): the conditions of the Uitvoeringsregeling AWR 1994, arts. 1a and 1b.

They were read in the texts up to October 2015, the last ones that are held, and are carried forward.
"""

from __future__ import annotations

from datetime import date

from wijkonderneming.governance.facts import fact
from wijkonderneming.governance.findings import Judgement, judge
from wijkonderneming.governance.rules import Rulebook, rule
from wijkonderneming.governance.severity import Severity
from wijkonderneming.governance.subjects import each_entity, each_financial_year
from wijkonderneming.governance.versions import Anchor, in_force
from wijkonderneming.governance.views.entity import EntityView
from wijkonderneming.governance.views.told import Told
from wijkonderneming.governance.views.years import FinancialYearView
from wijkonderneming.model.clauses_purpose import LiquidationSurplus
from wijkonderneming.model.filings import Filing, FilingKind, PublishedItem
from wijkonderneming.model.legal_forms import Jurisdiction
from wijkonderneming.model.statuses import StatusKind
from wijkonderneming.rulebooks.nl.anbi import publications
from wijkonderneming.rulebooks.nl.sources import READ_ON, uitvoeringsregeling_awr
from wijkonderneming.rulebooks.nl.tax_facts import ANBI_FORMS, had_status_in, had_status_on, is_anbi, paid_directors
from wijkonderneming.values.count import Count
from wijkonderneming.values.periods import months_after_close
from wijkonderneming.values.text import Text
from wijkonderneming.values.truth import Truth

__all__ = [
    "ANBI_REGULATION",
    "accounts_published_in_time",
    "capital_justified",
    "current_policy_plan",
    "information_published",
    "policy_makers_unpaid",
    "surplus_goes_to_a_similar_organisation",
]

_FIRST = date(2012, 1, 1)
_PUBLISHING = date(2014, 1, 1)
"""The first day of the duty to publish."""


@rule(
    "nl.uitvoeringsregeling_awr.1a.1.e",
    about=each_entity,
    title=Text(
        nl="Bestuurders van een ANBI krijgen alleen onkosten en een niet bovenmatig vacatiegeld",
        en="Directors of a public benefit organisation get their costs and a modest fee for attending, and no more",
    ),
    source=uitvoeringsregeling_awr("1a", "1", _FIRST),
    forms=ANBI_FORMS,
    severity=Severity.STATUS,
    short="ANB-04",
)
def policy_makers_unpaid(entity: EntityView) -> Judgement:
    """Those are meant who set the policy: the board. What somebody earns as an employee is no pay for being in it.

    Met by directors who are paid nothing, or a fee for attending that is not excessive; breached by a director with a
    salary for being one.
    """
    paid = paid_directors(entity)
    return judge(paid.equals(0), applies=is_anbi(entity), directors_paid_more_than_a_fee=paid)


@rule(
    "nl.uitvoeringsregeling_awr.1a.1.f",
    about=each_entity,
    title=Text(
        nl="Een ANBI heeft een actueel beleidsplan",
        en="A public benefit organisation has a current policy plan",
    ),
    source=uitvoeringsregeling_awr("1a", "1", _FIRST),
    forms=ANBI_FORMS,
    severity=Severity.STATUS,
    short="ANB-05a",
)
def current_policy_plan(entity: EntityView) -> Judgement:
    """A plan is current until the day for which it is no longer meant; what it must show is not judged.

    Met by a plan for 2025 to 2028 in 2026; breached where all plans have run out, or there is none.
    """

    def current(plan: Told[Filing]) -> Truth:
        return plan.day("drawn_up").reached & ~plan.day("plan_until").reached

    plan = publications(entity, FilingKind.POLICY_PLAN).some(current, asks="a current policy plan")
    return judge(plan, applies=is_anbi(entity), has_a_current_policy_plan=plan)


@rule(
    "nl.uitvoeringsregeling_awr.1a.1.h",
    about=each_entity,
    title=Text(
        nl="Volgens de statuten van een ANBI gaat een batig liquidatiesaldo naar een soortgelijke ANBI",
        en="By its articles what is left of a public benefit organisation goes to a similar one",
    ),
    source=uitvoeringsregeling_awr("1a", "1", _FIRST),
    forms=ANBI_FORMS,
    severity=Severity.STATUS,
    short="ANB-05b",
)
def surplus_goes_to_a_similar_organisation(entity: EntityView) -> Judgement:
    """A foreign body with a similar purpose, that serves the public benefit nearly exclusively, is as good.

    Met by articles that let the surplus go to a public benefit organisation with a similar purpose; breached by
    articles that let it go to the members, to any charity, or nowhere in particular.
    """
    said = entity.clauses(LiquidationSurplus)
    similar = said.every("the surplus goes to a similar organisation", lambda clause: clause.flag("similar_anbi"))
    return judge(
        said.laid_down & similar,
        applies=is_anbi(entity),
        surplus_clause_is_laid_down=said.laid_down,
        surplus_goes_to_a_similar_organisation=similar,
    )


@rule(
    "nl.uitvoeringsregeling_awr.1b.3",
    about=each_financial_year,
    title=Text(
        nl="De administratie van een ANBI zegt waarvoor het vermogen is en waarom het zo groot is",
        en="The books of a public benefit organisation say what its capital is for and why it is so large",
    ),
    versions=[in_force(uitvoeringsregeling_awr("1b", "3", _FIRST), anchor=Anchor.YEAR_END)],
    forms=ANBI_FORMS,
    severity=Severity.STATUS,
    short="ANB-05c",
)
def capital_justified(year: FinancialYearView) -> Judgement:
    """Whether the capital is no more than is reasonably needed (paragraph 1) the document cannot tell; this it can.

    Met by books with a purpose and a reason for the capital of a year that is over; breached by books without.
    """
    justified = year.told.flag("capital_justified")
    anbi = had_status_in(year, StatusKind.ANBI, StatusKind.CULTURAL_ANBI)
    return judge(justified, applies=year.is_over & anbi, capital_is_justified=justified)


@fact
def _items_published(entity: EntityView) -> Count:
    """How many of the items that must be published some publication shows."""

    def shows(item: PublishedItem) -> Truth:
        def shown(filing: Told[Filing]) -> Truth:
            contents = filing.noun.contents
            asks = filing.unknown("contents")
            there = Truth.undecided((asks,), item.value) if contents is None else Truth.certainly(item in contents)
            return filing.day("filed").reached & there

        return publications(entity).some(shown, asks=f"publications with {item.value}")

    return Count.how_many(map(shows, PublishedItem))


@rule(
    "nl.uitvoeringsregeling_awr.1a.7",
    about=each_entity,
    title=Text(
        nl="Een ANBI publiceert op internet wie zij is, wat zij wil, wat zij doet en haar cijfers",
        en="A public benefit organisation publishes who it is, what it wants, what it does and its figures",
    ),
    versions=[in_force(uitvoeringsregeling_awr("1a", "7", _PUBLISHING))],
    forms=ANBI_FORMS,
    severity=Severity.STATUS,
    held_from=_FIRST,
    short="ANB-06a",
)
def information_published(entity: EntityView) -> Judgement:
    """Eight items; for all but the accounts no term is set. Names of directors in danger may be left out by consent.

    Met by a website that shows all eight, breached by one without the activity report. A publication of which the
    contents are not stated may show anything.
    """
    shown = _items_published(entity)
    return judge(shown.equals(len(PublishedItem)), applies=is_anbi(entity), items_published=shown)


@rule(
    "nl.uitvoeringsregeling_awr.1a.8",
    about=each_financial_year,
    title=Text(
        nl="Een ANBI publiceert haar cijfers binnen zes maanden na afloop van het boekjaar",
        en="A public benefit organisation publishes its figures within six months after the financial year",
    ),
    source=uitvoeringsregeling_awr("1a", "8", _PUBLISHING),
    forms=ANBI_FORMS,
    severity=Severity.STATUS,
    held_from=_FIRST,
    short="ANB-06b",
)
def accounts_published_in_time(year: FinancialYearView) -> Judgement:
    """The term is longer than three months, so that it is not moved to a working day. Asked of who has the status then.

    Met by figures of 2025 on the website on 30 June 2026; breached on 1 July when they are not. Terms that ended before
    2014 are not judged.
    """
    last = months_after_close(year.last, 6)
    on_time, due = year.in_time(year.filed(FilingKind.ANBI_PUBLICATION), last)
    anbi = had_status_on(year.entity, last, StatusKind.ANBI, StatusKind.CULTURAL_ANBI)
    bound = Truth.certainly(last >= _PUBLISHING)
    return judge(on_time, applies=bound & due & anbi, published_in_time=on_time, due_by=last.isoformat())


ANBI_REGULATION = Rulebook(
    id="nl.anbi.regulation",
    title=Text(
        nl="Algemeen nut beogende instellingen: uitvoeringsregeling",
        en="Dutch public benefit organisations: the regulation",
    ),
    read_on=READ_ON,
    jurisdiction=Jurisdiction.NL,
    rules=(
        policy_makers_unpaid,
        current_policy_plan,
        surplus_goes_to_a_similar_organisation,
        capital_justified,
        information_published,
        accounts_published_in_time,
    ),
)
