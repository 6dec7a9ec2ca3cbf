"""Acts about what an entity sets aside and what it gives away."""

from __future__ import annotations

from wijkonderneming.model.changes import Begin, Change
from wijkonderneming.model.distributions import Distribution
from wijkonderneming.model.funds import Fund
from wijkonderneming.model.trust import Trust

__all__ = ["distribute", "set_up_fund"]


def set_up_fund(trust: Trust, *, entity: str, fund: Fund) -> tuple[Change, ...]:
    """An entity sets a part of its equity apart for something; what goes in is a transfer.

    Args:
        trust: the trust.
        entity: the entity.
        fund: the fund.

    Raises:
        UnknownId: when there is no such entity.
    """
    return (Begin(within=trust.entity(entity).id, field="funds", item=fund),)


def distribute(trust: Trust, *, entity: str, distribution: Distribution) -> tuple[Change, ...]:
    """An entity pays out of profit or capital without anything in return (uitkering).

    Whether it may is for law and articles.

    Source: arts. 2:26(3) and 2:285(3) BW: an association divides no profit among its members, and to pay founders or
    those in its bodies is no purpose a foundation may have.

    Args:
        trust: the trust.
        entity: the entity that pays.
        distribution: what is paid, with its day.

    Raises:
        UnknownId: when there is no such entity.
    """
    return (Begin(within=trust.entity(entity).id, field="distributions", item=distribution),)
