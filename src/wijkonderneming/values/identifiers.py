"""Ids of objects in a document, official numbers of organisations, and postcodes."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import Enum

import attrs

from wijkonderneming.values.base import Frozen, InvalidValue, described

__all__ = ["InvalidId", "InvalidOrganisationId", "InvalidPostcode", "OrganisationId", "Postcode", "Scheme", "check_id"]

_ID = re.compile(r"[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?")


class InvalidId(InvalidValue):
    """A text cannot be the id of an object."""


class InvalidOrganisationId(InvalidValue):
    """An official number is not one of its register."""


class InvalidPostcode(InvalidValue):
    """A text is no postcode. What was found is not shown: it may be personal."""


def check_id(text: str) -> str:
    """An id: 1 to 64 small letters, digits, dots, underscores and hyphens, with a letter or digit at both ends.

    Raises:
        InvalidId: for anything else.
    """
    if not isinstance(text, str) or not _ID.fullmatch(text):
        raise InvalidId("id", expected="1 to 64 of a-z, 0-9, . _ -, like main-hall", found=described(text))
    return text


def _eleven_test(digits: str) -> bool:
    """The test of an RSIN: nine digits weighed 9 to 2, modulo eleven, give the last; not all nought."""
    weighed = sum(weight * int(digit) for weight, digit in zip(range(9, 1, -1), digits, strict=False))
    return digits != "0" * 9 and weighed % 11 == int(digits[8])


class Scheme(Enum):
    """A register, by its code in the org-id.guide list."""

    NL_KVK = "NL-KVK"
    """Dutch chamber of commerce (Kamer van Koophandel): eight digits."""
    NL_RSIN = "NL-RSIN"
    """Dutch number of legal persons and partnerships: nine digits with a check digit."""
    GB_COH = "GB-COH"
    """Companies House: eight digits, or two letters and six digits."""
    GB_CHC = "GB-CHC"
    """Charity Commission for England and Wales: six or seven digits."""
    GB_SC = "GB-SC"
    """Scottish Charity Regulator: SC and six digits."""
    GB_NIC = "GB-NIC"
    """Charity Commission for Northern Ireland: six digits."""
    GB_MPR = "GB-MPR"
    """Mutuals Public Register: digits, letters before or after them by the kind of society."""

    @property
    def shape(self) -> re.Pattern[str]:
        """What its numbers look like, before any check digit is tried."""
        return _SHAPES[self][0]


_SHAPES: dict[Scheme, tuple[re.Pattern[str], str]] = {
    Scheme.NL_KVK: (re.compile(r"[0-9]{8}"), "eight digits"),
    Scheme.NL_RSIN: (re.compile(r"[0-9]{9}"), "nine digits that pass the test of eleven"),
    Scheme.GB_COH: (
        re.compile(r"[0-9]{8}|[A-Z]{2}[0-9]{6}|[A-Z]{2}[0-9]{5}[A-Z]"),
        "eight characters, like 01234567 or SC123456",
    ),
    Scheme.GB_CHC: (re.compile(r"[1-9][0-9]{5,6}"), "six or seven digits"),
    Scheme.GB_SC: (re.compile(r"SC[0-9]{6}"), "SC and six digits"),
    Scheme.GB_NIC: (re.compile(r"[1-9][0-9]{5}"), "six digits"),
    Scheme.GB_MPR: (
        re.compile(r"[A-Z]{0,2}[0-9]{1,6}[A-Z]{0,5}"),
        "up to six digits with letters in capitals before or after, like 0123, 235C or IP031455",
    ),
}
_CHECKS: dict[Scheme, Callable[[str], bool]] = {Scheme.NL_RSIN: _eleven_test}


@attrs.frozen(order=False, repr=False, weakref_slot=False)
class OrganisationId(Frozen):
    """An official number of an organisation, written ``NL-KVK-12345678``.

    Attributes:
        scheme: the register.
        value: the number in it, leading noughts kept.

    Raises:
        InvalidOrganisationId: when the number is not one of that register.

    Source: org-id.guide for the codes; the RSIN's test of eleven as the Dutch business registers publish it.
    """

    scheme: Scheme
    value: str

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.scheme, Scheme):
            raise InvalidOrganisationId("scheme", expected="a Scheme, like Scheme.NL_KVK", found=described(self.scheme))
        shape, words = _SHAPES[self.scheme]
        check = _CHECKS.get(self.scheme)
        fits = isinstance(self.value, str) and shape.fullmatch(self.value) is not None
        if not fits or (check is not None and not check(self.value)):
            raise InvalidOrganisationId("number", expected=f"{words} for {self.scheme.value}", found="another number")

    @staticmethod
    def parse(text: str) -> OrganisationId:
        """Read text like ``NL-KVK-12345678``.

        Raises:
            InvalidOrganisationId: for an unknown register or a number that is not one of it.
        """
        for scheme in Scheme:
            if isinstance(text, str) and text.startswith(f"{scheme.value}-"):
                return OrganisationId(scheme, text[len(scheme.value) + 1 :])
        known = ", ".join(scheme.value for scheme in Scheme)
        raise InvalidOrganisationId(
            "scheme", expected=f"a register and a number, like NL-KVK-12345678; registers: {known}"
        )

    def __str__(self) -> str:
        return f"{self.scheme.value}-{self.value}"

    def __repr__(self) -> str:
        return f"OrganisationId.parse({str(self)!r})"


_NL_POSTCODE = re.compile(r"([1-9][0-9]{3}) ?([A-Z]{2})")
_GB_POSTCODE = re.compile(r"(GIR|[A-Z]{1,2}[0-9][0-9A-Z]?) ?([0-9][A-Z]{2})")


@attrs.frozen(order=False, repr=False, weakref_slot=False)
class Postcode(Frozen):
    """A postcode of the Netherlands (``1234 AB``) or the United Kingdom (``PH42 4RL``), in capitals with one space.

    Attributes:
        text: the postcode in that spelling.

    Raises:
        InvalidPostcode: for any other spelling; ``parse`` takes small letters and a missing space too.
    """

    text: str

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.text, str) or " " not in self.text or _halves(self.text) is None:
            raise InvalidPostcode("postcode", expected="a postcode, like 1234 AB or PH42 4RL")

    @staticmethod
    def parse(text: str) -> Postcode:
        """Read a postcode, in small letters or without its space too.

        Raises:
            InvalidPostcode: when it is none.
        """
        halves = _halves(text.upper()) if isinstance(text, str) and text.isascii() else None
        if halves is None:
            raise InvalidPostcode("postcode", expected="a postcode, like 1234 AB or PH42 4RL")
        return Postcode(" ".join(halves))

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return "Postcode(...)"


def _halves(text: str) -> tuple[str, str] | None:
    found = _NL_POSTCODE.fullmatch(text) or _GB_POSTCODE.fullmatch(text)
    return None if found is None else (found[1], found[2])
