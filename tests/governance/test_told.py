"""What a rulebook can ask of any object as the document tells of it."""

from __future__ import annotations

from datetime import date, timedelta

from wijkonderneming.governance.views.entity import EntityView
from wijkonderneming.governance.views.told import Told
from wijkonderneming.model.bodies import Body, BodyKind
from wijkonderneming.model.distributions import Distribution, Recipient
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.evidence import Gap
from wijkonderneming.model.filings import Filing, FilingKind
from wijkonderneming.model.financial_years import FinancialYear
from wijkonderneming.model.noun import DatedMoney
from wijkonderneming.model.offices import Office, OfficeRole
from wijkonderneming.model.statuses import Register
from wijkonderneming.model.work import Employee, Volunteer
from wijkonderneming.testing.seen import ON, seen_club, seen_world
from wijkonderneming.values.amount import Amount
from wijkonderneming.values.count import Count
from wijkonderneming.values.money import Money
from wijkonderneming.values.truth import FALSE, Truth
from wijkonderneming.values.unknown import UnknownKind
from wijkonderneming.values.when import When

DAY = timedelta(days=1)
EITHER = frozenset({True, False})


def euros(number: int) -> Money:
    return Money(f"EUR {number}.00")


def test_a_field_is_asked_for_whether_or_not_it_is_stated() -> None:
    stated_ = seen_club(
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
    (other,) = seen_club(filings=(silent,)).told.items("filings")
    assert other.flag("accepted").possible == EITHER
    assert other.refers_to("year", "y").possible == EITHER
    assert other.is_("with_", Register.OWN_WEBSITE).possible == EITHER
    assert repr(other) == "Told('g')"


def test_what_is_not_stated_is_named_by_its_place() -> None:
    entity = seen_club(distributions=(Distribution(),))
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

    number, some, every = chairs(seen_club(bodies=bodies, offices=offices))
    assert ((number.low, number.high), some.is_true, every.possible) == ((1, 2), True, EITHER)
    number, some, every = chairs(
        seen_club(bodies=bodies, offices=offices[:1], gaps=(Gap(about="club", field="offices"),))
    )
    assert ((number.low, number.high), some.is_true, every.possible) == ((1, None), True, EITHER)
    assert [u.kind for u in every.unknowns] == [UnknownKind.GAP]
    number, some, every = chairs(seen_club(bodies=bodies))
    assert ((number.low, number.high), some.possible, every.possible) == ((0, None), EITHER, EITHER)
    number, some, every = chairs(seen_club(bodies=bodies, offices=()))
    assert (number.number, some.is_false, every.is_true) == (0, True, True)


def test_amounts_add_up_to_a_lower_bound_where_more_may_be() -> None:
    paid = (Distribution(id="a", amount=euros(3)), Distribution(id="b", amount=euros(4)))

    def total(entity: EntityView) -> Amount:
        return entity.told.items("distributions").total(lambda one: one.money("amount", low=euros(0)))

    assert total(seen_club(distributions=paid)).money == euros(7)
    more = total(seen_club(distributions=paid, gaps=(Gap(about="club", field="distributions"),)))
    assert (more.low_money, more.high_money) == (euros(7), None)
    assert total(seen_club(distributions=())).money == euros(0)


def test_dated_values_are_those_in_force() -> None:
    allowance = (DatedMoney(since=date(2024, 3, 1), value=euros(9)), DatedMoney(since=date(2020, 1, 1), value=euros(5)))
    work = (
        Volunteer(id="v", entity="club", allowance_per_month=allowance),
        Volunteer(id="w", entity="club"),
        Employee(id="e", entity="club"),
    )
    view = seen_world(entities=(Entity(id="club"),), work=work)
    listed = view.told.items("work").of(Volunteer)
    first, second = listed
    assert first.money_in_force("allowance_per_month").money == euros(5)
    assert date(2024, 3, 1) in view.agenda.days
    assert first.in_force("allowance_per_year") is None
    assert second.money_in_force("allowance_per_month").high is None
    assert [one.noun.id for one in listed.where(lambda volunteer: volunteer.id == "w")] == ["w"]


def test_a_term_is_missed_only_when_it_is_over() -> None:
    def term(filed: When | None, last: date) -> tuple[set[bool], set[bool]]:
        (filing,) = seen_club(filings=(Filing(id="f", kind_=FilingKind.ACCOUNTS, filed=filed),)).told.items("filings")
        on_time, due = filing.day("filed").in_time(last)
        return set(on_time.possible), set(due.possible)

    assert term(When.on(ON - DAY), ON - DAY) == ({True}, {True})
    assert term(When.on(ON), ON - DAY) == ({False}, {True})
    assert term(When.on(ON + DAY), ON) == ({False}, {False})
    assert term(When.on(ON), ON + DAY) == ({True}, {True})
    assert term(None, ON + DAY)[1] == EITHER
    assert term(When(ON - DAY, ON), ON - DAY) == ({True, False}, {True})
