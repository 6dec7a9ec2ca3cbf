"""Rules on the articles and the profit of associations against plain counting over all ways a trust may turn out."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from wijkonderneming.governance.findings import Verdict
from wijkonderneming.governance.rules import Rulebook
from wijkonderneming.model.articles import Articles
from wijkonderneming.model.bodies import Body, BodyKind
from wijkonderneming.model.clause import Clause
from wijkonderneming.model.clauses_meeting import NoticePeriod
from wijkonderneming.model.clauses_members import MemberContribution
from wijkonderneming.model.clauses_purpose import LiquidationSurplus, StatedPurpose
from wijkonderneming.model.clauses_seats import AppointmentRight
from wijkonderneming.model.distributions import Distribution, DistributionKind, Recipient
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.legal_forms import LegalForm
from wijkonderneming.model.members import Member, MemberClass
from wijkonderneming.model.noun import listed
from wijkonderneming.model.people import Person
from wijkonderneming.model.trust import Trust
from wijkonderneming.rulebooks.nl.bw2_association_capacity import BW2_ASSOCIATION_CAPACITY
from wijkonderneming.testing.exact import check_exact
from wijkonderneming.testing.oracles import Oracle, club, club_trusts, come, complete, judged, says, when
from wijkonderneming.values.money import Money
from wijkonderneming.values.periods import Period
from wijkonderneming.values.place import Place
from wijkonderneming.values.text import Text
from wijkonderneming.values.when import When

MET, BREACHED, NOT_APPLICABLE = Verdict.MET, Verdict.BREACHED, Verdict.NOT_APPLICABLE
VF, VL, CO = LegalForm.VERENIGING, LegalForm.VERENIGING_BEPERKT, LegalForm.COOPERATIE
EARLY, CHANGE, LATE = date(2005, 3, 1), date(2021, 7, 1), date(2024, 2, 29)
DAYS = [date(2020, 2, 29), date(2021, 6, 30), CHANGE, LATE, date(2025, 2, 28), date(2025, 3, 1)]
PAST = [EARLY, CHANGE, LATE]


BOARD = Body(id="board", kind_=BodyKind.BOARD)
MEETING = Body(id="meeting", kind_=BodyKind.GENERAL_MEETING)
PERSON = Person(id="p")


def some_of(items: tuple[Clause, ...]) -> SearchStrategy[tuple[Articles, ...]]:
    return st.sets(st.sampled_from(range(len(items)))).map(lambda kept: complete(*(items[i] for i in sorted(kept))))


# Associations


def payment(kind: DistributionKind | None, to: Recipient | None, payee: str | None, on: When) -> Distribution:
    return Distribution(id="d", kind_=kind, to=to, payee=payee, on=on)


PAYMENTS = (
    st.none()
    | st.just(())
    | st.tuples(
        st.builds(
            payment,
            st.sampled_from([None, *DistributionKind]),
            st.sampled_from([None, Recipient.NEIGHBOURHOOD, Recipient.PRIVATE_PERSONS]),
            st.sampled_from([None, "p", "q"]),
            when(PAST),
        )
    )
)


def no_profit(trust: Trust, _: str, on: date) -> Verdict:
    members = {one.holder for one in listed(club(trust).members)}
    wrong = [
        one
        for one in listed(club(trust).distributions)
        if come(one.on, on)
        and (
            one.kind_ is DistributionKind.MEMBER_REFUND
            or (one.kind_ is DistributionKind.DIVIDEND and one.payee in members)
        )
    ]
    return judged(True, not wrong)


PARTS: tuple[Clause, ...] = (
    StatedPurpose(text=Text(en="A hall")),
    MemberContribution(per_year=Money("EUR 1.00")),
    NoticePeriod(period=Period.parse("7 days")),
    NoticePeriod(period=Period.parse("7 days"), body="board"),
    AppointmentRight(by="meeting"),
    LiquidationSurplus(to=(Recipient.SIMILAR_BODY,)),
)
PAYING = st.builds(
    MemberClass,
    id=st.just("all"),
    on_entry=st.sampled_from([None, Money("EUR 0.00")]),
    per_year=st.sampled_from([None, Money("EUR 0.00"), Money("EUR 0.01")]),
)


def association_content(trust: Trust, _: str, __: date) -> Verdict:
    entity = club(trust)
    pays = any(amount and amount.cents for one in listed(entity.membership) for amount in (one.on_entry, one.per_year))
    kinds = (StatedPurpose, AppointmentRight, LiquidationSurplus)
    convened = any(clause.body is None for clause in says(entity, NoticePeriod))
    return judged(
        True, all(says(entity, k) for k in kinds) and convened and bool(not pays or says(entity, MemberContribution))
    )


BODIES = st.just((BOARD, MEETING))
SEAT = st.just(Place(name="Deventer"))
SEATED: dict[str, Any] = {"seat": SEAT, "bodies": BODIES}
RULES: dict[str, tuple[Rulebook, Oracle, SearchStrategy[Trust], dict[Any, Any]]] = {
    "nl.bw2.26.3": (
        BW2_ASSOCIATION_CAPACITY,
        no_profit,
        club_trusts(
            [VF, VL],
            around={"people": (PERSON, Person(id="q"))},
            distributions=PAYMENTS,
            members=st.sampled_from([None, (), (Member(id="m", holder="p"),)]),
        ),
        {
            (Entity, "distributions"): [
                (),
                (payment(DistributionKind.MEMBER_REFUND, Recipient.PRIVATE_PERSONS, "p", When.on(EARLY)),),
            ],
            (Entity, "members"): [(), (Member(id="m", holder="p"),), (Member(id="m", holder="q"),)],
            (Distribution, "kind_"): list(DistributionKind),
            (Distribution, "to"): list(Recipient),
            (Distribution, "payee"): ["p", "q"],
        },
    ),
    "nl.bw2.27.4": (
        BW2_ASSOCIATION_CAPACITY,
        association_content,
        club_trusts([VF, CO], **SEATED, articles=st.none() | some_of(PARTS), membership=st.none() | st.tuples(PAYING)),
        {
            (Entity, "articles"): [complete(*PARTS), complete(*PARTS[2:]), complete()],
            (Entity, "membership"): [
                (),
                (MemberClass(id="all", on_entry=Money("EUR 1.00"), per_year=Money("EUR 1.00")),),
            ],
            (MemberClass, "on_entry"): [Money("EUR 0.00"), Money("EUR 1.00")],
            (MemberClass, "per_year"): [Money("EUR 0.00"), Money("EUR 1.00")],
        },
    ),
}


@pytest.mark.parametrize("rule", RULES)
def test_rules_on_associations_are_exact(rule: str) -> None:
    book, oracle, drawn, domains = RULES[rule]
    check_exact(book, rule, oracle, drawn, domains, days=st.sampled_from(DAYS))
