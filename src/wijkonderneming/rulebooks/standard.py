"""Every rulebook that comes with the library."""

from __future__ import annotations

from wijkonderneming.governance.rules import Rulebook
from wijkonderneming.rulebooks.charters.dta_scotland import DTA_SCOTLAND
from wijkonderneming.rulebooks.charters.lsa import LSA
from wijkonderneming.rulebooks.nl.bw2_amendment import BW2_AMENDMENT
from wijkonderneming.rulebooks.nl.bw2_association import BW2_ASSOCIATION
from wijkonderneming.rulebooks.nl.bw2_meeting import BW2_MEETING
from wijkonderneming.rulebooks.nl.bw2_members import BW2_MEMBERS
from wijkonderneming.rulebooks.nl.corporate_tax import CORPORATE_TAX
from wijkonderneming.rulebooks.nl.vat import VAT
from wijkonderneming.rulebooks.nl.volunteers import LB_VOLUNTEERS

__all__ = ["STANDARD_RULEBOOKS"]

STANDARD_RULEBOOKS: tuple[Rulebook, ...] = (
    BW2_ASSOCIATION,
    BW2_MEMBERS,
    BW2_MEETING,
    BW2_AMENDMENT,
    CORPORATE_TAX,
    LB_VOLUNTEERS,
    VAT,
    LSA,
    DTA_SCOTLAND,
)
