"""The votes on one proposal, and what they come to, in whole numbers."""

from __future__ import annotations

from enum import Enum

import attrs

from wijkonderneming.values.base import Frozen, InvalidValue, described
from wijkonderneming.values.share import Share

__all__ = ["InvalidTally", "Measured", "Standing", "Tally", "VoteResult"]


class InvalidTally(InvalidValue):
    """Votes were counted that cannot be, or a number is missing that the majority is measured by."""


class Standing(Enum):
    """How a proposal stands after its meeting or meetings."""

    PASSED = "passed"
    FAILED = "failed"
    LOW_TURNOUT = "low_turnout"
    """Too few took part for a valid decision, and no second meeting can take it."""
    NEEDS_SECOND_MEETING = "needs_second_meeting"


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Tally(Frozen):
    """The votes on one proposal in one meeting, in whole votes (heads, where each has one).

    Attributes:
        votes_for: votes for.
        votes_against: votes against.
        blank: blank votes.
        invalid: invalid votes.
        abstained: votes that those present or represented could have cast and did not.
        present: all votes that could be cast by those present or represented; left out, what was cast and abstained.
        entitled: all votes that could be cast by all who are entitled; left out, not counted.

    Raises:
        InvalidTally: when a number is none or below nothing, or a part is more than its whole.
    """

    votes_for: int
    votes_against: int
    blank: int = 0
    invalid: int = 0
    abstained: int = 0
    present: int | None = None
    entitled: int | None = None

    def __attrs_post_init__(self) -> None:
        parts = (self.votes_for, self.votes_against, self.blank, self.invalid, self.abstained)
        for number in (*parts, self.present or 0, self.entitled or 0):
            if type(number) is not int or number < 0:
                raise InvalidTally("number", expected="a whole number from 0", found=described(number))
        if self.present is not None and self.present < sum(parts):
            raise InvalidTally("present", expected=f"at least {sum(parts)} votes present", found=str(self.present))
        if self.entitled is not None and self.entitled < self.there:
            raise InvalidTally("entitled", expected=f"at least {self.there} votes in all", found=str(self.entitled))

    @property
    def there(self) -> int:
        """All votes that could be cast by those present or represented."""
        cast = self.votes_for + self.votes_against + self.blank + self.invalid + self.abstained
        return cast if self.present is None else self.present


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Measured(Frozen):
    """One comparison of whole numbers that a decision rests on.

    Attributes:
        part: the number that is measured.
        whole: the number it is a part of.
        share: the share that is asked for.
        more_than: whether exactly that share is too little.
    """

    part: int
    whole: int
    share: Share
    more_than: bool

    @property
    def needed(self) -> int:
        """The least number that would do, the whole being what it is, and never less than one."""
        wanted = self.share.fraction * self.whole
        least = (
            wanted.numerator // wanted.denominator + 1 if self.more_than else -(-wanted.numerator // wanted.denominator)
        )
        return max(least, 1)

    @property
    def holds(self) -> bool:
        """Whether the number will do."""
        return self.part >= self.needed

    def __str__(self) -> str:
        return f"{self.part} of {self.whole}, needed {self.needed}"


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class VoteResult(Frozen):
    """What came of one vote, and the whole numbers that say so.

    Attributes:
        votes: the votes for against what they are measured by.
        turnout: each requirement of turnout; a number of votes is measured as all of that number.
    """

    votes: Measured
    turnout: tuple[Measured, ...] = ()

    @property
    def enough_took_part(self) -> bool:
        """Whether the turnout was reached."""
        return all(measured.holds for measured in self.turnout)

    @property
    def passed(self) -> bool:
        """Whether the proposal has its majority at a sufficient turnout."""
        return self.enough_took_part and self.votes.holds
