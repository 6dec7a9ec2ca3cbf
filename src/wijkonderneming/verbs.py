"""The public verbs, which know the rulebooks that come with the library."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from wijkonderneming.finance.project import project
from wijkonderneming.governance.assess import assess as assess_by
from wijkonderneming.governance.assess import chosen
from wijkonderneming.governance.findings import Assessment
from wijkonderneming.governance.glance import Glance
from wijkonderneming.governance.glance import glance as glance_by
from wijkonderneming.governance.money_ahead import MoneyAhead
from wijkonderneming.governance.rules import Rulebook
from wijkonderneming.model.trust import Trust
from wijkonderneming.rulebooks.standard import STANDARD_RULEBOOKS
from wijkonderneming.values.base import InvalidValue
from wijkonderneming.values.periods import years_after
from wijkonderneming.values.span import InvalidSpan

__all__ = ["UnknownRulebook", "assess", "glance", "project"]


class UnknownRulebook(InvalidValue):
    """There is no rulebook of this id."""


def assess(
    trust: Trust,
    *,
    on: date,
    rulebooks: Iterable[Rulebook | str] | None = None,
    rules: Iterable[str] | None = None,
    money: MoneyAhead | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Assessment:
    """Judge whether a trust is governed as law and charters ask, on a day.

    Args:
        trust: the trust.
        on: the day whose facts and law count.
        rulebooks: whom to ask, as rulebooks or ids of the standard ones; left out, the statutes of the trust's
            jurisdictions and the charters it names.
        rules: ids of the rules to ask; left out, all of the rulebooks.
        money: what is projected of its money; without it, what depends on money to come is not known.
        progress: called with the number of rules asked and the number in all.

    Raises:
        UnknownRulebook: naming the rulebooks there are.
        InvalidRule: for ids of rules that are in none of the rulebooks.
    """
    books = _books(trust, rulebooks)
    return assess_by(trust, on=on, rulebooks=books, rules=rules, money=money, progress=progress)


def glance(
    trust: Trust,
    *,
    on: date,
    until: date | None = None,
    rulebooks: Iterable[Rulebook | str] | None = None,
    money: MoneyAhead | None = None,
) -> Glance:
    """Look who leaves when, which seats are empty, and what has to be done by which day.

    Args:
        trust: the trust.
        on: the day.
        until: the last day up to which it is looked what is due, inclusive; left out, a year on.
        rulebooks: as in ``assess``.
        money: as in ``assess``.

    Raises:
        UnknownRulebook: naming the rulebooks there are.
    """
    return glance_by(trust, on=on, until=until or _year_on(on), rulebooks=_books(trust, rulebooks), money=money)


def _year_on(day: date) -> date:
    try:
        return years_after(day, 1)
    except InvalidSpan:
        return date.max


def _books(trust: Trust, rulebooks: Iterable[Rulebook | str] | None) -> tuple[Rulebook, ...]:
    """The rulebooks that are meant; where none are named, the standard ones that concern the trust."""
    return chosen(trust, STANDARD_RULEBOOKS) if rulebooks is None else tuple(map(_book, rulebooks))


def _book(book: Rulebook | str) -> Rulebook:
    if isinstance(book, Rulebook):
        return book
    known = {standard.id: standard for standard in STANDARD_RULEBOOKS}
    if book not in known:
        raise UnknownRulebook("rulebook", expected=f"one of {', '.join(known)}", found=str(book)[:40])
    return known[book]
