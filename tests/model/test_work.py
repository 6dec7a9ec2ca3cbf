from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkonderneming import testing
from wijkonderneming.finance.project import project
from wijkonderneming.model.bodies import Body, BodyKind
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.noun import DatedMoney
from wijkonderneming.model.people import Organisation, Person
from wijkonderneming.model.trust import InvalidTrust, Trust
from wijkonderneming.model.work import (
    WORK_KINDS,
    Employee,
    IndependentProfessional,
    Placement,
    PlacementKind,
    Seconded,
    Volunteer,
    Work,
)
from wijkonderneming.values.hours import Hours
from wijkonderneming.values.money import Money
from wijkonderneming.values.share import Share
from wijkonderneming.values.span import Span
from wijkonderneming.values.when import When


def trust(*work: Work) -> Trust:
    return Trust(
        id="t",
        name="Huis",
        people=(Person(id="p1"),),
        organisations=(Organisation(id="town"), Organisation(id="firm")),
        entities=(Entity(id="e", bodies=(Body(id="board", kind_=BodyKind.BOARD),)), Entity(id="shop")),
        work=work,
    )


def codes(*work: Work) -> list[tuple[str, str]]:
    try:
        trust(*work)
    except InvalidTrust as error:
        return [(problem.path.removeprefix("trust.work[0]."), problem.code) for problem in error.problems]
    return []


EACH: tuple[Work, ...] = (
    Employee(id="manager", entity="e", name="business manager", person="p1", fte=Share(Fraction(3, 5))),
    Employee(id="staff", entity="e", number=45, hours_per_week=Hours(32), on_behalf_of="shop"),
    Volunteer(
        id="volunteers",
        entity="e",
        number=12,
        allowance_per_hour=(DatedMoney(since=date(2025, 1, 1), value=Money("EUR 5.60")),),
        allowance_per_month=(DatedMoney(since=date(2026, 1, 1), value=Money("EUR 220.00")),),
        allowance_per_year=(
            DatedMoney(since=date(2025, 1, 1), value=Money("EUR 2100.00")),
            DatedMoney(since=date(2026, 1, 1), value=Money("EUR 2200.00")),
        ),
    ),
    IndependentProfessional(
        id="adviser",
        professional="firm",
        directed_by="board",
        task="the business plan",
        fee_in_all=Money("EUR 9000.00"),
    ),
    Seconded(id="coach", entity="e", from_="town", paid_by="town", number=1),
    Placement(id="places", entity="e", number=8, why=PlacementKind.REINTEGRATION, placed_by="town", moved_on=3),
)


def test_every_kind_can_say_a_real_case() -> None:
    made = trust(*EACH)
    assert {type(work) for work in made.work or ()} == set(WORK_KINDS)
    assert made["adviser"].directed_by == "board"


@given(when=st.none() | testing.whens(), kind=st.sampled_from(WORK_KINDS))
def test_everything_but_the_id_may_be_left_out(when: When | None, kind: type[Work]) -> None:
    assert codes(kind(id="w", since=when)) == []


@given(since=testing.whens(), until=testing.whens(), work=st.sampled_from(EACH))
def test_work_ends_after_it_began(since: When, until: When, work: Work) -> None:
    wrong = since.earliest is not None and until.latest is not None and until.latest <= since.earliest
    assert codes(attrs.evolve(work, since=since, until=until)) == ([("until", "ends_before_start")] if wrong else [])


@given(number=st.none() | st.integers(-2, 4), named=st.booleans(), kind=st.sampled_from([Employee, Volunteer]))
def test_a_named_person_is_one_person(*, number: int | None, named: bool, kind: type[Any]) -> None:
    found = codes(kind(id="w", person="p1" if named else None, number=number))
    low = number is not None and number < 1
    assert (("number", "one_person") in found) == (named and number not in {None, 1})
    assert (("number", "out_of_bounds") in found) == low


@pytest.mark.parametrize(
    ("hours", "found"), [(0, []), (168, []), (Fraction(16_801, 100), [("hours_per_week", "too_high")])]
)
def test_a_week_has_168_hours(hours: Fraction | int, found: list[tuple[str, str]]) -> None:
    assert codes(Employee(id="w", hours_per_week=Hours(hours))) == found


@pytest.mark.parametrize(
    "field", ["allowance_per_hour", "allowance_per_month", "allowance_per_year", "fee_per_hour", "fee_per_month"]
)
def test_no_allowance_or_fee_is_negative(field: str) -> None:
    kind: type[Any] = Volunteer if field.startswith("allowance") else IndependentProfessional
    nothing = DatedMoney(since=date(2026, 1, 1), value=Money("EUR 0.00"))
    assert codes(kind(id="w", **{field: (nothing,)})) == []
    less = DatedMoney(since=date(2026, 1, 1), value=Money("EUR -0.01"))
    assert codes(kind(id="w", **{field: (less,)})) == [(f"{field}[0].value", "out_of_bounds")]
    assert [code for _, code in codes(kind(id="w", **{field: (nothing, nothing)}))] == ["twice"]


def test_amounts_are_in_the_currency_of_the_entity() -> None:
    pounds = (DatedMoney(since=date(2026, 1, 1), value=Money("GBP 5.00")),)
    euros = (DatedMoney(since=date(2026, 1, 1), value=Money("EUR 5.00")),)
    one = Volunteer(id="a", entity="e", allowance_per_hour=euros)
    assert [c for _, c in codes(one, Volunteer(id="b", entity="e", allowance_per_hour=pounds))] == ["other_currency"]
    assert codes(one, Volunteer(id="b", entity="shop", allowance_per_hour=pounds)) == []


def test_a_placement_has_no_field_for_a_person() -> None:
    referring = [field for field in attrs.fields(Placement) if "person" in field.metadata.get("refers_to", ())]
    assert referring == []


def test_work_moves_no_money() -> None:
    span = Span(date(2026, 1, 1), date(2027, 1, 1))
    assert project(trust(*EACH), span=span).entities == project(trust(), span=span).entities


@pytest.mark.parametrize(
    ("work", "field"),
    [
        (Employee(id="w", entity="town"), "entity"),
        (Employee(id="w", person="e"), "person"),
        (IndependentProfessional(id="w", directed_by="firm"), "directed_by"),
        (Placement(id="w", placed_by="p1"), "placed_by"),
    ],
)
def test_references_are_to_what_fits(work: Work, field: str) -> None:
    assert codes(work) == [(field, "wrong_noun")]
