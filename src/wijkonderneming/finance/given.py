"""What claims and offers say of amounts that no field states: bounds, for the kinds that ask.

Where sources compete, each of them is followed in turn: such a **reading** takes one of the competing things that are
said of each field. What the sources it does not follow say elsewhere is kept as long as everything fits together, and
left out where it does not. The bounds of an amount contain its bounds by every reading.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from itertools import product
from math import prod

import attrs

from wijkonderneming.finance.boxes import OPEN, Box, hull, meet
from wijkonderneming.finance.stack import Key, Stack
from wijkonderneming.model.evidence import Claim, Quality
from wijkonderneming.model.noun import listed
from wijkonderneming.model.schedule import PIECES, Given, missing
from wijkonderneming.model.trust import Trust
from wijkonderneming.values.amount import Amount
from wijkonderneming.values.base import Frozen
from wijkonderneming.values.money import Money
from wijkonderneming.values.unknown import Unknown, UnknownKind

__all__ = ["Saying", "box_of", "given_of", "sayings"]

MOST_READINGS = 64
"""With more readings than this, offers narrow nothing: the bounds are those of the claims alone."""


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Saying(Frozen):
    """What some sources agree in saying of a field.

    Attributes:
        box: the least and the most it can be by them, in whole cents or pieces.
        claims: the claims, the first one of each source first.
    """

    box: Box
    claims: tuple[Claim, ...]

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of the sources."""
        return tuple(dict.fromkeys(claim.source for claim in self.claims))


def box_of(claim: Claim) -> Box:
    """The least and the most that a claim about an amount or a number allows: "about" bounds nothing."""
    value = max(0, claim.value.cents if isinstance(claim.value, Money) else claim.value)
    match claim.quality:
        case Quality.EXACT:
            return value, value
        case Quality.MORE_THAN:
            return value + 1, None
        case Quality.UP_TO:
            return 0, value
        case Quality.LESS_THAN:
            return 0, max(0, value - 1)
        case Quality.ABOUT:
            return OPEN


def sayings(claims: Iterable[Claim]) -> tuple[Saying, ...]:
    """What is said of one field, the sources that say the same taken together.

    What one source says of it twice holds at once, as "more than" and "less than" do; where that cannot be, either
    may hold.
    """
    by_source: dict[str, list[Claim]] = {}
    for claim in claims:
        by_source.setdefault(claim.source, []).append(claim)
    found: dict[Box, list[Claim]] = {}
    for said in by_source.values():
        box: Box | None = box_of(said[0])
        for claim in said[1:]:
            box = None if box is None else meet(box, box_of(claim))
        found.setdefault(hull(map(box_of, said)) if box is None else box, []).extend(said)
    return tuple(Saying(box=box, claims=tuple(said)) for box, said in found.items())


def said_of(trust: Trust) -> dict[Key, tuple[Saying, ...]]:
    """What is said of each amount of money and each number that its field does not state."""
    by_field: dict[Key, list[Claim]] = {}
    for claim in listed(trust.claims):
        if (
            claim.field is None
            or claim.on is not None
            or not (isinstance(claim.value, Money) or type(claim.value) is int)
        ):
            continue
        if getattr(trust.by_id[claim.about], claim.field, None) is None:
            by_field.setdefault((claim.about, claim.field), []).append(claim)
    return {key: sayings(claims) for key, claims in by_field.items()}


def given_of(trust: Trust, reading: Mapping[Key, Saying] | None = None) -> Given:
    """What kinds may ask of a trust.

    Args:
        trust: the trust.
        reading: for fields about which sources compete, the saying that is followed; left out, each in turn.
    """
    said = said_of(trust)
    stack = Stack(trust)
    choices = {key: (reading[key],) if reading and key in reading else found for key, found in said.items()}
    readings = product(*choices.values()) if prod(map(len, choices.values())) <= MOST_READINGS else ()
    found = [_read(stack, said, dict(zip(choices, chosen, strict=True))) for chosen in readings]
    if not found:
        found = [{key: hull(saying.box for saying in options) for key, options in choices.items()}]
    keys = dict.fromkeys(key for boxes in found for key in boxes)
    amounts = []
    for key in keys:
        low, high = hull(boxes.get(key, OPEN) for boxes in found)
        if key in said or (low, high) != OPEN:
            unit = stack.units[key] if key in stack.units else _unit(said[key][0].claims[0])
            why = () if low == high else tuple(_unknown(k, said) for k in (key, *stack.within.get(key, ())))
            why = tuple(unknown for unknown in why if (unknown.about, unknown.field) not in stack.stated)
            amounts.append((key, _amount(unit, low, high, why)))
    gaps = frozenset((gap.about, gap.field) for gap in listed(trust.gaps))
    given = Given(bounds=tuple(amounts), gaps=gaps, root=trust)
    return attrs.evolve(given, deferred=tuple(_deferred(trust, given)))


def _read(stack: Stack, said: Mapping[Key, tuple[Saying, ...]], chosen: Mapping[Key, Saying]) -> dict[Key, Box]:
    """The boxes of one reading."""
    boxes = {key: saying.box for key, saying in chosen.items()}
    found = stack.narrowed(boxes)
    if found is None:
        others = {
            source
            for key, options in said.items()
            for saying in options
            if saying != chosen[key]
            for source in saying.sources
        }
        kept = {
            key: saying.box
            for key, saying in chosen.items()
            if len(said[key]) > 1 or not others.issuperset(saying.sources)
        }
        found = stack.narrowed(kept)
        boxes = {key: kept.get(key, OPEN) for key in boxes}
    return boxes if found is None else {**boxes, **found}


def _unit(claim: Claim) -> str:
    return claim.value.currency.value if isinstance(claim.value, Money) else PIECES


def _amount(unit: str, low: int, high: int | None, why: tuple[Unknown, ...]) -> Amount:
    return Amount(unit=unit, low=Fraction(low), high=None if high is None else Fraction(high), unknowns=why)


def _unknown(key: Key, said: Mapping[Key, tuple[Saying, ...]]) -> Unknown:
    kind = UnknownKind.DISPUTED if len(said.get(key, ())) > 1 else UnknownKind.MISSING
    return Unknown(about=key[0], field=key[1], kind=kind, states=())


def _deferred(trust: Trust, given: Given) -> Iterator[tuple[str, Amount]]:
    """What is paid later of the price of each right."""
    for item in listed(trust.capital):
        right = item.defers
        if right is not None:
            amount = given.amount(item, item.brings)
            price = given.amount(trust.by_id[right], "price")
            if amount is None and price is not None:
                amount = _amount(price.unit, 0, None, missing(item, item.brings))
            if amount is not None:
                yield right, amount
