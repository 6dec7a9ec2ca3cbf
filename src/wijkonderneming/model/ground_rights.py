"""Rights in land and buildings of somebody else, and in a part of a building: erfpacht, opstal, apartment right.

Articles were read in the text of 2015.
"""

from __future__ import annotations

from enum import Enum
from typing import ClassVar

import attrs

from wijkonderneming.model.indexation import Indexation
from wijkonderneming.model.noun import DatedMoney, Role, known_by, refers_to
from wijkonderneming.model.rents import RentedRight, paid_again
from wijkonderneming.model.rights import Right
from wijkonderneming.model.schedule import Given, Strand
from wijkonderneming.model.terms import Broken
from wijkonderneming.values.recurrence import Recurrence
from wijkonderneming.values.share import Share
from wijkonderneming.values.span import Span

__all__ = ["GROUND_RIGHT_KINDS", "ApartmentRight", "CompensationAtEnd", "Erfpacht", "GroundRight", "Opstal"]


class CompensationAtEnd(Enum):
    """What the deed says is paid at the end for buildings that are still there.

    Source: art. 5:99 BW, for opstal with 5:105(3): their value, unless the deed says otherwise in a case in which it
    may.
    """

    VALUE = "value"
    PART = "part"
    NONE = "none"


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class GroundRight(RentedRight):
    """A right in land or buildings of somebody else.

    Attributes:
        landowner: to whom the ground rent is paid; left out, the party it comes from.
        perpetual: whether it has no term (eeuwigdurend); left out, not stated.
        at_end: what the deed says is paid for buildings at the end; left out, not stated.
    """

    real: ClassVar[bool] = True

    landowner: str | None = attrs.field(default=None, metadata=refers_to("entity", "organisation", "person"))
    perpetual: bool | None = None
    at_end: CompensationAtEnd | None = None

    @property
    def rent_is_for(self) -> str:
        """What the money is for."""
        return "ground_rent"

    @property
    def payees(self) -> tuple[str, ...]:
        """Who else than its partner is paid."""
        return () if self.landowner is None else (self.landowner,)

    def comes_back(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """Each ground rent, to the landowner."""
        strands = RentedRight.comes_back(self, window, given)
        return tuple(attrs.evolve(strand, to=self.landowner) for strand in strands)


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Erfpacht(GroundRight):
    """Ground lease (erfpacht): to hold and use land or a building of somebody else, mostly for a canon.

    Source: art. 5:85 (canon), 5:86 (term), 5:87 and 5:88 (notice), 5:98 (it goes on where nobody ends it) and 5:99 BW.
    """

    kind: ClassVar[str] = "erfpacht"


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Opstal(GroundRight):
    """Right of superficies (opstal): to own buildings in, on or above land of somebody else, perhaps for a retributie.

    Source: art. 5:101 (retributie), 5:104 and 5:105 BW.

    Attributes:
        follows: the other right that it depends on (afhankelijk opstalrecht), with which it ends; left out, it stands
            by itself, or that is not stated.
    """

    kind: ClassVar[str] = "opstal"

    follows: str | None = attrs.field(default=None, metadata=refers_to("right", acyclic=True))


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class ApartmentRight(Right):
    """A share in a building that is divided, with the sole use of a part of it (appartementsrecht).

    Source: art. 5:106(4) BW.

    Attributes:
        share: how much of the whole it is; left out, not stated.
        association: the association of owners (vereniging van eigenaars, VvE); left out, not stated.
        contribution: what is paid to it each time, dated; empty, nothing. Left out, not stated.
        due: when that is paid; left out, each month on the day the right began.
        indexation: a yearly rise; left out, none.
        broken: what is paid of a period that is cut off.
    """

    kind: ClassVar[str] = "apartment_right"
    real: ClassVar[bool] = True

    share: Share | None = None
    association: str | None = attrs.field(default=None, metadata=refers_to("entity", "organisation"))
    contribution: tuple[DatedMoney, ...] | None = attrs.field(default=None, metadata=known_by(Role.TREASURER))
    due: Recurrence | None = attrs.field(default=None, metadata=known_by(Role.TREASURER))
    indexation: Indexation | None = None
    broken: Broken = Broken.WHOLE

    @property
    def payees(self) -> tuple[str, ...]:
        """Who else than its partner is paid."""
        return () if self.association is None else (self.association,)

    def comes_back(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """Each contribution, to the association and not to whom the right was bought from."""
        strands = paid_again(self, "contribution", "contribution", window, given)
        return tuple(attrs.evolve(strand, to=self.association or "") for strand in strands)

    def perhaps_back(self, given: Given) -> tuple[str, ...]:
        """The contribution, unless there is none."""
        none = self.contribution == () and (self.id, "contribution") not in given.gaps
        return () if none else ("contribution",)


GROUND_RIGHT_KINDS: tuple[type[Right], ...] = (ApartmentRight, Erfpacht, Opstal)
