"""What a secretary looks at first, beside a plain look at every day and every seat."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wijkonderneming.governance.assess import assess
from wijkonderneming.governance.findings import Judgement, Verdict, judge
from wijkonderneming.governance.glance import glance
from wijkonderneming.governance.rules import Rulebook, rule
from wijkonderneming.governance.severity import Severity
from wijkonderneming.governance.subjects import each_financial_year
from wijkonderneming.governance.views.years import FinancialYearView
from wijkonderneming.model.bodies import Body, BodyKind, SeatGroup, SeatRange
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.evidence import Gap
from wijkonderneming.model.filings import Filing, FilingKind
from wijkonderneming.model.financial_years import FinancialYear
from wijkonderneming.model.legal_forms import Jurisdiction, LegalForm
from wijkonderneming.model.offices import Office
from wijkonderneming.model.people import Person
from wijkonderneming.model.trust import Trust
from wijkonderneming.values.periods import months_after_close
from wijkonderneming.values.source import Source
from wijkonderneming.values.text import Text
from wijkonderneming.values.when import When

DAY = timedelta(days=1)
ON = date(2026, 5, 1)
LAW = Source(title="A statute", version=date(2000, 1, 1), read_on=date(2026, 11, 25))


@rule(
    "nl.example.filed",
    about=each_financial_year,
    title=Text(nl="Op tijd", en="In time"),
    source=LAW,
    severity=Severity.MANDATORY,
)
def filed(year: FinancialYearView) -> Judgement:
    """Met by a filing within six months; breached without one."""
    on_time, due = year.in_time(year.filed(), months_after_close(year.last, 6))
    return judge(on_time, applies=due)


BOOK = Rulebook(
    id="nl.example",
    title=Text(nl="Wet", en="Act"),
    read_on=date(2026, 11, 25),
    rules=(filed,),
    jurisdiction=Jurisdiction.NL,
)
YEAR = FinancialYear(id="y2025", since=date(2025, 1, 1), until=date(2026, 1, 1))


def club(**fields: Any) -> Trust:
    entity = Entity(id="club", form=LegalForm.VERENIGING)
    people = tuple(Person(id=f"p{n}") for n in range(4))
    return Trust(id="small", name="Small", people=people, entities=(attrs.evolve(entity, **fields),))


def board(*groups: SeatGroup, until: When | None = None) -> tuple[Body, ...]:
    return (Body(id="board", kind_=BodyKind.BOARD, seat_groups=groups, until=until),)


@given(
    st.sampled_from([None, (), ("2026-03-01",), ("2026-07-01",), ("2026-06-30",), (None,)]),
    st.sampled_from([ON, date(2026, 6, 29), date(2026, 6, 30), date(2026, 7, 1)]),
    st.integers(0, 90),
)
@settings(max_examples=25)
def test_what_is_due_is_what_a_look_at_every_day_finds(
    filings: tuple[str | None, ...] | None, on: date, days: int
) -> None:
    told = None
    if filings is not None:
        told = tuple(
            Filing(id=f"f{n}", kind_=FilingKind.ACCOUNTS, year="y2025", filed=None if day is None else When.parse(day))
            for n, day in enumerate(filings)
        )
    trust = club(financial_years=(YEAR,), filings=told)
    until = on + days * DAY
    expected = []
    before = {(one.rule, one.subject): one.verdicts for one in assess(trust, on=on, rulebooks=[BOOK])}
    for number in range(1, days + 2):
        today = {(f.rule, f.subject): f.verdicts for f in assess(trust, on=on + number * DAY, rulebooks=[BOOK])}
        expected += [
            (on + (number - 1) * DAY, key)
            for key, verdicts in today.items()
            if key in before
            and Verdict.NOT_APPLICABLE in before[key]
            and Verdict.BREACHED not in before[key]
            and Verdict.BREACHED in verdicts
        ]
        before = today
    seen = glance(trust, on=on, until=until, rulebooks=[BOOK])
    assert [(one.last, (one.finding.rule, one.finding.subject)) for one in seen.due] == expected


def test_accounts_that_are_not_filed_are_due_on_the_last_day_of_the_term() -> None:
    trust = club(financial_years=(YEAR,), filings=())
    seen = glance(trust, on=ON, until=date(2026, 12, 31), rulebooks=[BOOK])
    assert [one.last for one in seen.due] == [date(2026, 6, 30)]
    assert seen.due[0].finding.verdict is Verdict.BREACHED
    assert repr(seen.due[0]) == "Due('nl.example.filed', 'y2025', by 2026-06-30)"
    assert glance(trust, on=ON, until=date(2026, 6, 29), rulebooks=[BOOK]).due == ()
    assert glance(trust, on=ON, until=date.max, rulebooks=[BOOK]).due[0].last == date(2026, 6, 30)


TERMS = [None, When.parse("2026-04-01"), When.parse("2026-05-01"), When.parse("2027-05-01"), When.parse("2026")]


@st.composite
def boards(draw: st.DrawFn) -> Trust:
    """A board of one or two groups, with who sits where and how long, all told."""
    groups = tuple(
        SeatGroup(id=f"g{n}", seats=SeatRange(low, low + draw(st.integers(0, 2))))
        for n in range(draw(st.integers(1, 2)))
        for low in [draw(st.integers(0, 2))]
    )
    offices = tuple(
        Office(
            id=f"o{n}",
            body="board",
            holder=f"p{n}",
            seat_group=draw(st.sampled_from([*(group.id for group in groups), None])),
            since=When.parse("2024-05-01"),
            until=draw(st.sampled_from(TERMS)),
        )
        for n in range(draw(st.integers(0, 3)))
    )
    return club(bodies=board(*groups), offices=offices)


@given(boards())
@settings(max_examples=60)
def test_every_seat_is_taken_or_empty_and_everybody_in_office_stands_in_the_rota(trust: Trust) -> None:
    (entity,) = trust.entities or ()
    offices, (body,) = entity.offices or (), entity.bodies or ()
    seen = glance(trust, on=ON, until=ON, rulebooks=[])
    certainly = [o for o in offices if o.until is None or (o.until.earliest or date.max) > ON]
    perhaps = [o for o in offices if o.until is None or (o.until.latest or date.max) > ON]
    assert {o.id for o in perhaps} <= {line.office for line in seen.rota} <= {o.id for o in offices}
    ends = [line.until.latest for line in seen.rota if line.until is not None and line.over.is_false]
    assert ends == sorted(ends, key=lambda day: day or date.max)
    over = [line.over.is_true for line in seen.rota]
    assert over == sorted(over, reverse=True)
    groups: list[tuple[str | None, list[SeatGroup]]] = [(group.id, [group]) for group in body.seat_groups or ()]
    if any(office.seat_group is None for office in perhaps):
        groups = [(None, list(body.seat_groups or ()))]
    lines = {line.seat_group: line for line in seen.empty}
    for name, of in groups:
        high = sum(group.seats.high for group in of if group.seats is not None)
        low = sum(group.seats.low for group in of if group.seats is not None)
        sit = sum(name is None or office.seat_group == name for office in certainly)
        if sit >= high:
            assert name not in lines
            continue
        line = lines[name]
        assert (line.seats, line.taken[0], line.most) == ((low, high), sit, high - sit)
        assert line.least == max(0, low - line.taken[1])
        assert line.taken[0] <= line.taken[1] <= high
    assert set(lines) <= {name for name, _ in groups}


def test_a_term_that_is_over_is_for_somebody_to_decide() -> None:
    group = SeatGroup(id="g", seats=SeatRange(1, 1))
    office = Office(id="o", body="board", holder="p1", seat_group="g", until=When.parse("2026-04-01"))
    seen = glance(club(bodies=board(group), offices=(office,)), on=ON, until=ON, rulebooks=[])
    assert [(line.office, line.over.is_true) for line in seen.rota] == [("o", True)]
    (line,) = seen.empty
    assert (line.taken, line.least, line.most) == ((0, 1), 0, 1)
    after = attrs.evolve(office, id="n", holder="p2", since=When.parse("2026-04-01"), until=None)
    seen = glance(club(bodies=board(group), offices=(office, after)), on=ON, until=ON, rulebooks=[])
    assert [line.office for line in seen.rota] == ["n"]
    assert seen.empty == ()
    assert repr(seen.rota[0]) == "Leaving('n', until not stated)"


def test_who_is_not_told_of_may_sit_in_every_seat_that_is_left() -> None:
    group, other = SeatGroup(id="g", seats=SeatRange(3, 4)), SeatGroup(id="h")
    office = Office(id="o", body="board", holder="p1", seat_group="g")
    nobody = glance(club(bodies=board(group, other)), on=ON, until=ON, rulebooks=[]).empty
    assert [(line.seat_group, line.taken, line.least, line.most) for line in nobody] == [("g", (0, 4), 0, 4)]
    assert repr(nobody[0]) == "EmptySeats('g', 0..4)"
    trust = attrs.evolve(club(bodies=board(group), offices=(office,)), gaps=(Gap(about="club", field="offices"),))
    (line,) = glance(trust, on=ON, until=ON, rulebooks=[]).empty
    assert (line.taken, line.least, line.most) == ((1, 4), 0, 3)
    apart = club(bodies=board(group, other), offices=(attrs.evolve(office, seat_group=None),))
    assert glance(apart, on=ON, until=ON, rulebooks=[]).empty == ()


def test_a_body_that_is_gone_and_who_observes_have_no_seat() -> None:
    group = SeatGroup(id="g", seats=SeatRange(3, 4))
    gone = club(bodies=board(group, until=When.parse("2026-01-01")), offices=())
    assert glance(gone, on=ON, until=ON, rulebooks=[]).empty == ()
    observers = club(bodies=board(attrs.evolve(group, votes=0)), offices=())
    assert glance(observers, on=ON, until=ON, rulebooks=[]).empty == ()


@pytest.mark.parametrize("until", [ON, date(2026, 12, 31)])
def test_nothing_told_is_nothing_seen(until: date) -> None:
    seen = glance(Trust(id="t", name="T"), on=ON, until=until, rulebooks=[BOOK])
    assert (seen.rota, seen.empty, seen.due) == ((), (), ())
    assert repr(seen) == "Glance('t' on 2026-05-01: 0 in office, 0 lines of empty seats, 0 due)"
