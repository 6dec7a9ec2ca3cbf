"""A financial year of an entity, and what was drawn up, adopted and filed of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Any

import attrs

from wijkonderneming.governance.versions import Anchor
from wijkonderneming.governance.views.told import Moment, Told
from wijkonderneming.governance.views.view import View
from wijkonderneming.model.clauses_purpose import BookYear
from wijkonderneming.model.filings import FilingKind
from wijkonderneming.model.financial_years import FinancialYear, year_around
from wijkonderneming.model.legal_forms import Jurisdiction, LegalForm
from wijkonderneming.model.noun import listed
from wijkonderneming.values.base import Frozen
from wijkonderneming.values.span import InvalidSpan, Span
from wijkonderneming.values.truth import FALSE, TRUE, Truth
from wijkonderneming.values.unknown import Unknown

if TYPE_CHECKING:
    from wijkonderneming.governance.views.entity import EntityView
    from wijkonderneming.governance.views.world import TrustView

__all__ = ["Deed", "FinancialYearView", "financial_years"]

_DAY = timedelta(days=1)
_BEFORE = 2
"""How many years before the one that runs are judged though the document does not list them."""


@attrs.frozen(order=False, repr=False, weakref_slot=False, eq=False)
class Deed(Frozen):
    """Something that is done once, which the document may tell of in one place or another, or not.

    Attributes:
        moments: the days on which it may have been done: the first of them counts.
        missing: why it may have been done on a day of which nothing is told; nothing when all is told.
        agenda_of: the view that asks.
        what: what is done, in a few words: of what nothing is told, one thing may be done and another not.
    """

    moments: tuple[Moment, ...]
    missing: Unknown | None
    agenda_of: View
    what: str = ""

    def by(self, day: date) -> Truth:
        """Whether it was done on a day or before it."""
        found = Truth.any(moment.by(day) for moment in self.moments)
        if self.missing is None:
            return found
        return found | Truth.undecided((self.missing,), f"{self.what} by {day.isoformat()}")

    @property
    def done(self) -> Truth:
        """Whether it was done by the day of the view."""
        return self.by(self.agenda_of.on)

    def in_time(self, last: date) -> tuple[Truth, Truth]:
        """Whether it was done on the last day of a term or before it, and whether that can be said by now.

        Nobody is late before the term is over: until then the second answer is true only of what was done already.

        Args:
            last: the last day of the term, inclusive.
        """
        # What was done by today was done by a later day too, whether or not it is known when.
        over = self.agenda_of.agenda.come(last + _DAY)
        return (self.by(last), TRUE) if over else (self.by(last) | self.done, self.done)


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False, eq=False)
class FinancialYearView(View):
    """A financial year of an entity as it is on a day.

    Attributes:
        world: the trust on the day.
        entity: whose year it is.
        year: the year, as the document lists it or as it usually is.
        listed: whether the document lists it.
        unsure: why it may have other days; nothing when these are certain.
    """

    world: TrustView
    entity: EntityView
    year: FinancialYear
    listed: bool
    unsure: Unknown | None = None

    @property
    def id(self) -> str:
        """The id of the year; one the document does not list goes by its entity and its last day."""
        return self.year.id

    @property
    def first(self) -> date:
        """Its first day."""
        return self.year.since

    @property
    def last(self) -> date:
        """Its last day."""
        return self.year.until - _DAY

    @property
    def told(self) -> Told[FinancialYear]:
        """The year as the document tells of it; of one that is not listed, nothing is stated but its days."""
        if self.listed:
            return Told(self.world, self.year, self.id)
        return Told(self.world, self.year, self.entity.id, "financial_years")

    @cached_property
    def exists(self) -> Truth:
        """Whether it began by the day, for an entity that was there before it ended and still is."""
        begun = self.reached(self.first)
        return begun & self.entity.exists & self.entity.told.day("founded", unstated=TRUE).by(self.last)

    @cached_property
    def is_over(self) -> Truth:
        """Whether it has ended by the day."""
        return self.reached(self.year.until) if self.unsure is None else self._other("over")

    def _other(self, asks: str) -> Truth:
        return FALSE if self.unsure is None else Truth.undecided((self.unsure,), f"{self.id} {asks}")

    def governed_by(self, law: Jurisdiction) -> Truth:
        """Whether this law governs the entity."""
        return self.entity.governed_by(law)

    def has_form(self, forms: frozenset[LegalForm]) -> Truth:
        """Whether the legal form of the entity is one of these."""
        return self.entity.has_form(forms)

    def anchored(self, anchor: Anchor) -> date:
        """The first or last day of the year, the day of filing the accounts, or the day of the view."""
        if anchor is Anchor.FILING:
            known = [moment.when.known for moment in self.filed().moments if moment.when is not None]
            return min((day for day in known if day is not None and self.agenda.come(day)), default=self.on)
        return {Anchor.YEAR_START: self.first, Anchor.YEAR_END: self.last}.get(anchor, self.on)

    @cached_property
    def before(self) -> FinancialYearView | None:
        """The year of the entity that ended the day before this one began; nothing where none is known."""
        return next((year for year in self.entity.financial_years if year.year.until == self.first), None)

    # What was done of it

    def drawn_up(self, kind: FilingKind = FilingKind.ACCOUNTS) -> Deed:
        """That the accounts, or something else, were drawn up (opgemaakt)."""
        return self._done(kind, "drawn_up")

    def adopted(self, kind: FilingKind = FilingKind.ACCOUNTS) -> Deed:
        """That the accounts, or something else, were adopted (vastgesteld)."""
        return self._done(kind, "adopted")

    def presented(self, kind: FilingKind = FilingKind.ACCOUNTS) -> Deed:
        """That the accounts, or something else, were laid before the general meeting: at the latest to be adopted."""
        laid = self._done(kind, "presented")
        adopted = (moment.of.day("adopted") for moment in laid.moments if moment.when is None)
        return attrs.evolve(laid, moments=(*laid.moments, *adopted))

    def filed(self, kind: FilingKind = FilingKind.ACCOUNTS) -> Deed:
        """That the accounts, or something else, were filed or published."""
        return self._done(kind, "filed")

    def _done(self, kind: FilingKind, field: str) -> Deed:
        filings = self.entity.told.items("filings")
        own = [one for one in filings if one.noun.kind_ is kind and self.listed and one.noun.year == self.id]
        missing = filings.missing
        # One that does not say of which year it is may be of this one.
        loose = [one for one in filings if one.noun.kind_ is kind and one.noun.year is None]
        if loose and not own:
            missing = missing or min((one.unknown("year") for one in loose), key=lambda unknown: unknown.key)
        what = f"{kind.value} of {self.id} {field}"
        return Deed(tuple(one.day(field) for one in own), self.unsure or missing, self, what)

    def in_time(self, deed: Deed, last: date) -> tuple[Truth, Truth]:
        """As ``Deed.in_time``; where the days of the year are not certain, neither is what depends on them."""
        if self.unsure is None:
            return deed.in_time(last)
        return self._other(f"in time by {last.isoformat()}"), self._other("due")


def financial_years(entity: EntityView) -> tuple[FinancialYearView, ...]:
    """The financial years of an entity that are judged on a day.

    These are those the document lists, and the one that runs with the two before it, as the articles or else the law
    have them.

    Source: art. 2:10a BW: the calendar year, unless the articles designate another.
    """
    stated = listed(entity.entity.financial_years)
    found = [FinancialYearView(world=entity.world, entity=entity, year=year, listed=True) for year in stated]
    month, first, unsure = _begins(entity)
    founded = None if entity.entity.founded is None else entity.entity.founded.known
    for span in _usual(entity.on, stated, month, first, founded):
        assert span.end is not None
        entity.agenda.note(span.end)
        if not any(year.since <= span.start and span.end <= year.until for year in stated):
            name = f"{entity.id}:{(span.end - _DAY).isoformat()}"
            year = FinancialYear(id=name, since=span.start, until=span.end)
            found.append(FinancialYearView(world=entity.world, entity=entity, year=year, listed=False, unsure=unsure))
    return tuple(sorted(found, key=lambda year: (year.first, year.id)))


def _usual(on: date, stated: Iterable[FinancialYear], month: int, first: int, founded: date | None) -> tuple[Span, ...]:
    spans: list[Span] = []
    day = on
    try:
        for _ in range(_BEFORE + 1):
            span = year_around(day, stated, month=month, first=first, founded=founded)
            spans.append(span)
            day = span.start - _DAY
    except (InvalidSpan, OverflowError):
        pass
    return tuple(spans)


def _begins(entity: EntityView) -> tuple[int, int, Unknown | None]:
    """The month and day on which its financial years begin, and why they may begin on another one."""
    said = entity.clauses(BookYear)
    known: list[Any] = [clause.noun for version in said.versions for clause in version.clauses]
    if said.laid_down.is_false:
        return 1, 1, None
    if said.laid_down.is_true and len({(clause.month, clause.day) for clause in known}) == 1:
        return known[0].month, known[0].day, None
    return 1, 1, attrs.evolve(said.otherwise, states=())
