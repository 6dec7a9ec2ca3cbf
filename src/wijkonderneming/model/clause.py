"""What all clauses of articles share. Each kind stands with its topic: ``clauses_board`` and its siblings."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

import attrs

from wijkonderneming.model.noun import Noun, Role
from wijkonderneming.values.base import Problem

__all__ = ["Clause", "one_of"]


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Clause(Noun):
    """One typed clause of articles (statutaire bepaling).

    A clause says what the articles lay down, never whether they may. What it leaves out, it does not say.

    Attributes:
        id: its id in the document, where findings and claims are about it.
        article: where it stands in the articles, like ``12.3``.
    """

    noun: ClassVar[str] = "clause"
    role: ClassVar[Role] = Role.NOTARY

    id: str | None = None
    article: str | None = None


def one_of(clause: Clause, *fields: str) -> Iterator[Problem]:
    """Exactly one of some fields is stated."""
    stated = [field for field in fields if getattr(clause, field) is not None]
    keys = [field.rstrip("_") for field in fields]
    if not stated:
        yield Problem(path=keys[0], code="missing", expected=f"one of {', '.join(keys)}")
    for field in stated[1:]:
        yield Problem(path=field.rstrip("_"), code="too_many", expected=f"only one of {', '.join(keys)}")
