"""The life of an enterprise: phases, and events after which an entity is still the same one, with what each does.

An initiative is no incorporation, a new name no new person, a conversion no succession: each is an event of its own.
Events with which an entity ends, or may end, are in ``endings``.
``effects`` says, as plain data, what an event does to offices, rights and entities; carrying it out is the work of
changes.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import ClassVar

import attrs

from wijkonderneming.model.effects import Effect, begins, ends_each, keeps, sets
from wijkonderneming.model.legal_forms import LegalForm
from wijkonderneming.model.noun import Noun, Role, Stretch, refers_to
from wijkonderneming.values.base import Problem
from wijkonderneming.values.when import When

__all__ = [
    "LIFE_EVENT_KINDS",
    "Closing",
    "Conversion",
    "Incorporation",
    "LifeEvent",
    "Phase",
    "PhaseKind",
    "Rename",
    "Reopening",
]


class PhaseKind(Enum):
    """How far the enterprise has come.

    Source: a convention of this library. No official list of phases was found; the order follows plans of residents'
    enterprises (initiative, support, zoning, transfer of the building, board, legal form, execution) and a handbook of
    2012 by which budgets of balance, investment and cash matter after the initiative.
    """

    IDEA = "idea"
    SUPPORT = "support"
    """Gathering support."""
    PLAN = "plan"
    INCORPORATED = "incorporated"
    ACQUIRING = "acquiring"
    """Getting hold of a building or other assets."""
    OPERATING = "operating"
    CONSOLIDATING = "consolidating"
    WINDING_UP = "winding_up"


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Phase(Stretch):
    """A phase of the enterprise. Phases may overlap, and may come back.

    Attributes:
        id: its id in the document, where claims are about it.
        phase: which one.
        since: the first day, inclusive.
        until: the first day no longer.
    """

    noun: ClassVar[str] = "phase"
    role: ClassVar[Role] = Role.BOARD

    id: str | None = None
    phase: PhaseKind
    since: When | None = None
    until: When | None = None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class LifeEvent(Noun):
    """Something that happened to an entity, or to what it runs.

    Attributes:
        id: its id in the document.
        on: the first day on which it has its effect; left out, not stated.
        sources: ids of the sources that report it.
    """

    noun: ClassVar[str] = "life_event"
    role: ClassVar[Role] = Role.NOTARY

    id: str
    on: When | None = None
    sources: tuple[str, ...] | None = attrs.field(default=None, metadata=refers_to("source"))

    def effects(self) -> tuple[Effect, ...]:
        """What it does to offices, rights and entities, as far as the event itself tells; a kind of its own says."""
        return ()


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Incorporation(LifeEvent):
    """An entity comes into being (oprichting).

    Attributes:
        entity: the entity.
    """

    kind: ClassVar[str] = "incorporation"

    entity: str = attrs.field(metadata=refers_to("entity"))

    def effects(self) -> tuple[Effect, ...]:
        """The entity begins."""
        return (sets(self.entity, "founded", self.on, self.on),)


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Rename(LifeEvent):
    """An entity gets another name; it stays the same one.

    Attributes:
        entity: the entity.
        old_name: left out, not stated.
        new_name: left out, not stated.
    """

    kind: ClassVar[str] = "rename"

    entity: str = attrs.field(metadata=refers_to("entity"))
    old_name: str | None = None
    new_name: str | None = None

    def own_problems(self) -> Iterator[Problem]:
        """The new name is another one."""
        if self.new_name is not None and self.new_name == self.old_name:
            yield Problem(path="new_name", code="same", expected="another name than the old one")

    def effects(self) -> tuple[Effect, ...]:
        """The name changes; offices, members, rights, duties and official numbers stay."""
        kept = (keeps(self.entity, field, self.on) for field in ("identifiers", "offices", "rights"))
        return (sets(self.entity, "name", self.new_name, self.on), *kept)


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Conversion(LifeEvent):
    """An entity takes another legal form; it stays the same person (omzetting).

    Source: art. 2:18 BW. It needs a notarial deed with the new articles (paragraph 2) and does not end the legal
    person (paragraph 8). That a foundation's capital stays bound (paragraph 6) is for the new articles to say.

    Attributes:
        entity: the entity.
        old_form: left out, not stated.
        new_form: left out, not stated.
        notarial: whether there is a notarial deed of it; left out, not stated.
        court_leave: whether the court gave leave for it (rechterlijke machtiging), paragraph 4; left out, not stated.
    """

    kind: ClassVar[str] = "conversion"

    entity: str = attrs.field(metadata=refers_to("entity"))
    old_form: LegalForm | None = None
    new_form: LegalForm | None = None
    notarial: bool | None = None
    court_leave: bool | None = None

    def own_problems(self) -> Iterator[Problem]:
        """The new form is another one."""
        if self.new_form is not None and self.new_form is self.old_form:
            found = self.new_form.value
            yield Problem(path="new_form", code="same", expected="another form than the old one", found=found)

    def effects(self) -> tuple[Effect, ...]:
        """The form changes and new articles begin; offices, rights, duties and official numbers stay.

        A foundation has no members (art. 2:285(1) BW), so into one their membership ends.
        """
        kept = (keeps(self.entity, field, self.on) for field in ("identifiers", "offices", "rights"))
        foundation = self.new_form is LegalForm.STICHTING
        return (
            sets(self.entity, "form", self.new_form, self.on),
            begins(self.entity, "articles", None, self.on),
            *([ends_each(self.entity, "membership", self.on)] if foundation else []),
            *kept,
        )


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Closing(LifeEvent):
    """What an entity runs closes its doors; the entity and its rights stay.

    Attributes:
        entity: the entity or organisation that ran it; left out, not stated.
        over: the asset that closes; left out, everything it runs.
    """

    kind: ClassVar[str] = "closing"
    role: ClassVar[Role] = Role.BOARD

    entity: str | None = attrs.field(default=None, metadata=refers_to("entity", "organisation"))
    over: str | None = attrs.field(default=None, metadata=refers_to("asset"))


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Reopening(LifeEvent):
    """What had closed opens again.

    Attributes:
        entity: the entity or organisation that runs it; left out, not stated.
        over: the asset that opens; left out, everything it runs.
    """

    kind: ClassVar[str] = "reopening"
    role: ClassVar[Role] = Role.BOARD

    entity: str | None = attrs.field(default=None, metadata=refers_to("entity", "organisation"))
    over: str | None = attrs.field(default=None, metadata=refers_to("asset"))


LIFE_EVENT_KINDS: tuple[type[LifeEvent], ...] = (Incorporation, Rename, Conversion, Closing, Reopening)
