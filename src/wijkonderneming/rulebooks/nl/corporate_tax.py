"""The exemption from corporate tax of small foundations and associations: art. 6 Wet op de vennootschapsbelasting."""

from __future__ import annotations

from datetime import date

from wijkonderneming.governance.facts import fact
from wijkonderneming.governance.findings import Judgement, judge
from wijkonderneming.governance.rules import Rulebook, rule
from wijkonderneming.governance.severity import Severity
from wijkonderneming.governance.subjects import each_entity, each_financial_year
from wijkonderneming.governance.versions import Anchor, in_force
from wijkonderneming.governance.views.entity import EntityView
from wijkonderneming.governance.views.told import Told, ToldList
from wijkonderneming.governance.views.years import FinancialYearView
from wijkonderneming.model.legal_forms import Jurisdiction
from wijkonderneming.model.statuses import Status, StatusKind
from wijkonderneming.rulebooks.nl.sources import READ_ON, vpb
from wijkonderneming.rulebooks.nl.tax_facts import (
    EXEMPT_FORMS,
    FIVE_YEARS_LIMIT,
    YEAR_LIMIT,
    had_status_in,
    profit_of_five_years,
    profit_of_the_year,
    within_the_exemption,
)
from wijkonderneming.values.text import Text
from wijkonderneming.values.truth import FALSE, Truth

__all__ = ["CORPORATE_TAX", "choice_ends_after_five_years", "profit_within_the_exemption"]

_EVERY = 5
"""The choice can be ended from the fifth year on, or a multiple of it."""


@rule(
    "nl.vpb.6.1",
    about=each_financial_year,
    title=Text(
        nl="De winst blijft binnen de vrijstelling van vennootschapsbelasting",
        en="The profit stays within the exemption from corporate tax",
    ),
    versions=[in_force(vpb("6", "1", date(2012, 1, 1)), anchor=Anchor.YEAR_START)],
    forms=EXEMPT_FORMS,
    severity=Severity.STATUS,
    short="TAX-01a",
)
def profit_within_the_exemption(year: FinancialYearView) -> Judgement:
    """Judged of each year that is over, unless tax was chosen; a loss counts as nothing, in the sum of five too.

    Met by a profit of 15,000 euros, and by one of 30,000 after four years that earned 45,000 together; breached by
    15,001 after 60,000: then the profit is taxed, which is not forbidden. Who runs no enterprise is not taxed at all
    (art. 2(1)(e) Wet Vpb), and may earn more. Bodies that insure pensions or annuities have
    no exemption (paragraph 2); the document cannot say that something is one.
    """
    chosen = had_status_in(year, StatusKind.CORPORATE_TAX_BY_CHOICE)
    within = within_the_exemption(year)
    return judge(
        within,
        applies=year.is_over & ~chosen & (within | year.told.flag("enterprise")),
        taxed_by_choice=chosen,
        profit_of_the_year=profit_of_the_year(year),
        profit_limit_of_the_year=year.law(YEAR_LIMIT),
        profit_of_five_years=profit_of_five_years(year),
        profit_limit_of_five_years=year.law(FIVE_YEARS_LIMIT),
    )


@fact
def _choices(entity: EntityView) -> ToldList:
    chosen = StatusKind.CORPORATE_TAX_BY_CHOICE
    return entity.told.items("statuses").where(lambda status: status.status is chosen)


def _ended(choice: Told[Status]) -> Truth:
    return choice.day("until", unstated=FALSE).reached


def _ended_in_time(choice: Told[Status]) -> Truth:
    """Whether it lasted five years, or a multiple of that, from its first day."""
    first, last = choice.noun.since, choice.noun.until
    began, ended = (None if when is None else when.known for when in (first, last))
    open_days = [field for field, day in (("since", began), ("until", ended)) if day is None]
    if began is None or ended is None:
        return Truth.undecided([choice.unknown(field) for field in open_days], "ended after a multiple of five years")
    years, left = divmod(ended.year - began.year, _EVERY)
    return Truth.certainly(years > 0 and left == 0 and (began.month, began.day) == (ended.month, ended.day))


@rule(
    "nl.vpb.6.4",
    about=each_entity,
    title=Text(
        nl="Belastingplicht op verzoek eindigt pas met het vijfde jaar na het eerste, of een veelvoud daarvan",
        en="Tax by choice ends only with the fifth year after the first one, or a multiple of that",
    ),
    source=vpb("6", "4", date(2012, 1, 1)),
    forms=EXEMPT_FORMS,
    severity=Severity.MANDATORY,
    short="TAX-01b",
)
def choice_ends_after_five_years(entity: EntityView) -> Judgement:
    """The choice counts from the first day of the first year for which it was granted.

    Met by a choice that began with 2015 and ended with effect from 2020 or from 2025; breached by one that ended with
    effect from 2018. A choice that has not ended yet is not judged.
    """
    choices = _choices(entity)
    ended = choices.some(_ended, asks="choices that ended")
    right = choices.every(lambda choice: _ended(choice).implies(_ended_in_time(choice)), asks="choices ended in time")
    return judge(right, applies=ended, tax_by_choice_ended=ended, ended_with_a_fifth_year=right)


CORPORATE_TAX = Rulebook(
    id="nl.vpb",
    title=Text(nl="Vennootschapsbelasting: vrijstelling", en="Dutch corporate tax: exemption"),
    read_on=READ_ON,
    jurisdiction=Jurisdiction.NL,
    rules=(profit_within_the_exemption, choice_ends_after_five_years),
    parameters=(YEAR_LIMIT, FIVE_YEARS_LIMIT),
)
