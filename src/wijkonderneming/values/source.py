"""A citation: where something was read, and when."""

from __future__ import annotations

from datetime import date

import attrs

from wijkonderneming.values.base import Frozen
from wijkonderneming.values.when import When

__all__ = ["Source"]


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Source(Frozen):
    """Where something was read.

    Attributes:
        id: its id in a document; none for a source of the library's own rules.
        title: what it is called.
        publisher: who published it.
        url: where it stands.
        published: when it came out.
        version: of a statute, the first day of the wording that is cited.
        locator: where in it, like ``art. 2:37(3)``.
        read_on: the day it was read.
    """

    id: str | None = None
    title: str
    publisher: str | None = None
    url: str | None = None
    published: When | None = None
    version: date | None = None
    locator: str | None = None
    read_on: date | None = None

    def cite(self) -> str:
        """The citation in one line, without the day it was read."""
        parts = [self.title, self.locator, self.publisher if self.locator is None else None]
        published = None if self.published is None else str(self.published)
        version = None if self.version is None else f"version {self.version.isoformat()}"
        return ", ".join(part for part in (*parts, published, version) if part)
