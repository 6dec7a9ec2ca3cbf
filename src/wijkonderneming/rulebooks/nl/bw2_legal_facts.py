"""What the chapters on legal persons, and the trade register, ask beyond the views: names, deeds, conversions, filings."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from itertools import pairwise
from typing import Any
from unicodedata import combining, normalize

from wijkonderneming.governance.facts import fact
from wijkonderneming.governance.views.days import ends
from wijkonderneming.governance.views.entity import EntityView
from wijkonderneming.governance.views.holdings import RightView
from wijkonderneming.governance.views.told import Told, ToldList
from wijkonderneming.governance.views.years import Deed, FinancialYearView
from wijkonderneming.model.articles import Articles
from wijkonderneming.model.bodies import BodyKind
from wijkonderneming.model.clause import Clause
from wijkonderneming.model.clauses_board import PropertyPower
from wijkonderneming.model.clauses_purpose import AmendmentPower
from wijkonderneming.model.clauses_seats import AppointmentRight
from wijkonderneming.model.filings import Filing, FilingKind
from wijkonderneming.model.legal_forms import Liability
from wijkonderneming.model.life import Conversion
from wijkonderneming.model.noun import listed
from wijkonderneming.model.rights import RightState
from wijkonderneming.model.statuses import Register
from wijkonderneming.model.subjects import Subject
from wijkonderneming.values.holidays import DaysNotHeld
from wijkonderneming.values.identifiers import Scheme
from wijkonderneming.values.money import Money
from wijkonderneming.values.periods import (
    Period,
    days_after,
    months_after_close,
    moved_to_working_day,
    period_end,
    statutory_period_end,
    years_after,
)
from wijkonderneming.values.truth import FALSE, TRUE, Truth
from wijkonderneming.values.unknown import Unknown, UnknownKind
from wijkonderneming.values.when import When

__all__ = [
    "HRW_OLDEST",
    "a_week_after",
    "articles_appoint",
    "articles_deposited",
    "articles_let",
    "board_could_acquire",
    "conversions",
    "decided_by_the_board",
    "filed_by",
    "filings_of",
    "happened",
    "in_time_after_close",
    "is_acquired",
    "is_positive",
    "later_versions",
    "letters",
    "name_holds",
    "plain",
    "registered",
    "seat_stated",
    "within_a_week",
    "years_ago",
]

HRW_OLDEST = date(2010, 12, 6)
"""The oldest text of the Handelsregisterwet 2007 that is held; its wording may be older."""
_WEEK = Period.parse("1 week")
_LETTERS = re.compile(r"(?:^|[ ,(])([wbu])\. ?a\.?\)?$")
_POSSIBLE = (RightState.CONTRACTED, RightState.TRANSFERRED, RightState.ENDED)


# Names


def plain(name: str) -> str:
    """A name in small letters without accents."""
    return "".join(sign for sign in normalize("NFKD", name.casefold().strip()) if not combining(sign))


def letters(name: str) -> Liability | None:
    """The letters W.A., B.A. or U.A. at the end of a name; nothing where it has none."""
    found = _LETTERS.search(plain(name))
    return None if found is None else Liability(f"{found[1]}a")


def name_holds(entity: EntityView, asks: str, test: Callable[[str], bool]) -> Truth:
    """Whether a test holds of the name in full.

    A shorter name by which the entity goes may leave out what the name in full has, so it decides only where it has it.
    """
    full, short = entity.entity.statutory_name, entity.entity.name
    if full is not None:
        return Truth.certainly(test(full))
    if short is not None and test(short):
        return TRUE
    return Truth.undecided((entity.told.unknown("statutory_name"),), asks)


def seat_stated(entity: EntityView) -> Truth:
    """Whether it has a seat: so where the document states one."""
    told = entity.told
    return TRUE if told.is_stated("seat") else Truth.undecided((told.unknown("seat"),), "names a seat")


# Articles


def articles_appoint(entity: EntityView, kind: BodyKind) -> Truth:
    """Whether the articles in force say who appoints to a body of a kind; without a body named, to the board."""
    bodies = {view.id for view in entity.bodies_of(kind)}

    def appoints(clause: Told[AppointmentRight]) -> Truth:
        body = clause.noun.body
        return Truth.certainly(body in bodies or (body is None and kind is BodyKind.BOARD))

    return entity.clauses(AppointmentRight).some(f"who appoints to the {kind.value}", appoints)


def board_could_acquire(right: RightView) -> Truth:
    """Whether, on the day a right was agreed, the articles let the board agree to acquire registered property.

    The day is the one on which it was contracted, where that is told, else the first day of the right as it is. What is
    not known exactly is not decided.
    """
    holder = right.holder
    when = _agreed(right)
    if holder is None:
        return FALSE
    if when is None or when.known is None:
        return Truth.undecided((right.told.unknown("since"),), "the articles of that day let the board acquire it")

    def says(version: Articles) -> bool | None:
        said = [clause for clause in version.said(PropertyPower) if _covers(clause)]
        return all(clause.allowed for clause in said) if said else None

    return articles_let(holder, when.known, PropertyPower, says)


def articles_let(entity: EntityView, day: date, kind: type[Clause], says: Callable[[Articles], bool | None]) -> Truth:
    """Whether the articles in force on a day let something; those told in whole that say nothing of it do not.

    Args:
        entity: whose articles.
        day: the day.
        kind: the kind of clause that would let it.
        says: what a version says by clauses of that kind; nothing where it has none.
    """

    def whole(version: Articles) -> bool | None:
        said = says(version)
        gap = version.id is not None and entity.trust.has_gap(version.id, "clauses")
        return False if said is None and version.complete and not gap else said

    states = (f"{kind.kind} allowed", f"{kind.kind} not allowed")
    return entity.articles.settles(whole, day, open_states=states, field=f"articles.{kind.kind}")


def _covers(clause: PropertyPower) -> bool:
    return clause.acts is None or Subject.PURCHASE_OF_PROPERTY in clause.acts


def _agreed(right: RightView) -> When | None:
    formers = listed(right.right.former_states)
    agreed = [former.since for former in formers if former.value is RightState.CONTRACTED]
    return right.right.since if len(agreed) != 1 or agreed[0] is None else agreed[0]


def is_acquired(right: RightView) -> Truth:
    """Whether an entity of the trust agreed to acquire registered property, or did acquire it."""
    over: Any = right.trust[right.right.over]
    if right.holder is None or not right.right.real or not over.immovable:
        return FALSE
    return right.told.is_("state", *_POSSIBLE)


def decided_by_the_board(right: RightView) -> Truth:
    """Whether it was the board of its holder that decided to acquire a right."""
    if right.holder is None:
        return FALSE
    return right.told.refers_to("decided_by", *(view.id for view in right.holder.bodies_of(BodyKind.BOARD)))


def later_versions(entity: EntityView) -> tuple[Truth, Truth, Truth]:
    """Whether a later version of the articles is in force or was, each in a notarial deed, each allowed by the one before.

    A version the court made needs nobody's leave. Where it is not known which version came first, nothing is decided.
    """
    told = entity.told.items("articles")
    days = [None if version.noun.since is None else version.noun.since.known for version in told]
    open_ended = sum(version.noun.since is None for version in told)
    # Of one version it may be left out when it began: that one was there from the beginning.
    if open_ended > 1 or days.count(None) > open_ended or len(set(days)) < len(days):
        asked = [version.unknown("since") for version in told]
        amended, by_deed, allowed = (Truth.undecided(asked, asks) for asks in ("amended", "by deed", "allowed"))
        return amended, by_deed, allowed
    order = sorted(zip(days, told, strict=True), key=lambda version: version[0] or date.min)
    pairs = [(one, other, other.day("since").reached) for (_, one), (_, other) in pairwise(order)]
    later = [begun for _, _, begun in pairs]
    deeds = [begun.implies(other.flag("notarial")) for _, other, begun in pairs]
    leave = [begun.implies(_can_be_changed(one) | other.flag("by_court")) for one, other, begun in pairs]
    if told.missing is not None:
        later.append(Truth.undecided((told.missing,), "amended"))
        deeds.append(Truth.undecided((told.missing,), "by deed"))
        leave.append(Truth.undecided((told.missing,), "allowed"))
    return Truth.any(later), Truth.all(deeds), Truth.all(leave)


def _can_be_changed(version: Told[Articles]) -> Truth:
    said = version.noun.said(AmendmentPower)
    if said:
        return Truth.certainly(all(clause.allowed for clause in said))
    clauses = version.items("clauses")
    if version.noun.complete and clauses.missing is None:
        return FALSE
    return Truth.undecided((version.unknown(f"clauses.{AmendmentPower.kind}"),), "the articles can be changed")


# Conversions


def conversions(entity: EntityView) -> ToldList:
    """The conversions of an entity that the document tells of; where it tells of no events, there were none.

    An entity of which no earlier form is told has always had the one it has.
    """
    life = entity.world.told.items("life")
    own = life.of(Conversion).where(lambda event: event.entity == entity.id)
    return own if entity.world.told.is_stated("life") else ToldList(own.told)


def happened(conversion: Told[Conversion]) -> Truth:
    """Whether it took effect by the day; so where the document does not say when."""
    return conversion.day("on", unstated=TRUE).reached


# Filings


def filings_of(entity: EntityView, kind: FilingKind) -> ToldList:
    """What it filed of a kind with the trade register, or may have: where it says no register, it may be that one."""

    def meant(filing: Filing) -> bool:
        return filing.kind_ is kind and filing.with_ in {None, Register.TRADE_REGISTER}

    return entity.told.items("filings").where(meant)


def filed_by(filing: Told[Filing], day: date | None = None) -> Truth:
    """Whether it was filed with the trade register on a day or before it; left out, by the day of the view."""
    moment = filing.day("filed")
    return filing.is_("with_", Register.TRADE_REGISTER) & (moment.reached if day is None else moment.by(day))


@fact
def registered(entity: EntityView) -> Truth:
    """Whether it stands in the trade register: it has a number there, or filed a registration by the day."""
    numbers = entity.told.items("identifiers").where(lambda number: number.scheme is Scheme.NL_KVK)
    numbered = numbers.some(lambda _: TRUE, asks="number in the trade register")
    return numbered | filings_of(entity, FilingKind.REGISTRATION).some(filed_by, asks="registration")


@fact
def articles_deposited(entity: EntityView) -> Truth:
    """Whether articles were deposited with the trade register by the day."""
    return filings_of(entity, FilingKind.ARTICLES).some(filed_by, asks="deposit of articles")


def within_a_week(told: Told[Any], field: str, filings: ToldList) -> tuple[Truth, Truth]:
    """Whether an object was filed at most a week after a day it tells of, and whether that can be said by now.

    Counted are the filings about it; one that does not say what it is about may be one of these. The end of the week moves as the Algemene termijnenwet says. Where the holidays of that year are not held and it
    would have to be known whether there is one, a week later is certainly too late and what lies between is not decided.
    Before the text is held, neither is anything.

    Source: art. 20(1) and (2) of the Handelsregisterwet 2007; art. 1 to 3 of the Algemene termijnenwet.
    """
    when: When | None = getattr(told.noun, field)
    day = None if when is None else when.known
    if day is None:
        asked = (told.unknown(field),)
        return Truth.undecided(asked, f"{field} registered in time"), Truth.undecided(
            asked, f"{field} registration due"
        )
    if day < HRW_OLDEST:
        law = (Unknown(about="nl.hrw.20", field="value", kind=UnknownKind.LAW, states=()),)
        return Truth.undecided(law, f"in time after {day.isoformat()}"), Truth.undecided(law, f"due {day.isoformat()}")
    first = last = period_end(day, _WEEK)
    try:
        first = last = statutory_period_end(day, _WEEK)
    except DaysNotHeld:
        last = days_after(first, 7)
    asks = f"{told.about} registered"
    over = told.world.agenda.come(days_after(last, 1))

    def by(day: date | None) -> Truth:
        asked = asks if day is None else f"{asks} by {day.isoformat()}"
        return filings.some(lambda one: one.refers_to("about", told.about) & filed_by(one, day), asks=asked)

    by_first, done = by(first), by(None)
    if first != last:
        by_first |= by(last) & _a_holiday(first)
    return (by_first, TRUE) if over else (by_first | done, done)


# Years


def years_ago(told: Told[Any], field: str, years: int) -> Truth:
    """Whether a day lies a number of years back or more; not so where it is not stated."""
    when: When | None = getattr(told.noun, field)
    if when is None:
        return FALSE
    world = told.world
    for end in ends(when):
        later = _shifted(end, years)
        # A year after 29 February ends on the last day of February or on the day after it: both are looked at.
        world.agenda.note(later, days_after(later, 1) if later < date.max else later)
    return told.day(field).by(_shifted(world.on, -years))


def _shifted(day: date, years: int) -> date:
    return years_after(day, max(date.min.year - day.year, min(years, date.max.year - day.year)))


def in_time_after_close(year: FinancialYearView, deed: Deed, months: int) -> tuple[Truth, Truth]:
    """As ``FinancialYearView.in_time``, of a number of months up to three, moved as the Algemene termijnenwet says.

    Where the holidays of that year are not held and it would have to be known whether there is one, a week later is
    certainly too late and what lies between is not decided.
    """
    first = months_after_close(year.last, months)
    try:
        return year.in_time(deed, moved_to_working_day(first))
    except DaysNotHeld:
        by_first, _ = year.in_time(deed, first)
        by_last, due = year.in_time(deed, days_after(first, 7))
        return by_first | (by_last & _a_holiday(first)), due


def a_week_after(told: Told[Any], field: str) -> Truth:
    """Whether the week after a day an object tells of is certainly over; so where it is not stated when that was."""
    when: When | None = getattr(told.noun, field)
    if when is None:
        return TRUE
    if when.known is None:
        return Truth.undecided((told.unknown(field),), f"a week after {field}")
    last = period_end(when.known, _WEEK)
    try:
        last = statutory_period_end(when.known, _WEEK)
    except DaysNotHeld:
        last = days_after(last, 7)
    return Truth.certainly(told.world.agenda.come(days_after(last, 1)))


def _a_holiday(day: date) -> Truth:
    decree = Unknown(about="nl.termijnenwet.3", field="value", kind=UnknownKind.LAW, states=())
    return Truth.undecided((decree,), f"a holiday on or after {day.isoformat()}")


def is_positive(told: Told[Any], field: str) -> Truth:
    """Whether an amount is more than nothing."""
    amount: Money | None = getattr(told.noun, field)
    if amount is None:
        return Truth.undecided((told.unknown(field),), f"{field} is more than nothing")
    return Truth.certainly(amount.cents > 0)
