"""What all nouns share: their base, how a field says whom it concerns and who knows it, and dated values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from enum import Enum
from types import MappingProxyType
from typing import Any, ClassVar, TypeVar

import attrs

from wijkonderneming.values.base import Frozen, Problem
from wijkonderneming.values.money import Money
from wijkonderneming.values.when import When

__all__ = ["PERSONAL", "DatedMoney", "Noun", "Role", "Stretch", "known_by", "listed", "refers_to"]


class Role(Enum):
    """Who usually knows a fact, and can be asked."""

    SECRETARY = "secretary"
    TREASURER = "treasurer"
    NOTARY = "notary"
    BOARD = "board"
    SOURCE = "source"
    LEGISLATOR = "legislator"


T = TypeVar("T")

PERSONAL: Mapping[str, Any] = MappingProxyType({"personal": True})
"""Metadata of a field that may hold personal data: absent from ``repr``, findings, errors and logs."""


def refers_to(*nouns: str, role: Role | None = None) -> dict[str, Any]:
    """Metadata of a field that holds the id of an object of one of these nouns."""
    return {"refers_to": nouns} | ({} if role is None else known_by(role))


def known_by(role: Role) -> dict[str, Any]:
    """Metadata of a field that somebody else knows than the rest of its noun."""
    return {"known_by": role}


def listed(items: tuple[T, ...] | None) -> tuple[T, ...]:
    """The items of a list, none where the list is not stated."""
    return items or ()


class Noun(Frozen):
    """Base of everything a trust is made of.

    A noun is only made when its own types are right; whether it fits with the others is what ``problems`` says.
    """

    __slots__ = ()

    noun: ClassVar[str] = ""
    """The word by which fields refer to it; kinds of one family share it."""
    kind: ClassVar[str] = ""
    """The tag of this member of an open family in documents; empty for nouns that are no family."""
    role: ClassVar[Role] = Role.SECRETARY
    """Who usually knows its fields."""

    def own_problems(self) -> Iterator[Problem]:
        """What is ill-formed in this object by itself, apart from the types of its fields."""
        yield from ()


class Stretch(Noun):
    """A noun with a first day ``since`` and a first day no longer ``until``, each perhaps not known exactly."""

    __slots__ = ()

    since: When | None
    until: When | None

    def own_problems(self) -> Iterator[Problem]:
        """It ends after it began."""
        start = None if self.since is None else self.since.earliest
        end = None if self.until is None else self.until.latest
        if start is not None and end is not None and end <= start:
            yield Problem(
                path="until",
                code="ends_before_start",
                expected=f"a day after {start.isoformat()}",
                found=end.isoformat(),
            )


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class DatedMoney(Noun):
    """An amount that holds from a day until the next one of the same list.

    Attributes:
        since: the first day on which it holds, inclusive.
        value: the amount.
    """

    since: date
    value: Money
