"""Norms: what the law lays down unless the articles lay down something else, or whatever they lay down."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import attrs

from wijkonderneming.governance.given import Given, Option
from wijkonderneming.governance.parameters import Parameter, Stated
from wijkonderneming.governance.versions import Anchor, InvalidRule
from wijkonderneming.governance.views.told import Told
from wijkonderneming.model.bodies import BodyKind
from wijkonderneming.model.clause import Clause
from wijkonderneming.model.legal_forms import LegalForm
from wijkonderneming.model.subjects import Subject
from wijkonderneming.values.base import Frozen
from wijkonderneming.values.text import Text
from wijkonderneming.values.truth import Truth

if TYPE_CHECKING:
    from wijkonderneming.governance.views.entity import EntityView

__all__ = ["Norm"]

T = TypeVar("T")


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False, eq=False)
class Norm(Frozen, Generic[T]):
    """What holds by law or articles. A default is never breached, only displaced by a clause.

    Attributes:
        id: ``jurisdiction.source.article.topic``.
        title: what it lays down, in both languages.
        versions: the value the law gives, by first day; nothing as value where the law gives none.
        unit: of what the value is a number, or what it is.
        clause: the kind of clause that displaces it; left out, none does.
        reads: the value a clause of that kind gives; nothing where the clause says nothing of it.
        allows: of a mandatory norm, whether the law lets articles have a value: the clause's, then the law's; a clause
            it does not let stands for nothing here, and is for a rule to find. Left out, everything is let, as with a
            default.
        mandatory: whether articles cannot set it aside, but as far as ``allows`` says.
        of: the kinds of body whose clauses are meant, where a clause names a body; one that names none is meant too.
            Left out, those of every body.
        subject: of a kind of clause that may be for some subjects only, the subject that is meant: a clause that names
            it goes before one that names none, and one that names others only says nothing here. Left out, all clauses
            are read alike.
        forms: the legal forms it is for; left out, every form.
        anchor: which day decides which version counts.

    Raises:
        InvalidRule: without a title in both languages or a version; with a clause it does not read, or reading none; a
            mandatory norm that a clause displaces without saying what is allowed.
    """

    id: str
    title: Text
    versions: tuple[Stated[T], ...]
    unit: str = "value"
    clause: type[Clause] | None = None
    reads: Callable[[Any], T | None] | None = None
    allows: Callable[[T, T | None], bool] | None = None
    mandatory: bool = False
    of: frozenset[BodyKind] | None = None
    subject: Subject | None = None
    forms: frozenset[LegalForm] | None = None
    anchor: Anchor = Anchor.EVENT

    def __attrs_post_init__(self) -> None:
        if (self.clause is None) != (self.reads is None):
            raise InvalidRule("reads", expected=f"a kind of clause and what {self.id} reads of it, or neither")
        if self.mandatory and self.clause is not None and self.allows is None:
            raise InvalidRule("allows", expected=f"what the mandatory norm {self.id} lets articles lay down")
        if not self.mandatory and self.allows is not None:
            raise InvalidRule("allows", expected=f"no bound on the default {self.id}")
        _ = self.by_law

    @property
    def by_law(self) -> Parameter[T]:
        """What the law has."""
        return Parameter(id=self.id, title=self.title, unit=self.unit, versions=self.versions, anchor=self.anchor)

    @property
    def held_from(self) -> date:
        """The first day for which it is held."""
        return self.versions[0].since

    def answer(self, entity: EntityView) -> Given[T]:
        """The value for an entity on the day of its view, with the clause or the source that gives it."""
        law = entity.law(self.by_law)
        if self.clause is None or self.reads is None:
            return law
        said = entity.clauses(self.clause)
        options: list[Option[T]] = []
        for version in said.versions:
            read = [(clause, self.reads(clause.noun)) for clause in version.clauses if self._means(clause)]
            told = self._nearest([(clause, value) for clause, value in read if value is not None])
            # One clause says it, where several say the same; where they differ, nobody knows which one counts.
            if told and len({value for _, value in told}) == 1:
                clause, value = told[0]
                by = clause.noun.id or f"{clause.about}.{clause.within}"
                beside = self._beside(law, value, by)
                options += [attrs.evolve(option, when=version.when & option.when) for option in beside]
            elif not told and version.beyond is None:
                options += [attrs.evolve(option, when=version.when & option.when) for option in law.options]
        decided = Truth.any(option.when for option in options)
        if decided.is_true:
            return Given(options=tuple(options))
        asked = (said.otherwise, *(version.beyond for version in said.versions if version.beyond is not None))
        return Given(options=tuple(options), unknowns=law.unknowns or tuple(attrs.evolve(u, states=()) for u in asked))

    def _means(self, clause: Told[Any]) -> bool:
        """Whether a clause is about a body of the kinds that are meant."""
        body = getattr(clause.noun, "body", None)
        return self.of is None or body is None or clause.world.trust[body].kind_ in self.of

    def _nearest(self, told: list[tuple[Told[Any], T]]) -> list[tuple[Told[Any], T]]:
        """Those for the subject that is meant; where there is none, those for every subject."""
        if self.subject is None:
            return told
        own = [one for one in told if self.subject in (one[0].noun.subjects or ())]
        return own or [one for one in told if one[0].noun.subjects is None]

    def _beside(self, law: Given[T], value: T, by: str) -> Iterable[Option[T]]:
        """A clause's value beside what the law has, for each thing the law may have."""
        displaced: list[Truth] = []
        for option in law.options:
            if self.mandatory and self.allows is not None and not self.allows(value, option.value):
                yield option
            else:
                displaced.append(option.when)
        if displaced:
            yield Option(when=Truth.any(displaced), value=value, given_by=by, displaced=True)
        elif not law.options and not self.mandatory:
            yield Option(when=Truth.certainly(True), value=value, given_by=by, displaced=True)

    def __repr__(self) -> str:
        return f"Norm({self.id!r})"
