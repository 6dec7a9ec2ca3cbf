"""Projecting 25 indexed lines over ten years, beside dateutil's rrule with Decimal doing the same sums."""

from __future__ import annotations

from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal

from dateutil.rrule import MONTHLY, YEARLY, rrule
from timing import Row, in_turn

from wijkonderneming.finance import totals
from wijkonderneming.finance.project import project
from wijkonderneming.model import indexation, recurring, schedule
from wijkonderneming.model.costs import RecurringCost
from wijkonderneming.model.entities import Balance, Entity
from wijkonderneming.model.income import Letting
from wijkonderneming.model.indexation import Indexation
from wijkonderneming.model.noun import DatedMoney
from wijkonderneming.model.trust import Trust
from wijkonderneming.values.money import Currency, Money
from wijkonderneming.values.share import Rate
from wijkonderneming.values.span import Span

START, END = date(2026, 1, 1), date(2036, 1, 1)
BALANCE = 1_000_000
CENT = Decimal("0.01")

LINES = [
    (1 if n % 2 else -1, 10_000 + 1_234 * n, ("1.5", "2.0", "2.5", "3.25")[n % 4], date(2026, 1 + n % 12, 1 + n % 28))
    for n in range(25)
]
"""Of each line: income or cost, its first amount in cents, its yearly rise in per cent, its first day."""


def trust() -> Trust:
    income, costs = [], []
    for number, (sign, cents, rate, first) in enumerate(LINES):
        amounts = (DatedMoney(since=first, value=Money.from_cents(cents, Currency.EUR)),)
        index = Indexation(rate=Rate.parse(f"{rate}%"), first=date(2027, 1, 1))
        name = f"line-{number}"
        if sign > 0:
            income.append(Letting(id=name, entity="e", rent_per_month=amounts, indexation=index))
        else:
            costs.append(RecurringCost(id=name, entity="e", amount=amounts, indexation=index))
    balance = Balance(on=START, cash=Money.from_cents(BALANCE, Currency.EUR))
    return Trust(
        id="t",
        name="T",
        entities=(Entity(id="e", balances=(balance,)),),
        income=tuple(income),
        costs=tuple(costs),
        capital=(),
        rights=(),
    )


def ours(made: Trust) -> list[int]:
    closings = project(made, span=Span(START, END)).entity("e").closings() or ()
    return [low or 0 for low, _ in closings]


def as_amounts(made: Trust) -> list[int]:
    cash = project(made, span=Span(START, END)).entity("e").cash() or ()
    return [int(amount.low or 0) for amount in cash]


def theirs() -> list[int]:
    """What somebody would write with rrule and Decimal: each payment on its day, raised every January."""
    moved: dict[tuple[int, int], Decimal] = {}
    last = datetime(END.year - 1, 12, 31)  # noqa: DTZ001 - rrule wants one, and days have no zone
    for sign, cents, rate, first in LINES:
        amount = Decimal(cents) / 100 * sign
        growth = 1 + Decimal(rate) / 100
        begin = datetime(first.year, first.month, first.day)  # noqa: DTZ001
        rises = list(rrule(YEARLY, dtstart=datetime(2027, 1, 1), until=last))  # noqa: DTZ001
        at = 0
        for day in rrule(MONTHLY, dtstart=begin, until=last):
            while at < len(rises) and rises[at] <= day:
                amount = (amount * growth).quantize(CENT, ROUND_HALF_UP)
                at += 1
            month = (day.year, day.month)
            moved[month] = moved.get(month, Decimal(0)) + amount
    cash, closing = Decimal(BALANCE) / 100, []
    for year in range(START.year, END.year):
        for number in range(1, 13):
            cash += moved.get((year, number), Decimal(0))
            closing.append(int(cash * 100))
    return closing


REMEMBERED = (
    indexation._rises,
    recurring._anchored,
    recurring._times,
    schedule._in_order,
    totals.months_of,
    totals.once_a_month,
)
"""What is worked out once for all lines that come and rise on the same days."""


def anew(made: Trust) -> list[int]:
    for function in REMEMBERED:
        function.cache_clear()
    return ours(made)


def rows() -> list[Row]:
    made = trust()
    assert ours(made) == as_amounts(made) == theirs(), "all must agree to the cent"
    tasks = [lambda: ours(made), lambda: as_amounts(made), lambda: anew(made), theirs]
    mine, amounts, first, peer = in_turn(tasks, 21)
    beside = "dateutil rrule with Decimal"
    return [
        Row("projecting 25 indexed lines over ten years, cash in cents", beside, peer / mine, 40, at_most=False),
        Row("the same, an object for the cash of each month", beside, peer / amounts, at_most=False),
        Row("the same as the first, on days no line came on before", beside, peer / first, at_most=False),
    ]
