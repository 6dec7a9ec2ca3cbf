"""What is said of built space: its floor areas, by how they were measured, and its energy labels."""

from __future__ import annotations

from enum import Enum
from typing import ClassVar

import attrs

from wijkonderneming.model.noun import Stretch
from wijkonderneming.values.figure import Figure
from wijkonderneming.values.when import When

__all__ = ["EnergyClass", "EnergyLabel", "FloorArea", "FloorBasis"]


class FloorBasis(Enum):
    """What is counted as floor area. The first four are those of NEN 2580, the last two English ones."""

    GROSS = "gross"
    """Up to the outside of the outer walls (bruto vloeroppervlakte, BVO)."""
    NET = "net"
    """Between the walls, without what the building itself stands on (netto vloeroppervlakte, NVO)."""
    LETTABLE = "lettable"
    """What rent is asked for (verhuurbare vloeroppervlakte, VVO)."""
    USABLE = "usable"
    """What can be used, as the register of addresses and buildings counts it (gebruiksoppervlakte, GO)."""
    GROSS_INTERNAL = "gross_internal"
    """Up to the inside of the outer walls (GIA)."""
    NET_INTERNAL = "net_internal"
    """What can be used, without halls, stairs and walls (NIA)."""


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class FloorArea(Stretch):
    """The floor area of a building or space. One counted otherwise is another number, and says nothing of this one.

    Attributes:
        basis: what is counted; one area of each is in force at a time.
        m2: how many square metres, of all alike things together.
        since: the first day it is so, like that of an extension; left out, always or not stated.
        until: the first day it is so no more; left out, until the next one that is counted alike.

    Source: NEN 2580 for the Dutch ones and the standards of the RICS for the English ones, by name: neither was read.
    """

    noun: ClassVar[str] = "floor_area"
    gives_way: ClassVar[str | None] = "basis"

    basis: FloorBasis
    m2: Figure
    since: When | None = None
    until: When | None = None


class EnergyClass(Enum):
    """How little energy a building needs, the least first. English certificates go from A to G."""

    A5 = "A+++++"
    A4 = "A++++"
    A3 = "A+++"
    A2 = "A++"
    A1 = "A+"
    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    F = "F"
    G = "G"


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class EnergyLabel(Stretch):
    """The energy label (energielabel; energy performance certificate) of a building or home for some time.

    Attributes:
        label: the class.
        since: the first day it holds, inclusive.
        until: the first day it holds no more; left out, it holds until the next one.
        register_number: its number in the register of labels; left out, not stated.
    """

    noun: ClassVar[str] = "energy_label"
    exclusive: ClassVar[bool] = True

    label: EnergyClass
    since: When | None = None
    until: When | None = None
    register_number: str | None = None
