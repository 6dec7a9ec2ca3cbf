"""Acts about who works for it, what it does, and what others do to bring it further."""

from __future__ import annotations

from wijkonderneming.model.activities import Activity
from wijkonderneming.model.acts import Day, when
from wijkonderneming.model.changes import Begin, Change, End
from wijkonderneming.model.support import Support
from wijkonderneming.model.trust import Trust
from wijkonderneming.model.work import Work

__all__ = ["end_activity", "end_work", "record_support", "start_activity", "take_on"]


def take_on(trust: Trust, *, work: Work) -> tuple[Change, ...]:
    """Somebody begins to work for it: hired, as a volunteer, as a professional it directs, or sent by others.

    Args:
        trust: the trust.
        work: the work, with its first day.
    """
    return (Begin(within=trust.id, field="work", item=work),)


def end_work(trust: Trust, *, work: str, on: Day) -> tuple[Change, ...]:
    """Work that people did for it is over.

    Args:
        trust: the trust.
        work: the work.
        on: the first day they no longer do it.

    Raises:
        UnknownId: when there is no such work.
    """
    return (End(about=trust.get(work, Work).id, on=when(on)),)


def start_activity(trust: Trust, *, activity: Activity) -> tuple[Change, ...]:
    """It begins to do something for the neighbourhood.

    Args:
        trust: the trust.
        activity: the activity, with its first day.
    """
    return (Begin(within=trust.id, field="activities", item=activity),)


def end_activity(trust: Trust, *, activity: str, on: Day) -> tuple[Change, ...]:
    """It no longer does something.

    Args:
        trust: the trust.
        activity: the activity.
        on: the first day it no longer does it.

    Raises:
        UnknownId: when there is no such activity.
    """
    return (End(about=trust.get(activity, Activity).id, on=when(on)),)


def record_support(trust: Trust, *, support: Support) -> tuple[Change, ...]:
    """Others bring it further: they endorse it, train it, meet about it, receive it, or coach it.

    Args:
        trust: the trust.
        support: what they did.
    """
    return (Begin(within=trust.id, field="support", item=support),)
