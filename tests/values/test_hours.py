from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkonderneming import testing
from wijkonderneming.values.hours import Hours, InvalidHours

HUNDREDTHS = st.integers(0, 99_999_999_999) | st.sampled_from([0, 1, 10, 25, 50, 100, 750, 3600, 99_999_999_999])
HOURS = testing.hours() | HUNDREDTHS.map(lambda n: Hours(Fraction(n, 100)))


@given(HOURS)
def test_text_gives_the_hours_back(hours: Hours) -> None:
    assert Hours.parse(str(hours)) == hours
    assert eval(repr(hours), {"Hours": Hours}) == hours


@given(HOURS, HOURS)
def test_order_and_sum_are_those_of_the_numbers(first: Hours, second: Hours) -> None:
    assert (first < second) == (first.fraction < second.fraction)
    assert (first <= second) == (not second < first)
    if first.fraction + second.fraction < 10**9:
        assert (first + second).fraction == first.fraction + second.fraction
        assert first + second == second + first


@pytest.mark.parametrize(
    "text",
    [
        "",
        "7",
        "7h",
        "7 H",
        "07 h",
        "7.0 h",
        "7.50 h",
        "7.125 h",
        "-1 h",
        "7,5 h",
        "\u0667 h",
        "7 h\n",
        "1000000000 h",
        ".5 h",
    ],
)
def test_any_other_spelling_is_refused(text: str) -> None:
    with pytest.raises(InvalidHours):
        Hours.parse(text)


@pytest.mark.parametrize("value", [7.5, "7.5 h", True, Fraction(1, 3), Fraction(-1, 2), -1, 10**9, None])
def test_nothing_but_hundredths_in_range_is_taken(value: object) -> None:
    with pytest.raises(InvalidHours):
        Hours(value)  # type: ignore[arg-type]  # what is refused


def test_shown_as_people_write_it() -> None:
    assert [str(Hours(Fraction(n, 100))) for n in (3600, 750, 25, 5, 0)] == ["36 h", "7.5 h", "0.25 h", "0.05 h", "0 h"]
