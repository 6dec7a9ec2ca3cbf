"""Clauses about what an entity is for: purpose, surplus, lock, trade with others, its year, changing its articles."""

from __future__ import annotations

from typing import ClassVar

import attrs

from wijkonderneming.model.clause import Clause
from wijkonderneming.model.distributions import Recipient
from wijkonderneming.model.noun import bounded, refers_to
from wijkonderneming.values.text import Text

__all__ = [
    "PURPOSE_CLAUSES",
    "AmendmentPower",
    "AssetLock",
    "BookYear",
    "LiquidationSurplus",
    "NonMemberTrade",
    "ParticipationCertificates",
    "StatedPurpose",
    "Surplus",
]


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class StatedPurpose(Clause):
    """What the entity is for (doel).

    Attributes:
        text: the purpose, in our words or the articles' own.
        of_public_benefit: whether it serves the public benefit, as far as the document's source says.
        of_social_interest: whether it serves a social interest of its members or a small group, likewise.
        pays_insiders: whether paying out to founders or to people in its bodies is part of it, which no foundation's
            purpose may hold, art. 2:285(3) BW; left out, not stated.
        pays_others: whether paying out to others is part of it without an idealistic or social aim, likewise.
    """

    kind: ClassVar[str] = "stated_purpose"

    text: Text
    of_public_benefit: bool | None = None
    of_social_interest: bool | None = None
    pays_insiders: bool | None = None
    pays_others: bool | None = None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Surplus(Clause):
    """To whom a running surplus may go (bestemming van winst).

    Attributes:
        to: to whom, complete.
    """

    kind: ClassVar[str] = "surplus"

    to: tuple[Recipient, ...]


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class LiquidationSurplus(Clause):
    """To whom what is left goes when the entity is wound up (liquidatiesaldo, batig saldo).

    Attributes:
        to: to whom, complete.
        similar_anbi: whether it goes to a public benefit organisation with a like purpose, as an ANBI must lay down.
    """

    kind: ClassVar[str] = "liquidation_surplus"

    to: tuple[Recipient, ...]
    similar_anbi: bool | None = None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class AssetLock(Clause):
    """That assets do not leave for less than they are worth, except to a like body (vermogensklem; asset lock).

    Attributes:
        locked: whether they are locked.
        to: the organisation that receives them in the end, where one is named.
        court_consent: whether what it had as a foundation, and the yields of it, are spent otherwise than before its
            conversion only with the consent of the court, art. 2:18(6) BW; left out, not laid down.
    """

    kind: ClassVar[str] = "asset_lock"

    locked: bool
    to: str | None = attrs.field(default=None, metadata=refers_to("organisation", "entity"))
    court_consent: bool | None = None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class NonMemberTrade(Clause):
    """Whether a co-operative may make contracts like its members' with others too, art. 2:53(3) BW.

    Attributes:
        allowed: whether it may.
    """

    kind: ClassVar[str] = "non_member_trade"

    allowed: bool


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class ParticipationCertificates(Clause):
    """Whether shares or profit-sharing certificates can be issued, which no ANBI may (art. 5b(1) AWR).

    Attributes:
        allowed: whether they can.
    """

    kind: ClassVar[str] = "participation_certificates"

    allowed: bool


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class AmendmentPower(Clause):
    """Whether a foundation's articles can be changed, and by whom, art. 2:293 BW.

    Attributes:
        allowed: whether they can.
        by: the body that may; left out, not laid down.
        approved_by: whose approval it needs; left out, nobody's.
    """

    kind: ClassVar[str] = "amendment_power"

    allowed: bool
    by: str | None = attrs.field(default=None, metadata=refers_to("body", "organisation"))
    approved_by: str | None = attrs.field(default=None, metadata=refers_to("body", "organisation"))


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class BookYear(Clause):
    """When the financial year (boekjaar) begins, where it is not the calendar year (art. 2:10a BW).

    Attributes:
        month: the month of its first day, 1 to 12.
        day: the day of that month, 1 to 28.
    """

    kind: ClassVar[str] = "book_year"

    month: int = attrs.field(metadata=bounded(1, 12))
    day: int = attrs.field(default=1, metadata=bounded(1, 28))


PURPOSE_CLAUSES: tuple[type[Clause], ...] = (
    StatedPurpose,
    Surplus,
    LiquidationSurplus,
    AssetLock,
    NonMemberTrade,
    ParticipationCertificates,
    AmendmentPower,
    BookYear,
)
