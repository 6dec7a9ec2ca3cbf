"""Rules and rulebooks: one function that reads like its article, with its source and the days it is held for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, Generic, Protocol, TypeVar

import attrs

from wijkonderneming.governance.findings import Judgement
from wijkonderneming.governance.severity import Severity
from wijkonderneming.governance.views.body import BodyView
from wijkonderneming.governance.views.entity import EntityView
from wijkonderneming.governance.views.world import TrustView
from wijkonderneming.model.entities import Jurisdiction, LegalForm
from wijkonderneming.values.base import Frozen, InvalidValue
from wijkonderneming.values.source import Source
from wijkonderneming.values.text import Text
from wijkonderneming.values.truth import TRUE, Truth

__all__ = ["InvalidRule", "Rule", "Rulebook", "each_body", "each_entity", "rule", "the_trust"]


class InvalidRule(InvalidValue):
    """A rule or rulebook is declared without what it needs."""


class Subject(Protocol):
    """A view that a rule can be about."""

    @property
    def id(self) -> str:
        """The id of what it is a view of."""
        ...


V = TypeVar("V", bound=Subject)
V_contra = TypeVar("V_contra", bound=Subject, contravariant=True)


def the_trust(world: TrustView) -> Iterable[TrustView]:
    """The rule is about the trust as a whole."""
    return (world,)


def each_entity(world: TrustView) -> Iterable[EntityView]:
    """The rule is about each legal entity by itself."""
    return world.entities


def each_body(world: TrustView) -> Iterable[BodyView]:
    """The rule is about each body by itself."""
    return world.bodies


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False, eq=False)
class Rule(Frozen, Generic[V]):
    """One rule of law, charter or articles.

    Attributes:
        id: ``jurisdiction.source.article[.topic]``; never used again for another rule.
        about: which views it is asked of.
        title: what it asks, in Dutch and English.
        source: where it is written.
        severity: what standing it has.
        held_from: the first day for which its text is held; before it every finding is unknown.
        texts: the first days of the wordings held, in order; a finding cites the one in force.
        forms: the legal forms it is for; left out, every form.
        check: the function that judges.
    """

    id: str
    about: Callable[[TrustView], Iterable[V]]
    title: Text
    source: Source
    severity: Severity
    held_from: date
    texts: tuple[date, ...] = ()
    forms: frozenset[LegalForm] | None = None
    check: Callable[[V], Judgement]

    def __attrs_post_init__(self) -> None:
        if not self.title.complete:
            raise InvalidRule("title", expected=f"a title in Dutch and in English for {self.id}")
        if self.source.read_on is None:
            raise InvalidRule("read_on", expected=f"the day the source of {self.id} was read")

    def for_form_of(self, subject: V) -> Truth:
        """Whether the rule is for the legal form of its subject."""
        if self.forms is None or isinstance(subject, TrustView):
            return TRUE
        if isinstance(subject, EntityView):
            return subject.has_form(self.forms)
        if isinstance(subject, BodyView):
            return EntityView(subject.trust, subject.entity, subject.on).has_form(self.forms)
        return TRUE

    def cited(self, on: date) -> Source:
        """The source, with the wording in force on a day."""
        wording = max((text for text in self.texts if text <= on), default=None)
        return self.source if wording is None else attrs.evolve(self.source, version=wording)

    def __repr__(self) -> str:
        return f"Rule({self.id!r})"


def rule(
    name: str,
    *,
    about: Callable[[TrustView], Iterable[V]],
    title: Text,
    source: Source,
    severity: Severity,
    held_from: date,
    texts: tuple[date, ...] = (),
    forms: frozenset[LegalForm] | None = None,
) -> Callable[[Callable[[V], Judgement]], Rule[V]]:
    """Make a rule of a function that reads like its article.

    Args:
        name: the id of the rule, ``jurisdiction.source.article[.topic]``.
        about: ``the_trust``, ``each_entity`` or ``each_body``.
        title: what it asks, in both languages.
        source: where it is written, with the day it was read.
        severity: what standing it has.
        held_from: the first day for which the text is held, inclusive.
        texts: the first days of the wordings held.
        forms: the legal forms it is for.

    Raises:
        InvalidRule: without a title in both languages or a source that says when it was read.
    """

    def made(check: Callable[[V], Judgement]) -> Rule[V]:
        return Rule(
            id=name,
            about=about,
            title=title,
            source=source,
            severity=severity,
            held_from=held_from,
            texts=texts,
            forms=forms,
            check=check,
        )

    return made


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False, eq=False)
class Rulebook(Frozen):
    """Rules that belong together: one chapter of law, or one charter.

    Attributes:
        id: its id; documents name charters by it.
        title: what it is, in both languages.
        read_on: the day its texts were last read.
        rules: its rules, in the order of their source.
        jurisdiction: of a statute, whose law it is; it is asked about entities under that law.
        charter: whether it is asked only of trusts that name it.
    """

    id: str
    title: Text
    read_on: date
    rules: tuple[Rule[Any], ...]
    jurisdiction: Jurisdiction | None = None
    charter: bool = False

    def __repr__(self) -> str:
        return f"Rulebook({self.id!r}, {len(self.rules)} rules)"
