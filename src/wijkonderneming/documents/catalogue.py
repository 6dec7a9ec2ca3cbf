"""Which kinds a document may use: the standard ones, plus what a caller adds. Nothing registers on import."""

from __future__ import annotations

from typing import Any

import attrs

from wijkonderneming.documents.kinds import is_ours, kind_problems
from wijkonderneming.model.assets import ASSET_KINDS, Asset
from wijkonderneming.model.bonds import BOND_KINDS
from wijkonderneming.model.capital import Instrument
from wijkonderneming.model.chosen_rates import CHOSEN_RATE_KINDS
from wijkonderneming.model.clause import Clause
from wijkonderneming.model.clauses_board import BOARD_CLAUSES
from wijkonderneming.model.clauses_meeting import MEETING_CLAUSES
from wijkonderneming.model.clauses_members import MEMBER_CLAUSES
from wijkonderneming.model.clauses_purpose import PURPOSE_CLAUSES
from wijkonderneming.model.clauses_seats import SEAT_CLAUSES
from wijkonderneming.model.contracts import CONTRACT_KINDS
from wijkonderneming.model.costs import COST_KINDS, Cost
from wijkonderneming.model.costs_finance import FINANCE_COST_KINDS
from wijkonderneming.model.costs_property import PROPERTY_COST_KINDS
from wijkonderneming.model.costs_staff import STAFF_COST_KINDS
from wijkonderneming.model.encumbrances import ENCUMBRANCE_KINDS, Encumbrance
from wijkonderneming.model.encumbrances_use import USE_ENCUMBRANCE_KINDS
from wijkonderneming.model.endings import ENDING_KINDS
from wijkonderneming.model.energy import ENERGY_KINDS
from wijkonderneming.model.gifts import GIFT_KINDS
from wijkonderneming.model.giving import GIVING_KINDS
from wijkonderneming.model.ground_rights import GROUND_RIGHT_KINDS
from wijkonderneming.model.income import INCOME_KINDS, Income
from wijkonderneming.model.leases import LEASE_KINDS
from wijkonderneming.model.life import LIFE_EVENT_KINDS, LifeEvent
from wijkonderneming.model.loans import LOAN_KINDS
from wijkonderneming.model.noun import Noun
from wijkonderneming.model.programme import Programme
from wijkonderneming.model.public_space import PUBLIC_SPACE_KINDS
from wijkonderneming.model.rights import RIGHT_KINDS, Right
from wijkonderneming.model.root import Root
from wijkonderneming.model.shares import SHARE_KINDS
from wijkonderneming.model.support import SUPPORT_KINDS, Support
from wijkonderneming.model.tariffs import TARIFF_KINDS
from wijkonderneming.model.trading import TRADING_KINDS
from wijkonderneming.model.trust import Trust
from wijkonderneming.model.umbrella import Network
from wijkonderneming.model.work import WORK_KINDS, Work
from wijkonderneming.values.base import Frozen, IllFormed, Problem

__all__ = ["FAMILIES", "ROOTS", "STANDARD_CATALOGUE", "Catalogue", "InvalidCatalogue"]

FAMILIES: tuple[type[Noun], ...] = (
    Asset,
    Right,
    Encumbrance,
    Instrument,
    Income,
    Cost,
    Clause,
    Work,
    Support,
    LifeEvent,
)
"""The open families: their members are tagged by ``kind`` in documents."""

ROOTS: tuple[type[Root], ...] = (Trust, Network, Programme)
"""What one document can hold, each under its own noun as the key."""


class InvalidCatalogue(IllFormed):
    """Classes do not fit as kinds: all that is wrong with each, at the class and the field."""


@attrs.frozen(order=False, repr=False, weakref_slot=False)
class Catalogue(Frozen):
    """The kinds a document may use.

    A kind of somebody else than this library has a tag with a namespace, a word and a dot before the name of the kind:
    ``my_package.windmill``. The word is that of whoever writes the kind, and best the name of the package it stands
    in; ``wijkonderneming`` and tags without a dot are the library's own. So no kind of one ever meets that of another.

    Attributes:
        kinds: the classes, each of one family and with a ``kind`` of its own in it.

    Raises:
        InvalidCatalogue: naming everything that is wrong with every class that does not fit.
    """

    kinds: tuple[type[Noun], ...]

    def __attrs_post_init__(self) -> None:
        problems: list[Problem] = []
        seen: set[tuple[type[Noun] | None, str]] = set()
        for kind in self.kinds:
            known = isinstance(kind, type) and is_ours(kind) and _is_kind(kind)  # which the tests look at
            found = () if known else tuple(kind_problems(kind, FAMILIES))
            problems.extend(found)
            tag = (_family_of(kind), str(getattr(kind, "kind", "")))
            if tag in seen and not found:
                problems.append(
                    Problem(path=kind.__qualname__, code="duplicate_kind", expected="a tag of its own", found=tag[1])
                )
            seen.add(tag)
        if problems:
            raise InvalidCatalogue(tuple(problems))

    def plus(self, *kinds: type[Noun]) -> Catalogue:
        """A catalogue with more kinds.

        Raises:
            InvalidCatalogue: naming everything that is wrong with every class that does not fit.
        """
        return Catalogue((*self.kinds, *kinds))

    def of(self, family: type[Any]) -> dict[str, type[Noun]]:
        """The kinds of a family, by tag."""
        return {kind.kind: kind for kind in self.kinds if issubclass(kind, family)}


def _family_of(kind: Any) -> type[Noun] | None:
    return next((family for family in FAMILIES if isinstance(kind, type) and issubclass(kind, family)), None)


def _is_kind(kind: type[Any]) -> bool:
    return _family_of(kind) is not None and bool(kind.kind)


STANDARD_CATALOGUE = Catalogue(
    (
        *ASSET_KINDS,
        *PUBLIC_SPACE_KINDS,
        *ENERGY_KINDS,
        *RIGHT_KINDS,
        *GROUND_RIGHT_KINDS,
        *LEASE_KINDS,
        *ENCUMBRANCE_KINDS,
        *USE_ENCUMBRANCE_KINDS,
        *GIFT_KINDS,
        *LOAN_KINDS,
        *BOND_KINDS,
        *CHOSEN_RATE_KINDS,
        *SHARE_KINDS,
        *INCOME_KINDS,
        *TARIFF_KINDS,
        *CONTRACT_KINDS,
        *TRADING_KINDS,
        *GIVING_KINDS,
        *COST_KINDS,
        *PROPERTY_COST_KINDS,
        *STAFF_COST_KINDS,
        *FINANCE_COST_KINDS,
        *SEAT_CLAUSES,
        *BOARD_CLAUSES,
        *MEETING_CLAUSES,
        *MEMBER_CLAUSES,
        *PURPOSE_CLAUSES,
        *WORK_KINDS,
        *SUPPORT_KINDS,
        *LIFE_EVENT_KINDS,
        *ENDING_KINDS,
    )
)
