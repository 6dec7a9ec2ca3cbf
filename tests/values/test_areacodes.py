"""Codes of statistical areas: they read back, and lie in one another as their digits say, within one year."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkonderneming.testing.values_legal import cbs_codes, lsoa_codes
from wijkonderneming.values.areacodes import CbsCode, InvalidAreaCode, LsoaCode
from wijkonderneming.values.place import Area, Place
from wijkonderneming.values.unknown import Unknown


@given(cbs_codes(years=(None, 1995, 2024)))
def test_a_cbs_code_reads_back(code: CbsCode) -> None:
    assert CbsCode.parse(str(code)) == code == CbsCode.read(str(code))
    assert repr(code) == f"CbsCode.parse('{code}')"


@given(lsoa_codes())
def test_an_lsoa_reads_back(code: LsoaCode) -> None:
    assert LsoaCode.parse(str(code)) == code
    assert repr(code) == f"LsoaCode.parse('{code}')"


@given(cbs_codes())
def test_an_area_lies_in_its_district_and_that_in_its_municipality(code: CbsCode) -> None:
    around = [code, code.district or code.municipality, code.municipality]
    assert all(inner.lies_in(outer) for inner, outer in pairwise(around))
    assert (code.district is None) == (code.municipality == code)
    assert code.municipality.year == code.year


@given(cbs_codes(), cbs_codes(), cbs_codes())
def test_to_lie_in_is_an_order(one: CbsCode, other: CbsCode, third: CbsCode) -> None:
    assert one.lies_in(one)
    assert not (one.lies_in(other) and other.lies_in(one)) or one == other
    assert not (one.lies_in(other) and other.lies_in(third)) or one.lies_in(third)


@given(cbs_codes(), cbs_codes())
def test_two_areas_are_apart_only_where_neither_lies_in_the_other(one: CbsCode, other: CbsCode) -> None:
    assert one.lies_apart_from(other) == other.lies_apart_from(one)
    related = one.lies_in(other) or other.lies_in(one)
    assert one.lies_apart_from(other) == (one.year == other.year and not related)


@given(st.sampled_from([None, 2023, 2024]), st.sampled_from([None, 2023, 2024]))
def test_codes_of_different_years_say_nothing_of_each_other(year: int | None, other: int | None) -> None:
    inner, outer, elsewhere = CbsCode("BU03630101", year), CbsCode("GM0363", other), CbsCode("GM0599", other)
    assert inner.lies_in(outer) == (year == other)
    assert inner.lies_apart_from(elsewhere) == (year == other)


@given(cbs_codes(), cbs_codes())
def test_places_and_areas_go_by_the_same_codes(inner: CbsCode, outer: CbsCode) -> None:
    unknown = Unknown(about="p1", field="residences", states=("inside", "outside"))
    found = Area(name="Here", codes=(str(outer),)).contains(Place(name="There", codes=(str(inner),)), unknown)
    assert found.is_true == inner.lies_in(outer)
    assert found.is_false == inner.lies_apart_from(outer)


@pytest.mark.parametrize(
    "text",
    [
        *("", "GM363", "GM03630", "gm0363", "WK03630", "WK0363010", "BU0363010", "BU036301011", "PV27", "GMABCD"),
        *("GM0363@24", "GM0363@1899", "GM0363@2100", "GM0363@", "@2024", "GM0363@2024@2024", " GM0363", "GM0363\n"),
        "GM036\u0663",
    ],
)
def test_what_is_no_cbs_code_is_refused(text: str) -> None:
    assert CbsCode.read(text) is None
    with pytest.raises(InvalidAreaCode):
        CbsCode.parse(text)
    with pytest.raises(InvalidAreaCode):
        CbsCode(text)


@pytest.mark.parametrize(
    ("code", "year"),
    [("GM0363@2024", None), ("GM0363@2024", 2024), ("GM0363", 1899), ("GM0363", "2024"), ("GM0363", True), (363, 2024)],
)
def test_code_and_year_stand_apart(code: Any, year: Any) -> None:
    with pytest.raises(InvalidAreaCode):
        CbsCode(code, year)


def test_what_is_no_text_is_no_code() -> None:
    number: Any = 363
    assert CbsCode.read(number) is None
    with pytest.raises(InvalidAreaCode):
        LsoaCode.parse(number)


@pytest.mark.parametrize(
    "text",
    [
        *("", "E01000001", "E01000001@2022", "E0100001@2021", "E02000001@2021", "S01006506@2011", "e01000001@2021"),
        *("E01000001@2021\n", "E01000001@@2021"),
    ],
)
def test_what_is_no_lsoa_is_refused(text: str) -> None:
    with pytest.raises(InvalidAreaCode):
        LsoaCode.parse(text)


@pytest.mark.parametrize(
    ("code", "vintage"),
    [("E01000001", 2022), ("E01000001", "2021"), ("E01000001@2021", 2021), ("E01000001@2021", "x"), (1, 2021)],
)
def test_lsoa_and_vintage_stand_apart(code: Any, vintage: Any) -> None:
    with pytest.raises(InvalidAreaCode):
        LsoaCode(code, vintage)
