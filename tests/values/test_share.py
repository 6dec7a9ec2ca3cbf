"""Laws of shares and rates."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkonderneming.testing import rates, shares
from wijkonderneming.values.share import InvalidRate, InvalidShare, Rate, Share


@given(shares())
def test_a_share_comes_back(share: Share) -> None:
    assert Share.parse(str(share)) == share
    assert eval(repr(share), {"Share": Share}) == share
    assert 0 <= share.fraction <= 1


@given(rates(min_percent=-999_999, max_percent=999_999))
def test_a_rate_comes_back(rate: Rate) -> None:
    assert Rate.parse(str(rate)) == rate
    assert eval(repr(rate), {"Rate": Rate}) == rate
    assert Fraction(Decimal(str(rate).removesuffix("%"))) == rate.fraction * 100


@given(shares(), shares(), rates(), rates())
def test_order_is_that_of_fractions(a: Share, b: Share, c: Rate, d: Rate) -> None:
    assert (a < b, a <= b, a > b, a >= b) == (
        a.fraction < b.fraction, a.fraction <= b.fraction, a.fraction > b.fraction, a.fraction >= b.fraction,
    )  # fmt: skip
    assert (c < d, c <= d, c > d, c >= d) == (
        c.fraction < d.fraction, c.fraction <= d.fraction, c.fraction > d.fraction, c.fraction >= d.fraction,
    )  # fmt: skip
    assert (a == b) == (a.fraction == b.fraction)


@given(st.fractions())
def test_every_share_that_can_be_made_can_be_read(fraction: Fraction) -> None:
    if 0 <= fraction <= 1 and fraction.denominator < 10**18:
        assert Share.parse(str(Share(fraction))).fraction == fraction
    else:
        with pytest.raises(InvalidShare):
            Share(fraction)


def test_whole_numbers_are_fractions() -> None:
    assert Share(1) == Share(Fraction(1)) == Share.parse("1")
    assert Rate(1) == Rate.parse("100%")
    assert (str(Rate.parse("2%")), str(Rate.parse("2.50%")), str(Rate.parse("-0.0%"))) == ("2.0%", "2.5%", "0.0%")


@pytest.mark.parametrize("wrong", [-1, 2, Fraction(3, 2), Fraction(1, 10**18), 0.5, True, "1/2", None, Decimal("0.5")])
def test_what_is_no_share_is_refused(wrong: object) -> None:
    with pytest.raises(InvalidShare) as caught:
        Share(wrong)  # type: ignore[arg-type]
    assert len(str(caught.value)) < 200


@pytest.mark.parametrize(
    "wrong", ["2/4", "0/3", "1/0", "1/1", "4/2", "3/2", "1/2\n", "1 /2", "-1/2", "0.5", "١/٢", "", 1, None]
)
def test_only_lowest_terms_are_read(wrong: object) -> None:
    with pytest.raises(InvalidShare):
        Share.parse(wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "wrong",
    [0.02, True, "2%", None, Fraction(1, 3), Fraction(1, 10**12), 10**4],
)
def test_what_is_no_rate_is_refused(wrong: object) -> None:
    with pytest.raises(InvalidRate) as caught:
        Rate(wrong)  # type: ignore[arg-type]
    assert len(str(caught.value)) < 200


@pytest.mark.parametrize(
    "wrong", ["2", "2,0%", "02%", "2.%", "1e1%", "2%\n", " 2%", "+2%", "0.0000000001%", "1000000%", "٢%", 2, None]
)
def test_only_percentages_are_read(wrong: object) -> None:
    with pytest.raises(InvalidRate):
        Rate.parse(wrong)  # type: ignore[arg-type]


def test_shares_and_rates_do_not_mix() -> None:
    for mixed in (
        lambda: Share.parse("1/2") < Rate.parse("50%"),  # type: ignore[operator]
        lambda: Share.parse("1/2") <= 1,  # type: ignore[operator]
        lambda: Rate.parse("50%") < 1,  # type: ignore[operator]
        lambda: Rate.parse("50%") <= Share.parse("1/2"),  # type: ignore[operator]
    ):
        with pytest.raises(TypeError):
            mixed()


def test_an_error_does_not_repeat_what_may_be_personal() -> None:
    for read in (Share.parse, Rate.parse):
        with pytest.raises((InvalidShare, InvalidRate)) as caught:
            read("Jan Jansen")
        assert "Jan" not in str(caught.value)


def test_a_number_without_end_is_not_written_out() -> None:
    for huge in (Fraction(10**5000), Fraction(1, 10**5000)):
        with pytest.raises(InvalidShare, match="more than 40 digits"):
            Share(huge)
        with pytest.raises(InvalidRate, match="more than 40 digits"):
            Rate(huge)
