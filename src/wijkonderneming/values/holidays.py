"""The days that are no working days under the Dutch Algemene termijnenwet, as far as their decrees are held."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

import attrs

from wijkonderneming.values.base import Frozen, InvalidValue
from wijkonderneming.values.source import Source

__all__ = ["DECREES", "DaysNotHeld", "EquatedDays", "easter", "holidays", "is_working_day", "kings_day"]

_READ_ON = date(2026, 11, 25)
_SATURDAY = 5
_SUNDAY = 6


class DaysNotHeld(InvalidValue):
    """The holidays of a year were asked for of which the decree is not held."""

    def __init__(self, year: int, first: int, last: int) -> None:
        super().__init__("days_not_held", expected=f"a day in the years {first} to {last}", found=str(year))


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class EquatedDays(Frozen):
    """The days that one decree equates with generally recognised holidays (gelijkgestelde dagen).

    Attributes:
        first_year: the first calendar year it speaks of, inclusive.
        last_year: the last calendar year it speaks of, inclusive.
        days: the days, in order.
        source: where they were read.
        in_its_own_words: whether the decree itself was read; else its title or its content as others give it.
    """

    first_year: int
    last_year: int
    days: tuple[date, ...]
    source: Source
    in_its_own_words: bool = False


DECREES = (
    EquatedDays(
        first_year=2017,
        last_year=2019,
        days=(
            date(2017, 4, 28),
            date(2017, 5, 26),
            date(2018, 5, 11),
            date(2018, 12, 24),
            date(2018, 12, 31),
            date(2019, 5, 31),
            date(2019, 12, 27),
        ),
        source=Source(
            title="Besluit gelijkstelling van 28 april en 26 mei 2017, 11 mei en 24 en 31 december 2018 en 31 mei en "
            "27 december 2019 met een algemeen erkende feestdag",
            url="https://wetten.overheid.nl/BWBR0038666/2016-11-01",
            version=date(2016, 11, 1),
            locator="art. 1",
            read_on=_READ_ON,
        ),
        in_its_own_words=True,
    ),
    EquatedDays(
        first_year=2020,
        last_year=2022,
        days=(date(2020, 5, 22), date(2021, 5, 14), date(2022, 5, 27)),
        source=Source(
            title="Besluit van 20 september 2019, as given by a bureau for counsel",
            url="https://www.legal-support-office.nl/de-civiele-rol/feestdagen/",
            read_on=_READ_ON,
        ),
    ),
    EquatedDays(
        first_year=2023,
        last_year=2025,
        days=(date(2023, 4, 28), date(2023, 5, 19), date(2024, 5, 10), date(2024, 12, 27), date(2025, 5, 30)),
        source=Source(
            title="Besluit gelijkstelling van 28 april 2023, 19 mei 2023, 10 mei 2024, 27 december 2024 en 30 mei 2025 "
            "met een algemeen erkende feestdag, its title as cited",
            url="https://sterfgeval.nl/juridisch/overige/vragen-van-uitvaartondernemers/"
            "gemeentelijke-feestdag-bij-lijkbezorging-feestdagen-in-2026-2028/70745",
            read_on=_READ_ON,
        ),
    ),
    EquatedDays(
        first_year=2026,
        last_year=2028,
        days=(date(2026, 1, 2), date(2026, 5, 15), date(2027, 5, 7), date(2028, 4, 28), date(2028, 5, 26)),
        source=Source(
            title="Besluit gelijkstelling van 2 januari 2026, 15 mei 2026, 7 mei 2027, 28 april 2028 en 26 mei 2028 "
            "met een algemeen erkende feestdag, its title as cited",
            url="https://sterfgeval.nl/juridisch/overige/vragen-van-uitvaartondernemers/"
            "gemeentelijke-feestdag-bij-lijkbezorging-feestdagen-in-2026-2028/70745",
            read_on=_READ_ON,
        ),
    ),
)
"""Each decree under art. 3(3) that is held, in order, without a year between them."""

_KINGS_DAYS = (
    (1949, (4, 30), 1),
    (1980, (4, 30), -1),
    (2014, (4, 27), -1),
)
"""From which year, month and day, and by how many days it moves when that is a Sunday."""


def easter(year: int) -> date:
    """Easter Sunday in the Gregorian calendar (eerste paasdag).

    Args:
        year: from 1583, the first full year of that calendar, inclusive.

    Raises:
        InvalidValue: for an earlier year.

    Source: the algorithm of Meeus, Jones and Butcher (J. Meeus, Astronomical Algorithms, chapter 8).
    """
    if not 1583 <= year <= date.max.year:  # noqa: PLR2004 - said above
        raise InvalidValue("year", expected="a year from 1583 to 9999", found=str(year))
    golden = year % 19
    century, of_century = divmod(year, 100)
    leap_centuries, left_centuries = divmod(century, 4)
    moon = (19 * golden + century - leap_centuries - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    leap_years, left_years = divmod(of_century, 4)
    sunday = (32 + 2 * left_centuries + 2 * leap_years - moon - left_years) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def kings_day(year: int) -> date:
    """The day on which the birthday of the King or Queen is celebrated (Koningsdag, Koninginnedag).

    27 April since 2014, 30 April from 1949 to 2013. When that is a Sunday: the Saturday before since 1980, the Monday
    after until 1979.

    Raises:
        DaysNotHeld: before 1949, and after the last year that a decree speaks of: another head of state may by then
            have another day.

    Source: municipality of Groningen, Koningsdag 2025 (never on a Sunday since 1980, by royal decree); for the years
        before, secondary. The statute leaves the day to be fixed elsewhere (Algemene termijnenwet art. 3(1)).
    """
    first, last = _KINGS_DAYS[0][0], DECREES[-1].last_year
    if not first <= year <= last:
        raise DaysNotHeld(year, first, last)
    _, (month, day), move = next(row for row in reversed(_KINGS_DAYS) if row[0] <= year)
    usual = date(year, month, day)
    return usual + timedelta(days=move) if usual.weekday() == _SUNDAY else usual


@cache
def holidays(year: int) -> frozenset[date]:
    """The generally recognised holidays of a year and the days equated with them (algemeen erkende feestdagen).

    New Year's Day, Good Friday (equated by art. 3(2)), Easter Monday, the celebration of the King's birthday, 5 May in
    every year, Ascension Day, Whit Monday, both days of Christmas, and the days of the decrees. Easter Sunday and Whit
    Sunday are not named, being Sundays.

    Raises:
        DaysNotHeld: when no decree that speaks of that year is held.

    Source: Algemene termijnenwet art. 3, https://wetten.overheid.nl/BWBR0002448/2010-10-10#Artikel3.
    """
    decree = next((d for d in DECREES if d.first_year <= year <= d.last_year), None)
    if decree is None:
        raise DaysNotHeld(year, DECREES[0].first_year, DECREES[-1].last_year)
    after_easter = {"good_friday": -2, "easter_monday": 1, "ascension": 39, "whit_monday": 50}
    moving = {easter(year) + timedelta(days=days) for days in after_easter.values()}
    fixed = {date(year, 1, 1), date(year, 5, 5), date(year, 12, 25), date(year, 12, 26), kings_day(year)}
    return frozenset(moving | fixed | {day for day in decree.days if day.year == year})


def is_working_day(day: date) -> bool:
    """Whether a day is no Saturday, Sunday or generally recognised holiday, nor equated with one.

    Raises:
        DaysNotHeld: for a weekday of a year of which the decree is not held.

    Source: Algemene termijnenwet art. 1(1) and art. 3.
    """
    return day.weekday() < _SATURDAY and day not in holidays(day.year)
