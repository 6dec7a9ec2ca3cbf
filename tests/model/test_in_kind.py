from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkonderneming import testing
from wijkonderneming.finance.project import project
from wijkonderneming.model.assets import Building
from wijkonderneming.model.entities import Balance, Entity
from wijkonderneming.model.in_kind import InKind, InKindKind
from wijkonderneming.model.noun import DatedMoney
from wijkonderneming.model.people import Organisation
from wijkonderneming.model.trust import InvalidTrust, Trust
from wijkonderneming.values.hours import Hours
from wijkonderneming.values.money import Currency, Money
from wijkonderneming.values.span import Span
from wijkonderneming.values.text import Text
from wijkonderneming.values.when import When

SPAN = Span(date(2024, 1, 1), date(2027, 1, 1))


def trust(*given_: InKind) -> Trust:
    return Trust(
        id="t",
        name="Huis",
        entities=(Entity(id="e", balances=(Balance(on=date(2024, 1, 1), cash=Money("EUR 100.00")),)),),
        organisations=(Organisation(id="town"),),
        assets=(Building(id="hall"),),
        in_kind=given_,
    )


def codes(*given_: InKind) -> list[tuple[str, str]]:
    try:
        trust(*given_)
    except InvalidTrust as error:
        return [(problem.path.removeprefix("trust.in_kind[0]."), problem.code) for problem in error.problems]
    return []


@st.composite
def gifts(draw: st.DrawFn) -> InKind:
    money = st.integers(0, 10**7)
    amounts = money.map(lambda cents: Money.from_cents(cents, Currency.EUR))
    giver, taker = draw(st.sampled_from([("town", "e"), ("e", "town"), (None, "e"), ("e", None), (None, None)]))
    return InKind(
        id=draw(st.sampled_from(["a", "b"])),
        kind_=draw(st.sampled_from(InKindKind)),
        from_=giver,
        to=taker,
        over=draw(st.none() | st.just("hall")),
        hours=draw(st.none() | st.integers(0, 500).map(Hours)),
        estimated_value=draw(st.none() | amounts),
        estimated_value_per_year=draw(
            st.none() | amounts.map(lambda value: (DatedMoney(since=date(2024, 2, 29), value=value),))
        ),
        since=draw(st.none() | testing.whens()),
    )


@given(gifts())
def test_value_in_kind_is_never_cash(gift: InKind) -> None:
    made = project(trust(gift), span=SPAN)
    assert made.entities == project(trust(), span=SPAN).entities
    assert not list(trust(gift).lines())


def test_an_exchange_can_be_said() -> None:
    labour = InKind(id="hours", kind_=InKindKind.LABOUR, to="e", hours=Hours(4), in_return_for="discount")
    discount = InKind(
        id="discount",
        kind_=InKindKind.FREE_USE,
        from_="e",
        over="hall",
        estimated_value_per_year=(DatedMoney(since=date(2024, 1, 1), value=Money("EUR 600.00")),),
        basis=Text(en="half the tariff", nl="de helft van het tarief"),
        in_return_for="hours",
    )
    assert codes(labour, discount) == []


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({"from_": "e"}, [("to", "elsewhere")]),
        ({"in_return_for": "gift"}, [("in_return_for", "elsewhere")]),
        ({"in_return_for": "hall"}, [("in_return_for", "wrong_noun")]),
        ({"estimated_value": Money("EUR -0.01")}, [("estimated_value", "out_of_bounds")]),
        ({"over": "town"}, [("over", "wrong_noun")]),
        ({"until": When.parse("2023")}, [("until", "ends_before_start")]),
    ],
)
def test_what_cannot_be(changes: dict[str, Any], found: list[tuple[str, str]]) -> None:
    gift = InKind(id="gift", kind_=InKindKind.MATERIALS, from_="town", to="e", since=When.parse("2024"))
    assert codes(gift) == []
    assert codes(attrs.evolve(gift, **changes)) == found
