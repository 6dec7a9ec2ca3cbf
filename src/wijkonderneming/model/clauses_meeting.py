"""Clauses about meetings and votes: notice, quorum, majorities, ties, proxies, digital participation, approvals."""

from __future__ import annotations

from enum import Enum
from typing import ClassVar

import attrs

from wijkonderneming.model.clause import Clause
from wijkonderneming.model.noun import IN_ORDER, bounded, refers_to
from wijkonderneming.model.subjects import Subject
from wijkonderneming.values.majority import Majority, SecondMeeting, Turnout
from wijkonderneming.values.money import Money
from wijkonderneming.values.periods import Counted, Period
from wijkonderneming.values.share import Share

__all__ = [
    "MEETING_CLAUSES",
    "ApprovalNeeded",
    "Channel",
    "DelegatesMeeting",
    "DigitalParticipation",
    "MajorityNeeded",
    "MeetingOnRequest",
    "MemberVotes",
    "NoticePeriod",
    "OutsideMeeting",
    "ProxyVoting",
    "Quorum",
    "TieBreak",
    "TieRule",
    "VotesOfOthers",
]


class Channel(Enum):
    """How something reaches people."""

    LETTER = "letter"
    EMAIL = "email"
    PAPER = "paper"
    """An announcement in a newspaper or the association's own paper."""
    WEBSITE = "website"
    NOTICE_BOARD = "notice_board"


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class NoticePeriod(Clause):
    """How long before a meeting it is convened, and how (oproeping).

    Attributes:
        body: the body that meets; left out, the general meeting.
        period: how long before, at least.
        counted: which ends of it count; left out, not laid down.
        by: the ways it may be sent; left out, not laid down.
        text_open_for: how long before, at least, the full text of a change of the articles is laid open; left out, not laid
            down; five days under art. 2:42(2) BW.
        subjects: for which subjects; left out, for all.
    """

    kind: ClassVar[str] = "notice"

    body: str | None = attrs.field(default=None, metadata=refers_to("body", same="entity"))
    period: Period
    counted: Counted | None = None
    by: tuple[Channel, ...] | None = None
    text_open_for: Period | None = None
    subjects: tuple[Subject, ...] | None = None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Quorum(Clause):
    """How many must take part for a body to decide.

    Attributes:
        body: the body; left out, the general meeting.
        subjects: for which subjects; left out, for all.
        turnout: how many must take part.
        second: the second meeting that may decide without them; left out, there is none.
    """

    kind: ClassVar[str] = "quorum"

    body: str | None = attrs.field(default=None, metadata=refers_to("body", same="entity"))
    subjects: tuple[Subject, ...] | None = None
    turnout: Turnout
    second: SecondMeeting | None = None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class MajorityNeeded(Clause):
    """What a decision of a body needs.

    Attributes:
        body: the body; left out, the general meeting.
        subjects: for which subjects; left out, for every subject without a clause of its own.
        needs: the majority.
    """

    kind: ClassVar[str] = "majority"

    body: str | None = attrs.field(default=None, metadata=refers_to("body", same="entity"))
    subjects: tuple[Subject, ...] | None = None
    needs: Majority


class TieBreak(Enum):
    """What becomes of a tie (staken van stemmen)."""

    REJECTED = "rejected"
    CASTING_VOTE = "casting_vote"
    SECOND_ROUND = "second_round"
    LOT = "lot"
    OTHER_BODY = "other_body"
    """Another body decides."""


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class TieRule(Clause):
    """What becomes of a tie, step by step.

    Attributes:
        body: the body; left out, the general meeting.
        subjects: for which subjects; left out, for all.
        steps: what follows a tie, in order, each after the one before left a tie again.
        decides: the body that decides, where another one does.
    """

    kind: ClassVar[str] = "ties"

    body: str | None = attrs.field(default=None, metadata=refers_to("body", same="entity"))
    subjects: tuple[Subject, ...] | None = None
    steps: tuple[TieBreak, ...] = attrs.field(metadata=IN_ORDER)
    decides: str | None = attrs.field(default=None, metadata=refers_to("body"))


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class ProxyVoting(Clause):
    """Whether somebody may vote for another (volmacht), art. 2:38(4) and (5) BW.

    Attributes:
        body: the body; left out, the general meeting.
        allowed: whether at all.
        most: how many one holder may have at most, the holder's own vote apart; left out, no limit.
        holders_vote: whether the holder must be entitled to vote; left out, as the law has it.
        electronic: whether an electronic one will do; left out, as the law has it.
    """

    kind: ClassVar[str] = "proxies"

    body: str | None = attrs.field(default=None, metadata=refers_to("body", same="entity"))
    allowed: bool
    most: int | None = attrs.field(default=None, metadata=bounded(1, 1_000))
    holders_vote: bool | None = None
    electronic: bool | None = None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class DigitalParticipation(Clause):
    """Whether members may take part and vote by electronic means, art. 2:38(6) to (8) BW.

    Attributes:
        body: the body; left out, the general meeting.
        allowed: whether they may, beside a meeting in a place.
        fully: whether a meeting may be held without a place; left out, not laid down.
        deliberate: whether they must be able to take part in the debate too, art. 2:38(7) BW; left out, not laid down.
        advance: how long before the meeting a vote may be cast, at most 30 days under the law; left out, not at all.
    """

    kind: ClassVar[str] = "digital"

    body: str | None = attrs.field(default=None, metadata=refers_to("body", same="entity"))
    allowed: bool
    fully: bool | None = None
    deliberate: bool | None = None
    advance: Period | None = None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class OutsideMeeting(Clause):
    """Whether a body may decide without meeting (besluit buiten vergadering), art. 2:40(2) BW for members.

    Attributes:
        body: the body; left out, the board.
        subjects: for which subjects; left out, for all.
        allowed: whether it may.
        unanimous: whether all must be for; left out, not laid down.
        written: whether in writing; left out, not laid down.
    """

    kind: ClassVar[str] = "outside_meeting"

    body: str | None = attrs.field(default=None, metadata=refers_to("body", same="entity"))
    subjects: tuple[Subject, ...] | None = None
    allowed: bool
    unanimous: bool | None = None
    written: bool | None = None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class ApprovalNeeded(Clause):
    """Which decisions of a body need the approval of another (goedkeuring).

    Attributes:
        body: the body that decides; left out, the board.
        subjects: what about.
        above: only of acts worth more than this, exclusive; left out, whatever they are worth.
        by: who approves.
    """

    kind: ClassVar[str] = "approval"

    body: str | None = attrs.field(default=None, metadata=refers_to("body", same="entity"))
    subjects: tuple[Subject, ...]
    above: Money | None = attrs.field(default=None, metadata=bounded(0))
    by: str = attrs.field(metadata=refers_to("body", "entity", "organisation"))


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class MemberVotes(Clause):
    """How many votes a member has, where it is not one (art. 2:38(1) BW).

    Attributes:
        member_class: the class of members; left out, all members.
        votes: how many each has; nought for a class without a vote.
        at_most: the largest part of all votes one member may cast; left out, no limit.
    """

    kind: ClassVar[str] = "member_votes"

    member_class: str | None = attrs.field(default=None, metadata=refers_to("member_class", same="entity"))
    votes: int = attrs.field(metadata=bounded(0, 1_000_000))
    at_most: Share | None = None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class VotesOfOthers(Clause):
    """Votes in the general meeting of people in organs who are no members, art. 2:38(3) BW.

    Attributes:
        of: the body whose people vote.
        at_most: together at most this part of the votes the members cast; one half under the law.
    """

    kind: ClassVar[str] = "votes_of_others"

    of: str | None = attrs.field(default=None, metadata=refers_to("body", "organisation"))
    at_most: Share | None = None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class MeetingOnRequest(Clause):
    """How many members can have a general meeting convened, art. 2:41(2) BW.

    Attributes:
        share: the part of the votes that is enough; one tenth under the law, less where the articles say so.
        within: how soon it then meets, four weeks at most under the law.
    """

    kind: ClassVar[str] = "meeting_on_request"

    share: Share | None = None
    within: Period | None = None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class DelegatesMeeting(Clause):
    """That the general meeting is made of delegates whom members choose (afgevaardigden), art. 2:39 BW.

    Attributes:
        body: the body they form, where the document has it.
        number: how many there are at most; left out, not laid down.
    """

    kind: ClassVar[str] = "delegates"

    body: str | None = attrs.field(default=None, metadata=refers_to("body", same="entity"))
    number: int | None = attrs.field(default=None, metadata=bounded(1, 10_000))


MEETING_CLAUSES: tuple[type[Clause], ...] = (
    NoticePeriod,
    Quorum,
    MajorityNeeded,
    TieRule,
    ProxyVoting,
    DigitalParticipation,
    OutsideMeeting,
    ApprovalNeeded,
    MemberVotes,
    VotesOfOthers,
    MeetingOnRequest,
    DelegatesMeeting,
)
