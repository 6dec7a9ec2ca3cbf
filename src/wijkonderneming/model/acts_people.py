"""Acts about people and organisations."""

from __future__ import annotations

from wijkonderneming.model.acts import Day, when
from wijkonderneming.model.changes import Begin, Change, End, Revise
from wijkonderneming.model.interests import Interest
from wijkonderneming.model.people import Organisation, Person, Residence
from wijkonderneming.model.trust import Trust
from wijkonderneming.values.place import Place

__all__ = ["add_organisation", "add_person", "declare_interest", "end_interest", "leave_home", "move_house"]


def add_person(trust: Trust, *, person: Person) -> tuple[Change, ...]:
    """A person is made known to the document.

    Args:
        trust: the trust.
        person: the person.
    """
    return (Begin(within=trust.id, field="people", item=person),)


def add_organisation(trust: Trust, *, organisation: Organisation) -> tuple[Change, ...]:
    """An organisation is made known to the document.

    Args:
        trust: the trust.
        organisation: the organisation.
    """
    return (Begin(within=trust.id, field="organisations", item=organisation),)


def move_house(trust: Trust, *, person: str, place: Place, on: Day) -> tuple[Change, ...]:
    """A person goes to live elsewhere: the homes they have until then are left.

    Args:
        trust: the trust.
        person: the person.
        place: where they live from then on.
        on: the first day there.

    Raises:
        UnknownId: when there is no such person.
    """
    return (Revise(about=trust.person(person).id, field="residences", value=Residence(place=place), on=when(on)),)


def declare_interest(trust: Trust, *, interest: Interest) -> tuple[Change, ...]:
    """Somebody says that they have a personal interest in something.

    Args:
        trust: the trust.
        interest: the interest.
    """
    return (Begin(within=trust.id, field="interests", item=interest),)


def end_interest(trust: Trust, *, interest: str, on: Day) -> tuple[Change, ...]:
    """A personal interest is over.

    Args:
        trust: the trust.
        interest: the interest.
        on: the first day it is over.

    Raises:
        UnknownId: when there is no such interest.
    """
    return (End(about=trust.get(interest, Interest).id, on=when(on)),)


def leave_home(trust: Trust, *, person: str, on: Day) -> tuple[Change, ...]:
    """A person leaves the home they have, and where they go is not known.

    Args:
        trust: the trust.
        person: the person.
        on: the first day no longer there.

    Raises:
        UnknownId: when there is no such person.
    """
    return (End(about=trust.person(person).id, field="residences", on=when(on)),)
