"""Change: the three verbs that begin, end and revise. ``applying`` makes them in a trust.

What has happened stays as it was said: nothing is taken away, an end is stated once, and a revision leaves the value
it replaces in the history. Correcting an error is editing the document, and no change.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, ClassVar

import attrs

from wijkonderneming.model.dated import Outcome, begun_fields, dated_fields, end_object, end_version, reasons_of
from wijkonderneming.model.draft import Draft, ids_in
from wijkonderneming.model.fieldtypes import fits, says
from wijkonderneming.model.noun import PERSONAL, Noun, listed
from wijkonderneming.values.base import Problem, described
from wijkonderneming.values.when import When

__all__ = ["CHANGE_KINDS", "Begin", "Change", "Changes", "End", "Revise"]


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Change(Noun):
    """One change of a trust, a network or a programme."""

    noun: ClassVar[str] = "change"

    @property
    def target(self) -> str:
        """The id of the object it is made in."""
        raise NotImplementedError

    @property
    def brings(self) -> tuple[str, ...]:
        """The ids of the objects it adds."""
        return ()

    def outcome(self, draft: Draft[Any]) -> Outcome:
        """What it makes of its object, which is in the draft, or why it does not fit."""
        raise NotImplementedError

    def part(self, path: str) -> str:
        """Where in this change that stands which it made of something, at a path in what it made."""
        raise NotImplementedError


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Begin(Change):
    """Something begins: it is added to a list.

    A list of which only one item holds at a time is revised instead. Where the list was not stated, a gap says from
    then on that it may miss others.

    Attributes:
        within: the id of the object that has the list; of the trust itself, its own.
        field: the list, as documents call it.
        item: what is added.
    """

    kind: ClassVar[str] = "begin"

    within: str
    field: str
    item: Any = attrs.field(metadata=PERSONAL)

    @property
    def target(self) -> str:
        """The id of the object that has the list."""
        return self.within

    @property
    def brings(self) -> tuple[str, ...]:
        """The ids of the item and of everything in it."""
        return ids_in(self.item)

    def outcome(self, draft: Draft[Any]) -> Outcome:
        """The list with the item at its end."""
        cls = draft.class_of(self.within)
        fields = begun_fields(cls)
        if self.field not in fields:
            other = ", or a revision of it" if self.field in dated_fields(cls) else ""
            return _no_field(self.field, fields.keys(), other)
        field = fields[self.field]
        if not fits(self.item, field.item):
            return _ill_typed("item", says(field.item), self.item)
        there = listed(getattr(draft.item(self.within), field.name))
        if self.item in there or any(name in draft for name in self.brings):
            return _twice("item")
        return Outcome({field.name: (*there, self.item)})

    def part(self, path: str) -> str:
        """It stands in the item."""
        return f"item{path}"


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class End(Change):
    """Something is over: an object, or the version in force of a list that keeps its history.

    A later end that was foreseen is brought forward; what has ended stays as it is.

    Attributes:
        about: the id of what ends, or of the object that has the list.
        field: the list of which the version in force ends, as documents call it; left out, the object itself ends.
        which: what tells that version from those that stand beside it, like ``anbi``; left out, there is one.
        why: the word for why the object ended, like ``resigned``, where such a word belongs to it; left out, not stated.
        on: the first day it is over.
    """

    kind: ClassVar[str] = "end"

    about: str
    field: str | None = None
    which: Any = attrs.field(default=None, metadata=PERSONAL)
    why: str | None = None
    on: When

    @property
    def target(self) -> str:
        """The id of what ends, or of the object that has the list."""
        return self.about

    def outcome(self, draft: Draft[Any]) -> Outcome:
        """The object or the list with its end."""
        cls, item = draft.class_of(self.about), draft.item(self.about)
        reasons = {} if self.field is not None else reasons_of(cls)
        if self.why is not None and self.why not in reasons:
            return _ill_typed("why", f"one of {', '.join(reasons)}" if reasons else "it left out", self.why)
        versions = {key: dated for key, dated in dated_fields(cls).items() if dated.versions}
        if self.field is not None and self.field not in versions:
            return _no_field(self.field, versions.keys())
        dated = None if self.field is None else versions[self.field]
        told = None if dated is None else dated.which
        if told is None and self.which is not None:
            return _ill_typed("which", "it left out", self.which)
        if told is not None and (self.which is None or not fits(self.which, told.hint)):
            return _ill_typed("which", says(told.hint), self.which)
        if dated is None:
            why = {} if self.why is None else {cls.reason: reasons[self.why]}
            return end_object(item, getattr(cls, "ending", ""), self.on, why)
        return end_version(item, dated, self.which, self.on)

    def part(self, path: str) -> str:
        """It is the day."""
        del path
        return "on"


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Revise(Change):
    """A field that keeps its history has another value from a day on.

    The version or value in force ends on that day, and stays in the history. Values stated from a later day on stay.

    Attributes:
        about: the id of the object.
        field: the field, as documents call it.
        value: the new value; of a list of versions the new version, of dated amounts the amount.
        on: the first day on which it holds.
    """

    kind: ClassVar[str] = "revise"

    about: str
    field: str
    value: Any = attrs.field(metadata=PERSONAL)
    on: When

    @property
    def target(self) -> str:
        """The id of the object."""
        return self.about

    @property
    def brings(self) -> tuple[str, ...]:
        """The ids of the new version and of everything in it."""
        return ids_in(self.value)

    def outcome(self, draft: Draft[Any]) -> Outcome:
        """The field with its new value and its history."""
        fields = dated_fields(draft.class_of(self.about))
        if self.field not in fields:
            return _no_field(self.field, fields.keys())
        dated = fields[self.field]
        if not fits(self.value, dated.hint):
            return _ill_typed("value", says(dated.hint), self.value)
        if any(name in draft for name in self.brings):
            return _twice("value")
        return dated.revised(draft.item(self.about), dated, self.value, self.on)

    def part(self, path: str) -> str:
        """It stands in the value, or is the day."""
        if path in {".since", ".until", ".left"}:
            return "on"
        return "value" + (path if isinstance(self.value, Noun) else path.removeprefix(".value"))


CHANGE_KINDS: tuple[type[Change], ...] = (Begin, End, Revise)


def _no_field(found: str, known: Iterable[str], other: str = "") -> Outcome:
    expected = (f"one of {', '.join(sorted(known))}" if known else "an object that has such a field") + other
    return Outcome({}, (Problem(path="field", code="unknown_field", expected=expected, found=described(found)),))


def _ill_typed(path: str, expected: str, found: Any) -> Outcome:
    return Outcome({}, (Problem(path=path, code="wrong_type", expected=expected, found=described(found)),))


def _twice(path: str) -> Outcome:
    return Outcome({}, (Problem(path=path, code="twice", expected="something that is not there yet, nor its ids"),))


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Changes(Noun):
    """Changes in the order in which they are made, as a document of their own.

    Attributes:
        changes: the changes.
    """

    noun: ClassVar[str] = "changes"

    changes: tuple[Change, ...]

    def __iter__(self) -> Iterator[Change]:
        return iter(self.changes)

    def __len__(self) -> int:
        return len(self.changes)
