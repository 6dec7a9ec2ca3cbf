"""Rules on foundations, and alike ones on associations, against plain counting over all ways a trust may turn out."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from wijkonderneming.governance.findings import Verdict
from wijkonderneming.governance.rules import Rulebook
from wijkonderneming.model.articles import Articles
from wijkonderneming.model.assets import Building
from wijkonderneming.model.bodies import Body, BodyKind
from wijkonderneming.model.clause import Clause
from wijkonderneming.model.clauses_board import PropertyPower
from wijkonderneming.model.clauses_purpose import AmendmentPower, LiquidationSurplus, StatedPurpose
from wijkonderneming.model.clauses_seats import AppointmentRight
from wijkonderneming.model.distributions import Recipient
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.filings import Filing, FilingKind
from wijkonderneming.model.legal_forms import LegalForm
from wijkonderneming.model.noun import listed
from wijkonderneming.model.rights import Ownership, Right, RightState
from wijkonderneming.model.statuses import Register
from wijkonderneming.model.subjects import Subject
from wijkonderneming.model.trust import Trust
from wijkonderneming.rulebooks.nl.bw2_association_capacity import BW2_ASSOCIATION_CAPACITY
from wijkonderneming.rulebooks.nl.bw2_foundation import BW2_FOUNDATION
from wijkonderneming.testing.exact import check_exact
from wijkonderneming.testing.oracles import Oracle, club, club_trusts, come, complete, judged, says, when
from wijkonderneming.values.identifiers import OrganisationId
from wijkonderneming.values.place import Place
from wijkonderneming.values.text import Text
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


BOARD = Body(id="board", kind_=BodyKind.BOARD)
MEETING = Body(id="meeting", kind_=BodyKind.GENERAL_MEETING)
SUPERVISORS = Body(id="supervisors", kind_=BodyKind.SUPERVISORY_BOARD)


# Foundations


PURPOSES = [
    complete(StatedPurpose(text=Text(en="A hall"), pays_insiders=a, pays_others=b))
    for a in (None, True, False)
    for b in (None, True, False)
]


def pays_nobody(trust: Trust, _: str, __: date) -> Verdict:
    found = says(club(trust), StatedPurpose)
    return judged(bool(found), not any(clause.pays_insiders or clause.pays_others for clause in found))


VERSIONS = st.builds(
    lambda first, later, since: (
        Articles(notarial=first, clauses=(), complete=True),
        Articles(since=since, notarial=later, clauses=(), complete=True),
    ),
    st.booleans(),
    st.sampled_from([None, True, False]),
    when(PAST),
)


def by_deed(trust: Trust, _: str, on: date) -> Verdict:
    first, later = listed(club(trust).articles)
    return judged(True, bool((later if come(later.since, on) else first).notarial))


def named(trust: Trust, _: str, __: date) -> Verdict:
    return judged(True, "stichting" in (club(trust).statutory_name or "").lower())


NOT_NAMED: dict[str, Any] = {
    "name": st.sampled_from([None, "De Brug"]),
    "statutory_name": st.sampled_from([None, "De Brug", "STICHTING De Brug"]),
}
ITEMS: tuple[Clause, ...] = (
    StatedPurpose(text=Text(en="A hall")),
    AppointmentRight(by="board"),
    AppointmentRight(by="board", body="supervisors"),
    LiquidationSurplus(to=(Recipient.SIMILAR_BODY,)),
)


def some_of(items: tuple[Clause, ...]) -> SearchStrategy[tuple[Articles, ...]]:
    return st.sets(st.sampled_from(range(len(items)))).map(lambda kept: complete(*(items[i] for i in sorted(kept))))


def content(trust: Trust, _: str, on: date) -> Verdict:
    entity = club(trust)
    appointed = {clause.body for clause in says(entity, AppointmentRight)}
    supervised = any(body.kind_ is BodyKind.SUPERVISORY_BOARD for body in listed(entity.bodies))
    fine = bool(says(entity, StatedPurpose) and says(entity, LiquidationSurplus) and appointed & {None, "board"})
    return judged(True, fine and not (on >= CHANGE and supervised and "supervisors" not in appointed))


KVK = OrganisationId.parse("NL-KVK-12345678")
NUMBERS = st.sampled_from([None, (), (KVK,)])


def filing(kind: FilingKind, name: str) -> SearchStrategy[Filing]:
    return st.builds(
        Filing,
        id=st.just(name),
        kind_=st.just(kind),
        filed=st.none() | when([EARLY, LATE]),
        with_=st.sampled_from([None, Register.TRADE_REGISTER, Register.TAX_AUTHORITY]),
    )


DEPOSIT = Filing(id="d", kind_=FilingKind.ARTICLES, filed=When.on(EARLY), with_=Register.TRADE_REGISTER)
ENTRY = Filing(id="e", kind_=FilingKind.REGISTRATION, filed=When.on(EARLY), with_=Register.TRADE_REGISTER)
FILINGS = st.none() | st.tuples(filing(FilingKind.ARTICLES, "d")) | st.tuples(filing(FilingKind.REGISTRATION, "e"))
REGISTERS = {
    (Entity, "identifiers"): [(), (KVK,)],
    (Entity, "filings"): [(), (DEPOSIT,), (ENTRY,), (DEPOSIT, ENTRY)],
    (Filing, "filed"): [When.on(EARLY), When.on(date(2100, 1, 1))],
    (Filing, "with_"): [Register.TRADE_REGISTER, Register.TAX_AUTHORITY],
}


def filed(entity: Entity, kind: FilingKind, on: date) -> bool:
    return any(
        one.kind_ is kind and one.with_ is Register.TRADE_REGISTER and one.filed is not None and one.filed.day <= on
        for one in listed(entity.filings)
    )


def entered(entity: Entity, on: date) -> bool:
    return bool(entity.identifiers) or filed(entity, FilingKind.REGISTRATION, on)


def deposited(trust: Trust, _: str, on: date) -> Verdict:
    entity = club(trust)
    return judged(True, entered(entity, on) and filed(entity, FilingKind.ARTICLES, on))


def shielded(trust: Trust, _: str, on: date) -> Verdict:
    return judged(club(trust).form is VL, entered(club(trust), on))


POWERS = [complete(), complete(PropertyPower(allowed=True)), complete(PropertyPower(allowed=False))]
POWERS += [
    complete(PropertyPower(allowed=True, acts=(act,)))
    for act in (Subject.SALE_OF_PROPERTY, Subject.PURCHASE_OF_PROPERTY)
]
OWNERSHIP = st.builds(
    Ownership,
    id=st.just("title"),
    over=st.just("hall"),
    holder=st.just("club"),
    state=st.sampled_from([None, RightState.PROPOSED, RightState.CONTRACTED, RightState.TRANSFERRED]),
    since=when([EARLY, CHANGE]),
    decided_by=st.sampled_from([None, "board", "meeting"]),
)
PROPERTY = {"assets": (Building(id="hall"),), "rights": st.tuples(OWNERSHIP)}


def acquired(trust: Trust, _: str, on: date) -> Verdict:
    (right,) = listed(trust.rights)
    found = [c for c in says(club(trust), PropertyPower) if c.acts is None or Subject.PURCHASE_OF_PROPERTY in c.acts]
    power = bool(found) and all(clause.allowed for clause in found)
    agreed = come(right.since, on) and right.state is not RightState.PROPOSED
    return judged(agreed and (power or right.decided_by == "board"), power)


AMENDED = st.builds(
    lambda first, notarial, by_court, since: (
        Articles(notarial=True, by_court=False, clauses=first, complete=first is not None),
        Articles(since=since, notarial=notarial, by_court=by_court, clauses=(), complete=True),
    ),
    st.sampled_from([None, (), (AmendmentPower(allowed=True),), (AmendmentPower(allowed=False),)]),
    st.sampled_from([None, True, False]),
    st.sampled_from([None, True, False]),
    when(PAST),
) | st.just(complete())


def amended(trust: Trust, _: str, on: date) -> Verdict:
    first, *later = listed(club(trust).articles)
    begun = [version for version in later if come(version.since, on)]
    let = any(clause.allowed for clause in first.said(AmendmentPower))
    return judged(bool(begun), all(version.notarial and (let or version.by_court) for version in begun))


CHANGED = st.builds(
    lambda name, since: (complete(), Articles(id=name, since=since, notarial=True, clauses=(), complete=True)),
    st.sampled_from([None, "a2"]),
    when([date(2021, 6, 23), date(2024, 2, 21)]),
).map(lambda versions: (*versions[0], versions[1]))
OF_CHANGES = (
    st.none()
    | st.just(())
    | st.tuples(
        st.builds(
            Filing,
            id=st.just("d"),
            kind_=st.just(FilingKind.ARTICLES),
            about=st.sampled_from([None, "board", "club"]),
            filed=when([EARLY, date(2021, 6, 23), LATE]),
            with_=st.sampled_from([Register.TRADE_REGISTER, Register.TAX_AUTHORITY]),
        )
    )
)
DEPOSITED = [
    (Filing(id="d", kind_=FilingKind.ARTICLES, about=about, filed=When.on(LATE), with_=Register.TRADE_REGISTER),)
    for about in ("a2", "board")
]
DEPOSITED += [(attrs.evolve(one, filed=When.on(date(2021, 6, 23))),) for (one,) in DEPOSITED]


def changes(trust: Trust, _: str, on: date) -> Verdict:
    entity = club(trust)
    change = listed(entity.articles)[-1]
    assert change.since is not None
    first = change.since.day
    done = any(
        one.filed is not None
        and first <= one.filed.day <= on
        and one.with_ is Register.TRADE_REGISTER
        and change.id in {None, one.about}
        for one in listed(entity.filings)
    )
    week_over = (on - first).days > 7
    return judged(first <= on and (done or week_over), done)


BODIES = st.just((BOARD, MEETING))
SEAT = st.just(Place(name="Deventer"))
FLAGS = [True, False]
RULES: dict[str, tuple[Rulebook, Oracle, SearchStrategy[Trust], dict[Any, Any]]] = {
    "nl.bw2.285.3": (
        BW2_FOUNDATION,
        pays_nobody,
        club_trusts([ST], articles=st.sampled_from([None, complete(), *PURPOSES])),
        {
            (Entity, "articles"): [complete(), *PURPOSES[4:]],
            (StatedPurpose, "pays_insiders"): FLAGS,
            (StatedPurpose, "pays_others"): FLAGS,
        },
    ),
    "nl.bw2.286.1": (BW2_FOUNDATION, by_deed, club_trusts([ST], articles=VERSIONS), {(Articles, "notarial"): FLAGS}),
    "nl.bw2.286.4.name": (
        BW2_FOUNDATION,
        named,
        club_trusts([ST], **NOT_NAMED),
        {(Entity, "statutory_name"): ["De Brug", "Stichting De Brug"]},
    ),
    "nl.bw2.286.4": (
        BW2_FOUNDATION,
        content,
        club_trusts([ST], seat=SEAT, bodies=st.just((BOARD,)), articles=st.none() | some_of((*ITEMS[:2], ITEMS[3])))
        | club_trusts([ST], seat=SEAT, bodies=st.just((BOARD, SUPERVISORS)), articles=st.none() | some_of(ITEMS)),
        {(Entity, "articles"): [complete(*ITEMS), complete(*ITEMS[:2], ITEMS[3]), complete()]},
    ),
    "nl.bw2.289.1": (BW2_FOUNDATION, deposited, club_trusts([ST], identifiers=NUMBERS, filings=FILINGS), REGISTERS),
    "nl.bw2.291.2": (
        BW2_FOUNDATION,
        acquired,
        club_trusts([ST], around=PROPERTY, bodies=BODIES, articles=st.sampled_from([None, *POWERS])),
        {(Entity, "articles"): POWERS, (Right, "state"): list(RightState), (Right, "decided_by"): ["board", "meeting"]},
    ),
    "nl.bw2.293": (
        BW2_FOUNDATION,
        amended,
        club_trusts([ST], articles=AMENDED),
        {
            (Articles, "notarial"): FLAGS,
            (Articles, "by_court"): FLAGS,
            (Articles, "clauses"): [(), (AmendmentPower(allowed=True),)],
        },
    ),
    "nl.bw2.29.1": (
        BW2_ASSOCIATION_CAPACITY,
        deposited,
        club_trusts([VF, CO], identifiers=NUMBERS, filings=FILINGS),
        REGISTERS,
    ),
    "nl.bw2.30.4": (
        BW2_ASSOCIATION_CAPACITY,
        shielded,
        club_trusts([VF, VL], identifiers=NUMBERS, filings=FILINGS),
        REGISTERS,
    ),
    "nl.bw2.44.2": (
        BW2_ASSOCIATION_CAPACITY,
        acquired,
        club_trusts([VF], around=PROPERTY, bodies=BODIES, articles=st.sampled_from([None, *POWERS])),
        {(Entity, "articles"): POWERS, (Right, "state"): list(RightState), (Right, "decided_by"): ["board", "meeting"]},
    ),
    "nl.bw2.293.deposit": (
        BW2_FOUNDATION,
        changes,
        club_trusts([ST], articles=CHANGED, filings=OF_CHANGES, bodies=BODIES),
        {(Filing, "about"): ["a2", "board"], (Entity, "filings"): [(), *DEPOSITED]},
    ),
    "nl.bw2.43.5.deposit": (
        BW2_ASSOCIATION_CAPACITY,
        changes,
        club_trusts([VF], articles=CHANGED, filings=OF_CHANGES, bodies=BODIES),
        {(Filing, "about"): ["a2", "board"], (Entity, "filings"): [(), *DEPOSITED]},
    ),
}


@pytest.mark.parametrize("rule", RULES)
def test_rules_on_foundations_are_exact(rule: str) -> None:
    book, oracle, drawn, domains = RULES[rule]
    check_exact(book, rule, oracle, drawn, domains, days=st.sampled_from(DAYS))
