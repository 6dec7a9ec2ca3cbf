"""Whether a place lies in an area."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkonderneming.testing import areas, places
from wijkonderneming.values.place import Area, InvalidPlace, Place
from wijkonderneming.values.truth import FALSE, TRUE, Truth
from wijkonderneming.values.unknown import Unknown

SOMEWHERE = Unknown(about="p1", field="residences", states=("inside", "outside"))
OPEN = Truth.of(SOMEWHERE, "inside")
CBS = ("GM0363", "WK036301", "WK036302", "BU03630101", "BU03630102", "BU03630201", "GM0599", "WK059901")


def levels(code: str) -> tuple[str, ...]:
    """A code of CBS and every larger one it lies in."""
    return tuple(name + code[2 : 2 + size] for name, size in (("GM", 4), ("WK", 6), ("BU", 8)) if 2 + size <= len(code))


@given(areas(), places())
def test_the_answer_is_certain_or_the_unknown_decides(area: Area, place: Place) -> None:
    assert area.contains(place, SOMEWHERE) in {TRUE, FALSE, OPEN}


@given(areas())
def test_an_area_holds_what_carries_its_own_name_or_code(area: Area) -> None:
    assert area.contains(Place(name=f"  {area.name.upper()} "), SOMEWHERE) == TRUE
    assert area.contains(Place(within=("elsewhere", area.name)), SOMEWHERE) == TRUE
    for code in area.codes:
        assert area.contains(Place(codes=(code,)), SOMEWHERE) == TRUE
    for name in area.places or ():
        assert area.contains(Place(name=name.swapcase()), SOMEWHERE) == TRUE


@pytest.mark.parametrize("code", CBS)
@pytest.mark.parametrize("other", CBS)
def test_codes_lie_in_their_larger_ones(code: str, other: str) -> None:
    found = Area(name="area", codes=(other,)).contains(Place(codes=(code,)), SOMEWHERE)
    expected = TRUE if other in levels(code) else OPEN if code in levels(other) else FALSE
    assert found == expected


@given(st.lists(st.sampled_from(CBS), min_size=1, max_size=3, unique=True), st.sampled_from(CBS))
def test_an_area_of_several_codes_holds_what_one_of_them_holds(codes: list[str], code: str) -> None:
    found = Area(name="area", codes=tuple(codes)).contains(Place(codes=(code,)), SOMEWHERE)
    each = [Area(name="area", codes=(one,)).contains(Place(codes=(code,)), SOMEWHERE) for one in codes]
    assert found == Truth.any(each)


def test_codes_of_two_years_or_registers_say_nothing() -> None:
    area = Area(name="area", codes=("GM0363@2024",))
    assert area.contains(Place(codes=("BU03630101@2024",)), SOMEWHERE) == TRUE
    assert area.contains(Place(codes=("BU05990101@2024",)), SOMEWHERE) == FALSE
    for code in ("BU03630101", "BU03630101@2023", "BU05990101", "E01000001"):
        assert area.contains(Place(codes=(code,)), SOMEWHERE) == OPEN


def test_codes_go_before_names() -> None:
    centre = Area(name="Centrum", codes=("GM0363",))
    assert centre.contains(Place(name="Centrum", codes=("WK059901",)), SOMEWHERE) == FALSE
    assert centre.contains(Place(name="Centrum", codes=("E01000001",)), SOMEWHERE) == TRUE
    assert centre.contains(Place(codes=("WK059901", "WK036301")), SOMEWHERE) == OPEN


def test_a_listed_area_is_complete() -> None:
    area = Area(name="Schoolbuurt", within=("Voorbeeldstad",), places=("Schoolstraat", "Lindelaan"))
    assert area.contains(Place(name="Havenkade", within=("Voorbeeldstad",)), SOMEWHERE) == FALSE
    assert area.contains(Place(name="voorbeeldstad"), SOMEWHERE) == OPEN
    assert area.contains(Place(within=("Voorbeeldstad",)), SOMEWHERE) == OPEN
    assert Area(name="Schoolbuurt").contains(Place(name="Havenkade"), SOMEWHERE) == OPEN


@pytest.mark.parametrize(
    "code",
    [
        "",
        "AMSTERDAM",
        "GM036",
        "GM03633",
        "BU0363010",
        "WK03630",
        "gm0363",
        "GM0363\n",
        "GM0363@1899",
        "GM٠٣٦٣",
        "1234AB",
        363,
    ],
)
def test_what_is_no_code_is_refused_and_not_shown(code: str) -> None:
    for make in (Place, Area):
        with pytest.raises(InvalidPlace) as caught:
            make(name="x", codes=(code,))
        assert caught.value.problems[0].found == ""


@pytest.mark.parametrize("code", ["E01000001", "S01006506@2011", "W01000001", "GM0363", "WK0363AA", "BU0363AA01@2025"])
def test_codes_that_are_accepted(code: str) -> None:
    assert Place(codes=(code,)).codes == (code,)


def test_a_place_and_an_area_say_something() -> None:
    with pytest.raises(InvalidPlace):
        Place()
    for empty in ("", "  "):
        with pytest.raises(InvalidPlace):
            Area(name=empty)
        with pytest.raises(InvalidPlace):
            Place(name=empty)


def test_names_are_compared_as_they_are_read() -> None:
    area = Area(name="Caf\u00e9plein", places=("STRASSE",))
    assert area.contains(Place(name="cafe\u0301 plein".replace(" ", "")), SOMEWHERE) == TRUE
    assert area.contains(Place(name="Stra\u00dfe"), SOMEWHERE) == TRUE
