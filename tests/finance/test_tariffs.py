"""Tariff cards: that of De Meevaart, and prices against what somebody would say who reads the card."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkonderneming.finance.project import project
from wijkonderneming.finance.totals import ends_of
from wijkonderneming.model.assets import Building
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.indexation import Indexation
from wijkonderneming.model.noun import DatedMoney
from wijkonderneming.model.tariffs import Tariff, TariffCard, TariffGroup, TariffHire, TariffUnit, UserGroup
from wijkonderneming.model.trust import InvalidTrust, Trust
from wijkonderneming.testing.lines import Around, given_around
from wijkonderneming.testing.purses import euros
from wijkonderneming.values.amount import Amount
from wijkonderneming.values.figure import Figure
from wijkonderneming.values.recurrence import Recurrence, Unit
from wijkonderneming.values.share import Rate, Share
from wijkonderneming.values.span import Span
from wijkonderneming.values.when import When

SINCE, ON = date(2012, 1, 1), date(2026, 3, 3)
HALF_DAY = TariffUnit.HALF_DAY


def price(cents: int, since: date = SINCE) -> tuple[DatedMoney, ...]:
    return (DatedMoney(since=since, value=euros(cents)),)


def tariff(cents: int, *rooms: str, unit: TariffUnit = HALF_DAY) -> Tariff:
    return Tariff(over=rooms, unit=unit, price=price(cents))


HALF = Share(Fraction(1, 2))
MEEVAART = TariffCard(
    id="card",
    entity="e",
    tariffs=(
        tariff(150_00, "theatre", "conference-room", "kitchen"),
        tariff(75_00, "studio-1", "studio-3", "classroom-1", "classroom-2"),
        tariff(60_00, "classroom-3", "restaurant-room"),
        tariff(37_50, "sports-room", "theatre", unit=TariffUnit.HOUR),
    ),
    groups=(
        TariffGroup(id="social", kind_=UserGroup.SOCIAL, multiplier=Figure(0), cleaning=(), no_show_fine=HALF),
        TariffGroup(id="third", kind_=UserGroup.THIRD_PARTY, multiplier=Figure(2), cleaning=()),
        TariffGroup(id="party", kind_=UserGroup.PARTY, multiplier=Figure(2)),
    ),
)
ROOMS = tuple(dict.fromkeys(room for one in MEEVAART.tariffs or () for room in one.over or ()))


def ends(amount: Amount | None) -> tuple[int | None, int | None] | None:
    return None if amount is None else ends_of(amount)


def test_the_card_of_de_meevaart() -> None:
    """A half-day of the theatre: free for social groups, 300 for others; who does not come pays 75."""
    assert ends(MEEVAART.plain("theatre", HALF_DAY, ON)) == (150_00, 150_00)
    assert ends(MEEVAART.price("theatre", HALF_DAY, None, ON)) == (150_00, 150_00)
    assert ends(MEEVAART.price("theatre", HALF_DAY, "social", ON)) == (0, 0)
    assert ends(MEEVAART.price("theatre", HALF_DAY, "third", ON)) == (300_00, 300_00)
    assert ends(MEEVAART.no_show_fine("theatre", HALF_DAY, "social", ON)) == (75_00, 75_00)
    assert ends(MEEVAART.price("sports-room", TariffUnit.HOUR, "third", ON, units=3)) == (225_00, 225_00)


def test_how_much_the_cleaning_after_a_party_costs_nobody_says() -> None:
    party = MEEVAART.price("kitchen", HALF_DAY, "party", ON)
    assert party is not None
    assert ends(party) == (300_00, None)
    assert [(why.about, why.field) for why in party.unknowns] == [("party", "cleaning")]
    fine = MEEVAART.no_show_fine("kitchen", HALF_DAY, "party", ON)
    assert fine is not None
    assert [why.field for why in fine.unknowns] == ["no_show_fine"]


def test_what_is_not_on_the_card_has_no_price() -> None:
    assert MEEVAART.price("theatre", TariffUnit.DAY, "third", ON) is None
    assert MEEVAART.price("garden", HALF_DAY, None, ON) is None
    assert MEEVAART.no_show_fine("garden", HALF_DAY, "social", ON) is None
    assert ends(MEEVAART.plain("theatre", HALF_DAY, date(2011, 12, 31))) == (0, None)


def test_a_price_of_a_group_comes_before_its_multiple_and_one_of_a_space_before_that_of_all() -> None:
    own = Tariff(over=("theatre",), unit=HALF_DAY, group="third", price=price(200_00))
    all_rooms = Tariff(unit=HALF_DAY, price=price(10_00))
    card = attrs.evolve(MEEVAART, tariffs=(all_rooms, *(MEEVAART.tariffs or ()), own))
    assert ends(card.price("theatre", HALF_DAY, "third", ON)) == (200_00, 200_00)
    assert ends(card.price("kitchen", HALF_DAY, "third", ON)) == (300_00, 300_00)
    assert ends(card.price("garden", HALF_DAY, "third", ON)) == (20_00, 20_00)


@given(
    st.integers(0, 300_00),
    st.sampled_from(["0", "0.5", "1", "1.25", "2", "0.333333"]).map(Figure.parse),
    st.none() | st.integers(0, 50_00),
    st.integers(1, 5),
)
def test_a_use_costs_a_multiple_for_each_unit_and_cleaning_once(
    cents: int, multiplier: Figure, cleaning: int | None, units: int
) -> None:
    group = TariffGroup(
        id="g",
        kind_=UserGroup.MEMBER,
        multiplier=multiplier,
        cleaning=() if cleaning is None else price(cleaning),
    )
    card = TariffCard(id="c", entity="e", tariffs=(tariff(cents, "hall"),), groups=(group,))
    each = (2 * cents * multiplier.fraction + 1).__floor__() // 2
    assert ends(card.price("hall", HALF_DAY, "g", ON, units)) == (units * each + (cleaning or 0),) * 2


def hire(**fields: object) -> TariffHire:
    parts: dict[str, object] = {
        "id": "h",
        "entity": "e",
        "over": "theatre",
        "card": "card",
        "unit": HALF_DAY,
        "group": "third",
        "uses": Recurrence(unit=Unit.WEEK, anchor=date(2026, 1, 6)),
    }
    return TariffHire(**(parts | fields))  # type: ignore[arg-type]  # each field is of its type


def moved(made: TariffHire, card: TariffCard = MEEVAART) -> tuple[int | None, int | None]:
    trust = Trust(
        id="t",
        name="T",
        entities=(Entity(id="e"),),
        assets=tuple(Building(id=room) for room in ROOMS),
        tariff_cards=(card,),
        income=(made,),
    )
    return ends_of(project(trust, span=Span(date(2026, 1, 1), date(2026, 7, 1))).entity("e").moved())


def test_hire_goes_by_the_card() -> None:
    """26 Tuesdays from 6 January up to 30 June 2026; from 1 April on the plain price is 160."""
    assert moved(hire()) == (26 * 300_00,) * 2
    assert moved(hire(group=None, units=2)) == (26 * 300_00,) * 2
    assert moved(hire(since=When.on(date(2026, 6, 1)))) == (5 * 300_00,) * 2
    dearer = (*price(150_00), *price(160_00, date(2026, 4, 1)))
    card = attrs.evolve(MEEVAART, tariffs=(Tariff(over=("theatre",), unit=HALF_DAY, price=dearer),))
    assert moved(hire(), card) == (13 * 300_00 + 13 * 320_00,) * 2
    assert moved(hire(group="party"), card)[1] is None
    assert moved(hire(until=When.on(date(2020, 1, 1)), card=None)) == (0, 0)


@pytest.mark.parametrize("gone", ["over", "card", "unit", "uses"])
def test_without_a_term_hire_is_not_computed(gone: str) -> None:
    made = hire(**{gone: None}, **({"group": None} if gone == "card" else {}))
    (strand,) = made.schedule(Span(date(2026, 1, 1), date(2026, 7, 1)), given_around(Around(MEEVAART)))
    assert not strand.computed
    assert [why.field for why in strand.unknowns] == [gone]


def test_what_the_card_does_not_price_is_not_computed() -> None:
    (strand,) = hire(unit=TariffUnit.DAY).schedule(
        Span(date(2026, 1, 1), date(2026, 7, 1)), given_around(Around(MEEVAART))
    )
    assert [(why.about, why.field) for why in strand.unknowns] == [("card", "tariffs")]


@pytest.mark.parametrize(
    ("made", "path"),
    [
        (hire(indexation=Indexation(rate=Rate.parse("1.0%"), first=ON)), "income[0].indexation"),
        (hire(units=0), "income[0].units"),
        (hire(group="nobody"), "income[0].group"),
    ],
)
def test_what_no_hire_can_be(made: TariffHire, path: str) -> None:
    with pytest.raises(InvalidTrust) as refused:
        moved(made)
    assert [problem.path for problem in refused.value.problems] == [f"trust.{path}"]


def test_a_price_is_of_a_group_of_its_own_card() -> None:
    other = attrs.evolve(MEEVAART, id="other", groups=(), tariffs=(Tariff(unit=HALF_DAY, group="third"),))
    with pytest.raises(InvalidTrust) as refused:
        Trust(
            id="t",
            name="T",
            entities=(Entity(id="e"),),
            assets=tuple(Building(id=room) for room in ROOMS),
            tariff_cards=(MEEVAART, other),
        )
    assert [problem.path for problem in refused.value.problems] == ["trust.tariff_cards[1].tariffs[0].group"]
