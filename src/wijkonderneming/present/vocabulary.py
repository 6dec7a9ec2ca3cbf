"""The words for closed lists, kinds, and facts, in Dutch and English."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType

from wijkonderneming.governance.findings import Verdict
from wijkonderneming.governance.severity import Severity
from wijkonderneming.governance.versions import LawStatus
from wijkonderneming.model.evidence import Quality
from wijkonderneming.model.noun import Role
from wijkonderneming.model.rights import RightState
from wijkonderneming.model.trust import Initiator
from wijkonderneming.present.assetwords import ASSET_MEMBERS, ASSET_NAMES
from wijkonderneming.present.changewords import CHANGE_KINDS
from wijkonderneming.present.clausewords import CLAUSE_KINDS, CLAUSE_MEMBERS
from wijkonderneming.present.factwords import FACTS
from wijkonderneming.present.legalwords import LEGAL_KINDS, LEGAL_MEMBERS
from wijkonderneming.present.modelwords import MODEL_KINDS, MODEL_MEMBERS
from wijkonderneming.present.moneywords import MONEY_KINDS, MONEY_MEMBERS
from wijkonderneming.present.rightwords import RIGHT_KINDS, RIGHT_MEMBERS
from wijkonderneming.values.text import Text
from wijkonderneming.values.unknown import UnknownKind

__all__ = ["FACTS", "KINDS", "MEMBERS"]


def _t(nl: str, en: str) -> Text:
    return Text(nl=nl, en=en)


MEMBERS: Mapping[Enum, Text] = MappingProxyType(
    {
        **ASSET_MEMBERS,
        **CLAUSE_MEMBERS,
        **LEGAL_MEMBERS,
        **MODEL_MEMBERS,
        **MONEY_MEMBERS,
        **RIGHT_MEMBERS,
        Verdict.MET: _t("voldoet", "met"),
        Verdict.BREACHED: _t("voldoet niet", "not met"),
        Verdict.UNKNOWN: _t("niet bekend", "not known"),
        Verdict.NOT_APPLICABLE: _t("niet van toepassing", "not applicable"),
        Severity.MANDATORY: _t("verplicht volgens de wet", "required by statute"),
        Severity.STATUS: _t("voorwaarde van een status", "condition of a status"),
        Severity.CHARTER: _t("criterium van een koepel of fonds", "criterion of an umbrella body or funder"),
        Severity.ARTICLES: _t("eigen statuten", "own articles"),
        Severity.GOOD_PRACTICE: _t("goed gebruik", "good practice"),
        Severity.CONVENTION: _t("gebruikelijk, niet voorgeschreven", "usual, prescribed by nobody"),
        Role.SECRETARY: _t("de secretaris", "the secretary"),
        Role.TREASURER: _t("de penningmeester", "the treasurer"),
        Role.NOTARY: _t("de notaris", "the notary"),
        Role.BOARD: _t("het bestuur", "the board"),
        Role.SOURCE: _t("wie de bronnen kent", "whoever knows the sources"),
        Role.LEGISLATOR: _t("wie de wettekst van die dag heeft", "whoever holds the text of the law of that day"),
        UnknownKind.MISSING: _t("niet vermeld", "not stated"),
        UnknownKind.GAP: _t("de opgave is mogelijk niet volledig", "the list may not be complete"),
        UnknownKind.OPEN: _t("moet nog worden besloten", "still to be decided"),
        UnknownKind.DISPUTED: _t("bronnen spreken elkaar tegen", "sources differ"),
        UnknownKind.LAW: _t("de wettekst van die dag is niet voorhanden", "the law of that day is not held"),
        LawStatus.IN_FORCE: _t("van kracht", "in force"),
        LawStatus.TRANSITIONAL: _t("van kracht, met overgangsrecht", "in force, with transitional law"),
        LawStatus.PENDING: _t("wetsvoorstel", "bill"),
        LawStatus.NOT_COMMENCED: _t("aangenomen, niet in werking", "enacted, not commenced"),
        LawStatus.REPEALED: _t("vervallen", "repealed"),
        RightState.PROPOSED: _t("voorgenomen", "proposed"),
        RightState.CONTRACTED: _t("overeengekomen", "agreed"),
        RightState.TRANSFERRED: _t("verkregen", "acquired"),
        RightState.ENDED: _t("geëindigd", "ended"),
        Initiator.RESIDENTS: _t("bewoners", "residents"),
        Initiator.INSTITUTION: _t("een instelling", "an institution"),
        Quality.EXACT: _t("precies", "exactly"),
        Quality.ABOUT: _t("ongeveer", "about"),
        Quality.MORE_THAN: _t("meer dan", "more than"),
        Quality.UP_TO: _t("ten hoogste", "at most"),
        Quality.LESS_THAN: _t("minder dan", "less than"),
    }
)
"""Every member of a closed list that a reader meets."""

KINDS: Mapping[str, Text] = MappingProxyType(
    {
        **ASSET_NAMES,
        **CHANGE_KINDS,
        **CLAUSE_KINDS,
        **LEGAL_KINDS,
        **MODEL_KINDS,
        **MONEY_KINDS,
        **RIGHT_KINDS,
        "ownership": _t("eigendom", "ownership"),
        "co_ownership": _t("mede-eigendom", "co-ownership"),
        "apartment_right": _t("appartementsrecht", "apartment right"),
        "erfpacht": _t("erfpacht", "ground lease (erfpacht)"),
        "opstal": _t("opstalrecht", "right of superficies (opstal)"),
        "lease": _t("huur", "lease"),
        "bruikleen": _t("bruikleen", "loan for use (bruikleen)"),
        "licence": _t("gebruiksafspraak", "licence"),
        "trust": _t("de onderneming", "the enterprise"),
        "balance": _t("saldo", "balance"),
        "initiative": _t("het initiatief", "the initiative"),
        "asset": _t("bezit", "asset"),
        "right": _t("recht", "right"),
        "instrument": _t("financiering", "capital"),
        "income": _t("inkomsten", "income"),
        "cost": _t("kosten", "cost"),
        "offer": _t("uitgifte", "offer"),
        "claim": _t("opgave van een bron", "claim"),
        "gap": _t("leemte", "gap"),
        "indexation": _t("indexering", "indexation"),
        "note": _t("aantekening", "note"),
        "source": _t("bron", "source"),
    }
)
"""What an object without a name is called: by its kind, else by its family."""
