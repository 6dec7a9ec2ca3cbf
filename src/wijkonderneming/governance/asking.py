"""Whom to ask about what is not known."""

from __future__ import annotations

import re
from collections.abc import Iterable

import attrs

from wijkonderneming.model.noun import Noun, Role
from wijkonderneming.model.trust import Trust
from wijkonderneming.values.base import Frozen
from wijkonderneming.values.unknown import Unknown, UnknownKind

__all__ = ["Question", "questions", "role_for"]


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Question(Frozen):
    """One thing to ask, and whom.

    Attributes:
        role: who usually knows.
        about: id of the object it is about.
        field: the field.
        kind: why it is not certain.
        number: of how many interchangeable things it is asked, like seats.
    """

    role: Role
    about: str
    field: str
    kind: UnknownKind
    number: int


def role_for(trust: Trust, unknown: Unknown) -> Role:
    """Who usually knows a field: as the field says, else its noun; the board for a decision still to be taken."""
    if unknown.kind is UnknownKind.OPEN:
        return Role.BOARD
    if unknown.kind is UnknownKind.LAW:
        return Role.LEGISLATOR
    if unknown.kind is UnknownKind.DISPUTED:
        return Role.SOURCE
    item = trust.by_id.get(unknown.about)
    if item is None:
        return Role.SECRETARY
    first = re.split(r"[.\[]", unknown.field, maxsplit=1)[0]
    if first == "offices":
        return Role.SECRETARY
    for attribute in attrs.fields(type(item)):
        if attribute.name.rstrip("_") == first and "known_by" in attribute.metadata:
            role: Role = attribute.metadata["known_by"]
            return role
    return item.role if isinstance(item, Noun) else Role.SECRETARY


def questions(trust: Trust, unknowns: Iterable[Unknown]) -> tuple[Question, ...]:
    """What to ask, by role, each thing once with how many times it occurs; in a fixed order."""
    pooled: dict[tuple[Role, str, str, UnknownKind], set[int]] = {}
    for unknown in unknowns:
        key = (role_for(trust, unknown), unknown.about, unknown.field, unknown.kind)
        pooled.setdefault(key, set()).add(unknown.item)
    order = {role: i for i, role in enumerate(Role)}
    keys = sorted(pooled, key=lambda k: (order[k[0]], k[1], k[2], k[3].value))
    return tuple(
        Question(role=role, about=about, field=field, kind=kind, number=len(pooled[role, about, field, kind]))
        for role, about, field, kind in keys
    )
