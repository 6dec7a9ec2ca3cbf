"""Small clubs with a tax status or without, drawn for rules about statuses, and plain counting over them."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import strategies as st

from wijkonderneming.model.articles import Articles
from wijkonderneming.model.clause import Clause
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.legal_forms import Jurisdiction, LegalForm
from wijkonderneming.model.noun import listed
from wijkonderneming.model.people import Person
from wijkonderneming.model.statuses import Status, StatusKind
from wijkonderneming.model.trust import Trust
from wijkonderneming.values.when import When

__all__ = [
    "ADMITTED",
    "DAYS",
    "DOMAINS",
    "DUTCH",
    "FLAGS",
    "RECENT",
    "Domains",
    "anbi",
    "can_be",
    "clubs",
    "come",
    "has",
    "holds",
    "said",
    "some",
]

DAYS = st.sampled_from([date(2023, 12, 31), date(2024, 1, 1), date(2024, 7, 1), date(2026, 6, 30), date(2026, 7, 1)])
RECENT = st.sampled_from([date(2026, 6, 30), date(2026, 7, 1)])
FORMS = (LegalForm.STICHTING, LegalForm.VERENIGING, LegalForm.COOPERATIE, LegalForm.BV)
DUTCH = [form for form in LegalForm if form.jurisdiction is Jurisdiction.NL]


def holds(item: Any, on: date) -> bool:
    """Whether something holds on a day; an end that is not stated has not come."""
    return (item.since is None or item.since.day <= on) and not (item.until is not None and item.until.day <= on)


def has(trust: Trust, on: date, *kinds: StatusKind) -> bool:
    """Whether the club has one of these statuses on a day."""
    return any(s.status in kinds and holds(s, on) for s in listed(trust.entity("club").statuses))


def can_be(trust: Trust) -> bool:
    """Whether its form does not shut it out."""
    return trust.entity("club").form not in {LegalForm.COOPERATIE, LegalForm.BV}


def anbi(trust: Trust, on: date) -> bool:
    """Whether the conditions are asked of it: what its form shuts out has broken the first one, and is asked no more."""
    return can_be(trust) and has(trust, on, StatusKind.ANBI, StatusKind.CULTURAL_ANBI)


def said(trust: Trust, kind: type[Clause]) -> list[Any]:
    """The clauses of a kind in its articles."""
    (articles,) = listed(trust.entity("club").articles)
    return list(articles.said(kind))


def come(when: When | None, on: date) -> bool:
    """Whether a day is stated and has come."""
    return when is not None and when.day <= on


STATUSES = (
    (),
    *((Status(status=kind),) for kind in (StatusKind.ANBI, StatusKind.CULTURAL_ANBI, StatusKind.SBBI)),
    (Status(status=StatusKind.ANBI, until=When.on(date(2026, 7, 1))),),
    (Status(status=StatusKind.ANBI), Status(status=StatusKind.ADMITTED_INSTITUTION, since=When.on(date(2024, 1, 1)))),
)


@st.composite
def clubs(
    draw: st.DrawFn,
    clauses: st.SearchStrategy[tuple[Clause, ...]] | None = None,
    parts: st.SearchStrategy[dict[str, Any]] | None = None,
    around: st.SearchStrategy[dict[str, Any]] | None = None,
) -> Trust:
    """A club with complete articles, with a status or without, and what else is meant."""
    laid_down = () if clauses is None else draw(clauses)
    club = Entity(
        id="club",
        form=draw(st.sampled_from((*FORMS, None))),
        statuses=draw(st.sampled_from((*STATUSES[1:], *STATUSES, None))),
        articles=(Articles(id="articles", notarial=True, clauses=laid_down, complete=True),),
        **({} if parts is None else draw(parts)),
    )
    return Trust(
        id="small",
        name="A small one",
        jurisdiction=Jurisdiction.NL,
        entities=(club,),
        people=tuple(Person(id=f"p{number}") for number in range(4)),
        **({} if around is None else draw(around)),
    )


def some(*each: Any) -> st.SearchStrategy[tuple[Any, ...]]:
    """At most two of these, in any order."""
    return st.lists(st.sampled_from(each), max_size=2, unique_by=id).map(tuple)


ADMITTED = (Status(status=StatusKind.ANBI), Status(status=StatusKind.ADMITTED_INSTITUTION))
Domains = dict[tuple[type[Any], str], Any]
DOMAINS: Domains = {
    (Entity, "form"): DUTCH,
    (Entity, "statuses"): ((), (Status(status=StatusKind.ANBI),), (Status(status=StatusKind.SBBI),), ADMITTED),
}
FLAGS = (True, False)
