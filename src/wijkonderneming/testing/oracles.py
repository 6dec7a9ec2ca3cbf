"""What oracles share that judge small trusts by plain counting: one entity, its complete articles, its days."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from wijkonderneming.governance.findings import Verdict
from wijkonderneming.model.articles import Articles
from wijkonderneming.model.clause import Clause
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.legal_forms import LegalForm
from wijkonderneming.model.trust import Trust
from wijkonderneming.values.when import When

__all__ = ["Oracle", "club", "club_trusts", "come", "complete", "judged", "says", "when"]

Oracle = Callable[[Trust, str, date], Verdict]
"""What a rule should find about a trust, a subject and a day."""


def judged(applies: bool, met: bool) -> Verdict:  # noqa: FBT001 - plain facts
    """The verdict of two facts that are known."""
    return (Verdict.MET if met else Verdict.BREACHED) if applies else Verdict.NOT_APPLICABLE


def when(days: Iterable[date]) -> SearchStrategy[When]:
    """One of some days, known exactly."""
    return st.sampled_from(list(days)).map(When.on)


def come(day: When | None, on: date) -> bool:
    """Whether a day has come, inclusive; one that is not stated has."""
    return day is None or day.day <= on


def complete(*clauses: Clause) -> tuple[Articles, ...]:
    """Articles with these clauses and no others."""
    return (Articles(clauses=clauses, complete=True),)


def club_trusts(
    forms: Iterable[LegalForm], *, around: dict[str, Any] | None = None, **fields: Any
) -> SearchStrategy[Trust]:
    """Trusts with one entity, ``club``.

    Args:
        forms: the legal forms it may have.
        around: values or strategies of what stands beside it on the trust, by field.
        fields: strategies of its other fields, by name.
    """
    entity = st.builds(Entity, id=st.just("club"), form=st.sampled_from(list(forms)), **fields)
    beside = {
        name: value if isinstance(value, SearchStrategy) else st.just(value) for name, value in (around or {}).items()
    }
    return st.builds(Trust, id=st.just("trust"), name=st.just("T"), entities=st.tuples(entity), **beside)


def club(trust: Trust) -> Entity:
    """The one entity."""
    return trust.entity("club")


def says(entity: Entity, kind: type[Any]) -> list[Any]:
    """The clauses of a kind in the last version of its articles."""
    return list(entity.articles[-1].said(kind)) if entity.articles else []
