"""Every rulebook that comes with the library."""

from __future__ import annotations

from wijkonderneming.governance.rules import Rulebook
from wijkonderneming.rulebooks.charters.dta_scotland import DTA_SCOTLAND
from wijkonderneming.rulebooks.charters.lsa import LSA
from wijkonderneming.rulebooks.nl.bw2_association import BW2_ASSOCIATION

__all__ = ["STANDARD_RULEBOOKS"]

STANDARD_RULEBOOKS: tuple[Rulebook, ...] = (BW2_ASSOCIATION, LSA, DTA_SCOTLAND)
