"""The English tests find what plain counting finds, over every way in which a small trust may turn out."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import Any

import hypothesis.strategies as st
from hypothesis.strategies import DrawFn

from wijkonderneming.governance.findings import Verdict
from wijkonderneming.model.activities import Activity, Domain
from wijkonderneming.model.bodies import Body, BodyKind, SeatGroup, SeatRange
from wijkonderneming.model.distributions import Distribution, Recipient
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.giving import OperatingGrant
from wijkonderneming.model.income import Letting
from wijkonderneming.model.legal_forms import Jurisdiction, LegalForm
from wijkonderneming.model.members import MemberClass
from wijkonderneming.model.noun import listed
from wijkonderneming.model.offices import Office
from wijkonderneming.model.people import Organisation, OrganisationKind, Person, Residence
from wijkonderneming.model.trust import Trust
from wijkonderneming.rulebooks.charters.dta_england import DTA_ENGLAND
from wijkonderneming.testing.exact import check_exact
from wijkonderneming.values.place import Area, Place
from wijkonderneming.values.when import When

MET, BREACHED, NOT_APPLICABLE = Verdict.MET, Verdict.BREACHED, Verdict.NOT_APPLICABLE
DAYS = tuple(date(2011, 3, 29) + timedelta(days=n) for n in range(5))
LAST = date(2011, 3, 31)
TOWN = Area(name="Town", places=())


@st.composite
def trusts(draw: DrawFn, *open_: tuple[type[Any], str]) -> Trust:
    """A company of which the seats, people, members, activities and income are told but for some fields."""

    def some(*options: Any) -> Any:
        return draw(st.sampled_from(options))

    def maybe(cls: type[Any], field: str, value: Any) -> Any:
        return None if (cls, field) in open_ and draw(st.booleans()) else value

    def stretch() -> dict[str, Any]:
        since, until = some(None, *map(When.on, DAYS)), some(None, *map(When.on, DAYS))
        return {"since": since, "until": until if not (since and until) or since.day < until.day else None}

    groups = tuple(
        SeatGroup(
            id=f"g{n}",
            seats=SeatRange(some(0, 1, 2), 2),
            appointed_by=maybe(SeatGroup, "appointed_by", some("meeting", "city", "folk")),
            votes=some(0, 1),
            **stretch(),
        )
        for n in range(draw(st.integers(0, 3)))
    )
    homes = {name: Residence(place=Place(name=some("Town", "Far"))) for name in ("ann", "bob", "cas")}
    offices = tuple(
        Office(id=f"o-{name}", body="board", holder=name, since=some(None, *map(When.on, DAYS)))
        for name in draw(st.sets(st.sampled_from(sorted(homes))))
    )
    club = Entity(
        id="club",
        form=LegalForm.COMPANY_LIMITED_BY_GUARANTEE,
        bodies=(
            Body(id="meeting", kind_=BodyKind.GENERAL_MEETING),
            Body(id="board", kind_=BodyKind.BOARD, seat_groups=groups),
        ),
        offices=offices,
        membership=some(
            (), (MemberClass(id="all", voting=maybe(MemberClass, "voting", some(True, False)), **stretch()),)
        ),
        distributions=some(
            (), (Distribution(id="paid", on=When.on(some(*DAYS)), to=maybe(Distribution, "to", some(*Recipient))),)
        ),
    )
    activities = tuple(
        Activity(
            id=f"a{n}",
            domains=maybe(Activity, "domains", tuple(draw(st.sets(st.sampled_from(DOMAINS), max_size=2)))),
            with_=maybe(Activity, "with_", some((), ("city",), ("club",))),
            **stretch(),
        )
        for n in range(draw(st.integers(0, 3)))
    )
    income = (Letting(id="let", entity="club", **stretch()), OperatingGrant(id="grant", entity="club"))
    return Trust(
        id="small",
        name="Small",
        jurisdiction=Jurisdiction.ENGLAND,
        area=TOWN,
        led_by="club",
        people=tuple(Person(id=name, residences=(home,)) for name, home in homes.items()),
        organisations=(
            Organisation(id="city", kind_=maybe(Organisation, "kind_", OrganisationKind.MUNICIPALITY)),
            Organisation(id="folk", kind_=OrganisationKind.RESIDENTS_ASSOCIATION),
        ),
        entities=(club,),
        activities=activities,
        income=some(income, income[1:]),
    )


DOMAINS = (Domain.ECONOMIC, Domain.PHYSICAL, Domain.SOCIAL, Domain.ENERGY, Domain.CARE, Domain.HOUSING)


def lasts(item: Any, on: date) -> bool:
    return (item.since is None or item.since.day <= on) and (item.until is None or on < item.until.day)


def judged(on: date, *, met: bool, applies: bool = True) -> Verdict:
    if on > LAST or not applies:
        return NOT_APPLICABLE
    return MET if met else BREACHED


def regeneration(trust: Trust, _subject: str, on: date) -> Verdict:
    done = {
        domain for activity in listed(trust.activities) if lasts(activity, on) for domain in listed(activity.domains)
    }
    social = {Domain.SOCIAL, Domain.CULTURAL, Domain.CARE, Domain.LEARNING, Domain.SPORT_AND_PLAY}
    return judged(
        on, met=Domain.ECONOMIC in done and bool(done & {Domain.PHYSICAL, Domain.ENERGY}) and bool(done & social)
    )


def independent(trust: Trust, _subject: str, on: date) -> Verdict:
    groups = [g for g in listed(trust.body("board").seat_groups) if lasts(g, on) and g.votes]
    # In the worst composition for independence an organisation has all its seats and everybody else as few as can be.
    outside = {o.id for o in listed(trust.organisations) if o.kind_ is not OrganisationKind.RESIDENTS_ASSOCIATION}
    most: Counter[str] = Counter()
    for group in groups:
        if group.seats is not None and group.appointed_by in outside:
            most[group.appointed_by] += group.seats.high
    fine = []
    for name, seats in most.items():
        others = sum(g.seats.low for g in groups if g.seats and g.appointed_by != name)
        fine.append(others > seats)
    return judged(on, met=all(fine), applies=any(g.seats and g.seats.high for g in groups))


def self_sufficiency(trust: Trust, _subject: str, on: date) -> Verdict:
    earned = any(isinstance(one, Letting) and lasts(one, on) for one in listed(trust.income))
    paid = [
        one
        for one in listed(trust.entity("club").distributions)
        if one.to is Recipient.PRIVATE_PERSONS and one.on is not None and one.on.day <= on
    ]
    return judged(on, met=earned and not paid)


def community_owned(trust: Trust, _subject: str, on: date) -> Verdict:
    club = trust.entity("club")
    there = [o.holder for o in listed(club.offices) if o.since is None or o.since.day <= on]
    local = [p for p in there if p and listed(trust.person(p).residences)[0].place.name == "Town"]
    voting = any(lasts(members, on) and members.voting for members in listed(club.membership))
    return judged(on, met=voting and 2 * len(local) > len(there), applies=bool(there))


def partnerships(trust: Trust, _subject: str, on: date) -> Verdict:
    return judged(on, met=any("city" in listed(a.with_) for a in listed(trust.activities) if lasts(a, on)))


def check(rule: str, oracle: Any, domains: dict[tuple[type[Any], str], tuple[Any, ...]], *, exact: bool = True) -> None:
    check_exact(DTA_ENGLAND, rule, oracle, trusts(*domains), domains, days=st.sampled_from(DAYS), exact=exact)


def test_regeneration_of_an_area() -> None:
    # Whether it is economic, environmental or social are taken to be three questions.
    domains = {(Activity, "domains"): ((), (Domain.ECONOMIC,), (Domain.PHYSICAL,), (Domain.SOCIAL,), DOMAINS)}
    check("england.dta.regeneration", regeneration, domains, exact=False)


def test_independent_of_others() -> None:
    check("england.dta.independent", independent, {})
    kinds = (OrganisationKind.RESIDENTS_ASSOCIATION, OrganisationKind.MUNICIPALITY)
    open_ = {(Organisation, "kind_"): kinds, (SeatGroup, "appointed_by"): ("meeting", "city", "folk")}
    check("england.dta.independent", independent, open_, exact=False)


def test_aiming_for_self_sufficiency() -> None:
    check("england.dta.self_sufficiency", self_sufficiency, {(Distribution, "to"): tuple(Recipient)})


def test_owned_and_managed_by_the_community() -> None:
    check("england.dta.community_owned", community_owned, {(MemberClass, "voting"): (True, False)})


def test_active_in_partnerships() -> None:
    check("england.dta.partnerships", partnerships, {(Activity, "with_"): ((), ("city",))})
