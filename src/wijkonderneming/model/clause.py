"""What all clauses of articles share. Each kind stands with its topic: ``clauses_board`` and its siblings."""

from __future__ import annotations

from typing import ClassVar

import attrs

from wijkonderneming.model.noun import Noun, Role

__all__ = ["Clause"]


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
