"""Dated statuses under tax, charity and other law."""

from __future__ import annotations

from enum import Enum
from typing import ClassVar

import attrs

from wijkonderneming.model.noun import Stretch
from wijkonderneming.values.when import When

__all__ = ["Status", "StatusKind"]


class StatusKind(Enum):
    """A dated status under tax or charity law."""

    ANBI = "anbi"
    SBBI = "sbbi"
    REGISTERED_CHARITY = "registered_charity"


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Status(Stretch):
    """A status an entity has for some time.

    Attributes:
        status: which one.
        since: the first day it has it.
        until: the first day it no longer has it.
    """

    noun: ClassVar[str] = "status"
    gives_way: ClassVar[str | None] = "status"

    status: StatusKind
    since: When | None = None
    until: When | None = None
