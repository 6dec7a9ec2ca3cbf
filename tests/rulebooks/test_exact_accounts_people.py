"""Payments of foundations and examiners of associations against plain counting, over all ways they may turn out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from wijkonderneming.governance.assess import assess
from wijkonderneming.governance.findings import Verdict
from wijkonderneming.model.bodies import Body, BodyKind
from wijkonderneming.model.distributions import Distribution
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.financial_years import Assurance, FinancialYear
from wijkonderneming.model.legal_forms import LegalForm
from wijkonderneming.model.noun import listed
from wijkonderneming.model.offices import Office
from wijkonderneming.model.people import Person
from wijkonderneming.model.trust import Trust
from wijkonderneming.rulebooks.nl.bw2_accounts import BW2_ACCOUNTS
from wijkonderneming.values.money import Money
from wijkonderneming.values.when import When

DAY = timedelta(days=1)
FIRST, LAST = date(2023, 3, 1), date(2024, 2, 29)


def judged(applies: bool, met: bool) -> Verdict:  # noqa: FBT001 - plain facts
    return (Verdict.MET if met else Verdict.BREACHED) if applies else Verdict.NOT_APPLICABLE


def payees(owner: Entity, on: date) -> Verdict:
    whole = listed(owner.financial_years)[-1].distributable
    assert whole is not None
    made = [one for one in listed(owner.distributions) if one.on and FIRST <= one.on.day <= min(on, LAST)]
    small_ones = [one for one in made if one.amount and 4 * one.amount.cents <= whole.cents]
    return judged(bool(small_ones), all(one.registered for one in small_ones))


def examined(owner: Entity, on: date) -> Verdict:
    bodies = {body.kind_ for body in listed(owner.bodies)}
    serving = [one for one in listed(owner.offices) if not (one.left and one.left.day <= on)]
    directors = {one.holder for one in serving if one.body == "board"}
    examiners = {one.holder for one in serving if one.body == "kas"}
    audited = listed(owner.financial_years)[-1].assurance is Assurance.AUDIT
    applies = not audited and BodyKind.SUPERVISORY_BOARD not in bodies
    return judged(applies, len(examiners) > 1 and not examiners & directors)


PAID = [When.on(day) for day in (FIRST - DAY, FIRST, LAST, LAST + DAY)]
PARTS = [Money.parse("EUR 25.00"), Money.parse("EUR 25.01")]


@st.composite
def foundations(draw: st.DrawFn) -> Entity:
    maybe = st.sampled_from([True, False, None])
    payments = st.builds(
        Distribution, on=st.sampled_from(PAID), amount=st.sampled_from([*PARTS, None]), registered=maybe
    )
    year = FinancialYear(id="y", since=FIRST, until=LAST + DAY, distributable=draw(st.sampled_from([EUR_100, None])))
    told = draw(st.one_of(st.none(), st.lists(payments, max_size=2).map(tuple)))
    return Entity(id="e", form=LegalForm.STICHTING, financial_years=(year,), distributions=told)


EUR_100 = Money.parse("EUR 100.00")
SOME = tuple((Distribution(on=PAID[1], amount=PARTS[0], registered=flag),) for flag in (True, False))


def paid_ways(owner: Entity) -> Iterator[Entity]:
    (year,) = listed(owner.financial_years)
    wholes = [year.distributable] if year.distributable else [EUR_100, Money.parse("EUR 1.00")]
    for whole in wholes:
        kept = (attrs.evolve(year, distributable=whole),)
        for told in [(), *SOME] if owner.distributions is None else [owner.distributions]:
            options = [
                [
                    attrs.evolve(one, amount=amount, registered=flag)
                    for amount in ([one.amount] if one.amount else PARTS)
                    for flag in ([True, False] if one.registered is None else [one.registered])
                ]
                for one in told
            ]
            for made_ in product(*options):
                yield attrs.evolve(owner, financial_years=kept, distributions=made_)


@settings(max_examples=60)
@given(foundations(), st.sampled_from([FIRST - DAY, FIRST, LAST, LAST + DAY]))
def test_payments_are_judged_as_all_ways_they_may_turn_out(owner: Entity, on: date) -> None:
    trust = Trust(id="t", name="T", entities=(owner,))
    rule = "nl.bw2.290.1"
    for finding in assess(trust, on=on, rulebooks=[BW2_ACCOUNTS], rules=[rule]):
        if finding.subject == "y" and on >= FIRST:
            verdicts = {payees(way, on) for way in paid_ways(owner)}
            several = len(owner.distributions or ()) > 1
            assert finding.verdicts >= verdicts if several else finding.verdicts == verdicts


BODIES = (
    Body(id="board", kind_=BodyKind.BOARD, seat_groups=()),
    Body(id="kas", kind_=BodyKind.AUDIT_COMMITTEE, seat_groups=()),
    Body(id="rvt", kind_=BodyKind.SUPERVISORY_BOARD, seat_groups=()),
)
PEOPLE = tuple(Person(id=name) for name in ("ann", "ben", "cor"))
HOLDERS = st.sampled_from(["ann", "ben", "cor", None])
LEFT = st.sampled_from([None, When.on(LAST + DAY)])


@st.composite
def clubs(draw: st.DrawFn) -> Entity:
    year = FinancialYear(
        id="y", since=FIRST, until=LAST + DAY, assurance=draw(st.sampled_from([None, Assurance.AUDIT, Assurance.NONE]))
    )
    bodies = draw(st.sampled_from([BODIES[:2], BODIES, BODIES[:2]]))
    seats = draw(st.lists(st.tuples(st.sampled_from(["board", "kas", "kas"]), HOLDERS, LEFT), max_size=3))
    offices = tuple(
        Office(id=f"o{number}", body=body, holder=holder, left=left)
        for number, (body, holder, left) in enumerate(seats)
    )
    return Entity(id="e", form=LegalForm.VERENIGING, financial_years=(year,), bodies=bodies, offices=offices)


def club_ways(owner: Entity) -> Iterator[Entity]:
    (year,) = listed(owner.financial_years)
    for assurance in Assurance if year.assurance is None else [year.assurance]:
        kept = (attrs.evolve(year, assurance=assurance),)
        options = [
            [
                attrs.evolve(one, holder=holder)
                for holder in (["ann", "ben", "cor", f"somebody in {one.id}"] if one.holder is None else [one.holder])
            ]
            for one in listed(owner.offices)
        ]
        for offices in product(*options):
            yield attrs.evolve(owner, financial_years=kept, offices=offices)


@settings(max_examples=60)
@given(clubs(), st.sampled_from([LAST, LAST + DAY, LAST + 2 * DAY]))
def test_examiners_are_judged_as_all_ways_they_may_turn_out(owner: Entity, on: date) -> None:
    trust = Trust(id="t", name="T", people=PEOPLE, entities=(owner,))
    rule = "nl.bw2.48.2"
    (finding,) = assess(trust, on=on, rulebooks=[BW2_ACCOUNTS], rules=[rule])
    known = all(one.holder for one in listed(owner.offices))
    verdicts = {examined(way, on) for way in club_ways(owner)}
    if on > LAST:
        # Holders that are not named are taken to be others than those that are.
        assert finding.verdicts == verdicts if known else finding.verdicts <= verdicts | {Verdict.MET}
