"""Views of small trusts, for tests of what a rulebook can ask."""

from __future__ import annotations

from datetime import date
from typing import Any

from wijkonderneming.governance.views.entity import EntityView
from wijkonderneming.governance.views.world import TrustView
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.legal_forms import LegalForm
from wijkonderneming.model.people import Organisation
from wijkonderneming.model.trust import Trust

__all__ = ["ON", "seen_club", "seen_world"]

ON = date(2024, 2, 29)
"""The day on which they are seen, unless another is asked for."""


def seen_world(on: date = ON, **fields: Any) -> TrustView:
    """A small trust on a day.

    Args:
        on: the day.
        fields: of the trust, by name.
    """
    base: dict[str, Any] = {"id": "small", "name": "Small", "organisations": (Organisation(id="council"),)}
    return TrustView(Trust(**(base | fields)), on)


def seen_club(**fields: Any) -> EntityView:
    """An association in a small trust, on 29 February 2024.

    Args:
        fields: of the entity, by name; ``gaps`` are of the trust.
    """
    base: dict[str, Any] = {"id": "club", "form": LegalForm.VERENIGING}
    gaps = fields.pop("gaps", None)
    (entity,) = seen_world(entities=(Entity(**(base | fields)),), gaps=gaps).entities
    return entity
