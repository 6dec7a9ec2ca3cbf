"""How legal entities are related to each other and to others."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import ClassVar

import attrs

from wijkonderneming.model.noun import Stretch, other_than, refers_to
from wijkonderneming.values.base import Problem
from wijkonderneming.values.share import Share
from wijkonderneming.values.when import When

__all__ = ["Link", "LinkKind"]


class LinkKind(Enum):
    """How one entity is related to another."""

    OWNS_SHARES_OF = "owns_shares_of"
    SOLE_MEMBER_OF = "sole_member_of"
    MEMBER_OF = "member_of"
    LEASES_TO = "leases_to"
    LENDS_TO = "lends_to"
    EMPLOYS_FOR = "employs_for"
    OPERATES_FOR = "operates_for"
    GIFT_AIDS_TO = "gift_aids_to"
    """Gives its profit to a charity each year, as a trading subsidiary does (gift aid)."""
    SUCCEEDS = "succeeds"
    SUBSIDIARY_OF = "subsidiary_of"

    @property
    def acyclic(self) -> bool:
        """Whether it never comes back to where it began; entities that own or lead each other are normal."""
        return self is LinkKind.SUCCEEDS

    @property
    def is_of_parts(self) -> bool:
        """Whether it is about shares or votes, of which one can have a part."""
        return self in {LinkKind.OWNS_SHARES_OF, LinkKind.MEMBER_OF, LinkKind.SUBSIDIARY_OF}


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Link(Stretch):
    """A dated relation: ``from_`` does to ``to`` what the kind says.

    Attributes:
        kind_: how they are related.
        from_: an entity or organisation.
        to: another one.
        since: the first day, inclusive.
        until: the first day no longer.
        share: the part of the shares or votes, where the kind is about these.
    """

    noun: ClassVar[str] = "link"

    id: str | None = None
    kind_: LinkKind
    from_: str = attrs.field(metadata=refers_to("entity", "organisation"))
    to: str = attrs.field(metadata=refers_to("entity", "organisation") | other_than("from_"))
    since: When | None = None
    until: When | None = None
    share: Share | None = None

    def own_problems(self) -> Iterator[Problem]:
        """Only of shares or votes there is a part."""
        if self.share is not None and not self.kind_.is_of_parts:
            kinds = ", ".join(kind.value for kind in LinkKind if kind.is_of_parts)
            yield Problem(path="share", code="no_parts", expected=f"a link of kind {kinds}", found=self.kind_.value)
