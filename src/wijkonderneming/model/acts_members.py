"""Acts about members of associations and co-operatives: who comes in, and who leaves how."""

from __future__ import annotations

from wijkonderneming.model.acts import Day, fresh, when
from wijkonderneming.model.changes import Begin, Change, End
from wijkonderneming.model.members import Member, MembershipEnd
from wijkonderneming.model.trust import Trust
from wijkonderneming.values.money import Money

__all__ = ["admit", "cancel_membership", "expel", "leave"]


def admit(
    trust: Trust,
    *,
    entity: str,
    holder: str | None,
    on: Day,
    member_class: str | None = None,
    paid_in: Money | None = None,
    decision: str | None = None,
    id_: str | None = None,
) -> tuple[Change, ...]:
    """Somebody becomes a member (toelating), art. 2:33 BW.

    Args:
        trust: the trust.
        entity: the entity.
        holder: the person, organisation or entity; nothing where it is not stated.
        on: the day of admission, inclusive.
        member_class: the class; left out, not stated.
        paid_in: what the member pays in; left out, not stated.
        decision: the decision to admit, or the source that tells of it.
        id_: the id of the membership; left out, one is made.

    Raises:
        UnknownId: when there is no such entity.
    """
    member = Member(
        id=fresh(trust, id_, "member", entity, holder or "", when(on)),
        holder=holder,
        member_class=member_class,
        since=when(on),
        paid_in=paid_in,
        decision=decision,
    )
    return (Begin(within=trust.entity(entity).id, field="members", item=member),)


def leave(trust: Trust, *, member: str, on: Day) -> tuple[Change, ...]:
    """A member leaves (opzegging door het lid), art. 2:36 BW.

    Args:
        trust: the trust.
        member: the membership.
        on: the first day no longer a member.

    Raises:
        UnknownId: when there is no such membership.
    """
    return (End(about=trust.get(member, Member).id, on=when(on), why=MembershipEnd.BY_MEMBER.value),)


def cancel_membership(trust: Trust, *, member: str, on: Day) -> tuple[Change, ...]:
    """An association gives a member notice (opzegging door de vereniging), art. 2:35(2) BW.

    Args:
        trust: the trust.
        member: the membership.
        on: the first day no longer a member.

    Raises:
        UnknownId: when there is no such membership.
    """
    return (End(about=trust.get(member, Member).id, on=when(on), why=MembershipEnd.BY_ENTITY.value),)


def expel(trust: Trust, *, member: str, on: Day) -> tuple[Change, ...]:
    """A member is expelled (ontzetting), art. 2:35(3) BW.

    Args:
        trust: the trust.
        member: the membership.
        on: the first day no longer a member.

    Raises:
        UnknownId: when there is no such membership.
    """
    return (End(about=trust.get(member, Member).id, on=when(on), why=MembershipEnd.EXPULSION.value),)
