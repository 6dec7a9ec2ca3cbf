"""Amounts, numbers, days and citations as a Dutch or an English reader expects them."""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction

from wijkonderneming.present.phrases import say
from wijkonderneming.values.amount import Amount
from wijkonderneming.values.figure import Figure
from wijkonderneming.values.money import Currency, Money, Rounding, round_fraction
from wijkonderneming.values.share import Rate
from wijkonderneming.values.source import Source
from wijkonderneming.values.text import Lang
from wijkonderneming.values.when import When

__all__ = [
    "amount_text",
    "cite_text",
    "day_text",
    "figure_text",
    "money_text",
    "month_text",
    "number_text",
    "percent_text",
    "place_text",
    "rate_text",
    "span_of_numbers",
    "when_text",
]

_MONTHS = {
    Lang.NL: [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ],
    Lang.EN: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
}
_SIGNS = {Currency.EUR: "€", Currency.GBP: "£"}
MINUS = "\N{MINUS SIGN}"
TIED = "\N{NO-BREAK SPACE}"
_PARAGRAPH = re.compile(r"\(([0-9]+)\)")


def number_text(number: int, lang: Lang) -> str:
    """A whole number with its thousands apart: ``1.250`` or ``1,250``."""
    grouped = f"{abs(number):,}"
    if lang is Lang.NL:
        grouped = grouped.replace(",", ".")
    return f"{MINUS if number < 0 else ''}{grouped}"


def figure_text(figure: Figure, lang: Lang) -> str:
    """A decimal number: ``1.234,5`` in Dutch, ``1,234.5`` in English."""
    whole, _, decimals = str(figure).partition(".")
    point = "," if lang is Lang.NL else "."
    return number_text(int(whole), lang) + (f"{point}{decimals}" if decimals else "")


def money_text(money: Money, lang: Lang) -> str:
    """Money with its sign: ``€ 1.250,00`` in Dutch, ``€1,250.00`` in English; a minus before the figures or the sign."""
    whole, cents = divmod(abs(money.cents), 100)
    minus = MINUS if money.cents < 0 else ""
    sign = _SIGNS[money.currency]
    if lang is Lang.NL:
        return f"{sign}{TIED}{minus}{number_text(whole, lang)},{cents:02}"
    return f"{minus}{sign}{number_text(whole, lang)}.{cents:02}"


def amount_text(amount: Amount, lang: Lang) -> str:
    """An amount of money, or what it lies between."""
    low, high = amount.low_money, amount.high_money
    if low is not None and low == high:
        return money_text(low, lang)
    least = None if low is None else money_text(low, lang)
    most = None if high is None else money_text(high, lang)
    return _between(least, most, lang)


def _between(least: str | None, most: str | None, lang: Lang) -> str:
    if least is not None and most is not None:
        return say("low_to_high", lang, low=least, high=most)
    if least is not None:
        return say("at_least", lang, low=least)
    if most is not None:
        return say("at_most", lang, high=most)
    return say("not_known", lang)


def span_of_numbers(low: int | None, high: int | None, lang: Lang) -> str:
    """A number, or what it lies between; that it is nothing or more says that it is not known."""
    if high is None and not low:
        return say("not_known", lang)
    least = None if low is None else number_text(low, lang)
    most = None if high is None else number_text(high, lang)
    return least if least is not None and low == high else _between(least, most, lang)


def percent_text(share: tuple[Fraction, Fraction], lang: Lang) -> str:
    """A share in percents, or what it lies between; a tenth of a percent is told, rounded half up.

    What is not the whole is never rounded to the whole, and what is something never to nothing.
    """
    low, high = (_percent(end, lang) for end in share)
    return low if low == high else _between(low, high, lang)


def _percent(part: Fraction, lang: Lang) -> str:
    tenths = round_fraction(part * 1000, Rounding.HALF_UP)
    if 0 < part < 1:
        tenths = min(max(tenths, 1), 999)
    whole, rest = divmod(tenths, 10)
    comma = "," if lang is Lang.NL else "."
    return f"{number_text(whole, lang)}{comma + str(rest) if rest else ''}%"


def rate_text(rate: Rate, lang: Lang) -> str:
    """A rate with all its decimals: ``2,25%``, ``2.25%``."""
    text = str(rate).replace("-", MINUS)
    return text.replace(".", ",") if lang is Lang.NL else text


def day_text(day: date, lang: Lang) -> str:
    """A day in words: ``1 oktober 2032``, ``1 October 2032``."""
    return f"{day.day} {month_text(day, lang)}"


def month_text(day: date, lang: Lang) -> str:
    """The month of a day in words: ``oktober 2032``, ``October 2032``."""
    return f"{_MONTHS[lang][day.month - 1]} {day.year}"


def when_text(when: When, lang: Lang) -> str:
    """A day, month or year in words, or what it lies between."""
    if when.known is not None:
        return day_text(when.known, lang)
    if when.text is not None and when.earliest is not None:
        return month_text(when.earliest, lang) if "-" in when.text else when.text
    first = None if when.earliest is None else day_text(when.earliest, lang)
    last = None if when.latest is None else day_text(when.latest, lang)
    if first is None or last is None:
        return say("by_day", lang, high=last) if first is None else say("from_day", lang, low=first)
    return say("low_to_high", lang, low=first, high=last)


def place_text(source: Source, lang: Lang) -> str:
    """Where in its text a source cites, and which wording; nothing where it says neither."""
    version = None if source.version is None else say("version", lang, day=day_text(source.version, lang))
    return ", ".join(part for part in (_locator(source, lang), version) if part)


def _locator(source: Source, lang: Lang) -> str | None:
    if source.locator is not None and lang is Lang.NL and source.locator.startswith("art."):
        return _PARAGRAPH.sub(r" lid \1", source.locator)
    return source.locator


def cite_text(source: Source, lang: Lang, *, read: bool = True) -> str:
    """A citation: title, where in it, publisher, when it came out, the wording cited, and the day it was read."""
    locator = _locator(source, lang)
    published = None if source.published is None else when_text(source.published, lang)
    if source.published is not None and any(when_text(source.published, each) in source.title for each in Lang):
        published = None  # the title says so
    parts = [source.title, locator, None if source.publisher == source.title else source.publisher, published]
    if source.version is not None:
        parts.append(say("version", lang, day=day_text(source.version, lang)))
    if read and source.read_on is not None:
        parts.append(say("read", lang, day=day_text(source.read_on, lang)))
    return ", ".join(part for part in parts if part)
