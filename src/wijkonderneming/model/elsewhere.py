"""Enterprises that have a document of their own, or none: known here by an id or only by a name."""

from __future__ import annotations

from collections.abc import Iterator

from wijkonderneming.model.noun import Noun
from wijkonderneming.values.base import Problem
from wijkonderneming.values.identifiers import InvalidId, check_id

__all__ = ["Elsewhere"]


class Elsewhere(Noun):
    """A noun that points at an enterprise outside this document.

    Its ``trust`` is the id of the trust in a document of its own, which is not looked for; its ``name`` is enough.
    """

    __slots__ = ()

    trust: str | None
    name: str | None

    def own_problems(self) -> Iterator[Problem]:
        """It has an id or a name, and the id could be one."""
        yield from super().own_problems()
        if self.trust is None and not self.name:
            yield Problem(path="name", code="missing", expected="a name, or the id of a trust")
        if self.trust is not None:
            try:
                check_id(self.trust)
            except InvalidId as error:
                yield from (problem.below("trust") for problem in error.problems)
