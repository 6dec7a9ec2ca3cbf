from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkonderneming import testing
from wijkonderneming.values.numbers import InvalidNumbers, Numbers

ENDS = st.integers(0, 999_999_999) | st.integers(0, 3)
NUMBERS = testing.numbers() | testing.numbers(most=999_999_999)


@given(NUMBERS)
def test_text_gives_the_range_back(numbers: Numbers) -> None:
    assert Numbers.parse(str(numbers)) == numbers
    assert eval(repr(numbers), {"Numbers": Numbers}) == numbers


@given(NUMBERS, ENDS)
def test_both_ends_are_in_it(numbers: Numbers, number: int) -> None:
    assert numbers.low in numbers
    assert numbers.high in numbers
    assert numbers.low - 1 not in numbers
    assert numbers.high + 1 not in numbers
    assert (number in numbers) == (Numbers(min(number, numbers.low), max(number, numbers.high)) == numbers)


@pytest.mark.parametrize(
    "text", ["", "10-15", "15..10", "12..12", "01", "1..", "..3", "-1..3", "1.5", "1..2\n", "1000000000"]
)
def test_any_other_spelling_is_refused(text: str) -> None:
    with pytest.raises(InvalidNumbers):
        Numbers.parse(text)


@pytest.mark.parametrize(("low", "high"), [(2, 1), (-1, 1), (True, 3), (1.0, 2.0), ("1", "2"), (0, 10**9)])
def test_only_whole_numbers_in_order(low: object, high: object) -> None:
    with pytest.raises(InvalidNumbers):
        Numbers(low, high)  # type: ignore[arg-type]  # what is refused
