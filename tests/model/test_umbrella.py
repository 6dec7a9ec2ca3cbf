from __future__ import annotations

from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkonderneming import testing
from wijkonderneming.model.evidence import Claim, Gap, Quality
from wijkonderneming.model.legal_forms import Jurisdiction
from wijkonderneming.model.outside import DecidingOrgan, DecisionByOthers, OutcomeByOthers
from wijkonderneming.model.people import Organisation
from wijkonderneming.model.programme import Application, Award, AwardForm, Contribution, InvalidProgramme, Programme
from wijkonderneming.model.root import UnknownId
from wijkonderneming.model.support import Training
from wijkonderneming.model.trust import problems
from wijkonderneming.model.umbrella import Grade, GradeKind, InvalidNetwork, Network, NetworkMember
from wijkonderneming.values.base import IllFormed
from wijkonderneming.values.money import Currency, Money
from wijkonderneming.values.numbers import Numbers
from wijkonderneming.values.source import Source
from wijkonderneming.values.when import When

EUR = Currency.EUR

EXPERIMENT = Programme(
    id="experiment",
    name="Experiment BewonersBedrijven",
    run_by="lsa",
    organisations=(Organisation(id="lsa"), Organisation(id="lottery"), Organisation(id="housing-fund")),
    contributions=(
        Contribution(id="from-lottery", from_="lottery", amount=Money("EUR 1000000.00")),
        Contribution(id="from-housing-fund", from_="housing-fund", amount=Money("EUR 700000.00")),
    ),
    ceiling_per_award=Money("EUR 200000.00"),
    intended_months=24,
    target_awards=Numbers(10, 15),
    adviser_organ=DecidingOrgan.COMMITTEE,
    decider="lsa",
    applications=(Application(id="emmen", name="Emmen"), Application(id="arnhem", trust="malburgen")),
    decisions=(DecisionByOthers(id="advice", outcome=OutcomeByOthers.ADVISED_FOR, organ=DecidingOrgan.COMMITTEE),),
    awards=(Award(id="to-emmen", to="emmen", form=AwardForm.START_CAPITAL),),
    support=(Training(id="pitching", by=("lsa",), to=("emmen",)),),
    claims=(
        Claim(
            about="experiment",
            field="ceiling_per_award",
            quality=Quality.UP_TO,
            value=Money("EUR 200000.00"),
            source="site",
        ),
    ),
    gaps=(Gap(about="experiment", field="applications"),),
    sources=(Source(id="site", title="The experiment set-up"),),
)


def test_ten_grants_at_the_ceiling_exceed_the_pool() -> None:
    pool = EXPERIMENT.pool()
    assert pool is not None
    assert pool.money == Money("EUR 1700000.00")
    assert EXPERIMENT.awards_covered().number == 8
    assert EXPERIMENT.covers(8).is_true
    assert EXPERIMENT.covers(9).is_false
    assert EXPERIMENT.covers(10).is_false
    target = EXPERIMENT.target_awards
    assert target is not None
    assert [str(EXPERIMENT.most_per_award(n)) for n in (target.low, target.high)] == ["EUR 170000.00", "EUR 113333.33"]


MONEY = st.integers(0, 500).map(lambda n: Money.from_cents(n * 50, EUR))


@st.composite
def programmes(draw: st.DrawFn, *, known: bool = False) -> Programme:
    amounts = MONEY if known else st.none() | MONEY
    given_ = draw(st.none() | st.lists(amounts, max_size=3)) if not known else draw(st.lists(amounts, max_size=3))
    awarded = draw(st.lists(amounts, max_size=2))
    ceilings = st.integers(2, 60).map(lambda n: Money.from_cents(n * 50, EUR))
    gap = not known and draw(st.booleans())
    return Programme(
        id="p",
        name="Pot",
        contributions=None
        if given_ is None
        else tuple(Contribution(id=f"c{i}", amount=amount) for i, amount in enumerate(given_)),
        ceiling_per_award=draw(ceilings if known else st.none() | ceilings),
        applications=(Application(id="a", name="Huis"),),
        awards=tuple(Award(id=f"w{i}", to="a", amount=amount) for i, amount in enumerate(awarded)),
        gaps=(Gap(about="p", field="contributions"),) if gap else None,
    )


@given(programme=programmes(known=True), awards=st.integers(1, 12))
def test_awards_covered_are_as_many_as_can_be_taken_out_of_the_pool(programme: Programme, awards: int) -> None:
    ceiling = programme.ceiling_per_award
    assert ceiling is not None
    left = sum(c.amount.cents for c in programme.contributions or () if c.amount is not None)
    each = left // awards
    taken = 0
    while left >= ceiling.cents:
        left, taken = left - ceiling.cents, taken + 1
    assert programme.awards_covered().number == taken
    assert programme.covers(awards).is_true == (awards <= taken)
    most = programme.most_per_award(awards)
    assert most is not None
    assert most.money == Money.from_cents(each, EUR)
    assert (most.money >= ceiling) == programme.covers(awards).is_true


@given(programme=programmes(), more=st.lists(MONEY, min_size=4, max_size=4), awards=st.integers(1, 9))
def test_bounds_hold_every_completion(programme: Programme, more: list[Money], awards: int) -> None:
    listed = programme.contributions or ()
    stated = tuple(
        c if c.amount is not None else attrs.evolve(c, amount=amount) for c, amount in zip(listed, more, strict=False)
    )
    open_list = programme.contributions is None or programme.has_gap("p", "contributions")
    extra = (Contribution(id="extra", amount=more[3]),) if open_list else ()
    whole = attrs.evolve(
        programme,
        contributions=(*stated, *extra),
        ceiling_per_award=programme.ceiling_per_award or Money("EUR 2.00"),
        gaps=None,
    )
    true = whole.awards_covered().number
    found = programme.awards_covered()
    assert true is not None
    assert found.low is not None
    assert found.low <= true
    assert found.high is None or true <= found.high
    assert (true >= awards) in programme.covers(awards).possible
    pool, exact = programme.pool(), whole.pool()
    assert exact is not None
    assert exact.is_exact
    if pool is not None:
        assert pool.low is not None
        assert exact.low is not None
        assert pool.low <= exact.low
        assert pool.high is None or exact.low <= pool.high


@given(programmes(known=True))
def test_awards_within_the_pool_are_judged_exactly(programme: Programme) -> None:
    pooled = sum(c.amount.cents for c in programme.contributions or () if c.amount is not None)
    awarded = sum(a.amount.cents for a in programme.awards or () if a.amount is not None)
    within = programme.within_pool()
    assert within is not None
    assert within.is_true == (awarded <= pooled)


def test_nothing_is_invented_where_no_amount_is_stated() -> None:
    programme = Programme(id="p", name="Pot")
    assert programme.pool() is None
    assert programme.within_pool() is None
    assert programme.awarded() is None
    assert programme.most_per_award(10) is None
    assert programme.covers(1).possible == {True, False}
    assert programme.covers(0).is_true
    ceiling = attrs.evolve(programme, ceiling_per_award=Money("EUR 200000.00"))
    assert [str(unknown) for unknown in ceiling.covers(1).unknowns] == ["p.contributions"]


def test_no_awards_share_nothing() -> None:
    with pytest.raises(ZeroDivisionError):
        EXPERIMENT.most_per_award(0)


def programme_codes(**changes: Any) -> list[tuple[str, str]]:
    try:
        attrs.evolve(EXPERIMENT, **changes)
    except InvalidProgramme as error:
        return [(problem.path, problem.code) for problem in error.problems]
    return []


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({"run_by": "nobody"}, [("programme.run_by", "dangling")]),
        ({"decider": "emmen"}, [("programme.decider", "wrong_noun")]),
        ({"ceiling_per_award": Money("EUR 0.99")}, [("programme.ceiling_per_award", "out_of_bounds")]),
        ({"intended_months": 0}, [("programme.intended_months", "out_of_bounds")]),
        ({"since": When.parse("2015"), "until": When.parse("2014")}, [("programme.until", "ends_before_start")]),
        (
            {"contributions": (Contribution(id="c", amount=Money("GBP 1.00")),), "claims": None},
            [("programme.contributions[0].amount", "other_currency")],
        ),
        ({"awards": (Award(id="w", to="lsa"),)}, [("programme.awards[0].to", "wrong_noun")]),
        ({"gaps": (Gap(about="experiment", field="name"),)}, [("programme.gaps[0].field", "not_a_list")]),
        ({"id": "lsa"}, [("programme.organisations[0].id", "duplicate_id")]),
    ],
)
def test_programmes_that_cannot_be(changes: dict[str, Any], found: list[tuple[str, str]]) -> None:
    made = programme_codes(**changes)
    assert set(found) <= set(made)
    assert {code for _, code in set(made) - set(found)} <= {"dangling", "wrong_noun"}


LSA = Network(
    id="lsa",
    name="LSA",
    jurisdictions=(Jurisdiction.NL,),
    charters=("lsa",),
    members=(
        NetworkMember(
            id="m1",
            trust="tevreden",
            name="Stichting Tevreden",
            grades=(
                Grade(grade=GradeKind.FULL, since=When.parse("2015"), until=When.parse("2018-01-01")),
                Grade(grade=GradeKind.CORE, called="kernlid", since=When.parse("2018-01-01")),
            ),
        ),
        NetworkMember(id="m2", name="Generatiehuis"),
        NetworkMember(id="m3", trust="midwest"),
    ),
    gaps=(Gap(about="lsa", field="members"),),
)


def test_a_network_finds_its_members() -> None:
    assert problems(LSA) == ()
    assert LSA.get("m1", NetworkMember).trust == "tevreden"
    assert LSA["lsa"] is LSA
    assert LSA.has_gap("lsa", "members")
    assert not LSA.has_gap("m1", "grades")
    for wrong in ("m9", "m1"):
        with pytest.raises(UnknownId):
            LSA.get(wrong, Organisation)


@given(
    trust=st.none() | st.sampled_from(["tevreden", "Tevreden", "", "x" * 65]),
    name=st.none() | st.sampled_from(["Tevreden", ""]),
)
def test_a_member_is_known_by_an_id_or_a_name(trust: str | None, name: str | None) -> None:
    try:
        attrs.evolve(LSA, members=(NetworkMember(id="m", trust=trust, name=name),))
        found: list[str] = []
    except InvalidNetwork as error:
        found = [problem.path for problem in error.problems]
    nobody = trust is None and not name
    wrong_id = trust is not None and trust != "tevreden"
    assert found == ["network.members[0].name"] * nobody + ["network.members[0].trust"] * wrong_id


@given(first=testing.whens(known=True), second=testing.whens(known=True), end=st.none() | testing.whens(known=True))
def test_grades_follow_each_other(first: When, second: When, end: When | None) -> None:
    grades = (Grade(grade=GradeKind.FULL, since=first, until=end), Grade(grade=GradeKind.CORE, since=second))
    own = end is None or first.day < end.day
    clash = first.day == second.day or (first.day < second.day and end is not None and second.day < end.day)
    try:
        attrs.evolve(LSA, members=(NetworkMember(id="m", name="x", grades=grades),))
        found: set[str] = set()
    except InvalidNetwork as error:
        found = {problem.code for problem in error.problems}
    assert ("ends_before_start" in found) == (not own)
    if own:
        assert ("overlap" in found) == clash


@pytest.mark.parametrize(("kind", "error"), [(Network, InvalidNetwork), (Programme, InvalidProgramme)])
def test_each_root_refuses_with_all_problems_under_its_own_name(kind: type[Any], error: type[IllFormed]) -> None:
    with pytest.raises(error) as caught:
        kind(id="Not An Id", name="x", gaps=(Gap(about="nothing", field="members"),))
    assert [p.path for p in caught.value.problems] == [f"{kind.noun}.id", f"{kind.noun}.gaps[0].about"]


def test_fractions_of_a_cent_go_to_nobody() -> None:
    most = EXPERIMENT.most_per_award(15)
    assert most is not None
    assert most.low == Fraction(11_333_333)
    assert 15 * most.low <= 170_000_000 < 15 * (most.low + 1)
