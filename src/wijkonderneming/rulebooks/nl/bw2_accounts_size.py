"""How large a legal person is by the figures of its financial years, and whether Title 9 of Book 2 is about it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from wijkonderneming.governance.facts import fact
from wijkonderneming.governance.parameters import Parameter
from wijkonderneming.governance.versions import Anchor
from wijkonderneming.governance.views.years import FinancialYearView
from wijkonderneming.model.legal_forms import LegalForm
from wijkonderneming.rulebooks.nl.bw2_accounts_facts import by_year, day_before
from wijkonderneming.rulebooks.nl.sources import BW2_OLDEST, READ_ON, bw2
from wijkonderneming.values.amount import Amount
from wijkonderneming.values.money import Currency, Money
from wijkonderneming.values.source import Source
from wijkonderneming.values.text import Text
from wijkonderneming.values.truth import FALSE, Truth

__all__ = [
    "COMPANIES_AND_COOPERATIVES",
    "FOUNDATIONS_AND_ASSOCIATIONS",
    "SIZE_LIMITS",
    "is_medium",
    "is_micro",
    "is_small",
    "under_title_nine",
]

COMPANIES_AND_COOPERATIVES = frozenset({LegalForm.COOPERATIE, LegalForm.BV})
"""The forms here to which Title 9 always applies (art. 2:360(1) BW)."""
FOUNDATIONS_AND_ASSOCIATIONS = frozenset({LegalForm.STICHTING, LegalForm.VERENIGING, LegalForm.VERENIGING_BEPERKT})
"""The forms to which it applies when their enterprises are large enough (art. 2:360(3) BW)."""

_DAYS = (date(2004, 2, 18), date(2006, 10, 25), date(2015, 11, 1), date(2024, 3, 13))
_MICRO_SINCE = _DAYS[2]
_MICRO_RAISED = Source(
    title="Implementatiebesluit Richtlijn verhoging grensbedragen",
    publisher="Staatsblad 2024, 52",
    url="https://zoek.officielebekendmakingen.nl/stb-2024-52.html",
    locator="art. 1",
    version=_DAYS[3],
    read_on=READ_ON,
)
_MICRO_STAFF, _SMALL_STAFF, _MEDIUM_STAFF = 10, 50, 250


def _money(euros: int) -> Money:
    return Money.from_cents(100 * euros, Currency.EUR)


def _limit(name: str, article: str, title: Text, *euros: int) -> Parameter[Money]:
    """An amount of the law at the start and on each day on which the amounts were raised."""
    first, *later = (_money(each) for each in euros)
    versions = by_year(
        (first, bw2(article, "1", BW2_OLDEST)),
        *((day, amount, bw2(article, "1", day)) for day, amount in zip(_DAYS, later, strict=True)),
    )
    return Parameter(id=name, title=title, unit="EUR", versions=versions, anchor=Anchor.YEAR_END)


def _micro(name: str, title: Text, first: int, raised: int) -> Parameter[Money]:
    """An amount of the micro class: the decree of 2024 raised it, the consolidated text of the code has the old one."""
    was, is_ = _money(first), _money(raised)
    code = bw2("395a", "1", _MICRO_SINCE)
    none: tuple[Money | None, Source] = (None, bw2("396", "1", BW2_OLDEST))
    disputed = by_year((was, code), (_DAYS[3], is_, _MICRO_RAISED))[1:3]
    versions = (*by_year(none, (_MICRO_SINCE, was, code)), *disputed)
    return Parameter(id=name, title=title, unit="EUR", versions=versions, anchor=Anchor.YEAR_END)


_MICRO_ASSETS = _micro(
    "nl.bw2.395a.1.assets",
    Text(nl="Activa van een microrechtspersoon, ten hoogste", en="Assets of a micro legal person, at most"),
    350_000,
    450_000,
)
_MICRO_TURNOVER = _micro(
    "nl.bw2.395a.1.turnover",
    Text(nl="Netto-omzet van een microrechtspersoon, ten hoogste", en="Net turnover of a micro legal person, at most"),
    700_000,
    900_000,
)
_SMALL_ASSETS = _limit(
    "nl.bw2.396.1.assets",
    "396",
    Text(nl="Activa van een kleine rechtspersoon, ten hoogste", en="Assets of a small legal person, at most"),
    *(3_500_000, 3_650_000, 4_400_000, 6_000_000, 7_500_000),
)
_SMALL_TURNOVER = _limit(
    "nl.bw2.396.1.turnover",
    "396",
    Text(
        nl="Netto-omzet van een kleine rechtspersoon, ten hoogste", en="Net turnover of a small legal person, at most"
    ),
    *(7_000_000, 7_300_000, 8_800_000, 12_000_000, 15_000_000),
)
_TITLE_NINE_TURNOVER = _limit(
    "nl.bw2.360.3.turnover",
    "396",
    Text(
        nl="Netto-omzet vanaf welke titel 9 geldt voor een stichting of vereniging",
        en="Net turnover from which Title 9 applies to a foundation or association",
    ),
    *(3_500_000, 3_650_000, 4_400_000, 6_000_000, 7_500_000),
)
_MEDIUM_ASSETS = _limit(
    "nl.bw2.397.1.assets",
    "397",
    Text(nl="Activa van een middelgrote rechtspersoon, ten hoogste", en="Assets of a medium legal person, at most"),
    *(14_000_000, 14_600_000, 17_500_000, 20_000_000, 25_000_000),
)
_MEDIUM_TURNOVER = _limit(
    "nl.bw2.397.1.turnover",
    "397",
    Text(
        nl="Netto-omzet van een middelgrote rechtspersoon, ten hoogste",
        en="Net turnover of a medium legal person, at most",
    ),
    *(28_000_000, 29_200_000, 35_000_000, 40_000_000, 50_000_000),
)
SIZE_LIMITS: tuple[Parameter[Money], ...] = (
    _TITLE_NINE_TURNOVER,
    _MICRO_ASSETS,
    _MICRO_TURNOVER,
    _SMALL_ASSETS,
    _SMALL_TURNOVER,
    _MEDIUM_ASSETS,
    _MEDIUM_TURNOVER,
)
"""The amounts of art. 2:360(3), 2:395a(1), 2:396(1) and 2:397(1) BW, by the last day of the financial year."""


def _euros(year: FinancialYearView, field: str) -> Amount:
    """An amount of the year; one in another currency measures nothing here."""
    value: Money | None = getattr(year.told.noun, field)
    if value is not None and value.currency is Currency.EUR:
        return Amount.of(value)
    return Amount.between(Currency.EUR, _money(0), None, [year.told.unknown(field)])


def _at_most(year: FinancialYearView, field: str, limit: Parameter[Money]) -> Truth:
    return year.law(limit).holds(lambda most: _euros(year, field) <= most, none=FALSE)


def _fewer_staff(year: FinancialYearView, number: int) -> Truth:
    return year.told.number("average_staff") < 100 * number  # it is in hundredths


def _meets(year: FinancialYearView, assets: Parameter[Money], turnover: Parameter[Money], staff: int) -> Truth:
    """Whether two or three of the three requirements are met at its end."""
    if not year.listed:
        return _untold(year, f"meets {assets.id}")
    return _most_of(
        _at_most(year, "balance_total", assets),
        _at_most(year, "net_turnover", turnover),
        _fewer_staff(year, staff),
    )


def _there_before(year: FinancialYearView) -> Truth:
    """Whether the legal person was there before the year began."""
    if year.before is not None and year.before.listed:
        return Truth.certainly(True)
    return year.entity.told.day("founded").by(day_before(year.first))


def _untold(year: FinancialYearView, asks: str) -> Truth:
    """What nobody knows of a year of which no figures are told."""
    return Truth.undecided((year.told.unknown("net_turnover"),), f"{year.id} {asks}")


def _most_of(one: Truth, other: Truth, third: Truth) -> Truth:
    return (one & (other | third)) | (other & third)


@fact
def large_enough(year: FinancialYearView) -> Truth:
    """Whether the net turnover of its registered enterprises brings a foundation or association under Title 9.

    It does after two years on end of half the small turnover or more, until two years on end of less: so where this
    year and the one before differ, as in the year before.

    Source: art. 2:360(3) BW.
    """
    before, there = year.before, _there_before(year)
    if there.is_false:
        return FALSE
    if before is None or not (year.listed or before.listed):
        return _untold(year, "large enough")
    return there & _most_of(_large(year), _large(before), large_enough(before))


@fact
def _large(year: FinancialYearView) -> Truth:
    if not year.listed:
        return _untold(year, "large")
    enough = year.law(_TITLE_NINE_TURNOVER).holds(lambda least: _euros(year, "net_turnover") >= least)
    return year.told.flag("enterprise") & enough


@fact
def under_title_nine(year: FinancialYearView) -> Truth:
    """Whether Title 9 of Book 2, on annual accounts, applies.

    To a co-operative and a BV always; to a foundation or association when its enterprises are large enough, unless the
    law makes it publish an account of the same worth.

    Source: art. 2:360(1) and (3) BW.
    """
    always = year.has_form(COMPANIES_AND_COOPERATIVES)
    may = year.has_form(FOUNDATIONS_AND_ASSOCIATIONS)
    return always | (may & large_enough(year) & ~year.told.flag("equivalent_account"))


@fact
def is_small(year: FinancialYearView) -> Truth:
    """Whether it is a small legal person, or a micro one: on two balance dates on end, until on two it is not.

    In the first and second year the first balance date decides. The figures of a group are not put together.

    Source: art. 2:396(1) and 2:398(1) BW.
    """
    return _class(year, is_small, _small)


@fact
def is_micro(year: FinancialYearView) -> Truth:
    """Whether it is a micro legal person (microrechtspersoon); as ``is_small``.

    Source: art. 2:395a(1) and 2:398(1) BW, and Stb. 2024, 52, which differs from the consolidated text.
    """
    return _class(year, is_micro, _tiny)


@fact
def is_medium(year: FinancialYearView) -> Truth:
    """Whether it is a medium legal person (middelgroot) or a smaller one; as ``is_small``.

    Source: art. 2:397(1) and 2:398(1) BW.
    """
    return _class(year, is_medium, _medium)


def _class(
    year: FinancialYearView,
    of: Callable[[FinancialYearView], Truth],
    meets: Callable[[FinancialYearView], Truth],
) -> Truth:
    """Whether it belongs to a class: as at two balance dates on end, where these differ as in the year before."""
    before, there = year.before, _there_before(year)
    if there.is_false:
        return meets(year)
    if before is None or not (year.listed or before.listed):
        return _untold(year, f"in the class of {of.__name__}")
    return (there & _most_of(meets(year), meets(before), of(before))) | (~there & meets(year))


@fact
def _small(year: FinancialYearView) -> Truth:
    return _meets(year, _SMALL_ASSETS, _SMALL_TURNOVER, _SMALL_STAFF)


@fact
def _tiny(year: FinancialYearView) -> Truth:
    return _meets(year, _MICRO_ASSETS, _MICRO_TURNOVER, _MICRO_STAFF)


@fact
def _medium(year: FinancialYearView) -> Truth:
    return _meets(year, _MEDIUM_ASSETS, _MEDIUM_TURNOVER, _MEDIUM_STAFF)
