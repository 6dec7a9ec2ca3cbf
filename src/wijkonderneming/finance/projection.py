"""What a projection says: cash a month for each legal entity, and from which lines it comes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from itertools import accumulate
from operator import attrgetter
from typing import Any

import attrs

from wijkonderneming.finance.ahead import CashAhead
from wijkonderneming.finance.totals import (
    NOTHING,
    Line,
    Movement,
    Shortfall,
    Stated,
    Year,
    add,
    amount_of,
    between,
    by_month,
    ends_of,
    months_of,
    own_income_share,
    total,
)
from wijkonderneming.model.evidence import Quality
from wijkonderneming.model.schedule import Ends, Nature, maybe, plus
from wijkonderneming.model.trust import Trust
from wijkonderneming.values.amount import Amount
from wijkonderneming.values.base import Frozen
from wijkonderneming.values.money import Currency, Money
from wijkonderneming.values.span import Span
from wijkonderneming.values.unknown import Unknown

__all__ = [
    "Changed",
    "EntityProjection",
    "OfferTotals",
    "Projection",
    "RivalProjection",
]


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class OfferTotals(Frozen):
    """What a public offer raised and pays back, over all its instruments and whatever the span.

    Attributes:
        id: id of the offer.
        raised: what it brought in.
        number: how many units at least and at most, where all its instruments have one denomination.
        pays_back: principal and interest of all of it; nothing where the terms are not all stated.
    """

    id: str
    raised: Amount
    number: tuple[int, int | None] | None
    pays_back: Amount | None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class EntityProjection(Frozen):
    """The cash of one legal entity. Entities do not share a purse.

    The cash starts from the last balance stated on or before the first day of the span, else it is taken back from
    the first one stated inside it. Every other balance inside the span is set beside the projection and changes
    nothing.

    Attributes:
        id: id of the entity.
        currency: its currency.
        span: the days, half-open, with an end.
        balances: the balances from which the cash can start or with which it can be compared, by day.
        lines: everything that moves its cash, in the order of the document: in the span, and before it from the
            balance on.
        unlisted: the lists of the trust that are not stated or may miss items; what they hold is in no total.
    """

    id: str
    currency: Currency
    span: Span
    balances: tuple[tuple[date, Money], ...]
    lines: tuple[Line, ...]
    unlisted: tuple[Unknown, ...] = ()

    @property
    def start(self) -> tuple[date, Money] | None:
        """The balance the cash starts from, with its day; nothing when none is stated."""
        before = [balance for balance in self.balances if balance[0] <= self.span.start]
        return (before[-1] if before else self.balances[0]) if self.balances else None

    @property
    def opening(self) -> Amount | None:
        """The cash at the start of the span; nothing when no balance is stated."""
        return self.cash_at(self.span.start)

    @property
    def comparisons(self) -> tuple[Stated, ...]:
        """The balances stated inside the span or on the day it ends, from which the cash does not start."""
        return tuple(
            Stated(on=on, stated=stated, projected=projected)
            for on, stated in self.balances
            if (on, stated) != self.start and (projected := self.cash_at(on)) is not None
        )

    @property
    def uncomputed(self) -> tuple[Line, ...]:
        """The lines that could not be computed, and are in no total."""
        return tuple(line for line in self.lines if not line.computed)

    @property
    def unknowns(self) -> tuple[Unknown, ...]:
        """Everything that keeps the totals from being exact or complete."""
        found = [unknown for line in self.lines for unknown in line.strand.unknowns]
        if not self.balances:
            found.append(Unknown(about=self.id, field="balances", states=()))
        return tuple(dict.fromkeys((*found, *self.unlisted)))

    @property
    def months(self) -> tuple[date, ...]:
        """The first day of every calendar month the span has a day of."""
        return self.span.months()

    def net(self) -> tuple[Amount, ...]:
        """What moves in each month, receipts less payments."""
        return tuple(self._moved(first, last) for first, last in self._cuts())

    def closings(self) -> tuple[Ends, ...] | None:
        """The cash at the end of each month at least and at most, in cents; nothing when no balance is stated."""
        start = self.start
        if start is None:
            return None
        if start[0] > self.span.start or not all(line.strand.exact for line in self.lines):
            return tuple(ends_of(cash) for _, end in self._cuts() if (cash := self.cash_at(end)) is not None)
        closings = list(accumulate(by_month(self.lines, start[0], self.span), initial=start[1].cents))[1:]
        return tuple(zip(closings, closings, strict=True))

    def cash(self) -> tuple[Amount, ...] | None:
        """The cash at the end of each month; nothing when no balance is stated."""
        closings, start = self.closings(), self.start
        if closings is None or start is None:
            return None
        return tuple(
            self._explained(ends, *sorted((start[0], last)))
            for ends, (_, last) in zip(closings, self._cuts(), strict=True)
        )

    def moved(self) -> Amount:
        """What moves over the whole span, receipts less payments."""
        return self._moved(self.span.start, self.span.end or date.max)

    @property
    def closing(self) -> Amount | None:
        """The cash at the end of the span; nothing when no balance is stated."""
        return self.cash_at(self.span.end or date.max)

    def _cuts(self) -> tuple[tuple[date, date], ...]:
        """The months, the first and the last cut off by the span."""
        return months_of(self.span)

    def _moved(self, start: date, end: date) -> Amount:
        """What moves from ``start`` up to but not including ``end``."""
        return self._explained(total(self.lines, start, end), start, end)

    def _explained(self, ends: Ends, start: date, end: date) -> Amount:
        if ends[0] is not None and ends[0] == ends[1]:
            return amount_of(self.currency, ends)
        return amount_of(self.currency, ends, (why for line in self.lines for why in between(line, start, end)))

    def cash_at(self, day: date) -> Amount | None:
        """The cash at the start of a day."""
        if self.start is None:
            return None
        known, balance = self.start
        first, last = min(known, day), max(known, day)
        low, high = total(self.lines, first, last)
        if day < known:
            low, high = None if high is None else -high, None if low is None else -low
        return self._explained((plus(balance.cents, low), plus(balance.cents, high)), first, last)

    def movements(self, start: date, end: date) -> tuple[Movement, ...]:
        """Every dated amount that can fall from ``start`` up to but not including ``end``, by day and then by line."""
        found = [
            Movement(
                day=first,
                latest=last,
                line=line.id,
                purpose=line.purpose,
                amount=amount_of(self.currency, (low, high), between(line, first, date.max)),
                sources=line.sources,
            )
            for line in self.lines
            for first, last, low, high in line.strand.flows()
            if first < end and last >= start
        ]
        return tuple(sorted(found, key=attrgetter("day")))

    @property
    def years(self) -> tuple[Year, ...]:
        """The totals of each calendar year."""
        cuts = self._cuts()
        years: dict[int, list[date]] = {}
        for month, (_, last) in zip(self.months, cuts, strict=True):
            years.setdefault(month.year, []).append(last)
        starts = [self.span.start, *(ends[-1] for ends in years.values())]
        return tuple(
            self._year(year, start, ends[-1]) for (year, ends), start in zip(years.items(), starts[:-1], strict=True)
        )

    def _year(self, year: int, start: date, end: date) -> Year:
        moved = [(line.nature, line.within(start, end)) for line in self.lines]
        received = paid = NOTHING
        natures: dict[Nature, Ends] = {}
        for nature, (low, high) in moved:
            received = add(received, (max(low or 0, 0), None if high is None else max(high, 0)))
            paid = add(paid, (max(-(high or 0), 0), None if low is None else max(-low, 0)))
            natures[nature] = add(natures.get(nature, NOTHING), (low, high))
        return Year(
            year=year,
            received=self._explained(received, start, end),
            paid=self._explained(paid, start, end),
            by_nature=tuple(
                (nature, self._explained(natures[nature], start, end))
                for nature in Nature
                if natures.get(nature, NOTHING) != NOTHING
            ),
            closing=self.cash_at(end),
            own_income_share=own_income_share(self.lines, start, end, self._open_lists),
        )

    @property
    def _open_lists(self) -> set[str]:
        return {unknown.field for unknown in self.unlisted}

    @property
    def own_income_share(self) -> tuple[Fraction, Fraction] | None:
        """Earned income as a part of earned income and gifts and grants over the whole span, at least and at most."""
        return own_income_share(self.lines, self.span.start, self.span.end or date.max, self._open_lists)

    @property
    def first_shortfall(self) -> Shortfall | None:
        """The first day on which the cash is, or may be, below nothing at the end of the day.

        Nothing when there is none among the lines that could be computed, and when no balance is stated.
        """
        for day, low, high in self._daily():
            if low is None or low < 0:
                return self._shortfall(day, low, high)
        return None

    @property
    def first_certain_shortfall(self) -> Shortfall | None:
        """The first day on which the cash is below nothing whatever the unknown amounts are.

        Nothing where a line could not be computed or a list may miss items: they might bring money.
        """
        for day, low, high in self._daily():
            if high is not None and high < 0:
                found = self._shortfall(day, low, high)
                return found if found.certain else None
        return None

    def _shortfall(self, day: date, low: int | None, high: int | None) -> Shortfall:
        more = self.uncomputed or self._open_lists & {"income", "capital", "rights"}
        certain = high is not None and high < 0 and not more
        start = self.start
        assert start is not None
        first, last = sorted((start[0], day))
        return Shortfall(day=day, certain=certain, cash=self._explained((low, high), first, _next(last)))

    def _daily(self) -> Iterator[tuple[date, int | None, int | None]]:
        """The cash at the end of each day of the span on which it may change, and of the first day."""
        start = self.start
        if start is None:
            return
        begin = min(start[0], self.span.start)
        known = self.cash_at(begin)
        assert known is not None
        gains: dict[date, Ends] = {self.span.start: NOTHING}

        def gain(day: date, low: int | None, high: int | None) -> None:
            gains[day] = add(gains.get(day, NOTHING), (low, high))

        for line in self.lines:
            for first, last, low, high in line.strand.flows():
                if first >= begin and first == last:
                    gain(first, low, high)
                elif last >= begin:
                    least, most = maybe(low, high)
                    gain(max(first, begin), least, most)
                    if first >= begin and last < date.max:
                        gain(last, None if low is None else max(low, 0), None if high is None else min(high, 0))
        least, most = ends_of(known)
        for day in sorted(gains):
            least, most = plus(least, gains[day][0]), plus(most, gains[day][1])
            if day in self.span:
                yield day, least, most

    def __repr__(self) -> str:
        return f"EntityProjection({self.id!r}, {self.span}, {len(self.lines)} lines)"


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Changed(Frozen):
    """One figure that a rival value changes.

    Attributes:
        about: id of the entity or offer.
        figure: ``net`` over the span, ``closing`` cash, the day of the ``first_shortfall``, or what an offer
            ``raised`` or ``pays_back``.
        own: the figure in this projection.
        rival: the figure by the rival value.
    """

    about: str
    figure: str
    own: Amount | date | None
    rival: Amount | date | None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class RivalProjection(Frozen):
    """What a projection would be if another source were right about one field.

    Attributes:
        about: id of the object sources differ about.
        field: the field.
        value: what the rival sources say.
        quality: how exactly they say it.
        sources: their ids.
        projection: the projection by them.
        changed: what differs from the projection in use.
    """

    about: str
    field: str
    value: Any
    quality: Quality
    sources: tuple[str, ...]
    projection: Projection
    changed: tuple[Changed, ...]


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Projection(CashAhead):
    """The cash of every legal entity of a trust over a span.

    Attributes:
        trust: the trust.
        span: the days, half-open, with an end.
        entities: one projection for each entity that has a line or a balance.
        offers: what each public offer raised and pays back.
        doubled: ids of two lines that move the same money on the same days between the same two entities: perhaps
            one movement that is stated twice.
        rivals: what each value that competes with one in use would change; those that change nothing are left out.
    """

    trust: Trust
    span: Span
    entities: tuple[EntityProjection, ...]
    offers: tuple[OfferTotals, ...] = ()
    doubled: tuple[tuple[str, str], ...] = ()
    rivals: tuple[RivalProjection, ...] = ()

    def entity(self, name: str) -> EntityProjection:
        """The projection of one entity.

        Raises:
            KeyError: when it has no line and no balance.
        """
        for entity in self.entities:
            if entity.id == name:
                return entity
        raise KeyError(name)

    @property
    def first_shortfall(self) -> Shortfall | None:
        """The earliest of the entities' first shortfalls."""
        found = [s for entity in self.entities if (s := entity.first_shortfall) is not None]
        return min(found, key=lambda s: s.day, default=None)

    @property
    def years(self) -> tuple[tuple[str, Year], ...]:
        """The yearly totals of each entity, with its id."""
        return tuple((entity.id, year) for entity in self.entities for year in entity.years)

    def __repr__(self) -> str:
        return f"Projection({self.trust.id!r}, {self.span}, {len(self.entities)} entities)"


def _next(day: date) -> date:
    return date.fromordinal(day.toordinal() + 1) if day < date.max else day
