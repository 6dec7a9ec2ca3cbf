"""Acts about assets and the rights over them."""

from __future__ import annotations

from wijkonderneming.model.acts import Day, ends, when
from wijkonderneming.model.assets import Asset
from wijkonderneming.model.changes import Begin, Change, End, Revise
from wijkonderneming.model.noun import listed
from wijkonderneming.model.rights import Right, RightState
from wijkonderneming.model.trust import Trust

__all__ = ["acquire", "add_asset", "agree", "end_right", "transfer_title"]


def add_asset(trust: Trust, *, asset: Asset) -> tuple[Change, ...]:
    """An asset is made known to the document, or a part of one.

    Args:
        trust: the trust.
        asset: the asset.
    """
    return (Begin(within=trust.id, field="assets", item=asset),)


def acquire(trust: Trust, *, right: Right, asset: Asset | None = None) -> tuple[Change, ...]:
    """A right over an asset is acquired, agreed or proposed, as its state says.

    Args:
        trust: the trust.
        right: the right, with the first day of its state.
        asset: the asset, where the document does not know it yet.
    """
    known = () if asset is None else add_asset(trust, asset=asset)
    return (*known, Begin(within=trust.id, field="rights", item=right))


def agree(trust: Trust, *, right: str, on: Day) -> tuple[Change, ...]:
    """What was proposed is contracted.

    Args:
        trust: the trust.
        right: the right.
        on: the day of the contract.

    Raises:
        UnknownId: when there is no such right.
    """
    return (Revise(about=trust.get(right, Right).id, field="state", value=RightState.CONTRACTED, on=when(on)),)


def transfer_title(trust: Trust, *, right: str, on: Day) -> tuple[Change, ...]:
    """A right that was agreed is transferred (levering): it is the same right, which has come further.

    Source: art. 3:89 BW: for registered property, by a notarial deed and its entry in the public registers.

    Args:
        trust: the trust.
        right: the right.
        on: the day of the transfer; for registered property, of the entry.

    Raises:
        UnknownId: when there is no such right.
    """
    return (Revise(about=trust.get(right, Right).id, field="state", value=RightState.TRANSFERRED, on=when(on)),)


def end_right(trust: Trust, *, right: str, on: Day) -> tuple[Change, ...]:
    """A right ends: it is given up, sold, given notice of, or its term runs out. Nothing rests on it any longer.

    Source: art. 3:81(2)(a) BW, read in the text of 2015: what was derived from a right ends with it. What binds a buyer
    too rests on the right of the buyer from then on.

    Args:
        trust: the trust.
        right: the right.
        on: the first day it no longer exists.

    Raises:
        UnknownId: when there is no such right.
    """
    ended = trust.get(right, Right).id
    resting = (one for one in listed(trust.encumbrances) if one.over == ended)
    return (End(about=ended, on=when(on)), *ends(resting, when(on)))
