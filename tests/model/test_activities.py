from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkonderneming import testing
from wijkonderneming.model.activities import Activity, Audience, Domain, PublishedNumber
from wijkonderneming.model.assets import Building
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.income import Letting
from wijkonderneming.model.people import Organisation
from wijkonderneming.model.trust import InvalidTrust, Trust
from wijkonderneming.values.recurrence import Recurrence, Unit, Weekday
from wijkonderneming.values.when import When


def codes(*activities: Activity) -> list[tuple[str, str]]:
    try:
        Trust(
            id="t",
            name="Huis",
            entities=(Entity(id="e"),),
            organisations=(Organisation(id="school"),),
            assets=(Building(id="hall"), Building(id="kitchen", part_of="hall")),
            income=(Letting(id="rent", entity="e"),),
            activities=activities,
        )
    except InvalidTrust as error:
        return [(problem.path.removeprefix("trust.activities[0]."), problem.code) for problem in error.problems]
    return []


COFFEE = Activity(
    id="coffee",
    name="weekly coffee",
    domains=(Domain.SOCIAL,),
    at=("hall", "kitchen"),
    entity="e",
    with_=("school",),
    audience=(Audience.RESIDENTS, Audience.OLDER_PEOPLE),
    times=Recurrence(unit=Unit.WEEK, anchor=date(2017, 5, 12), weekday=Weekday.FRIDAY),
    income=(),
    visitors=(PublishedNumber(of="visitors", number=40, since=When.parse("2019"), until=When.parse("2020")),),
    delivered=(PublishedNumber(of="m3 of waste", number=27),),
    since=When.parse("2017-05-12"),
)


def test_a_real_case_can_be_said() -> None:
    assert codes(COFFEE) == []
    assert codes(Activity(id="a")) == []


@given(domains=st.lists(st.sampled_from(Domain), max_size=4), audience=st.lists(st.sampled_from(Audience), max_size=4))
def test_each_domain_and_audience_is_said_once(domains: list[Domain], audience: list[Audience]) -> None:
    found = codes(attrs.evolve(COFFEE, domains=tuple(domains), audience=tuple(audience)))
    expected = [
        (field, "repeated")
        for field, said in (("domains", domains), ("audience", audience))
        if any(said.count(one) > 1 for one in said)  # type: ignore[arg-type]  # both are lists of members
    ]
    assert found == expected


@given(since=testing.whens(), until=testing.whens())
def test_an_activity_ends_after_it_began(since: When, until: When) -> None:
    wrong = since.earliest is not None and until.latest is not None and until.latest <= since.earliest
    expected = ["ends_before_start"] if wrong else []
    assert [code for _, code in codes(attrs.evolve(COFFEE, since=since, until=until))] == expected
    number = PublishedNumber(since=since, until=until)
    assert [code for _, code in codes(attrs.evolve(COFFEE, visitors=(number,)))] == expected


@pytest.mark.parametrize("number", [-1, 10**9 + 1])
def test_published_numbers_are_counted(number: int) -> None:
    wrong = attrs.evolve(COFFEE, delivered=(PublishedNumber(number=number),))
    assert codes(wrong) == [("delivered[0].number", "out_of_bounds")]


@pytest.mark.parametrize(
    ("field", "value"), [("at", ("e",)), ("entity", "school"), ("with_", ("hall",)), ("income", ("e",))]
)
def test_references_are_to_what_fits(field: str, value: Any) -> None:
    changes: dict[str, Any] = {field: value}
    assert [code for _, code in codes(attrs.evolve(COFFEE, **changes))] == ["wrong_noun"]
