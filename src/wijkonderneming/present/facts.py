"""Facts, claimed values and verdicts as a person reads them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import Any

import attrs

from wijkonderneming.governance.findings import Fact, Portion, Verdict
from wijkonderneming.governance.given import Given
from wijkonderneming.governance.views.body import Seats
from wijkonderneming.model.trust import Trust
from wijkonderneming.present.formats import (
    amount_text,
    day_text,
    figure_text,
    money_text,
    number_text,
    rate_text,
    span_of_numbers,
    when_text,
)
from wijkonderneming.present.naming import label
from wijkonderneming.present.normtext import majority_text, period_text, steps_text, turnout_text
from wijkonderneming.present.phrases import say
from wijkonderneming.present.words import joined, word
from wijkonderneming.values.amount import Amount
from wijkonderneming.values.count import Count
from wijkonderneming.values.figure import Figure
from wijkonderneming.values.majority import Majority, Turnout
from wijkonderneming.values.money import Money
from wijkonderneming.values.periods import Period
from wijkonderneming.values.share import Rate, Share
from wijkonderneming.values.text import Lang
from wijkonderneming.values.truth import Truth
from wijkonderneming.values.when import InvalidWhen, When, read_day

__all__ = ["ORDER", "fact_text", "is_personal", "simple_text", "truth_text", "value_text", "verdicts_text"]

ORDER = (Verdict.BREACHED, Verdict.UNKNOWN, Verdict.MET, Verdict.NOT_APPLICABLE)
"""The order in which a reader wants them."""


def truth_text(truth: Truth, lang: Lang) -> str:
    """``yes``, ``no`` or ``not known``."""
    if not truth.is_certain:
        return say("not_known", lang)
    return say("yes" if truth.is_true else "no", lang)


def fact_text(fact: Fact, lang: Lang) -> str:
    """A fact as a person reads it."""
    match fact:
        case Truth():
            return truth_text(fact, lang)
        case Count():
            return span_of_numbers(fact.low, fact.high, lang)
        case Seats():
            return span_of_numbers(fact.least.low, fact.most.high, lang)
        case Portion():
            part, whole = fact_text(fact.part, lang), fact_text(fact.whole, lang)
            unknown = say("not_known", lang)
            return unknown if part == whole == unknown else say("part_of", lang, part=part, whole=whole)
        case Amount():
            return amount_text(fact, lang)
        case Given():
            return given_text(fact, lang)
        case int():
            return number_text(fact, lang)
        case _:
            return _said(fact, lang)


def _said(text: str, lang: Lang) -> str:
    """What a rule says in words of its own; a day, or one of two, as a reader expects it."""
    try:
        return joined([day_text(read_day(day), lang) for day in text.split(" or ")], lang, "or")
    except InvalidWhen:
        return text


def given_text(given: Given[Any], lang: Lang) -> str:
    """What law or articles give: one value, one or another, or not known."""
    shown = [say("none", lang) if one.value is None else _given(one.value, lang) for one in given.options]
    more = [say("not_known", lang)] if given.unknowns else []
    return joined(list(dict.fromkeys([*shown, *more])), lang, "or")


def _given(value: Any, lang: Lang) -> str:
    match value:
        case date():
            return day_text(value, lang)
        case Period():
            return period_text(value, lang)
        case Majority():
            return majority_text(value, lang)
        case Turnout():
            return turnout_text(value, lang)
        case tuple():
            return steps_text(value, lang)
        case str():
            return value
        case _:
            return simple_text(value, lang) or say("something", lang)


def verdicts_text(verdicts: Iterable[Verdict], lang: Lang) -> str:
    """The verdicts still possible: ``not met or not applicable``."""
    there = set(verdicts)
    return joined([word(verdict, lang) for verdict in ORDER if verdict in there], lang, "or")


def is_personal(trust: Trust, about: str, field: str) -> bool:
    """Whether a field of an object may hold personal data; so of an object of which nothing is known."""
    if about not in trust.by_id:
        return True
    owner: Any = type(trust.by_id[about])
    return any(a.name.rstrip("_") == field and a.metadata.get("personal") for a in attrs.fields(owner))


def value_text(trust: Trust, about: str, field: str, value: Any, lang: Lang) -> str:
    """A value that a source gives for a field; what may be personal only by its length."""
    if is_personal(trust, about, field):
        return say("text_of", lang, n=len(value)) if isinstance(value, str) else say("something", lang)
    if type(value) is int and f"_{field}".endswith("_year"):
        return str(value)
    return _value(trust, value, lang)


def _value(trust: Trust, value: Any, lang: Lang) -> str:
    match value:
        case None:
            return say("not_stated", lang)
        case tuple():
            return joined([_value(trust, item, lang) for item in value], lang) or say("none", lang)
        case str():
            return label(trust, value, lang) if value in trust.by_id else value
        case _:
            name = getattr(value, "name", None) if not isinstance(value, Enum) else None
            return name if isinstance(name, str) else (simple_text(value, lang) or say("something", lang))


def simple_text(value: Any, lang: Lang) -> str | None:
    """A value of one of our types, in words; nothing for another."""
    match value:
        case Money():
            return money_text(value, lang)
        case Figure():
            return figure_text(value, lang)
        case Rate():
            return rate_text(value, lang)
        case Share() | Fraction():
            return str(value)
        case date():
            return day_text(value, lang)
        case When():
            return when_text(value, lang)
        case bool():
            return say("yes" if value else "no", lang)
        case int():
            return number_text(value, lang)
        case Enum():
            return word(value, lang)
        case _:
            return None
