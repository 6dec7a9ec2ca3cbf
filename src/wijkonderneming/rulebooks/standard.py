"""Every rulebook that comes with the library."""

from __future__ import annotations

from wijkonderneming.governance.rules import Rulebook
from wijkonderneming.rulebooks.charters.dta_scotland import DTA_SCOTLAND
from wijkonderneming.rulebooks.charters.lsa import LSA
from wijkonderneming.rulebooks.nl.anbi import ANBI
from wijkonderneming.rulebooks.nl.anbi_guidance import ANBI_GUIDANCE
from wijkonderneming.rulebooks.nl.anbi_regulation import ANBI_REGULATION
from wijkonderneming.rulebooks.nl.bw2_amendment import BW2_AMENDMENT
from wijkonderneming.rulebooks.nl.bw2_association import BW2_ASSOCIATION
from wijkonderneming.rulebooks.nl.bw2_board import BW2_BOARD
from wijkonderneming.rulebooks.nl.bw2_company_meeting import BW2_COMPANY_MEETING
from wijkonderneming.rulebooks.nl.bw2_directors import BW2_DIRECTORS
from wijkonderneming.rulebooks.nl.bw2_meeting import BW2_MEETING
from wijkonderneming.rulebooks.nl.bw2_members import BW2_MEMBERS
from wijkonderneming.rulebooks.nl.bw2_one_tier import BW2_ONE_TIER
from wijkonderneming.rulebooks.nl.bw2_supervision import BW2_SUPERVISION
from wijkonderneming.rulebooks.nl.corporate_tax import CORPORATE_TAX
from wijkonderneming.rulebooks.nl.sbbi import SBBI
from wijkonderneming.rulebooks.nl.vat import VAT
from wijkonderneming.rulebooks.nl.volunteers import LB_VOLUNTEERS

__all__ = ["STANDARD_RULEBOOKS"]

STANDARD_RULEBOOKS: tuple[Rulebook, ...] = (
    BW2_ASSOCIATION,
    BW2_MEMBERS,
    BW2_MEETING,
    BW2_AMENDMENT,
    BW2_COMPANY_MEETING,
    BW2_BOARD,
    BW2_SUPERVISION,
    BW2_ONE_TIER,
    BW2_DIRECTORS,
    CORPORATE_TAX,
    LB_VOLUNTEERS,
    VAT,
    ANBI,
    ANBI_REGULATION,
    ANBI_GUIDANCE,
    SBBI,
    LSA,
    DTA_SCOTLAND,
)
