"""Where sources compete about a field: the values they give, and the trust as each of them has it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import attrs

from wijkonderneming.model.evidence import Claim, Quality
from wijkonderneming.model.noun import listed
from wijkonderneming.model.replace import replaced
from wijkonderneming.model.trust import InvalidTrust, Trust
from wijkonderneming.values.base import Frozen
from wijkonderneming.values.unknown import Unknown, UnknownKind

__all__ = ["Dispute", "disputes_of", "variant"]


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Dispute(Frozen):
    """A field about which sources give different exact values.

    Attributes:
        about: id of the object.
        field: the field.
        own: the value in use.
        stated: whether a value is in use; otherwise only the claimed values are possible.
        own_sources: ids of the sources that confirm the value in use.
        rivals: the competing values, each with the ids of the sources that give it. A value with which the trust would
            not be well-formed is none of them.
    """

    about: str
    field: str
    own: Any
    stated: bool
    own_sources: tuple[str, ...]
    rivals: tuple[tuple[Any, tuple[str, ...]], ...]

    @property
    def unknown(self) -> Unknown:
        """The dispute as an unknown."""
        return Unknown(about=self.about, field=self.field, kind=UnknownKind.DISPUTED, states=())


def variant(trust: Trust, choices: Iterable[tuple[Dispute, int]]) -> Trust | None:
    """The trust with the chosen rival value of each dispute; nothing where that would not be well-formed."""
    try:
        for dispute, number in choices:
            trust = replaced(trust, dispute.about, dispute.field, dispute.rivals[number][0])
    except InvalidTrust:
        return None
    return trust


def disputes_of(trust: Trust) -> tuple[Dispute, ...]:
    """Every field about which exact claims compete, in the order of the claims."""
    by_field: dict[tuple[str, str], list[Claim]] = {}
    for claim in listed(trust.claims):
        # What is said of one day is no value of the field as a whole.
        if claim.field is not None and claim.on is None and claim.quality is Quality.EXACT:
            by_field.setdefault((claim.about, claim.field), []).append(claim)
    found = (_dispute(trust, about, field, claims) for (about, field), claims in by_field.items())
    return tuple(dispute for dispute in found if dispute.rivals)


def _dispute(trust: Trust, about: str, field: str, claims: Iterable[Claim]) -> Dispute:
    item = trust[about]
    own = getattr(item, next(a.name for a in attrs.fields(type(item)) if a.name.rstrip("_") == field))
    values: dict[Any, tuple[str, ...]] = {}
    for claim in claims:
        value = own if claim.value is None else claim.value
        values[value] = (*values.get(value, ()), claim.source)
    own_sources = values.pop(own, ())
    dispute = Dispute(
        about=about,
        field=field,
        own=own,
        stated=own is not None,
        own_sources=own_sources,
        rivals=tuple(values.items()),
    )
    fitting = (r for n, r in enumerate(dispute.rivals) if variant(trust, [(dispute, n)]) is not None)
    return attrs.evolve(dispute, rivals=tuple(fitting))
