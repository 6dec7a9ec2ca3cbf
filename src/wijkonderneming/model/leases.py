"""Rights to use that are agreed: leases under their regimes, loans for use and licences.

Articles of Dutch law were read in the text of 2015; rules on homes have changed since.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import ClassVar

import attrs

from wijkonderneming.model.noun import Role, known_by
from wijkonderneming.model.rents import RentedRight
from wijkonderneming.model.rights import Right
from wijkonderneming.model.uses import UseRight
from wijkonderneming.values.base import Problem
from wijkonderneming.values.when import When

__all__ = ["LEASE_KINDS", "Bruikleen", "Lease", "LeaseRegime", "Licence"]


class LeaseRegime(Enum):
    """Which rules protect who rents: they settle notice, renewal and what may be agreed.

    Source: for the Netherlands, Boek 7 BW as each member says; for England, the Landlord and Tenant Act 1954, Part II
    and section 38A, not read again for this.
    """

    SHOP_290 = "shop_290"
    """Shops, hospitality and crafts (art. 7:290): five years, then up to ten in all (7:292), a year's notice (7:293)."""
    OTHER_230A = "other_230a"
    """Any other built property but homes (art. 7:230a): the tenant can ask that he need not leave yet."""
    DWELLING = "dwelling"
    """A home: as a rule it does not end by the mere running out of its term (art. 7:271)."""
    VACANT_PROPERTY = "vacant_property"
    """A home for the time being, under a permit (art. 15 and 16 Leegstandwet)."""
    UNBUILT = "unbuilt"
    """Land without buildings: the general rules alone (art. 7:228)."""
    BUSINESS_PROTECTED = "business_protected"
    """A business lease in England with the right to a new one."""
    BUSINESS_EXCLUDED = "business_excluded"
    """A business lease in England for which that right was excluded (contracted out)."""
    TENANCY_AT_WILL = "tenancy_at_will"
    """In England, for as long as both want."""


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Lease(RentedRight):
    """A lease (huur), art. 7:201 BW; leasehold.

    Attributes:
        regime: which rules protect who rents; left out, not stated.
        permit_until: the first day on which the permit for letting vacant property (Leegstandwet) no longer holds; the
            lease ends with it. Left out, not stated.
        vat_deducted: whether who rents uses the thing for purposes that give a right to deduct value added tax in whole
            or nearly so, art. 11(1)(b)(5) Wet OB; left out, not stated.
        vat_chosen: whether both parties chose the tax in the written lease, or asked for it together; likewise.
    """

    kind: ClassVar[str] = "lease"

    regime: LeaseRegime | None = None
    permit_until: When | None = None
    vat_deducted: bool | None = attrs.field(default=None, metadata=known_by(Role.TREASURER))
    vat_chosen: bool | None = attrs.field(default=None, metadata=known_by(Role.TREASURER))

    def own_problems(self) -> Iterator[Problem]:
        """There is a permit only where one is needed."""
        if self.permit_until is not None and self.regime not in {None, LeaseRegime.VACANT_PROPERTY}:
            expected = f"no permit, or the regime {LeaseRegime.VACANT_PROPERTY.value}"
            yield Problem(path="permit_until", code="other_regime", expected=expected)


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Licence(RentedRight):
    """A bare permission to use, perhaps for a fee."""

    kind: ClassVar[str] = "licence"


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Bruikleen(UseRight):
    """Loan for use, for nothing; what was lent is given back after use or at the end of its term (bruikleen).

    Source: art. 7A:1777, 7A:1787 and 7A:1788 BW.
    """

    kind: ClassVar[str] = "bruikleen"


LEASE_KINDS: tuple[type[Right], ...] = (Lease, Bruikleen, Licence)
