"""What a projection would be if another source were right."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, TypeAlias

import attrs

from wijkonderneming.finance.given import given_of, said_of
from wijkonderneming.finance.projection import Changed, EntityProjection, Projection, RivalProjection
from wijkonderneming.governance.disputes import disputes_of, variant
from wijkonderneming.model.evidence import Quality
from wijkonderneming.model.schedule import Given
from wijkonderneming.model.trust import Trust
from wijkonderneming.values.amount import Amount

__all__ = ["rivals_of"]

Project: TypeAlias = Callable[[Trust, Given], Projection]


def rivals_of(made: Projection, project: Project) -> Projection:
    """The projection, with what each competing value would change of it.

    Args:
        made: the projection by the values in use.
        project: makes the projection of a trust with what is given of it.
    """
    found = []
    for about, field, value, quality, sources, trust, given in _others(made.trust):
        other = project(trust, given)
        changed = tuple(_changed(made, other))
        if changed:
            found.append(
                RivalProjection(
                    about=about,
                    field=field,
                    value=value,
                    quality=quality,
                    sources=sources,
                    projection=other,
                    changed=changed,
                )
            )
    return attrs.evolve(made, rivals=tuple(found)) if found else made


def _others(trust: Trust) -> Iterator[tuple[str, str, Any, Quality, tuple[str, ...], Trust, Given]]:
    """Each competing value, with the trust and what is given of it by that value."""
    said = said_of(trust)
    for (about, field), options in said.items():
        for option in options if len(options) > 1 else ():
            first = option.claims[0]
            given = given_of(trust, {(about, field): option})
            yield about, field, first.value, first.quality, option.sources, trust, given
    for dispute in disputes_of(trust):
        if (dispute.about, dispute.field) in said:
            continue
        for number, (value, sources) in enumerate(dispute.rivals):
            if (other := variant(trust, [(dispute, number)])) is not None:
                yield dispute.about, dispute.field, value, Quality.EXACT, sources, other, given_of(other)


def _changed(own: Projection, rival: Projection) -> Iterator[Changed]:
    """The figures that differ."""
    for kind in ("entities", "offers"):
        ours = {item.id: item for item in getattr(own, kind)}
        theirs = {item.id: item for item in getattr(rival, kind)}
        for name in dict.fromkeys((*ours, *theirs)):
            one, other = _figures(ours.get(name)), _figures(theirs.get(name))
            for figure in one | other:
                if not _same(one.get(figure), other.get(figure)):
                    yield Changed(about=name, figure=figure, own=one.get(figure), rival=other.get(figure))


def _figures(item: Any) -> dict[str, Amount | date | None]:
    if item is None:
        return {}
    if isinstance(item, EntityProjection):
        shortfall = item.first_shortfall
        return {
            "net": item.moved(),
            "closing": item.closing,
            "first_shortfall": None if shortfall is None else shortfall.day,
        }
    return {"raised": item.raised, "pays_back": item.pays_back}


def _same(one: Amount | date | None, other: Amount | date | None) -> bool:
    """Whether two figures are equal, whatever explains them."""
    if isinstance(one, Amount) and isinstance(other, Amount):
        return (one.unit, one.low, one.high) == (other.unit, other.low, other.high)
    return one == other
