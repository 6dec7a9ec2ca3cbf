"""Every rulebook that comes with the library."""

from __future__ import annotations

from wijkonderneming.governance.rules import Rulebook
from wijkonderneming.rulebooks.charters.dta_england import DTA_ENGLAND
from wijkonderneming.rulebooks.charters.dta_scotland import DTA_SCOTLAND
from wijkonderneming.rulebooks.charters.lsa import LSA
from wijkonderneming.rulebooks.nl.anbi import ANBI
from wijkonderneming.rulebooks.nl.anbi_guidance import ANBI_GUIDANCE
from wijkonderneming.rulebooks.nl.anbi_regulation import ANBI_REGULATION
from wijkonderneming.rulebooks.nl.bw2_accounts import BW2_ACCOUNTS
from wijkonderneming.rulebooks.nl.bw2_accounts_filing import BW2_ACCOUNTS_FILING
from wijkonderneming.rulebooks.nl.bw2_accounts_title_nine import BW2_ACCOUNTS_TITLE_NINE
from wijkonderneming.rulebooks.nl.bw2_amendment import BW2_AMENDMENT
from wijkonderneming.rulebooks.nl.bw2_association import BW2_ASSOCIATION
from wijkonderneming.rulebooks.nl.bw2_association_capacity import BW2_ASSOCIATION_CAPACITY
from wijkonderneming.rulebooks.nl.bw2_board import BW2_BOARD
from wijkonderneming.rulebooks.nl.bw2_company_meeting import BW2_COMPANY_MEETING
from wijkonderneming.rulebooks.nl.bw2_cooperative import BW2_COOPERATIVE
from wijkonderneming.rulebooks.nl.bw2_directors import BW2_DIRECTORS
from wijkonderneming.rulebooks.nl.bw2_foundation import BW2_FOUNDATION
from wijkonderneming.rulebooks.nl.bw2_legal_person import BW2_LEGAL_PERSON
from wijkonderneming.rulebooks.nl.bw2_meeting import BW2_MEETING
from wijkonderneming.rulebooks.nl.bw2_members import BW2_MEMBERS
from wijkonderneming.rulebooks.nl.bw2_one_tier import BW2_ONE_TIER
from wijkonderneming.rulebooks.nl.bw2_supervision import BW2_SUPERVISION
from wijkonderneming.rulebooks.nl.corporate_tax import CORPORATE_TAX
from wijkonderneming.rulebooks.nl.good_practice import NL_GOOD_PRACTICE
from wijkonderneming.rulebooks.nl.handelsregister import HANDELSREGISTER
from wijkonderneming.rulebooks.nl.pending import PENDING
from wijkonderneming.rulebooks.nl.public_offers import PUBLIC_OFFERS
from wijkonderneming.rulebooks.nl.sbbi import SBBI
from wijkonderneming.rulebooks.nl.vat import VAT
from wijkonderneming.rulebooks.nl.volunteers import LB_VOLUNTEERS
from wijkonderneming.rulebooks.nl.wwft_ubo import WWFT_UBO
from wijkonderneming.rulebooks.own_articles_board import OWN_ARTICLES_BOARD
from wijkonderneming.rulebooks.own_articles_meeting import OWN_ARTICLES_MEETING
from wijkonderneming.rulebooks.own_articles_members import OWN_ARTICLES_MEMBERS
from wijkonderneming.rulebooks.own_articles_purpose import OWN_ARTICLES_PURPOSE
from wijkonderneming.rulebooks.own_articles_seats import OWN_ARTICLES_SEATS

__all__ = ["STANDARD_RULEBOOKS"]

STANDARD_RULEBOOKS: tuple[Rulebook, ...] = (
    BW2_LEGAL_PERSON,
    BW2_ASSOCIATION,
    BW2_ASSOCIATION_CAPACITY,
    BW2_MEMBERS,
    BW2_MEETING,
    BW2_AMENDMENT,
    BW2_COMPANY_MEETING,
    BW2_BOARD,
    BW2_SUPERVISION,
    BW2_ONE_TIER,
    BW2_DIRECTORS,
    BW2_COOPERATIVE,
    BW2_FOUNDATION,
    BW2_ACCOUNTS,
    BW2_ACCOUNTS_TITLE_NINE,
    BW2_ACCOUNTS_FILING,
    HANDELSREGISTER,
    WWFT_UBO,
    CORPORATE_TAX,
    LB_VOLUNTEERS,
    VAT,
    ANBI,
    ANBI_REGULATION,
    ANBI_GUIDANCE,
    SBBI,
    NL_GOOD_PRACTICE,
    OWN_ARTICLES_SEATS,
    OWN_ARTICLES_BOARD,
    OWN_ARTICLES_MEMBERS,
    OWN_ARTICLES_MEETING,
    OWN_ARTICLES_PURPOSE,
    PUBLIC_OFFERS,
    PENDING,
    LSA,
    DTA_SCOTLAND,
    DTA_ENGLAND,
)
