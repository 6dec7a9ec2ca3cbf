"""Value in kind: labour, free use and materials, given to the enterprise or by it.

It is shown and never cash: it has no schedule, so no projection, stack or indicator can count it.
"""

from __future__ import annotations

from enum import Enum
from typing import ClassVar

import attrs

from wijkonderneming.model.noun import DatedMoney, Role, Stretch, bounded, known_by, other_than, refers_to
from wijkonderneming.values.hours import Hours
from wijkonderneming.values.money import Money
from wijkonderneming.values.text import Text
from wijkonderneming.values.when import When

__all__ = ["InKind", "InKindKind"]


class InKindKind(Enum):
    """What is given."""

    LABOUR = "labour"
    """Work nobody is paid for (zelfwerkzaamheid)."""
    FREE_USE = "free_use"
    """Use of a space or thing without its price, or below it."""
    MATERIALS = "materials"
    SERVICES = "services"
    """Services of a firm or organisation without its price."""


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class InKind(Stretch):
    """Something of value that is given and not paid for.

    Attributes:
        id: its id in the document.
        kind_: what is given.
        name: what it is called.
        from_: who gives it; left out, not stated or various.
        to: who receives it, somebody else; left out, not stated or various.
        over: the asset that is used, or that is worked on.
        hours: the hours of labour or use in all; left out, not stated.
        in_return_for: what it is given in return for, where it is an exchange.
        estimated_value: an estimate of its value in all, not negative; left out, none.
        estimated_value_per_year: an estimate of its value a year, dated; left out, none.
        basis: how the estimate was made.
        since: the first day, inclusive; of what is given once, the day.
        until: the first day no longer.
    """

    noun: ClassVar[str] = "in_kind"
    role: ClassVar[Role] = Role.BOARD

    id: str
    kind_: InKindKind
    name: str | None = None
    from_: str | None = attrs.field(default=None, metadata=refers_to("entity", "organisation", "person"))
    to: str | None = attrs.field(
        default=None, metadata=refers_to("entity", "organisation", "person") | other_than("from_")
    )
    over: str | None = attrs.field(default=None, metadata=refers_to("asset"))
    hours: Hours | None = None
    in_return_for: str | None = attrs.field(default=None, metadata=refers_to("in_kind", "income") | other_than("id"))
    estimated_value: Money | None = attrs.field(default=None, metadata=known_by(Role.TREASURER) | bounded(0))
    estimated_value_per_year: tuple[DatedMoney, ...] | None = attrs.field(
        default=None, metadata=known_by(Role.TREASURER)
    )
    basis: Text | None = None
    since: When | None = None
    until: When | None = None
