"""Codes of statistical areas: municipalities, districts and neighbourhoods of the Netherlands, LSOAs of England."""

from __future__ import annotations

import re

import attrs

from wijkonderneming.values.base import Frozen, InvalidValue

__all__ = ["CbsCode", "InvalidAreaCode", "LsoaCode"]

_CBS = re.compile(r"(GM[0-9]{4}|WK[0-9]{4}[0-9A-Z]{2}|BU[0-9]{4}[0-9A-Z]{4})(?:@((?:19|20)[0-9]{2}))?")
_LSOA = re.compile(r"([EW]01[0-9]{6})@(2001|2011|2021)")


class InvalidAreaCode(InvalidValue):
    """Something is no code of a statistical area."""


@attrs.frozen(order=False, repr=False, weakref_slot=False)
class CbsCode(Frozen):
    """A municipality, district or neighbourhood of Statistics Netherlands, and the year whose division it is of.

    ``GM0363`` (gemeente), ``WK036301`` (wijk), ``BU03630101`` (buurt), each also with a year: ``BU03630101@2024``. The
    code of a neighbourhood begins with that of its district, and that with the one of its municipality. Boundaries and
    codes change from year to year, so that codes of two years say nothing of each other.

    Attributes:
        code: two letters and four, six or eight characters; letters only stand in district and neighbourhood parts.
        year: the year, 1900 to 2099; left out, not stated.

    Raises:
        InvalidAreaCode: for anything else.

    Source: CBS, Toelichting Wijk- en Buurtkaart 2020, 2021 en 2022, chapter 2 (read 2026-11-25).
    """

    code: str
    year: int | None = None

    def __attrs_post_init__(self) -> None:
        whole = f"{self.code}@{self.year}" if type(self.year) is int else self.code
        right = isinstance(self.code, str) and "@" not in self.code and _CBS.fullmatch(whole) is not None
        if not right or (self.year is not None and type(self.year) is not int):
            raise InvalidAreaCode("cbs", expected="a code of Statistics Netherlands, like GM0363 or BU03630101@2024")

    @staticmethod
    def read(text: str) -> CbsCode | None:
        """The code that a text is; nothing when it is none."""
        found = _CBS.fullmatch(text) if isinstance(text, str) else None
        return None if found is None else CbsCode(found[1], int(found[2]) if found[2] else None)

    @staticmethod
    def parse(text: str) -> CbsCode:
        """Read text like ``GM0363`` or ``BU03630101@2024``.

        Raises:
            InvalidAreaCode: for anything else.
        """
        code = CbsCode.read(text)
        if code is None:
            raise InvalidAreaCode("cbs", expected="a code of Statistics Netherlands, like GM0363 or BU03630101@2024")
        return code

    @property
    def municipality(self) -> CbsCode:
        """The municipality it lies in, of the same year; itself when it is one."""
        return CbsCode(f"GM{self.code[2:6]}", self.year)

    @property
    def district(self) -> CbsCode | None:
        """The district it lies in, of the same year; nothing for a municipality."""
        return None if self.code.startswith("GM") else CbsCode(f"WK{self.code[2:8]}", self.year)

    def lies_in(self, other: CbsCode) -> bool:
        """Whether it is certain that it lies in another area, or is that area: both of one year, or of none."""
        return self.year == other.year and self.code[2:].startswith(other.code[2:])

    def lies_apart_from(self, other: CbsCode) -> bool:
        """Whether it is certain that the two have nothing in common: both of one year, or of none."""
        return self.year == other.year and not self.lies_in(other) and not other.lies_in(self)

    def __str__(self) -> str:
        return self.code if self.year is None else f"{self.code}@{self.year}"

    def __repr__(self) -> str:
        return f"CbsCode.parse({str(self)!r})"


@attrs.frozen(order=False, repr=False, weakref_slot=False)
class LsoaCode(Frozen):
    """A lower layer super output area of England or Wales, and the census it was drawn for: ``E01000001@2021``.

    An area that was not redrawn keeps its code, so that one code may stand in several vintages.

    Attributes:
        code: E01 or W01 and six digits.
        vintage: the year of the census: 2001, 2011 or 2021.

    Raises:
        InvalidAreaCode: for anything else.

    Source: ONS, GSS coding: three characters for the kind of area, six digits for the area, never used again.
    """

    code: str
    vintage: int

    def __attrs_post_init__(self) -> None:
        right = isinstance(self.code, str) and type(self.vintage) is int and "@" not in self.code
        if not right or not _LSOA.fullmatch(f"{self.code}@{self.vintage}"):
            raise InvalidAreaCode("lsoa", expected="an LSOA and its census, like E01000001@2021")

    @staticmethod
    def parse(text: str) -> LsoaCode:
        """Read text like ``E01000001@2021``.

        Raises:
            InvalidAreaCode: for anything else.
        """
        found = _LSOA.fullmatch(text) if isinstance(text, str) else None
        if found is None:
            raise InvalidAreaCode("lsoa", expected="an LSOA and its census, like E01000001@2021")
        return LsoaCode(found[1], int(found[2]))

    def __str__(self) -> str:
        return f"{self.code}@{self.vintage}"

    def __repr__(self) -> str:
        return f"LsoaCode.parse({str(self)!r})"
