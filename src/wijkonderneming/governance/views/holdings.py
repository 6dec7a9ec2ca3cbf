"""Assets, rights over them, and instruments, on a day."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from wijkonderneming.governance.views.days import holds
from wijkonderneming.governance.views.view import View
from wijkonderneming.model.assets import Asset
from wijkonderneming.model.capital import Instrument
from wijkonderneming.model.legal_forms import Jurisdiction, LegalForm
from wijkonderneming.model.noun import listed
from wijkonderneming.model.rights import Right
from wijkonderneming.values.truth import TRUE, Truth

if TYPE_CHECKING:
    from wijkonderneming.governance.views.entity import EntityView
    from wijkonderneming.governance.views.world import TrustView

__all__ = ["AssetView", "InstrumentView", "RightView"]


@attrs.frozen(order=False, repr=False, weakref_slot=False, eq=False)
class AssetView(View):
    """An asset as it is on a day."""

    world: TrustView
    asset: Asset

    @property
    def id(self) -> str:
        """The id of the asset."""
        return self.asset.id

    @cached_property
    def rights(self) -> tuple[RightView, ...]:
        """The rights over it that the document tells of, of every day."""
        return tuple(view for view in self.world.rights if view.right.over == self.id)


@attrs.frozen(order=False, repr=False, weakref_slot=False, eq=False)
class RightView(View):
    """A right over an asset as it is on a day."""

    world: TrustView
    right: Right

    @property
    def id(self) -> str:
        """The id of the right."""
        return self.right.id

    @cached_property
    def holder(self) -> EntityView | None:
        """The entity of the trust that holds it; nothing when another party does."""
        return _entity(self.world, self.right.holder)

    @cached_property
    def exists(self) -> Truth:
        """Whether the day lies between its first and its last, and its holder exists."""
        there = holds(self.id, self.right.since, self.right.until, self.on, agenda=self.agenda)
        return there if self.holder is None else there & self.holder.exists

    def governed_by(self, law: Jurisdiction) -> Truth:
        """Whether this law governs its holder; another party's right is under any."""
        return TRUE if self.holder is None else self.holder.governed_by(law)

    def has_form(self, forms: frozenset[LegalForm]) -> Truth:
        """Whether the legal form of its holder is one of these."""
        return TRUE if self.holder is None else self.holder.has_form(forms)


@attrs.frozen(order=False, repr=False, weakref_slot=False, eq=False)
class InstrumentView(View):
    """A loan, bond, share or other instrument of the capital stack."""

    world: TrustView
    instrument: Instrument

    @property
    def id(self) -> str:
        """The id of the instrument."""
        return self.instrument.id

    @cached_property
    def issuer(self) -> EntityView:
        """The entity that issued it, or took the loan."""
        return self.world.entity(self.instrument.issuer)

    @property
    def exists(self) -> Truth:
        """Whether its issuer exists; when it begins and ends is for each kind to say."""
        return self.issuer.exists

    def governed_by(self, law: Jurisdiction) -> Truth:
        """Whether this law governs its issuer."""
        return self.issuer.governed_by(law)

    def has_form(self, forms: frozenset[LegalForm]) -> Truth:
        """Whether the legal form of its issuer is one of these."""
        return self.issuer.has_form(forms)


def _entity(world: TrustView, name: str) -> EntityView | None:
    known = any(entity.id == name for entity in listed(world.trust.entities))
    return world.entity(name) if known else None
