"""Project the cash of a trust over a span, exact to the cent."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import combinations

from wijkonderneming.finance.given import given_of
from wijkonderneming.finance.projection import EntityProjection, OfferTotals, Projection
from wijkonderneming.finance.rivals import rivals_of
from wijkonderneming.finance.totals import Line, add, amount_of, ends_of
from wijkonderneming.model.capital import Instrument
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.noun import listed
from wijkonderneming.model.offers import Offer
from wijkonderneming.model.schedule import Ends, Given, missing
from wijkonderneming.model.trust import Trust
from wijkonderneming.values.money import Currency, Money
from wijkonderneming.values.span import InvalidSpan, Span
from wijkonderneming.values.unknown import Unknown, UnknownKind

__all__ = ["project", "unlisted"]


def project(trust: Trust, *, span: Span, progress: Callable[[int, int], None] | None = None) -> Projection:
    """The monthly cash of each legal entity of a trust, from its last stated balance on.

    Amounts that are not stated carry the bounds that claims give; what cannot be computed is listed and never taken
    for nothing. Where another entity of the trust stands on the other side of a line, its cash moves the other way.
    Where sources compete with the value in use, the projection says what each of them would change.

    Args:
        trust: the trust.
        span: the days, half-open; it has an end.
        progress: called with the number of lines done and the number in all.

    Raises:
        InvalidSpan: when the span has no end.
    """
    if span.end is None:
        raise InvalidSpan("open", expected="a span with an end")
    made = _projected(trust, span, given_of(trust), progress)
    return rivals_of(made, lambda other, given: _projected(other, span, given, None))


def _projected(trust: Trust, span: Span, given: Given, progress: Callable[[int, int], None] | None) -> Projection:
    entities = {entity.id: entity for entity in listed(trust.entities)}
    balances = {name: _balances(entity, span) for name, entity in entities.items()}
    lines: dict[str, list[Line]] = {name: [] for name in entities}
    items = list(trust.lines())
    sources = _sources(trust)
    window = Span(min([span.start, *(stated[0][0] for stated in balances.values() if stated)]), span.end)
    for number, (_, item) in enumerate(items, start=1):
        for strand in item.schedule(window, given):
            pays, partner = item.pays, item.partner if strand.to is None else strand.to or None
            sides = [(pays, partner, False)] if pays in entities else []
            if partner is not None and partner in entities:
                sides.append((partner, pays, True))
            said = sources.get(item.id, ())
            if strand.unknowns:
                more = (source for unknown in strand.unknowns for source in sources.get(unknown.about, ()))
                said = tuple(dict.fromkeys((*said, *more)))
            for entity, other, mirrored in sides:
                seen = strand.mirrored() if mirrored else strand
                inside = other if other in entities else None
                lines[entity].append(Line(id=item.id, entity=entity, partner=inside, strand=seen, sources=said))
        if progress is not None:
            progress(number, len(items))
    missing_lists = tuple(unlisted(trust))
    found = tuple(
        EntityProjection(
            id=name,
            currency=_currency(lines[name], balances[name]),
            span=span,
            balances=balances[name],
            lines=tuple(lines[name]),
            unlisted=missing_lists,
        )
        for name in entities
        if lines[name] or balances[name]
    )
    offers = tuple(totals for offer in listed(trust.offers) if (totals := _offer(trust, offer, given)) is not None)
    doubled = tuple(dict.fromkeys(pair for name in entities for pair in _doubled(lines[name])))
    return Projection(trust=trust, span=span, entities=found, offers=offers, doubled=doubled)


def _balances(entity: Entity, span: Span) -> tuple[tuple[date, Money], ...]:
    """The last balance stated on or before the first day of a span, and those stated inside it or as it ends."""
    stated = sorted(((b.on, b.cash) for b in listed(entity.balances)), key=lambda balance: balance[0])
    before = [balance for balance in stated if balance[0] <= span.start]
    inside = [balance for balance in stated if span.start < balance[0] and (span.end is None or balance[0] <= span.end)]
    return (*before[-1:], *inside)


def _currency(lines: Iterable[Line], balances: tuple[tuple[date, Money], ...]) -> Currency:
    found = [balance[1].currency for balance in balances]
    found += [line.strand.currency for line in lines if line.strand.currency is not None]
    return found[0] if found else Currency.EUR


def _sources(trust: Trust) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for claim in listed(trust.claims):
        found.setdefault(claim.about, {})[claim.source] = None
    return {about: tuple(sources) for about, sources in found.items()}


def unlisted(trust: Trust) -> Iterator[Unknown]:
    """The lists of what moves money that are not stated, or may miss items."""
    for family in ("capital", "income", "costs", "rights"):
        if getattr(trust, family) is None:
            yield Unknown(about=trust.id, field=family, states=())
        elif trust.has_gap(trust.id, family):
            yield Unknown(about=trust.id, field=family, kind=UnknownKind.GAP, states=())


def _doubled(lines: list[Line]) -> Iterator[tuple[str, str]]:
    """Pairs of lines between two entities that move the same money on the same days."""
    between = [line for line in lines if line.partner is not None and line.strand.days]
    for one, other in combinations(between, 2):
        same = one.partner == other.partner and one.id != other.id
        if same and all(getattr(one.strand, f) == getattr(other.strand, f) for f in ("days", "latest", "low", "high")):
            yield one.id, other.id


def _offer(trust: Trust, offer: Offer, given: Given) -> OfferTotals | None:
    """What an offer raised and, where all of it is pieces of one price with all terms stated, what it pays back."""
    total = given.amount(offer, "raised")
    if total is None:
        return None
    items = [trust.get(name, Instrument) for name in offer.instruments]
    prices = {item.piece for item in items}
    one = prices.pop() if len(prices) == 1 else None
    least, most = ends_of(total)
    low, high = 0, None
    if one is not None and one.cents:
        low, high = -(-(least or 0) // one.cents), None if most is None else most // one.cents
    if one is None or not one.cents or (high is not None and high < low):  # or it does not come out in whole pieces
        return OfferTotals(id=offer.id, raised=total, number=None, pays_back=None)
    backs, whole = _backs(items, (low, high), given)
    if backs is None:
        return OfferTotals(id=offer.id, raised=total, number=(low, high), pays_back=None)
    counted = () if backs[0] == backs[1] else whole
    back = amount_of(Currency(total.unit), backs, (*total.unknowns, *counted))
    return OfferTotals(id=offer.id, raised=total, number=(low, high), pays_back=back)


def _backs(items: Iterable[Instrument], number: Ends, given: Given) -> tuple[Ends | None, tuple[Unknown, ...]]:
    """What so many pieces of instruments pay back together, at least and at most, and why that is not exact.

    Both what all pieces pay, whichever they are of, and what the pieces known of each instrument pay bound it.
    """
    ends: list[Ends] = []
    sums: Ends = (0, 0)
    why: list[Unknown] = []
    for item in items:
        piece, all_of_it = item.back_of_piece(), item.back(given)
        if piece is None or all_of_it is None:
            return None, ()
        ends.append(piece)
        sums = add(sums, all_of_it)
        brought = given.amount(item, item.brings)
        why += missing(item, item.brings) if brought is None else brought.unknowns
    dearest = None if any(high is None for _, high in ends) else max(high or 0 for _, high in ends)
    by_piece: Ends = (
        (number[0] or 0) * min(low or 0 for low, _ in ends),
        None if number[1] is None or dearest is None else number[1] * dearest,
    )
    least = max(by_piece[0] or 0, sums[0] or 0)
    most = min((high for high in (by_piece[1], sums[1]) if high is not None), default=None)
    # Where what it raised and what its instruments brought contradict each other, what it raised is followed.
    return (by_piece if most is not None and most < least else (least, most)), tuple(why)
