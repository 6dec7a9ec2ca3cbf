"""The conditions, article by article."""

from __future__ import annotations

import wijkonderneming as wo
from town_fund.figures import BEGUN, CHANGED, LEAST_DIRECTORS, MOST_A_MONTH, READ, article, volunteers_above_the_limit
from wijkonderneming.governance.views.world import TrustView
from wijkonderneming.governance.views.years import FinancialYearView
from wijkonderneming.values.periods import months_after_close

__all__ = ["TOWN_FUND"]


@wo.rule(
    "town_fund.conditions.2",
    about=wo.the_trust,
    title=wo.Text(nl="Het bestuur telt genoeg bestuurders", en="The board has enough directors"),
    source=(article("2", BEGUN), article("2", CHANGED)),
    severity=wo.Severity.CHARTER,
)
def enough_directors(trust: TrustView) -> wo.Judgement:
    """Met by three directors in office in 2024; breached by four in 2025, when five are asked."""
    board = trust.leading_body
    enough = trust.law(LEAST_DIRECTORS).holds(lambda least: board.in_office >= least)
    return wo.judge(enough, applies=board.exists, directors_in_office=board.in_office)


@wo.rule(
    "town_fund.conditions.3",
    about=wo.each_financial_year,
    title=wo.Text(
        nl="De jaarstukken zijn binnen vier maanden vastgesteld", en="The accounts are adopted within four months"
    ),
    versions=(wo.in_force(article("3", BEGUN), anchor=wo.Anchor.YEAR_END),),
    severity=wo.Severity.CHARTER,
)
def adopted_in_time(year: FinancialYearView) -> wo.Judgement:
    """Met by accounts of a calendar year adopted on 30 April; breached by those of 1 May. Nobody is late before."""
    on_time, due = year.in_time(year.adopted(), months_after_close(year.last, 4))
    return wo.judge(on_time, applies=due, adopted=year.adopted().done)


@wo.rule(
    "town_fund.conditions.4",
    about=wo.the_trust,
    title=wo.Text(
        nl="Geen vrijwilliger krijgt meer dan het fonds toelaat", en="No volunteer gets more than the fund allows"
    ),
    source=article("4", CHANGED),
    held_from=BEGUN,
    severity=wo.Severity.CHARTER,
)
def modest_allowances(trust: TrustView) -> wo.Judgement:
    """Met by 100 euros a month; breached by a cent more. The first conditions asked nothing of it."""
    above = volunteers_above_the_limit(trust)
    return wo.judge(above.equals(0), volunteers_above_the_limit=above)


TOWN_FUND = wo.Rulebook(
    id="town-fund",
    title=wo.Text(nl="Voorwaarden Fonds Voorbeeldstad", en="Conditions of the fund of Voorbeeldstad"),
    read_on=READ,
    charter=True,
    rules=(enough_directors, adopted_in_time, modest_allowances),
    parameters=(LEAST_DIRECTORS, MOST_A_MONTH),
)
"""Hand it to ``assess`` beside the names of the standard rulebooks."""
