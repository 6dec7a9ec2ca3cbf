"""Numbers, amounts and days are written as Dutch and English readers expect, and lose nothing."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkonderneming.present.formats import (
    amount_text,
    cite_text,
    day_text,
    figure_text,
    money_text,
    month_text,
    number_text,
    percent_text,
    span_of_numbers,
    when_text,
)
from wijkonderneming.testing.values import days, money, sources, whens
from wijkonderneming.testing.values_measures import figures
from wijkonderneming.values.amount import Amount
from wijkonderneming.values.figure import Figure
from wijkonderneming.values.money import Currency, Money
from wijkonderneming.values.source import Source
from wijkonderneming.values.text import Lang
from wijkonderneming.values.unknown import Unknown
from wijkonderneming.values.when import When

LANGS = st.sampled_from(Lang)
DUTCH_MONTHS = [
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
]


@pytest.mark.parametrize(
    ("cents", "nl", "en"),
    [
        (0, "€ 0,00", "€0.00"),
        (5, "€ 0,05", "€0.05"),
        (-1536, "€ −15,36", "−€15.36"),
        (125000, "€ 1.250,00", "€1,250.00"),
        (-123456789, "€ −1.234.567,89", "−€1,234,567.89"),
        (99999999, "€ 999.999,99", "€999,999.99"),
    ],
)
def test_money_as_it_is_written(cents: int, nl: str, en: str) -> None:
    amount = Money.from_cents(cents, Currency.EUR)
    assert money_text(amount, Lang.NL).replace("\N{NO-BREAK SPACE}", " ") == nl
    assert money_text(amount, Lang.EN) == en


@given(money(), LANGS)
def test_every_cent_can_be_read_back(amount: Money, lang: Lang) -> None:
    text = money_text(amount, lang)
    digits = int("".join(re.findall("[0-9]", text)))
    assert (-digits if "\N{MINUS SIGN}" in text else digits) == amount.cents
    assert re.fullmatch(r"[0-9]{2}", re.split("[.,]", text)[-1])
    assert ("£" in text) == (amount.currency is Currency.GBP)


@given(st.integers(-(10**12), 10**12))
def test_thousands_stand_apart(number: int) -> None:
    english, dutch = number_text(number, Lang.EN), number_text(number, Lang.NL)
    assert english.replace(",", ".") == dutch
    assert int(english.replace(",", "").replace("\N{MINUS SIGN}", "-")) == number
    assert re.fullmatch(r"\N{MINUS SIGN}?[0-9]{1,3}(,[0-9]{3})*", english)


@given(figures(most=10**8))
def test_decimals_stand_behind_the_mark_of_the_language(figure: Figure) -> None:
    english, dutch = figure_text(figure, Lang.EN), figure_text(figure, Lang.NL)
    assert Figure.parse(english.replace(",", "")) == figure
    assert dutch == english.translate(str.maketrans(",.", ".,"))


@given(st.fractions(0, 1), LANGS)
def test_a_part_is_never_rounded_to_the_whole_or_to_nothing(part: Fraction, lang: Lang) -> None:
    text = percent_text((part, part), lang)
    read = Fraction(text.rstrip("%").replace(",", "."))
    assert abs(read - part * 100) <= Fraction(1, 10)
    assert (read == 100) == (part == 1)
    assert (read == 0) == (part == 0)


def test_a_share_between_two() -> None:
    assert percent_text((Fraction(1, 3), Fraction(1, 2)), Lang.NL) == "33,3% tot 50%"
    assert percent_text((Fraction(1, 3), Fraction(1, 2)), Lang.EN) == "33.3% to 50%"


@pytest.mark.parametrize(
    ("low", "high", "nl", "en"),
    [
        (3, 3, "3", "3"),
        (0, 0, "0", "0"),
        (3, 6, "3 tot 6", "3 to 6"),
        (3, None, "ten minste 3", "at least 3"),
        (0, None, "niet bekend", "not known"),
        (None, 6, "ten hoogste 6", "at most 6"),
        (None, None, "niet bekend", "not known"),
        (801, 1999, "801 tot 1.999", "801 to 1,999"),
    ],
)
def test_a_number_or_what_it_lies_between(low: int | None, high: int | None, nl: str, en: str) -> None:
    assert span_of_numbers(low, high, Lang.NL) == nl
    assert span_of_numbers(low, high, Lang.EN) == en


def test_an_amount_or_what_it_lies_between() -> None:
    def euros(low: int | None, high: int | None) -> Amount:
        ends = [None if end is None else Fraction(end) for end in (low, high)]
        why = Unknown(about="a", field="amount", states=())
        return Amount(unit="EUR", low=ends[0], high=ends[1], unknowns=(why,))

    assert amount_text(euros(100, 200), Lang.EN) == "€1.00 to €2.00"
    assert amount_text(euros(100, None), Lang.EN) == "at least €1.00"
    assert amount_text(euros(None, 200), Lang.NL).replace("\N{NO-BREAK SPACE}", " ") == "ten hoogste € 2,00"
    assert amount_text(euros(None, None), Lang.NL) == "niet bekend"
    assert amount_text(euros(150, 150), Lang.EN) == "€1.50"


@given(days())
def test_days_are_written_out(day: date) -> None:
    assert day_text(day, Lang.EN) == f"{day.day} {calendar.month_name[day.month]} {day.year}"
    assert day_text(day, Lang.NL) == f"{day.day} {DUTCH_MONTHS[day.month - 1]} {day.year}"
    assert month_text(day, Lang.NL) == day_text(day, Lang.NL).partition(" ")[2]


@given(whens(), LANGS)
def test_a_day_that_is_not_known_shows_its_bounds(when: When, lang: Lang) -> None:
    text = when_text(when, lang)
    for end in (when.earliest, when.latest):
        assert end is None or str(end.year) in text
    assert re.search(r"[0-9]{4}-", text) is None


@pytest.mark.parametrize(
    ("when", "nl", "en"),
    [
        (When.parse("2016"), "2016", "2016"),
        (When.parse("2016-02"), "februari 2016", "February 2016"),
        (When.parse("2016-02-29"), "29 februari 2016", "29 February 2016"),
        (When(None, date(2018, 5, 31)), "uiterlijk 31 mei 2018", "by 31 May 2018"),
        (When(date(2018, 6, 1), None), "vanaf 1 juni 2018", "from 1 June 2018"),
        (When(date(2018, 6, 1), date(2018, 6, 3)), "1 juni 2018 tot 3 juni 2018", "1 June 2018 to 3 June 2018"),
    ],
)
def test_the_days_one_says(when: When, nl: str, en: str) -> None:
    assert (when_text(when, Lang.NL), when_text(when, Lang.EN)) == (nl, en)


def test_an_article_is_cited_as_in_its_language() -> None:
    source = Source(
        title="Burgerlijk Wetboek Boek 2",
        publisher="wetten.overheid.nl",
        locator="art. 2:37(3)",
        version=date(2021, 7, 1),
        read_on=date(2026, 11, 23),
    )
    assert cite_text(source, Lang.NL) == (
        "Burgerlijk Wetboek Boek 2, art. 2:37 lid 3, wetten.overheid.nl, versie van 1 juli 2021, "
        "gelezen op 23 november 2026"
    )
    assert cite_text(source, Lang.EN, read=False) == (
        "Burgerlijk Wetboek Boek 2, art. 2:37(3), wetten.overheid.nl, version of 1 July 2021"
    )


def test_a_title_that_says_the_day_is_not_followed_by_it() -> None:
    source = Source(title="Press of 12 June 2022", publisher="Press", published=When.on(date(2022, 6, 12)))
    assert cite_text(source, Lang.NL) == "Press of 12 June 2022, Press"


@given(sources(), LANGS)
def test_a_citation_leaves_nothing_out(source: Source, lang: Lang) -> None:
    text = cite_text(source, lang)
    assert text.startswith(source.title)
    assert source.read_on is None or day_text(source.read_on, lang) in text
    assert source.version is None or day_text(source.version, lang) in text
    assert source.publisher is None or source.publisher in text
    if source.published is not None:
        days_named = [when_text(source.published, each) for each in Lang]
        assert any(day in text for day in days_named)


def test_months_run_from_the_first_to_the_last() -> None:
    day = date(2024, 1, 31)
    found = []
    while day.year == 2024:
        if month_text(day, Lang.NL) not in found:
            found.append(month_text(day, Lang.NL))
        day += timedelta(days=1)
    assert found == [f"{month} 2024" for month in DUTCH_MONTHS]
