"""What the roots of documents share: they are whole by themselves, and find everything in them by its id."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from wijkonderneming.model.evidence import Claim, Gap, Note
from wijkonderneming.model.noun import Noun, listed
from wijkonderneming.model.wellformed import places
from wijkonderneming.values.source import Source

__all__ = ["Root", "UnknownId", "found_by_id"]

N = TypeVar("N", bound=Noun)


class UnknownId(KeyError):
    """A document has no object with this id, or it is something else."""


class Root(Noun):
    """The outermost object of a document: a trust, a network, a programme.

    Claims, gaps, notes and sources stand on the root, beside the facts. A root is only made when it is well-formed.
    """

    __slots__ = ()

    id: str
    claims: tuple[Claim, ...] | None
    gaps: tuple[Gap, ...] | None
    notes: tuple[Note, ...] | None
    sources: tuple[Source, ...] | None

    @property
    def by_id(self) -> Mapping[str, Any]:
        """Every object that has an id, by its id; the root itself too. A root keeps what was found."""
        return found_by_id(self)

    def __getitem__(self, name: str) -> Any:
        try:
            return self.by_id[name]
        except KeyError:
            raise UnknownId(name) from None

    def get(self, name: str, kind: type[N]) -> N:
        """The object with an id, of a kind.

        Raises:
            UnknownId: when there is none, or it is something else.
        """
        found = self[name]
        if not isinstance(found, kind):
            raise UnknownId(name)
        return found

    def has_gap(self, about: str, field: str) -> bool:
        """Whether a list may miss items."""
        return any(gap.about == about and gap.field == field for gap in listed(self.gaps))


def found_by_id(root: Root) -> Mapping[str, Any]:
    """Every object of a root that has an id, by its id."""
    return {place.item.id: place.item for place in places(root) if getattr(place.item, "id", None) is not None}
