"""What claims and offers say of amounts that no field states: bounds, for the kinds that ask."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fractions import Fraction
from typing import TypeVar

from wijkonderneming.model.capital import Bond, Instrument, Loan, Offer
from wijkonderneming.model.evidence import Claim, Quality
from wijkonderneming.model.noun import listed
from wijkonderneming.model.schedule import Given
from wijkonderneming.model.trust import Trust
from wijkonderneming.values.amount import Amount
from wijkonderneming.values.money import Currency, Money
from wijkonderneming.values.unknown import Unknown, UnknownKind

__all__ = ["claimed_bounds", "given_of", "raised"]

T = TypeVar("T", Money, int)


def claimed_bounds(claims: Iterable[Claim], next_: Callable[[T, int], T]) -> tuple[T | None, T | None] | None:
    """The least and the greatest value that one of the claims allows, both inclusive; nothing without claims.

    "About" bounds nothing. A bound that one of the sources does not give is no bound.

    Args:
        claims: what sources say of one field.
        next_: the value one step up or down: a cent, or one.
    """
    ends: list[tuple[T | None, T | None]] = []
    for claim in claims:
        value = claim.value
        match claim.quality:
            case Quality.EXACT:
                ends.append((value, value))
            case Quality.MORE_THAN:
                ends.append((next_(value, 1), None))
            case Quality.UP_TO:
                ends.append((None, value))
            case Quality.LESS_THAN:
                ends.append((None, next_(value, -1)))
            case Quality.ABOUT:
                ends.append((None, None))
    if not ends:
        return None
    lows = [low for low, _ in ends if low is not None]
    highs = [high for _, high in ends if high is not None]
    return (min(lows) if len(lows) == len(ends) else None, max(highs) if len(highs) == len(ends) else None)


def _cent(amount: Money, step: int) -> Money:
    return Money.from_cents(amount.cents + step, amount.currency)


def _one(number: int, step: int) -> int:
    return number + step


def _unknown(claims: list[Claim]) -> Unknown:
    rival = len({(claim.value, claim.quality) for claim in claims}) > 1
    kind = UnknownKind.DISPUTED if rival else UnknownKind.MISSING
    return Unknown(about=claims[0].about, field=claims[0].field or "", kind=kind, states=())


def given_of(trust: Trust) -> Given:
    """What kinds may ask of a trust: for each amount or number that is not stated, what claims and offers bound."""
    money: dict[tuple[str, str], Amount] = {}
    numbers: dict[tuple[str, str], tuple[int, int | None, tuple[Unknown, ...]]] = {}
    by_field: dict[tuple[str, str], list[Claim]] = {}
    for claim in listed(trust.claims):
        if claim.field is not None and claim.value is not None:
            by_field.setdefault((claim.about, claim.field), []).append(claim)
    for (about, field), claims in by_field.items():
        if getattr(trust.by_id[about], field, None) is not None:
            continue
        first = claims[0].value
        if isinstance(first, Money):
            found = claimed_bounds(claims, _cent)
            if found is not None:
                low, high = found
                nothing = Money.from_cents(0, first.currency)
                money[about, field] = Amount.between(first.currency, low or nothing, high, (_unknown(claims),))
        elif type(first) is int:
            counted = claimed_bounds(claims, _one)
            if counted is not None:
                numbers[about, field] = (counted[0] or 0, counted[1], (_unknown(claims),))
    given = Given(bounds=money, numbers=numbers)
    for offer in listed(trust.offers):
        _bound_by_offer(trust, offer, given, money, numbers)
    return Given(bounds=money, numbers=numbers)


def raised(trust: Trust, offer: Offer, given: Given) -> Amount | None:
    """What an offer raised: as stated, or as claims and the offers around it bound it; nothing when nobody says."""
    own = given.money(offer, "raised")
    around = [
        whole
        for other in listed(trust.offers)
        if other is not offer
        and set(offer.instruments) < set(other.instruments)
        and (whole := _left_for(trust, other, set(offer.instruments), given)) is not None
    ]
    highs = [amount.high for amount in (own, *around) if amount is not None and amount.high is not None]
    if own is None and not highs:
        return None
    unit = own.unit if own is not None else around[0].unit
    why = tuple(u for amount in (own, *around) if amount is not None for u in amount.unknowns)
    low = own.low if own is not None and own.low is not None else Fraction(0)
    high = min(highs, default=None)
    if high is not None and high < low:
        return own
    return Amount(unit=unit, low=low, high=high, unknowns=() if low == high else tuple(dict.fromkeys(why)))


def _left_for(trust: Trust, whole: Offer, part: set[str], given: Given) -> Amount | None:
    """At most what a larger offer raised, less what is stated of its other instruments.

    What is only claimed of them is not taken off: a source that competes may have counted it here.
    """
    total = given.money(whole, "raised")
    if total is None or total.high is None:
        return None
    other = Fraction(0)
    for name in whole.instruments:
        if name not in part:
            other += _stated(trust.get(name, Instrument))
    high = max(Fraction(0), total.high - other)
    return Amount(unit=total.unit, low=Fraction(0), high=high, unknowns=total.unknowns or (_open(whole),))


def _open(offer: Offer) -> Unknown:
    return Unknown(about=offer.id, field="raised", states=())


def _stated(instrument: Instrument) -> Fraction:
    """The money an instrument brought, in cents, as far as its fields state it."""
    if isinstance(instrument, Bond):
        return Fraction((instrument.number or 0) * (instrument.denomination.cents if instrument.denomination else 0))
    amount = getattr(instrument, "principal" if isinstance(instrument, Loan) else "amount", None)
    return Fraction(amount.cents) if isinstance(amount, Money) else Fraction(0)


def _bound_by_offer(
    trust: Trust,
    offer: Offer,
    given: Given,
    money: dict[tuple[str, str], Amount],
    numbers: dict[tuple[str, str], tuple[int, int | None, tuple[Unknown, ...]]],
) -> None:
    """No instrument of an offer brought more than the whole offer did."""
    total = raised(trust, offer, given)
    if total is None:
        return
    alone = len(offer.instruments) == 1
    for name in offer.instruments:
        item = trust.by_id[name]
        if isinstance(item, Bond):
            if item.number is None and item.denomination is not None:
                one = item.denomination.cents
                low, high, why = numbers.get((name, "number"), (0, None, ()))
                most = None if total.high is None else int(total.high // one)
                least = int(-(-(total.low or 0) // one)) if alone else 0
                numbers[name, "number"] = (
                    max(low, least),
                    _smaller(high, most),
                    (*why, *(total.unknowns or (_open(offer),))),
                )
            continue
        field = "principal" if isinstance(item, Loan) else "amount"
        if getattr(item, field, None) is None and total.high is not None:
            old = money.get((name, field))
            low_end = old.low if old is not None and old.low is not None else Fraction(0)
            high_end = total.high if old is None or old.high is None else min(old.high, total.high)
            why = (*(old.unknowns if old is not None else ()), *(total.unknowns or (_open(offer),)))
            if low_end <= high_end:
                unit = Currency(total.unit).value
                money[name, field] = Amount(unit=unit, low=low_end, high=high_end, unknowns=tuple(dict.fromkeys(why)))


def _smaller(one: int | None, other: int | None) -> int | None:
    ends = [end for end in (one, other) if end is not None]
    return min(ends, default=None)
