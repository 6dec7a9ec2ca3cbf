"""What a decision needs to be adopted: which share of which votes, at which turnout, in one meeting or two."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import Enum

import attrs

from wijkonderneming.values.base import Frozen, InvalidValue, described
from wijkonderneming.values.count import Count
from wijkonderneming.values.periods import Period, period_end
from wijkonderneming.values.share import Share
from wijkonderneming.values.tally import InvalidTally, Measured, Standing, Tally, VoteResult
from wijkonderneming.values.truth import Truth

__all__ = [
    "InvalidMajority",
    "Majority",
    "MajorityBase",
    "SecondMeeting",
    "Turnout",
    "TurnoutOf",
    "WhichSecond",
]

_NONE = Count.exact(0)


class InvalidMajority(InvalidValue):
    """No vote can be measured by that."""


class MajorityBase(Enum):
    """Of which votes a majority is a share."""

    VOTES_CAST = "votes_cast"
    """The votes cast (uitgebrachte stemmen): for and against, and blank or invalid ones where the clause counts them."""
    PRESENT = "present"
    """All votes that could be cast by those present or represented, whether or not they voted."""
    ENTITLED = "entitled"
    """All votes that could be cast by all who are entitled to vote: all members, all shares, all directors in office."""


class TurnoutOf(Enum):
    """What a turnout counts, over all votes of those entitled."""

    PRESENT = "present"
    """The votes that could be cast by those present or represented."""
    VOTES_CAST = "votes_cast"
    """The votes cast, as the majority counts them."""
    VOTES_FOR = "votes_for"
    """The votes for: "two thirds of the votes cast, representing more than half of the capital"."""


class WhichSecond(Enum):
    """What a second meeting is for."""

    CONFIRMING = "confirming"
    """To confirm what a first meeting adopted; without it nothing is adopted."""
    AFTER_LOW_TURNOUT = "after_low_turnout"
    """To decide what a first meeting could not, for want of turnout."""


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Turnout(Frozen):
    """How many must take part for a decision to be valid (quorum). Where both are given, both are needed.

    Attributes:
        share: the part of all votes of those entitled.
        more_than: whether exactly that share is too little.
        number: a number of votes, inclusive.
        counting: what is counted.

    Raises:
        InvalidMajority: when nothing is asked for, or more than all.
    """

    share: Share | None = None
    more_than: bool = False
    number: int | None = None
    counting: TurnoutOf = TurnoutOf.PRESENT

    def __attrs_post_init__(self) -> None:
        if self.share is not None:
            _check_share(self.share, more_than=self.more_than)
        if self.number is not None and (type(self.number) is not int or self.number < 1):
            raise InvalidMajority("number", expected="a whole number from 1", found=described(self.number))
        if not isinstance(self.counting, TurnoutOf):
            raise InvalidMajority("counting", expected="a TurnoutOf", found=type(self.counting).__name__)
        if self.share is None and (self.number is None or self.more_than):
            raise InvalidMajority("turnout", expected="a share or a number, and more_than only with a share")

    def __str__(self) -> str:
        what = {
            TurnoutOf.PRESENT: "present or represented",
            TurnoutOf.VOTES_CAST: "cast",
            TurnoutOf.VOTES_FOR: "for",
        }[self.counting]
        asked = []
        if self.share is not None:
            asked.append(f"{_than(self.share, more_than=self.more_than)} of all votes")
        if self.number is not None:
            asked.append(f"at least {self.number} votes")
        return f"{' and '.join(asked)} being {what}"


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class SecondMeeting(Frozen):
    """A second meeting that a decision may need or may be taken in. It measures votes as the first one does.

    Attributes:
        which: what it is for.
        share: the share it needs; left out, that of the first meeting, strictness included.
        more_than: whether exactly that share is too little; only with a share.
        turnout: the turnout it needs; left out, none.
        not_before: how long after the first meeting it is held at the soonest; left out, the day after.
        not_after: how long after the first meeting it is held at the latest, inclusive; left out, at any time.

    Raises:
        InvalidMajority: when these do not go together.
    """

    which: WhichSecond
    share: Share | None = None
    more_than: bool = False
    turnout: Turnout | None = None
    not_before: Period | None = None
    not_after: Period | None = None

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.which, WhichSecond):
            raise InvalidMajority("which", expected="a WhichSecond", found=type(self.which).__name__)
        if self.share is not None:
            _check_share(self.share, more_than=self.more_than)
        elif self.more_than:
            raise InvalidMajority("more_than", expected="more_than only with a share")

    def in_time(self, first: date, second: date) -> bool:
        """Whether the days of both meetings lie as far apart as they must; months by the corresponding date.

        Source: Co-operative and Community Benefit Societies Act 2014 s113(2)(f), for one that is held not less than
            14 days and not later than one month from the day of the first.
        """
        if second <= first or (self.not_before is not None and second < period_end(first, self.not_before)):
            return False
        return self.not_after is None or second <= period_end(first, self.not_after)


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Majority(Frozen):
    """What a decision needs. Whatever it needs, without a single vote for it nothing is adopted.

    A tie fails under "more than 1/2" and passes under "at least 1/2". A casting vote, a new round and a lot are no part
    of a majority: they are what a clause adds where one is missed.

    Attributes:
        share: the share of the base that must be for.
        more_than: whether exactly that share is too little (the strict half of an absolute majority).
        base: the votes of which it is a share.
        blank_is_cast: whether a blank vote counts among the votes cast, so that it works as one against.
        invalid_is_cast: the same of an invalid vote.
        turnout: how many must take part; left out, no matter how few.
        second: a second meeting; left out, there is none.

    Raises:
        InvalidMajority: when it asks for nothing or for more than all, or a second meeting is for want of a turnout
            that no first meeting needs.

    Source: BW 2:43(1) (at least two thirds of the votes cast), 2:230(1) (more than half), 2:18(2)a (nine tenths),
        2:37(4) (turnout as votes that can be cast), 2:40(2) (all members), 2:230(3) (second meeting); Companies Act
        2006 ss282-283; Charities Act 2011 s224; Co-operative and Community Benefit Societies Act 2014 ss111, 113, 119.
        Of blank and invalid votes the Dutch statute says nothing: that they are not cast is what clauses usually say.
    """

    share: Share
    more_than: bool
    base: MajorityBase = MajorityBase.VOTES_CAST
    blank_is_cast: bool = False
    invalid_is_cast: bool = False
    turnout: Turnout | None = None
    second: SecondMeeting | None = None

    def __attrs_post_init__(self) -> None:
        _check_share(self.share, more_than=self.more_than)
        if not isinstance(self.base, MajorityBase):
            raise InvalidMajority("base", expected="a MajorityBase", found=type(self.base).__name__)
        if self.turnout is None and self.second is not None and self.second.which is WhichSecond.AFTER_LOW_TURNOUT:
            raise InvalidMajority("second", expected="a turnout, without which no second meeting can be for want of it")

    @property
    def at_second_meeting(self) -> Majority | None:
        """What the second meeting needs; nothing where there is none."""
        second = self.second
        if second is None:
            return None
        share, more_than = (self.share, self.more_than) if second.share is None else (second.share, second.more_than)
        return attrs.evolve(self, share=share, more_than=more_than, turnout=second.turnout, second=None)

    def measure(self, tally: Tally) -> VoteResult:
        """What comes of one vote in one meeting.

        Raises:
            InvalidTally: when it is measured by the votes of all who are entitled, and they are not counted.
        """
        cast = tally.votes_for + tally.votes_against
        cast += (tally.blank if self.blank_is_cast else 0) + (tally.invalid if self.invalid_is_cast else 0)
        whole = {
            MajorityBase.VOTES_CAST: cast,
            MajorityBase.PRESENT: tally.there,
            MajorityBase.ENTITLED: tally.entitled,
        }[self.base]
        votes = Measured(part=tally.votes_for, whole=_counted(whole), share=self.share, more_than=self.more_than)
        if self.turnout is None:
            return VoteResult(votes=votes)
        counts = {TurnoutOf.PRESENT: tally.there, TurnoutOf.VOTES_CAST: cast, TurnoutOf.VOTES_FOR: tally.votes_for}
        return VoteResult(votes=votes, turnout=tuple(_measured(self.turnout, counts[self.turnout.counting], tally)))

    def standing(self, first: Tally, second: Tally | None = None) -> Standing:
        """How a proposal stands after a first meeting and, where one was held, a second.

        A second meeting is looked at only where there is one to be held; whether it was in time is asked of
        ``SecondMeeting.in_time``.

        Raises:
            InvalidTally: as ``measure``.
        """
        outcome = self.measure(first)
        again = self.at_second_meeting
        if self.second is None or again is None:
            return _standing(outcome)
        goes_on = outcome.passed if self.second.which is WhichSecond.CONFIRMING else not outcome.enough_took_part
        if not goes_on:
            return _standing(outcome)
        return Standing.NEEDS_SECOND_MEETING if second is None else _standing(again.measure(second))

    def reached(
        self,
        *,
        votes_for: Count | int,
        votes_against: Count | int,
        blank: Count | int = _NONE,
        invalid: Count | int = _NONE,
        abstained: Count | int = _NONE,
        present: Count | int | None = None,
        entitled: Count | int | None = None,
    ) -> Truth:
        """Whether a vote in one meeting passes, where not every number may be known.

        The numbers are as in a ``Tally``; a second meeting is asked of ``at_second_meeting``.

        Raises:
            InvalidTally: when it is measured by the votes of all who are entitled, and they are not given.
        """
        in_favour = _NONE + votes_for
        cast = in_favour + votes_against
        there = cast + blank + invalid + abstained if present is None else _NONE + present
        cast = cast + (blank if self.blank_is_cast else 0) + (invalid if self.invalid_is_cast else 0)
        everyone = None if entitled is None else _NONE + entitled
        whole = {MajorityBase.VOTES_CAST: cast, MajorityBase.PRESENT: there, MajorityBase.ENTITLED: everyone}[self.base]
        needs = [in_favour >= 1, _at_least(in_favour, self.share, _given(whole), more_than=self.more_than)]
        turnout = self.turnout
        if turnout is not None:
            took_part = {TurnoutOf.PRESENT: there, TurnoutOf.VOTES_CAST: cast, TurnoutOf.VOTES_FOR: in_favour}
            part = took_part[turnout.counting]
            needs.append(part >= (turnout.number or 1))
            if turnout.share is not None:
                needs.append(_at_least(part, turnout.share, _given(everyone), more_than=turnout.more_than))
        return Truth.all(needs)

    def __str__(self) -> str:
        whole = {
            MajorityBase.VOTES_CAST: "the votes cast",
            MajorityBase.PRESENT: "the votes present or represented",
            MajorityBase.ENTITLED: "all votes",
        }[self.base]
        counted = [
            word for word, counts in (("blank", self.blank_is_cast), ("invalid", self.invalid_is_cast)) if counts
        ]
        counting = f", {' and '.join(counted)} ones among them" if counted else ""
        turnout = "" if self.turnout is None else f", with {self.turnout}"
        second = ""
        if self.second is not None:
            confirming = self.second.which is WhichSecond.CONFIRMING
            second = ", confirmed by a second meeting" if confirming else ", or without that in a second meeting"
        return f"{_than(self.share, more_than=self.more_than)} of {whole}{counting}{turnout}{second}"


def _check_share(share: Share, *, more_than: bool) -> None:
    if not isinstance(share, Share):
        raise InvalidMajority("share", expected="a Share, like 2/3", found=type(share).__name__)
    if type(more_than) is not bool:
        raise InvalidMajority("more_than", expected="true or false", found=described(more_than))
    if share.fraction == (1 if more_than else 0):
        raise InvalidMajority("share", expected="at least something, and not more than all", found=str(share))


def _than(share: Share, *, more_than: bool) -> str:
    return f"{'more than' if more_than else 'at least'} {share}"


def _counted(number: int | None) -> int:
    if number is None:
        raise InvalidTally("entitled", expected="the number of votes of all who are entitled")
    return number


def _given(number: Count | None) -> Count:
    if number is None:
        raise InvalidTally("entitled", expected="the number of votes of all who are entitled")
    return number


def _measured(turnout: Turnout, part: int, tally: Tally) -> Iterator[Measured]:
    if turnout.share is not None:
        whole = _counted(tally.entitled)
        yield Measured(part=part, whole=whole, share=turnout.share, more_than=turnout.more_than)
    if turnout.number is not None:
        yield Measured(part=part, whole=turnout.number, share=Share(1), more_than=False)


def _standing(outcome: VoteResult) -> Standing:
    if not outcome.enough_took_part:
        return Standing.LOW_TURNOUT
    return Standing.PASSED if outcome.passed else Standing.FAILED


def _at_least(part: Count, share: Share, whole: Count, *, more_than: bool) -> Truth:
    of_part, of_whole = part * share.fraction.denominator, whole * share.fraction.numerator
    return of_part > of_whole if more_than else of_part >= of_whole
