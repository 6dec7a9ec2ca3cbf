"""The public verbs, which know the rulebooks that come with the library."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from wijkonderneming.finance.project import project
from wijkonderneming.governance.assess import assess as assess_by
from wijkonderneming.governance.assess import chosen
from wijkonderneming.governance.findings import Assessment
from wijkonderneming.governance.money_ahead import MoneyAhead
from wijkonderneming.governance.rules import Rulebook
from wijkonderneming.model.trust import Trust
from wijkonderneming.rulebooks.standard import STANDARD_RULEBOOKS
from wijkonderneming.values.base import InvalidValue

__all__ = ["UnknownRulebook", "assess", "project"]


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
    books = chosen(trust, STANDARD_RULEBOOKS) if rulebooks is None else tuple(_book(book) for book in rulebooks)
    return assess_by(trust, on=on, rulebooks=books, rules=rules, money=money, progress=progress)


def _book(book: Rulebook | str) -> Rulebook:
    if isinstance(book, Rulebook):
        return book
    known = {standard.id: standard for standard in STANDARD_RULEBOOKS}
    if book not in known:
        raise UnknownRulebook("rulebook", expected=f"one of {', '.join(known)}", found=str(book)[:40])
    return known[book]
