"""That delegates are members, against all completions of small clubs, judged in a second, plain way."""

from __future__ import annotations

from datetime import date

import hypothesis.strategies as st
from hypothesis.strategies import DrawFn

from wijkonderneming.governance.findings import Verdict
from wijkonderneming.model.bodies import Body, BodyKind
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.legal_forms import LegalForm
from wijkonderneming.model.members import Member
from wijkonderneming.model.noun import listed
from wijkonderneming.model.offices import Office
from wijkonderneming.model.people import Organisation, Person
from wijkonderneming.model.trust import Trust
from wijkonderneming.rulebooks.nl.bw2_members import BW2_MEMBERS
from wijkonderneming.testing.drawing import DAYS
from wijkonderneming.testing.exact import check_exact
from wijkonderneming.values.when import When

HELD = date(2002, 4, 23)
FORMS = (LegalForm.VERENIGING, LegalForm.VERENIGING_BEPERKT, LegalForm.COOPERATIE, LegalForm.STICHTING)
BODIES = (Body(id="board", kind_=BodyKind.BOARD), Body(id="delegates", kind_=BodyKind.DELEGATES))


def judged(entity: Entity, *, met: bool) -> Verdict:
    if entity.form is LegalForm.STICHTING:
        return Verdict.NOT_APPLICABLE
    return Verdict.MET if met else Verdict.BREACHED


def test_delegates_are_members() -> None:
    @st.composite
    def councils(draw: DrawFn) -> Trust:
        member = st.builds(
            Member,
            id=st.just("m"),
            holder=st.none() | st.sampled_from(("p1", "p2", "council")),
            represented_by=st.none() | st.sampled_from(("p1", "p2")),
            until=st.none() | st.sampled_from(DAYS).map(When.on),
        ).filter(lambda one: one.represented_by is None or one.holder == "council")
        office = st.builds(
            Office,
            id=st.just("o"),
            body=st.sampled_from(("delegates", "delegates", "delegates", "board")),
            holder=st.none() | st.sampled_from(("p1", "p2")),
            since=st.none() | st.sampled_from(DAYS).map(When.on),
        )
        some_member, some_office = st.tuples(member), st.tuples(office)
        club = Entity(
            id="club",
            form=draw(st.sampled_from(FORMS)),
            bodies=BODIES,
            members=draw(st.none() | st.just(()) | some_member | some_member),
            offices=draw(st.none() | st.just(()) | some_office | some_office),
        )
        people, council = (Person(id="p1"), Person(id="p2")), Organisation(id="council")
        return Trust(id="small", name="Small", entities=(club,), people=people, organisations=(council,), gaps=())

    def oracle(trust: Trust, subject: str, on: date) -> Verdict:
        entity = trust.entity(subject)
        there = [one for one in listed(entity.members) if one.until is None or on < one.until.day]
        known = {one.holder for one in there} | {one.represented_by for one in there if one.holder == "council"}
        serving = [
            one
            for one in listed(entity.offices)
            if one.body == "delegates" and (one.since is None or one.since.day <= on)
        ]
        return judged(entity, met=all(one.holder in known for one in serving))

    domains = {
        (Entity, "members"): ((), *((Member(id="m", holder=one),) for one in ("p1", "p2"))),
        (Entity, "offices"): ((), *((Office(id="o", body="delegates", holder=one),) for one in ("p1", "p2"))),
        (Member, "holder"): ("p1", "p2", "council"),
        (Member, "represented_by"): ("p1", "p2"),
        (Office, "holder"): ("p1", "p2"),
    }
    check_exact(
        BW2_MEMBERS, "nl.bw2.39.1", oracle, councils(), domains, days=st.sampled_from((HELD, *DAYS)), examples=80
    )
