"""Project the cash of a trust over a span, exact to the cent."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from fractions import Fraction

from wijkonderneming.finance.given import given_of, raised
from wijkonderneming.finance.projection import EntityProjection, Line, OfferTotals, Projection
from wijkonderneming.model.capital import Bond, Offer
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.noun import listed
from wijkonderneming.model.schedule import Given
from wijkonderneming.model.trust import Trust
from wijkonderneming.values.amount import Amount
from wijkonderneming.values.money import Currency, Money
from wijkonderneming.values.span import InvalidSpan, Span

__all__ = ["project"]


def project(trust: Trust, *, span: Span, progress: Callable[[int, int], None] | None = None) -> Projection:
    """The monthly cash of each legal entity of a trust, from its last stated balance on.

    Amounts that are not stated carry the bounds that claims give; what cannot be computed is listed and never taken
    for nothing.

    Args:
        trust: the trust.
        span: the days, half-open; it has an end.
        progress: called with the number of lines done and the number in all.

    Raises:
        InvalidSpan: when the span has no end.
    """
    if span.end is None:
        raise InvalidSpan("open", expected="a span with an end")
    given = given_of(trust)
    openings = {entity.id: _last_balance(entity, span.start) for entity in listed(trust.entities)}
    sources = _sources(trust)
    lines: dict[str, list[Line]] = {}
    before: dict[str, list[Line]] = {}
    items = list(trust.lines())
    for number, (_, item) in enumerate(items, start=1):
        entity = item.pays
        if entity in openings:
            for strand in item.schedule(span, given):
                lines.setdefault(entity, []).append(
                    Line(id=item.id, entity=entity, strand=strand, sources=sources.get(item.id, ()))
                )
            balance = openings[entity]
            if balance is not None and balance[0] < span.start:
                for strand in item.schedule(Span(balance[0], span.start), given):
                    before.setdefault(entity, []).append(Line(id=item.id, entity=entity, strand=strand, sources=()))
        if progress is not None:
            progress(number, len(items))
    found = tuple(
        _entity(entity, span, openings[entity.id], lines.get(entity.id, []), before.get(entity.id, []))
        for entity in listed(trust.entities)
        if lines.get(entity.id) or openings[entity.id] is not None
    )
    offers = tuple(totals for offer in listed(trust.offers) if (totals := _offer(trust, offer, given)) is not None)
    return Projection(trust=trust, span=span, entities=found, offers=offers)


def _last_balance(entity: Entity, start: date) -> tuple[date, Money] | None:
    """The last balance stated on or before a day."""
    stated = [(balance.on, balance.cash) for balance in listed(entity.balances) if balance.on <= start]
    return max(stated, key=lambda balance: balance[0], default=None)


def _sources(trust: Trust) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for claim in listed(trust.claims):
        found.setdefault(claim.about, {})[claim.source] = None
    return {about: tuple(sources) for about, sources in found.items()}


def _entity(
    entity: Entity, span: Span, balance: tuple[date, Money] | None, lines: list[Line], before: list[Line]
) -> EntityProjection:
    currency = next(
        (line.strand.currency for line in lines if line.strand.currency is not None),
        balance[1].currency if balance is not None else Currency.EUR,
    )
    made = EntityProjection(
        id=entity.id,
        currency=currency,
        span=span,
        opening=None if balance is None else Amount.of(balance[1]),
        lines=tuple(lines),
    )
    if balance is None or balance[0] == span.start:
        return made
    brought = EntityProjection(
        id=entity.id,
        currency=currency,
        span=Span(balance[0], span.start),
        opening=Amount.of(balance[1]),
        lines=tuple(before),
    )
    cash = brought.cash()
    return EntityProjection(
        id=entity.id,
        currency=currency,
        span=span,
        opening=cash[-1] if cash else made.opening,
        lines=made.lines,
    )


def _offer(trust: Trust, offer: Offer, given: Given) -> OfferTotals | None:
    """What an offer raised and, where it is bonds of one denomination with all terms stated, what it pays back."""
    total = raised(trust, offer, given)
    if total is None:
        return None
    items = [trust.by_id[name] for name in offer.instruments]
    bonds = [item for item in items if isinstance(item, Bond)]
    denominations = {bond.denomination for bond in bonds}
    one = denominations.pop() if len(denominations) == 1 else None
    if one is None or len(bonds) != len(items):
        return OfferTotals(id=offer.id, raised=total, number=None, pays_back=None)
    low = -(-(total.low or Fraction(0)) // one.cents)
    high = None if total.high is None else total.high // one.cents
    number = (int(low), None if high is None else int(high))
    interests = [bond.interest_of_one() for bond in bonds]
    if None in interests:
        return OfferTotals(id=offer.id, raised=total, number=number, pays_back=None)
    each = [one.cents + interest.cents for interest in interests if interest is not None]
    back = Amount(
        unit=total.unit,
        low=Fraction(number[0] * min(each)),
        high=None if number[1] is None else Fraction(number[1] * max(each)),
        unknowns=total.unknowns or (() if len(set(each)) == 1 else bonds[0].sold(given)[2]),
    )
    return OfferTotals(id=offer.id, raised=total, number=number, pays_back=back)
