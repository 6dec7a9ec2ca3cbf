"""What a rule may be about."""

from __future__ import annotations

from collections.abc import Iterable

from wijkonderneming.governance.views.body import BodyView
from wijkonderneming.governance.views.entity import EntityView
from wijkonderneming.governance.views.holdings import AssetView, InstrumentView, RightView
from wijkonderneming.governance.views.offices import OfficeView
from wijkonderneming.governance.views.world import TrustView
from wijkonderneming.governance.views.years import FinancialYearView

__all__ = [
    "each_asset",
    "each_body",
    "each_entity",
    "each_financial_year",
    "each_instrument",
    "each_office",
    "each_right",
    "the_trust",
]


def the_trust(world: TrustView) -> Iterable[TrustView]:
    """The rule is about the trust as a whole."""
    return (world,)


def each_entity(world: TrustView) -> Iterable[EntityView]:
    """The rule is about each legal entity by itself."""
    return world.entities


def each_body(world: TrustView) -> Iterable[BodyView]:
    """The rule is about each body by itself."""
    return world.bodies


def each_office(world: TrustView) -> Iterable[OfficeView]:
    """The rule is about each office by itself, as long as its holder is in it."""
    return world.offices


def each_financial_year(world: TrustView) -> Iterable[FinancialYearView]:
    """The rule is about each financial year of each entity by itself, once it has begun."""
    return world.financial_years


def each_asset(world: TrustView) -> Iterable[AssetView]:
    """The rule is about each asset by itself."""
    return world.assets


def each_right(world: TrustView) -> Iterable[RightView]:
    """The rule is about each right over an asset by itself, as long as it lasts."""
    return world.rights


def each_instrument(world: TrustView) -> Iterable[InstrumentView]:
    """The rule is about each loan, bond, share or other instrument by itself."""
    return world.instruments
