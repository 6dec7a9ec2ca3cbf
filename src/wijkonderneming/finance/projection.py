"""What a projection says: cash a month for each legal entity, and from which lines it comes."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date
from fractions import Fraction

import attrs

from wijkonderneming.model.schedule import Nature, Strand
from wijkonderneming.model.trust import Trust
from wijkonderneming.values.amount import Amount
from wijkonderneming.values.base import Frozen
from wijkonderneming.values.money import Currency
from wijkonderneming.values.span import Span
from wijkonderneming.values.unknown import Unknown

__all__ = ["EntityProjection", "Line", "Movement", "OfferTotals", "Projection", "Shortfall", "Year"]

Ends = tuple[int | None, int | None]
_NOTHING: Ends = (0, 0)


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Line(Frozen):
    """One purpose of one income, cost, instrument or right.

    Attributes:
        id: id of the object the money moves for.
        entity: id of the entity whose cash it is.
        strand: its dated cents.
        sources: ids of the sources that say something of it.
    """

    id: str
    entity: str
    strand: Strand
    sources: tuple[str, ...]

    @property
    def purpose(self) -> str:
        """What the money is for."""
        return self.strand.purpose

    @property
    def nature(self) -> Nature:
        """What sort of movement it is."""
        return self.strand.nature

    @property
    def computed(self) -> bool:
        """Whether it could be computed at all."""
        return self.strand.computed

    def within(self, start: date, end: date) -> Ends:
        """What it moves from ``start`` up to but not including ``end``, at least and at most, in cents."""
        first, last = bisect_left(self.strand.days, start), bisect_left(self.strand.days, end)
        if first == last:
            return _NOTHING
        low = _sum(self.strand.low[first:last])
        high = low if self.strand.high is self.strand.low else _sum(self.strand.high[first:last])
        return (low, high) if low is None or high is None or low <= high else (high, low)


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Movement(Frozen):
    """One dated amount of one line.

    Attributes:
        day: the day.
        line: id of the object the money moves for.
        purpose: what it is for.
        amount: positive where the entity receives.
        sources: ids of the sources that say something of it.
    """

    day: date
    line: str
    purpose: str
    amount: Amount
    sources: tuple[str, ...]


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Shortfall(Frozen):
    """Cash below nothing at the end of a day.

    Attributes:
        day: the first such day.
        certain: whether it is so whatever the unknown amounts are; never where a line could not be computed.
        cash: the cash at the end of that day.
    """

    day: date
    certain: bool
    cash: Amount


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Year(Frozen):
    """The totals of a calendar year, or of the part of it inside the span.

    Attributes:
        year: the calendar year.
        received: all receipts.
        paid: all payments, as a positive amount.
        by_nature: what each nature moved, in and out together; those that moved nothing are left out.
        closing: the cash at the end; nothing when no balance is stated.
        own_income_share: earned income as a part of earned income and gifts and grants, at least and at most;
            nothing when there is neither.
    """

    year: int
    received: Amount
    paid: Amount
    by_nature: tuple[tuple[Nature, Amount], ...]
    closing: Amount | None
    own_income_share: tuple[Fraction, Fraction] | None


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

    Attributes:
        id: id of the entity.
        currency: its currency.
        span: the days, half-open, with an end.
        opening: the cash at the start of the span; nothing when no balance is stated on or before it.
        lines: everything that moves its cash, in the order of the document.
    """

    id: str
    currency: Currency
    span: Span
    opening: Amount | None
    lines: tuple[Line, ...]

    @property
    def uncomputed(self) -> tuple[Line, ...]:
        """The lines that could not be computed, and are in no total."""
        return tuple(line for line in self.lines if not line.computed)

    @property
    def unknowns(self) -> tuple[Unknown, ...]:
        """Everything that keeps the totals from being exact or complete."""
        found = [u for line in self.lines for u in line.strand.unknowns]
        if self.opening is None:
            found.append(Unknown(about=self.id, field="balances", states=()))
        else:
            found.extend(self.opening.unknowns)
        return tuple(dict.fromkeys(found))

    @property
    def months(self) -> tuple[date, ...]:
        """The first day of every calendar month the span has a day of."""
        return self.span.months()

    def amount(self, ends: Ends) -> Amount:
        """Cents at least and at most, as an amount with the unknowns that explain it."""
        low, high = ends
        why = self.unknowns if low != high or low is None else ()
        return Amount(
            unit=self.currency.value,
            low=None if low is None else Fraction(low),
            high=None if high is None else Fraction(high),
            unknowns=why,
        )

    def net(self) -> tuple[Amount, ...]:
        """What moves in each month, receipts less payments."""
        return tuple(self.amount(self._moved(a, b)) for a, b in self._cuts())

    def cash(self) -> tuple[Amount, ...] | None:
        """The cash at the end of each month; nothing when no balance is stated."""
        if self.opening is None:
            return None
        low, high = _ends(self.opening)
        found = []
        for first, last in self._cuts():
            low, high = _plus(low, self._path(first, last, 0)), _plus(high, self._path(first, last, 1))
            found.append(self.amount((low, high)))
        return tuple(found)

    def _cuts(self) -> list[tuple[date, date]]:
        """The months, the first and the last cut off by the span."""
        end = self.span.end or date.max
        starts = [max(month, self.span.start) for month in self.months]
        return list(zip(starts, [*starts[1:], end], strict=True))

    def _moved(self, start: date, end: date) -> Ends:
        return _add(line.within(start, end) for line in self.lines)

    def _path(self, start: date, end: date, which: int) -> int | None:
        total = 0
        for line in self.lines:
            strand = line.strand
            first, last = bisect_left(strand.days, start), bisect_left(strand.days, end)
            part = _sum((strand.high if which else strand.low)[first:last])
            if part is None:
                return None
            total += part
        return total

    def movements(self, start: date, end: date) -> tuple[Movement, ...]:
        """Every dated amount from ``start`` up to but not including ``end``, by day and then by line."""
        found = []
        for line in self.lines:
            strand = line.strand
            for at in range(bisect_left(strand.days, start), bisect_left(strand.days, end)):
                low, high = strand.low[at], strand.high[at]
                ends = (low, high) if low is None or high is None or low <= high else (high, low)
                amount = self.amount(ends) if ends[0] == ends[1] else self._explained(ends, strand.unknowns)
                found.append(
                    Movement(
                        day=strand.days[at], line=line.id, purpose=line.purpose, amount=amount, sources=line.sources
                    )
                )
        return tuple(sorted(found, key=lambda movement: movement.day))

    def _explained(self, ends: Ends, unknowns: tuple[Unknown, ...]) -> Amount:
        return attrs.evolve(self.amount(ends), unknowns=unknowns or self.unknowns)

    @property
    def years(self) -> tuple[Year, ...]:
        """The totals of each calendar year."""
        cash = self.cash()
        found = []
        by_year: dict[int, list[int]] = {}
        for i, month in enumerate(self.months):
            by_year.setdefault(month.year, []).append(i)
        cuts = self._cuts()
        for year, indexes in by_year.items():
            start, end = cuts[indexes[0]][0], cuts[indexes[-1]][1]
            found.append(self._year(year, start, end, None if cash is None else cash[indexes[-1]]))
        return tuple(found)

    def _year(self, year: int, start: date, end: date, closing: Amount | None) -> Year:
        moved = [(line, line.within(start, end)) for line in self.lines]
        natures = []
        for nature in Nature:
            ends = _add(moves for line, moves in moved if line.nature is nature)
            if ends != _NOTHING:
                natures.append((nature, self.amount(ends)))
        received = _add(_received(moves) for _, moves in moved)
        paid = _add(_received(_negative(moves)) for _, moves in moved)
        return Year(
            year=year,
            received=self.amount(received),
            paid=self.amount(paid),
            by_nature=tuple(natures),
            closing=closing,
            own_income_share=own_income_share(moved),
        )

    @property
    def own_income_share(self) -> tuple[Fraction, Fraction] | None:
        """Earned income as a part of earned income and gifts and grants over the whole span, at least and at most."""
        end = self.span.end or date.max
        return own_income_share([(line, line.within(self.span.start, end)) for line in self.lines])

    @property
    def first_shortfall(self) -> Shortfall | None:
        """The first day on which the cash is, or may be, below nothing at the end of the day.

        Nothing when there is none among the lines that could be computed, and when no balance is stated.
        """
        for day, low, high in self._daily():
            if low is None or low < 0:
                certain = high is not None and high < 0 and not self.uncomputed
                return Shortfall(day=day, certain=certain, cash=self.amount((low, high)))
        return None

    @property
    def first_certain_shortfall(self) -> Shortfall | None:
        """The first day on which the cash is below nothing whatever the unknown amounts are.

        Nothing where a line could not be computed: it might bring money.
        """
        if not self.uncomputed:
            for day, low, high in self._daily():
                if high is not None and high < 0:
                    return Shortfall(day=day, certain=True, cash=self.amount((low, high)))
        return None

    def _daily(self) -> Iterator[tuple[date, int | None, int | None]]:
        """The cash at the end of each day on which something moves, and of the first day."""
        if self.opening is None:
            return
        gains: dict[date, list[int | None]] = {self.span.start: [0, 0]}
        for line in self.lines:
            for day, low, high in zip(line.strand.days, line.strand.low, line.strand.high, strict=True):
                ends = gains.setdefault(day, [0, 0])
                ends[0], ends[1] = _plus(ends[0], low), _plus(ends[1], high)
        least, most = _ends(self.opening)
        for day in sorted(gains):
            least, most = _plus(least, gains[day][0]), _plus(most, gains[day][1])
            yield day, least, most

    def __repr__(self) -> str:
        return f"EntityProjection({self.id!r}, {self.span}, {len(self.lines)} lines)"


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Projection(Frozen):
    """The cash of every legal entity of a trust over a span.

    Attributes:
        trust: the trust.
        span: the days, half-open, with an end.
        entities: one projection for each entity that has a line or a balance.
        offers: what each public offer raised and pays back.
    """

    trust: Trust
    span: Span
    entities: tuple[EntityProjection, ...]
    offers: tuple[OfferTotals, ...] = ()

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


def own_income_share(moved: list[tuple[Line, Ends]]) -> tuple[Fraction, Fraction] | None:
    """Earned income over earned income plus gifts and grants; nothing when it is not known or there is neither."""
    earned = _add(moves for line, moves in moved if line.nature is Nature.EARNED)
    given = _add(moves for line, moves in moved if line.nature is Nature.GIVEN)
    if None in earned or None in given or any(not line.computed and _is_income(line) for line, _ in moved):
        return None
    low, high = (Fraction(end or 0) for end in earned)
    least, most = (Fraction(end or 0) for end in given)
    if low + most == 0 or high + least == 0:
        return None
    return low / (low + most), high / (high + least)


def _is_income(line: Line) -> bool:
    return line.nature in {Nature.EARNED, Nature.GIVEN}


def _ends(amount: Amount) -> Ends:
    return (None if amount.low is None else int(amount.low), None if amount.high is None else int(amount.high))


def _plus(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else one + other


def _sum(parts: tuple[int | None, ...]) -> int | None:
    return None if None in parts else sum(part for part in parts if part is not None)


def _add(ends: Iterator[Ends] | list[Ends]) -> Ends:
    low: int | None = 0
    high: int | None = 0
    for least, most in ends:
        low, high = _plus(low, least), _plus(high, most)
    return low, high


def _negative(ends: Ends) -> Ends:
    low, high = ends
    return (None if high is None else -high, None if low is None else -low)


def _received(ends: Ends) -> Ends:
    """What of a movement is a receipt."""
    low, high = ends
    return (0 if low is None else max(low, 0), None if high is None else max(high, 0))
