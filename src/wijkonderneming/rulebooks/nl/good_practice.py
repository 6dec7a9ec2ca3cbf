"""Good practice of neighbourhood enterprises: boards, reserves and upkeep. Nobody is bound by it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from wijkonderneming.governance.facts import fact
from wijkonderneming.governance.findings import Judgement, judge
from wijkonderneming.governance.rules import Rulebook, rule
from wijkonderneming.governance.severity import Severity
from wijkonderneming.governance.subjects import each_asset, each_entity
from wijkonderneming.governance.views.entity import EntityView
from wijkonderneming.governance.views.holdings import AssetView
from wijkonderneming.governance.views.told import Told
from wijkonderneming.governance.views.years import FinancialYearView
from wijkonderneming.model.assets import Tangible
from wijkonderneming.model.components import Component, ConditionScore
from wijkonderneming.model.funds import Fund, FundBalance, FundKind
from wijkonderneming.model.legal_forms import Jurisdiction
from wijkonderneming.model.noun import listed
from wijkonderneming.model.offices import Office
from wijkonderneming.rulebooks.nl.sources import BW2_OLDEST
from wijkonderneming.rulebooks.own_articles_facts import by_rota, offices_in, serves
from wijkonderneming.values.amount import Amount
from wijkonderneming.values.count import Count
from wijkonderneming.values.money import Currency, Money
from wijkonderneming.values.source import Source
from wijkonderneming.values.text import Text
from wijkonderneming.values.truth import FALSE, TRUE, Truth
from wijkonderneming.values.when import When

__all__ = ["NL_GOOD_PRACTICE"]

READ_ON = date(2026, 11, 25)
_DAY = timedelta(days=1)
_INFERENCE = Source(
    title="Inference of this library from how boards of volunteers are made up; no code of practice was read",
    read_on=READ_ON,
)
_RESERVES = Source(
    title="Jaarverslag Kinderpostzegels 2017-2018, which cites the guideline of Goede Doelen Nederland and the CBF",
    publisher="Stichting Kinderpostzegels Nederland",
    url="https://onlinetouch.nl/kinderpostzegels/kinderpostzegels-jaarverslag-2017-2018/61",
    locator="note 7, continuïteitsreserve",
    published=When.parse("2018"),
    read_on=READ_ON,
)
_UPKEEP = Source(
    title="Bij welke conditiescore is er sprake van achterstallig onderhoud?",
    publisher="SBR-Wonen",
    url="https://servicedesk.sbr-wonen.nl/support/solutions/articles/75000041000",
    read_on=READ_ON,
)
_RESERVES_FROM = date(2018, 9, 30)
"""The last day of the year that report is about."""
_UPKEEP_FROM = date(2006, 1, 1)
"""The year in which the standard behind the scores (NEN 2767) was adopted; the day was not found."""
_BACKLOG = 5
_LEAST = 3
_FAR_APART = 100
"""Over so many years an end that is not known is as good as any."""


@rule(
    "nl.practice.filled_seats",
    about=each_entity,
    title=Text(nl="Ten minste drie mensen zitten in het bestuur", en="At least three people are on the board"),
    source=_INFERENCE,
    severity=Severity.GOOD_PRACTICE,
    held_from=BW2_OLDEST,
    short="GOV-01a",
)
def three_on_the_board(entity: EntityView) -> Judgement:
    """An empty board is judged here too.

    Met by a chair, a secretary and a treasurer; breached by two people, and by none.
    """
    people = entity.board.in_office
    return judge(people >= _LEAST, applies=entity.board.is_there, directors_in_office=people)


@rule(
    "nl.practice.rota",
    about=each_entity,
    title=Text(
        nl="Er is een rooster van aftreden, waarnaar niet alle bestuurders tegelijk gaan",
        en="There is a retirement rota, by which not all directors leave at once",
    ),
    source=_INFERENCE,
    severity=Severity.GOOD_PRACTICE,
    held_from=BW2_OLDEST,
    short="GOV-01b",
)
def a_rota(entity: EntityView) -> Judgement:
    """Whether or not the articles ask for one.

    Met by directors whose terms end in different years; breached by a board that leaves on one day.
    """
    offices = offices_in(entity, entity.board)
    serving = offices.how_many(serves, asks="in office")
    return judge(by_rota(offices), applies=serving > 0, directors_in_office=serving)


@rule(
    "nl.practice.terms_spread",
    about=each_entity,
    title=Text(
        nl="In geen jaar eindigt meer dan een derde van de termijnen",
        en="In no year more than a third of the terms end",
    ),
    source=_INFERENCE,
    severity=Severity.GOOD_PRACTICE,
    held_from=BW2_OLDEST,
    short="GOV-01c",
)
def terms_are_spread(entity: EntityView) -> Judgement:
    """Counted by the calendar year of the last day in office, over the directors in office; an end not told may be in any.

    Met by three terms that end in three years; breached by two of five that end in one year.
    """
    offices = offices_in(entity, entity.board)
    serving = offices.how_many(serves, asks="in office")
    years = sorted({year for office in offices for year in _years(office.noun)})
    ending = [Count.how_many(serves(office) & _ends_in(office, year) for office in offices) for year in (*years, None)]
    spread = Truth.all(3 * number <= serving for number in ending)
    hidden = TRUE if offices.missing is None else Truth.undecided((offices.missing,), "terms are spread")
    return judge(spread & hidden, applies=serving > 0, directors_in_office=serving)


def _years(office: Office) -> tuple[int, ...]:
    """The years in which a term may end; none where these cannot be counted."""
    until = office.until
    if until is None or until.earliest is None or until.latest is None:
        return ()
    first, last = _last_day(until.earliest).year, _last_day(until.latest).year
    return tuple(range(first, last + 1)) if last - first < _FAR_APART else ()


def _last_day(until: date) -> date:
    return max(until, date.min + _DAY) - _DAY


def _ends_in(office: Told[Office], year: int | None) -> Truth:
    """Whether a term ends in a year; without a year, in one in which no other certainly may."""
    years = _years(office.noun)
    if years and year not in years:
        return FALSE
    if not years:
        return Truth.undecided((office.unknown("until"),), f"in {year}")
    return TRUE if len(years) == 1 else Truth.of(office.unknown("until", tuple(map(str, years))), str(year))


@rule(
    "nl.practice.continuity_reserve",
    about=each_entity,
    title=Text(
        nl="De continuïteitsreserve is niet meer dan anderhalf keer de jaarlijkse kosten van de eigen organisatie",
        en="The continuity reserve is no more than one and a half times the yearly costs of its own organisation",
    ),
    source=_RESERVES,
    severity=Severity.GOOD_PRACTICE,
    held_from=_RESERVES_FROM,
    short="RES-01",
)
def a_reserve_within_bounds(entity: EntityView) -> Judgement:
    """The guideline is for charities that raise funds; it is asked of whoever has a continuity reserve.

    Compared are the newest balance and the costs of the last year that is over. Met by EUR 150,000 beside yearly costs
    of EUR 100,000; breached by a cent more.
    """
    funds = entity.told.items("funds").where(lambda fund: fund.kind_ is FundKind.CONTINUITY)
    currency = _currency(entity)
    reserve, costs = funds.total(lambda fund: _balance(fund, currency), currency), _costs(entity)
    return judge(
        reserve + reserve <= costs + costs + costs,
        applies=funds.some(lambda _: TRUE, asks="a continuity reserve"),
        continuity_reserve=reserve,
        organisation_costs_of_the_year=costs,
    )


def _currency(entity: EntityView) -> Currency:
    """The one currency of the entity, as far as its funds and years tell."""
    told = [balance.amount for fund in listed(entity.entity.funds) for balance in listed(fund.balances)]
    costs = [year.organisation_costs for year in listed(entity.entity.financial_years)]
    return next((amount.currency for amount in (*told, *costs) if amount is not None), Currency.EUR)


def _balance(fund: Told[Fund], currency: Currency) -> Amount:
    """The newest balance of a fund by the day."""
    agenda = fund.world.agenda
    told: list[FundBalance] = [one.noun for one in fund.items("balances") if agenda.come(one.noun.on)]
    newest = max(told, key=lambda balance: balance.on, default=None)
    if newest is None:
        return Amount.between(currency, None, None, [fund.unknown("balances")])
    return Amount.of(newest.amount)


@fact
def _costs(entity: EntityView) -> Amount:
    """What its own organisation cost in the last year that is over."""
    over = [year for year in entity.financial_years if entity.agenda.come(year.year.until)]
    last: FinancialYearView | None = max(over, key=lambda year: year.last, default=None)
    currency = _currency(entity)
    nothing = Money.from_cents(0, currency)
    if last is None or last.unsure is not None:
        return Amount.between(currency, nothing, None, [entity.told.unknown("financial_years")])
    return last.told.money("organisation_costs", currency, nothing)


@rule(
    "nl.practice.no_backlog",
    about=each_asset,
    title=Text(
        nl="Geen onderdeel heeft achterstallig onderhoud",
        en="No part has a backlog of maintenance",
    ),
    source=_UPKEEP,
    severity=Severity.GOOD_PRACTICE,
    held_from=_UPKEEP_FROM,
    short="MNT-01",
)
def no_backlog(asset: AssetView) -> Judgement:
    """A score of five or six is a backlog, and it holds until the next inspection; parts are not averaged.

    Met by parts that score four at worst; breached by one that scores five.
    """
    if not isinstance(asset.asset, Tangible):
        return judge(TRUE, applies=FALSE)
    parts = asset.told.items("components")
    backlog = parts.how_many(_scores_badly, asks="with a backlog")
    return judge(backlog.equals(0), applies=parts.some(lambda _: TRUE, asks="parts"), parts_with_a_backlog=backlog)


def _scores_badly(part: Told[Component]) -> Truth:
    scores = part.items("scores")
    told = list(scores)
    return scores.some(lambda score: _is_bad(score) & _is_the_newest(score, told), asks="a bad score")


def _is_bad(score: Told[ConditionScore]) -> Truth:
    return Truth.certainly(score.noun.value >= _BACKLOG)


def _is_the_newest(score: Told[ConditionScore], told: Iterable[Told[ConditionScore]]) -> Truth:
    """Whether a score was found by the day, and no later one."""
    later = (other.day("since").reached & _is_later(other, score) for other in told if other is not score)
    return score.day("since").reached & ~Truth.any(later)


def _is_later(other: Told[ConditionScore], score: Told[ConditionScore]) -> Truth:
    one, two = score.noun.since, other.noun.since
    if one.latest is not None and two.earliest is not None and one.latest < two.earliest:
        return TRUE
    if two.latest is not None and one.earliest is not None and two.latest < one.earliest:
        return FALSE
    return Truth.undecided((other.unknown("since"), score.unknown("since")), "which came later")


NL_GOOD_PRACTICE = Rulebook(
    id="nl.practice",
    title=Text(nl="Goede praktijk", en="Good practice"),
    read_on=READ_ON,
    jurisdiction=Jurisdiction.NL,
    rules=(three_on_the_board, a_rota, terms_are_spread, a_reserve_within_bounds, no_backlog),
)
