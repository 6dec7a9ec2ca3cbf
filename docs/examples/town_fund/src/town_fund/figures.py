"""The figures of the conditions, and what is counted by them."""

from __future__ import annotations

from datetime import date

import wijkonderneming as wo
from wijkonderneming.governance.views.told import Told
from wijkonderneming.governance.views.world import TrustView

__all__ = ["BEGUN", "CHANGED", "LEAST_DIRECTORS", "MOST_A_MONTH", "READ", "article", "volunteers_above_the_limit"]

BEGUN = date(2022, 1, 1)
"""The first day of the conditions."""
CHANGED = date(2025, 1, 1)
"""The first day of the wording that is in force."""
READ = date(2026, 11, 23)
"""The day on which all of it was read."""


def article(number: str, version: date) -> wo.Source:
    """An article of the conditions, in the wording that began on a day."""
    return wo.Source(
        title="Voorwaarden Fonds Voorbeeldstad",
        publisher="Fonds Voorbeeldstad",
        locator=f"art. {number}",
        version=version,
        read_on=READ,
    )


LEAST_DIRECTORS = wo.Parameter(
    id="town_fund.conditions.2.least",
    title=wo.Text(nl="Het kleinste aantal bestuurders", en="The smallest number of directors"),
    unit="directors",
    versions=(
        wo.stated(3, BEGUN, article("2", BEGUN)),
        wo.stated(5, CHANGED, article("2", CHANGED)),
    ),
)

MOST_A_MONTH = wo.Parameter(
    id="town_fund.conditions.4.most",
    title=wo.Text(nl="De hoogste vergoeding per maand", en="The highest allowance a month"),
    unit="EUR",
    versions=(wo.stated(wo.Money("EUR 100.00"), CHANGED, article("4", CHANGED)),),
)


@wo.fact
def volunteers_above_the_limit(trust: TrustView) -> wo.Count:
    """How many lines of volunteers get more a month than the fund allows."""
    limit = trust.law(MOST_A_MONTH)

    def above(one: Told[wo.Volunteer]) -> wo.Truth:
        paid = one.money_in_force("allowance_per_month")
        return one.holds & ~limit.holds(lambda most: paid <= most)

    return trust.told.items("work").of(wo.Volunteer).how_many(above, asks="volunteers above the limit of the fund")
