"""Where sources compete about a field: the values they give, and the trust as each of them has it."""

from __future__ import annotations

from typing import Any

import attrs

from wijkonderneming.model.evidence import Claim, Quality
from wijkonderneming.model.noun import listed
from wijkonderneming.model.replace import replaced
from wijkonderneming.model.trust import InvalidTrust, Trust
from wijkonderneming.values.base import Frozen
from wijkonderneming.values.unknown import Unknown, UnknownKind

__all__ = ["Dispute", "disputes_of"]


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Dispute(Frozen):
    """A field about which sources give different exact values.

    Attributes:
        about: id of the object.
        field: the field.
        own: the value in use.
        stated: whether a value is in use; otherwise only the claimed values are possible.
        own_sources: ids of the sources that confirm the value in use.
        rivals: the competing values, each with the ids of the sources that give it.
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

    def variants(self, trust: Trust) -> tuple[Trust, ...]:
        """The trust as it is by each competing value; unchanged where that would not be well-formed."""
        return tuple(_variant(trust, self.about, self.field, value) for value, _ in self.rivals)


def _variant(trust: Trust, about: str, field: str, value: Any) -> Trust:
    try:
        return replaced(trust, about, field, value)
    except InvalidTrust:
        return trust


def disputes_of(trust: Trust) -> tuple[Dispute, ...]:
    """Every field about which exact claims compete, in the order of the claims."""
    by_field: dict[tuple[str, str], list[Claim]] = {}
    for claim in listed(trust.claims):
        if claim.field is not None and claim.quality is Quality.EXACT:
            by_field.setdefault((claim.about, claim.field), []).append(claim)
    found = []
    for (about, field), claims in by_field.items():
        own = _value(trust.by_id[about], field)
        values: dict[Any, tuple[str, ...]] = {}
        for claim in claims:
            value = own if claim.value is None else claim.value
            values[value] = (*values.get(value, ()), claim.source)
        own_sources = values.pop(own, ())
        if values:
            found.append(
                Dispute(
                    about=about,
                    field=field,
                    own=own,
                    stated=own is not None,
                    own_sources=own_sources,
                    rivals=tuple(values.items()),
                )
            )
    return tuple(found)


def _value(item: Any, field: str) -> Any:
    return getattr(item, field, None) if hasattr(item, field) else getattr(item, f"{field}_")
