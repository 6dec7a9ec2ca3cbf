"""Hypothesis strategies for majorities, tallies, legal periods and official codes.

Each strategy makes acceptable values only. Tallies are of small bodies with exact halves and thirds, days lie in the
years of which the holidays are held, and no number of an account or a tax payer is known to be in use.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from wijkonderneming.values.areacodes import CbsCode, LsoaCode
from wijkonderneming.values.codes import BagId, BagKind, SbiCode, Uprn
from wijkonderneming.values.fiscal import Iban, VatId
from wijkonderneming.values.majority import Majority, MajorityBase, SecondMeeting, Turnout, TurnoutOf, WhichSecond
from wijkonderneming.values.periods import Period
from wijkonderneming.values.recurrence import Unit
from wijkonderneming.values.share import Share
from wijkonderneming.values.tally import Measured, Tally, VoteResult

__all__ = [
    "HELD_DAYS",
    "bag_ids",
    "cbs_codes",
    "held_days",
    "ibans",
    "lsoa_codes",
    "majorities",
    "measured",
    "periods",
    "sbi_codes",
    "second_meetings",
    "tallies",
    "turnouts",
    "uprns",
    "vat_ids",
    "vote_results",
]

HELD_DAYS: tuple[date, ...] = (
    date(2017, 4, 27),
    date(2017, 12, 22),
    date(2018, 12, 22),
    date(2020, 2, 29),
    date(2021, 12, 31),
    date(2024, 3, 28),
    date(2025, 4, 25),
    date(2026, 1, 1),
    date(2026, 5, 4),
    date(2026, 5, 13),
    date(2027, 12, 24),
    date(2028, 2, 29),
)
"""A small pool of days on the eve of holidays and long weekends of the Netherlands, and at ends of months."""

_SHARES = tuple(Fraction(n, d) for n, d in ((1, 2), (2, 3), (3, 4), (9, 10), (1, 3), (1, 10), (1, 1)))
_FIRST, _LAST = date(2017, 1, 1), date(2028, 10, 31)
_BANKS = ("XXXX", "ABCD", "BANK")
_RSIN_WEIGHTS = range(9, 1, -1)
_GB_WEIGHTS = range(8, 1, -1)


def held_days() -> SearchStrategy[date]:
    """Days of 2017 up to and including October 2028: three months on, the holidays are held as well, or as good as."""
    return st.one_of(st.sampled_from(HELD_DAYS), st.dates(_FIRST, _LAST))


def periods(*, units: Sequence[Unit] = tuple(Unit), most: int = 120) -> SearchStrategy[Period]:
    """Periods of at most so many units."""
    numbers = st.one_of(st.sampled_from((0, 1, 2, 3, 4, 6, 7, 10, 14)), st.integers(0, most))
    return st.builds(Period, numbers.filter(lambda number: number <= most), st.sampled_from(tuple(units)))


def _shares(*, more_than: bool) -> SearchStrategy[Share]:
    usual = st.sampled_from(_SHARES)
    any_share = st.fractions(0, 1, max_denominator=12)
    return st.one_of(usual, any_share).filter(lambda part: part != (1 if more_than else 0)).map(Share)


@st.composite
def turnouts(draw: DrawFn) -> Turnout:
    """What must take part: a share, a number, or both."""
    number = draw(st.none() | st.integers(1, 6))
    counting = draw(st.sampled_from(TurnoutOf))
    if number is not None and draw(st.booleans()):
        return Turnout(number=number, counting=counting)
    more_than = draw(st.booleans())
    share = draw(_shares(more_than=more_than))
    return Turnout(share=share, more_than=more_than, number=number, counting=counting)


@st.composite
def second_meetings(draw: DrawFn, *, which: Sequence[WhichSecond] = tuple(WhichSecond)) -> SecondMeeting:
    """Second meetings, confirming or after too low a turnout."""
    other = draw(st.booleans())
    more_than = other and draw(st.booleans())
    return SecondMeeting(
        which=draw(st.sampled_from(tuple(which))),
        share=draw(_shares(more_than=more_than)) if other else None,
        more_than=more_than,
        turnout=draw(st.none() | turnouts()),
        not_before=draw(st.none() | periods(units=(Unit.DAY, Unit.WEEK), most=4)),
        not_after=draw(st.none() | periods(units=(Unit.DAY, Unit.WEEK, Unit.MONTH), most=30)),
    )


@st.composite
def majorities(
    draw: DrawFn, *, bases: Sequence[MajorityBase] = tuple(MajorityBase), in_one_meeting: bool = False
) -> Majority:
    """Majorities over a choice of bases; with ``in_one_meeting``, none with a second meeting."""
    more_than = draw(st.booleans())
    turnout = draw(st.none() | turnouts())
    which = tuple(WhichSecond) if turnout is not None else (WhichSecond.CONFIRMING,)
    return Majority(
        share=draw(_shares(more_than=more_than)),
        more_than=more_than,
        base=draw(st.sampled_from(tuple(bases))),
        blank_is_cast=draw(st.booleans()),
        invalid_is_cast=draw(st.booleans()),
        turnout=turnout,
        second=None if in_one_meeting else draw(st.none() | second_meetings(which=which)),
    )


@st.composite
def tallies(draw: DrawFn, *, most: int = 8) -> Tally:
    """Votes of small bodies with everyone counted, at most so many of each kind."""
    few = st.integers(0, most)
    parts = [draw(few) for _ in range(5)]
    present = sum(parts) + draw(st.sampled_from((0, 0, 1, 2)))
    entitled = present + draw(few)
    return Tally(
        votes_for=parts[0],
        votes_against=parts[1],
        blank=parts[2],
        invalid=parts[3],
        abstained=parts[4],
        present=present,
        entitled=entitled,
    )


def vote_results() -> SearchStrategy[VoteResult]:
    """What came of votes on which a majority was tried."""
    return st.builds(Majority.measure, majorities(in_one_meeting=True), tallies())


def cbs_codes(*, years: Sequence[int | None] = (None, 2023, 2024)) -> SearchStrategy[CbsCode]:
    """Codes of a few municipalities, their districts and neighbourhoods, so that many lie in one another."""
    municipality = st.sampled_from(("0363", "0599", "1900"))
    part = st.sampled_from(("", "01", "AB", "0101", "0102", "AB01"))
    return st.builds(
        lambda digits, rest, year: CbsCode(f"{ {0: 'GM', 2: 'WK', 4: 'BU'}[len(rest)] }{digits}{rest}", year),
        municipality,
        part,
        st.sampled_from(tuple(years)),
    )


def lsoa_codes() -> SearchStrategy[LsoaCode]:
    """Lower layer super output areas of England and Wales."""
    codes = st.from_regex(r"[EW]01[0-9]{6}", fullmatch=True)
    return st.builds(LsoaCode, codes, st.sampled_from((2001, 2011, 2021)))


def bag_ids(*, kinds: Sequence[BagKind] = tuple(BagKind)) -> SearchStrategy[BagId]:
    """Numbers of the Dutch addresses and buildings register."""
    return st.builds(
        lambda town, kind, number: BagId(f"{town:04}{kind.value}{number:010}"),
        st.integers(0, 9_999),
        st.sampled_from(tuple(kinds)),
        st.integers(0, 10**10 - 1),
    )


def uprns() -> SearchStrategy[Uprn]:
    """Unique property reference numbers."""
    return st.integers(1, 10**12 - 1).map(str).map(Uprn)


def sbi_codes() -> SearchStrategy[SbiCode]:
    """Codes of economic activities at any level of any edition; some are of no activity."""
    codes = st.from_regex(r"[0-9]{2}(?:\.[0-9]|\.[0-9]{2}|\.[0-9]{2}\.[0-9])?", fullmatch=True)
    return st.builds(SbiCode, codes, st.sampled_from((1993, 2008, 2025)))


def _with_check_digits(country: str, account: str) -> Iban:
    digits = "".join(str(int(character, 36)) for character in f"{account}{country}00")
    return Iban(f"{country}{98 - int(digits) % 97:02}{account}")


def ibans(*, countries: Sequence[str] = ("NL", "GB", "BE")) -> SearchStrategy[Iban]:
    """Numbers of bank accounts with right check digits, at banks that do not exist; others than NL and GB of 16."""

    def of(country: str) -> SearchStrategy[Iban]:
        length = {"NL": 10, "GB": 14}.get(country)
        digits = st.text("0123456789", min_size=length or 12, max_size=length or 12)
        bank = st.sampled_from(_BANKS if length else ("",))
        return st.builds(lambda code, number: _with_check_digits(country, code + number), bank, digits)

    return st.sampled_from(tuple(countries)).flatmap(of)


def _legal_person(number: int, unit: int) -> str | None:
    check = sum(weight * int(digit) for weight, digit in zip(_RSIN_WEIGHTS, f"{number:08}", strict=True)) % 11
    return f"NL{number:08}{check}B{unit:02}" if check < 10 else None  # noqa: PLR2004 - ten is no digit


def _sole_trader(number: int) -> str:
    digits = "".join(str(int(character, 36)) for character in f"NL{number:09}B00")
    return f"NL{number:09}B{(98 - int(digits) % 97) % 97:02}"


def _british(number: int, newer: bool, branch: str) -> str:  # noqa: FBT001 - internal
    weighed = sum(weight * int(digit) for weight, digit in zip(_GB_WEIGHTS, f"{number:07}", strict=True))
    return f"GB{number:07}{(-weighed - (55 if newer else 0)) % 97:02}{branch}"


def vat_ids() -> SearchStrategy[VatId]:
    """Value added tax numbers: Dutch legal persons and sole traders, British ones of both series, branches, offices."""
    legal = st.builds(_legal_person, st.integers(1, 10**8 - 1), st.integers(1, 99)).filter(bool).map(str)
    sole = st.integers(0, 10**9 - 1).map(_sole_trader)
    british = st.builds(_british, st.integers(10**5, 10**7 - 1), st.booleans(), st.sampled_from(("", "000", "123")))
    offices = st.sampled_from(("GBGD001", "GBGD499", "GBHA500", "GBHA999"))
    return st.one_of(legal, sole, british, offices).map(VatId)


def measured() -> SearchStrategy[Measured]:
    """Comparisons of whole numbers that decisions rest on."""
    return vote_results().map(lambda outcome: outcome.votes)
