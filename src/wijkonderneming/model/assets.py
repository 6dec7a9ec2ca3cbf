"""What rights are held over: land, buildings and their parts, equipment, vehicles, and what cannot be touched."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import ClassVar

import attrs

from wijkonderneming.model.components import Component
from wijkonderneming.model.inspections import InspectionDuty
from wijkonderneming.model.noun import PERSONAL, Noun, bounded, refers_to
from wijkonderneming.model.premises import EnergyLabel, FloorArea, FloorBasis
from wijkonderneming.values.base import Problem
from wijkonderneming.values.codes import BagId, Uprn
from wijkonderneming.values.figure import Figure
from wijkonderneming.values.place import Place
from wijkonderneming.values.when import When

__all__ = [
    "ASSET_KINDS",
    "Asset",
    "Building",
    "BuildingPart",
    "BuiltSpace",
    "Equipment",
    "Home",
    "Intangible",
    "IntangibleKind",
    "Land",
    "PartKind",
    "Space",
    "Tangible",
    "Vehicle",
    "VehicleKind",
]

_DEEPEST, _HIGHEST = -20, 200


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
class Tangible(Asset):
    """An asset that wears, and may have to be inspected.

    Attributes:
        components: its parts that wear, from which the plan of maintenance follows; left out, not stated.
        inspections: the duties to inspect it; left out, not stated.
    """

    components: tuple[Component, ...] | None = None
    inspections: tuple[InspectionDuty, ...] | None = None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class BuiltSpace(Tangible):
    """A building, or what is one of the spaces or homes in it.

    Attributes:
        floor_areas: its floor areas, one at a time for each way of counting; left out, not stated.
        energy_labels: its energy labels, one at a time; left out, not stated.
        bag: its numbers in the Dutch register of addresses and buildings (BAG).
        uprns: its property reference numbers in the United Kingdom.
    """

    immovable: ClassVar[bool] = True

    floor_areas: tuple[FloorArea, ...] | None = None
    energy_labels: tuple[EnergyLabel, ...] | None = None
    bag: tuple[BagId, ...] | None = attrs.field(default=None, metadata=PERSONAL)
    uprns: tuple[Uprn, ...] | None = attrs.field(default=None, metadata=PERSONAL)

    def own_problems(self) -> Iterator[Problem]:
        """No two floor areas are counted alike and begin alike."""
        seen: set[tuple[FloorBasis, When | None]] = set()
        for i, area in enumerate(self.floor_areas or ()):
            if (area.basis, area.since) in seen:
                expected = "another basis or first day than elsewhere in this list"
                yield Problem(path=f"floor_areas[{i}].basis", code="twice", expected=expected, found=area.basis.value)
            seen.add((area.basis, area.since))


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Building(BuiltSpace):
    """A building as a whole; each space and part that matters by itself is an asset that is part of it.

    Attributes:
        built: when it was built; left out, not stated.
        storeys: how many storeys it has, the ground floor among them, 1 to 200; left out, not stated.
        lettable_units: how many units in it can be let; left out, not stated.
    """

    kind: ClassVar[str] = "building"

    built: When | None = None
    storeys: int | None = attrs.field(default=None, metadata=bounded(1, _HIGHEST))
    lettable_units: int | None = attrs.field(default=None, metadata=bounded(0, 1_000_000))


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Space(BuiltSpace):
    """A space in a building that is used or let by itself: a hall, a room, a shop, a work unit.

    Attributes:
        storey: the storey it lies on: 0 the ground floor, negative below; left out, not stated.
        lettable: whether it can be let; left out, not stated.
        capacity: how many people it takes; left out, not stated.
    """

    kind: ClassVar[str] = "space"

    storey: int | None = attrs.field(default=None, metadata=bounded(_DEEPEST, _HIGHEST))
    lettable: bool | None = None
    capacity: int | None = attrs.field(default=None, metadata=bounded(0, 1_000_000))


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Home(BuiltSpace):
    """A dwelling (woning): a house, a flat, a room that somebody lives in.

    Attributes:
        storey: the storey it lies on: 0 the ground floor, negative below; left out, not stated.
        self_contained: whether it has an entrance, kitchen and toilet of its own (zelfstandige woonruimte).
        care: whether it is meant for people who get care there; left out, not stated.
    """

    kind: ClassVar[str] = "home"

    storey: int | None = attrs.field(default=None, metadata=bounded(_DEEPEST, _HIGHEST))
    self_contained: bool | None = None
    care: bool | None = None


class PartKind(Enum):
    """Which part of a building."""

    SHELL = "shell"
    """The structure without what is built into it (casco)."""
    FOUNDATION = "foundation"
    FACADE = "facade"
    ROOF = "roof"
    STOREY = "storey"
    """One storey or more of it as a whole."""
    FIT_OUT = "fit_out"
    """What is built into the shell (inbouw)."""
    INSTALLATIONS = "installations"
    """Heating, lifts, wiring."""
    OTHER = "other"


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class BuildingPart(Tangible):
    """A part of a building over which somebody may have a right of its own, or which somebody else keeps up.

    Attributes:
        part: which part; left out, not stated.
        storey: the storey, where it is one: 0 the ground floor, negative below; left out, not stated.
        m2: its surface in square metres; left out, not stated.
    """

    kind: ClassVar[str] = "building_part"
    immovable: ClassVar[bool] = True

    part: PartKind | None = None
    storey: int | None = attrs.field(default=None, metadata=bounded(_DEEPEST, _HIGHEST))
    m2: Figure | None = None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Land(Tangible):
    """A piece of land.

    Attributes:
        m2: its surface in square metres; left out, not stated.
        parcels: its cadastral designations or title numbers, as the register has them; left out, not stated.
    """

    kind: ClassVar[str] = "land"
    immovable: ClassVar[bool] = True

    m2: Figure | None = None
    parcels: tuple[str, ...] | None = None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Equipment(Tangible):
    """Movable things: a kitchen, a stage, tools."""

    kind: ClassVar[str] = "equipment"


class VehicleKind(Enum):
    """What sort of vehicle."""

    CAR = "car"
    VAN = "van"
    BUS = "bus"
    BICYCLE = "bicycle"
    CARGO_BICYCLE = "cargo_bicycle"
    BOAT = "boat"
    OTHER = "other"


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Vehicle(Tangible):
    """Something to ride or sail in.

    Attributes:
        sort: what sort of vehicle; left out, not stated.
        seats: how many people it takes, the driver among them; left out, not stated.
        electric: whether it runs on electricity alone; left out, not stated.
    """

    kind: ClassVar[str] = "vehicle"

    sort: VehicleKind | None = None
    seats: int | None = attrs.field(default=None, metadata=bounded(1, 1_000))
    electric: bool | None = None


class IntangibleKind(Enum):
    """What it is that cannot be touched."""

    DOMAIN_NAME = "domain_name"
    BRAND = "brand"
    COPYRIGHT = "copyright"
    SOFTWARE = "software"
    PERMIT = "permit"
    """A permit or concession that has a value of its own."""
    OTHER = "other"


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Intangible(Asset):
    """Something of use that cannot be touched: a domain name, a brand, a permit.

    Attributes:
        sort: what it is; left out, not stated.
        registered_as: under what it is registered, like the domain name itself; left out, not stated.
        expires: the first day it is no longer registered unless it is renewed; left out, not stated.
    """

    kind: ClassVar[str] = "intangible"

    sort: IntangibleKind | None = None
    registered_as: str | None = None
    expires: When | None = None


ASSET_KINDS: tuple[type[Asset], ...] = (
    Building,
    Land,
    Equipment,
    Space,
    BuildingPart,
    Home,
    Vehicle,
    Intangible,
)
