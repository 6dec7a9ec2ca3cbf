"""Rules on all legal persons against plain counting over all ways a trust may turn out."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from wijkonderneming.governance.findings import Verdict
from wijkonderneming.governance.rules import Rulebook
from wijkonderneming.model.bodies import Body, BodyKind
from wijkonderneming.model.clauses_meeting import MajorityNeeded
from wijkonderneming.model.clauses_purpose import AssetLock
from wijkonderneming.model.endings import Dissolution, DissolutionGround
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.filings import Filing, FilingKind
from wijkonderneming.model.legal_forms import LegalForm
from wijkonderneming.model.life import Conversion
from wijkonderneming.model.noun import listed
from wijkonderneming.model.offices import Office
from wijkonderneming.model.people import Person
from wijkonderneming.model.statuses import Register
from wijkonderneming.model.subjects import Subject
from wijkonderneming.model.trust import Trust
from wijkonderneming.rulebooks.nl.bw2_legal_person import BW2_LEGAL_PERSON
from wijkonderneming.testing.exact import check_exact
from wijkonderneming.testing.oracles import Oracle, club, club_trusts, come, complete, judged, says, when
from wijkonderneming.values.majority import Majority
from wijkonderneming.values.place import Place
from wijkonderneming.values.share import Share
from wijkonderneming.values.when import When

MET, BREACHED, NOT_APPLICABLE = Verdict.MET, Verdict.BREACHED, Verdict.NOT_APPLICABLE
ST, VF, VL, CO, BV = (
    LegalForm.STICHTING,
    LegalForm.VERENIGING,
    LegalForm.VERENIGING_BEPERKT,
    LegalForm.COOPERATIE,
    LegalForm.BV,
)
EARLY, CHANGE, LATE = date(2005, 3, 1), date(2021, 7, 1), date(2024, 2, 29)
DAYS = [date(2020, 2, 29), date(2021, 6, 30), CHANGE, LATE, date(2025, 2, 28), date(2025, 3, 1)]
PAST = [EARLY, CHANGE, LATE]


# Title 1


def asking(share: str, subject: Subject = Subject.CONVERSION) -> MajorityNeeded:
    return MajorityNeeded(subjects=(subject,), needs=Majority(share=Share.parse(share), more_than=False))


MAJORITIES = [complete(), complete(asking("9/10")), complete(asking("2/3")), complete(asking("1/2", Subject.AMENDMENT))]


def majority(trust: Trust, _: str, __: date) -> Verdict:
    entity = club(trust)
    found = [
        clause.needs.share.fraction for clause in says(entity, MajorityNeeded) if Subject.CONVERSION in clause.subjects
    ]
    return judged(entity.form is not ST and bool(found), all(10 * share >= 9 for share in found))


CONVERSIONS = st.builds(
    Conversion,
    id=st.just("conversion"),
    entity=st.just("club"),
    old_form=st.sampled_from([None, ST, VF, BV]),
    new_form=st.sampled_from([None, CO, VL]),
    on=st.none() | when(PAST),
    notarial=st.sampled_from([None, True, False]),
    court_leave=st.sampled_from([None, True, False]),
)
LIFE = {"life": st.none() | st.just(()) | st.tuples(CONVERSIONS)}


def past(trust: Trust, on: date) -> list[Conversion]:
    return [event for event in listed(trust.life) if isinstance(event, Conversion) and come(event.on, on)]


def deed(trust: Trust, _: str, on: date) -> Verdict:
    return judged(bool(past(trust, on)), all(event.notarial for event in past(trust, on)))


def leave(trust: Trust, _: str, on: date) -> Verdict:
    needing = [
        event
        for event in past(trust, on)
        if ST in {event.old_form, event.new_form} or (event.old_form is BV and event.new_form in {VF, VL})
    ]
    return judged(bool(needing), all(event.court_leave for event in needing))


BOUND = AssetLock(locked=True, court_consent=True)
LOCKS = [complete(), complete(BOUND), complete(AssetLock(locked=True))]


def bound(trust: Trust, _: str, on: date) -> Verdict:
    foundation = any(event.old_form is ST for event in past(trust, on))
    return judged(foundation, any(clause.court_consent for clause in says(club(trust), AssetLock)))


BOARD = Body(id="board", kind_=BodyKind.BOARD)
MEETING = Body(id="meeting", kind_=BodyKind.GENERAL_MEETING)
PERSON = Person(id="p")


def office(**fields: Any) -> Office:
    return Office(id="o", body="board", holder="p", **fields)


OFFICES = (
    st.none()
    | st.just(())
    | st.tuples(
        st.builds(office, since=st.none() | when([EARLY]), left=st.none() | when([date(2020, 3, 1), CHANGE, LATE]))
        | st.builds(office, since=when([EARLY]), until=when([date(2020, 7, 1), LATE]))
    )
)


def year_later(day: date) -> date:
    return day.replace(year=day.year + 1, day=28 if (day.month, day.day) == (2, 29) else day.day)


def director_lately(trust: Trust, _: str, on: date) -> Verdict:
    entity = club(trust)
    if not come(entity.founded, on):
        return NOT_APPLICABLE
    there = []
    for one in listed(entity.offices):
        end = one.left or one.until
        # A year after 29 February is not over before the first of March.
        over = end is not None and (on.toordinal() > year_later(end.day).toordinal() or on == year_later(end.day))
        if end is not None and end.day == LATE and on == date(2025, 2, 28):
            over = False
        there.append(come(one.since, on) and not over)
    old = entity.founded is None or year_later(entity.founded.day) <= on
    return judged(old, any(there))


BODIES = st.just((BOARD, MEETING))
SEAT = st.just(Place(name="Deventer"))
ENDS = st.builds(
    Dissolution,
    id=st.just("end"),
    entity=st.just("club"),
    on=when([date(2023, 4, 28), date(2024, 2, 29), date(2025, 2, 12)]),
    ground=st.sampled_from([None, DissolutionGround.RESOLUTION, DissolutionGround.COURT]),
    assets_left=st.sampled_from([None, True, False]),
)
ACCOUNTS = (
    st.none()
    | st.just(())
    | st.tuples(
        st.builds(
            Filing,
            id=st.just("f"),
            kind_=st.just(FilingKind.ACCOUNTS),
            about=st.sampled_from([None, "end", "club"]),
            filed=when([date(2024, 2, 28), date(2024, 3, 14), date(2025, 2, 27)]),
            with_=st.just(Register.TRADE_REGISTER),
        )
    )
)


def accounted(day: date, about: str) -> tuple[Filing, ...]:
    filed = When.on(day)
    return (Filing(id="f", kind_=FilingKind.ACCOUNTS, about=about, filed=filed, with_=Register.TRADE_REGISTER),)


def accounts(trust: Trust, _: str, on: date) -> Verdict:
    (end,) = listed(trust.life)
    assert isinstance(end, Dissolution)
    assert end.on is not None
    first = end.on.day
    own = [f for f in listed(club(trust).filings) if f.about == "end" and f.filed is not None]
    days = [f.filed.day for f in own if f.filed is not None and first <= f.filed.day <= on]
    concerned = first >= date(2023, 11, 15) and end.ground is DissolutionGround.RESOLUTION and not end.assets_left
    due = bool(days) or (on - first).days > 14
    return judged(concerned and due, any((day - first).days <= 14 for day in days))


FLAGS = [True, False]
RULES: dict[str, tuple[Rulebook, Oracle, SearchStrategy[Trust], dict[Any, Any]]] = {
    "nl.bw2.18.2.majority": (
        BW2_LEGAL_PERSON,
        majority,
        club_trusts([ST, VF, CO], articles=st.sampled_from([None, *MAJORITIES])),
        {(Entity, "articles"): MAJORITIES},
    ),
    "nl.bw2.18.2.deed": (BW2_LEGAL_PERSON, deed, club_trusts([CO], around=LIFE), {(Conversion, "notarial"): FLAGS}),
    "nl.bw2.18.4": (
        BW2_LEGAL_PERSON,
        leave,
        club_trusts([CO], around=LIFE),
        {
            (Conversion, "court_leave"): FLAGS,
            (Conversion, "old_form"): [ST, VF, BV, CO],
            (Conversion, "new_form"): [CO, VL, ST],
        },
    ),
    "nl.bw2.18.6": (
        BW2_LEGAL_PERSON,
        bound,
        club_trusts([CO], around=LIFE, articles=st.sampled_from([None, *LOCKS])),
        {(Conversion, "old_form"): [ST, VF], (Entity, "articles"): LOCKS},
    ),
    "nl.bw2.19a.directors": (
        BW2_LEGAL_PERSON,
        director_lately,
        club_trusts(
            [ST, VF],
            around={"people": (PERSON,)},
            bodies=st.just((BOARD,)),
            offices=OFFICES,
            founded=st.none() | when([EARLY, date(2020, 2, 29)]),
        ),
        {(Entity, "offices"): [(), (office(since=When.on(EARLY)),)]},
    ),
    "nl.bw2.19b": (
        BW2_LEGAL_PERSON,
        accounts,
        club_trusts([ST], around={"life": st.tuples(ENDS)}, filings=ACCOUNTS),
        {
            (Entity, "filings"): [(), *(accounted(day, "end") for day in (LATE, date(2025, 2, 12), date(2025, 2, 28)))],
            (Filing, "about"): ["end", "club"],
            (Dissolution, "ground"): list(DissolutionGround),
            (Dissolution, "assets_left"): FLAGS,
        },
    ),
}


@pytest.mark.parametrize("rule", RULES)
def test_rules_on_all_legal_persons_are_exact(rule: str) -> None:
    book, oracle, drawn, domains = RULES[rule]
    check_exact(book, rule, oracle, drawn, domains, days=st.sampled_from(DAYS))
