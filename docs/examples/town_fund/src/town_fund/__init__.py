"""The conditions of an invented fund: a rulebook that wijkonderneming asks like its own."""

from __future__ import annotations

from town_fund.conditions import TOWN_FUND

__all__ = ["TOWN_FUND"]
