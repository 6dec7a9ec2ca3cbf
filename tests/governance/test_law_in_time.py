"""Law in time: figures, norms, versions, transitional law and bills, and when what they give becomes another thing."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import attrs
import pytest

from wijkonderneming.governance.assess import assess
from wijkonderneming.governance.findings import Finding, Judgement, Verdict, judge
from wijkonderneming.governance.norms import Norm
from wijkonderneming.governance.parameters import Parameter, stated
from wijkonderneming.governance.rules import Rule, Rulebook, rule
from wijkonderneming.governance.severity import Severity
from wijkonderneming.governance.subjects import each_entity, each_financial_year
from wijkonderneming.governance.versions import (
    Anchor,
    InvalidRule,
    LawStatus,
    Transition,
    in_force,
    pending,
    repealed,
)
from wijkonderneming.governance.views.entity import EntityView
from wijkonderneming.governance.views.world import TrustView
from wijkonderneming.governance.views.years import FinancialYearView
from wijkonderneming.model.articles import Articles
from wijkonderneming.model.clauses_board import MultipleVotes
from wijkonderneming.model.clauses_meeting import MajorityNeeded
from wijkonderneming.model.clauses_purpose import BookYear
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.evidence import Gap
from wijkonderneming.model.filings import Filing, FilingKind
from wijkonderneming.model.financial_years import FinancialYear
from wijkonderneming.model.legal_forms import Jurisdiction, LegalForm
from wijkonderneming.model.offices import OfficeRole
from wijkonderneming.model.subjects import Subject
from wijkonderneming.model.trust import Trust
from wijkonderneming.values.amount import Amount
from wijkonderneming.values.majority import Majority
from wijkonderneming.values.money import Money
from wijkonderneming.values.periods import months_after_close
from wijkonderneming.values.share import Share
from wijkonderneming.values.source import Source
from wijkonderneming.values.text import Text
from wijkonderneming.values.truth import FALSE, TRUE, Truth
from wijkonderneming.values.unknown import UnknownKind
from wijkonderneming.values.when import When

READ = date(2026, 11, 23)
TITLE = Text(nl="Een regel", en="A rule")
MET, BREACHED, NOT_APPLICABLE = Verdict.MET, Verdict.BREACHED, Verdict.NOT_APPLICABLE
ANYTHING = {MET, BREACHED, NOT_APPLICABLE}


def law(day: date | None = None) -> Source:
    return Source(title="A statute", version=day, read_on=READ)


FIRST, CHANGED, OVER = date(2002, 4, 23), date(2021, 7, 1), date(2026, 7, 1)

CAP = Parameter(
    id="nl.example.1.cap",
    title=Text(nl="Een grens", en="A limit"),
    unit="EUR",
    versions=(
        stated(Money("EUR 100.00"), date(2020, 1, 1), law(), until=date(2021, 1, 1)),
        stated(Money("EUR 120.00"), date(2021, 1, 1), law(), until=date(2022, 1, 1)),
        stated(None, date(2023, 1, 1), law()),
        stated(Money("EUR 350.00"), date(2024, 3, 13), law()),
        stated(Money("EUR 450.00"), date(2024, 3, 13), Source(title="A decree", read_on=READ)),
    ),
)


def world(on: date, *entities: Entity, **other: Any) -> TrustView:
    return TrustView(Trust(id="small", name="Small", entities=entities, jurisdiction=Jurisdiction.NL, **other), on)


def club(**fields: Any) -> Entity:
    base: dict[str, Any] = {"id": "club", "form": LegalForm.VERENIGING}
    return Entity(**(base | fields))


def euros(number: int) -> Amount:
    return Amount.of(Money(f"EUR {number}.00"))


@pytest.mark.parametrize(
    ("on", "paid", "within"),
    [
        (date(2020, 1, 1), 100, True),
        (date(2020, 12, 31), 101, False),
        (date(2021, 1, 1), 101, True),
        (date(2019, 12, 31), 1, None),
        (date(2022, 1, 1), 1, None),
        (date(2023, 6, 1), 1, False),
        (date(2024, 3, 13), 350, True),
        (date(2024, 3, 13), 400, None),
        (date(2024, 3, 13), 451, False),
    ],
)
def test_a_figure_holds_between_its_days_and_is_unknown_outside_them(
    on: date, paid: int, *, within: bool | None
) -> None:
    (entity,) = world(on, club()).entities
    found = entity.law(CAP).holds(lambda cap: euros(paid) <= cap)
    assert found.possible == ({True, False} if within is None else {within})
    assert all(unknown.kind is UnknownKind.LAW for unknown in found.unknowns)
    assert entity.law(CAP).at_least(euros(paid)).possible == found.possible
    assert entity.agenda.days == tuple(day for day in CAP.turns if day > on)


def test_of_conflicting_sources_both_are_said() -> None:
    found = CAP.value(date(2025, 1, 1))
    assert str(found) == "EUR 350.00 or EUR 450.00"
    assert found.value is None
    assert [option.given_by for option in found.options] == [CAP.versions[3].source, CAP.versions[4].source]
    one = CAP.value(date(2020, 1, 1))
    assert (one.value, one.given_by, one.displaced) == (Money("EUR 100.00"), CAP.versions[0].source, False)
    assert str(CAP.value(date(2001, 1, 1))) == "unknown"
    assert CAP.value(date(2023, 2, 1)).is_set.is_false


TWO_THIRDS = Majority(share=Share(Fraction(2, 3)), more_than=False)
THREE_QUARTERS = Majority(share=Share(Fraction(3, 4)), more_than=False)
HALF = Majority(share=Share(Fraction(1, 2)), more_than=True)


def _of_amendment(clause: MajorityNeeded) -> Majority | None:
    return clause.needs if Subject.AMENDMENT in (clause.subjects or ()) else None


AMENDING = Norm(
    id="nl.example.43.1",
    title=Text(nl="Meerderheid voor statutenwijziging", en="Majority for an amendment"),
    versions=(stated(TWO_THIRDS, FIRST, law(FIRST)),),
    clause=MajorityNeeded,
    reads=_of_amendment,
)
AT_LEAST_TWO_THIRDS = Norm(
    id="nl.example.43.2",
    title=TITLE,
    versions=(stated(TWO_THIRDS, FIRST, law(FIRST)),),
    clause=MajorityNeeded,
    reads=_of_amendment,
    mandatory=True,
    allows=lambda clause, by_law: by_law is not None and clause.share.fraction >= by_law.share.fraction,
)


def articles(*clauses: Any, **fields: Any) -> tuple[Articles, ...]:
    base: dict[str, Any] = {"id": "v1", "clauses": clauses, "complete": True}
    return (Articles(**(base | fields)),)


def needs(majority: Majority, name: str | None = "m") -> MajorityNeeded:
    return MajorityNeeded(id=name, subjects=(Subject.AMENDMENT,), needs=majority)


ON = date(2026, 1, 1)


def test_a_default_gives_way_to_a_clause_and_says_which() -> None:
    (entity,) = world(ON, club(articles=articles(needs(THREE_QUARTERS)))).entities
    found = entity.norm(AMENDING)
    assert (found.value, found.given_by, found.displaced) == (THREE_QUARTERS, "m", True)
    (entity,) = world(ON, club(articles=articles())).entities
    found = entity.norm(AMENDING)
    assert (found.value, found.displaced) == (TWO_THIRDS, False)
    assert found.given_by == law(FIRST)
    (entity,) = world(ON, club(articles=articles(needs(HALF, None)))).entities
    assert entity.norm(AMENDING).given_by == "v1.clauses[1]"


def test_a_mandatory_norm_gives_way_only_as_far_as_the_law_lets_it() -> None:
    (entity,) = world(ON, club(articles=articles(needs(HALF)))).entities
    assert entity.norm(AT_LEAST_TWO_THIRDS).value == TWO_THIRDS
    assert not entity.norm(AT_LEAST_TWO_THIRDS).displaced
    (entity,) = world(ON, club(articles=articles(needs(THREE_QUARTERS)))).entities
    assert entity.norm(AT_LEAST_TWO_THIRDS).value == THREE_QUARTERS


def test_articles_that_may_say_more_leave_a_norm_open() -> None:
    for silent in (articles(complete=False), None):
        (entity,) = world(ON, club(articles=silent)).entities
        found = entity.norm(AMENDING)
        assert found.value is None
        assert found.unknowns
        assert found.holds(lambda m: Truth.certainly(m == TWO_THIRDS)).possible == {True, False}
    gaps = (Gap(about="v1", field="clauses"),)
    (entity,) = world(ON, club(articles=articles()), gaps=gaps).entities
    assert [u.kind for u in entity.norm(AMENDING).unknowns][-1] is UnknownKind.GAP
    # A clause that is told of stands, whatever else the articles say; two that differ decide nothing.
    (entity,) = world(ON, club(articles=articles(needs(HALF), complete=False))).entities
    assert entity.norm(AMENDING).value == HALF
    (entity,) = world(ON, club(articles=articles(needs(HALF), needs(THREE_QUARTERS, "n")))).entities
    assert entity.norm(AMENDING).value is None


def test_before_the_text_is_held_a_norm_is_open_unless_a_clause_gives_it() -> None:
    before = FIRST - timedelta(days=1)
    (entity,) = world(before, club(articles=articles())).entities
    assert [u.kind for u in entity.norm(AMENDING).unknowns] == [UnknownKind.LAW]
    (entity,) = world(before, club(articles=articles(needs(HALF)))).entities
    assert entity.norm(AMENDING).value == HALF
    assert entity.norm(AT_LEAST_TWO_THIRDS).value is None


def test_what_a_norm_cannot_be_without() -> None:
    for wrong in ({"reads": None}, {"mandatory": True}, {"allows": lambda *_: True}):
        with pytest.raises(InvalidRule):
            attrs.evolve(AMENDING, **wrong)
    assert repr(AMENDING) == "Norm('nl.example.43.1')"
    assert AMENDING.held_from == FIRST


# Rules in time


def _tolerated(entity: EntityView) -> Truth:
    return ~entity.amended_since(CHANGED) & ~entity.reached(OVER)


@rule(
    "nl.example.44.4",
    about=each_entity,
    title=TITLE,
    versions=[
        in_force(
            law(CHANGED),
            transition=Transition(
                reason=Text(nl="Overgangsrecht", en="Transitional law"), source=law(CHANGED), tolerates=_tolerated
            ),
        )
    ],
    held_from=FIRST,
    severity=Severity.MANDATORY,
)
def no_two_votes(entity: EntityView) -> Judgement:
    """Met without multiple votes; breached by them."""
    multiple = entity.clauses(MultipleVotes).some("has votes", lambda _: TRUE)
    return judge(~multiple, multiple_votes=multiple)


@rule("nl.example.bill.1", about=each_entity, title=TITLE, versions=[pending(law())], severity=Severity.MANDATORY)
def a_bill(_: EntityView) -> Judgement:
    """Breached by everybody, if it were law."""
    return judge(FALSE)


@rule(
    "nl.example.old.1",
    about=each_entity,
    title=TITLE,
    versions=[in_force(law(FIRST), check=lambda _: judge(FALSE)), in_force(law(CHANGED)), repealed(law(), OVER)],
    severity=Severity.MANDATORY,
)
def gone(_: EntityView) -> Judgement:
    """Met by everybody since it changed."""
    return judge(TRUE)


def _late(year: FinancialYearView) -> date:
    return months_after_close(year.last, 6)


@rule(
    "nl.example.years.1",
    about=each_financial_year,
    title=TITLE,
    versions=[in_force(law(FIRST), anchor=Anchor.YEAR_END)],
    severity=Severity.MANDATORY,
)
def drawn_up(year: FinancialYearView) -> Judgement:
    """Met by accounts within six months; breached when they are over without any."""
    on_time, due = year.in_time(year.drawn_up(), _late(year))
    return judge(on_time, applies=due, drawn_up=on_time)


BOOK = Rulebook(
    id="nl.example",
    title=TITLE,
    read_on=READ,
    rules=(no_two_votes, a_bill, gone, drawn_up),
    jurisdiction=Jurisdiction.NL,
)


def found(one: Rule[Any], on: date, entity: Entity, **other: Any) -> dict[str, Finding]:
    trust = world(on, entity, **other).trust
    return {finding.subject: finding for finding in assess(trust, on=on, rulebooks=[BOOK], rules=[one.id])}


VOTES = MultipleVotes(role_=OfficeRole.CHAIR, votes=2)
OLD = articles(VOTES, since=When.on(date(2010, 1, 1)))
AMENDED = (*OLD, Articles(id="v2", since=When.on(date(2023, 5, 1)), clauses=(VOTES,), complete=True))


@pytest.mark.parametrize(
    ("on", "versions", "verdict", "status"),
    [
        (FIRST - timedelta(days=1), OLD, None, LawStatus.IN_FORCE),
        (FIRST, OLD, NOT_APPLICABLE, LawStatus.IN_FORCE),
        (CHANGED - timedelta(days=1), OLD, NOT_APPLICABLE, LawStatus.IN_FORCE),
        (CHANGED, OLD, NOT_APPLICABLE, LawStatus.TRANSITIONAL),
        (OVER - timedelta(days=1), OLD, NOT_APPLICABLE, LawStatus.TRANSITIONAL),
        (OVER, OLD, BREACHED, LawStatus.IN_FORCE),
        (date(2023, 4, 30), AMENDED, NOT_APPLICABLE, LawStatus.TRANSITIONAL),
        (date(2023, 5, 1), AMENDED, BREACHED, LawStatus.IN_FORCE),
        (CHANGED, articles(), MET, LawStatus.IN_FORCE),
    ],
)
def test_an_old_clause_is_tolerated_until_the_law_says(
    on: date, versions: tuple[Articles, ...], verdict: Verdict | None, status: LawStatus
) -> None:
    one = found(no_two_votes, on, club(articles=versions))["club"]
    assert one.verdicts == (ANYTHING if verdict is None else {verdict})
    assert one.status is status
    assert (one.reason is not None) is (status is LawStatus.TRANSITIONAL)


def test_a_bill_is_shown_and_never_breached() -> None:
    one = found(a_bill, ON, club())["club"]
    assert (one.verdict, one.status, one.would_be) == (NOT_APPLICABLE, LawStatus.PENDING, frozenset({BREACHED}))
    assert found(a_bill, date(1990, 1, 1), club())["club"].verdict is NOT_APPLICABLE
    enacted = pending(law(), OVER, enacted=True)
    assert enacted.status is LawStatus.NOT_COMMENCED


def test_a_wording_may_judge_in_its_own_way_and_a_repealed_rule_asks_nothing() -> None:
    days = (FIRST, CHANGED - timedelta(days=1), CHANGED, OVER - timedelta(days=1), OVER)
    verdicts = [found(gone, day, club())["club"].verdict for day in days]
    assert verdicts == [BREACHED, BREACHED, MET, MET, NOT_APPLICABLE]
    assert found(gone, OVER, club())["club"].status is LawStatus.REPEALED


@pytest.mark.parametrize(
    ("day", "verdict"),
    [("2025-06-30", MET), ("2025-07-01", BREACHED), ("2025-03-01", MET), (None, None)],
)
def test_nobody_is_late_before_the_term_is_over(day: str | None, verdict: Verdict | None) -> None:
    year = FinancialYear(id="y24", since=date(2024, 1, 1), until=date(2025, 1, 1))
    made = None if day is None else When.parse(day)
    filings = (Filing(id="f", kind_=FilingKind.ACCOUNTS, year="y24", drawn_up=made),)
    entity = club(financial_years=(year,), filings=filings, articles=articles())
    late = found(drawn_up, date(2025, 7, 1), entity)["y24"]
    assert late.verdicts == ({MET, BREACHED} if verdict is None else {verdict})
    early = found(drawn_up, date(2025, 4, 1), entity)["y24"].verdicts
    if day is None:
        assert early == {MET, NOT_APPLICABLE}
    else:
        assert early == {MET if day <= "2025-04-01" else NOT_APPLICABLE}


def test_years_the_document_does_not_list_are_those_of_the_articles() -> None:
    filed = club(filings=(), articles=articles())
    assert {name: one.verdict for name, one in found(drawn_up, date(2025, 7, 1), filed).items()} == {
        "club:2023-12-31": BREACHED,
        "club:2024-12-31": BREACHED,
        "club:2025-12-31": NOT_APPLICABLE,
    }
    summer = club(filings=(), articles=articles(BookYear(month=7)))
    assert set(found(drawn_up, date(2025, 7, 1), summer)) == {"club:2024-06-30", "club:2025-06-30", "club:2026-06-30"}
    unsaid = found(drawn_up, date(2025, 7, 1), club(filings=()))
    assert {frozenset(one.verdicts) for one in unsaid.values()} == {frozenset(ANYTHING)}
