"""Support that an enterprise gets: endorsements, trainings, information meetings, study visits, coaching.

What others decide about it is in ``outside``; money and value in kind have families of their own.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import ClassVar

import attrs

from wijkonderneming.model.noun import Noun, Role, Stretch, bounded, refers_to
from wijkonderneming.model.outside import Matter
from wijkonderneming.values.base import Problem
from wijkonderneming.values.hours import Hours
from wijkonderneming.values.place import Place
from wijkonderneming.values.when import When

__all__ = [
    "SUPPORT_KINDS",
    "Backers",
    "Coaching",
    "Endorsement",
    "EndorsementForm",
    "InformationMeeting",
    "StudyVisit",
    "Support",
    "Training",
]


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Support(Noun):
    """Something others do to bring the enterprise further.

    Attributes:
        id: its id in the document.
        name: what it is called.
        by: those who give it; left out, not stated.
        to: for whom; left out, the enterprise as a whole.
        about: what it is about; complete when stated.
        sources: ids of the sources that report it.
    """

    noun: ClassVar[str] = "support"
    role: ClassVar[Role] = Role.SOURCE

    id: str
    name: str | None = None
    by: tuple[str, ...] | None = attrs.field(
        default=None, metadata=refers_to("organisation", "entity", "body", "person", "network", "programme")
    )
    to: tuple[str, ...] | None = attrs.field(
        default=None, metadata=refers_to("trust", "entity", "body", "organisation", "network_member", "application")
    )
    about: tuple[Matter, ...] | None = None
    sources: tuple[str, ...] | None = attrs.field(default=None, metadata=refers_to("source"))


class Backers(Enum):
    """Who stands behind it."""

    RESIDENTS = "residents"
    RESIDENTS_ORGANISATION = "residents_organisation"
    MUNICIPALITY = "municipality"
    OFFICIALS = "officials"
    """Officials or members of a council, for themselves."""
    HOUSING_ASSOCIATION = "housing_association"
    BUSINESSES = "businesses"
    INSTITUTIONS = "institutions"
    """Schools, care, welfare."""
    FUNDERS = "funders"


class EndorsementForm(Enum):
    """How support was shown."""

    SIGNATURES = "signatures"
    """A petition or list of signatures."""
    SURVEY = "survey"
    MEETING = "meeting"
    """A show of support in a meeting."""
    DEMONSTRATION = "demonstration"
    LETTER = "letter"
    LETTER_OF_INTENT = "letter_of_intent"
    AGREEMENT = "agreement"
    """A covenant to work together."""
    DECISION = "decision"
    """A decision of an organ; stated as a decision by others too."""
    PUBLIC_STATEMENT = "public_statement"


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Endorsement(Support):
    """Support that was shown for something (draagvlak).

    Attributes:
        backers: who stands behind it; left out, whoever ``by`` names, or not stated.
        form: how it was shown; left out, not stated.
        number: how many people or parties, 1 or more; left out, not stated.
        asked: how many were asked, not below ``number``; left out, not stated.
        decision: the decision by others that it is, where it is one.
        on: the day.
    """

    kind: ClassVar[str] = "endorsement"

    backers: Backers | None = None
    form: EndorsementForm | None = None
    number: int | None = attrs.field(default=None, metadata=bounded(1))
    asked: int | None = attrs.field(default=None, metadata=bounded(1))
    decision: str | None = attrs.field(default=None, metadata=refers_to("decision_by_others"))
    on: When | None = None

    def own_problems(self) -> Iterator[Problem]:
        """No more than were asked showed support."""
        if self.number is not None and self.asked is not None and self.asked < self.number:
            yield Problem(path="asked", code="too_low", expected=f"{self.number} or more", found=str(self.asked))


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class _Meeting(Support):
    """Support on a day, for a number of people.

    Attributes:
        on: the day, or the days from the earliest to the latest.
        place: where; left out, not stated.
        participants: how many took part, 0 or more; left out, not stated.
        hours: how long it took.
    """

    on: When | None = None
    place: Place | None = None
    participants: int | None = None
    hours: Hours | None = None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Training(_Meeting):
    """A training or workshop for those who run the enterprise."""

    kind: ClassVar[str] = "training"


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class InformationMeeting(_Meeting):
    """A meeting in which the neighbourhood or others are informed and heard (informatieavond)."""

    kind: ClassVar[str] = "information_meeting"


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class StudyVisit(_Meeting):
    """A visit to another enterprise to learn from it (werkbezoek, excursie).

    Attributes:
        visited: the organisation or entity that was visited; left out, not stated.
    """

    kind: ClassVar[str] = "study_visit"

    visited: str | None = attrs.field(
        default=None, metadata=refers_to("organisation", "entity", "trust", "network_member", "application")
    )


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Coaching(Support, Stretch):
    """Guidance over some time, by a coach or adviser.

    Attributes:
        hours: the hours in all; left out, not stated.
        since: the first day, inclusive.
        until: the first day no longer.
    """

    kind: ClassVar[str] = "coaching"

    hours: Hours | None = None
    since: When | None = None
    until: When | None = None


SUPPORT_KINDS: tuple[type[Support], ...] = (Endorsement, Training, InformationMeeting, StudyVisit, Coaching)
