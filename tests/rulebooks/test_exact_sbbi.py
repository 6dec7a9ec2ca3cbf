"""Boards of public benefit organisations, and those for a social interest, against plain counting over all ways."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import strategies as st

from wijkonderneming.governance.findings import Verdict
from wijkonderneming.model.bodies import Body, BodyKind, SeatGroup, SeatRange
from wijkonderneming.model.clauses_board import CastingVote, MultipleVotes
from wijkonderneming.model.clauses_purpose import StatedPurpose
from wijkonderneming.model.financial_years import FinancialYear
from wijkonderneming.model.legal_forms import LegalForm
from wijkonderneming.model.noun import listed
from wijkonderneming.model.offices import Office, OfficeRole
from wijkonderneming.model.statuses import StatusKind
from wijkonderneming.model.trust import Trust
from wijkonderneming.rulebooks.nl.anbi_guidance import ANBI_GUIDANCE
from wijkonderneming.rulebooks.nl.anbi_regulation import ANBI_REGULATION
from wijkonderneming.rulebooks.nl.sbbi import SBBI
from wijkonderneming.testing.exact import check_exact
from wijkonderneming.testing.oracles import judged
from wijkonderneming.testing.status_clubs import (
    DAYS,
    DOMAINS,
    FLAGS,
    Domains,
    anbi,
    clubs,
    come,
    has,
    holds,
    said,
    some,
)
from wijkonderneming.values.money import Money
from wijkonderneming.values.text import Text
from wijkonderneming.values.when import When

MET, BREACHED, NOT_APPLICABLE = Verdict.MET, Verdict.BREACHED, Verdict.NOT_APPLICABLE
PURPOSE = Text(nl="samen muziek maken", en="making music together")


# By the articles


def social(trust: Trust, subject: str, on: date) -> Verdict:
    serves = any(clause.of_social_interest for clause in said(trust, StatedPurpose))
    return judged(has(trust, on, StatusKind.SBBI), serves)


def test_social() -> None:
    clauses = some(*(StatedPurpose(text=PURPOSE, of_social_interest=flag) for flag in (*FLAGS, None)))
    domains: Domains = {**DOMAINS, (StatedPurpose, "of_social_interest"): FLAGS}
    check_exact(SBBI, "nl.awr.5c.a", social, clubs(clauses), domains, days=DAYS)


# By its board


def serving(trust: Trust, on: date) -> list[Office]:
    return [
        one
        for one in listed(trust.entity("club").offices)
        if not come(one.left, on) and not (one.since is not None and one.since.day > on)
    ]


def paid(trust: Trust, on: date) -> bool:
    return any(
        one.pay_per_year is not None and one.pay_per_year.cents > 0 and not one.attendance_fee
        for one in serving(trust, on)
    )


def unpaid_anbi(trust: Trust, subject: str, on: date) -> Verdict:
    return judged(anbi(trust, on), not paid(trust, on))


def unpaid_sbbi(trust: Trust, subject: str, on: date) -> Verdict:
    return judged(has(trust, on, StatusKind.SBBI), not paid(trust, on))


NOTHING, MUCH = Money("EUR 0.00"), Money("EUR 9000.00")


def offices() -> st.SearchStrategy[dict[str, Any]]:
    def office(number: int, pay: Money | None, fee: bool | None, left: When | None) -> Office:  # noqa: FBT001 - drawn
        return Office(
            id=f"o{number}", body="board", holder=f"p{number}", pay_per_year=pay, attendance_fee=fee, left=left
        )

    def made(drawn: list[tuple[Money | None, bool | None, When | None]]) -> dict[str, Any]:
        groups = (SeatGroup(id="seats", seats=SeatRange(0, 4)),)
        board = Body(id="board", kind_=BodyKind.BOARD, seat_groups=groups)
        return {"bodies": (board,), "offices": tuple(office(n, *one) for n, one in enumerate(drawn))}

    one = st.tuples(
        st.sampled_from((NOTHING, NOTHING, MUCH, None)),
        st.sampled_from((True, False, None)),
        st.sampled_from((None, None, When.on(date(2026, 7, 1)))),
    )
    return st.lists(one, max_size=4).map(made)


PAID: Domains = {
    **DOMAINS,
    (Office, "pay_per_year"): (NOTHING, MUCH),
    (Office, "attendance_fee"): FLAGS,
}


def test_unpaid() -> None:
    trusts = clubs(parts=offices())
    rule = "nl.uitvoeringsregeling_awr.1a.1.e"
    check_exact(ANBI_REGULATION, rule, unpaid_anbi, trusts, PAID, days=DAYS, exact=False)
    check_exact(SBBI, "nl.awr.5c.c", unpaid_sbbi, trusts, PAID, days=DAYS, exact=False)


def three(trust: Trust, subject: str, on: date) -> Verdict:
    number = len({one.holder for one in serving(trust, on)})
    return judged(anbi(trust, on) and number > 0, number >= 3)


def test_three() -> None:
    check_exact(ANBI_GUIDANCE, "nl.anbi.three_directors", three, clubs(parts=offices()), DOMAINS, days=DAYS)


def filled(trust: Trust, subject: str, on: date) -> Verdict:  # there is one club
    number = len({one.holder for one in serving(trust, on)})
    missing = [one for one in listed(trust.entity(subject).offices) if come(one.left, on)]
    lately = [one for one in missing if one.left is not None and one.left.day >= on.replace(month=on.month - 3)]
    return judged(anbi(trust, on), number + len(lately) >= 2)


def test_vacancies() -> None:
    days = st.sampled_from([date(2026, 7, 1), date(2026, 10, 1), date(2026, 10, 2), date(2026, 12, 1)])

    def made(drawn: list[When | None]) -> dict[str, Any]:
        board = Body(id="board", kind_=BodyKind.BOARD, seat_groups=(SeatGroup(id="seats", seats=SeatRange(2, 4)),))
        offices = [Office(id=f"o{n}", body="board", holder=f"p{n}", left=left) for n, left in enumerate(drawn)]
        return {"bodies": (board,), "offices": tuple(offices)}

    ends = st.sampled_from((None, *(When.on(date(2026, month, 1)) for month in (4, 7, 9))))
    trusts = clubs(parts=st.lists(ends, max_size=4).map(made))
    check_exact(ANBI_GUIDANCE, "nl.anbi.vacancies", filled, trusts, DOMAINS, days=days)


def alike(trust: Trust, subject: str, on: date) -> Verdict:
    (board,) = listed(trust.entity(subject).bodies)
    there = [group for group in listed(board.seat_groups) if holds(group, on) and (group.votes or group.casting_vote)]
    fine = len({group.votes for group in there}) <= 1 and not any(group.casting_vote for group in there)
    told = [clause for kind in (MultipleVotes, CastingVote) for clause in said(trust, kind)]
    own = [clause for clause in told if clause.body in {None, "board"}]
    return judged(anbi(trust, on) and bool(serving(trust, on)), fine and not own)


def test_alike() -> None:
    until = When.on(date(2026, 7, 1))
    groups = [
        SeatGroup(id=f"g{n}", seats=SeatRange(1, 1), votes=votes, casting_vote=casting, until=end)
        for n, (votes, casting, end) in enumerate(
            [
                (1, False, None),
                (1, False, None),
                (0, False, None),
                (2, False, None),
                (2, False, until),
                (1, True, until),
            ]
        )
    ]
    directors = (Office(id="o", body="board", holder="p0"),)

    def made(seats: tuple[SeatGroup, ...]) -> dict[str, Any]:
        return {"bodies": (Body(id="board", kind_=BodyKind.BOARD, seat_groups=seats),), "offices": directors}

    clauses = some(MultipleVotes(role_=OfficeRole.CHAIR, votes=2), CastingVote(body="board", role_=OfficeRole.CHAIR))
    trusts = clubs(st.one_of(st.just(()), clauses), some(*groups).map(made))
    check_exact(ANBI_GUIDANCE, "nl.anbi.equal_votes", alike, trusts, DOMAINS, days=DAYS)


def untaxed(trust: Trust, subject: str, on: date) -> Verdict:
    """Of clubs that began this year, so that the profit of this year is all that counts."""
    club = trust.entity(subject)
    (year,) = listed(club.financial_years)
    assert year.profit is not None
    exempt = club.form in {LegalForm.STICHTING, LegalForm.VERENIGING, LegalForm.VERENIGING_BEPERKT}
    return judged(has(trust, on, StatusKind.SBBI), exempt and (not year.enterprise or year.profit.cents <= 75_000_00))


def test_untaxed() -> None:
    profits = (Money("EUR 75000.00"), Money("EUR 75000.01"), None)

    def made(profit: Money | None, enterprise: bool | None) -> dict[str, Any]:  # noqa: FBT001 - drawn
        first, last = date(2026, 1, 1), date(2027, 1, 1)
        year = FinancialYear(id="year", since=first, until=last, profit=profit, enterprise=enterprise)
        return {"financial_years": (year,), "founded": When.on(first)}

    parts = st.builds(made, st.sampled_from(profits), st.sampled_from((True, True, False, None)))
    domains: Domains = {
        **DOMAINS,
        (FinancialYear, "profit"): profits[:2],
        (FinancialYear, "enterprise"): FLAGS,
    }
    days = st.just(date(2026, 6, 30))
    check_exact(SBBI, "nl.awr.5c.b", untaxed, clubs(parts=parts), domains, days=days, exact=False)
