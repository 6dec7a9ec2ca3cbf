"""What volunteers may get without becoming wage earners: art. 2(6) Wet op de loonbelasting 1964."""

from __future__ import annotations

from datetime import date

from wijkonderneming.governance.facts import fact
from wijkonderneming.governance.findings import Judgement, judge
from wijkonderneming.governance.parameters import Parameter, stated
from wijkonderneming.governance.rules import Rulebook, rule
from wijkonderneming.governance.severity import Severity
from wijkonderneming.governance.subjects import each_entity
from wijkonderneming.governance.views.entity import EntityView
from wijkonderneming.governance.views.told import Told, ToldList
from wijkonderneming.model.activities import Domain
from wijkonderneming.model.legal_forms import Jurisdiction
from wijkonderneming.model.work import Volunteer
from wijkonderneming.rulebooks.nl.sources import READ_ON, lb
from wijkonderneming.rulebooks.nl.tax_facts import NOTHING, does_in, is_anbi, untaxed
from wijkonderneming.values.amount import Amount
from wijkonderneming.values.count import Count
from wijkonderneming.values.money import Currency, Money
from wijkonderneming.values.text import Text
from wijkonderneming.values.truth import Truth

__all__ = ["LB_VOLUNTEERS", "MONTH_LIMIT", "YEAR_LIMIT", "allowances_within_the_limits", "payer_may_pay_allowances"]

_ENDS = date(2027, 1, 1)
"""The amounts are set anew each year; those of 2027 are not published yet."""
_MONTHLY = (
    (date(2011, 1, 1), 150),
    (date(2019, 1, 1), 170),
    (date(2021, 1, 1), 180),
    (date(2023, 1, 1), 190),
    (date(2024, 1, 1), 210),
    (date(2026, 1, 1), 220),
)
"""Euros a month from a day on; a year has ten times as much."""
_ZERO = Money("EUR 0.00")
_MONTHS = 12


def _limit(topic: str, title: Text, times: int) -> Parameter[Money]:
    versions = tuple(
        stated(Money.from_cents(100 * euros * times, Currency.EUR), since, lb("2", "6", since), until=_until(since))
        for since, euros in _MONTHLY
    )
    return Parameter(id=f"nl.lb.2.6.{topic}", title=title, unit="EUR", versions=versions)


def _until(since: date) -> date | None:
    return _ENDS if since == _MONTHLY[-1][0] else None


MONTH_LIMIT = _limit(
    "month",
    Text(nl="Onbelaste vrijwilligersvergoeding per maand", en="Volunteer allowance a month that is not taxed"),
    1,
)
YEAR_LIMIT = _limit(
    "year",
    Text(nl="Onbelaste vrijwilligersvergoeding per kalenderjaar", en="Volunteer allowance a year that is not taxed"),
    10,
)


@fact
def _volunteers(entity: EntityView) -> ToldList:
    return entity.world.told.items("work").of(Volunteer)


def _how_many(entity: EntityView, test: str) -> Count:
    def found(one: Told[Volunteer]) -> Truth:
        month, year = _most(one, "allowance_per_month"), _most(one, "allowance_per_year")
        # Twelve times the most of a month is the most of a year, and a month has no more than the year.
        month, year = _at_most(month, year, 1), _at_most(year, month, _MONTHS)
        over = {
            "paid": (month > NOTHING) | (year > NOTHING),
            "month": ~entity.law(MONTH_LIMIT).holds(lambda most: month <= most),
            "year": ~entity.law(YEAR_LIMIT).holds(lambda most: year <= most),
        }
        return one.holds & one.refers_to("entity", entity.id) & over[test]

    return _volunteers(entity).how_many(found, asks=f"volunteers of {entity.id}: {test}")


def _most(one: Told[Volunteer], field: str) -> Amount:
    """What a volunteer gets at most: nothing where the list is empty, any amount where it is not stated."""
    return NOTHING if getattr(one.noun, field) == () else one.money_in_force(field)


def _at_most(amount: Amount, other: Amount, times: int) -> Amount:
    """An amount that is not stated, bounded by the other one."""
    if amount.is_exact or other.high_money is None:
        return amount
    return Amount.between(Currency.EUR, _ZERO, other.high_money * times, [*amount.unknowns, *other.unknowns])


@fact
def paid_volunteers(entity: EntityView) -> Count:
    """How many volunteers get an allowance."""
    return _how_many(entity, "paid")


@rule(
    "nl.lb.2.6.limits",
    about=each_entity,
    title=Text(
        nl="Vrijwilligersvergoedingen blijven binnen de grens per maand én die per kalenderjaar",
        en="Volunteer allowances stay within the limit of a month and within that of a calendar year",
    ),
    source=tuple(lb("2", "6", since) for since, _ in _MONTHLY),
    severity=Severity.STATUS,
    short="TAX-02",
)
def allowances_within_the_limits(entity: EntityView) -> Judgement:
    """Both limits must hold. Above one of them the volunteer is no longer outside the wage tax.

    Met in 2026 by 220 euros in each of ten months; breached by 200 euros in each of twelve, as a year has 2,200 at most,
    and by 250 euros in one month. Where only one of the two is stated, the other is bounded by it.
    """
    month, year = _how_many(entity, "month"), _how_many(entity, "year")
    paid = paid_volunteers(entity)
    return judge(
        month.equals(0) & year.equals(0),
        applies=paid > 0,
        paid_volunteers=paid,
        limit_a_month=entity.law(MONTH_LIMIT),
        volunteers_above_the_month_limit=month,
        limit_a_year=entity.law(YEAR_LIMIT),
        volunteers_above_the_year_limit=year,
    )


@fact
def may_be_a_sports_organisation(entity: EntityView) -> Truth:
    """Whether it is a sports organisation: not where it does nothing in sport, otherwise not known."""
    asks = entity.told.unknown("activities")
    return does_in(entity, Domain.SPORT_AND_PLAY) & Truth.undecided((asks,), "it is a sports organisation")


@rule(
    "nl.lb.2.6.payer",
    about=each_entity,
    title=Text(
        nl="Wie vrijwilligersvergoedingen geeft is een ANBI, een sportorganisatie of niet belast voor de winst",
        en="Who gives volunteer allowances is a public benefit or sports organisation, or not taxed on profit",
    ),
    source=lb("2", "6", date(2012, 1, 1)),
    severity=Severity.STATUS,
    short="TAX-03",
)
def payer_may_pay_allowances(entity: EntityView) -> Judgement:
    """Judged by the financial year that runs. Until 2012 the article spoke of bodies that are not taxed, and not of ANBIs.

    Met by an ANBI, and by a foundation whose profit stays within the exemption; breached by a co-operative, which is
    taxed on profit, unless it is a sports organisation, and by a foundation that chose to be taxed.
    """
    anbi, sport, exempt = is_anbi(entity), may_be_a_sports_organisation(entity), untaxed(entity)
    paid = paid_volunteers(entity)
    return judge(
        anbi | sport | exempt,
        applies=paid > 0,
        paid_volunteers=paid,
        public_benefit_organisation=anbi,
        sports_organisation=sport,
        not_taxed_on_profit=exempt,
    )


LB_VOLUNTEERS = Rulebook(
    id="nl.lb",
    title=Text(nl="Loonbelasting: vrijwilligers", en="Dutch wage tax: volunteers"),
    read_on=READ_ON,
    jurisdiction=Jurisdiction.NL,
    rules=(allowances_within_the_limits, payer_may_pay_allowances),
    parameters=(MONTH_LIMIT, YEAR_LIMIT),
)
