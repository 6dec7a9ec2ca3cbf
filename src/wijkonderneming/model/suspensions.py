"""Spans in which somebody cannot or may not act, in an office or as a member."""

from __future__ import annotations

from typing import ClassVar

import attrs

from wijkonderneming.model.noun import Stretch, refers_to
from wijkonderneming.values.when import When

__all__ = ["Absence", "Suspension"]


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Suspension(Stretch):
    """Somebody is suspended (geschorst): from an office, or as a member while an appeal against expulsion runs.

    Attributes:
        since: the first day, inclusive.
        until: the first day no longer suspended; left out, it still goes on.
        by: the body that suspended, or the court or another organisation; left out, not stated.
        decision: the decision, or the source that tells of it.

    Source: arts. 2:35(4), 2:37(6), 2:38(1), 2:47(3) and 2:298(2) BW.
    """

    noun: ClassVar[str] = "suspension"
    gives_way: ClassVar[str | None] = ""

    since: When | None = None
    until: When | None = None
    by: str | None = attrs.field(default=None, metadata=refers_to("body", "organisation"))
    decision: str | None = attrs.field(default=None, metadata=refers_to("any"))


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Absence(Stretch):
    """Somebody in office cannot act for some time (belet). Why is nobody's business, and no field asks it.

    Attributes:
        since: the first day, inclusive.
        until: the first day on which they can act again; left out, it still goes on.
        replaced_by: who acts in their place meanwhile; left out, not stated.

    Source: arts. 2:44(5), 2:47(5), 2:291(5) and 2:292a(5) BW.
    """

    noun: ClassVar[str] = "absence"
    gives_way: ClassVar[str | None] = ""

    since: When | None = None
    until: When | None = None
    replaced_by: str | None = attrs.field(default=None, metadata=refers_to("person", "organisation"))
