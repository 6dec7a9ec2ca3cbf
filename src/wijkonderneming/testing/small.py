"""Published strategies of small trusts: little of everything that rules of governance look at, known and not known.

Days come from five that follow each other around the end of a February, so that ties, month ends and 29 February are
common and every day in between can be tried.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs
import hypothesis.strategies as st
from hypothesis import reject
from hypothesis.strategies import DrawFn, SearchStrategy

from wijkonderneming.model.articles import Articles
from wijkonderneming.model.assets import Building, Equipment
from wijkonderneming.model.bodies import Body, BodyKind, SeatGroup
from wijkonderneming.model.clauses_purpose import Surplus
from wijkonderneming.model.distributions import Distribution, Recipient
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.evidence import Claim
from wijkonderneming.model.leases import Lease
from wijkonderneming.model.legal_forms import Jurisdiction, LegalForm
from wijkonderneming.model.members import MemberClass
from wijkonderneming.model.offices import Office
from wijkonderneming.model.people import Organisation, OrganisationKind, Person, Residence
from wijkonderneming.model.rights import Ownership, Right, RightState
from wijkonderneming.model.trust import Initiative, Initiator, InvalidTrust, Trust
from wijkonderneming.testing.drawing import AREAS, DAYS, MEETING, RANGES, Draws
from wijkonderneming.values.place import Place
from wijkonderneming.values.source import Source
from wijkonderneming.values.when import When

__all__ = [
    "small_boards",
    "small_disputes",
    "small_origins",
    "small_profits",
    "small_properties",
    "small_seats",
    "small_trusts",
]

_SOURCES = (Source(id="source", title="A newspaper"), Source(id="other-source", title="Another newspaper"))
_ORGANISATIONS = (
    Organisation(id="locals", kind_=OrganisationKind.RESIDENTS_ASSOCIATION),
    Organisation(id="council", kind_=OrganisationKind.MUNICIPALITY),
)


def _trust(**fields: Any) -> Trust:
    base: dict[str, Any] = {
        "id": "small",
        "name": "Small",
        "area": AREAS[0],
        "led_by": "club",
        "charters": ("lsa", "dta-scotland"),
        "organisations": _ORGANISATIONS,
        "people": (),
        "rights": (),
        "sources": _SOURCES,
        "initiative": Initiative(by=Initiator.RESIDENTS, evidence=("source",)),
    }
    return Trust(**(base | fields))


def _club(**fields: Any) -> Entity:
    base: dict[str, Any] = {
        "id": "club",
        "form": LegalForm.COOPERATIE,
        "articles": (Articles(clauses=(Surplus(to=(Recipient.NEIGHBOURHOOD,)),)),),
        "bodies": _bodies(()),
        "offices": (),
        "membership": (MemberClass(id="members", voting=True, residents_only=True),),
        "distributions": (),
    }
    return Entity(**(base | fields))


def _bodies(groups: tuple[SeatGroup, ...] | None) -> tuple[Body, ...]:
    meeting = Body(id=MEETING, kind_=BodyKind.GENERAL_MEETING)
    return (meeting, Body(id="board", kind_=BodyKind.BOARD, seat_groups=groups))


def _built(make: Callable[[], Trust]) -> Trust:
    """The trust, where what was drawn fits together."""
    try:
        return make()
    except InvalidTrust:
        reject()


@st.composite
def small_boards(draw: DrawFn, *, sparse: bool = True) -> Trust:
    """Trusts of one co-operative of which people are in office, and live here or there.

    Args:
        draw: given by Hypothesis.
        sparse: whether facts may be missing, in every way the document can leave one open.
    """
    draws = Draws(draw, sparse=sparse)
    people = draws.people()
    groups = draws.groups((MEETING,))
    offices = None if draws.one_in(4) else draws.offices([p.id for p in people], [g.id for g in groups])
    told = offices is not None
    untold_seats = not told and draws.one_in(4)
    club = _club(founded=draws.some_day(), bodies=_bodies(None if untold_seats else groups), offices=offices)
    lists = [("club", "offices")] if told else []
    gaps = draws.gaps(*lists, *((p.id, "residences") for p in people if p.residences is not None))
    area = draws.maybe(st.sampled_from(AREAS))
    return _built(lambda: _trust(people=people, entities=(club,), area=area, gaps=gaps))


@st.composite
def small_seats(draw: DrawFn, *, sparse: bool = True) -> Trust:
    """Trusts of one or two entities of which the articles say who appoints to how many seats.

    Args:
        draw: given by Hypothesis.
        sparse: whether facts may be missing.
    """
    draws = Draws(draw, sparse=sparse)
    home = Residence(place=Place(name="Hill"))
    people = (Person(id="p0", residences=draws.maybe(st.sampled_from([(), (home,)]))),)
    unsure = Organisation(id="unsure", kind_=draws.maybe(st.sampled_from(OrganisationKind)))
    members = MemberClass(id="members", voting=draws.flag(), residents_only=draws.flag())
    membership = draws.maybe(st.sampled_from([(), (members,), (members,)]))
    appointers = [MEETING, "locals", "council", "unsure", "p0", "board", *(["members"] if membership else [])]
    forms = (LegalForm.COOPERATIE, LegalForm.VERENIGING, LegalForm.STICHTING, LegalForm.COMPANY_LIMITED_BY_GUARANTEE)
    groups = None if draws.one_in(6) else draws.groups(appointers)
    untold = not groups and draws.one_in(2)
    club = _club(
        form=draws.maybe(st.sampled_from(forms)),
        founded=draws.some_day(),
        bodies=None if untold else _bodies(groups),
        membership=membership,
    )
    lists = [] if untold or groups is None else [("board", "seat_groups")]
    gaps = draws.gaps(*lists, *([] if membership is None else [("club", "membership")]))
    shop = _club(id="shop", bodies=(), form=LegalForm.STICHTING, membership=(), articles=None)
    entities = (club, shop) if draw(st.booleans()) else (club,)
    return _built(
        lambda: _trust(
            people=people,
            organisations=(*_ORGANISATIONS, unsure),
            entities=entities,
            led_by=draws.maybe(st.sampled_from(("club",) if untold else ("club", "board"))),
            jurisdiction=draws.maybe(st.sampled_from(Jurisdiction)),
            gaps=gaps,
        )
    )


@st.composite
def small_properties(draw: DrawFn, *, sparse: bool = True) -> Trust:
    """Trusts of an association that has rights in a building, with versions of its articles.

    Args:
        draw: given by Hypothesis.
        sparse: whether facts may be missing.
    """
    draws = Draws(draw, sparse=sparse)
    forms = (LegalForm.VERENIGING, LegalForm.VERENIGING_BEPERKT, LegalForm.VERENIGING_BEPERKT, LegalForm.COOPERATIE)
    stays = (Surplus(to=(Recipient.NEIGHBOURHOOD,)),)

    versions = tuple(Articles(notarial=draws.flag(), clauses=stays, **days) for days in draws.versions())

    def right(number: int) -> Right:
        kind: type[Right] = draw(st.sampled_from((Ownership, Ownership, Lease)))
        return kind(
            id=f"r{number}",
            over=draw(st.sampled_from(("hall", "hall", "stage"))),
            holder=draw(st.sampled_from(("club", "club", "council"))),
            state=draws.maybe(st.sampled_from(RightState)),
            since=None if draws.one_in(3) else draws.when(),
        )

    rights = None if draws.one_in(4) else tuple(map(right, range(draw(st.integers(0, 2)))))
    club = _club(
        form=draws.maybe(st.sampled_from(forms)),
        articles=None if draws.one_in(4) else versions,
        founded=When.on(draw(st.sampled_from(DAYS))) if draw(st.booleans()) else None,
    )
    assets = (Building(id="hall"), Equipment(id="stage"))
    gaps = draws.gaps(*([] if rights is None else [("small", "rights")]))
    return _built(
        lambda: _trust(entities=(club,), assets=assets, rights=rights, jurisdiction=Jurisdiction.NL, gaps=gaps)
    )


@st.composite
def small_profits(draw: DrawFn, *, sparse: bool = True) -> Trust:
    """Trusts whose articles say to whom a surplus goes, and that paid something out or did not.

    Args:
        draw: given by Hypothesis.
        sparse: whether facts may be missing.
    """
    draws = Draws(draw, sparse=sparse)
    recipients = st.lists(st.sampled_from(Recipient), min_size=1, max_size=2, unique=True).map(tuple)
    clauses = recipients.map(lambda to: (Surplus(to=to),))
    versions = tuple(Articles(clauses=draws.maybe(clauses), **days) for days in draws.versions())
    paid = tuple(
        Distribution(
            id=draw(st.sampled_from((None, f"d{number}"))),
            on=draws.some_day(),
            to=draws.maybe(st.sampled_from(Recipient)),
        )
        for number in range(draw(st.integers(0, 2)))
    )
    club = _club(
        articles=None if draws.one_in(4) else versions,
        distributions=None if draws.one_in(4) else paid,
        founded=draws.some_day(),
    )
    lists = [name for name in ("articles", "distributions") if getattr(club, name) is not None]
    gaps = draws.gaps(*(("club", name) for name in lists))
    return _built(lambda: _trust(entities=(club,), gaps=gaps))


@st.composite
def small_origins(draw: DrawFn, *, sparse: bool = True) -> Trust:
    """Trusts of which it is said who took the initiative, and what shows it.

    Args:
        draw: given by Hypothesis.
        sparse: whether facts may be missing.
    """
    draws = Draws(draw, sparse=sparse)
    initiative = Initiative(
        id=draw(st.sampled_from((None, "initiative"))),
        by=draws.maybe(st.sampled_from(Initiator)),
        since=draws.some_day(),
        evidence=draws.maybe(st.sampled_from([(), ("source",), ("source", "other-source")])),
    )
    told = None if draws.one_in(6) else initiative
    return _built(lambda: _trust(entities=(_club(),), initiative=told))


@st.composite
def small_disputes(draw: DrawFn, *, sparse: bool = False) -> Trust:
    """Trusts about one or two facts of which sources disagree.

    Args:
        draw: given by Hypothesis.
        sparse: whether other facts may be missing.
    """
    trust = draw(small_boards(sparse=sparse) | small_seats(sparse=sparse) | small_origins(sparse=sparse))
    draws = Draws(draw, sparse=False)
    days = st.sampled_from(DAYS).map(When.on)
    targets: dict[tuple[str, str], SearchStrategy[Any]] = {
        ("club", "founded"): days,
        ("small", "area"): st.sampled_from(AREAS),
        ("locals", "kind"): st.sampled_from(OrganisationKind),
    }
    for item in trust.by_id.values():
        if isinstance(item, Office):
            targets[item.id, "holder"] = st.sampled_from([*(p.id for p in trust.people or ()), "council"])
            targets[item.id, "left"] = days
        elif isinstance(item, SeatGroup):
            targets[item.id, "seats"] = st.sampled_from(RANGES)
            targets[item.id, "appointed_by"] = st.sampled_from((MEETING, "locals", "council"))
    fields = draw(st.lists(st.sampled_from(sorted(targets)), min_size=1, max_size=2, unique=True))
    claims = tuple(
        Claim(about=about, field=field, value=draws.draw(targets[about, field]), source=source)
        for about, field in fields
        for source in ("source", "other-source")
    )
    return _built(lambda: attrs.evolve(trust, claims=claims))


def small_trusts(*, sparse: bool = True) -> SearchStrategy[Trust]:
    """Small trusts of every kind.

    Args:
        sparse: whether facts may be missing, in every way the document can leave one open.
    """
    kinds = (small_boards, small_seats, small_properties, small_profits, small_origins, small_disputes)
    return st.one_of([kind(sparse=sparse) for kind in kinds])
