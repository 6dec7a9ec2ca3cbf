"""Legal forms of entities, whose law they are under, and how far members of a co-operative are liable."""

from __future__ import annotations

from enum import Enum

__all__ = ["Jurisdiction", "LegalForm", "Liability"]


class Jurisdiction(Enum):
    """Whose law governs an entity."""

    NL = "nl"
    ENGLAND = "england"
    SCOTLAND = "scotland"


class LegalForm(Enum):
    """The legal form of an entity."""

    STICHTING = "stichting"
    """Foundation, art. 2:285 BW."""
    VERENIGING = "vereniging"
    """Association with full legal capacity (volledige rechtsbevoegdheid), art. 2:27 BW."""
    VERENIGING_BEPERKT = "vereniging_beperkt"
    """Association with limited legal capacity (beperkte rechtsbevoegdheid), art. 2:30 BW."""
    COOPERATIE = "cooperatie"
    """Co-operative, art. 2:53 BW."""
    BV = "bv"
    """Private limited company, art. 2:175 BW."""
    COMPANY_LIMITED_BY_GUARANTEE = "company_limited_by_guarantee"
    COMPANY_LIMITED_BY_SHARES = "company_limited_by_shares"
    CIC = "cic"
    CIO = "cio"
    SCIO = "scio"
    COMMUNITY_BENEFIT_SOCIETY = "community_benefit_society"
    COOPERATIVE_SOCIETY = "cooperative_society"

    @property
    def jurisdiction(self) -> Jurisdiction | None:
        """The law this form belongs to; nothing where it exists in more than one."""
        return _FORM_LAW.get(self.value)


_FORM_LAW = {
    **dict.fromkeys(["stichting", "vereniging", "vereniging_beperkt", "cooperatie", "bv"], Jurisdiction.NL),
    "cio": Jurisdiction.ENGLAND,
    "scio": Jurisdiction.SCOTLAND,
}


class Liability(Enum):
    """How far the members of a co-operative make up a deficit when it is dissolved: the letters after its name.

    Source: arts. 2:55 and 2:56 BW.
    """

    WA = "wa"
    """As the law has it, without a limit (W.A., wettelijke aansprakelijkheid)."""
    BA = "ba"
    """Up to an amount (B.A., beperkte aansprakelijkheid)."""
    UA = "ua"
    """Not at all (U.A., uitgesloten aansprakelijkheid)."""
