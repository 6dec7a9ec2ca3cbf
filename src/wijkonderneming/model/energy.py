"""Installations that make, keep or hand out energy."""

from __future__ import annotations

from enum import Enum
from typing import ClassVar

import attrs

from wijkonderneming.model.assets import Asset, Tangible
from wijkonderneming.model.noun import PERSONAL
from wijkonderneming.values.codes import EanCode
from wijkonderneming.values.figure import Figure
from wijkonderneming.values.when import When

__all__ = ["ENERGY_KINDS", "EnergyInstallation", "EnergyTechnique"]


class EnergyTechnique(Enum):
    """How energy is made, kept or handed out."""

    SOLAR = "solar"
    WIND = "wind"
    HYDRO = "hydro"
    SOLAR_HEAT = "solar_heat"
    HEAT_PUMP = "heat_pump"
    HEAT_NETWORK = "heat_network"
    BIOMASS = "biomass"
    BATTERY = "battery"
    CHARGING = "charging"
    """Charging points for vehicles."""
    OTHER = "other"


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class EnergyInstallation(Tangible):
    """An installation for energy: panels on a roof, a turbine, a heat pump, a battery.

    Attributes:
        technique: how it works; left out, not stated.
        kwp: its peak power in kW of all alike ones together, for panels under standard light (kWp); left out, not stated.
        kwh_per_year: how many kWh it is expected to yield in a year; left out, not stated.
        storage_kwh: how many kWh it can keep; left out, not stated, or none.
        ean: the numbers of its connections to the grid (EAN-code).
        running_since: when it began to run; left out, not stated.
    """

    kind: ClassVar[str] = "energy_installation"

    technique: EnergyTechnique | None = None
    kwp: Figure | None = None
    kwh_per_year: Figure | None = None
    storage_kwh: Figure | None = None
    ean: tuple[EanCode, ...] | None = attrs.field(default=None, metadata=PERSONAL)
    running_since: When | None = None


ENERGY_KINDS: tuple[type[Asset], ...] = (EnergyInstallation,)
