"""What claims and offers bound, over every whole number that fits them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import product
from math import gcd
from operator import mul

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wijkonderneming.finance.boxes import OPEN, Box, hull, meet, narrowed
from wijkonderneming.finance.given import box_of, given_of, said_of
from wijkonderneming.finance.totals import ends_of
from wijkonderneming.model.bonds import Bond
from wijkonderneming.model.costs import SingleCost
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.evidence import Claim, Quality
from wijkonderneming.model.gifts import Gift
from wijkonderneming.model.loans import BulletLoan
from wijkonderneming.model.offers import Offer
from wijkonderneming.model.trust import Trust
from wijkonderneming.testing.purses import euros
from wijkonderneming.values.money import Money
from wijkonderneming.values.source import Source
from wijkonderneming.values.unknown import UnknownKind
from wijkonderneming.values.when import When

MOST = 6
ends = st.integers(0, MOST)
boxes = st.tuples(ends, st.none() | ends).filter(lambda box: box[1] is None or box[0] <= box[1])


def inside(number: int, box: Box) -> bool:
    return number >= box[0] and (box[1] is None or number <= box[1])


@given(boxes, boxes)
def test_meeting_and_containing(one: Box, other: Box) -> None:
    both, around = meet(one, other), hull([one, other])
    for number in range(2 * MOST):
        assert (both is not None and inside(number, both)) == (inside(number, one) and inside(number, other))
        assert inside(number, around) or not (inside(number, one) or inside(number, other))


@given(st.fixed_dictionaries(dict.fromkeys("abcxy", boxes)))
def test_narrowing_loses_nothing_that_fits(given_: dict[str, Box]) -> None:
    # x is a and b; y is x and c.
    sums = {"x": ("a", "b"), "y": ("x", "c")}
    fitting = [
        {"a": a, "b": b, "c": c, "x": a + b, "y": a + b + c}
        for a, b, c in product(range(MOST + 1), repeat=3)
        if inside(a, given_["a"])
        and inside(b, given_["b"])
        and inside(c, given_["c"])
        and inside(a + b, given_["x"])
        and inside(a + b + c, given_["y"])
    ]
    found = narrowed(given_, sums)
    if found is None:
        assert not fitting
        return
    for name, box in found.items():
        assert all(inside(way[name], box) for way in fitting)
        # Where everything is bounded, so is the answer, and each end is one that fits.
        if fitting and all(high is not None for _, high in given_.values()):
            assert (min(way[name] for way in fitting), max(way[name] for way in fitting)) == box


def says(about: str, field: str, quality: Quality, value: Money | int, source: str) -> Claim:
    return Claim(about=about, field=field, quality=quality, value=value, source=source)


def trust_of(*claims: Claim, number: int | None = None, raised: Money | None = None) -> Trust:
    """A cost nobody states, and an offer of two series of bonds, a loan and a gift."""
    return Trust(
        id="t",
        name="T",
        entities=(Entity(id="e"),),
        costs=(SingleCost(id="cost", entity="e", on=When.on(date(2024, 1, 1))),),
        capital=(
            Bond(id="five", issuer="e", denomination=euros(2), number=number),
            Bond(id="ten", issuer="e", denomination=euros(2)),
            BulletLoan(id="loan", issuer="e"),
            Gift(id="gift", issuer="e", amount=euros(1)),
        ),
        offers=(
            Offer(id="bonds", instruments=("five", "ten"), raised=raised),
            Offer(id="all", instruments=("five", "ten", "loan", "gift")),
        ),
        claims=claims,
        sources=tuple(Source(id=name, title=name) for name in ("a", "b", "c")),
    )


def box(trust: Trust, about: str, field: str) -> tuple[int | None, int | None] | None:
    found = given_of(trust).amount(trust.by_id[about], field)
    return None if found is None else (int(found.low or 0), None if found.high is None else int(found.high))


@pytest.mark.parametrize(
    ("quality", "least", "most"),
    [
        (Quality.EXACT, 7, 7),
        (Quality.MORE_THAN, 8, None),
        (Quality.UP_TO, 0, 7),
        (Quality.LESS_THAN, 0, 6),
        (Quality.ABOUT, 0, None),
    ],
)
def test_what_a_claim_bounds(quality: Quality, least: int, most: int | None) -> None:
    claim = says("cost", "amount", quality, euros(7), "a")
    assert box_of(claim) == (least, most)
    assert box(trust_of(claim), "cost", "amount") == (least, most)


def test_what_one_source_says_twice_holds_at_once() -> None:
    both = [says("cost", "amount", q, euros(v), "a") for q, v in ((Quality.MORE_THAN, 3), (Quality.LESS_THAN, 9))]
    assert box(trust_of(*both), "cost", "amount") == (4, 8)
    against = [says("cost", "amount", Quality.EXACT, euros(v), "a") for v in (3, 9)]
    assert box(trust_of(*against), "cost", "amount") == (3, 9)


def test_sources_that_compete_are_both_possible() -> None:
    trust = trust_of(
        says("cost", "amount", Quality.EXACT, euros(3), "a"),
        says("cost", "amount", Quality.EXACT, euros(5), "b"),
        says("cost", "amount", Quality.EXACT, euros(5), "c"),
    )
    found = given_of(trust).amount(trust["cost"], "amount")
    assert found is not None
    assert ends_of(found) == (3, 5)
    assert [unknown.kind for unknown in found.unknowns] == [UnknownKind.DISPUTED]
    assert [saying.sources for saying in said_of(trust)["cost", "amount"]] == [("a",), ("b", "c")]


def test_a_claim_about_one_day_bounds_nothing() -> None:
    claim = attrs.evolve(says("cost", "amount", Quality.EXACT, euros(3), "a"), on=date(2024, 1, 1))
    assert box(trust_of(claim), "cost", "amount") is None


def test_nobody_says_anything() -> None:
    trust = trust_of()
    assert box(trust, "cost", "amount") is None
    assert box(trust, "bonds", "raised") is None


def test_what_is_stated_needs_no_claim() -> None:
    trust = trust_of(says("bonds", "raised", Quality.EXACT, euros(8), "a"), number=1, raised=euros(6))
    assert box(trust, "five", "number") == (1, 1)
    assert box(trust, "bonds", "raised") == (6, 6)
    assert box(trust, "ten", "number") == (2, 2)


def test_half_a_bond_is_not_sold() -> None:
    least = says("bonds", "raised", Quality.MORE_THAN, euros(4), "a")
    most = says("bonds", "raised", Quality.LESS_THAN, euros(8), "a")
    assert box(trust_of(least, most, number=1), "ten", "number") == (2, 2)
    assert box(trust_of(least, number=1), "ten", "number") == (2, None)


@given(
    st.lists(st.sampled_from([4, 6, 9, 10]), min_size=1, max_size=3),
    st.integers(0, 60),
    st.sampled_from([Quality.EXACT, Quality.UP_TO, Quality.LESS_THAN, Quality.MORE_THAN]),
)
def test_what_is_raised_is_a_sum_of_denominations(denominations: list[int], value: int, quality: Quality) -> None:
    series = tuple(Bond(id=f"b{i}", issuer="e", denomination=euros(one)) for i, one in enumerate(denominations))
    offer = Offer(id="bonds", instruments=tuple(bond.id for bond in series))
    claim = says("bonds", "raised", quality, euros(value), "a")
    trust = attrs.evolve(trust_of(), capital=series, offers=(offer,), claims=(claim,))
    possible = {sum(map(mul, denominations, numbers)) for numbers in product(range(20), repeat=len(denominations))}
    fitting = {sum_ for sum_ in possible if fits(claim, {"bonds": sum_})}
    found = given_of(trust).amount(trust["bonds"], "raised")
    assert found is not None
    assert found.low is not None
    assert all(found.low <= sum_ and (found.high is None or sum_ <= found.high) for sum_ in fitting)
    whole = [end for end in (found.low, found.high) if end is not None and end % gcd(*denominations) == 0]
    if fitting and len(whole) < 2 - (found.high is None):
        raise AssertionError(f"{found} is no sum of {denominations}")


def test_of_a_raised_amount_that_is_no_sum_of_denominations_the_numbers_are_not_known() -> None:
    """A source may say so, and is not refused; nothing follows from it."""
    for raised, number in ((20, (0, 10)), (21, None)):
        trust = trust_of(raised=euros(raised))
        assert box(trust, "five", "number") == number
        assert box(trust, "bonds", "raised") == (raised, raised)


values = st.integers(0, 12)
qualities = st.sampled_from([Quality.EXACT, Quality.MORE_THAN, Quality.UP_TO, Quality.LESS_THAN])
fields = st.sampled_from(
    [("bonds", "raised"), ("all", "raised"), ("five", "number"), ("loan", "principal"), ("ten", "number")]
)
spoken = st.lists(
    st.tuples(fields, qualities, values, st.sampled_from("ab")), max_size=4, unique_by=lambda c: (c[0], c[3])
)


def fits(claim: Claim, way: dict[str, int]) -> bool:
    value = claim.value.cents if isinstance(claim.value, Money) else claim.value
    found = way[claim.about]
    match claim.quality:
        case Quality.EXACT:
            return found == value
        case Quality.MORE_THAN:
            return found > value
        case Quality.UP_TO:
            return found <= value
    return found < value


WAYS = [
    {"five": a, "ten": b, "loan": c, "bonds": 2 * a + 2 * b, "all": 2 * a + 2 * b + c + 1, "gift": 1}
    for a, b, c in product(range(8), range(8), range(14))
]


def readings(claims: list[Claim]) -> Iterator[list[Claim]]:
    """Each way to believe one source about every field, with what the others say left out only if it cannot hold."""
    about = dict.fromkeys((claim.about, claim.field) for claim in claims)
    options = [[claim for claim in claims if (claim.about, claim.field) == key] for key in about]
    for chosen in product(*options):
        if any(all(fits(claim, way) for claim in chosen) for way in WAYS):
            yield list(chosen)


@settings(max_examples=100)
@given(spoken)
def test_every_way_that_fits_a_reading_is_within_the_bounds(
    said: list[tuple[tuple[str, str], Quality, int, str]],
) -> None:
    claims = [
        says(about, field, quality, value if field == "number" else euros(value), source)
        for (about, field), quality, value, source in said
    ]
    trust = trust_of(*claims)
    known = given_of(trust)
    for chosen in readings(claims):
        for way in WAYS:
            if all(fits(claim, way) for claim in chosen):
                for about, field in (("five", "number"), ("ten", "number"), ("loan", "principal"), ("bonds", "raised")):
                    bound = known.amount(trust[about], field)
                    if bound is not None:
                        assert bound.low is not None
                        assert bound.low <= way[about]
                        assert bound.high is None or way[about] <= bound.high


def test_what_a_source_says_elsewhere_is_left_out_where_it_cannot_hold() -> None:
    """A: bonds of more than 8, in all less than 12. B: bonds of more than 4 and a loan of more than 4."""
    trust = trust_of(
        says("bonds", "raised", Quality.MORE_THAN, euros(8), "a"),
        says("all", "raised", Quality.LESS_THAN, euros(14), "a"),
        says("bonds", "raised", Quality.MORE_THAN, euros(4), "b"),
        says("loan", "principal", Quality.MORE_THAN, euros(4), "b"),
    )
    options = said_of(trust)["bonds", "raised"]
    assert [option.sources for option in options] == [("a",), ("b",)]

    def by(number: int, about: str, field: str) -> tuple[int, int]:
        found = given_of(trust, {("bonds", "raised"): options[number]}).amount(trust[about], field)
        assert found is not None
        assert found.low is not None
        assert found.high is not None
        return int(found.low), int(found.high)

    assert by(0, "bonds", "raised") == (10, 12)
    assert by(0, "loan", "principal") == (0, 2)
    assert by(1, "bonds", "raised") == (6, 6)
    assert by(1, "loan", "principal") == (5, 6)
    assert box(trust, "bonds", "raised") == (6, 12)
    assert box(trust, "loan", "principal") == (0, 6)
    assert box(trust, "five", "number") == (0, 6)


def test_with_too_many_readings_offers_narrow_nothing() -> None:
    costs = tuple(SingleCost(id=f"k{n}", entity="e") for n in range(7))
    claims = tuple(
        says(cost.id, "amount", Quality.EXACT, euros(value), source)
        for cost in costs
        for value, source in ((1, "a"), (2, "b"))
    )
    most = says("bonds", "raised", Quality.UP_TO, euros(8), "a")
    few = attrs.evolve(trust_of(), costs=costs[:6], claims=(*claims[:12], most))
    many = attrs.evolve(trust_of(), costs=costs, claims=(*claims, most))
    assert box(few, "five", "number") == (0, 4)
    assert box(many, "five", "number") is None
    assert box(many, "bonds", "raised") == (0, 8)
    assert box(many, "k6", "amount") == (1, 2)


def test_an_open_box_holds_everything() -> None:
    assert meet(OPEN, (3, 4)) == (3, 4)
    assert hull([OPEN, (3, 4)]) == OPEN
