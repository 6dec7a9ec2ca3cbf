"""Numbers of bank accounts and for value added tax. Neither is shown in messages: it may be that of a person."""

from __future__ import annotations

import re

import attrs

from wijkonderneming.values.base import Frozen, InvalidValue

__all__ = ["Iban", "InvalidIban", "InvalidVatId", "VatId"]

_ANY_IBAN = re.compile(r"[A-Z]{2}[0-9]{2}[0-9A-Z]{11,30}")
_IBANS = {"NL": re.compile(r"NL[0-9]{2}[A-Z]{4}[0-9]{10}"), "GB": re.compile(r"GB[0-9]{2}[A-Z]{4}[0-9]{14}")}
_NEVER_CHECK_DIGITS = {"00", "01", "99"}

_NL_VAT = re.compile(r"NL([0-9]{9})B([0-9]{2})")
_GB_VAT = re.compile(r"(?:GB|XI)(?:([0-9]{9})(?:[0-9]{3})?|GD[0-4][0-9]{2}|HA[5-9][0-9]{2})")
_GB_REMAINDERS = {0, 42, 55}


class InvalidIban(InvalidValue):
    """Something is no number of a bank account. It is not shown."""


class InvalidVatId(InvalidValue):
    """Something is no value added tax number. It is not shown."""


def _mod_97(text: str) -> int:
    """What is left by 97 of a text in which A stands for 10, B for 11 and so on."""
    return int("".join(str(int(character, 36)) for character in text)) % 97


@attrs.frozen(order=False, repr=False, weakref_slot=False)
class Iban(Frozen):
    """An international bank account number, in capitals without spaces.

    The length and structure of those of the Netherlands and the United Kingdom are checked, of other countries only
    that they are 15 to 34 characters; of all the two check digits. They catch every single wrong character.

    Attributes:
        text: the number.

    Raises:
        InvalidIban: for anything else; ``parse`` takes spaces between groups and small letters too.

    Source: ISO 13616 and ISO 7064 (mod 97-10); SWIFT, IBAN Registry, for both structures.
    """

    text: str

    def __attrs_post_init__(self) -> None:
        shape = _IBANS.get(self.text[:2], _ANY_IBAN) if isinstance(self.text, str) else None
        if shape is None or not shape.fullmatch(self.text):
            raise InvalidIban("iban", expected="an IBAN: a country, two check digits, and an account of its length")
        if self.text[2:4] in _NEVER_CHECK_DIGITS or _mod_97(self.text[4:] + self.text[:4]) != 1:
            raise InvalidIban("check_digits", expected="an IBAN whose check digits are right")

    @staticmethod
    def parse(text: str) -> Iban:
        """Read an IBAN, in small letters and with single spaces too.

        Raises:
            InvalidIban: when it is none.
        """
        if not isinstance(text, str) or not text.isascii() or not re.fullmatch(r"[0-9A-Za-z]+(?: [0-9A-Za-z]+)*", text):
            raise InvalidIban("iban", expected="an IBAN: letters and digits, with or without single spaces")
        return Iban(text.replace(" ", "").upper())

    @property
    def country(self) -> str:
        """The two letters of its country."""
        return self.text[:2]

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return "Iban(...)"


@attrs.frozen(order=False, repr=False, weakref_slot=False)
class VatId(Frozen):
    """A value added tax number of the Netherlands or the United Kingdom, in capitals without spaces.

    Netherlands (btw-id): NL, nine digits, B and two digits. Of a legal person the nine digits are its RSIN, which pass
    the test of eleven; of a sole trader since 2020 the whole passes a test of 97 and the digits mean nothing. Which of
    the two it is cannot always be told, so one test passed is enough, and no RSIN is taken from it: of a sole trader
    before 2020 the nine digits were the citizen service number.

    United Kingdom: GB (XI for trade in goods with Northern Ireland) and nine digits, twelve for a branch, or GD or HA
    and three digits for a government department or health authority. Of the older and the newer series and one more
    remainder seen in use, one passed is enough.

    Attributes:
        text: the number.

    Raises:
        InvalidVatId: for anything else; ``parse`` takes spaces, dots and small letters too.

    Source: Belastingdienst, Nummers voor de btw (read at KVK 2026-11-25). The tests themselves are secondary:
        python-stdnum's documentation of both.
    """

    text: str

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.text, str) or not (_right_nl(self.text) or _right_gb(self.text)):
            raise InvalidVatId(
                "vat", expected="a VAT number with right check digits, like NL and 9 digits, B, 2 digits"
            )

    @staticmethod
    def parse(text: str) -> VatId:
        """Read a VAT number with its country, with single spaces or dots between groups and in small letters too.

        Raises:
            InvalidVatId: when it is none.
        """
        if not isinstance(text, str) or not re.fullmatch(r"[0-9A-Za-z]+(?:[ .][0-9A-Za-z]+)*", text):
            raise InvalidVatId(
                "vat", expected="a VAT number: letters and digits, with or without single spaces or dots"
            )
        return VatId(re.sub("[ .]", "", text).upper())

    @property
    def country(self) -> str:
        """Its first two letters: NL, GB or XI."""
        return self.text[:2]

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return "VatId(...)"


def _right_nl(text: str) -> bool:
    found = _NL_VAT.fullmatch(text)
    if found is None:
        return False
    digits, unit = found.groups()
    weighed = sum(weight * int(digit) for weight, digit in zip((9, 8, 7, 6, 5, 4, 3, 2, -1), digits, strict=True))
    legal_person = digits != "0" * 9 and unit != "00" and weighed % 11 == 0
    return legal_person or _mod_97(text) == 1


def _right_gb(text: str) -> bool:
    found = _GB_VAT.fullmatch(text)
    if found is None:
        return False
    if found[1] is None:
        return True
    weighed = sum(weight * int(digit) for weight, digit in zip((8, 7, 6, 5, 4, 3, 2, 10, 1), found[1], strict=True))
    return weighed % 97 in _GB_REMAINDERS
