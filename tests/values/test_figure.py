from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkonderneming import testing
from wijkonderneming.values.figure import Figure, InvalidFigure

MILLIONTHS = st.integers(0, 10**15 - 1) | st.sampled_from([0, 1, 10, 999_999, 1_000_000, 123_450_000, 10**15 - 1])
FIGURES = testing.figures() | MILLIONTHS.map(lambda n: Figure(Fraction(n, 10**6)))


@given(FIGURES)
def test_text_gives_the_figure_back(figure: Figure) -> None:
    assert Figure.parse(str(figure)) == figure
    assert eval(repr(figure), {"Figure": Figure}) == figure


@given(FIGURES, FIGURES)
def test_order_is_that_of_the_numbers(first: Figure, second: Figure) -> None:
    assert (first < second) == (first.fraction < second.fraction)
    assert (first <= second) == (not second < first)


@pytest.mark.parametrize(
    "text",
    ["", "01", "1.0", "1.50", "1.1234567", "-1", "1,5", ".5", "5.", "\u0667", "2\n", " 2", "1000000000", "1e3", "NaN"],
)
def test_any_other_spelling_is_refused(text: str) -> None:
    with pytest.raises(InvalidFigure):
        Figure.parse(text)


@pytest.mark.parametrize("value", [1.5, "1.5", True, Fraction(1, 3), Fraction(-1, 2), -1, 10**9, None])
def test_nothing_but_millionths_in_range_is_taken(value: object) -> None:
    with pytest.raises(InvalidFigure):
        Figure(value)  # type: ignore[arg-type]  # what is refused


def test_figures_are_not_ordered_beside_other_things() -> None:
    with pytest.raises(TypeError):
        assert Figure(1) < 2  # type: ignore[operator]  # what is refused
    with pytest.raises(TypeError):
        assert Figure(1) <= "1"  # type: ignore[operator]  # what is refused


def test_shown_as_people_write_it() -> None:
    assert [str(Figure(Fraction(n, 10**6))) for n in (2_000_000, 1_500_000, 123_450_000, 1, 0)] == [
        "2",
        "1.5",
        "123.45",
        "0.000001",
        "0",
    ]
