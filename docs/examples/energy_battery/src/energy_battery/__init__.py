"""A battery for the neighbourhood: kinds that wijkonderneming reads from documents and projects like its own."""

from __future__ import annotations

import wijkonderneming as wo
from energy_battery.battery import Battery, Chemistry, CycleLife, InvalidCycleLife, Module
from energy_battery.connection_fee import ConnectionFee
from energy_battery.storage_yield import StorageYield

__all__ = [
    "CATALOGUE",
    "KINDS",
    "Battery",
    "Chemistry",
    "ConnectionFee",
    "CycleLife",
    "InvalidCycleLife",
    "Module",
    "StorageYield",
]

KINDS = (Battery, StorageYield, ConnectionFee)
"""The kinds of this package."""

CATALOGUE = wo.STANDARD_CATALOGUE.plus(*KINDS)
"""The standard kinds and those of this package; add more with its ``plus``."""
