"""Laws of ids, official numbers and postcodes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkonderneming.testing import object_ids, organisation_ids, postcodes
from wijkonderneming.values.identifiers import (
    InvalidId,
    InvalidOrganisationId,
    InvalidPostcode,
    OrganisationId,
    Postcode,
    Scheme,
    check_id,
)

DIGITS = st.text("0123456789", min_size=9, max_size=9)


def passes_the_test_of_eleven(digits: str) -> bool:
    """The test as it is usually told: the ninth digit counts as minus one, and the sum is a multiple of eleven."""
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return digits != "000000000" and sum(w * int(d) for w, d in zip(weights, digits, strict=True)) % 11 == 0


@given(organisation_ids())
def test_an_official_number_comes_back(number: OrganisationId) -> None:
    assert OrganisationId.parse(str(number)) == number
    assert eval(repr(number), {"OrganisationId": OrganisationId}) == number
    assert str(number).startswith(f"{number.scheme.value}-")


@pytest.mark.parametrize("scheme", Scheme)
def test_every_register_has_numbers(scheme: Scheme) -> None:
    @given(organisation_ids(schemes=[scheme]))
    def check(number: OrganisationId) -> None:
        assert number.scheme is scheme
        for wrong in (f"{number.value}\n", f" {number.value}", f"{number.value}%", "", "١٢٣٤٥٦٧٨"):
            with pytest.raises(InvalidOrganisationId):
                OrganisationId(scheme, wrong)

    check()


@given(DIGITS)
def test_an_rsin_passes_the_test_of_eleven(digits: str) -> None:
    if passes_the_test_of_eleven(digits):
        assert OrganisationId(Scheme.NL_RSIN, digits).value == digits
    else:
        with pytest.raises(InvalidOrganisationId):
            OrganisationId(Scheme.NL_RSIN, digits)


@given(organisation_ids(schemes=[Scheme.NL_RSIN]), st.integers(0, 8), st.integers(1, 9))
def test_one_wrong_digit_of_an_rsin_is_noticed(number: OrganisationId, place: int, more: int) -> None:
    digits = [int(digit) for digit in number.value]
    digits[place] = (digits[place] + more) % 10
    with pytest.raises(InvalidOrganisationId):
        OrganisationId(Scheme.NL_RSIN, "".join(map(str, digits)))


@pytest.mark.parametrize(
    ("scheme", "value"),
    [
        (Scheme.NL_RSIN, "111222333"),
        (Scheme.GB_COH, "SC170339"),
        (Scheme.GB_COH, "IP12345R"),
        (Scheme.GB_SC, "SC025910"),
    ],
)
def test_numbers_that_are_accepted(scheme: Scheme, value: str) -> None:
    assert OrganisationId.parse(f"{scheme.value}-{value}") == OrganisationId(scheme, value)


@pytest.mark.parametrize(
    "wrong",
    [
        "NL-KVK-1234567", "NL-KVK-123456789", "NL-KVK12345678", "nl-kvk-12345678", "NL-RSIN-000000000", "NL-RSIN-123456789",
        "GB-COH-sc170339", "GB-CHC-012345", "GB-SC-25910", "XX-ABC-1", "", None, 12345678,
    ],
)  # fmt: skip
def test_numbers_that_are_refused(wrong: str) -> None:
    with pytest.raises(InvalidOrganisationId) as caught:
        OrganisationId.parse(wrong)
    assert caught.value.problems[0].found in {"", "another number"}


def test_a_register_is_one_of_the_list() -> None:
    with pytest.raises(InvalidOrganisationId, match="Scheme"):
        OrganisationId("NL-KVK", "12345678")  # type: ignore[arg-type]
    with pytest.raises(InvalidOrganisationId):
        OrganisationId(Scheme.NL_KVK, 12345678)  # type: ignore[arg-type]


@given(object_ids())
def test_an_id_is_given_back(text: str) -> None:
    assert check_id(text) == text


@given(st.text(max_size=70))
def test_an_id_is_of_a_few_letters(text: str) -> None:
    allowed = set("abcdefghijklmnopqrstuvwxyz0123456789._-")
    right = 1 <= len(text) <= 64 and set(text) <= allowed and text[0] not in "._-" and text[-1] not in "._-"
    if right:
        assert check_id(text) == text
    else:
        with pytest.raises(InvalidId):
            check_id(text)


@pytest.mark.parametrize("wrong", ["A", "a\n", "-a", "a.", "a b", "é", "", "a" * 65, "x/y", None, 3])
def test_what_is_no_id_is_refused(wrong: str) -> None:
    with pytest.raises(InvalidId):
        check_id(wrong)


@given(postcodes())
def test_a_postcode_comes_back_in_any_spelling(postcode: Postcode) -> None:
    plain = str(postcode)
    assert plain == postcode.text
    for spelling in (plain, plain.lower(), plain.replace(" ", ""), plain.lower().replace(" ", "")):
        assert Postcode.parse(spelling) == postcode
    assert plain not in repr(postcode)


@pytest.mark.parametrize(
    "wrong",
    ["0123 AB", "1234 A", "1234  AB", "1234 AB ", "1234 AB\n", "١٢٣٤ AB", "PH42", "PH42 RL4", "", "ﬀ1 1AA", None, 1234],
)
def test_what_is_no_postcode_is_refused_and_not_shown(wrong: str) -> None:
    for make in (Postcode, Postcode.parse):
        with pytest.raises(InvalidPostcode) as caught:
            make(wrong)
        assert caught.value.problems[0].found in {"", "another number"}


@pytest.mark.parametrize("lax", ["1234AB", "1234 ab", "ph42 4rl"])
def test_only_parsing_is_lax(lax: str) -> None:
    with pytest.raises(InvalidPostcode):
        Postcode(lax)
    assert Postcode.parse(lax).text == lax.upper().replace("1234AB", "1234 AB")
