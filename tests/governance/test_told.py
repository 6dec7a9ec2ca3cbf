"""What a rulebook can ask of any object, of clauses, of assets and of money to come; and facts of its own."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from wijkonderneming.governance.assess import assess
from wijkonderneming.governance.facts import fact
from wijkonderneming.governance.findings import Judgement, Verdict, judge
from wijkonderneming.governance.norms import Norm
from wijkonderneming.governance.parameters import Parameter, stated
from wijkonderneming.governance.rules import InvalidRule, Rulebook, rule
from wijkonderneming.governance.severity import Severity
from wijkonderneming.governance.subjects import (
    each_asset,
    each_entity,
    each_financial_year,
    each_instrument,
    each_office,
    each_right,
)
from wijkonderneming.governance.versions import Anchor, LawStatus, Transition, Version, in_force
from wijkonderneming.governance.views.entity import EntityView
from wijkonderneming.governance.views.told import Told
from wijkonderneming.governance.views.world import TrustView
from wijkonderneming.model.articles import Articles
from wijkonderneming.model.assets import Building
from wijkonderneming.model.bodies import Body, BodyKind
from wijkonderneming.model.clauses_board import MultipleVotes
from wijkonderneming.model.distributions import Distribution, Recipient
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.evidence import Gap
from wijkonderneming.model.filings import Filing, FilingKind
from wijkonderneming.model.financial_years import FinancialYear
from wijkonderneming.model.gifts import Gift
from wijkonderneming.model.legal_forms import Jurisdiction, LegalForm
from wijkonderneming.model.noun import DatedMoney
from wijkonderneming.model.offices import Office, OfficeRole
from wijkonderneming.model.people import Organisation
from wijkonderneming.model.rights import Ownership
from wijkonderneming.model.statuses import Register, Status, StatusKind
from wijkonderneming.model.trust import Trust
from wijkonderneming.model.work import Employee, Volunteer
from wijkonderneming.values.amount import Amount
from wijkonderneming.values.count import Count
from wijkonderneming.values.money import Currency, Money
from wijkonderneming.values.source import Source
from wijkonderneming.values.text import Text
from wijkonderneming.values.truth import FALSE, TRUE, Truth
from wijkonderneming.values.unknown import Unknown, UnknownKind
from wijkonderneming.values.when import When

ON = date(2024, 2, 29)
DAY = timedelta(days=1)
READ = date(2026, 11, 23)
TITLE = Text(nl="Een regel", en="A rule")
SOURCE = Source(title="A statute", version=date(2020, 1, 1), read_on=READ)
EITHER = frozenset({True, False})


def world(on: date = ON, **fields: Any) -> TrustView:
    base: dict[str, Any] = {"id": "small", "name": "Small", "organisations": (Organisation(id="council"),)}
    return TrustView(Trust(**(base | fields)), on)


def club(**fields: Any) -> EntityView:
    base: dict[str, Any] = {"id": "club", "form": LegalForm.VERENIGING}
    gaps = fields.pop("gaps", None)
    (entity,) = world(entities=(Entity(**(base | fields)),), gaps=gaps).entities
    return entity


def euros(number: int) -> Money:
    return Money(f"EUR {number}.00")


def test_a_field_is_asked_for_whether_or_not_it_is_stated() -> None:
    stated_ = club(
        filings=(Filing(id="f", kind_=FilingKind.ACCOUNTS, accepted=True, filed=When.on(ON), year="y"),),
        financial_years=(
            FinancialYear(
                id="y", since=date(2023, 1, 1), until=date(2024, 1, 1), average_staff=250, net_turnover=euros(5)
            ),
        ),
    )
    (filing,), (year,) = stated_.told.items("filings"), stated_.told.items("financial_years")
    assert filing.flag("accepted").is_true
    assert filing.is_("kind_", FilingKind.ACCOUNTS, FilingKind.ARTICLES).is_true
    assert filing.is_("kind_", FilingKind.ARTICLES).is_false
    assert filing.refers_to("year", "y", "z").is_true
    assert filing.refers_to("year", "z").is_false
    assert year.number("average_staff").number == 250
    assert year.money("net_turnover").money == euros(5)
    assert (filing.is_stated("filed"), filing.is_stated("adopted")) == (True, False)
    assert filing.day("filed").reached.is_true
    assert year.day("since").by(date(2022, 12, 31)).is_false
    assert filing.day("adopted", unstated=FALSE).reached.is_false
    assert filing.day("adopted").reached.possible == EITHER
    assert filing.flag("accepted").is_certain
    silent = Filing(id="g", kind_=FilingKind.ACCOUNTS)
    (other,) = club(filings=(silent,)).told.items("filings")
    assert other.flag("accepted").possible == EITHER
    assert other.refers_to("year", "y").possible == EITHER
    assert other.is_("with_", Register.OWN_WEBSITE).possible == EITHER
    assert repr(other) == "Told('g')"


def test_what_is_not_stated_is_named_by_its_place() -> None:
    entity = club(distributions=(Distribution(),))
    (one,) = entity.told.items("distributions")
    assert one.about == "club"
    assert repr(one) == "Told('club', 'distributions[1]')"
    assert [str(u) for u in one.is_("to", Recipient.PRIVATE_PERSONS).unknowns] == ["club.distributions[1].to"]
    amount = one.money("amount", low=euros(0))
    assert (amount.low_money, amount.high_money, [str(u) for u in amount.unknowns]) == (
        euros(0),
        None,
        ["club.distributions[1].amount"],
    )


def test_a_list_may_be_told_in_whole_in_part_or_not_at_all() -> None:
    offices = (Office(id="o1", body="board", role_=OfficeRole.CHAIR), Office(id="o2", body="board"))
    bodies = (Body(id="board", kind_=BodyKind.BOARD),)

    def chairs(entity: EntityView) -> tuple[Count, Truth, Truth]:
        listed = entity.told.items("offices")

        def chair(office: Told[Office]) -> Truth:
            return office.is_("role_", OfficeRole.CHAIR)

        return (
            listed.how_many(chair, asks="chairs"),
            listed.some(chair, asks="chair"),
            listed.every(chair, asks="chair"),
        )

    number, some, every = chairs(club(bodies=bodies, offices=offices))
    assert ((number.low, number.high), some.is_true, every.possible) == ((1, 2), True, EITHER)
    number, some, every = chairs(club(bodies=bodies, offices=offices[:1], gaps=(Gap(about="club", field="offices"),)))
    assert ((number.low, number.high), some.is_true, every.possible) == ((1, None), True, EITHER)
    assert [u.kind for u in every.unknowns] == [UnknownKind.GAP]
    number, some, every = chairs(club(bodies=bodies))
    assert ((number.low, number.high), some.possible, every.possible) == ((0, None), EITHER, EITHER)
    number, some, every = chairs(club(bodies=bodies, offices=()))
    assert (number.number, some.is_false, every.is_true) == (0, True, True)


def test_amounts_add_up_to_a_lower_bound_where_more_may_be() -> None:
    paid = (Distribution(id="a", amount=euros(3)), Distribution(id="b", amount=euros(4)))

    def total(entity: EntityView) -> Amount:
        return entity.told.items("distributions").total(lambda one: one.money("amount", low=euros(0)))

    assert total(club(distributions=paid)).money == euros(7)
    more = total(club(distributions=paid, gaps=(Gap(about="club", field="distributions"),)))
    assert (more.low_money, more.high_money) == (euros(7), None)
    assert total(club(distributions=())).money == euros(0)


def test_dated_values_are_those_in_force() -> None:
    allowance = (DatedMoney(since=date(2024, 3, 1), value=euros(9)), DatedMoney(since=date(2020, 1, 1), value=euros(5)))
    work = (
        Volunteer(id="v", entity="club", allowance_per_month=allowance),
        Volunteer(id="w", entity="club"),
        Employee(id="e", entity="club"),
    )
    view = world(entities=(Entity(id="club"),), work=work)
    listed = view.told.items("work").of(Volunteer)
    first, second = listed
    assert first.money_in_force("allowance_per_month").money == euros(5)
    assert date(2024, 3, 1) in view.agenda.days
    assert first.in_force("allowance_per_year") is None
    assert second.money_in_force("allowance_per_month").high is None
    assert [one.noun.id for one in listed.where(lambda volunteer: volunteer.id == "w")] == ["w"]


def test_a_term_is_missed_only_when_it_is_over() -> None:
    def term(filed: When | None, last: date) -> tuple[set[bool], set[bool]]:
        (filing,) = club(filings=(Filing(id="f", kind_=FilingKind.ACCOUNTS, filed=filed),)).told.items("filings")
        on_time, due = filing.day("filed").in_time(last)
        return set(on_time.possible), set(due.possible)

    assert term(When.on(ON - DAY), ON - DAY) == ({True}, {True})
    assert term(When.on(ON), ON - DAY) == ({False}, {True})
    assert term(When.on(ON + DAY), ON) == ({False}, {False})
    assert term(When.on(ON), ON + DAY) == ({True}, {True})
    assert term(None, ON + DAY)[1] == EITHER
    assert term(When(ON - DAY, ON), ON - DAY) == ({True, False}, {True})


# Clauses


def said(entity: EntityView) -> tuple[set[bool], set[bool], set[bool]]:
    clauses = entity.clauses(MultipleVotes)
    three = clauses.some("three votes", lambda clause: clause.number("votes") >= 3)
    return (
        set(three.possible),
        set(clauses.every("two", lambda c: c.number("votes").equals(2)).possible),
        set(clauses.laid_down.possible),
    )


TWO = MultipleVotes(id="two", role_=OfficeRole.CHAIR, votes=2)
THREE = MultipleVotes(role_=OfficeRole.CHAIR, votes=3)


@pytest.mark.parametrize(
    ("articles", "gaps", "expected"),
    [
        ((Articles(id="v", clauses=(THREE,), complete=True),), (), ({True}, {False}, {True})),
        ((Articles(clauses=(THREE,), complete=True),), (), ({True}, {False}, {True})),
        ((Articles(id="v", clauses=(TWO,), complete=True),), (), ({False}, {True}, {True})),
        ((Articles(id="v", clauses=(TWO,)),), (), (EITHER, EITHER, {True})),
        ((Articles(id="v", clauses=(), complete=True),), (), ({False}, {True}, {False})),
        ((Articles(id="v", clauses=(), complete=True),), ("v",), (EITHER, EITHER, EITHER)),
        ((Articles(id="v", clauses=(TWO,), complete=True, until=When.on(ON)),), (), (EITHER, EITHER, EITHER)),
        ((Articles(id="v", clauses=(TWO,), complete=True, since=When.on(ON + DAY)),), (), (EITHER, EITHER, EITHER)),
        (None, (), (EITHER, EITHER, EITHER)),
    ],
)
def test_what_articles_lay_down(articles: Any, gaps: tuple[str, ...], expected: Any) -> None:
    assert said(club(articles=articles, gaps=tuple(Gap(about=name, field="clauses") for name in gaps))) == expected


def test_what_is_not_laid_down_is_not_so() -> None:
    clauses = club(articles=(Articles(id="v", clauses=()),)).clauses(MultipleVotes)
    some = clauses.some("three votes", lambda clause: clause.number("votes") >= 3)
    assert (some & ~clauses.laid_down).is_false
    assert {u.field for u in some.unknowns} == {"clauses.multiple_votes"}
    gap = club(articles=(), gaps=(Gap(about="club", field="articles"),)).clauses(MultipleVotes)
    assert [(u.field, u.kind) for u in gap.laid_down.unknowns] == [("articles.multiple_votes", UnknownKind.GAP)]


def test_articles_are_amended_by_a_later_version_only() -> None:
    first = Articles(id="v1", since=When.on(ON - 10 * DAY))
    later = Articles(id="v2", since=When.on(ON - DAY))
    future = Articles(id="v3", since=When.on(ON + DAY))

    def amended(day: date, *versions: Articles, **other: Any) -> set[bool]:
        return set(club(articles=versions, **other).amended_since(day).possible)

    assert amended(ON - 20 * DAY, first) == {False}
    assert amended(ON - 5 * DAY, first, later) == {True}
    assert amended(ON, first, later) == {False}
    assert amended(ON + DAY, first, future) == {False}
    assert amended(ON - DAY, first, future) == {False}
    assert amended(ON - DAY, Articles(id="v0", until=When.on(ON - DAY)), later) == {True}
    assert amended(ON - 5 * DAY, first, Articles(id="v2", since=When(ON - 7 * DAY, ON - 3 * DAY))) == EITHER
    assert amended(ON - DAY, first, gaps=(Gap(about="club", field="articles"),)) == EITHER
    assert set(club().amended_since(ON - DAY).possible) == EITHER


# Statuses, bodies, years


def test_statuses_and_bodies_are_there_absent_or_not_known() -> None:
    anbi = (Status(status=StatusKind.ANBI, since=When.on(ON)),)
    assert club(statuses=anbi).has_status(StatusKind.ANBI, StatusKind.SBBI).is_true
    assert club(statuses=anbi).has_status(StatusKind.SBBI).is_false
    assert club().has_status(StatusKind.SBBI).possible == EITHER
    bodies = (Body(id="board", kind_=BodyKind.BOARD), Body(id="old", kind_=BodyKind.AUDIT_COMMITTEE, until=When.on(ON)))
    assert club(bodies=bodies).has_body(BodyKind.BOARD).is_true
    assert club(bodies=bodies).has_body(BodyKind.AUDIT_COMMITTEE, BodyKind.ADVISORY).is_false
    assert [body.id for body in club(bodies=bodies).bodies_of(BodyKind.AUDIT_COMMITTEE)] == ["old"]
    assert club().has_body(BodyKind.BOARD).possible == EITHER


def test_a_year_knows_the_one_before_and_what_was_done_of_it() -> None:
    years = (
        FinancialYear(id="y22", since=date(2022, 1, 1), until=date(2023, 1, 1)),
        FinancialYear(id="y23", since=date(2023, 1, 1), until=date(2024, 1, 1)),
    )
    done = Filing(id="f", kind_=FilingKind.ACCOUNTS, year="y22", adopted=When.on(ON - DAY), filed=When.on(ON))
    entity = club(financial_years=years, filings=(done,), articles=(Articles(id="v", clauses=(), complete=True),))
    ids = [year.id for year in entity.financial_years]
    assert ids == ["y22", "y23", "club:2024-12-31"]
    first, second, third = entity.financial_years
    assert first.before is None
    assert second.before is first
    assert (first.adopted().done.is_true, first.filed().by(ON - DAY).is_false) == (True, True)
    assert second.filed().done.is_false
    assert (second.is_over.is_true, third.is_over.is_false) == (True, True)
    assert third.told.money("net_turnover").unknowns[0].about == "club"
    assert [year.anchored(Anchor.YEAR_START) for year in entity.financial_years[:1]] == [date(2022, 1, 1)]
    assert first.anchored(Anchor.YEAR_END) == date(2022, 12, 31)
    assert (first.anchored(Anchor.EVENT), entity.anchored(Anchor.FILING)) == (ON, ON)
    assert (first.anchored(Anchor.FILING), second.anchored(Anchor.FILING)) == (ON, ON)
    later = TrustView(entity.trust, ON + DAY).financial_years
    assert [year.anchored(Anchor.FILING) for year in later] == [ON, ON + DAY, ON + DAY]
    loose = club(financial_years=years, filings=(Filing(id="g", kind_=FilingKind.ACCOUNTS, filed=When.on(ON)),))
    assert loose.financial_years[0].filed().done.possible == EITHER
    unsure = club(filings=())
    assert unsure.financial_years[0].is_over.possible == EITHER
    ancient = TrustView(Trust(id="small", name="S", entities=(Entity(id="club", articles=()),)), date(1, 5, 1))
    assert [year.id for year in ancient.financial_years] == ["club:0001-12-31"]


# Assets, rights, instruments, offices


def test_what_lies_in_an_entity_answers_with_it() -> None:
    entity = Entity(
        id="club",
        form=LegalForm.COOPERATIE,
        founded=When.on(ON),
        bodies=(Body(id="board", kind_=BodyKind.BOARD),),
        offices=(Office(id="o", body="board", since=When.on(ON)),),
    )
    rights = (
        Ownership(id="own", over="hall", holder="club", since=When.on(ON), until=When.on(ON + DAY)),
        Ownership(id="theirs", over="yard", holder="council"),
    )
    view = world(
        entities=(entity,),
        assets=(Building(id="hall"), Building(id="yard")),
        rights=rights,
        capital=(Gift(id="gift", issuer="club"),),
    )
    hall, yard = each_asset(view)
    assert [right.id for right in hall.rights] == ["own"]
    own, theirs = each_right(view)
    (gift,) = each_instrument(view)
    (office,) = each_office(view)
    assert list(each_financial_year(view)) == list(view.entities[0].financial_years)
    for one in (own, gift, office):
        assert one.exists.is_true
        assert one.governed_by(Jurisdiction.NL).is_true
        assert one.has_form(frozenset({LegalForm.BV})).is_false
    assert own.holder is view.entities[0]
    assert theirs.holder is None
    assert theirs.exists.is_true
    assert theirs.governed_by(Jurisdiction.SCOTLAND).is_true
    assert theirs.has_form(frozenset()).is_true
    assert gift.issuer is office.entity
    assert yard.exists.is_true
    assert (hall.told.noun.id, own.told.noun.id) == ("hall", "own")
    before = TrustView(view.trust, ON - DAY)
    assert [one.exists.is_false for one in (before.rights[0], before.instruments[0], before.offices[0])] == [True] * 3


# Money to come


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

    first = club(bodies=())
    assert bodies(first) is bodies(first)
    assert asked == ["club"]
    assert bodies(club(bodies=())).number == 0
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
    view = club()
    assert view.law(agreed, ON - DAY).value is None
    assert Currency.EUR is euros(1).currency


def test_a_norm_that_no_clause_displaces_is_what_the_law_has() -> None:
    norm = Norm(id="nl.a.b", title=TITLE, versions=(stated(4, ON, SOURCE),))
    assert club(articles=(Articles(id="v", clauses=(TWO,)),)).norm(norm).value == 4


def test_instruments_and_years_answer_by_their_ids() -> None:
    view = world(entities=(Entity(id="club", form=LegalForm.BV),), capital=(Gift(id="gift", issuer="club"),))
    assert [one.id for one in view.instruments] == ["gift"]
    (year, *_) = view.financial_years
    assert year.has_form(frozenset({LegalForm.BV})).is_true
    assert year.governed_by(Jurisdiction.NL).is_true
    assert year.is_over.possible == EITHER


def test_a_body_that_is_not_there_has_no_seats_beyond_those_told() -> None:
    later = Body(id="board", kind_=BodyKind.BOARD, since=When.on(ON + DAY))
    (body,) = club(bodies=(later,)).bodies
    assert body.seats.most.number == 0
    assert body.in_office.number == 0
