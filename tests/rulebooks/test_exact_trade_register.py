"""Rules on the trade register against plain counting over all ways a trust may turn out."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import attrs
import pytest
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from wijkonderneming.governance.findings import Verdict
from wijkonderneming.governance.rules import Rulebook
from wijkonderneming.model.bodies import Body, BodyKind
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.filings import Filing, FilingKind
from wijkonderneming.model.formers import FormerForm
from wijkonderneming.model.legal_forms import LegalForm
from wijkonderneming.model.noun import listed
from wijkonderneming.model.offices import Office
from wijkonderneming.model.statuses import Register
from wijkonderneming.model.trust import Trust
from wijkonderneming.rulebooks.nl.handelsregister import HANDELSREGISTER
from wijkonderneming.rulebooks.nl.wwft_ubo import WWFT_UBO
from wijkonderneming.testing.exact import check_exact
from wijkonderneming.testing.oracles import Oracle, club, club_trusts, judged, when
from wijkonderneming.values.identifiers import OrganisationId
from wijkonderneming.values.money import Money
from wijkonderneming.values.when import When

MET, BREACHED, NOT_APPLICABLE = Verdict.MET, Verdict.BREACHED, Verdict.NOT_APPLICABLE
ST, VL = LegalForm.STICHTING, LegalForm.VERENIGING_BEPERKT
NOTHING, SOME, MORE = Money("EUR 0.00"), Money("EUR 1.00"), Money("EUR 2.00")
ON = [date(2025, 1, 31), date(2025, 2, 1), date(2025, 6, 30)]
DAY = timedelta(days=1)


# The trade register. The weeks lie in a year without holidays near them.


KVK = OrganisationId.parse("NL-KVK-12345678")
FOUNDED = [date(2024, 3, 6), date(2024, 3, 9)]
FILED = [date(2024, 3, 13), date(2024, 3, 14), date(2024, 3, 18), date(2024, 3, 19)]
ASKED = [date(2024, 3, 12), *FILED, date(2024, 6, 1)]
ENTRY = Filing(
    id="f", kind_=FilingKind.REGISTRATION, about="club", filed=When.on(FILED[0]), with_=Register.TRADE_REGISTER
)
BOARD = Body(id="board", kind_=BodyKind.BOARD)


def registrations(*about: str | None) -> SearchStrategy[tuple[Filing, ...] | None]:
    made = st.builds(
        Filing,
        id=st.just("f"),
        kind_=st.sampled_from([FilingKind.REGISTRATION, FilingKind.ARTICLES]),
        about=st.sampled_from(list(about)),
        filed=when(FILED),
        with_=st.sampled_from([None, Register.TRADE_REGISTER, Register.TAX_AUTHORITY]),
    )
    return st.none() | st.just(()) | st.tuples(made)


def entries(about: str) -> dict[Any, Any]:
    made = [attrs.evolve(ENTRY, about=about, filed=When.on(day)) for day in (FOUNDED[-1], FILED[0], FILED[-1])]
    return {
        (Entity, "filings"): [(), *((one,) for one in made)],
        (Filing, "with_"): [Register.TRADE_REGISTER, Register.TAX_AUTHORITY],
        (Filing, "about"): [about, "board"],
    }


def days_filed(entity: Entity, kind: FilingKind, on: date, about: str | None = None) -> list[date]:
    return [
        one.filed.day
        for one in listed(entity.filings)
        if one.kind_ is kind and one.with_ is Register.TRADE_REGISTER and about in {None, one.about}
        if one.filed is not None and one.filed.day <= on
    ]


def within_a_week(event: date, done: list[date], on: date) -> Verdict:
    last = event + 7 * DAY
    while last.weekday() > 4:
        last += DAY
    return judged(bool(done) or on > last, any(day <= last for day in done))


def stands(trust: Trust, _: str, on: date) -> Verdict:
    entity = club(trust)
    found = bool(entity.identifiers) or bool(days_filed(entity, FilingKind.REGISTRATION, on))
    return judged(entity.form is not VL, found)


def first_filed(trust: Trust, _: str, on: date) -> Verdict:
    entity = club(trust)
    assert entity.founded is not None
    if on < entity.founded.day or entity.form is VL:
        return NOT_APPLICABLE
    day = entity.founded.day
    for former in listed(entity.former_forms):
        assert former.until is not None
        day = former.until.day
    if on < day:
        return NOT_APPLICABLE
    return within_a_week(day, days_filed(entity, FilingKind.REGISTRATION, on, "club"), on)


def office_filed(trust: Trust, _: str, on: date) -> Verdict:
    entity = club(trust)
    (office,), (body,) = listed(entity.offices), listed(entity.bodies)
    assert office.since is not None
    if body.kind_ is BodyKind.ADVISORY:
        return NOT_APPLICABLE
    done = days_filed(entity, FilingKind.REGISTRATION, on, "o")
    if entity.founded == office.since:
        done += days_filed(entity, FilingKind.REGISTRATION, on, "club")
    return within_a_week(office.since.day, done, on)


OFFICE = st.builds(Office, id=st.just("o"), body=st.just("board"), since=when(FOUNDED))
BODY = st.builds(
    Body, id=st.just("board"), kind_=st.sampled_from([BodyKind.BOARD, BodyKind.SUPERVISORY_BOARD, BodyKind.ADVISORY])
)
LEFT = st.just(()) | st.tuples(
    st.builds(
        Office, id=st.just("o"), body=st.just("board"), since=when([date(2020, 1, 1)]), left=st.none() | when(FOUNDED)
    )
)
"""Told in whole: where others may have left, whether these were filed is not known, even where nothing was."""


def departed(trust: Trust, _: str, on: date) -> Verdict:
    entity = club(trust)
    for office in listed(entity.offices):
        if office.left is not None and listed(entity.bodies)[0].kind_ is not BodyKind.ADVISORY:
            event = office.left.day
            done = [day for day in days_filed(entity, FilingKind.REGISTRATION, on, "o") if day >= event]
            return within_a_week(event, done, on)
    return NOT_APPLICABLE


OWNERS = (
    st.none()
    | st.just(())
    | st.tuples(
        st.builds(
            Filing,
            id=st.just("f"),
            kind_=st.just(FilingKind.BENEFICIAL_OWNERS),
            filed=when([date(2021, 3, 10), date(2022, 3, 28)]),
            with_=st.just(Register.TRADE_REGISTER),
        )
    )
)
DUTY = [date(2020, 9, 27), date(2021, 3, 10), date(2021, 3, 11), date(2022, 3, 27), date(2022, 3, 28), date(2024, 1, 1)]


def owners(trust: Trust, _: str, on: date) -> Verdict:
    entity = club(trust)
    if entity.founded is not None and on < entity.founded.day:
        return NOT_APPLICABLE
    done = bool(days_filed(entity, FilingKind.BENEFICIAL_OWNERS, on))
    old = entity.founded is None or entity.founded.day < date(2020, 9, 27)
    week_over = old or (entity.founded is not None and on > entity.founded.day + 7 * DAY)
    if not done and old and on < date(2022, 3, 28):
        return NOT_APPLICABLE
    return judged(done or week_over, done)


RULES: dict[str, tuple[Rulebook, Oracle, SearchStrategy[Trust], dict[Any, Any], list[date]]] = {
    "nl.hrw.6.1": (
        HANDELSREGISTER,
        stands,
        club_trusts(
            [ST, VL],
            identifiers=st.sampled_from([None, (), (KVK,)]),
            filings=registrations("club", "board"),
            bodies=st.just((BOARD,)),
        ),
        {**entries("club"), (Entity, "identifiers"): [(), (KVK,)]},
        ASKED,
    ),
    "nl.hrw.20.1": (
        HANDELSREGISTER,
        first_filed,
        club_trusts(
            [ST, VL], founded=when(FOUNDED), filings=registrations(None, "club", "board"), bodies=st.just((BOARD,))
        )
        | club_trusts(
            [LegalForm.VERENIGING],
            founded=when([date(2015, 1, 1)]),
            former_forms=st.tuples(st.builds(FormerForm, value=st.just(VL), until=when(FOUNDED))),
            filings=registrations(None, "club", "board"),
            bodies=st.just((BOARD,)),
        ),
        entries("club"),
        ASKED,
    ),
    "nl.hrw.20.2": (
        HANDELSREGISTER,
        office_filed,
        club_trusts(
            [ST],
            founded=st.none() | when(FOUNDED),
            filings=registrations(None, "o", "club", "board"),
            bodies=st.tuples(BODY),
            offices=st.tuples(OFFICE),
        ),
        {
            **entries("o"),
            (Entity, "founded"): [When.on(day) for day in (date(2015, 1, 1), *FOUNDED)],
            (Filing, "about"): ["o", "club", "board"],
        },
        ASKED,
    ),
    "nl.hrw.20.2.left": (
        HANDELSREGISTER,
        departed,
        club_trusts([ST], filings=registrations("board"), bodies=st.tuples(BODY), offices=LEFT)
        | club_trusts([ST], filings=registrations(None, "o"), bodies=st.tuples(BODY), offices=LEFT.filter(bool)),
        entries("o"),
        ASKED,
    ),
    "nl.hrw.15a.1": (
        WWFT_UBO,
        owners,
        club_trusts(
            [ST], founded=st.none() | when([date(2015, 1, 1), date(2020, 9, 26), date(2021, 3, 3)]), filings=OWNERS
        ),
        {
            (Entity, "filings"): [
                (),
                (attrs.evolve(ENTRY, kind_=FilingKind.BENEFICIAL_OWNERS, filed=When.on(date(2020, 9, 27))),),
            ],
        },
        DUTY,
    ),
}


@pytest.mark.parametrize("rule", RULES)
def test_rules_on_the_trade_register_are_exact(rule: str) -> None:
    book, oracle, drawn, domains, days = RULES[rule]
    check_exact(book, rule, oracle, drawn, domains, days=st.sampled_from(days))
