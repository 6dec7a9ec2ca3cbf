"""What rights are held over: buildings and their parts, land, equipment."""

from __future__ import annotations

from typing import ClassVar

import attrs

from wijkonderneming.model.noun import Noun, bounded, refers_to
from wijkonderneming.values.place import Place

__all__ = ["ASSET_KINDS", "Asset", "Building", "Equipment", "Land"]


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Asset(Noun):
    """Something of use to the neighbourhood, or a part of it.

    Attributes:
        id: its id in the document.
        name: what it is called.
        part_of: the asset it is a part of.
        place: where it is.
        number: how many there are of it, 1 or more, for things that come in numbers; left out, one.
    """

    noun: ClassVar[str] = "asset"
    immovable: ClassVar[bool] = False
    """Whether rights over it are registered property (registergoed)."""

    id: str
    name: str | None = None
    part_of: str | None = attrs.field(default=None, metadata=refers_to("asset", acyclic=True))
    place: Place | None = None
    number: int = attrs.field(default=1, metadata=bounded(1, 1_000_000))


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Building(Asset):
    """A building, or a space, floor or shell that is part of one."""

    kind: ClassVar[str] = "building"
    immovable: ClassVar[bool] = True


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Land(Asset):
    """A piece of land."""

    kind: ClassVar[str] = "land"
    immovable: ClassVar[bool] = True


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Equipment(Asset):
    """Movable things: play equipment, a kitchen, a vehicle, an installation."""

    kind: ClassVar[str] = "equipment"


ASSET_KINDS: tuple[type[Asset], ...] = (Building, Land, Equipment)
