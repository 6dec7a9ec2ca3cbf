"""Rules and rulebooks: one function that reads like its article, with its source and the days it is held for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, Generic, TypeVar

import attrs

from wijkonderneming.governance.findings import Judgement
from wijkonderneming.governance.severity import Severity
from wijkonderneming.governance.views.body import BodyView
from wijkonderneming.governance.views.entity import EntityView
from wijkonderneming.governance.views.view import View
from wijkonderneming.governance.views.world import TrustView
from wijkonderneming.model.legal_forms import Jurisdiction, LegalForm
from wijkonderneming.values.base import Frozen, InvalidValue
from wijkonderneming.values.source import Source
from wijkonderneming.values.text import Text
from wijkonderneming.values.truth import TRUE, Truth

__all__ = ["InvalidRule", "Rule", "Rulebook", "each_body", "each_entity", "rule", "the_trust"]

_RULE_ID = re.compile(r"[a-z0-9_]+(?:\.[a-z0-9_]+){2,}")


class InvalidRule(InvalidValue):
    """A rule or rulebook is declared without what it needs."""


V = TypeVar("V", bound=View)


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
        wordings: where it is written: one source for each wording that is held, the oldest first. Of a statute each
            says in ``version`` the first day on which it is in force.
        severity: what standing it has.
        held_from: the first day for which its text is held, inclusive; before it every finding is unknown.
        forms: the legal forms it is for; left out, every form.
        check: the function that judges.

    Raises:
        InvalidRule: without an id of three parts or more, a title in both languages, or a wording; when a wording does
            not say when it was read, or the wordings are not in the order of their versions.
    """

    id: str
    about: Callable[[TrustView], Iterable[V]]
    title: Text
    wordings: tuple[Source, ...]
    severity: Severity
    held_from: date
    forms: frozenset[LegalForm] | None = None
    check: Callable[[V], Judgement]

    def __attrs_post_init__(self) -> None:
        if not _RULE_ID.fullmatch(self.id):
            raise InvalidRule("rule_id", expected="an id like nl.bw2.37.3", found=self.id)
        if not self.title.complete:
            raise InvalidRule("title", expected=f"a title in Dutch and in English for {self.id}")
        if not self.wordings or any(source.read_on is None for source in self.wordings):
            raise InvalidRule("read_on", expected=f"a source of {self.id} that says on which day it was read")
        versions = [source.version for source in self.wordings]
        dated = [version for version in versions if version is not None]
        if (len(versions) > 1 and len(dated) < len(versions)) or dated != sorted(set(dated)):
            raise InvalidRule("wordings", expected=f"the wordings of {self.id} in the order of their versions")

    @property
    def source(self) -> Source:
        """Where the newest wording that is held is written."""
        return self.wordings[-1]

    def concerns(self, subject: V) -> Truth:
        """Whether the subject exists on the day and has a legal form the rule is for."""
        return subject.exists & (TRUE if self.forms is None else subject.has_form(self.forms))

    def cited(self, on: date) -> Source:
        """The wording in force on a day; of a day before the oldest that is held, that one without its version."""
        in_force = [source for source in self.wordings if source.version is None or source.version <= on]
        return in_force[-1] if in_force else attrs.evolve(self.wordings[0], version=None)

    def __repr__(self) -> str:
        return f"Rule({self.id!r})"


def rule(
    name: str,
    *,
    about: Callable[[TrustView], Iterable[V]],
    title: Text,
    source: Source | Iterable[Source],
    severity: Severity,
    held_from: date,
    forms: frozenset[LegalForm] | None = None,
) -> Callable[[Callable[[V], Judgement]], Rule[V]]:
    """Make a rule of a function that reads like its article.

    Args:
        name: the id of the rule, ``jurisdiction.source.article[.topic]``.
        about: ``the_trust``, ``each_entity`` or ``each_body``.
        title: what it asks, in both languages.
        source: where it is written, with the day it was read; or one source for each wording, the oldest first.
        severity: what standing it has.
        held_from: the first day for which the text is held, inclusive.
        forms: the legal forms it is for.

    Raises:
        InvalidRule: for what a rule cannot be without.
    """

    def made(check: Callable[[V], Judgement]) -> Rule[V]:
        return Rule(
            id=name,
            about=about,
            title=title,
            wordings=(source,) if isinstance(source, Source) else tuple(source),
            severity=severity,
            held_from=held_from,
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

    Raises:
        InvalidRule: without a title in both languages, or when two rules have the same id.
    """

    id: str
    title: Text
    read_on: date
    rules: tuple[Rule[Any], ...]
    jurisdiction: Jurisdiction | None = None
    charter: bool = False

    def __attrs_post_init__(self) -> None:
        if not self.title.complete:
            raise InvalidRule("title", expected=f"a title in Dutch and in English for {self.id}")
        if len({rule.id for rule in self.rules}) < len(self.rules):
            raise InvalidRule("duplicate_rule", expected=f"rules of {self.id} that each have an id of their own")

    def __repr__(self) -> str:
        return f"Rulebook({self.id!r}, {len(self.rules)} rules)"
