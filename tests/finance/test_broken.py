"""Periods that are cut off, against counting their days one by one."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkonderneming.model.income import OtherIncome
from wijkonderneming.model.noun import DatedMoney
from wijkonderneming.model.schedule import Given
from wijkonderneming.model.terms import Broken
from wijkonderneming.values.money import Currency, Money
from wijkonderneming.values.recurrence import Recurrence, Unit, Weekday
from wijkonderneming.values.span import Span
from wijkonderneming.values.when import When

days = st.sampled_from(
    [date(2024, 1, 1), date(2024, 1, 15), date(2024, 1, 31), date(2024, 2, 29), date(2024, 3, 1), date(2024, 12, 31)]
)
ANCHORS = [date(2024, 1, 1), date(2024, 1, 31), date(2024, 2, 29), date(2025, 6, 15)]
dues = st.sampled_from(
    [
        *[Recurrence.monthly(anchor, every) for anchor in ANCHORS for every in (1, 3)],
        *[Recurrence.yearly(anchor) for anchor in ANCHORS],
        Recurrence(unit=Unit.WEEK, anchor=date(2024, 3, 1)),
        Recurrence(unit=Unit.WEEK, every=4, anchor=date(2025, 3, 1), weekday=Weekday.MONDAY),
    ]
)


def begins(day: date, due: Recurrence) -> bool:
    """Whether a period begins on a day, also before the anchor of what is due."""
    anchor = due.anchor
    if due.unit is Unit.WEEK:
        if due.weekday is not None:
            anchor += timedelta(days=(due.weekday.number - anchor.weekday()) % 7)
        return (day - anchor).days % (7 * due.every) == 0
    months = (day.year - anchor.year) * 12 + day.month - anchor.month
    last = monthrange(day.year, day.month)[1]
    return months % (due.every * (12 if due.unit is Unit.YEAR else 1)) == 0 and day.day == min(anchor.day, last)


def counted(due: Recurrence, since: date, until: date | None, cents: int, end: date) -> dict[date, int]:
    """What is paid on each day: of every period the days that count, over all.

    Before the first period that falls due, only the one just before it counts, from the first day on.
    """
    found: dict[date, int] = {}
    day = date(2023, 1, 1)
    while not begins(day, due):
        day += timedelta(days=1)
    while day < end:
        period = [day]
        while not begins(period[-1] + timedelta(days=1), due):
            period.append(period[-1] + timedelta(days=1))
        inside = [one for one in period if one >= since and (until is None or one < until)]
        just_before = day <= since and period[-1] + timedelta(days=1) >= due.anchor
        if inside and (day >= due.anchor or just_before):
            part = Fraction(cents * len(inside), len(period))
            found[inside[0]] = (2 * part + 1).__floor__() // 2
        day = period[-1] + timedelta(days=1)
    return {day: paid for day, paid in found.items() if day < end}


def line(due: Recurrence | None, since: date, until: date | None, cents: int, broken: Broken) -> OtherIncome:
    return OtherIncome(
        id="l",
        entity="e",
        since=When.on(since),
        until=None if until is None else When.on(until),
        due=due,
        amount=(DatedMoney(since=date(2020, 1, 1), value=Money.from_cents(cents, Currency.EUR)),),
        broken=broken,
    )


@given(dues, days, st.none() | days, st.integers(0, 100_000))
def test_what_is_cut_off_is_counted_by_the_day(due: Recurrence, since: date, until: date | None, cents: int) -> None:
    if until is not None and until <= since:
        return
    end = date(2026, 3, 1)
    (strand,) = line(due, since, until, cents, Broken.BY_DAY).schedule(Span(date(2023, 1, 1), end), Given())
    assert strand.exact
    assert dict(zip(strand.days, strand.low, strict=True)) == counted(due, since, until, cents, end)


@given(days, st.none() | days, st.integers(0, 100_000))
def test_without_a_due_day_only_the_last_month_is_cut_off(since: date, until: date | None, cents: int) -> None:
    if until is not None and until <= since:
        return
    end = date(2025, 3, 1)
    (strand,) = line(None, since, until, cents, Broken.BY_DAY).schedule(Span(date(2023, 1, 1), end), Given())
    assert dict(zip(strand.days, strand.low, strict=True)) == counted(
        Recurrence.monthly(since), since, until, cents, end
    )


@pytest.mark.parametrize(
    ("broken", "paid"), [(Broken.WHOLE, [310_00, 310_00]), (Broken.BY_DAY, [170_00, 310_00, 150_00])]
)
def test_a_tenant_of_two_months_pays_as_agreed(broken: Broken, paid: list[int]) -> None:
    """From 15 January until 15 March at 310 a month due on the 1st: 17/31, the whole of February, 14/31 of March.

    In whole periods what fell due on 1 February and 1 March is paid.
    """
    made = line(Recurrence.monthly(date(2024, 1, 1)), date(2025, 1, 15), date(2025, 3, 16), 310_00, broken)
    (strand,) = made.schedule(Span(date(2025, 1, 1), date(2026, 1, 1)), Given())
    assert list(strand.low) == paid
