"""Amounts, numbers and days as a Dutch or an English reader expects them."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from wijkonderneming.values.amount import Amount
from wijkonderneming.values.money import Currency, Money, Rounding, round_fraction
from wijkonderneming.values.text import Lang
from wijkonderneming.values.when import When

__all__ = ["amount_text", "day_text", "money_text", "number_text", "percent_text", "span_of_numbers", "when_text"]

_MONTHS = {
    Lang.NL: ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"],
    Lang.EN: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
}
_SIGNS = {Currency.EUR: "€", Currency.GBP: "£"}
MINUS = "\N{MINUS SIGN}"
NARROW = "\N{NO-BREAK SPACE}"


def number_text(number: int, lang: Lang) -> str:
    """A whole number with its thousands apart: ``1.250`` or ``1,250``."""
    grouped = f"{abs(number):,}"
    if lang is Lang.NL:
        grouped = grouped.replace(",", ".")
    return f"{MINUS if number < 0 else ''}{grouped}"


def money_text(money: Money, lang: Lang) -> str:
    """Money with its sign: ``€ 1.250,00`` in Dutch, ``€1,250.00`` in English."""
    whole, cents = divmod(abs(money.cents), 100)
    minus = MINUS if money.cents < 0 else ""
    sign = _SIGNS[money.currency]
    if lang is Lang.NL:
        return f"{sign}{NARROW}{minus}{number_text(whole, lang)},{cents:02}"
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
        return f"{least} {'tot' if lang is Lang.NL else 'to'} {most}"
    if least is not None:
        return f"{'ten minste' if lang is Lang.NL else 'at least'} {least}"
    if most is not None:
        return f"{'ten hoogste' if lang is Lang.NL else 'at most'} {most}"
    return "niet bekend" if lang is Lang.NL else "not known"


def span_of_numbers(low: int | None, high: int | None, lang: Lang) -> str:
    """A number, or what it lies between."""
    least = None if low is None else number_text(low, lang)
    most = None if high is None else number_text(high, lang)
    return least if least is not None and low == high else _between(least, most, lang)


def percent_text(share: tuple[Fraction, Fraction], lang: Lang) -> str:
    """A share in whole percents, rounded half up; or what it lies between."""
    low, high = (round_fraction(end * 100, Rounding.HALF_UP) for end in share)
    percents = f"{low}%" if low == high else f"{low}% {'tot' if lang is Lang.NL else 'to'} {high}%"
    return percents.replace("%", f"{NARROW}%") if lang is Lang.NL else percents


def day_text(day: date, lang: Lang) -> str:
    """A day in words: ``1 oktober 2032``, ``1 October 2032``."""
    return f"{day.day} {_MONTHS[lang][day.month - 1]} {day.year}"


def when_text(when: When, lang: Lang) -> str:
    """A day, month or year in words, or what it lies between."""
    text = when.text
    if when.known is not None:
        return day_text(when.known, lang)
    if text is not None:
        year, _, month = text.partition("-")
        return f"{_MONTHS[lang][int(month) - 1]} {year}" if month else year
    first = None if when.earliest is None else day_text(when.earliest, lang)
    last = None if when.latest is None else day_text(when.latest, lang)
    return _between(first, last, lang)
