"""Money to come, facts of a rulebook's own, and law that is declared without what it needs."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from wijkonderneming.governance.assess import assess
from wijkonderneming.governance.facts import fact
from wijkonderneming.governance.findings import Judgement, Verdict, judge
from wijkonderneming.governance.norms import Norm
from wijkonderneming.governance.parameters import Parameter, stated
from wijkonderneming.governance.rules import InvalidRule, Rulebook, rule
from wijkonderneming.governance.severity import Severity
from wijkonderneming.governance.subjects import (
    each_entity,
)
from wijkonderneming.governance.versions import Anchor, LawStatus, Transition, Version, in_force
from wijkonderneming.governance.views.entity import EntityView
from wijkonderneming.model.articles import Articles
from wijkonderneming.model.bodies import Body, BodyKind
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.gifts import Gift
from wijkonderneming.model.legal_forms import Jurisdiction, LegalForm
from wijkonderneming.model.trust import Trust
from wijkonderneming.testing.seen import ON, seen_club, seen_world
from wijkonderneming.values.amount import Amount
from wijkonderneming.values.count import Count
from wijkonderneming.values.money import Currency, Money
from wijkonderneming.values.source import Source
from wijkonderneming.values.text import Text
from wijkonderneming.values.truth import TRUE
from wijkonderneming.values.unknown import Unknown, UnknownKind
from wijkonderneming.values.when import When

DAY = timedelta(days=1)
READ = date(2026, 11, 23)
TITLE = Text(nl="Een regel", en="A rule")
SOURCE = Source(title="A statute", version=date(2020, 1, 1), read_on=READ)
EITHER = frozenset({True, False})


def euros(number: int) -> Money:
    return Money(f"EUR {number}.00")


class Cash:
    """Ten euros until the second of March, then three; nothing is said of others."""

    def cash_at(self, entity: str, day: date) -> Amount | None:
        """The cash."""
        if entity != "club":
            return None
        return Amount.of(euros(10 if day <= date(2024, 3, 1) else 3))

    def next_turn(self, entity: str, day: date) -> date | None:
        """When it changes."""
        return date(2024, 3, 2) if entity == "club" and day <= date(2024, 3, 1) else None


@rule("nl.example.cash", about=each_entity, title=TITLE, source=SOURCE, severity=Severity.CONVENTION)
def has_cash(entity: EntityView) -> Judgement:
    """Met with five euros; breached with less."""
    return judge(entity.cash_at_least(euros(5)))


BOOK = Rulebook(id="nl.example", title=TITLE, read_on=READ, rules=(has_cash,))


def test_money_to_come_is_a_missing_fact_without_a_projection() -> None:
    trust = Trust(id="small", name="Small", entities=(Entity(id="club"), Entity(id="shop")))

    def verdicts(on: date, money: Cash | None) -> list[Verdict]:
        return [finding.verdict for finding in assess(trust, on=on, rulebooks=[BOOK], money=money)]

    assert verdicts(ON, None) == [Verdict.UNKNOWN, Verdict.UNKNOWN]
    assert verdicts(ON, Cash()) == [Verdict.MET, Verdict.UNKNOWN]
    assert assess(trust, on=ON, rulebooks=[BOOK], money=Cash()).next_flip == date(2024, 3, 2)
    assert verdicts(date(2024, 3, 2), Cash()) == [Verdict.BREACHED, Verdict.UNKNOWN]
    one = assess(trust, on=ON, rulebooks=[BOOK]).findings[0]
    assert [str(unknown) for unknown in one.unknowns] == ["club.projection"]


# Facts of one's own, and what is declared wrongly


def test_a_fact_is_found_once_for_each_view() -> None:
    asked = []

    @fact
    def bodies(entity: EntityView) -> Count:
        """How many bodies."""
        asked.append(entity.id)
        return entity.told.items("bodies").how_many()

    first = seen_club(bodies=())
    assert bodies(first) is bodies(first)
    assert asked == ["club"]
    assert bodies(seen_club(bodies=())).number == 0
    assert asked == ["club", "club"]


def test_law_without_what_it_needs_is_refused() -> None:
    never_read = Source(title="Never read", version=date(2020, 1, 1))
    for make in (
        lambda: stated(1, ON, never_read),
        lambda: stated(1, ON, SOURCE, until=ON),
        lambda: in_force(never_read),
        lambda: in_force(Source(title="No day", read_on=READ)),
        lambda: in_force(SOURCE, ON, until=ON),
        lambda: Transition(reason=Text(nl="Alleen"), source=SOURCE, tolerates=lambda _: TRUE),
        lambda: Transition(reason=TITLE, source=never_read, tolerates=lambda _: TRUE),
        lambda: Parameter(id="nl.a.b", title=TITLE, unit="", versions=(stated(1, ON, SOURCE),)),
        lambda: Parameter(
            id="nl.a.b", title=TITLE, unit="x", versions=(stated(1, ON, SOURCE), stated(2, ON - DAY, SOURCE))
        ),
        lambda: rule(
            "nl.a.b",
            about=each_entity,
            title=TITLE,
            severity=Severity.CONVENTION,
            versions=[in_force(SOURCE, anchor=Anchor.YEAR_END)],
        )(lambda _: judge(TRUE)),
        lambda: rule(
            "nl.a.b",
            about=each_entity,
            title=TITLE,
            severity=Severity.CONVENTION,
            source=Source(title="a", read_on=READ),
        )(lambda _: judge(TRUE)),
        lambda: assess(Trust(id="small", name="Small"), on=ON, rulebooks=[BOOK], rules=["nl.no.rule"]),
    ):
        with pytest.raises(InvalidRule):
            make()
    assert Version(source=SOURCE, status=LawStatus.PENDING).asks is False


def test_a_figure_says_what_it_is() -> None:
    same = Source(title="Another", read_on=READ)
    agreed = Parameter(id="nl.a.b", title=TITLE, unit="x", versions=(stated(1, ON, SOURCE), stated(1, ON, same)))
    assert agreed.value(ON).value == 1
    assert repr(agreed) == "Parameter('nl.a.b')"
    assert agreed.held_from == ON
    assert agreed.value(ON).at_most(1).is_true
    assert agreed.value(ON).at_most(0).is_false
    assert agreed.value(ON - DAY).unknowns == (Unknown(about="nl.a.b", field="value", kind=UnknownKind.LAW, states=()),)
    view = seen_club()
    assert view.law(agreed, ON - DAY).value is None
    assert Currency.EUR is euros(1).currency


def test_a_norm_that_no_clause_displaces_is_what_the_law_has() -> None:
    norm = Norm(id="nl.a.b", title=TITLE, versions=(stated(4, ON, SOURCE),))
    assert seen_club(articles=(Articles(id="v", clauses=(), complete=True),)).norm(norm).value == 4


def test_instruments_and_years_answer_by_their_ids() -> None:
    view = seen_world(entities=(Entity(id="club", form=LegalForm.BV),), capital=(Gift(id="gift", issuer="club"),))
    assert [one.id for one in view.instruments] == ["gift"]
    (year, *_) = view.financial_years
    assert year.has_form(frozenset({LegalForm.BV})).is_true
    assert year.governed_by(Jurisdiction.NL).is_true
    assert year.is_over.possible == EITHER


def test_a_body_that_is_not_there_has_no_seats_beyond_those_told() -> None:
    later = Body(id="board", kind_=BodyKind.BOARD, since=When.on(ON + DAY))
    (body,) = seen_club(bodies=(later,)).bodies
    assert body.seats.most.number == 0
    assert body.in_office.number == 0
