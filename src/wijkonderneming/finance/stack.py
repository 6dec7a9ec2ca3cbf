"""How the offers of a trust hold its instruments together: what an offer raised is the sum of what they brought."""

from __future__ import annotations

from collections.abc import Mapping
from math import gcd
from typing import TypeAlias

from wijkonderneming.finance.boxes import OPEN, Box, narrowed
from wijkonderneming.model.capital import Instrument
from wijkonderneming.model.fieldtypes import types_of
from wijkonderneming.model.noun import listed
from wijkonderneming.model.offers import Offer
from wijkonderneming.model.schedule import PIECES
from wijkonderneming.model.trust import Trust
from wijkonderneming.values.money import Money

__all__ = ["Key", "Stack"]

Key: TypeAlias = tuple[str, str]
"""An object and a field of it."""

_ROUNDS = 8
"""How often sums and steps make each other smaller; each round by itself leaves out nothing that is possible."""


class Stack:
    """The offers and their instruments, each known by the field that says how much it brought.

    Attributes:
        stated: what fields state, in whole cents or pieces.
        within: for each offer or instrument, the offers it is a part of.
        units: the unit of each.
    """

    def __init__(self, trust: Trust) -> None:
        self.stated: dict[Key, Box] = {}
        self.within: dict[Key, tuple[Key, ...]] = {}
        self.units: dict[Key, str] = {}
        self._one: dict[Key, int | None] = {}
        self._sums: dict[Key, tuple[Key, ...]] = {}
        self._limits: dict[Key, Box] = {}
        self._pieces: set[Key] = set()
        offers = listed(trust.offers)
        for offer in offers:
            self._add((offer.id, "raised"), offer.raised, 1)
            if offer.maximum is not None:
                self._limits[offer.id, "raised"] = (0, offer.maximum.cents)
            for name in offer.instruments:
                item = trust.get(name, Instrument)
                one: int | None = 1
                if item.by_piece:
                    one = None if item.piece is None else item.piece.cents
                    self._pieces.add((name, item.brings))
                self._add((name, item.brings), item.brought, one)
        keys = {key[0]: key for key in self._one}
        for offer in offers:
            parts = _parts(offer, offers)
            self._sums[keys[offer.id]] = tuple(keys[part] for part in parts)
            currency = _currency(trust, offer)
            for key in (keys[offer.id], *(keys[name] for name in offer.instruments)):
                self.units.setdefault(key, PIECES if key in self._pieces else currency)
        # What is raised in pieces of known prices is a multiple of what divides them all. A source that says something
        # else is no less a source: it then contradicts the prices, and the sums tell nothing.
        self._steps = {key: self._step(key) for key in self._one}
        for key in self._one:
            self.within[key] = tuple(
                keys[offer.id] for offer in offers if key[0] in offer.instruments or _inside(key[0], offer, offers)
            )

    def _add(self, key: Key, stated: Money | int | None, one: int | None) -> None:
        self._one[key] = one
        if stated is not None:
            number = stated.cents if isinstance(stated, Money) else stated
            self.stated[key] = (number, number)

    def _step(self, key: Key) -> int:
        """The greatest amount in cents that each possible amount is a multiple of."""
        parts = self._sums.get(key)
        return self._one[key] or 1 if parts is None else gcd(*map(self._step, parts)) or 1

    def narrowed(self, boxes: Mapping[Key, Box]) -> dict[Key, Box] | None:
        """What the sums make of boxes in whole cents or pieces; nothing where they contradict each other."""
        known = {**self._limits, **boxes, **self.stated}
        money = {key: _times(known.get(key, OPEN), one) for key, one in self._one.items()}
        whole: dict[Key, Box] = {}
        for _ in range(_ROUNDS):
            before, found = money, narrowed(money, self._sums)
            if found is None:
                return None
            whole = {key: _over(found[key], step) for key, step in self._steps.items()}
            if any(high is not None and high < low for low, high in whole.values()):
                return None
            money = {key: _times(whole[key], step) for key, step in self._steps.items()}
            if money == before:
                break
        # Of an instrument the step is one piece; of an offer, as many steps as there are in it are an amount.
        free = {key: one for key, one in self._one.items() if key not in self.stated and one}
        return {**boxes, **{key: _times(whole[key], self._steps[key] // one) for key, one in free.items()}}


def _parts(offer: Offer, offers: tuple[Offer, ...]) -> list[str]:
    """What adds up to an offer: the largest smaller offers that do not overlap, and the instruments in none of them."""
    left, parts = set(offer.instruments), []
    for other in sorted(offers, key=lambda o: -len(o.instruments)):
        if len(other.instruments) < len(offer.instruments) and set(other.instruments) <= left:
            left -= set(other.instruments)
            parts.append(other.id)
    return [*parts, *(name for name in offer.instruments if name in left)]


def _inside(name: str, offer: Offer, offers: tuple[Offer, ...]) -> bool:
    """Whether a name is that of a smaller offer inside another."""
    own = next((set(other.instruments) for other in offers if other.id == name), None)
    return own is not None and own < set(offer.instruments)


def _currency(trust: Trust, offer: Offer) -> str:
    """The currency of an offer: that of any amount of its own or of its instruments, or claimed of them."""
    nouns = [offer, *(trust.by_id[name] for name in offer.instruments)]
    amounts = [getattr(noun, field.name) for noun in nouns for field in types_of(type(noun)).amounts if not field.many]
    names = {noun.id for noun in nouns}
    amounts += [claim.value for claim in listed(trust.claims) if claim.about in names]
    return next((amount.currency.value for amount in amounts if isinstance(amount, Money)), "EUR")


def _times(box: Box, one: int | None) -> Box:
    """Pieces in money; without bound where it is not stated what one is."""
    if not one:
        return OPEN
    return box[0] * one, None if box[1] is None else box[1] * one


def _over(box: Box, one: int) -> Box:
    """Money in whole pieces."""
    return -(-box[0] // one), None if box[1] is None else box[1] // one
