"""Accounts and VAT numbers: check digits by long division, every wrong character, and nothing of them in a message."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkonderneming.testing.values_legal import ibans, vat_ids
from wijkonderneming.values.fiscal import Iban, InvalidIban, InvalidVatId, VatId

DIGITS = "0123456789"
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def left_by_97(text: str) -> int:
    """By long division, one digit at a time."""
    left = 0
    for character in text:
        for digit in str(DIGITS.find(character) if character in DIGITS else LETTERS.index(character) + 10):
            left = (10 * left + int(digit)) % 97
    return left


def spaced(data: st.DataObject, text: str, marks: str) -> str:
    """The text in small letters or capitals, with a space here and there."""
    cuts = sorted(data.draw(st.sets(st.integers(1, len(text) - 1), max_size=5)))
    parts = [text[start:end] for start, end in zip([0, *cuts], [*cuts, None], strict=True)]
    written = parts[0] + "".join(data.draw(st.sampled_from(marks)) + part for part in parts[1:])
    return written.lower() if data.draw(st.booleans()) else written


@given(ibans(), st.data())
def test_an_iban_reads_back_however_it_is_spaced(iban: Iban, data: st.DataObject) -> None:
    assert Iban.parse(spaced(data, str(iban), " ")) == iban
    assert left_by_97(str(iban)[4:] + str(iban)[:4]) == 1
    assert str(iban).startswith(iban.country)
    assert str(iban) not in repr(iban)


@given(ibans(countries=("NL", "GB")), st.data())
def test_every_single_wrong_character_of_an_iban_is_caught(iban: Iban, data: st.DataObject) -> None:
    text = str(iban)
    place = data.draw(st.integers(0, len(text) - 1))
    wrong = data.draw(st.sampled_from((DIGITS if text[place] in DIGITS else LETTERS).replace(text[place], "")))
    with pytest.raises(InvalidIban):
        Iban(text[:place] + wrong + text[place + 1 :])


@given(ibans(), st.data())
def test_neighbours_that_change_places_in_an_iban_are_caught(iban: Iban, data: st.DataObject) -> None:
    text = str(iban)
    place = data.draw(st.integers(4, len(text) - 2))
    swapped = text[:place] + text[place + 1] + text[place] + text[place + 2 :]
    if swapped != text:
        with pytest.raises(InvalidIban):
            Iban(swapped)


@pytest.mark.parametrize("text", ["NL91 ABNA 0417 1643 00", "GB29 NWBK 6016 1331 9268 19"])
def test_ibans_as_the_registry_shows_them(text: str) -> None:
    assert str(Iban.parse(text)) == text.replace(" ", "")


@pytest.mark.parametrize(
    "text",
    [
        *("", "NL", "NL91ABNA041716430", "NL91ABNA04171643000", "NL91ABN10417164300", "GB29NWBK6016133192681"),
        *("NL92ABNA0417164300", "NL91  ABNA0417164300", " NL91ABNA0417164300", "NL91ABNA0417164300\n"),
        *("NL91-ABNA-0417-1643-00", "BE6212345678901", "XX821", "XX" + "0" * 33, "NL91ABNA041716430\u0660"),
        123,
    ],
)
def test_what_is_no_iban_is_refused_and_not_shown(text: Any) -> None:
    with pytest.raises(InvalidIban) as caught:
        Iban.parse(text)
    assert "ABNA" not in str(caught.value)
    assert "0417164300" not in str(caught.value)


@pytest.mark.parametrize("digits", ["00", "01", "99"])
def test_check_digits_that_are_never_given_out_are_refused(digits: str) -> None:
    """They leave one by 97 as 97, 98 and 02 do."""
    right = {"00": "97", "01": "98", "99": "02"}[digits]
    account = next(f"{number:012}" for number in range(1000) if left_by_97(f"{number:012}BE{right}") == 1)
    assert str(Iban(f"BE{right}{account}"))
    assert left_by_97(f"{account}BE{digits}") == 1
    with pytest.raises(InvalidIban):
        Iban(f"BE{digits}{account}")


@given(vat_ids(), st.data())
def test_a_vat_id_reads_back_however_it_is_spaced(vat: VatId, data: st.DataObject) -> None:
    assert VatId.parse(spaced(data, str(vat), " .")) == vat
    assert vat.country in {"NL", "GB"}
    assert str(vat) not in repr(vat)


def passes_eleven(text: str) -> bool:
    """From the back: the digits times 2 to 9, less the last, leave nothing by eleven; not all nought."""
    digits = [int(digit) for digit in reversed(text[2:11])]
    return any(digits) and (sum(weight * digit for weight, digit in enumerate(digits[1:], 2)) - digits[0]) % 11 == 0


@given(st.integers(0, 10**9 - 1), st.integers(0, 99))
def test_a_dutch_number_passes_one_of_two_tests(digits: int, unit: int) -> None:
    text = f"NL{digits:09}B{unit:02}"
    right = (passes_eleven(text) and unit > 0) or left_by_97(text) == 1
    if right:
        assert str(VatId(text)) == text
    else:
        with pytest.raises(InvalidVatId):
            VatId(text)


@given(vat_ids(), st.data())
def test_every_wrong_digit_fails_the_test_that_the_right_number_passed(vat: VatId, data: st.DataObject) -> None:
    """It may by chance pass the other test, as the numbers of persons and of legal persons look alike."""
    text = str(vat)
    if vat.country == "NL":
        place = data.draw(st.integers(2, 10))
        wrong = data.draw(st.sampled_from(DIGITS.replace(text[place], "")))
        changed = text[:place] + wrong + text[place + 1 :]
        if passes_eleven(text):
            assert not passes_eleven(changed)
        else:
            assert left_by_97(changed) != 1


def british(seven: int, less: int) -> str:
    """The weighed sum, from which 97 is taken until nothing is left of it: what it then lacks is the check number."""
    total = sum(weight * int(digit) for weight, digit in zip((8, 7, 6, 5, 4, 3, 2), str(seven), strict=True)) + less
    while total > 0:
        total -= 97
    return f"GB{seven}{-total:02}"


@given(st.integers(10**6, 10**7 - 1), st.sampled_from((0, 55)), st.sampled_from(("", "000", "999")))
def test_british_numbers_of_the_older_and_the_newer_series(seven: int, less: int, branch: str) -> None:
    text = british(seven, less) + branch
    assert str(VatId(text)) == text
    assert VatId(f"XI{text[2:]}").country == "XI"


@given(st.integers(10**6, 10**7 - 1), st.integers(1, 96))
def test_other_british_check_numbers_are_refused(seven: int, off: int) -> None:
    """But for one remainder more, seen in use: what follows nothing, 42 and 55 by 97."""
    right = british(seven, 0)
    text = f"{right[:9]}{(int(right[9:]) + off) % 97:02}"
    if off in {42, 55}:
        assert str(VatId(text)) == text
    else:
        with pytest.raises(InvalidVatId):
            VatId(text)


@pytest.mark.parametrize(
    "text",
    [
        # the Dutch tax authority's own example of a sole trader's, and the test number of an RSIN
        *("NL000099998B57", "NL111222333B01", "NL111222333B99"),
        *("GBGD001", "GBGD499", "GBHA500", "GBHA999"),
    ],
)
def test_vat_ids_as_published(text: str) -> None:
    assert str(VatId.parse(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        *("", "NL", "111222333B01", "NL111222333B00", "NL000000000B01", "NL111222334B01", "NL11222333B01"),
        *("NL111222333B1", "NL111222333A01", "GB00000001", "GB0000000001", "GB000000002", "GBGD500", "GBHA499"),
        *("XIGD5", "DE000000000", "BE0000000000", "NL111222333B01\n", "NL  111222333B01", "NL11122233\u0663B01"),
        111222333,
    ],
)
def test_what_is_no_vat_id_is_refused_and_not_shown(text: Any) -> None:
    with pytest.raises(InvalidVatId) as caught:
        VatId.parse(text)
    assert "111222333" not in str(caught.value)


@pytest.mark.parametrize(("make", "error"), [(Iban, InvalidIban), (VatId, InvalidVatId)])
@pytest.mark.parametrize("text", ["nl91abna0417164300", "nl111222333b01", "NL 111222333B01", None, b"NL"])
def test_only_the_canonical_spelling_is_a_value(make: Callable[[Any], Any], error: type[Exception], text: Any) -> None:
    with pytest.raises(error):
        make(text)
