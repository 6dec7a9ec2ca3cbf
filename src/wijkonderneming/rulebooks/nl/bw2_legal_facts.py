"""What the chapters on legal persons, and the trade register, ask beyond the views: names, deeds, conversions, filings."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from itertools import pairwise
from typing import Any
from unicodedata import combining, normalize

import attrs

from wijkonderneming.governance.views.days import ends
from wijkonderneming.governance.views.entity import EntityView
from wijkonderneming.governance.views.holdings import RightView
from wijkonderneming.governance.views.told import Told, ToldList
from wijkonderneming.governance.views.view import View
from wijkonderneming.governance.views.world import TrustView
from wijkonderneming.model.articles import Articles
from wijkonderneming.model.bodies import BodyKind
from wijkonderneming.model.clause import Clause
from wijkonderneming.model.clauses_board import PropertyPower
from wijkonderneming.model.clauses_purpose import AmendmentPower
from wijkonderneming.model.clauses_seats import AppointmentRight
from wijkonderneming.model.endings import Dissolution
from wijkonderneming.model.filings import Filing, FilingKind
from wijkonderneming.model.legal_forms import Jurisdiction, LegalForm, Liability
from wijkonderneming.model.life import Conversion
from wijkonderneming.model.noun import listed
from wijkonderneming.model.rights import RightState
from wijkonderneming.model.subjects import Subject
from wijkonderneming.rulebooks.nl.register_facts import a_week_after, filed_by, filings_of
from wijkonderneming.values.money import Money
from wijkonderneming.values.periods import (
    days_after,
    years_after,
)
from wijkonderneming.values.truth import FALSE, TRUE, Truth
from wijkonderneming.values.when import When

__all__ = [
    "DissolvedEntity",
    "articles_appoint",
    "articles_let",
    "board_could_acquire",
    "changes_deposited",
    "conversions",
    "decided_by_the_board",
    "each_dissolved_entity",
    "happened",
    "is_acquired",
    "is_positive",
    "later_versions",
    "letters",
    "name_holds",
    "plain",
    "seat_stated",
    "years_ago",
]

_LETTERS = re.compile(r"(?:^|[ ,(])([wbu])\.? ?a\.?\)?$")
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

    def by_deed(_: Told[Articles], later: Told[Articles]) -> Truth:
        return later.flag("notarial")

    def allowed(before: Told[Articles], later: Told[Articles]) -> Truth:
        return _can_be_changed(before) | later.flag("by_court")

    amended, (deeds, leave) = _of_each_change(entity, {"by deed": by_deed, "allowed": allowed})
    return amended, deeds, leave


def changes_deposited(entity: EntityView) -> tuple[Truth, Truth]:
    """Whether each change of the articles is deposited with the trade register, and whether that can be said by now.

    Nobody is late before a week is over. Counted is a deposit about the version, or, where the version cannot be named,
    any deposit from its first day on.
    """
    filings = filings_of(entity, FilingKind.ARTICLES)

    def done(later: Told[Articles]) -> Truth:
        first: When | None = later.noun.since
        assert first is not None
        before = days_after(first.day, -1)

        def of_it(filing: Told[Filing]) -> Truth:
            named = TRUE if later.noun.id is None else filing.refers_to("about", later.noun.id)
            return named & filed_by(filing) & ~filed_by(filing, before)

        return filings.some(of_it, asks=f"deposit of the articles of {first}")

    def deposited(_: Told[Articles], later: Told[Articles]) -> Truth:
        return done(later) | ~a_week_after(later, "since")

    def not_due(_: Told[Articles], later: Told[Articles]) -> Truth:
        return ~done(later) & ~a_week_after(later, "since")

    _, (all_done, none_due) = _of_each_change(entity, {"deposited": deposited, "not due": not_due})
    return all_done, ~none_due


def _of_each_change(
    entity: EntityView, asked: dict[str, Callable[[Told[Articles], Told[Articles]], Truth]]
) -> tuple[Truth, list[Truth]]:
    """Whether articles were changed by the day, and of each question whether it holds of every change.

    A question is asked of the version before and the later one. Where it is not known which version came first, nothing
    is decided.
    """
    told = entity.told.items("articles")
    days = [None if version.noun.since is None else version.noun.since.known for version in told]
    open_ended = sum(version.noun.since is None for version in told)
    # Of one version it may be left out when it began: that one was there from the beginning.
    if open_ended > 1 or days.count(None) > open_ended or len(set(days)) < len(days):
        open_days = [version.unknown("since") for version in told]
        return Truth.undecided(open_days, "amended"), [Truth.undecided(open_days, question) for question in asked]
    order = sorted(zip(days, told, strict=True), key=lambda version: version[0] or date.min)
    changes = [(one, other, other.day("since").reached) for (_, one), (_, other) in pairwise(order)]
    amended = Truth.any(begun for _, _, begun in changes)
    holds = [Truth.all(begun.implies(ask(one, other)) for one, other, begun in changes) for ask in asked.values()]
    if told.missing is not None:
        hidden = (told.missing,)
        amended |= Truth.undecided(hidden, "amended")
        holds = [found & Truth.undecided(hidden, question) for found, question in zip(holds, asked, strict=True)]
    return amended, holds


def _can_be_changed(version: Told[Articles]) -> Truth:
    said = version.noun.said(AmendmentPower)
    if said:
        return Truth.certainly(all(clause.allowed for clause in said))
    clauses = version.items("clauses")
    if version.noun.complete and clauses.missing is None:
        return FALSE
    return Truth.undecided((version.unknown(f"clauses.{AmendmentPower.kind}"),), "the articles can be changed")


# Dissolutions


@attrs.frozen(order=False, repr=False, weakref_slot=False, eq=False)
class DissolvedEntity(View):
    """An entity of which a dissolution is told, to be asked about after it has ceased to exist as well."""

    world: TrustView
    entity: EntityView

    @property
    def id(self) -> str:
        """The id of the entity."""
        return self.entity.id

    def governed_by(self, law: Jurisdiction) -> Truth:
        """Whether this law governs it."""
        return self.entity.governed_by(law)

    def has_form(self, forms: frozenset[LegalForm]) -> Truth:
        """Whether its legal form is one of these."""
        return self.entity.has_form(forms)


def each_dissolved_entity(world: TrustView) -> tuple[DissolvedEntity, ...]:
    """The rule is about each entity of which a dissolution is told."""
    dissolved = {event.entity for event in listed(world.trust.life) if isinstance(event, Dissolution)}
    return tuple(DissolvedEntity(world, entity) for entity in world.entities if entity.id in dissolved)


# Conversions


def conversions(entity: EntityView) -> ToldList:
    """The conversions of an entity that the document tells of; where it tells of no events, there were none.

    An entity of which no earlier form is told has always had the one it has.
    """
    life = entity.world.told.items("life")
    own = life.of(Conversion).where(lambda event: event.entity == entity.id)
    return own if entity.world.told.is_stated("life") else ToldList(own.told)


def happened(event: Told[Any]) -> Truth:
    """Whether an event took effect by the day; so where the document does not say when."""
    return event.day("on", unstated=TRUE).reached


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


def is_positive(told: Told[Any], field: str) -> Truth:
    """Whether an amount is more than nothing."""
    amount: Money | None = getattr(told.noun, field)
    if amount is None:
        return Truth.undecided((told.unknown(field),), f"{field} is more than nothing")
    return Truth.certainly(amount.cents > 0)
