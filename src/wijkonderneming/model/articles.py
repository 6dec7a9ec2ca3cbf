"""The articles of an entity: dated versions, each with what its clauses lay down."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, TypeVar

import attrs

from wijkonderneming.model.clause import Clause
from wijkonderneming.model.noun import Role, Stretch, listed, refers_to
from wijkonderneming.values.base import Problem
from wijkonderneming.values.when import When

__all__ = ["Articles"]

C = TypeVar("C", bound=Clause)


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Articles(Stretch):
    """One dated version of the articles of an entity (statuten).

    Attributes:
        since: the first day this version is in force, inclusive: the day of the deed, where there is one.
        until: the first day it no longer is; left out, until the next version.
        notarial: whether they stand in a notarial deed (notariele akte); left out, not stated.
        deed: the source in which the deed is found.
        by_court: whether it was the court that changed them into this version, art. 2:294 BW; left out, not stated.
        clauses: what they lay down; left out, not stated.
        complete: whether all that they lay down is among the clauses, as far as there is a kind for it. Then, without a
            gap, they say nothing of a kind that is not there, and the law fills in; otherwise that is not known.
    """

    noun: ClassVar[str] = "articles"
    role: ClassVar[Role] = Role.NOTARY
    exclusive: ClassVar[bool] = True

    id: str | None = None
    since: When | None = None
    until: When | None = None
    notarial: bool | None = None
    deed: str | None = attrs.field(default=None, metadata=refers_to("source"))
    by_court: bool | None = None
    clauses: tuple[Clause, ...] | None = None
    complete: bool = False

    def said(self, kind: type[C]) -> tuple[C, ...]:
        """The clauses of one kind, in their order."""
        return tuple(clause for clause in listed(self.clauses) if isinstance(clause, kind))

    def own_problems(self) -> Iterator[Problem]:
        """Only articles of which clauses are stated are complete."""
        if self.complete and self.clauses is None:
            yield Problem(path="complete", code="not_stated", expected="clauses where all of them are said to be there")
