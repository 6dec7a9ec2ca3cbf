"""A battery that a neighbourhood shares."""

from __future__ import annotations

import re
from enum import Enum
from typing import ClassVar

import attrs

import wijkonderneming as wo
from wijkonderneming.model.assets import Asset
from wijkonderneming.model.noun import Noun, bounded
from wijkonderneming.values.base import Frozen, InvalidValue

__all__ = ["Battery", "Chemistry", "CycleLife", "InvalidCycleLife", "Module"]


class Chemistry(Enum):
    """What the cells are made of."""

    LFP = "lfp"
    """Lithium iron phosphate."""
    SODIUM = "sodium"
    SECOND_LIFE = "second_life"
    """Cells that were in vehicles before."""


class InvalidCycleLife(InvalidValue):
    """A text is no number of cycles."""


@attrs.frozen(order=False, repr=False, weakref_slot=False)
class CycleLife(Frozen):
    """How often cells can be charged before they are worn, written as one text: ``6000 cycles``.

    Fields that are given by position make a class that documents write as a text; it needs ``parse`` and ``__str__``.

    Attributes:
        cycles: how often, 1 up to 99999, both inclusive.

    Raises:
        InvalidCycleLife: when it is not.
    """

    cycles: int

    def __attrs_post_init__(self) -> None:
        if type(self.cycles) is not int or not 1 <= self.cycles <= 99_999:  # noqa: PLR2004 - five figures
            raise InvalidCycleLife("cycles", expected="a number of cycles, like 6000 cycles")

    @staticmethod
    def parse(text: str) -> CycleLife:
        """The number of cycles that a text says.

        Raises:
            InvalidCycleLife: when it says none.
        """
        if not re.fullmatch("[1-9][0-9]{0,4} cycles", text):
            raise InvalidCycleLife("cycles", expected="a number of cycles, like 6000 cycles")
        return CycleLife(int(text.removesuffix(" cycles")))

    def __str__(self) -> str:
        return f"{self.cycles} cycles"


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Module(Noun):
    """One of the modules a battery is made of.

    Attributes:
        id: its id in the document.
        kwh: how much it stores, in kWh, 1 up to 10,000, both inclusive; left out, not stated.
        chemistry: what its cells are made of; left out, not stated.
        life: how often it can be charged; left out, not stated.
    """

    noun: ClassVar[str] = "battery_module"

    id: str
    kwh: int | None = attrs.field(default=None, metadata=bounded(1, 10_000))
    chemistry: Chemistry | None = None
    life: CycleLife | None = None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Battery(Asset):
    """A battery that stores power for a neighbourhood (buurtbatterij).

    Attributes:
        modules: what it is made of; left out, not stated.
        returned: the part of what is charged that comes back, from 0 up to 1, both inclusive; left out, not stated.
    """

    kind: ClassVar[str] = "energy_battery.battery"

    modules: tuple[Module, ...] | None = None
    returned: wo.Share | None = None

    @property
    def kwh(self) -> int | None:
        """How much it stores, in kWh; nothing when that is not known of every module."""
        sizes = None if self.modules is None else [module.kwh for module in self.modules]
        return None if sizes is None or None in sizes else sum(size for size in sizes if size is not None)
