"""Public space: gardens, playgrounds, and what stands in them."""

from __future__ import annotations

from enum import Enum
from typing import ClassVar

import attrs

from wijkonderneming.model.assets import Asset, Equipment, Land
from wijkonderneming.model.noun import bounded
from wijkonderneming.values.when import When

__all__ = ["PUBLIC_SPACE_KINDS", "EquipmentUse", "Garden", "Playground", "PublicEquipment"]


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Garden(Land):
    """A garden, yard or park.

    Attributes:
        plots: how many plots of it are given out; left out, not stated.
        open_to_all: whether anybody may come in; left out, not stated.
    """

    kind: ClassVar[str] = "garden"

    plots: int | None = attrs.field(default=None, metadata=bounded(0, 1_000_000))
    open_to_all: bool | None = None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Playground(Land):
    """The ground of a playground (speelplek). What stands on it may be somebody else's, and is an asset of its own.

    Attributes:
        opened: when it was opened; left out, not stated.
    """

    kind: ClassVar[str] = "playground"

    opened: When | None = None


class EquipmentUse(Enum):
    """What something in public space is for."""

    PLAY = "play"
    SPORT = "sport"
    SITTING = "sitting"
    LIGHT = "light"
    WASTE = "waste"
    OTHER = "other"


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class PublicEquipment(Equipment):
    """Things in public space: play equipment, benches, lamps.

    Attributes:
        use: what they are for; left out, not stated.
        placed: when they were placed; left out, not stated.
    """

    kind: ClassVar[str] = "public_equipment"

    use: EquipmentUse | None = None
    placed: When | None = None


PUBLIC_SPACE_KINDS: tuple[type[Asset], ...] = (Garden, Playground, PublicEquipment)
