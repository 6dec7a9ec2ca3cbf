"""Hypothesis strategies for the value types.

Each strategy makes acceptable values only. Dates, unknowns and names come mostly from small pools, so that ties, equal
values, month ends and leap days are common; every bound is keyword-only and inclusive.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from wijkonderneming.values.amount import Amount
from wijkonderneming.values.count import Count
from wijkonderneming.values.identifiers import OrganisationId, Postcode, Scheme
from wijkonderneming.values.money import Currency, Money, Rounding
from wijkonderneming.values.place import Area, Place
from wijkonderneming.values.recurrence import Recurrence, Unit, Weekday
from wijkonderneming.values.share import Rate, Share
from wijkonderneming.values.source import Source
from wijkonderneming.values.span import Span
from wijkonderneming.values.text import Lang, Text
from wijkonderneming.values.truth import FALSE, TRUE, Truth
from wijkonderneming.values.unknown import Unknown, UnknownKind
from wijkonderneming.values.when import When

__all__ = [
    "DAYS",
    "UNKNOWNS",
    "amounts",
    "areas",
    "counts",
    "currencies",
    "days",
    "languages",
    "money",
    "object_ids",
    "organisation_ids",
    "places",
    "postcodes",
    "rates",
    "recurrences",
    "roundings",
    "shares",
    "sources",
    "spans",
    "texts",
    "truths",
    "unknowns",
    "weekdays",
    "whens",
    "words",
]

DAYS: tuple[date, ...] = (
    date(2024, 1, 1),
    date(2023, 12, 31),
    date(2024, 1, 30),
    date(2024, 1, 31),
    date(2024, 2, 1),
    date(2024, 2, 28),
    date(2024, 2, 29),
    date(2024, 3, 1),
    date(2024, 4, 30),
    date(2024, 12, 31),
    date(2025, 1, 1),
    date(2025, 2, 28),
    date(2025, 3, 1),
    date(2026, 6, 30),
    date(2026, 7, 1),
    date(2028, 2, 29),
)
"""A small pool of days: neighbours, ends of months and years, and the 29th of February of two years."""

_SEAT = ("empty", "resident", "other")

UNKNOWNS: tuple[Unknown, ...] = (
    *(Unknown(about="board", field="offices", kind=UnknownKind.OPEN, states=_SEAT, item=i) for i in range(1, 5)),
    Unknown(about="p1", field="residences", states=("inside", "outside")),
    Unknown(about="p2", field="residences", states=("inside", "outside")),
    Unknown(about="articles", field="non_members_appoint"),
    Unknown(about="title", field="holder", kind=UnknownKind.DISPUTED, states=("trust", "council", "nobody", "church")),
)
"""A small pool of unknowns with finite domains; the four seats are interchangeable."""

_FIRST, _LAST = date(2000, 1, 1), date(2060, 12, 31)
_NAMES = ("Eigg", "Isle of Eigg", "Oostelijk Havengebied", "Amsterdam", "Cramalot", "De Pijp", "eigg")
_CODES = ("GM0363", "WK036301", "BU03630101", "WK036302", "GM0599", "GM0363@2024", "BU03630101@2024", "E01000001")
_GB_POSTCODES = ("PH42 4RL", "M1 1AE", "EC1A 1BB", "GIR 0AA", "B33 8TH")
_GREATEST_DENOMINATOR = 10**9 - 1


def days(*, earliest: date | None = None, latest: date | None = None) -> SearchStrategy[date]:
    """Days, mostly of ``DAYS``; without bounds those of 2000 up to and including 2060."""
    first = earliest or min(_FIRST, latest or _FIRST)
    last = latest or max(_LAST, first)
    pool = [day for day in DAYS if first <= day <= last]
    any_day = st.dates(first, last)
    return st.one_of(st.sampled_from(pool), any_day) if pool else any_day


def currencies() -> SearchStrategy[Currency]:
    """Currencies."""
    return st.sampled_from(Currency)


def roundings() -> SearchStrategy[Rounding]:
    """Named ways to round."""
    return st.sampled_from(Rounding)


def languages() -> SearchStrategy[Lang]:
    """Languages the library writes."""
    return st.sampled_from(Lang)


def weekdays() -> SearchStrategy[Weekday]:
    """Days of the week."""
    return st.sampled_from(Weekday)


def money(
    *, min_cents: int = -(10**12), max_cents: int = 10**12, currency: Currency | None = None
) -> SearchStrategy[Money]:
    """Amounts of money of whole cents, in one currency or in any."""
    return st.builds(
        Money.from_cents, st.integers(min_cents, max_cents), currencies() if currency is None else st.just(currency)
    )


def shares(*, min_value: Fraction | int = 0, max_value: Fraction | int = 1) -> SearchStrategy[Share]:
    """Exact parts of a whole that ``Share.parse`` can read back, with small denominators mostly."""
    low, high = Fraction(min_value), Fraction(max_value)
    denominators = st.one_of(st.just(30), st.just(_GREATEST_DENOMINATOR))
    return denominators.flatmap(lambda most: st.fractions(low, high, max_denominator=most)).map(Share)


def rates(*, min_percent: int = -5, max_percent: int = 20) -> SearchStrategy[Rate]:
    """Rates between two whole percentages, most with at most two decimals, some with nine."""

    def with_decimals(decimals: int) -> SearchStrategy[Rate]:
        scale = 10**decimals
        return st.integers(min_percent * scale, max_percent * scale).map(lambda n: Rate(Fraction(n, 100 * scale)))

    return st.sampled_from((0, 1, 2, 9)).flatmap(with_decimals)


@st.composite
def _bounded_whens(draw: DrawFn, first: date | None, last: date | None) -> When:
    shape = draw(st.sampled_from(("day", "month", "year", "between", "from", "until")))
    day = draw(days(earliest=first, latest=last))
    if shape == "between":
        other = draw(days(earliest=first, latest=last))
        return When(min(day, other), max(day, other))
    if shape == "from":
        return When(day, last)
    if shape == "until":
        return When(first, day)
    if shape == "day":
        return When.on(day)
    whole = When.parse(day.isoformat()[: 7 if shape == "month" else 4])
    assert whole.earliest is not None
    assert whole.latest is not None
    return When(max(whole.earliest, first or whole.earliest), min(whole.latest, last or whole.latest))


def whens(*, earliest: date | None = None, latest: date | None = None, known: bool = False) -> SearchStrategy[When]:
    """Days known exactly, or only to the month, the year, or by a bound; with ``known``, exactly."""
    if known:
        return days(earliest=earliest, latest=latest).map(When.on)
    return _bounded_whens(earliest, latest)


@st.composite
def spans(
    draw: DrawFn, *, earliest: date | None = None, latest: date | None = None, bounded: bool | None = None
) -> Span:
    """Half-open stretches of days whose first and last days, both inclusive, lie within bounds.

    With ``bounded`` true they all have an end, with false none has, left out some have. The last day of the calendar
    is in none that has an end.
    """
    latest = None if latest is None else min(latest, date.max - timedelta(days=1))
    first = draw(days(earliest=earliest, latest=latest))
    if bounded is False or (bounded is None and draw(st.booleans())):
        return Span(first)
    other = draw(days(earliest=earliest, latest=latest))
    return Span(min(first, other), max(first, other) + timedelta(days=1))


@st.composite
def recurrences(
    draw: DrawFn, *, units: Sequence[Unit] = tuple(Unit), anchors: SearchStrategy[date] | None = None
) -> Recurrence:
    """Days that come back: anchored, on a weekday, or on the n-th weekday of the month."""
    unit = draw(st.sampled_from(tuple(units)))
    anchor = draw(days() if anchors is None else anchors)
    every = draw(st.integers(1, 6))
    weekday = draw(st.none() | weekdays()) if unit in {Unit.WEEK, Unit.MONTH} else None
    nth = draw(st.sampled_from((1, 2, 3, 4, 5, -1))) if weekday is not None and unit is Unit.MONTH else None
    return Recurrence(every=every, unit=unit, anchor=anchor, weekday=weekday, nth=nth)


def words(*, max_size: int = 30) -> SearchStrategy[str]:
    """Words with something in them that can be written as UTF-8, at most so many characters."""
    characters = st.characters(codec="utf-8", exclude_categories=("Cc", "Cn", "Co", "Cs"))
    return st.text(characters, min_size=1, max_size=max_size).filter(lambda text: bool(text.strip()))


def texts(*, complete: bool = False) -> SearchStrategy[Text]:
    """Texts in Dutch, in English or in both; with ``complete``, in both."""
    both = st.builds(Text, nl=words(), en=words())
    return both if complete else st.one_of(both, st.builds(Text, nl=words()), st.builds(Text, en=words()))


def object_ids() -> SearchStrategy[str]:
    """Ids of objects in a document."""
    pool = st.sampled_from(("a", "b", "board", "main-hall", "p1", "p2", "2024.x_y", "0"))
    return st.one_of(pool, st.from_regex(r"[a-z0-9](?:[a-z0-9._-]{0,10}[a-z0-9])?", fullmatch=True))


def sources(*, named: bool | None = None) -> SearchStrategy[Source]:
    """Citations; with ``named`` true all have an id, with false none has."""
    ids: SearchStrategy[str | None] = {True: object_ids(), False: st.none()}.get(named, st.none() | object_ids())  # type: ignore[arg-type]
    return st.builds(
        Source,
        id=ids,
        title=words(),
        publisher=st.none() | words(),
        url=st.none() | st.sampled_from(("https://example.org/a", "https://example.org/b?c=1")),
        published=st.none() | whens(),
        version=st.none() | days(),
        locator=st.none() | st.sampled_from(("art. 2:37(3)", "section 188")),
        read_on=st.none() | days(),
    )


def _with_check_digit(digits: int) -> str | None:
    weighed = sum(weight * int(digit) for weight, digit in zip(range(9, 1, -1), f"{digits:08}", strict=True)) % 11
    return None if weighed == 10 else f"{digits:08}{weighed}"  # noqa: PLR2004 - ten is no digit


def _numbers(scheme: Scheme) -> SearchStrategy[str]:
    if scheme is Scheme.NL_RSIN:
        checked = st.integers(1, 10**8 - 1).map(_with_check_digit)
        return checked.filter(bool).map(str)
    return st.from_regex(scheme.shape, fullmatch=True)


def organisation_ids(*, schemes: Sequence[Scheme] = tuple(Scheme)) -> SearchStrategy[OrganisationId]:
    """Official numbers of organisations, well-formed and with right check digits; none is known to be in use."""
    return st.sampled_from(tuple(schemes)).flatmap(
        lambda scheme: _numbers(scheme).map(lambda number: OrganisationId(scheme, number))
    )


def postcodes() -> SearchStrategy[Postcode]:
    """Postcodes of the Netherlands and of the United Kingdom."""
    dutch = st.from_regex(r"[1-9][0-9]{3} [A-Z]{2}", fullmatch=True)
    return st.one_of(dutch, st.sampled_from(_GB_POSTCODES)).map(Postcode)


def _names(*, min_size: int = 0) -> SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(_NAMES), min_size=min_size, max_size=3, unique=True).map(tuple)


def _codes() -> SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(_CODES), max_size=3, unique=True).map(tuple)


@st.composite
def places(draw: DrawFn) -> Place:
    """Places known by name, by what they lie within, by official codes, by postcode, or by several of these."""
    name, postcode = draw(st.none() | st.sampled_from(_NAMES)), draw(st.none() | postcodes())
    within, codes = draw(_names()), draw(_codes())
    if not (name or within or codes or postcode):
        name = draw(st.sampled_from(_NAMES))
    return Place(name=name, within=within, codes=codes, postcode=postcode)


def areas() -> SearchStrategy[Area]:
    """Areas by name, with or without official codes and the places they are made of."""
    return st.builds(
        Area, name=st.sampled_from(_NAMES), within=_names(), codes=_codes(), places=st.none() | _names(min_size=1)
    )


def unknowns(*, finite: bool | None = None) -> SearchStrategy[Unknown]:
    """Things that are not certain; with ``finite`` true all have states, with false none has."""
    made = st.builds(
        Unknown,
        about=object_ids(),
        field=st.sampled_from(("offices", "price", "state")),
        kind=st.sampled_from(UnknownKind),
        states=st.just(()) if finite is False else st.sampled_from((("true", "false"), _SEAT)),
        item=st.integers(0, 3),
    )
    if finite is not None:
        return st.one_of(st.sampled_from(UNKNOWNS), made) if finite else made
    return st.one_of(unknowns(finite=True), unknowns(finite=False))


@st.composite
def _numbers_over(draw: DrawFn, pool: tuple[Unknown, ...], terms: int, open_numbers: bool) -> Count:  # noqa: FBT001 - internal
    total = Count.exact(draw(st.integers(-3, 3)))
    for _ in range(draw(st.integers(0, terms))):
        unknown = draw(st.sampled_from(pool))
        if open_numbers and draw(st.integers(0, 3)) == 0:
            low = draw(st.integers(-1, 2))
            high = draw(st.none() | st.integers(low, 3))
            term = Count.within(unknown, low, high, of_what=draw(st.sampled_from(("a", "b"))))
        else:
            values = draw(st.fixed_dictionaries({state: st.integers(-1, 2) for state in unknown.states}))
            term = Count.choice(unknown, values)
        total += term * draw(st.sampled_from((1, 1, 1, -1, 2)))
    return total


def counts(
    *, over: Sequence[Unknown] = UNKNOWNS, max_terms: int = 3, open_numbers: bool = False
) -> SearchStrategy[Count]:
    """Whole numbers that depend on the unknowns of a pool; with ``open_numbers``, on numbers known by bounds too."""
    return _numbers_over(tuple(over), max_terms, open_numbers)


def truths(
    *, over: Sequence[Unknown] = UNKNOWNS, max_leaves: int = 4, open_numbers: bool = False
) -> SearchStrategy[Truth]:
    """Statements about the unknowns of a pool: states, comparisons of counts, joined by and, or, not."""
    pool = tuple(over)

    @st.composite
    def state(draw: DrawFn) -> Truth:
        unknown = draw(st.sampled_from(pool))
        return Truth.of(unknown, *draw(st.lists(st.sampled_from(unknown.states), min_size=1, max_size=2)))

    @st.composite
    def comparison(draw: DrawFn) -> Truth:
        count = draw(counts(over=pool, open_numbers=open_numbers))
        number = draw(st.integers(-1, 3))
        compare = draw(st.sampled_from((Count.__ge__, Count.__gt__, Count.__le__, Count.__lt__, Count.equals)))
        return compare(count, number)

    def joined(parts: SearchStrategy[Truth]) -> SearchStrategy[Truth]:
        several = st.lists(parts, min_size=2, max_size=3)
        return st.one_of(several.map(Truth.all), several.map(Truth.any), parts.map(Truth.__invert__))

    leaf = st.one_of(st.sampled_from((TRUE, FALSE)), state(), comparison(), comparison())
    return st.recursive(leaf, joined, max_leaves=max_leaves)


@st.composite
def amounts(draw: DrawFn, *, unit: str | None = None, exact: bool | None = None) -> Amount:
    """Amounts of money (unit ``EUR`` or ``GBP``) or a measure, known exactly or by one or two bounds."""
    chosen = draw(st.sampled_from(("EUR", "GBP", "m2"))) if unit is None else unit
    whole = chosen in {currency.value for currency in Currency}
    numbers = st.integers(-10, 10).map(Fraction) if whole else st.fractions(-10, 10, max_denominator=4)
    first, second = draw(numbers), draw(numbers)
    if exact or (exact is None and draw(st.booleans())):
        return Amount(unit=chosen, low=first, high=first)
    ends = draw(st.sampled_from(((True, True), (True, False), (False, True), (False, False))))
    why = draw(st.lists(st.sampled_from(UNKNOWNS), min_size=1, max_size=2, unique=True))
    return Amount(
        unit=chosen,
        low=min(first, second) if ends[0] else None,
        high=max(first, second) + (first == second) if ends[1] else None,
        unknowns=tuple(sorted(why, key=lambda u: u.key)),
    )
