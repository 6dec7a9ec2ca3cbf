"""The rules about own articles (purpose) find what plain counting finds, over all ways a small club may turn out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from wijkonderneming.governance.findings import Verdict
from wijkonderneming.model.activities import Activity
from wijkonderneming.model.clauses_purpose import (
    AmendmentPower,
    AssetLock,
    BookYear,
    LiquidationSurplus,
    NonMemberTrade,
    ParticipationCertificates,
    StatedPurpose,
    Surplus,
)
from wijkonderneming.model.distributions import Distribution, DistributionKind, Recipient
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.noun import listed
from wijkonderneming.model.shares import Certificates
from wijkonderneming.model.trust import Trust
from wijkonderneming.rulebooks.own_articles_purpose import OWN_ARTICLES_PURPOSE
from wijkonderneming.testing.clubs import Trial, begun, check_trial, each, lasts, manned, said
from wijkonderneming.values.text import Text
from wijkonderneming.values.when import When

DAY = timedelta(days=1)
MET, BREACHED, NOT_APPLICABLE = Verdict.MET, Verdict.BREACHED, Verdict.NOT_APPLICABLE
RUNS = Text(nl="De hal beheren.", en="Run the hall.")
OF_PROFIT = {DistributionKind.DIVIDEND, DistributionKind.MEMBER_REFUND, DistributionKind.GIFT}
OF_CAPITAL = {DistributionKind.CAPITAL, DistributionKind.LIQUIDATION}


def alone(trust: Trust, club: Entity, clause: Any, on: date) -> bool | None:
    return all(other == clause for other in said(club, type(clause), on))


def active(trust: Trust, club: Entity, clause: StatedPurpose, on: date) -> bool | None:
    mine = [a for a in listed(trust.activities) if a.entity == club.id and lasts(a, on)]
    return bool(mine) or any(lasts(right, on) for right in listed(trust.rights))


def distributed(kind: type[Any], of: set[DistributionKind], let: Callable[[Distribution, Any], bool]) -> Any:
    def oracle(trust: Trust, subject: str, on: date) -> Verdict:
        club = trust.entity(subject)
        asked = []
        for paid in listed(club.distributions):
            assert paid.on is not None
            if paid.kind_ in of and paid.on.day <= on:
                asked += [let(paid, clause) for clause in said(club, kind, paid.on.day)]
        return NOT_APPLICABLE if not asked else MET if all(asked) else BREACHED

    return oracle


def to_them(paid: Distribution, clause: Any) -> bool:
    return paid.to in clause.to


def locked(paid: Distribution, clause: AssetLock) -> bool:
    return not clause.locked or paid.to is not Recipient.PRIVATE_PERSONS


def certificates(trust: Trust, club: Entity, clause: ParticipationCertificates, on: date) -> bool | None:
    there = [c for c in listed(trust.capital) if isinstance(c, Certificates) and begun(c.start, on)]
    return None if clause.allowed else not there


def amending(trust: Trust, club: Entity, clause: AmendmentPower, on: date) -> bool | None:
    return manned(trust, clause.by, on) if clause.allowed else None


def amended(trust: Trust, subject: str, on: date) -> Verdict:
    club = trust.entity(subject)
    later = sorted(v.since.day for v in listed(club.articles) if v.since)
    since = [day for day in later if begun(When.on(day), on)]
    known = [day for day in since if any(v.since is None or v.since.day < day for v in listed(club.articles))]
    asked = [clause.allowed for day in known for clause in said(club, AmendmentPower, day - DAY)]
    return NOT_APPLICABLE if not asked else MET if all(asked) else BREACHED


def book_year(trust: Trust, subject: str, on: date) -> Verdict:
    club = trust.entity(subject)
    assert club.founded is not None
    asked = []
    for year in listed(club.financial_years):
        if year.since <= on:
            fits = [(c.month, c.day) == (year.since.month, year.since.day) for c in said(club, BookYear, year.since)]
            asked += [fit or club.founded.day == year.since for fit in fits]
    return NOT_APPLICABLE if not asked else MET if all(asked) else BREACHED


TRIALS: dict[str, Trial] = {
    "own.articles.stated_purpose": Trial(
        clauses=(StatedPurpose(text=RUNS),),
        oracle=each(StatedPurpose, active),
        open_={(Activity, "entity"): ("club", "other")},
    ),
    "own.articles.surplus": Trial(
        clauses=(Surplus(to=(Recipient.NEIGHBOURHOOD, Recipient.SIMILAR_BODY)), Surplus(to=())),
        oracle=distributed(Surplus, OF_PROFIT, to_them),
        open_={(Distribution, "to"): tuple(Recipient), (Distribution, "kind_"): tuple(DistributionKind)},
    ),
    "own.articles.liquidation_surplus": Trial(
        clauses=(LiquidationSurplus(to=(Recipient.SIMILAR_BODY,)),),
        oracle=distributed(LiquidationSurplus, {DistributionKind.LIQUIDATION}, to_them),
        open_={(Distribution, "to"): tuple(Recipient)},
    ),
    "own.articles.asset_lock": Trial(
        clauses=(AssetLock(locked=True), AssetLock(locked=False)),
        oracle=distributed(AssetLock, OF_CAPITAL, locked),
        open_={(Distribution, "to"): tuple(Recipient)},
    ),
    "own.articles.non_member_trade": Trial(
        clauses=(NonMemberTrade(allowed=True), NonMemberTrade(allowed=False)),
        oracle=each(NonMemberTrade, alone),
    ),
    "own.articles.participation_certificates": Trial(
        clauses=(ParticipationCertificates(allowed=False), ParticipationCertificates(allowed=True)),
        oracle=each(ParticipationCertificates, certificates),
    ),
    "own.articles.amendment_power": Trial(
        clauses=(AmendmentPower(allowed=True, by="council"), AmendmentPower(allowed=False, by="council")),
        oracle=each(AmendmentPower, amending),
        draws="council",
    ),
    "own.articles.amended": Trial(
        clauses=(AmendmentPower(allowed=True), AmendmentPower(allowed=False)),
        oracle=amended,
    ),
    "own.articles.book_year": Trial(
        clauses=(BookYear(month=2, day=28), BookYear(month=3)),
        oracle=book_year,
        draws="years",
    ),
}


def test_each_rule_is_tried() -> None:
    assert set(TRIALS) == {rule.id for rule in OWN_ARTICLES_PURPOSE.rules}


@pytest.mark.parametrize("rule", TRIALS)
def test_every_rule_finds_what_all_completions_give(rule: str) -> None:
    check_trial(OWN_ARTICLES_PURPOSE, rule, TRIALS[rule])
