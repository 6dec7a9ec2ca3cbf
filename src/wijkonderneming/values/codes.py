"""Official codes of premises, of energy connections and of economic activities."""

from __future__ import annotations

import re
from enum import Enum

import attrs

from wijkonderneming.values.base import Frozen, InvalidValue

__all__ = [
    "BagId",
    "BagKind",
    "EanCode",
    "InvalidBagId",
    "InvalidEanCode",
    "InvalidSbiCode",
    "InvalidUprn",
    "SbiCode",
    "Uprn",
]

_BAG = re.compile(r"[0-9]{4}(01|02|03|10|20|30)[0-9]{10}")
_EAN = re.compile(r"[0-9]{18}")
_UPRN = re.compile(r"[1-9][0-9]{0,11}")
_SBI = re.compile(r"[0-9]{2}(\.[0-9](?:[0-9](?:\.[0-9])?)?)?")
_SBI_TEXT = re.compile(r"([0-9]{2})(?:\.?([0-9]{1,2})(?:\.?([0-9]))?)?@(1993|2008|2025)")
_EDITIONS = {1993, 2008, 2025}


class InvalidBagId(InvalidValue):
    """Something is no number of the addresses and buildings register. It is not shown: it may be of a dwelling."""


class InvalidUprn(InvalidValue):
    """Something is no unique property reference number. It is not shown: it may be of a dwelling."""


class InvalidEanCode(InvalidValue):
    """Something is no number of an energy connection. It is not shown: it may be of a dwelling."""


class InvalidSbiCode(InvalidValue):
    """Something is no code of the Dutch standard industrial classification."""


class BagKind(Enum):
    """What a number of the Dutch addresses and buildings register is of."""

    VERBLIJFSOBJECT = "01"
    """A unit: the smallest part of buildings that can be used by itself."""
    LIGPLAATS = "02"
    """A berth."""
    STANDPLAATS = "03"
    """A pitch."""
    PAND = "10"
    """A building."""
    NUMMERAANDUIDING = "20"
    """A number in a street: an address."""
    OPENBARE_RUIMTE = "30"
    """A street or other public space."""


@attrs.frozen(order=False, repr=False, weakref_slot=False)
class BagId(Frozen):
    """A number of the Dutch addresses and buildings register (BAG): sixteen digits, leading noughts kept.

    Four for the municipality that registered the object (which need not be the one it lies in today), two for its
    kind, ten for the object. There is no check digit. Towns have other numbers, of four digits.

    Attributes:
        text: the digits.

    Raises:
        InvalidBagId: for anything else.

    Source: Stelselcatalogus SGR 15.0, Identificatiecode nummeraanduiding (read 2026-11-25); kinds 10, 20 and 30 as in
        common use, not read in the catalogue of the register itself.
    """

    text: str

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.text, str) or not _BAG.fullmatch(self.text):
            raise InvalidBagId("bag", expected="sixteen digits, the fifth and sixth being 01, 02, 03, 10, 20 or 30")

    @staticmethod
    def parse(text: str) -> BagId:
        """Read the sixteen digits.

        Raises:
            InvalidBagId: for anything else.
        """
        return BagId(text)

    @property
    def kind(self) -> BagKind:
        """What it is of."""
        return BagKind(self.text[4:6])

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return "BagId(...)"


@attrs.frozen(order=False, repr=False, weakref_slot=False)
class Uprn(Frozen):
    """A unique property reference number of the United Kingdom: one to twelve digits without leading noughts.

    Attributes:
        text: the digits.

    Raises:
        InvalidUprn: for anything else; ``parse`` takes leading noughts too, which do not tell numbers apart.

    Source: Ordnance Survey, OS Open UPRN technical specification (a whole number of at most twelve digits).
    """

    text: str

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.text, str) or not _UPRN.fullmatch(self.text):
            raise InvalidUprn("uprn", expected="one to twelve digits without leading noughts")

    @staticmethod
    def parse(text: str) -> Uprn:
        """Read up to twelve digits, leading noughts or not.

        Raises:
            InvalidUprn: for anything else.
        """
        if not isinstance(text, str) or not re.fullmatch(r"[0-9]{1,12}", text):
            raise InvalidUprn("uprn", expected="one to twelve digits")
        return Uprn(text.lstrip("0"))

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return "Uprn(...)"


@attrs.frozen(order=False, repr=False, weakref_slot=False)
class EanCode(Frozen):
    """The number of a connection to an energy grid (EAN-code): eighteen digits, the last one a check digit.

    Attributes:
        text: the digits.

    Raises:
        InvalidEanCode: for anything else.

    Source: the check digit of a global service relation number (GSRN) of GS1: weights 3 and 1 by turns, modulo ten; as
        in common use, not read in the specification.
    """

    text: str

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.text, str) or not _EAN.fullmatch(self.text) or _gs1_sum(self.text) % 10:
            raise InvalidEanCode("ean", expected="eighteen digits with a check digit, like 871687110000000005")

    @staticmethod
    def parse(text: str) -> EanCode:
        """Read the eighteen digits.

        Raises:
            InvalidEanCode: for anything else.
        """
        return EanCode(text)

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return "EanCode(...)"


def _gs1_sum(digits: str) -> int:
    """The digits summed with weights 1 and 3 by turns from the end: a multiple of ten where the last one checks."""
    return sum(int(digit) * (1 + 2 * (i % 2)) for i, digit in enumerate(reversed(digits)))


@attrs.frozen(order=False, repr=False, weakref_slot=False)
class SbiCode(Frozen):
    """A code of the Dutch standard industrial classification (SBI), and its edition: ``01.13.1@2025``.

    Two digits (afdeling) up to five; the same digits mean other activities in another edition.

    Attributes:
        code: two digits, then a dot and one or two, then a dot and one.
        edition: 1993, 2008 or 2025.

    Raises:
        InvalidSbiCode: for anything else; ``parse`` takes the digits without dots too.

    Source: CBS, Standaard Bedrijfsindeling (SBI), read 2026-11-25.
    """

    code: str
    edition: int

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.code, str) or not _SBI.fullmatch(self.code):
            raise InvalidSbiCode("sbi", expected="two to five digits with dots, like 01.13.1")
        if type(self.edition) is not int or self.edition not in _EDITIONS:
            raise InvalidSbiCode("edition", expected="the edition 1993, 2008 or 2025")

    @staticmethod
    def parse(text: str) -> SbiCode:
        """Read text like ``01.13.1@2025`` or ``01131@2025``.

        Raises:
            InvalidSbiCode: for anything else.
        """
        found = _SBI_TEXT.fullmatch(text) if isinstance(text, str) else None
        if found is None:
            raise InvalidSbiCode("sbi", expected="a code and its edition, like 01.13.1@2025 or 01131@2025")
        return SbiCode(".".join(part for part in found.groups()[:3] if part), int(found[4]))

    def lies_in(self, other: SbiCode) -> bool:
        """Whether it is a part of another activity, or that activity, in the same edition."""
        return self.edition == other.edition and self.code.startswith(other.code)

    def __str__(self) -> str:
        return f"{self.code}@{self.edition}"

    def __repr__(self) -> str:
        return f"SbiCode.parse({str(self)!r})"
