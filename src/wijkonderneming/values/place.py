"""Places, and areas that places lie in or not."""

from __future__ import annotations

import re
from types import MappingProxyType
from unicodedata import normalize

import attrs

from wijkonderneming.values.areacodes import CbsCode
from wijkonderneming.values.base import Frozen, InvalidValue
from wijkonderneming.values.identifiers import Postcode
from wijkonderneming.values.truth import FALSE, TRUE, Truth
from wijkonderneming.values.unknown import Unknown

__all__ = ["Area", "InvalidPlace", "Place"]

_CODE = re.compile(r"(?!GM|WK|BU)[A-Z]{1,3}[0-9][0-9A-Z]{3,9}(?:@(?:19|20)[0-9]{2})?")
_PERSONAL = MappingProxyType({"personal": True})  # where somebody lives is said in the same words


class InvalidPlace(InvalidValue):
    """A place or area says nothing, or has a code that is none."""


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Place(Frozen):
    """Somewhere: by name, by what it lies within, by official codes, by postcode.

    Attributes:
        name: its name.
        within: names of larger places it lies in.
        codes: official codes of areas it lies in, at any level: CBS ``GM0363``, ``WK036301``, ``BU03630101`` with the
            year they are of (``@2024``) where it matters; English and Scottish statistical codes.
        postcode: its postcode.

    Raises:
        InvalidPlace: when nothing is said, or a code is no code.
    """

    name: str | None = attrs.field(default=None, metadata=_PERSONAL)
    within: tuple[str, ...] = attrs.field(default=(), metadata=_PERSONAL)
    codes: tuple[str, ...] = ()
    postcode: Postcode | None = attrs.field(default=None, metadata=_PERSONAL)

    def __attrs_post_init__(self) -> None:
        if not (_folded(self.name or "") or self.within or self.codes or self.postcode):
            raise InvalidPlace("place", expected="a name, within, codes or a postcode")
        _check_codes(self.codes)


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Area(Frozen):
    """The area a neighbourhood enterprise is of.

    Attributes:
        name: its name.
        within: names of larger places it lies in.
        codes: official codes that together make it up; left out, it is known by name.
        places: names of the places that together make it up, complete when given; left out, not stated.

    Raises:
        InvalidPlace: when it has no name, or a code is no code.
    """

    name: str
    within: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    places: tuple[str, ...] | None = None

    def __attrs_post_init__(self) -> None:
        if not _folded(self.name):
            raise InvalidPlace("area", expected="a name")
        _check_codes(self.codes)

    def contains(self, place: Place, otherwise: Unknown) -> Truth:
        """Whether a place lies in this area.

        Codes go before names, as towns have streets and quarters of one name. True when one of its codes is, or lies
        below, a code of the area; false when one of its codes, of the same year, can overlap none of the area's; the
        unknown decides when its codes say both. Where codes do not tell, true when one of its names is the area's or
        one of its places', and false when the area lists its places and the place, named, is neither one of them nor
        a larger one: a place is named at the level of that list, a street where streets are listed. Else the unknown
        decides.

        Args:
            place: the place.
            otherwise: what is unknown when names and codes do not tell; it has the states ``inside`` and ``outside``.
        """
        inside = any(_below(code, other) for code in place.codes for other in self.codes)
        outside = self.codes and any(all(_apart(code, other) for other in self.codes) for code in place.codes)
        if inside or outside:
            return Truth.of(otherwise, "inside") if inside and outside else Truth.certainly(inside)
        names = {_folded(name) for name in (place.name, *place.within) if name}
        if names & {_folded(name) for name in (self.name, *(self.places or ()))}:
            return TRUE
        larger = {_folded(name) for name in self.within}
        if self.places is not None and place.name and _folded(place.name) not in larger:
            return FALSE
        return Truth.of(otherwise, "inside")


def _folded(name: str) -> str:
    return " ".join(normalize("NFKC", name).casefold().split())


def _check_codes(codes: tuple[str, ...]) -> None:
    for code in codes:
        if not isinstance(code, str) or (CbsCode.read(code) is None and not _CODE.fullmatch(code)):
            raise InvalidPlace("code", expected="an official code, like GM0363, BU03630101@2024 or E01000001")


def _below(code: str, other: str) -> bool:
    inner, outer = CbsCode.read(code), CbsCode.read(other)
    return code == other if inner is None or outer is None else inner.lies_in(outer)


def _apart(code: str, other: str) -> bool:
    inner, outer = CbsCode.read(code), CbsCode.read(other)
    return inner is not None and outer is not None and inner.lies_apart_from(outer)
