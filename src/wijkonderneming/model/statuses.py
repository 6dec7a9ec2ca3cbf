"""Dated statuses under tax, charity, housing and other law."""

from __future__ import annotations

from enum import Enum
from typing import ClassVar

import attrs

from wijkonderneming.model.noun import Stretch, refers_to
from wijkonderneming.values.when import When

__all__ = ["Register", "Status", "StatusKind"]


class StatusKind(Enum):
    """A dated status under tax, charity, housing or other law."""

    ANBI = "anbi"
    """Public benefit organisation (algemeen nut beogende instelling), art. 5b AWR."""
    CULTURAL_ANBI = "cultural_anbi"
    """The same with a cultural purpose (culturele ANBI); it is an ANBI too."""
    SBBI = "sbbi"
    """Organisation that serves a social interest (sociaal belang behartigende instelling), art. 5c AWR."""
    REGISTERED_CHARITY = "registered_charity"
    """In a register of charities."""
    EXEMPT_CHARITY = "exempt_charity"
    """A charity that is not in the register because another regulator supervises it, such as a charitable society."""
    EXCEPTED_CHARITY = "excepted_charity"
    """A small charity that by order or regulations need not be in the register."""
    REGISTERED_PROVIDER = "registered_provider"
    """A provider of social housing in the register of the English regulator."""
    ADMITTED_INSTITUTION = "admitted_institution"
    """Housing association (toegelaten instelling), art. 19 Woningwet."""
    SMALL_BUSINESS_SCHEME = "small_business_scheme"
    """Exempt from VAT as a small business (kleineondernemersregeling, KOR), art. 25a Wet OB."""
    VAT_TAXED_LETTING = "vat_taxed_letting"
    """Lets with VAT by choice (belaste verhuur), art. 11(1)(b)(5) Wet OB, for at least one lease."""
    CORPORATE_TAX_BY_CHOICE = "corporate_tax_by_choice"
    """Taxed on its profit at its own request, in spite of the exemption, art. 6(3) Wet Vpb."""


class Register(Enum):
    """Who keeps the register a status or filing stands in, or gave the decision."""

    TAX_AUTHORITY = "tax_authority"
    """Belastingdienst; in the United Kingdom HM Revenue & Customs."""
    TRADE_REGISTER = "trade_register"
    """Handelsregister of the Kamer van Koophandel."""
    HOUSING_AUTHORITY = "housing_authority"
    """Autoriteit woningcorporaties; in England the Regulator of Social Housing."""
    CHARITY_REGULATOR = "charity_regulator"
    """Charity Commission, Office of the Scottish Charity Regulator, or that of Northern Ireland."""
    COMPANIES_HOUSE = "companies_house"
    CIC_REGULATOR = "cic_regulator"
    MUTUALS_REGISTER = "mutuals_register"
    """Mutuals Public Register of the Financial Conduct Authority."""
    FINANCIAL_MARKETS_AUTHORITY = "financial_markets_authority"
    """Autoriteit Financiële Markten (AFM)."""
    LAND_REGISTRY = "land_registry"
    """Kadaster, HM Land Registry, Registers of Scotland."""
    OWN_WEBSITE = "own_website"
    """The entity's own website, where something is published there."""


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Status(Stretch):
    """A status an entity has for some time.

    Attributes:
        status: which one.
        since: the first day it has it.
        until: the first day it no longer has it.
        register: who keeps the register it stands in, or gave the decision; left out, not stated.
        source: where that is read.
    """

    noun: ClassVar[str] = "status"
    gives_way: ClassVar[str | None] = "status"

    id: str | None = None
    status: StatusKind
    since: When | None = None
    until: When | None = None
    register: Register | None = None
    source: str | None = attrs.field(default=None, metadata=refers_to("source"))
