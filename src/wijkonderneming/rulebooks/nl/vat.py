"""Value added tax: the scheme for small businesses, and letting with the tax (Wet op de omzetbelasting 1968)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from wijkonderneming.governance.facts import fact
from wijkonderneming.governance.findings import Judgement, judge
from wijkonderneming.governance.parameters import Parameter, stated
from wijkonderneming.governance.rules import Rulebook, rule
from wijkonderneming.governance.severity import Severity
from wijkonderneming.governance.subjects import each_entity, each_financial_year, each_right
from wijkonderneming.governance.versions import Anchor, in_force
from wijkonderneming.governance.views.entity import EntityView
from wijkonderneming.governance.views.holdings import RightView
from wijkonderneming.governance.views.told import Told
from wijkonderneming.governance.views.years import FinancialYearView
from wijkonderneming.model.leases import Lease, LeaseRegime
from wijkonderneming.model.legal_forms import Jurisdiction
from wijkonderneming.model.rights import RightState
from wijkonderneming.model.statuses import Status, StatusKind
from wijkonderneming.model.terms import VatKind
from wijkonderneming.rulebooks.nl.sources import READ_ON, ob
from wijkonderneming.rulebooks.nl.tax_facts import had_status_in, had_status_on, there_before
from wijkonderneming.values.amount import Amount
from wijkonderneming.values.money import Money
from wijkonderneming.values.text import Text
from wijkonderneming.values.truth import FALSE, TRUE, Truth

__all__ = [
    "TURNOVER_LIMIT",
    "VAT",
    "no_early_return_to_the_scheme",
    "taxed_letting_meets_its_conditions",
    "turnover_within_the_small_business_scheme",
]

_SCHEME = StatusKind.SMALL_BUSINESS_SCHEME
_REFORM = date(2020, 1, 1)
"""From this day on the scheme is open to legal persons."""

TURNOVER_LIMIT = Parameter(
    id="nl.ob.25a.1.turnover",
    title=Text(nl="Omzet waarbij de kleineondernemersregeling kan", en="Turnover up to which a business is small"),
    unit="EUR",
    versions=(
        stated(Money("EUR 20000.00"), _REFORM, ob("25", "1", _REFORM)),
        stated(Money("EUR 20000.00"), date(2025, 1, 1), ob("25a", "1", date(2025, 1, 1))),
    ),
    anchor=Anchor.YEAR_END,
)


# The scheme for small businesses


@fact
def vat_turnover(year: FinancialYearView) -> Amount:
    """The turnover that the scheme counts, of the calendar year in which a financial year ends."""
    return year.told.money("vat_turnover", low=Money("EUR 0.00"))


@fact
def turnover_too_high(year: FinancialYearView) -> Truth:
    """Whether the turnover of a year was above the limit of the scheme."""
    turnover = vat_turnover(year)
    return ~year.law(TURNOVER_LIMIT).holds(lambda most: turnover <= most)


def _in_the_year_before(year: FinancialYearView, test: Callable[[FinancialYearView], Truth]) -> Truth:
    """Whether something was so in the year before one; not known where that is not listed."""
    there = there_before(year)
    if there.is_false:
        return FALSE
    if year.before is None:
        asks = year.entity.told.unknown("financial_years")
        return there & Truth.undecided((asks,), f"turnover too high before {year.id}")
    return there & test(year.before)


def _scheme_lasts(year: FinancialYearView) -> Truth:
    """Whether the entity uses the scheme to the end of a year that is over."""
    return year.is_over & had_status_on(year.entity, year.last, _SCHEME)


def _natural_persons_only(year: FinancialYearView) -> Judgement:
    """Until 2020 only natural persons had a scheme: a reduction of the tax."""
    lasts = _scheme_lasts(year)
    return judge(FALSE, applies=lasts, in_small_business_scheme=lasts)


def _barred_for_three_years(year: FinancialYearView) -> Judgement:
    """From 2020 to 2024 who went above the limit within the scheme could not choose it again for three years."""
    return _judged(year, _went_above_before(year, 2))


def _went_above_before(year: FinancialYearView, years: int) -> Truth:
    """Whether the entity went above the limit within the scheme in one of some years before one."""
    if years == 0 or year.first <= _REFORM:
        return FALSE

    def went_above(before: FinancialYearView) -> Truth:
        return (turnover_too_high(before) & had_status_in(before, _SCHEME)) | _went_above_before(before, years - 1)

    return _in_the_year_before(year, went_above)


def _judged(year: FinancialYearView, barred: Truth) -> Judgement:
    lasts = _scheme_lasts(year)
    return judge(
        ~turnover_too_high(year) & ~barred,
        applies=lasts,
        in_small_business_scheme=lasts,
        vat_turnover=vat_turnover(year),
        turnover_limit=year.law(TURNOVER_LIMIT),
        barred_by_an_earlier_year=barred,
    )


@rule(
    "nl.ob.25a",
    about=each_financial_year,
    title=Text(
        nl="De omzet blijft binnen de kleineondernemersregeling",
        en="The turnover stays within the scheme for small businesses",
    ),
    versions=[
        in_force(ob("25", "1", date(2011, 1, 1)), anchor=Anchor.YEAR_END, check=_natural_persons_only),
        in_force(ob("25", "1-8", _REFORM), anchor=Anchor.YEAR_END, check=_barred_for_three_years),
        in_force(ob("25a", "1-9", date(2025, 1, 1)), anchor=Anchor.YEAR_END),
    ],
    severity=Severity.STATUS,
    short="TAX-04a",
)
def turnover_within_the_small_business_scheme(year: FinancialYearView) -> Judgement:
    """Judged of each year that is over, where the scheme was used to its end. Exempt letting counts as turnover.

    Met by 20,000 euros after a year with no more than that; breached by 20,001, and since 2025 by the year after one
    that was above the limit.
    """
    return _judged(year, _in_the_year_before(year, turnover_too_high))


_RETURNS = date(2025, 1, 1)
"""From this day on who leaves the scheme is barred for the rest of that calendar year and the next."""


@fact
def _returns(entity: EntityView) -> tuple[Truth, Truth]:
    """Whether it came back to the scheme after it left it, and whether it did so too soon."""
    statuses = entity.told.items("statuses").where(lambda status: status.status is _SCHEME)
    pairs = [_came_back(left, back) for left in statuses for back in statuses if left is not back]
    returned, soon = Truth.any(pair[0] for pair in pairs), Truth.any(pair[0] & pair[1] for pair in pairs)
    if statuses.missing is None:
        return returned, soon
    why = (statuses.missing,)
    perhaps = Truth.undecided(why, "came back to the scheme")
    return returned | perhaps, soon | (perhaps & Truth.undecided(why, "came back too soon"))


def _came_back(left: Told[Status], back: Told[Status]) -> tuple[Truth, Truth]:
    """Whether one time in the scheme came after the end of another one, and whether it came too soon."""
    end, start = left.noun.until, back.noun.since
    if end is None or start is None:
        return FALSE, FALSE
    if end.known is None or start.known is None:
        ends = ((left, "until", end), (back, "since", start))
        why = [told.unknown(field) for told, field, when in ends if when.known is None]
        there = left.day("until").reached & back.day("since").reached
        return there & Truth.undecided(why, "came back to the scheme"), Truth.undecided(why, "came back too soon")
    after = start.known > end.known >= _RETURNS  # on the same day it goes on
    soon = start.known.year <= end.known.year + 1
    return back.day("since").reached & Truth.certainly(after), Truth.certainly(soon)


@rule(
    "nl.ob.25a.7",
    about=each_entity,
    title=Text(
        nl="Wie de kleineondernemersregeling verlaat past haar dat jaar en het volgende niet meer toe",
        en="Who leaves the scheme for small businesses does not come back to it in that year or the next",
    ),
    source=ob("25a", "7", _RETURNS),
    severity=Severity.STATUS,
    short="TAX-04b",
)
def no_early_return_to_the_scheme(entity: EntityView) -> Judgement:
    """Whether it was left by notice or for a turnover above the limit (paragraph 9) makes no difference.

    Met by who left in 2025 and came back on 1 January 2027; breached a day earlier. Who left before 2025 is not judged:
    then the term was three years from the notice.
    """
    returned, soon = _returns(entity)
    return judge(~soon, applies=returned, came_back_to_the_scheme=returned, came_back_too_soon=soon)


# Letting with the tax


@fact
def _landlord_in_scheme(right: RightView) -> Truth:
    return Truth.any(each.has_status(_SCHEME) for each in right.world.entities if each.id == right.right.counterparty)


@fact
def _let_with_tax(right: RightView) -> Truth:
    """Whether an entity of the trust lets something with the tax by a lease that was agreed."""
    landlord = Truth.any(
        each.exists & each.governed_by(Jurisdiction.NL)
        for each in right.world.entities
        if each.id == right.right.counterparty
    )
    if landlord.is_false or not isinstance(right.right, Lease):
        return FALSE
    agreed = right.told.is_("state", RightState.CONTRACTED, RightState.TRANSFERRED)
    return landlord & agreed & right.told.is_("vat", VatKind.TAXED)


def _judged_letting(right: RightView, *, scheme_counts: bool) -> Judgement:
    taxed = _let_with_tax(right)
    if taxed.is_false:
        return judge(TRUE, applies=FALSE)
    lease = right.told
    home = lease.is_("regime", LeaseRegime.DWELLING, LeaseRegime.VACANT_PROPERTY)
    deducts, chosen = lease.flag("vat_deducted"), lease.flag("vat_chosen")
    scheme = _landlord_in_scheme(right) if scheme_counts else FALSE
    return judge(
        ~home & deducts & chosen & ~scheme,
        applies=taxed,
        let_with_vat=taxed,
        let_as_a_home=home,
        landlord_in_small_business_scheme=scheme,
        tenant_can_deduct_vat=deducts,
        both_chose_vat=chosen,
    )


def _before_2020(right: RightView) -> Judgement:
    """Until 2020 the landlord could not be in the scheme, and the article did not ask."""
    return _judged_letting(right, scheme_counts=False)


@rule(
    "nl.ob.11.1.b",
    about=each_right,
    title=Text(
        nl="Verhuur met btw: geen woning, een huurder die aftrekt, samen gekozen, geen kleineondernemersregeling",
        en="Letting with VAT: no home, a tenant who deducts it, chosen by both, and no scheme for small businesses",
    ),
    versions=[
        in_force(ob("11", "1", date(2011, 1, 1)), check=_before_2020),
        in_force(ob("11", "1", _REFORM)),
    ],
    severity=Severity.STATUS,
    short="TAX-05",
)
def taxed_letting_meets_its_conditions(right: RightView) -> Judgement:
    """Asked of leases by which an entity of the trust lets with the tax; otherwise letting is exempt.

    Met by a workshop let to a joiner who deducts the tax, as both chose in the lease; breached by a home, by a tenant
    whose own services are exempt, and since 2020 by a landlord who uses the scheme for small businesses. What part of
    the use is nearly all of it the article does not say.
    """
    return _judged_letting(right, scheme_counts=True)


VAT = Rulebook(
    id="nl.ob",
    title=Text(
        nl="Omzetbelasting: kleine ondernemers en belaste verhuur", en="Dutch VAT: small businesses and letting"
    ),
    read_on=READ_ON,
    jurisdiction=Jurisdiction.NL,
    rules=(
        turnover_within_the_small_business_scheme,
        no_early_return_to_the_scheme,
        taxed_letting_meets_its_conditions,
    ),
    parameters=(TURNOVER_LIMIT,),
)
