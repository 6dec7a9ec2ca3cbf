"""Acts of umbrella bodies: members of a network and their grades, applications and awards of a programme."""

from __future__ import annotations

from wijkonderneming.model.acts import Day, fresh, when
from wijkonderneming.model.changes import Begin, Change, End, Revise
from wijkonderneming.model.programme import Application, Award, AwardForm, Programme
from wijkonderneming.model.umbrella import Grade, GradeKind, Network, NetworkMember
from wijkonderneming.values.money import Money

__all__ = ["apply_to_programme", "award", "join_network", "leave_network", "regrade"]


def join_network(network: Network, *, member: NetworkMember) -> tuple[Change, ...]:
    """An enterprise joins a network.

    Args:
        network: the network.
        member: the member, with its first grade.
    """
    return (Begin(within=network.id, field="members", item=member),)


def regrade(
    network: Network, *, member: str, grade: GradeKind, on: Day, called: str | None = None
) -> tuple[Change, ...]:
    """A member of a network gets another grade, or comes back with one.

    Args:
        network: the network.
        member: the member.
        grade: what the membership is worth from then on.
        on: the first day of it.
        called: what the network calls it.

    Raises:
        UnknownId: when there is no such member.
    """
    about = network.get(member, NetworkMember).id
    return (Revise(about=about, field="grades", value=Grade(grade=grade, called=called), on=when(on)),)


def leave_network(network: Network, *, member: str, on: Day) -> tuple[Change, ...]:
    """An enterprise leaves a network.

    Args:
        network: the network.
        member: the member.
        on: the first day it is no member.

    Raises:
        UnknownId: when there is no such member.
    """
    return (End(about=network.get(member, NetworkMember).id, field="grades", on=when(on)),)


def apply_to_programme(programme: Programme, *, application: Application) -> tuple[Change, ...]:
    """A group asks to take part in a programme.

    Args:
        programme: the programme.
        application: what it asks.
    """
    return (Begin(within=programme.id, field="applications", item=application),)


def award(
    programme: Programme,
    *,
    to: str,
    amount: Money | None,
    on: Day,
    form: AwardForm | None = None,
    months: int | None = None,
    id_: str | None = None,
) -> tuple[Change, ...]:
    """An applicant is given something from the pool of a programme.

    Args:
        programme: the programme.
        to: the application it answers.
        amount: how much; nothing where it is not stated.
        on: the day it is decided.
        form: in what form; left out, not stated.
        months: for how many months it is meant; left out, as the programme intends.
        id_: the id of the award; left out, one is made.
    """
    name = fresh(programme, id_, "award", to, when(on))
    made = Award(id=name, to=to, form=form, amount=amount, on=when(on), months=months)
    return (Begin(within=programme.id, field="awards", item=made),)
