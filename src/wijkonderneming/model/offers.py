"""Public offers of instruments: what is asked for, from when to when, and what it brought."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import ClassVar

import attrs

from wijkonderneming.model.noun import Noun, Role, after, bounded, refers_to
from wijkonderneming.values.base import Problem
from wijkonderneming.values.money import Money
from wijkonderneming.values.when import When

__all__ = ["Offer"]


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Offer(Noun):
    """A public offer of one or more instruments.

    Attributes:
        instruments: what is offered.
        platform: who runs it for the enterprise, like a crowdfunding platform; left out, not stated or nobody.
        minimum: below this it does not go on.
        target: what is asked for.
        stretch: what is asked for once the target is reached.
        maximum: no more than this is taken.
        opening: the first day to take part, inclusive.
        deadline: the last day to take part, inclusive.
        closed: the first day on which nobody could take part any longer, where it was closed; left out, not stated.
        raised: what its instruments brought in together; left out, not stated.
    """

    noun: ClassVar[str] = "offer"
    role: ClassVar[Role] = Role.TREASURER
    ending: ClassVar[str] = "closed"

    id: str
    instruments: tuple[str, ...] = attrs.field(metadata=refers_to("instrument"))
    platform: str | None = attrs.field(default=None, metadata=refers_to("organisation", "entity"))
    minimum: Money | None = attrs.field(default=None, metadata=bounded(0))
    target: Money | None = attrs.field(default=None, metadata=bounded(0))
    stretch: Money | None = attrs.field(default=None, metadata=bounded(0))
    maximum: Money | None = attrs.field(default=None, metadata=bounded(0))
    opening: When | None = None
    deadline: When | None = None
    closed: When | None = attrs.field(default=None, metadata=after("opening"))
    raised: Money | None = attrs.field(default=None, metadata=bounded(0))

    def own_problems(self) -> Iterator[Problem]:
        """What is asked for lies between the least and the most, and it does not close before it opens."""
        fields = ("minimum", "target", "stretch", "maximum")
        asked = [(field, amount) for field in fields if (amount := getattr(self, field)) is not None]
        for (_, less), (field, more) in pairwise(asked):
            if less.currency is more.currency and more.cents < less.cents:
                yield Problem(path=field, code="order", expected=f"{less} or more", found=str(more))
        opens = None if self.opening is None else self.opening.earliest
        closes = None if self.deadline is None else self.deadline.latest
        if opens is not None and closes is not None and closes < opens:
            expected = f"{opens.isoformat()} or later"
            yield Problem(path="deadline", code="ends_before_start", expected=expected, found=closes.isoformat())
