"""Hypothesis strategies for what the verbs are asked and what they answer: assessments, projections, and their parts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from functools import cached_property
from typing import Any

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from wijkonderneming.finance.project import project
from wijkonderneming.finance.projection import (
    Changed,
    EntityProjection,
    OfferTotals,
    Projection,
    RivalProjection,
)
from wijkonderneming.finance.totals import Line, Movement, Shortfall, Stated, Year
from wijkonderneming.governance.assess import assess
from wijkonderneming.governance.compare import Comparison, FindingChange, compare
from wijkonderneming.governance.findings import Asked, Assessment, Finding, Portion, Rival
from wijkonderneming.governance.glance import Due, EmptySeats, Glance, Leaving, glance
from wijkonderneming.model.trust import Trust
from wijkonderneming.rulebooks.standard import STANDARD_RULEBOOKS
from wijkonderneming.testing.drawing import DAYS
from wijkonderneming.testing.earning import earning_trusts
from wijkonderneming.testing.lines import LINE_DAYS
from wijkonderneming.testing.small import small_disputes, small_trusts
from wijkonderneming.values.span import Span

__all__ = [
    "PARTS_OF_RESULTS",
    "assessments",
    "comparisons",
    "glances",
    "parts_of_results",
    "projections",
    "questions_of_governance",
    "questions_of_money",
]

_ROOMS = ("wijkonderneming.governance.", "wijkonderneming.finance.")


def questions_of_governance(
    *, trusts: SearchStrategy[Trust] | None = None, days: SearchStrategy[date] | None = None
) -> SearchStrategy[dict[str, Any]]:
    """What ``assess`` takes, by the names of its arguments: a trust, a day, and the rulebooks that are asked.

    Args:
        trusts: the trusts; left out, small ones of which much or little is known, or disputed.
        days: the days; left out, those the small trusts know of.
    """
    books = st.lists(st.sampled_from(STANDARD_RULEBOOKS), min_size=1, unique_by=lambda book: book.id).map(tuple)
    asked = st.one_of(small_trusts(), small_disputes()) if trusts is None else trusts
    return st.fixed_dictionaries({"trust": asked, "on": days or st.sampled_from(DAYS), "rulebooks": books})


def questions_of_money(
    *, trusts: SearchStrategy[Trust] | None = None, days: SearchStrategy[date] | None = None
) -> SearchStrategy[dict[str, Any]]:
    """What ``project`` takes, by the names of its arguments: a trust, and a span with an end.

    Args:
        trusts: the trusts; left out, those of ``earning_trusts``.
        days: the days on which spans begin and end; left out, a small pool with ties, month ends and 29 February.
    """
    ends = st.sampled_from(LINE_DAYS) if days is None else days
    pairs = st.tuples(ends, ends).map(sorted).filter(lambda pair: pair[0] < pair[1])
    asked = earning_trusts() if trusts is None else trusts
    return st.fixed_dictionaries({"trust": asked, "span": pairs.map(lambda pair: Span(*pair))})


def assessments(
    *, trusts: SearchStrategy[Trust] | None = None, days: SearchStrategy[date] | None = None
) -> SearchStrategy[Assessment]:
    """What the standard rulebooks find.

    Args:
        trusts: of which trusts; left out, small ones.
        days: on which days; left out, those the small trusts know of.
    """
    return questions_of_governance(trusts=trusts, days=days).map(lambda asked: assess(**asked))


def projections(
    *, trusts: SearchStrategy[Trust] | None = None, days: SearchStrategy[date] | None = None
) -> SearchStrategy[Projection]:
    """Projections of the cash of trusts.

    Args:
        trusts: of which trusts; left out, those of ``earning_trusts``.
        days: the days on which spans begin and end; left out, a small pool.
    """
    return questions_of_money(trusts=trusts, days=days).map(lambda asked: project(**asked))


def comparisons() -> SearchStrategy[Comparison]:
    """What differs between what is found on two days, or about two trusts."""
    pairs = st.tuples(questions_of_governance(), st.sampled_from(DAYS), st.one_of(st.none(), small_trusts()))
    return pairs.map(
        lambda asked: compare(
            assess(**asked[0]), assess(**{**asked[0], "on": asked[1], "trust": asked[2] or asked[0]["trust"]})
        )
    )


def glances() -> SearchStrategy[Glance]:
    """What a secretary sees first of a small trust, up to a year ahead."""
    asked = st.tuples(questions_of_governance(), st.integers(0, 366))
    return asked.map(lambda one: glance(**one[0], until=one[0]["on"] + timedelta(days=one[1])))


def parts_of_results(cls: type[Any]) -> SearchStrategy[Any]:
    """Objects of a class that stand in assessments or projections, as they come up there.

    Args:
        cls: the class.
    """
    results: SearchStrategy[Any] = PARTS_OF_RESULTS[cls]()
    found = results.map(lambda result: list(dict.fromkeys(_found(result, cls))))
    return found.filter(bool).flatmap(st.sampled_from)


PARTS_OF_RESULTS: Mapping[type[Any], Callable[[], SearchStrategy[Any]]] = {
    **dict.fromkeys((Asked, Finding, Portion, Rival), assessments),
    **dict.fromkeys((Due, EmptySeats, Leaving), glances),
    FindingChange: comparisons,
    **dict.fromkeys((Changed, EntityProjection, Line, Movement, OfferTotals, RivalProjection), projections),
    **dict.fromkeys((Shortfall, Stated, Year), projections),
}
"""What assessments, glances, comparisons and projections are made of, each with the strategy of the whole."""


def _found(result: Any, cls: type[Any]) -> Iterator[Any]:
    if cls is Movement:
        for entity in result.entities:
            yield from entity.movements(entity.span.start, entity.span.end)
    else:
        yield from _within(result, cls)


def _within(item: Any, cls: type[Any]) -> Iterator[Any]:
    """The objects of a class in an object, itself, its fields, and what its public properties give."""
    todo = [item]
    while todo:
        here = todo.pop()
        if isinstance(here, cls):
            yield here
        if isinstance(here, tuple):
            todo.extend(reversed(here))
        elif attrs.has(type(here)) and not isinstance(here, Trust):
            todo.extend(getattr(here, name) for name in reversed(_told(type(here))))


def _told(cls: type[Any]) -> list[str]:
    """The fields of a class, and of a result what it works out of them."""
    fields = [field.name for field in attrs.fields(cls) if not field.name.startswith("_")]
    if not cls.__module__.startswith(_ROOMS):
        return fields
    worked_out = (name for name, value in vars(cls).items() if isinstance(value, (property, cached_property)))
    return [*fields, *(name for name in worked_out if not name.startswith("_") and name not in fields)]
