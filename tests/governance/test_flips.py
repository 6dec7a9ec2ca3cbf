"""Walking from flip to flip finds what asking on every day finds."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TypeVar

import hypothesis.strategies as st
from hypothesis import given, reject, settings
from hypothesis.strategies import DrawFn

from wijkonderneming.governance.assess import assess
from wijkonderneming.governance.findings import Assessment, Judgement, judge
from wijkonderneming.governance.norms import Norm
from wijkonderneming.governance.parameters import Parameter, stated
from wijkonderneming.governance.rules import Rulebook, rule
from wijkonderneming.governance.severity import Severity
from wijkonderneming.governance.subjects import each_entity, each_financial_year, each_office, each_right
from wijkonderneming.governance.versions import Anchor, Transition, in_force, repealed
from wijkonderneming.governance.views.entity import EntityView
from wijkonderneming.governance.views.holdings import RightView
from wijkonderneming.governance.views.offices import OfficeView
from wijkonderneming.governance.views.years import FinancialYearView
from wijkonderneming.model.articles import Articles
from wijkonderneming.model.assets import Building
from wijkonderneming.model.bodies import Body, BodyKind
from wijkonderneming.model.clauses_purpose import BookYear, NonMemberTrade
from wijkonderneming.model.endings import Dissolution
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.filings import Filing, FilingKind
from wijkonderneming.model.financial_years import FinancialYear
from wijkonderneming.model.formers import FormerForm
from wijkonderneming.model.legal_forms import LegalForm
from wijkonderneming.model.offices import Office
from wijkonderneming.model.rights import Ownership
from wijkonderneming.model.statuses import Status, StatusKind
from wijkonderneming.model.trust import InvalidTrust, Trust
from wijkonderneming.rulebooks.standard import STANDARD_RULEBOOKS
from wijkonderneming.testing.small import small_trusts
from wijkonderneming.values.periods import months_after_close
from wijkonderneming.values.source import Source
from wijkonderneming.values.text import Text
from wijkonderneming.values.truth import TRUE, Truth
from wijkonderneming.values.when import When

T = TypeVar("T")

READ = date(2026, 11, 23)
TITLE = Text(nl="Een regel", en="A rule")
DAYS = (
    date(2023, 12, 31),
    date(2024, 1, 1),
    date(2024, 1, 31),
    date(2024, 2, 29),
    date(2024, 3, 1),
    date(2024, 7, 1),
    date(2025, 6, 30),
)


def law(day: date) -> Source:
    return Source(title="A statute", version=day, read_on=READ)


MOST = Parameter(
    id="nl.example.most",
    title=TITLE,
    unit="bodies",
    versions=(
        stated(0, date(2023, 12, 31), law(date(2023, 12, 31)), until=date(2024, 2, 29)),
        stated(1, date(2024, 3, 1), law(date(2024, 3, 1))),
        stated(2, date(2024, 6, 1), law(date(2024, 6, 1))),
        stated(3, date(2024, 6, 1), law(date(2024, 6, 1))),
    ),
)
TRADE = Norm(
    id="nl.example.trade",
    title=TITLE,
    versions=(stated(False, date(2024, 1, 31), law(date(2024, 1, 31))),),
    clause=NonMemberTrade,
    reads=lambda clause: clause.allowed,
)


def _tolerated(entity: EntityView) -> Truth:
    return ~entity.amended_since(date(2024, 1, 1)) & ~entity.reached(date(2024, 6, 30))


@rule("nl.example.1", about=each_entity, title=TITLE, source=law(date(2023, 12, 31)), severity=Severity.MANDATORY)
def few_bodies(entity: EntityView) -> Judgement:
    """Met by few bodies; breached by more."""
    bodies = entity.told.items("bodies").how_many(lambda body: body.holds)
    few = entity.law(MOST).holds(lambda most: bodies <= most)
    return judge(few | entity.has_status(StatusKind.ANBI), bodies=bodies, most=entity.law(MOST))


@rule(
    "nl.example.2",
    about=each_entity,
    title=TITLE,
    versions=[
        in_force(law(date(2024, 1, 1)), check=lambda _: judge(TRUE), until=date(2024, 1, 31)),
        in_force(
            law(date(2024, 2, 29)),
            transition=Transition(reason=TITLE, source=law(date(2024, 2, 29)), tolerates=_tolerated),
        ),
        repealed(law(date(2025, 1, 1)), date(2025, 1, 1)),
    ],
    held_from=date(2023, 12, 31),
    forms=frozenset({LegalForm.COOPERATIE}),
    severity=Severity.MANDATORY,
)
def no_trade(entity: EntityView) -> Judgement:
    """Met without trade; breached by trade."""
    allowed = entity.norm(TRADE)
    return judge(~allowed.holds(Truth.certainly), allowed=allowed)


@rule(
    "nl.example.3",
    about=each_financial_year,
    title=TITLE,
    versions=[in_force(law(date(2023, 12, 31)), anchor=Anchor.YEAR_END)],
    severity=Severity.MANDATORY,
)
def drawn_up(year: FinancialYearView) -> Judgement:
    """Met in time; breached late."""
    on_time, due = year.in_time(year.drawn_up(), months_after_close(year.last, 1))
    return judge(on_time, applies=due | year.is_over, on_time=on_time, over=year.is_over)


@rule("nl.example.4", about=each_office, title=TITLE, source=law(date(2024, 1, 1)), severity=Severity.MANDATORY)
def taken_up(office: OfficeView) -> Judgement:
    """Met by who took it up after the leap day; breached before."""
    return judge(~office.told.day("since", unstated=TRUE).by(date(2024, 2, 29)), in_office=office.serving)


@rule("nl.example.5", about=each_right, title=TITLE, source=law(date(2024, 1, 1)), severity=Severity.MANDATORY)
def is_anbi(right: RightView) -> Judgement:
    """Met by rights of others; breached by rights of an entity without a status."""
    return judge(TRUE if right.holder is None else right.holder.has_status(StatusKind.ANBI))


BOOK = Rulebook(id="nl.example", title=TITLE, read_on=READ, rules=(few_bodies, no_trade, drawn_up, taken_up, is_anbi))

whens = st.builds(
    lambda days, kind: When(*sorted(days)) if kind == 0 else When.on(days[0]),
    st.tuples(st.sampled_from(DAYS), st.sampled_from(DAYS)),
    st.integers(0, 3),
)


@st.composite
def clubs(draw: DrawFn) -> Trust:
    """An association with a little of everything that has days."""

    def maybe(strategy: st.SearchStrategy[T]) -> T | None:
        return draw(st.none() | strategy)

    versions = tuple(
        Articles(
            id=f"v{n}",
            since=draw(whens) if n else maybe(whens),
            clauses=tuple(
                draw(st.lists(st.sampled_from([BookYear(month=3), NonMemberTrade(allowed=True)]), max_size=1))
            ),
            complete=draw(st.booleans()),
        )
        for n in range(draw(st.integers(0, 2)))
    )
    year = FinancialYear(
        id="y", since=date(2024, 1, 1), until=draw(st.sampled_from([date(2024, 3, 1), date(2025, 1, 1)]))
    )
    filings = (
        Filing(id="f", kind_=FilingKind.ACCOUNTS, year=draw(st.sampled_from(["y", None])), drawn_up=maybe(whens)),
    )
    years = maybe(st.just((year,)))
    club = Entity(
        id="club",
        form=draw(st.sampled_from([LegalForm.COOPERATIE, LegalForm.STICHTING, None])),
        former_forms=maybe(st.builds(lambda w: (FormerForm(value=LegalForm.VERENIGING, until=w),), whens)),
        founded=maybe(whens),
        articles=versions,
        bodies=(Body(id="board", kind_=BodyKind.BOARD, since=maybe(whens)), Body(id="other", kind_=BodyKind.ADVISORY)),
        offices=(Office(id="o", body="board", since=maybe(whens), left=None, until=maybe(whens)),),
        statuses=maybe(st.builds(lambda w: (Status(status=StatusKind.ANBI, since=w),), whens)),
        financial_years=years,
        filings=filings if years else maybe(st.just(())),
    )
    rights = (Ownership(id="r", over="hall", holder="club", since=maybe(whens), until=maybe(whens)),)
    life = maybe(st.builds(lambda w: (Dissolution(id="d", entity="club", on=w, assets_left=False),), whens))
    try:
        return Trust(
            id="small", name="Small", entities=(club,), assets=(Building(id="hall"),), rights=rights, life=life
        )
    except InvalidTrust:
        reject()


def gist(found: Assessment) -> list[object]:
    """What is found, but for the days by which the states of what is not known are told apart."""
    return [
        (
            one.rule,
            one.subject,
            one.verdicts,
            one.status,
            one.reason,
            one.source,
            [(name, str(fact)) for name, fact in one.facts],
            [(u.about, re.sub(r"\[[0-9]+\]", "", u.field)) for u in one.unknowns],
        )
        for one in found
    ]


def walk_equals_asking_daily(trust: Trust, start: date, end: date, books: tuple[Rulebook, ...]) -> None:
    day, last, flip = start, None, start
    while day < end:
        found = assess(trust, on=day, rulebooks=books)
        if day == flip:
            last = gist(found)
            flip = found.next_flip or end
        assert gist(found) == last, f"on {day}, which was not noted"
        day += timedelta(days=1)


@settings(max_examples=12)
@given(clubs(), st.sampled_from([date(2023, 12, 1), date(2024, 2, 20), date(2024, 6, 25), date(2024, 12, 20)]))
def test_nothing_changes_between_flips(trust: Trust, start: date) -> None:
    walk_equals_asking_daily(trust, start, start + timedelta(days=32), (BOOK,))


@settings(max_examples=15)
@given(small_trusts())
def test_nothing_changes_between_flips_for_the_shipped_rules(trust: Trust) -> None:
    walk_equals_asking_daily(trust, date(2024, 2, 25), date(2024, 3, 5), STANDARD_RULEBOOKS)


def test_a_flip_is_found_years_ahead_in_one_step() -> None:
    club = Entity(id="club", form=LegalForm.VERENIGING, founded=When.on(date(2031, 3, 1)), articles=())
    trust = Trust(id="small", name="Small", entities=(club,))
    one = assess(trust, on=date(2026, 1, 1), rulebooks=STANDARD_RULEBOOKS, rules=["nl.bw2.37.3"])
    assert one.next_flip == date(2031, 3, 1)
    assert assess(trust, on=date(2031, 3, 1), rulebooks=STANDARD_RULEBOOKS, rules=["nl.bw2.37.3"]).next_flip is None
