"""Facts that several chapters of Dutch tax law ask for: statuses, pay of directors, the exemption from corporate tax."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from wijkonderneming.governance.facts import fact
from wijkonderneming.governance.parameters import Parameter, stated
from wijkonderneming.governance.versions import Anchor
from wijkonderneming.governance.views.entity import EntityView
from wijkonderneming.governance.views.offices import OfficeView
from wijkonderneming.governance.views.told import Told
from wijkonderneming.governance.views.years import FinancialYearView
from wijkonderneming.model.activities import Activity, Domain
from wijkonderneming.model.legal_forms import LegalForm
from wijkonderneming.model.statuses import Status, StatusKind
from wijkonderneming.rulebooks.nl.sources import vpb
from wijkonderneming.values.amount import Amount
from wijkonderneming.values.count import Count
from wijkonderneming.values.money import Currency, Money
from wijkonderneming.values.text import Text
from wijkonderneming.values.truth import FALSE, TRUE, Truth

__all__ = [
    "ANBI_FORMS",
    "EXEMPT_FORMS",
    "FIVE_YEARS_LIMIT",
    "NOTHING",
    "YEAR_LIMIT",
    "amount_if",
    "does_in",
    "had_status_in",
    "had_status_on",
    "is_anbi",
    "paid_directors",
    "profit_of_five_years",
    "profit_of_the_year",
    "there_before",
    "untaxed",
    "within_the_exemption",
]

NOTHING = Amount.of(Money("EUR 0.00"))
EXEMPT_FORMS = frozenset({LegalForm.STICHTING, LegalForm.VERENIGING, LegalForm.VERENIGING_BEPERKT})
"""The forms of art. 2(1)(e) Wet Vpb, which art. 6 exempts. A co-operative stands in (b), a company in (a)."""
ANBI_FORMS = frozenset({LegalForm.STICHTING, LegalForm.VERENIGING, LegalForm.VERENIGING_BEPERKT})
"""The forms that can be a public benefit organisation: art. 5b(1) AWR leaves out co-operatives and companies."""

YEAR_LIMIT = Parameter(
    id="nl.vpb.6.1.year",
    title=Text(
        nl="Winst van het jaar waarbij geen vennootschapsbelasting wordt geheven",
        en="Profit of the year on which no corporate tax is due",
    ),
    unit="EUR",
    versions=(stated(Money("EUR 15000.00"), date(2012, 1, 1), vpb("6", "1", date(2012, 1, 1))),),
    anchor=Anchor.YEAR_START,
)
FIVE_YEARS_LIMIT = Parameter(
    id="nl.vpb.6.1.five_years",
    title=Text(
        nl="Winst van het jaar en de vier jaren daarvoor waarbij geen vennootschapsbelasting wordt geheven",
        en="Profit of the year and the four before it on which no corporate tax is due",
    ),
    unit="EUR",
    versions=(stated(Money("EUR 75000.00"), date(2012, 1, 1), vpb("6", "1", date(2012, 1, 1))),),
    anchor=Anchor.YEAR_START,
)
_YEARS = 5


# Statuses


def is_anbi(entity: EntityView) -> Truth:
    """Whether it is a public benefit organisation on the day; a cultural one is one too."""
    return entity.has_status(StatusKind.ANBI, StatusKind.CULTURAL_ANBI)


def had_status_in(year: FinancialYearView, *kinds: StatusKind) -> Truth:
    """Whether the entity had one of these statuses on some day of the year."""
    return _had_status(year.entity, kinds, year.first, year.last)


def had_status_on(entity: EntityView, day: date, *kinds: StatusKind) -> Truth:
    """Whether an entity had one of these statuses on a day."""
    return _had_status(entity, kinds, day, day)


def _had_status(entity: EntityView, kinds: tuple[StatusKind, ...], first: date, last: date) -> Truth:
    def had(status: Told[Status]) -> Truth:
        return status.day("since", unstated=TRUE).by(last) & ~status.day("until", unstated=FALSE).by(first)

    names = ", ".join(sorted(kind.value for kind in kinds))
    statuses = entity.told.items("statuses").where(lambda status: status.status in kinds)
    return statuses.some(had, asks=f"{names} from {first.isoformat()} to {last.isoformat()}")


# Who sets the policy


@fact
def paid_directors(entity: EntityView) -> Count:
    """How many directors in office are paid more than their costs and a fee for attending that is not excessive."""
    board = entity.board
    counted = Count.how_many(office.serving & _paid(office) for office in board.offices)
    missing = board.unknown or entity.told.items("offices").missing
    return counted if missing is None else counted + Count.within(missing, 0, of_what="paid directors")


def _paid(office: OfficeView) -> Truth:
    paid = office.told.money("pay_per_year", low=Money("EUR 0.00")) > NOTHING
    return paid & ~office.told.flag("attendance_fee")


# Activities


def does_in(entity: EntityView, domain: Domain) -> Truth:
    """Whether it does something on the day that develops this."""

    def done(activity: Told[Activity]) -> Truth:
        domains = activity.noun.domains
        asks = activity.unknown("domains")
        in_it = Truth.undecided((asks,), domain.value) if domains is None else Truth.certainly(domain in domains)
        return activity.holds & activity.refers_to("entity", entity.id) & in_it

    return entity.world.told.items("activities").some(done, asks=f"{entity.id} in {domain.value}")


# Years


def there_before(year: FinancialYearView) -> Truth:
    """Whether the entity was there before a year began; so where the document does not say when it was founded."""
    day_before = date.fromordinal(max(1, year.first.toordinal() - 1))
    return year.entity.told.day("founded", unstated=TRUE).by(day_before)


# Corporate tax


@fact
def profit_of_the_year(year: FinancialYearView) -> Amount:
    """The profit of a year; nothing for a loss, art. 6(1) Wet Vpb."""
    profit = year.told.money("profit")
    ends = [None if end is None else max(end, Fraction(0)) for end in (profit.low, profit.high)]
    return Amount(unit=profit.unit, low=ends[0] or Fraction(0), high=ends[1], unknowns=profit.unknowns)


@fact
def profit_of_five_years(year: FinancialYearView) -> Amount:
    """The profit of a year and of the four before it, as far as the entity was there; a loss counts as nothing."""
    total, latest = profit_of_the_year(year), year
    for _ in range(_YEARS - 1):
        there = there_before(latest)
        if there.is_false:
            break
        if latest.before is None:
            missing = year.entity.told.items("financial_years").missing or year.entity.told.unknown("financial_years")
            total = total + Amount.between(Currency.EUR, Money("EUR 0.00"), None, [missing])
            break
        latest = latest.before
        total = total + amount_if(there, profit_of_the_year(latest))
    return total


def amount_if(there: Truth, amount: Amount) -> Amount:
    """An amount that is nothing where a statement is false."""
    if there.is_certain:
        return amount if there.is_true else Amount(unit=amount.unit, low=Fraction(0), high=Fraction(0))
    return Amount(unit=amount.unit, low=Fraction(0), high=amount.high, unknowns=(*there.unknowns, *amount.unknowns))


@fact
def within_the_exemption(year: FinancialYearView) -> Truth:
    """Whether the profit of a year stays within one of the two limits of art. 6(1) Wet Vpb."""
    alone, five = profit_of_the_year(year), profit_of_five_years(year)
    in_year = year.law(YEAR_LIMIT).holds(lambda most: alone <= most)
    return in_year | year.law(FIVE_YEARS_LIMIT).holds(lambda most: five <= most)


@fact
def untaxed(entity: EntityView) -> Truth:
    """Whether no corporate tax is due from it in the financial year that runs.

    A foundation or association is taxed only as far as it runs an enterprise (art. 2(1)(e) Wet Vpb), and is exempt while
    its profit stays within the limits and it did not choose to be taxed; a co-operative or company is taxed. What is
    exempt for another reason, like a library, the document cannot say.
    """
    running = Truth.any(
        year.reached(year.first) & ~year.is_over & (within_the_exemption(year) | ~year.told.flag("enterprise"))
        for year in entity.financial_years
    )
    chosen = entity.has_status(StatusKind.CORPORATE_TAX_BY_CHOICE)
    return entity.has_form(EXEMPT_FORMS) & ~chosen & running
