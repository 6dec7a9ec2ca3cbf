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

__all__ = [
    "IN_ORDER",
    "PERSONAL",
    "DatedMoney",
    "Noun",
    "Role",
    "Stretch",
    "after",
    "begun",
    "bounded",
    "known_by",
    "listed",
    "other_than",
    "refers_to",
]


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


IN_ORDER: Mapping[str, Any] = MappingProxyType({"in_order": True})
"""Metadata of a list of which the order says something; in another list the same items in another order say the same."""


def refers_to(
    *nouns: str, role: Role | None = None, acyclic: bool = False, same: str | None = None, within: str | None = None
) -> dict[str, Any]:
    """Metadata of a field that holds the id, or the ids, of objects of one of these nouns.

    Args:
        nouns: the nouns it may be of; ``any`` for whatever has an id.
        role: who knows it, where that is not who knows the rest of the noun.
        acyclic: whether following it from object to object never comes back.
        same: a noun; both objects stand in the same object of it.
        within: a field beside this one; what it refers to holds the object.
    """
    made: dict[str, Any] = {"refers_to": nouns}
    made |= {"acyclic": True} if acyclic else {}
    made |= {} if same is None else {"same": same}
    made |= {} if within is None else {"within": within}
    return made | ({} if role is None else known_by(role))


def known_by(role: Role) -> dict[str, Any]:
    """Metadata of a field that somebody else knows than the rest of its noun."""
    return {"known_by": role}


def bounded(least: int | None = None, most: int | None = None) -> dict[str, Any]:
    """Metadata of a whole number, or an amount in whole units of its currency, with bounds, both inclusive.

    A whole number of a noun without this metadata is from 0 up to and including 1,000,000,000.
    """
    return {"bounds": (least, most)}


def after(field: str) -> dict[str, Any]:
    """Metadata of a day that comes after the day of another field of the same object."""
    return {"after": field}


def begun(field: str) -> dict[str, Any]:
    """Metadata of a field whose value holds since the day in another field of the same object."""
    return {"begun": field}


def other_than(field: str) -> dict[str, Any]:
    """Metadata of a reference to something else than another field of the same object refers to."""
    return {"other_than": field}


def listed(items: tuple[T, ...] | None) -> tuple[T, ...]:
    """The items of a list, none where the list is not stated."""
    return items or ()


class Noun(Frozen):
    """Base of everything a trust is made of.

    Making a noun checks nothing but its values; whether its fields are of their types and it fits with the others is
    what ``problems`` says of the trust it is put in.
    """

    __slots__ = ()

    noun: ClassVar[str] = ""
    """The word by which fields refer to it; kinds of one family share it."""
    kind: ClassVar[str] = ""
    """The tag of this member of an open family in documents; empty for nouns that are no family."""
    role: ClassVar[Role] = Role.SECRETARY
    """Who usually knows its fields."""
    distinct: ClassVar[str] = ""
    """The field in which no two of one list are the same; empty when they may be."""
    ending: ClassVar[str] = ""
    """The field with the first day it is over, which a change sets when it ends; empty when it does not end."""
    reason: ClassVar[str] = ""
    """The field with the word for why it ended, which such a change may set too; empty when none is asked."""

    def own_problems(self) -> Iterator[Problem]:
        """What is ill-formed in this object by itself, apart from what its fields declare."""
        yield from ()


class Stretch(Noun):
    """A noun with a first day ``since`` and a first day no longer ``until``, each perhaps not known exactly.

    ``until`` comes after ``since``.
    """

    __slots__ = ()

    exclusive: ClassVar[bool] = False
    """Whether at most one of one list is in force on a day: one without ``until`` lasts until the next one."""
    ending: ClassVar[str] = "until"
    gives_way: ClassVar[str | None] = None
    """The field by which one of a list gives way to a new one that is alike in it; empty when it does so to any.

    Nothing when each stands by itself. Of those that exclude each other, each gives way to any.
    """

    since: When | None
    until: When | None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class DatedMoney(Noun):
    """An amount that holds from a day until the next one of the same list.

    Attributes:
        since: the first day on which it holds, inclusive.
        value: the amount, not negative.
    """

    distinct: ClassVar[str] = "since"

    since: date
    value: Money = attrs.field(metadata=bounded(0))
