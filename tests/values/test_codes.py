"""Codes of premises and activities, and the two registers of the United Kingdom without a check digit."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkonderneming.testing.values_legal import bag_ids, sbi_codes, uprns
from wijkonderneming.testing.values_measures import ean_codes
from wijkonderneming.values.codes import (
    BagId,
    BagKind,
    EanCode,
    InvalidBagId,
    InvalidEanCode,
    InvalidSbiCode,
    InvalidUprn,
    SbiCode,
    Uprn,
)
from wijkonderneming.values.identifiers import InvalidOrganisationId, OrganisationId, Scheme


@given(bag_ids())
def test_a_bag_id_reads_back_and_knows_its_kind(bag: BagId) -> None:
    assert BagId.parse(str(bag)) == bag
    assert str(bag)[4:6] == bag.kind.value
    assert str(bag) not in repr(bag)


@given(st.integers(0, 99))
def test_only_six_kinds_of_object_have_a_number(kind: int) -> None:
    text = f"0363{kind:02}0000000001"
    if kind in {1, 2, 3, 10, 20, 30}:
        assert BagId(text).kind is BagKind(f"{kind:02}")
    else:
        with pytest.raises(InvalidBagId):
            BagId(text)


@given(uprns(), st.integers(0, 12))
def test_leading_noughts_do_not_tell_uprns_apart(uprn: Uprn, noughts: int) -> None:
    padded = str(uprn).rjust(min(12, len(str(uprn)) + noughts), "0")
    assert Uprn.parse(padded) == Uprn.parse(str(uprn)) == uprn
    assert str(uprn) not in repr(uprn)


def test_a_uprn_as_published() -> None:
    """Of a public library, written with leading noughts by those who publish it."""
    assert str(Uprn.parse("000000199356")) == "199356"


@given(ean_codes(), st.integers(0, 17), st.integers(1, 9))
def test_an_ean_code_reads_back_and_not_with_one_digit_wrong(ean: EanCode, place: int, more: int) -> None:
    text = str(ean)
    assert EanCode.parse(text) == ean
    assert text not in repr(ean)
    wrong = f"{text[:place]}{(int(text[place]) + more) % 10}{text[place + 1 :]}"
    with pytest.raises(InvalidEanCode) as caught:
        EanCode.parse(wrong)
    assert wrong not in str(caught.value)


@pytest.mark.parametrize(
    "text", ["", "8716871100000000", "8716871100000000050", "871687110000000005\n", "87168711000000000x"]
)
def test_no_ean_code(text: str) -> None:
    with pytest.raises(InvalidEanCode):
        EanCode.parse(text)


def test_an_ean_code_counted_by_hand() -> None:
    """The digits 8 7 1 6 8 7 1 1 count three times by turns from the first: 3*(8+1+8+1) + (7+6+7+1) = 75."""
    assert str(EanCode("871687110000000005")) == "871687110000000005"


@given(sbi_codes())
def test_an_sbi_code_reads_back_with_dots_and_without(code: SbiCode) -> None:
    assert SbiCode.parse(str(code)) == code
    assert SbiCode.parse(str(code).replace(".", "")) == code
    assert repr(code) == f"SbiCode.parse('{code}')"


@given(sbi_codes(), st.sampled_from((1993, 2008, 2025)))
def test_an_activity_lies_in_every_level_above_it(code: SbiCode, edition: int) -> None:
    digits = code.code.replace(".", "")
    above = [SbiCode.parse(f"{digits[:level]}@{edition}") for level in range(2, len(digits) + 1)]
    assert all(code.lies_in(outer) == (edition == code.edition) for outer in above)
    assert not above[0].lies_in(code) or len(above) == 1


def test_an_sbi_code_as_published() -> None:
    code = SbiCode.parse("01131@2025")
    assert (str(code), code.edition) == ("01.13.1@2025", 2025)
    assert code.lies_in(SbiCode("01.1", 2025))
    assert not code.lies_in(SbiCode("01.2", 2025))


BAD_BAG = ["", "036301000000000", "03630100000000001", "0363 01 0000000001", "0363990000000001", "0363010000000001\n"]
BAD_UPRN = ["", "0", "000", "1234567890123", "12a", "-1", " 1", "1\n", "\u0663"]
BAD_SBI = ["", "1@2025", "01.1", "01.1@2020", "01.131.1@2025", "011311@2025", "01.13.12@2025", "A@2025", "01.@2025"]
BAD_SBI += ["01..1@2025", "0.1@2025", "01.13.1@2025\n"]


@pytest.mark.parametrize(
    ("parse", "error", "text"),
    [
        *((BagId.parse, InvalidBagId, text) for text in [*BAD_BAG, 363]),
        *((Uprn.parse, InvalidUprn, text) for text in [*BAD_UPRN, 1]),
        *((SbiCode.parse, InvalidSbiCode, text) for text in [*BAD_SBI, 1]),
        *((Uprn, InvalidUprn, text) for text in ("012", 12)),
    ],
)
def test_anything_else_is_refused_and_no_dwelling_shown(
    parse: Callable[[Any], Any], error: type[Exception], text: Any
) -> None:
    with pytest.raises(error) as caught:
        parse(text)
    shown = str(text).strip()
    assert error is InvalidSbiCode or len(shown) < 3 or shown not in str(caught.value)


@pytest.mark.parametrize(
    ("code", "edition"), [("0113", 2025), ("01.13.1", 2020), ("01.13.1", "2025"), ("01.13.1", True), (1, 2025)]
)
def test_code_and_edition_are_what_they_are(code: Any, edition: Any) -> None:
    with pytest.raises(InvalidSbiCode):
        SbiCode(code, edition)


@pytest.mark.parametrize(
    ("scheme", "number"),
    [
        # the examples of the register of registers, and of the authority itself
        (Scheme.GB_MPR, "235C"),
        (Scheme.GB_MPR, "IP031455"),
        (Scheme.GB_MPR, "0123"),
        (Scheme.GB_MPR, "12345AOFS"),
        (Scheme.GB_NIC, "100019"),
    ],
)
def test_registers_without_a_check_digit(scheme: Scheme, number: str) -> None:
    text = f"{scheme.value}-{number}"
    assert str(OrganisationId.parse(text)) == text


@pytest.mark.parametrize(
    "text", ["GB-MPR-", "GB-MPR-IP", "GB-MPR-ip031455", "GB-MPR-1234567", "GB-NIC-10001", "GB-NIC-NIC100019"]
)
def test_other_numbers_are_not_of_these_registers(text: str) -> None:
    with pytest.raises(InvalidOrganisationId):
        OrganisationId.parse(text)
