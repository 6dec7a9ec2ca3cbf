"""Rules and rulebooks: one function that reads like its article, with its wordings and the days they are in force."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date
from functools import cached_property
from typing import Any, Generic, TypeVar

import attrs

from wijkonderneming.governance.findings import Asked, Judgement
from wijkonderneming.governance.norms import Norm
from wijkonderneming.governance.parameters import Parameter
from wijkonderneming.governance.severity import Severity
from wijkonderneming.governance.subjects import each_body, each_entity, each_financial_year, the_trust
from wijkonderneming.governance.versions import Anchor, InvalidRule, LawStatus, Version, in_force, in_order
from wijkonderneming.governance.views.view import View
from wijkonderneming.governance.views.world import TrustView
from wijkonderneming.model.legal_forms import Jurisdiction, LegalForm
from wijkonderneming.values.base import Frozen
from wijkonderneming.values.source import Source
from wijkonderneming.values.text import Text
from wijkonderneming.values.truth import TRUE, Truth

__all__ = ["InvalidRule", "Rule", "Rulebook", "each_body", "each_entity", "rule", "the_trust"]

_RULE_ID = re.compile(r"[a-z0-9_]+(?:\.[a-z0-9_]+){2,}")


V = TypeVar("V", bound=View)


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False, eq=False)
class Rule(Frozen, Generic[V]):
    """One rule of law, charter or articles.

    Attributes:
        id: ``jurisdiction.source.article[.topic]``; never used again for another rule.
        about: which views it is asked of.
        title: what it asks, in Dutch and English.
        versions: its wordings, by first day; one without a first day last.
        severity: what standing it has.
        held_from: the first day for which its text is held, inclusive: before it every finding is unknown, and from it
            up to the first version there was no such rule.
        forms: the legal forms it is for; left out, every form.
        short: the name it has in the tables of law this library works from; none where it stands in no table.
        check: the function that judges, where a version has none of its own.

    Raises:
        InvalidRule: without an id of three parts or more, a title in both languages, or a version; when the versions
            are not in order, or one begins before the text is held.
    """

    id: str
    about: Callable[[TrustView], Iterable[V]]
    title: Text
    versions: tuple[Version, ...]
    severity: Severity
    held_from: date
    forms: frozenset[LegalForm] | None = None
    short: str = ""
    check: Callable[[V], Judgement]

    def __attrs_post_init__(self) -> None:
        if not _RULE_ID.fullmatch(self.id):
            raise InvalidRule("rule_id", expected="an id like nl.bw2.37.3", found=self.id)
        if not self.title.complete:
            raise InvalidRule("title", expected=f"a title in Dutch and in English for {self.id}")
        if not self.versions or not in_order(self.versions):
            raise InvalidRule("versions", expected=f"one or more wordings of {self.id} in the order of their days")
        by_year = any(version.anchor in {Anchor.YEAR_START, Anchor.YEAR_END} for version in self.versions)
        if by_year and self.about is not each_financial_year:
            raise InvalidRule("anchor", expected=f"{self.id} to be about each financial year, as its wordings go by it")
        begins = self.versions[0].since
        if begins is not None and begins < self.held_from:
            raise InvalidRule("held_from", expected=f"{begins.isoformat()} or earlier, when {self.id} begins")

    @property
    def wordings(self) -> tuple[Source, ...]:
        """Where it is written: the source of each version, the oldest first."""
        return tuple(version.source for version in self.versions)

    @property
    def source(self) -> Source:
        """Where the newest wording that is held is written."""
        return self.versions[-1].source

    def concerns(self, subject: V) -> Truth:
        """Whether the subject exists on the day and has a legal form the rule is for."""
        return subject.exists & (TRUE if self.forms is None else subject.has_form(self.forms))

    def is_held(self, day: Callable[[Anchor], date]) -> bool:
        """Whether the text is held for the day an anchor stands for."""
        return day(self.versions[0].anchor) >= self.held_from

    def version_on(self, day: Callable[[Anchor], date]) -> Version | None:
        """The version that counts, by the day each anchor stands for; a bill where there is no other, else nothing."""
        begun = [v for since, v in self._in_time if since <= day(v.anchor)]
        if begun:
            last = begun[-1]
            over = last.until is not None and last.until <= day(last.anchor)
            return None if over else last
        waiting = [version for version in self.versions if not _comes(version)]
        return waiting[-1] if waiting else None

    @cached_property
    def _in_time(self) -> tuple[tuple[date, Version], ...]:
        """The versions that count from a day on, with that day."""
        return tuple((v.since, v) for v in self.versions if v.since is not None and _comes(v))

    @cached_property
    def turns(self) -> tuple[date, ...]:
        """The days on which another version may count."""
        if not self.comes:
            return ()
        ends = (day for version in self.versions for day in (version.since, version.until))
        return tuple(sorted({self.held_from, *(day for day in ends if day is not None)}))

    @property
    def comes(self) -> bool:
        """Whether it is, was or will be law, and not only a bill."""
        return any(_comes(version) for version in self.versions)

    def cited(self, on: date | Callable[[Anchor], date]) -> Source:
        """The wording that counts on a day; where there is none, the first one without its version."""
        version = self.version_on(on if callable(on) else lambda _: on)
        return attrs.evolve(self.versions[0].source, version=None) if version is None else version.source

    def __repr__(self) -> str:
        return f"Rule({self.id!r})"


def _comes(version: Version) -> bool:
    """Whether a version counts from its first day on by itself: a bill does not."""
    return version.status not in {LawStatus.PENDING, LawStatus.NOT_COMMENCED}


def rule(
    name: str,
    *,
    about: Callable[[TrustView], Iterable[V]],
    title: Text,
    severity: Severity,
    source: Source | Iterable[Source] = (),
    versions: Iterable[Version] = (),
    held_from: date | None = None,
    forms: frozenset[LegalForm] | None = None,
    short: str = "",
) -> Callable[[Callable[[V], Judgement]], Rule[V]]:
    """Make a rule of a function that reads like its article.

    Args:
        name: the id of the rule, ``jurisdiction.source.article[.topic]``.
        about: one of ``governance.subjects``, like ``each_entity``.
        title: what it asks, in both languages.
        severity: what standing it has.
        source: where it is written, with the day it was read; or one source for each wording, the oldest first, of
            which each says in ``version`` from which day it is in force. The function judges by all of them.
        versions: in the place of ``source``, where a wording has an end, a status, an anchor, transitional law or a
            function of its own.
        held_from: the first day for which the text is held, inclusive; left out, the first day of the first version,
            or of a bill the day on which it was read.
        forms: the legal forms it is for.
        short: the name it has in the tables of law this library works from.

    Raises:
        InvalidRule: for what a rule cannot be without.
    """
    sources = (source,) if isinstance(source, Source) else tuple(source)

    def made(check: Callable[[V], Judgement]) -> Rule[V]:
        told = tuple(versions) or tuple(_worded(name, one, held_from) for one in sources)
        first = held_from or next((version.since for version in told if version.since is not None), None)
        return Rule(
            id=name,
            about=about,
            title=title,
            versions=told,
            severity=severity,
            held_from=first or max((v.source.read_on for v in told if v.source.read_on), default=date.min),
            forms=forms,
            short=short,
            check=check,
        )

    return made


def _worded(name: str, source: Source, held_from: date | None) -> Version:
    if source.read_on is None:
        raise InvalidRule("read_on", expected=f"a source of {name} that says on which day it was read")
    if source.version is None and held_from is None:
        raise InvalidRule("held_from", expected=f"the first day for which the text of {name} is held")
    return in_force(source, source.version or held_from)


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
        parameters: the figures it uses, for lists of the law.
        norms: the norms it has, for decisions and for lists of the law.

    Raises:
        InvalidRule: without a title in both languages, or when two rules have the same id.
    """

    id: str
    title: Text
    read_on: date
    rules: tuple[Rule[Any], ...]
    jurisdiction: Jurisdiction | None = None
    charter: bool = False
    parameters: tuple[Parameter[Any], ...] = ()
    norms: tuple[Norm[Any], ...] = ()

    def __attrs_post_init__(self) -> None:
        if not self.title.complete:
            raise InvalidRule("title", expected=f"a title in Dutch and in English for {self.id}")
        if len(self.rule_ids) < len(self.rules):
            raise InvalidRule("duplicate_rule", expected=f"rules of {self.id} that each have an id of their own")

    @cached_property
    def rule_ids(self) -> frozenset[str]:
        """The ids of its rules."""
        return frozenset(rule.id for rule in self.rules)

    @cached_property
    def asked(self) -> Asked:
        """What an assessment tells of it."""
        return Asked(id=self.id, title=self.title, read_on=self.read_on)

    def __repr__(self) -> str:
        return f"Rulebook({self.id!r}, {len(self.rules)} rules)"
