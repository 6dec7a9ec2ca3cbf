"""Members of entities, by class."""

from __future__ import annotations

from typing import ClassVar

import attrs

from wijkonderneming.model.noun import Stretch
from wijkonderneming.values.when import When

__all__ = ["MemberClass"]


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class MemberClass(Stretch):
    """A class of members of an association, co-operative or company, as its articles set it.

    Attributes:
        name: what it is called.
        voting: whether its members vote in the general meeting; left out, not stated.
        residents_only: whether only people who live in the area (or their organisations) can be in it.
        number: how many members it has; left out, not stated.
    """

    noun: ClassVar[str] = "member_class"

    id: str
    name: str | None = None
    voting: bool | None = None
    residents_only: bool | None = None
    number: int | None = None
    since: When | None = None
    until: When | None = None
